//! `fundament status`: how far each translation is, worst first.

mod page;
mod table;

use std::path::{Component, Path};
use std::{fs, io};

use super::arguments::{PUBLISHED, StatusArguments, StatusFormat};
use super::edits::unwritable;
use super::report::Format;
use super::{CONTENT, DONE, Failure, Stream, colour_of_output, say, show, use_threads};
use crate::disk;
use crate::pipeline;
use crate::site::Site;
use crate::site::status::{Status, TextStatus};
use crate::workflow::subject;

pub(super) fn run(arguments: &StatusArguments) -> Result<u8, Failure> {
    use_threads(arguments.threads()?)?;
    let settings = arguments.settings()?;
    if let Some(file) = &arguments.html {
        require_outside(&arguments.root, file)?;
    }
    let (sources, problems) = disk::read(&arguments.root)
        .map_err(|error| Failure::new(error.reason(), error.remedy()))?;
    let inspection = pipeline::open(sources, problems, &settings);
    let Some(ready) = &inspection.ready else {
        show(&inspection.problems, &inspection.sources, Format::Human);
        say(Stream::Errors, "the site cannot be understood, so there is no state to show\n");
        return Ok(CONTENT);
    };
    let status = chosen(pipeline::status(ready, settings.today), arguments, &ready.site)?;
    if let Some(file) = &arguments.html {
        let html = page::page(&status, &settings.today.to_iso());
        fs::write(file, html).map_err(|error| unwritable(file, error))?;
        say(Stream::Output, &format!("written: {}\n", file.display()));
        return Ok(DONE);
    }
    // A large site is not taken apart piece by piece when the program ends anyway.
    std::mem::forget(inspection);
    let text = match arguments.format {
        StatusFormat::Human => {
            table::table(&status, arguments.all, table::width(), colour_of_output())
        }
        // Plain values are always JSON.
        StatusFormat::Json => serde_json::to_string_pretty(&status).unwrap_or_default() + "\n",
    };
    say(Stream::Output, &text);
    Ok(DONE)
}

/// Only what was asked for.
fn chosen(status: Status, arguments: &StatusArguments, site: &Site) -> Result<Status, Failure> {
    for tag in &arguments.languages {
        subject::language(site, tag)?;
    }
    let places: Vec<String> = arguments
        .pages
        .iter()
        .map(|page| {
            let place = page.trim_start_matches("./").trim_end_matches('/');
            let place = place.rsplit_once("/index.").map_or(place, |(folder, _)| folder);
            match place {
                subject::WORDS => place.to_owned(),
                place if place == "content" || place.starts_with("content/") => place.to_owned(),
                place => format!("content/{}", place.trim_start_matches("@/")),
            }
        })
        .collect();
    let has_language = |tag: &str| {
        arguments.languages.is_empty() || arguments.languages.iter().any(|known| known == tag)
    };
    let is_at = |name: &str, place: &String| {
        name == place || name.strip_prefix(place.as_str()).is_some_and(|rest| rest.starts_with('/'))
    };
    let has_place = |name: &str| places.is_empty() || places.iter().any(|place| is_at(name, place));
    for place in &places {
        if !status.texts.iter().any(|text| is_at(&text.name, place)) {
            return Err(Failure::new(
                format!("there is no page at or below `{place}`"),
                "`fundament status` without a place lists all pages.",
            ));
        }
    }
    let is_chosen = |text: &TextStatus| has_place(&text.name) && has_language(&text.language);
    Ok(Status {
        languages: status.languages.into_iter().filter(|of| has_language(&of.tag)).collect(),
        texts: status.texts.into_iter().filter(is_chosen).collect(),
        edits: status.edits.into_iter().filter(|edit| has_place(&edit.name)).collect(),
        ..status
    })
}

/// The page is for the team: it must not end up on the site.
fn require_outside(root: &Path, file: &Path) -> Result<(), Failure> {
    let folder = match file.parent() {
        Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) => folder,
        None => Path::new("."),
    };
    let folder = fs::canonicalize(folder).map_err(|error: io::Error| unwritable(file, error))?;
    let root = fs::canonicalize(root).map_err(|error: io::Error| unwritable(root, error))?;
    let inside = folder.strip_prefix(&root).ok().and_then(|inside| inside.components().next());
    let is_of_site = matches!(inside, Some(Component::Normal(name))
        if [PUBLISHED, "content", "themes", "translations"].iter().any(|own| name == *own));
    if !is_of_site {
        return Ok(());
    }
    Err(Failure::new(
        format!(
            "`{}` stands where the site is, and this page is for the team only",
            file.display()
        ),
        "Name a place outside `content`, `themes`, `translations` and `public`, such as `status.html`.",
    ))
}
