//! Words of the interface and other plain texts, as a sheet has them: marked with their language, isolated inside.

use super::sheet::{Inline, SheetLanguage, Words};
use crate::language::{Language, LanguageTag};
use crate::locale::Direction;
use crate::messages::{MessageArgument, MessageUse, Messages};
use crate::prose::{self, Piece};
use crate::site::{LanguageIndex, Site};

/// Who finds the words of a sheet.
#[derive(Clone, Copy)]
pub(super) struct Speaker<'a> {
    pub site: &'a Site,
    pub messages: &'a Messages,
}

impl Speaker<'_> {
    /// A message for readers of a language; `None` where no language has it.
    pub fn message(
        self,
        reader: LanguageIndex,
        id: &str,
        arguments: &[(&str, MessageArgument)],
    ) -> Option<Words> {
        let tag = &self.site.language(reader).tag;
        let message = self.messages.get(tag, id, arguments, MessageUse::Attribute).ok()?;
        let written_in = self.language(&message.language)?;
        Some(plain(&message.text, written_in))
    }

    fn language(&self, tag: &LanguageTag) -> Option<&Language> {
        Some(self.site.language(self.site.language_index(tag)?))
    }
}

/// A text without marks of its own.
pub(super) fn plain(text: &str, language: &Language) -> Words {
    words(language, runs(text, language.direction()))
}

pub(super) fn words(language: &Language, c: Vec<Inline>) -> Words {
    let SheetLanguage { tag, dir, script, .. } = sheet_language(language);
    Words { lang: tag, dir, script, c }
}

pub(super) fn sheet_language(language: &Language) -> SheetLanguage {
    SheetLanguage {
        tag: language.tag.to_string(),
        name: language.name.clone(),
        dir: language.direction().as_str(),
        script: language.locale.script().to_lowercase(),
    }
}

/// Running text, with what keeps its own order set apart.
pub(super) fn runs(text: &str, direction: Direction) -> Vec<Inline> {
    let pieces = prose::isolates(text, direction).into_iter();
    let pieces = pieces.filter(|piece| !matches!(piece, Piece::Plain("")));
    pieces
        .map(|piece| match piece {
            Piece::Plain(text) => Inline::Text { s: text.to_owned() },
            Piece::Isolated(text) => Inline::Ltr { s: text.to_owned() },
        })
        .collect()
}
