//! Which text of a translation belongs to which text of its source, as far as their structure tells.
//!
//! What is known already, because somebody said so in the state file, stays as it is and divides the texts. Between
//! two known pairs: by heading, then by kind and order. Where that is not certain, nothing is paired: never guessed.
//! A pair that is found here is only a proposal; nothing counts as up to date because of it.

use std::collections::{BTreeMap, BTreeSet};

use super::segments::{Place, Segment};

/// The texts of a translation beside those of its source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pairing {
    /// For each text of the translation, the index of the text in the source it belongs to.
    pub source_of: Vec<Option<usize>>,
    /// Texts of the source that the translation does not have, in order.
    pub missing: Vec<usize>,
    /// Texts of the source of which it is not certain what belongs to them, in order.
    pub unpaired: Vec<usize>,
}

/// Of a pair of words, how alike they must be to be two versions of one text.
const LEAST_LIKENESS: f64 = 0.5;

/// So many comparisons of words are done between two known pairs; more are a page written anew.
const MOST_COMPARISONS: usize = 10_000;

/// Completes `known`, the sources of some texts of the translation. `made_from` is the old text of the source that a
/// text of the translation was made from, where it is known.
pub fn complete(
    source: &[Segment],
    translation: &[Segment],
    known: Vec<Option<usize>>,
    made_from: &dyn Fn(usize) -> Option<String>,
) -> Pairing {
    let taken: BTreeSet<usize> = known.iter().copied().flatten().collect();
    let mut work = Work {
        source,
        translation,
        made_from,
        pairing: Pairing { source_of: known, ..Pairing::default() },
    };
    let is_field = |segment: &Segment| !matches!(segment.place, Place::Block { .. });
    let name = |segment: &Segment| (segment.place, segment.id.clone());
    let fields = translation.iter().enumerate().filter(|(_, segment)| is_field(segment));
    let fields: BTreeMap<_, usize> =
        fields.map(|(index, segment)| (name(segment), index)).collect();
    for (index, field) in source.iter().enumerate().filter(|(_, segment)| is_field(segment)) {
        match fields.get(&name(field)).copied() {
            _ if taken.contains(&index) => {}
            Some(same) if work.pairing.source_of[same].is_none() => work.pair(index, same),
            _ => work.pairing.missing.push(index),
        }
    }
    for is_note in [false, true] {
        let is_in_lane = |segment: &Segment| segment.is_note == is_note && !is_field(segment);
        let of = |segments: &[Segment]| -> Vec<usize> {
            (0..segments.len()).filter(|index| is_in_lane(&segments[*index])).collect()
        };
        work.between_anchors(&of(source), &of(translation), &taken);
    }
    let Work { mut pairing, .. } = work;
    pairing.missing.sort_unstable();
    pairing.unpaired.sort_unstable();
    pairing
}

struct Work<'a> {
    source: &'a [Segment],
    translation: &'a [Segment],
    made_from: &'a dyn Fn(usize) -> Option<String>,
    pairing: Pairing,
}

