//! Words of the interface in every language: the only home of Fluent.
//!
//! A message comes from the most specific file that has it, in the first language of the reader's chain.
//! All that can be decided is decided in `load`: overrides, references, circles, fallback, and the words of
//! messages without variables. What is left for `get` is one lookup, and for messages with variables one
//! call of the engine, which has one bundle per language, shared by all threads.

mod compare;
mod decimal;
mod engine;
mod faults;
mod layers;
mod pattern;
mod syntax;
mod validity;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use self::engine::Engine;
use self::layers::{OwnMessages, Settled};
use self::pattern::Definition;
use self::validity::Function;
use crate::diagnostic::{Diagnostic, Location, Problem, Span};
use crate::language::{Language, LanguageTag};
use crate::source::SourcePath;

/// One `.ftl` file. Files of one language are given most specific first: site, theme, built-in.
#[derive(Clone, Debug)]
pub struct MessageFile {
    pub language: LanguageTag,
    pub path: SourcePath,
    pub text: Arc<str>,
}

/// A value for a variable of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum MessageArgument {
    Text(String),
    /// Plain decimal form: `12`, `12.50`.
    Number(String),
}

/// Where a message will stand: isolation marks protect text, but spoil attributes, titles, addresses and JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageUse {
    Text,
    Attribute,
}

/// A message put together, and the language it was found in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub text: Arc<str>,
    pub language: LanguageTag,
}

/// Words of a message as a file has them, without what is put in for variables.
#[derive(Clone, Copy, Debug)]
pub struct WrittenText<'a> {
    /// Of the message or its attribute: `term-tolk.meaning`.
    pub key: &'a str,
    pub path: &'a SourcePath,
    pub span: Span,
    pub text: &'a str,
}

/// Why a message could not be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MessageFailure {
    Missing,
    Failed(String),
}

/// All messages of all languages. Shared by threads.
#[derive(Debug)]
pub struct Messages {
    source_language: LanguageTag,
    languages: BTreeMap<LanguageTag, LanguageMessages>,
}

/// What readers of one language get.
#[derive(Debug)]
struct LanguageMessages {
    own: OwnMessages,
    ids: BTreeSet<String>,
    /// Every key of the whole chain of fallback languages: from the nearest that has it to the first
    /// whose words need no values, and so cannot fail.
    found: BTreeMap<Arc<str>, Vec<Found>>,
}

/// A message as one language has it.
#[derive(Clone, Debug)]
enum Found {
    /// Without variables: the same words each time.
    Plain {
        text: Message,
        attribute: Message,
    },
    Variable(Arc<Variable>),
    /// Some file has it, but none in words that can be used.
    Unusable,
}

/// A message of `language` that needs values.
#[derive(Debug)]
struct Variable {
    key: Arc<str>,
    language: LanguageTag,
    engine: Arc<Engine>,
    variables: BTreeSet<String>,
    /// The variables among them that a function must be able to work with.
    worked_on: BTreeSet<(Arc<str>, Function)>,
}

impl Variable {
    /// The engine would print a value that is missing or does not fit by its name, and call that success.
    fn compose(
        &self,
        arguments: &[(&str, MessageArgument)],
        purpose: MessageUse,
    ) -> Result<Message, String> {
        let value = |name: &str| arguments.iter().find(|(given, _)| *given == name);
        let mut given = Vec::with_capacity(self.variables.len());
        for name in &self.variables {
            let Some((name, argument)) = value(name) else {
                return Err(format!("its variable `${name}` was not given"));
            };
            if let MessageArgument::Number(digits) = argument {
                Function::Number.check(digits)?;
            }
            given.push((*name, argument));
        }
        for (name, function) in &self.worked_on {
            if let Some((_, MessageArgument::Text(value) | MessageArgument::Number(value))) =
                value(name)
            {
                function.check(value)?;
            }
        }
        let text = self.engine.compose(&self.key, given.into_iter(), purpose)?;
        Ok(Message { text: text.into(), language: self.language.clone() })
    }
}

