//! Files beside a page: which kinds are published, and drawings that could do more than draw.

use roxmltree::{Document, Node};

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
    let mut problems = Vec::new();
    if let (Some(text), "svg") = (file.text(), extension.as_str()) {
        problems = svg_problems(path, text);
    }
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

/// Everything in a drawing that could run, load or embed something else.
fn svg_problems(path: &SourcePath, text: &str) -> Vec<Diagnostic> {
    // Document types are off, so entities can neither grow nor read files.
    let document = match Document::parse(text) {
        Ok(document) => document,
        Err(error) => {
            let position = error.pos();
            let start = offset(text, position.row, position.col);
            return vec![Diagnostic::new(
                Location::span(path, start..start),
                Problem::SvgBroken { detail: error.to_string() },
            )];
        }
    };
    document
        .descendants()
        .filter_map(|node| {
            let what = unsafe_part(node)?;
            Some(Diagnostic::new(Location::span(path, node.range()), Problem::SvgUnsafe { what }))
        })
        .collect()
}

fn unsafe_part(node: Node) -> Option<String> {
    if node.is_pi() {
        return Some("a processing instruction".to_owned());
    }
    if !node.is_element() {
        return None;
    }
    let name = node.tag_name().name().to_ascii_lowercase();
    let elements = [
        "script",
        "foreignobject",
        "iframe",
        "embed",
        "object",
        "audio",
        "video",
        "handler",
        "listener",
    ];
    if elements.contains(&name.as_str()) {
        return Some(format!("the element `{}`", node.tag_name().name()));
    }
    if name == "style" && node.text().is_some_and(loads_something) {
        return Some("a style that loads another file".to_owned());
    }
    let animates = ["set", "animate", "animatemotion", "animatetransform"].contains(&name.as_str());
    node.attributes().find_map(|attribute| {
        let name = attribute.name().to_ascii_lowercase();
        let value = attribute.value().trim();
        let leads_out = name == "href" || name == "src";
        if name.starts_with("on") {
            Some(format!("the attribute `{}`", attribute.name()))
        } else if leads_out && !value.starts_with('#') && !is_embedded_picture(value) {
            Some(format!("a reference to `{value}`"))
        } else if loads_something(value) {
            Some(format!("`{}`, which loads another file", attribute.name()))
        } else if animates
            && name == "attributename"
            && value.to_ascii_lowercase().ends_with("href")
        {
            Some("an animation that changes where a link leads".to_owned())
        } else {
            None
        }
    })
}

fn is_embedded_picture(value: &str) -> bool {
    ["data:image/png;", "data:image/jpeg;", "data:image/webp;"]
        .iter()
        .any(|start| value.to_ascii_lowercase().starts_with(start))
}

/// Whether a style names a file, by `url(…)` to anything but the drawing itself, or by `@import`.
fn loads_something(style: &str) -> bool {
    let style: String = style
        .chars()
        .filter(|character| !character.is_whitespace())
        .collect::<String>()
        .to_ascii_lowercase();
    style.contains("@import")
        || style.contains("javascript:")
        || style.contains('\\') && style.contains("url")
        || style
            .split("url(")
            .skip(1)
            .any(|rest| !rest.trim_start_matches(['"', '\'']).starts_with('#'))
}

/// Byte offset of a line and column, both counted from 1, the column in characters.
fn offset(text: &str, line: u32, column: u32) -> usize {
    let start: usize =
        text.split_inclusive('\n').take(line.saturating_sub(1) as usize).map(str::len).sum();
    let rest = text.get(start..).unwrap_or("");
    start
        + rest.char_indices().nth(column.saturating_sub(1) as usize).map_or(0, |(offset, _)| offset)
}
