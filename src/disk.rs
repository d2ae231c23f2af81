//! Reads the site's folders: the only file that looks at what is on disk.
//!
//! It must never follow a link out of the site, never hang on a pipe, and never read a huge file whole.

mod changed;
mod file;
mod name;
mod pictures;
mod stamp;

use std::collections::{BTreeMap, HashMap};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fmt, fs, io};

use walkdir::WalkDir;

use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::parallel;
use crate::source::{ContentHash, SourceFile, SourcePath, SourceSet};
pub use changed::read_changed;
pub use pictures::pictures;
use stamp::Stamp;

/// Reads `site.yaml` and everything below `content`, `translations` and `themes`.
///
/// A file with wrong bytes in it (another encoding, a NUL) is still in the set, each wrong byte replaced
/// by one plain character, so that its problem can be shown at its line and nothing else complains that
/// the file is missing. A file that could not be read at all is not in the set.
pub fn read(root: &Path) -> Result<(SourceSet, Vec<Diagnostic>), DiskError> {
    read_again(root, &mut Memory::default())
}

/// What was read of each file, to be taken again as long as the file stands there untouched.
#[derive(Default)]
pub struct Memory {
    files: HashMap<SourcePath, Arc<file::Known>>,
    folders: HashMap<SourcePath, Listing>,
    /// Whether a file is reached under a name that is not its own.
    links: Links,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Links {
    #[default]
    None,
    Some,
}

/// The names in a folder, as they were listed.
#[derive(Clone)]
struct Listing {
    real: PathBuf,
    stamp: Stamp,
    names: Arc<[(OsString, Kind)]>,
}

/// As `read`, and files that stand there as they did the last time are not opened again.
pub fn read_again(
    root: &Path,
    memory: &mut Memory,
) -> Result<(SourceSet, Vec<Diagnostic>), DiskError> {
    let unreadable = |source| DiskError::Unreadable { path: root.to_owned(), source };
    let real = fs::canonicalize(root).map_err(unreadable)?;
    if !fs::metadata(&real).map_err(unreadable)?.is_dir() {
        return Err(DiskError::NotAFolder { path: root.to_owned() });
    }
    let site = Site { real, memory };
    let mut found = Found::default();
    for (name, expected) in TOP {
        found.append(site.read_top(name, expected)?);
    }
    let is_link = |(path, known): &(SourcePath, Arc<file::Known>)| {
        site.real.join(path.as_str()) != known.real()
    };
    let links = if found.known.iter().any(is_link) { Links::Some } else { Links::None };
    *memory = Memory {
        files: found.known.into_iter().collect(),
        folders: found.listings.into_iter().collect(),
        links,
    };
    let files: BTreeMap<SourcePath, SourceFile> = found.files.into_iter().collect();
    crate::diagnostic::sort(&mut found.diagnostics);
    Ok((SourceSet::new(files), found.diagnostics))
}

/// The bytes of a file that `read` measured, or `None` if it is another one by now.
pub fn asset(
    root: &Path,
    path: &SourcePath,
    hash: ContentHash,
) -> Result<Option<Vec<u8>>, DiskError> {
    let unreadable = |source| DiskError::Unreadable { path: root.join(path.as_str()), source };
    match fs::read(root.join(path.as_str())) {
        // The hash also tells a link that has been turned elsewhere since.
        Ok(bytes) => Ok((ContentHash::of(&bytes) == hash).then_some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(unreadable(source)),
    }
}

/// Why the site could not be read. No fault of its content, so not a diagnostic.
#[derive(Debug)]
pub enum DiskError {
    NotAFolder { path: PathBuf },
    Unreadable { path: PathBuf, source: io::Error },
}

impl DiskError {
    /// What could not be done, with its path.
    pub fn reason(&self) -> String {
        match self {
            DiskError::NotAFolder { path } => format!("`{}` is not a folder", path.display()),
            DiskError::Unreadable { path, source } => {
                let path = path.display();
                match source.kind() {
                    io::ErrorKind::NotFound => format!("`{path}` does not exist"),
                    io::ErrorKind::PermissionDenied => {
                        format!("`{path}` may not be read by this user")
                    }
                    _ => format!("`{path}` cannot be read: {source}"),
                }
            }
        }
    }

    /// What to do next, in full sentences.
    pub fn remedy(&self) -> &'static str {
        const ROOT: &str = "Go to the folder of your site, or name it with `--root`.";
        match self {
            DiskError::NotAFolder { .. } => ROOT,
            DiskError::Unreadable { source, .. } => match source.kind() {
                io::ErrorKind::NotFound => ROOT,
                io::ErrorKind::PermissionDenied => {
                    "Give yourself the right to read it, or run the command as its owner."
                }
                _ => "Check that the disk is there and in order, then run the command again.",
            },
        }
    }
}

impl fmt::Display for DiskError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}\n{}", self.reason(), self.remedy())
    }
}

