//! A new translation: the source text under its own headings' names, to be written over block by block.
//!
//! Why no mark at each block? A block that waits is one that equals the source, which `check` counts by
//! itself; a volunteer writes over it and has nothing to clean up. The draft line keeps the page back until
//! a person says that it is done: what is too short to be counted would slip through otherwise.

use std::sync::Arc;

use super::{FieldsOf, Refusal, Scaffold, Site, language_tag, other_fields, page_key, yaml_value};
use crate::content::front_matter::{self, PageFile, Role};
use crate::content::markdown;
use crate::diagnostic::nearest;
use crate::language::LanguageTag;
use crate::site::body::{Body, NodeKind};
use crate::site::page::PageKey;

/// The file of a page in one more language; `place` and `tag` as typed.
pub fn translation(site: Site, place: &str, tag: &str) -> Result<Scaffold, Refusal> {
    let config = site.config;
    let key = page_key(place)?;
    let tag = listed(site, &language_tag(tag)?)?;
    let source = key.file(&config.source_language);
    let path = key.file(&tag);
    let Some(text) = site.sources.text(&source) else {
        return Err(no_such_page(site, place, &key));
    };
    if site.has_page(&key, &tag) {
        return Err(Refusal::new(
            format!("`{path}` is there already"),
            "Open it to change it; `fundament check` tells what is left to translate.",
        ));
    }
    let tags: Vec<LanguageTag> = config.languages.iter().map(|known| known.tag.clone()).collect();
    let country = &config.country;
    let role = match key.part_id() {
        None => Role::Source { country },
        Some(_) => Role::Part { country },
    };
    let file = PageFile { path: &source, text, role, languages: &tags };
    let (Some(fields), range, _) = front_matter::parse(file) else {
        return Err(Refusal::new(
            format!("the fields of `{source}` cannot be read"),
            "Run `fundament check`, and mend what it finds there.",
        ));
    };
    let (body, _) = markdown::parse(&source, Arc::clone(text), range.clone());
    let language = config.language(&config.source_language).map_or("", |language| &language.name);
    // No reader sees a title of a part, so it has none.
    let (fields, others) = match key.part_id() {
        None => (
            format!(
                "title: {}\nsummary: {}\n",
                yaml_value(&fields.title),
                yaml_value(&fields.summary)
            ),
            other_fields(&["title", "summary", "draft", "aliases"], FieldsOf::Translation),
        ),
        Some(_) => (String::new(), String::new()),
    };
    let text = format!(
        "---\n\
         # Write over the {language} text, here and below. `fundament check` counts what is left.\n\
         # Leave as they are: {{#…}} behind headings, addresses of links, {{{{ … }}}} and :::.\n\
         # Behind ::: translate the words in quotation marks.\n\
         {fields}\
         # Nobody sees the translation while this line is here. Remove it when all is translated.\n\
         draft: true\n\
         {others}\
         ---\n\
         {body}",
        body = with_heading_ids(&body, range.start),
    );
    let next = vec![
        format!("Translate `{path}`: write over the {language} text."),
        "Run `fundament check` at any time: it counts what is left.".into(),
        "When all is translated, remove the line `draft: true`.".into(),
    ];
    Ok(Scaffold { files: [(path, text)].into(), next })
}

fn listed(site: Site, tag: &LanguageTag) -> Result<LanguageTag, Refusal> {
    let known = || site.config.languages.iter().map(|language| language.tag.as_str());
    if *tag == site.config.source_language {
        return Err(Refusal::new(
            format!("`{tag}` is the language this page is written in first"),
            "Name the language you translate into.",
        ));
    }
    if known().any(|known| known == tag.as_str()) {
        return Ok(tag.clone());
    }
    let all = known().map(|known| format!("`{known}`")).collect::<Vec<_>>().join(", ");
    Err(Refusal::new(
        format!("`{tag}` is not a language of this site, which has {all}"),
        format!("To add it, run `fundament new language {tag}`."),
    ))
}

fn no_such_page(site: Site, place: &str, key: &PageKey) -> Refusal {
    let source = &site.config.source_language;
    let name = format!("index.{source}.md");
    let folders: Vec<&str> = site
        .sources
        .under("content")
        .filter(|(path, _)| path.file_name() == name)
        .map(|(path, _)| path.folder())
        .collect();
    let meant = nearest(&key.folder(), folders)
        .map(|near| format!("Did you mean `{near}`? "))
        .unwrap_or_default();
    Refusal::new(
        format!("there is no page `{place}` to translate"),
        format!("{meant}Its text in the source language would be `{}`.", key.file(source)),
    )
}

/// The text from `start` on, each heading with the id it has: links to a heading must lead to the same place in
/// every language, and without an id of its own a heading is named after its words.
fn with_heading_ids(body: &Body, start: usize) -> String {
    let mut text = String::new();
    let mut done = start;
    for node in &body.nodes {
        let NodeKind::Heading { id, .. } = &node.kind else { continue };
        let end = end_of_words(node.span.of(&body.source)) + node.span.start as usize;
        let Some(before) = body.source.get(done..end) else { continue };
        text.push_str(before);
        if !before.ends_with("}") || before.ends_with("}}") {
            text.push_str(&format!(" {{#{id}}}"));
        }
        done = end;
    }
    text.push_str(body.source.get(done..).unwrap_or(""));
    text.replace("\r\n", "\n")
}

/// Where an id is looked for: at the end of the heading's last line of words, also behind closing `##`.
fn end_of_words(heading: &str) -> usize {
    let heading = heading.trim_end();
    let words = match heading.rsplit_once('\n') {
        Some((words, _underline)) if !heading.starts_with('#') => words.trim_end(),
        _ => heading,
    };
    words.len()
}
