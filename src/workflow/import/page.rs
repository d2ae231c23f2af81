//! Texts that came back for one page.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::{Arrival, Arrived, Import, Outcome, new_file};
use crate::content::front_matter::{self, PageFile, Role};
use crate::content::{markdown, state_file};
use crate::diagnostic::Span;
use crate::exchange::Done;
use crate::language::LanguageTag;
use crate::site::alignment::{Alignment, Freshness, SourceTexts};
use crate::site::blocks;
use crate::site::body::NodeKind;
use crate::site::page::Page;
use crate::site::segments::{self, Place, Segment};
use crate::site::translation_state::{StateEntry, StateFile};
use crate::site::translations::TranslationSet;
use crate::source::SourcePath;
use crate::workflow::Refusal;
use crate::workflow::block_text::BlockText;
use crate::workflow::export::written;
use crate::workflow::scaffolds::yaml_value;

/// The file that the texts go into.
struct File<'a> {
    arrival: &'a Arrival<'a>,
    set: &'a TranslationSet,
    tag: &'a LanguageTag,
    path: SourcePath,
    /// As it is, or as it starts.
    old: String,
}

/// A change of the file, and the text it is made for.
struct Change {
    range: Range<usize>,
    text: String,
    /// Index in the list of what arrived.
    arrived: usize,
    kind: ChangeKind,
}

#[derive(Clone, Copy, PartialEq)]
enum ChangeKind {
    /// Other words in the text at this index.
    Replaced(usize),
    /// A block more, behind the text at this index.
    Added(usize),
}

