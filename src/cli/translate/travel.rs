//! Files that travel to translators and back.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::cli::arguments::PlaceArguments;
use crate::cli::edits::{self, Opened, unwritable};
use crate::cli::{DONE, Failure, Stream, say};
use crate::diagnostic::{Diagnostic, Span};
use crate::exchange::{self, Received, ReceivedUnit};
use crate::pipeline;
use crate::source::{SourceFile, SourcePath, SourceSet};
use crate::workflow::accept::Signature;
use crate::workflow::export::{self, Which};
use crate::workflow::import::{self, Arrival, Import, Outcome};
use crate::workflow::subject::{self, Subject};

/// What is written for a translator.
pub(super) struct Export<'a> {
    pub language: &'a str,
    /// Empty for all.
    pub pages: &'a [String],
    pub which: Which,
    pub format: &'a str,
    pub out: Option<&'a Path>,
}

pub(super) fn export(place: &PlaceArguments, wanted: &Export) -> Result<u8, Failure> {
    let format =
        exchange::format_named(wanted.format).ok_or_else(|| unknown_format(wanted.format))?;
    let opened = edits::open(place)?;
    let site = &opened.ready.site;
    let language = subject::language(site, wanted.language)?;
    let subjects: Vec<Subject> = match wanted.pages {
        [] => Subject::all(site).collect(),
        pages => pages.iter().map(|page| Subject::find(site, page)).collect::<Result<_, _>>()?,
    };
    let package = export::export(site, &subjects, language, wanted.which)?;
    if package.units.is_empty() {
        say(Stream::Output, "nothing to send: all is up to date\n");
        return Ok(DONE);
    }
    let tag = &site.language(language).tag;
    let name = PathBuf::from(format!("{tag}.{}", format.extension));
    let path = wanted.out.map_or(name, Path::to_path_buf);
    let bytes = (format.write)(&package).map_err(|error| unwritable(&path, error))?;
    write_new(&path, &bytes)?;
    let texts = package.units.len();
    say(
        Stream::Output,
        &format!(
            "written: {} ({texts} text{})\nwhen it comes back: fundament translate import FILE --by HANDLE\n",
            path.display(),
            if texts == 1 { "" } else { "s" }
        ),
    );
    Ok(DONE)
}

fn unknown_format(written: &str) -> Failure {
    let names: Vec<String> =
        exchange::FORMATS.iter().map(|format| format!("`{}`", format.name)).collect();
    Failure::new(
        format!("there is no format `{written}`"),
        format!("The formats are {}.", names.join(", ")),
    )
}

/// A file that a translator may have worked in is never written over.
fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    match fs::read(path) {
        Ok(old) if old == bytes => return Ok(()),
        Ok(_) => {
            return Err(Failure::new(
                format!("`{}` is there already, so nothing was written", path.display()),
                "Move it away, or name another file with `--out`: somebody may have worked in it.",
            ));
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(unwritable(path, error)),
    }
    let mut file = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)
        .map_err(|error| unwritable(path, error))?;
    file.write_all(bytes).map_err(|error| unwritable(path, error))
}

/// A file of more is no file of texts.
const LARGEST: u64 = 100 * 1024 * 1024;

