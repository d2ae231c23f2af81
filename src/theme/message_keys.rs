//! Which messages the templates ask for, found by reading their text.
//!
//! `t(key="menu-label")` is a literal use. `t(key="alert-" ~ kind)` makes a name while rendering: its pattern must be
//! declared by the theme, so that "this message is used nowhere" is never said of one that is.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::config::SiteConfig;
use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::messages::{MessageFailure, MessageUse, Messages};
use crate::source::SourcePath;

/// What templates ask for, and what is wrong with it.
pub(super) struct MessageKeys {
    pub used: BTreeSet<String>,
    pub problems: Vec<Diagnostic>,
}

pub(super) fn find(
    templates: &[(String, SourcePath, Arc<str>)],
    patterns: &[String],
    config: &SiteConfig,
    messages: &Messages,
) -> MessageKeys {
    // A message that is there and cannot be read has a problem of its own.
    let is_missing = |id: &str| {
        let found = messages.get(&config.source_language, id, &[], MessageUse::Text);
        found == Err(MessageFailure::Missing)
    };
    let mut used = BTreeSet::new();
    let mut problems = Vec::new();
    for (_, path, text) in templates {
        let calls = calls(text);
        let optional: BTreeSet<&str> = calls
            .iter()
            .filter(|call| !call.is_required)
            .filter_map(|call| call.literal())
            .collect();
        for call in &calls {
            match call.key {
                Key::Literal(key) => {
                    let id = key.split('.').next().unwrap_or(key);
                    // Told once, at its first use.
                    let is_new = used.insert(id.to_owned());
                    if is_new && !optional.contains(key) && is_missing(id) {
                        problems.push(Diagnostic::new(
                            Location::span(path, call.start..call.end),
                            Problem::MissingSourceMessage { id: key.to_owned() },
                        ));
                    }
                }
                Key::Made { prefix } => {
                    let declared = patterns.iter().any(|pattern| {
                        let stem = pattern.strip_suffix('*').unwrap_or(pattern);
                        !prefix.is_empty() && prefix.starts_with(stem)
                    });
                    if !declared {
                        let template_call = text[call.start..call.end].trim().to_owned();
                        problems.push(Diagnostic::new(
                            Location::span(path, call.start..call.end),
                            Problem::UndeclaredDynamicKey { template_call },
                        ));
                    }
                }
            }
        }
    }
    MessageKeys { used, problems }
}

struct Call<'a> {
    key: Key<'a>,
    /// `has_message` asks for a message that a site may leave out.
    is_required: bool,
    start: usize,
    end: usize,
}

impl<'a> Call<'a> {
    fn literal(&self) -> Option<&'a str> {
        match self.key {
            Key::Literal(key) => Some(key),
            Key::Made { .. } => None,
        }
    }
}

#[derive(Clone, Copy)]
enum Key<'a> {
    Literal(&'a str),
    /// Put together while rendering; `prefix` is the text it surely starts with.
    Made {
        prefix: &'a str,
    },
}

/// Every `t(…)` and `t_attribute(…)` between template marks, in order.
fn calls(text: &str) -> Vec<Call<'_>> {
    let mut found = Vec::new();
    for (open, close) in [("{{", "}}"), ("{%", "%}")] {
        let mut at = 0;
        while let Some(start) = text[at..].find(open).map(|offset| at + offset) {
            let end = text[start..].find(close).map_or(text.len(), |offset| start + offset);
            calls_in(text, start, end, &mut found);
            at = end.max(start + open.len());
        }
    }
    found.sort_by_key(|call| call.start);
    found
}

fn calls_in<'a>(text: &'a str, start: usize, end: usize, found: &mut Vec<Call<'a>>) {
    for name in ["t(", "t_attribute(", "has_message("] {
        let mut at = start;
        while let Some(place) = text[at..end].find(name).map(|offset| at + offset) {
            at = place + name.len();
            let before = text[..place].chars().next_back();
            if before
                .is_some_and(|character| character.is_alphanumeric() || "_.".contains(character))
            {
                continue;
            }
            let arguments = &text[at..end];
            let Some(key) = arguments.find("key").map(|offset| &arguments[offset + 3..]) else {
                continue;
            };
            let Some(value) = key.trim_start().strip_prefix('=') else { continue };
            let value = value.trim_start();
            let close = place + text[place..end].find(')').map_or(end - place, |offset| offset + 1);
            let is_required = name != "has_message(";
            found.push(Call { key: read_key(value), is_required, start: place, end: close });
        }
    }
}

fn read_key(value: &str) -> Key<'_> {
    let Some(quote) = value.chars().next().filter(|character| "\"'`".contains(*character)) else {
        return Key::Made { prefix: "" };
    };
    let inside = &value[1..];
    let Some(close) = inside.find(quote) else { return Key::Made { prefix: "" } };
    let after = inside[close + 1..].trim_start();
    if after.starts_with(',') || after.starts_with(')') {
        Key::Literal(&inside[..close])
    } else {
        Key::Made { prefix: &inside[..close] }
    }
}
