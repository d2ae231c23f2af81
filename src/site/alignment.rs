//! A translation beside its source, text by text: what of it still says what the source says.
//!
//! Computed from the texts and the state file alone, never from dates, commits or saves. Only what somebody stood for
//! with these very words on both sides is current. An edit on either side ends that, and nothing else does: texts may
//! move, pages may be renamed.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::blocks;
use super::page::Page;
use super::pairing::{self, Pairing};
use super::segments::{self, Place, Segment};
use super::translation_state::{MinorEdit, StateEntry, TranslationState};
use super::translations::{Standing, weaker};
use crate::source::ContentHash;

/// The texts of a source, prepared to be compared with several translations.
#[derive(Clone, Debug)]
pub struct SourceTexts {
    pub segments: Arc<[Segment]>,
    /// By the hash of their words.
    by_text: HashMap<ContentHash, Vec<usize>>,
    /// What each old text became by edits that change no meaning.
    minor: HashMap<ContentHash, Vec<String>>,
}

/// Made by `SourceTexts::align`, never changed.
#[derive(Clone, Debug)]
pub struct Alignment {
    pub source: Arc<[Segment]>,
    /// The texts of the translation, in reading order.
    pub texts: Vec<Aligned>,
    /// Texts of the source that the translation does not have, by index.
    pub missing: Vec<usize>,
    /// Texts of the source of which it is not certain what belongs to them, by index.
    pub unpaired: Vec<usize>,
    /// Whether there is a state file: without one nobody has said anything yet.
    pub has_state: bool,
    /// For each text of the source, the index of the text that belongs to it.
    text_of: Vec<Option<usize>>,
}

/// A text of a translation.
#[derive(Clone, Debug)]
pub struct Aligned {
    pub segment: Segment,
    /// The text of the source it belongs to, by index: certain if it is current, else as the structure tells.
    pub source: Option<usize>,
    pub freshness: Freshness,
    pub standing: Standing,
    /// The text of the source it was made from, where the source says something else by now.
    pub made_from: Option<String>,
    /// Entries of the state file that speak of it, by index.
    pub entries: Vec<usize>,
}

/// Whether a text of a translation still says what the source says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Freshness {
    /// Somebody stood for these very words as a translation of the words in today's source.
    Current,
    /// Nobody said yet what it is a translation of.
    Unknown,
    /// Its words changed since somebody stood for it; those of the source did not.
    Edited,
    /// Words changed on both sides since: probably it was brought up to date, and nobody said so.
    BothChanged,
    /// The source says something else since, or nothing any more.
    Changed,
}

impl Freshness {
    /// Whether the source says something else than when somebody last stood for the text.
    pub fn is_outdated(self) -> bool {
        matches!(self, Freshness::Changed | Freshness::BothChanged)
    }
}

impl SourceTexts {
    pub fn of(page: &Page) -> SourceTexts {
        let minor = page.state.as_ref().map(|state| state.minor.as_slice()).unwrap_or_default();
        SourceTexts::new(segments::segments(page), minor)
    }

    pub fn new(segments: Vec<Segment>, minor_edits: &[MinorEdit]) -> SourceTexts {
        let mut by_text: HashMap<ContentHash, Vec<usize>> = HashMap::new();
        for (index, segment) in segments.iter().enumerate() {
            by_text.entry(hash(&segment.text)).or_default().push(index);
        }
        let mut minor: HashMap<ContentHash, Vec<String>> = HashMap::new();
        for MinorEdit { from, to, .. } in minor_edits {
            minor.entry(hash(from)).or_default().push(to.clone());
        }
        SourceTexts { segments: segments.into(), by_text, minor }
    }

    /// Where today's source has a text, or what became of it by edits that change no meaning; by index.
    pub fn find(&self, text: &str) -> Vec<usize> {
        if self.minor.is_empty() {
            return self.by_text.get(&hash(text)).cloned().unwrap_or_default();
        }
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        let mut open = vec![text];
        let mut found = BTreeSet::new();
        while let Some(text) = open.pop() {
            if seen.insert(text) {
                let hash = hash(text);
                found.extend(self.by_text.get(&hash).into_iter().flatten().copied());
                open.extend(self.minor.get(&hash).into_iter().flatten().map(String::as_str));
            }
        }
        found.into_iter().collect()
    }

    /// Lays a translation beside these texts.
    pub fn align(&self, translation: &Page) -> Alignment {
        let entries = translation.state.as_ref().map(|state| state.entries.as_slice());
        self.align_texts(segments::segments(translation), entries)
    }

