//! The start page for the team: every page and part in every language, with what its readers get, and all problems.

use super::address;
use super::html::{self, escape};
use super::overlay::{self, ShownProblem};
use crate::pipeline::Ready;
use crate::site::translations::{Missing, TranslationSet};
use crate::site::{LanguageIndex, SetIndex, Site};

pub(super) fn page(
    ready: Option<&Ready>,
    problems: &[ShownProblem],
    note: &str,
    edition: &str,
) -> String {
    let mut body = String::new();
    if !note.is_empty() {
        body.push_str(&format!("<p><strong>{}</strong></p>\n", escape(note)));
    }
    let front = ready.map(|ready| address::encode(&ready.site.url_of("")));
    if let Some(front) = front {
        body.push_str(&format!("<p><a href=\"{front}\">Front page of the site</a></p>\n"));
    }
    body.push_str(&format!("<h2>{}</h2>\n", overlay::tally(problems)));
    if !problems.is_empty() {
        body.push_str(&overlay::list(problems.iter()));
    }
    if let Some(ready) = ready {
        body.push_str(&table(&ready.site));
    }
    html::page("fundament: the site as it is being written", edition, &body)
}

fn table(site: &Site) -> String {
    let mut html = format!(
        "<h2>Pages</h2>\n<p>{} pages in {} languages.</p>\n\
         <div class=\"table\" role=\"region\" aria-label=\"Pages\" tabindex=\"0\">\n<table>\n<thead>\n\
         <tr><th scope=\"col\">Page</th>",
        site.sets.len(),
        site.config.languages.len(),
    );
    for (_, language) in site.languages() {
        html.push_str(&format!(
            "<th scope=\"col\"><bdi lang=\"{tag}\">{}</bdi> ({tag})</th>",
            escape(&language.name),
            tag = language.tag,
        ));
    }
    html.push_str("</tr>\n</thead>\n<tbody>\n");
    for (index, set) in site.sets_and_parts() {
        let (name, title) = match set.key.part_id() {
            Some(id) => (id.to_owned(), "part of several pages"),
            None => (set.key.as_link(), set.source_page().front_matter.title.as_str()),
        };
        html.push_str(&format!(
            "<tr><th scope=\"row\"><bdi>{}</bdi><br><bdi>{}</bdi></th>",
            escape(&name),
            escape(title),
        ));
        for (reader, _) in site.languages() {
            html.push_str(&cell(site, set, index, reader));
        }
        html.push_str("</tr>\n");
    }
    html.push_str("</tbody>\n</table>\n</div>\n");
    html
}

/// A part has no address to lead to.
fn cell(
    site: &Site,
    set: &TranslationSet,
    index: Option<SetIndex>,
    reader: LanguageIndex,
) -> String {
    let (class, words) = state(set, reader);
    let instead = match set.is_published_in(reader) {
        true => String::new(),
        false => {
            format!(", {} stands in", site.language(set.views[reader.0].language).tag)
        }
    };
    match index.map(|index| address::encode(&site.url(index, reader))) {
        Some(url) => {
            format!("<td class=\"{class}\"><a href=\"{url}\">{words}{instead}</a></td>")
        }
        None => format!("<td class=\"{class}\">{words}{instead}</td>"),
    }
}

/// What readers of a language get once the site is published; the link shows what the team sees.
fn state(set: &TranslationSet, reader: LanguageIndex) -> (&'static str, &'static str) {
    match set.views[reader.0].missing {
        Some(Missing::NotWritten) => ("missing", "not written"),
        Some(Missing::Broken) => ("broken", "has errors"),
        Some(Missing::Incomplete) => ("incomplete", "not complete"),
        Some(Missing::Draft) => ("draft", "draft"),
        Some(Missing::AwaitsReview) => ("waits", "waits for a review"),
        None if set.is_draft_in(reader) => ("draft", "draft"),
        None if set.awaits_review_in(reader) => ("waits", "waits for a review"),
        None if set.is_machine_made_in(reader) => ("machine", "machine translation"),
        None => ("own-text", "own text"),
    }
}
