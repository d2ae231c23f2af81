//! Puts the new site together in the slot: whatever stood there, afterwards it holds these files only.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

use crate::output_file::OutputPath;
use crate::parallel;

use super::Origin;
use super::error::{Action, PublishError, at};
use super::file;
use super::manifest::Record;
use super::place::{self, Place, Present};

/// Fills the slot from `fresh` and from `public`, in which `present` stands. Trusts nothing in the slot but
/// files that are one and the same as in `public`, so a half-filled slot of a killed build is no worse.
pub(super) fn fill(
    place: &Place,
    present: &Present,
    files: &BTreeMap<OutputPath, (Record, Origin)>,
) -> Result<(), PublishError> {
    let slot = place.slot();
    let mut stood = place::list(&slot)?;
    if stood.files.is_empty() || !stood.others.is_empty() {
        file::remove_tree(&slot).map_err(at(Action::Remove, &slot))?;
        fs::rename(place.fresh(), &slot).map_err(at(Action::Write, &slot))?;
        stood = Present::default();
    } else {
        clear(&slot, &stood, present, files)?;
    }
    let moved = stood.files.is_empty();
    let each: Vec<_> = files.iter().collect();
    parallel::for_each(&each, |(path, (record, origin))| {
        let (old, new) = (place.out.join(path.as_str()), slot.join(path.as_str()));
        match origin {
            Origin::Written if moved => Ok(()),
            Origin::Written => file::put(&place.fresh().join(path.as_str()), &new),
            Origin::Kept => match present.files.get(*path) {
                // Changed or removed by hand since the build began.
                standing if standing.map(|file| file.stamp) != Some(record.stamp) => {
                    Err(PublishError::SourceChanged { path: old })
                }
                Some(file) if stood.files.get(path).is_some_and(|other| other.is(file)) => Ok(()),
                _ => file::keep(&old, &new, record.stamp),
            },
        }
    })
}

/// Removes what the new site does not have, or has as another file. New files replace theirs by
/// themselves.
fn clear(
    slot: &Path,
    stood: &Present,
    present: &Present,
    files: &BTreeMap<OutputPath, (Record, Origin)>,
) -> Result<(), PublishError> {
    let each: Vec<_> = stood.files.iter().collect();
    parallel::for_each(&each, |(path, standing)| {
        let stays = match files.get(path) {
            None => false,
            Some((_, Origin::Written)) => true,
            Some((_, Origin::Kept)) => {
                present.files.get(path).is_some_and(|file| standing.is(file))
            }
        };
        let target = slot.join(path.as_str());
        if stays { Ok(()) } else { fs::remove_file(&target).map_err(at(Action::Remove, &target)) }
    })?;

    let mut needed: BTreeSet<&str> = BTreeSet::new();
    for path in files.keys() {
        let mut rest = path.as_str();
        while let Some((folder, _)) = rest.rsplit_once('/') {
            // Its own folders are known with it.
            if !needed.insert(folder) {
                break;
            }
            rest = folder;
        }
    }
    let gone = stood.folders.iter().rev().filter(|folder| !needed.contains(folder.as_str()));
    for folder in gone.map(|folder| slot.join(folder)) {
        match fs::remove_dir(&folder) {
            Err(source) if source.kind() != io::ErrorKind::NotFound => {
                return Err(at(Action::Remove, &folder)(source));
            }
            _ => {}
        }
    }
    Ok(())
}
