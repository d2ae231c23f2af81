//! Problems in the page: what, where, why, and what to do.

use super::html::escape;
use crate::diagnostic::place::Places;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::SourceSet;

/// A problem in words, with its place in lines and columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownProblem {
    pub severity: Severity,
    /// `raw-html`; `None` where the tool could not read the site at all.
    pub code: Option<&'static str>,
    /// `content/school/index.nl.md:12:5`.
    pub place: String,
    pub reason: String,
    pub remedy: String,
}

/// More would fill the page; the start page of the team has them all.
const SHOWN_AT_MOST: usize = 20;

/// Errors first, each group in the order of places.
pub(super) fn in_words(problems: &[Diagnostic], sources: &SourceSet) -> Vec<ShownProblem> {
    let places = Places::new(problems, sources);
    let mut shown: Vec<ShownProblem> = problems
        .iter()
        .map(|problem| {
            let words = problem.words();
            let start = places.start_or_top(&problem.location);
            ShownProblem {
                severity: words.severity,
                code: Some(problem.code().as_str()),
                place: format!("{}:{}:{}", problem.location.path, start.line, start.column),
                reason: words.reason,
                remedy: words.remedy,
            }
        })
        .collect();
    shown.sort_by_key(|problem| problem.severity);
    shown
}

/// The part that the script puts over a page; empty where all is well.
pub(super) fn overlay(problems: &[ShownProblem], is_old: bool) -> String {
    if problems.is_empty() {
        return String::new();
    }
    let has_errors = problems.iter().any(|problem| problem.severity == Severity::Error);
    let open = if has_errors { " open" } else { "" };
    let mut html = format!("<details{open}>\n<summary>{}</summary>\n", tally(problems));
    if is_old {
        html.push_str("<p>What you see is the site as it was before these problems.</p>\n");
    }
    html.push_str(&list(problems.iter().take(SHOWN_AT_MOST)));
    html.push_str("<p><a href=\"/__fundament/\">");
    match problems.len().checked_sub(SHOWN_AT_MOST) {
        Some(more) if more > 0 => html.push_str(&format!("{more} more, and all pages")),
        _ => html.push_str("All pages and problems"),
    }
    html.push_str("</a></p>\n</details>\n");
    html
}

pub(super) fn list<'a>(problems: impl Iterator<Item = &'a ShownProblem>) -> String {
    let items: String = problems.map(item).collect();
    format!("<ol class=\"problems\">\n{items}</ol>\n")
}

/// `2 errors, 1 warning`.
pub(super) fn tally(problems: &[ShownProblem]) -> String {
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error).count();
    let count = |count: usize, word: &str| match count {
        0 => None,
        1 => Some(format!("1 {word}")),
        more => Some(format!("{more} {word}s")),
    };
    let parts: Vec<String> = [count(errors, "error"), count(problems.len() - errors, "warning")]
        .into_iter()
        .flatten()
        .collect();
    if parts.is_empty() { "No problems".to_owned() } else { parts.join(", ") }
}

/// Words of an author may be in any script: `bdi` keeps them from turning the sentence around.
fn item(problem: &ShownProblem) -> String {
    let severity = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let code =
        problem.code.map(|code| format!(" <span class=\"code\">{code}</span>")).unwrap_or_default();
    format!(
        "<li class=\"{severity}\"><p class=\"place\"><b>{severity}</b>{code} <bdi>{}</bdi></p>\n\
         <p class=\"reason\"><bdi>{}</bdi></p>\n<p class=\"remedy\"><bdi>{}</bdi></p></li>\n",
        escape(&problem.place),
        escape(&problem.reason),
        escape(&problem.remedy),
    )
}
