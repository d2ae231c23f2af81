//! Files of facts, `content/_facts/*.yaml`: each fact once, with its kind, its value and its source.
//!
//! A fact that cannot be read is reported and left out; the others stay.

pub mod fields;

use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::locale::Date;
use crate::site::facts::{
    Day, Fact, FactSource, FactValue, Facts, Quantity, TimeUnit, Unread, Weekday,
};
use crate::source::{SourceFile, SourcePath};
use crate::yaml::{self, Block, Fields, Text};
use fields::{FACT_FIELDS, FIELDS, SOURCE_FIELDS};

/// Fields of every kind.
const COMMON: [&str; 5] = ["kind", "country", "source", "checked", "valid_until"];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Phone,
    Amount,
    Percent,
    Number,
    Age,
    Date,
    DateRange,
    Duration,
    Web,
    Mail,
    Address,
    Text,
}

const KINDS: [(&str, Kind); 12] = [
    ("phone", Kind::Phone),
    ("amount", Kind::Amount),
    ("percent", Kind::Percent),
    ("number", Kind::Number),
    ("age", Kind::Age),
    ("date", Kind::Date),
    ("date-range", Kind::DateRange),
    ("duration", Kind::Duration),
    ("web", Kind::Web),
    ("mail", Kind::Mail),
    ("address", Kind::Address),
    ("text", Kind::Text),
];

impl Kind {
    /// The fields only some kinds have.
    fn own_fields(self) -> &'static [&'static str] {
        match self {
            Kind::Phone | Kind::Web | Kind::Mail | Kind::Text => &["value"],
            Kind::Percent | Kind::Number | Kind::Age => &["value", "from", "to"],
            Kind::Amount => &["value", "from", "to", "currency"],
            Kind::Duration => &["value", "from", "to", "unit"],
            Kind::Date => &["value", "weekday"],
            Kind::DateRange => &["from", "to", "weekday"],
            Kind::Address => &["lines"],
        }
    }
}

/// All facts, file by file as they are found.
#[derive(Default)]
pub(super) struct Collected {
    facts: Vec<Fact>,
    /// For each fact, the file and line a person looks at.
    lines: Vec<String>,
    unread: Unread,
}

impl Collected {
    /// Adds the facts of one file. `country` is that of the site.
    pub fn read(
        &mut self,
        path: &SourcePath,
        file: &SourceFile,
        country: &str,
        problems: &mut Vec<Diagnostic>,
    ) {
        let (Some(text), "yaml") = (file.text(), path.extension()) else {
            let problem = Problem::UnusedFile {
                why: "facts stand in files that end in `.yaml`".to_owned(),
                place: "a file of that name".to_owned(),
            };
            problems.push(Diagnostic::new(Location::file(path), problem));
            return;
        };
        let (found, more) = yaml::read(&Block::whole(path, text), FIELDS, |fields| {
            Some(all(fields, path, country))
        });
        problems.extend(more);
        let Some(found) = found else {
            self.unread.files += 1;
            return;
        };
        for fact in found {
            match fact {
                Ok(fact) => self.add(fact, text, problems),
                Err(id) => {
                    self.unread.ids.insert(id);
                }
            }
        }
    }

    fn add(&mut self, fact: Fact, text: &str, problems: &mut Vec<Diagnostic>) {
        let first = self.facts.iter().position(|other| other.id == fact.id);
        if let Some(other) = first.and_then(|index| self.lines.get(index)).cloned() {
            problems
                .push(Diagnostic::new(fact.place, Problem::DuplicateFact { id: fact.id, other }));
            return;
        }
        let start = fact.place.span.map_or(0, |span| span.range().start);
        let before = text.as_bytes().get(..start).unwrap_or_default();
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        self.lines.push(format!("{}:{line}", fact.place.path));
        self.facts.push(fact);
    }

    pub fn into_facts(self) -> Facts {
        Facts::new(self.facts, self.unread)
    }
}

/// What a file says of all its facts.
struct Defaults {
    country: String,
    source: Given<FactSource>,
    checked: Given<Date>,
}

/// A value at the top of the file: a slip in it is told there, not at each fact.
struct Given<T> {
    is_written: bool,
    value: Option<T>,
}

