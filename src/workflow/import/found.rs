//! Which text of the site one that came back belongs to.

use std::collections::{BTreeSet, HashMap};

use super::plain::plain;
use crate::exchange::ReceivedUnit;
use crate::site::alignment::Alignment;
use crate::site::segments::Segment;
use crate::site::{LanguageIndex, Site};
use crate::workflow::export::written;
use crate::workflow::subject::Subject;

/// Where a text belongs.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// Index of the page, the part, or the words.
    pub subject: usize,
    /// Index of the text in its source.
    pub text: usize,
    /// The text of the source as it travels.
    pub source: String,
    /// The words it was made from, as state files keep them: those of today, or older ones.
    pub made_from: String,
}

/// All texts of the source, by what a text may be known by.
pub(super) struct Index<'a> {
    pub subjects: Vec<Subject<'a>>,
    by_key: HashMap<String, Vec<(usize, usize)>>,
    /// By their words without typography.
    by_words: HashMap<String, Vec<(usize, usize)>>,
    /// Older words that a translation of today was made from.
    old: HashMap<String, Vec<(usize, usize, String)>>,
    names: Vec<String>,
    texts: Vec<Vec<(Segment, String)>>,
    taken: BTreeSet<(usize, usize)>,
}

impl<'a> Index<'a> {
    pub fn new(site: &'a Site, language: LanguageIndex) -> Index<'a> {
        let source = site.source_language();
        let mut index = Index {
            subjects: Subject::all(site).collect(),
            by_key: HashMap::new(),
            by_words: HashMap::new(),
            old: HashMap::new(),
            names: Vec::new(),
            texts: Vec::new(),
            taken: BTreeSet::new(),
        };
        for (number, subject) in index.subjects.iter().enumerate() {
            let page = subject.page(source);
            let alignment: Option<Alignment> = subject.alignment(language);
            index.names.push(subject.name());
            let mut own = Vec::new();
            for (place, segment) in subject.source_texts().into_iter().enumerate() {
                let words = written(&segment, page).unwrap_or_else(|| segment.text.clone());
                index.by_key.entry(segment.fingerprint()).or_default().push((number, place));
                index.by_words.entry(plain(&words)).or_default().push((number, place));
                own.push((segment, words));
            }
            index.texts.push(own);
            for text in alignment.iter().flat_map(|alignment| &alignment.texts) {
                if let (Some(old), Some(source)) = (&text.made_from, text.source) {
                    let key = crate::site::blocks::fingerprint(old);
                    index.old.entry(key).or_default().push((number, source, old.clone()));
                }
            }
        }
        index
    }

    /// Looks for the same words; where they stand more than once, for the same page and block; else for the first that
    /// nothing else came back for.
    pub fn find(&mut self, unit: &ReceivedUnit) -> Result<Found, String> {
        let by_key = unit.key.as_ref().and_then(|key| self.by_key.get(key));
        let candidates = by_key.or_else(|| self.by_words.get(&plain(&unit.source)));
        if let Some(candidates) = candidates {
            let is_free = |at: &&(usize, usize)| !self.taken.contains(at);
            let likeness = |at: &&(usize, usize)| {
                let (segment, _) = &self.texts[at.0][at.1];
                let is_page = unit.page.as_deref().is_some_and(|page| self.is_on(at.0, page));
                let is_place = unit.place.as_deref() == Some(segment.name().as_str());
                (is_page, is_page && is_place)
            };
            // The first of the best.
            let best = candidates.iter().filter(is_free).rev().max_by_key(likeness).copied();
            let Some((subject, text)) = best else {
                return Err("it came back more than once".to_owned());
            };
            self.taken.insert((subject, text));
            let (segment, source) = self.texts[subject][text].clone();
            return Ok(Found { subject, text, source, made_from: segment.text });
        }
        let older = unit.key.as_ref().and_then(|key| self.old.get(key)).and_then(|old| old.first());
        if let Some((subject, text, old)) = older.cloned() {
            self.taken.insert((subject, text));
            let (_, source) = self.texts[subject][text].clone();
            return Ok(Found { subject, text, source, made_from: old });
        }
        Err("its source text is not on the site any more, or was changed in the file".to_owned())
    }

    fn is_on(&self, subject: usize, page: &str) -> bool {
        match self.subjects[subject] {
            Subject::Words(_) => page.starts_with("translations"),
            Subject::Page(_) => self.names[subject] == page,
        }
    }
}
