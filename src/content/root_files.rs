//! Files of `content/_root/`: which kinds are published as they are, so that none of them runs in a browser.

use roxmltree::Document;

use super::{pictures, svg, xml};
use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::output_file::OutputPath;
use crate::site::files::RootFile;
use crate::source::{SourceFile, SourcePath};

/// What one file gave.
pub(super) struct RootFileRead {
    pub file: Option<RootFile>,
    pub problems: Vec<Diagnostic>,
}

/// Endings that hosts, search engines and browsers ask for at the root of a site. `svg` and `xml` are looked into.
const PUBLISHED: [&str; 11] =
    ["txt", "json", "webmanifest", "xml", "svg", "png", "jpg", "jpeg", "webp", "ico", "pdf"];

/// Hidden names that hosts look for; what stands behind the dot is no ending.
const PUBLISHED_NAMES: [&str; 2] = [".nojekyll", ".domains"];

/// Reads the file whose place below the root of the site is `output`.
pub(super) fn read(output: &str, path: &SourcePath, file: &SourceFile) -> RootFileRead {
    let text = file.text().map_or("", |text| text);
    let extension = path.extension().to_ascii_lowercase();
    if extension == "svg" {
        let problems = svg::problems(path, text);
        if !problems.is_empty() {
            return RootFileRead { file: None, problems };
        }
    }
    match refused(path, &extension, text) {
        Some((start, what)) => {
            let problem = Problem::RootFileNotPublished { what };
            let place = match start {
                Some(start) => Location::span(path, start..start),
                None => Location::file(path),
            };
            RootFileRead { file: None, problems: vec![Diagnostic::new(place, problem)] }
        }
        None => {
            let problems = pictures::problems(path, file);
            let output = OutputPath::new(output);
            let file = RootFile { output, path: path.clone(), file: file.clone() };
            RootFileRead { file: Some(file), problems }
        }
    }
}

/// Why a file is not published, with the place where that shows.
fn refused(path: &SourcePath, extension: &str, text: &str) -> Option<(Option<usize>, String)> {
    let name = path.file_name();
    if PUBLISHED_NAMES.contains(&name) {
        return None;
    }
    if extension.is_empty() {
        if name.contains('.') {
            return Some((None, "a name that ends with a dot".to_owned()));
        }
        // Browsers guess at a file without a kind, and take it for a page if it begins like one.
        return text
            .trim_start()
            .starts_with('<')
            .then(|| (None, "a file without an ending that begins as a page does".to_owned()));
    }
    if !PUBLISHED.contains(&extension) {
        return Some((None, format!("a file of the kind `.{}`", path.extension())));
    }
    match extension {
        "xml" => unsafe_xml(text),
        _ => None,
    }
}

/// Browsers show XML as a page where a style is named for it, or where it has elements of pages.
fn unsafe_xml(text: &str) -> Option<(Option<usize>, String)> {
    const OF_PAGES: [&str; 3] = [
        "http://www.w3.org/1999/xhtml",
        "http://www.w3.org/2000/svg",
        "http://www.w3.org/1998/Math/MathML",
    ];
    let unreadable = |start| Some((Some(start), "XML that cannot be read".to_owned()));
    if xml::other_encoding(text).is_some() {
        return unreadable(0);
    }
    // Kinds of documents are off, so nothing can be defined that stands nowhere in the text.
    let document = match Document::parse(text) {
        Ok(document) => document,
        Err(error) => {
            return unreadable(xml::offset(text, error.pos()));
        }
    };
    document.descendants().find_map(|node| {
        let start = Some(node.range().start);
        if node.is_pi() {
            return Some((start, "XML with a processing instruction".to_owned()));
        }
        let name = node.tag_name();
        let of_pages = name.namespace().is_some_and(|namespace| OF_PAGES.contains(&namespace));
        of_pages.then(|| (start, format!("XML with the element `{}` of web pages", name.name())))
    })
}
