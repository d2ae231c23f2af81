//! Shares, amounts and telephone numbers typed into a text: when they change, somebody has to find them in
//! every language.
//!
//! Looked at are the texts of pages, their titles and summaries, and all messages. Left alone is what cannot name a
//! fact: code, addresses, what a picture shows, and the names of sources.

use super::{Alone, Subject};
use crate::diagnostic::{Diagnostic, Location, Problem, Span, TypedPlace};
use crate::language::FigureWords;
use crate::prose::{self, TypedFigure, TypedKind};
use crate::site::body::{ArgumentValue, Body, ComponentCall, LinkTarget, NodeKind, Text};
use crate::site::facts::{self, Fact, FactValue, Facts, Quantity};

pub fn check_page(alone: Alone) -> Vec<Diagnostic> {
    let Alone { page, language, facts, .. } = alone;
    let (source, words) = (&*page.body.source, &language.figure_words);
    let fields = &page.front_matter;
    let in_fields = [
        ("title", &fields.title, fields.title_span),
        ("summary", &fields.summary, fields.summary_span),
    ];
    let in_fields = in_fields.into_iter().flat_map(|(field, text, span)| {
        prose::typed_figures(text, words).into_iter().map(move |figure| {
            let typed = text.get(figure.range.clone()).unwrap_or(text).to_owned();
            let span = place_of(&typed, span, source);
            (span, told(facts, &figure, typed, TypedPlace::Field(field)))
        })
    });
    let in_text = typed(&page.body, words).into_iter().map(|(span, figure)| {
        (span, told(facts, &figure, span.of(source).to_owned(), TypedPlace::Text))
    });
    in_fields
        .chain(in_text)
        .map(|(span, problem)| Diagnostic::new(Location::span(&page.path, span), problem))
        .collect()
}

/// Words of the glossary, the houses, the sentences for a talk and the interface, in every language.
pub fn check_words(subject: &Subject) -> Vec<Diagnostic> {
    let site = subject.site;
    let mut problems = Vec::new();
    for (_, language) in site.languages() {
        for written in subject.messages.written(&language.tag) {
            for figure in prose::typed_figures(written.text, &language.figure_words) {
                let start = written.span.range().start;
                let span = start + figure.range.start..start + figure.range.end;
                let typed = written.text.get(figure.range.clone()).unwrap_or("").to_owned();
                let place = TypedPlace::Message(written.key.to_owned());
                let problem = told(&site.facts, &figure, typed, place);
                problems.push(Diagnostic::new(Location::span(written.path, span), problem));
            }
        }
    }
    problems
}

fn told(facts: &Facts, figure: &TypedFigure, typed: String, place: TypedPlace) -> Problem {
    let what = match figure.kind {
        TypedKind::Percent => "a share",
        TypedKind::Money => "an amount of money",
        TypedKind::Phone => "a telephone number",
    };
    let same = facts.iter().find(|fact| has_value(fact, figure));
    let fact = same.map(|fact| fact.id.clone());
    Problem::FactTypedInProse { typed, what: what.to_owned(), fact, place }
}

/// The figure inside the value of a field, or all of the value where it is written in another way there.
fn place_of(typed: &str, value: Span, source: &str) -> Span {
    match value.of(source).find(typed) {
        Some(offset) => {
            let start = value.range().start + offset;
            (start..start + typed.len()).into()
        }
        None => value,
    }
}

fn typed(body: &Body, words: &FigureWords) -> Vec<(Span, TypedFigure)> {
    let mut found = Vec::new();
    let mut run: Option<Span> = None;
    let mut index = 0;
    let mut read = |span: Option<Span>| {
        let Some(span) = span else { return };
        let start = span.range().start;
        for figure in prose::typed_figures(span.of(&body.source), words) {
            let range = start + figure.range.start..start + figure.range.end;
            found.push((Span::from(range), figure));
        }
    };
    let mut in_calls = Vec::new();
    while let Some(node) = body.nodes.get(index) {
        match &node.kind {
            NodeKind::Text(Text::AsWritten) | NodeKind::Punctuation(_) => {
                // Marks part a text into several nodes, and a figure may lie in two.
                run = match run {
                    Some(before) if before.end == node.span.start => {
                        Some(Span { start: before.start, end: node.span.end })
                    }
                    before => {
                        read(before);
                        Some(node.span)
                    }
                };
            }
            NodeKind::Image(_) => {
                index = node.end as usize;
                continue;
            }
            NodeKind::Link(link) if names_a_source(&link.target) => {
                index = node.end as usize;
                continue;
            }
            NodeKind::ComponentBlock(call) | NodeKind::ComponentInline(call) => {
                in_calls.extend(typed_in_call(call, words));
            }
            _ => {}
        }
        index += 1;
    }
    read(run);
    found.extend(in_calls);
    found
}

fn names_a_source(target: &LinkTarget) -> bool {
    matches!(target, LinkTarget::Outside(address) if address.starts_with("http"))
}

/// An argument that is a figure and nothing else, as in `phone(number="0800-2000")`.
fn typed_in_call<'a>(
    call: &'a ComponentCall,
    words: &'a FigureWords,
) -> impl Iterator<Item = (Span, TypedFigure)> + 'a {
    let fact = facts::named_by(call).map(|(argument, _)| argument.span);
    call.arguments.iter().filter(move |argument| fact != Some(argument.span)).filter_map(
        move |argument| {
            let ArgumentValue::Text(text) = &argument.value else { return None };
            let mut figures = prose::typed_figures(text, words);
            let figure = figures.pop().filter(|figure| figure.range == (0..text.len()))?;
            figures.is_empty().then_some((argument.span, figure))
        },
    )
}

fn has_value(fact: &Fact, figure: &TypedFigure) -> bool {
    let same = |quantity: &Quantity| match quantity {
        Quantity::One(value) => is_same(value, &figure.value),
        Quantity::Range { from, to } => [from, to].iter().any(|end| is_same(end, &figure.value)),
    };
    match (&fact.value, figure.kind) {
        (FactValue::Percent(quantity), TypedKind::Percent) => same(quantity),
        (FactValue::Amount { quantity, .. }, TypedKind::Money) => same(quantity),
        // The end of a number in groups is a guess; its first seven digits are not.
        (FactValue::Phone(number), TypedKind::Phone) => {
            let number: String = number.chars().filter(char::is_ascii_digit).collect();
            number == figure.value || figure.value.len() > 6 && number.starts_with(&figure.value)
        }
        _ => false,
    }
}

/// Whether a value of a fact is the number that was typed, which ends in no zero behind its point.
fn is_same(value: &str, typed: &str) -> bool {
    match value.contains('.') {
        true => value.trim_end_matches('0').trim_end_matches('.') == typed,
        false => value == typed,
    }
}