fn unusable() -> MessageFailure {
    MessageFailure::Failed("what its file says cannot be used, as reported there".into())
}

static NONE: BTreeSet<String> = BTreeSet::new();

impl Messages {
    /// The message `id` for readers of `language`, from the first language of its chain that has it and
    /// can put it together with these `arguments`.
    /// `id` may name an attribute: `search.placeholder`.
    pub fn get(
        &self,
        language: &LanguageTag,
        id: &str,
        arguments: &[(&str, MessageArgument)],
        purpose: MessageUse,
    ) -> Result<Message, MessageFailure> {
        let mut failure = None;
        for found in self.find(language, id) {
            match found {
                Found::Plain { text, attribute } => {
                    return Ok(match purpose {
                        MessageUse::Text => text.clone(),
                        MessageUse::Attribute => attribute.clone(),
                    });
                }
                // The last to fail is told of: most often the source, which whoever asks goes by.
                Found::Variable(message) => match message.compose(arguments, purpose) {
                    Ok(message) => return Ok(message),
                    Err(detail) => failure = Some(MessageFailure::Failed(detail)),
                },
                Found::Unusable => failure = Some(unusable()),
            }
        }
        // Of a message that could not be read, the attributes are not known.
        let is_of_unusable = || {
            matches!(self.find(language, pattern::message_name(id)).first(), Some(Found::Unusable))
        };
        Err(match failure {
            Some(failure) => failure,
            None if is_of_unusable() => unusable(),
            None => MessageFailure::Missing,
        })
    }

    /// Names of the messages the language has itself.
    pub fn ids(&self, language: &LanguageTag) -> &BTreeSet<String> {
        self.languages.get(language).map_or(&NONE, |language| &language.ids)
    }

    /// Where the language itself writes the message, in its most specific file.
    pub fn place(&self, language: &LanguageTag, id: &str) -> Option<(&SourcePath, Span)> {
        let definition = &self.languages.get(language)?.own.settled.get(id)?.definition;
        Some((&definition.path, definition.span))
    }

    /// All words the language has itself, in its most specific files.
    pub fn written(&self, language: &LanguageTag) -> impl Iterator<Item = WrittenText<'_>> {
        let own = self.languages.get(language).into_iter();
        own.flat_map(|language| language.own.settled.values()).flat_map(|settled| {
            let Definition { key, path, pattern, .. } = &*settled.definition;
            let texts = pattern::texts(pattern).into_iter();
            texts.map(|slice| WrittenText { key, path, span: slice.span(), text: slice.text() })
        })
    }

    /// Variables that must be given to `get` for the same `language` and `id`; `None` if it cannot be had.
    pub fn variables(&self, language: &LanguageTag, id: &str) -> Option<&BTreeSet<String>> {
        match self.find(language, id).first()? {
            Found::Plain { .. } => Some(&NONE),
            Found::Variable(message) => Some(&message.variables),
            Found::Unusable => None,
        }
    }

    fn find(&self, language: &LanguageTag, id: &str) -> &[Found] {
        let found = self.languages.get(language).and_then(|language| language.found.get(id));
        found.map_or(&[], Vec::as_slice)
    }
}

