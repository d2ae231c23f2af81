//! Lets the engine decode the values at the places that the outline found.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::Block;
use super::outline::{Form, Place};
use crate::diagnostic::{Diagnostic, Location, Problem, Span};

/// A value with its place in the file.
#[derive(Debug)]
pub(super) struct Node {
    pub span: Span,
    pub value: Value,
}

#[derive(Debug)]
pub(super) enum Value {
    Nothing,
    /// As typed: `2026` and `no` are texts until somebody asks for a number.
    Text(String),
    /// A value whose slip is already reported.
    Slip,
    List(Vec<Node>),
    /// In the order of the file, repeated keys included.
    Mapping(Vec<(Node, Node)>),
}

/// Decodes `block`, whose nodes stand at the places below `root`.
pub(super) fn decode(
    block: &Block<'_>,
    root: &Place,
    masked: &[usize],
) -> Result<Node, Box<Diagnostic>> {
    if let Form::Nothing = root.form {
        return Ok(Node { span: block.span(&root.span), value: Value::Nothing });
    }
    let text = block.inside();
    let seed = Seed { block, place: root };
    let decoded = if masked.is_empty() {
        seed.deserialize(serde_yaml::Deserializer::from_str(text))
    } else {
        seed.deserialize(serde_yaml::Deserializer::from_str(&mask(text, masked)))
    };
    decoded.map_err(|error| {
        let offset = error.location().map_or(0, |location| location.index());
        let start = text.floor_char_boundary(offset);
        let line = text[start..].split('\n').next().unwrap_or_default().trim_end();
        let problem = Problem::YamlSyntax { detail: plain_words(&error.to_string()) };
        let place = Location::span(block.path, block.span(&(start..start + line.len())));
        Box::new(Diagnostic::new(place, problem))
    })
}

/// `text` with a harmless letter of the same length for each masked sign, so that places stay true.
fn mask(text: &str, masked: &[usize]) -> String {
    let masked: BTreeSet<usize> = masked.iter().copied().collect();
    text.char_indices()
        .map(|(at, sign)| if sign.is_ascii() && masked.contains(&at) { 'x' } else { sign })
        .collect()
}

/// The reason in the words of this program. The engine's own words are for programmers.
fn plain_words(error: &str) -> String {
    const WORDS: &[(&str, &str)] = &[
        ("escape", "the sign behind `\\` has no meaning; write `\\\\` for a backslash"),
        // All other signs that the engine means by this are found before it.
        ("start any token", "a tab stands where only spaces are allowed"),
        ("control character", "an invisible control character stands here; delete it"),
        ("tab", "a tab stands where only spaces are allowed"),
        ("indentation", "this line starts with too few or too many spaces"),
    ];
    WORDS
        .iter()
        .find(|(part, _)| error.contains(part))
        .map_or("this line is not in a form that is known here", |(_, words)| words)
        .to_owned()
}

/// A place of which the engine is asked for the value.
struct Seed<'a> {
    block: &'a Block<'a>,
    place: &'a Place,
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        let value = match &self.place.form {
            Form::Nothing => {
                deserializer.deserialize_ignored_any(IgnoredAny)?;
                Value::Nothing
            }
            Form::Slip => {
                deserializer.deserialize_ignored_any(IgnoredAny)?;
                Value::Slip
            }
            Form::Scalar => deserializer.deserialize_str(TextVisitor)?,
            Form::List(items) => {
                deserializer.deserialize_seq(ListVisitor { block: self.block, items })?
            }
            Form::Mapping(entries) => {
                deserializer.deserialize_map(MappingVisitor { block: self.block, entries })?
            }
        };
        Ok(Node { span: self.block.span(&self.place.span), value })
    }
}

struct TextVisitor;

impl Visitor<'_> for TextVisitor {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text")
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }
}

struct ListVisitor<'a> {
    block: &'a Block<'a>,
    items: &'a [Place],
}

impl<'de> Visitor<'de> for ListVisitor<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut nodes = Vec::with_capacity(self.items.len());
        for place in self.items {
            let seed = Seed { block: self.block, place };
            nodes.push(items.next_element_seed(seed)?.ok_or_else(disagreement)?);
        }
        match items.next_element::<IgnoredAny>()? {
            Some(_) => Err(disagreement()),
            None => Ok(Value::List(nodes)),
        }
    }
}

struct MappingVisitor<'a> {
    block: &'a Block<'a>,
    entries: &'a [(Place, Place)],
}

impl<'de> Visitor<'de> for MappingVisitor<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("fields")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut nodes = Vec::with_capacity(self.entries.len());
        for (key, value) in self.entries {
            let key = Seed { block: self.block, place: key };
            let value = Seed { block: self.block, place: value };
            let key = fields.next_key_seed(key)?.ok_or_else(disagreement)?;
            nodes.push((key, fields.next_value_seed(value)?));
        }
        match fields.next_key::<IgnoredAny>()? {
            Some(_) => Err(disagreement()),
            None => Ok(Value::Mapping(nodes)),
        }
    }
}

/// Outline and engine see another structure; the text is refused rather than guessed at.
fn disagreement<E: serde::de::Error>() -> E {
    E::custom("unclear structure")
}
