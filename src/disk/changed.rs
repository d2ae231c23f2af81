//! Reads again what is known to have changed, and nothing else: a large site has more names than a save leaves time
//! to look at.
//!
//! It answers only where the rest must be as it was: files that were read before, are still files, and have no
//! problem. Whoever asks looks at everything a little later, so what was not reported is found all the same.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::source::{SourceFile, SourcePath, SourceSet};

use super::{Kind, Links, Memory, file, name};

/// The files of `before`, with those among `changed` as they are now. `None` where everything has to be looked at:
/// a file came, went, or has a problem.
pub fn read_changed(
    root: &Path,
    before: &SourceSet,
    memory: &mut Memory,
    changed: &BTreeSet<PathBuf>,
) -> Option<SourceSet> {
    let root = fs::canonicalize(root).ok()?;
    let mut read: Vec<(SourcePath, Arc<file::Known>)> = Vec::new();
    for real in changed {
        let path = path_below(&root, real)?;
        let kind = match fs::symlink_metadata(real) {
            Ok(metadata) => Some(Kind::of(metadata.file_type())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(_) => return None,
        };
        let is_known = before.get(&path).is_some();
        match kind {
            Some(Kind::File) if is_known && memory.links == Links::None => {
                let mut found = file::read(real, path, None).ok()?;
                let (path, known) = found.known.pop()?;
                if !found.diagnostics.is_empty() {
                    return None;
                }
                read.push((path, known));
            }
            // It came and went, as the half file of an editor does.
            None if !is_known && before.under(path.as_str()).next().is_none() => {}
            Some(_) if name::is_skipped(path.file_name(), name::Rule::below(path.folder())) => {}
            _ => return None,
        }
    }
    let files: Vec<(SourcePath, SourceFile)> =
        read.iter().map(|(path, known)| (path.clone(), known.file().clone())).collect();
    memory.files.extend(read);
    Some(before.clone().with(files))
}

fn path_below(root: &Path, real: &Path) -> Option<SourcePath> {
    let parts: Option<Vec<&str>> =
        real.strip_prefix(root).ok()?.iter().map(|part| part.to_str()).collect();
    Some(SourcePath::new(parts?.join("/")))
}
