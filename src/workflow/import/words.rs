//! Texts that came back for the glossary, the phrases and the words in houses.

use std::collections::BTreeMap;

use super::{Arrival, Arrived, Import, Outcome};
use crate::content::state_file;
use crate::exchange::Done;
use crate::site::alignment::Freshness;
use crate::site::blocks;
use crate::site::translation_state::{StateEntry, StateFile};
use crate::site::words;
use crate::source::SourcePath;

pub(super) fn import(arrival: &Arrival, arrived: &[Arrived], import: &mut Import) {
    let own_words = &arrival.site.words;
    let tag = &arrival.site.language(arrival.language).tag;
    let Some(alignment) = own_words.alignment(arrival.language) else { return };
    let old = own_words.state(arrival.language).cloned().unwrap_or_default();
    let mut files: BTreeMap<SourcePath, String> = BTreeMap::new();
    let mut replacements: BTreeMap<SourcePath, Vec<(std::ops::Range<usize>, String)>> =
        BTreeMap::new();
    let mut new_entries: BTreeMap<String, StateEntry> = BTreeMap::new();
    for text in arrived {
        let segment = &alignment.source[text.found.text];
        let key = segment.name();
        let target = blocks::folded(&text.target);
        let own = alignment.text_of(text.found.text);
        let old_entry = own.and_then(|own| own.entries.last()).map(|entry| &old.entries[*entry]);
        let entry = |source: &str| {
            arrival.entry(blocks::fingerprint(&target), source.to_owned(), old_entry)
        };
        if let Some(own) = own.filter(|own| own.segment.text == target) {
            import.outcomes[text.index] = match (own.freshness, text.unit.done) {
                (Freshness::Current, _) | (_, Done::No | Done::NotSaid) => Outcome::Unchanged,
                (_, Done::Yes) => {
                    new_entries.insert(key, entry(&text.found.made_from));
                    Outcome::Accepted
                }
            };
            continue;
        }
        if target.contains(['{', '}']) {
            import.outcomes[text.index] = Outcome::Refused(
                "words in `.ftl` files hold no `{` and `}` here; change it by hand".to_owned(),
            );
            continue;
        }
        let taken = match (own, own_words.place(arrival.language, &key)) {
            (Some(_), Some(place)) => {
                let range = place.span.map(|span| span.range()).unwrap_or_default();
                replacements.entry(place.path.clone()).or_default().push((range, target.clone()));
                Ok(place.path.clone())
            }
            (Some(_), None) => {
                Err("its words stand in more than one piece in the file; change it by hand"
                    .to_owned())
            }
            (None, _) => match behind(arrival, &key) {
                Some((path, at)) => {
                    let line = format!(
                        "\n    .{} = {target}",
                        key.rsplit_once('.').map_or("", |(_, name)| name)
                    );
                    replacements.entry(path.clone()).or_default().push((at..at, line));
                    Ok(path)
                }
                None if key.contains('.') => {
                    Err("the word it belongs to is not translated yet; add both by hand".to_owned())
                }
                None => {
                    let file = words::file_of(&key).unwrap_or("glossary");
                    let path = SourcePath::new(format!("translations/{tag}/{file}.ftl"));
                    let before = arrival
                        .sources
                        .text(&path)
                        .map(|text| text.to_string())
                        .unwrap_or_default();
                    let file = files.entry(path.clone()).or_insert(before);
                    if !file.is_empty() && !file.ends_with('\n') {
                        file.push('\n');
                    }
                    file.push_str(&format!("\n{key} = {target}\n"));
                    Ok(path)
                }
            },
        };
        import.outcomes[text.index] = match taken {
            Err(reason) => Outcome::Refused(reason),
            Ok(_) => {
                new_entries.insert(key, entry(&text.found.made_from));
                Outcome::Taken
            }
        };
    }
    for (path, mut changes) in replacements {
        let Some(before) = arrival.sources.text(&path) else { continue };
        changes.sort_by_key(|(range, _)| (range.start, range.end));
        let mut text = String::new();
        let mut done = 0;
        for (range, words) in changes {
            text.push_str(before.get(done..range.start).unwrap_or_default());
            text.push_str(&words);
            done = range.end;
        }
        text.push_str(before.get(done..).unwrap_or_default());
        // Words that are new at the end of the same file.
        let added =
            files.get(&path).and_then(|file| file.strip_prefix(&**before)).unwrap_or_default();
        files.insert(path, text + added);
    }
    if new_entries.is_empty() {
        return;
    }
    let mut entries: Vec<StateEntry> = Vec::new();
    for (index, segment) in alignment.source.iter().enumerate() {
        if let Some(entry) = new_entries.remove(&segment.name()) {
            entries.push(entry);
            continue;
        }
        for entry in alignment.text_of(index).iter().flat_map(|own| &own.entries) {
            if !entries.contains(&old.entries[*entry]) {
                entries.push(old.entries[*entry].clone());
            }
        }
    }
    let state = StateFile { entries, minor: old.minor };
    let path = words::state_file(tag);
    import.edits.files.extend(files);
    import.edits.files.insert(path, state_file::write(&state));
}

/// The end of the last line of a message that is there, for an attribute that is not.
fn behind(arrival: &Arrival, key: &str) -> Option<(SourcePath, usize)> {
    let (message, _) = key.rsplit_once('.')?;
    let words = &arrival.site.words;
    let texts = words.texts(arrival.language).iter();
    let family = texts.map(|segment| segment.name()).filter(|name| {
        name == message || name.strip_prefix(message).is_some_and(|rest| rest.starts_with('.'))
    });
    let last = family
        .filter_map(|name| words.place(arrival.language, &name))
        .max_by_key(|place| place.span.map(|span| span.end))?;
    let text = arrival.sources.text(&last.path)?;
    let end = last.span?.end as usize;
    let line = text.get(end..)?.find('\n').map_or(text.len(), |line| end + line);
    Some((last.path.clone(), line))
}
