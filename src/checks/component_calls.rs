//! Components as texts call them, against what the theme declares: names, arguments, bodies.

use super::{PlacedPage, Subject};
use crate::diagnostic::{Diagnostic, Location, Problem, Span, nearest};
use crate::site::body::{Argument, ArgumentValue, Body, ComponentCall, NodeKind};
use crate::site::facts;
use crate::site::houses::{self, Shown};
use crate::site::{SetIndex, parts};
use crate::theme::houses::missing_words;
use crate::theme::views::{PageView, PartView};
use crate::theme::{
    ArgumentKind, BodyRule, ComponentArgument, ComponentSignature, Need, PageValues,
};

pub fn check(subject: &Subject, page: PlacedPage) -> Vec<Diagnostic> {
    let body = &page.page.body;
    let mut problems = Vec::new();
    // Made when the first component is tried out; most pages have none.
    let mut values: Option<PageValues> = None;
    let mut link_end = 0;
    for (index, node) in body.nodes.iter().enumerate() {
        if let NodeKind::Link(_) = node.kind {
            link_end = node.end as usize;
        }
        if let Some(span) = two_colons(body, index) {
            let problem = Problem::ComponentTwoColons;
            problems.push(Diagnostic::new(Location::span(&page.page.path, span), problem));
        }
        let (NodeKind::ComponentBlock(call) | NodeKind::ComponentInline(call)) = &node.kind else {
            continue;
        };
        let has_body = node.end as usize > index + 1;
        let known = problems.len();
        let mut report = |span, problem| {
            problems.push(Diagnostic::new(Location::span(&page.page.path, span), problem));
        };
        if index < link_end {
            let problem = Problem::ComponentInLink { component: call.name.to_string() };
            report(node.span, problem);
        }
        let components = subject.theme.components();
        let Some(signature) = components.get(&*call.name) else {
            let names = || components.keys().map(String::as_str);
            report(
                call.name_span,
                Problem::UnknownComponent {
                    name: call.name.to_string(),
                    nearest: nearest(&call.name, names()),
                    known: in_words(names()),
                },
            );
            continue;
        };
        for argument in &call.arguments {
            let problem = argument_problem(signature, argument)
                .or_else(|| fact_problem(subject, signature, argument));
            if let Some(problem) = problem {
                report(argument.span, problem);
            }
        }
        for argument in missing_arguments(signature, call) {
            report(
                call.name_span,
                Problem::MissingArgument {
                    component: signature.name.clone(),
                    argument: argument.name.clone(),
                },
            );
        }
        let component = signature.name.clone();
        match signature.body {
            BodyRule::Required if !has_body => {
                report(call.name_span, Problem::ComponentBodyMissing { component });
            }
            BodyRule::None if has_body => {
                report(call.name_span, Problem::ComponentBodyNotAllowed { component });
            }
            _ => {}
        }
        // Of a fact that is not there, another problem tells.
        let has_its_fact =
            facts::named_by(call).is_none_or(|(_, id)| subject.site.facts.get(id).is_some());
        if problems.len() == known && has_its_fact && has_its_houses(subject, call) {
            let values = values.get_or_insert_with(|| {
                // A part is tried out on the home page.
                let on = page.index.unwrap_or(SetIndex(0));
                let view = PageView::of(subject.site, on, page.language);
                subject.theme.page_values(&subject.frames[page.language.0], &view)
            });
            let body = (has_body || parts::is_call(call)).then_some("");
            let tried = match parts::is_call(call) {
                true => {
                    let part = PartView::of(subject.site.language(page.language));
                    let values = values.with_part(&part);
                    subject.theme.component(call, &values, body, &page.page.path)
                }
                false => subject.theme.component(call, values, body, &page.page.path),
            };
            problems.extend(tried.err().map(|problem| *problem));
        }
    }
    problems
}

/// Of houses or words of them that are not there, other problems tell.
fn has_its_houses(subject: &Subject, call: &ComponentCall) -> bool {
    if &*call.name != houses::COMPONENT {
        return true;
    }
    let (site, messages) = (subject.site, subject.messages);
    let Shown::Houses(shown) = site.houses.shown(call) else { return false };
    let mut shares = shown.iter().filter_map(|house| house.share.as_ref());
    let name = houses::text_argument(call, "model").map_or("", |(_, name)| name);
    let model = site.houses.model(name);
    let has_its_words =
        |model| missing_words(model, messages, &site.config.source_language).is_empty();
    shares.all(|share| site.facts.get(&share.fact).is_some()) && model.is_some_and(has_its_words)
}

