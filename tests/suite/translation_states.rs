//! The state of a translation under everything that people do to texts: nothing counts as up to date that nobody
//! stood for, and what nobody touched stays as it was.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use fundament::locale::Date;
use fundament::pipeline::{self, Ready};
use fundament::site::alignment::Freshness;
use fundament::source::{SourceFile, SourcePath, SourceSet};
use fundament::workflow::Edits;
use fundament::workflow::accept::{Signature, Texts, accept};
use fundament::workflow::minor::minor;
use fundament::workflow::subject::Subject;

use crate::site_test::settings;

/// As many edits as the promise speaks of.
const EDITS: usize = 10_000;
const PAGES: usize = 20;

/// Numbers that look random and are the same each time (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }
}

/// A page in two languages as its authors know it.
#[derive(Clone, Default)]
struct Page {
    folder: String,
    source: Vec<String>,
    translation: Vec<String>,
    state: Option<String>,
    minor: Option<String>,
    is_draft: bool,
    /// Pairs that somebody stood for: words of the source and of the translation.
    accepted: BTreeSet<(String, String)>,
    /// Edits that change no meaning.
    same_meaning: BTreeSet<(String, String)>,
}

/// Stands in the middle of each page: two people who work at the same time stay on two sides of it.
const MIDDLE: &str = "## Midden {#midden}";

struct World {
    chance: Chance,
    words: usize,
    pages: Vec<Page>,
}

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Source,
    Translation,
}

impl World {
    fn new() -> World {
        let mut world =
            World { chance: Chance(0x2545_F491_4F6C_DD1D), words: 0, pages: Vec::new() };
        for number in 0..PAGES {
            let mut page = Page { folder: format!("p{number}"), ..Page::default() };
            for place in 0..9 {
                let (source, translation) = match place {
                    4 => (MIDDLE.to_owned(), MIDDLE.to_owned()),
                    // Words that stand twice.
                    2 | 7 => ("Ja.".to_owned(), "Evet.".to_owned()),
                    _ => (world.text("nl"), world.text("tr")),
                };
                page.source.push(source);
                page.translation.push(translation);
            }
            world.pages.push(page);
        }
        world
    }

    /// A block nobody has written before.
    fn text(&mut self, language: &str) -> String {
        self.words += 1;
        let words = format!("{language} tekst {} met woorden", self.words);
        match self.chance.below(5) {
            0 => format!("- {words}"),
            1 => format!("### {words} {{#k{}}}", self.words),
            2 => format!("> [!NOTE]\n> {words}"),
            _ => words,
        }
    }

