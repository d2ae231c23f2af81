//! Figures of a translation that are other ones than in its source: a telephone number, an amount, a day, a time.
//!
//! Compared are values, whatever their form. A figure may stand twice on one side; small numbers may be words.

use super::Beside;
use crate::diagnostic::{Diagnostic, Problem};
use crate::prose::{self, Value, ValueKind};
use crate::site::counterparts::{Counterparts, RunningText};

pub fn check(beside: &Beside) -> Vec<Diagnostic> {
    beside.pairs().filter_map(|pair| differ(beside, pair)).collect()
}

fn differ(beside: &Beside, pair: Counterparts) -> Option<Diagnostic> {
    if [pair.own, pair.source].iter().all(|text| !prose::has_digits(&text.segment.text)) {
        return None;
    }
    let own = Side::of(pair.own.running_text(), beside.own_values);
    let source = Side::of(pair.source.running_text(), beside.source_values);
    let (own_alone, source_alone) = (own.alone(&source), source.alone(&own));
    let is_certain = |values: &[&Value]| values.iter().any(|value| is_always_written(value.kind));
    let differs_on_both = !own_alone.is_empty() && !source_alone.is_empty();
    if !(differs_on_both || is_certain(&own_alone) || is_certain(&source_alone)) {
        return None;
    }
    // A small number that only one side has is a word on the other.
    let told = |values: Vec<&'_ Value>, side: &Side| -> Vec<String> {
        let values = values.into_iter();
        let values = values.filter(|value| differs_on_both || is_always_written(value.kind));
        let mut written: Vec<String> = values.map(|value| side.written(value).to_owned()).collect();
        written.dedup();
        written
    };
    let span = match own_alone.iter().find(|value| differs_on_both || is_always_written(value.kind))
    {
        Some(value) => own.running.span(value.range.clone()),
        None => pair.own.span(),
    };
    let (here, source) = (told(own_alone, &own), told(source_alone, &source));
    Some(beside.problem(span, Problem::FigureDiffers { here, source }))
}

/// What no language writes as a word.
fn is_always_written(kind: ValueKind) -> bool {
    kind != ValueKind::SmallNumber
}

struct Side {
    running: RunningText,
    values: Vec<Value>,
    digits: String,
}

impl Side {
    fn of(running: RunningText, reader: &prose::ValueReader) -> Side {
        let values = reader.values(&running.text);
        let digits = prose::digits_of(&running.text);
        Side { running, values, digits }
    }

    fn written(&self, value: &Value) -> &str {
        self.running.text.get(value.range.clone()).unwrap_or("")
    }

    /// What the other side does not have.
    fn alone(&self, other: &Side) -> Vec<&Value> {
        let has_months = other.values.iter().any(|value| value.kind == ValueKind::Month);
        self.values
            .iter()
            // The name of a month may have a form that only its readers know.
            .filter(|value| value.kind != ValueKind::Month || has_months)
            .filter(|value| !other.values.iter().any(|known| known.is_same(value)))
            .filter(|value| !value.is_written_in(&other.digits))
            // Of a telephone number that nobody would know for one on this side.
            .filter(|value| match value.kind {
                ValueKind::Number | ValueKind::SmallNumber => !other.values.iter().any(|known| {
                    let written = prose::digits_of(self.written(value));
                    known.dialled().is_some_and(|dialled| {
                        self.digits.contains(dialled) && dialled.contains(&*written)
                    })
                }),
                _ => true,
            })
            .collect()
    }
}
