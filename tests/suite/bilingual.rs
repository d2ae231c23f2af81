//! Pages in two languages: where they stand, how each kind of block looks in its cell, and what is said of it.

use crate::site_test::{Built, SiteTest};

const PAGE: &str = "ar/advies/nl/index.html";

fn site(nl: &str, ar: &str) -> SiteTest {
    SiteTest::new().page("content/advies/index.nl.md", "Het advies", nl).page(
        "content/advies/index.ar.md",
        "النصيحة",
        ar,
    )
}

/// The list of pairs, without what stands around it.
fn pairs(built: &Built) -> String {
    let (_, list) = built.article(PAGE).split_once("<ol class=\"pairs\">\n").expect("a list");
    list.strip_suffix("</ol>").expect("nothing behind the list").trim().to_owned()
}

fn number(number: usize) -> String {
    format!(
        " id=\"b{number}\" value=\"{number}\"><a class=\"pair-number\" href=\"#b{number}\" aria-label=\"رقم {number}\"><span>{number}</span></a"
    )
}

/// A row with a number, or without.
fn row(role: &str, n: usize, own: &str, beside: &str) -> String {
    format!(
        "<li class=\"pair {role}\"{}\n<div class=\"cell\">\n{own}\n</div>\n\
         <div class=\"cell beside\" lang=\"nl\" dir=\"ltr\" data-script=\"latn\">\n{beside}\n</div>\n</li>",
        if n > 0 { number(n) } else { String::new() } + ">"
    )
}

/// How one block of each text looks, the first with the number 1.
fn assert_row(nl: &str, ar: &str, role: &str, own: &str, beside: &str) {
    assert_eq!(pairs(&site(nl, ar).build()), row(role, 1, own, beside));
}

#[test]
fn each_translation_has_a_page_beside_the_source() {
    let built = SiteTest::new().build();
    let paths: Vec<&str> =
        built.paths().into_iter().filter(|path| path.ends_with("/nl/index.html")).collect();
    assert_eq!(paths, ["ar/advies/nl/index.html", "ar/nl/index.html"]);
    assert!(!built.text("sitemap.xml").contains("/nl/</loc>\n<xhtml"), "no page in the map");
    assert!(!built.text("sitemap.xml").contains("advies/nl/"));
    assert!(!built.text("ar/search/index.js").contains("advies/nl/"));
}

#[test]
fn two_translations_stand_beside_each_other_in_both_orders_where_the_site_asks_for_it() {
    let site = SiteTest::new()
        .file(
            "site.yaml",
            "base_url: https://example.org/\nsource: nl\nlanguages: [nl, ar, en]\npairs: [ar+en]\n",
        )
        .file("translations/en/interface.ftl", "site-name = Test\nsite-description = A test.\n")
        .page(
            "content/advies/index.en.md",
            "The advice",
            "Read this.\n\n## What now? {#now}\n\nCall us.\n",
        );
    let built = site.build();
    let paths: Vec<&str> = built
        .paths()
        .into_iter()
        .filter(|path| path.contains("/advies/") && path.matches('/').count() == 3)
        .collect();
    assert_eq!(
        paths,
        [
            "ar/advies/en/index.html",
            "ar/advies/nl/index.html",
            "en/advies/ar/index.html",
            "en/advies/nl/index.html"
        ]
    );
    // Both texts were made by a machine, and both readers are told so.
    let main = built.main("ar/advies/en/index.html");
    assert!(main.contains("<aside class=\"notices\" lang=\"en\" dir=\"ltr\""), "{main}");
    // The language menu leads to the same page for the other readers.
    assert!(built.text("ar/advies/nl/index.html").contains("href=\"/en/advies/nl/\""));
}

#[test]
fn a_text_that_is_not_published_stands_beside_nothing() {
    let site = site("Lees dit.\n", "اقرأ هذا.\n").page_with(
        "content/advies/index.nl.md",
        "Het advies",
        "class: sensitive\n",
        "Lees dit.\n",
    );
    let built = site.build();
    assert!(!built.files.contains_key(PAGE));
    assert!(!built.main("ar/advies/index.html").contains("advies/nl/"));
    let preview = site.preview().build();
    assert!(preview.main(PAGE).contains("notice-preview"));
}

