//! `fundament check`: every problem of the site, and nothing published.

use super::arguments::CheckArguments;
use super::timings::Timings;
use super::{CONTENT, DONE, Failure, Stream, report, say, show};
use crate::diagnostic::{self, Diagnostic};
use crate::disk;
use crate::pipeline;
use crate::site::translations::Unreviewed;

pub(super) fn run(arguments: &CheckArguments) -> Result<u8, Failure> {
    let settings = arguments.site.settings(Unreviewed::HeldBack)?;
    let timings = Timings::start();
    let (sources, problems) = disk::read(&arguments.site.root)
        .map_err(|error| Failure::new(error.reason(), error.remedy()))?;
    let on_stage = |stage| timings.note(stage);
    let mut inspection = pipeline::inspect(sources, problems, &settings, &on_stage);
    if let (Some(ready), false) = (&inspection.ready, inspection.stops_the_site()) {
        inspection.problems.extend(pipeline::try_out(ready, &settings.outputs, &on_stage));
        diagnostic::sort(&mut inspection.problems);
    }
    show(&inspection.problems, &inspection.sources, arguments.site.format);
    if matches!(arguments.site.format, report::Format::Human) {
        let more = match inspection.problems.is_empty() {
            true => "",
            false => "; `fundament explain CODE` tells more about each",
        };
        say(Stream::Output, &format!("{}{more}\n", report::tally(&inspection.problems)));
    }
    if arguments.timings {
        timings.show();
    }
    let refused = arguments.site.strict
        && (!inspection.held_back().is_empty() || inspection.has_overdue_facts());
    let found = refused || inspection.problems.iter().any(Diagnostic::is_error);
    Ok(if found { CONTENT } else { DONE })
}
