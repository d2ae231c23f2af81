//! What stands beside a number and makes it a value: units, currency, percent.

use super::{Part, is_digit, space_end, word_end};
use crate::prose::character_at;

/// The end of the unit behind a number that ends at `at`, with the space between them. `digits` is the
/// length of the number.
pub(super) fn end(text: &str, at: usize, digits: usize) -> Option<usize> {
    let unit = space_end(text, at).unwrap_or(at);
    let spaced = unit > at;
    let first = character_at(text, unit)?;
    let behind = unit + first.len_utf8();
    let digit_follows = character_at(text, behind).is_some_and(is_digit);
    match first {
        '%' | '‰' => Some(behind),
        // `12 €5` is a number and an amount.
        _ if is_currency(first) => (!digit_follows).then_some(behind),
        '°' => Some(degrees_end(text, behind)),
        // `18+`
        '+' if !spaced => (!digit_follows).then_some(behind),
        _ => symbol_end(text, unit, digits, spaced),
    }
}

/// The signs of the block "Currency Symbols" and those of Latin-1. Signs of right-to-left scripts stand in
/// their own text's order.
pub(in crate::prose) fn is_currency(character: char) -> bool {
    matches!(character, '$' | '¢' | '£' | '¥' | '\u{20a0}'..='\u{20cf}')
}

/// `€ 12,50` from behind its sign; Dutch prices end in `,-`.
pub(super) fn money(text: &str, behind_sign: usize) -> Option<usize> {
    let part = Part::read(text, space_end(text, behind_sign).unwrap_or(behind_sign))?;
    let end = super::thousands(text, &part).unwrap_or(part.end);
    let tail = text.get(end..)?;
    let round = [",-", ",–", ",—"].into_iter().find(|tail_end| tail.starts_with(tail_end));
    Some(end + round.map_or(0, str::len))
}

/// Marks, minus, currency sign and space before a number; more is no pattern of CLDR.
const LONGEST_LEAD: usize = 6;

/// Money in CLDR's patterns for right-to-left languages carries marks that place its sign: `\u{200f}12.50 €`.
pub(super) fn money_with_marks(text: &str, at: usize) -> Option<usize> {
    let mut number_at = at;
    let mut sign_stands_first = false;
    for character in text.get(at..)?.chars().take(LONGEST_LEAD) {
        match character {
            '\u{200e}' | '\u{200f}' | '\u{61c}' | '-' | '−' => {}
            ' ' | '\u{a0}' | '\u{202f}' if sign_stands_first => {}
            _ if is_currency(character) => sign_stands_first = true,
            _ => break,
        }
        number_at += character.len_utf8();
    }
    let number = Part::read(text, number_at)?;
    if sign_stands_first {
        return Some(number.end);
    }
    let mut behind = space_end(text, number.end).unwrap_or(number.end);
    while let Some(mark @ ('\u{200e}' | '\u{200f}')) = character_at(text, behind) {
        behind += mark.len_utf8();
    }
    let sign = character_at(text, behind)?;
    let code = word_end(text, behind);
    if is_currency(sign) {
        Some(behind + sign.len_utf8())
    } else if is_capital_code(text.get(behind..code)?, 3) {
        Some(code)
    } else {
        None
    }
}

/// `°C`, or the sign of degrees alone.
fn degrees_end(text: &str, behind: usize) -> usize {
    match character_at(text, behind) {
        Some('C' | 'F' | 'K') if word_end(text, behind) == behind + 1 => behind + 1,
        _ => behind,
    }
}

fn symbol_end(text: &str, at: usize, digits: usize, spaced: bool) -> Option<usize> {
    let rest = text.get(at..)?;
    let is_symbol = |c: char| c.is_alphanumeric() || matches!(c, 'µ' | '²' | '³' | '/');
    let run = rest.get(..rest.find(|c| !is_symbol(c)).unwrap_or(rest.len()))?;
    let run = run.trim_end_matches('/');
    let postcode = spaced && digits == 4 && is_capital_code(run, 2);
    let known = run.split('/').all(is_unit_symbol) || is_capital_code(run, 3) || postcode;
    known.then_some(at + run.len())
}

fn is_capital_code(word: &str, length: usize) -> bool {
    word.len() == length && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Symbols of the International System and those used with it, which no language translates in Latin
/// letters. Longer words are words of a language, and stand in the order of the text around them.
fn is_unit_symbol(symbol: &str) -> bool {
    const SYMBOLS: &[&str] = &[
        "m", "g", "l", "L", "s", "h", "u", "t", "ha", "min", "W", "Wh", "V", "A", "Hz", "J", "cal",
        "Pa", "N", "B", "b", "bit", "mol",
    ];
    const PREFIXES: &[char] = &['k', 'c', 'd', 'm', 'µ', 'μ', 'n', 'M', 'G', 'T'];
    let symbol = symbol.trim_end_matches(['2', '3', '²', '³']);
    SYMBOLS.contains(&symbol)
        || symbol.strip_prefix(PREFIXES).is_some_and(|symbol| SYMBOLS.contains(&symbol))
}
