//! What is inside the program.

use fundament::builtin;
use fundament::source::{SourceFile, SourcePath, SourceSet};

#[test]
fn every_file_of_the_default_theme_is_inside() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/fundament");
    let mut on_disk: Vec<String> = walkdir::WalkDir::new(&folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .filter(|entry| !entry.file_name().to_string_lossy().starts_with('.'))
        .filter_map(|entry| {
            let path = entry.path().strip_prefix(&folder).ok()?.to_str()?.replace('\\', "/");
            Some(format!("builtin/themes/fundament/{path}"))
        })
        .collect();
    on_disk.sort();
    let inside: Vec<String> = builtin::files().map(|(path, _)| path.to_string()).collect();
    assert_eq!(inside, on_disk);
}

#[test]
fn texts_are_text_and_the_rest_is_bytes() {
    let texts = ["html", "css", "js", "yaml", "ftl", "svg", "txt", "md", "json", "typ"];
    for (path, file) in builtin::files() {
        let is_text = texts.contains(&path.extension());
        assert_eq!(is_text, file.text().is_some(), "{path}");
    }
}

#[test]
fn the_page_of_a_code_is_inside_and_others_are_not() {
    let page = builtin::problem_page("raw-html").unwrap_or_default();
    assert!(page.starts_with("# raw-html\n"), "{page}");
    assert_eq!(builtin::problem_page("raw"), None);
}

#[test]
fn a_set_takes_other_files_and_they_count() {
    let file = |path: &str, text: &str| (SourcePath::new(path), SourceFile::Text(text.into()));
    let set = SourceSet::new([file("site.yaml", "a"), file("b.txt", "b")].into_iter().collect())
        .with([file("b.txt", "new"), file("c.txt", "c")]);
    let found: Vec<(&str, &str)> = set
        .iter()
        .map(|(path, file)| (path.as_str(), file.text().map_or("", |text| &**text)))
        .collect();
    assert_eq!(found, [("b.txt", "new"), ("c.txt", "c"), ("site.yaml", "a")]);
}
