//! Figures in running text: telephone numbers, codes, dates, times, amounts and measures.

mod phone;
pub(super) mod unit;

use super::{Step, character_at, character_before};

/// Reads the figure at `at`, if one begins there. A plain number is a figure too, and stays plain.
pub(super) fn read(text: &str, at: usize, first: char) -> Option<Step> {
    let behind = at + first.len_utf8();
    match first {
        _ if is_digit(first) => number(text, at, Lead::None),
        '+' if !character_before(text, at).is_some_and(char::is_alphanumeric) => {
            number(text, behind, Lead::Plus).map(isolated)
        }
        '-' | '−' if begins_word(text, at) => number(text, behind, Lead::Minus).map(isolated),
        '(' => phone::in_brackets(text, at).map(Step::Isolated),
        '\u{200e}' | '\u{200f}' | '\u{61c}' => unit::money_with_marks(text, at).map(Step::Plain),
        _ if unit::is_currency(first) => unit::money(text, behind).map(Step::Isolated),
        _ => None,
    }
}

/// A bank account in groups of four (`NL91 ABNA 0417 1643 00`, ISO 13616). It begins with letters, but its
/// later groups would be taken for a telephone number and leave it.
pub(super) fn account(text: &str, at: usize) -> Option<usize> {
    let group = |start: usize| -> Option<&[u8]> {
        let group = text.get(start..word_end(text, start))?.as_bytes();
        let capitals = group.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        (capitals && (1..=4).contains(&group.len())).then_some(group)
    };
    let country = group(at)?;
    let begins = matches!(country, [first, second, third, fourth]
        if first.is_ascii_uppercase() && second.is_ascii_uppercase()
            && third.is_ascii_digit() && fourth.is_ascii_digit());
    if !begins {
        return None;
    }
    let mut end = at + country.len();
    let mut groups = 1;
    while let Some(start) = space_end(text, end)
        && let Some(group) = group(start)
    {
        end = start + group.len();
        groups += 1;
        if group.len() < 4 {
            break;
        }
    }
    (groups > 2).then_some(end)
}

/// What stands before a number and belongs to it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    None,
    Plus,
    Minus,
}

/// A signed number loses its sign to the other side, whatever else it is.
fn isolated(step: Step) -> Step {
    match step {
        Step::Plain(end) | Step::Isolated(end) => Step::Isolated(end),
    }
}

fn begins_word(text: &str, at: usize) -> bool {
    character_before(text, at).is_none_or(|c| c.is_whitespace() || c == '(')
}

fn number(text: &str, at: usize, lead: Lead) -> Option<Step> {
    let first = Part::read(text, at)?;
    let mut last = first;
    let mut parts = 1;
    let mut digits = first.digits;
    while let Some(behind) = hyphen_end(text, last.letters_end, &first) {
        if let Some(next) = Part::read(text, behind) {
            last = next;
            parts += 1;
            digits += next.digits;
        } else if character_at(text, behind).is_some_and(|c| c.is_ascii_alphabetic()) {
            // `4-VWO`, `0800-GRATIS`, `3-in-1`.
            return Some(Step::Isolated(code_end(text, behind)));
        } else {
            break;
        }
    }
    Some(match parts {
        1 => single(text, &first, lead),
        // Times: each keeps its order, the range reads in the direction of the text.
        2 if first.joints > 0 => Step::Isolated(first.end),
        2 if is_range(text, &first, &last) => Step::Plain(first.end),
        _ => {
            let dialled = first.leading_zero || lead == Lead::Plus;
            let start = phone::Start { end: last.letters_end, digits, hyphens: parts - 1 };
            let groups =
                if dialled { phone::end(text, start, first.prefix(text, lead)) } else { None };
            Step::Isolated(groups.unwrap_or(last.letters_end))
        }
    })
}

/// A number without a hyphen, perhaps with more groups or a unit behind it.
fn single(text: &str, part: &Part, lead: Lead) -> Step {
    let dialled = part.leading_zero || lead == Lead::Plus;
    if dialled && part.is_plain() && !part.has_letters() {
        let start = phone::Start { end: part.end, digits: part.digits, hyphens: 0 };
        if let Some(end) = phone::end(text, start, part.prefix(text, lead)) {
            return Step::Isolated(end);
        }
    }
    if let Some(end) = phone::municipal(text, part) {
        return Step::Isolated(end);
    }
    let grouped = thousands(text, part);
    let end = grouped.unwrap_or(part.end);
    if let Some(end) = unit::end(text, end, part.digits) {
        return Step::Isolated(end);
    }
    match grouped {
        Some(end) => Step::Isolated(end),
        None if part.is_plain() => Step::Plain(part.letters_end),
        None => Step::Isolated(part.letters_end),
    }
}

/// Thousands parted by spaces (`10 000`), which after an Arabic letter would change places.
fn thousands(text: &str, part: &Part) -> Option<usize> {
    if part.leading_zero || part.points > 0 || part.joints > 0 || part.has_letters() {
        return None;
    }
    if part.digits > 3 {
        return None;
    }
    let mut end = None;
    let mut at = part.end;
    while let Some(group) = space_end(text, at).and_then(|behind| Part::read(text, behind)) {
        let whole = group.first_digits == 3 && group.joints == 0 && group.points < 2;
        if !whole || group.has_letters() || hyphen_end(text, group.end, part).is_some() {
            break;
        }
        at = group.end;
        end = Some(at);
        if group.points > 0 {
            break;
        }
    }
    end
}

