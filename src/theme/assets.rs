//! Files of a theme that are published: each under a name that changes when the file changes.

use std::collections::BTreeMap;

use super::ASSETS_FOLDER;
use crate::diagnostic::{Diagnostic, Location, Problem, nearest};
use crate::output_file::{OutputContent, OutputPath};
use crate::source::{SourceFile, SourcePath};

/// A file of the theme: its published name carries a hash, so browsers may keep it for ever.
#[derive(Clone, Debug)]
pub struct Asset {
    /// As templates and styles name it: `fundament.css`, `fonts/sans.woff2`.
    pub name: String,
    pub output: OutputPath,
    pub content: OutputContent,
}

/// Makes the published files from those of the theme, by name. In styles, `url("mark.svg")` names another file
/// of the theme and becomes its published name.
pub(super) fn assets(
    files: &BTreeMap<String, (SourcePath, SourceFile)>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Asset> {
    let plain = |name: &str| !name.ends_with(".css");
    let mut assets: BTreeMap<String, Asset> = files
        .iter()
        .filter(|(name, _)| plain(name))
        .map(|(name, (path, file))| (name.clone(), asset(name, path, file)))
        .collect();
    // Styles come last: their own hash depends on the names of the files they load.
    for (name, (path, file)) in files.iter().filter(|(name, _)| !plain(name)) {
        let Some(text) = file.text() else { continue };
        let text = with_published_names(name, path, text, &assets, problems);
        let content = OutputContent::Bytes(text.into_bytes());
        assets.insert(name.clone(), named(name, content));
    }
    assets.into_values().collect()
}

fn asset(name: &str, path: &SourcePath, file: &SourceFile) -> Asset {
    let content = match file {
        SourceFile::Text(text) => OutputContent::Bytes(text.as_bytes().to_vec()),
        SourceFile::BuiltIn(bytes) => OutputContent::BuiltIn(bytes),
        SourceFile::Font(bytes) => OutputContent::Bytes(bytes.to_vec()),
        SourceFile::Asset { hash, .. } => {
            OutputContent::CopyOf { source: path.clone(), hash: *hash }
        }
    };
    named(name, content)
}

fn named(name: &str, content: OutputContent) -> Asset {
    let hash = &content.name().to_hex()[..8];
    let output = match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{ASSETS_FOLDER}/{stem}.{hash}.{extension}"),
        None => format!("{ASSETS_FOLDER}/{name}.{hash}"),
    };
    Asset { name: name.to_owned(), output: OutputPath::new(output), content }
}

fn with_published_names(
    name: &str,
    path: &SourcePath,
    text: &str,
    assets: &BTreeMap<String, Asset>,
    problems: &mut Vec<Diagnostic>,
) -> String {
    let mut style = String::with_capacity(text.len());
    let mut rest = 0;
    while let Some(start) = text[rest..].find("url(").map(|at| rest + at + 4) {
        let Some(end) = text[start..].find(')').map(|at| start + at) else { break };
        style.push_str(&text[rest..start]);
        let written = text[start..end].trim().trim_matches(['"', '\'']);
        let (file, fragment) = written.split_at(written.find(['#', '?']).unwrap_or(written.len()));
        if file.is_empty() || file.starts_with("data:") || file.contains("//") {
            style.push_str(&text[start..end]);
        } else if let Some(asset) = resolve(name, file).and_then(|file| assets.get(&file)) {
            style.push_str(&format!("\"{}{fragment}\"", relative(name, asset.output.as_str())));
        } else {
            let known = assets.keys().map(String::as_str);
            let problem =
                Problem::ThemeFileMissing { name: file.to_owned(), nearest: nearest(file, known) };
            problems.push(Diagnostic::new(Location::span(path, start..end), problem));
        }
        rest = end;
    }
    style.push_str(&text[rest..]);
    style
}

/// The name of the file that `written` means in the style `style`.
fn resolve(style: &str, written: &str) -> Option<String> {
    let mut parts: Vec<&str> = style.split('/').collect();
    parts.pop();
    for part in written.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The way from the folder of the style to a published file.
fn relative(style: &str, output: &str) -> String {
    let up = "../".repeat(style.matches('/').count());
    let inside = output.strip_prefix(ASSETS_FOLDER).unwrap_or(output).trim_start_matches('/');
    format!("{up}{inside}")
}