pub(super) fn import(
    place: &PlaceArguments,
    file: &Path,
    language: Option<&str>,
    signature: &Signature,
) -> Result<u8, Failure> {
    let unreadable = |error: io::Error| {
        Failure::new(
            format!("`{}` cannot be read: {error}", file.display()),
            "Check its name and place.",
        )
    };
    if fs::metadata(file).map_err(unreadable)?.len() > LARGEST {
        return Err(Failure::new(
            format!("`{}` is larger than 100 MB", file.display()),
            "Name a file that `fundament translate export` made.",
        ));
    }
    let bytes = fs::read(file).map_err(unreadable)?;
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let refuse = |why: exchange::Unreadable| {
        let line = why.line.map(|line| format!(", line {line}")).unwrap_or_default();
        Failure::new(format!("`{}`{line}: {}", file.display(), why.reason), why.remedy)
    };
    let format = exchange::recognise(&name, &bytes).map_err(refuse)?;
    let received = (format.read)(&bytes).map_err(refuse)?;
    let opened = edits::open(place)?;
    let site = &opened.ready.site;
    let tag = language.or(received.target_language.as_deref()).ok_or_else(|| {
        Failure::new(
            format!("`{}` does not say which language it is in", file.display()),
            "Name it with `--language`, such as `--language ar`.",
        )
    })?;
    let language = subject::language(site, tag)?;

    // What the checks of the site find in a text that came back is a reason not to take it.
    let known = problems(place, opened.sources.clone())?;
    let mut refused: BTreeMap<usize, String> = BTreeMap::new();
    let import = loop {
        let arrival = Arrival {
            site,
            sources: &opened.sources,
            language,
            received: &received,
            refused: &refused,
            signature,
        };
        let import = import::import(&arrival)?;
        if import.edits.files.is_empty() {
            break import;
        }
        let edited = import
            .edits
            .files
            .iter()
            .map(|(path, text)| (path.clone(), SourceFile::Text(text.as_str().into())));
        let found = problems(place, edited_sources(&opened.sources, edited))?;
        let before = refused.len();
        for (index, reason) in new_faults(&known, &found, &import) {
            refused
                .entry(index)
                .and_modify(|reasons| {
                    reasons.push_str("; ");
                    reasons.push_str(&reason);
                })
                .or_insert(reason);
        }
        if refused.len() == before {
            break import;
        }
    };

    let report = report(file, site.language(language).tag.as_str(), &received, &import);
    let kept = keep(file, &opened, &import)?;
    edits::write(&place.root, &opened.sources, &import.edits)?;
    let mut text = summary(&import, signature);
    for path in import.edits.files.keys() {
        text.push_str(&format!("written: {path}\n"));
    }
    if let Some(kept) = &kept {
        let path = kept.join("report.txt");
        fs::write(&path, &report).map_err(|error| unwritable(&path, error))?;
        text.push_str(&format!(
            "what was there before, and a report of each text: {}\n",
            kept.display()
        ));
    } else {
        text.push_str(&report);
    }
    say(Stream::Output, &text);
    Ok(DONE)
}

fn edited_sources(
    sources: &SourceSet,
    edited: impl Iterator<Item = (SourcePath, SourceFile)>,
) -> SourceSet {
    let own = sources.iter().filter(|(path, _)| !path.as_str().starts_with("builtin/"));
    let mut files: BTreeMap<SourcePath, SourceFile> =
        own.map(|(path, file)| (path.clone(), file.clone())).collect();
    files.extend(edited);
    SourceSet::new(files)
}

fn problems(place: &PlaceArguments, sources: SourceSet) -> Result<Vec<Diagnostic>, Failure> {
    let inspection = pipeline::inspect(sources, Vec::new(), &place.settings()?, &|_| {});
    Ok(inspection.problems)
}

/// Problems that are new, each at the text it stands in. One that stands in none is the fault of all texts of its file.
fn new_faults(known: &[Diagnostic], found: &[Diagnostic], import: &Import) -> Vec<(usize, String)> {
    let words = |problem: &Diagnostic| {
        (problem.location.path.clone(), problem.code(), problem.words().reason)
    };
    let mut old: BTreeMap<_, usize> = BTreeMap::new();
    for problem in known {
        *old.entry(format!("{:?}", words(problem))).or_default() += 1;
    }
    let mut faults = Vec::new();
    for problem in found {
        if let Some(count) =
            old.get_mut(&format!("{:?}", words(problem))).filter(|count| **count > 0)
        {
            *count -= 1;
            continue;
        }
        let path = &problem.location.path;
        let is_in = |span: &Span| {
            problem.location.span.is_some_and(|at| at.start < span.end && at.end >= span.start)
        };
        let of_file: Vec<usize> = import
            .places
            .iter()
            .filter(|(_, (file, _))| file == path)
            .map(|(index, _)| *index)
            .collect();
        let own: Vec<usize> = of_file
            .iter()
            .copied()
            .filter(|index| import.places.get(index).is_some_and(|(_, span)| is_in(span)))
            .collect();
        let words = problem.words();
        let reason = format!("{}: {}", problem.code().as_str(), words.reason);
        match own.is_empty() {
            false => faults.extend(own.into_iter().map(|index| (index, reason.clone()))),
            true if problem.is_error() => {
                faults.extend(of_file.into_iter().map(|index| (index, reason.clone())));
            }
            true => {}
        }
    }
    faults
}