#[test]
fn search_engines_keep_the_page_in_one_language() {
    let built = SiteTest::new().build();
    let page = built.text(PAGE);
    assert!(
        page.contains("<link rel=\"canonical\" href=\"https://example.org/ar/advies/\">"),
        "{page}"
    );
    assert!(!page.contains("rel=\"alternate\" hreflang=\"nl\" href=\"https"), "{page}");
    assert!(!page.contains("noindex"));
}

#[test]
fn the_pages_in_one_language_and_in_two_lead_to_each_other() {
    let built = SiteTest::new().build();
    for path in ["ar/advies/index.html", "nl/advies/index.html"] {
        assert!(built.main(path).contains("href=\"/ar/advies/nl/\""), "{path}");
    }
    let page = built.main(PAGE);
    assert!(
        page.contains("href=\"/ar/advies/\"") && page.contains("href=\"/nl/advies/\""),
        "{page}"
    );
    assert!(page.contains("notice-machine"), "{page}");
}

#[test]
fn headings_and_paragraphs_stand_beside_each_other_with_the_numbers_of_the_source() {
    let built = SiteTest::new().build();
    assert_eq!(
        pairs(&built),
        [
            row("text", 1, "<p>اقرأ هذا.</p>", "<p>Lees dit.</p>"),
            row(
                "heading",
                2,
                "<h2 id=\"ar_now\">ماذا الآن؟</h2>",
                "<p class=\"as-heading h2\" id=\"nl_now\">Wat nu?</p>"
            ),
            row("text", 3, "<p>اتصل بنا.</p>", "<p>Bel ons.</p>"),
        ]
        .join("\n")
    );
    let head = built.article(PAGE);
    assert!(
        head.contains("<h1>النصيحة</h1>\n<div lang=\"nl\" dir=\"ltr\" data-script=\"latn\"><p class=\"title-beside\">"),
        "{head}"
    );
}

#[test]
fn an_item_keeps_its_number_and_lists_inside_it_have_rows_of_their_own() {
    let built = site("3. Bel.\n4. Kom.\n   - Nu.\n", "3. اتصل.\n4. تعال.\n   - الآن.\n").build();
    assert_eq!(
        pairs(&built),
        [
            row(
                "text",
                1,
                "<ol start=\"3\">\n<li>اتصل.</li>\n</ol>",
                "<ol start=\"3\">\n<li>Bel.</li>\n</ol>"
            ),
            row(
                "text",
                2,
                "<ol start=\"4\">\n<li>تعال.</li>\n</ol>",
                "<ol start=\"4\">\n<li>Kom.</li>\n</ol>"
            ),
            row("text", 3, "<ul>\n<li>الآن.</li>\n</ul>", "<ul>\n<li>Nu.</li>\n</ul>"),
        ]
        .join("\n")
    );
}

#[test]
fn an_item_of_paragraphs_is_an_item_and_then_text() {
    let built = site("- Bel.\n\n  Nu.\n", "- اتصل.\n\n  الآن.\n").build();
    assert_eq!(
        pairs(&built),
        [
            row(
                "text",
                1,
                "<ul>\n<li>\n<p>اتصل.</p>\n</li>\n</ul>",
                "<ul>\n<li>\n<p>Bel.</p>\n</li>\n</ul>"
            ),
            row("text", 2, "<p>الآن.</p>", "<p>Nu.</p>"),
        ]
        .join("\n")
    );
}

#[test]
fn a_task_has_its_box() {
    assert_row(
        "- [ ] Bel.\n",
        "- [ ] اتصل.\n",
        "text",
        "<ul>\n<li class=\"task\"><span class=\"box\" role=\"img\" aria-label=\"لم يتم بعد\"></span> <div>اتصل.</div></li>\n</ul>",
        "<ul>\n<li class=\"task\"><span class=\"box\" role=\"img\" aria-label=\"Nog niet klaar\"></span> <div>Bel.</div></li>\n</ul>",
    );
}

