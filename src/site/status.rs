//! How far the translations of a site are: each page in each language, and what there is to do, worst first.

use std::cell::OnceCell;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::alignment::SourceTexts;
use super::front_matter::PageClass;
use super::progress::Progress;
pub use super::progress::{Counts, TaskKind};
use super::segments::Segment;
use super::translations::{Missing, TranslationSet};
use super::words::KINDS;
use super::{LanguageIndex, Site};
use crate::locale::{Date, Locale};
use crate::parallel;

/// Made of a whole site, never changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Status {
    pub source_language: String,
    /// In the order of the site, without the source.
    pub languages: Vec<LanguageStatus>,
    /// Every page, part and the words, in every language but the source; worst first.
    pub texts: Vec<TextStatus>,
    /// Edits of the source that make translations out of date.
    pub edits: Vec<SourceEdit>,
    /// Facts past the day until which they were sure to hold.
    pub overdue_facts: Vec<String>,
    /// Pages past the day on which somebody should have checked them again.
    pub overdue_pages: Vec<String>,
}

/// Sums over all texts of a language.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct LanguageStatus {
    pub tag: String,
    pub name: String,
    pub pages: usize,
    /// Pages whose readers get a text in their language.
    pub published: usize,
    pub counts: Counts,
    /// Words of the source that wait for a translation, or for a look at one.
    pub words_to_translate: usize,
    /// Of all texts that are there, by percent: made by a machine and read by no speaker.
    pub machine_percent: usize,
    /// Of all texts that are there, by percent: read by a second person.
    pub reviewed_percent: usize,
    /// Words of menus and notices that are not translated.
    pub interface_missing: usize,
    pub interface: usize,
}

/// One page, part, or the words, in one language.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TextStatus {
    /// As commands take it: `content/school/school-advice`, `words`.
    pub name: String,
    pub language: String,
    /// Of the page, in its source.
    pub title: String,
    pub class: &'static str,
    pub shown: Shown,
    /// `None` where nothing is written.
    pub origin: Option<&'static str>,
    pub state: Option<&'static str>,
    pub counts: Counts,
    pub words_to_translate: usize,
    /// What there is to do, in the reading order of the source.
    pub tasks: Vec<Task>,
}

/// What readers of a language get.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shown {
    Published,
    NotWritten,
    Draft,
    Incomplete,
    Broken,
    AwaitsReview,
}

/// Texts below one heading, so few that they take about five minutes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Task {
    pub heading: Option<String>,
    /// `title`, `summary`, numbers of blocks, or names of words.
    pub blocks: Vec<String>,
    pub kind: TaskKind,
    pub words: usize,
}

/// A block of the source that says something else than its translations were made from.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SourceEdit {
    pub name: String,
    pub block: String,
    pub heading: Option<String>,
    pub languages: Vec<String>,
}

/// Words of a source that somebody who translates now and then does in five minutes. Professionals do about 2,500 a
/// day, which is 26 in five minutes; sentences here are short and plain.
const WORDS_OF_A_TASK: usize = 40;

impl Site {
    /// `today` decides what is overdue. `interface` has, for each language, how many words of the interface it lacks,
    /// and how many there are.
    pub fn status(&self, today: Date, interface: &[(usize, usize)]) -> Status {
        let sets: Vec<&TranslationSet> = self.sets_and_parts().map(|(_, set)| set).collect();
        let mut texts: Vec<TextStatus> =
            parallel::map(&sets, |set| self.of_set(set)).into_iter().flatten().collect();
        texts.extend(self.of_words());
        let edits = edits(&texts);
        let languages = self.languages().filter(|(index, _)| *index != self.source_language());
        let languages = languages.map(|(index, language)| {
            let own = texts.iter().filter(|text| text.language == language.tag.as_str());
            let pages = self.sets.iter().filter(|set| set.is_published_in(index)).count();
            let status = LanguageStatus {
                tag: language.tag.to_string(),
                name: language.name.clone(),
                pages: self.sets.len(),
                published: pages,
                interface_missing: interface.get(index.0).map_or(0, |(missing, _)| *missing),
                interface: interface.get(index.0).map_or(0, |(_, all)| *all),
                ..LanguageStatus::default()
            };
            status.with_sums(own)
        });
        let languages = languages.collect();
        texts.sort_by_key(TextStatus::badness);
        let facts = self.facts.iter();
        let overdue = facts.filter(|fact| fact.valid_until.is_some_and(|until| until < today));
        let due = |set: &&TranslationSet| set.fields.check_again.is_some_and(|due| due < today);
        Status {
            source_language: self.config.source_language.to_string(),
            languages,
            texts,
            edits,
            overdue_facts: overdue.map(|fact| fact.id.clone()).collect(),
            overdue_pages: self.sets.iter().filter(due).map(|set| set.key.folder()).collect(),
        }
    }

