//! Files beside a page: which kinds are published.

use super::{pictures, svg};
use crate::config::SiteConfig;
use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::site::LanguageIndex;
use crate::site::files::PageFile;
use crate::source::{SourceFile, SourcePath};

/// Endings of files that may be published beside a page.
const PUBLISHED: [&str; 9] = ["png", "jpg", "jpeg", "webp", "svg", "pdf", "mp3", "ogg", "vtt"];

/// What one file gave.
pub(super) struct PageFileRead {
    pub file: Option<PageFile>,
    pub problems: Vec<Diagnostic>,
}

/// Reads the name (`form.ar.png` is the Arabic `form.png`) and looks into drawings.
pub(super) fn read(path: &SourcePath, file: &SourceFile, config: &SiteConfig) -> PageFileRead {
    let extension = path.extension().to_ascii_lowercase();
    if !PUBLISHED.contains(&extension.as_str()) {
        let problem = Problem::FileKindNotPublished { extension: path.extension().to_owned() };
        return PageFileRead {
            file: None,
            problems: vec![Diagnostic::new(Location::file(path), problem)],
        };
    }
    let problems = match extension.as_str() {
        "svg" => svg::problems(path, file.text().map_or("", |text| text)),
        _ => pictures::problems(path, file),
    };
    let (name, language) = name_and_language(path.file_name(), config);
    // An unsafe drawing is never published, but its page may still name it.
    let file = PageFile { name, language, path: path.clone(), file: file.clone() };
    PageFileRead { file: Some(file), problems }
}

fn name_and_language(name: &str, config: &SiteConfig) -> (String, Option<LanguageIndex>) {
    if let Some((stem, extension)) = name.rsplit_once('.')
        && let Some((stem, tag)) = stem.rsplit_once('.')
        && let Some(index) = config.languages.iter().position(|known| known.tag.as_str() == tag)
    {
        return (format!("{stem}.{extension}"), Some(LanguageIndex(index)));
    }
    (name.to_owned(), None)
}
