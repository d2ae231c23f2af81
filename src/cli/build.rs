//! `fundament build`: publishes the site, whole or not at all.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use super::arguments::BuildArguments;
use super::progress::Progress;
use super::report::Format;
use super::timings::Timings;
use super::{CONTENT, DONE, Failure, Stream, colour, problems_to, rendered, report, say, show};
use crate::diagnostic;
use crate::disk;
use crate::pipeline::{self, BuildFailure, Inspection, Ready};
use crate::publish::{self, PublishOptions, Published};
use crate::site::page::PageKey;
use crate::site::translations::{Missing, Unreviewed};
use crate::site::{LanguageIndex, Site};
use crate::source::ContentHash;

/// How long a build waits for another one that publishes to the same folder.
const PATIENCE: Duration = Duration::from_secs(60);

pub(super) fn run(arguments: &BuildArguments) -> Result<u8, Failure> {
    let unreviewed = if arguments.preview { Unreviewed::Previewed } else { Unreviewed::HeldBack };
    let settings = arguments.site.settings(unreviewed)?;
    let timings = Timings::start();
    let (sources, problems) = disk::read(&arguments.site.root)
        .map_err(|error| Failure::new(error.reason(), error.remedy()))?;
    let options = PublishOptions {
        out: arguments.site.root.join(arguments.out()),
        root: arguments.site.root.clone(),
        wait: PATIENCE,
    };
    let made_from = pipeline::made_from(&sources, &problems, &settings)
        .map(|hash| ContentHash::of(said_from(hash, arguments).as_bytes()));
    let said = made_from.and_then(|hash| publish::recall(&options, hash));
    if let Some(said) = said.as_deref().and_then(Said::parse) {
        if arguments.timings {
            timings.show();
        }
        said.say(arguments.site.format);
        return Ok(DONE);
    }

    let on_stage = |stage| timings.note(stage);
    let mut inspection = pipeline::inspect(sources, problems, &settings, &on_stage);
    let held_back = inspection.held_back();
    let refused =
        arguments.site.strict && (!held_back.is_empty() || inspection.has_overdue_facts());
    let ready = inspection.ready.as_ref().filter(|_| !inspection.stops_the_site() && !refused);
    let Some(ready) = ready else {
        return Ok(not_published(arguments, &inspection, refused, &timings));
    };

    let pictures = disk::pictures(&arguments.site.root);
    let pictures = pictures.with_notes(&publish::picture_notes(&options));
    let notice = |text: &str| say(Stream::Errors, &format!("{text}\n"));
    let progress = Progress::start("sheets of paper");
    let tell = |done, all| progress.tell(done, all);
    let built =
        pipeline::build(ready, &pictures, &settings.outputs, &options, &notice, &tell, &on_stage);
    progress.end();
    let published = match built {
        Ok((published, problems)) => {
            inspection.problems.extend(problems);
            diagnostic::sort(&mut inspection.problems);
            published
        }
        Err(BuildFailure::Publish(error)) => {
            show(&inspection.problems, &inspection.sources, arguments.site.format);
            if arguments.timings {
                timings.show();
            }
            return Err(Failure::new(error.reason(), error.remedy()));
        }
        Err(BuildFailure::Problems(problems)) => {
            inspection.problems.extend(problems);
            diagnostic::sort(&mut inspection.problems);
            return Ok(not_published(arguments, &inspection, refused, &timings));
        }
    };

    if let Some(notes) = pictures.notes() {
        publish::remember_picture_notes(&options, &notes);
    }
    if arguments.timings {
        timings.show();
    }
    let changes = Changes { written: published.written, removed: published.removed };
    Said::of(arguments, &inspection, ready, &published, changes).say(arguments.site.format);
    for warning in &published.warnings {
        say(Stream::Errors, &format!("warning: {warning}\n"));
    }
    if let Some(made_from) = made_from {
        let next = Said::of(arguments, &inspection, ready, &published, Changes::default());
        publish::remember(&options, &published, made_from, &next.text());
    }
    Ok(DONE)
}

