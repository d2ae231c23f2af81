//! Where a site is published: which folders are refused, what stands beside the folder, what is in it.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::output_file::OutputPath;
use crate::parallel;

use super::error::{Action, PublishError, at};
use super::file::Standing;

/// The published folder and its state folder beside it, both without links in their paths.
#[derive(Debug)]
pub(super) struct Place {
    pub out: PathBuf,
    state: PathBuf,
}

/// What stands in the published folder.
#[derive(Debug, Default)]
pub(super) struct Present {
    pub files: BTreeMap<OutputPath, Standing>,
    /// What no build makes: links, pipes, names that are no text.
    pub others: Vec<OutputPath>,
    /// Paths of folders, the outer before the inner.
    pub folders: Vec<String>,
}

impl Present {
    fn append(&mut self, mut other: Present) {
        self.files.append(&mut other.files);
        self.others.append(&mut other.others);
        self.folders.append(&mut other.folders);
    }
}

impl Place {
    /// Refuses a folder that is, holds, or is a part of the sources.
    pub(super) fn resolve(out: &Path, root: &Path) -> Result<Place, PublishError> {
        let root = fs::canonicalize(root).map_err(at(Action::Read, root))?;
        let real = match (out.parent(), out.file_name()) {
            // The last part stays as it is, so that a link is seen as a link.
            (Some(parent), Some(name)) => real(parent)?.join(name),
            _ => real(out)?,
        };
        if root.starts_with(&real) {
            return Err(PublishError::OutHoldsSite { out: out.to_owned() });
        }
        for folder in SOURCE_FOLDERS {
            let source = root.join(folder);
            let linked = fs::canonicalize(&source).unwrap_or_else(|_| source.clone());
            if real.starts_with(&source) || real.starts_with(&linked) {
                return Err(PublishError::OutInsideSources { out: out.to_owned(), folder });
            }
        }
        let mut name = OsString::from(".");
        name.push(real.file_name().unwrap_or_default());
        name.push(".fundament");
        let place = Place { state: real.with_file_name(name), out: real };
        place.check_out()?;
        Ok(place)
    }

    pub(super) fn fresh(&self) -> PathBuf {
        self.state.join("fresh")
    }

    pub(super) fn slot(&self) -> PathBuf {
        self.state.join("slot")
    }

    pub(super) fn retired(&self) -> PathBuf {
        self.state.join("retired")
    }

    pub(super) fn lock(&self) -> PathBuf {
        self.state.join("lock")
    }

    pub(super) fn manifest(&self) -> PathBuf {
        self.state.join("manifest")
    }

    pub(super) fn manifest_next(&self) -> PathBuf {
        self.state.join("manifest.next")
    }

    pub(super) fn manifest_draft(&self) -> PathBuf {
        self.state.join("manifest.draft")
    }

    pub(super) fn kept(&self) -> PathBuf {
        self.state.join("kept")
    }

    pub(super) fn receipt(&self) -> PathBuf {
        self.state.join("receipt")
    }

    pub(super) fn receipt_draft(&self) -> PathBuf {
        self.state.join("receipt.draft")
    }

    pub(super) fn pictures(&self) -> PathBuf {
        self.state.join("pictures")
    }

    pub(super) fn pictures_draft(&self) -> PathBuf {
        self.state.join("pictures.draft")
    }

    /// Makes the state folder, unless `out` shows already that no build has been here.
    pub(super) fn make_state_folder(&self) -> Result<(), PublishError> {
        match fs::symlink_metadata(&self.state) {
            Ok(metadata) if metadata.is_dir() => return Ok(()),
            Ok(_) => return Err(PublishError::OutIsFile { out: self.state.clone() }),
            Err(source) if source.kind() != io::ErrorKind::NotFound => {
                return Err(at(Action::Read, &self.state)(source));
            }
            Err(_) => self.refuse_foreign(&self.list()?, |_| false)?,
        }
        fs::create_dir_all(&self.state).map_err(at(Action::Write, &self.state))
    }

    pub(super) fn has_out(&self) -> bool {
        self.out.is_dir()
    }

    /// Everything in `out`.
    pub(super) fn list(&self) -> Result<Present, PublishError> {
        self.check_out()?;
        list(&self.out)
    }

