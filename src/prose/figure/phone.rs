//! Telephone numbers written in groups with spaces.
//!
//! A number without spaces (`0800-2000`) is read as any code. With spaces its end is a guess, and the worst
//! guess takes in a number that follows (`0800-2000 24 …`): then neither can be read. So a group is taken
//! only while the number is too short, and never behind one of four digits unless three or more follow.

use super::{Part, digits, space_end, unit, word_end};
use crate::prose::character_at;

/// A number as far as it is read.
#[derive(Clone, Copy)]
pub(super) struct Start {
    pub end: usize,
    pub digits: usize,
    pub hyphens: usize,
}

/// What a number begins with, which says how long it gets.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Prefix {
    /// `020`
    Area,
    /// `+31`
    Country,
    /// `0031`
    CountryByZeros,
}

impl Prefix {
    /// Numbers with this many digits take no further group.
    fn complete(self) -> usize {
        match self {
            Prefix::Area => 10,
            Prefix::Country => 11,
            Prefix::CountryByZeros => 13,
        }
    }
}

/// The longest number of E.164, with room for `00`.
const LONGEST: usize = 17;
/// Fewer digits in groups are two numbers that stand side by side.
const SHORTEST: usize = 7;
/// A hyphen and this many digits make a number without any further group (`0800-2000`).
const COMPLETE_WITH_HYPHEN: usize = 8;

/// The end of the number when groups behind `start` belong to it.
pub(super) fn end(text: &str, start: Start, prefix: Prefix) -> Option<usize> {
    if prefix == Prefix::Area && start.hyphens > 0 && start.digits >= COMPLETE_WITH_HYPHEN {
        return None;
    }
    let mut number = start;
    let mut last_count = 0;
    let mut first_group = true;
    while number.digits < prefix.complete() {
        let Some(group) = next_group(text, number) else { break };
        let single_digit_allowed = first_group && prefix != Prefix::Area;
        if group.digits > LONGEST
            || group.count < 2 && !single_digit_allowed
            || last_count >= 4 && group.count < 3
        {
            break;
        }
        number = Start { end: group.end, digits: group.digits, hyphens: group.hyphens };
        last_count = group.count;
        first_group = false;
    }
    let extended = number.end > start.end && number.digits >= SHORTEST;
    extended.then_some(number.end)
}

struct NextGroup {
    end: usize,
    /// Digits of the last group.
    count: usize,
    /// Digits of the whole number.
    digits: usize,
    hyphens: usize,
}

fn next_group(text: &str, number: Start) -> Option<NextGroup> {
    let mut at = space_end(text, number.end).unwrap_or(number.end);
    let mut hyphens = number.hyphens;
    // `06 - 12345678`
    let bare = text.get(at..)?;
    if at > number.end && hyphens == 0 && bare.starts_with("- ") {
        at += 2;
        hyphens = 1;
    }
    // `+31 (0)20 123 45 67`, also without the space.
    let optional_zero = text.get(at..)?.starts_with("(0)");
    if optional_zero {
        at = space_end(text, at + 3).unwrap_or(at + 3);
    } else if at == number.end {
        return None;
    }
    let mut group = digits(text, at)?;
    let mut digits_so_far = number.digits + group.count;
    // `+31 20-1234567`
    if character_at(text, group.end) == Some('-')
        && let Some(second) = digits(text, group.end + 1)
    {
        if hyphens > 0 {
            return None;
        }
        hyphens = 1;
        digits_so_far += second.count;
        group = second;
    }
    let goes_on = match character_at(text, group.end) {
        Some(separator @ ('.' | ',' | ':' | '/' | '-')) => {
            digits(text, group.end + separator.len_utf8()).is_some()
        }
        _ => word_end(text, group.end) > group.end,
    };
    if goes_on || unit::end(text, group.end, group.count).is_some() {
        return None;
    }
    Some(NextGroup { end: group.end, count: group.count, digits: digits_so_far, hyphens })
}

/// `(020) 123 45 67`, from its bracket.
pub(super) fn in_brackets(text: &str, at: usize) -> Option<usize> {
    let area = digits(text, at + 1).filter(|area| area.leading_zero && area.count < 6)?;
    if character_at(text, area.end) != Some(')') {
        return None;
    }
    let mut start = Start { end: area.end + 1, digits: area.count, hyphens: 0 };
    let direct = match character_at(text, start.end) {
        Some('-') => digits(text, start.end + 1),
        _ => digits(text, start.end),
    };
    if let Some(group) = direct {
        start = Start { end: group.end, digits: start.digits + group.count, hyphens: 1 };
    }
    let complete = start.digits >= SHORTEST;
    end(text, start, Prefix::Area).or(complete.then_some(start.end))
}

/// `14 020`: the number of a Dutch town is 14 and its dialling code.
pub(super) fn municipal(text: &str, part: &Part) -> Option<usize> {
    if part.digits != 2 || part.has_letters() || !part.is_plain() {
        return None;
    }
    let code = Part::read(text, space_end(text, part.end)?)?;
    let dialling = code.leading_zero && (3..=4).contains(&code.digits) && code.is_plain();
    (dialling && !code.has_letters() && character_at(text, code.end) != Some('-'))
        .then_some(code.end)
}
