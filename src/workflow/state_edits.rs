//! What the edits of state files have in common.

use std::collections::{BTreeSet, HashMap};

use crate::content::state_file;
use crate::site::alignment::{Aligned, Alignment, Freshness};
use crate::site::translation_state::{StateEntry, StateFile};

/// The state file of a translation in which some texts have a new entry. Entries stand in the order of the texts; what
/// nobody touched stays as it is, and an entry whose text is gone stays as long as it may tell what another was.
pub(super) fn rewritten(
    alignment: &Alignment,
    old: &StateFile,
    new_entry: &dyn Fn(&Aligned) -> Option<StateEntry>,
) -> String {
    let new: Vec<Option<StateEntry>> = alignment.texts.iter().map(new_entry).collect();
    let kept_texts = alignment.texts.iter().zip(&new).filter(|(_, new)| new.is_none());
    let kept: BTreeSet<usize> =
        kept_texts.flat_map(|(text, _)| text.entries.iter().copied()).collect();
    let mut written: BTreeSet<usize> = BTreeSet::new();
    let mut entries: Vec<StateEntry> = Vec::new();
    let mut by_block: HashMap<String, Vec<usize>> = HashMap::new();
    let mut push = |entry: StateEntry| {
        let of_block = by_block.entry(entry.block.clone()).or_default();
        if !of_block.iter().any(|known| entries[*known] == entry) {
            of_block.push(entries.len());
            entries.push(entry);
        }
    };
    let mut is_settled = true;
    for (text, new) in alignment.texts.iter().zip(new) {
        match new {
            Some(entry) => {
                push(entry);
                let replaced = text.entries.iter().filter(|entry| !kept.contains(entry));
                written.extend(replaced.copied());
            }
            None => {
                is_settled &= text.freshness == Freshness::Current;
                for entry in &text.entries {
                    if written.insert(*entry) {
                        push(old.entries[*entry].clone());
                    }
                }
            }
        }
    }
    if !is_settled {
        let lost = (0..old.entries.len()).filter(|entry| !written.contains(entry));
        lost.for_each(|entry| push(old.entries[entry].clone()));
    }
    state_file::write(&StateFile { entries, minor: old.minor.clone() })
}

/// `1 text`, `5 texts`.
pub(super) fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
