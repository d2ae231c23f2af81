//! What print and checks share about running text: isolates, figures that should be facts (`typed`),
//! and figures as values, to compare two languages (`values`).
//!
//! In right-to-left text a browser or typesetter orders the pieces of a telephone number, a web address or
//! a measure by the Unicode bidirectional algorithm, and after an Arabic letter gets them wrong: `0800-2000`
//! is shown as `2000-0800`, `38,0 °C` as `C° 38,0`, `113.nl` as `nl.113`. Such a piece is isolated when it
//! is printed: `<bdi dir="ltr">` in HTML, U+2066 and U+2069 in a plain string.
//!
//! # What is not isolated, and why
//!
//! - **A range reads in the direction of its text.** Arabic readers meet `10–12` as "from 10 to 12" from the
//!   right, so 10 stands at the right and 12 at the left. That is what the algorithm does when nothing is
//!   isolated, and also when both ends are isolated apart (`14:30–15:00`, `10–12 km`): to the text around
//!   it an isolate is one neutral character. Only an isolate around the whole would turn it round. (After
//!   Hebrew letters the algorithm keeps `10-12` with a hyphen in left-to-right order; readers of Hebrew
//!   know it so, and nothing here changes that.)
//! - **A hyphen is a range or a code**, and mistaking the code is worse: a number turned round rings at a
//!   stranger's. So it is a range only between two numbers of at most two digits (`4-12`, `0-4`, `10-31`) or
//!   with decimals (`1,5-2,5`), without a leading zero, and between two years (`2026-2027`). Everything
//!   else keeps its order: a leading zero, three digits or more, several groups (`04-02-2027`).
//!   An en dash is a range, except behind a leading zero of a dialling code (`0800–2000`).
//! - **One plain number** (`112`, `12.345,50`) keeps its order by itself.
//! - **What begins with a Latin letter** (`groep 8`, `BSN 1234`) keeps its order by itself, up to the next
//!   letter of the text; only addresses, which may end in a bar, and bank accounts are isolated.
//! - **A number with a word** (`10 schooladvies`) is two words of the text. A unit is a symbol (`%`, `€`,
//!   `°C`), a symbol of the International System (`km/h`), or a code in capitals (`12,50 EUR`).
//! - **Money that brings its own marks** (U+200E, U+200F): CLDR has placed its sign for this language.

mod address;
mod figure;
mod frequent_words;
mod typed;
mod values;

pub use frequent_words::{FrequentWords, Sample};
pub use typed::{TypedFigure, TypedKind, typed_figures};
pub use values::{Value, ValueKind, ValueReader, digits_of, has_digits};

use std::borrow::Cow;
use std::ops::Range;

use crate::locale::Direction;

/// A piece of running text: plain, or something that keeps its own left-to-right order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Plain(&'a str),
    /// A phone number, web or mail address, code, or value with a unit.
    Isolated(&'a str),
}

/// Cuts `text` into pieces. In left-to-right text all of it is plain.
pub fn isolates(text: &str, direction: Direction) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = 0;
    for isolated in found(text, direction) {
        pieces.extend(text.get(rest..isolated.start).filter(|t| !t.is_empty()).map(Piece::Plain));
        rest = isolated.end;
        pieces.extend(text.get(isolated).map(Piece::Isolated));
    }
    if rest < text.len() || pieces.is_empty() {
        pieces.extend(text.get(rest..).map(Piece::Plain));
    }
    pieces
}

/// The same for a string that has no marks of its own, such as a title: isolated pieces stand between
/// U+2066 and U+2069.
pub fn isolate_plain(text: &str, direction: Direction) -> Cow<'_, str> {
    let mut marked = String::new();
    let mut rest = 0;
    for isolated in found(text, direction) {
        marked.push_str(text.get(rest..isolated.start).unwrap_or(""));
        rest = isolated.end;
        marked.push('\u{2066}');
        marked.push_str(text.get(isolated).unwrap_or(""));
        marked.push('\u{2069}');
    }
    if marked.is_empty() {
        return Cow::Borrowed(text);
    }
    marked.push_str(text.get(rest..).unwrap_or(""));
    Cow::Owned(marked)
}

fn found(text: &str, direction: Direction) -> Scan<'_> {
    let at = match direction {
        Direction::LeftToRight => text.len(),
        Direction::RightToLeft => 0,
    };
    Scan { text, at, no_address_before: 0 }
}

/// What one look at a place of the text has found: where to go on, and what lies between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Plain(usize),
    Isolated(usize),
}

/// Walks over the text once; every step goes forward over all it has judged.
struct Scan<'a> {
    text: &'a str,
    at: usize,
    /// The run of characters up to here is known to be no address. Without this a long run of numbers
    /// would be read again from each of them.
    no_address_before: usize,
}

impl Iterator for Scan<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        while let Some(character) = character_at(self.text, self.at) {
            let start = self.at;
            match self.step(character) {
                Step::Plain(end) => self.at = end,
                Step::Isolated(end) => {
                    self.at = end;
                    return Some(start..end);
                }
            }
        }
        None
    }
}

impl Scan<'_> {
    fn step(&mut self, character: char) -> Step {
        let (text, at) = (self.text, self.at);
        if character.is_ascii_uppercase()
            && let Some(end) = figure::account(text, at)
        {
            return Step::Isolated(end);
        }
        if character.is_ascii_alphanumeric() && at >= self.no_address_before {
            match address::read(text, at) {
                Step::Isolated(end) => return Step::Isolated(end),
                Step::Plain(end) if character.is_ascii_alphabetic() => return Step::Plain(end),
                Step::Plain(end) => self.no_address_before = end,
            }
        }
        if character.is_ascii_alphabetic() {
            return Step::Plain(figure::word_end(text, at));
        }
        figure::read(text, at, character).unwrap_or(Step::Plain(at + character.len_utf8()))
    }
}

fn character_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

fn character_before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}
