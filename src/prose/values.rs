//! Figures of a text as values, to compare a translation with its source: `1.000`, `1,000` and `١٬٠٠٠` are one
//! number, `4 februari`, `February 4` and `04-02-2027` one day, `14:30`, `14u30` and `2.30 pm` one time.
//!
//! Where a form may mean two things it is read as both, because a false alarm costs more than a rare slip that is not
//! found. Left alone are addresses, bank accounts and digits behind a letter (`A4`).
//!
//! Longer than other files, because every form is a step of one walk over the text and looks at the same digits.

use std::ops::Range;

use super::typed::{self, TypedFigure, TypedKind};
use super::{Scan, character_at, character_before, figure};
use crate::language::{FigureWords, Language};
use crate::locale::Date;

/// What a language writes figures with.
#[derive(Clone, Debug)]
pub struct ValueReader {
    words: FigureWords,
    /// In small letters, in each form that the language has, with their number.
    months: Vec<(String, u8)>,
}

/// A figure of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// With its sign or word.
    pub range: Range<usize>,
    pub kind: ValueKind,
    /// What it may mean; two that share a meaning are the same.
    meanings: Vec<Meaning>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    Phone,
    /// An amount of money or a share.
    Amount,
    /// The day of a date. Its month and year are values of their own.
    Day,
    Month,
    Time,
    Number,
    /// Less than 13, which many texts say in words.
    SmallNumber,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Meaning {
    /// Its digits.
    Phone(String),
    /// In plain decimal form.
    Number(String),
    Month(u8),
    /// On a clock of twelve hours.
    Time {
        hour: u8,
        minute: u8,
    },
}

/// From here on, numbers are written in digits in every language.
const FIRST_IN_DIGITS: u32 = 13;
/// Fewer digits of a telephone number are found by chance.
const LEAST_DIGITS: usize = 3;

impl Value {
    pub fn is_same(&self, other: &Value) -> bool {
        self.meanings.iter().any(|one| other.meanings.iter().any(|two| is_same(one, two)))
    }

    /// Whether its digits stand in a row of digits, in whatever form: a telephone number that is written so that nobody
    /// would know it for one. Only for what is known by its digits.
    pub fn is_written_in(&self, digits: &str) -> bool {
        self.meanings.iter().any(|meaning| match meaning {
            Meaning::Phone(number) => number.len() >= LEAST_DIGITS && digits.contains(&**number),
            Meaning::Number(number) => {
                self.kind == ValueKind::Number
                    && number.len() > LEAST_DIGITS
                    && digits.contains(&**number)
            }
            Meaning::Month(_) | Meaning::Time { .. } => false,
        })
    }

    /// The digits of a telephone number.
    pub fn dialled(&self) -> Option<&str> {
        self.meanings.iter().find_map(|meaning| match meaning {
            Meaning::Phone(number) => Some(&**number),
            _ => None,
        })
    }
}

fn is_same(one: &Meaning, two: &Meaning) -> bool {
    match (one, two) {
        (Meaning::Phone(one), Meaning::Phone(two)) => is_same_phone(one, two),
        _ => one == two,
    }
}

/// `0800-2000` and `+31 800 2000` ring at the same place.
fn is_same_phone(one: &str, two: &str) -> bool {
    let (short, long) = if one.len() <= two.len() { (one, two) } else { (two, one) };
    let local = short.strip_prefix('0').unwrap_or(short);
    // The longest way to a country is `00` with three digits.
    let is_in_country =
        local.len() > 6 && long.strip_suffix(local).is_some_and(|way| (1..=5).contains(&way.len()));
    one == two || is_in_country && long.len() > short.len()
}

