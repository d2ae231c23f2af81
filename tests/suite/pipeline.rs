//! What readers see: pages in, pages out.

use crate::site_test::{SiteTest, between};

#[test]
fn a_page_is_published_at_its_address_in_each_language() {
    let built = SiteTest::new().build();
    let article = built.article("nl/advies/index.html");
    let (head, text) = article.split_once("<div class=\"side-by-side\">").expect("two languages");
    assert_eq!(head, "<h1>Het advies</h1>\n<p class=\"lead\">Eén zin.</p>\n");
    let (_, text) = text.split_once("</p></div>").expect("the end of the link");
    assert_eq!(text.trim_start(), "<p>Lees dit.</p>\n<h2 id=\"now\">Wat nu?</h2>\n<p>Bel ons.</p>");
    let arabic = built.text("ar/advies/index.html");
    assert!(arabic.contains("<html lang=\"ar\" dir=\"rtl\" data-script=\"arab\">"), "{arabic}");
    assert!(arabic.contains("<title>النصيحة – تجربة</title>"), "{arabic}");
}

#[test]
fn slugs_are_translated_and_a_missing_one_is_that_of_the_source() {
    let test = SiteTest::new()
        .page_with("content/advies/index.nl.md", "Het advies", "slug: schooladvies\n", "A.\n")
        .page_with("content/advies/index.ar.md", "النصيحة", "slug: نصيحة\n", "ب.\n")
        .page("content/advies/later/index.nl.md", "Later", "C.\n");
    let is_in_one_language =
        |path: &String| path.ends_with("/index.html") && !path.ends_with("/nl/index.html");
    let paths = test.build().files.into_keys().filter(is_in_one_language);
    assert_eq!(
        paths.collect::<Vec<_>>(),
        [
            "ar/index.html",
            "ar/search/index.html",
            "ar/نصيحة/index.html",
            "ar/نصيحة/later/index.html",
            "nl/index.html",
            "nl/schooladvies/index.html",
            "nl/schooladvies/later/index.html",
            "nl/search/index.html",
        ]
    );
}

#[test]
fn a_machine_translation_says_so_in_the_language_of_its_reader() {
    let built = SiteTest::new().build();
    let notices =
        between(built.main("ar/advies/index.html"), "<aside class=\"notices\"", "</aside>");
    assert!(notices.contains("notice-machine"), "{notices}");
    assert!(notices.contains("الكمبيوتر"), "{notices}");
    assert!(!built.main("nl/advies/index.html").contains("notice"), "the source has no notice");
}

#[test]
fn a_page_without_translation_falls_back_honestly() {
    let built = SiteTest::new().without("content/advies/index.ar.md").build();
    let page = built.text("ar/advies/index.html");
    assert!(page.contains("notice-not-translated"), "{page}");
    assert!(page.contains("<article lang=\"nl\" dir=\"ltr\" data-script=\"latn\">"), "{page}");
    assert!(
        page.contains("<link rel=\"canonical\" href=\"https://example.org/nl/advies/\">"),
        "{page}"
    );
    assert!(!page.contains("rel=\"alternate\""), "a stand-in claims no translations:\n{page}");
    let dutch = built.text("nl/advies/index.html");
    assert!(!dutch.contains("hreflang=\"ar\" href=\"https"), "{dutch}");
    let sitemap = built.text("sitemap.xml");
    assert!(sitemap.contains("https://example.org/nl/advies/"), "{sitemap}");
    assert!(!sitemap.contains("https://example.org/ar/advies/"), "{sitemap}");
}

