//! The site in this repository: complete in every language, and equal in what must be equal.

use std::collections::BTreeSet;

use fundament::site::body::{LinkTarget, NodeKind};
use fundament::site::page::Page;

use crate::site_test::SiteTest;

fn site() -> SiteTest {
    SiteTest::of_folder("")
}

#[test]
fn it_has_no_problem() {
    assert_eq!(site().problems(), "");
}

#[test]
fn every_page_is_written_in_every_language() {
    let inspection = site().inspect();
    let site = &inspection.ready.as_ref().expect("a sound site").site;
    assert!(site.sets.len() >= 6 && site.config.languages.len() >= 6);
    assert!(!site.parts.is_empty());
    for (_, set) in site.sets_and_parts() {
        for (index, language) in site.languages() {
            assert!(set.page(index).is_some(), "{} is missing in {}", set.key, language.tag);
        }
    }
}

#[test]
fn no_translation_claims_that_a_person_has_read_it() {
    let inspection = site().inspect();
    let site = &inspection.ready.as_ref().expect("a sound site").site;
    for (_, set) in site.sets_and_parts() {
        for standing in set.standings.iter().flatten() {
            assert!(!standing.is_read_by_a_speaker(), "{}", set.key);
        }
    }
}

/// Facts, by the names a text calls them.
fn facts(page: &Page) -> BTreeSet<&str> {
    fundament::site::facts::named_in(&page.body).map(|(_, id)| id).collect()
}

/// Parts, by the names a text calls them.
fn parts(page: &Page) -> Vec<&str> {
    fundament::site::parts::calls_in(&page.body).map(|found| found.id).collect()
}

/// Addresses, pages and anchors a parent may follow.
fn links(page: &Page) -> BTreeSet<String> {
    let targets = page.body.nodes.iter().filter_map(|node| match &node.kind {
        NodeKind::Link(link) => Some(&link.target),
        _ => None,
    });
    targets
        .map(|target| match target {
            LinkTarget::Outside(address) => address.to_string(),
            other => format!("{other:?}"),
        })
        .collect()
}

#[test]
fn translations_have_the_same_links_facts_and_headings_as_their_source() {
    let inspection = site().inspect();
    let site = &inspection.ready.as_ref().expect("a sound site").site;
    for (set, page) in
        site.sets_and_parts().flat_map(|(_, set)| set.texts().map(move |(_, page)| (set, page)))
    {
        let source = set.source_page();
        assert_eq!(parts(page), parts(source), "{}", page.path);
        assert_eq!(links(page), links(source), "{}", page.path);
        assert_eq!(facts(page), facts(source), "{}", page.path);
        let headings = |page: &Page| {
            page.body.headings().map(|(_, level, id)| (level, id.to_owned())).collect::<Vec<_>>()
        };
        assert_eq!(headings(page), headings(source), "{}", page.path);
    }
}

#[test]
fn every_word_a_page_names_is_explained_in_the_language_of_its_readers() {
    let built = site().build();
    let pages = || built.files.keys().filter(|path| path.ends_with("/index.html"));
    let with_words = pages().filter(|path| built.text(path).contains("words-on-this-page")).count();
    assert!(with_words >= 60, "{with_words} pages explain a word");
    for path in pages() {
        assert!(!built.text(path).contains("term-not-yet"), "{path}");
    }
}

#[test]
fn the_red_house_is_never_offered_by_itself() {
    let built = site().build();
    let places = [
        "index.html",
        "nl/index.html",
        "nl/hulp-bij-opvoeden/index.html",
        "nl/topics/youth-care/index.html",
    ];
    for path in places {
        assert!(!built.text(path).contains("/rode-huis/"), "{path}");
    }
    assert!(built.text("nl/hulp-bij-opvoeden/drie-huizen/index.html").contains("/rode-huis/"));
}
