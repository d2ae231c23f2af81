//! Results that cost much to make, such as sheets of paper, kept beside the output under the name of everything
//! they were made from.
//!
//! It is never needed: whatever is wrong with a kept result, it is made again. A build that ends well forgets what
//! it did not use.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use crate::source::ContentHash;

/// The folder of kept results, and which of them this build used.
#[derive(Debug)]
pub(super) struct Kept {
    folder: PathBuf,
    used: Mutex<BTreeSet<ContentHash>>,
}

impl Kept {
    pub(super) fn new(folder: PathBuf) -> Kept {
        Kept { folder, used: Mutex::default() }
    }

    /// A result and the number that was kept with it, if all of it is there.
    pub(super) fn recall(&self, from: ContentHash) -> Option<(usize, Vec<u8>)> {
        let mut file = fs::read(self.path(from)).ok()?;
        let end = file.iter().position(|byte| *byte == b'\n')?;
        let mut head = str::from_utf8(&file[..end]).ok()?.strip_prefix(TITLE)?.split(' ').skip(1);
        let number: usize = head.next()?.parse().ok()?;
        let hash = ContentHash::from_hex(head.next()?)?;
        file.drain(..=end);
        (ContentHash::of(&file) == hash).then(|| {
            self.use_it(from);
            (number, file)
        })
    }

    /// Keeps a result. One that cannot be written costs the next build its time, and nothing else.
    pub(super) fn keep(&self, from: ContentHash, number: usize, bytes: &[u8]) {
        let hash = ContentHash::of(bytes).to_hex();
        let mut file = format!("{TITLE} {number} {hash}\n").into_bytes();
        file.extend_from_slice(bytes);
        let path = self.path(from);
        let draft = path.with_extension("draft");
        let written = fs::create_dir_all(&self.folder)
            .and_then(|()| fs::write(&draft, file))
            .and_then(|()| fs::rename(&draft, path));
        match written {
            Ok(()) => self.use_it(from),
            Err(_) => drop(fs::remove_file(&draft)),
        }
    }

    /// Removes what was not used. A build that used none was not asked for any.
    pub(super) fn forget_others(&self) {
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        if used.is_empty() {
            return;
        }
        let Ok(entries) = fs::read_dir(&self.folder) else { return };
        for entry in entries.flatten() {
            let name = entry.file_name();
            let known = name.to_str().and_then(ContentHash::from_hex);
            if !known.is_some_and(|known| used.contains(&known)) {
                // What stays behind is looked at again by the next build.
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn use_it(&self, from: ContentHash) {
        self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(from);
    }

    fn path(&self, from: ContentHash) -> PathBuf {
        self.folder.join(from.to_hex())
    }
}

const TITLE: &str = "fundament-kept-1";
