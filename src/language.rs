//! A language of the site with all that follows from its tag and its `language.yaml`.

use std::fmt;
use std::sync::Arc;

use crate::locale::{Date, Direction, Locale};

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
    /// The twelve names its readers know, where those of `locale` are not enough.
    pub months: Option<[String; 12]>,
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

    /// The day in words: `21 november 2026`.
    pub fn date(&self, date: Date) -> String {
        self.with_own_month(self.locale.date(date), date)
    }

    /// The day in words without its year: `21 november`.
    pub fn day_and_month(&self, date: Date) -> String {
        self.with_own_month(self.locale.day_and_month(date), date)
    }

    /// The name of the month alone, as a calendar has it: `november`.
    pub fn month(&self, date: Date) -> String {
        self.own_month(date).map_or_else(|| self.locale.month(date), str::to_owned)
    }

    fn own_month(&self, date: Date) -> Option<&str> {
        let months = self.months.as_ref()?;
        months.get(usize::from(date.month.saturating_sub(1))).map(String::as_str)
    }

    /// Its longest word is the month; the order of the others stays.
    fn with_own_month(&self, written: String, date: Date) -> String {
        let words = written.split(|sign: char| !sign.is_alphabetic());
        match (self.own_month(date), words.max_by_key(|word| word.chars().count())) {
            (Some(own), Some(month)) if !month.is_empty() => written.replacen(month, own, 1),
            _ => written,
        }
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
