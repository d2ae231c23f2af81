//! Edits of a site's own files as values: the command line writes them, nothing here touches the disk.

pub mod accept;
pub mod block_text;
pub mod changes;
pub mod export;
pub mod import;
pub mod minor;
pub mod review;
pub mod scaffolds;
mod state_edits;
pub mod subject;

use std::collections::BTreeMap;

use crate::site::page::PageKey;
use crate::source::SourcePath;

/// New texts of files that are there, or of new ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edits {
    /// By path below the root of the site.
    pub files: BTreeMap<SourcePath, String>,
    /// What was done and what was left, a sentence each.
    pub told: Vec<String>,
}

/// Why nothing can be done: what was found, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub reason: String,
    pub remedy: String,
}

impl Refusal {
    fn new(reason: impl Into<String>, remedy: impl Into<String>) -> Refusal {
        Refusal { reason: reason.into(), remedy: remedy.into() }
    }
}

/// The page a person names: `content/school`, `school`, `@/school`, or its folder or file as a shell completes it.
fn page_key(written: &str) -> Result<PageKey, Refusal> {
    let path = written.replace('\\', "/");
    let is_absolute = path.starts_with('/') || path.contains(':');
    let path = path.strip_prefix("@/").unwrap_or(&path);
    let mut parts: Vec<&str> = path.split('/').filter(|part| !matches!(*part, "" | ".")).collect();
    if is_absolute || parts.contains(&"..") {
        return Err(Refusal::new(
            format!("`{written}` is not a place inside `content`"),
            "Name the page from the folder of the site, such as `content/school/homework`.",
        ));
    }
    if parts.last().is_some_and(|name| name.starts_with("index.") && name.ends_with(".md")) {
        parts.pop();
    }
    if parts.first() == Some(&"content") && !written.starts_with("@/") {
        parts.remove(0);
    }
    Ok(PageKey::new(parts.join("/")))
}