    /// `entries` are those of the state file, `None` where there is none.
    pub fn align_texts(
        &self,
        translation: Vec<Segment>,
        entries: Option<&[StateEntry]>,
    ) -> Alignment {
        let has_state = entries.is_some();
        let entries = entries.unwrap_or_default();
        let of_texts = entries_of(&translation, entries);
        let certain = self.certain(&translation, &of_texts, entries);
        // The entry that tells what a text was made from: the last that no other text needs.
        let made_from = |index: usize| -> Option<String> {
            let entry = of_texts[index].iter().rev();
            let mut entry = entry.map(|entry| &entries[*entry]);
            entry.next().map(|entry| entry.source.clone())
        };
        // Most translations are up to date, and then there is nothing left to find out.
        let is_whole = certain.len() == self.segments.len() && certain.iter().all(Option::is_some);
        let pairing = match is_whole {
            true => Pairing { source_of: certain.clone(), ..Pairing::default() },
            false => pairing::complete(&self.segments, &translation, certain.clone(), &made_from),
        };
        let edited = match of_texts.iter().all(|own| !own.is_empty()) {
            true => BTreeMap::new(),
            false => self.edited(&of_texts, entries, &pairing),
        };
        let Pairing { source_of, missing, unpaired } = pairing;
        let texts = translation
            .into_iter()
            .enumerate()
            .map(|(index, segment)| {
                let source = source_of[index];
                let own = &of_texts[index];
                let standing = own.iter().map(|entry| Standing::of(&entries[*entry]));
                let standing = standing.reduce(weaker);
                let as_translated = |standing: Standing| Standing {
                    state: standing.state.min(TranslationState::Translated),
                    ..standing
                };
                let (freshness, standing, old) =
                    match (certain[index], standing, edited.get(&index)) {
                        (Some(_), Some(standing), _) => (Freshness::Current, standing, None),
                        (None, Some(standing), _) => {
                            (Freshness::Changed, as_translated(standing), made_from(index))
                        }
                        (_, None, Some((entry, freshness))) => {
                            let entry = &entries[*entry];
                            let old = freshness.is_outdated().then(|| entry.source.clone());
                            (*freshness, as_translated(Standing::of(entry)), old)
                        }
                        (_, None, None) => (Freshness::Unknown, Standing::UNKNOWN, None),
                    };
                let entries = match edited.get(&index) {
                    Some((entry, _)) if own.is_empty() => vec![*entry],
                    _ => own.clone(),
                };
                Aligned { segment, source, freshness, standing, made_from: old, entries }
            })
            .collect();
        let mut text_of = vec![None; self.segments.len()];
        for (index, source) in source_of.iter().enumerate() {
            if let Some(source) = source {
                text_of[*source] = Some(index);
            }
        }
        Alignment { source: self.segments.clone(), texts, missing, unpaired, has_state, text_of }
    }

    /// For each text, the text in today's source that somebody stood for it with. Each of the source is given once:
    /// of two equal texts, one may be out of date.
    fn certain(
        &self,
        translation: &[Segment],
        of_texts: &[Vec<usize>],
        entries: &[StateEntry],
    ) -> Vec<Option<usize>> {
        // Many texts may be equal, so what is known of an entry is found out once.
        let found: Vec<Vec<usize>> = entries.iter().map(|entry| self.find(&entry.source)).collect();
        let mut askers: Vec<usize> = vec![0; entries.len()];
        of_texts.iter().flatten().for_each(|entry| askers[*entry] += 1);
        let mut wanted: Vec<usize> = vec![0; self.segments.len()];
        for (entry, sources) in found.iter().enumerate() {
            sources.iter().for_each(|source| wanted[*source] += askers[entry]);
        }
        // A message has a name, and belongs to no other.
        let fits = |index: usize, source: usize| {
            translation[index].place != Place::Message
                || self.segments[source].id == translation[index].id
        };
        let mut certain: Vec<Option<usize>> = of_texts
            .iter()
            .enumerate()
            .map(|(index, own)| match own.as_slice() {
                [entry] => match found[*entry].as_slice() {
                    [only] if wanted[*only] == 1 && fits(index, *only) => Some(*only),
                    _ => None,
                },
                _ => None,
            })
            .collect();
        let mut taken: BTreeSet<usize> = certain.iter().copied().flatten().collect();
        let mut free: HashMap<&[usize], BTreeSet<usize>> = HashMap::new();
        let mut before: Option<(usize, usize)> = None;
        for index in 0..translation.len() {
            if certain[index].is_none() && !of_texts[index].is_empty() {
                let own = of_texts[index].as_slice();
                let candidates = free.entry(own).or_insert_with(|| {
                    own.iter().flat_map(|entry| &found[*entry]).copied().collect()
                });
                // Equal texts: the one that stands where its neighbours lead to.
                let expected = before.map_or(index, |(near, source)| source + index - near);
                let nearest = nearest(candidates, &mut taken, expected, |source| {
                    match (
                        fits(index, source),
                        self.segments[source].kind == translation[index].kind,
                    ) {
                        (false, _) => Fit::Not,
                        (true, true) => Fit::Well,
                        (true, false) => Fit::OtherKind,
                    }
                });
                certain[index] = nearest;
            }
            before = certain[index].map(|source| (index, source)).or(before);
        }
        certain
    }

