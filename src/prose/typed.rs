//! Shares, amounts of money and telephone numbers typed into running text, in the digits of any script.
//!
//! They are what changes: a text should take them from the facts of the site. Found are numbers beside a sign
//! (`85%`, `€ 25`) or a word of the language (`85 procent`, `yüzde 85`), numbers one would dial, and 112.

use std::ops::Range;

use super::figure::{self, unit};
use super::{Scan, character_at, character_before};
use crate::language::FigureWords;

/// A figure in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedFigure {
    /// With its sign or word.
    pub range: Range<usize>,
    pub kind: TypedKind,
    /// In Western digits: a telephone number without anything between them, others in plain decimal form.
    pub value: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedKind {
    Percent,
    Money,
    Phone,
}

/// The number for emergencies in the whole European Union.
const EMERGENCY: &str = "112";
/// Fewer digits are a code or a time.
const SHORTEST_PHONE: usize = 7;
/// The longest number of E.164.
const LONGEST_PHONE: usize = 15;

/// Everything of these kinds in `text`, in order.
pub fn typed_figures(text: &str, words: &FigureWords) -> Vec<TypedFigure> {
    let mut found = Vec::new();
    let mut at = 0;
    for piece in (Scan { text, at: 0, no_address_before: 0 }) {
        numbers(text, at..piece.start, words, &mut found);
        at = piece.end;
        let written = text.get(piece.clone()).unwrap_or("");
        if is_phone(written) {
            found.push(TypedFigure {
                kind: TypedKind::Phone,
                value: western(written),
                range: piece,
            });
        } else if !is_address(written) {
            numbers(text, piece, words, &mut found);
        }
    }
    numbers(text, at..text.len(), words, &mut found);
    // A sign between two numbers belongs to the first.
    found.dedup_by(|later, first| later.range.start < first.range.end);
    found
}

pub(super) fn is_address(written: &str) -> bool {
    let has_letters = written.contains(|sign: char| sign.is_ascii_alphabetic());
    has_letters && written.contains(['@', '.', '/'])
}

fn is_phone(written: &str) -> bool {
    let digits = written.chars().filter(|sign| is_digit(*sign)).count();
    let is_dialled =
        |sign: char| is_digit(sign) || " \u{a0}\u{202f}\u{2009}-‐\u{2011}–()+".contains(sign);
    if !written.chars().all(is_dialled) {
        return false;
    }
    let first = western(written);
    // `14 020`
    let is_municipal = first.len() < SHORTEST_PHONE && first.starts_with("140");
    let begins = first.starts_with('0') || written.starts_with('+');
    let groups: Vec<usize> = written.split('-').map(|group| group.chars().count()).collect();
    let is_date = matches!(groups[..], [1..=2, 1..=2, 4] | [4, 1..=2, 1..=2]);
    is_municipal || begins && !is_date && (SHORTEST_PHONE..=LONGEST_PHONE).contains(&digits)
}

/// Reads the numbers that begin in `range`. What stands beside one may lie outside.
fn numbers(text: &str, range: Range<usize>, words: &FigureWords, found: &mut Vec<TypedFigure>) {
    let mut at = range.start;
    while let Some(character) = character_at(text, at).filter(|_| at < range.end) {
        let in_word = character_before(text, at).is_some_and(char::is_alphanumeric);
        if !is_numeral(character) || in_word {
            at += character.len_utf8();
            continue;
        }
        let end = number_end(text, at);
        let number = text.get(at..end).unwrap_or("");
        let joined = character_at(text, end).is_some_and(char::is_alphanumeric);
        if let Some((kind, range)) = beside(text, at..end, words) {
            found.push(TypedFigure { range, kind, value: decimal(number) });
        } else if western(number) == EMERGENCY && number.chars().count() == 3 && !joined {
            let value = EMERGENCY.to_owned();
            found.push(TypedFigure { range: at..end, kind: TypedKind::Phone, value });
        }
        at = end;
    }
}

