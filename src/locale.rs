//! How a language writes dates, numbers and lists, sorts, and parts text: the only ICU import.
//!
//! Data is compiled in (CLDR by ICU4X), so the answers depend on nothing but the arguments. What ICU lets
//! threads share (collation, segmentation) is made once per locale; formatters are made at each call: they
//! cost about a microsecond and are not `Sync`.
//!
//! Two rules hold for every language, because a page must match the letter from school: the calendar is
//! Gregorian and the digits are Western. The order of day and month is CLDR's.

mod date;
mod number;
mod tag;
mod text;

pub use date::Date;
pub use number::PluralCategory;
pub use tag::{NotATag, language_of_country};
pub use text::{
    JOINER, Letters, ListKind, NON_JOINER, decompose, is_ignorable, is_mark, is_visible, normalise,
    script_name,
};

use std::fmt;
use std::sync::Arc;

use icu_collator::CollatorBorrowed;
use icu_segmenter::WordSegmenterBorrowed;

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

/// A language as ICU knows it. Cheap to clone, shared by threads.
#[derive(Clone)]
pub struct Locale(Arc<Answers>);

/// All that follows from a tag and its data tag.
struct Answers {
    tag: String,
    script: icu_locale::subtags::Script,
    direction: Direction,
    /// The language whose CLDR data answers.
    data: icu_locale::Locale,
    data_presence: DataPresence,
    collator: Option<CollatorBorrowed<'static>>,
    word_segmenter: WordSegmenterBorrowed<'static>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum DataPresence {
    Known,
    Root,
}

impl Locale {
    /// Reads a BCP 47 tag and fills in what follows from it. `data_tag` names the language whose CLDR
    /// data is used, where it differs (`fa-AF` for `prs`). A tag whose script nobody knows is refused like
    /// one that is badly formed: without a script there is no direction. (`xx` is refused; who writes
    /// `xx-Latn` has given the answer.)
    pub fn new(tag: &str, data_tag: Option<&str>) -> Result<Locale, NotATag> {
        let named = tag::read(tag)?;
        let data = match data_tag {
            Some(data_tag) => tag::read(data_tag)?.data,
            None => named.data,
        };
        Ok(Locale(Arc::new(Answers {
            tag: named.canonical,
            script: named.script,
            direction: named.direction,
            data_presence: date::data_presence(&data),
            collator: text::collator(&data),
            word_segmenter: text::word_segmenter(),
            data,
        })))
    }

    /// The tag in canonical form: `nl`, `fa-AF`, `zh-Hans`, `nl-simple`.
    pub fn tag(&self) -> &str {
        &self.0.tag
    }

    /// Four letters of ISO 15924 by likely subtags: `Latn`, `Arab`, `Ethi`, `Cyrl`.
    pub fn script(&self) -> &str {
        self.0.script.as_str()
    }

    /// By the script, never by a list of languages.
    pub fn direction(&self) -> Direction {
        self.0.direction
    }

    /// Whether CLDR knows this language, or silently answers with its root.
    pub fn has_data(&self) -> bool {
        self.0.data_presence == DataPresence::Known
    }
}

impl PartialEq for Locale {
    /// Everything else follows from the two tags.
    fn eq(&self, other: &Locale) -> bool {
        self.0.tag == other.0.tag && self.0.data == other.0.data
    }
}

impl Eq for Locale {}

impl fmt::Debug for Locale {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Locale({}, data of {})", self.0.tag, self.0.data)
    }
}
