//! The examples in `docs/problems`: what a page says is found is found, and the better version is clean.

use std::collections::{BTreeMap, BTreeSet};

use crate::problem_pages::problem_pages;
use crate::site_test::SiteTest;

fn site(files: &BTreeMap<String, String>) -> SiteTest {
    files.iter().fold(SiteTest::of_folder("tests/problems-base"), |site, (path, text)| {
        site.file(path, text)
    })
}

fn codes(site: &SiteTest) -> BTreeSet<&'static str> {
    site.check().problems.iter().map(|problem| problem.code().as_str()).collect()
}

#[test]
fn every_example_is_found_and_its_better_version_is_clean() {
    let mut wrong = String::new();
    for page in problem_pages().iter().filter(|page| !page.found.is_empty()) {
        let found = site(&page.found);
        if codes(&found) != BTreeSet::from([page.code.as_str()]) {
            wrong.push_str(&format!("{}, found:\n{}\n", page.code, found.problems()));
        }
        let better = site(&page.better);
        if !codes(&better).is_empty() {
            wrong.push_str(&format!("{}, better:\n{}\n", page.code, better.problems()));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
