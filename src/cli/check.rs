//! `fundament check`: every problem of the site, and nothing published.

use std::time::Duration;

use super::arguments::{CheckArguments, PUBLISHED};
use super::progress::Progress;
use super::timings::Timings;
use super::{CONTENT, DONE, Failure, Stream, report, say, show};
use crate::diagnostic::{self, Diagnostic};
use crate::disk;
use crate::pipeline;
use crate::publish::{self, PublishOptions};
use crate::site::translations::Unreviewed;

pub(super) fn run(arguments: &CheckArguments) -> Result<u8, Failure> {
    let settings = arguments.site.settings(Unreviewed::HeldBack)?;
    let timings = Timings::start();
    let (sources, problems) = disk::read(&arguments.site.root)
        .map_err(|error| Failure::new(error.reason(), error.remedy()))?;
    let on_stage = |stage| timings.note(stage);
    let mut inspection = pipeline::inspect(sources, problems, &settings, &on_stage);
    let published = PublishOptions {
        out: arguments.site.root.join(PUBLISHED),
        root: arguments.site.root.clone(),
        wait: Duration::ZERO,
    };
    let pictures = disk::pictures(&arguments.site.root);
    // What the last build could decode need not be decoded again.
    let pictures = pictures.with_notes(&publish::picture_notes(&published));
    if let (Some(ready), false) = (&inspection.ready, inspection.stops_the_site()) {
        let progress = Progress::start("sheets of paper");
        let tell = |done, all| progress.tell(done, all);
        let found = pipeline::try_out(ready, &pictures, &settings.outputs, &tell, &on_stage);
        progress.end();
        inspection.problems.extend(found);
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