fn all(fields: &mut Fields<'_>, path: &SourcePath, country: &str) -> Vec<Result<Fact, String>> {
    fields.require("facts");
    let (has_source, has_checked) =
        (fields.key("source").is_some(), fields.key("checked").is_some());
    let defaults = Defaults {
        country: fields.country("country").map_or_else(|| country.to_owned(), |own| own.text),
        source: Given { is_written: has_source, value: source(fields) },
        checked: Given { is_written: has_checked, value: fields.date("checked") },
    };
    fields.named_groups("facts", FACT_FIELDS, |fields, id| {
        let is_plain = is_id(&id.text);
        if !is_plain {
            let allowed = "small letters, digits and hyphens, such as `veilig-thuis-phone`";
            fields.bad_value("facts", id.clone(), allowed);
        }
        let read = fact(fields, id, path, &defaults).filter(|_| is_plain);
        Some(read.ok_or_else(|| id.text.clone()))
    })
}

fn is_id(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text
            .bytes()
            .all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'-')
}

fn fact(
    fields: &mut Fields<'_>,
    id: &Text,
    path: &SourcePath,
    defaults: &Defaults,
) -> Option<Fact> {
    fields.require("kind");
    if !defaults.source.is_written {
        fields.require("source");
    }
    if !defaults.checked.is_written {
        fields.require("checked");
    }
    let kind = fields.one_of("kind", &KINDS);
    let until_key = fields.key("valid_until");
    let country = fields.country("country").map(|country| country.text);
    let source = source(fields).or_else(|| defaults.source.value.clone());
    let checked = fields.date("checked").or(defaults.checked.value);
    let valid_until = fields.date("valid_until");
    let value = kind.and_then(|kind| {
        report_other_fields(fields, kind);
        value(fields, kind)
    });
    if let (Some(checked), Some(until), Some(key)) = (checked, valid_until, until_key)
        && until < checked
    {
        let allowed =
            format!("a day that is not before `checked`, which is `{}`", checked.to_iso());
        let problem =
            Problem::BadValue { field: "valid_until".into(), value: until.to_iso(), allowed };
        fields.report(key, problem);
        return None;
    }
    Some(Fact {
        id: id.text.clone(),
        value: value?,
        country: country.unwrap_or_else(|| defaults.country.clone()),
        source: source?,
        checked: checked?,
        valid_until,
        place: Location::span(path, id.span),
    })
}

/// Fields of other kinds: they would say something that nobody reads.
fn report_other_fields(fields: &mut Fields<'_>, kind: Kind) {
    let may = || kind.own_fields().iter().chain(&COMMON);
    for field in FACT_FIELDS.iter().map(|field| field.name) {
        if let (Some(key), false) = (fields.key(field), may().any(|known| *known == field)) {
            let known: Vec<String> = may().map(|name| format!("`{name}`")).collect();
            let (field, known) = (field.to_owned(), known.join(", "));
            fields.report(key, Problem::UnknownField { field, nearest: None, known });
        }
    }
}

/// A text, or a group with a title and an address.
fn source(fields: &mut Fields<'_>) -> Option<FactSource> {
    if !fields.holds_group("source") {
        return fields.line("source").map(|title| FactSource { title: title.text, url: None });
    }
    fields.group("source", SOURCE_FIELDS, |source| {
        source.require("title");
        let url = source.web_address("url").map(|url| url.text);
        source.line("title").map(|title| FactSource { title: title.text, url })
    })
}

fn value(fields: &mut Fields<'_>, kind: Kind) -> Option<FactValue> {
    match kind {
        Kind::Phone => phone(fields),
        Kind::Percent => quantity(fields).map(FactValue::Percent),
        Kind::Number => quantity(fields).map(FactValue::Number),
        Kind::Age => quantity(fields).map(FactValue::Age),
        Kind::Amount => {
            fields.require("currency");
            let quantity = quantity(fields);
            let currency = currency(fields);
            Some(FactValue::Amount { quantity: quantity?, currency: currency? })
        }
        Kind::Duration => {
            fields.require("unit");
            let quantity = quantity(fields);
            let unit = fields.one_of("unit", &TimeUnit::ALL.map(|unit| (unit.name(), unit)));
            Some(FactValue::Duration { quantity: quantity?, unit: unit? })
        }
        Kind::Date => {
            fields.require("value");
            let weekday = weekday(fields);
            fields.date("value").map(|date| FactValue::Date(Day { date, weekday }))
        }
        Kind::DateRange => date_range(fields),
        Kind::Web => {
            fields.require("value");
            fields.web_address("value").map(|address| FactValue::Web(address.text))
        }
        Kind::Mail => {
            fields.require("value");
            fields.mail_address("value").map(|address| FactValue::Mail(address.text))
        }
        Kind::Address => {
            fields.require("lines");
            let lines: Vec<String> =
                fields.texts("lines").into_iter().map(|line| line.text).collect();
            (!lines.is_empty()).then_some(FactValue::Address(lines))
        }
        Kind::Text => {
            fields.require("value");
            fields.line("value").map(|text| FactValue::Text(text.text))
        }
    }
}

