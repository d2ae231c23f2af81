//! Sheets of paper, made before the pages that say how long they are.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::Ready;
use super::render::{RenderFailure, workshop};
use crate::builtin;
use crate::diagnostic::{self, Diagnostic};
use crate::output_file::{OutputContent, OutputPath};
use crate::outputs::handout::{self, MadeSheet};
use crate::parallel;
use crate::picture::Pictures;
use crate::site::handouts::{HandoutSize, OfferedHandouts};
use crate::source::ContentHash;

/// What making sheets of paper needs from outside, and whom it tells.
pub struct SheetDesk<'a> {
    /// A finished sheet by the name of everything it was made from.
    pub recall: &'a (dyn Fn(ContentHash) -> Option<MadeSheet> + Sync),
    /// Keeps a sheet under that name.
    pub keep: &'a (dyn Fn(ContentHash, &MadeSheet) + Sync),
    /// Told how many of how many are ready.
    pub progress: &'a (dyn Fn(usize, usize) + Sync),
}

/// The plain value of the sheet at a path: what its layout gets.
pub fn sheet_data(ready: &Ready, path: &str) -> Option<String> {
    let pictures = Pictures::new(|_, _| None);
    let workshop = workshop(ready, &pictures, OfferedHandouts::None);
    let planned = handout::sheets(&workshop);
    let sheet = planned.iter().find(|sheet| sheet.path.as_str() == path)?;
    Some(handout::draft(&workshop, sheet).data().to_owned())
}

/// Makes the sheets, each by itself.
pub(super) fn make_sheets<E: Send>(
    ready: &Ready,
    pictures: &Pictures,
    desk: &SheetDesk,
    sink: impl Fn(&OutputPath, &OutputContent) -> Result<(), E> + Sync,
) -> Result<(OfferedHandouts, Vec<Diagnostic>), RenderFailure<E>> {
    let workshop = workshop(ready, pictures, OfferedHandouts::None);
    let planned = handout::sheets(&workshop);
    let sizes: Mutex<BTreeMap<String, HandoutSize>> = Mutex::default();
    let problems: Mutex<Vec<Diagnostic>> = Mutex::default();
    let done = AtomicUsize::new(0);
    parallel::for_each_by_itself(&planned, |sheet| {
        let draft = handout::draft(&workshop, sheet);
        if draft.is_told_of(&workshop) {
            return Ok(());
        }
        let from = draft.made_from(&workshop).to_hex();
        let from = ContentHash::of(format!("{} {from}", builtin::program()).as_bytes());
        let made = match (desk.recall)(from) {
            Some(made) => Ok(made),
            None => draft.make(&workshop).inspect(|made| (desk.keep)(from, made)),
        };
        match made {
            Ok(MadeSheet { pages, bytes }) => {
                let size = HandoutSize { pages, bytes: bytes.len() };
                sizes
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .insert(sheet.path.to_string(), size);
                sink(&sheet.path, &OutputContent::Bytes(bytes)).map_err(RenderFailure::Sink)?;
            }
            Err(problem) => lock(&problems).push(*problem),
        }
        (desk.progress)(done.fetch_add(1, Ordering::Relaxed) + 1, planned.len());
        Ok(())
    })?;
    let mut problems = problems.into_inner().unwrap_or_else(PoisonError::into_inner);
    diagnostic::sort(&mut problems);
    let sizes = sizes.into_inner().unwrap_or_else(PoisonError::into_inner);
    Ok((OfferedHandouts::Made(sizes), problems))
}

pub(super) fn lock(problems: &Mutex<Vec<Diagnostic>>) -> MutexGuard<'_, Vec<Diagnostic>> {
    problems.lock().unwrap_or_else(PoisonError::into_inner)
}