#[test]
fn a_sensitive_page_waits_for_a_reader_and_is_shown_in_a_preview() {
    let sensitive = || {
        SiteTest::new().page_with(
            "content/advies/index.nl.md",
            "Het advies",
            "class: sensitive\n",
            "Lees dit.\n\n## Wat nu? {#now}\n\nBel ons.\n",
        )
    };
    let built = sensitive().build();
    let page = built.text("ar/advies/index.html");
    assert!(page.contains("notice-held-back") && page.contains("Lees dit."), "{page}");

    let preview = sensitive().preview().build();
    let page = preview.text("ar/advies/index.html");
    assert!(page.contains("notice-preview") && page.contains("notice-machine"), "{page}");
    assert!(page.contains("اقرأ هذا.") && page.contains("content=\"noindex\""), "{page}");
    assert_eq!(preview.text("robots.txt"), "User-agent: *\nDisallow: /\n");
}

/// A sensitive page of one paragraph, and a state file in which every text of its translation is reviewed.
fn reviewed() -> SiteTest {
    let test = SiteTest::new()
        .page_with("content/advies/index.nl.md", "Het advies", "class: sensitive\n", "Lees dit.\n")
        .page("content/advies/index.ar.md", "النصيحة", "اقرأ هذا.\n");
    let entry = |text: &str, source: &str| {
        format!(
            "  - block: \"{}\"\n    source: {source}\n    origin: human\n    state: reviewed\n    translator: amina\n    \
             reviewer: yusuf\n    date: 2026-11-01\n",
            fundament::site::blocks::fingerprint(text)
        )
    };
    let entries = entry("النصيحة", "Het advies")
        + &entry("جملة.", "Eén zin.")
        + &entry("اقرأ هذا.", "Lees dit.");
    test.file("content/advies/index.ar.state.yaml", &format!("version: 1\nblocks:\n{entries}"))
}

#[test]
fn a_reviewed_translation_of_a_sensitive_page_is_shown_without_a_notice() {
    let built = reviewed().build();
    let page = built.main("ar/advies/index.html");
    assert!(page.contains("اقرأ هذا.") && !page.contains("notice"), "{page}");
}

#[test]
fn any_text_that_was_not_read_holds_a_sensitive_page_back() {
    let edits = [
        reviewed().page("content/advies/index.ar.md", "النصيحة", "اقرأ هذا الآن.\n"),
        reviewed().page("content/advies/index.ar.md", "عنوان آخر", "اقرأ هذا.\n"),
        reviewed().page(
            "content/advies/index.ar.md",
            "النصيحة",
            "اقرأ هذا.\n\n{{ say(text=\"Iets anders\") }}\n",
        ),
        // The source says something else by now.
        reviewed().page_with(
            "content/advies/index.nl.md",
            "Het advies",
            "class: sensitive\n",
            "Lees dat.\n",
        ),
    ];
    for edited in edits {
        let built = edited.build();
        let page = built.main("ar/advies/index.html");
        assert!(page.contains("notice-held-back"), "{page}");
    }
}

#[test]
fn an_address_taken_by_a_translation_is_its_own_fault_only() {
    let page = |path: &str, fields: &str| {
        SiteTest::new().page("content/ander/index.nl.md", "Ander", "B.\n").page_with(
            path,
            "النصيحة",
            fields,
            "اقرأ هذا.\n\n## ماذا؟ {#now}\n\nاتصل.\n",
        )
    };
    for (fields, place, code) in [
        ("aliases: [nl/advies]\n", "4:11", "alias-taken"),
        ("aliases: [NL/Ander/index.html]\n", "4:11", "alias-taken"),
        ("aliases: [robots.txt]\n", "4:11", "alias-taken"),
        ("aliases: [nl/index.html/x]\n", "4:11", "alias-taken"),
        ("slug: ander\n", "4:7", "two-pages-one-address"),
        ("slug: topics\n", "4:7", "reserved-slug"),
        ("slug: search\n", "4:7", "reserved-slug"),
    ] {
        let site = page("content/advies/index.ar.md", fields);
        let expected = format!("content/advies/index.ar.md:{place}: error[{code}]: ");
        assert!(site.problems().starts_with(&expected), "{}", site.problems());
        let built = site.build();
        assert!(built.text("ar/advies/index.html").contains("notice-not-translated"), "{fields}");
        assert!(built.text("nl/advies/index.html").contains("Lees dit."), "{fields}");
    }
}

