//! Facts: written once in `content/_facts`, shown in every language in its own form, and never typed.

mod forms;
mod problems;
mod typed;

use std::collections::BTreeSet;

use fundament::locale::Date;

use crate::site_test::SiteTest;

const LANGUAGES: [&str; 6] = ["nl", "en", "ar", "tr", "uk", "ti"];
const FILE: &str = "content/_facts/netherlands.yaml";

const PHONE: &str = "checked: 2026-07-23\nsource: Veilig Thuis\nfacts:\n  veilig-thuis-phone:\n    kind: phone\n    value: 0800-2000\n";

/// Six languages, and a page in each that says `body`.
fn site(facts: &str, body: &str) -> SiteTest {
    let languages = LANGUAGES.join(", ");
    let site = SiteTest::empty().file(FILE, facts).file(
        "site.yaml",
        &format!("base_url: https://example.org/\nsource: nl\nlanguages: [{languages}]\n"),
    );
    LANGUAGES.iter().fold(site, |site, tag| {
        site.file(
            &format!("translations/{tag}/interface.ftl"),
            "site-name = Proef\nsite-description = Een proef.\n",
        )
        .page(&format!("content/index.{tag}.md"), &format!("Titel {tag}"), body)
    })
}

#[test]
fn one_change_reaches_every_language_and_nothing_else() {
    let body = "Bel {{ fact(id=\"veilig-thuis-phone\") }}.\n";
    let before = site(PHONE, body).page("content/about/index.nl.md", "Over ons", "Wie wij zijn.\n");
    let after = site(&PHONE.replace("0800-2000", "0800-3000"), body).page(
        "content/about/index.nl.md",
        "Over ons",
        "Wie wij zijn.\n",
    );
    let (old, new) = (before.build(), after.build());
    assert_eq!(old.paths(), new.paths());
    let changed: BTreeSet<&str> =
        old.paths().into_iter().filter(|path| old.files[*path] != new.files[*path]).collect();
    let of_language = |tag| [format!("{tag}/index.html"), format!("{tag}/search/index.js")];
    let beside =
        LANGUAGES.iter().filter(|tag| **tag != "nl").map(|tag| format!("{tag}/nl/index.html"));
    let pages: Vec<String> = LANGUAGES.iter().flat_map(of_language).chain(beside).collect();
    assert_eq!(changed, pages.iter().map(String::as_str).collect());
    for path in changed {
        let expected =
            old.text(path).replace("0800-2000", "0800-3000").replace("08002000", "08003000");
        assert_eq!(new.text(path), expected, "{path}");
    }
    assert_eq!(before.problems(), after.problems(), "no translation goes out of date");
}

#[test]
fn a_fact_alone_in_its_paragraph_is_a_paragraph() {
    let built = site(PHONE, "{{ fact(id=\"veilig-thuis-phone\") }}\n").build();
    assert_eq!(
        built.article("ar/index.html").lines().last(),
        Some(
            "<p><span class=\"fact\"><a class=\"phone\" href=\"tel:08002000\"><bdi \
             dir=\"ltr\">0800-2000</bdi></a></span></p>"
        )
    );
}

#[test]
fn a_page_lists_each_source_once_with_the_day_it_was_looked_up() {
    let facts = "checked: 2026-07-23\nfacts:\n\
        \x20 first: {kind: number, value: 1, source: {title: KIS, url: https://kis.nl}}\n\
        \x20 second: {kind: number, value: 2, source: {title: KIS, url: https://kis.nl}, checked: 2026-05-01}\n\
        \x20 third: {kind: number, value: 3, source: De gemeente}\n\
        \x20 other: {kind: number, value: 4, source: Niet hier}\n";
    let body =
        "{{ fact(id=\"first\") }} en {{ fact(id=\"second\") }} en {{ fact(id=\"third\") }}\n";
    let fields = "sources:\n  - title: Het Kennisplatform\n    url: https://kis.nl\n  - title: De wet\n    url: https://wet.nl\n";
    let built = site(facts, body).page_with("content/index.nl.md", "Welkom", fields, body).build();
    let list = |path: &str| {
        let main = built.main(path);
        let start = main.find("<details>").expect("a list of sources");
        main[start..main.find("</details>").expect("its end")].to_owned()
    };
    assert_eq!(
        list("nl/index.html"),
        "<details><summary>Waar dit vandaan komt</summary>\n<ul>\n\
         <li><a href=\"https://kis.nl\" lang=\"nl\" dir=\"ltr\">Het Kennisplatform</a> (nagekeken op \u{2068}1 mei 2026\u{2069})</li>\n\
         <li><a href=\"https://wet.nl\" lang=\"nl\" dir=\"ltr\">De wet</a></li>\n\
         <li><bdi lang=\"nl\" dir=\"ltr\">De gemeente</bdi> (nagekeken op \u{2068}23 juli 2026\u{2069})</li>\n</ul>"
    );
    assert!(
        list("ar/index.html").contains("(راجعناه في \u{2068}23 يوليو/تموز 2026\u{2069})"),
        "{}",
        list("ar/index.html")
    );
}

#[test]
fn what_is_overdue_never_changes_a_page() {
    let facts = format!("{PHONE}    valid_until: 2027-01-01\n");
    let mut site = site(&facts, "Bel {{ fact(id=\"veilig-thuis-phone\") }}.\n");
    let early = site.build();
    assert_eq!(site.problems(), "");
    site.settings.today = Date::parse("2027-01-02").expect("a real day");
    let late = site.build();
    assert_eq!(early.files, late.files);
    assert_eq!(
        site.problems(),
        format!(
            "{FILE}:4:3: warning[overdue-fact]: the fact `veilig-thuis-phone` was sure to hold until 2027-01-01\n"
        )
    );
}

#[test]
fn a_template_prints_a_fact_and_keeps_it_in_use() {
    let site = site(PHONE, "Hallo.\n")
        .file("themes/mine/theme.yaml", "extends: fundament\n")
        .file("themes/mine/templates/partials/footer.html", "<footer>{{ fact(id=\"veilig-thuis-phone\") }}</footer>")
        .file("site.yaml", "base_url: https://example.org/\nsource: nl\nlanguages: [nl, en, ar, tr, uk, ti]\ntheme: mine\n");
    assert!(!site.problems().contains("fact"), "{}", site.problems());
    let page = site.build().text("uk/index.html").to_owned();
    assert!(page.contains("<footer><a class=\"phone\" href=\"tel:08002000\">"), "{page}");
}