    /// Texts that no entry speaks of, each with the entry that spoke of it before somebody changed its words.
    fn edited(
        &self,
        of_texts: &[Vec<usize>],
        entries: &[StateEntry],
        pairing: &Pairing,
    ) -> BTreeMap<usize, (usize, Freshness)> {
        let in_use: BTreeSet<usize> = of_texts.iter().flatten().copied().collect();
        let mut lost: BTreeSet<usize> =
            (0..entries.len()).filter(|entry| !in_use.contains(entry)).collect();
        let mut edited = BTreeMap::new();
        if lost.is_empty() {
            return edited;
        }
        // The source beside the text is the one the entry was made from: only the translation was edited.
        let mut by_source: HashMap<usize, Vec<usize>> = HashMap::new();
        for entry in lost.iter().rev() {
            for source in self.find(&entries[*entry].source) {
                by_source.entry(source).or_default().push(*entry);
            }
        }
        for (index, own) in of_texts.iter().enumerate() {
            let Some(source) = pairing.source_of[index].filter(|_| own.is_empty()) else {
                continue;
            };
            let Some(of_source) = by_source.get_mut(&source) else { continue };
            while let Some(entry) = of_source.pop() {
                if lost.remove(&entry) {
                    edited.insert(index, (entry, Freshness::Edited));
                    break;
                }
            }
        }
        // Otherwise an entry is known by its place: entries stand in the order of the texts.
        let mut index = 0;
        while index < of_texts.len() {
            let is_open = |index: usize| of_texts[index].is_empty() && !edited.contains_key(&index);
            if !is_open(index) {
                index += 1;
                continue;
            }
            let end = (index..of_texts.len()).find(|at| !is_open(*at)).unwrap_or(of_texts.len());
            let entry_of = |at: usize| match edited.get(&at) {
                Some((entry, _)) => Some(*entry),
                None => of_texts[at].first().copied(),
            };
            let start = index.checked_sub(1).and_then(entry_of).map_or(0, |before| before + 1);
            let after = (end < of_texts.len()).then(|| entry_of(end)).flatten();
            let stop = after.unwrap_or(entries.len()).max(start);
            // One more than there are texts is enough to know that it is not certain.
            let between: Vec<usize> =
                lost.range(start..stop).copied().take(end - index + 1).collect();
            if between.len() == end - index {
                for (at, entry) in (index..end).zip(between) {
                    lost.remove(&entry);
                    edited.insert(at, (entry, Freshness::BothChanged));
                }
            }
            index = end;
        }
        edited
    }
}

fn hash(text: &str) -> ContentHash {
    ContentHash::of(text.as_bytes())
}

/// How a text of the source suits an equal text of the translation.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    Well,
    OtherKind,
    Not,
}

/// So many equal texts on each side are looked at.
const MOST_EQUALS: usize = 16;

/// The free text nearest to a place, one of the same kind first; it is taken then.
fn nearest(
    candidates: &mut BTreeSet<usize>,
    taken: &mut BTreeSet<usize>,
    expected: usize,
    fit: impl Fn(usize) -> Fit,
) -> Option<usize> {
    // What others took meanwhile need not be looked at again.
    let near = |candidates: &BTreeSet<usize>| -> Vec<usize> {
        let before = candidates.range(..expected).rev().take(MOST_EQUALS);
        before.chain(candidates.range(expected..).take(MOST_EQUALS)).copied().collect()
    };
    let mut looked_at = near(candidates);
    while looked_at.iter().any(|source| taken.contains(source)) {
        looked_at.iter().filter(|source| taken.contains(source)).for_each(|source| {
            candidates.remove(source);
        });
        looked_at = near(candidates);
    }
    let fitting = looked_at.into_iter().filter(|source| fit(*source) != Fit::Not);
    let found =
        fitting.min_by_key(|source| (fit(*source) == Fit::OtherKind, source.abs_diff(expected)))?;
    candidates.remove(&found);
    taken.insert(found);
    Some(found)
}

/// For each text, the entries that speak of it, by index.
fn entries_of(translation: &[Segment], entries: &[StateEntry]) -> Vec<Vec<usize>> {
    if entries.is_empty() {
        return vec![Vec::new(); translation.len()];
    }
    let mut by_block: HashMap<ContentHash, Vec<usize>> = HashMap::new();
    for (index, entry) in entries.iter().enumerate() {
        if let Some(hash) = blocks::fingerprinted(&entry.block) {
            by_block.entry(hash).or_default().push(index);
        }
    }
    let of_text =
        |segment: &Segment| by_block.get(&hash(&segment.text)).cloned().unwrap_or_default();
    translation.iter().map(of_text).collect()
}

impl Alignment {
    /// Who stands for the translation: the weakest of its texts.
    pub fn standing(&self) -> Standing {
        let standings = self.texts.iter().map(|text| text.standing);
        standings.reduce(weaker).unwrap_or(Standing::UNKNOWN)
    }

    /// The source of a text, where it has one.
    pub fn source_of(&self, text: &Aligned) -> Option<&Segment> {
        self.source.get(text.source?)
    }

    /// The text of the translation that belongs to a text of the source.
    pub fn text_of(&self, source: usize) -> Option<&Aligned> {
        self.texts.get((*self.text_of.get(source)?)?)
    }

    /// Its index among the texts of the translation.
    pub fn index_of(&self, source: usize) -> Option<usize> {
        *self.text_of.get(source)?
    }
}