#[test]
fn titles_made_by_a_machine_are_told_of_in_lists_too() {
    let test = SiteTest::new()
        .page_with("content/advies/index.nl.md", "Het advies", "topics: [school]\n", "A.\n")
        .page("content/advies/index.ar.md", "النصيحة", "ب.\n")
        .file("translations/nl/school.ftl", "topic-school = School\n")
        .file("translations/ar/school.ftl", "topic-school = المدرسة\n");
    assert_eq!(test.problems(), "");
    let built = test.build();
    assert!(built.main("ar/topics/school/index.html").contains("notice-machine-titles"));
    assert!(!built.main("nl/topics/school/index.html").contains("notice"));
}

#[test]
fn files_follow_the_text_that_is_shown() {
    let test = SiteTest::new()
        .page("content/advies/index.nl.md", "Het advies", "![Formulier](form.png)\n")
        .without("content/advies/index.ar.md")
        .asset("content/advies/form.nl.png", b"nl")
        .asset("content/advies/form.ar.png", b"ar");
    assert_eq!(test.problems(), "");
    let built = test.build();
    assert!(built.article("ar/advies/index.html").contains("src=\"/ar/advies/form.png\""));
    assert_eq!(built.text("ar/advies/form.png"), "copy of content/advies/form.nl.png");
}

#[test]
fn an_id_of_the_source_is_found_in_the_translation_of_the_same_page() {
    let test = SiteTest::new()
        .page("content/advies/index.nl.md", "Het advies", "[Hier](#wat-nu)\n\n## Wat nu?\n")
        .page("content/advies/index.ar.md", "النصيحة", "[هنا](#wat-nu)\n\n## ماذا؟ {#now}\n");
    assert_eq!(test.problems(), "");
    assert!(test.build().article("ar/advies/index.html").contains("<a href=\"#now\">هنا</a>"));
}

#[test]
fn a_component_that_fails_in_a_translation_holds_only_that_back() {
    let test = SiteTest::new()
        .file(
            "themes/fundament/templates/components/day.html",
            "{% component day(on: string, @lang) %}{{ on | date }}{% endcomponent day %}",
        )
        .page(
            "content/advies/index.ar.md",
            "النصيحة",
            "اقرأ {{ day(on=\"31-2-2026\") }}\n\n## ماذا؟ {#now}\n\nب.\n",
        );
    assert!(
        test.problems().contains("content/advies/index.ar.md:5:9: error[component-failed]: "),
        "{}",
        test.problems()
    );
    assert!(test.build().text("ar/advies/index.html").contains("notice-not-translated"));
}

#[test]
fn a_broken_translation_is_held_back_and_the_rest_is_published() {
    let test = SiteTest::new().page("content/advies/index.ar.md", "النصيحة", "<b>اقرأ</b> هذا.\n");
    let problems = test.problems();
    assert!(
        problems.starts_with("content/advies/index.ar.md:5:1: error[raw-html]: "),
        "{problems}"
    );
    let built = test.build();
    let page = built.text("ar/advies/index.html");
    assert!(page.contains("notice-not-translated") && page.contains("Lees dit."), "{page}");
    assert!(built.main("ar/index.html").contains("مرحبا."));
}

#[test]
fn a_problem_found_by_a_check_holds_a_translation_back_too() {
    let test = SiteTest::new().page(
        "content/advies/index.ar.md",
        "النصيحة",
        "[اقرأ](@/weg) هذا.\n\n## ماذا؟\n",
    );
    assert!(test.problems().contains("error[link-to-missing-page]"), "{}", test.problems());
    assert!(test.build().text("ar/advies/index.html").contains("Lees dit."));
}

#[test]
fn an_error_in_the_source_stops_the_site() {
    let test =
        SiteTest::new().page("content/advies/index.nl.md", "Het advies", "<b>Lees</b> dit.\n");
    assert!(test.inspect().stops_the_site());
}

