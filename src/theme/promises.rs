//! What no theme may do: run a script in a page, write a style into one, or call another server.
//!
//! Readers are promised that no one learns what they read. Only what stands in a template is looked at; values
//! are checked where they are made.

use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::source::SourcePath;

/// Looks through the HTML of a template.
pub(super) fn check_template(path: &SourcePath, text: &str) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (start, tag) in tags(text) {
        let lower = tag.to_ascii_lowercase();
        let name: &str =
            lower[1..].split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("");
        let what = if name == "script" && !has_attribute(&lower, "src") {
            Some("a script inside the page")
        } else if has_attribute(&lower, "style") || name == "style" {
            Some("a style inside the page")
        } else if lower.contains(" on") && has_handler(&lower) {
            Some("a script inside an attribute")
        } else if loads(name, &lower).any(leads_elsewhere) {
            Some("a file from another server")
        } else {
            None
        };
        if let Some(what) = what {
            let problem = Problem::ThemeBreaksPromise { what: what.to_owned() };
            found.push(Diagnostic::new(Location::span(path, start..start + tag.len()), problem));
        }
    }
    found
}

/// Looks through a style: `@import` and `url(…)` of another server.
pub(super) fn check_style(path: &SourcePath, text: &str) -> Vec<Diagnostic> {
    let imports = text.match_indices("@import").map(|(start, word)| (start, start + word.len()));
    let urls = text.match_indices("url(").filter_map(|(start, word)| {
        let inside = text[start + word.len()..].split(')').next()?;
        let address = inside.trim().trim_matches(['"', '\'']);
        leads_elsewhere(address).then_some((start, start + word.len() + inside.len()))
    });
    imports
        .chain(urls)
        .map(|(start, end)| {
            let what = "a file from another server, or an `@import`".to_owned();
            Diagnostic::new(Location::span(path, start..end), Problem::ThemeBreaksPromise { what })
        })
        .collect()
}

/// Opening tags with their places; what stands between `{{ … }}` or `{% … %}` may hold a `>` of its own.
fn tags(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + text[at..].find('<')?;
            at = start + 1;
            if !text[at..].starts_with(|first: char| first.is_ascii_alphabetic()) {
                continue;
            }
            let mut end = at;
            while let Some(next) = text[end..].find(['>', '{']).map(|offset| end + offset) {
                let rest = &text[next..];
                let close = if rest.starts_with("{{") {
                    "}}"
                } else if rest.starts_with("{%") {
                    "%}"
                } else if rest.starts_with('>') {
                    at = next;
                    return Some((start, &text[start..next]));
                } else {
                    end = next + 1;
                    continue;
                };
                end = next + rest.find(close).map_or(rest.len(), |offset| offset + 2);
            }
            return None;
        }
    })
}

fn has_attribute(tag: &str, name: &str) -> bool {
    tag.match_indices(name).any(|(at, _)| {
        let before = tag[..at].ends_with(|c: char| c.is_ascii_whitespace());
        before && tag[at + name.len()..].trim_start().starts_with('=')
    })
}

/// `onclick=`, `onload=` and the like.
fn has_handler(tag: &str) -> bool {
    tag.split_ascii_whitespace().any(|word| {
        let name = word.split('=').next().unwrap_or("");
        word.contains('=')
            && name.len() > 4
            && name.starts_with("on")
            && name.bytes().all(|byte| byte.is_ascii_lowercase())
    })
}

/// Addresses a browser fetches by itself when it shows this tag.
fn loads<'a>(name: &str, tag: &'a str) -> impl Iterator<Item = &'a str> {
    let is_fetched_link = name == "link"
        && ["stylesheet", "icon", "preload", "preconnect", "manifest", "prefetch", "modulepreload"]
            .iter()
            .any(|relation| tag.contains(relation));
    let mut attributes = vec!["src=", "srcset=", "poster=", "data="];
    if is_fetched_link {
        attributes.push("href=");
    }
    attributes.into_iter().filter_map(move |attribute| {
        let start = tag.find(&format!(" {attribute}"))? + attribute.len() + 1;
        Some(tag[start..].trim_start_matches(['"', '\'']))
    })
}

fn leads_elsewhere(address: &str) -> bool {
    let address = address.trim_start().to_ascii_lowercase();
    ["http:", "https:", "//", "ftp:"].iter().any(|start| address.starts_with(start))
}