pub(super) fn import(
    arrival: &Arrival,
    set: &TranslationSet,
    arrived: &[Arrived],
    import: &mut Import,
) -> Result<(), Refusal> {
    let tag = &arrival.site.language(arrival.language).tag;
    let path = set.key.file(tag);
    let folder = set.key.folder();
    let (old, is_new) = match arrival.sources.text(&path) {
        Some(text) => (text.to_string(), false),
        None => (new_file(arrival, &folder)?, true),
    };
    let file = File { arrival, set, tag, path: path.clone(), old };
    let old = &file.old;
    let state_path = set.key.state_file(tag);
    let state = set.page(arrival.language).and_then(|page| page.state.clone());
    let Some(page) = file.read(old, state.clone()) else {
        for text in arrived {
            import.outcomes[text.index] =
                Outcome::Refused(format!("the fields of `{path}` cannot be read; mend them first"));
        }
        return Ok(());
    };
    let alignment = SourceTexts::of(set.source_page()).align(&page);
    let before: Vec<Segment> = segments::segments(&page);

    // Each change is tried out alone.
    let mut changes: Vec<Change> = Vec::new();
    let mut accepted: BTreeMap<usize, usize> = BTreeMap::new();
    for (number, text) in arrived.iter().enumerate() {
        let own = alignment.index_of(text.found.text);
        let is_same = own.is_some_and(|own| {
            written(&before[own], Some(&page)).is_some_and(|words| words.trim() == text.target)
        });
        if let (true, Some(own)) = (is_same && !is_new, own) {
            let is_current = alignment.texts[own].freshness == Freshness::Current;
            import.outcomes[text.index] = match (is_current, text.unit.done) {
                (false, Done::Yes) => {
                    accepted.insert(own, number);
                    Outcome::Accepted
                }
                _ => Outcome::Unchanged,
            };
            continue;
        }
        let change = match own {
            Some(own) => replaced(&page, &before[own], own, number, &text.target),
            None => added(&page, set.source_page(), &alignment, text, number),
        };
        let tried =
            change.and_then(|change| file.fits(&before, &change, &text.target).map(|()| change));
        match tried {
            Ok(change) => {
                import.outcomes[text.index] = Outcome::Taken;
                changes.push(change);
            }
            Err(reason) => import.outcomes[text.index] = Outcome::Refused(reason),
        }
    }
    if changes.is_empty() && accepted.is_empty() {
        return Ok(());
    }

    let new = applied(old, &changes);
    let after = file.read(&new, None);
    let segments = after.as_ref().map(segments::segments).unwrap_or_default();
    let added = changes.iter().filter(|change| matches!(change.kind, ChangeKind::Added(_))).count();
    let Some(after) = after.filter(|_| segments.len() == before.len() + added) else {
        for change in &changes {
            import.outcomes[arrived[change.arrived].index] = Outcome::Refused(
                "together with the others it would change the form of the page".to_owned(),
            );
        }
        return Ok(());
    };

    // Which text of the new file is which change.
    let mut order: Vec<&Change> = changes.iter().collect();
    order.sort_by_key(|change| (change.range.start, change.range.end, change.arrived));
    let mut by_new: BTreeMap<usize, usize> = BTreeMap::new();
    for change in &order {
        let behind = |other: &&&Change| match (other.kind, change.kind) {
            (ChangeKind::Added(at), ChangeKind::Replaced(own)) => at < own,
            (ChangeKind::Added(_), ChangeKind::Added(_)) => {
                (other.range.start, other.arrived) < (change.range.start, change.arrived)
            }
            _ => false,
        };
        let shift = order.iter().filter(behind).count();
        let at = match change.kind {
            ChangeKind::Replaced(own) => own + shift,
            ChangeKind::Added(own) => own + 1 + shift,
        };
        by_new.insert(at, change.arrived);
    }
    let old_entries = state.map(|state| state.entries).unwrap_or_default();
    let of_text = |text: usize| -> Option<&StateEntry> {
        let own = alignment.text_of(text)?;
        own.entries.last().map(|entry| &old_entries[*entry])
    };
    let mut new_entries: BTreeMap<usize, StateEntry> = BTreeMap::new();
    for (at, number) in &by_new {
        let Some(segment) = segments.get(*at) else { continue };
        let text = &arrived[*number];
        let old_entry = of_text(text.found.text).filter(|_| !is_new);
        let entry = arrival.entry(segment.fingerprint(), text.found.made_from.clone(), old_entry);
        new_entries.insert(*at, entry);
        let span = match segment.place {
            Place::Title => after.front_matter.title_span,
            Place::Summary => after.front_matter.summary_span,
            Place::Block { node, .. } => after.body.nodes[node].span,
            Place::Message => Span::default(),
        };
        import.places.insert(text.index, (path.clone(), span));
    }
    for (own, number) in &accepted {
        let shift = changes
            .iter()
            .filter(|change| matches!(change.kind, ChangeKind::Added(at) if at < *own))
            .count();
        let text = &arrived[*number];
        let fingerprint = before[*own].fingerprint();
        let entry =
            arrival.entry(fingerprint, text.found.made_from.clone(), of_text(text.found.text));
        new_entries.insert(own + shift, entry);
    }
    let gone: BTreeSet<usize> = changes
        .iter()
        .filter_map(|change| match change.kind {
            ChangeKind::Replaced(own) => Some(own),
            ChangeKind::Added(_) => None,
        })
        .chain(accepted.keys().copied())
        .flat_map(|own| alignment.texts[own].entries.iter().copied())
        .collect();
    let entries = entries(&segments, &new_entries, &old_entries, &gone);
    let state = StateFile { entries, minor: Vec::new() };
    if new != *old || is_new {
        import.edits.files.insert(path, new);
    }
    import.edits.files.insert(state_path, state_file::write(&state));
    Ok(())
}

/// Entries in the order of the texts; those of texts that are gone for good are left out.
fn entries(
    segments: &[Segment],
    new: &BTreeMap<usize, StateEntry>,
    old: &[StateEntry],
    gone: &BTreeSet<usize>,
) -> Vec<StateEntry> {
    let mut by_block: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, entry) in old.iter().enumerate() {
        by_block.entry(&entry.block).or_default().push(index);
    }
    let mut written: BTreeSet<usize> = BTreeSet::new();
    let mut entries: Vec<StateEntry> = Vec::new();
    for (at, segment) in segments.iter().enumerate() {
        if let Some(entry) = new.get(&at) {
            entries.push(entry.clone());
            continue;
        }
        for index in by_block.get(segment.fingerprint().as_str()).into_iter().flatten() {
            if written.insert(*index) {
                entries.push(old[*index].clone());
            }
        }
    }
    let left = (0..old.len()).filter(|index| !written.contains(index) && !gone.contains(index));
    entries.extend(left.map(|index| old[index].clone()));
    entries
}

