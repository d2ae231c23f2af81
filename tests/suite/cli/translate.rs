//! What translators and editors do with the state of translations, from edit to edit.

use super::{Site, Told, page};

const DAY: &str = "--today 2026-11-29";

/// Two pages in Dutch and Arabic, each with a state file.
fn site() -> Site {
    let site = Site::new()
        .page(
            "content/hulp/index.nl.md",
            "Bel ons.\n\n## Wanneer {#when}\n\n- Elke dag.\n- Gratis.\n",
        )
        .page("content/hulp/index.ar.md", "اتصلوا بنا.\n\n## متى {#when}\n\n- كل يوم.\n- مجانًا.\n");
    let told = site.run(&format!("translate accept content/hulp ar {DAY}"));
    assert_eq!(
        (told.code, told.out.as_str(), told.err.as_str()),
        (0, "content/hulp ar: 6 texts accepted\nwritten: content/hulp/index.ar.state.yaml\n", "")
    );
    site
}

fn changes(site: &Site) -> String {
    let Told { code, out, err } = site.run("translate changes content/hulp ar");
    assert_eq!((code, err.as_str()), (0, ""));
    out
}

const NOTHING: &str = "content/hulp ar: nothing changed since it was translated\n";

#[test]
fn a_changed_sentence_is_shown_word_by_word_and_marked_for_readers() {
    let site = site();
    assert_eq!(changes(&site), NOTHING);
    site.write(
        "content/hulp/index.nl.md",
        page("Bel ons.\n\n## Wanneer {#when}\n\n- Elke werkdag.\n- Gratis.\n"),
    );
    assert_eq!(
        changes(&site),
        "content/hulp ar: 1 out of date\n\
         \n\
         block 3, under \"Wanneer\": the source changed (1 word replaced by 1)\n  \
         nl  Elke [-dag.-] {+werkdag.+}\n  \
         ar  كل يوم.\n      \
         content/hulp/index.ar.md:9\n"
    );
    site.run("build --quiet").is(0, "", "");
    let arabic = site.published("ar/hulp/index.html");
    assert_eq!(arabic.matches("class=\"outdated\"").count(), 1, "{arabic}");
    assert!(
        arabic.contains("<li class=\"outdated\"><span class=\"outdated-note\"><strong>"),
        "{arabic}"
    );
    assert!(arabic.contains("href=\"/nl/hulp/#when\""), "{arabic}");

    let told = site.run("status --languages ar");
    assert!(
        told.out.contains(
            "1 edit in nl makes 1 block in 1 language out of date:\n  content/hulp block 3: ar\n"
        ),
        "{}",
        told.out
    );
}

#[test]
fn touching_a_translation_elsewhere_clears_nothing() {
    let site = site();
    site.write(
        "content/hulp/index.nl.md",
        page("Bel ons.\n\n## Wanneer {#when}\n\n- Elke werkdag.\n- Gratis.\n"),
    );
    site.write(
        "content/hulp/index.ar.md",
        page("اتصلوا بنا الآن.\n\n## متى {#when}\n\n- كل يوم.\n- مجانًا.\n"),
    );
    let told = site.run(&format!("translate accept --all-touched {DAY}"));
    assert_eq!(
        told.out,
        "content/hulp ar: 1 text accepted\nwritten: content/hulp/index.ar.state.yaml\n"
    );
    assert!(changes(&site).starts_with("content/hulp ar: 1 out of date\n"), "{}", changes(&site));
}

#[test]
fn an_edit_without_meaning_clears_every_language() {
    let site = site();
    site.write(
        "content/hulp/index.nl.md",
        page("Bel ons!\n\n## Wanneer {#when}\n\n- Elke dag.\n- Gratis.\n"),
    );
    assert!(changes(&site).starts_with("content/hulp ar: 1 out of date\n"));
    site.run(&format!("translate minor content/hulp --block 1 {DAY}")).is(
        0,
        "content/hulp: the edit of block 1 changes no meaning; up to date again: ar\nwritten: content/hulp/index.nl.state.yaml\n",
        "",
    );
    assert_eq!(changes(&site), NOTHING);
    site.run(&format!("translate minor content/hulp --block 1 {DAY}")).is(
        2,
        "",
        "error: no translation of block 1 of `content/hulp` is out of date\n  help: `fundament status` tells which blocks are.\n",
    );
}

#[test]
fn a_save_of_a_draft_changes_nothing() {
    let site = site();
    let text = "---\ntitle: Een pagina\nsummary: Eén zin.\ndraft: true\n---\nاتصلوا بنا.\n\n## متى {#when}\n\n- كل يوم.\n- مجانًا.\n";
    let before = std::fs::read_to_string(site.path("content/hulp/index.ar.md")).expect("a page");
    let title = before.lines().nth(1).expect("a title").to_owned();
    let summary = before.lines().nth(2).expect("a summary").to_owned();
    site.write(
        "content/hulp/index.ar.md",
        text.replace("title: Een pagina", &title).replace("summary: Eén zin.", &summary),
    );
    assert_eq!(changes(&site), NOTHING);
}

