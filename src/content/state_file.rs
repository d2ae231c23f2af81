//! The state file of a translation: written by the tool, merged by people.
//!
//! So bad input must be survivable: an entry that cannot be understood is reported and skipped, and a
//! file with conflict markers is read as the union of both sides.

mod written;

pub use written::write;

use crate::diagnostic::{Diagnostic, Location, Problem, Span};
use crate::site::translation_state::{MinorEdit, Origin, StateEntry, StateFile, TranslationState};
use crate::source::SourcePath;
use crate::yaml::{self, Block, Field, Fields};

/// The fields of a state file.
pub const FIELDS: &[Field] = &[
    Field {
        name: "version",
        example: "version: 1",
        meaning: "the form of this file; there is only `1`",
    },
    Field { name: "blocks", example: "blocks: []", meaning: "one entry for each translated block" },
    Field {
        name: "minor",
        example: "minor: []",
        meaning: "beside a source: edits of its words that change no meaning, so that no translation is out of date",
    },
];

/// The fields of an edit that changes no meaning.
pub const MINOR_FIELDS: &[Field] = &[
    Field { name: "from", example: "from: \"…\"", meaning: "the words of the block before" },
    Field { name: "to", example: "to: \"…\"", meaning: "its words now" },
    Field { name: "date", example: "date: 2026-11-21", meaning: "the day somebody declared it" },
];

/// The fields of one entry.
pub const ENTRY_FIELDS: &[Field] = &[
    Field {
        name: "block",
        example: "block: \"1:…\"",
        meaning: "the fingerprint of the words of the translated block: `1:` and 32 digits from `0` to `f`",
    },
    Field {
        name: "source",
        example: "source: \"…\"",
        meaning: "the words of the source block it was made from, on one line, without marks of emphasis and links",
    },
    Field {
        name: "origin",
        example: "origin: human",
        meaning: "who translated it: `machine` or `human`, a person",
    },
    Field {
        name: "state",
        example: "state: translated",
        meaning: "how far it is: `initial`, `translated`, `reviewed` or `final`; the last two need a `reviewer`",
    },
    Field {
        name: "translator",
        example: "translator: amina",
        meaning: "the handle of the translator; never published",
    },
    Field {
        name: "reviewer",
        example: "reviewer: yusuf",
        meaning: "the handle of a second person, not the translator; never published",
    },
    Field { name: "date", example: "date: 2026-11-21", meaning: "the day of the last change" },
];

/// Reads a state file. What is in it twice stays in it twice; what it means is decided later.
pub fn parse(path: &SourcePath, text: &str) -> (StateFile, Vec<Diagnostic>) {
    if let Some(file) = written::read(text) {
        return (file, Vec::new());
    }
    let Some([ours, theirs]) = sides(text) else { return read(path, text) };
    let (mut file, problems) = read(path, &ours.text);
    let mut problems: Vec<Diagnostic> =
        problems.into_iter().map(|problem| ours.in_file(problem, text)).collect();
    let (other, more) = read(path, &theirs.text);
    for entry in other.entries {
        if !file.entries.contains(&entry) {
            file.entries.push(entry);
        }
    }
    for edit in other.minor {
        if !file.minor.contains(&edit) {
            file.minor.push(edit);
        }
    }
    problems.extend(more.into_iter().map(|problem| theirs.in_file(problem, text)));
    crate::diagnostic::sort(&mut problems);
    (file, problems)
}

fn read(path: &SourcePath, text: &str) -> (StateFile, Vec<Diagnostic>) {
    let (file, problems) = yaml::read(&Block::whole(path, text), FIELDS, |fields| {
        fields.require("version");
        if let Some(version) = fields.text("version")
            && version.text != "1"
        {
            fields.bad_value("version", version, "version `1`, or a newer version of this program");
            return None;
        }
        let entries = fields.groups("blocks", ENTRY_FIELDS, entry);
        Some(StateFile { entries, minor: fields.groups("minor", MINOR_FIELDS, minor_edit) })
    });
    (file.unwrap_or_default(), problems)
}

