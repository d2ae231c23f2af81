//! Words of the interface in every language: the only Fluent import.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::Diagnostic;
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

/// Why a message could not be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MessageFailure {
    Missing,
    Failed(String),
}

/// All messages of all languages. Shared by threads.
pub struct Messages {
    todo: (),
}

impl Messages {
    /// The message `id` for readers of `language`, from the first language of its chain that has it.
    /// `id` may name an attribute: `search.placeholder`.
    pub fn get(
        &self,
        language: &LanguageTag,
        id: &str,
        arguments: &[(&str, MessageArgument)],
        purpose: MessageUse,
    ) -> Result<Message, MessageFailure> {
        todo!("{language} {id} {arguments:?} {purpose:?}")
    }

    /// Names of the messages the language has itself.
    pub fn ids(&self, language: &LanguageTag) -> &BTreeSet<String> {
        todo!("{language}")
    }
}

/// Reads every file; a message that cannot be read is left out and reported, the others stay.
pub fn load(
    files: &[MessageFile],
    languages: &[Language],
    source_language: &LanguageTag,
) -> (Messages, Vec<Diagnostic>) {
    todo!("{files:?} {languages:?} {source_language:?}")
}
