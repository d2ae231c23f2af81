//! Sentences for a talk, spoken: sound files of a language, each with the name of its sentence.

use std::collections::{BTreeMap, BTreeSet};

use super::body::Body;
use super::houses::text_argument;
use crate::language::LanguageTag;
use crate::output_file::OutputPath;
use crate::site::body::{ComponentCall, NodeKind};
use crate::source::{SourceFile, SourcePath};

/// What the names of messages with such a sentence begin with.
pub const MESSAGES: &str = "phrase-";

/// The component that shows them, by the names in its argument `ids`.
const COMPONENT: &str = "phrases";

/// Where a language keeps them: `translations/nl/phrases`.
pub fn folder(language: &LanguageTag) -> String {
    format!("translations/{language}/phrases")
}

/// A sentence that a person of the language says.
#[derive(Clone, Debug)]
pub struct Sound {
    /// The name of its message without `MESSAGES`.
    pub phrase: String,
    pub kind: SoundKind,
    /// Always the same for the same sentence and language, so that others can lead to it.
    pub output: OutputPath,
    pub path: SourcePath,
    pub file: SourceFile,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SoundKind {
    Mp3,
    Ogg,
}

impl SoundKind {
    pub fn of_extension(extension: &str) -> Option<SoundKind> {
        match extension {
            "mp3" => Some(SoundKind::Mp3),
            "ogg" => Some(SoundKind::Ogg),
            _ => None,
        }
    }

    /// As a browser is told (RFC 3003, RFC 5334).
    pub fn media_type(self) -> &'static str {
        match self {
            SoundKind::Mp3 => "audio/mpeg",
            SoundKind::Ogg => "audio/ogg",
        }
    }
}

/// All of them, by language. Made by `content`, never changed.
#[derive(Clone, Debug, Default)]
pub struct Sounds {
    by_language: BTreeMap<LanguageTag, Vec<Sound>>,
}

impl Sounds {
    pub fn new(by_language: BTreeMap<LanguageTag, Vec<Sound>>) -> Sounds {
        Sounds { by_language }
    }

    /// The files of one sentence: none, or one of each kind.
    pub fn of<'a>(
        &'a self,
        language: &LanguageTag,
        phrase: &'a str,
    ) -> impl Iterator<Item = &'a Sound> {
        let own = self.by_language.get(language).into_iter().flatten();
        own.filter(move |sound| sound.phrase == phrase)
    }

    pub fn iter(&self) -> impl Iterator<Item = &Sound> {
        self.by_language.values().flatten()
    }
}

/// Names of the sentences that a text shows.
pub fn phrases_in(body: &Body) -> BTreeSet<&str> {
    let calls = body.nodes.iter().filter_map(|node| match &node.kind {
        NodeKind::ComponentBlock(call) | NodeKind::ComponentInline(call) => Some(&**call),
        _ => None,
    });
    calls.flat_map(phrases_of).collect()
}

fn phrases_of(call: &ComponentCall) -> impl Iterator<Item = &str> {
    let ids = text_argument(call, "ids").filter(|_| &*call.name == COMPONENT);
    ids.into_iter().flat_map(|(_, ids)| ids.split_whitespace())
}
