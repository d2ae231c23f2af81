//! How a language writes dates, numbers and lists, sorts, and parts text: the only ICU import.
//!
//! Data is compiled in (CLDR by ICU4X), so the answers depend on nothing but the arguments. Formatters are
//! made at each call: they cost about a microsecond and are not `Sync`.

use std::cmp::Ordering;

/// A day of the Gregorian calendar. Always a real one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Date {
    /// Reads `2026-11-21` (ISO 8601, extended form); `None` for anything else and for 30 February.
    pub fn parse(text: &str) -> Option<Date> {
        todo!("{text}")
    }

    /// The day in Coordinated Universal Time, `seconds` after the start of 1970.
    pub fn from_unix_seconds(seconds: i64) -> Date {
        todo!("{seconds}")
    }

    /// `2026-11-21`.
    pub fn to_iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Which way a script runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    LeftToRight,
    RightToLeft,
}

impl Direction {
    /// The value of HTML's `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }
}

/// The categories of CLDR plural rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PluralCategory {
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}

/// How a list is joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ListKind {
    And,
    Or,
}

/// A language as ICU knows it. Cheap to clone, shared by threads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locale {
    todo: (),
}

/// Why a tag is no language tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotATag;

impl Locale {
    /// Reads a BCP 47 tag and fills in what follows from it. `data_tag` names the language whose CLDR
    /// data is used, where it differs (`fa-AF` for `prs`). Dates are Gregorian and digits Western for every
    /// language, because they must match the letter from school.
    pub fn new(tag: &str, data_tag: Option<&str>) -> Result<Locale, NotATag> {
        todo!("{tag} {data_tag:?}")
    }

    /// The tag in canonical form: `nl`, `fa-AF`, `zh-Hans`, `nl-simple`.
    pub fn tag(&self) -> &str {
        todo!()
    }

    /// Four letters of ISO 15924 by likely subtags: `Latn`, `Arab`, `Ethi`, `Cyrl`.
    pub fn script(&self) -> &str {
        todo!()
    }

    /// By the script, never by a list of languages.
    pub fn direction(&self) -> Direction {
        todo!()
    }

    /// Whether CLDR knows this language, or silently answers with its root.
    pub fn has_data(&self) -> bool {
        todo!()
    }

    /// The day in words, as letters write it: `21 november 2026`.
    pub fn date(&self, date: Date) -> String {
        todo!("{date:?}")
    }

    /// `value` is in plain decimal form (`12345.50`); its decimals are kept. `12.345,50` in Dutch.
    pub fn number(&self, value: &str) -> Option<String> {
        todo!("{value}")
    }

    /// `value` is in percent: `14` is `14%` in Dutch.
    pub fn percent(&self, value: &str) -> Option<String> {
        todo!("{value}")
    }

    /// `currency` is a code of ISO 4217: `EUR`.
    pub fn money(&self, value: &str, currency: &str) -> Option<String> {
        todo!("{value} {currency}")
    }

    /// `a, b en c`.
    pub fn list(&self, items: &[&str], kind: ListKind) -> String {
        todo!("{items:?} {kind:?}")
    }

    pub fn plural_category(&self, value: &str) -> PluralCategory {
        todo!("{value}")
    }

    /// Order of two texts in this language's dictionary.
    pub fn compare(&self, first: &str, second: &str) -> Ordering {
        todo!("{first} {second}")
    }

    /// Capitals by the rules of the language: `İSTANBUL` in Turkish.
    pub fn uppercase(&self, text: &str) -> String {
        todo!("{text}")
    }

    pub fn lowercase(&self, text: &str) -> String {
        todo!("{text}")
    }

    /// The words of a running text, without spaces and punctuation.
    pub fn words<'a>(&self, text: &'a str) -> Vec<&'a str> {
        todo!("{text}")
    }

    /// The sentences of a running text.
    pub fn sentences<'a>(&self, text: &'a str) -> Vec<&'a str> {
        todo!("{text}")
    }
}

/// `text` in Unicode normalisation form C.
pub fn normalise(text: &str) -> String {
    todo!("{text}")
}
