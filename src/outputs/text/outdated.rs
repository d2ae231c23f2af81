//! Marks at the blocks of a translation that are out of date, in the words of its readers.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::body::{BlockMark, push_address, push_text};
use super::{Printed, Surroundings, TextPrinter, What};
use crate::config::outdated::ShowOutdated;
use crate::diagnostic::Diagnostic;
use crate::messages::{MessageArgument, MessageUse};
use crate::site::blocks;
use crate::site::body::{Body, NodeKind};
use crate::site::outdated::{MissingTexts, OutdatedText};
use crate::site::page::Page;
use crate::site::translations::View;

/// The marks of a text that is shown as `view` says, by the nodes of its blocks.
pub(super) fn marks(
    printer: &TextPrinter,
    view: &View,
    source: &Page,
) -> Result<BTreeMap<usize, BlockMark>, Box<Diagnostic>> {
    let mut marks: BTreeMap<usize, BlockMark> = BTreeMap::new();
    let Some(outdated) = &view.outdated else { return Ok(marks) };
    for OutdatedText { place, source: today } in &outdated.texts {
        let Some(node) = place.node() else { continue };
        let today = today.and_then(|place| place.node());
        let sentence = match today {
            Some(_) => "outdated-block",
            None => "outdated-block-gone",
        };
        let note = note(printer, sentence, source, today.unwrap_or(0))?;
        let instead = match view.show_outdated {
            ShowOutdated::Marked => None,
            ShowOutdated::Nothing => Some(String::new()),
            ShowOutdated::Source => Some(match today {
                Some(today) => new_text(printer, view, source, node, today)?,
                None => String::new(),
            }),
        };
        let mark = marks.entry(node).or_default();
        mark.note = Some(note);
        mark.instead = instead;
    }
    for MissingTexts { after, nodes } in &outdated.missing {
        let (Some(first), Some(after)) = (nodes.first(), after) else { continue };
        marks.entry(*after).or_default().after =
            Some(note(printer, "outdated-block-missing", source, *first)?);
    }
    Ok(marks)
}

/// Says before the first block that something belongs there which the text does not have; empty where nothing does.
pub(super) fn at_start(
    printer: &TextPrinter,
    view: &View,
    source: &Page,
) -> Result<String, Box<Diagnostic>> {
    let missing = view.outdated.iter().flat_map(|outdated| &outdated.missing);
    let mut first = missing.filter(|texts| texts.after.is_none()).flat_map(|texts| &texts.nodes);
    let Some(first) = first.next() else { return Ok(String::new()) };
    let note = note(printer, "outdated-block-missing", source, *first)?;
    Ok(format!("<p class=\"missing-note\">{note}</p>\n"))
}

/// A sentence, and a link to the heading above the new text.
fn note(
    printer: &TextPrinter,
    sentence: &str,
    source: &Page,
    node: usize,
) -> Result<String, Box<Diagnostic>> {
    let site = printer.workshop.site;
    let source_index = site.source_language();
    let language = site.language(source_index);
    let mut html = String::from("<strong>");
    push_text(&mut html, &words(printer, sentence)?);
    html.push_str("</strong> <a href=\"");
    let heading = source.body.headings().take_while(|(index, ..)| *index <= node).last();
    // A part has no page of its own; its new text stands on the page that shows it.
    let anchor = match heading {
        Some((_, _, id)) if source.key.part_id().is_none() => format!("#{id}"),
        _ => String::new(),
    };
    push_address(&mut html, &format!("{}{anchor}", site.url(printer.set, source_index)));
    html.push_str(&format!("\" hreflang=\"{}\">", language.tag));
    push_text(&mut html, &words(printer, "outdated-block-link")?);
    html.push_str("</a>");
    Ok(html)
}

/// A sentence in the reader's language.
fn words(printer: &TextPrinter, id: &str) -> Result<Arc<str>, Box<Diagnostic>> {
    let site = printer.workshop.site;
    let source = site.language(site.source_language());
    let arguments = [("language", MessageArgument::Text(source.name.clone()))];
    printer.workshop.words(printer.reader, id, &arguments, MessageUse::Text)
}

/// The new text in the language of the source, to stand in the place of the block at `node`.
fn new_text(
    printer: &TextPrinter,
    view: &View,
    source: &Page,
    node: usize,
    today: usize,
) -> Result<String, Box<Diagnostic>> {
    let site = printer.workshop.site;
    let index = site.source_language();
    let language = site.language(index);
    let shown = match source.key.part_id() {
        Some(id) => site.parts.get(id).and_then(|part| part.page(view.language)),
        None => site.set(printer.set).page(view.language),
    };
    let is_line = shown.is_some_and(|page| {
        matches!(
            page.body.nodes[node].kind,
            NodeKind::Item { .. }
                | NodeKind::DefinitionTerm
                | NodeKind::DefinitionDetails
                | NodeKind::TableRow
        )
    });
    let (tag, nodes) = match is_line {
        true => ("span", words_of(&source.body, today)),
        false => {
            let whole = today..source.body.nodes[today].end as usize;
            ("div", std::iter::once(whole).collect())
        }
    };
    let marks = BTreeMap::new();
    let mut html = format!(
        "<{tag} lang=\"{}\" dir=\"{}\" data-script=\"{}\">",
        language.tag,
        language.direction().as_str(),
        language.locale.script().to_lowercase()
    );
    for (place, nodes) in nodes.into_iter().enumerate() {
        html.push_str(if place > 0 { " – " } else { "" });
        let what = What::Nodes(nodes);
        let text = Printed { page: source, language: index, what, marks: &marks };
        html.push_str(&printer.print(&text, Surroundings::Part)?);
    }
    html.push_str(&format!("</{tag}>"));
    Ok(html)
}

/// The words of a block that fit into a line: those of each cell, or its own.
fn words_of(body: &Body, node: usize) -> Vec<std::ops::Range<usize>> {
    let end = body.nodes[node].end as usize;
    match &body.nodes[node].kind {
        NodeKind::TableRow => body
            .children(node)
            .map(|cell| cell + 1..body.nodes[cell].end as usize)
            .filter(|words| !words.is_empty())
            .collect(),
        NodeKind::Alert(_) | NodeKind::CodeBlock(_) | NodeKind::ComponentBlock(_) => Vec::new(),
        _ => {
            let blocks = body.children(node);
            let inside =
                blocks.into_iter().find(|child| !blocks::is_inline(&body.nodes[*child].kind));
            std::iter::once(node + 1..inside.unwrap_or(end)).collect()
        }
    }
}
