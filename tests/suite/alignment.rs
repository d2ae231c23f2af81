//! A translation beside its source: which texts belong together, and which still say the same.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use fundament::content::{markdown, state_file};
use fundament::locale::Date;
use fundament::site::alignment::{Alignment, SourceTexts};
use fundament::site::segments::{self, Segment};
use fundament::site::translation_state::{
    MinorEdit, Origin, StateEntry, StateFile, TranslationState,
};
use fundament::source::SourcePath;
use proptest::prelude::*;

fn texts(markdown: &str) -> Vec<Segment> {
    let path = SourcePath::new("content/index.nl.md");
    segments::of_body(&markdown::parse(&path, Arc::from(markdown), 0..markdown.len()).0)
}

fn entry(translation: &str, source: &str) -> StateEntry {
    StateEntry {
        block: fundament::site::blocks::fingerprint(translation),
        source: source.to_owned(),
        origin: Origin::Human,
        state: TranslationState::Reviewed,
        translator: Some("amina".to_owned()),
        reviewer: Some("yusuf".to_owned()),
        date: Date::parse("2026-11-01"),
    }
}

/// Each text of the translation as `text <- source freshness`, then what is missing and unpaired.
fn told(alignment: &Alignment) -> Vec<String> {
    let name = |index: &usize| alignment.source[*index].text.clone();
    let texts = alignment.texts.iter().map(|text| {
        let source = text.source.as_ref().map_or("-".to_owned(), name);
        format!("{} <- {source} {:?}", text.segment.text, text.freshness)
    });
    let missing = alignment.missing.iter().map(|index| format!("missing {}", name(index)));
    let unpaired = alignment.unpaired.iter().map(|index| format!("unpaired {}", name(index)));
    texts.chain(missing).chain(unpaired).collect()
}

fn align(source: &str, translation: &str, entries: Option<&[(&str, &str)]>) -> Vec<String> {
    let entries: Option<Vec<StateEntry>> =
        entries.map(|pairs| pairs.iter().map(|(own, source)| entry(own, source)).collect());
    let source = SourceTexts::new(texts(source), &[]);
    told(&source.align_texts(texts(translation), entries.as_deref()))
}

#[test]
fn fingerprints_are_those_of_all_versions_before() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/states");
    let blocks = fs::read_to_string(folder.join("blocks.md")).expect("blocks");
    let made: String = texts(&blocks)
        .iter()
        .map(|segment| format!("{} {}\n", segment.fingerprint(), segment.text))
        .collect();
    let golden = folder.join("fingerprints.txt");
    if std::env::var_os("WRITE_FINGERPRINTS").is_some() {
        fs::write(&golden, &made).expect("the file is written");
    }
    let known = fs::read_to_string(&golden).expect("fingerprints");
    assert_eq!(
        made, known,
        "state files everywhere hold these: a new rule needs a new number before the colon"
    );
}

#[test]
fn without_a_state_file_pairs_go_by_heading_kind_and_order_and_nothing_is_guessed() {
    assert_eq!(
        align("A.\n\n## B\n\n- c\n- d\n\nE.\n", "a\n\n## b\n\n- C\n- D\n\ne\n", None),
        [
            "a <- A. Unknown",
            "b <- B Unknown",
            "C <- c Unknown",
            "D <- d Unknown",
            "e <- E. Unknown"
        ]
    );
    // Two paragraphs are one: which belongs to which is not certain, and the rest is.
    assert_eq!(
        align("A.\n\n## B\n\nC.\n\nD.\n\n## E\n\nF.\n", "a\n\n## b\n\nc d\n\n## e\n\nf\n", None),
        [
            "a <- A. Unknown",
            "b <- B Unknown",
            "c d <- - Unknown",
            "e <- E Unknown",
            "f <- F. Unknown",
            "unpaired C.",
            "unpaired D."
        ]
    );
    // Another number of headings: those with the same name still are pairs.
    assert_eq!(
        align("## A {#a}\n\nB.\n\n## C {#c}\n\nD.\n", "## c {#c}\n\nd\n", None),
        ["c <- C Unknown", "d <- D. Unknown", "missing A", "missing B."]
    );
}

#[test]
fn texts_may_move_and_stay_current() {
    let entries = [("a", "A."), ("b", "B."), ("c", "C.")];
    let current = ["a <- A. Current", "b <- B. Current", "c <- C. Current"];
    assert_eq!(align("C.\n\nA.\n\n- B.\n", "a\n\nb\n\nc\n", Some(&entries)), current);
    assert_eq!(align("A.\n\nB.\n\nC.\n", "a\n\nb\n\nc\n", Some(&entries)), current);
}

