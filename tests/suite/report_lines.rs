//! Problems as a person reads them in a test: `line:column code reason`, and the repair where it matters.

use fundament::diagnostic::{Diagnostic, Problem};

/// One line for each problem of a file with this text. Columns count signs.
pub fn report_lines(text: &str, problems: &[Diagnostic]) -> Vec<String> {
    problems
        .iter()
        .map(|problem| {
            let words = problem.words();
            let code = problem.code().as_str();
            let place = match problem.location.span {
                None => "-".to_owned(),
                Some(span) => {
                    let before = text.get(..span.start as usize).expect("a span starts at a sign");
                    assert!(text.get(span.range()).is_some(), "a span ends at a sign: {problem:?}");
                    let line = before.matches('\n').count() + 1;
                    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
                    format!("{line}:{column}")
                }
            };
            let repair = match &problem.problem {
                Problem::YamlColon { .. }
                | Problem::UnknownField { nearest: Some(_), .. }
                | Problem::MissingField { .. }
                | Problem::BadSlug { .. }
                | Problem::BadValue { .. } => format!(" | {}", words.remedy),
                _ => String::new(),
            };
            format!("{place} {code} {}{repair}", words.reason)
        })
        .collect()
}