/// A paragraph that starts as `:: name`: it was meant to be a component, and would be printed as it is.
fn two_colons(body: &Body, index: usize) -> Option<Span> {
    let node = &body.nodes[index];
    if !matches!(node.kind, NodeKind::Paragraph) {
        return None;
    }
    let name = node.span.of(&body.source).strip_prefix(":: ")?.trim_start_matches(' ');
    let is_meant = name.starts_with(|first: char| first.is_ascii_alphabetic());
    is_meant.then(|| Span { start: node.span.start, end: node.span.start + 2 })
}

fn argument_problem(signature: &ComponentSignature, argument: &Argument) -> Option<Problem> {
    let component = signature.name.clone();
    let Some(declared) = signature.arguments.iter().find(|known| known.name == *argument.name)
    else {
        let names = || signature.arguments.iter().map(|known| known.name.as_str());
        return Some(Problem::UnknownArgument {
            component,
            argument: argument.name.to_string(),
            nearest: nearest(&argument.name, names()),
            known: in_words(names()),
        });
    };
    let (found, fits) = match &argument.value {
        ArgumentValue::Text(text) => {
            let listed =
                declared.values.is_empty() || declared.values.iter().any(|known| **known == **text);
            (format!("`{text}`"), listed && is_one_of(declared.kind, ArgumentKind::Text))
        }
        ArgumentValue::Number(number) => {
            let fits = is_one_of(declared.kind, ArgumentKind::Number)
                || declared.kind == ArgumentKind::WholeNumber;
            (format!("`{number}`"), fits)
        }
        ArgumentValue::Decimal(number) => {
            (format!("`{number}`"), is_one_of(declared.kind, ArgumentKind::Number))
        }
        ArgumentValue::Truth(truth) => {
            (format!("`{truth}`"), is_one_of(declared.kind, ArgumentKind::Truth))
        }
    };
    (!fits).then(|| Problem::WrongArgument {
        component,
        argument: argument.name.to_string(),
        expected: expected(declared),
        found,
    })
}

/// Of a fact that is not there, another problem tells.
fn fact_problem(
    subject: &Subject,
    signature: &ComponentSignature,
    argument: &Argument,
) -> Option<Problem> {
    let declared = signature.arguments.iter().find(|known| known.name == *argument.name)?;
    let ArgumentValue::Text(id) = &argument.value else { return None };
    let fact = subject.site.facts.get(id)?;
    let kind = fact.value.kind();
    let fits = declared.fact_kinds.is_empty() || declared.fact_kinds.iter().any(|it| it == kind);
    (!fits).then(|| Problem::FactOfAnotherKind {
        id: fact.id.clone(),
        kind: kind.to_owned(),
        component: signature.name.clone(),
        expected: in_words(declared.fact_kinds.iter().map(String::as_str)),
    })
}

fn is_one_of(declared: ArgumentKind, found: ArgumentKind) -> bool {
    declared == ArgumentKind::Any || declared == found
}

fn expected(argument: &ComponentArgument) -> String {
    if !argument.values.is_empty() {
        return format!("one of {}", in_words(argument.values.iter().map(String::as_str)));
    }
    match argument.kind {
        ArgumentKind::Text | ArgumentKind::Any => "a text between quotes".to_owned(),
        ArgumentKind::Number => "a number without quotes, such as `3` or `3.5`".to_owned(),
        ArgumentKind::WholeNumber => "a whole number without quotes".to_owned(),
        ArgumentKind::Truth => "`true` or `false` without quotes".to_owned(),
    }
}

fn missing_arguments<'a>(
    signature: &'a ComponentSignature,
    call: &ComponentCall,
) -> impl Iterator<Item = &'a ComponentArgument> {
    signature.arguments.iter().filter(|declared| {
        declared.need == Need::Required
            && !call.arguments.iter().any(|given| *given.name == *declared.name)
    })
}

fn in_words<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
