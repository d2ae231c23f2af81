//! Exporting: the texts of a language, with what a translator must know, ready to travel.

use super::Refusal;
use super::block_text::BlockText;
use super::subject::Subject;
use crate::exchange::{Package, TravelLanguage, Unit, UnitStatus};
use crate::site::alignment::{Aligned, Alignment, Freshness};
use crate::site::page::Page;
use crate::site::segments::{Place, Segment, SegmentKind};
use crate::site::translation_state::TranslationState;
use crate::site::{LanguageIndex, Site, words};

/// Which texts of a page travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    All,
    /// What is missing, out of date, or not accepted.
    Changed,
}

/// Packs the texts of some subjects in one language.
pub fn export(
    site: &Site,
    subjects: &[Subject],
    language: LanguageIndex,
    which: Which,
) -> Result<Package, Refusal> {
    if language == site.source_language() {
        let tag = &site.language(language).tag;
        return Err(Refusal::new(
            format!("`{tag}` is the language every page is written in first"),
            "Name a language you translate into.",
        ));
    }
    let travel = |index| {
        let language = site.language(index);
        let (tag, name) = (language.tag.clone(), language.name.clone());
        TravelLanguage { tag, name, direction: language.direction() }
    };
    let all = subjects.iter().flat_map(|subject| units(site, *subject, language));
    let is_meant = |unit: &Unit| which == Which::All || unit.status <= UnitStatus::NeedsWork;
    let dates = subjects.iter().flat_map(|subject| subject.state(language).entries);
    Ok(Package {
        project: site.config.base_url.origin.clone(),
        source: travel(site.source_language()),
        target: travel(language),
        date: dates.filter_map(|entry| entry.date).max(),
        units: all.filter(is_meant).collect(),
    })
}

fn units(site: &Site, subject: Subject, language: LanguageIndex) -> Vec<Unit> {
    let source_page = subject.page(site.source_language());
    let own_page = subject.page(language);
    let alignment = subject.alignment(language);
    let segments = subject.source_texts();
    let mut heading: Option<String> = None;
    let mut units = Vec::new();
    for (index, segment) in segments.iter().enumerate() {
        if segment.is_heading() {
            heading = Some(segment.text.clone());
        }
        let Some(source) = written(segment, source_page) else { continue };
        let own: Option<&Aligned> =
            alignment.as_ref().and_then(|alignment: &Alignment| alignment.text_of(index));
        let mut notes = Vec::new();
        if let Some(heading) = heading.as_deref().filter(|_| !segment.is_heading()) {
            notes.push(format!("Under the heading: {heading}"));
        }
        notes.extend(advice(&source));
        units.push(Unit {
            page: page_of(subject, segment),
            place: segment.name(),
            key: segment.fingerprint(),
            kind: kind(&segment.kind).to_owned(),
            previous: own.and_then(|own| own.made_from.clone()),
            target: own.and_then(|own| written(&own.segment, own_page)),
            status: own.map_or(UnitStatus::Missing, status),
            source,
            notes,
        });
    }
    units
}

/// The page, or the file of words, that a text stands in.
fn page_of(subject: Subject, segment: &Segment) -> String {
    let id = segment.id.as_deref().unwrap_or_default();
    match (subject, words::file_of(id)) {
        (Subject::Words(_), Some(file)) => format!("translations/{file}"),
        _ => subject.name(),
    }
}

/// The words of a text as Markdown; `None` where they do not stand alone.
pub(super) fn written(segment: &Segment, page: Option<&Page>) -> Option<String> {
    match (segment.place, page) {
        (Place::Block { node, .. }, Some(page)) => {
            Some(BlockText::of(&page.body, node)?.words(&page.body.source))
        }
        _ => Some(segment.text.clone()),
    }
}

fn status(text: &Aligned) -> UnitStatus {
    match (text.freshness, text.standing.state) {
        (Freshness::Current, TranslationState::Initial) => UnitStatus::NeedsWork,
        (Freshness::Current, TranslationState::Translated) => UnitStatus::Translated,
        (Freshness::Current, TranslationState::Reviewed) => UnitStatus::Reviewed,
        (Freshness::Current, TranslationState::Final) => UnitStatus::Final,
        _ => UnitStatus::NeedsWork,
    }
}

fn kind(kind: &SegmentKind) -> &'static str {
    match kind {
        SegmentKind::Title => "title of the page",
        SegmentKind::Summary => "summary of the page, one sentence",
        SegmentKind::Message => "word or sentence",
        SegmentKind::Heading(_) => "heading",
        SegmentKind::Paragraph => "paragraph",
        SegmentKind::Item => "item of a list",
        SegmentKind::TableRow => "row of a table",
        SegmentKind::Alert(_) => "box",
        SegmentKind::DefinitionTerm => "term",
        SegmentKind::DefinitionDetails => "explanation of a term",
        SegmentKind::Code => "lines that are shown as they are",
        SegmentKind::Component(_) => "component",
    }
}

/// What a translator must leave as it is.
fn advice(source: &str) -> Vec<String> {
    let mut advice = Vec::new();
    if source.contains("(term:") {
        advice.push("Keep the word of the country in a link with term: in it, and put its meaning behind it.".to_owned());
    }
    if source.contains("{{") {
        advice.push("Keep {{ … }} as it is.".to_owned());
    }
    if source.starts_with(":::") {
        advice.push("Translate only the words in quotation marks.".to_owned());
    }
    if source.contains("](") && !source.contains("(term:") {
        advice.push("Translate the words in [ ], keep the address in ( ).".to_owned());
    }
    if source.contains(" | ") {
        advice.push("Keep the bars | between the cells.".to_owned());
    }
    advice
}
