//! A new language: its name, and every message to translate with the source text above it.
//!
//! A message without words is an error of its file, so each stands behind `#` until a person translates it;
//! what is not translated yet falls back to another language, and `check` counts it.

use std::collections::{BTreeMap, BTreeSet};

use super::words::{self, Entry};
use super::{PLACEHOLDER, Refusal, Scaffold, Site, language_tag, yaml_value};
use crate::config::theme_file::default_folder;
use crate::language::{LanguageTag, Quotes};
use crate::source::{SourcePath, SourceSet};

/// What a person says of the language.
#[derive(Clone, Copy, Debug)]
pub struct NewLanguage<'a> {
    /// As typed: `so`.
    pub tag: &'a str,
    /// As its readers write it.
    pub name: Option<&'a str>,
}

/// The files of one more language of the site.
pub fn language(site: Site, new: NewLanguage) -> Result<Scaffold, Refusal> {
    let config = site.config;
    let tag = language_tag(new.tag)?;
    if config.languages.iter().any(|known| known.tag == tag) {
        return Err(Refusal::new(
            format!("`{tag}` is a language of this site already"),
            format!(
                "Its words are in `translations/{tag}`. To start a page in it, run `fundament new translation content/… {tag}`."
            ),
        ));
    }
    let wanted = Wanted {
        tag: &tag,
        name: new.name,
        source: &config.source_language,
        layers: config.theme.iter().map(|layer| layer.folder.clone()).collect(),
    };
    let files = files(site.sources, &wanted);

    let tags: Vec<&str> = config.languages.iter().map(|known| known.tag.as_str()).collect();
    let mut next = Vec::new();
    if files.values().any(|text| text.contains(NAME_LEFT_OPEN)) {
        next.push(format!(
            "Write the name of the language in `translations/{tag}/language.yaml`, as its readers write it."
        ));
    }
    if wanted.has_words_in_the_theme(site.sources) {
        next.push(format!("The theme speaks `{tag}` already: only words of this site are left."));
    }
    next.extend(
        files
            .keys()
            .filter(|path| path.extension() == "ftl")
            .map(|path| format!("Translate `{path}`: each message with its source text above it.")),
    );
    next.push(format!(
        "Add it to `site.yaml`, in the order readers see: `languages: [{}, {tag}]`.",
        tags.join(", ")
    ));
    next.push(format!("Start with the home page: `fundament new translation content {tag}`."));
    Ok(Scaffold { files, next })
}

/// The language to make files for, and what they are made from.
pub(super) struct Wanted<'a> {
    pub tag: &'a LanguageTag,
    pub name: Option<&'a str>,
    pub source: &'a LanguageTag,
    /// Folders of the theme, the most specific first.
    pub layers: Vec<String>,
}

impl Wanted<'_> {
    fn has_words_in_the_theme(&self, sources: &SourceSet) -> bool {
        self.layers.iter().any(|layer| !messages(sources, layer, self.tag).is_empty())
    }

    fn has_name_in_the_theme(&self, sources: &SourceSet) -> bool {
        let path = |layer: &str| {
            SourcePath::new(format!("{layer}/translations/{}/language.yaml", self.tag))
        };
        let default = default_folder();
        let mut layers = self.layers.iter().map(String::as_str).chain([default.as_str()]);
        layers.any(|layer| sources.get(&path(layer)).is_some())
    }
}

const NAME_LEFT_OPEN: &str = "name: \"…\"";

/// `language.yaml`, unless the theme knows the language, and the messages that are still to be translated.
pub(super) fn files(sources: &SourceSet, wanted: &Wanted) -> BTreeMap<SourcePath, String> {
    let folder = format!("translations/{}", wanted.tag);
    let mut files: BTreeMap<SourcePath, String> = messages_to_translate(sources, wanted)
        .into_iter()
        .map(|(name, text)| (SourcePath::new(format!("{folder}/{name}")), text))
        .collect();
    if wanted.name.is_some() || !wanted.has_name_in_the_theme(sources) {
        files
            .insert(SourcePath::new(format!("{folder}/language.yaml")), language_file(wanted.name));
    }
    files
}

fn language_file(name: Option<&str>) -> String {
    let Quotes { open, close, open_inner, close_inner } = Quotes::default();
    format!(
        "# The name of the language as its readers write it, such as Nederlands or العربية.\n\
         name: {}\n\
         # Quotation marks: opening and closing, then those inside others.\n\
         quotes: [\"{open}\", \"{close}\", \"{open_inner}\", \"{close_inner}\"]\n",
        yaml_value(name.unwrap_or(PLACEHOLDER)),
    )
}

/// The texts of the `.ftl` files, by the names of the files in the source language.
fn messages_to_translate(sources: &SourceSet, wanted: &Wanted) -> BTreeMap<String, String> {
    let mut known: BTreeSet<&str> = BTreeSet::new();
    for layer in &wanted.layers {
        for (_, text) in messages(sources, layer, wanted.tag) {
            known.extend(names(text));
        }
    }
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for layer in std::iter::once("").chain(wanted.layers.iter().map(String::as_str)) {
        for (file_name, text) in messages(sources, layer, wanted.source) {
            let mut remark = None;
            for entry in words::entries(text) {
                match entry {
                    Entry::Remark(text) => remark = Some(text),
                    // What the site says over the theme's words comes first, and counts.
                    Entry::Message { name, .. } if !known.insert(name) => {}
                    Entry::Message { name, text } => {
                        let file = files
                            .entry(file_name.to_owned())
                            .or_insert_with(|| explanation(wanted));
                        if let Some(remark) = remark.take() {
                            file.push_str(&format!("\n{remark}\n"));
                        }
                        file.push_str(&message(name, text));
                    }
                }
            }
        }
    }
    files
}

fn explanation(wanted: &Wanted) -> String {
    format!(
        "### How: write the words where … stands, then remove the `# ` before that line.\n\
         ### The text above it, in `{}`, stays as it is. Names between {{ $ and }} stay too.\n",
        wanted.source
    )
}

/// The message as it is in the source language, then the line to fill in; both are remarks.
fn message(name: &str, text: &str) -> String {
    let above: String = text.lines().map(|line| format!("#     {line}\n")).collect();
    format!("\n{above}{}", words::as_remark(&words::without_words(name, text)))
}

/// The `.ftl` files of a language in the site (`""`) or in a folder of the theme, by file name.
pub(super) fn messages<'a>(
    sources: &'a SourceSet,
    layer: &str,
    language: &LanguageTag,
) -> Vec<(&'a str, &'a str)> {
    let folder = match layer {
        "" => format!("translations/{language}"),
        layer => format!("{layer}/translations/{language}"),
    };
    let first = format!("{folder}/");
    sources
        .iter()
        .filter(|(path, _)| path.as_str().starts_with(&first) && path.extension() == "ftl")
        .filter_map(|(path, file)| Some((path.file_name(), &**file.text()?)))
        .collect()
}

fn names(text: &str) -> impl Iterator<Item = &str> {
    words::entries(text).into_iter().filter_map(|entry| match entry {
        Entry::Message { name, .. } => Some(name),
        Entry::Remark(_) => None,
    })
}
