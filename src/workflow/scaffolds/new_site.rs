//! A new site: settings, a home page, a section with one page, and the words each language needs.
//!
//! No file of the theme is copied, so a new version of the program brings a better one.

use std::collections::BTreeMap;

use super::new_language::{self, Wanted};
use super::words::{self, Entry};
use super::{PLACEHOLDER, Refusal, Scaffold, language_tag};
use crate::config::site_file::FIELDS;
use crate::config::theme_file::default_folder;
use crate::language::LanguageTag;
use crate::source::{SourceFile, SourcePath, SourceSet};

/// What a person says of the site.
#[derive(Clone, Copy, Debug)]
pub struct NewSite<'a> {
    /// The language every page is written in first, as typed.
    pub source: &'a str,
    /// All languages in the order readers see them; the source language may be among them.
    pub languages: &'a [String],
    pub name: Option<&'a str>,
}

/// The files of a whole site. `built_in` are the files inside the program.
pub fn site(built_in: &SourceSet, new: NewSite) -> Result<Scaffold, Refusal> {
    let source = language_tag(new.source)?;
    let languages = languages(&source, new.languages)?;
    let example = example(source.as_str());
    let words = words_of_the_site(built_in, &source, new.name, example)?;

    let mut files: BTreeMap<SourcePath, String> = BTreeMap::new();
    let mut put = |path: String, text: String| files.insert(SourcePath::new(path), text);
    put("site.yaml".into(), site_file(&source, &languages));
    put(".gitignore".into(), "/public\n/.public.fundament\n/preview\n/.preview.fundament\n".into());
    put("README.md".into(), include_str!("example/README.md").into());
    put(format!("content/index.{source}.md"), example.home.into());
    put(format!("content/school/index.{source}.md"), example.section.into());
    put(format!("content/school/reporting-sick/index.{source}.md"), example.page.into());
    let path = format!("translations/{source}/interface.ftl");
    put(path.clone(), words.clone());

    let own = [(SourcePath::new(path), SourceFile::Text(words.into()))];
    let sources = built_in.clone().with(own);
    for tag in &languages {
        let wanted = Wanted { tag, name: None, source: &source, layers: vec![default_folder()] };
        for (path, text) in new_language::files(&sources, &wanted) {
            files.entry(path).or_insert(text);
        }
    }
    let mut next = vec!["See it while you write: `fundament serve`.".to_owned()];
    if files.values().any(|text| text.contains(PLACEHOLDER)) {
        next.push(
            "Write the words where `…` stands: `fundament check` counts what is left.".into(),
        );
    }
    next.push("Start a page of your own: `fundament new page content/school/homework`.".into());
    next.push("Before you publish, write the address of the site in `site.yaml`.".into());
    next.push("Run `fundament check`, then `fundament build`.".into());
    Ok(Scaffold { files, next })
}

/// The source language first, unless its place is said.
fn languages(source: &LanguageTag, written: &[String]) -> Result<Vec<LanguageTag>, Refusal> {
    let mut languages: Vec<LanguageTag> = Vec::new();
    for written in written {
        let tag = language_tag(written.trim())?;
        if languages.contains(&tag) {
            return Err(Refusal::new(
                format!("the language `{tag}` is named twice"),
                "Name each language once, such as `--languages nl,ar`.",
            ));
        }
        languages.push(tag);
    }
    if !languages.contains(source) {
        languages.insert(0, source.clone());
    }
    Ok(languages)
}

fn site_file(source: &LanguageTag, languages: &[LanguageTag]) -> String {
    let tags = languages.iter().map(LanguageTag::as_str).collect::<Vec<_>>().join(", ");
    let mut text = String::from("# What this site is: its address, its languages and its look.\n");
    for field in FIELDS {
        let line = match field.name {
            "source" => format!("source: {source}"),
            "languages" => format!("languages: [{tags}]"),
            "base_url" | "country" => field.example.to_owned(),
            _ => format!("# {}", field.example),
        };
        text.push_str(&format!("\n# {}\n{line}\n", field.meaning));
    }
    text
}

/// The texts a site starts with in one language.
#[derive(Clone, Copy)]
struct Example {
    name: &'static str,
    description: &'static str,
    home: &'static str,
    section: &'static str,
    page: &'static str,
}

fn example(source: &str) -> Example {
    match source {
        "nl" => Example {
            name: "Voor ouders",
            description: "Uitleg in gewone woorden, voor ouders.",
            home: include_str!("example/nl/home.md"),
            section: include_str!("example/nl/section.md"),
            page: include_str!("example/nl/page.md"),
        },
        "en" => Example {
            name: "For parents",
            description: "Plain words for parents.",
            home: include_str!("example/en/home.md"),
            section: include_str!("example/en/section.md"),
            page: include_str!("example/en/page.md"),
        },
        // Nobody's language is filled with another one: a person writes it.
        _ => Example {
            name: PLACEHOLDER,
            description: PLACEHOLDER,
            home: "---\ntitle: \"…\"\nsummary: \"…\"\n---\n…\n\n- […](@/school)\n",
            section: "---\ntitle: \"…\"\nsummary: \"…\"\nnav: main\n---\n…\n",
            page: "---\ntitle: \"…\"\nsummary: \"…\"\n---\n…\n\n## … {#what-to-say}\n\n…\n",
        },
    }
}

/// The words a site must have in its source language: its name, and those of the theme if the theme does
/// not speak the language.
fn words_of_the_site(
    built_in: &SourceSet,
    source: &LanguageTag,
    name: Option<&str>,
    example: Example,
) -> Result<String, Refusal> {
    let name = match name {
        None => example.name.to_owned(),
        Some(name) => fluent_text(name)?,
    };
    let mut text = format!(
        "## The name of the site, and what it is in one sentence.\n\n\
         site-name = {name}\n\
         site-description = {}\n",
        example.description
    );
    let theme = default_folder();
    if !new_language::messages(built_in, &theme, source).is_empty() {
        return Ok(text);
    }
    text.push_str(
        "\n## The words of the menus and notices. Above each stands what it says in English.\n",
    );
    for (_, model) in new_language::messages(built_in, &theme, &LanguageTag::new("en")) {
        for entry in words::entries(model) {
            match entry {
                Entry::Remark(remark) => text.push_str(&format!("\n{remark}\n")),
                Entry::Message { name, text: message } => {
                    let empty = words::without_words(name, message);
                    text.push_str(&format!("\n{}{empty}\n", words::as_remark(message)));
                }
            }
        }
    }
    Ok(text)
}

/// A text of one line as a message says it, where braces have a meaning.
fn fluent_text(text: &str) -> Result<String, Refusal> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return Err(Refusal::new(
            "the name of the site is empty",
            "Write it behind `--name`, or leave `--name` out.",
        ));
    }
    let signs = text.chars().map(|sign| match sign {
        '{' => "{\"{\"}".to_owned(),
        '}' => "{\"}\"}".to_owned(),
        sign => sign.to_string(),
    });
    Ok(signs.collect())
}