impl Work<'_> {
    fn pair(&mut self, source: usize, translation: usize) {
        self.pairing.source_of[translation] = Some(source);
    }

    /// Cuts both lists at the known pairs that stand in the same order on both sides.
    fn between_anchors(&mut self, ours: &[usize], theirs: &[usize], taken: &BTreeSet<usize>) {
        let known: Vec<(usize, usize)> = theirs
            .iter()
            .filter_map(|index| Some((self.pairing.source_of[*index]?, *index)))
            .collect();
        let anchors = longest_rising(&known);
        let free_ours: Vec<usize> =
            ours.iter().copied().filter(|index| !taken.contains(index)).collect();
        let free_theirs: Vec<usize> = theirs
            .iter()
            .copied()
            .filter(|index| self.pairing.source_of[*index].is_none())
            .collect();
        let (mut ours, mut theirs) = (free_ours.as_slice(), free_theirs.as_slice());
        for (source, translation) in anchors {
            let (before, after) = ours.split_at(ours.partition_point(|index| *index < source));
            ours = after;
            let (before_theirs, after) =
                theirs.split_at(theirs.partition_point(|index| *index < translation));
            theirs = after;
            self.by_heading(before, before_theirs);
        }
        self.by_heading(ours, theirs);
    }

    /// Headings in the same order and of the same levels are pairs, and cut what stands between them; where their
    /// levels differ, those are that have the same name.
    fn by_heading(&mut self, ours: &[usize], theirs: &[usize]) {
        let headings = |segments: &[Segment], indexes: &[usize]| -> Vec<usize> {
            indexes.iter().copied().filter(|index| segments[*index].is_heading()).collect()
        };
        let our_headings = headings(self.source, ours);
        let their_headings = headings(self.translation, theirs);
        let kinds = |segments: &[Segment], indexes: &[usize]| -> Vec<_> {
            indexes.iter().map(|index| segments[*index].kind.clone()).collect()
        };
        let is_same = kinds(self.source, &our_headings) == kinds(self.translation, &their_headings);
        let pairs: Vec<(usize, usize)> = match is_same {
            true => our_headings.into_iter().zip(their_headings).collect(),
            false => self.of_one_name(&our_headings, &their_headings),
        };
        let (mut ours, mut theirs) = (ours, theirs);
        for (source, translation) in pairs {
            let (before, after) = ours.split_at(ours.partition_point(|index| *index < source));
            ours = &after[1..];
            let (before_theirs, after) =
                theirs.split_at(theirs.partition_point(|index| *index < translation));
            theirs = &after[1..];
            self.run(before, before_theirs);
            self.pair(source, translation);
        }
        self.run(ours, theirs);
    }

    fn of_one_name(&self, ours: &[usize], theirs: &[usize]) -> Vec<(usize, usize)> {
        let by_id: BTreeMap<&str, usize> = ours
            .iter()
            .filter_map(|index| Some((self.source[*index].id.as_deref()?, *index)))
            .collect();
        let named = theirs.iter().filter_map(|index| {
            Some((*by_id.get(self.translation[*index].id.as_deref()?)?, *index))
        });
        longest_rising(&named.collect::<Vec<_>>())
    }

    /// Texts without a certain heading between them.
    fn run(&mut self, ours: &[usize], theirs: &[usize]) {
        let (ours, theirs) = self.by_likeness(ours, theirs);
        let is_same_kind =
            |(one, two): (&usize, &usize)| self.source[*one].kind == self.translation[*two].kind;
        let are_pairs = ours.len() == theirs.len()
            && (ours.iter().zip(&theirs).all(is_same_kind)
                // Its kind changed too, but nothing else stands here that it could be.
                || (ours.len() == 1 && (self.made_from)(theirs[0]).is_some()));
        match (are_pairs, theirs.is_empty()) {
            (true, _) => {
                ours.into_iter().zip(theirs).for_each(|(one, two)| self.pair(one, two));
            }
            (false, true) => self.pairing.missing.extend(ours),
            (false, false) => self.pairing.unpaired.extend(ours),
        }
    }

    /// Pairs each text that was made from an older version of a text in the source with that text; returns the rest.
    fn by_likeness(&mut self, ours: &[usize], theirs: &[usize]) -> (Vec<usize>, Vec<usize>) {
        let (mut ours, mut theirs) = (ours.to_vec(), theirs.to_vec());
        if ours.len() * theirs.len() > MOST_COMPARISONS {
            return (ours, theirs);
        }
        let mut found: Vec<(f64, usize, usize)> = Vec::new();
        for translation in &theirs {
            let Some(old) = (self.made_from)(*translation) else { continue };
            for source in &ours {
                let likeness = likeness(&old, &self.source[*source].text);
                if likeness >= LEAST_LIKENESS {
                    found.push((likeness, *source, *translation));
                }
            }
        }
        found.sort_by(|one, two| two.0.total_cmp(&one.0).then((one.1, one.2).cmp(&(two.1, two.2))));
        for (_, source, translation) in found {
            if ours.contains(&source) && theirs.contains(&translation) {
                ours.retain(|index| *index != source);
                theirs.retain(|index| *index != translation);
                self.pair(source, translation);
            }
        }
        (ours, theirs)
    }
}

/// How many words two texts share, from 0 to 1 (the coefficient of Dice).
pub fn likeness(first: &str, second: &str) -> f64 {
    let words = |text: &str| {
        let mut words: BTreeMap<String, usize> = BTreeMap::new();
        for word in text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty())
        {
            *words.entry(word.to_lowercase()).or_default() += 1;
        }
        words
    };
    let (first, second) = (words(first), words(second));
    let total: usize = first.values().chain(second.values()).sum();
    if total == 0 {
        return 0.0;
    }
    let shared: usize =
        first.iter().map(|(word, count)| *count.min(second.get(word).unwrap_or(&0))).sum();
    (2 * shared) as f64 / total as f64
}

/// The most pairs whose first numbers rise, from pairs in the order of their second.
fn longest_rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // `ends[length]` is the pair with the smallest first number at which a rising row of that length ends.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (index, (source, _)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| pairs[*end].0 < *source);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = index,
            None => ends.push(index),
        }
    }
    let mut row = Vec::with_capacity(ends.len());
    let mut next = ends.last().copied();
    while let Some(index) = next {
        row.push(pairs[index]);
        next = before[index];
    }
    row.reverse();
    row
}
