//! Reviewing: a second person has read a translation beside its source.

use super::state_edits::{count, rewritten};
use super::subject::{self, Subject};
use super::{Edits, Refusal};
use crate::locale::Date;
use crate::site::alignment::{Aligned, Freshness};
use crate::site::translation_state::{Origin, StateEntry, TranslationState};
use crate::site::{LanguageIndex, Site};

/// Marks a translation, or the text of one block, as reviewed by a person who did not translate it. Refused where a
/// text is not up to date: who reads it beside today's source would read another text.
pub fn review(
    site: &Site,
    subject: Subject,
    language: LanguageIndex,
    block: Option<&str>,
    by: &str,
    today: Date,
) -> Result<Edits, Refusal> {
    let reviewer = subject::handle(by)?;
    let alignment = subject.translation(site, language)?;
    let place = block.map(|written| subject::place(&alignment, written)).transpose()?;
    let is_meant = |text: &&Aligned| place.is_none() || text.source == place;
    let (name, tag) = (subject.name(), &site.language(language).tag);
    let of_names = |texts: Vec<&Aligned>| {
        let names: Vec<String> = texts.iter().map(|text| text.segment.name()).collect();
        names.join(", ")
    };

    let meant: Vec<&Aligned> = alignment.texts.iter().filter(is_meant).collect();
    let open: Vec<&Aligned> =
        meant.iter().copied().filter(|text| text.freshness != Freshness::Current).collect();
    if meant.is_empty() || !open.is_empty() {
        let which = match meant.is_empty() {
            true => format!("nothing in {tag} belongs to that block"),
            false => format!("{} not up to date ({})", count(open.len(), "text"), of_names(open)),
        };
        return Err(Refusal::new(
            format!("{name} cannot be reviewed in {tag}: {which}"),
            format!(
                "See `fundament translate changes {name} {tag}`, bring the texts up to date, and run `fundament translate accept {name} {tag}` first."
            ),
        ));
    }
    let state = subject.state(language);
    let own: Vec<&Aligned> = meant
        .iter()
        .copied()
        .filter(|text| {
            let mut entries = text.entries.iter().map(|entry| &state.entries[*entry]);
            entries.any(|entry| is_same_person(entry.translator.as_deref(), &reviewer))
        })
        .collect();
    if !own.is_empty() {
        return Err(Refusal::new(
            format!(
                "`{reviewer}` translated {} of {name} in {tag} ({})",
                count(own.len(), "text"),
                of_names(own)
            ),
            "A second person must read it, who speaks the language. `--block N` reviews one text.",
        ));
    }

    let new_entry = |text: &Aligned| {
        let source = alignment.source_of(text)?;
        let is_new = is_meant(&text) && text.standing.state < TranslationState::Reviewed;
        is_new.then(|| {
            let entries: Vec<&StateEntry> =
                text.entries.iter().map(|entry| &state.entries[*entry]).collect();
            let is_human = entries.iter().all(|entry| entry.origin == Origin::Human);
            StateEntry {
                block: text.segment.fingerprint(),
                source: source.text.clone(),
                origin: if is_human { Origin::Human } else { Origin::Machine },
                state: TranslationState::Reviewed,
                translator: entries.iter().rev().find_map(|entry| entry.translator.clone()),
                reviewer: Some(reviewer.clone()),
                date: Some(today),
            }
        })
    };
    let reviewed = meant.iter().filter(|text| new_entry(text).is_some()).count();
    let mut edits = Edits::default();
    if reviewed == 0 {
        edits.told.push(format!("{name} {tag}: all was reviewed already"));
        return Ok(edits);
    }
    let text = rewritten(&alignment, &state, &new_entry);
    edits.files.insert(subject.state_path(site, language), text);
    edits.told.push(format!("{name} {tag}: {} reviewed by {reviewer}", count(reviewed, "text")));
    Ok(edits)
}

fn is_same_person(handle: Option<&str>, other: &str) -> bool {
    handle.is_some_and(|handle| handle.to_lowercase() == other.to_lowercase())
}
