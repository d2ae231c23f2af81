//! Slots, manifest, lock and swap: the only writer of the output.
//!
//! `public` is always a real folder. Beside it, on the same file system, stands `.public.fundament`:
//!
//! ```text
//! lock            held by the build that is running; the system lets go of it when a build is killed
//! manifest        the files of `public` as the last build left them
//! manifest.next   the files of `slot`; written before the swap, renamed after it
//! fresh           new files of the build that is running
//! slot            takes the place of `public` in the swap, and is the site before it from then on
//! receipt         what the last build was made from, and what it said
//! kept            results that cost much to make, by the name of what they were made from
//! pictures        which smaller versions each picture has, so that the next build need not decode them
//! retired         the old site between two renames, where folders cannot be exchanged in one step
//! ```
//!
//! Whatever moment a build is killed at, `public` is the old or the new site as a whole, and the next
//! build mends the rest in `open`.
//!
//! Why does the old site stay, in `slot`? Making and removing folders costs ten times what the files in
//! them cost. The next build changes the few files in which it differs, and the site costs no second
//! place on the disk, because files that are equal are one file.
//!
//! Why is nothing but the manifest forced to the disk? Forcing thousands of small files takes longer
//! than building them. If the power fails within the seconds the system needs to write them, the next
//! build finds files of the wrong size and writes those again.

mod error;
mod file;
mod kept;
mod manifest;
mod notes;
mod place;
mod receipt;
mod slot;
mod swap;

pub use error::{Action, PublishError};
pub use notes::{picture_notes, remember_picture_notes};
pub use receipt::{recall, remember};

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::output_file::{OutputContent, OutputPath, PictureOf};
use crate::picture;
use crate::source::ContentHash;
use error::at;
use kept::Kept;
use manifest::{Manifest, Record};
use place::Place;

/// Where a site is published, and from where.
#[derive(Clone, Debug)]
pub struct PublishOptions {
    /// The folder that becomes the site: `public`.
    pub out: PathBuf,
    /// The root of the sources: files are copied from it, and `out` may not cover it.
    pub root: PathBuf,
    /// How long to wait while another build publishes to the same folder.
    pub wait: Duration,
}

/// What a build changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    pub written: usize,
    /// Files that were published with the same bytes before: not touched, they keep their times.
    pub kept: usize,
    pub removed: usize,
    /// Bytes of the whole site.
    pub total_bytes: u64,
    /// What went well, but not as it should: sentences for people.
    pub warnings: Vec<String>,
    /// The list of its files, by name.
    manifest: ContentHash,
}

/// One build's new site. Dropped without `finish`, it changes nothing that is published.
#[derive(Debug)]
pub struct Publisher {
    place: Place,
    root: PathBuf,
    /// The files in `public`, with their records where they are exactly as the last build left them.
    before: BTreeMap<OutputPath, Option<Record>>,
    /// How many files the manifest lists; more than there are if somebody removed some.
    listed_before: usize,
    files: Mutex<BTreeMap<OutputPath, (Record, Origin)>>,
    kept: Kept,
    /// Held until everything else is done.
    _lock: File,
}

/// Where the bytes of a file of the new site come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Origin {
    /// In `fresh`.
    Written,
    /// In `public`; linked into the slot at the end, so that a build without changes links nothing.
    Kept,
}

impl Publisher {
    /// Takes the lock, cleans up after a killed build, and makes sure that nothing in `out` is somebody
    /// else's. `notice` is told what the person at the screen is waiting for.
    pub fn open(
        options: &PublishOptions,
        notice: &dyn Fn(&str),
    ) -> Result<Publisher, PublishError> {
        let place = Place::resolve(&options.out, &options.root)?;
        place.make_state_folder()?;
        let lock = lock(&place, options.wait, notice)?;
        swap::recover(&place)?;
        // Only now: while we waited, another build or a person may have changed it.
        let present = place.list()?;
        let manifest = Manifest::of(&place, &present)?;
        place.refuse_foreign(&present, |path| manifest.get(path).is_some())?;

        let fresh = place.fresh();
        fs::create_dir(&fresh).map_err(at(Action::Write, &fresh))?;
        Ok(Publisher {
            root: options.root.clone(),
            before: manifest.intact(present),
            listed_before: manifest.len(),
            files: Mutex::default(),
            kept: Kept::new(place.kept()),
            place,
            _lock: lock,
        })
    }

