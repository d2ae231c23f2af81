//! Components of a translation that are called otherwise than in its source: another name, fact, number or choice.
//!
//! Words are translated, so only what names something is compared: what a call refers to, numbers, yes and no, and what
//! is written like a name (`talk-hello`, `0800-2000`). A sentence to say to others (`say`) stays as it is; a translation may
//! say more, such as the language of the family.

use super::Beside;
use crate::diagnostic::{Diagnostic, Problem, Span};
use crate::site::body::{Argument, ArgumentValue, ComponentCall};
use crate::site::counterparts::{PageText, without_counterpart};

/// Shows a sentence in the language of the country, to be said or shown to others.
const SAY: &str = "say";

/// Arguments that refer to something, in every component.
const REFERENCES: [&str; 6] = ["id", "ids", "fact", "model", "show", "term"];

pub fn check(beside: &Beside) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for pair in beside.pairs() {
        let (own, source) = (calls(pair.own), calls(pair.source));
        let (here, source) = without_counterpart(&own, &source, |own, source| own.is_same(source));
        if here.is_empty() && source.is_empty() {
            continue;
        }
        let span = here.first().map_or(pair.own.span(), |own| own.span);
        let problem = Problem::ComponentDiffers {
            here: here.into_iter().map(Call::written).collect(),
            source: source.into_iter().map(Call::written).collect(),
        };
        problems.push(beside.problem(span, problem));
    }
    problems
}

struct Call<'a> {
    call: &'a ComponentCall,
    span: Span,
}

fn calls(text: PageText) -> Vec<Call> {
    let named = |(call, span)| Call { call, span: first_line(text, span) };
    text.calls().map(named).collect()
}

fn first_line(text: PageText, span: Span) -> Span {
    let line = span.of(&text.page.body.source).lines().next().unwrap_or("");
    (span.range().start..span.range().start + line.len()).into()
}

impl Call<'_> {
    fn is_same(&self, source: &Call) -> bool {
        let (own, source) = (self.call, source.call);
        own.name == source.name
            && source.arguments.iter().all(|theirs| match named(own, &theirs.name) {
                Some(ours) => is_same_value(source, ours, theirs),
                None => !is_compared(source, theirs),
            })
            && own
                .arguments
                .iter()
                .all(|ours| named(source, &ours.name).is_some() || !is_compared(own, ours))
    }

    /// Its name, and those of its arguments that are no words.
    fn written(&self) -> String {
        let compared = self.call.arguments.iter();
        let compared = compared.filter(|argument| is_compared(self.call, argument));
        let arguments: Vec<String> = compared
            .map(|argument| format!("{}={}", argument.name, value(&argument.value)))
            .collect();
        format!("{}({})", self.call.name, arguments.join(", "))
    }
}

fn named<'a>(call: &'a ComponentCall, name: &str) -> Option<&'a Argument> {
    call.arguments.iter().find(|argument| *argument.name == *name)
}

fn is_same_value(call: &ComponentCall, own: &Argument, source: &Argument) -> bool {
    match (&own.value, &source.value) {
        (ArgumentValue::Text(ours), ArgumentValue::Text(theirs)) if &*call.name == SAY => {
            folded(ours).contains(&folded(theirs))
        }
        (ArgumentValue::Text(ours), ArgumentValue::Text(theirs)) => {
            // What became a word in another script is one.
            !is_compared(call, source)
                || !refers(call, source) && !ours.is_ascii()
                || ours.split_whitespace().eq(theirs.split_whitespace())
        }
        (own, source) => own == source,
    }
}

fn is_compared(call: &ComponentCall, argument: &Argument) -> bool {
    match &argument.value {
        ArgumentValue::Text(text) => refers(call, argument) || is_like_a_name(text),
        ArgumentValue::Number(_) | ArgumentValue::Decimal(_) | ArgumentValue::Truth(_) => true,
    }
}

fn refers(call: &ComponentCall, argument: &Argument) -> bool {
    &*call.name == SAY || REFERENCES.contains(&&*argument.name)
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// No space, no capitals, and a hyphen or digit as no word of a sentence has them.
fn is_like_a_name(text: &str) -> bool {
    let is_sign =
        |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || "-_./".contains(sign);
    text.chars().all(is_sign) && text.contains(|sign: char| sign.is_ascii_digit() || sign == '-')
}

fn value(value: &ArgumentValue) -> String {
    match value {
        ArgumentValue::Text(text) => format!("\"{text}\""),
        ArgumentValue::Number(number) => number.to_string(),
        ArgumentValue::Decimal(number) => number.to_string(),
        ArgumentValue::Truth(truth) => truth.to_string(),
    }
}
