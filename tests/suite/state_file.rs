//! State files: what the tool wrote is read back, and what people broke is survived.

use fundament::content::state_file::{ENTRY_FIELDS, parse};
use fundament::locale::Date;
use fundament::site::translation_state::{Origin, StateEntry, StateFile, TranslationState};
use fundament::source::SourcePath;
use proptest::prelude::*;

use crate::report_lines::report_lines;

fn read(text: &str) -> (StateFile, Vec<String>) {
    let path = SourcePath::new("content/index.ar.state.yaml");
    let (file, problems) = parse(&path, text);
    (file, report_lines(text, &problems))
}

/// Each entry as `block source origin state translator reviewer`.
fn summary(file: &StateFile) -> Vec<String> {
    let handle = |handle: &Option<String>| handle.clone().unwrap_or_else(|| "-".into());
    file.entries
        .iter()
        .map(|entry| {
            format!(
                "{} {:?} {:?} {:?} {} {}",
                entry.block,
                entry.source,
                entry.origin,
                entry.state,
                handle(&entry.translator),
                handle(&entry.reviewer)
            )
        })
        .collect()
}

#[test]
fn entries_are_read_and_bad_ones_are_reported_and_skipped() {
    const CASES: &[(&str, &[&str], &[&str])] = &[
        ("version: 1\nblocks: []\n", &[], &[]),
        ("version: 1\n", &[], &[]),
        (
            "version: 1\nblocks:\n  - block: 1:ab\n    source: \"Een: twee\\nregels\"\n    origin: human\n    state: reviewed\n    translator: amina\n    reviewer: yusuf\n  - block: \"1:cd\"\n    source: |-\n      - <b>*Los*</b>\n    origin: machine\n    state: initial\n",
            &[
                "1:ab \"Een: twee\\nregels\" Human Reviewed amina yusuf",
                "1:cd \"- <b>*Los*</b>\" Machine Initial - -",
            ],
            &[],
        ),
        (
            "version: 2\nblocks:\n  - x\n",
            &[],
            &[
                "1:10 bad-value `2` is not a value of `version` | Use version `1`, or a newer version of this program.",
            ],
        ),
        (
            "blocks:\n  - {block: a, source: b, origin: human, state: translated}\n",
            &["a \"b\" Human Translated - -"],
            &["- missing-field the field `version` is missing | Add a line such as `version: 1`."],
        ),
        (
            "version: 1\nblocks:\n  - block: a\n    source: Let op: kort\n    origin: human\n    state: translated\n  - block: b\n    source: b\n    origin: robot\n    state: done\n    note: x\n  - los\n  - block: c\n    source: c\n    origin: human\n    state: translated\n",
            &["c \"c\" Human Translated - -"],
            &[
                "4:19 yaml-colon a colon followed by a space stands inside a value without quotes | Put quotes around the value: source: \"Let op: kort\"",
                "9:13 bad-value `robot` is not a value of `origin` | Use `machine` or `human`.",
                "10:12 bad-value `done` is not a value of `state` | Use `initial`, `translated`, `reviewed` or `final`.",
                "11:5 unknown-field there is no field `note` here",
                "12:5 wrong-kind `blocks` should be a group of fields, but is a text",
            ],
        ),
        (
            "version: 1\nblocks:\n  - {block: a, source: a, origin: human, state: final, translator: Amina, reviewer: amina}\n  - {block: b, source: b, origin: human, state: reviewed, translator: amina}\n  - {block: c, source: c, origin: machine, state: reviewed, reviewer: amina}\n",
            &[
                "a \"a\" Human Translated Amina amina",
                "b \"b\" Human Translated amina -",
                "c \"c\" Machine Reviewed - amina",
            ],
            &[
                "3:42 bad-value `final` is not a value of `state` | Use `translated`, or name a `reviewer` who is not the translator.",
                "4:42 bad-value `reviewed` is not a value of `state` | Use `translated`, or name a `reviewer` who is not the translator.",
            ],
        ),
        (
            "version: 1\n---\nblocks: []\n",
            &[],
            &["2:1 yaml-two-documents a second `---` starts another document here"],
        ),
        (
            "version: 1\nblocks: &x\n  - *x\n",
            &[],
            &["2:9 yaml-aliases this uses `&` and `*` references, which are not allowed here"],
        ),
    ];
    for (text, entries, problems) in CASES {
        let (file, report) = read(text);
        assert_eq!(summary(&file), *entries, "{text}");
        assert_eq!(report, *problems, "{text}");
    }
}

#[test]
fn both_sides_of_an_unfinished_merge_count() {
    let text = "version: 1\n\
        blocks:\n\
        - block: a\n  source: same\n  origin: human\n\
        <<<<<<< HEAD\n  state: translated\n\
        ||||||| base\n  state: initial\n\
        =======\n  state: reviewed\n  reviewer: yusuf\n\
        >>>>>>> other\n\
        - block: b\n  source: same\n  origin: machine\n  state: initial\n\
        <<<<<<< HEAD\n- block: c\n  source: ours\n  origin: human\n  state: final\n\
        =======\n- block: d\n  source: theirs\n  origin: human\n  state: initial\n  origin: human\n\
        >>>>>>> other\n";
    let (file, report) = read(text);
    assert_eq!(
        summary(&file),
        [
            "a \"same\" Human Translated - -",
            "b \"same\" Machine Initial - -",
            "c \"ours\" Human Translated - -",
            "a \"same\" Human Reviewed - yusuf",
            "d \"theirs\" Human Initial - -",
        ]
    );
    assert_eq!(
        report,
        [
            "22:3 bad-value `final` is not a value of `state` | Use `translated`, or name a `reviewer` who is not the translator.",
            "28:3 duplicate-field the field `origin` stands here for the second time; the first is on line 26",
        ]
    );
}

#[test]
fn the_day_is_read() {
    let (file, report) = read(
        "version: 1\nblocks:\n- block: a\n  source: b\n  origin: human\n  state: initial\n  date: 2026-11-21\n",
    );
    assert_eq!(report, [""; 0]);
    let date = Date { year: 2026, month: 11, day: 21 };
    let entry = StateEntry {
        block: "a".into(),
        source: "b".into(),
        origin: Origin::Human,
        state: TranslationState::Initial,
        translator: None,
        reviewer: None,
        date: Some(date),
    };
    assert_eq!(file.entries, [entry]);
}

#[test]
fn every_example_of_the_table_of_fields_is_known() {
    for field in ENTRY_FIELDS.iter().filter(|field| field.name != "date") {
        let (_, report) = read(&format!("version: 1\nblocks:\n- {}\n", field.example));
        let own = report.iter().filter(|line| !line.contains("missing-field"));
        assert_eq!(own.count(), 0, "{report:?}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(
        pieces in prop::collection::vec(
            prop::sample::select(vec![
                "version: 1\n", "blocks:\n", "- block: a\n", "  source: b\n", "  origin: human\n",
                "  state: final\n", "<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "||||||| c\n", "  source: b\n",
                "é", ": ", "\r\n", "- ", "'", "x\n",
            ]),
            0..30,
        ),
    ) {
        let text = pieces.concat();
        read(&text);
    }
}