    /// Adds a file to the new site. Called from many threads, once for each path.
    pub fn write(&self, path: &OutputPath, content: &OutputContent) -> Result<(), PublishError> {
        if !place::is_safe(path) {
            return Err(PublishError::BadPath { path: path.clone() });
        }
        let hash = content.name();
        let entry = match self.before.get(path) {
            Some(Some(record)) if record.hash == hash => (*record, Origin::Kept),
            _ => {
                let bytes = match content {
                    OutputContent::Bytes(bytes) => Cow::Borrowed(bytes.as_slice()),
                    OutputContent::BuiltIn(bytes) => Cow::Borrowed(*bytes),
                    OutputContent::CopyOf { source, hash } => {
                        Cow::Owned(file::read_source(&self.root.join(source.as_str()), *hash)?)
                    }
                    OutputContent::Picture(PictureOf { made: Some(bytes), .. }) => {
                        Cow::Borrowed(&**bytes)
                    }
                    OutputContent::Picture(PictureOf { source, from, form, .. }) => {
                        let path = self.root.join(source.as_str());
                        let bytes = file::read_source(&path, *from)?;
                        // It could be made before, from the same bytes.
                        let changed = |_| PublishError::SourceChanged { path };
                        Cow::Owned(picture::make(&bytes, *form).map_err(changed)?)
                    }
                    OutputContent::LeftOut => return Ok(()),
                };
                let target = self.place.fresh().join(path.as_str());
                let stamp =
                    file::create(&target, &bytes).map_err(|source| match source.kind() {
                        io::ErrorKind::AlreadyExists => {
                            PublishError::MadeTwice { path: path.clone() }
                        }
                        _ => at(Action::Write, &target)(source),
                    })?;
                (Record { hash, stamp }, Origin::Written)
            }
        };
        match self.files().insert(path.clone(), entry) {
            None => Ok(()),
            Some(_) => Err(PublishError::MadeTwice { path: path.clone() }),
        }
    }

    /// A result that an earlier build kept under the name of everything it was made from, with its number.
    pub fn recall(&self, from: ContentHash) -> Option<(usize, Vec<u8>)> {
        self.kept.recall(from)
    }

    /// Keeps a result that cost much to make for later builds.
    pub fn keep(&self, from: ContentHash, number: usize, bytes: &[u8]) {
        self.kept.keep(from, number, bytes);
    }

    /// Puts the new site in the place of the old one.
    pub fn finish(self) -> Result<Published, PublishError> {
        self.kept.forget_others();
        let files = std::mem::take(&mut *self.files());
        let written = files.values().filter(|(_, origin)| *origin == Origin::Written).count();
        let records = files.iter().map(|(path, (record, _))| (path.clone(), *record));
        let manifest = Manifest::new(records.collect());
        let mut published = Published {
            written,
            kept: files.len() - written,
            removed: self.before.keys().filter(|path| !files.contains_key(path)).count(),
            total_bytes: files.values().map(|(record, _)| record.stamp.size).sum(),
            warnings: Vec::new(),
            manifest: manifest.hash(),
        };
        let same_files = published.written == 0 && published.removed == 0;
        if same_files && self.listed_before == files.len() && self.place.has_out() {
            return Ok(published);
        }

        // Somebody may have put a file there since the build began.
        let present = self.place.list()?;
        self.place.refuse_foreign(&present, |path| self.before.contains_key(path))?;
        slot::fill(&self.place, &present, &files)?;
        manifest.write(&self.place)?;
        published.warnings = swap::swap(&self.place)?;
        Ok(published)
    }

    fn files(&self) -> MutexGuard<'_, BTreeMap<OutputPath, (Record, Origin)>> {
        // A thread that panicked here left the map whole: one insertion is all that happens.
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Publisher {
    fn drop(&mut self) {
        // Nobody is left to be told of a failure; what stays behind is removed by the next build.
        let _ = file::remove_tree(&self.place.fresh());
    }
}

/// Takes the lock of the state folder, or says which process has it.
fn lock(place: &Place, wait: Duration, notice: &dyn Fn(&str)) -> Result<File, PublishError> {
    let path = place.lock();
    let mut file = File::options()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(&path)
        .map_err(at(Action::Write, &path))?;
    let started = Instant::now();
    let mut told = false;
    loop {
        match file.try_lock() {
            Ok(()) => break,
            Err(TryLockError::Error(source)) => return Err(at(Action::Lock, &path)(source)),
            Err(TryLockError::WouldBlock) => {
                let process = fs::read_to_string(&path).unwrap_or_default();
                let busy = PublishError::Busy { out: place.out.clone(), process, waited: wait };
                if started.elapsed() >= wait {
                    return Err(busy);
                }
                if !told {
                    notice(&busy.while_waiting());
                    told = true;
                }
                thread::sleep(POLL.min(wait));
            }
        }
    }
    // For the sentence above, in the next build's words.
    file.set_len(0)
        .and_then(|()| file.write_all(std::process::id().to_string().as_bytes()))
        .map_err(at(Action::Write, &path))?;
    Ok(file)
}

/// Whether no build is publishing here.
fn is_free(place: &Place) -> bool {
    File::open(place.lock()).is_ok_and(|file| file.try_lock_shared().is_ok())
}

/// How often a waiting build looks again. Why not a blocking lock? It could not end after `wait`.
const POLL: Duration = Duration::from_millis(50);