    /// Stops before somebody's work is lost. Folders are nobody's: their emptiness nobody misses.
    pub(super) fn refuse_foreign(
        &self,
        present: &Present,
        is_ours: impl Fn(&OutputPath) -> bool,
    ) -> Result<(), PublishError> {
        let foreign = present.files.keys().filter(|path| !is_ours(path));
        let mut files: Vec<OutputPath> = foreign.chain(&present.others).cloned().collect();
        if files.is_empty() {
            return Ok(());
        }
        files.sort_unstable();
        Err(PublishError::Foreign { out: self.out.clone(), files })
    }

    /// What stands at `out` is a folder that can be swapped, or nothing.
    fn check_out(&self) -> Result<(), PublishError> {
        let out = self.out.clone();
        match fs::symlink_metadata(&self.out) {
            Ok(metadata) if metadata.is_symlink() => Err(PublishError::OutIsLink { out }),
            Ok(metadata) if !metadata.is_dir() => Err(PublishError::OutIsFile { out }),
            Ok(_) if is_mount_point(&self.out) => Err(PublishError::OutIsMountPoint { out }),
            Ok(_) => Ok(()),
            Err(source) if source.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(source) => Err(at(Action::Read, &self.out)(source)),
        }
    }
}

/// Whether a path stays inside the folder it is joined to, on any system.
pub(super) fn is_safe(path: &OutputPath) -> bool {
    let path = path.as_str();
    let odd = |character: char| character.is_control() || character == '\\';
    !path.is_empty()
        && !path.contains(odd)
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
        && Path::new(path).components().all(|part| matches!(part, Component::Normal(_)))
}

const SOURCE_FOLDERS: [&str; 3] = ["content", "themes", "translations"];

/// `path` without links, as far as it exists.
fn real(path: &Path) -> Result<PathBuf, PublishError> {
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    match (fs::canonicalize(path), path.parent(), path.file_name()) {
        (Ok(real), _, _) => Ok(real),
        (Err(error), Some(parent), Some(name)) if error.kind() == io::ErrorKind::NotFound => {
            Ok(real(parent)?.join(name))
        }
        (Err(source), _, _) => Err(at(Action::Write, path)(source)),
    }
}

/// Everything in a folder; nothing where there is none.
pub(super) fn list(folder: &Path) -> Result<Present, PublishError> {
    match fs::symlink_metadata(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Present::default()),
        _ => list_below(folder, ""),
    }
}

fn list_below(folder: &Path, prefix: &str) -> Result<Present, PublishError> {
    let unreadable = || at(Action::Read, folder);
    let entries: Vec<fs::DirEntry> =
        fs::read_dir(folder).and_then(|entries| entries.collect()).map_err(unreadable())?;
    // Collected before the first error is taken, so that it is the same one at every run.
    let parts = parallel::map(&entries, |entry| {
        let metadata = entry.metadata().map_err(unreadable())?;
        let name = entry.file_name();
        let path = format!("{prefix}{}", name.to_string_lossy());
        let mut present = Present::default();
        if metadata.is_dir() {
            let below = list_below(&entry.path(), &format!("{path}/"))?;
            present.folders.push(path);
            present.append(below);
        } else if metadata.is_file() && name.to_str().is_some() {
            let standing = Standing::of(&metadata).map_err(unreadable())?;
            present.files.insert(OutputPath::new(path), standing);
        } else {
            present.others.push(OutputPath::new(path));
        }
        Ok::<_, PublishError>(present)
    });
    let mut present = Present::default();
    for part in parts {
        present.append(part?);
    }
    Ok(present)
}

#[cfg(target_os = "linux")]
fn is_mount_point(folder: &Path) -> bool {
    use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};
    // A kernel too old to tell lets the swap fail later, with the same advice.
    statx(CWD, folder, AtFlags::SYMLINK_NOFOLLOW, StatxFlags::empty())
        .is_ok_and(|status| status.stx_attributes.contains(StatxAttributes::MOUNT_ROOT))
}

#[cfg(not(target_os = "linux"))]
fn is_mount_point(_folder: &Path) -> bool {
    false
}
