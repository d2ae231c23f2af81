//! Who stands for a translation, block by block: what a state file says, and the words for it.

use crate::locale::Date;

/// Who wrote a text. In the order of trust.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    Machine,
    Human,
}

impl Origin {
    /// As files say it.
    pub fn name(self) -> &'static str {
        match self {
            Origin::Machine => "machine",
            Origin::Human => "human",
        }
    }
}

/// How far a translation is, in the words of XLIFF 2.1. In the order of trust.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TranslationState {
    Initial,
    Translated,
    Reviewed,
    Final,
}

impl TranslationState {
    pub const ALL: [TranslationState; 4] = [
        TranslationState::Initial,
        TranslationState::Translated,
        TranslationState::Reviewed,
        TranslationState::Final,
    ];

    /// As files say it.
    pub fn name(self) -> &'static str {
        match self {
            TranslationState::Initial => "initial",
            TranslationState::Translated => "translated",
            TranslationState::Reviewed => "reviewed",
            TranslationState::Final => "final",
        }
    }
}

/// A state file as read: `index.<language>.state.yaml`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StateFile {
    /// Of a translation.
    pub entries: Vec<StateEntry>,
    /// Of a source.
    pub minor: Vec<MinorEdit>,
}

/// An edit of a source text that changed no meaning: no translation is out of date because of it.
#[derive(Clone, Debug, PartialEq)]
pub struct MinorEdit {
    pub from: String,
    pub to: String,
    pub date: Option<Date>,
}

/// What is known of one translated block.
#[derive(Clone, Debug, PartialEq)]
pub struct StateEntry {
    /// Fingerprint of the translated block this entry speaks of, with its version: `1:…`.
    pub block: String,
    /// Text of the source block it was made from.
    pub source: String,
    pub origin: Origin,
    pub state: TranslationState,
    /// Handle of the translator; never published.
    pub translator: Option<String>,
    /// Handle of the reviewer; a second person.
    pub reviewer: Option<String>,
    pub date: Option<Date>,
}
