//! The start page for the team: every page in every language, with what its readers get, and all problems.

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
    for (index, set) in site.sets.iter().enumerate() {
        let key = set.key.as_link();
        html.push_str(&format!(
            "<tr><th scope=\"row\"><bdi>{}</bdi><br><bdi>{}</bdi></th>",
            escape(&key),
            escape(&set.source_page().front_matter.title),
        ));
        for (reader, _) in site.languages() {
            html.push_str(&cell(site, SetIndex(index), reader));
        }
        html.push_str("</tr>\n");
    }
    html.push_str("</tbody>\n</table>\n</div>\n");
    html
}

fn cell(site: &Site, index: SetIndex, reader: LanguageIndex) -> String {
    let set = site.set(index);
    let (class, words) = state(set, reader);
    let instead = match set.is_published_in(reader) {
        true => String::new(),
        false => {
            format!(", {} stands in", site.language(set.views[reader.0].language).tag)
        }
    };
    let url = address::encode(&site.url(index, reader));
    format!("<td class=\"{class}\"><a href=\"{url}\">{words}{instead}</a></td>")
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
        None if set.standings[reader.0]
            .is_some_and(|standing| !standing.is_read_by_a_speaker()) =>
        {
            ("machine", "machine translation")
        }
        None => ("own-text", "own text"),
    }
}