fn phone(fields: &mut Fields<'_>) -> Option<FactValue> {
    fields.require("value");
    let number = fields.line("value")?;
    let text = number.text.as_str();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let unsigned = text.strip_prefix('+').unwrap_or(text);
    let is_dialled =
        unsigned.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, ' ' | '-' | '(' | ')'));
    if is_dialled && (3..=15).contains(&digits) {
        return Some(FactValue::Phone(number.text));
    }
    fields.bad_value("value", number, "digits, spaces and hyphens, such as `0800-2000`");
    None
}

fn quantity(fields: &mut Fields<'_>) -> Option<Quantity> {
    if fields.key("value").is_some() || fields.key("from").is_none() && fields.key("to").is_none() {
        for other in ["from", "to"] {
            if let Some(key) = fields.key(other) {
                let problem = Problem::UnknownField {
                    field: other.to_owned(),
                    nearest: None,
                    known: "`value`, or `from` and `to`".to_owned(),
                };
                fields.report(key, problem);
            }
        }
        fields.require("value");
        return decimal(fields, "value").map(|number| Quantity::One(number.text));
    }
    fields.require("from");
    fields.require("to");
    let (from, to) = (decimal(fields, "from"), decimal(fields, "to"));
    let (from, to) = (from?, to?);
    let size = |text: &str| text.parse::<f64>().unwrap_or_default();
    if size(&from.text) >= size(&to.text) {
        let allowed = format!("a number that is more than `from`, which is `{}`", from.text);
        fields.bad_value("to", to, &allowed);
        return None;
    }
    Some(Quantity::Range { from: from.text, to: to.text })
}

/// A number in plain decimal form. A comma is refused: in one half of the world it parts thousands.
fn decimal(fields: &mut Fields<'_>, name: &str) -> Option<Text> {
    let number = fields.line(name)?;
    let are_digits = |part: &str| {
        !part.is_empty() && part.len() <= 15 && part.bytes().all(|sign| sign.is_ascii_digit())
    };
    let unsigned = number.text.strip_prefix('-').unwrap_or(&number.text);
    let is_decimal = match unsigned.split_once('.') {
        Some((whole, fraction)) => are_digits(whole) && are_digits(fraction),
        None => are_digits(unsigned),
    };
    if is_decimal {
        return Some(number);
    }
    let allowed = "digits, with a point before decimals, such as `1250` or `12.50`";
    fields.bad_value(name, number, allowed);
    None
}

fn currency(fields: &mut Fields<'_>) -> Option<String> {
    let code = fields.line("currency")?;
    if code.text.len() == 3 && code.text.bytes().all(|sign| sign.is_ascii_uppercase()) {
        return Some(code.text);
    }
    fields.bad_value("currency", code, "the three capitals of a currency, such as `EUR`");
    None
}

fn weekday(fields: &mut Fields<'_>) -> Weekday {
    match fields.truth("weekday") {
        Some(true) => Weekday::Shown,
        Some(false) | None => Weekday::LeftOut,
    }
}

fn date_range(fields: &mut Fields<'_>) -> Option<FactValue> {
    fields.require("from");
    fields.require("to");
    let weekday = weekday(fields);
    let to_key = fields.key("to");
    let (from, to) = (fields.date("from"), fields.date("to"));
    let (from, to) = (from?, to?);
    if from >= to {
        let allowed = format!("a day after `from`, which is `{}`", from.to_iso());
        let problem = Problem::BadValue { field: "to".into(), value: to.to_iso(), allowed };
        fields.report(to_key.unwrap_or_default(), problem);
        return None;
    }
    Some(FactValue::DateRange { from: Day { date: from, weekday }, to: Day { date: to, weekday } })
}
