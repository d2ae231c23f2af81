//! Texts that travel to translators and come back, as a person sends them.

use std::fs;

use super::{Site, page};

const FORMATS: [&str; 4] = ["po", "xliff", "table", "docx"];

const DUTCH: &str = "Bel ons via {{ phone(number=\"0800-2000\") }}.\n\n## Wanneer {#when}\n\n- Elke dag, ook *zondag*.\n- Gratis.\n\n> [!TIP]\n> Neem [iemand](https://example.com/) mee.\n>\n> Of bel.\n";
const ARABIC: &str = "اتصلوا بنا {{ phone(number=\"0800-2000\") }}.\n\n## متى {#when}\n\n- كل يوم، *الأحد* أيضًا.\n- مجانًا.\n\n> [!TIP]\n> أحضروا [شخصًا](https://example.com/) معكم.\n>\n> أو اتصلوا.\n";

fn site() -> Site {
    let site = Site::new()
        .page("content/hulp/index.nl.md", DUTCH)
        .page("content/hulp/index.ar.md", ARABIC);
    for page in ["content", "content/hulp"] {
        let told = site.run(&format!("translate accept {page} ar --today 2026-11-01"));
        assert_eq!(told.code, 0, "{}", told.err);
    }
    site
}

fn export(site: &Site, format: &str, more: &str) -> String {
    let file = format!(
        "to-translator.{}",
        if format == "xliff" { "xlf" } else { format }.replace("table", "html")
    );
    drop(fs::remove_file(site.path(&file)));
    let told = site.run(&format!("translate export ar {more} --format {format} --out {file}"));
    assert_eq!((told.code, told.err.as_str()), (0, ""), "{}", told.out);
    file
}

#[test]
fn out_and_back_changes_nothing_and_out_again_is_the_same_file() {
    for format in FORMATS {
        let site = site();
        let file = export(&site, format, "");
        let first = fs::read(site.path(&file)).expect("a file");
        let before = site.everything();
        let told = site.run(&format!("translate import {file} --by amina"));
        assert_eq!((told.code, told.err.as_str()), (0, ""), "{format}");
        assert!(told.out.starts_with("10 as before\n"), "{format}: {}", told.out);
        assert_eq!(site.everything(), before, "{format}");
        export(&site, format, "");
        assert!(fs::read(site.path(&file)).expect("a file") == first, "{format}");
    }
}

#[test]
fn a_translation_that_came_back_goes_into_its_place_and_nothing_else_changes() {
    let site = site();
    let file = export(&site, "po", "");
    let po = fs::read_to_string(site.path(&file)).expect("a file");
    let po = po.replace("مجانًا.", "بلا: مقابل.").replace("أو اتصلوا.", "أو اتصلوا الآن.");
    site.write(&file, &po);
    let told = site.run(&format!("translate import {file} --by amina --today 2026-11-29"));
    assert!(told.out.starts_with("2 taken, 8 as before\n"), "{}", told.out);
    let expected =
        page(&ARABIC.replace("مجانًا.", "بلا: مقابل.").replace("أو اتصلوا.", "أو اتصلوا الآن."));
    assert_eq!(
        fs::read_to_string(site.path("content/hulp/index.ar.md")).expect("a page"),
        expected
    );
    let state = fs::read_to_string(site.path("content/hulp/index.ar.state.yaml")).expect("a state");
    assert_eq!(state.matches("translator: \"amina\"").count(), 2, "{state}");
    assert_eq!(
        site.run("translate changes hulp ar").out,
        "content/hulp ar: nothing changed since it was translated\n"
    );
    // What was there before is kept.
    let kept = fs::read_to_string(site.path(&format!("{file}.before/content/hulp/index.ar.md")))
        .expect("a copy");
    assert_eq!(kept, page(ARABIC));
    let report =
        fs::read_to_string(site.path(&format!("{file}.before/report.txt"))).expect("a report");
    assert!(report.contains("content/hulp block 4: taken\n"), "{report}");
}

