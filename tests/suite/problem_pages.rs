//! The pages in `docs/problems`: one for each code, in one form. Their examples are sites: the files of
//! `tests/problems-base` with the files of a section put over them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fundament::diagnostic;

/// One page, taken apart.
pub struct ProblemPage {
    pub code: String,
    /// What the problem means: the sentence under the title.
    pub meaning: String,
    /// Files that cause the problem by path; empty where no text file can cause it.
    pub found: BTreeMap<String, String>,
    /// The same site without the problem.
    pub better: BTreeMap<String, String>,
    sections: Vec<(String, String)>,
}

/// Every page, in order of the codes.
pub fn problem_pages() -> Vec<ProblemPage> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/problems");
    let mut pages = Vec::new();
    for entry in fs::read_dir(&folder).expect("the folder of the pages") {
        let path = entry.expect("an entry of the folder").path();
        let text = fs::read_to_string(&path).expect("a page is UTF-8 text");
        let name = path.file_name().and_then(|name| name.to_str()).expect("a plain name");
        pages.push(parse(name, &text).unwrap_or_else(|reason| panic!("{name}: {reason}")));
    }
    pages.sort_by(|one, other| one.code.cmp(&other.code));
    pages
}

/// Codes of problems that lie in the disk, in bytes or in sizes, so their pages tell in words what was found.
const WITHOUT_EXAMPLE: [&str; 16] = [
    "file-changed-while-read",
    "file-name-clash",
    "file-name-not-plain",
    "file-too-large",
    "front-matter-too-large",
    "link-broken",
    "link-in-circle",
    "link-leaves-site",
    "missing-site-file",
    "not-an-ordinary-file",
    "not-utf8",
    "nul-byte",
    "picture-broken",
    "picture-of-another-kind",
    "picture-too-large",
    "picture-with-place",
];

#[test]
fn every_code_has_a_page_and_every_page_a_code() {
    let codes: BTreeSet<String> =
        diagnostic::codes().map(|code| code.as_str().to_owned()).collect();
    let pages: BTreeSet<String> = problem_pages().into_iter().map(|page| page.code).collect();
    let without_page: Vec<&String> = codes.difference(&pages).collect();
    let without_code: Vec<&String> = pages.difference(&codes).collect();
    assert!(without_page.is_empty(), "write docs/problems/<code>.md for {without_page:?}");
    assert!(without_code.is_empty(), "these pages belong to no code: {without_code:?}");
}

#[test]
fn every_page_has_the_same_sections_in_short_sentences() {
    for page in problem_pages() {
        let code = &page.code;
        let titles: Vec<&str> = page.sections.iter().map(|(title, _)| title.as_str()).collect();
        assert_eq!(titles, ["Why it matters", "Found", "Better"], "{code}");
        assert_eq!(page.meaning.lines().count(), 1, "{code}: the meaning is one sentence");
        let reasons = page.sections[0].1.lines().count();
        assert!((1..=3).contains(&reasons), "{code}: {reasons} reasons");
        let prose = page.sections.iter().flat_map(|(_, text)| text.lines());
        for line in prose.chain([page.meaning.as_str()]) {
            assert!(line.ends_with('.'), "{code}: no full stop: {line}");
            let sentences =
                line.split_inclusive(['.', '?', '!']).filter(|part| part.starts_with(' '));
            assert_eq!(sentences.count(), 0, "{code}: more than one sentence: {line}");
        }
    }
}

#[test]
fn every_page_shows_an_example_found_and_a_better_one() {
    for page in problem_pages() {
        let code = page.code.as_str();
        if WITHOUT_EXAMPLE.contains(&code) {
            assert!(page.found.is_empty() && page.better.is_empty(), "{code}");
            assert!(page.sections.iter().all(|(_, text)| !text.is_empty()), "{code}");
        } else {
            assert!(!page.found.is_empty() && !page.better.is_empty(), "{code}");
            assert_ne!(page.found, page.better, "{code}");
        }
        for path in page.found.keys().chain(page.better.keys()) {
            let top = path.split('/').next().unwrap_or_default();
            let known = ["content", "site.yaml", "themes", "translations"];
            assert!(known.contains(&top), "{code}: {path} is not a file of a site");
        }
    }
}

#[test]
fn a_page_that_is_not_in_the_form_is_refused() {
    let refused = [
        ("a.md", "# b\n\nX.\n", "the title is not the code"),
        ("a.md", "# a\n\n## Found\n\n```file x\ny\n", "a fence is never closed"),
        ("a.md", "# a\n\n## Found\n\n```\ny\n```\n", "a fence without `file` and a path"),
        ("a.md", "# a\n\n## Found\n\n```file x\n```\n```file x\n```\n", "`x` stands there twice"),
        ("a.md", "# a\n\n## Why it matters\n\n```file x\n```\n", "a file outside Found and Better"),
    ];
    for (name, text, expected) in refused {
        assert_eq!(parse(name, text).err().as_deref(), Some(expected), "{text}");
    }
}

/// Takes a page apart; the reason says what is not in the form.
fn parse(file_name: &str, text: &str) -> Result<ProblemPage, String> {
    let code = file_name.strip_suffix(".md").ok_or("the name does not end in .md")?.to_owned();
    let mut lines = text.lines();
    if lines.next().and_then(|line| line.strip_prefix("# ")) != Some(&code) {
        return Err("the title is not the code".into());
    }
    let mut page = ProblemPage {
        code,
        meaning: String::new(),
        found: BTreeMap::new(),
        better: BTreeMap::new(),
        sections: Vec::new(),
    };
    while let Some(line) = lines.next() {
        if let Some(title) = line.strip_prefix("## ") {
            page.sections.push((title.to_owned(), String::new()));
        } else if let Some(info) = line.strip_prefix("```") {
            let path = info.strip_prefix("file ").ok_or("a fence without `file` and a path")?;
            let mut content = String::new();
            loop {
                match lines.next() {
                    Some("```") => break,
                    Some(line) => content += &format!("{line}\n"),
                    None => return Err("a fence is never closed".into()),
                }
            }
            let files = match page.sections.last().map(|(title, _)| title.as_str()) {
                Some("Found") => &mut page.found,
                Some("Better") => &mut page.better,
                _ => return Err("a file outside Found and Better".into()),
            };
            if files.insert(path.to_owned(), content).is_some() {
                return Err(format!("`{path}` stands there twice"));
            }
        } else if !line.is_empty() {
            let text = page.sections.last_mut().map_or(&mut page.meaning, |(_, text)| text);
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(line);
        }
    }
    Ok(page)
}
