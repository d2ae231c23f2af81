//! The list of the files a build published: what is ours in `public`, and what has not changed since.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

use crate::output_file::OutputPath;
use crate::source::ContentHash;

use super::error::{Action, PublishError, at};
use super::file::{Stamp, Standing};
use super::place::{Place, Present};

/// A published file as the build left it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Record {
    pub hash: ContentHash,
    pub stamp: Stamp,
}

#[derive(Debug, Default, PartialEq)]
pub(super) struct Manifest {
    records: BTreeMap<OutputPath, Record>,
}

impl Manifest {
    pub(super) fn new(records: BTreeMap<OutputPath, Record>) -> Manifest {
        Manifest { records }
    }

    /// The manifest of what stands in `public`. A killed build leaves two, and whether the swap came
    /// before the end shows in the files themselves: each build's new files have sizes and times of
    /// their own, so the list that fits better is the one. It is the only list left afterwards.
    pub(super) fn of(place: &Place, present: &Present) -> Result<Manifest, PublishError> {
        let (old_path, new_path) = (place.manifest(), place.manifest_next());
        // Half a list, of a build killed while it wrote: it never counts.
        remove(&place.manifest_draft())?;
        if present.files.is_empty() {
            // Removed by hand, or never published: no list can be true.
            for path in [&old_path, &new_path] {
                remove(path)?;
            }
            return Ok(Manifest::default());
        }
        let old = Manifest::read(&old_path, place)?;
        let Some(new) = Manifest::read(&new_path, place)? else {
            return Ok(old.unwrap_or_default());
        };
        match old {
            Some(old) if old.misfits(present) <= new.misfits(present) => {
                remove(&new_path)?;
                Ok(old)
            }
            _ => {
                fs::rename(&new_path, &old_path).map_err(at(Action::Write, &old_path))?;
                Ok(new)
            }
        }
    }

    /// Writes the list of the slot. It counts only from the swap on.
    pub(super) fn write(&self, place: &Place) -> Result<(), PublishError> {
        let (draft, path) = (place.manifest_draft(), place.manifest_next());
        File::create(&draft)
            .and_then(|mut file| {
                file.write_all(self.text().as_bytes())?;
                // The one file that must be whole after a power cut: without it, every published file
                // would look like somebody else's.
                file.sync_all()
            })
            .map_err(at(Action::Write, &draft))?;
        fs::rename(&draft, &path).map_err(at(Action::Write, &path))
    }

    pub(super) fn get(&self, path: &OutputPath) -> Option<&Record> {
        self.records.get(path)
    }

    pub(super) fn len(&self) -> usize {
        self.records.len()
    }

    /// Names this list, so that a receipt can say which one it belongs to.
    pub(super) fn hash(&self) -> ContentHash {
        ContentHash::of(self.text().as_bytes())
    }

    /// Whether these files stand there, each as the build left it, and nothing else.
    pub(super) fn is_all_of(&self, present: &Present) -> bool {
        self.misfits(present) == 0 && present.others.is_empty()
    }

    /// The files present, each with its record if nobody has touched it since.
    pub(super) fn intact(&self, present: Present) -> BTreeMap<OutputPath, Option<Record>> {
        let files = present.files.into_iter();
        files
            .map(|(path, file)| {
                let record = self.get(&path).filter(|record| record.stamp == file.stamp).copied();
                (path, record)
            })
            .collect()
    }

    /// How many files are listed and not there, there and not listed, or not as listed.
    fn misfits(&self, present: &Present) -> usize {
        let fits = |(path, file): &(&OutputPath, &Standing)| {
            self.get(path).is_some_and(|record| record.stamp == file.stamp)
        };
        let fitting = present.files.iter().filter(fits).count();
        (self.len() - fitting) + (present.files.len() - fitting)
    }

    /// One line a file: hash, size, time, path. The count at the top shows a list that was cut off.
    fn text(&self) -> String {
        let mut text = String::with_capacity(self.len() * 128);
        // Writing to a string does not fail.
        let _ = writeln!(text, "{TITLE} {}", self.len());
        for (path, Record { hash, stamp }) in &self.records {
            let hash = hash.to_hex();
            let _ = writeln!(text, "{hash} {} {} {path}", stamp.size, stamp.modified);
        }
        text
    }

    fn parse(text: &str) -> Option<Manifest> {
        let mut lines = text.strip_suffix('\n')?.split('\n');
        let count: usize = lines.next()?.strip_prefix(TITLE)?.strip_prefix(' ')?.parse().ok()?;
        let records: BTreeMap<OutputPath, Record> = lines
            .map(|line| {
                let mut fields = line.splitn(4, ' ');
                let hash = ContentHash::from_hex(fields.next()?)?;
                let size = fields.next()?.parse().ok()?;
                let modified = fields.next()?.parse().ok()?;
                let path = OutputPath::new(fields.next()?);
                Some((path, Record { hash, stamp: Stamp { size, modified } }))
            })
            .collect::<Option<_>>()?;
        (records.len() == count).then_some(Manifest { records })
    }

    pub(super) fn read(path: &Path, place: &Place) -> Result<Option<Manifest>, PublishError> {
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(source) => return Err(at(Action::Read, path)(source)),
        };
        match str::from_utf8(&bytes).ok().and_then(Manifest::parse) {
            Some(manifest) => Ok(Some(manifest)),
            None => Err(PublishError::ManifestDamaged {
                manifest: path.to_owned(),
                out: place.out.clone(),
            }),
        }
    }
}

/// The version belongs to it: a list in another form is damaged to us.
const TITLE: &str = "fundament manifest 1";

fn remove(path: &Path) -> Result<(), PublishError> {
    match fs::remove_file(path) {
        Err(source) if source.kind() != io::ErrorKind::NotFound => {
            Err(at(Action::Remove, path)(source))
        }
        _ => Ok(()),
    }
}