    /// One edit of one page. `half` keeps it on one side of the middle.
    fn edit(&mut self, number: usize, half: Option<usize>) {
        let side = [Side::Source, Side::Translation][self.chance.below(2)];
        let (words, other) = (self.text("nl"), self.text("tr"));
        let page = &mut self.pages[number];
        let blocks = match side {
            Side::Source => &mut page.source,
            Side::Translation => &mut page.translation,
        };
        let middle = blocks.iter().position(|block| block == MIDDLE).expect("a middle");
        let range = match half.unwrap_or(self.chance.below(2)) {
            0 => 0..middle,
            _ => middle + 1..blocks.len(),
        };
        let at = range.start + self.chance.below(range.len());
        let is_there = !range.is_empty();
        match self.chance.below(9) {
            // A word more in a block.
            0 | 1 if is_there => {
                self.words += 1;
                blocks[at].push_str(&format!(" extra{}", self.words));
                if blocks[at].contains('}') {
                    blocks[at] = words;
                }
            }
            // A block in two.
            2 if is_there && blocks[at].contains(" met ") && !blocks[at].contains('\n') => {
                let block = blocks.remove(at);
                let (first, second) = block.split_once(" met ").expect("a place to split");
                blocks.insert(at, second.to_owned());
                blocks.insert(at, first.to_owned());
            }
            // Two blocks in one.
            3 if range.len() > 2 && at + 1 < range.end => {
                let second = blocks.remove(at + 1);
                let second = second.trim_start_matches(['-', '#', '>', ' ']).replace('\n', " ");
                blocks[at] = format!("{} {second}", blocks[at].split(" {#").next().unwrap_or(""));
            }
            // A block somewhere else, on one side or on both.
            4 if range.len() > 2 => {
                let to = range.start + self.chance.below(range.len() - 1);
                let block = blocks.remove(at);
                blocks.insert(to, block);
            }
            5 if range.len() > 2 => {
                blocks.remove(at);
            }
            6 => blocks.insert(at, words),
            // Both sides at once, as somebody does who writes in two languages.
            7 => {
                let of_other =
                    page.translation.iter().position(|block| block == MIDDLE).expect("a middle");
                let of_source =
                    page.source.iter().position(|block| block == MIDDLE).expect("a middle");
                let behind = usize::from(range.start > 0);
                page.source.insert(of_source + behind, words);
                page.translation.insert(of_other + behind, other);
            }
            _ if half.is_none() => match self.chance.below(3) {
                0 => {
                    page.folder =
                        format!("{}-{}", page.folder.split('-').next().unwrap_or(""), self.words)
                }
                // A save that changes no word.
                1 => page.is_draft = !page.is_draft,
                _ => {}
            },
            _ => {}
        }
    }

    /// Somebody stands for some texts of a page.
    fn accept(&mut self, ready: &Ready, number: usize) {
        let site = &ready.site;
        let folder = self.pages[number].folder.clone();
        let subject = Subject::find(site, &folder).expect("the page");
        let turkish = site.language_index_of("tr").expect("a language");
        let alignment = subject.alignment(turkish).expect("a translation");
        let texts = match self.chance.below(4) {
            0 => Texts::All,
            1 => Texts::Touched,
            2 => Texts::Of(alignment.source[self.chance.below(alignment.source.len())].name()),
            _ => return self.declare_minor(ready, number),
        };
        let signature = Signature { by: None, today: Date::parse("2026-11-29").expect("a day") };
        let edits = accept(site, subject, turkish, &texts, &signature).expect("it can be accepted");
        let page = &mut self.pages[number];
        for text in &alignment.texts {
            let Some(source) = alignment.source_of(text) else { continue };
            let is_meant = match &texts {
                Texts::All => true,
                Texts::Of(name) => source.name() == *name,
                Texts::Touched => match text.freshness {
                    Freshness::Edited | Freshness::BothChanged => true,
                    Freshness::Unknown => alignment.has_state,
                    _ => false,
                },
            };
            if is_meant {
                page.accepted.insert((source.text.clone(), text.segment.text.clone()));
            }
        }
        take(edits, "tr", &mut page.state);
    }

    fn declare_minor(&mut self, ready: &Ready, number: usize) {
        let site = &ready.site;
        let subject = Subject::find(site, &self.pages[number].folder).expect("the page");
        let turkish = site.language_index_of("tr").expect("a language");
        let alignment = subject.alignment(turkish).expect("a translation");
        let changed =
            alignment.texts.iter().find(|text| text.made_from.is_some() && text.source.is_some());
        let Some(text) = changed else { return };
        let source = alignment.source_of(text).expect("a source");
        let day = Date::parse("2026-11-29").expect("a day");
        let page = &mut self.pages[number];
        if let Ok(edits) = minor(site, subject, &source.name(), day) {
            page.same_meaning
                .insert((text.made_from.clone().expect("an old text"), source.text.clone()));
            take(edits, "nl", &mut page.minor);
        }
    }