impl ValueReader {
    pub fn new(language: &Language) -> ValueReader {
        let mut months: Vec<(String, u8)> = Vec::new();
        for month in 1..=12 {
            let date = Date { year: 2027, month, day: 1 };
            // `1 лютого`, but `лютий`
            let behind_day = language.locale.day_and_month(date);
            let behind_day = behind_day.split(|sign: char| !sign.is_alphabetic());
            let behind_day = behind_day.max_by_key(|word| word.chars().count()).unwrap_or("");
            let (own, alone) = (language.month(date), language.locale.month(date));
            // `نوفمبر/تشرين الثاني`
            let each = own.split('/').chain([&*own, &*alone, behind_day]);
            for name in each.map(|name| name.trim().to_lowercase()) {
                if name.chars().count() > 1 && !months.iter().any(|(known, _)| *known == name) {
                    months.push((name, month));
                }
            }
        }
        // `تشرين الثاني` before a name that it ends in.
        months.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        ValueReader { words: language.figure_words.clone(), months }
    }

    /// Every figure of `text`, in order.
    pub fn values(&self, text: &str) -> Vec<Value> {
        if !has_digits(text) {
            return Vec::new();
        }
        let figures = typed::typed_figures(text, &self.words);
        let of_kind = |is_wanted: fn(TypedKind) -> bool| {
            figures.iter().filter(move |figure| is_wanted(figure.kind))
        };
        let mut found: Vec<Value> = of_kind(|kind| kind == TypedKind::Phone).map(phone).collect();
        let mut taken: Vec<Range<usize>> = found.iter().map(|value| value.range.clone()).collect();
        taken.extend((Scan { text, at: 0, no_address_before: 0 }).filter(|piece| {
            let written = text.get(piece.clone()).unwrap_or("");
            typed::is_address(written) || is_account(written)
        }));
        let amounts: Vec<Range<usize>> =
            of_kind(|kind| kind != TypedKind::Phone).map(|figure| figure.range.clone()).collect();
        let mut at = 0;
        while let Some(character) = character_at(text, at) {
            if let Some(over) = taken.iter().find(|range| range.contains(&at)) {
                at = over.end;
                continue;
            }
            let is_in_word =
                character_before(text, at).is_some_and(|before| before.is_ascii_alphabetic());
            if let Some((end, number)) = ethiopic(text, at) {
                let range = of_amount(&amounts, at..end);
                let kind = kind(&number, range.is_some());
                let range = range.unwrap_or(at..end);
                found.push(Value { range, kind, meanings: vec![Meaning::Number(number)] });
                at = end;
            } else if digit(character).is_none() {
                at += character.len_utf8();
            } else if is_in_word {
                at = Digits::read(text, at).map_or(at + character.len_utf8(), |digits| digits.end);
            } else {
                at = self.figure(text, at, &amounts, &mut found).max(at + character.len_utf8());
            }
        }
        found.sort_by_key(|value| (value.range.start, value.range.end));
        found
    }

    /// Reads the figure at `at`; returns where it ends.
    fn figure(
        &self,
        text: &str,
        at: usize,
        amounts: &[Range<usize>],
        found: &mut Vec<Value>,
    ) -> usize {
        let Some(first) = Digits::read(text, at) else { return at };
        if let Some(end) = date(text, at, &first, found) {
            return end;
        }
        if let Some((end, hour, minute)) = time(text, &first) {
            let end = self.push_time(text, at..end, (hour, minute), found);
            return end;
        }
        if let Some((end, years)) = two_years(text, &first) {
            for year in years {
                let meanings = vec![Meaning::Number(year)];
                found.push(Value { range: at..end, kind: ValueKind::Number, meanings });
            }
            return end;
        }
        let number = Number::read(text, &first);
        let amount = of_amount(amounts, at..number.end);
        if amount.is_none()
            && let Some(half) = half_of_day(text, number.end)
            && let Some((hour, minute)) = number.as_time()
        {
            let hour = hour % 12 + if half == Half::Second { 12 } else { 0 };
            return self.push_time(text, at..number.end, (hour, minute), found);
        }
        let month = amount.is_none().then(|| self.month_beside(text, at..number.end)).flatten();
        let is_day = number.value.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
        let kind = match month {
            Some(_) if is_day => ValueKind::Day,
            _ => kind(&number.value, amount.is_some()),
        };
        let mut meanings = vec![Meaning::Number(number.value.clone())];
        // `14.30 uur`
        if let Some((hour, minute)) = number.as_time().filter(|_| number.value.contains('.')) {
            meanings.push(Meaning::Time { hour: hour % 12, minute });
        }
        let range = amount.unwrap_or(at..number.end);
        if let Some((month, place)) = month {
            let place = place.start.min(range.start)..place.end.max(range.end);
            let meanings = vec![Meaning::Month(month)];
            found.push(Value { range: place, kind: ValueKind::Month, meanings });
        }
        found.push(Value { range, kind, meanings });
        number.end
    }

