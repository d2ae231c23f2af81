//! Asks a group of fields for typed values by name, and reports what does not fit.

mod address;

use super::Block;
use super::outline::in_quotes;
use super::tree::{Node, Value};
use crate::diagnostic::{Diagnostic, Location, Problem, Span, nearest};
use crate::locale::Date;

/// One row of the table of fields a file may have.
#[derive(Debug)]
pub struct Field {
    pub name: &'static str,
    /// A line that sets it.
    pub example: &'static str,
    pub meaning: &'static str,
}

/// A text and where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub text: String,
    pub span: Span,
}

/// A group of fields: a whole file, or a group inside one.
///
/// Unknown and repeated fields are reported when it is made, other problems as each field is asked for.
/// A field is asked for at most once. An answer `None` means that there is nothing to use, and that the
/// reason is reported if it is a problem.
pub struct Fields<'a> {
    block: Block<'a>,
    known: &'static [Field],
    entries: Vec<Entry>,
    /// Where to say that a field is missing.
    place: Option<Span>,
    problems: Vec<Diagnostic>,
}

struct Entry {
    name: String,
    key: Span,
    value: Node,
}

impl<'a> Fields<'a> {
    /// The fields of a whole block; none if it is empty.
    pub(super) fn top(
        block: Block<'a>,
        root: Node,
        known: &'static [Field],
    ) -> Result<Fields<'a>, Box<Diagnostic>> {
        let place = block.opening();
        match root.value {
            Value::Mapping(entries) => Ok(Fields::new(block, entries, place, known)),
            Value::Nothing => Ok(Fields::new(block, Vec::new(), place, known)),
            value => {
                let problem = Problem::WrongKind {
                    field: block.path.file_name().to_owned(),
                    expected: "fields, one `name: value` on each line".into(),
                    found: kind(&value).into(),
                };
                Err(Box::new(Diagnostic::new(Location::span(block.path, root.span), problem)))
            }
        }
    }

    fn new(
        block: Block<'a>,
        nodes: Vec<(Node, Node)>,
        place: Option<Span>,
        known: &'static [Field],
    ) -> Fields<'a> {
        let mut fields = Fields { block, known, entries: Vec::new(), place, problems: Vec::new() };
        for (key, value) in nodes {
            let Value::Text(name) = key.value else { continue };
            fields.add(Entry { name, key: key.span, value });
        }
        fields
    }

    /// Keeps the first of each known field.
    fn add(&mut self, entry: Entry) {
        if !self.known.iter().any(|field| field.name == entry.name) {
            let names = || self.known.iter().map(|field| field.name);
            let known: Vec<String> = names().map(|name| format!("`{name}`")).collect();
            let nearest = nearest(&entry.name, names());
            let problem =
                Problem::UnknownField { field: entry.name, nearest, known: known.join(", ") };
            self.report(entry.key, problem);
        } else if let Some(first) = self.entries.iter().find(|first| first.name == entry.name) {
            let first_line = self.block.line_number(first.key.range().start);
            self.report(entry.key, Problem::DuplicateField { field: entry.name, first_line });
        } else {
            self.entries.push(entry);
        }
    }

    pub(super) fn into_problems(self) -> Vec<Diagnostic> {
        self.problems
    }

    /// Reports a problem of the caller's own.
    pub fn report(&mut self, span: Span, problem: Problem) {
        self.problems.push(Diagnostic::new(Location::span(self.block.path, span), problem));
    }

    /// Where the name of a field stands, if it is written and not asked for yet.
    pub fn key(&self, name: &str) -> Option<Span> {
        self.entries.iter().find(|entry| entry.name == name).map(|entry| entry.key)
    }

    /// Reports the field as missing if it is not written.
    pub fn require(&mut self, name: &str) {
        if self.key(name).is_some() {
            return;
        }
        let example = self.known.iter().find(|field| field.name == name);
        let problem = Problem::MissingField {
            field: name.to_owned(),
            example: example.map_or("", |field| field.example).to_owned(),
        };
        let place = Location { path: self.block.path.clone(), span: self.place };
        self.problems.push(Diagnostic::new(place, problem));
    }

    /// Any text, as typed: `no`, `2026` and `1.50` stay what they are.
    pub fn text(&mut self, name: &str) -> Option<Text> {
        let node = self.take(name)?;
        self.text_of(node, name)
    }

    /// A text on one line.
    pub fn line(&mut self, name: &str) -> Option<Text> {
        let mut text = self.text(name)?;
        let trimmed = text.text.trim();
        let found = match trimmed {
            "" => "empty",
            several if several.contains(['\n', '\r']) => "several lines",
            _ => {
                if trimmed.len() < text.text.len() {
                    text.text = trimmed.to_owned();
                }
                return Some(text);
            }
        };
        self.wrong_kind(text.span, name, "a text on one line", found);
        None
    }

    /// `true` or `false`.
    pub fn truth(&mut self, name: &str) -> Option<bool> {
        let text = self.text(name)?;
        match text.text.to_ascii_lowercase().as_str() {
            "true" => Some(true),
            "false" => Some(false),
            _ => {
                self.bad_value(name, text, "`true` or `false`");
                None
            }
        }
    }

    pub fn whole_number(&mut self, name: &str) -> Option<i64> {
        let text = self.text(name)?;
        let number = text.text.parse().ok();
        if number.is_none() {
            self.bad_value(name, text, "a whole number, such as `10`");
        }
        number
    }

    pub fn date(&mut self, name: &str) -> Option<Date> {
        let text = self.text(name)?;
        let date = Date::parse(&text.text);
        if date.is_none() {
            self.report(text.span, Problem::BadDate { field: name.to_owned(), value: text.text });
        }
        date
    }

    /// One of a few words, with what each means.
    pub fn one_of<T: Copy>(&mut self, name: &str, words: &[(&str, T)]) -> Option<T> {
        let text = self.text(name)?;
        let meant = words.iter().find(|(word, _)| *word == text.text).map(|(_, meaning)| *meaning);
        if meant.is_none() {
            let words: Vec<String> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
            let allowed = match words.as_slice() {
                [first @ .., last] if !first.is_empty() => {
                    format!("{} or {last}", first.join(", "))
                }
                words => words.concat(),
            };
            self.bad_value(name, text, &allowed);
        }
        meant
    }

    /// A full web address: `https://…`. Other schemes could run something.
    pub fn web_address(&mut self, name: &str) -> Option<Text> {
        let text = self.text(name)?;
        if address::is_web_address(&text.text) {
            return Some(text);
        }
        let example = "https://example.org/page".to_owned();
        let problem = Problem::BadAddress { field: name.to_owned(), value: text.text, example };
        self.report(text.span, problem);
        None
    }

    /// `name@example.org`; whether it exists only a letter can tell.
    pub fn mail_address(&mut self, name: &str) -> Option<Text> {
        let text = self.text(name)?;
        if address::is_mail_address(&text.text) {
            return Some(text);
        }
        let example = "parents@example.org".to_owned();
        let problem = Problem::BadAddress { field: name.to_owned(), value: text.text, example };
        self.report(text.span, problem);
        None
    }

    /// Two letters of ISO 3166, given back small.
    pub fn country(&mut self, name: &str) -> Option<Text> {
        let mut text = self.text(name)?;
        if text.text.len() == 2 && text.text.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            text.text.make_ascii_lowercase();
            return Some(text);
        }
        self.bad_value(name, text, "the two letters of a country, such as `nl`");
        None
    }

    /// A list of texts; empty if the field is not written.
    pub fn texts(&mut self, name: &str) -> Vec<Text> {
        let items = self.items(name, "a list, with `- ` before each item");
        items.into_iter().filter_map(|item| self.text_of(item, name)).collect()
    }

    /// A list of some of these words, each once; `None` if the field is not written.
    pub fn some_of<T: Copy + PartialEq>(
        &mut self,
        name: &str,
        words: &[(&str, T)],
    ) -> Option<Vec<T>> {
        self.key(name)?;
        let mut chosen: Vec<T> = Vec::new();
        for text in self.texts(name) {
            match words.iter().find(|(word, _)| *word == text.text) {
                Some((_, value)) if chosen.contains(value) => {}
                Some((_, value)) => chosen.push(*value),
                None => {
                    let known: Vec<String> =
                        words.iter().map(|(word, _)| format!("`{word}`")).collect();
                    self.bad_value(name, text, &known.join(", "));
                }
            }
        }
        Some(chosen)
    }

    /// A list of groups, each read by `take`; empty if the field is not written.
    pub fn groups<T>(
        &mut self,
        name: &str,
        known: &'static [Field],
        take: impl Fn(&mut Fields<'a>) -> Option<T>,
    ) -> Vec<T> {
        let items = self.items(name, "a list of groups of fields, with `- ` before each group");
        items.into_iter().filter_map(|item| self.group_of(item, name, known, &take)).collect()
    }

    /// A group of groups, each below a name that a person chose, read by `take`; empty if the field is not written.
    pub fn named_groups<T>(
        &mut self,
        name: &str,
        known: &'static [Field],
        take: impl Fn(&mut Fields<'a>, &Text) -> Option<T>,
    ) -> Vec<T> {
        let Some(node) = self.take(name) else { return Vec::new() };
        let entries = match node.value {
            Value::Mapping(entries) => entries,
            value => {
                let expected = "groups of fields, each below a name of its own";
                self.wrong(&value, node.span, name, expected);
                return Vec::new();
            }
        };
        let mut taken = Vec::new();
        let mut seen: Vec<Text> = Vec::new();
        for (key, value) in entries {
            let Value::Text(text) = key.value else { continue };
            if let Some(first) = seen.iter().find(|first| first.text == text) {
                let first_line = self.block.line_number(first.span.range().start);
                self.report(key.span, Problem::DuplicateField { field: text, first_line });
                continue;
            }
            let id = Text { text, span: key.span };
            taken.extend(self.group_of(value, &id.text, known, &|group| take(group, &id)));
            seen.push(id);
        }
        taken
    }

    /// Whether a field that is not asked for yet is a group of fields, and no text.
    pub fn holds_group(&self, name: &str) -> bool {
        let entry = self.entries.iter().find(|entry| entry.name == name);
        entry.is_some_and(|entry| matches!(entry.value.value, Value::Mapping(_)))
    }

    /// A group inside this one.
    pub fn group<T>(
        &mut self,
        name: &str,
        known: &'static [Field],
        take: impl Fn(&mut Fields<'a>) -> Option<T>,
    ) -> Option<T> {
        let node = self.take(name)?;
        self.group_of(node, name, known, &take)
    }

    pub fn bad_value(&mut self, name: &str, text: Text, allowed: &str) {
        let problem = Problem::BadValue {
            field: name.to_owned(),
            value: text.text,
            allowed: allowed.to_owned(),
        };
        self.report(text.span, problem);
    }

    fn take(&mut self, name: &str) -> Option<Node> {
        let position = self.entries.iter().position(|entry| entry.name == name)?;
        Some(self.entries.remove(position).value)
    }

    fn items(&mut self, name: &str, expected: &str) -> Vec<Node> {
        let Some(node) = self.take(name) else { return Vec::new() };
        match node.value {
            Value::List(items) => items,
            value => {
                self.wrong(&value, node.span, name, expected);
                Vec::new()
            }
        }
    }

    fn text_of(&mut self, node: Node, name: &str) -> Option<Text> {
        match node.value {
            // A lone `~` without quotes is YAML's word for nothing.
            Value::Text(text) if text != "~" || node.span.of(self.block.text).trim() != "~" => {
                Some(Text { text, span: node.span })
            }
            Value::Text(_) => {
                self.wrong(&Value::Nothing, node.span, name, "a text");
                None
            }
            Value::Mapping(ref entries) if entries.len() == 1 && self.on_one_line(node.span) => {
                // Nobody writes a group on one line where a text is expected.
                let repaired = in_quotes(node.span.of(self.block.text));
                let key_end = entries.first().map_or(node.span.start, |(key, _)| key.span.end);
                let behind =
                    node.span.of(self.block.text).get((key_end - node.span.start) as usize..);
                let colon = behind.and_then(|behind| behind.find(':')).unwrap_or(0);
                let colon = key_end as usize + colon;
                self.report((colon..colon + 1).into(), Problem::YamlColon { repaired });
                None
            }
            value => {
                self.wrong(&value, node.span, name, "a text");
                None
            }
        }
    }

    fn on_one_line(&self, span: Span) -> bool {
        !span.of(self.block.text).contains(['\n', '{'])
    }

    fn group_of<T>(
        &mut self,
        node: Node,
        name: &str,
        known: &'static [Field],
        take: &impl Fn(&mut Fields<'a>) -> Option<T>,
    ) -> Option<T> {
        match node.value {
            Value::Mapping(entries) => {
                let first_line = node.span.of(self.block.text).lines().next().unwrap_or_default();
                let start = node.span.range().start;
                let place = Span::from(start..start + first_line.len());
                let mut group = Fields::new(self.block.clone(), entries, Some(place), known);
                let taken = take(&mut group);
                self.problems.append(&mut group.problems);
                taken
            }
            value => {
                self.wrong(&value, node.span, name, "a group of fields");
                None
            }
        }
    }

    /// Reports a value of the wrong kind; a slip is reported already.
    fn wrong(&mut self, value: &Value, span: Span, name: &str, expected: &str) {
        if !matches!(value, Value::Slip) {
            self.wrong_kind(span, name, expected, kind(value));
        }
    }

    fn wrong_kind(&mut self, span: Span, name: &str, expected: &str, found: &str) {
        let problem = Problem::WrongKind {
            field: name.to_owned(),
            expected: expected.to_owned(),
            found: found.to_owned(),
        };
        self.report(span, problem);
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Nothing => "empty",
        Value::Text(_) | Value::Slip => "a text",
        Value::List(_) => "a list",
        Value::Mapping(_) => "a group of fields",
    }
}
