//! What travels to translators: each format gives back what it was given, and files that real programs saved are read.
//!
//! `tests/exchange/` holds the sample as each format writes it; `WRITE_EXCHANGE=1` writes it anew. The files in its
//! folder `returned` were saved by real programs, see `tests/exchange/real_programs.sh`.

mod promises;
mod refused;
mod returned;

use std::fs;
use std::path::PathBuf;

use fundament::exchange::{
    Done, FORMATS, Format, Package, Received, ReceivedUnit, TravelLanguage, Unit, UnitStatus,
    format_named, recognise,
};
use fundament::language::LanguageTag;
use fundament::locale::{Date, Direction};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/exchange")
}

fn named(name: &str) -> &'static Format {
    format_named(name).expect("a format of that name")
}

fn written(format: &Format, package: &Package) -> Vec<u8> {
    (format.write)(package).expect("memory takes it")
}

fn language(tag: &str, name: &str, direction: Direction) -> TravelLanguage {
    TravelLanguage { tag: LanguageTag::new(tag), name: name.to_owned(), direction }
}

fn unit(
    page: &str,
    place: &str,
    kind: &str,
    source: &str,
    target: &str,
    status: UnitStatus,
) -> Unit {
    Unit {
        page: page.to_owned(),
        place: place.to_owned(),
        // In place of the fingerprint, which is not computed here.
        key: format!("1:{place}ab3f09"),
        kind: kind.to_owned(),
        source: source.to_owned(),
        previous: None,
        target: (!target.is_empty()).then(|| target.to_owned()),
        status,
        notes: Vec::new(),
    }
}

/// A package as it travels, with a text of each kind and each state.
fn sample() -> Package {
    let page = "content/school/school-advice";
    let mut units = vec![
        unit(page, "title", "title of the page", "Het advies", "نصيحة المدرسة", UnitStatus::Final),
        unit(
            page,
            "1",
            "heading",
            "Wat is het *advies*?",
            "ما هي *النصيحة*؟",
            UnitStatus::Reviewed,
        ),
        unit(
            page,
            "2",
            "paragraph",
            "U krijgt het advies **vóór 1 februari**.\nBel [de school](@/school/contact) & vraag \"waarom\".",
            "تحصل على النصيحة **قبل 1 فبراير**.\nاتصل [بالمدرسة](@/school/contact) واسأل \"لماذا\".",
            UnitStatus::NeedsWork,
        ),
        unit(page, "3", "item of a list", "Bel 112\\. Het is gratis.", "", UnitStatus::Missing),
        unit(
            page,
            "4",
            "paragraph",
            "Kosten: < € 10 per jaar",
            "التكلفة: < 10 يورو",
            UnitStatus::Translated,
        ),
        unit(
            "translations/glossary",
            "school-advice.term",
            "term",
            "schooladvies",
            "نصيحة",
            UnitStatus::Translated,
        ),
    ];
    units[2].previous = Some(
        "U krijgt het advies **vóór 1 maart**.\nBel [de school](@/school/contact).".to_owned(),
    );
    units[3].notes = vec![
        "Keep the number as it is.".to_owned(),
        "The same sentence stands on every sheet of paper.".to_owned(),
    ];
    Package {
        project: "Ouders en school".to_owned(),
        source: language("nl", "Nederlands", Direction::LeftToRight),
        target: language("ar", "العربية", Direction::RightToLeft),
        date: Date::parse("2026-11-21"),
        units,
    }
}

/// What a format promises to give back.
fn promised(format: &Format, package: &Package) -> Received {
    let units = package.units.iter().map(|unit| {
        let target = unit.target.clone().unwrap_or_default();
        let done = match format.name {
            "po" | "xliff" if unit.status < UnitStatus::Translated || target.is_empty() => Done::No,
            "po" | "xliff" => Done::Yes,
            _ => Done::NotSaid,
        };
        ReceivedUnit {
            page: Some(unit.page.clone()),
            place: Some(unit.place.clone()),
            key: Some(unit.key.clone()),
            source: unit.source.clone(),
            target,
            done,
            line: None,
        }
    });
    Received { target_language: Some(package.target.tag.to_string()), units: units.collect() }
}

/// Without the lines, which no promise is about.
fn without_lines(mut received: Received) -> Received {
    received.units.iter_mut().for_each(|unit| unit.line = None);
    received
}

#[test]
fn the_sample_is_written_as_translators_get_it() {
    for format in FORMATS {
        let path = folder().join(format!("sample.{}", format.extension));
        let bytes = written(format, &sample());
        if std::env::var_os("WRITE_EXCHANGE").is_some() {
            fs::write(&path, &bytes).expect("a file of the sample");
        }
        let file = fs::read(&path).expect("a file of the sample");
        // How a Word document is packed is for the library to say.
        if format.name == "docx" {
            assert_eq!((format.read)(&file), (format.read)(&bytes));
        } else {
            assert_eq!(String::from_utf8_lossy(&file), String::from_utf8_lossy(&bytes));
        }
    }
}

#[test]
fn a_file_is_known_by_what_is_in_it_and_then_by_its_name() {
    for format in FORMATS {
        let bytes = written(format, &sample());
        for name in ["school-advice", "download.txt", "Copy of x.po", "x.HTML", "y.docx"] {
            let found = recognise(name, &bytes).map(|found| found.name);
            assert_eq!(found, Ok(format.name), "{name}");
        }
        for extension in format.other_extensions.iter().chain([&format.extension]) {
            let found = recognise(&format!("x.{extension}"), b"?").map(|found| found.name);
            assert_eq!(found, Ok(format.name));
        }
    }
}

#[test]
fn each_text_knows_the_line_it_stands_in() {
    let lines = |name: &str| -> Vec<Option<usize>> {
        let received = (named(name).read)(&written(named(name), &sample())).expect("a sample");
        received.units.iter().map(|unit| unit.line).collect()
    };
    assert_eq!(lines("po")[..3], [Some(18), Some(25), Some(36)]);
    assert_eq!(lines("xliff")[..3], [Some(4), Some(13), Some(22)]);
    assert_eq!(lines("table")[..3], [Some(22), Some(23), Some(27)]);
    assert_eq!(lines("docx")[..3], [None, None, None]);
}