#[test]
fn links_lead_to_the_readers_own_language_and_heading() {
    let test = SiteTest::new()
        .page(
            "content/index.nl.md",
            "Welkom",
            "[Advies](@/advies#wat-nu) en [zo](advies/index.nl.md).\n",
        )
        .page("content/index.ar.md", "أهلا", "[نصيحة](@/advies#wat-nu) و [كذا](./advies).\n")
        .page("content/advies/index.nl.md", "Het advies", "A.\n\n## Wat nu?\n")
        .page("content/advies/index.ar.md", "النصيحة", "ب.\n\n## ماذا الآن؟\n");
    assert_eq!(test.problems(), "");
    let built = test.build();
    assert!(
        built.article("nl/index.html").ends_with(
            "<p><a href=\"/nl/advies/#wat-nu\">Advies</a> en <a href=\"/nl/advies/\">zo</a>.</p>"
        ),
        "{}",
        built.article("nl/index.html")
    );
    let arabic = built.article("ar/index.html");
    assert!(
        arabic.contains("href=\"/ar/advies/#%D9%85%D8%A7%D8%B0%D8%A7-%D8%A7%D9%84%D8%A2%D9%86\""),
        "{arabic}"
    );
}

#[test]
fn a_site_below_a_path_has_it_in_every_address() {
    let test = SiteTest::new().file(
        "site.yaml",
        "base_url: https://example.org/ouders\nsource: nl\nlanguages: [nl, ar]\n",
    );
    let built = test.build();
    for path in ["nl/index.html", "nl/advies/index.html", "index.html", "404.html"] {
        let page = built.text(path);
        for address in
            page.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap_or(""))
        {
            // Help, and passing the page on, lead away from the site.
            let fits = [
                "/ouders/",
                "https://example.org/ouders/",
                "#",
                "tel:",
                "mailto:",
                "https://wa.me/",
            ]
            .iter()
            .any(|start| address.starts_with(start));
            assert!(fits, "{path} links to {address}");
        }
    }
}

#[test]
fn old_addresses_lead_on_and_files_stand_beside_their_page() {
    let test = SiteTest::new()
        .page_with(
            "content/advies/index.nl.md",
            "Het advies",
            "aliases: [oud/adres]\n",
            "![Formulier](form.png)\n\n## N {#now}\n\nX.\n",
        )
        .asset("content/advies/form.png", b"nl")
        .asset("content/advies/form.ar.png", b"ar")
        .page(
            "content/advies/index.ar.md",
            "النصيحة",
            "![نموذج](form.png)\n\n## ماذا؟ {#now}\n\nب.\n",
        )
        .asset("content/_root/.well-known/security.txt", b"x");
    assert_eq!(test.problems(), "");
    let built = test.build();
    assert!(built.text("oud/adres/index.html").contains("url=https://example.org/nl/advies/"));
    assert_eq!(built.text("nl/advies/form.png"), "copy of content/advies/form.png");
    assert_eq!(built.text("ar/advies/form.png"), "copy of content/advies/form.ar.png");
    assert_eq!(
        built.text(".well-known/security.txt"),
        "copy of content/_root/.well-known/security.txt"
    );
    assert!(
        built
            .article("nl/advies/index.html")
            .contains("<img src=\"/nl/advies/form.png\" alt=\"Formulier\"")
    );
}

