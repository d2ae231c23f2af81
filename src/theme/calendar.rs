//! Days as leaves of a calendar, `calendar(id=…)`: the month as a word, the days below it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::facts::{self, PrintedFact};
use crate::language::Language;
use crate::locale::Date;
use crate::messages::{MessageFailure, Messages};
use crate::site::facts::{Fact, FactValue};

/// A day or a range of days. Which of them is today is never said: a page stays the same from day to day.
#[derive(Serialize)]
pub struct CalendarView {
    /// The days in words, with the year: what the leaves show, for those who do not see them. A line may end
    /// between any two of them, because they stand in a narrow column.
    pub date: String,
    /// Of the words: another than the reader's where that has none.
    pub lang: String,
    pub dir: &'static str,
    /// One for each month in which the range begins or ends.
    pub leaves: Vec<LeafView>,
}

#[derive(Serialize)]
pub struct LeafView {
    pub month: String,
    /// `24`, or `10–31`; from left to right in every language.
    pub days: String,
}

impl CalendarView {
    /// `None` of a fact that is no day.
    pub fn of(
        fact: &Fact,
        reader: &Language,
        languages: &BTreeMap<String, Language>,
        messages: &Messages,
    ) -> Result<Option<CalendarView>, MessageFailure> {
        let leaves = match &fact.value {
            FactValue::Date(day) => vec![leaf(reader, day.date, day.date.day.to_string())],
            FactValue::DateRange { from, to } => of_range(reader, from.date, to.date),
            _ => return Ok(None),
        };
        let PrintedFact::Words { text, language } = facts::print(fact, reader, messages)? else {
            return Ok(None);
        };
        let dir = languages.get(language.as_str()).unwrap_or(reader).direction();
        let date = text.replace('\u{a0}', " ");
        Ok(Some(CalendarView { date, lang: language.to_string(), dir: dir.as_str(), leaves }))
    }
}

fn of_range(reader: &Language, from: Date, to: Date) -> Vec<LeafView> {
    if (from.year, from.month) == (to.year, to.month) {
        return vec![leaf(reader, from, format!("{}–{}", from.day, to.day))];
    }
    [from, to].map(|day| leaf(reader, day, day.day.to_string())).into()
}

fn leaf(reader: &Language, day: Date, days: String) -> LeafView {
    LeafView { month: reader.month(day), days }
}
