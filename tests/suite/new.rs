//! `fundament new`: what is written, what is refused, and that an unfinished translation stays away.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use fundament::content::markdown;
use fundament::site::blocks;
use fundament::source::SourcePath;
use tempfile::TempDir;

use crate::site_test::SiteTest;

/// A folder on the disk, and the program run in it.
struct Desk(TempDir);

/// What a person sees of one run.
struct Run {
    code: i32,
    output: String,
    errors: String,
}

impl Desk {
    fn new() -> Desk {
        Desk(TempDir::new().expect("a folder"))
    }

    /// A desk with a new site in Dutch and Arabic, in the folder `site`.
    fn with_site() -> Desk {
        let desk = Desk::new();
        assert_eq!(desk.run("", &["new", "site", "site", "--languages", "nl,ar"]).code, 0);
        desk
    }

    fn run(&self, folder: &str, arguments: &[&str]) -> Run {
        let output = Command::new(env!("CARGO_BIN_EXE_fundament"))
            .args(arguments)
            .current_dir(self.0.path().join(folder))
            .output()
            .expect("the program runs");
        Run {
            code: output.status.code().expect("a code"),
            output: String::from_utf8(output.stdout).expect("UTF-8"),
            errors: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }

    fn problems(&self) -> String {
        self.run("site", &["check", "--format", "short"]).output
    }

    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.0.path().join(path)).unwrap_or_else(|_| panic!("no {path}"))
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    /// Every file with its text.
    fn files(&self) -> BTreeMap<String, String> {
        fn read(root: &Path, folder: &Path, files: &mut BTreeMap<String, String>) {
            for entry in fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    read(root, &path, files);
                } else {
                    let name = path.strip_prefix(root).expect("below the root");
                    let text = fs::read_to_string(&path).expect("a text");
                    files.insert(name.display().to_string(), text);
                }
            }
        }
        let mut files = BTreeMap::new();
        read(self.0.path(), self.0.path(), &mut files);
        files
    }
}

#[test]
fn a_new_site_is_written_and_its_next_steps_are_told() {
    let desk = Desk::new();
    let run = desk.run("", &["new", "site", "site"]);
    assert_eq!((run.code, run.errors.as_str()), (0, ""));
    assert_eq!(
        run.output,
        "\
written:
  site/.gitignore
  site/README.md
  site/content/index.nl.md
  site/content/school/index.nl.md
  site/content/school/reporting-sick/index.nl.md
  site/site.yaml
  site/translations/nl/interface.ftl
next:
  1. Go to the folder: `cd site`.
  2. See it while you write: `fundament serve`.
  3. Start a page of your own: `fundament new page content/school/homework`.
  4. Before you publish, write the address of the site in `site.yaml`.
  5. Run `fundament check`, then `fundament build`.
"
    );
    assert_eq!(desk.run("site", &["check"]).output, "no problems\n");
    assert_eq!(desk.run("site", &["build"]).code, 0);
    assert!(desk.text("site/public/nl/school/ziek-melden/index.html").contains("Voor ouders"));
    for made in [".preview.fundament", ".public.fundament", "preview", "public"] {
        assert!(desk.text("site/.gitignore").contains(&format!("/{made}\n")), "{made}");
    }
}

