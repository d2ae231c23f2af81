//! Files that belong to a page, and files that belong to the root of the site.

use super::LanguageIndex;
use crate::output_file::OutputPath;
use crate::source::{SourceFile, SourcePath};

/// A file beside a page: `form.png` for every language, `form.ar.png` for one.
#[derive(Clone, Debug)]
pub struct PageFile {
    /// As texts name it, without the language: `form.png`.
    pub name: String,
    pub language: Option<LanguageIndex>,
    pub path: SourcePath,
    pub file: SourceFile,
}

/// A file of `content/_root/`.
#[derive(Clone, Debug)]
pub struct RootFile {
    pub output: OutputPath,
    pub path: SourcePath,
    pub file: SourceFile,
}

/// The file a text in one language means by a name: that language's own version, or the common one.
pub fn for_text<'a>(
    files: &'a [PageFile],
    name: &str,
    language: LanguageIndex,
) -> Option<&'a PageFile> {
    let named = || files.iter().filter(move |file| file.name == name);
    named()
        .find(|file| file.language == Some(language))
        .or_else(|| named().find(|file| file.language.is_none()))
}
