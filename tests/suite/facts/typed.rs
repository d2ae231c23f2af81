//! Figures typed into a text, and what to write instead.

use crate::site_test::SiteTest;

use super::{LANGUAGES, site};

const FACTS: &str = "checked: 2026-07-23
source: Proef
facts:
  emergency: {kind: phone, value: 112}
  confidential: {kind: phone, value: 0900 111 3 111}
  green-house: {kind: percent, value: 85}
  orange-house: {kind: percent, from: 10, to: 15}
  school-trip: {kind: amount, value: 12.50, currency: EUR}
";

/// What is marked, and the fact that has this value.
type Found = &'static [(&'static str, &'static str)];

/// Each is a language, a text, and what is found there.
const FOUND: &[(&str, &str, Found)] = &[
    ("nl", "Dat is 85% van de kinderen.", &[("85%", "green-house")]),
    ("nl", "Dat is **85 procent** van de kinderen.", &[("85 procent", "green-house")]),
    (
        "nl",
        "Van 10 tot 15 procent en 20\u{a0}%.",
        &[("15 procent", "orange-house"), ("20\u{a0}%", "")],
    ),
    ("nl", "Het kost € 12,50 of 25 euro.", &[("€ 12,50", "school-trip"), ("25 euro", "")]),
    ("nl", "Het kost €1.250 of 30 EUR.", &[("€1.250", ""), ("30 EUR", "")]),
    (
        "nl",
        "Bel [112](tel:112) of 0900 111 3 111.",
        &[("112", "emergency"), ("0900 111", "confidential")],
    ),
    (
        "nl",
        "Bel 0800-2000, +31 20 123 45 67 of 14 020.",
        &[("0800-2000", ""), ("+31 20 123 45 67", ""), ("14 020", "")],
    ),
    (
        "nl",
        "| Wat | Nummer |\n| --- | --- |\n| Hulp | (020) 123 45 67 |",
        &[("(020) 123 45 67", "")],
    ),
    ("nl", "{{ phone(number=\"112\") }}", &[("number=\"112\"", "emergency")]),
    (
        "en",
        "About 85 percent, 85 per cent.",
        &[("85 percent", "green-house"), ("85 per cent", "green-house")],
    ),
    (
        "ar",
        "نحو 85 بالمئة أو ٨٥٪ أو ٨٥ في المئة.",
        &[("85 بالمئة", "green-house"), ("٨٥٪", "green-house"), ("٨٥ في المئة", "green-house")],
    ),
    ("ar", "اتصلوا بالرقم ٠٨٠٠-٢٠٠٠ أو ١١٢.", &[("٠٨٠٠-٢٠٠٠", ""), ("١١٢", "emergency")]),
    (
        "tr",
        "Yüzde 85'i, %85 veya 25 avro.",
        &[("Yüzde 85", "green-house"), ("%85", "green-house"), ("25 avro", "")],
    ),
    ("uk", "Приблизно 85 відсотків, 25 євро.", &[("85 відсотків", "green-house"), ("25 євро", "")]),
    ("ti", "ኣስታት 85 ሚእታዊ ወይ ፹፭%።", &[("85 ሚእታዊ", "green-house"), ("፹፭%", "")]),
];

/// Nothing is found in these.
const LEFT_ALONE: &[(&str, &str)] = &[
    ("nl", "Groep 8, 12 jaar, 6 weken, 2026-2027, 14:30, 04-02-2027, 1 op de 7, 1120 kinderen."),
    ("nl", "Typ `0800-2000` of `85%`.\n\n    Bel 112.\n"),
    (
        "nl",
        "[De wet](https://example.org/85%25/0800-2000) en [85% van de kinderen](https://example.org/).",
    ),
    ("nl", "Een noot.[^112]\n\n[^112]: Zie de brief."),
    ("nl", "10 Europese landen, 8 procentpunten"),
    ("en", "Room 112a, 20 m, NL91 ABNA 0417 1643 00"),
];

