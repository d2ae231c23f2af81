//! Makes the files of a site, each by itself, and hands them to a sink.

use std::sync::{Mutex, PoisonError};

use super::sheets::{self, SheetDesk};
use super::{ChosenOutputs, Ready};
use crate::diagnostic::{self, Diagnostic};
use crate::output_file::{OutputContent, OutputPath};
use crate::outputs::handout;
use crate::outputs::{self, PlannedFile, Workshop};
use crate::parallel;
use crate::picture::Pictures;
use crate::site::handouts::OfferedHandouts;

/// Why rendering stopped.
#[derive(Debug)]
pub enum RenderFailure<E> {
    /// The theme, or two files of one name.
    Problems(Vec<Diagnostic>),
    /// The sink could not take a file.
    Sink(E),
}

/// Hands `use_plan` the files of the site, not yet made, and the problem of each path with two owners.
pub fn with_plan<R>(
    ready: &Ready,
    pictures: &Pictures,
    outputs: &ChosenOutputs,
    use_plan: impl FnOnce(&[PlannedFile], Vec<Diagnostic>) -> R,
) -> R {
    let offered = match outputs.includes(handout::NAME) && handout::CAN_MAKE {
        true => OfferedHandouts::NotMadeYet,
        false => OfferedHandouts::None,
    };
    let workshop = workshop(ready, pictures, offered);
    let (files, problems) = outputs::plan(&workshop, |name| outputs.includes(name));
    use_plan(&files, problems)
}

pub(super) fn workshop<'a>(
    ready: &'a Ready,
    pictures: &'a Pictures,
    offered: OfferedHandouts,
) -> Workshop<'a> {
    Workshop::new(&ready.site, &ready.theme, &ready.messages, pictures, offered)
}

/// Makes every file of the site and hands each to `sink` as soon as it is made: first the sheets of paper, because
/// pages say how long they are. The problems are those of sheets that could not be made; pages do not offer them.
pub fn render<E: Send>(
    ready: &Ready,
    pictures: &Pictures,
    outputs: &ChosenOutputs,
    desk: &SheetDesk,
    sink: impl Fn(&OutputPath, &OutputContent) -> Result<(), E> + Sync,
) -> Result<Vec<Diagnostic>, RenderFailure<E>> {
    let (offered, problems) = match outputs.includes(handout::NAME) && handout::CAN_MAKE {
        true => sheets::make_sheets(ready, pictures, desk, &sink)?,
        false => (OfferedHandouts::None, Vec::new()),
    };
    let workshop = workshop(ready, pictures, offered);
    let (files, clashes) = outputs::plan(&workshop, |name| outputs.includes(name));
    if !clashes.is_empty() {
        return Err(RenderFailure::Problems(clashes));
    }
    render_files(&files, sink)?;
    Ok(problems)
}

fn render_files<E: Send>(
    files: &[PlannedFile],
    sink: impl Fn(&OutputPath, &OutputContent) -> Result<(), E> + Sync,
) -> Result<(), RenderFailure<E>> {
    let problems: Mutex<Vec<Diagnostic>> = Mutex::default();
    parallel::for_each(files, |file| {
        match (file.make)() {
            Ok(OutputContent::LeftOut) => {}
            Ok(content) => sink(&file.path, &content).map_err(RenderFailure::Sink)?,
            Err(problem) => sheets::lock(&problems).push(*problem),
        }
        Ok(())
    })?;
    let mut problems = problems.into_inner().unwrap_or_else(PoisonError::into_inner);
    if problems.is_empty() {
        return Ok(());
    }
    // One fault of a template shows on every page: it is told once for each place.
    diagnostic::sort(&mut problems);
    problems.dedup_by(|later, first| later.location == first.location);
    Err(RenderFailure::Problems(problems))
}