#[test]
fn a_page_that_moves_keeps_everything() {
    let site = site();
    std::fs::create_dir_all(site.path("content/andere")).expect("a folder");
    for name in ["index.nl.md", "index.ar.md", "index.ar.state.yaml"] {
        std::fs::rename(
            site.path(&format!("content/hulp/{name}")),
            site.path(&format!("content/andere/{name}")),
        )
        .expect("it moves");
    }
    let told = site.run("translate changes andere ar");
    assert_eq!(told.out, "content/andere ar: nothing changed since it was translated\n");
}

#[test]
fn a_review_needs_a_second_person_and_ends_with_an_edit() {
    let site = site();
    site.run(&format!("translate review hulp ar --by yusuf {DAY}")).is(
        0,
        "content/hulp ar: 6 texts reviewed by yusuf\nwritten: content/hulp/index.ar.state.yaml\n",
        "",
    );
    site.run("build --quiet").is(0, "", "");
    assert!(!site.published("ar/hulp/index.html").contains("notice-machine"));

    // The words are others than those that were read.
    site.write(
        "content/hulp/index.ar.md",
        page("اتصلوا بنا الآن.\n\n## متى {#when}\n\n- كل يوم.\n- مجانًا.\n"),
    );
    assert!(
        changes(&site).starts_with("content/hulp ar: 1 edited, not accepted\n"),
        "{}",
        changes(&site)
    );
    site.run("build --quiet").is(0, "", "");
    assert!(site.published("ar/hulp/index.html").contains("notice-machine"));
    site.run("translate review hulp ar --by yusuf").is(
        2,
        "",
        "error: content/hulp cannot be reviewed in ar: 1 text not up to date (1)\n  help: See `fundament translate changes content/hulp ar`, bring the texts up to date, and run `fundament translate accept content/hulp ar` first.\n",
    );
    site.run(&format!("translate accept hulp ar --touched --by amina {DAY}")).is(
        0,
        "content/hulp ar: 1 text accepted\nwritten: content/hulp/index.ar.state.yaml\n",
        "",
    );
    site.run("translate review hulp ar --by Amina").is(
        2,
        "",
        "error: `Amina` translated 1 text of content/hulp in ar (1)\n  help: A second person must read it, who speaks the language. `--block N` reviews one text.\n",
    );
}

#[test]
fn what_cannot_be_done_is_said() {
    let site = site();
    for (arguments, words) in [
        ("translate accept hulp fr", "error: `fr` is not a language of this site\n"),
        (
            "translate accept hulp nl",
            "error: `nl` is the language every page is written in first\n",
        ),
        (
            "translate accept hul ar",
            "error: there is no page `hul`\n  help: Did you mean `content/hulp`?",
        ),
        ("translate accept hulp ar --block 99", "error: the source has no block `99`\n"),
        ("translate accept hulp ar --by a@b.nl", "error: `a@b.nl` is no handle\n"),
        ("translate changes ../hulp ar", "error: `../hulp` is not a place inside `content`\n"),
        ("status content/niets", "error: there is no page at or below `content/niets`\n"),
        (
            "status --html content/status.html",
            "error: `content/status.html` stands where the site is",
        ),
        ("translate accept hulp ar --today morgen", "error: `morgen` is no date for --today\n"),
    ] {
        let told = site.run(arguments);
        assert_eq!(told.code, 2, "{arguments}");
        assert!(told.err.starts_with(words), "{arguments}: {}", told.err);
    }
}

#[test]
fn a_state_file_that_cannot_be_written_is_left_whole() {
    use std::os::unix::fs::PermissionsExt;
    let site = site();
    site.write(
        "content/hulp/index.ar.md",
        page("اتصلوا بنا الآن.\n\n## متى {#when}\n\n- كل يوم.\n- مجانًا.\n"),
    );
    let before = site.everything();
    let folder = site.path("content/hulp");
    let allow = |mode| {
        std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(mode)).expect("rights")
    };
    allow(0o555);
    let told = site.run("translate accept hulp ar");
    allow(0o755);
    // Who may do everything is not stopped by rights.
    if told.code != 0 {
        assert_eq!(told.code, 2, "{}", told.err);
        assert!(told.err.contains("could not be written"), "{}", told.err);
        assert_eq!(site.everything(), before);
    }
}

#[test]
fn the_state_is_a_table_json_and_a_page() {
    let site = site();
    let told = site.run("status --format json");
    let status: serde_json::Value = serde_json::from_str(&told.out).expect("JSON");
    assert_eq!(status["languages"][0]["tag"], "ar");
    let hulp = status["texts"]
        .as_array()
        .expect("a list")
        .iter()
        .find(|text| text["name"] == "content/hulp");
    let hulp = hulp.expect("the page");
    assert_eq!(hulp["counts"]["current"], 6);
    assert_eq!((&hulp["origin"], &hulp["state"]), (&"machine".into(), &"translated".into()));

    let told = site.run("status --html status.html");
    assert_eq!((told.code, told.out.as_str()), (0, "written: status.html\n"));
    let html = std::fs::read_to_string(site.path("status.html")).expect("a page");
    assert!(html.contains("tasks of five minutes") && !html.contains("http"), "{html}");
}