/// Whether a hyphen between two parts means "to". The head of `prose` says how it is told from a code.
fn is_range(text: &str, first: &Part, last: &Part) -> bool {
    if first.has_letters() || last.has_letters() && unit::end(text, last.end, last.digits).is_none()
    {
        return false;
    }
    let year = |part: &Part| -> Option<u16> {
        text.get(part.start..part.end)?.parse().ok().filter(|year| (1900..=2100).contains(year))
    };
    first.can_bound_range() && last.can_bound_range()
        || year(first).zip(year(last)).is_some_and(|(first, last)| first < last)
}

/// Digits with single separators between them and no hyphen: `12.345,50`, `14:30`, `04/02/2027`, `4e`.
#[derive(Clone, Copy)]
struct Part {
    start: usize,
    end: usize,
    /// Behind the letters that follow directly.
    letters_end: usize,
    digits: usize,
    /// Digits before the first separator.
    first_digits: usize,
    leading_zero: bool,
    /// Full stops, commas and apostrophes.
    points: usize,
    full_stops: usize,
    /// Colons and bars.
    joints: usize,
}

impl Part {
    fn read(text: &str, start: usize) -> Option<Part> {
        let first = digits(text, start)?;
        let mut part = Part {
            start,
            end: first.end,
            letters_end: first.end,
            digits: first.count,
            first_digits: first.count,
            leading_zero: first.leading_zero && first.count > 1,
            points: 0,
            full_stops: 0,
            joints: 0,
        };
        while let Some(separator) = character_at(text, part.end) {
            let counter = match separator {
                '.' | ',' | '\'' | '’' | '٫' | '٬' => &mut part.points,
                ':' | '/' => &mut part.joints,
                _ => break,
            };
            let Some(next) = digits(text, part.end + separator.len_utf8()) else { break };
            *counter += 1;
            part.full_stops += usize::from(separator == '.');
            part.end = next.end;
            part.digits += next.count;
        }
        part.letters_end = word_end(text, part.end);
        Some(part)
    }

    fn has_letters(&self) -> bool {
        self.letters_end > self.end
    }

    /// One number, which the bidirectional algorithm keeps together. It keeps `4.2.2027` together too, but
    /// that is a date; `12.345,50` is told from it by its comma.
    fn is_plain(&self) -> bool {
        let dotted = self.points > 1 && self.full_stops == self.points;
        self.joints == 0 && !dotted
    }

    fn can_bound_range(&self) -> bool {
        self.is_plain() && !self.leading_zero && (self.points > 0 || self.first_digits <= 2)
    }

    fn prefix(&self, text: &str, lead: Lead) -> phone::Prefix {
        let twice_zero = digits(text, self.start).is_some_and(|group| group.two_zeros);
        match lead {
            Lead::Plus => phone::Prefix::Country,
            Lead::None | Lead::Minus if twice_zero => phone::Prefix::CountryByZeros,
            Lead::None | Lead::Minus => phone::Prefix::Area,
        }
    }
}

/// Digits without anything between them.
#[derive(Clone, Copy)]
struct Group {
    end: usize,
    count: usize,
    leading_zero: bool,
    two_zeros: bool,
}

fn digits(text: &str, start: usize) -> Option<Group> {
    let rest = text.get(start..)?;
    let length = rest.find(|c| !is_digit(c)).unwrap_or(rest.len());
    let run = rest.get(..length)?;
    let mut zeros = run.chars().map(|digit| matches!(digit, '0' | '٠' | '۰'));
    let leading_zero = zeros.next()?;
    let two_zeros = leading_zero && zeros.next() == Some(true);
    Some(Group { end: start + length, count: run.chars().count(), leading_zero, two_zeros })
}

/// Western, Arabic and Persian digits: authors may type their own.
pub(super) fn is_digit(character: char) -> bool {
    matches!(character, '0'..='9' | '٠'..='٩' | '۰'..='۹')
}

/// Behind a hyphen at `at`. An en dash counts as one only behind a dialling code.
fn hyphen_end(text: &str, at: usize, first: &Part) -> Option<usize> {
    let hyphen = character_at(text, at)?;
    let dialling_code = first.leading_zero && first.first_digits > 2 && first.joints == 0;
    match hyphen {
        '-' | '\u{2010}' | '\u{2011}' => Some(at + hyphen.len_utf8()),
        '–' if dialling_code => Some(at + hyphen.len_utf8()),
        _ => None,
    }
}

/// Behind one space at `at`, also one that does not break.
pub(super) fn space_end(text: &str, at: usize) -> Option<usize> {
    match character_at(text, at)? {
        space @ (' ' | '\u{a0}' | '\u{202f}' | '\u{2009}') => Some(at + space.len_utf8()),
        _ => None,
    }
}

/// Behind the Latin letters and digits at `at`.
pub(super) fn word_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or("");
    at + rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len())
}

/// Behind words joined by hyphens.
fn code_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or("");
    let run = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len());
    at + rest.get(..run).unwrap_or("").trim_end_matches('-').len()
}