    fn push_time(
        &self,
        text: &str,
        range: Range<usize>,
        (hour, minute): (u8, u8),
        found: &mut Vec<Value>,
    ) -> usize {
        let hour = match half_of_day(text, range.end) {
            Some(Half::Second) if hour < 12 => hour + 12,
            _ => hour,
        };
        let mut meanings = vec![Meaning::Time { hour: hour % 12, minute }];
        let as_number = |hour: u8| match minute {
            0 => hour.to_string(),
            _ => format!("{hour}.{minute:02}").trim_end_matches('0').to_owned(),
        };
        meanings.push(Meaning::Number(as_number(hour)));
        meanings.push(Meaning::Number(as_number(hour % 12)));
        let end = range.end;
        found.push(Value { range, kind: ValueKind::Time, meanings });
        end
    }

    /// The month whose name stands before or behind a number, and where.
    fn month_beside(&self, text: &str, number: Range<usize>) -> Option<(u8, Range<usize>)> {
        let rest = text.get(number.end..)?;
        // `1er`, `4th`, `4.`, `4 de`
        let rest_start = rest.trim_start_matches(|sign: char| sign.is_ascii_alphabetic());
        let rest_start = if rest_start.starts_with([' ', '\u{a0}']) { rest_start } else { rest };
        let behind =
            rest_start.trim_start_matches(['.', ' ', '\u{a0}', '\u{202f}', 'º', '\u{200f}']);
        let behind = ["de ", "of ", "di "]
            .iter()
            .find_map(|word| behind.strip_prefix(word))
            .unwrap_or(behind);
        let start = text.len() - behind.len();
        if start > number.end {
            let word = words_from(behind);
            let found = self.months.iter().find(|(name, _)| begins(&word, name));
            if let Some((name, month)) = found {
                let length: usize =
                    behind.chars().take(name.chars().count()).map(char::len_utf8).sum();
                return Some((*month, start..start + length));
            }
        }
        let before = text.get(..number.start)?.trim_end_matches([' ', '\u{a0}', ',']);
        if before.len() == number.start {
            return None;
        }
        let start = before.char_indices().rev().take(24).last().map_or(0, |(index, _)| index);
        let words = before.get(start..)?.to_lowercase();
        let ends = |name: &str| {
            words.strip_suffix(name).is_some_and(|rest| !rest.ends_with(char::is_alphabetic))
        };
        let (name, month) = self.months.iter().find(|(name, _)| ends(name))?;
        let signs = name.chars().count();
        let start = before.char_indices().rev().take(signs).last().map(|(index, _)| index)?;
        Some((*month, start..before.len()))
    }
}

/// All digits of a text in Western form, and nothing else.
pub fn digits_of(text: &str) -> String {
    text.chars().filter_map(digit).filter_map(|digit| char::from_digit(digit, 10)).collect()
}

/// Whether there is any figure to read.
pub fn has_digits(text: &str) -> bool {
    text.chars().any(|sign| digit(sign).is_some() || matches!(sign, '\u{1369}'..='\u{137c}'))
}

fn phone(figure: &TypedFigure) -> Value {
    Value {
        range: figure.range.clone(),
        kind: ValueKind::Phone,
        meanings: vec![
            Meaning::Phone(figure.value.clone()),
            // Short ones look like numbers.
            Meaning::Number(figure.value.clone()),
        ],
    }
}

fn kind(value: &str, is_amount: bool) -> ValueKind {
    let whole = value.split('.').next().unwrap_or(value);
    let is_small = whole.parse::<u32>().is_ok_and(|whole| whole < FIRST_IN_DIGITS);
    match (is_amount, is_small) {
        (true, _) => ValueKind::Amount,
        (false, true) => ValueKind::SmallNumber,
        (false, false) => ValueKind::Number,
    }
}

