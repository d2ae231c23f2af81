//! Names of files and folders: which are passed over, which cannot be published, which collide.

use std::collections::BTreeMap;

use crate::locale::{NON_JOINER, is_mark, normalise};

use super::COPIED_AS_THEY_ARE;

/// How strict a folder is with the names in it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    /// Names become parts of addresses.
    Plain,
    /// A host asks for these names, `.well-known` among them.
    AsTheyAre,
}

impl Rule {
    pub(super) fn below(folder: &str) -> Rule {
        match folder.strip_prefix(COPIED_AS_THEY_ARE) {
            Some(rest) if rest.is_empty() || rest.starts_with('/') => Rule::AsTheyAre,
            _ => Rule::Plain,
        }
    }
}

/// Hidden names, and what editors and file managers leave behind.
pub(super) fn is_skipped(name: &str, rule: Rule) -> bool {
    let leftover = LEFTOVERS.iter().any(|leftover| leftover.eq_ignore_ascii_case(name))
        || LEFTOVER_ENDS.iter().any(|end| name.ends_with(end))
        || (name.len() > 1 && name.starts_with('#') && name.ends_with('#'))
        || name.starts_with(".#");
    leftover || (rule == Rule::Plain && name.starts_with('.'))
}

/// `4913` is the name Vim tries before it saves.
const LEFTOVERS: [&str; 4] = [".DS_Store", "Thumbs.db", "desktop.ini", "4913"];
const LEFTOVER_ENDS: [&str; 4] = ["~", ".swp", ".swo", ".tmp"];

/// Whether a name can be published as it is.
pub(super) fn is_plain(name: &str, rule: Rule) -> bool {
    match rule {
        Rule::Plain => name.chars().all(is_plain_character),
        Rule::AsTheyAre => {
            !name.chars().any(|character| character.is_control() || character == '\\')
        }
    }
}

/// The name as it could be: `my-file.png` for `my file.png`.
pub(super) fn plain(name: &str) -> String {
    let (stem, extension) = match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() => (stem, Some(extension)),
        _ => (name, None),
    };
    let stem = match words(stem) {
        stem if stem.is_empty() => "name".to_owned(),
        stem => stem,
    };
    match extension.map(words) {
        Some(extension) if !extension.is_empty() => format!("{stem}.{extension}"),
        _ => stem,
    }
}

/// Pairs of names, by index, that some computers take for one; the earlier first.
pub(super) fn clashes(names: &[&str]) -> Vec<(usize, usize)> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut clashes = Vec::new();
    // One foreign name alone cannot differ from another in how its accents are stored.
    let several = names.iter().filter(|name| !name.is_ascii()).nth(1).is_some();
    for (index, name) in names.iter().enumerate() {
        let key = match name.is_ascii() {
            true => name.to_ascii_lowercase(),
            false if several => normalise(&normalise(name).to_lowercase()),
            false => name.to_lowercase(),
        };
        match seen.get(&key) {
            Some(first) => clashes.push((*first, index)),
            None => {
                seen.insert(key, index);
            }
        }
    }
    clashes
}

fn words(text: &str) -> String {
    text.split(|character| !is_plain_character(character))
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

fn is_plain_character(character: char) -> bool {
    match character {
        '-' | '_' | '.' | NON_JOINER => true,
        _ if character.is_ascii() => character.is_ascii_alphanumeric(),
        _ => character.is_alphanumeric() || is_mark(character),
    }
}
