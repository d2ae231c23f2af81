//! What an author, translator or theme maker can mend: a case, a place, and words for both.
//! A diagnostic is a value that is returned beside a result; only `cli/report` prints it.

pub(crate) mod place;
mod problem;
mod words;

pub use problem::{Code, Problem, TypedPlace};
pub use words::Words;

use std::ops::Range;

use strum::IntoEnumIterator;

use crate::source::SourcePath;

/// How much a problem weighs. Warnings never stop anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    Error,
    Warning,
}

/// A place in the site's files; without a span the whole file (or folder) is meant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location {
    pub path: SourcePath,
    /// Bytes of the file's text.
    pub span: Option<Span>,
}

impl Location {
    pub fn file(path: &SourcePath) -> Location {
        Location { path: path.clone(), span: None }
    }

    pub fn span(path: &SourcePath, span: impl Into<Span>) -> Location {
        Location { path: path.clone(), span: Some(span.into()) }
    }
}

/// A range of bytes of a text, at most 4 GiB in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

impl Span {
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The part of `text` this span names, empty where it does not fit.
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or("")
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Span {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Span { start: clamp(range.start), end: clamp(range.end) }
    }
}

/// One problem at one place. Its words are made in `words.rs` and nowhere else.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    pub location: Location,
    pub problem: Problem,
}

impl Diagnostic {
    pub fn new(location: Location, problem: Problem) -> Diagnostic {
        Diagnostic { location, problem }
    }

    pub fn words(&self) -> Words {
        words::words(&self.problem)
    }

    pub fn code(&self) -> Code {
        Code::from(&self.problem)
    }

    pub fn severity(&self) -> Severity {
        self.words().severity
    }

    pub fn is_error(&self) -> bool {
        self.severity() == Severity::Error
    }
}

/// Every code there is, in the order of `Problem`.
pub fn codes() -> impl Iterator<Item = Code> {
    Code::iter()
}

/// Puts problems into the fixed order of every report (file, place, case) and drops repeats.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort();
    diagnostics.dedup();
}

/// The known name nearest to `name`, if one is near enough to be a slip of typing.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let length = name.chars().count();
    known
        .into_iter()
        // Names of very different lengths are never slips of one another; measuring them is slow.
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= 1.max(length / 2))
        .map(|candidate| (strsim::damerau_levenshtein(name, candidate), candidate))
        .filter(|(distance, candidate)| {
            let longest = name.chars().count().max(candidate.chars().count());
            *distance <= 1.max(longest / 3)
        })
        .min()
        .map(|(_, candidate)| candidate.to_owned())
}
