//! That `docs/themes.md` is true: its values, functions and filters are those of the code, and its examples work.

use std::collections::{BTreeMap, BTreeSet};

use fundament::site::{LanguageIndex, SetIndex};
use fundament::theme::views::{PageView, SiteView};
use fundament::theme::{FILTERS, FUNCTIONS};

use crate::site_test::SiteTest;

const PAGE: &str = include_str!("../../docs/themes.md");

/// The lines of the section under a heading of the second level.
fn section(title: &str) -> &'static str {
    let start = PAGE.find(&format!("## {title}\n")).unwrap_or_else(|| panic!("no section {title}"));
    let rest = &PAGE[start + 3..];
    rest.find("\n## ").map_or(rest, |end| &rest[..end])
}

/// The first cell of each row of the section's table, without back-ticks.
fn first_cells(title: &str) -> BTreeSet<String> {
    section(title)
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once('`'))
        .map(|(cell, _)| cell.to_owned())
        .collect()
}

/// Files of the fences `file PATH` in a section.
fn files(title: &str) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut rest = section(title);
    while let Some(start) = rest.find("```file ") {
        let (path, after) = rest[start + 8..].split_once('\n').expect("a path");
        let (text, after) = after.split_once("```").expect("an end of the fence");
        files.insert(path.to_owned(), text.to_owned());
        rest = after;
    }
    files
}

/// A site with its own theme, and the files of a section put over it.
fn site_with(title: &str) -> SiteTest {
    let site = SiteTest::new()
        .file(
            "site.yaml",
            "base_url: https://example.org/\nsource: nl\nlanguages: [nl, ar]\ntheme: mine\n",
        )
        .file("themes/mine/theme.yaml", "extends: fundament\n");
    files(title).iter().fold(site, |site, (path, text)| site.file(path, text))
}

#[test]
fn every_value_is_documented_and_no_other() {
    let inspection = SiteTest::new().inspect();
    let site = &inspection.ready.as_ref().expect("a sound site").site;
    let site_view =
        serde_json::to_value(SiteView::of(site, LanguageIndex(0))).expect("plain values");
    let page = PageView::of(site, SetIndex(0), LanguageIndex(0));
    let language = serde_json::to_value(&page.content_language).expect("plain values");
    let page = serde_json::to_value(&page).expect("plain values");

    let mut names = BTreeSet::from(["lang".to_owned(), "dir".to_owned(), "content".to_owned()]);
    for (prefix, value) in [("language", &language), ("site", &site_view), ("page", &page)] {
        for name in value.as_object().expect("a struct").keys() {
            names.insert(format!("{prefix}.{name}"));
        }
    }
    names.remove("site.contact");
    for name in site_view["contact"].as_object().expect("a struct").keys() {
        names.insert(format!("site.contact.{name}"));
    }
    assert_eq!(first_cells("Values"), names);
}

#[test]
fn every_function_and_filter_is_documented_and_no_other() {
    let name = |cell: &String| cell.split('(').next().unwrap_or_default().to_owned();
    let functions: BTreeSet<String> = first_cells("Functions").iter().map(name).collect();
    assert_eq!(functions, FUNCTIONS.into_iter().map(str::to_owned).collect());
    let filters: BTreeSet<String> = first_cells("Filters").iter().map(name).collect();
    assert_eq!(filters, FILTERS.into_iter().map(str::to_owned).collect());
}

#[test]
fn every_component_is_documented_and_no_other() {
    let folder = "builtin/themes/fundament/templates/components/";
    let known: BTreeSet<String> = fundament::builtin::files()
        .filter_map(|(path, _)| {
            path.as_str().strip_prefix(folder)?.strip_suffix(".html").map(str::to_owned)
        })
        .collect();
    let told = section("Components").lines().find(|line| line.starts_with("`fundament` has "));
    let told = told.expect("a sentence with the components").split('`').skip(3).step_by(2);
    let told = told.filter_map(|span| Some(span.split_once('(')?.0.to_owned()));
    assert_eq!(told.collect::<BTreeSet<String>>(), known);
}

#[test]
fn one_part_is_overridden_and_the_rest_stays() {
    let site = site_with("Change one thing");
    assert_eq!(site.problems(), "");
    let page = site.build();
    let page = page.text("nl/advies/index.html");
    assert!(page.contains("<div class=\"course made\"><p>Proef</p></div>"), "{page}");
    assert!(page.contains("<nav class=\"breadcrumbs\""), "{page}");
}

#[test]
fn a_block_of_a_template_is_extended_by_its_full_name() {
    let site = site_with("What a theme holds");
    assert_eq!(site.problems(), "");
    let built = site.build();
    let main = built.main("nl/advies/index.html");
    assert!(main.starts_with("<p class=\"banner\">Proef</p>") && main.contains("<h1>"), "{main}");
}

#[test]
fn a_component_with_a_body_is_added() {
    let call = section("Components").split("```text\n").nth(1).expect("a call");
    let call = call.split("```").next().expect("an end of the fence");
    let page = |body: &str| {
        site_with("Components").without("content/index.ar.md").page(
            "content/index.nl.md",
            "Welkom",
            body,
        )
    };
    let site = page(call);
    assert_eq!(site.problems(), "");
    let built = site.build();
    let article = built.article("nl/index.html");
    assert!(article.contains("<section class=\"box box-plum\">"), "{article}");
    assert!(
        article.contains("<p class=\"box-title\">Neem dit mee</p>\n<p>Uw vragen op papier.</p>"),
        "{article}"
    );

    assert_eq!(
        page("::: box title=\"A\" colour=\"red\"\nB.\n:::\n").problems(),
        "content/index.nl.md:5:19: error[wrong-argument]: `colour` of the component `box` is `red`, which does \
         not fit\n"
    );
}

