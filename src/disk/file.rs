//! One file of the site: text checked and cleaned, anything else measured and hashed.

use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::picture;
use crate::source::{ContentHash, SourceFile, SourcePath};

use super::stamp::Stamp;
use super::{COPIED_AS_THEY_ARE, DiskError, Found};

/// Reads the ordinary file at `real`.
pub(super) fn read(
    real: &Path,
    path: SourcePath,
    known: Option<&Arc<Known>>,
) -> Result<Found, DiskError> {
    if let Some(known) = known.filter(|known| known.still_holds(real)) {
        return Ok(found(path, known.clone()));
    }
    let (is_text, limit) = if is_text(&path) { (true, TEXT_LIMIT) } else { (false, ASSET_LIMIT) };
    for _ in 0..ATTEMPTS {
        let (bytes, stamp) = match read_once(real, limit) {
            Ok(Outcome::Whole(bytes, stamp)) => (bytes, stamp),
            Ok(Outcome::Changing) => continue,
            Ok(Outcome::TooLarge(size)) => {
                return Ok(Found::problem(&path, Problem::FileTooLarge { size, limit }));
            }
            // Gone since the folder was listed: an editor's file that lived for a moment.
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Found::default()),
            Err(source) => return Err(DiskError::Unreadable { path: real.to_owned(), source }),
        };
        let (file, problem) = if is_text {
            let (text, problem) = clean(&path, &bytes);
            (SourceFile::Text(text), problem)
        } else if is_font_of_sheets(&path) {
            (SourceFile::Font(bytes.into()), None)
        } else {
            let (size, hash) = (bytes.len() as u64, ContentHash::of(&bytes));
            let picture = is_picture(&path).then(|| picture::look(&bytes));
            (SourceFile::Asset { size, hash, picture }, None)
        };
        let known = Known { real: real.to_owned(), stamp, file, problem };
        return Ok(found(path, Arc::new(known)));
    }
    Ok(Found::problem(&path, Problem::FileChangedWhileRead))
}

/// The longest page anybody could translate is a fiftieth of it.
const TEXT_LIMIT: u64 = 2_000_000;
/// A parent pays for each megabyte.
const ASSET_LIMIT: u64 = 50_000_000;
/// How often a file that changes under our eyes is read again.
const ATTEMPTS: usize = 3;

const TEXT_KINDS: [&str; 14] = [
    "css",
    "ftl",
    "html",
    "js",
    "json",
    "md",
    "svg",
    "txt",
    "typ",
    "vtt",
    "webmanifest",
    "xml",
    "yaml",
    "yml",
];

/// Of the files that are copied as they are, those that a browser could run: drawings, XML, and files without
/// an ending.
const LOOKED_INTO: [&str; 3] = ["", "svg", "xml"];

fn is_text(path: &SourcePath) -> bool {
    let extension = path.extension();
    let is_one_of = |kinds: &[&str]| kinds.iter().any(|kind| kind.eq_ignore_ascii_case(extension));
    let copied = path.as_str().strip_prefix(COPIED_AS_THEY_ARE);
    if copied.is_some_and(|rest| rest.starts_with('/')) {
        is_one_of(&LOOKED_INTO)
    } else {
        is_one_of(&TEXT_KINDS)
    }
}

/// `themes/mine/handout/fonts/letters.ttf`.
fn is_font_of_sheets(path: &SourcePath) -> bool {
    let mut parts = path.as_str().split('/');
    parts.next() == Some("themes")
        && parts.nth(1) == Some("handout")
        && matches!(path.extension(), "ttf" | "otf")
}

const PICTURE_KINDS: [&str; 4] = ["jpeg", "jpg", "png", "webp"];

fn is_picture(path: &SourcePath) -> bool {
    PICTURE_KINDS.iter().any(|kind| kind.eq_ignore_ascii_case(path.extension()))
}

/// A file as it was read, with what tells without opening it that it is still the same.
pub(super) struct Known {
    real: PathBuf,
    /// `None` where a later change might not be seen.
    stamp: Option<Stamp>,
    file: SourceFile,
    problem: Option<Diagnostic>,
}

impl Known {
    pub(super) fn real(&self) -> &Path {
        &self.real
    }

    pub(super) fn file(&self) -> &SourceFile {
        &self.file
    }

    fn still_holds(&self, real: &Path) -> bool {
        self.real == real
            && self.stamp.is_some()
            && fs::symlink_metadata(real).is_ok_and(|metadata| Stamp::of(&metadata) == self.stamp)
    }
}

fn found(path: SourcePath, known: Arc<Known>) -> Found {
    Found {
        files: vec![(path.clone(), known.file.clone())],
        diagnostics: Vec::from_iter(known.problem.clone()),
        known: vec![(path, known)],
        listings: Vec::new(),
    }
}

enum Outcome {
    Whole(Vec<u8>, Option<Stamp>),
    TooLarge(u64),
    Changing,
}

fn read_once(real: &Path, limit: u64) -> io::Result<Outcome> {
    let mut file = File::open(real)?;
    let before = file.metadata()?;
    let size = before.len();
    if size > limit {
        return Ok(Outcome::TooLarge(size));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    // One byte more than allowed is enough to see that the file grew.
    Read::by_ref(&mut file).take(limit + 1).read_to_end(&mut bytes)?;
    let after = file.metadata()?;
    let steady = state(&before) == state(&after) && bytes.len() as u64 == size;
    let stamp = Stamp::of(&after).filter(Stamp::is_settled);
    Ok(if steady { Outcome::Whole(bytes, stamp) } else { Outcome::Changing })
}

fn state(metadata: &Metadata) -> (u64, Option<SystemTime>) {
    (metadata.len(), metadata.modified().ok())
}

/// The text of a file. A byte that is no text becomes one character, so that places stay true.
fn clean(path: &SourcePath, bytes: &[u8]) -> (Arc<str>, Option<Diagnostic>) {
    let mark = if bytes.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { 0 };
    let bytes = bytes.get(mark..).unwrap_or(bytes);
    match str::from_utf8(bytes) {
        Ok(text) => match text.as_bytes().iter().position(|byte| *byte == 0) {
            None => (Arc::from(text), None),
            Some(start) => {
                let location = Location::span(path, start..start + 1);
                let problem = Diagnostic::new(location, Problem::NulByte);
                (text.replace('\0', " ").into(), Some(problem))
            }
        },
        Err(error) => {
            let start = error.valid_up_to();
            let location = Location::span(path, start..start + 1);
            let offset = (mark + start) as u64;
            let problem = Diagnostic::new(location, Problem::NotUtf8 { offset });
            (with_stand_ins(bytes).into(), Some(problem))
        }
    }
}

const BYTE_ORDER_MARK: &[u8] = "\u{FEFF}".as_bytes();

fn with_stand_ins(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(&chunk.valid().replace('\0', " "));
        text.extend(chunk.invalid().iter().map(|_| '?'));
    }
    text
}
