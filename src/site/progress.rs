//! How far one translation is: how many of its texts are in which state, and what there is to do.

use std::collections::BTreeMap;

use serde::Serialize;

use super::alignment::{Aligned, Alignment, Freshness};
use super::translation_state::Origin;
use super::translations::Standing;

/// Made by comparing a translation with its source, and kept, because that is most of the work.
#[derive(Clone, Debug, PartialEq)]
pub struct Progress {
    pub counts: Counts,
    /// What there is to do, by the index of the text in the source.
    pub open: BTreeMap<usize, TaskKind>,
    /// The weakest of its texts; `None` where it has none.
    pub standing: Option<Standing>,
}

/// How many texts are in which state. All are titles, summaries, blocks and words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    pub current: usize,
    /// The source says something else.
    pub changed: usize,
    /// Both sides changed: probably brought up to date, and nobody said so.
    pub probably_updated: usize,
    /// The translation was edited, and nobody stood for it since.
    pub edited: usize,
    /// Nobody said yet that it is a translation.
    pub not_accepted: usize,
    /// In the source only.
    pub missing: usize,
    /// Not certain what belongs to them.
    pub unpaired: usize,
    pub machine: usize,
    pub reviewed: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TaskKind {
    /// Bring a text up to date.
    Update,
    Translate,
    /// Say whether an edited or new translation is right.
    Accept,
}

impl Progress {
    pub fn of(alignment: &Alignment) -> Progress {
        let mut counts = Counts::default();
        alignment.texts.iter().for_each(|text| counts.add(text));
        counts.missing = alignment.missing.len();
        counts.unpaired = counts.unpaired.max(alignment.unpaired.len());
        let of_texts = alignment
            .texts
            .iter()
            .filter_map(|text| Some((text.source?, TaskKind::of(text.freshness)?)));
        let of_source = alignment.missing.iter().chain(&alignment.unpaired);
        let open = of_texts.chain(of_source.map(|index| (*index, TaskKind::Translate))).collect();
        let standing = (!alignment.texts.is_empty()).then(|| alignment.standing());
        Progress { counts, open, standing }
    }
}

impl TaskKind {
    fn of(freshness: Freshness) -> Option<TaskKind> {
        match freshness {
            Freshness::Current => None,
            Freshness::Changed => Some(TaskKind::Update),
            Freshness::BothChanged | Freshness::Edited | Freshness::Unknown => {
                Some(TaskKind::Accept)
            }
        }
    }
}

impl Counts {
    fn add(&mut self, text: &Aligned) {
        let count = match text.freshness {
            Freshness::Current => &mut self.current,
            Freshness::Changed => &mut self.changed,
            Freshness::BothChanged => &mut self.probably_updated,
            Freshness::Edited => &mut self.edited,
            Freshness::Unknown if text.source.is_none() => &mut self.unpaired,
            Freshness::Unknown => &mut self.not_accepted,
        };
        *count += 1;
        let is_machine =
            text.standing.origin == Origin::Machine && !text.standing.is_read_by_a_speaker();
        self.machine += usize::from(is_machine);
        self.reviewed += usize::from(text.standing.is_reviewed());
    }

    /// Texts of the translation.
    pub fn written(&self) -> usize {
        self.current + self.changed + self.probably_updated + self.edited + self.not_accepted
    }
}
