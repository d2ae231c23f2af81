//! Prints problems: for people, for editors, for machines, for code review.

mod human;
mod machine;

use std::fmt::Write as _;

use crate::diagnostic::place::Places;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::SourceSet;

/// A form in which problems are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// With the marked line and the remedy.
    #[default]
    Human,
    /// One line each: `file:line:column: error[code]: reason`.
    Short,
    /// One JSON document.
    Json,
    /// Workflow commands, which GitHub shows beside the changed lines.
    Github,
    /// SARIF 2.1.0, for services that collect findings.
    Sarif,
}

/// Whether the form for people has colours. Colour is never the only sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    Never,
    Always,
}

/// The problems in the order given, as text that ends with a line end, or empty text where a form for people
/// has nothing to say.
pub fn render(
    diagnostics: &[Diagnostic],
    sources: &SourceSet,
    format: Format,
    colour: Colour,
) -> String {
    let places = Places::new(diagnostics, sources);
    match format {
        Format::Human => human::render(diagnostics, &places, colour),
        Format::Short => short(diagnostics, &places),
        Format::Json => machine::json(diagnostics, &places),
        Format::Github => machine::github(diagnostics, &places),
        Format::Sarif => machine::sarif(diagnostics, &places),
    }
}

/// Where one problem is: `content/index.ar.md:3:1`.
pub fn place(diagnostic: &Diagnostic, sources: &SourceSet) -> String {
    let places = Places::new(std::slice::from_ref(diagnostic), sources);
    let start = places.start_or_top(&diagnostic.location);
    format!("{}:{}:{}", diagnostic.location.path, start.line, start.column)
}

/// How many there are: `2 errors, 1 warning`, or `no problems`.
pub fn tally(diagnostics: &[Diagnostic]) -> String {
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count();
    let counts = [(errors, "error"), (diagnostics.len() - errors, "warning")];
    let parts: Vec<String> = counts
        .into_iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, word)| count(number, word))
        .collect();
    if parts.is_empty() { "no problems".to_owned() } else { parts.join(", ") }
}

/// A number of things: `1 page`, `2 pages`.
pub fn count(number: usize, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}

fn short(diagnostics: &[Diagnostic], places: &Places) -> String {
    let mut lines = String::new();
    for diagnostic in diagnostics {
        let words = diagnostic.words();
        let start = places.start_or_top(&diagnostic.location);
        let _ = writeln!(
            lines,
            "{}:{}:{}: {}[{}]: {}",
            visible(diagnostic.location.path.as_str()),
            start.line,
            start.column,
            severity_name(words.severity),
            diagnostic.code().as_str(),
            visible(&words.reason),
        );
    }
    lines
}

fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// `text` on one line, with every character that could move, turn or recolour a terminal's text written out.
fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\t' => shown.push(' '),
            '\r' => {}
            character => push_visible(&mut shown, character),
        }
    }
    shown
}

/// Writes `<U+202E>` for a character that is not to be seen, and any other as it is. Joiners stay: Persian and
/// Arabic words need them, and they have no width.
fn push_visible(shown: &mut String, character: char) {
    let hidden = character.is_control()
        || matches!(character,
            '\u{00AD}'
            | '\u{061C}'
            | '\u{200B}'
            | '\u{200E}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E007F}');
    if hidden {
        let _ = write!(shown, "<U+{:04X}>", u32::from(character));
    } else {
        shown.push(character);
    }
}
