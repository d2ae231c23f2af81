//! Houses: calls that show what is not there, red without a reason, words and shares that are missing.

use std::collections::BTreeSet;

use super::{PlacedPage, Subject};
use crate::diagnostic::{Diagnostic, Location, Problem, Span, nearest};
use crate::site::body::ComponentCall;
use crate::site::facts::{FactValue, Lookup};
use crate::site::houses::{self, Colour, HouseModel, Shown};
use crate::theme::houses::{MissingWords, Says, missing_words};

/// Calls on a page.
pub fn check_calls(subject: &Subject, page: PlacedPage) -> Vec<Diagnostic> {
    let mut numbers = BTreeSet::new();
    let calls = houses::calls_in(&page.page.body);
    let found = calls.filter_map(|call| {
        of_call(subject, call).or_else(|| shown_again(subject, call, &mut numbers))
    });
    found.map(|(span, it)| Diagnostic::new(Location::span(&page.page.path, span), it)).collect()
}

/// Links lead to a house by its number in its model, so each number stands on a page once.
fn shown_again(
    subject: &Subject,
    call: &ComponentCall,
    numbers: &mut BTreeSet<usize>,
) -> Option<(Span, Problem)> {
    let Shown::Houses(shown) = subject.site.houses.shown(call) else { return None };
    let again = shown.into_iter().filter(|house| !numbers.insert(house.number)).last()?;
    let problem = Problem::HouseShownTwice { house: again.name.clone(), number: again.number };
    Some((call.name_span, problem))
}

fn of_call(subject: &Subject, call: &ComponentCall) -> Option<(Span, Problem)> {
    let all = &subject.site.houses;
    match all.shown(call) {
        Shown::Houses(shown) => {
            let red = shown.iter().find(|house| house.colour == Colour::Red)?;
            let has_reason = houses::text_argument(call, "reason")
                .is_some_and(|(_, reason)| !reason.trim().is_empty());
            let problem = Problem::RedWithoutReason { house: red.name.clone() };
            (!has_reason).then_some((call.name_span, problem))
        }
        Shown::UnknownModel(argument) => {
            let (_, name) = houses::text_argument(call, "model")?;
            let nearest = nearest(name, all.names());
            let problem = Problem::UnknownHouseModel { name: name.to_owned(), nearest };
            Some((argument.span, problem))
        }
        Shown::NoModelNamed if all.names().next().is_none() => {
            let problem =
                Problem::UnknownHouseModel { name: "youth-care".to_owned(), nearest: None };
            Some((call.name_span, problem))
        }
        Shown::NoModelNamed => {
            let (component, argument) = (call.name.to_string(), "model".to_owned());
            Some((call.name_span, Problem::MissingArgument { component, argument }))
        }
        Shown::UnknownHouse { argument, name, model } => {
            let names = || model.houses.iter().map(|house| house.name.as_str());
            let problem = Problem::UnknownHouse {
                name: name.to_owned(),
                model: model.name.clone(),
                nearest: nearest(name, names().chain(["all"])),
                known: in_words(model),
            };
            Some((argument.span, problem))
        }
        Shown::OtherOrder { argument, model } => {
            let (_, found) = houses::text_argument(call, "show")?;
            let problem = Problem::WrongArgument {
                component: call.name.to_string(),
                argument: "show".to_owned(),
                expected: format!(
                    "each house once, in the order of the model: {}",
                    in_words(model)
                ),
                found: format!("`{found}`"),
            };
            Some((argument.span, problem))
        }
        Shown::Unreadable | Shown::Malformed => None,
    }
}

fn in_words(model: &HouseModel) -> String {
    let names: Vec<String> = model.houses.iter().map(|house| format!("`{}`", house.name)).collect();
    names.join(", ")
}

/// The models themselves.
pub fn check_models(subject: &Subject) -> Vec<Diagnostic> {
    let models = subject.site.houses.models();
    models
        .flat_map(|model| words(subject, model).into_iter().chain(shares(subject, model)))
        .collect()
}

/// Messages that the source language lacks; told at the house that needs them.
fn words(subject: &Subject, model: &HouseModel) -> Vec<Diagnostic> {
    let missing = missing_words(model, subject.messages, &subject.site.config.source_language);
    let told = missing.into_iter().map(|MissingWords { house, id, says }| {
        let problem = match says {
            Says::Goal => Problem::GoalSentenceMissing { house: house.name.clone(), id },
            Says::Anything => Problem::MissingSourceMessage { id },
        };
        Diagnostic::new(house.place.clone(), problem)
    });
    told.collect()
}

fn shares(subject: &Subject, model: &HouseModel) -> Vec<Diagnostic> {
    let facts = &subject.site.facts;
    let shares = model.houses.iter().filter_map(|house| house.share.as_ref());
    let problem = |id: &str| match facts.find(id) {
        Lookup::Found(fact) => {
            let is_share = matches!(fact.value, FactValue::Percent(_));
            (!is_share).then(|| Problem::ShareWithoutSource { id: id.to_owned() })
        }
        Lookup::Unreadable => None,
        Lookup::Unknown => {
            Some(Problem::UnknownFact { id: id.to_owned(), nearest: nearest(id, facts.ids()) })
        }
    };
    shares
        .filter_map(|share| Some(Diagnostic::new(share.place.clone(), problem(&share.fact)?)))
        .collect()
}
