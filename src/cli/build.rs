//! `fundament build`: publishes the site, whole or not at all.

use std::time::Duration;

use super::arguments::BuildArguments;
use super::report::Format;
use super::timings::Timings;
use super::{CONTENT, DONE, Failure, Stream, report, say, show};
use crate::diagnostic;
use crate::disk;
use crate::pipeline::{self, BuildFailure, Inspection};
use crate::publish::{PublishOptions, Published};
use crate::site::Site;
use crate::site::translations::{Missing, Unreviewed};

/// How long a build waits for another one that publishes to the same folder.
const PATIENCE: Duration = Duration::from_secs(60);

pub(super) fn run(arguments: &BuildArguments) -> Result<u8, Failure> {
    let unreviewed = if arguments.preview { Unreviewed::Previewed } else { Unreviewed::HeldBack };
    let settings = arguments.site.settings(unreviewed)?;
    let timings = Timings::start();
    let (sources, problems) = disk::read(&arguments.site.root)
        .map_err(|error| Failure::new(error.reason(), error.remedy()))?;
    let on_stage = |stage| timings.note(stage);
    let mut inspection = pipeline::inspect(sources, problems, &settings, &on_stage);
    let held_back = inspection.held_back();
    let refused =
        arguments.site.strict && (!held_back.is_empty() || inspection.has_overdue_facts());
    let ready = inspection.ready.as_ref().filter(|_| !inspection.stops_the_site() && !refused);
    let Some(ready) = ready else {
        return Ok(not_published(arguments, &inspection, refused));
    };

    let options = PublishOptions {
        out: arguments.site.root.join(arguments.out()),
        root: arguments.site.root.clone(),
        wait: PATIENCE,
    };
    let notice = |text: &str| say(Stream::Errors, &format!("{text}\n"));
    let built = pipeline::build(ready, &settings.outputs, &options, &notice, &on_stage);
    let published = match built {
        Ok(published) => published,
        Err(BuildFailure::Publish(error)) => {
            show(&inspection.problems, &inspection.sources, arguments.site.format);
            return Err(Failure::new(error.reason(), error.remedy()));
        }
        Err(BuildFailure::Problems(problems)) => {
            inspection.problems.extend(problems);
            diagnostic::sort(&mut inspection.problems);
            return Ok(not_published(arguments, &inspection, refused));
        }
    };

    show(&inspection.problems, &inspection.sources, arguments.site.format);
    for warning in &published.warnings {
        say(Stream::Errors, &format!("warning: {warning}\n"));
    }
    // A program that asked for a document can read nothing else on the output.
    let words = match arguments.site.format {
        Format::Json | Format::Sarif => Stream::Errors,
        Format::Human | Format::Short | Format::Github => Stream::Output,
    };
    if !arguments.quiet {
        let out = arguments.out().display().to_string();
        say(words, &summary(&ready.site, &published, &out));
        say(words, &waiting(&ready.site));
    }
    if arguments.timings {
        timings.show();
    }
    // The last line, also for those who asked for silence: somebody's work is not shown to readers.
    say(words, &held_back_line(&inspection));
    Ok(DONE)
}

fn not_published(arguments: &BuildArguments, inspection: &Inspection, refused: bool) -> u8 {
    show(&inspection.problems, &inspection.sources, arguments.site.format);
    let why = if refused && !inspection.stops_the_site() {
        match inspection.held_back().is_empty() {
            true => " (--strict: a fact is overdue)",
            false => " (--strict: a translation is held back)",
        }
    } else {
        ""
    };
    let tally = report::tally(&inspection.problems);
    say(Stream::Errors, &format!("nothing was published: {tally}{why}\n"));
    CONTENT
}

fn summary(site: &Site, published: &Published, out: &str) -> String {
    let pages = report::count(site.sets.len(), "page");
    let languages = report::count(site.config.languages.len(), "language");
    let files = report::count(published.written + published.kept, "file");
    let changes = match (published.written, published.removed) {
        (0, 0) => "nothing changed".to_owned(),
        (written, 0) => format!("{written} new or changed"),
        (written, removed) => format!("{written} new or changed, {removed} removed"),
    };
    format!("published {pages} in {languages} to {out} ({files}: {changes})\n")
}

/// Translations that are finished but for a second person's eyes.
fn waiting(site: &Site) -> String {
    let mut text = String::new();
    for set in &site.sets {
        let tags: Vec<&str> = site
            .languages()
            .filter(|(index, _)| set.views[index.0].missing == Some(Missing::AwaitsReview))
            .map(|(_, language)| language.tag.as_str())
            .collect();
        if !tags.is_empty() {
            text.push_str(&format!("waiting for a review: {} in {}\n", set.key, tags.join(", ")));
        }
    }
    text
}

/// So many are named; the problems above name all of them.
const NAMED: usize = 12;

fn held_back_line(inspection: &Inspection) -> String {
    let held_back = inspection.held_back();
    if held_back.is_empty() {
        return String::new();
    }
    let mut places: Vec<String> = held_back
        .values()
        .take(NAMED)
        .filter_map(|problems| {
            let place = report::place(problems.first()?, &inspection.sources);
            Some(match problems.len() {
                1 => place,
                more => format!("{place} and {} more", more - 1),
            })
        })
        .collect();
    if held_back.len() > NAMED {
        places.push(format!("and {} others", held_back.len() - NAMED));
    }
    format!("held back, readers see another language: {}\n", places.join("; "))
}
