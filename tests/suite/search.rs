//! The search: what its index holds and leaves out, and the page that works without a script.

use fundament::outputs::search::fold;
use fundament::pipeline::ChosenOutputs;
use serde_json::{Value, json};

use crate::site_test::{Built, SiteTest};

/// What the browser gets, without the fold table.
fn index(built: &Built, language: &str) -> Value {
    let script = built.text(&format!("{language}/search/index.js"));
    let json = script.strip_prefix("fundamentIndex=").and_then(|text| text.strip_suffix(";\n"));
    let mut index: Value = serde_json::from_str(json.expect("one assignment")).expect("JSON");
    assert!(index["fold"]["same"].is_array());
    index.as_object_mut().expect("an object").remove("fold");
    index
}

#[test]
fn spellings_of_a_word_fold_as_they_do_in_the_browser() {
    let examples: Vec<Value> =
        serde_json::from_str(include_str!("../search/fold.json")).expect("a list of examples");
    for example in &examples {
        let text = example["text"].as_str().expect("a text");
        assert_eq!(json!(fold::words(text)), example["words"], "{}", example["about"]);
    }
}

#[test]
fn the_index_has_each_part_of_a_page_with_its_heading_and_its_address() {
    let test = SiteTest::new()
        .file("translations/nl/glossary.ftl", "term-advies = advies (het)\n    .meaning = Raad.\n")
        .page_with(
            "content/advies/index.nl.md",
            "Het advies",
            "slug: raad\n",
            "Lees *dit*. En dat.\nBel [ons](tel:112).\n\n## Wat nu? {#now}\n\n\
             | Wie | Wat |\n| --- | --- |\n| U | Vraag advies. |\n\n\
             - Eén\n- {{ say(text=\"Mag ik?\") }}\n\n### Later\n\n> [!TIP]\n> Rustig.\n",
        );
    assert_eq!(
        index(&test.build(), "nl"),
        json!({
            "host_language": "nl",
            "host_direction": "ltr",
            "pages": [["../", "Welkom", "Eén zin."], ["../raad/", "Het advies", "Eén zin."]],
            "sections": [
                [0, "", "", "Hallo."],
                [1, "", "", "Lees dit.\nEn dat.\nBel ons."],
                [1, "now", "Wat nu?", "Wie – Wat\nU – Vraag advies.\nEén\nMag ik?"],
                [1, "later", "Later", "Rustig."],
            ],
            "terms": [["term-advies", "advies (het)", "advies (het)", "Raad.", "../words/#word-advies"]],
        })
    );
}

#[test]
fn facts_are_found_as_readers_see_them_and_numbers_keep_their_order() {
    let fact = "checked: 2026-11-01\nsource: Bron\nfacts:\n  bel:\n    kind: phone\n    value: 0800-2000\n";
    let test = SiteTest::new()
        .file("content/_facts/nl.yaml", fact)
        .page("content/advies/index.nl.md", "Het advies", "Bel {{ fact(id=\"bel\") }}.\n")
        .page("content/advies/index.ar.md", "النصيحة", "اتصل {{ fact(id=\"bel\") }}.\n");
    assert_eq!(test.problems(), "");
    let built = test.build();
    assert_eq!(index(&built, "nl")["sections"][1][3], "Bel 0800-2000.");
    assert_eq!(index(&built, "ar")["sections"][1][3], "اتصل \u{2066}0800-2000\u{2069}.");
}