fn applied(old: &str, changes: &[Change]) -> String {
    let mut order: Vec<&Change> = changes.iter().collect();
    // Of two blocks that are added at one place, the one that comes first in the source stands first.
    order.sort_by_key(|change| (change.range.start, change.range.end, change.arrived));
    let mut new = String::with_capacity(old.len());
    let mut done = 0;
    for change in order {
        new.push_str(old.get(done..change.range.start.max(done)).unwrap_or_default());
        new.push_str(&change.text);
        done = change.range.end.max(done);
    }
    new.push_str(old.get(done..).unwrap_or_default());
    new
}

fn replaced(
    page: &Page,
    segment: &Segment,
    own: usize,
    arrived: usize,
    target: &str,
) -> Result<Change, String> {
    let fields = &page.front_matter;
    let kind = ChangeKind::Replaced(own);
    let of_field = |span: Span| {
        let words = target.split_whitespace().collect::<Vec<_>>().join(" ");
        Change { range: span.range(), text: yaml_value(&words), arrived, kind }
    };
    match segment.place {
        Place::Title => Ok(of_field(fields.title_span)),
        Place::Summary => Ok(of_field(fields.summary_span)),
        Place::Message => Err("it is no text of a page".to_owned()),
        Place::Block { node, .. } => {
            let block = BlockText::of(&page.body, node)
                .ok_or("its words do not stand alone in the file; change them by hand")?;
            Ok(Change { text: block.framed(target), range: block.range, arrived, kind })
        }
    }
}

/// A block that the translation does not have yet, framed as in the source, behind the block before it.
fn added(
    page: &Page,
    source: &Page,
    alignment: &Alignment,
    text: &Arrived,
    arrived: usize,
) -> Result<Change, String> {
    const BY_HAND: &str = "the translation does not have this block yet, and where it belongs is not certain; add it by hand";
    let segment = &alignment.source[text.found.text];
    let Place::Block { node, .. } = segment.place else {
        return Err("the field is missing in the file; add it by hand".to_owned());
    };
    if alignment.unpaired.contains(&text.found.text) {
        return Err(BY_HAND.to_owned());
    }
    let block = BlockText::of(&source.body, node).ok_or(BY_HAND)?;
    let is_item = matches!(source.body.nodes[node].kind, NodeKind::Item { .. });
    let is_row = matches!(source.body.nodes[node].kind, NodeKind::TableRow);
    let is_fence = matches!(&source.body.nodes[node].kind, NodeKind::ComponentBlock(_))
        && source.body.nodes[node].end as usize > node + 1;
    let is_root = source.body.roots().any(|root| root == node);
    let before = (0..text.found.text).rev().find_map(|at| {
        let own = alignment.index_of(at)?;
        Some((at, own, alignment.texts[own].segment.place.node()?))
    });
    let Some((at, own, anchor)) = before.filter(|_| !is_fence) else {
        return Err(BY_HAND.to_owned());
    };
    let same_kind = |kind: fn(&NodeKind) -> bool| {
        let place = alignment.source[at].place.node();
        kind(&page.body.nodes[anchor].kind)
            && place.is_some_and(|place| kind(&source.body.nodes[place].kind))
    };
    let end = |node: usize| {
        let span = page.body.nodes[node].span.range();
        let words = page.body.source.get(span.clone()).unwrap_or_default();
        span.start + words.trim_end().len()
    };
    let words = block.framed(&text.target);
    let kind = ChangeKind::Added(own);
    let inserted = |at: usize, text: String| Change { range: at..at, text, arrived, kind };
    if is_item && same_kind(|kind| matches!(kind, NodeKind::Item { .. })) {
        let start = page.body.nodes[anchor].span.start as usize;
        let line = page.body.source[..start].rfind('\n').map_or(0, |end| end + 1);
        let before = page.body.source.get(line..start).unwrap_or_default();
        let item = page.body.nodes[anchor].span.of(&page.body.source);
        let task = match &source.body.nodes[node].kind {
            NodeKind::Item { task: Some(_) } => "[ ] ",
            _ => "",
        };
        let marker = next_marker(item) + task;
        return Ok(inserted(end(anchor), format!("\n{before}{marker}{words}")));
    }
    if is_row && same_kind(|kind| matches!(kind, NodeKind::TableRow)) {
        return Ok(inserted(end(anchor), format!("\n| {words} |")));
    }
    if !is_root || is_item || is_row {
        return Err(BY_HAND.to_owned());
    }
    let root = page.body.roots().filter(|root| *root <= anchor).last().ok_or(BY_HAND)?;
    // Behind the last block of the root, or the new one would stand before blocks it belongs after.
    let last = alignment.texts.get(own + 1).and_then(|next| next.segment.place.node());
    if last.is_some_and(|next| next < page.body.nodes[root].end as usize) {
        return Err(BY_HAND.to_owned());
    }
    let raw = source.body.nodes[node].span.of(&source.body.source);
    let start = block.range.start.saturating_sub(source.body.nodes[node].span.start as usize);
    let stop = block.range.end.saturating_sub(source.body.nodes[node].span.start as usize);
    let (head, tail) = (raw.get(..start).unwrap_or_default(), raw.get(stop..).unwrap_or_default());
    Ok(inserted(end(root), format!("\n\n{head}{words}{}", tail.trim_end())))
}

