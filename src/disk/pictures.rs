//! The pictures of a site, read again when smaller versions are made of them.

use std::path::Path;

use super::asset;
use crate::picture::Pictures;

/// The smaller versions of the pictures below `root`. None is made before somebody asks for it.
pub fn pictures(root: &Path) -> Pictures {
    let root = root.to_owned();
    // Why is a file that cannot be read no error here? It could be read a moment ago, so it is being changed.
    Pictures::new(move |path, hash| asset(&root, path, hash).ok().flatten())
}