#[test]
fn nothing_that_readers_do_not_see_is_in_the_index_or_the_lists() {
    let test = SiteTest::new()
        .page_with("content/klad/index.nl.md", "Kladtekst", "draft: true\n", "Geheim.\n")
        .page("content/alleen/index.nl.md", "Alleen Nederlands", "Niet vertaald.\n")
        .page_with("content/gevoelig/index.nl.md", "Gevoelig", "class: sensitive\n", "Zwaar.\n")
        .page("content/gevoelig/index.ar.md", "حساس", "ثقيل.\n")
        .page("content/stuk/index.nl.md", "Stuk", "A.\n")
        .page("content/stuk/index.ar.md", "مكسور", "[ب](@/weg)\n")
        .page_with("content/stil/index.nl.md", "Stil", "nav: none\n", "Fluister.\n");
    let built = test.build();
    let both = |language: &str| {
        ["index.js", "index.html"].map(|file| built.text(&format!("{language}/search/{file}")))
    };
    for text in both("nl") {
        assert!(!text.contains("Kladtekst") && !text.contains("Geheim"), "{text}");
    }
    for text in both("ar") {
        for hidden in
            ["Kladtekst", "Alleen Nederlands", "حساس", "ثقيل", "مكسور", "Zwaar", "Gevoelig"]
        {
            assert!(!text.contains(hidden), "{hidden}: {text}");
        }
    }
    // A page that stands in no menu is for those who ask for it.
    let [index, page] = both("nl");
    assert!(index.contains("Fluister") && !page.contains("Stil"), "{page}");
    // A team that sees drafts also finds them.
    let mut team = test;
    team.settings.visibility.drafts = fundament::site::translations::Drafts::Shown;
    assert!(team.build().text("nl/search/index.js").contains("Geheim"));
}

#[test]
fn without_a_script_the_search_page_is_a_list_of_everything() {
    let test = SiteTest::new()
        .page_with("content/advies/index.nl.md", "Het advies", "topics: [school]\n", "Een tolk.\n")
        .page("content/advies/index.ar.md", "النصيحة", "tolk.\n")
        .file(
            "translations/nl/school.ftl",
            "topic-school = School\nterm-tolk = tolk\n    .meaning = Iemand die vertaalt.\n\
             term-weg = weg\n    .meaning = Nergens gebruikt.\n",
        )
        .file(
            "translations/ar/school.ftl",
            "topic-school = المدرسة\nterm-tolk = مترجم\n    .meaning = شخص يترجم.\n",
        );
    let built = test.build();
    let page = built.main("nl/search/index.html");
    let (form, lists) = page.split_once("</script>").expect("the script behind the form");
    assert!(
        form.contains("<form class=\"search\" role=\"search\" data-index=\"index.js\" hidden>")
    );
    assert!(form.contains("<label for=\"_search\">Wat zoekt u?</label>"), "{form}");
    assert!(
        form.contains("<p>\u{2068}1\u{2069} resultaat</p>\n<p>\u{2068}2\u{2069} resultaten</p>"),
        "{form}"
    );
    assert_eq!(
        lists.trim(),
        "<h2>Alle pagina's</h2>\n<ul class=\"page-list\">\n\
         <li><a href=\"/nl/\">Welkom</a><p>Eén zin.</p></li>\n\
         <li><a href=\"/nl/advies/\">Het advies</a><p>Eén zin.</p></li>\n</ul>\n\n\
         <h2>Onderwerpen</h2>\n<ul>\n<li><a href=\"/nl/topics/school/\">School</a></li>\n</ul>\n\
         <h2>Woorden uit brieven en gesprekken</h2>\n\
         <p><a href=\"/nl/words/\">Alle woorden</a></p>\n</article>"
    );
    let arabic = built.main("ar/search/index.html");
    assert!(
        arabic.contains("<p>نتيجة واحدة</p>\n<p>نتيجتان</p>\n<p>\u{2068}3\u{2069} نتائج</p>"),
        "{arabic}"
    );
    assert!(arabic.contains("<a href=\"/ar/words/\">"), "{arabic}");
    let terms = index(&built, "ar")["terms"].to_string();
    assert!(terms.contains("../words/#word-tolk") && !terms.contains("weg"), "{terms}");
}

#[test]
fn the_search_page_is_linked_from_every_page_and_kept_from_search_engines() {
    let built = SiteTest::new().build();
    let page = built.text("nl/search/index.html");
    assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(page.contains("<a href=\"/nl/search/\" aria-current=\"page\">Zoeken</a>"), "{page}");
    assert!(page.contains("<a href=\"/ar/search/\" hreflang=\"ar\""), "{page}");
    assert!(built.text("ar/advies/index.html").contains("<a href=\"/ar/search/\">البحث</a>"));
    assert!(!built.text("sitemap.xml").contains("search"));
}

#[test]
fn a_build_may_leave_the_search_out() {
    let mut test = SiteTest::new();
    test.settings.outputs = ChosenOutputs::AllBut(vec!["search".to_owned()]);
    assert!(test.build().paths().iter().all(|path| !path.contains("/search/")));
}
