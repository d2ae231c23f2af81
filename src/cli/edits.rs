//! Opens a site to work on its texts, and writes edits of its files: all of them or none, and never over what somebody
//! else wrote in the meantime.

use std::fmt::Display;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::arguments::PlaceArguments;
use super::report::Format;
use super::{Failure, show};
use crate::disk;
use crate::pipeline::{self, Ready};
use crate::source::SourceSet;
use crate::workflow::Edits;

/// A site whose texts can be worked on.
pub(super) struct Opened {
    pub sources: SourceSet,
    pub ready: Ready,
}

/// Problems of pages do not matter here, unless nothing can be understood.
pub(super) fn open(place: &PlaceArguments) -> Result<Opened, Failure> {
    let settings = place.settings()?;
    let (sources, problems) =
        disk::read(&place.root).map_err(|error| Failure::new(error.reason(), error.remedy()))?;
    let inspection = pipeline::open(sources, problems, &settings);
    match inspection.ready {
        Some(ready) => Ok(Opened { sources: inspection.sources, ready }),
        None => {
            show(&inspection.problems, &inspection.sources, Format::Human);
            Err(Failure::new(
                "nothing was done: the site cannot be understood",
                "Mend what is said above, then run the command again.",
            ))
        }
    }
}

/// Writes all files of `edits`: each beside its place first, then all are put in their places.
pub(super) fn write(root: &Path, sources: &SourceSet, edits: &Edits) -> Result<(), Failure> {
    let mut beside: Vec<(PathBuf, PathBuf)> = Vec::new();
    let result = edits.files.iter().try_for_each(|(path, text)| {
        let target = root.join(path.as_str());
        require_inside(root, &target)?;
        require_unchanged(&target, sources.text(path).map(|text| &**text))?;
        let name = path.file_name();
        let new = target.with_file_name(format!(".{name}.{}.new", std::process::id()));
        beside.push((new.clone(), target.clone()));
        write_whole(&new, text).map_err(|error| unwritable(&target, error))
    });
    let result = result.and_then(|()| {
        beside.iter().try_for_each(|(new, target)| {
            fs::rename(new, target).map_err(|error| unwritable(target, error))
        })
    });
    if result.is_err() {
        // What was put in its place is gone from here; the rest is of no use to anybody.
        for (new, _) in &beside {
            drop(fs::remove_file(new));
        }
    }
    result
}

fn write_whole(path: &Path, text: &str) -> io::Result<()> {
    let mut file = fs::File::create(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

fn require_unchanged(path: &Path, read: Option<&str>) -> Result<(), Failure> {
    let now = match fs::read(path) {
        Ok(bytes) => Some(bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(unwritable(path, error)),
    };
    // A byte order mark and the ends of lines are no change of the words.
    let plain = |text: &str| text.trim_start_matches('\u{FEFF}').replace("\r\n", "\n");
    let is_same = match (&now, read) {
        (None, None) => true,
        (Some(bytes), Some(read)) => {
            std::str::from_utf8(bytes).is_ok_and(|now| plain(now) == plain(read))
        }
        _ => false,
    };
    if is_same {
        return Ok(());
    }
    Err(Failure::new(
        format!("`{}` was changed in the meantime, so nothing was written", path.display()),
        "Run the command again.",
    ))
}

/// A link on the disk could lead out of the site.
pub(super) fn require_inside(root: &Path, path: &Path) -> Result<(), Failure> {
    let above = path.ancestors().skip(1).find(|folder| fs::symlink_metadata(folder).is_ok());
    let (Some(above), Ok(real_root)) = (above, fs::canonicalize(root)) else { return Ok(()) };
    let real = fs::canonicalize(above).map_err(|error| unwritable(above, error))?;
    if real.starts_with(&real_root) {
        return Ok(());
    }
    Err(Failure::new(
        format!("`{}` leads out of the site", above.display()),
        "Remove the link on the disk, or name another place.",
    ))
}

pub(super) fn unwritable(path: &Path, error: impl Display) -> Failure {
    Failure::new(
        format!("`{}` could not be written: {error}", path.display()),
        "Check that the place exists, and that you may write there.",
    )
}