#[test]
fn a_new_site_in_any_language_builds_and_check_counts_what_a_person_must_write() {
    let cases: &[(&[&str], &str)] = &[
        (&["--source", "en"], ""),
        (
            &["--languages", "nl,ar"],
            "translations/ar/interface.ftl:1:1: warning[missing-message]: the message `site-description` is not translated into `ar`
translations/ar/interface.ftl:1:1: warning[missing-message]: the message `site-name` is not translated into `ar`
",
        ),
        (
            &["--source", "tr", "--name", "A {b}"],
            "content/index.tr.md:2:8: warning[placeholder-text]: nothing is written yet in the title, the summary, 2 blocks of text: there is only `…`
content/school/index.tr.md:2:8: warning[placeholder-text]: nothing is written yet in the title, the summary, 1 block of text: there is only `…`
content/school/reporting-sick/index.tr.md:2:8: warning[placeholder-text]: nothing is written yet in the title, the summary, 3 blocks of text: there is only `…`
translations/tr/interface.ftl:1:1: warning[placeholder-text]: nothing is written yet in the message `site-description`: there is only `…`
",
        ),
    ];
    for (arguments, expected) in cases {
        let desk = Desk::new();
        let run = desk.run("", &[&["new", "site", "site"], *arguments].concat());
        assert_eq!(run.code, 0, "{arguments:?}: {}", run.errors);
        assert_eq!(desk.problems(), *expected, "{arguments:?}");
        assert_eq!(desk.run("site", &["build"]).code, 0, "{arguments:?}");
    }
}

#[test]
fn a_site_in_a_language_the_theme_does_not_speak_has_only_warnings() {
    let desk = Desk::new();
    let arguments = ["new", "site", "site", "--source", "so", "--languages", "ar,so,kmr"];
    assert_eq!(desk.run("", &arguments).code, 0);
    let problems = desk.problems();
    assert!(!problems.contains("error"), "{problems}");
    assert!(problems.contains("so/language.yaml:1:1: warning[placeholder-text]"), "{problems}");
    assert!(
        problems.contains("messages are not translated into `kmr`")
            && problems.contains("nothing is written yet in the message `alert-caution` and "),
        "{problems}"
    );
    assert_eq!(desk.run("site", &["build"]).code, 0);
}

#[test]
fn what_cannot_be_a_site_is_refused_in_words_and_nothing_is_written() {
    let desk = Desk::new();
    desk.put("full/letter.txt", "mine\n");
    desk.put("file", "mine\n");
    let before = desk.files();
    let cases: &[(&[&str], &str)] = &[
        (
            &["full"],
            "error: `full` is not empty\n  help: Name a folder that does not exist yet, or an empty one.\n",
        ),
        (&["file"], "error: `file` is a file\n  help: Name a folder that does not exist yet.\n"),
        (
            &["a", "--source", "nl_BE"],
            "error: `nl_BE` is not a language tag\n  help: Did you mean `nl-BE`? Use a tag of BCP 47, such as `nl`, `ar`, `kmr` or `fa-AF`.\n",
        ),
        (
            &["a", "--languages", "nl,ar,nl"],
            "error: the language `nl` is named twice\n  help: Name each language once, such as `--languages nl,ar`.\n",
        ),
        (
            &["a", "--name", " "],
            "error: the name of the site is empty\n  help: Write it behind `--name`, or leave `--name` out.\n",
        ),
    ];
    for (arguments, expected) in cases {
        let run = desk.run("", &[&["new", "site"], *arguments].concat());
        assert_eq!((run.code, run.errors.as_str()), (2, *expected));
        assert_eq!(desk.files(), before, "{arguments:?}");
    }
}

