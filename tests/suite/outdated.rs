//! Blocks whose source says something else by now: how each kind is marked, on the page and on paper.

use serde_json::Value;

use fundament::site::blocks::fingerprint;

use crate::site_test::SiteTest;

const SHOW_SOURCE: &str = "outdated: {general: source}\n";
const SHOW_NOTHING: &str = "outdated: {general: nothing}\n";

/// A page whose translation was made from other words: `made_from` has a text of the translation and the text of the
/// source at that time.
fn site(settings: &str, nl: &str, ar: &str, made_from: &[(&str, &str)]) -> SiteTest {
    let entry = |(text, source): &(&str, &str)| {
        format!(
            "  - block: \"{}\"\n    source: {source:?}\n    origin: human\n    state: translated\n    translator: amina\n    \
             date: 2026-11-01\n",
            fingerprint(text)
        )
    };
    let fields = [("النصيحة", "Het advies"), ("جملة.", "Eén zin.")];
    let entries: String = fields.iter().chain(made_from).map(entry).collect();
    SiteTest::new()
        .file(
            "site.yaml",
            &format!("base_url: https://example.org/\nsource: nl\nlanguages: [nl, ar]\n{settings}"),
        )
        .page("content/advies/index.nl.md", "Het advies", nl)
        .page("content/advies/index.ar.md", "النصيحة", ar)
        .file("content/advies/index.ar.state.yaml", &format!("version: 1\nblocks:\n{entries}"))
}

/// The text of the Arabic page, with `[old]`, `[gone]` and `[missing]` for the sentences and their links.
fn text(test: &SiteTest) -> String {
    let built = test.build();
    let article = built.article("ar/advies/index.html");
    let (_, text) = article
        .split_once(
            "+ <bdi lang=\"nl\" dir=\"ltr\" data-script=\"latn\">Nederlands</bdi></a></p></div>",
        )
        .expect("the head of the page");
    short(text.trim())
}

fn short(text: &str) -> String {
    let mut text = text.replace(['\u{2068}', '\u{2069}'], "");
    for (sentence, name) in [
        ("هذه الفقرة قديمة. يوجد نص أحدث بهذه اللغة: Nederlands.", "[old]"),
        ("هذه الفقرة قديمة. لم تعد موجودة في النص بهذه اللغة: Nederlands.", "[gone]"),
        ("ينقص هنا شيء. هو موجود فقط بهذه اللغة: Nederlands.", "[missing]"),
    ] {
        text = text.replace(&format!("<strong>{sentence}</strong>"), name);
    }
    while let Some(start) = text.find(" <a href=\"/nl/advies/") {
        let end = start + text[start..].find("</a>").expect("the end of a link") + "</a>".len();
        text.replace_range(start..end, "");
    }
    text
}

/// The text with a mark, with today's source in its place, and with nothing in its place.
fn assert_marks(nl: &str, ar: &str, made_from: &[(&str, &str)], expected: [&str; 3]) {
    for (settings, expected) in ["", SHOW_SOURCE, SHOW_NOTHING].into_iter().zip(expected) {
        assert_eq!(text(&site(settings, nl, ar, made_from)), expected, "{settings}");
    }
}

const NL: &str = "lang=\"nl\" dir=\"ltr\" data-script=\"latn\"";

#[test]
fn what_says_the_same_as_its_source_has_no_mark() {
    let test = site("", "Bel.\n", "اتصل.\n", &[("اتصل.", "Bel.")]);
    assert_eq!(text(&test), "<p>اتصل.</p>");
}

#[test]
fn a_paragraph() {
    assert_marks(
        "Bel nu.\n",
        "اتصل.\n",
        &[("اتصل.", "Bel.")],
        [
            "<div class=\"outdated\">\n<p class=\"outdated-note\">[old]</p>\n<p>اتصل.</p>\n</div>",
            &format!(
                "<div class=\"outdated\">\n<p class=\"outdated-note\">[old]</p>\n<div {NL}><p>Bel nu.</p>\n</div>\n</div>"
            ),
            "<div class=\"outdated\">\n<p class=\"outdated-note\">[old]</p>\n</div>",
        ],
    );
}