fn of_amount(amounts: &[Range<usize>], number: Range<usize>) -> Option<Range<usize>> {
    let around =
        amounts.iter().find(|amount| amount.start < number.end && number.start < amount.end);
    around.map(|amount| amount.start.min(number.start)..amount.end.max(number.end))
}

fn is_account(written: &str) -> bool {
    written.len() > 10 && written.starts_with(|sign: char| sign.is_ascii_uppercase())
}

/// The next few words in small letters.
fn words_from(text: &str) -> String {
    text.chars().take(24).flat_map(char::to_lowercase).collect()
}

fn begins(words: &str, name: &str) -> bool {
    words.strip_prefix(name).is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
}

/// A day in digits: `04-02-2027`, `4/2/2027`, `2027-02-04`. Pushes its parts; returns where it ends.
fn date(text: &str, at: usize, first: &Digits, found: &mut Vec<Value>) -> Option<usize> {
    let separator = character_at(text, first.end).filter(|sign| "-/.".contains(*sign))?;
    let second = Digits::read(text, first.end + separator.len_utf8())?;
    let again = character_at(text, second.end).filter(|sign| *sign == separator)?;
    let third = Digits::read(text, second.end + again.len_utf8())?;
    let (year, month, day) = match [first, &second, &third].map(|part| part.western.len()) {
        [1..=2, 1..=2, 4] => (&third, &second, first),
        [4, 1..=2, 1..=2] => (first, &second, &third),
        _ => return None,
    };
    let (day, month) = (day.western.parse::<u8>().ok()?, month.western.parse::<u8>().ok()?);
    let (day, month) = if month > 12 { (month, day) } else { (day, month) };
    if !(1..=31).contains(&day) || !(1..=12).contains(&month) {
        return None;
    }
    let range = at..third.end;
    let mut push = |kind, meaning| {
        found.push(Value { range: range.clone(), kind, meanings: vec![meaning] });
    };
    push(ValueKind::Day, Meaning::Number(day.to_string()));
    push(ValueKind::Month, Meaning::Month(month));
    push(ValueKind::Number, Meaning::Number(year.western.clone()));
    Some(third.end)
}

/// `14:30`, `14u30`, `14h30`.
fn time(text: &str, hour: &Digits) -> Option<(usize, u8, u8)> {
    let separator = character_at(text, hour.end).filter(|sign| ":uh".contains(*sign))?;
    let minute = Digits::read(text, hour.end + separator.len_utf8())?;
    let value = |digits: &Digits| digits.western.parse::<u8>().ok();
    let (hour, minute_value) = (value(hour)?, value(&minute)?);
    (minute.western.len() == 2 && hour < 25 && minute_value < 60).then_some((
        minute.end,
        hour,
        minute_value,
    ))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    First,
    Second,
}

/// `am` or `p.m.` behind a time.
fn half_of_day(text: &str, end: usize) -> Option<Half> {
    let rest = text.get(end..)?.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let word: String = rest.chars().take(4).filter(|sign| *sign != '.').collect();
    let word = word.to_lowercase();
    let is = |half: &str| begins(&word, half);
    match (is("am"), is("pm")) {
        (true, _) => Some(Half::First),
        (_, true) => Some(Half::Second),
        _ => None,
    }
}

/// `2026/27` and `2026-27`, a year of school.
fn two_years(text: &str, first: &Digits) -> Option<(usize, [String; 2])> {
    let separator = character_at(text, first.end).filter(|sign| "-/–".contains(*sign))?;
    let second = Digits::read(text, first.end + separator.len_utf8())?;
    let year: u32 = first.western.parse().ok().filter(|_| first.western.len() == 4)?;
    let next = year + 1;
    let is_next = second.western.len() == 2 && second.western == format!("{:02}", next % 100);
    is_next.then(|| (second.end, [year.to_string(), next.to_string()]))
}

/// Digits without anything between them.
struct Digits {
    western: String,
    end: usize,
}