impl std::error::Error for DiskError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            DiskError::NotAFolder { .. } => None,
            DiskError::Unreadable { source, .. } => Some(source),
        }
    }
}

/// What the tool reads of a site, in the order of their paths.
const TOP: [(&str, Kind); 4] = [
    ("content", Kind::Folder),
    ("site.yaml", Kind::File),
    ("themes", Kind::Folder),
    ("translations", Kind::Folder),
];

/// Files below it are copied to the root of the published site as they are.
const COPIED_AS_THEY_ARE: &str = "content/_root";

/// What stands behind a name on the disk.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    File,
    Folder,
    Link,
    /// A pipe, a socket or a device: reading it could wait for ever.
    Special,
}

impl Kind {
    fn of(file_type: fs::FileType) -> Kind {
        if file_type.is_symlink() {
            Kind::Link
        } else if file_type.is_dir() {
            Kind::Folder
        } else if file_type.is_file() {
            Kind::File
        } else {
            Kind::Special
        }
    }

    fn in_words(self) -> &'static str {
        match self {
            Kind::File => "a file",
            Kind::Folder => "a folder",
            Kind::Link => "a link",
            Kind::Special => "a pipe or a device",
        }
    }
}

/// One name of the site and where its bytes are.
#[derive(Clone)]
struct Entry {
    path: SourcePath,
    /// Without links in it, up to its last part.
    real: PathBuf,
    kind: Kind,
    reached: Reached,
}

/// Why may a link not lead to a folder with further links to folders? Two links in each of thirty
/// folders are a billion paths, and every circle of links passes through a second one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reached {
    Directly,
    ThroughALink,
}

#[derive(Default)]
struct Found {
    files: Vec<(SourcePath, SourceFile)>,
    known: Vec<(SourcePath, Arc<file::Known>)>,
    listings: Vec<(SourcePath, Listing)>,
    diagnostics: Vec<Diagnostic>,
}

impl Found {
    fn problem(path: &SourcePath, problem: Problem) -> Found {
        let diagnostic = Diagnostic::new(Location::file(path), problem);
        Found { diagnostics: vec![diagnostic], ..Found::default() }
    }

    fn append(&mut self, mut other: Found) {
        self.files.append(&mut other.files);
        self.known.append(&mut other.known);
        self.listings.append(&mut other.listings);
        self.diagnostics.append(&mut other.diagnostics);
    }
}

struct Site<'a> {
    /// The root without links in it.
    real: PathBuf,
    memory: &'a Memory,
}