#[test]
fn a_new_page_is_a_draft_with_every_field_at_hand() {
    let desk = Desk::with_site();
    let place = "content/school/help/first-steps";
    let run = desk.run("site", &["new", "page", place, "--title", "Eerst: dit"]);
    assert_eq!(
        (run.code, run.output.as_str()),
        (
            0,
            "\
written:
  content/school/help/first-steps/index.nl.md
next:
  1. Write the summary and the text in `content/school/help/first-steps/index.nl.md`, where `…` stands.
  2. Make the pages above it, which are missing: `fundament new page content/school/help`.
  3. Remove the line `draft: true`.
  4. Run `fundament check`.
"
        )
    );
    let path = "site/content/school/help/first-steps/index.nl.md";
    let page = desk.text(path);
    assert!(page.starts_with("---\ntitle: \"Eerst: dit\"\n"), "{page}");
    for field in fundament::content::front_matter::FIELDS {
        assert!(
            page.contains(&format!("{}: ", field.name)),
            "{} is missing in:\n{page}",
            field.name
        );
    }

    // With the signs taken away, every example is a field that can be read.
    assert_eq!(desk.run("site", &["new", "page", "@/school/help"]).code, 0);
    for path in [path, "site/content/school/help/index.nl.md"] {
        desk.put(path, &desk.text(path).replace("draft: true\n", ""));
    }
    let is_field = |line: &&str| line.starts_with("# ") && line.contains("   # ");
    let made = desk.text(path);
    let filled = made.lines().map(|line| match is_field(&line) {
        true => format!("{}\n", &line[2..]),
        false => format!("{line}\n"),
    });
    desk.put(path, &filled.collect::<String>());
    assert_eq!(
        desk.problems(),
        "\
content/school/help/first-steps/index.nl.md:1:1: error[missing-source-message]: there is no message `topic-school-advice` in the source language
content/school/help/first-steps/index.nl.md:4:10: warning[placeholder-text]: nothing is written yet in the summary, 1 block of text: there is only `…`
content/school/help/first-steps/index.nl.md:19:11: error[unknown-booklet-page]: there is no page `school/school-advice` to put into the booklet
content/school/help/first-steps/index.nl.md:19:33: error[unknown-booklet-page]: there is no page `school/your-rights` to put into the booklet
content/school/help/index.nl.md:4:10: warning[placeholder-text]: nothing is written yet in the summary, 1 block of text: there is only `…`
translations/ar/interface.ftl:1:1: warning[missing-message]: the message `site-description` is not translated into `ar`
translations/ar/interface.ftl:1:1: warning[missing-message]: the message `site-name` is not translated into `ar`
"
    );
}

#[test]
fn what_cannot_be_a_page_is_refused_in_words_and_nothing_is_written() {
    let desk = Desk::with_site();
    desk.put("elsewhere/mine.txt", "mine\n");
    symlink(desk.0.path().join("elsewhere"), desk.0.path().join("site/content/away"))
        .expect("a link");
    let before = desk.files();
    let cases = [
        ("content/school", "`content/school/index.nl.md` is there already"),
        (
            "@/school/reporting-sick/",
            "`content/school/reporting-sick/index.nl.md` is there already",
        ),
        ("school/../../x", "`school/../../x` is not a place inside `content`"),
        ("/tmp/x", "`/tmp/x` is not a place inside `content`"),
        ("ar", "`ar` is reserved: addresses of this form belong to a language of the site"),
        ("topics", "`topics` is reserved: addresses of this form belong to the lists of topics"),
        ("search", "`search` is reserved: addresses of this form belong to the search"),
        (
            "_facts",
            "`_facts` cannot be the folder of a page: names that begin with `_` are for data",
        ),
        ("school/My Page", "`My Page` cannot be a part of an address"),
        ("away/page", "`./content/away` leads out of the site"),
    ];
    for (place, reason) in cases {
        let run = desk.run("site", &["new", "page", place]);
        assert_eq!(run.code, 2, "{place}");
        assert_eq!(run.errors.lines().next(), Some(format!("error: {reason}").as_str()));
        assert!(run.errors.contains("\n  help: "), "{place}: {}", run.errors);
        assert_eq!(desk.files(), before, "{place}");
    }
}