/// The sign or word that makes a number a share or an amount.
fn beside(
    text: &str,
    number: Range<usize>,
    words: &FigureWords,
) -> Option<(TypedKind, Range<usize>)> {
    let behind = figure::space_end(text, number.end).unwrap_or(number.end);
    let rest = text.get(behind..)?;
    if let Some(sign) = rest.chars().next() {
        let range = number.start..behind + sign.len_utf8();
        if is_percent(sign) {
            return Some((TypedKind::Percent, range));
        }
        if unit::is_currency(sign) {
            return Some((TypedKind::Money, range));
        }
    }
    if behind > number.end {
        for (kind, list) in by_kind(words) {
            if let Some(word) = list.iter().find(|word| begins_with_word(rest, word)) {
                return Some((kind, number.start..behind + word.len()));
            }
        }
        if rest.get(..3) == Some("EUR") {
            return Some((TypedKind::Money, number.start..behind + 3));
        }
    }
    let before = text.get(..number.start)?;
    let trimmed = before.trim_end_matches([' ', '\u{a0}', '\u{202f}', '\u{200e}', '\u{200f}']);
    let sign = trimmed.chars().next_back()?;
    let range = trimmed.len() - sign.len_utf8()..number.end;
    if unit::is_currency(sign) {
        return Some((TypedKind::Money, range));
    }
    // `yüzde 85` and `%85`; in `10% 15` the sign belongs to the first.
    let own = !before.get(..range.start)?.ends_with(is_numeral);
    if is_percent(sign) && own {
        return Some((TypedKind::Percent, range));
    }
    by_kind(words).into_iter().find_map(|(kind, list)| {
        let word = list
            .iter()
            .find(|word| trimmed.len() < before.len() && ends_with_word(trimmed, word))?;
        Some((kind, trimmed.len() - word.len()..number.end))
    })
}

fn by_kind(words: &FigureWords) -> [(TypedKind, &[String]); 2] {
    [(TypedKind::Percent, &words.percent), (TypedKind::Money, &words.money)]
}

/// Words are compared as they are written and, where that keeps their length, in small letters.
fn begins_with_word(text: &str, word: &str) -> bool {
    text.get(..word.len()).is_some_and(|start| start == word || start.to_lowercase() == word)
        && !character_at(text, word.len()).is_some_and(char::is_alphanumeric)
}

fn ends_with_word(text: &str, word: &str) -> bool {
    let start = text.len().checked_sub(word.len());
    start.is_some_and(|start| {
        text.get(start..).is_some_and(|end| end == word || end.to_lowercase() == word)
            && !character_before(text, start).is_some_and(char::is_alphanumeric)
    })
}

/// Behind the digits at `at`, with single separators between them.
fn number_end(text: &str, at: usize) -> usize {
    let mut end = at;
    let mut behind_separator = false;
    let mut kept = at;
    while let Some(sign) = character_at(text, end) {
        if is_numeral(sign) {
            kept = end + sign.len_utf8();
            behind_separator = false;
        } else if behind_separator || !".,'’٫٬".contains(sign) {
            break;
        } else {
            behind_separator = true;
        }
        end += sign.len_utf8();
    }
    kept
}

/// A separator before one or two last digits parts decimals; every other parts thousands.
fn decimal(number: &str) -> String {
    let (whole, fraction) = match number.rsplit_once(|sign: char| !is_numeral(sign)) {
        Some((whole, fraction)) if fraction.chars().count() < 3 => (whole, fraction),
        _ => (number, ""),
    };
    match western(fraction).trim_end_matches('0') {
        "" => western(whole),
        fraction => format!("{}.{fraction}", western(whole)),
    }
}

fn is_percent(character: char) -> bool {
    matches!(character, '%' | '٪' | '‰' | '﹪' | '％')
}

fn is_digit(character: char) -> bool {
    figure::is_digit(character)
}

/// Also the numerals of Ethiopia and Eritrea, which are no digits.
fn is_numeral(character: char) -> bool {
    is_digit(character) || matches!(character, '\u{1369}'..='\u{137c}')
}

fn western(text: &str) -> String {
    let western = |sign: char| match sign {
        '0'..='9' => Some(sign),
        '٠'..='٩' => char::from_digit(sign as u32 - '٠' as u32, 10),
        '۰'..='۹' => char::from_digit(sign as u32 - '۰' as u32, 10),
        _ => None,
    };
    text.chars().filter_map(western).collect()
}
