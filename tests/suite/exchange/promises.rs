//! For any package: what is written comes back, the same package makes the same bytes, and no file makes a reader fail.

use fundament::exchange::{FORMATS, Package, Unit, UnitStatus};
use fundament::locale::Direction;
use proptest::prelude::*;

use super::{language, promised, sample, without_lines, written};

/// Pieces that programs trip over, in any order.
const NASTY: &[&str] = &[
    " ",
    "  ",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\u{a0}",
    "\u{200b}",
    "\u{200e}",
    "\u{200f}",
    "\u{2067}",
    "\u{2069}",
    "\u{feff}",
    "\u{ad}",
    "\u{2011}",
    "\u{2028}",
    "\u{85}",
    "\u{0}",
    "\u{1}",
    "\u{b}",
    "\u{c}",
    "\u{1b}",
    "\u{7f}",
    "\u{fffe}",
    "\u{ffff}",
    "\u{10ffff}",
    "\"",
    "'",
    "\\",
    "\\n",
    "\\\"",
    "\\x41",
    "\\101",
    "&",
    "<",
    ">",
    "&amp;",
    "&nbsp;",
    "&#13;",
    "]]>",
    "-->",
    "<!--",
    "</td>",
    "<br>",
    "<del>",
    "<p>",
    "</target>",
    "<w:t>",
    "_x0001_",
    "_x005F_",
    "_x0041_",
    "_",
    "#",
    "#, fuzzy",
    "#~",
    "msgid \"\"",
    "msgstr",
    "%",
    "%23",
    "**",
    "[a](b)",
    "`",
    "{ $date }",
    "- ",
    "1. ",
    "école",
    "e\u{301}",
    "👩‍👧",
    "مدرسة",
    "عَرَبِيّ",
    "学校",
    "a",
    "0",
    "Page: x",
    "Note: x",
    "(nl)",
    "x (nl)",
    ":",
    "1:ab",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => prop::collection::vec(prop::sample::select(NASTY), 0..12).prop_map(|pieces| pieces.concat()),
        2 => any::<String>(),
        1 => (prop::sample::select(NASTY), 1..3000_usize).prop_map(|(piece, times)| piece.repeat(times)),
    ]
}

/// Pages, places and keys have shapes of their own; nobody but us writes them.
fn unit() -> impl Strategy<Value = Unit> {
    let status = prop::sample::select(vec![
        UnitStatus::Missing,
        UnitStatus::NeedsWork,
        UnitStatus::Translated,
        UnitStatus::Reviewed,
        UnitStatus::Final,
    ]);
    (
        "[a-z0-9_%#-]{1,8}(/[a-z0-9_-]{1,8}){0,2}",
        "title|summary|[0-9]{1,3}|[a-z][a-zA-Z0-9_-]{0,9}(\\.[a-z_]{1,5})?|[a-z]#[a-z]%23",
        "1:[0-9a-f]{8,32}",
        text(),
        prop::option::of(text()),
        prop::option::of(text()),
        status,
        ("(heading|item of a list|[a-z: ]{0,5})", prop::collection::vec(text(), 0..3)),
    )
        .prop_map(|(page, place, key, source, previous, target, status, (kind, notes))| Unit {
            page,
            place,
            key,
            kind,
            source,
            previous,
            target,
            status,
            notes,
        })
}

fn package() -> impl Strategy<Value = Package> {
    let tags =
        ["ar", "pt-BR", "sr-Latn", "sr-Cyrl-RS", "zh-Hant", "ku-Arab-IQ", "nl-BE", "de-1996"];
    (prop::collection::vec(unit(), 1..6), text(), text(), prop::sample::select(tags.to_vec()))
        .prop_map(|(units, project, name, tag)| Package {
            project,
            source: language("nl", "Nederlands", Direction::LeftToRight),
            target: language(tag, &name, Direction::RightToLeft),
            units,
            ..sample()
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn what_is_written_comes_back(package in package()) {
        for format in FORMATS {
            let bytes = written(format, &package);
            let received = (format.read)(&bytes).map(without_lines);
            prop_assert_eq!(received, Ok(promised(format, &package)), "{}", format.name);
            prop_assert_eq!(bytes, written(format, &package), "{}", format.name);
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        for format in FORMATS {
            let _ = (format.read)(&bytes);
        }
        let _ = fundament::exchange::recognise("x", &bytes);
    }

    /// Files that were damaged on the way: pieces cut out, doubled, and put in.
    #[test]
    fn damaged_files_are_read_or_refused(
        package in package(),
        cuts in prop::collection::vec((any::<prop::sample::Index>(), 0..40_usize, prop::sample::select(NASTY)), 1..6),
    ) {
        for format in FORMATS {
            let mut bytes = written(format, &package);
            for (place, length, piece) in &cuts {
                let start = place.index(bytes.len() + 1);
                let end = (start + length).min(bytes.len());
                bytes.splice(start..end, piece.bytes());
            }
            let _ = (format.read)(&bytes);
        }
    }
}