impl Digits {
    fn read(text: &str, at: usize) -> Option<Digits> {
        let mut end = at;
        let mut western = String::new();
        while let Some(character) = character_at(text, end)
            && let Some(value) = digit(character)
        {
            western.extend(char::from_digit(value, 10));
            end += character.len_utf8();
        }
        (!western.is_empty()).then_some(Digits { western, end })
    }
}

/// A number with what parts its thousands and decimals.
struct Number {
    /// In plain decimal form.
    value: String,
    /// As it is typed, with a full stop for each separator: `14.30`.
    parts: Vec<String>,
    end: usize,
}

impl Number {
    fn read(text: &str, first: &Digits) -> Number {
        let mut parts = vec![first.western.clone()];
        let mut end = first.end;
        // `10 000`
        let may_be_grouped =
            (1..=3).contains(&first.western.len()) && !first.western.starts_with('0');
        let mut grouped = 0;
        while may_be_grouped
            && let Some(behind) = figure::space_end(text, end)
            && let Some(group) = Digits::read(text, behind)
            && group.western.len() == 3
        {
            parts.push(group.western);
            end = group.end;
            grouped += 1;
        }
        while let Some(separator) = character_at(text, end)
            && ".,'’٫٬".contains(separator)
            && let Some(next) = Digits::read(text, end + separator.len_utf8())
        {
            parts.push(next.western);
            end = next.end;
        }
        // Before one or two last digits stands what parts decimals, before three what parts thousands.
        let (whole, fraction) = match parts.split_last() {
            Some((last, whole))
                if last.len() < 3 && !whole.is_empty() && grouped + 1 < parts.len() =>
            {
                (whole, last.trim_end_matches('0'))
            }
            _ => (parts.as_slice(), ""),
        };
        let whole = whole.concat();
        let whole = match whole.trim_start_matches('0') {
            "" => "0",
            trimmed => trimmed,
        };
        let value = match fraction {
            "" => whole.to_owned(),
            fraction => format!("{whole}.{fraction}"),
        };
        Number { value, parts, end }
    }

    /// `14` and `14.30`, as hour and minute.
    fn as_time(&self) -> Option<(u8, u8)> {
        let (hour, minute) = match self.parts.as_slice() {
            [hour] => (hour.parse().ok()?, 0),
            [hour, minute] if minute.len() == 2 => (hour.parse().ok()?, minute.parse().ok()?),
            _ => return None,
        };
        (hour < 25 && minute < 60).then_some((hour, minute))
    }
}

/// A number in the numerals of Ethiopia and Eritrea, which have no zero: `፳፻፳፯` is 2027.
fn ethiopic(text: &str, at: usize) -> Option<(usize, String)> {
    let (mut total, mut below_hundred, mut end) = (0_u64, 0_u64, at);
    while let Some(sign) = character_at(text, end) {
        let code = u64::from(u32::from(sign));
        match sign {
            '\u{1369}'..='\u{1371}' => below_hundred += code - 0x1368,
            '\u{1372}'..='\u{137a}' => below_hundred += (code - 0x1371) * 10,
            '\u{137b}' => {
                total += below_hundred.max(1) * 100;
                below_hundred = 0;
            }
            '\u{137c}' => {
                total = (total + below_hundred).max(1).saturating_mul(10_000);
                below_hundred = 0;
            }
            _ => break,
        }
        end += sign.len_utf8();
    }
    (end > at).then(|| (end, (total + below_hundred).to_string()))
}

/// The zeros of the scripts that have digits of their own; nine digits follow each.
const ZEROS: [char; 14] = ['0', '٠', '۰', '߀', '०', '০', '੦', '૦', '୦', '௦', '๐', '၀', '០', '０'];

fn digit(sign: char) -> Option<u32> {
    if sign.is_ascii() {
        return sign.to_digit(10);
    }
    let code = u32::from(sign);
    let zero =
        ZEROS.iter().map(|zero| u32::from(*zero)).find(|zero| (*zero..zero + 10).contains(&code));
    zero.map(|zero| code - zero)
}