/// Reads every file; a message that cannot be read is left out and reported, the others stay.
/// Files of languages the site does not have are passed over.
pub fn load(
    files: &[MessageFile],
    languages: &[Language],
    source_language: &LanguageTag,
) -> (Messages, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let read = |tag: &LanguageTag| -> Vec<_> {
        files.iter().filter(|file| file.language == *tag).map(syntax::read).collect()
    };
    let source = layers::settle(read(source_language), None, &mut diagnostics);
    let source_variables = layers::source_variables(&source);

    let mut all: BTreeMap<LanguageTag, (&Language, OwnMessages)> = BTreeMap::new();
    for language in languages.iter().filter(|language| language.tag != *source_language) {
        let tag = &language.tag;
        let own = layers::settle(read(tag), Some(&source_variables), &mut diagnostics);
        compare::variables(&own, &source_variables, &mut diagnostics);
        compare::missing(tag, &own, &source, files, &mut diagnostics);
        all.insert(tag.clone(), (language, own));
    }
    if let Some(language) = languages.iter().find(|language| language.tag == *source_language) {
        all.insert(source_language.clone(), (language, source));
    }

    let own_found: BTreeMap<LanguageTag, BTreeMap<Arc<str>, Found>> = all
        .iter()
        .map(|(tag, (language, own))| (tag.clone(), find_own(language, own, &mut diagnostics)))
        .collect();
    let languages = all.into_iter().map(|(tag, (language, own))| {
        let mut found: BTreeMap<Arc<str>, Vec<Found>> = BTreeMap::new();
        let chain = std::iter::once(&tag).chain(&language.fallback);
        for (key, message) in chain.filter_map(|tag| own_found.get(tag)).flatten() {
            let found = found.entry(key.clone()).or_default();
            match (found.last(), message) {
                (None, _) => found.push(message.clone()),
                (Some(Found::Plain { .. }), _) | (Some(_), Found::Unusable) => {}
                (Some(Found::Unusable), _) => *found = vec![message.clone()],
                (Some(Found::Variable(_)), _) => found.push(message.clone()),
            }
        }
        let ids = own_found.get(&tag).map(ids).unwrap_or_default();
        (tag, LanguageMessages { own, ids, found })
    });
    let messages =
        Messages { source_language: source_language.clone(), languages: languages.collect() };
    crate::diagnostic::sort(&mut diagnostics);
    (messages, diagnostics)
}

fn ids(found: &BTreeMap<Arc<str>, Found>) -> BTreeSet<String> {
    let usable = found.iter().filter(|(_, found)| !matches!(found, Found::Unusable));
    usable.map(|(key, _)| pattern::message_name(key).to_owned()).collect()
}

/// The messages of one language as `get` wants them, those without variables put together.
fn find_own(
    language: &Language,
    own: &OwnMessages,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<Arc<str>, Found> {
    // Terms are for other messages, not for `get`.
    let unusable = own.unusable.iter().filter(|key| !key.starts_with('-'));
    let mut found: BTreeMap<Arc<str>, Found> =
        unusable.map(|key| (key.clone(), Found::Unusable)).collect();
    let engine = Arc::new(Engine::new(&language.locale, &own.settled));
    for (key, Settled { definition, variables }) in &own.settled {
        if definition.is_term() {
            continue;
        }
        let message = if variables.names.is_empty() {
            plain(language, &engine, key).unwrap_or_else(|detail| {
                let location = Location::span(&definition.path, definition.span);
                let problem = Problem::MessageFailed { id: key.to_string(), detail };
                diagnostics.push(Diagnostic::new(location, problem));
                Found::Unusable
            })
        } else {
            Found::Variable(Arc::new(Variable {
                key: key.clone(),
                language: language.tag.clone(),
                engine: engine.clone(),
                variables: variables.names.iter().map(|name| name.to_string()).collect(),
                worked_on: variables.worked_on.clone(),
            }))
        };
        found.insert(key.clone(), message);
    }
    found
}

fn plain(language: &Language, engine: &Engine, key: &str) -> Result<Found, String> {
    let put_together = |purpose| engine.compose(key, std::iter::empty(), purpose);
    let attribute: Arc<str> = put_together(MessageUse::Attribute)?.into();
    let text = put_together(MessageUse::Text)?;
    // Most messages have no mark; both uses then share their words.
    let text = if text == *attribute { attribute.clone() } else { text.into() };
    let message = |text| Message { text, language: language.tag.clone() };
    Ok(Found::Plain { text: message(text), attribute: message(attribute) })
}
