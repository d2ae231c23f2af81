//! One published file: made new, or kept from the site before. Never opens a published file to write,
//! because the old and the new site share it.

use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::Path;
use std::time::{Duration, SystemTime};

use crate::source::ContentHash;

use super::error::{Action, PublishError, at};

/// What tells without reading whether a file is as a build left it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    pub size: u64,
    /// Nanoseconds after the start of 1970.
    pub modified: i128,
}

impl Stamp {
    pub(super) fn of(metadata: &Metadata) -> io::Result<Stamp> {
        let modified = match metadata.modified()?.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => after.as_nanos().cast_signed(),
            Err(before) => -before.duration().as_nanos().cast_signed(),
        };
        Ok(Stamp { size: metadata.len(), modified })
    }

    fn time(self) -> Option<SystemTime> {
        let distance = self.modified.unsigned_abs();
        let seconds = u64::try_from(distance / NANOSECONDS).ok()?;
        let rest = u32::try_from(distance % NANOSECONDS).ok()?;
        let distance = Duration::new(seconds, rest);
        match self.modified >= 0 {
            true => SystemTime::UNIX_EPOCH.checked_add(distance),
            false => SystemTime::UNIX_EPOCH.checked_sub(distance),
        }
    }
}

const NANOSECONDS: u128 = 1_000_000_000;

/// A file as it stands on the disk.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    pub stamp: Stamp,
    /// Device and number: two names with the same are one file. Not known on every system.
    identity: Option<(u64, u64)>,
}

impl Standing {
    pub(super) fn of(metadata: &Metadata) -> io::Result<Standing> {
        Ok(Standing { stamp: Stamp::of(metadata)?, identity: identity(metadata) })
    }

    /// Whether both are one file, so that no byte can differ.
    pub(super) fn is(&self, other: &Standing) -> bool {
        self.identity.is_some() && self.identity == other.identity
    }
}

#[cfg(unix)]
fn identity(metadata: &Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    Some((metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn identity(_metadata: &Metadata) -> Option<(u64, u64)> {
    None
}

/// Makes a new file; one that is there already is an error.
pub(super) fn create(target: &Path, bytes: &[u8]) -> io::Result<Stamp> {
    let mut file = in_folder(target, || File::create_new(target))?;
    file.write_all(bytes)?;
    Stamp::of(&file.metadata()?)
}

/// The bytes of a file of the site, if they are still those that were read when the build began.
pub(super) fn read_source(path: &Path, hash: ContentHash) -> Result<Vec<u8>, PublishError> {
    let changed = || PublishError::SourceChanged { path: path.to_owned() };
    // Asked before opening, because opening a pipe waits for somebody to write into it.
    if !fs::metadata(path).map_err(at(Action::Read, path))?.is_file() {
        return Err(changed());
    }
    let bytes = fs::read(path).map_err(at(Action::Read, path))?;
    if ContentHash::of(&bytes) == hash { Ok(bytes) } else { Err(changed()) }
}

/// Puts a file of the old site into the new one: linked, or copied where the file system has no links.
pub(super) fn keep(old: &Path, new: &Path, stamp: Stamp) -> Result<(), PublishError> {
    match in_folder(new, || fs::hard_link(old, new)) {
        Ok(()) => Ok(()),
        Err(source) => match source.kind() {
            io::ErrorKind::NotFound => Err(at(Action::Read, old)(source)),
            // Never written over: it could be a link to a published file.
            io::ErrorKind::AlreadyExists => Err(at(Action::Write, new)(source)),
            _ => copy(old, new, stamp).map_err(at(Action::Write, new)),
        },
    }
}

/// Moves a new file to where the new site is put together, over what stands there.
pub(super) fn put(fresh: &Path, target: &Path) -> Result<(), PublishError> {
    in_folder(target, || fs::rename(fresh, target)).map_err(at(Action::Write, target))
}

/// Removes a folder and all in it; nothing to do where there is none. Links are removed, not followed.
pub(super) fn remove_tree(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn copy(old: &Path, new: &Path, stamp: Stamp) -> io::Result<()> {
    let mut copy = File::create_new(new)?;
    io::copy(&mut File::open(old)?, &mut copy)?;
    match stamp.time() {
        Some(time) => copy.set_modified(time),
        None => Ok(()),
    }
}

/// Does something at `path`, and makes its folder first if that turns out to be missing.
fn in_folder<T>(path: &Path, attempt: impl Fn() -> io::Result<T>) -> io::Result<T> {
    match (attempt(), path.parent()) {
        (Err(error), Some(folder)) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(folder)?;
            attempt()
        }
        (result, _) => result,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where links cannot be made, a kept file is a copy with the same bytes and the same time.
    #[test]
    fn a_copy_is_as_good_as_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (old, new) = (folder.path().join("old"), folder.path().join("new"));
        let mut stamp = create(&old, b"hallo").unwrap();
        for modified in [1, -1_500_000_000, 1_800_000_000_123_456_789] {
            stamp.modified = modified;
            copy(&old, &new, stamp).unwrap();
            assert_eq!(fs::read(&new).unwrap(), b"hallo");
            assert_eq!(Stamp::of(&fs::metadata(&new).unwrap()).unwrap(), stamp);
            fs::remove_file(&new).unwrap();
        }
    }

    /// Writing over what stands there could change a published file through a link.
    #[test]
    fn nothing_is_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let (old, new) = (folder.path().join("old"), folder.path().join("new"));
        let stamp = create(&old, b"old").unwrap();
        create(&new, b"new").unwrap();
        assert!(keep(&old, &new, stamp).is_err());
        assert!(copy(&old, &new, stamp).is_err());
        assert!(create(&new, b"other").is_err());
        assert_eq!(fs::read(&new).unwrap(), b"new");
    }
}