/// Copies of all files that will change, in a new folder beside the file that came back; `None` where nothing changes.
fn keep(file: &Path, opened: &Opened, import: &Import) -> Result<Option<PathBuf>, Failure> {
    if import.edits.files.is_empty() {
        return Ok(None);
    }
    let named = |number: usize| {
        let mut name = file.file_name().map(|name| name.to_os_string()).unwrap_or_default();
        name.push(if number == 1 { ".before".to_owned() } else { format!(".before-{number}") });
        file.with_file_name(name)
    };
    let folder = (1..).map(named).find(|folder| !folder.exists()).unwrap_or_else(|| named(1));
    fs::create_dir(&folder).map_err(|error| unwritable(&folder, error))?;
    for path in import.edits.files.keys() {
        let Some(text) = opened.sources.text(path) else { continue };
        let copy = folder.join(path.as_str());
        if let Some(parent) = copy.parent() {
            fs::create_dir_all(parent).map_err(|error| unwritable(parent, error))?;
        }
        fs::write(&copy, text.as_bytes()).map_err(|error| unwritable(&copy, error))?;
    }
    Ok(Some(folder))
}

fn summary(import: &Import, signature: &Signature) -> String {
    let of = |wanted: fn(&Outcome) -> bool| {
        import.outcomes.iter().filter(|outcome| wanted(outcome)).count()
    };
    let counts = [
        (of(|outcome| *outcome == Outcome::Taken), "taken"),
        (of(|outcome| *outcome == Outcome::Accepted), "accepted as they were"),
        (of(|outcome| *outcome == Outcome::Unchanged), "as before"),
        (of(|outcome| *outcome == Outcome::Unfinished), "unfinished"),
        (of(|outcome| *outcome == Outcome::Empty), "empty"),
        (of(|outcome| matches!(outcome, Outcome::Refused(_))), "refused"),
    ];
    let counts: Vec<String> = counts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, words)| format!("{count} {words}"))
        .collect();
    let mut text = format!("{}\n", counts.join(", "));
    if signature.by.is_none() && !import.edits.files.is_empty() {
        text.push_str("nobody is named, so what is new counts as made by a machine; `--by HANDLE` names the translator\n");
    }
    text
}

/// What became of each text, in the order of the file; those that are as before are only counted.
fn report(file: &Path, tag: &str, received: &Received, import: &Import) -> String {
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut text = format!("{name}, {tag}\n");
    for (unit, outcome) in received.units.iter().zip(&import.outcomes) {
        let told = match outcome {
            Outcome::Taken => "taken".to_owned(),
            Outcome::Accepted => "accepted as it was".to_owned(),
            Outcome::Unfinished => "unfinished, not taken".to_owned(),
            Outcome::Refused(reason) => format!("refused: {reason}"),
            Outcome::Unchanged | Outcome::Empty => continue,
        };
        text.push_str(&format!("{}: {told}\n", named(unit)));
        if matches!(outcome, Outcome::Refused(_) | Outcome::Unfinished) {
            text.push_str(&format!("    {}\n", unit.target.replace('\n', "\n    ")));
        }
    }
    text
}

fn named(unit: &ReceivedUnit) -> String {
    let line = unit.line.map(|line| format!("line {line}, ")).unwrap_or_default();
    match (&unit.page, &unit.place) {
        (Some(page), Some(place)) => format!("{line}{page} block {place}"),
        _ => {
            let words: String = unit.source.chars().take(50).collect();
            format!("{line}“{words}”")
        }
    }
}