#[test]
fn a_heading_keeps_its_place() {
    let test = site(
        "",
        "## Wat nu doen? {#now}\n\nBel.\n",
        "## ماذا الآن؟ {#now}\n\nاتصل.\n",
        &[("ماذا الآن؟", "Wat nu?"), ("اتصل.", "Bel.")],
    );
    assert_eq!(
        text(&test),
        "<div class=\"outdated\">\n<p class=\"outdated-note\">[old]</p>\n<h2 id=\"now\">ماذا الآن؟</h2>\n</div>\n<p>اتصل.</p>"
    );
}

#[test]
fn an_item_but_not_the_list_inside_it() {
    assert_marks(
        "- Bel nu.\n  - Kom.\n",
        "- اتصل.\n  - تعال.\n",
        &[("اتصل.", "Bel."), ("تعال.", "Kom.")],
        [
            "<ul>\n<li class=\"outdated\"><span class=\"outdated-note\">[old]</span> اتصل.\n<ul>\n<li>تعال.</li>\n</ul>\n</li>\n</ul>",
            &format!(
                "<ul>\n<li class=\"outdated\"><span class=\"outdated-note\">[old]</span> <span {NL}>Bel nu.</span>\n<ul>\n<li>تعال.</li>\n</ul>\n</li>\n</ul>"
            ),
            "<ul>\n<li class=\"outdated\"><span class=\"outdated-note\">[old]</span> \n<ul>\n<li>تعال.</li>\n</ul>\n</li>\n</ul>",
        ],
    );
}

#[test]
fn a_paragraph_of_an_item() {
    let test = site(
        "",
        "- Bel nu.\n\n  Kom.\n",
        "- اتصل.\n\n  تعال.\n",
        &[("اتصل.", "Bel."), ("تعال.", "Kom.")],
    );
    assert_eq!(
        text(&test),
        "<ul>\n<li>\n<div class=\"outdated\">\n<p class=\"outdated-note\">[old]</p>\n<p>اتصل.</p>\n</div>\n<p>تعال.</p>\n</li>\n</ul>"
    );
}

#[test]
fn a_task_has_the_line_beside_its_box() {
    let test = site("", "- [ ] Bel nu.\n", "- [ ] اتصل.\n", &[("اتصل.", "Bel.")]);
    assert_eq!(
        text(&test),
        "<ul>\n<li class=\"task outdated\"><span class=\"box\" role=\"img\" aria-label=\"لم يتم بعد\"></span> \
         <div><span class=\"outdated-note\">[old]</span> اتصل.</div></li>\n</ul>"
    );
}

#[test]
fn a_row_of_a_table() {
    let table = |row: &str| format!("| Wie | Wat |\n|---|---|\n| {row} |\n");
    let ar = "| من | ماذا |\n|---|---|\n| المدرسة | درس |\n";
    let start = "<div class=\"table-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"جدول\">\n<table>\n<thead>\n<tr>\n<th scope=\"col\">من</th>\n<th scope=\"col\">ماذا</th>\n</tr>\n</thead>\n<tbody>\n<tr class=\"outdated\">\n";
    let end = "</tr>\n</tbody>\n</table>\n</div>";
    assert_marks(
        &table("School | Twee lessen"),
        ar,
        &[("من ماذا", "Wie Wat"), ("المدرسة درس", "School Les")],
        [
            &format!(
                "{start}<td><span class=\"outdated-note\">[old]</span> المدرسة</td>\n<td>درس</td>\n{end}"
            ),
            &format!(
                "{start}<td colspan=\"2\"><span class=\"outdated-note\">[old]</span> <span {NL}>School – Twee lessen</span></td>\n{end}"
            ),
            &format!(
                "{start}<td colspan=\"2\"><span class=\"outdated-note\">[old]</span> </td>\n{end}"
            ),
        ],
    );
}

#[test]
fn a_word_and_what_it_means() {
    let test = site(
        "",
        "tolken\n: Wie vertaalt?\n",
        "مترجم\n: من يترجم.\n",
        &[("مترجم", "tolk"), ("من يترجم.", "Wie vertaalt.")],
    );
    assert_eq!(
        text(&test),
        "<dl>\n<dt class=\"outdated\"><span class=\"outdated-note\">[old]</span> مترجم</dt>\n\
         <dd class=\"outdated\"><span class=\"outdated-note\">[old]</span> من يترجم.</dd>\n</dl>"
    );
}

