//! Days of the Gregorian calendar, and how a language writes them.

use icu_calendar::types::RataDie;
use icu_calendar::{Date as IcuDate, Iso};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{E, M, MD, YMD};
use icu_locale::Locale as IcuLocale;

use super::{DataPresence, Locale, tag};

/// A day of the Gregorian calendar. Always a real one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Date {
    /// Reads `2026-11-21` (ISO 8601, extended form); `None` for anything else and for 30 February.
    pub fn parse(text: &str) -> Option<Date> {
        let bytes = text.as_bytes();
        let shaped = bytes.len() == 10
            && bytes.iter().enumerate().all(|(index, byte)| match index {
                4 | 7 => *byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shaped {
            return None;
        }
        let date = Date {
            year: text.get(..4)?.parse().ok()?,
            month: text.get(5..7)?.parse().ok()?,
            day: text.get(8..)?.parse().ok()?,
        };
        date.to_icu().map(|_| date)
    }

    /// The day in Coordinated Universal Time, `seconds` after the start of 1970.
    pub fn from_unix_seconds(seconds: i64) -> Date {
        /// The first day of 1970, counted from the first day of the year 1.
        const FIRST_OF_1970: i64 = 719_163;
        let day = RataDie::new(FIRST_OF_1970 + seconds.div_euclid(86_400));
        // Days further than the calendar reaches become its last day; nobody's clock says so.
        let date = IcuDate::from_rata_die(day, Iso);
        Date {
            year: date.year().extended_year(),
            month: date.month().number(),
            day: date.day_of_month().0,
        }
    }

    /// `2026-11-21`.
    pub fn to_iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    fn to_icu(self) -> Option<IcuDate<Iso>> {
        IcuDate::try_new_iso(self.year, self.month, self.day).ok()
    }
}

impl Locale {
    /// The day in words, as letters write it: `21 november 2026`. A few languages put the month first
    /// (Somali, American English): that is what their readers know, and a word cannot be mistaken.
    pub fn date(&self, date: Date) -> String {
        words(&self.0.data, date).unwrap_or_else(|| date.to_iso())
    }

    /// The day in words without its year: `21 november`.
    pub fn day_and_month(&self, date: Date) -> String {
        let formatter = DateTimeFormatter::try_new((&self.0.data).into(), MD::long()).ok();
        let written = formatter.zip(date.to_icu());
        written
            .map_or_else(|| date.to_iso(), |(formatter, date)| formatter.format(&date).to_string())
    }

    /// The name of the month as it stands alone: `november`, and in Ukrainian not the form it has behind a day.
    pub fn month(&self, date: Date) -> String {
        let formatter = DateTimeFormatter::try_new((&self.0.data).into(), M::long()).ok();
        let written = formatter.zip(date.to_icu());
        written.map_or_else(String::new, |(formatter, date)| formatter.format(&date).to_string())
    }

    /// The day of the week: `zaterdag`.
    pub fn weekday(&self, date: Date) -> String {
        let formatter = DateTimeFormatter::try_new((&self.0.data).into(), E::long()).ok();
        let written = formatter.zip(date.to_icu());
        written.map_or_else(String::new, |(formatter, date)| formatter.format(&date).to_string())
    }
}

fn words(data: &IcuLocale, date: Date) -> Option<String> {
    let formatter = DateTimeFormatter::try_new(data.into(), YMD::long()).ok()?;
    Some(formatter.format(&date.to_icu()?).to_string())
}

/// Compares a date with the root's (`2026 M11 21`). Names of months are what no language shares with the
/// root and what none in CLDR lacks, so one question answers for all its data.
pub(super) fn data_presence(data: &IcuLocale) -> DataPresence {
    let date = Date { year: 2026, month: 11, day: 21 };
    if words(data, date) == words(&tag::with_fixed_calendar_and_digits(IcuLocale::UNKNOWN), date) {
        DataPresence::Root
    } else {
        DataPresence::Known
    }
}