#[test]
fn an_edit_is_seen_on_the_side_it_was_made() {
    let entries = [("a", "A."), ("b", "B."), ("c", "C.")];
    assert_eq!(
        align("A.\n\nB nu.\n\nC.\n", "a\n\nb\n\nc\n", Some(&entries)),
        ["a <- A. Current", "b <- B nu. Changed", "c <- C. Current"]
    );
    assert_eq!(
        align("A.\n\nB.\n\nC.\n", "a\n\nbb\n\nc\n", Some(&entries)),
        ["a <- A. Current", "bb <- B. Edited", "c <- C. Current"]
    );
    assert_eq!(
        align("A.\n\nB nu.\n\nC.\n", "a\n\nbb\n\nc\n", Some(&entries)),
        ["a <- A. Current", "bb <- B nu. BothChanged", "c <- C. Current"]
    );
    assert_eq!(
        align("A.\n\nC.\n", "a\n\nb\n\nc\n", Some(&entries)),
        ["a <- A. Current", "b <- - Changed", "c <- C. Current"]
    );
    assert_eq!(
        align("A.\n\nB.\n\nNieuw.\n\nC.\n", "a\n\nb\n\nc\n", Some(&entries)),
        ["a <- A. Current", "b <- B. Current", "c <- C. Current", "missing Nieuw."]
    );
}

#[test]
fn of_equal_texts_no_more_are_current_than_the_source_has() {
    let entries = [("evet", "Ja."), ("evet", "Zeker.")];
    assert_eq!(
        align("Ja.\n\nZeker.\n", "evet\n\nevet\n", Some(&entries)),
        ["evet <- Ja. Current", "evet <- Zeker. Current"]
    );
    assert_eq!(
        align("Ja.\n\nNee hoor.\n", "evet\n\nevet\n", Some(&entries)),
        ["evet <- Ja. Current", "evet <- Nee hoor. Changed"]
    );
}

#[test]
fn an_edit_that_changes_no_meaning_is_followed_from_step_to_step() {
    let edit = |from: &str, to: &str| MinorEdit { from: from.into(), to: to.into(), date: None };
    let edits = [edit("A", "A."), edit("A.", "A!"), edit("A!", "A")];
    let source = SourceTexts::new(texts("A!\n"), &edits);
    let entries = [entry("a", "A")];
    assert_eq!(told(&source.align_texts(texts("a\n"), Some(&entries))), ["a <- A! Current"]);
    // Not the other way around.
    let source = SourceTexts::new(texts("Oud.\n"), &[edit("Oud.", "Nieuw.")]);
    let entries = [entry("a", "Nieuw.")];
    assert_eq!(told(&source.align_texts(texts("a\n"), Some(&entries))), ["a <- Oud. Changed"]);
}

#[test]
fn both_sides_of_a_merge_count_and_the_weaker_state() {
    let ours =
        state_file::write(&StateFile { entries: vec![entry("a", "A nu.")], minor: Vec::new() });
    let theirs = StateEntry { state: TranslationState::Translated, ..entry("a", "A.") };
    let theirs = state_file::write(&StateFile { entries: vec![theirs], minor: Vec::new() });
    let merged = format!("<<<<<<< HEAD\n{ours}=======\n{theirs}>>>>>>> andere\n");
    let (state, problems) =
        state_file::parse(&SourcePath::new("content/index.ar.state.yaml"), &merged);
    assert!(problems.is_empty(), "{problems:?}");
    let source = SourceTexts::new(texts("A nu.\n"), &[]);
    let alignment = source.align_texts(texts("a\n"), Some(&state.entries));
    assert_eq!(told(&alignment), ["a <- A nu. Current"]);
    assert_eq!(alignment.standing().state, TranslationState::Translated);
}

#[test]
fn a_list_of_the_same_words_ten_thousand_times_is_aligned() {
    let list = |words: &str| format!("- {words}\n").repeat(10_000);
    let source = SourceTexts::new(texts(&list("Ja.")), &[]);
    let entries = [entry("evet", "Ja.")];
    let alignment = source.align_texts(texts(&list("evet")), Some(&entries));
    assert!(told(&alignment).iter().all(|text| text == "evet <- Ja. Current"));
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(block in ".{1,20}", source in any::<String>(), from in any::<String>(), handle in "[a-z]{1,8}", state in 0..4usize) {
        let entry = StateEntry {
            block: block.trim().to_owned(),
            source,
            origin: Origin::Machine,
            state: TranslationState::ALL[state],
            reviewer: (state > 1).then(|| format!("{handle}2")),
            translator: Some(handle),
            date: Date::parse("2026-11-29"),
        };
        prop_assume!(!entry.block.is_empty() && !entry.block.contains(char::is_control));
        let minor = MinorEdit { from, to: "x".to_owned(), date: None };
        let file = StateFile { entries: vec![entry], minor: vec![minor] };
        let path = SourcePath::new("content/index.ar.state.yaml");
        let (read, problems) = state_file::parse(&path, &state_file::write(&file));
        prop_assert!(problems.is_empty(), "{:?}", problems);
        prop_assert_eq!(&read, &file);
        // With a remark at its end it is read as any YAML.
        let (slow, problems) = state_file::parse(&path, &(state_file::write(&file) + "# x\n"));
        prop_assert!(problems.is_empty(), "{:?}", problems);
        prop_assert_eq!(slow, file);
    }
}