#[test]
fn figures_typed_into_a_text_are_found_where_they_stand() {
    let mut wrong = String::new();
    let cases =
        FOUND.iter().copied().chain(LEFT_ALONE.iter().map(|(tag, text)| (*tag, *text, &[][..])));
    for (tag, text, expected) in cases {
        let site = LANGUAGES.iter().fold(site(FACTS, "Hallo.\n"), |site, tag| {
            site.without(&format!("content/index.{tag}.md"))
        });
        let site = site.page("content/index.nl.md", "Welkom", "Hallo.\n");
        let path = format!("content/index.{tag}.md");
        let site = site.page(&path, "Titel", text);
        let inspection = site.inspect();
        let source = inspection.sources.iter().find(|(place, _)| place.as_str() == path);
        let source = source.and_then(|(_, file)| file.text()).expect("the page").clone();
        let found: Vec<(String, String)> = inspection
            .problems
            .iter()
            .filter(|problem| problem.code().as_str() == "fact-typed-in-prose")
            .map(|problem| {
                let marked = problem.location.span.expect("a place").of(&source).to_owned();
                let remedy = problem.words().remedy;
                let fact = remedy
                    .split("Write `{{ fact(id=\"")
                    .nth(1)
                    .and_then(|rest| rest.split('"').next());
                (marked, fact.unwrap_or_default().to_owned())
            })
            .collect();
        let found: Vec<(&str, &str)> =
            found.iter().map(|(one, two)| (one.as_str(), two.as_str())).collect();
        if found != expected {
            wrong.push_str(&format!("{tag}: {text}\n  {expected:?}\n  {found:?}\n"));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn the_remedy_names_the_fact_that_has_this_value_or_says_where_to_write_one() {
    let remedies: Vec<String> = site(FACTS, "85% en 86%.\n")
        .inspect()
        .problems
        .iter()
        .filter(|problem| problem.location.path.as_str() == "content/index.nl.md")
        .map(|problem| problem.words().remedy)
        .collect();
    assert_eq!(
        remedies,
        [
            "Write `{{ fact(id=\"green-house\") }}` instead: that fact has this value.",
            "Write it into a file in `content/_facts/`, with its source, and `{{ fact(id=\"…\") }}` here.",
        ]
    );
}

#[test]
fn figures_typed_into_a_title_a_summary_or_a_message_are_found_too() {
    let site = SiteTest::new()
        .file("content/_facts/netherlands.yaml", FACTS)
        .file(
            "content/index.nl.md",
            "---\ntitle: \"Bel 0800-2000\"\nsummary: >\n  Het gaat\n  om 85% van de kinderen.\n---\nHallo.\n",
        )
        .file(
            "translations/nl/glossary.ftl",
            "term-hulp = hulp\n    .say = hulp\n    .meaning =\n        Bel gratis\n        met 0800-2000.\n",
        )
        .file(
            "translations/ar/glossary.ftl",
            "term-hulp = مساعدة\n    .say = هلب\n    .meaning = اتصلوا بالرقم 0800-2000 مجانًا.\n",
        );
    let told = site.inspect().problems.into_iter();
    let told = told.filter(|problem| problem.code().as_str() == "fact-typed-in-prose");
    let told: Vec<(String, String)> = told
        .map(|problem| {
            let sources = site.sources();
            let text = sources.text(&problem.location.path).expect("a text").clone();
            let marked = problem.location.span.expect("a place").of(&text).to_owned();
            (format!("{}: {marked}", problem.location.path), problem.words().reason)
        })
        .collect();
    let told: Vec<(&str, &str)> =
        told.iter().map(|(place, reason)| (place.as_str(), reason.as_str())).collect();
    let phone = "a telephone number changes, and then somebody has to find it in every language";
    assert_eq!(
        told,
        [
            (
                "content/index.nl.md: 0800-2000",
                &*format!("`0800-2000` is typed into the title; {phone}")
            ),
            (
                "content/index.nl.md: 85%",
                "`85%` is typed into the summary; a share changes, and then somebody has to find it in every language"
            ),
            (
                "translations/ar/glossary.ftl: 0800-2000",
                &*format!("`0800-2000` is typed into the message `term-hulp.meaning`; {phone}")
            ),
            (
                "translations/nl/glossary.ftl: 0800-2000",
                &*format!("`0800-2000` is typed into the message `term-hulp.meaning`; {phone}")
            ),
        ]
    );
}