#[test]
fn sections_menus_and_neighbours_follow_nav_and_order() {
    let test = SiteTest::new()
        .page_with(
            "content/advies/index.nl.md",
            "Het advies",
            "nav: main\n",
            "X.\n\n## N {#now}\n\nX.\n",
        )
        .page_with("content/advies/b/index.nl.md", "B", "order: 1\n", "B.\n")
        .page_with("content/advies/a/index.nl.md", "A", "order: 2\n", "A.\n")
        .page_with("content/advies/geheim/index.nl.md", "Geheim", "nav: none\n", "G.\n");
    assert_eq!(test.problems(), "");
    let built = test.build();
    let section = built.main("nl/advies/index.html");
    let titles: Vec<&str> = between(section, "<ul class=\"page-list\">", "</ul>")
        .split("\">")
        .skip(1)
        .filter_map(|rest| rest.split("</a>").next())
        .collect();
    assert_eq!(titles, ["B", "A"]);
    assert!(built.text("nl/index.html").contains("<a href=\"/nl/advies/\">Het advies</a>"));
    let neighbours =
        between(built.main("nl/advies/b/index.html"), "<nav class=\"neighbours\"", "</nav>");
    assert!(
        neighbours.contains("rel=\"next\" href=\"/nl/advies/a/\"")
            && !neighbours.contains("rel=\"prev\"")
    );
}

#[test]
fn drafts_stay_away_until_they_are_asked_for() {
    let test = SiteTest::new()
        .page_with("content/nieuw/index.nl.md", "Nieuw", "draft: true\n", "N.\n")
        .page("content/nieuw/deel/index.nl.md", "Deel", "D.\n");
    assert_eq!(test.problems(), "");
    assert!(!test.build().paths().iter().any(|path| path.contains("nieuw")));
}

#[test]
fn numbers_keep_their_order_in_right_to_left_text() {
    let test =
        SiteTest::new().page("content/index.ar.md", "أهلا", "اتصل على 0800-2000 بين 10–12.\n");
    assert!(
        test.build()
            .article("ar/index.html")
            .ends_with("<p>اتصل على <bdi dir=\"ltr\">0800-2000</bdi> بين 10–12.</p>"),
    );
}

/// "2027.¹" would be read as the one number 2027.1, and the mark would stand on its wrong side.
#[test]
fn the_mark_of_a_footnote_is_no_part_of_the_number_before_it() {
    let test =
        SiteTest::new().page("content/index.ar.md", "أهلا", "السنة 2027.[^1]\n\n[^1]: ملاحظة.\n");
    let built = test.build();
    let article = built.article("ar/index.html");
    assert!(
        article.contains("2027.<sup class=\"footnote-ref\" dir=\"ltr\"><a href=\"#_fn-1\""),
        "{article}"
    );
}

#[test]
fn the_front_page_offers_every_language_in_its_own_name() {
    let built = SiteTest::new().build();
    let front = built.main("index.html");
    for offered in [
        "lang=\"nl\" dir=\"ltr\"><span data-script=\"latn\"><b>Nederlands</b>",
        "lang=\"ar\" dir=\"rtl\"><span data-script=\"arab\"><b>العربية</b>",
    ] {
        assert!(front.contains(offered), "{front}");
    }
}

#[test]
fn the_same_site_gives_the_same_bytes() {
    assert_eq!(SiteTest::new().build().files, SiteTest::new().build().files);
}

#[test]
fn two_owners_of_one_path_are_refused_by_name() {
    let test = SiteTest::new()
        .asset("content/advies/form.png", b"x")
        .asset("content/_root/nl/advies/form.png", b"y");
    assert_eq!(
        test.problems(),
        "content/advies/form.png:1:1: error[two-owners-of-one-path]: `content/_root/nl/advies/form.png` and \
         `content/advies/form.png` would both be published as `nl/advies/form.png`\n"
    );
}

#[test]
fn a_folder_named_as_a_language_needs_a_slug() {
    let test = SiteTest::new().page("content/ar/index.nl.md", "Arabisch", "A.\n");
    assert_eq!(
        test.problems(),
        "content/ar/index.nl.md:1:1: error[reserved-slug]: `ar` is reserved: addresses of this form belong to \
         languages or to the tool\n"
    );
    let test =
        SiteTest::new().page_with("content/ar/index.nl.md", "Arabisch", "slug: arabisch\n", "A.\n");
    assert_eq!(test.problems(), "");
}

