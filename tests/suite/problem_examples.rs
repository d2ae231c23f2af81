//! The examples in `docs/problems`: what a page says is found is found, and the better version is clean.

use std::collections::{BTreeMap, BTreeSet};

use crate::problem_pages::problem_pages;
use crate::site_test::SiteTest;

fn site(files: &BTreeMap<String, String>) -> SiteTest {
    files
        .iter()
        .fold(SiteTest::of_folder("tests/problems-base").with_sheets(), |site, (path, text)| {
            site.file(path, text)
        })
}

fn codes(site: &SiteTest, ignored: &str) -> BTreeSet<&'static str> {
    let problems = site.check().problems;
    problems.iter().map(|problem| problem.code().as_str()).filter(|code| *code != ignored).collect()
}

#[test]
fn every_example_is_found_and_its_better_version_is_clean() {
    let mut wrong = String::new();
    for page in problem_pages().iter().filter(|page| !page.found.is_empty()) {
        // A page about a new language leaves out its fifty words, which would hide what it shows.
        let ignored = if page.code.starts_with("language-") { "missing-messages" } else { "" };
        let found = site(&page.found);
        if codes(&found, ignored) != BTreeSet::from([page.code.as_str()]) {
            wrong.push_str(&format!("{}, found:\n{}\n", page.code, found.problems()));
        }
        let better = site(&page.better);
        if !codes(&better, ignored).is_empty() {
            wrong.push_str(&format!("{}, better:\n{}\n", page.code, better.problems()));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