#[test]
fn what_would_hurt_a_page_is_refused_with_a_reason_and_the_rest_is_taken() {
    let site = site();
    let file = export(&site, "po", "");
    let po = fs::read_to_string(site.path(&file)).expect("a file");
    let po = po
        .replace("msgstr \"مجانًا.\"", "msgstr \"مجانًا.\\n\\nفقرة أخرى.\"")
        .replace("msgstr \"متى\"", "msgstr \"<b>متى</b>\"")
        .replace("كل يوم، *الأحد* أيضًا.", "كل يوم.");
    let target = po.rfind("0800-2000").expect("the number in the translation");
    let po = format!("{}0800-2001{}", &po[..target], &po[target + 9..]);
    site.write(&file, &po);
    let told = site.run(&format!("translate import {file} --by amina"));
    assert!(told.out.starts_with("1 taken, 6 as before, 3 refused\n"), "{}", told.out);
    let report =
        fs::read_to_string(site.path(&format!("{file}.before/report.txt"))).expect("a report");
    assert!(report.contains("block 4: refused: it would change the form of the page"), "{report}");
    assert!(report.contains("block 2: refused: raw-html: "), "{report}");
    assert!(
        report.contains("block 1: refused: ") && report.contains("component-differs: "),
        "{report}"
    );
    let arabic = fs::read_to_string(site.path("content/hulp/index.ar.md")).expect("a page");
    assert_eq!(arabic, page(&ARABIC.replace("كل يوم، *الأحد* أيضًا.", "كل يوم.")));
}

#[test]
fn office_programs_may_change_signs_order_and_names() {
    let site = site();
    let file = export(&site, "po", "");
    let po = fs::read_to_string(site.path(&file)).expect("a file");
    // Entries the other way around, without names, with the quotation marks and spaces of an office program.
    let mut entries: Vec<String> = po.split("\n\n").map(str::to_owned).collect();
    let head = entries.remove(0);
    entries.reverse();
    let entries: Vec<String> = entries
        .iter()
        .map(|entry| {
            let lines =
                entry.lines().filter(|line| !line.starts_with("#") && !line.starts_with("msgctxt"));
            lines
                .collect::<Vec<_>>()
                .join("\n")
                .replace("\\\"0800-2000\\\"", "”0800-2000”")
                .replace("مجانًا.", "بلا\u{a0}مقابل.")
        })
        .collect();
    site.write(&file, format!("{head}\n\n{}\n", entries.join("\n\n")));
    let told = site.run(&format!("translate import {file}"));
    assert!(told.out.starts_with("1 taken, 9 as before\n"), "{}", told.out);
    let arabic = fs::read_to_string(site.path("content/hulp/index.ar.md")).expect("a page");
    assert_eq!(arabic, page(&ARABIC.replace("مجانًا.", "بلا\u{a0}مقابل.")));
}

#[test]
fn what_the_source_changed_meanwhile_stays_out_of_date() {
    let site = site();
    site.write("content/hulp/index.nl.md", page(&DUTCH.replace("Gratis.", "Bijna gratis.")));
    let file = export(&site, "po", "--changed");
    let po = fs::read_to_string(site.path(&file)).expect("a file");
    assert_eq!(po.matches("msgid").count(), 3, "the head, the text and what it was before:\n{po}");
    assert!(po.contains("#, fuzzy") && po.contains("#| msgid \"Gratis.\""), "{po}");

    // While it travels, the source changes once more.
    site.write(
        "content/hulp/index.nl.md",
        page(&DUTCH.replace("Gratis.", "Helemaal gratis, zonder kosten.")),
    );
    site.write(&file, po.replace("#, fuzzy\n", "").replace("مجانًا.", "شبه مجاني."));
    let told = site.run(&format!("translate import {file}"));
    assert!(told.out.contains("1 refused"), "{}", told.out);
    assert!(told.out.contains("its source text is not on the site any more"), "{}", told.out);

    site.write("content/hulp/index.nl.md", page(&DUTCH.replace("Gratis.", "Bijna gratis.")));
    let told = site.run(&format!("translate import {file}"));
    assert!(told.out.starts_with("1 taken\n"), "{}", told.out);
    assert_eq!(
        site.run("translate changes hulp ar").out,
        "content/hulp ar: nothing changed since it was translated\n"
    );
}

