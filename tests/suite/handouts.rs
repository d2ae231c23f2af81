//! Sheets of paper: which there are, what stands on them, and what is said of those that cannot be made.
//!
//! `tests/paper` looks at the finished files of the real site: tags, text, and the code.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::site_test::SiteTest;

const ADVICE_NL: &str = "Lees dit.\n\n## Wat nu? {#now}\n\n1. Bel 0800-2000.\n2. Vraag een tolk.\n";
const ADVICE_AR: &str =
    "اقرأ هذا.\n\n## ماذا الآن؟ {#now}\n\n1. اتصل على 0800-2000.\n2. اطلب مترجماً.\n";

fn advice(fields: &str) -> SiteTest {
    SiteTest::new()
        .page_with("content/advies/index.nl.md", "Het advies", fields, ADVICE_NL)
        .page("content/advies/index.ar.md", "النصيحة", ADVICE_AR)
        .with_sheets()
}

/// The paths of all sheets.
fn sheets(test: &SiteTest) -> Vec<String> {
    test.build()
        .paths()
        .into_iter()
        .filter(|path| path.ends_with(".pdf"))
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_page_has_a_sheet_a_large_one_and_one_beside_the_source_in_each_language() {
    assert_eq!(
        sheets(&advice("")),
        [
            "ar/advies/advies-ar-large.pdf",
            "ar/advies/advies-ar-nl.pdf",
            "ar/advies/advies-ar.pdf",
            "nl/advies/advies-nl-large.pdf",
            "nl/advies/advies-nl.pdf",
        ]
    );
}

#[test]
fn a_page_may_ask_for_other_sheets_or_for_none() {
    assert_eq!(sheets(&advice("handout: []\n")), [""; 0]);
    assert_eq!(sheets(&advice("handout: [bilingual]\n")), ["ar/advies/advies-ar-nl.pdf"]);
}

#[test]
fn the_site_says_what_a_page_has_that_does_not_say() {
    let test = advice("").file(
        "site.yaml",
        "base_url: https://example.org/\nsource: nl\nlanguages: [nl, ar]\nhandout: [large]\n",
    );
    assert_eq!(sheets(&test), ["ar/advies/advies-ar-large.pdf", "nl/advies/advies-nl-large.pdf"]);
}

#[test]
fn a_page_without_a_translation_offers_the_sheet_of_the_text_it_shows() {
    let test = advice("").without("content/advies/index.ar.md");
    assert_eq!(sheets(&test), ["nl/advies/advies-nl-large.pdf", "nl/advies/advies-nl.pdf"]);
    assert!(test.build().main("ar/advies/index.html").contains("nl/advies/advies-nl.pdf"));
}

#[test]
fn a_page_offers_its_sheets_with_their_length_and_all_stand_in_one_list() {
    let built = advice("").build();
    // Without the marks that keep numbers apart.
    let page = built.main("nl/advies/index.html").replace(['\u{2068}', '\u{2069}'], "");
    let size = built.files["nl/advies/advies-nl.pdf"].len().div_ceil(1000);
    assert!(page.contains("href=\"/nl/advies/advies-nl.pdf\""), "{page}");
    assert!(page.contains(&format!("1 bladzijde, {size} KB")), "{page}");
    // On the page in the source language, also those that stand beside it.
    assert!(page.contains("href=\"/ar/advies/advies-ar-nl.pdf\""), "{page}");
    let list = built.article("nl/sheets/index.html");
    for path in
        ["nl/advies/advies-nl.pdf", "nl/advies/advies-nl-large.pdf", "ar/advies/advies-ar-nl.pdf"]
    {
        assert!(list.contains(path), "{path} is missing in {list}");
    }
}

#[test]
fn nothing_is_offered_where_no_sheets_are_made() {
    let test = SiteTest::new().page("content/advies/index.nl.md", "Het advies", ADVICE_NL);
    let built = test.build();
    assert!(!built.main("nl/advies/index.html").contains(".pdf"));
    assert!(!built.files.contains_key("nl/sheets/index.html"));
}

#[test]
fn sheets_are_the_same_bytes_each_time() {
    let (one, two) = (advice("").build(), advice("").build());
    assert!(one.files.keys().any(|path| path.ends_with(".pdf")));
    assert!(one.files == two.files);
}

// What stands on a sheet: the plain value that the layout gets.

fn value(test: &SiteTest, path: &str) -> Value {
    serde_json::from_str(&test.sheet_data(path)).expect("a sheet is JSON")
}

/// All words of a value, in their order.
fn words(value: &Value) -> String {
    match value {
        Value::Array(list) => list.iter().map(words).collect::<Vec<_>>().join(" "),
        Value::Object(fields) => match fields.get("s").and_then(Value::as_str) {
            Some(text) => text.to_owned(),
            None => fields.values().map(words).collect::<Vec<_>>().join(" "),
        },
        _ => String::new(),
    }
    .split_whitespace()
    .collect::<Vec<_>>()
    .join(" ")
}

#[test]
fn a_sheet_says_who_made_it_when_it_was_checked_and_where_the_page_is() {
    let test = advice("checked: 2026-11-21\n");
    let sheet = value(&test, "ar/advies/advies-ar.pdf");
    assert_eq!(words(&sheet["title"]), "النصيحة");
    assert_eq!(words(&sheet["source_title"]), "Het advies");
    assert_eq!(sheet["foot"]["url"], "https://example.org/ar/advies/");
    assert_eq!(sheet["foot"]["address"], "example.org/ar/advies");
    assert!(words(&sheet["foot"]["checked"]).contains("2026"), "{}", sheet["foot"]);
    assert_eq!(sheet["foot"]["mark"].as_str().map(str::len), Some(9));
    // A machine made it, and the sheet says so.
    assert_eq!(sheet["notices"].as_array().map(Vec::len), Some(1));
}

#[test]
fn the_mark_of_a_sheet_changes_with_its_text_alone() {
    let mark = |test: &SiteTest| value(test, "nl/advies/advies-nl.pdf")["foot"]["mark"].clone();
    let first = mark(&advice("checked: 2026-11-21\n"));
    assert_eq!(first, mark(&advice("checked: 2026-11-22\n")));
    let other = advice("").page("content/advies/index.nl.md", "Het advies", "Lees dit niet.\n");
    assert_ne!(first, mark(&other));
}

#[test]
fn telephone_numbers_keep_their_order_on_paper() {
    let sheet = value(&advice(""), "ar/advies/advies-ar.pdf");
    let text = sheet["blocks"].to_string();
    assert!(text.contains(r#"{"t":"ltr","s":"0800-2000"}"#), "{text}");
}

#[test]
fn two_languages_stand_block_beside_block_with_a_number_each() {
    let sheet = value(&advice(""), "ar/advies/advies-ar-nl.pdf");
    let rows = sheet["rows"].as_array().expect("rows");
    let line = |row: &Value| {
        let [first, second] = [&row["cells"][0], &row["cells"][1]].map(words);
        format!("{} {} {} | {first} | {second}", row["n"], row["role"], row["marker"])
    };
    assert_eq!(
        rows.iter().map(line).collect::<Vec<_>>(),
        [
            "1 \"text\" null | اقرأ هذا. | Lees dit.",
            "2 \"heading\" null | ماذا الآن؟ | Wat nu?",
            "3 \"item\" \"1\" | اتصل على 0800-2000 . | Bel 0800-2000.",
            "4 \"item\" \"2\" | اطلب مترجماً. | Vraag een tolk.",
        ]
    );
}

#[test]
fn blocks_that_are_no_pairs_stand_as_sections_and_the_sheet_says_so() {
    let test = advice("").page(
        "content/advies/index.ar.md",
        "النصيحة",
        "اقرأ هذا.\n\n## ماذا الآن؟ {#now}\n\nاتصل بنا.\n\nاطلب مترجماً.\n\nشكراً.\n",
    );
    let sheet = value(&test, "ar/advies/advies-ar-nl.pdf");
    let rows = sheet["rows"].as_array().expect("rows");
    assert!(rows.iter().any(|row| row.get("notice").is_some()), "{rows:?}");
    let last = rows.last().expect("a row");
    assert_eq!(words(&last["cells"][1]), "1. Bel 0800-2000. 2. Vraag een tolk.");
}

#[test]
fn headings_never_skip_a_level_on_paper() {
    let test = advice("").page(
        "content/advies/index.nl.md",
        "Het advies",
        "Lees.\n\n### Klein\n\nEen.\n\n## Groot\n\n##### Heel klein\n\nTwee.\n",
    );
    let sheet = value(&test, "nl/advies/advies-nl.pdf");
    let levels: Vec<&Value> =
        sheet["blocks"].as_array().expect("blocks").iter().filter_map(|b| b.get("level")).collect();
    assert_eq!(levels, [1, 1, 2]);
}

#[test]
fn a_booklet_holds_the_pages_of_its_section() {
    let test = SiteTest::new()
        .page_with("content/school/index.nl.md", "School", "handout: [booklet]\n", "Hallo.\n")
        .page("content/school/a/index.nl.md", "Eerste", "Tekst.\n")
        .page("content/school/b/index.nl.md", "Tweede", "Tekst.\n")
        .with_sheets();
    let sheet = value(&test, "nl/school/school-nl-booklet.pdf");
    let titles: Vec<String> = sheet["parts"]
        .as_array()
        .expect("parts")
        .iter()
        .map(|part| words(&part["title"]))
        .collect();
    assert_eq!(titles, ["School", "Eerste", "Tweede"]);
}

#[test]
fn phrases_become_cards_in_two_languages() {
    let test = SiteTest::new()
        .file(
            "translations/nl/phrases.ftl",
            "phrase-slow = Langzaam graag.\n    .say = LANG-zaam\n",
        )
        .file("translations/ar/phrases.ftl", "phrase-slow = ببطء من فضلك.\n    .say = لانغ-زام\n")
        .page("content/advies/index.nl.md", "Zinnen", "{{ phrases(ids=\"slow\") }}\n")
        .page("content/advies/index.ar.md", "جمل", "{{ phrases(ids=\"slow\") }}\n")
        .with_sheets();
    assert!(sheets(&test).contains(&"ar/advies/advies-ar-cards.pdf".to_owned()));
    let sheet = value(&test, "ar/advies/advies-ar-cards.pdf");
    assert_eq!(words(&sheet["cards"]), "ببطء من فضلك. Langzaam graag.");
}

// Bad input: a sheet or a clear problem, and never another page's sheet lost.

/// The codes found in a text, and whether a sheet came of it and of the page beside it.
fn tried(body: &str) -> (BTreeSet<String>, bool, bool) {
    let test = advice("handout: [sheet]\n").page_with(
        "content/proef/index.nl.md",
        "Proef",
        "handout: [sheet]\n",
        body,
    );
    let codes =
        test.check().problems.iter().map(|found| found.code().as_str().to_owned()).collect();
    let made = sheets(&test);
    let has = |path: &str| made.iter().any(|made| made == path);
    (codes, has("nl/proef/proef-nl.pdf"), has("nl/advies/advies-nl.pdf"))
}

#[test]
fn hostile_texts_are_a_sheet_or_a_problem_and_cost_no_other_sheet() {
    let row = |cell: &str| format!("|{}\n", format!(" {cell} |").repeat(12));
    let wide = row("Kop") + &row("---") + &row("cel");
    let long = format!("{}\n", "donaudampfschifffahrt".repeat(10));
    let sixty_pages = "Een gewone zin over school en thuis. ".repeat(60) + "\n\n";
    let deep = (0..40).map(|level| format!("{}- diep\n", "  ".repeat(level))).collect::<String>();
    let code = "#read(\"/etc/passwd\") #import \"x\" $x$ `<label>` @y *a* #panic()\n";
    let plain: [(&str, &str); 5] = [
        ("a wide table", &wide),
        ("a long word", &long),
        ("sixty pages", &sixty_pages.repeat(60)),
        ("deep lists", &deep),
        ("code of the engine", code),
    ];
    for (what, body) in plain {
        let (codes, made, other) = tried(body);
        assert!(made && other, "{what}: {codes:?}");
        assert!(!codes.contains("sheet-not-made"), "{what}");
    }
    let (codes, made, other) = tried("Bel 📞 ons.\n");
    assert!(made && other && codes.contains("sign-not-on-paper"), "{codes:?}");
    let (codes, made, other) = tried("De naam is ᚠᚢᚦ.\n");
    assert!(!made && other && codes.contains("letter-not-on-paper"), "{codes:?}");
}

#[test]
fn a_drawing_that_cannot_be_drawn_costs_its_own_sheet_only() {
    // A drawing that says it is one, and holds nothing that can be drawn.
    let test = advice("handout: [sheet]\n")
        .page_with(
            "content/proef/index.nl.md",
            "Proef",
            "handout: [sheet]\n",
            "![Een hond](hond.svg)\n",
        )
        .file(
            "content/proef/hond.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"0\" height=\"0\"/>",
        );
    let made = sheets(&test);
    assert_eq!(made.iter().filter(|path| path.contains("advies")).count(), 2);
}