#[test]
fn a_new_translation_holds_the_source_text_and_check_counts_it_down() {
    let desk = Desk::with_site();
    desk.put(
        "site/translations/ar/interface.ftl",
        "site-name = تجربة\nsite-description = تجربة.\n",
    );
    desk.put(
        "site/content/school/index.nl.md",
        "---\ntitle: \"Onze school: een begin\"\nsummary: Wat u op school kunt doen.\ntopics: []\norder: 1\n---\n\
         ## Het eerste gesprek met school ##\r\n\r\nU vraagt om een gesprek met de leraar.\r\n\r\n\
         Het tweede gesprek\n---\n\n- [Veilig Thuis](tel:+318002000)\n- 0800\n- Bel ons\n\n\
         ## Nu {#now}\n\nGa verder met [het eerste gesprek](#het-eerste-gesprek-met-school).\n",
    );
    let run = desk.run("site", &["new", "translation", "content/school/", "ar"]);
    assert_eq!(
        (run.code, run.output.as_str()),
        (
            0,
            "\
written:
  content/school/index.ar.md
next:
  1. Translate `content/school/index.ar.md`: write over the Nederlands text.
  2. Run `fundament check` at any time: it counts what is left.
  3. When all is translated, remove the line `draft: true`.
"
        )
    );
    let path = "site/content/school/index.ar.md";
    let made = desk.text(path);
    assert_eq!(
        made,
        "---
# Write over the Nederlands text, here and below. `fundament check` counts what is left.
# Leave as they are: {#…} behind headings, addresses of links, {{ … }} and :::.
# Behind ::: translate the words in quotation marks.
title: \"Onze school: een begin\"
summary: Wat u op school kunt doen.
# Nobody sees the translation while this line is here. Remove it when all is translated.
draft: true
# slug: school-advice   # the last part of the address in this language: small letters, digits and hyphens; without it, as in the source file
---
## Het eerste gesprek met school ## {#het-eerste-gesprek-met-school}

U vraagt om een gesprek met de leraar.

Het tweede gesprek {#het-tweede-gesprek}
---

- [Veilig Thuis](tel:+318002000)
- 0800
- Bel ons

## Nu {#now}

Ga verder met [het eerste gesprek](#het-eerste-gesprek-met-school).
"
    );
    let steps = [
        ("???", "5:8", "the title, the summary and 3 of 3 blocks of text"),
        ("Wat u op school kunt doen.", "5:8", "the title and 3 of 3 blocks of text"),
        ("\"Onze school: een begin\"", "11:1", "3 of 3 blocks of text"),
        ("Het eerste gesprek met school", "13:1", "2 of 3 blocks of text"),
        ("U vraagt om een gesprek met de leraar.", "24:1", "1 of 3 blocks of text"),
        ("Ga verder met", "", ""),
    ];
    let mut text = made;
    for (translated, place, expected) in steps {
        text = text.replacen(translated, "ترجمة", 1);
        let problems = match expected {
            "" => String::new(),
            expected => format!(
                "content/school/index.ar.md:{place}: warning[untranslated-text]: still in Nederlands: {expected}\n"
            ),
        };
        desk.put(path, &text);
        assert_eq!(desk.problems(), problems, "after {translated}");
        // Without the draft line, only what is left keeps it back.
        desk.put(path, &text.replace("draft: true", "slug: school"));
        assert_eq!(desk.problems(), problems, "after {translated}");
        assert_eq!(desk.run("site", &["build"]).code, 0);
        let page = desk.text("site/public/ar/school/index.html");
        assert_eq!(page.contains("<article lang=\"nl\""), !expected.is_empty(), "{page}");
    }
}

#[test]
fn a_new_translation_of_a_part_has_no_title() {
    let desk = Desk::with_site();
    desk.put(
        "site/translations/ar/interface.ftl",
        "site-name = تجربة\nsite-description = تجربة.\n",
    );
    let school = "---\ntitle: School\nsummary: Over school.\n---\n{{ part(id=\"tolk\") }}\n";
    desk.put("site/content/school/index.nl.md", school);
    desk.put("site/content/_parts/tolk/index.nl.md", "Vraag vroeg om een tolk.\n\nGratis.\n");
    let run = desk.run("site", &["new", "translation", "content/_parts/tolk", "ar"]);
    assert_eq!(run.code, 0, "{}", run.errors);
    let path = "site/content/_parts/tolk/index.ar.md";
    let made = desk.text(path);
    assert_eq!(
        made,
        "---
# Write over the Nederlands text, here and below. `fundament check` counts what is left.
# Leave as they are: {#…} behind headings, addresses of links, {{ … }} and :::.
# Behind ::: translate the words in quotation marks.
# Nobody sees the translation while this line is here. Remove it when all is translated.
draft: true
---
Vraag vroeg om een tolk.

Gratis.
"
    );
    assert_eq!(
        desk.problems(),
        "content/_parts/tolk/index.ar.md:8:1: warning[untranslated-text]: still in Nederlands: 1 of 1 blocks of text\n"
    );
    desk.put(
        path,
        &made.replace("Vraag vroeg om een tolk.", "اطلبوا مترجمًا.").replace("draft: true\n", ""),
    );
    assert_eq!(desk.problems(), "");
    let run = desk.run("site", &["new", "page", "content/_parts/anders"]);
    assert_eq!(run.code, 2);
}

#[test]
fn what_cannot_be_translated_is_refused_in_words() {
    let desk = Desk::with_site();
    assert_eq!(desk.run("site", &["new", "translation", "school", "ar"]).code, 0);
    let before = desk.files();
    let cases = [
        (
            ["school", "ar"],
            "error: `content/school/index.ar.md` is there already\n  help: Open it to change it; `fundament check` tells what is left to translate.\n",
        ),
        (
            ["school", "nl"],
            "error: `nl` is the language this page is written in first\n  help: Name the language you translate into.\n",
        ),
        (
            ["school", "so"],
            "error: `so` is not a language of this site, which has `nl`, `ar`\n  help: To add it, run `fundament new language so`.\n",
        ),
        (
            ["school", "??"],
            "error: `??` is not a language tag\n  help: Use a tag of BCP 47, such as `nl`, `ar`, `kmr` or `fa-AF`.\n",
        ),
        (
            ["shcool", "ar"],
            "error: there is no page `shcool` to translate\n  help: Did you mean `content/school`? Its text in the source language would be `content/shcool/index.nl.md`.\n",
        ),
    ];
    for (arguments, expected) in cases {
        let run = desk.run("site", &["new", "translation", arguments[0], arguments[1]]);
        assert_eq!((run.code, run.errors.as_str()), (2, expected));
        assert_eq!(desk.files(), before);
    }
}

#[test]
fn a_new_language_has_every_message_with_its_source_and_falls_back_until_it_is_translated() {
    let desk = Desk::with_site();
    let run = desk.run("site", &["new", "language", "so", "--name", "Soomaali"]);
    assert_eq!(
        (run.code, run.output.as_str()),
        (
            0,
            "\
written:
  translations/so/interface.ftl
  translations/so/language.yaml
next:
  1. Translate `translations/so/interface.ftl`: each message with its source text above it.
  2. Add it to `site.yaml`, in the order readers see: `languages: [nl, ar, so]`.
  3. Start with the home page: `fundament new translation content so`.
"
        )
    );
    let path = "site/translations/so/interface.ftl";
    let words = desk.text(path);
    assert!(
        words.contains(
            "\n#     topic-pages = Pagina's over: { $topic }\n# topic-pages = … { $topic }\n"
        ),
        "{words}"
    );
    let site = desk.text("site/site.yaml").replace("[nl, ar]", "[nl, ar, so]");
    desk.put("site/site.yaml", &site);
    assert!(!desk.problems().contains("error"), "{}", desk.problems());
    assert_eq!(desk.run("site", &["build"]).code, 0);
    assert!(desk.text("site/public/so/index.html").contains("Naar de tekst"));

    // With the signs taken away, every message is there and can be read.
    let translated: String = words
        .lines()
        .filter_map(|line| line.strip_prefix("# ").filter(|line| !line.starts_with(' ')))
        .map(|line| format!("{line}\n"))
        .collect();
    desk.put(path, &translated.replace('…', "Soomaali"));
    assert!(!desk.problems().contains("`so`"), "{}", desk.problems());
}

#[test]
fn a_language_of_the_theme_needs_only_the_words_of_the_site() {
    let desk = Desk::with_site();
    let run = desk.run("site", &["new", "language", "tr"]);
    assert_eq!(run.code, 0);
    assert!(
        run.output
            .contains("  1. The theme speaks `tr` already: only words of this site are left.\n")
    );
    assert_eq!(
        desk.text("site/translations/tr/interface.ftl"),
        "### How: write the words where … stands, then remove the `# ` before that line.
### The text above it, in `nl`, stays as it is. Names between { $ and } stay too.

## The name of the site, and what it is in one sentence.

#     site-name = Voor ouders
# site-name = …

#     site-description = Uitleg in gewone woorden, voor ouders.
# site-description = …
"
    );
    let run = desk.run("site", &["new", "language", "ar"]);
    assert_eq!(run.code, 2);
    assert!(run.errors.starts_with("error: `ar` is a language of this site already\n"));

    // All or nothing: one of the files is there, so the other is not written either.
    desk.put("site/translations/so/language.yaml", "name: Mine\n");
    let before = desk.files();
    let run = desk.run("site", &["new", "language", "so"]);
    assert_eq!(
        (run.code, run.errors.as_str()),
        (
            2,
            "error: `./translations/so/language.yaml` is there already, so nothing was written\n  help: Move it away or remove it first; nothing is ever overwritten.\n"
        )
    );
    assert_eq!(desk.files(), before);
}

/// A page in Dutch and one translation of it; the problems of the translation.
fn of_translation(tag: &str, source: &str, translation: &str, state: Option<&str>) -> String {
    let site = "base_url: https://example.org/\nsource: nl\nlanguages: [nl, ar, nl-BE]\n";
    let page =
        |title: &str, body: &str| format!("---\ntitle: {title}\nsummary: {title}.\n---\n{body}");
    let mut test = SiteTest::new()
        .file("site.yaml", site)
        .file("translations/nl-BE/language.yaml", "name: Vlaams\n")
        .file("content/a/index.nl.md", &page("Naam", source))
        .file(&format!("content/a/index.{tag}.md"), &page("اسم", translation));
    if let Some(state) = state {
        test = test.file(&format!("content/a/index.{tag}.state.yaml"), state);
    }
    let problems = test.problems();
    problems.lines().filter(|line| line.contains("untranslated")).map(str::to_owned).collect()
}

#[test]
fn what_is_rightly_the_same_in_both_languages_is_no_untranslated_text() {
    let same = [
        "Veilig Thuis",
        "0800 20 00, 0800 20 01, 0800 20 02, 0800 20 03",
        "[Centrum voor Jeugd en Gezin](https://example.org/)",
        "`een regel code van vijf woorden`",
    ];
    for text in same {
        assert_eq!(of_translation("ar", text, text, None), "", "{text}");
    }
    let sentence = "Bel vandaag nog met de school.";
    assert_eq!(of_translation("nl-BE", sentence, sentence, None), "");
    assert_eq!(
        of_translation("ar", sentence, sentence, None),
        "content/a/index.ar.md:5:1: warning[untranslated-text]: still in Nederlands: 1 of 1 blocks of text"
    );
}

#[test]
fn a_block_left_in_another_place_is_found_and_a_speaker_who_stands_for_it_is_believed() {
    let (source, left) = (
        "Eerst dit.\n\nBel vandaag nog met de school.\n",
        "أولا.\n\nثانيا.\n\nBel vandaag\nnog met de school.\n",
    );
    let found = of_translation("ar", source, left, None);
    assert!(found.starts_with("content/a/index.ar.md:9:1: "), "{found}");
    let path = SourcePath::new("content/a/index.ar.md");
    let (body, _) = markdown::parse(&path, left.into(), 0..left.len());
    let last = *blocks::blocks(&body).last().expect("a block");
    let fingerprint = blocks::fingerprint(&blocks::canonical_text(&body, &last));
    let state = |state: &str| {
        format!(
            "version: 1\nblocks:\n  - block: \"{fingerprint}\"\n    source: Bel vandaag nog met de school.\n    origin: human\n    state: {state}\n"
        )
    };
    assert_eq!(of_translation("ar", source, left, Some(&state("translated"))), "");
    assert_ne!(of_translation("ar", source, left, Some(&state("initial"))), "");
}
