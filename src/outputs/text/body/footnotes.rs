//! Footnotes: numbered by first use, gathered at the end, with a way back to each place of use.

use std::collections::BTreeMap;

use super::{PrintSettings, Word, print_nodes, push_attribute, push_text};
use crate::locale::Direction;
use crate::site::body::{Body, NodeKind};

/// The footnotes that the text uses.
pub(super) struct Footnotes<'a> {
    notes: Vec<Note<'a>>,
    numbers: BTreeMap<&'a str, usize>,
}

struct Note<'a> {
    label: &'a str,
    /// The nodes that refer to it, by index.
    references: Vec<usize>,
}

impl<'a> Footnotes<'a> {
    pub fn of(body: &'a Body) -> Footnotes<'a> {
        let mut footnotes = Footnotes { notes: Vec::new(), numbers: BTreeMap::new() };
        for (index, node) in body.nodes.iter().enumerate() {
            if let NodeKind::FootnoteReference { label } = &node.kind {
                let next = footnotes.notes.len();
                let position = *footnotes.numbers.entry(&**label).or_insert(next);
                if position == next {
                    footnotes.notes.push(Note { label, references: Vec::new() });
                }
                footnotes.notes[position].references.push(index);
            }
        }
        footnotes
    }

    /// The raised number in the text.
    pub fn print_reference<E>(
        &self,
        html: &mut String,
        index: usize,
        label: &str,
        settings: &PrintSettings<'_, E>,
    ) {
        let Some(&position) = self.numbers.get(label) else { return };
        let note = &self.notes[position];
        let use_number = note.references.partition_point(|earlier| *earlier < index) + 1;
        let number = position + 1;
        html.push_str("<sup class=\"footnote-ref\"");
        if settings.direction == Direction::RightToLeft {
            // Else its number joins the number before it.
            html.push_str(" dir=\"ltr\"");
        }
        html.push_str("><a");
        push_attribute(html, "href", &["#", settings.id_prefix, "_fn-", &number.to_string()]);
        push_attribute(html, "id", &[&reference_id(settings, number, use_number)]);
        let words = (settings.words)(Word::FootnoteReference { number });
        push_attribute(html, "aria-label", &[&words]);
        html.push('>');
        html.push_str(&number.to_string());
        html.push_str("</a></sup>");
    }
}

/// The section at the end, nothing where no footnote is used.
pub(super) fn print<E>(
    html: &mut String,
    body: &Body,
    footnotes: &Footnotes<'_>,
    settings: &PrintSettings<'_, E>,
) -> Result<(), E> {
    if footnotes.notes.is_empty() {
        return Ok(());
    }
    let mut definitions: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, node) in body.nodes.iter().enumerate() {
        if let NodeKind::FootnoteDefinition { label } = &node.kind {
            definitions.entry(label).or_insert(index);
        }
    }
    html.push_str("<section class=\"footnotes\"");
    let title_id = [settings.id_prefix, "_fn-title"];
    push_attribute(html, "aria-labelledby", &title_id);
    html.push_str(">\n<h2");
    push_attribute(html, "id", &title_id);
    html.push('>');
    push_text(html, &(settings.words)(Word::Footnotes));
    html.push_str("</h2>\n<ol>\n");
    for (position, note) in footnotes.notes.iter().enumerate() {
        let number = position + 1;
        html.push_str("<li");
        push_attribute(html, "id", &[settings.id_prefix, "_fn-", &number.to_string()]);
        html.push_str(">\n");
        if let Some(&definition) = definitions.get(note.label) {
            let inside = definition + 1..body.nodes[definition].end as usize;
            html.push_str(&print_nodes(body, inside, footnotes, settings)?);
        }
        print_ways_back(html, number, note, settings);
        html.push_str("</li>\n");
    }
    html.push_str("</ol>\n</section>\n");
    Ok(())
}

/// The arrows stand in the last paragraph of the note, or in one of their own.
fn print_ways_back<E>(
    html: &mut String,
    number: usize,
    note: &Note<'_>,
    settings: &PrintSettings<'_, E>,
) {
    const PARAGRAPH_END: &str = "</p>\n";
    if html.ends_with(PARAGRAPH_END) {
        html.truncate(html.len() - PARAGRAPH_END.len());
    } else {
        html.push_str("<p>");
    }
    // The second character asks for the plain form: phones show an emoji otherwise.
    let arrow = match settings.direction {
        Direction::LeftToRight => "↩\u{FE0E}",
        Direction::RightToLeft => "↪\u{FE0E}",
    };
    for use_number in 1..=note.references.len() {
        html.push_str(" <a class=\"footnote-back\"");
        push_attribute(html, "href", &["#", &reference_id(settings, number, use_number)]);
        let words = (settings.words)(Word::FootnoteBack { number });
        push_attribute(html, "aria-label", &[&words]);
        html.push('>');
        html.push_str(arrow);
        html.push_str("</a>");
    }
    html.push_str(PARAGRAPH_END);
}

fn reference_id<E>(settings: &PrintSettings<'_, E>, number: usize, use_number: usize) -> String {
    let prefix = settings.id_prefix;
    match use_number {
        1 => format!("{prefix}_fnref-{number}"),
        more => format!("{prefix}_fnref-{number}-{more}"),
    }
}
