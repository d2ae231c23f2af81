//! A fact in a language's own form: one function for texts, templates and every output.
//!
//! Numbers, shares, amounts and days are written by `locale`; ages, durations and ranges are words, and come
//! from messages. What a reader must not see torn apart has spaces that do not break.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::language::{Language, LanguageTag};
use crate::locale::Date;
use crate::messages::{MessageArgument, MessageFailure, MessageUse, Messages};
use crate::site::facts::{Day, Fact, FactValue, Quantity, TimeUnit, Weekday};
use crate::source::SourcePath;

/// Messages that facts are printed with, beside those that templates ask for.
pub const MESSAGES_OF_FACTS: [&str; 17] = [
    "fact-range",
    "fact-weekday",
    "fact-date-range",
    "fact-age",
    "fact-age-range",
    "fact-duration-minutes",
    "fact-duration-minutes-range",
    "fact-duration-hours",
    "fact-duration-hours-range",
    "fact-duration-days",
    "fact-duration-days-range",
    "fact-duration-weeks",
    "fact-duration-weeks-range",
    "fact-duration-months",
    "fact-duration-months-range",
    "fact-duration-years",
    "fact-duration-years-range",
];

/// A fact as readers of a language get it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PrintedFact {
    /// In `language`, which is another than the reader's where that has no words for it.
    Words { text: String, language: LanguageTag },
    /// Something to press, always from left to right: `tel:…`, `mailto:…` or a web address.
    Link { address: String, text: String },
    /// The lines of an envelope, in the writing of the country; none is ever translated.
    Lines(Vec<String>),
    /// A name or code, the same for every language.
    Name(String),
}

/// Facts that templates name as they stand: `fact(id="…")`.
pub(super) fn named_in_templates(templates: &[(String, SourcePath, Arc<str>)]) -> BTreeSet<String> {
    let calls = templates.iter().flat_map(|(_, _, text)| text.split("fact(").skip(1));
    calls
        .filter_map(|call| {
            let value = call.trim_start().strip_prefix("id")?.trim_start().strip_prefix('=')?;
            let quote =
                value.trim_start().chars().next().filter(|first| "\"'`".contains(*first))?;
            value.trim_start().get(1..)?.split(quote).next().map(str::to_owned)
        })
        .collect()
}

/// What a fact is in the language of its readers.
pub fn print(
    fact: &Fact,
    reader: &Language,
    messages: &Messages,
) -> Result<PrintedFact, MessageFailure> {
    let printer = Printer { reader, messages };
    let (text, language) = match &fact.value {
        FactValue::Phone(number) => {
            let dialled = number.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+');
            let address = format!("tel:{}", dialled.collect::<String>());
            return Ok(PrintedFact::Link { address, text: number.clone() });
        }
        FactValue::Mail(mail) => {
            return Ok(PrintedFact::Link { address: format!("mailto:{mail}"), text: mail.clone() });
        }
        FactValue::Web(address) => {
            let text = readable(address).to_owned();
            return Ok(PrintedFact::Link { address: address.clone(), text });
        }
        FactValue::Address(lines) => return Ok(PrintedFact::Lines(lines.clone())),
        FactValue::Text(text) => return Ok(PrintedFact::Name(text.clone())),
        FactValue::Number(Quantity::One(value)) => printer.own(printer.number(value)),
        FactValue::Percent(Quantity::One(value)) => {
            let percent = reader.locale.percent(value);
            printer.own(percent.unwrap_or_else(|| format!("{value}%")))
        }
        FactValue::Amount { quantity: Quantity::One(value), currency } => {
            let amount = reader.locale.amount(value, currency);
            printer.own(amount.unwrap_or_else(|| format!("{value} {currency}")))
        }
        FactValue::Number(Quantity::Range { from, to }) => {
            printer.range((printer.number(from), printer.number(to)))?
        }
        FactValue::Percent(Quantity::Range { from, to }) => {
            let ends = reader.locale.percent_ends(from, to);
            printer.range(ends.unwrap_or_else(|| (from.clone(), format!("{to}%"))))?
        }
        FactValue::Amount { quantity: Quantity::Range { from, to }, currency } => {
            let ends = reader.locale.amount_ends(from, to, currency);
            printer.range(ends.unwrap_or_else(|| (from.clone(), format!("{to} {currency}"))))?
        }
        FactValue::Age(age) => printer.counted("fact-age", age)?,
        FactValue::Duration { quantity, unit } => {
            printer.counted(duration_message(*unit), quantity)?
        }
        FactValue::Date(day) => printer.day(*day, unbroken(&reader.date(day.date)))?,
        FactValue::DateRange { from, to } => return printer.days(*from, *to),
    };
    Ok(PrintedFact::Words { text: unbroken(&text), language })
}