#[test]
fn a_folder_with_a_very_long_name_is_refused_in_words() {
    let (long, longest) = ("a".repeat(101), "b".repeat(100));
    let test = SiteTest::new()
        .page(&format!("content/{long}/index.nl.md"), "Lang", "A.\n")
        .page(&format!("content/{long}/index.ar.md"), "طويل", "ب.\n")
        .page(&format!("content/{longest}/index.nl.md"), "Langst", "A.\n");
    assert_eq!(
        test.problems(),
        format!(
            "content/{long}/index.nl.md:1:1: error[address-part-too-long]: this part of the address is 101 bytes \
             long and may be 100 at most\n"
        )
    );
}

#[test]
fn a_component_in_the_words_of_a_link_is_refused() {
    let text = "[bel **{{ phone(number=\"1\") }}**](@/advies) en {{ phone(number=\"2\") }}.\n";
    let test =
        SiteTest::new().page("content/index.nl.md", "Welkom", text).without("content/index.ar.md");
    assert_eq!(
        test.problems(),
        "content/index.nl.md:5:8: error[component-in-link]: the component `phone` stands inside the words of a link\n"
    );
}

#[test]
fn an_empty_address_has_words_of_its_own() {
    let text = "[x]() en ![y]() en [z](#).\n";
    let test = SiteTest::new().page("content/index.nl.md", "Welkom", text);
    let reason = "no address stands between these round brackets";
    assert_eq!(
        test.problems(),
        format!(
            "content/index.nl.md:5:1: error[address-missing]: {reason}\n\
             content/index.nl.md:5:10: error[address-missing]: {reason}\n\
             content/index.nl.md:5:24: error[address-missing]: {reason}\n"
        )
    );
}

#[test]
fn a_component_takes_a_number_with_a_point() {
    let site = |call: &str| {
        SiteTest::new()
            .file(
                "themes/fundament/templates/components/grow.html",
                "{% component grow(n: number = 1, whole: integer = 1) %}<b>{{ n * 2 }} {{ whole }}</b>{% endcomponent grow %}\n",
            )
            .page("content/index.nl.md", "Welkom", &format!("{call}\n"))
    };
    for (call, printed) in [
        ("{{ grow(n=3.5) }}", "<b>7.0 1</b>"),
        ("{{ grow(n=-0.25, whole=2) }}", "<b>-0.5 2</b>"),
        ("{{ grow(n=4) }}", "<b>8 1</b>"),
    ] {
        let built = site(call).build();
        let main = built.main("nl/index.html");
        assert!(main.contains(printed), "{call}: {main}");
    }
    for (call, code) in [
        ("{{ grow(whole=3.5) }}", "wrong-argument"),
        ("{{ grow(n=\"3.5\") }}", "wrong-argument"),
        ("{{ grow(n=3.) }}", "component-bad-call"),
        ("{{ grow(n=.5) }}", "component-bad-call"),
        ("{{ grow(n=1e5) }}", "component-bad-call"),
        ("{{ grow(n=3.5.1) }}", "component-bad-call"),
        ("{{ grow(n=NaN) }}", "component-bad-call"),
    ] {
        let problems = site(call).problems();
        assert!(problems.contains(&format!("error[{code}]")), "{call}: {problems}");
        assert_eq!(problems.lines().count(), 1, "{call}: {problems}");
    }
}

#[test]
fn hosts_are_told_what_pages_may_load_and_a_site_may_say_it_itself() {
    let site = SiteTest::new();
    let headers = site.build().text("_headers").to_owned();
    let policy = headers.lines().find(|line| line.contains("Content-Security-Policy: "));
    let policy = policy.expect("a policy");
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
    assert!(headers.starts_with("/*\n"), "{headers}");

    // A file of the host is copied from the disk as it is, so all that is known here is that nobody writes over it.
    let own = site.file("content/_root/_headers", "/*\n  X-Own: yes\n");
    assert_eq!(own.problems(), "");
    assert!(!own.build().text("_headers").contains("Content-Security-Policy"));
}
