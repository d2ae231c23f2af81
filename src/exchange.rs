//! The formats in which translators send and receive texts: a table of formats, each a writer and a reader.
//!
//! A format knows only what travels: values in, bytes out, and back. It knows nothing of pages, state files and disk;
//! what comes back is believed nowhere: `workflow` looks at every text before it takes it.

mod docx;
mod markup;
mod po;
mod received_text;
mod rows;
mod table;
mod xliff;

use std::io;

use crate::language::LanguageTag;
use crate::locale::{Date, Direction};

/// What texts can be written as, and read back from.
#[derive(Debug)]
pub struct Format {
    /// As it is typed: `po`.
    pub name: &'static str,
    /// The ending of the files we write.
    pub extension: &'static str,
    /// Other endings that such files come back with.
    pub other_extensions: &'static [&'static str],
    /// Equal packages make equal bytes. It fails only where memory cannot take what is written.
    pub write: fn(&Package) -> io::Result<Vec<u8>>,
    /// Takes any bytes.
    pub read: fn(&[u8]) -> Result<Received, Unreadable>,
}

/// A new format is a file beside these and a line here.
pub const FORMATS: &[Format] = &[
    Format {
        name: "po",
        extension: "po",
        other_extensions: &["pot"],
        write: po::write,
        read: po::read,
    },
    Format {
        name: "xliff",
        extension: "xlf",
        other_extensions: &["xliff"],
        write: xliff::write,
        read: xliff::read,
    },
    Format {
        name: "table",
        extension: "html",
        other_extensions: &["htm", "xhtml"],
        write: table::write,
        read: table::read,
    },
    Format {
        name: "docx",
        extension: "docx",
        other_extensions: &[],
        write: docx::write,
        read: docx::read,
    },
];

/// The format with that name.
pub fn format_named(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

/// The format of a file that came back, by what is in it, and by its name where that says nothing.
pub fn recognise(file_name: &str, bytes: &[u8]) -> Result<&'static Format, Unreadable> {
    received_text::recognise(file_name, bytes)
}

/// Texts that travel to a translator.
#[derive(Clone, Debug, PartialEq)]
pub struct Package {
    /// The name of the site.
    pub project: String,
    pub source: TravelLanguage,
    pub target: TravelLanguage,
    /// The day of the last change of what is inside, so that equal texts make equal files.
    pub date: Option<Date>,
    pub units: Vec<Unit>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct TravelLanguage {
    pub tag: LanguageTag,
    /// As its readers write it.
    pub name: String,
    pub direction: Direction,
}

/// One text: a title, a summary or a block.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// The page or file it stands in: `content/school/school-advice`, `translations/glossary`.
    pub page: String,
    /// `title`, `summary`, the number of a block, or the name of a message.
    pub place: String,
    /// Names the words of the source: `1:…`. A text that moved is known by it.
    pub key: String,
    /// What kind of text it is, in a word or two: `heading`, `item of a list`.
    pub kind: String,
    /// Markdown, without what frames the block (`## `, `- `, `> `); lines are those of the file.
    pub source: String,
    /// The words of the source that the translation was made from, where they are others by now.
    pub previous: Option<String>,
    /// The translation as it is today, in the same form as `source`.
    pub target: Option<String>,
    pub status: UnitStatus,
    /// What a translator should know, a sentence each.
    pub notes: Vec<String>,
}

/// How far a text is. In the order of trust.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnitStatus {
    /// There is no translation yet.
    Missing,
    /// There is one, but a person must look at it: the source changed, or nobody said what it is made from.
    NeedsWork,
    Translated,
    Reviewed,
    Final,
}

/// Texts that came back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Received {
    /// The language of the translations, where the file says it.
    pub target_language: Option<String>,
    pub units: Vec<ReceivedUnit>,
}

/// One text as a translator, or a program on the way, left it.
#[derive(Clone, Debug, PartialEq)]
pub struct ReceivedUnit {
    /// As in `Unit`, where the file still has them.
    pub page: Option<String>,
    pub place: Option<String>,
    pub key: Option<String>,
    /// The text in the source language as it came back; programs change quotation marks and spaces.
    pub source: String,
    pub target: String,
    pub done: Done,
    /// The line of the file, where it has lines.
    pub line: Option<usize>,
}

/// Whether the translator says that a text is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    Yes,
    /// Marked as unfinished: `fuzzy`, or the state `initial`.
    No,
    /// The format has no word for it.
    NotSaid,
}

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    pub line: Option<usize>,
    /// In words a volunteer understands.
    pub reason: String,
    pub remedy: String,
}