/// Everything that decides what a build says, beside what its site is made from.
fn said_from(made_from: ContentHash, arguments: &BuildArguments) -> String {
    let BuildArguments { site, quiet, .. } = arguments;
    let (out, colour) = (arguments.out(), colour());
    let (strict, format) = (site.strict, site.format);
    format!("{} {strict} {format:?} {colour:?} {quiet} {}", made_from.to_hex(), out.display())
}

/// What a build that published something says.
struct Said {
    /// The problems, in the form that was asked for.
    problems: String,
    words: String,
}

impl Said {
    fn of(
        arguments: &BuildArguments,
        inspection: &Inspection,
        ready: &Ready,
        published: &Published,
        changes: Changes,
    ) -> Said {
        let format = arguments.site.format;
        let mut words = String::new();
        if !arguments.quiet {
            let out = arguments.out().display().to_string();
            words.push_str(&summary(&ready.site, published, changes, &out));
            words.push_str(&waiting(&ready.site));
            if !pipeline::CAN_MAKE_SHEETS && ready.site.has_handouts() {
                words.push_str(WITHOUT_SHEETS);
            }
        }
        // The last line, also for those who asked for silence: somebody's work is not shown to readers.
        words.push_str(&held_back_line(inspection));
        let problems = rendered(&inspection.problems, &inspection.sources, format);
        Said { problems, words }
    }

    fn say(&self, format: Format) {
        say(problems_to(format), &self.problems);
        // A program that asked for a document can read nothing else on the output.
        let words = match format {
            Format::Json | Format::Sarif => Stream::Errors,
            Format::Human | Format::Short | Format::Github => Stream::Output,
        };
        say(words, &self.words);
    }

    /// For the receipt of this build: the length of the one text, then both.
    fn text(&self) -> String {
        format!("{}\n{}{}", self.problems.len(), self.problems, self.words)
    }

    fn parse(text: &str) -> Option<Said> {
        let (length, both) = text.split_once('\n')?;
        let (problems, words) = both.split_at_checked(length.parse().ok()?)?;
        Some(Said { problems: problems.to_owned(), words: words.to_owned() })
    }
}

const WITHOUT_SHEETS: &str =
    "no sheets of paper: this program was made without the feature `handouts`\n";

/// In how many files the new site differs from the one before.
#[derive(Clone, Copy, Default)]
struct Changes {
    written: usize,
    removed: usize,
}

fn not_published(
    arguments: &BuildArguments,
    inspection: &Inspection,
    refused: bool,
    timings: &Timings,
) -> u8 {
    show(&inspection.problems, &inspection.sources, arguments.site.format);
    if arguments.timings {
        timings.show();
    }
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

fn summary(site: &Site, published: &Published, changes: Changes, out: &str) -> String {
    let pages = report::count(site.sets.len(), "page");
    let languages = report::count(site.config.languages.len(), "language");
    let files = report::count(published.written + published.kept, "file");
    let changes = match (changes.written, changes.removed) {
        (0, 0) => "nothing changed".to_owned(),
        (written, 0) => format!("{written} new or changed"),
        (written, removed) => format!("{written} new or changed, {removed} removed"),
    };
    format!("published {pages} in {languages} to {out} ({files}: {changes})\n")
}

/// Translations that are finished but for a second person's eyes. Where a page was read and only a part that it shows
/// was not, the part is named.
fn waiting(site: &Site) -> String {
    let mut waiting: BTreeMap<&PageKey, BTreeSet<LanguageIndex>> = BTreeMap::new();
    for set in &site.sets {
        let held_back = site
            .languages()
            .map(|(index, _)| index)
            .filter(|index| set.views[index.0].missing == Some(Missing::AwaitsReview));
        for language in held_back {
            for key in set.unreviewed_in(language, &site.parts) {
                waiting.entry(key).or_default().insert(language);
            }
        }
    }
    let mut text = String::new();
    for (key, languages) in waiting {
        let tags: Vec<&str> =
            languages.into_iter().map(|index| site.language(index).tag.as_str()).collect();
        text.push_str(&format!("waiting for a review: {key} in {}\n", tags.join(", ")));
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