impl Site<'_> {
    fn read_top(&self, name: &str, expected: Kind) -> Result<Found, DiskError> {
        let path = SourcePath::new(name);
        let real = self.real.join(name);
        let kind = match fs::symlink_metadata(&real) {
            Ok(metadata) => Kind::of(metadata.file_type()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Ok(match expected {
                    Kind::File => Found::problem(&path, Problem::MissingSiteFile),
                    _ => Found::default(),
                });
            }
            Err(source) => return Err(DiskError::Unreadable { path: real, source }),
        };
        let entry = Entry { path, real, kind, reached: Reached::Directly };
        let entry = match self.follow(entry)? {
            Ok(entry) => entry,
            Err(found) => return Ok(found),
        };
        if entry.kind != expected {
            let found = entry.kind.in_words().to_owned();
            let expected = expected.in_words().to_owned();
            return Ok(Found::problem(&entry.path, Problem::NotAnOrdinaryFile { found, expected }));
        }
        self.read_entry(entry)
    }

    fn read_entry(&self, entry: Entry) -> Result<Found, DiskError> {
        let entry = match self.follow(entry)? {
            Ok(entry) => entry,
            Err(found) => return Ok(found),
        };
        match entry.kind {
            Kind::Folder => self.read_folder(&entry),
            Kind::File => {
                let known = self.memory.files.get(&entry.path);
                file::read(&entry.real, entry.path, known)
            }
            Kind::Link | Kind::Special => {
                let found = entry.kind.in_words().to_owned();
                let expected = "a file or a folder".to_owned();
                Ok(Found::problem(&entry.path, Problem::NotAnOrdinaryFile { found, expected }))
            }
        }
    }

    fn read_folder(&self, folder: &Entry) -> Result<Found, DiskError> {
        let rule = name::Rule::below(folder.path.as_str());
        let mut found = Found::default();
        let names = self.names(folder, &mut found)?;
        let names =
            names.iter().filter(|(name, _)| !name::is_skipped(&name.to_string_lossy(), rule));

        let mut entries = Vec::new();
        for (name, kind) in names {
            let shown = name.to_string_lossy();
            let path = SourcePath::new(format!("{}/{shown}", folder.path));
            if name.to_str().is_some_and(|name| name::is_plain(name, rule)) {
                let (real, kind) = (folder.real.join(name), *kind);
                entries.push(Entry { path, real, kind, reached: folder.reached });
            } else {
                let plain = name::plain(&shown);
                found.append(Found::problem(&path, Problem::FileNameNotPlain { plain }));
            }
        }
        let names: Vec<&str> = entries.iter().map(|entry| entry.path.file_name()).collect();
        for (first, later) in name::clashes(&names) {
            if let (Some(first), Some(later)) = (names.get(first), entries.get(later)) {
                let other = (*first).to_owned();
                found.append(Found::problem(&later.path, Problem::FileNameClash { other }));
            }
        }

        // Collected before the first error is taken, so that it is the same one at every run.
        let parts: Vec<Result<Found, DiskError>> =
            parallel::map(&entries, |entry| self.read_entry(entry.clone()));
        for part in parts {
            found.append(part?);
        }
        Ok(found)
    }

    /// The names in a folder, listed anew unless it stands there untouched: opening a folder costs more than
    /// all files in it, and those who watch it are told.
    fn names(
        &self,
        folder: &Entry,
        found: &mut Found,
    ) -> Result<Arc<[(OsString, Kind)]>, DiskError> {
        // Before it is listed: what comes later must give another stamp.
        let stamp = fs::symlink_metadata(&folder.real).ok().as_ref().and_then(Stamp::of_folder);
        let known = self.memory.folders.get(&folder.path);
        let listing = match (known, stamp) {
            (Some(known), Some(stamp)) if known.stamp == stamp && known.real == folder.real => {
                known.clone()
            }
            (_, Some(stamp)) if stamp.is_settled() => {
                let (real, names) = (folder.real.clone(), list(&folder.real)?.into());
                Listing { real, stamp, names }
            }
            _ => return Ok(list(&folder.real)?.into()),
        };
        let names = listing.names.clone();
        found.listings.push((folder.path.clone(), listing));
        Ok(names)
    }

    /// The file or folder a link leads to, under the link's own path; the problem where it must not be
    /// followed. Anything but a link comes back as it is.
    fn follow(&self, entry: Entry) -> Result<Result<Entry, Found>, DiskError> {
        if entry.kind != Kind::Link {
            return Ok(Ok(entry));
        }
        let unreadable = |source| DiskError::Unreadable { path: entry.real.clone(), source };
        // The text of the link, not its resolved target: that is what the person made and can mend.
        let target = fs::read_link(&entry.real).map_err(unreadable)?.display().to_string();
        let Ok(real) = fs::canonicalize(&entry.real) else {
            return Ok(Err(Found::problem(&entry.path, Problem::LinkBroken { target })));
        };
        if !self.holds(&real) {
            return Ok(Err(Found::problem(&entry.path, Problem::LinkLeavesSite { target })));
        }
        let kind = Kind::of(fs::metadata(&real).map_err(unreadable)?.file_type());
        let circle = entry.real.starts_with(&real) || entry.reached == Reached::ThroughALink;
        if kind == Kind::Folder && circle {
            return Ok(Err(Found::problem(&entry.path, Problem::LinkInCircle { target })));
        }
        Ok(Ok(Entry { real, kind, reached: Reached::ThroughALink, ..entry }))
    }

    /// Whether a link may lead there: below the root, and to nothing hidden (`.git`, `.env`).
    fn holds(&self, real: &Path) -> bool {
        let Ok(inside) = real.strip_prefix(&self.real) else { return false };
        inside.starts_with(COPIED_AS_THEY_ARE)
            || !inside.iter().any(|part| part.to_string_lossy().starts_with('.'))
    }
}

/// The names in one folder, sorted. The folders in it are entered one by one, because links and hidden names
/// have rules of their own here.
fn list(folder: &Path) -> Result<Vec<(OsString, Kind)>, DiskError> {
    WalkDir::new(folder)
        .min_depth(1)
        .max_depth(1)
        .sort_by_file_name()
        .into_iter()
        .map(|entry| match entry {
            Ok(entry) => Ok(Some((entry.file_name().to_owned(), Kind::of(entry.file_type())))),
            // Gone since the folder around it was listed.
            Err(error) if error.io_error().is_some_and(is_gone) => Ok(None),
            Err(error) => {
                let path = error.path().unwrap_or(folder).to_owned();
                Err(DiskError::Unreadable { path, source: error.into() })
            }
        })
        .filter_map(Result::transpose)
        .collect()
}

fn is_gone(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::NotFound
}