#[test]
fn an_alert() {
    let test = site("", "> [!TIP]\n> Bel nu.\n", "> [!TIP]\n> اتصل.\n", &[("اتصل.", "Bel.")]);
    let html = text(&test);
    assert!(html.starts_with("<div class=\"outdated\">\n<p class=\"outdated-note\">[old]</p>\n<div class=\"alert alert-tip\""), "{html}");
    assert!(html.ends_with("</div>\n</div>"), "{html}");
}

#[test]
fn a_component_with_a_text_has_the_line_before_it() {
    let test = site(
        "",
        "::: panel title=\"Let nu op\"\nBel.\n:::\n",
        "::: panel title=\"انتبهوا\"\nاتصل.\n:::\n",
        &[("::: panel title=\"انتبهوا\"", "::: panel title=\"Let op\""), ("اتصل.", "Bel.")],
    );
    assert_eq!(
        text(&test),
        "<p class=\"outdated-note\">[old]</p>\n<section class=\"panel\">\n<p class=\"panel-title\">انتبهوا</p>\n<p>اتصل.</p>\n\n</section>"
    );
}

#[test]
fn a_component_without_a_text() {
    let test = site(
        "",
        "{{ say(text=\"Help mij nu\") }}\n",
        "{{ say(text=\"Help mij\") }}\n",
        &[("{{ say(text=\"Help mij\") }}", "{{ say(text=\"Help\") }}")],
    );
    let html = text(&test);
    assert!(
        html.starts_with(
            "<div class=\"outdated\">\n<p class=\"outdated-note\">[old]</p>\n<q class=\"say\""
        ),
        "{html}"
    );
}

#[test]
fn a_footnote() {
    let test = site(
        "",
        "Bel[^1].\n\n[^1]: Nu meteen.\n",
        "اتصل[^1].\n\n[^1]: الآن.\n",
        &[("اتصل.", "Bel."), ("الآن.", "Nu.")],
    );
    let html = text(&test);
    assert!(html.contains("<li id=\"_fn-1\">\n<div class=\"outdated\">\n<p class=\"outdated-note\">[old]</p>\n<p>الآن."), "{html}");
}

#[test]
fn a_text_that_the_source_does_not_have_any_more() {
    let test = site("", "Bel.\n", "اتصل.\n\nتعال.\n", &[("اتصل.", "Bel."), ("تعال.", "Kom.")]);
    assert_eq!(
        text(&test),
        "<p>اتصل.</p>\n<div class=\"outdated\">\n<p class=\"outdated-note\">[gone]</p>\n<p>تعال.</p>\n</div>"
    );
}

#[test]
fn what_is_missing_is_said_where_it_belongs() {
    let texts = ["Een.", "Twee.", "Drie.", "Vier.", "Vijf.", "Zes."];
    let arabic = ["واحد.", "اثنان.", "ثلاثة.", "أربعة.", "خمسة.", "ستة."];
    let nl = texts.join("\n\n") + "\n";
    for (left_out, place) in [(0, 0), (3, 3), (5, 5)] {
        let known: Vec<(&str, &str)> = arabic
            .into_iter()
            .zip(texts)
            .enumerate()
            .filter(|(at, _)| *at != left_out)
            .map(|(_, pair)| pair)
            .collect();
        let ar: String = known.iter().map(|(text, _)| format!("{text}\n\n")).collect();
        let html = text(&site("", &nl, &ar, &known));
        let mut expected: Vec<String> =
            known.iter().map(|(text, _)| format!("<p>{text}</p>")).collect();
        expected.insert(place, "<p class=\"missing-note\">[missing]</p>".to_owned());
        assert_eq!(html, expected.join("\n"));
    }
}

#[test]
fn a_part_is_marked_where_it_stands() {
    let entry = format!(
        "version: 1\nblocks:\n  - block: \"{}\"\n    source: Bel.\n    origin: human\n    state: translated\n    translator: amina\n    date: 2026-11-01\n",
        fingerprint("اتصل.")
    );
    let call = "{{ part(id=\"call\") }}";
    let test = site(
        "",
        &format!("Lees.\n\n{call}\n"),
        &format!("اقرأ.\n\n{call}\n"),
        &[("اقرأ.", "Lees."), (call, call)],
    )
    .file("content/_parts/call/index.nl.md", "Bel nu.\n")
    .file("content/_parts/call/index.ar.md", "اتصل.\n")
    .file("content/_parts/call/index.ar.state.yaml", &entry);
    assert_eq!(
        text(&test),
        "<p>اقرأ.</p>\n<div class=\"outdated\">\n<p class=\"outdated-note\">[old]</p>\n<p>اتصل.</p>\n</div>"
    );
}

