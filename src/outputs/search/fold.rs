//! What makes two spellings of a word equal: small letters, without accents, apostrophes and signs nobody sees,
//! one letter for those that are mistaken for each other, digits of all scripts as 0 to 9.
//!
//! The rules are a table, `fold.json`, and there are two readers of it: this one, for what is looked up while
//! the site is built, and `search.js` in the browser, which gets the table with the index. Both are tested on
//! the same examples, `tests/search/fold.json`. Change a rule in the table, never in a reader.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::locale;

/// The rules as they are written, and as the browser gets them.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct FoldTable {
    drop: Vec<String>,
    same: Vec<(String, String)>,
    letters: BTreeMap<String, String>,
    zeros: String,
    beginnings: Vec<Beginnings>,
}

/// Small words that some languages write as part of the next word. Only the browser looks behind them.
#[derive(Clone, Debug, Deserialize, Serialize)]
struct Beginnings {
    languages: Vec<String>,
    /// So many letters must be left for it to be one.
    leave: usize,
    words: Vec<String>,
}

impl FoldTable {
    /// The rules that the readers of one language need.
    pub fn for_language(tag: &str) -> FoldTable {
        let language = tag.split('-').next().unwrap_or(tag);
        let mut table = TABLE.clone();
        table.beginnings.retain(|beginnings| beginnings.languages.iter().any(|l| l == language));
        table
    }
}

/// The words of a text, folded, in order.
pub fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    folded
        .split(|sign: char| !(sign.is_alphanumeric() || locale::is_mark(sign)))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in locale::normalise(text).to_lowercase().chars() {
        if let Some(known) = LETTERS.get(&letter) {
            folded.push_str(known);
        } else if letter.is_ascii() {
            folded.push(letter);
        } else {
            for part in locale::decompose(letter).chars() {
                match LETTERS.get(&part) {
                    Some(known) => folded.push_str(known),
                    None => folded.push(part),
                }
            }
        }
    }
    folded
}

static TABLE: LazyLock<FoldTable> = LazyLock::new(|| {
    serde_json::from_str(include_str!("fold.json"))
        .unwrap_or_else(|error| unreachable!("the table is part of the program: {error}"))
});

/// What each letter of the table becomes.
static LETTERS: LazyLock<BTreeMap<char, String>> = LazyLock::new(|| {
    let mut letters = BTreeMap::new();
    for range in &TABLE.drop {
        let (first, last) = range.split_once('-').unwrap_or((range, range));
        let code = |hexadecimal| u32::from_str_radix(hexadecimal, 16).unwrap_or_default();
        let dropped = (code(first)..=code(last)).filter_map(char::from_u32);
        letters.extend(dropped.map(|letter| (letter, String::new())));
    }
    for (written, taken_for) in &TABLE.same {
        letters.extend(written.chars().zip(taken_for.chars().map(String::from)));
    }
    for (written, taken_for) in &TABLE.letters {
        letters.extend(written.chars().map(|letter| (letter, taken_for.clone())));
    }
    for zero in TABLE.zeros.chars() {
        let digits = (0..10).filter_map(|digit| char::from_u32(u32::from(zero) + digit));
        letters.extend(digits.zip((0..10).map(|digit| digit.to_string())));
    }
    letters
});
