//! What is inside the program: the default theme, the pages about problems, and a number for the program itself.

use std::sync::Arc;

use crate::source::{SourceFile, SourcePath};

/// The files of the default theme, below `builtin/themes/fundament`, in order of their paths.
pub fn files() -> impl Iterator<Item = (SourcePath, SourceFile)> {
    table::THEME.iter().map(|(path, content)| {
        let file = match content {
            Embedded::Text(text) => SourceFile::Text(Arc::from(*text)),
            Embedded::Bytes(bytes) => SourceFile::BuiltIn(bytes),
        };
        (SourcePath::new(format!("builtin/{path}")), file)
    })
}

/// The page `docs/problems/<code>.md`, which `explain` prints.
pub fn problem_page(code: &str) -> Option<&'static str> {
    let index = table::PROBLEM_PAGES.binary_search_by_key(&code, |(code, _)| code).ok()?;
    table::PROBLEM_PAGES.get(index).map(|(_, page)| *page)
}

/// Tells this program from others: one with another number may make other pages of the same site.
pub fn program() -> u64 {
    table::PROGRAM
}

/// What the table made by `build.rs` holds. A theme may have files of one kind only.
#[allow(dead_code)]
enum Embedded {
    Text(&'static str),
    Bytes(&'static [u8]),
}

mod table {
    use super::Embedded;

    include!(concat!(env!("OUT_DIR"), "/builtin.rs"));
}