#[test]
fn a_component_speaks_the_language_of_the_text_it_stands_in() {
    let component =
        "{% component menu(@lang) %}<i>{{ t(key=\"menu-label\") }}</i>{% endcomponent menu %}";
    let nested = "{% component outer(@lang) %}<b>{{ <menu /> }}</b>{% endcomponent outer %}";
    let site = SiteTest::new()
        .file(
            "site.yaml",
            "base_url: https://example.org/\nsource: nl\nlanguages: [nl, ar]\ntheme: mine\n",
        )
        .file("themes/mine/theme.yaml", "extends: fundament\n")
        .file("themes/mine/templates/components/menu.html", component)
        .file("themes/mine/templates/components/outer.html", nested)
        .page("content/index.nl.md", "Welkom", "{{ outer() }}\n")
        .page("content/index.ar.md", "أهلا", "{{ outer() }}\n");
    assert_eq!(site.problems(), "");
    let built = site.build();
    assert!(built.article("nl/index.html").contains("<b><i>Menu</i></b>"));
    assert!(built.article("ar/index.html").contains("<b><i>القائمة</i></b>"));
}

#[test]
fn a_component_that_does_not_ask_for_the_language_is_told_so() {
    let site = SiteTest::new()
        .file(
            "themes/fundament/templates/components/menu.html",
            "{% component menu() %}{{ t(key=\"menu-label\") }}{% endcomponent menu %}",
        )
        .page("content/index.nl.md", "Welkom", "{{ menu() }}\n");
    let problems = site.problems();
    assert!(
        problems.starts_with("content/index.nl.md:5:4: error[component-failed]: "),
        "{problems}"
    );
    assert!(
        problems.contains("declare it in the component, as in `{% component name(@lang)"),
        "{problems}"
    );
}

#[test]
fn a_text_is_written_into_an_address() {
    let built = SiteTest::new()
        .file(
            "themes/fundament/templates/partials/footer.html",
            "<p>{{ '1 + 1 & ë/؟' | urlencode }}</p>",
        )
        .build();
    let page = built.text("nl/index.html");
    assert!(page.contains("<p>1%20%2B%201%20%26%20%C3%AB%2F%D8%9F</p>"), "{page}");
}

/// `U+0041-005A, U+00DF` without `U+` and leading zeros.
fn letters(ranges: &str) -> BTreeSet<String> {
    ranges
        .replace("U+", "")
        .split(',')
        .map(|range| {
            let ends: Vec<&str> =
                range.trim().split('-').map(|end| end.trim_start_matches('0')).collect();
            ends.join("-")
        })
        .collect()
}

#[test]
fn the_style_asks_for_a_font_only_where_it_has_the_letters() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| std::fs::read_to_string(root.join(path)).expect(path);
    let script = read("tools/fonts/make-fonts.py").replace("\"\n     \"", "");
    let style = read("themes/fundament/assets/fundament.css");
    let mut compared = 0;
    for row in script.lines().filter_map(|line| line.strip_prefix("    (\"")) {
        let parts: Vec<&str> = row.split('"').collect();
        for weight in [400, 700] {
            let start = style
                .find(&format!("fonts/{}-{weight}.woff2", parts[0]))
                .unwrap_or_else(|| panic!("{} is not in the style", parts[0]));
            let rest = &style[start..];
            let range =
                rest.split("unicode-range: ").nth(1).and_then(|rest| rest.split(';').next());
            assert_eq!(letters(range.unwrap_or_default()), letters(parts[4]), "{}", parts[0]);
            compared += 1;
        }
    }
    assert_eq!(compared, 12);
}

#[test]
fn phrases_stand_in_the_language_of_the_reader_and_of_the_country() {
    let page = "{{ phrases(ids=\"again hello\") }}\n";
    let phrases = |again: &str, hello: &str, say: &str| {
        format!(
            "phrase-hello = {hello}\n    .say = {say}\nphrase-again = {again}\n    .say = {say}\n"
        )
    };
    let site = SiteTest::new()
        .file("translations/nl/phrases.ftl", &phrases("Nog een keer?", "Goedendag.", "GOE"))
        .file("translations/ar/phrases.ftl", &phrases("مرة أخرى؟", "مرحبا.", "خو"))
        .page("content/index.nl.md", "Welkom", page)
        .page("content/index.ar.md", "أهلا", &format!("{page}\nنص.\n"));
    assert_eq!(site.problems(), "");
    let built = site.build();
    let arabic = built.article("ar/index.html");
    let first = arabic.split("<li>").nth(1).expect("a first sentence");
    assert!(first.contains("<p>مرة أخرى؟</p>"), "{first}");
    assert!(first.contains("<p lang=\"nl\" dir=\"ltr\">Nog een keer?</p>"), "{first}");
    assert!(first.contains("خو"), "{first}");
    assert_eq!(built.article("nl/index.html").matches("Nog een keer?").count(), 1);
}