#[test]
fn an_unfinished_text_is_left_and_a_finished_one_is_accepted_as_it_is() {
    let site = site();
    site.write("content/hulp/index.nl.md", page(&DUTCH.replace("Gratis.", "Gratis!")));
    let file = export(&site, "po", "--changed");
    let told = site.run(&format!("translate import {file}"));
    assert!(told.out.starts_with("1 unfinished\n"), "{}", told.out);
    let po = fs::read_to_string(site.path(&file)).expect("a file");
    site.write(&file, po.replace("#, fuzzy\n", ""));
    let told = site.run(&format!("translate import {file}"));
    assert!(told.out.starts_with("1 accepted as they were\n"), "{}", told.out);
}

#[test]
fn a_page_without_a_translation_gets_one() {
    for format in FORMATS {
        let site = site();
        site.remove("content/hulp/index.ar.md");
        site.remove("content/hulp/index.ar.state.yaml");
        let file = export(&site, format, "content/hulp");
        if format != "po" {
            // A translator fills it in; the other formats are read by programs, so nothing is written in them here.
            continue;
        }
        let po = fs::read_to_string(site.path(&file)).expect("a file");
        let po = po
            .replace("msgid \"Gratis.\"\nmsgstr \"\"", "msgid \"Gratis.\"\nmsgstr \"مجانًا.\"")
            .replace("msgid \"Wanneer\"\nmsgstr \"\"", "msgid \"Wanneer\"\nmsgstr \"متى\"");
        site.write(&file, po);
        let told = site.run(&format!("translate import {file} --by amina"));
        assert!(told.out.starts_with("2 taken, 5 empty\n"), "{}", told.out);
        let arabic = fs::read_to_string(site.path("content/hulp/index.ar.md")).expect("a page");
        assert!(arabic.contains("## متى {#when}") && arabic.contains("- مجانًا.\n"), "{arabic}");
        assert!(arabic.contains("draft: true"), "{arabic}");
    }
}

#[test]
fn a_block_the_translation_does_not_have_yet_is_added_behind_its_neighbour() {
    let site = site();
    let dutch = DUTCH
        .replace("- Gratis.\n", "- Gratis.\n- [Anoniem.](https://example.com/)\n")
        .replace("## Wanneer", "Nog een zin.\n\n## Wanneer");
    site.write("content/hulp/index.nl.md", page(&dutch));
    let file = export(&site, "po", "--changed");
    let po = fs::read_to_string(site.path(&file)).expect("a file");
    let po = po
        .replace(
            "msgid \"[Anoniem.](https://example.com/)\"\nmsgstr \"\"",
            "msgid \"[Anoniem.](https://example.com/)\"\nmsgstr \"[بدون اسم.](https://example.com/)\"",
        )
        .replace(
            "msgid \"Nog een zin.\"\nmsgstr \"\"",
            "msgid \"Nog een zin.\"\nmsgstr \"جملة أخرى.\"",
        );
    site.write(&file, po);
    let told = site.run(&format!("translate import {file} --by amina"));
    assert!(told.out.starts_with("2 taken\n"), "{}", told.out);
    let expected = ARABIC
        .replace("- مجانًا.\n", "- مجانًا.\n- [بدون اسم.](https://example.com/)\n")
        .replace("## متى", "جملة أخرى.\n\n## متى");
    assert_eq!(
        fs::read_to_string(site.path("content/hulp/index.ar.md")).expect("a page"),
        page(&expected)
    );
    assert_eq!(
        site.run("translate changes hulp ar").out,
        "content/hulp ar: nothing changed since it was translated\n"
    );
}

#[test]
fn files_that_are_no_texts_are_refused() {
    let site = site();
    site.write("x.po", "msgid \"open");
    site.write("x.docx", "no document");
    site.write("x.xlf", "<xliff");
    site.write("x.html", "<p>Hallo</p>");
    for file in ["x.po", "x.docx", "x.xlf", "x.html", "none.po"] {
        let told = site.run(&format!("translate import {file} --language ar"));
        assert_eq!(told.code, 2, "{file}: {}", told.out);
        assert!(told.err.starts_with(&format!("error: `{file}`")), "{}", told.err);
        assert!(told.err.contains("  help: "), "{}", told.err);
    }
    let file = export(&site, "po", "");
    let told = site.run(&format!("translate export ar --format po --out {file}"));
    assert_eq!((told.code, told.err.as_str()), (0, ""), "the same file may be written again");
    site.write(&file, "work of a translator");
    let told = site.run(&format!("translate export ar --format po --out {file}"));
    assert!(told.err.starts_with(&format!("error: `{file}` is there already")), "{}", told.err);
}