#[test]
fn the_cells_of_a_row_have_the_heads_of_their_columns() {
    let built = site(
        "| Wie | Wat |\n|---|---|\n| School | Les |\n",
        "| من | ماذا |\n|---|---|\n| المدرسة | درس |\n",
    )
    .build();
    assert_eq!(
        pairs(&built),
        row(
            "text",
            2,
            "<dl class=\"table-row\">\n<div><dt>من</dt><dd>المدرسة</dd></div>\n<div><dt>ماذا</dt><dd>درس</dd></div>\n</dl>",
            "<dl class=\"table-row\">\n<div><dt>Wie</dt><dd>School</dd></div>\n<div><dt>Wat</dt><dd>Les</dd></div>\n</dl>"
        )
    );
}

#[test]
fn a_word_stands_above_what_it_means() {
    let built = site("tolk\n: Wie vertaalt.\n", "مترجم\n: من يترجم.\n").build();
    assert_eq!(
        pairs(&built),
        [
            row(
                "text term-row",
                1,
                "<p><strong>مترجم</strong></p>",
                "<p><strong>tolk</strong></p>"
            ),
            row("text", 2, "<p>من يترجم.</p>", "<p>Wie vertaalt.</p>"),
        ]
        .join("\n")
    );
}

#[test]
fn an_alert_and_a_quotation_are_whole() {
    assert_row(
        "> [!TIP]\n> Bel.\n",
        "> [!TIP]\n> اتصل.\n",
        "box",
        "<div class=\"alert alert-tip\" role=\"note\">\n<p class=\"alert-title\">نصيحة</p>\n<p>اتصل.</p>\n</div>",
        "<div class=\"alert alert-tip\" role=\"note\">\n<p class=\"alert-title\">Tip</p>\n<p>Bel.</p>\n</div>",
    );
    assert_row(
        "> Bel.\n",
        "> اتصل.\n",
        "text",
        "<blockquote>\n<p>اتصل.</p>\n</blockquote>",
        "<blockquote>\n<p>Bel.</p>\n</blockquote>",
    );
}

#[test]
fn what_stands_inside_a_component_has_rows_of_its_own() {
    let built = site(
        "::: panel title=\"Let op\"\nBel.\n:::\n",
        "::: panel title=\"انتبهوا\"\nاتصل.\n:::\n",
    )
    .build();
    assert_eq!(
        pairs(&built),
        [
            row(
                "box",
                1,
                "<section class=\"panel\">\n<p class=\"panel-title\">انتبهوا</p>\n\n</section>",
                "<section class=\"panel\">\n<p class=\"panel-title\">Let op</p>\n\n</section>"
            ),
            row("text", 2, "<p>اتصل.</p>", "<p>Bel.</p>"),
        ]
        .join("\n")
    );
}

#[test]
fn a_part_of_a_component_stands_in_it_also_alone() {
    let built = site(
        "::: two_views\n::: view title=\"School\"\nEen.\n:::\n::: together title=\"Samen\"\nTwee.\n:::\n:::\n",
        "::: two_views\n::: view title=\"المدرسة\"\nواحد.\n:::\n::: together title=\"معًا\"\nاثنان.\n:::\n:::\n",
    )
    .build();
    let list = pairs(&built);
    assert!(
        list.contains("<div class=\"two-views\">\n<div>\n<p class=\"view-title\">School</p>"),
        "{list}"
    );
}

#[test]
fn the_heading_of_a_component_that_is_a_word_of_the_interface_has_a_row() {
    let text = |one: &str, two: &str| {
        format!("::: at_school_at_home\n::: at_school\n{one}\n:::\n::: at_home\n{two}\n:::\n:::\n")
    };
    let built = site(&text("Een.", "Twee."), &text("واحد.", "اثنان.")).build();
    let list = pairs(&built);
    let titles = list.matches("<li class=\"pair title\">").count();
    assert_eq!(titles, 2, "{list}");
    assert!(list.contains("<p class=\"view-title\">Op school</p>"), "{list}");
}