    fn of_set(&self, set: &TranslationSet) -> Vec<TextStatus> {
        let source = self.source_language();
        let locale = &self.language(source).locale;
        let texts = OnceCell::new();
        let texts = || texts.get_or_init(|| SourceTexts::of(set.source_page()));
        let others = self.languages().filter(|(index, _)| *index != source);
        let class = match set.fields.class {
            PageClass::General => "general",
            PageClass::Deadline => "deadline",
            PageClass::Rights => "rights",
            PageClass::Sensitive => "sensitive",
        };
        let title = set.source_page().front_matter.title.clone();
        let name = set.key.folder();
        others
            .map(|(index, language)| {
                let text = TextStatus {
                    name: name.clone(),
                    language: language.tag.to_string(),
                    title: title.clone(),
                    class,
                    shown: shown(set, index),
                    origin: None,
                    state: None,
                    counts: Counts::default(),
                    words_to_translate: 0,
                    tasks: Vec::new(),
                };
                match (&set.progress[index.0], set.page(index)) {
                    (Some(progress), _) => text.with(progress, locale, || texts().segments.clone()),
                    (None, Some(page)) => {
                        let alignment = texts().align(page);
                        text.with(&Progress::of(&alignment), locale, || alignment.source.clone())
                    }
                    (None, None) => text.with_nothing(&texts().segments, locale),
                }
            })
            .collect()
    }

    fn of_words(&self) -> Vec<TextStatus> {
        let locale = &self.language(self.source_language()).locale;
        let of_language = |(index, language): (LanguageIndex, &crate::language::Language)| {
            let alignment = self.words.alignment(index)?;
            let shown = match alignment.texts.is_empty() {
                true => Shown::NotWritten,
                false => Shown::Published,
            };
            let text = TextStatus {
                name: "words".to_owned(),
                language: language.tag.to_string(),
                title: KINDS.map(|(_, file)| file).join(", "),
                class: "general",
                shown,
                origin: None,
                state: None,
                counts: Counts::default(),
                words_to_translate: 0,
                tasks: Vec::new(),
            };
            let progress = Progress::of(&alignment);
            (!alignment.source.is_empty())
                .then(|| text.with(&progress, locale, || alignment.source.clone()))
        };
        self.languages().filter_map(of_language).collect()
    }
}

fn shown(set: &TranslationSet, language: LanguageIndex) -> Shown {
    match set.views[language.0].missing {
        None => Shown::Published,
        Some(Missing::NotWritten) => Shown::NotWritten,
        Some(Missing::Draft) => Shown::Draft,
        Some(Missing::Incomplete) => Shown::Incomplete,
        Some(Missing::Broken) => Shown::Broken,
        Some(Missing::AwaitsReview) => Shown::AwaitsReview,
    }
}

impl TextStatus {
    fn with(
        mut self,
        progress: &Progress,
        locale: &Locale,
        source: impl FnOnce() -> Arc<[Segment]>,
    ) -> TextStatus {
        self.counts = progress.counts;
        self.origin = progress.standing.map(|standing| standing.origin.name());
        self.state = progress.standing.map(|standing| standing.state.name());
        if !progress.open.is_empty() {
            self.add_tasks(&source(), &progress.open, locale);
        }
        self
    }

