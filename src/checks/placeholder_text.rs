//! Places where nothing but `…` is written: what `new` leaves for a person to fill in.

use super::{Alone, Subject};
use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::messages::{MessageArgument, MessageUse};
use crate::site::blocks;
use crate::source::SourcePath;

pub fn check_page(alone: Alone) -> Vec<Diagnostic> {
    let page = alone.page;
    let fields = &page.front_matter;
    let mut parts = Vec::new();
    let mut places = Vec::new();
    for (name, text, span) in [
        ("title", &fields.title, fields.title_span),
        ("summary", &fields.summary, fields.summary_span),
    ] {
        if is_placeholder(text) {
            parts.push(format!("the {name}"));
            places.push(span);
        }
    }
    let body = &page.body;
    let empty: Vec<_> = blocks::blocks(body)
        .into_iter()
        .filter(|block| {
            blocks::first_word(body, block).is_some_and(begins_like_one)
                && is_placeholder(&blocks::canonical_text(body, block))
        })
        .collect();
    match empty.len() {
        0 => {}
        1 => parts.push("1 block of text".to_owned()),
        count => parts.push(format!("{count} blocks of text")),
    }
    places.extend(empty.iter().map(|block| body.nodes[block.node].span));
    let Some(span) = places.first().copied() else { return Vec::new() };
    let problem = Problem::PlaceholderText { what: parts.join(", ") };
    vec![Diagnostic::new(Location::span(&page.path, span), problem)]
}

/// Messages of the source language, and names of languages.
pub fn check_words(subject: &Subject) -> Vec<Diagnostic> {
    let config = &subject.site.config;
    let mut problems: Vec<Diagnostic> = config
        .languages
        .iter()
        .filter(|language| is_placeholder(&language.name))
        .map(|language| {
            let path = SourcePath::new(format!("translations/{}/language.yaml", language.tag));
            let what = "the name of this language".to_owned();
            Diagnostic::new(Location::file(&path), Problem::PlaceholderText { what })
        })
        .collect();
    let source = &config.source_language;
    let empty: Vec<&String> = subject
        .messages
        .ids(source)
        .iter()
        .filter(|id| {
            let variables = subject.messages.variables(source, id).into_iter().flatten();
            let arguments: Vec<(&str, MessageArgument)> = variables
                .map(|name| (name.as_str(), MessageArgument::Text(String::new())))
                .collect();
            let message = subject.messages.get(source, id, &arguments, MessageUse::Text);
            message.is_ok_and(|message| is_placeholder(&message.text))
        })
        .collect();
    if let Some((first, rest)) = empty.split_first() {
        let path = SourcePath::new(format!("translations/{source}/interface.ftl"));
        let what = match rest.len() {
            0 => format!("the message `{first}`"),
            more => format!("the message `{first}` and {more} more"),
        };
        problems.push(Diagnostic::new(Location::file(&path), Problem::PlaceholderText { what }));
    }
    problems
}

/// Whether a text has three dots, and no letter or digit.
fn is_placeholder(text: &str) -> bool {
    (text.contains('…') || text.contains("...")) && !text.contains(char::is_alphanumeric)
}

fn begins_like_one(word: &str) -> bool {
    word.starts_with(['…', '.'])
}
