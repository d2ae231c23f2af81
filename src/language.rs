//! A language of the site with all that follows from its tag and its `language.yaml`.

use std::fmt;
use std::sync::Arc;

use crate::locale::{Direction, Locale};

/// A BCP 47 tag in canonical form, as it stands in file names, addresses and `lang`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageTag(Arc<str>);

impl LanguageTag {
    /// `tag` is already canonical, as `Locale::tag` gives it.
    pub fn new(tag: impl Into<Arc<str>>) -> LanguageTag {
        LanguageTag(tag.into())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Every question about a language answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Language {
    pub tag: LanguageTag,
    /// As its readers write it: `Nederlands`, `العربية`.
    pub name: String,
    pub locale: Locale,
    /// Languages that stand in where this one has nothing, nearest first; the source language is last.
    pub fallback: Vec<LanguageTag>,
    pub quotes: Quotes,
    pub figure_words: FigureWords,
}

/// Words that make the number beside them a share or an amount of money: `procent`, `euro`. Small letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureWords {
    pub percent: Vec<String>,
    pub money: Vec<String>,
}

impl Language {
    pub fn direction(&self) -> Direction {
        self.locale.direction()
    }
}

/// Quotation marks, each with its spaces (`« ` in French).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotes {
    pub open: String,
    pub close: String,
    pub open_inner: String,
    pub close_inner: String,
}

impl Default for Quotes {
    /// English, and most other languages.
    fn default() -> Quotes {
        Quotes {
            open: "“".into(),
            close: "”".into(),
            open_inner: "‘".into(),
            close_inner: "’".into(),
        }
    }
}