struct Printer<'a> {
    reader: &'a Language,
    messages: &'a Messages,
}

type Words = (String, LanguageTag);

impl Printer<'_> {
    fn own(&self, text: String) -> Words {
        (text, self.reader.tag.clone())
    }

    fn number(&self, value: &str) -> String {
        self.reader.locale.number(value).unwrap_or_else(|| value.to_owned())
    }

    /// The words of a message without marks of its own: who prints them isolates what needs it.
    fn message(
        &self,
        id: &str,
        arguments: &[(&str, MessageArgument)],
    ) -> Result<Words, MessageFailure> {
        let message = self.messages.get(&self.reader.tag, id, arguments, MessageUse::Attribute)?;
        Ok((message.text.to_string(), message.language))
    }

    fn range(&self, (from, to): (String, String)) -> Result<Words, MessageFailure> {
        self.message(
            "fact-range",
            &[("from", MessageArgument::Text(from)), ("to", MessageArgument::Text(to))],
        )
    }

    /// A number with a word that takes a plural: the word of a range goes by its end.
    fn counted(&self, id: &str, quantity: &Quantity) -> Result<Words, MessageFailure> {
        let number = |value: &str| MessageArgument::Number(value.to_owned());
        match quantity {
            Quantity::One(value) => self.message(id, &[("number", number(value))]),
            Quantity::Range { from, to } => {
                self.message(&format!("{id}-range"), &[("from", number(from)), ("to", number(to))])
            }
        }
    }

    fn day(&self, day: Day, date: String) -> Result<Words, MessageFailure> {
        match day.weekday {
            Weekday::LeftOut => Ok(self.own(date)),
            Weekday::Shown => self.message(
                "fact-weekday",
                &[
                    ("weekday", MessageArgument::Text(self.reader.locale.weekday(day.date))),
                    ("date", MessageArgument::Text(date)),
                ],
            ),
        }
    }

    /// The year stands once where both days are in it. A line may break between the two days, not inside one.
    fn days(&self, from: Day, to: Day) -> Result<PrintedFact, MessageFailure> {
        let reader = self.reader;
        let first =
            match from.date.year == to.date.year && ends_in_year(reader.date(to.date), to.date) {
                true => reader.day_and_month(from.date),
                false => reader.date(from.date),
            };
        let (from, _) = self.day(from, first)?;
        let (to, _) = self.day(to, reader.date(to.date))?;
        let (text, language) = self.message(
            "fact-date-range",
            &[
                ("from", MessageArgument::Text(unbroken(&from))),
                ("to", MessageArgument::Text(unbroken(&to))),
            ],
        )?;
        Ok(PrintedFact::Words { text, language })
    }
}

/// Only there does a reader of the first day find its year: behind the last.
fn ends_in_year(written: String, date: Date) -> bool {
    !written.starts_with(&date.year.to_string())
}

/// The name without its parts that nobody reads out: `veiligthuis.nl`.
fn readable(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    rest.strip_suffix('/').unwrap_or(rest)
}

fn unbroken(text: &str) -> String {
    text.replace(' ', "\u{a0}")
}

fn duration_message(unit: TimeUnit) -> &'static str {
    match unit {
        TimeUnit::Minutes => "fact-duration-minutes",
        TimeUnit::Hours => "fact-duration-hours",
        TimeUnit::Days => "fact-duration-days",
        TimeUnit::Weeks => "fact-duration-weeks",
        TimeUnit::Months => "fact-duration-months",
        TimeUnit::Years => "fact-duration-years",
    }
}