    /// Two people work on one page at the same time, and the version control puts both together.
    fn merge(&mut self, number: usize) {
        let base = self.pages[number].clone();
        let mut sides = Vec::new();
        for half in 0..2 {
            self.pages[number] = base.clone();
            for _ in 0..3 {
                self.edit(number, Some(half));
            }
            let ready = open(&self.pages[number..=number]);
            self.accept(&ready, number);
            sides.push(self.pages[number].clone());
        }
        let (second, first) = (sides.pop().expect("two"), sides.pop().expect("two"));
        let halves = |one: &[String], two: &[String]| -> Vec<String> {
            let middle = |blocks: &[String]| {
                blocks.iter().position(|block| block == MIDDLE).expect("a middle")
            };
            one[..middle(one)].iter().chain(&two[middle(two)..]).cloned().collect()
        };
        self.pages[number] = Page {
            source: halves(&first.source, &second.source),
            translation: halves(&first.translation, &second.translation),
            state: merged(&first.state, &second.state),
            minor: merged(&first.minor, &second.minor),
            accepted: &first.accepted | &second.accepted,
            same_meaning: &first.same_meaning | &second.same_meaning,
            ..base
        };
    }

    /// Compares what the program says with what people did. Returns how many untouched blocks there are, and how many
    /// of them count as up to date.
    fn check(&self, ready: &Ready) -> (usize, usize) {
        let turkish = ready.site.language_index_of("tr").expect("a language");
        let (mut untouched, mut current) = (0, 0);
        for page in &self.pages {
            let subject = Subject::find(&ready.site, &page.folder).expect("the page");
            let alignment = subject.alignment(turkish).expect("a translation");
            let count = |segments: &mut dyn Iterator<Item = &str>| {
                let mut counts: BTreeMap<String, usize> = BTreeMap::new();
                segments.for_each(|text| *counts.entry(text.to_owned()).or_default() += 1);
                counts
            };
            let of_source =
                count(&mut alignment.source.iter().map(|segment| segment.text.as_str()));
            let of_texts =
                count(&mut alignment.texts.iter().map(|text| text.segment.text.as_str()));
            for text in &alignment.texts {
                let words = &text.segment.text;
                if text.freshness == Freshness::Current {
                    let source = &alignment.source_of(text).expect("a source").text;
                    assert!(
                        page.stood_for(source, words),
                        "nobody stood for `{words}` as a translation of `{source}`"
                    );
                }
                let is_once =
                    |counts: &BTreeMap<String, usize>, text: &str| counts.get(text) == Some(&1);
                let sources: Vec<&String> = page
                    .accepted
                    .iter()
                    .filter(|(source, own)| own == words && is_once(&of_source, source))
                    .map(|(source, _)| source)
                    .collect();
                if let [_] = sources.as_slice()
                    && is_once(&of_texts, words)
                {
                    untouched += 1;
                    current += usize::from(text.freshness == Freshness::Current);
                }
            }
            // Of equal texts, no more are up to date than there are in the source.
            let yes = alignment.texts.iter().filter(|text| {
                text.segment.text == "Evet." && text.freshness == Freshness::Current
            });
            assert!(
                yes.count()
                    <= alignment
                        .source
                        .iter()
                        .filter(|segment| page.stood_for(&segment.text, "Evet."))
                        .count()
            );
        }
        (untouched, current)
    }
}

impl Page {
    /// Whether somebody stood for this pair, or for an older text of the source with the same meaning.
    fn stood_for(&self, source: &str, translation: &str) -> bool {
        let mut open = vec![source];
        let mut seen = BTreeSet::new();
        while let Some(text) = open.pop() {
            if !seen.insert(text) {
                continue;
            }
            if self.accepted.contains(&(text.to_owned(), translation.to_owned())) {
                return true;
            }
            open.extend(
                self.same_meaning
                    .iter()
                    .filter(|(_, to)| to == text)
                    .map(|(from, _)| from.as_str()),
            );
        }
        false
    }
}

