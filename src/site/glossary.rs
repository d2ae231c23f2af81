//! Words a parent reads in letters and hears at school: which of them the glossary has, and where a text names them.
//!
//! What a word means is in the messages (`term-schooladvies`); here stands only what addresses, links and lists need.

use std::collections::BTreeSet;
use std::ops::Range;

use super::body::{Body, ComponentCall, LinkTarget, NodeKind};
use super::{LanguageIndex, SetIndex, Site};
use crate::language::Language;
use crate::locale;

/// The message of a term: `term-schooladvies`.
pub fn message_of(term: &str) -> String {
    format!("{MESSAGES}{term}")
}

/// What the messages of terms begin with.
pub const MESSAGES: &str = "term-";

/// Names of the terms; the same in every language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glossary {
    /// Those the source language has words for.
    pub terms: BTreeSet<String>,
    /// Languages that have words of their own for one of them at least.
    pub languages: BTreeSet<LanguageIndex>,
}

/// A term in a text, with the id of its entry in the list at the end of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedTerm<'a> {
    pub name: &'a str,
    pub id: String,
}

/// The terms of a text and of the parts it shows, each once, in the order in which readers meet them. An id that is
/// one of a heading already gets a number.
fn named_in<'a>(
    body: &'a Body,
    part: impl Fn(&ComponentCall) -> Option<&'a Body>,
) -> Vec<NamedTerm<'a>> {
    let mut taken: BTreeSet<String> = body.headings().map(|(_, _, id)| id.to_owned()).collect();
    names(body, &part)
        .into_iter()
        .map(|name| {
            let mut id = format!("word-{name}");
            let mut number = 1;
            while !taken.insert(id.clone()) {
                number += 1;
                id = format!("word-{name}-{number}");
            }
            NamedTerm { name, id }
        })
        .collect()
}

/// Gives the text of a part that a call shows.
type PartOf<'a, 'b> = &'b dyn Fn(&ComponentCall) -> Option<&'a Body>;

fn names<'a>(body: &'a Body, part: PartOf<'a, '_>) -> Vec<&'a str> {
    let mut names = Vec::new();
    let definition = |label: &str| {
        body.nodes.iter().position(|node| {
            matches!(&node.kind, NodeKind::FootnoteDefinition { label: own } if **own == *label)
        })
    };
    collect(body, 0..body.nodes.len(), part, &mut names);
    // Footnotes are read last; one that nothing refers to is not printed.
    for label in body.footnotes() {
        if let Some(start) = definition(label) {
            collect(body, start + 1..body.nodes[start].end as usize, part, &mut names);
        }
    }
    names
}

fn collect<'a>(
    body: &'a Body,
    nodes: Range<usize>,
    part: PartOf<'a, '_>,
    names: &mut Vec<&'a str>,
) {
    let mut index = nodes.start;
    while let Some(node) = body.nodes.get(index).filter(|_| index < nodes.end) {
        index = match &node.kind {
            // What describes a picture is read out as plain words.
            NodeKind::FootnoteDefinition { .. } | NodeKind::Image(_) => node.end as usize,
            NodeKind::Link(link) => {
                if let LinkTarget::Term(name) = &link.target
                    && !names.contains(&&**name)
                {
                    names.push(name);
                }
                index + 1
            }
            NodeKind::ComponentBlock(call) | NodeKind::ComponentInline(call) => {
                if let Some(shown) = part(call) {
                    // A part shows no other part.
                    collect(shown, 0..shown.nodes.len(), &|_| None, names);
                }
                index + 1
            }
            _ => index + 1,
        };
    }
}

impl Site {
    /// The terms that readers of a page meet in its text.
    pub fn terms_on(&self, set: SetIndex, reader: LanguageIndex) -> Vec<NamedTerm<'_>> {
        let text = self.set(set).views[reader.0].language;
        let part = |call: &ComponentCall| Some(&self.shown_part(call, text)?.page.body);
        named_in(&self.shown(set, reader).body, part)
    }

    /// The language in which parents meet the words of a country: the most written one there, or that of the source
    /// where the site does not have it.
    pub fn host_language(&self, country: &str) -> LanguageIndex {
        let source = self.source_language();
        let Some(host) = locale::language_of_country(country) else { return source };
        let is_host = |language: &Language| {
            let tag = language.tag.as_str();
            tag.split_once('-').map_or(tag, |(first, _)| first) == host
        };
        if is_host(self.language(source)) {
            return source;
        }
        let found = self.languages().find(|(_, language)| is_host(language));
        found.map_or(source, |(index, _)| index)
    }

    /// The language whose words the glossary of `reader` shows most of: their own, or the first of their chain that
    /// has any.
    pub fn glossary_language(&self, reader: LanguageIndex) -> LanguageIndex {
        let chain =
            self.language(reader).fallback.iter().filter_map(|tag| self.language_index(tag));
        std::iter::once(reader)
            .chain(chain)
            .find(|language| self.glossary.languages.contains(language))
            .unwrap_or(self.source_language())
    }
}
