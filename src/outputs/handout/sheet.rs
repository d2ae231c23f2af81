//! A sheet as a plain value: everything the layout prints, in the order in which it is read.
//!
//! The layout gets it as JSON, so no text of an editor is ever markup. Tests read it, and its bytes are the name
//! under which a finished sheet is kept. The names of fields are the contract with `handout/*.typ` of the theme.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::source::ContentHash;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sheet {
    pub kind: &'static str,
    /// Components that have a form for paper in the theme.
    pub forms: Vec<String>,
    /// The reader's first; two on a sheet in two languages.
    pub languages: Vec<SheetLanguage>,
    /// One for each language.
    pub title: Vec<Words>,
    /// So that staff find the sheet; `None` where a title is in that language already.
    pub source_title: Option<Words>,
    pub summary: Vec<Words>,
    pub notices: Vec<Words>,
    pub blocks: Vec<Block>,
    pub rows: Vec<Row>,
    pub parts: Vec<Part>,
    pub cards: Vec<Card>,
    pub words: Vec<Note>,
    pub words_title: Option<Words>,
    pub say_label: Option<Words>,
    pub contents_title: Option<Words>,
    pub foot: Foot,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SheetLanguage {
    pub tag: String,
    pub name: String,
    pub dir: &'static str,
    pub script: String,
}

/// Words in one language.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Words {
    pub lang: String,
    pub dir: &'static str,
    pub script: String,
    pub c: Vec<Inline>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "t", rename_all = "kebab-case")]
pub enum Inline {
    Text {
        s: String,
    },
    /// Keeps its own order, from left to right.
    Ltr {
        s: String,
    },
    Strong {
        c: Vec<Inline>,
    },
    Emph {
        c: Vec<Inline>,
    },
    Code {
        s: String,
    },
    /// `shown` is the address as it is written out behind the words.
    Link {
        url: String,
        shown: Option<String>,
        c: Vec<Inline>,
    },
    Term {
        c: Vec<Inline>,
    },
    Foreign(Words),
    Say(Words),
    Fact {
        c: Vec<Inline>,
    },
    Break,
    Image(Picture),
    Note {
        blocks: Vec<Block>,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "t", rename_all = "kebab-case")]
pub enum Block {
    /// `level` 1 is the largest below the title; none is ever skipped.
    Heading {
        level: u8,
        c: Vec<Inline>,
    },
    Paragraph {
        c: Vec<Inline>,
    },
    List {
        start: Option<u32>,
        items: Vec<Item>,
    },
    Table {
        align: Vec<&'static str>,
        head: Vec<Vec<Inline>>,
        rows: Vec<Vec<Vec<Inline>>>,
    },
    Alert {
        kind: &'static str,
        title: Vec<Inline>,
        blocks: Vec<Block>,
    },
    Quote {
        blocks: Vec<Block>,
    },
    Definitions {
        items: Vec<Definition>,
    },
    Code {
        s: String,
    },
    Rule,
    Image(Picture),
    Component(Component),
    /// Blocks in another language than those around them.
    ForeignBlock {
        lang: String,
        dir: &'static str,
        script: String,
        blocks: Vec<Block>,
    },
    /// Blocks whose source says something else by now, and a line that says so. Without blocks it says that something
    /// is missing there, or speaks of the component behind it.
    Outdated {
        note: Words,
        blocks: Vec<Block>,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Item {
    pub task: Option<&'static str>,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Definition {
    pub term: Vec<Inline>,
    pub details: Vec<Vec<Block>>,
}

/// A picture in the folder of the sheet: `/img-1.png`. Without `alt` it is decoration.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Picture {
    pub file: String,
    pub alt: String,
    pub width: u32,
    pub height: u32,
    /// Its bytes belong to the value, and the value is what a finished sheet is known by.
    #[serde(serialize_with = "as_hex")]
    pub hash: ContentHash,
}

fn as_hex<S: serde::Serializer>(hash: &ContentHash, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&hash.to_hex())
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Component {
    pub name: String,
    pub args: BTreeMap<String, Argument>,
    pub blocks: Option<Vec<Block>>,
    pub data: Option<Data>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Argument {
    Text(String),
    Number(i64),
    Decimal(f64),
    Truth(bool),
    Fact { fact: Vec<Inline> },
}

/// What a component shows beside its arguments.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Data {
    Phrases {
        pairs: Vec<Phrase>,
    },
    Houses {
        reason: Option<Words>,
        houses: Vec<House>,
    },
    Moment {
        leaves: Vec<Leaf>,
        date: Vec<Inline>,
    },
    /// A component whose heading is a word of the interface.
    Titled {
        title: Words,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Phrase {
    /// `None` where the reader's language is that of the country.
    pub own: Option<Words>,
    pub host: Words,
    pub say: Option<Words>,
}

/// Lists of words have one language, or both of the sheet.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct House {
    pub number: usize,
    pub name: String,
    pub colour: &'static str,
    pub cracks: usize,
    pub title: Vec<Words>,
    pub text: Vec<Words>,
    pub goal: Vec<Words>,
    pub share: Option<Share>,
    pub layers: Vec<Layer>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Share {
    pub value: Vec<Vec<Inline>>,
    pub text: Vec<Words>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Layer {
    pub name: String,
    pub added: bool,
    pub title: Vec<Words>,
    pub more: Vec<Option<Words>>,
}

/// A leaf of a calendar: the month as a word, and the days.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Leaf {
    pub month: String,
    pub days: String,
}

/// A line of a sheet in two languages.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Row {
    Pair(Pair),
    /// Across both columns.
    Full {
        full: Vec<Block>,
    },
    /// From here on, section stands beside section.
    Notice {
        notice: Vec<Words>,
    },
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Pair {
    /// So that two people can point at the same line; `None` where no block of the source is certain.
    pub n: Option<usize>,
    pub role: &'static str,
    pub level: u8,
    pub marker: Option<String>,
    /// In the order of the languages; one may be empty.
    pub cells: [Vec<Block>; 2],
}

/// A page of a booklet.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Part {
    pub title: Words,
    pub source_title: Option<Words>,
    pub notices: Vec<Words>,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Card {
    pub number: usize,
    /// The reader's language, then that of the country.
    pub sides: [Words; 2],
}

/// A word of the country, explained.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Note {
    pub host: Words,
    pub say: Option<Words>,
    pub word: Option<Words>,
    pub meaning: Option<Words>,
    /// Whether a machine wrote the explanation and no speaker has read it.
    #[serde(skip)]
    pub machine: bool,
}

/// What every sheet says about itself.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Foot {
    pub made_by: Words,
    pub licence: Option<String>,
    /// Tells this text from a later one: `7c2e-91ab`.
    pub mark: String,
    pub mark_label: Words,
    pub checked: Option<Words>,
    pub valid_until: Option<Words>,
    pub qr: bool,
    pub qr_alt: String,
    pub qr_line: Words,
    /// Readable, without scheme.
    pub address: String,
    /// With scheme; what the QR code says.
    #[serde(rename = "url")]
    pub full_address: String,
}
