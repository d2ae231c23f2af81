//! That the pages for people who write are true: each example is a page without a problem.

use crate::site_test::SiteTest;

/// Files of the fences `file PATH` of a page.
fn files(page: &str) -> Vec<(&str, &str)> {
    page.split("```file ")
        .skip(1)
        .filter_map(|rest| rest.split_once('\n'))
        .filter_map(|(path, rest)| Some((path, rest.split_once("```")?.0)))
        .collect()
}

#[test]
fn every_example_for_editors_is_a_page_without_a_problem() {
    let examples = files(include_str!("../../docs/editors.md"));
    assert!(examples.len() >= 3);
    let site = SiteTest::new().page("content/school/index.nl.md", "School", "Over school.\n");
    let site = examples.iter().fold(site, |site, (path, text)| site.file(path, text));
    assert_eq!(site.problems(), "");
    let built = site.build();
    let talk = built.article("nl/school/talk/index.html");
    for shown in [
        "class=\"alert alert-tip\"",
        "<li class=\"task\">",
        "<dl>",
        "class=\"footnotes\"",
        "<table>",
    ] {
        assert!(talk.contains(shown), "{shown} in {talk}");
    }
    assert!(built.article("nl/school/words/index.html").contains("<q class=\"say\" lang=\"nl\""));
}
