//! Facts of the site: numbers, dates, telephone numbers and addresses, each written once, with its source.
//!
//! A value is kept in the form that every language can be made from; nothing here knows how one writes it.

use std::collections::{BTreeMap, BTreeSet};

use super::body::{Argument, ArgumentValue, Body, ComponentCall, NodeKind};
use crate::diagnostic::Location;
use crate::locale::Date;

/// A fact as pages use it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub id: String,
    pub value: FactValue,
    /// Two-letter code of the country it holds in.
    pub country: String,
    pub source: FactSource,
    /// The day on which somebody compared it with its source.
    pub checked: Date,
    /// The last day on which it is sure to hold.
    pub valid_until: Option<Date>,
    /// Where its id is written.
    pub place: Location,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactValue {
    Phone(String),
    Amount {
        quantity: Quantity,
        /// A code of ISO 4217.
        currency: String,
    },
    Percent(Quantity),
    Number(Quantity),
    /// In years.
    Age(Quantity),
    Date(Day),
    DateRange {
        from: Day,
        to: Day,
    },
    Duration {
        quantity: Quantity,
        unit: TimeUnit,
    },
    Web(String),
    Mail(String),
    /// One line of the envelope after the other.
    Address(Vec<String>),
    /// The same words for every language, such as a name.
    Text(String),
}

impl FactValue {
    /// As a file says its kind: `date-range`.
    pub fn kind(&self) -> &'static str {
        match self {
            FactValue::Phone(_) => "phone",
            FactValue::Amount { .. } => "amount",
            FactValue::Percent(_) => "percent",
            FactValue::Number(_) => "number",
            FactValue::Age(_) => "age",
            FactValue::Date(_) => "date",
            FactValue::DateRange { .. } => "date-range",
            FactValue::Duration { .. } => "duration",
            FactValue::Web(_) => "web",
            FactValue::Mail(_) => "mail",
            FactValue::Address(_) => "address",
            FactValue::Text(_) => "text",
        }
    }
}

/// One number or a range, in plain decimal form: `12.50`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Quantity {
    One(String),
    Range { from: String, to: String },
}

/// A day, and whether readers are also told which day of the week it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    pub date: Date,
    pub weekday: Weekday,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weekday {
    Shown,
    LeftOut,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeUnit {
    Minutes,
    Hours,
    Days,
    Weeks,
    Months,
    Years,
}

impl TimeUnit {
    pub const ALL: [TimeUnit; 6] = [
        TimeUnit::Minutes,
        TimeUnit::Hours,
        TimeUnit::Days,
        TimeUnit::Weeks,
        TimeUnit::Months,
        TimeUnit::Years,
    ];

    /// As a file says it, and as in the message `fact-duration-weeks`.
    pub fn name(self) -> &'static str {
        match self {
            TimeUnit::Minutes => "minutes",
            TimeUnit::Hours => "hours",
            TimeUnit::Days => "days",
            TimeUnit::Weeks => "weeks",
            TimeUnit::Months => "months",
            TimeUnit::Years => "years",
        }
    }
}

/// Who says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactSource {
    pub title: String,
    pub url: Option<String>,
}

/// All facts of the site by id. Made by `content`, never changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    by_id: BTreeMap<String, Fact>,
    unread: Unread,
}

/// What is written but could not be read; a problem tells of it, and nobody is to be told that it is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unread {
    pub ids: BTreeSet<String>,
    /// Files in which any id may stand.
    pub files: usize,
}

/// What there is under an id.
#[derive(Clone, Copy, Debug)]
pub enum Lookup<'a> {
    Found(&'a Fact),
    /// It is there, or may be, but could not be read.
    Unreadable,
    Unknown,
}

impl Facts {
    pub fn new(facts: Vec<Fact>, unread: Unread) -> Facts {
        Facts { by_id: facts.into_iter().map(|fact| (fact.id.clone(), fact)).collect(), unread }
    }

    pub fn get(&self, id: &str) -> Option<&Fact> {
        self.by_id.get(id)
    }

    pub fn find(&self, id: &str) -> Lookup<'_> {
        match self.by_id.get(id) {
            Some(fact) => Lookup::Found(fact),
            None if self.unread.files > 0 || self.unread.ids.contains(id) => Lookup::Unreadable,
            None => Lookup::Unknown,
        }
    }

    /// In order of their ids.
    pub fn iter(&self) -> impl Iterator<Item = &Fact> {
        self.by_id.values()
    }

    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.by_id.keys().map(String::as_str)
    }
}

/// Places in `body` that name a fact: the argument, and the id it gives. They are the `id` of the component
/// `fact`, and the argument `fact` of any other.
pub fn named_in(body: &Body) -> impl Iterator<Item = (&Argument, &str)> {
    body.nodes.iter().filter_map(|node| match &node.kind {
        NodeKind::ComponentBlock(call) | NodeKind::ComponentInline(call) => named_by(call),
        _ => None,
    })
}

/// The fact that a call of a component names.
pub fn named_by(call: &ComponentCall) -> Option<(&Argument, &str)> {
    let wanted = if &*call.name == "fact" { "id" } else { "fact" };
    call.arguments.iter().find_map(|argument| match &argument.value {
        ArgumentValue::Text(id) if &*argument.name == wanted => Some((argument, &**id)),
        _ => None,
    })
}
