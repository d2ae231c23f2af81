//! What languages, templates and files say of each other: other variables, missing and unused messages.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::layers::{OwnMessages, SourceVariables, Variables};
use super::pattern::{Definition, message_name, references};
use super::validity::Function;
use super::{MessageFile, Messages};
use crate::diagnostic::{Diagnostic, Location, Problem, Span};
use crate::language::LanguageTag;
use crate::source::SourcePath;

/// Names with these beginnings are asked for by pages, not by templates.
const ASKED_FOR_BY_PAGES: [&str; 3] = [TERMS, "house-", "phrase-"];

/// What the names of messages begin with that explain a word.
const TERMS: &str = "term-";

/// Files inside this program, which nobody can mend.
fn is_built_in(path: &SourcePath) -> bool {
    path.as_str().starts_with("builtin/")
}

/// Translations that use other variables than every definition in the source language.
pub(super) fn variables(
    own: &OwnMessages,
    source: &SourceVariables,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (key, settled) in &own.settled {
        if let Some(known) = source.get(key)
            && !known.iter().any(|known| known.names == settled.variables.names)
        {
            let definition = &settled.definition;
            let location = Location::span(&definition.path, definition.span);
            let problem = other_variables(definition, &settled.variables, known);
            diagnostics.push(Diagnostic::new(location, problem));
        }
    }
}

/// Whether a translation asks for what no definition in the source language shows to be there: a variable,
/// or a number or day where there may be a text, for which a function would fail and a choice be none.
pub(super) fn cannot_be_given(found: &Variables, known: &[Variables]) -> bool {
    found.names.iter().any(|name| !known.iter().any(|known| known.names.contains(name)))
        || taken_for_more(found, known).next().is_some()
}

fn taken_for_more<'a>(
    found: &'a Variables,
    known: &'a [Variables],
) -> impl Iterator<Item = (&'a Arc<str>, Function)> {
    let is_known = |kind: &(&Arc<str>, Function)| {
        known.iter().any(|known| known.kinds().any(|known| known == *kind))
    };
    let is_named = |name| known.iter().any(|known| known.names.contains(name));
    // A choice by number is no fault where the source has none: languages differ in their plurals, and a text takes
    // the default of the choice.
    let worked_on = found.worked_on.iter().map(|(name, function)| (name, *function));
    worked_on.filter(move |kind| is_named(kind.0) && !is_known(kind))
}

/// Says what is different from the most specific definition in the source language.
pub(super) fn other_variables(
    definition: &Definition,
    found: &Variables,
    known: &[Variables],
) -> Problem {
    let more: BTreeSet<_> = taken_for_more(found, known).collect();
    let none = BTreeSet::new();
    let source = known.first().map_or(&none, |known| &known.names);
    let found = &found.names;
    let listed = |names: Vec<&Arc<str>>| {
        names.iter().map(|name| format!("`${name}`")).collect::<Vec<_>>().join(", ")
    };
    let added: Vec<_> = found.difference(source).collect();
    let left_out: Vec<_> = source.difference(found).collect();
    let mut parts = Vec::new();
    if !added.is_empty() {
        parts.push(format!("{} is not in the source", listed(added)));
    }
    if !left_out.is_empty() {
        parts.push(format!("{} is left out", listed(left_out)));
    }
    parts.extend(more.into_iter().map(|(name, function)| {
        let kind = match function {
            Function::Number => "a number",
            Function::Datetime => "a day",
        };
        format!("`${name}` is {kind} here, and not in the source")
    }));
    Problem::MessageVariables { id: definition.key.to_string(), detail: parts.join(", ") }
}

/// Messages the source language has and `language` has not.
pub(super) fn missing(
    language: &LanguageTag,
    own: &OwnMessages,
    source: &OwnMessages,
    files: &[MessageFile],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut missing: BTreeMap<SourcePath, Vec<String>> = BTreeMap::new();
    let mut terms: BTreeMap<SourcePath, BTreeSet<(Span, &str)>> = BTreeMap::new();
    for (key, settled) in source.settled.iter().filter(|(key, _)| !key.starts_with('-')) {
        let name = message_name(key);
        // A message that is missing as a whole is named once, without its attributes.
        let is_named_already =
            **key != *name && source.settled.contains_key(name) && !own.mentions(name);
        if own.mentions(key) || own.unusable.contains(name) || is_named_already {
            continue;
        }
        let path = file_to_add_to(language, settled.definition.path.file_name(), files);
        match name.strip_prefix(TERMS) {
            Some(term) => {
                let message = source.settled.get(name).map_or(settled, |message| message);
                terms.entry(path).or_default().insert((message.definition.span, term));
            }
            None => missing.entry(path).or_default().push(key.to_string()),
        }
    }
    // Words of a glossary are explained one after the other, in its order: one line tells how many are left.
    for (path, terms) in terms {
        let Some((_, first)) = terms.first() else { continue };
        let (count, first, language) = (terms.len(), (*first).to_owned(), language.to_string());
        let problem = Problem::MissingTerms { count, first, language };
        diagnostics.push(Diagnostic::new(Location::file(&path), problem));
    }
    for (path, ids) in missing {
        let language = language.to_string();
        if let (true, Some(first)) = (ids.len() > NAMED_ONE_BY_ONE, ids.first()) {
            let problem =
                Problem::MissingMessages { count: ids.len(), first: first.clone(), language };
            diagnostics.push(Diagnostic::new(Location::file(&path), problem));
            continue;
        }
        diagnostics.extend(ids.into_iter().map(|id| {
            let problem = Problem::MissingMessage { id, language: language.clone() };
            Diagnostic::new(Location::file(&path), problem)
        }));
    }
}

