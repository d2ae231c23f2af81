//! Minor edits: a change of the source that changes no meaning, such as a typing slip, makes no translation out of
//! date.

use std::collections::BTreeMap;

use super::state_edits::count;
use super::subject::{self, Subject};
use super::{Edits, Refusal};
use crate::content::state_file;
use crate::locale::Date;
use crate::site::Site;
use crate::site::pairing::likeness;
use crate::site::translation_state::MinorEdit;

/// Declares the last edit of one block of the source as minor. Translations made from an older text stay out of date.
pub fn minor(site: &Site, subject: Subject, block: &str, today: Date) -> Result<Edits, Refusal> {
    let name = subject.name();
    let mut made_from: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut now = None;
    for (language, known) in site.languages() {
        let Some(alignment) = subject.alignment(language) else { continue };
        let place = subject::place(&alignment, block)?;
        now = Some(alignment.source[place].text.clone());
        let of_place = alignment.texts.iter().filter(|text| text.source == Some(place));
        for old in of_place.filter_map(|text| text.made_from.clone()) {
            made_from.entry(old).or_default().push(known.tag.to_string());
        }
    }
    let Some(now) = now else {
        return Err(Refusal::new(
            format!("`{name}` has no translation"),
            "Nothing can be out of date, so nothing needs to be declared.",
        ));
    };
    // The last edit is the smallest step: from the text that is most like today's.
    let last =
        made_from.iter().max_by(|one, two| likeness(one.0, &now).total_cmp(&likeness(two.0, &now)));
    let Some((from, tags)) = last.filter(|(from, _)| **from != now) else {
        return Err(Refusal::new(
            format!("no translation of block {block} of `{name}` is out of date"),
            "`fundament status` tells which blocks are.",
        ));
    };
    let source = site.source_language();
    let mut state = subject.state(source);
    state.minor.push(MinorEdit { from: from.clone(), to: now.clone(), date: Some(today) });
    let mut edits = Edits::default();
    edits.files.insert(subject.state_path(site, source), state_file::write(&state));
    edits.told.push(format!(
        "{name}: the edit of block {block} changes no meaning; up to date again: {}",
        tags.join(", ")
    ));
    let older: Vec<&str> = made_from
        .iter()
        .filter(|(old, _)| *old != from)
        .flat_map(|(_, tags)| tags.iter().map(String::as_str))
        .collect();
    if !older.is_empty() {
        edits.told.push(format!(
            "{name}: {} made from an older text and stay out of date: {}",
            count(older.len(), "translation"),
            older.join(", ")
        ));
    }
    Ok(edits)
}