#[test]
fn blocks_that_belong_to_no_other_stand_beside_each_other_and_readers_are_told_once() {
    let built = site("Een.\n\nTwee.\n\n- a\n- b\n", "واحد.\n\n- أ\n- ب\n- ج\n").build();
    assert_eq!(
        pairs(&built),
        "<li class=\"pairs-note\"><p>في ما يلي تقف الأجزاء جنباً إلى جنب، وليس جملة بجملة.</p></li>\n"
            .to_owned()
            + &row(
                "sections",
                0,
                "<p>واحد.</p>\n<ul>\n<li>أ</li>\n<li>ب</li>\n<li>ج</li>\n</ul>",
                "<p>Een.</p>\n<p>Twee.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>"
            )
    );
}

#[test]
fn a_block_that_only_one_text_has_stands_beside_a_short_word() {
    let built = site(
        "Een.\n\nTwee.\n\nDrie.\n\n## Nu {#now}\n\nBel.\n",
        "واحد.\n\nاثنان.\n\nثلاثة.\n\n## الآن {#now}\n",
    )
    .build();
    let list = pairs(&built);
    assert!(
        list.ends_with(
            "<li class=\"pair sections\">\n<div class=\"cell absent\">\n<p>هذا غير موجود بهذه اللغة.</p>\n</div>\n\
             <div class=\"cell beside\" lang=\"nl\" dir=\"ltr\" data-script=\"latn\">\n<p>Bel.</p>\n</div>\n</li>"
        ),
        "{list}"
    );
}

#[test]
fn sentences_in_two_languages_stand_across() {
    let ftl = |text: &str, words: &str| format!("phrase-help = {text}\n    .say = {words}\n");
    let text = "{{ phrases(ids=\"help\") }}\n";
    let built = site(text, text)
        .file("translations/nl/phrases.ftl", &ftl("Help mij.", "help mij"))
        .file("translations/ar/phrases.ftl", &ftl("ساعدوني.", "هلب"))
        .build();
    let list = pairs(&built);
    assert!(
        list.starts_with("<li class=\"pair across\" id=\"b1\">\n<ol class=\"phrases\">"),
        "{list}"
    );
    assert!(!list.contains("class=\"cell\""), "{list}");
}

#[test]
fn links_and_footnotes_of_each_text_lead_to_places_of_their_own() {
    let built = site(
        "Lees [dit](#now)[^1].\n\n## Nu {#now}\n\nBel.\n\n[^1]: Noot.\n",
        "اقرأ [هذا](#now)[^1].\n\n## الآن {#now}\n\nاتصل.\n\n[^1]: ملاحظة.\n",
    )
    .build();
    let page = built.article(PAGE);
    for part in [
        "href=\"#ar_now\"",
        "href=\"#nl_now\"",
        "id=\"ar_now\"",
        "id=\"nl_now\"",
        "href=\"#ar__fn-1\"",
        "href=\"#nl__fn-1\"",
        "id=\"ar__fn-1\"",
        "id=\"nl__fn-1\"",
    ] {
        assert_eq!(page.matches(part).count(), 1, "{part} in {page}");
    }
}

#[test]
fn a_word_that_only_the_other_text_names_is_explained_too() {
    let ftl = |word: &str, meaning: &str| {
        format!("term-tolk = {word}\n    .say = tolk\n    .meaning = {meaning}\n")
    };
    let built = site("Vraag een [tolk](term:tolk).\n", "اطلب مترجماً.\n")
        .file("translations/nl/glossary.ftl", &ftl("tolk", "Wie vertaalt."))
        .file("translations/ar/glossary.ftl", &ftl("مترجم", "من يترجم."))
        .build();
    let main = built.main(PAGE);
    assert!(main.contains("href=\"#word-tolk\"") && main.contains("id=\"word-tolk\""), "{main}");
}

#[test]
fn nobody_elses_page_or_old_address_takes_the_place() {
    let reports = |test: SiteTest| test.problems();
    let alias = SiteTest::new().page_with(
        "content/advies/index.nl.md",
        "Het advies",
        "aliases: [ar/advies/nl]\n",
        "Lees dit.\n\n## Wat nu? {#now}\n\nBel ons.\n",
    );
    assert!(reports(alias).contains("alias-taken"));
    let page = SiteTest::new().page("content/advies/nl/index.nl.md", "Ander", "B.\n");
    assert!(reports(page).contains("reserved-slug"));
}
