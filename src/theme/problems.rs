//! What the template engine complains about, as problems with a place in a theme's file.

use std::collections::BTreeMap;

use tera::{Error, ErrorKind};

use crate::diagnostic::{Diagnostic, Location, Problem, nearest};
use crate::source::SourcePath;

/// Problems found while templates are loaded. `home` is the folder of the site's own theme.
pub(super) fn of_loading(
    error: &Error,
    sources: &BTreeMap<String, SourcePath>,
    texts: &BTreeMap<&str, &str>,
    home: &str,
) -> Vec<Diagnostic> {
    let somewhere = || Location::file(&SourcePath::new(format!("{home}/theme.yaml")));
    let file = |template: &str| sources.get(template).map_or_else(somewhere, Location::file);
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let place = sources
                .get(report.filename())
                .map_or_else(somewhere, |path| Location::span(path, report.span().range.clone()));
            vec![Diagnostic::new(
                place,
                Problem::TemplateSyntax { detail: in_plain_form(report.message()) },
            )]
        }
        ErrorKind::CircularExtend { tpl, inheritance_chain } => {
            let detail = chain(tpl, inheritance_chain);
            vec![Diagnostic::new(file(tpl), Problem::TemplateCircle { detail })]
        }
        ErrorKind::CircularInclude { tpl, include_chain } => {
            let detail = chain(tpl, include_chain);
            vec![Diagnostic::new(file(tpl), Problem::TemplateCircle { detail })]
        }
        ErrorKind::MissingParent { current, parent } => {
            let place = match (sources.get(current), texts.get(current.as_str())) {
                (Some(path), Some(text)) => match text.find(parent.as_str()) {
                    Some(start) => Location::span(path, start..start + parent.len()),
                    None => Location::file(path),
                },
                _ => somewhere(),
            };
            let nearest = nearest(parent, sources.keys().map(String::as_str));
            vec![Diagnostic::new(place, Problem::TemplateMissing { name: parent.clone(), nearest })]
        }
        _ => of_reports(&error.to_string(), sources, texts).unwrap_or_else(|| {
            vec![Diagnostic::new(
                somewhere(),
                Problem::TemplateSyntax { detail: in_plain_form(&error.to_string()) },
            )]
        }),
    }
}

/// A problem found while a page was rendered with a template that was loaded well.
pub(super) fn of_rendering(
    error: &Error,
    template: &SourcePath,
    sources: &BTreeMap<String, SourcePath>,
    page: &str,
) -> Diagnostic {
    let (location, detail) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let path = sources.get(report.filename()).unwrap_or(template);
            (Location::span(path, report.span().range.clone()), report.message().to_owned())
        }
        _ => (Location::file(template), error.to_string()),
    };
    let detail = in_plain_form(&detail);
    Diagnostic::new(location, Problem::TemplateFailed { detail, page: page.to_owned() })
}

/// Why a component failed: the place in its file, as people write it, and the reason.
pub(super) fn of_component(
    error: &Error,
    file: &SourcePath,
    sources: &BTreeMap<String, SourcePath>,
) -> (String, String) {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let path = sources.get(report.filename()).unwrap_or(file);
            let span = report.span();
            let place = format!("{path}:{}:{}", span.start_line, span.start_col + 1);
            (place, in_plain_form(report.message()))
        }
        _ => (file.to_string(), in_plain_form(&error.to_string())),
    }
}

/// Unknown functions, filters, includes and components come as one text with a report for each.
fn of_reports(
    reports: &str,
    sources: &BTreeMap<String, SourcePath>,
    texts: &BTreeMap<&str, &str>,
) -> Option<Vec<Diagnostic>> {
    let mut found = Vec::new();
    let mut message = None;
    for line in reports.lines() {
        if let Some(text) = line.strip_prefix("error: ") {
            message = Some(text.to_owned());
        } else if let (Some(place), Some(detail)) =
            (line.trim_start().strip_prefix("--> "), message.take())
        {
            let mut parts = place.rsplitn(3, ':');
            let column: usize = parts.next()?.parse().ok()?;
            let line: usize = parts.next()?.parse().ok()?;
            let template = parts.next()?;
            let path = sources.get(template)?;
            let start = offset(texts.get(template)?, line, column);
            found.push(Diagnostic::new(
                Location::span(path, start..start + 1),
                Problem::TemplateSyntax { detail: in_plain_form(&detail) },
            ));
        }
    }
    (!found.is_empty()).then_some(found)
}

/// Byte offset of a line and column, both counted from 1, the column in characters.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let within =
        text[start..].char_indices().nth(column.saturating_sub(1)).map_or(0, |(offset, _)| offset);
    start + within
}

fn chain(first: &str, rest: &[String]) -> String {
    let mut names = vec![format!("`{first}`")];
    names.extend(rest.iter().filter(|name| *name != first).map(|name| format!("`{name}`")));
    names.push(format!("`{first}`"));
    names.join(" → ")
}

/// Reasons start in lower case and have no full stop; the engine's do otherwise.
fn in_plain_form(message: &str) -> String {
    let message = message.trim().trim_end_matches('.');
    let mut characters = message.chars();
    match characters.next() {
        Some(first) => {
            first.to_lowercase().chain(characters).collect::<String>().replace('\n', " ")
        }
        None => "no reason is known".to_owned(),
    }
}
