//! What of a translation is still word for word the text it was made from.
//!
//! No mark in the file says so: a volunteer who translates a block has nothing to remove. So a name, a
//! number or an address that is rightly the same in both languages must not count, and a speaker who
//! stands for an equal block in the state file is believed.

use super::blocks::{self, Block};
use super::page::Page;
use super::translation_state::TranslationState;
use crate::diagnostic::Span;
use crate::locale::Locale;

/// So many words can be a name, such as `Veilig Thuis`; more are a sentence somebody should translate.
const MOST_WORDS_OF_A_NAME: usize = 3;

/// What stands in a translation as it stands in the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Untranslated {
    /// Names of the fields among it: `title`, `summary`.
    pub fields: Vec<&'static str>,
    pub blocks: usize,
    /// Blocks of the source that have something to translate.
    pub of: usize,
    /// The first of it in the file of the translation.
    pub first: Span,
}

/// A source page, prepared to be compared with several translations.
pub(super) struct SourceText<'a> {
    page: &'a Page,
    locale: &'a Locale,
    /// Each block with the word it begins with, sorted: almost every block of a finished translation
    /// begins with another one, so that nothing more of it is looked at.
    first_words: Vec<(&'a str, Block)>,
}

impl<'a> SourceText<'a> {
    pub fn new(page: &'a Page, locale: &'a Locale) -> SourceText<'a> {
        let mut first_words: Vec<(&str, Block)> = blocks::blocks(&page.body)
            .into_iter()
            .filter_map(|block| Some((blocks::first_word(&page.body, &block)?, block)))
            .collect();
        first_words.sort_by_key(|(word, _)| *word);
        SourceText { page, locale, first_words }
    }

    /// `None` where all is translated, and in another form of the same language (`nl` and `nl-BE`), where
    /// equal words are no sign of anything.
    pub fn left_in(&self, translation: &Page) -> Option<Untranslated> {
        let language = |page: &'a Page| page.language.as_str().split('-').next();
        if translation.language.as_str().split('-').next() == language(self.page) {
            return None;
        }
        let (ours, theirs) = (&self.page.front_matter, &translation.front_matter);
        let fields: Vec<&str> =
            [("title", &ours.title, &theirs.title), ("summary", &ours.summary, &theirs.summary)]
                .into_iter()
                .filter(|(_, ours, theirs)| {
                    ours == theirs
                        && self.is_more_than_a_name(ours)
                        && !is_stood_for(translation, &blocks::folded(theirs))
                })
                .map(|(name, ..)| name)
                .collect();
        let body = &translation.body;
        let equal: Vec<Block> = blocks::blocks(body)
            .into_iter()
            .filter(|block| self.holds(translation, block))
            .collect();
        let first = match (fields.first(), equal.first()) {
            (Some(&"title"), _) => theirs.title_span,
            (Some(_), _) => theirs.summary_span,
            (None, Some(block)) => body.nodes.get(block.node)?.span,
            (None, None) => return None,
        };
        let of = self.first_words.iter().filter(|(_, block)| self.has_words(block)).count();
        Some(Untranslated { fields, blocks: equal.len(), of: of.max(equal.len()), first })
    }

    /// Whether the source has a block with the words of this one, and nobody stands for it.
    fn holds(&self, translation: &Page, block: &Block) -> bool {
        let Some(word) = blocks::first_word(&translation.body, block) else { return false };
        let first = self.first_words.partition_point(|(known, _)| *known < word);
        let mut alike =
            self.first_words[first..].iter().take_while(|(known, _)| *known == word).peekable();
        if alike.peek().is_none() {
            return false;
        }
        let text = blocks::canonical_text(&translation.body, block);
        alike.any(|(_, ours)| {
            blocks::canonical_text(&self.page.body, ours) == text && self.has_words(ours)
        }) && !is_stood_for(translation, &text)
    }

    fn has_words(&self, block: &Block) -> bool {
        self.is_more_than_a_name(&blocks::text_to_translate(&self.page.body, block))
    }

    fn is_more_than_a_name(&self, text: &str) -> bool {
        let words = self.locale.words(text);
        let words = words.iter().filter(|word| word.contains(char::is_alphabetic));
        words.count() > MOST_WORDS_OF_A_NAME
    }
}

/// Whether the state file says that this text of the translation is one.
fn is_stood_for(translation: &Page, text: &str) -> bool {
    let Some(state) = &translation.state else { return false };
    let fingerprint = blocks::fingerprint(text);
    state
        .entries
        .iter()
        .any(|entry| entry.block == fingerprint && entry.state >= TranslationState::Translated)
}