fn sources(pages: &[Page]) -> SourceSet {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    files.insert(
        "site.yaml".into(),
        "base_url: https://example.org/\nsource: nl\nlanguages: [nl, tr]\n".into(),
    );
    for (tag, name) in [("nl", "Proef"), ("tr", "Deneme")] {
        files.insert(
            format!("translations/{tag}/interface.ftl"),
            format!("site-name = {name}\nsite-description = {name}.\n"),
        );
    }
    files.insert("content/index.nl.md".into(), text("Welkom", false, &["Hallo.".to_owned()]));
    for page in pages {
        let folder = format!("content/{}", page.folder);
        files.insert(format!("{folder}/index.nl.md"), text("Titel", false, &page.source));
        files.insert(
            format!("{folder}/index.tr.md"),
            text("Başlık", page.is_draft, &page.translation),
        );
        if let Some(state) = &page.state {
            files.insert(format!("{folder}/index.tr.state.yaml"), state.clone());
        }
        if let Some(minor) = &page.minor {
            files.insert(format!("{folder}/index.nl.state.yaml"), minor.clone());
        }
    }
    let files = files
        .into_iter()
        .map(|(path, text)| (SourcePath::new(path), SourceFile::Text(Arc::from(text))));
    SourceSet::new(files.collect())
}

fn open(pages: &[Page]) -> Ready {
    let mut settings = settings();
    settings.visibility.drafts = fundament::site::translations::Drafts::Shown;
    let inspection = pipeline::open(sources(pages), Vec::new(), &settings);
    inspection.ready.unwrap_or_else(|| panic!("{:?}", inspection.problems))
}

fn text(title: &str, is_draft: bool, blocks: &[String]) -> String {
    let draft = if is_draft { "draft: true\n" } else { "" };
    format!("---\ntitle: {title}\nsummary: {title}.\n{draft}---\n{}\n", blocks.join("\n\n"))
}

fn take(edits: Edits, tag: &str, file: &mut Option<String>) {
    for (path, text) in edits.files {
        assert!(path.as_str().ends_with(&format!(".{tag}.state.yaml")), "{path}");
        *file = Some(text);
    }
}

/// As version control leaves a file that changed on both sides: what is equal at both ends, and both middles.
fn merged(ours: &Option<String>, theirs: &Option<String>) -> Option<String> {
    let (ours, theirs) = match (ours, theirs) {
        (Some(ours), Some(theirs)) if ours != theirs => (ours, theirs),
        (one, two) => return one.clone().or(two.clone()),
    };
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<String>>();
    let (ours, theirs) = (lines(ours), lines(theirs));
    let start = ours.iter().zip(&theirs).take_while(|(one, two)| one == two).count();
    let end = ours[start..]
        .iter()
        .rev()
        .zip(theirs[start..].iter().rev())
        .take_while(|(one, two)| one == two)
        .count();
    let mut merged: Vec<String> = ours[..start].to_vec();
    merged.push("<<<<<<< HEAD".to_owned());
    merged.extend_from_slice(&ours[start..ours.len() - end]);
    merged.push("=======".to_owned());
    merged.extend_from_slice(&theirs[start..theirs.len() - end]);
    merged.push(">>>>>>> theirs".to_owned());
    merged.extend_from_slice(&ours[ours.len() - end..]);
    Some(merged.join("\n") + "\n")
}

#[test]
fn nothing_is_current_that_nobody_accepted_and_what_nobody_touched_stays_current() {
    let mut world = World::new();
    let (mut edits, mut untouched, mut current) = (0, 0, 0);
    while edits < EDITS {
        for number in 0..PAGES {
            world.edit(number, None);
            edits += 1;
        }
        let ready = open(&world.pages);
        let (all, good) = world.check(&ready);
        untouched += all;
        current += good;
        for _ in 0..PAGES / 2 {
            let number = world.chance.below(PAGES);
            world.accept(&ready, number);
        }
        let number = world.chance.below(PAGES);
        world.merge(number);
        edits += 6;
    }
    assert!(untouched > EDITS, "only {untouched} blocks were looked at");
    assert!(
        current * 100 >= untouched * 99,
        "{current} of {untouched} untouched blocks are current"
    );
}