/// So many missing messages of a file are named; more would hide everything else a new language needs.
const NAMED_ONE_BY_ONE: usize = 5;

/// The language's most specific file, one with the name of the source's file before others.
fn file_to_add_to(language: &LanguageTag, name: &str, files: &[MessageFile]) -> SourcePath {
    let own = || files.iter().filter(|file| file.language == *language && !is_built_in(&file.path));
    own().find(|file| file.path.file_name() == name).or_else(|| own().next()).map_or_else(
        || SourcePath::new(format!("translations/{language}/interface.ftl")),
        |file| file.path.clone(),
    )
}

impl Messages {
    /// Messages nobody uses, and messages that are used but only a translation has.
    ///
    /// `used` are the keys that stand in templates and code, `patterns` those templates put together
    /// while rendering, as declared by the theme: `alert-*`.
    pub fn check_use(&self, used: &BTreeSet<String>, patterns: &[String]) -> Vec<Diagnostic> {
        let asked_for = |key: &str| {
            used.contains(key)
                || patterns.iter().any(|pattern| matches_pattern(pattern, key))
                || ASKED_FOR_BY_PAGES.iter().any(|prefix| key.starts_with(prefix))
        };
        let in_use = self.in_use(&asked_for);
        let source = self.languages.get(&self.source_language);
        let mut diagnostics = Vec::new();
        for (tag, language) in &self.languages {
            let mut reported = BTreeSet::new();
            for definition in &language.own.written {
                let name = definition.name();
                if is_built_in(&definition.path) {
                    continue;
                }
                let problem = if !in_use.contains(name) {
                    // Once for a message and its attributes.
                    if !reported.insert((&definition.path, name)) {
                        continue;
                    }
                    Problem::UnusedMessage { id: name.to_owned() }
                } else if *tag != self.source_language
                    && asked_for(&definition.key)
                    && !definition.is_term()
                    && !source.is_some_and(|source| {
                        source.own.mentions(&definition.key) || source.own.unusable.contains(name)
                    })
                {
                    Problem::MissingSourceMessage { id: definition.key.to_string() }
                } else {
                    continue;
                };
                let location = Location::span(&definition.path, definition.span);
                diagnostics.push(Diagnostic::new(location, problem));
            }
        }
        crate::diagnostic::sort(&mut diagnostics);
        diagnostics
    }

    /// Names of the messages and terms that are asked for, and of all they refer to in any language.
    fn in_use(&self, asked_for: &dyn Fn(&str) -> bool) -> BTreeSet<String> {
        let mut named: BTreeMap<&str, BTreeSet<Arc<str>>> = BTreeMap::new();
        let mut open: Vec<String> = Vec::new();
        for definition in self.languages.values().flat_map(|language| &language.own.written) {
            named.entry(definition.name()).or_default().extend(references(&definition.pattern));
            if asked_for(&definition.key) {
                open.push(definition.name().to_owned());
            }
        }
        let mut in_use = BTreeSet::new();
        while let Some(name) = open.pop() {
            if in_use.insert(name.clone()) {
                let keys = named.get(&*name).into_iter().flatten();
                open.extend(keys.map(|key| message_name(key).to_owned()));
            }
        }
        in_use
    }
}

/// Whether `key` fits a pattern in which `*` stands for any letters, or none.
fn matches_pattern(pattern: &str, key: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else { return pattern == key };
    let Some(mut key) = key.strip_prefix(start) else { return false };
    let mut parts = rest.split('*').peekable();
    while let Some(part) = parts.next() {
        if parts.peek().is_none() {
            return key.ends_with(part);
        }
        match key.split_once(part) {
            Some((_, after)) => key = after,
            None => return false,
        }
    }
    true
}