    fn with_nothing(mut self, source: &[Segment], locale: &Locale) -> TextStatus {
        self.counts.missing = source.len();
        let all = (0..source.len()).map(|index| (index, TaskKind::Translate)).collect();
        self.add_tasks(source, &all, locale);
        self
    }

    fn add_tasks(&mut self, source: &[Segment], open: &BTreeMap<usize, TaskKind>, locale: &Locale) {
        let mut heading: Option<&str> = None;
        for (index, segment) in source.iter().enumerate() {
            if segment.is_heading() {
                heading = Some(&segment.text);
            }
            let Some(kind) = open.get(&index) else { continue };
            let words = locale.words(&segment.text);
            let words = words.iter().filter(|word| word.contains(char::is_alphanumeric)).count();
            if *kind != TaskKind::Accept {
                self.words_to_translate += words;
            }
            match self.tasks.last_mut() {
                Some(last)
                    if last.kind == *kind
                        && last.heading.as_deref() == heading
                        && last.words + words <= WORDS_OF_A_TASK =>
                {
                    last.blocks.push(segment.name());
                    last.words += words;
                }
                _ => self.tasks.push(Task {
                    heading: heading.map(str::to_owned),
                    blocks: vec![segment.name()],
                    kind: *kind,
                    words,
                }),
            }
        }
    }

    /// Sorts the worst first: what readers are told wrong, then what they are not told, then what waits for a person.
    fn badness(&self) -> (Reverse<[usize; 6]>, String, String) {
        let Counts { changed, probably_updated, edited, not_accepted, missing, unpaired, .. } =
            self.counts;
        let is_shown = self.shown == Shown::Published;
        let weight = match self.class {
            "sensitive" | "rights" | "deadline" => 1,
            _ => 0,
        };
        let outdated = changed + probably_updated;
        let score = [
            if is_shown && outdated > 0 { 1 + weight } else { 0 },
            if is_shown { outdated } else { 0 },
            usize::from(!is_shown) * (1 + weight),
            missing + unpaired,
            edited + not_accepted,
            outdated,
        ];
        (Reverse(score), self.name.clone(), self.language.clone())
    }

    /// Whether somebody has something to do: machine translations that nobody read are not counted here.
    pub fn has_work(&self) -> bool {
        self.shown != Shown::Published || !self.tasks.is_empty() || self.counts.unpaired > 0
    }
}

impl LanguageStatus {
    fn with_sums<'a>(mut self, texts: impl Iterator<Item = &'a TextStatus>) -> LanguageStatus {
        for text in texts {
            let sum = &mut self.counts;
            sum.current += text.counts.current;
            sum.changed += text.counts.changed;
            sum.probably_updated += text.counts.probably_updated;
            sum.edited += text.counts.edited;
            sum.not_accepted += text.counts.not_accepted;
            sum.missing += text.counts.missing;
            sum.unpaired += text.counts.unpaired;
            sum.machine += text.counts.machine;
            sum.reviewed += text.counts.reviewed;
            self.words_to_translate += text.words_to_translate;
        }
        let written = self.counts.written() + self.counts.unpaired;
        // A share is rounded so that 100 means all of it, and 0 none.
        let percent = |part: usize| match part {
            0 => 0,
            part if part >= written => 100,
            part => (part * 100 / written).clamp(1, 99),
        };
        self.machine_percent = percent(self.counts.machine);
        self.reviewed_percent = percent(self.counts.reviewed);
        self
    }
}

/// The blocks whose translations are out of date, in the order of the pages.
fn edits(texts: &[TextStatus]) -> Vec<SourceEdit> {
    let mut edits: BTreeMap<(&str, usize, &str), SourceEdit> = BTreeMap::new();
    for text in texts {
        for task in text.tasks.iter().filter(|task| task.kind == TaskKind::Update) {
            for block in &task.blocks {
                let number = block.parse().unwrap_or(0);
                let edit = edits.entry((&text.name, number, block)).or_insert_with(|| SourceEdit {
                    name: text.name.clone(),
                    block: block.clone(),
                    heading: task.heading.clone(),
                    languages: Vec::new(),
                });
                edit.languages.push(text.language.clone());
            }
        }
    }
    edits.into_values().collect()
}
