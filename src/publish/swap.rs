//! The moment of publishing: the slot takes the place of `public`, in one step wherever that is possible.

use std::fs;
use std::io;
use std::path::Path;

use super::error::{Action, PublishError, at};
use super::file;
use super::place::Place;

/// Puts the slot in the place of `public`, and the old site in the place of the slot. From the exchange on
/// the new site is published, so what fails after it is a warning.
pub(super) fn swap(place: &Place) -> Result<Vec<String>, PublishError> {
    let (slot, out) = (place.slot(), &place.out);
    let mut warnings = Vec::new();
    if !place.has_out() {
        fs::rename(&slot, out).map_err(at(Action::Move, out))?;
    } else if let Err(source) = exchange(&slot, out) {
        if !is_unsupported(&source) {
            return Err(at(Action::Move, out)(source));
        }
        two_renames(place).map_err(at(Action::Move, out))?;
        if let Err(error) = fs::rename(place.retired(), &slot) {
            warnings.push(left_behind(&place.retired(), &error));
        }
        warnings.push(format!(
            "the disk of `{}` cannot exchange two folders in one step: for a moment there was no site",
            out.display()
        ));
    }
    if let Err(error) = fs::rename(place.manifest_next(), place.manifest()) {
        warnings.push(left_behind(&place.manifest_next(), &error));
    }
    if let Err(error) = file::remove_tree(&place.fresh()) {
        warnings.push(left_behind(&place.fresh(), &error));
    }
    Ok(warnings)
}

/// Brings the folders back into order after a build that was killed.
pub(super) fn recover(place: &Place) -> Result<(), PublishError> {
    let retired = place.retired();
    // Killed between two renames: the old site comes back.
    if !place.has_out() && retired.is_dir() {
        fs::rename(&retired, &place.out).map_err(at(Action::Move, &place.out))?;
    }
    for folder in [place.fresh(), retired] {
        file::remove_tree(&folder).map_err(at(Action::Remove, &folder))?;
    }
    Ok(())
}

/// For file systems without exchange. `retired` is the journal: if it exists and `public` does not, the
/// next build undoes the first rename.
fn two_renames(place: &Place) -> io::Result<()> {
    fs::rename(&place.out, place.retired())?;
    fs::rename(place.slot(), &place.out).or_else(|error| {
        fs::rename(place.retired(), &place.out)?;
        Err(error)
    })
}

fn left_behind(path: &Path, error: &io::Error) -> String {
    format!("`{}` was left behind ({error}); the next build puts that right", path.display())
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(first: &Path, second: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, first, CWD, second, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_first: &Path, _second: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Whether a plain rename may still work: the call is unknown to the system, the file system or the
/// container (which calls it forbidden).
fn is_unsupported(error: &io::Error) -> bool {
    use io::ErrorKind::{InvalidInput, PermissionDenied, Unsupported};
    matches!(error.kind(), InvalidInput | PermissionDenied | Unsupported)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A place with an old site and a slot, each of one file.
    fn place(folder: &Path) -> Place {
        let root = folder.join("site");
        fs::create_dir_all(&root).unwrap();
        let place = Place::resolve(&folder.join("public"), &root).unwrap();
        place.make_state_folder().unwrap();
        for (folder, text) in [(place.out.clone(), "old"), (place.slot(), "new")] {
            fs::create_dir(&folder).unwrap();
            fs::write(folder.join("index.html"), text).unwrap();
        }
        place
    }

    fn site(place: &Place) -> String {
        fs::read_to_string(place.out.join("index.html")).unwrap()
    }

    #[test]
    fn two_renames_publish_too() {
        let folder = tempfile::tempdir().unwrap();
        let place = place(folder.path());
        two_renames(&place).unwrap();
        assert_eq!(site(&place), "new");
        recover(&place).unwrap();
        assert_eq!(site(&place), "new");
        assert!(!place.retired().exists());
    }

    #[test]
    fn a_second_rename_that_fails_undoes_the_first() {
        let folder = tempfile::tempdir().unwrap();
        let place = place(folder.path());
        fs::remove_dir_all(place.slot()).unwrap();
        two_renames(&place).unwrap_err();
        assert_eq!(site(&place), "old");
    }
}
