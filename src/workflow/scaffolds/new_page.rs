//! A new page in the source language.

use super::{FieldsOf, PLACEHOLDER, Refusal, Scaffold, Site, other_fields, page_key, yaml_value};
use crate::content::front_matter::{is_reserved, repaired_slug, too_long};
use crate::language::LanguageTag;
use crate::site::addresses::owner_of_slug;
use crate::site::page::PageKey;

/// What a person says of the page.
#[derive(Clone, Copy, Debug)]
pub struct NewPage<'a> {
    /// As typed: `content/school/homework`.
    pub place: &'a str,
    pub title: Option<&'a str>,
}

/// The file of a page that does not exist yet. It is a draft, because its text is still to be written.
pub fn page(site: Site, new: NewPage) -> Result<Scaffold, Refusal> {
    let key = page_key(new.place)?;
    let source = &site.config.source_language;
    let path = key.file(source);
    if site.has_page(&key, source) {
        return Err(Refusal::new(
            format!("`{path}` is there already"),
            "Open it to change it, or choose another name for the new page.",
        ));
    }
    for name in key.as_str().split('/').filter(|_| !key.is_home()) {
        check_name(name, &key, site)?;
    }
    let title = match new.title {
        Some(title) => one_line(title)?,
        None => title_of_folder(&key),
    };
    let text = format!(
        "---\n\
         title: {title}\n\
         # One plain sentence, for lists of pages and search engines.\n\
         summary: \"{PLACEHOLDER}\"\n\
         # Nobody sees the page while this line is here. Remove it when the text is ready.\n\
         draft: true\n\
         # More fields. To use one, remove the `#` before it and the remark behind it.\n\
         {others}\
         ---\n\
         {PLACEHOLDER}\n",
        title = yaml_value(&title),
        others = other_fields(&["title", "summary", "draft"], FieldsOf::Source),
    );

    let mut next = vec![format!("Write the summary and the text in `{path}`, where `…` stands.")];
    let missing: Vec<String> = missing_parents(&key, site);
    if !missing.is_empty() {
        next.push(format!("Make the pages above it, which are missing: {}.", missing.join(", ")));
    }
    next.push("Remove the line `draft: true`.".into());
    next.push("Run `fundament check`.".into());
    Ok(Scaffold { files: [(path, text)].into(), next })
}

/// A folder's name becomes a part of the address, unless the page has a slug.
fn check_name(name: &str, key: &PageKey, site: Site) -> Result<(), Refusal> {
    if name.starts_with('_') {
        return Err(Refusal::new(
            format!(
                "`{name}` cannot be the folder of a page: names that begin with `_` are for data"
            ),
            "Choose a name without `_` at its start.",
        ));
    }
    let repaired = repaired_slug(name);
    if repaired != name {
        let example = if repaired.is_empty() { "homework" } else { &repaired };
        return Err(Refusal::new(
            format!("`{name}` cannot be a part of an address"),
            format!("Use small letters, digits and hyphens, such as `{example}`."),
        ));
    }
    if too_long(name).is_some() {
        return Err(Refusal::new(
            format!("`{name}` is too long for a part of an address"),
            "Choose a shorter name; the title may be as long as you like.",
        ));
    }
    let tags: Vec<LanguageTag> =
        site.config.languages.iter().map(|known| known.tag.clone()).collect();
    let of_language = is_reserved(name, &tags).then_some("a language of the site");
    if let Some(whose) = of_language.or_else(|| owner_of_slug(key.as_str())) {
        return Err(Refusal::new(
            format!("`{name}` is reserved: addresses of this form belong to {whose}"),
            "Choose another folder name.",
        ));
    }
    Ok(())
}

fn missing_parents(key: &PageKey, site: Site) -> Vec<String> {
    let mut missing = Vec::new();
    let mut above = key.parent();
    while let Some(parent) = above {
        if !site.has_page(&parent, &site.config.source_language) {
            missing.push(format!("`fundament new page {}`", parent.folder()));
        }
        above = parent.parent();
    }
    missing.reverse();
    missing
}

/// `school-advice` is `School advice`.
fn title_of_folder(key: &PageKey) -> String {
    let words = key.folder_name().replace('-', " ");
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => PLACEHOLDER.to_owned(),
    }
}

fn one_line(title: &str) -> Result<String, Refusal> {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    if title.is_empty() {
        return Err(Refusal::new(
            "the title is empty",
            "Write it behind `--title`, or leave `--title` out.",
        ));
    }
    Ok(title)
}
