//! One broken translation never stops the site; a broken source does.

use super::{Site, page};

const RAW_HTML: &str = "error[raw-html]: HTML is not allowed in a text: `<b>`
  ┌─ content/hulp/index.LANGUAGE.md:5:1
  │
5 │ <b>Lees</b> dit.
  │ ^^^
  │
  = Write it in Markdown; to show the sign itself, put a backslash before `<`.

";

/// A home page and a page `hulp`, in both languages; without problems.
fn site() -> Site {
    Site::new()
        .page("content/hulp/index.nl.md", "Lees dit.\n")
        .page("content/hulp/index.ar.md", "اقرأ هذا.\n")
}

#[test]
fn a_broken_translation_is_held_back_and_all_else_is_published() {
    let site = site();
    site.run("build --quiet").is(0, "", "");
    site.write("content/hulp/index.ar.md", page("<b>Lees</b> dit.\n"));
    site.write("content/index.ar.md", page("جديد.\n"));
    let told = site.run("build");
    let last = told.out.lines().last();
    assert_eq!(last, Some("held back, readers see another language: content/hulp/index.ar.md:5:1"));
    assert_eq!((told.code, told.err), (0, RAW_HTML.replace("LANGUAGE", "ar")));

    // Its reader is told so, in Arabic, and reads the Dutch text, marked as such.
    let fallback = site.published("ar/hulp/index.html");
    assert!(fallback.contains("<html lang=\"ar\" dir=\"rtl\""), "{fallback}");
    let notice = fallback.split("notice-not-translated").nth(1).expect("a notice");
    let notice = notice.split("</p>").next().unwrap_or_default();
    assert!(notice.contains("الصفحة"), "the notice is not in Arabic: {notice}");
    assert!(fallback.contains("<article lang=\"nl\" dir=\"ltr\""), "{fallback}");
    assert!(fallback.contains("Lees dit.") && !fallback.contains("<b>Lees"), "{fallback}");

    assert!(site.published("ar/index.html").contains("جديد."));
    assert!(site.published("nl/hulp/index.html").contains("Lees dit."));
}

#[test]
fn a_strict_build_publishes_nothing_of_it() {
    let site = site();
    site.run("build --quiet").is(0, "", "");
    site.write("content/hulp/index.ar.md", page("<b>Lees</b> dit.\n"));
    site.write("content/index.ar.md", page("جديد.\n"));
    let before = site.everything();
    let words = RAW_HTML.replace("LANGUAGE", "ar")
        + "nothing was published: 1 error (--strict: a translation is held back)\n";
    site.run("build --strict").is(1, "", &words);
    assert_eq!(site.everything(), before);

    site.write("content/hulp/index.ar.md", page("اقرأ هذا.\n"));
    site.run("build --strict --quiet").is(0, "", "");
}

#[test]
fn a_broken_source_page_stops_the_site() {
    let site = site();
    site.run("build --quiet").is(0, "", "");
    site.write("content/hulp/index.nl.md", page("<b>Lees</b> dit.\n"));
    let before = site.everything();
    let words = RAW_HTML.replace("LANGUAGE", "nl") + "nothing was published: 1 error\n";
    site.run("build").is(1, "", &words);
    assert_eq!(site.everything(), before);
}

#[test]
fn the_silent_too_are_told_of_each_translation_that_is_held_back() {
    let site = site()
        .page("content/index.ar.md", "<i>أ</i>\n\n# ب\n")
        .page("content/hulp/index.ar.md", "<b>Lees</b> dit.\n");
    let told = site.run("build --quiet");
    assert_eq!(
        (told.code, told.out.as_str()),
        (
            0,
            "held back, readers see another language: content/index.ar.md:5:1 and 1 more; content/hulp/index.ar.md:5:1\n"
        )
    );
}

#[test]
fn another_language_stands_in_for_a_broken_message() {
    let words = "site-name = الأهل والمدرسة\nsite-description = معلومات\n";
    let site = site().file("translations/ar/interface.ftl", words);
    site.run("build --quiet").is(0, "", "");
    assert!(site.published("ar/hulp/index.html").contains("الأهل والمدرسة"));

    site.write("translations/ar/interface.ftl", words.replace("site-name = ", "site-name = { $"));
    let told = site.run("build");
    let last = told.out.lines().last().unwrap_or_default();
    assert_eq!(
        (told.code, last),
        (0, "held back, readers see another language: translations/ar/interface.ftl:1:16")
    );
    assert!(told.err.starts_with("error[message-syntax]: "), "{}", told.err);
    let page = site.published("ar/hulp/index.html");
    assert!(page.contains("Ouders en school") && page.contains("اقرأ هذا."), "{page}");
    assert!(site.published("nl/hulp/index.html").contains("Ouders en school"));

    let before = site.everything();
    assert_eq!(site.run("build --strict").code, 1);
    assert_eq!(site.everything(), before);
}

#[test]
fn a_broken_message_of_the_source_language_stops_the_site() {
    let site = site();
    site.run("build --quiet").is(0, "", "");
    site.write("translations/nl/interface.ftl", "site-name = { $\nsite-description = A.\n");
    let before = site.everything();
    let told = site.run("build");
    assert_eq!((told.code, told.out.as_str()), (1, ""), "{}", told.err);
    assert!(told.err.contains("\n  ┌─ translations/nl/interface.ftl:1:"), "{}", told.err);
    assert_eq!(site.everything(), before);
}