#[test]
fn beside_its_source_a_block_has_its_mark_and_nothing_is_said_to_be_missing() {
    let known = [("واحد.", "Een."), ("اثنان.", "Twee."), ("ثلاثة.", "Drie."), ("أربعة.", "Vier.")];
    let ar: String = known.iter().map(|(text, _)| format!("{text}\n\n")).collect();
    let built = site("", "Een nu.\n\nTwee.\n\nDrie.\n\nVier.\n\nVijf.\n", &ar, &known).build();
    let article = short(built.article("ar/advies/nl/index.html"));
    assert!(article.contains("<div class=\"cell\">\n<div class=\"outdated\">\n<p class=\"outdated-note\">[old]</p>\n<p>واحد.</p>\n</div>\n</div>"), "{article}");
    assert!(!article.contains("missing"), "{article}");
    assert!(article.contains("<p>Vijf.</p>"), "{article}");
}

// On paper.

/// The blocks of a sheet, in short: kinds, and the words of paragraphs.
fn on_paper(test: &SiteTest, path: &str) -> Vec<String> {
    let sheet: Value = serde_json::from_str(&test.sheet_data(path)).expect("JSON");
    let mut lines = Vec::new();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    for block in list(&sheet["blocks"]) {
        describe(&block, 0, &mut lines);
    }
    for row in list(&sheet["rows"]) {
        for cell in list(&row["cells"]) {
            lines.push("cell".to_owned());
            list(&cell).iter().for_each(|block| describe(block, 1, &mut lines));
        }
    }
    for part in list(&sheet["parts"]) {
        list(&part["blocks"]).iter().for_each(|block| describe(block, 0, &mut lines));
    }
    lines
}

fn describe(block: &Value, depth: usize, lines: &mut Vec<String>) {
    let kind = block["t"].as_str().unwrap_or_default();
    let words = short(&words_of(&block["c"]));
    let note = match kind {
        "outdated" => short(&format!("<strong>{}</strong>", words_of(&block["note"]["c"]))),
        _ => String::new(),
    };
    lines.push(format!("{}{kind} {words}{note}", "  ".repeat(depth)).trim_end().to_owned());
    let mut inside: Vec<Value> = block["blocks"].as_array().cloned().unwrap_or_default();
    for item in block["items"].as_array().into_iter().flatten() {
        inside.extend(item["blocks"].as_array().cloned().unwrap_or_default());
        if !item["term"].is_null() {
            lines.push(format!(
                "{}term {}",
                "  ".repeat(depth + 1),
                short(&words_of(&item["term"]))
            ));
        }
        for details in item["details"].as_array().into_iter().flatten() {
            inside.extend(details.as_array().cloned().unwrap_or_default());
        }
    }
    inside.iter().for_each(|block| describe(block, depth + 1, lines));
    for row in block["rows"].as_array().into_iter().flatten() {
        let cells = row.as_array().cloned().unwrap_or_default();
        let cells: Vec<String> = cells.iter().map(|cell| short(&words_of(cell))).collect();
        lines.push(format!("{}row {}", "  ".repeat(depth + 1), cells.join(" | ")));
    }
}

fn words_of(value: &Value) -> String {
    match value {
        Value::Array(list) => list.iter().map(words_of).collect(),
        Value::Object(fields) if fields.get("t").is_some_and(|kind| kind == "strong") => {
            format!("<strong>{}</strong>", words_of(&fields["c"]))
        }
        Value::Object(fields) if fields.get("t").is_some_and(|kind| kind == "break") => {
            "/".to_owned()
        }
        Value::Object(fields) => {
            ["s", "c"].into_iter().filter_map(|key| fields.get(key)).map(words_of).collect()
        }
        Value::String(text) => text.clone(),
        _ => String::new(),
    }
}