/// The mark of the item after this one: `- `, or the next number.
fn next_marker(item: &str) -> String {
    let digits = item.chars().take_while(char::is_ascii_digit).count();
    let (number, rest) = item.split_at(digits);
    let sign = rest.chars().next().unwrap_or('-');
    match number.parse::<u32>() {
        Ok(number) => format!("{}{sign} ", number + 1),
        Err(_) => format!("{sign} "),
    }
}

impl File<'_> {
    /// Whether a change leaves every other text as it is, and makes one text of the right kind.
    fn fits(&self, before: &[Segment], change: &Change, target: &str) -> Result<(), String> {
        const OTHER_FORM: &str =
            "it would change the form of the page: one block must stay one block of the same kind";
        let one = std::slice::from_ref(change);
        let new = applied(&self.old, one);
        let page = self
            .read(&new, None)
            .ok_or("the fields at the start of the page could not be read with it")?;
        let after = segments::segments(&page);
        let (at, is_added) = match change.kind {
            ChangeKind::Replaced(own) => (own, false),
            ChangeKind::Added(own) => (own + 1, true),
        };
        if after.len() != before.len() + usize::from(is_added) {
            return Err(OTHER_FORM.to_owned());
        }
        let is_same = |one: &Segment, two: &Segment| one.text == two.text && one.kind == two.kind;
        let others = before.iter().enumerate().filter(|(index, _)| is_added || *index != at);
        let fits = others.into_iter().all(|(index, segment)| {
            let now = if is_added && index >= at { index + 1 } else { index };
            is_same(segment, &after[now])
        });
        let is_kind = is_added || before[at].kind == after[at].kind;
        if !fits || !is_kind {
            return Err(OTHER_FORM.to_owned());
        }
        let is_field = after[at].place.node().is_none();
        if is_field && after[at].text != blocks::folded(target) {
            return Err("the field would say something else in the file".to_owned());
        }
        Ok(())
    }

    fn read(&self, text: &str, state: Option<StateFile>) -> Option<Page> {
        let File { arrival, set, tag, path, .. } = self;
        let config = &arrival.site.config;
        let languages: Vec<LanguageTag> =
            config.languages.iter().map(|language| language.tag.clone()).collect();
        let source_file = set.key.file(&config.source_language);
        let role = match set.key.part_id() {
            None => Role::Translation { source_file: source_file.as_str() },
            Some(_) => Role::PartTranslation,
        };
        let (front_matter, range, _) =
            front_matter::parse(PageFile { path, text, role, languages: &languages });
        let (body, _) = markdown::parse(path, Arc::from(text), range);
        let front_matter = front_matter?;
        let (key, language, path) = (set.key.clone(), (*tag).clone(), path.clone());
        Some(Page { key, language, path, front_matter, body, state })
    }
}
