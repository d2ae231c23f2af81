//! Gives each heading an id that is unique on the page: the author's own, or one made of its words.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Problem;
use crate::locale;
use crate::site::body::{Body, NodeKind};

/// Fills the ids that are still empty. An author's own id is never taken by the words of another
/// heading, also where that one comes first. Returns problems with the heading they belong to.
pub(super) fn name(body: &mut Body) -> Vec<(usize, Problem)> {
    let mut problems = Vec::new();
    let mut taken: BTreeSet<Box<str>> = BTreeSet::new();
    let headings: Vec<usize> = body.headings().map(|(index, _, _)| index).collect();
    let mut unnamed = Vec::new();
    for index in headings {
        let NodeKind::Heading { id, .. } = &body.nodes[index].kind else { continue };
        if id.is_empty() {
            unnamed.push((index, id_of_words(&body.plain_text(index))));
        } else if !taken.insert(id.clone()) {
            problems.push((index, Problem::DuplicateHeadingId { id: id.to_string() }));
            unnamed.push((index, id.to_string()));
        }
    }
    let mut numbers: BTreeMap<String, u32> = BTreeMap::new();
    for (index, wanted) in unnamed {
        let id = free_id(wanted, &taken, &mut numbers);
        taken.insert(id.clone());
        if let NodeKind::Heading { id: unset, .. } = &mut body.nodes[index].kind {
            *unset = id;
        }
    }
    problems
}

/// `numbers` holds the last number tried for each wanted id, so that a thousand equal headings stay fast.
fn free_id(
    wanted: String,
    taken: &BTreeSet<Box<str>>,
    numbers: &mut BTreeMap<String, u32>,
) -> Box<str> {
    if !taken.contains(wanted.as_str()) {
        return wanted.into();
    }
    let number = numbers.entry(wanted.clone()).or_insert(1);
    loop {
        *number += 1;
        let candidate = format!("{wanted}-{number}");
        if !taken.contains(candidate.as_str()) {
            return candidate.into();
        }
    }
}

/// `Wat kan ik doen?` is `wat-kan-ik-doen`. Letters and digits of every script stay, with their marks.
fn id_of_words(words: &str) -> String {
    let mut id = String::with_capacity(words.len());
    let mut gap = false;
    for character in normalised(words).chars() {
        let kept = character.is_alphanumeric() || (!gap && locale::is_mark(character));
        if kept {
            if gap && !id.is_empty() {
                id.push('-');
            }
            gap = false;
            id.extend(character.to_lowercase());
        } else if character.is_whitespace() || matches!(character, '-' | '–' | '—' | '/' | '_')
        {
            gap = true;
        }
    }
    if id.is_empty() { "section".to_owned() } else { id }
}

/// Only marks can make two spellings of one text, so a text without marks is left as it is.
fn normalised(words: &str) -> Cow<'_, str> {
    if words.is_ascii() || !words.chars().any(locale::is_mark) {
        return Cow::Borrowed(words);
    }
    Cow::Owned(locale::normalise(words))
}