fn paper_site(settings: &str) -> SiteTest {
    site(
        settings,
        "Bel nu.\n\n- Kom nu.\n  - Vraag.\n\ntolken\n: Wie vertaalt?\n\n| Wie | Wat |\n|---|---|\n| School | Twee lessen |\n\n> [!TIP]\n> Lees nu.\n\n## Slot {#end}\n\nNieuw.\n",
        "اتصل.\n\n- تعال.\n  - اسأل.\n\nمترجم\n: من يترجم.\n\n| من | ماذا |\n|---|---|\n| المدرسة | درس |\n\n> [!TIP]\n> اقرأ.\n\n## نهاية {#end}\n",
        &[
            ("نهاية", "Slot"),
            ("اتصل.", "Bel."),
            ("تعال.", "Kom."),
            ("اسأل.", "Vraag."),
            ("مترجم", "tolk"),
            ("من يترجم.", "Wie vertaalt."),
            ("من ماذا", "Wie Wat"),
            ("المدرسة درس", "School Les"),
            ("اقرأ.", "Lees."),
        ],
    )
    .with_sheets()
}

#[test]
#[cfg(feature = "handouts")]
fn every_kind_of_block_is_marked_on_a_sheet() {
    for path in ["ar/advies/advies-ar.pdf", "ar/advies/advies-ar-large.pdf"] {
        assert_eq!(
            on_paper(&paper_site(""), path),
            [
                "outdated [old]",
                "  paragraph اتصل.",
                "list",
                "  outdated [old]",
                "    paragraph تعال.",
                "  list",
                "    paragraph اسأل.",
                "definitions",
                "  term [old]/مترجم",
                "  outdated [old]",
                "    paragraph من يترجم.",
                "table",
                "  row [old]/المدرسة | درس",
                "outdated [old]",
                "  alert",
                "    paragraph اقرأ.",
                "heading نهاية",
                "outdated [missing]",
            ],
            "{path}"
        );
    }
}

#[test]
#[cfg(feature = "handouts")]
fn a_sheet_shows_the_source_or_nothing_where_the_site_says_so() {
    let of_source = on_paper(&paper_site(SHOW_SOURCE), "ar/advies/advies-ar.pdf");
    for line in [
        "    paragraph Bel nu.",
        "      paragraph Kom nu.",
        "  term [old]/tolken",
        "  row [old]/School – Twee lessen |",
    ] {
        assert!(of_source.iter().any(|known| known.trim_end() == line), "{line} in {of_source:#?}");
    }
    let of_nothing = on_paper(&paper_site(SHOW_NOTHING), "ar/advies/advies-ar.pdf");
    assert!(
        !of_nothing.iter().any(|line| line.contains("اتصل") || line.contains("درس")),
        "{of_nothing:#?}"
    );
    assert_eq!(of_nothing.iter().filter(|line| line.contains("[old]")).count(), 6);
}

#[test]
#[cfg(feature = "handouts")]
fn the_marked_cell_of_a_sheet_in_two_languages_is_that_of_the_translation() {
    let lines = on_paper(&paper_site(""), "ar/advies/advies-ar-nl.pdf");
    assert_eq!(
        lines[..4],
        ["cell", "  outdated [old]", "    paragraph اتصل.", "cell"].map(str::to_owned)
    );
    assert!(!lines.iter().any(|line| line.contains("[missing]")), "{lines:#?}");
    assert_eq!(lines.iter().filter(|line| line.contains("[old]")).count(), 6, "{lines:#?}");
}

#[test]
#[cfg(feature = "handouts")]
fn marked_sheets_and_booklets_can_be_made() {
    let built = paper_site("handout: [sheet, large, bilingual, booklet]\n").build();
    let sheets: Vec<&str> =
        built.paths().into_iter().filter(|path| path.ends_with(".pdf")).collect();
    assert_eq!(sheets.iter().filter(|path| path.contains("ar/advies/")).count(), 4, "{sheets:?}");
    for (settings, path) in
        [(SHOW_SOURCE, "ar/advies/advies-ar.pdf"), (SHOW_NOTHING, "ar/advies/advies-ar-nl.pdf")]
    {
        assert!(paper_site(settings).build().files.contains_key(path), "{settings}");
    }
}