fn entry(fields: &mut Fields<'_>) -> Option<StateEntry> {
    for field in ["block", "source", "origin", "state"] {
        fields.require(field);
    }
    let block = fields.line("block");
    let source = fields.text("source");
    let origins = [Origin::Machine, Origin::Human].map(|origin| (origin.name(), origin));
    let origin = fields.one_of("origin", &origins);
    let state_key = fields.key("state");
    let states = TranslationState::ALL.map(|state| (state.name(), state));
    let state = fields.one_of("state", &states);
    let translator = fields.line("translator").map(|handle| handle.text);
    let reviewer = fields.line("reviewer").map(|handle| handle.text);
    let date = fields.date("date");
    let (block, source, origin, mut state) = (block?.text, source?.text, origin?, state?);
    if state >= TranslationState::Reviewed
        && !is_second_person(reviewer.as_deref(), translator.as_deref())
    {
        let allowed = "`translated`, or name a `reviewer` who is not the translator".to_owned();
        let value = state.name().to_owned();
        let problem = Problem::BadValue { field: "state".into(), value, allowed };
        fields.report(state_key.unwrap_or_default(), problem);
        state = TranslationState::Translated;
    }
    Some(StateEntry { block, source, origin, state, translator, reviewer, date })
}

fn minor_edit(fields: &mut Fields<'_>) -> Option<MinorEdit> {
    fields.require("from");
    fields.require("to");
    let (from, to) = (fields.text("from"), fields.text("to"));
    let date = fields.date("date");
    Some(MinorEdit { from: from?.text, to: to?.text, date })
}

fn is_second_person(reviewer: Option<&str>, translator: Option<&str>) -> bool {
    match (reviewer, translator) {
        (None, _) => false,
        (Some(_), None) => true,
        (Some(reviewer), Some(translator)) => reviewer.to_lowercase() != translator.to_lowercase(),
    }
}

/// One side of a merge that was not finished: the lines both have, and its own.
#[derive(Default)]
struct MergeSide {
    text: String,
    /// Where each run of lines starts: in this side, and in the file.
    runs: Vec<(usize, usize)>,
}

/// Both sides of a file with conflict markers; `None` if it has none.
fn sides(text: &str) -> Option<[MergeSide; 2]> {
    enum Within {
        Both,
        Ours,
        Base,
        Theirs,
    }
    if !text.lines().any(|line| line.starts_with("<<<<<<<")) {
        return None;
    }
    let mut within = Within::Both;
    let [mut ours, mut theirs] = [MergeSide::default(), MergeSide::default()];
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        within = match within {
            _ if line.starts_with("<<<<<<<") => Within::Ours,
            Within::Ours if line.starts_with("|||||||") => Within::Base,
            Within::Ours | Within::Base if line.starts_with("=======") => Within::Theirs,
            Within::Ours | Within::Theirs | Within::Base if line.starts_with(">>>>>>>") => {
                Within::Both
            }
            within => {
                if matches!(within, Within::Both | Within::Ours) {
                    ours.push(line, start);
                }
                if matches!(within, Within::Both | Within::Theirs) {
                    theirs.push(line, start);
                }
                within
            }
        };
        start += line.len();
    }
    Some([ours, theirs])
}

impl MergeSide {
    fn push(&mut self, line: &str, start: usize) {
        self.runs.push((self.text.len(), start));
        self.text.push_str(line);
    }

    /// Where an offset of this side stands in the file.
    fn offset_in_file(&self, offset: usize) -> usize {
        let run = self.runs.partition_point(|(start, _)| *start <= offset).checked_sub(1);
        let (start, start_in_file) =
            run.and_then(|run| self.runs.get(run)).copied().unwrap_or_default();
        start_in_file + (offset - start)
    }

    /// A problem of this side, at its place in `file`.
    fn in_file(&self, mut diagnostic: Diagnostic, file: &str) -> Diagnostic {
        if let Location { span: Some(span), .. } = &mut diagnostic.location {
            let Span { start, end } = *span;
            let start = self.offset_in_file(start as usize);
            // The end belongs to the line of the last byte, not to the one behind it.
            let end = match end.checked_sub(1) {
                Some(last) if end > span.start => self.offset_in_file(last as usize) + 1,
                _ => start,
            };
            *span = Span::from(start..end);
        }
        if let Problem::DuplicateField { first_line, .. } = &mut diagnostic.problem {
            let line = self.runs.get(*first_line as usize - 1).map_or(0, |(_, start)| *start);
            *first_line =
                1 + file.as_bytes()[..line].iter().filter(|byte| **byte == b'\n').count() as u32;
        }
        diagnostic
    }
}
