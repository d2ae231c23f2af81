//! New files for people to fill in: a site, a page, a translation, a language.
//!
//! Each function returns whole files and what to do next, in words, or why there can be no such files.
//! Where only a person knows the words stands `…`, which the check `placeholder-text` counts; a sentence
//! of the source that waits for its translation is counted by `untranslated-text`.

mod new_language;
mod new_page;
mod new_site;
mod new_translation;
mod words;

pub use new_language::{NewLanguage, language};
pub use new_page::{NewPage, page};
pub use new_site::{NewSite, site};
pub use new_translation::translation;

use std::collections::BTreeMap;

use crate::config::SiteConfig;
use crate::content::front_matter::{FIELDS, FIELDS_OF_EVERY_FILE};
use crate::language::LanguageTag;
use crate::locale::Locale;
use crate::site::page::PageKey;
use crate::source::{SourcePath, SourceSet};

pub use super::Refusal;
use super::page_key;

/// Stands where a person must write.
const PLACEHOLDER: &str = "…";

/// Files to be written, none of which may exist.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scaffold {
    /// Texts by path below the root of the site.
    pub files: BTreeMap<SourcePath, String>,
    /// What a person does next, one step a line.
    pub next: Vec<String>,
}

/// The site that gets new files.
#[derive(Clone, Copy, Debug)]
pub struct Site<'a> {
    pub sources: &'a SourceSet,
    pub config: &'a SiteConfig,
}

impl Site<'_> {
    fn has_page(&self, key: &PageKey, language: &LanguageTag) -> bool {
        self.sources.get(&key.file(language)).is_some()
    }
}

/// A tag in its canonical form.
fn language_tag(written: &str) -> Result<LanguageTag, Refusal> {
    let tag = |text: &str| Locale::new(text, None).ok().map(|locale| locale.tag().to_owned());
    tag(written).map(LanguageTag::new).ok_or_else(|| {
        let meant = tag(&written.replace('_', "-"));
        let meant = meant.map(|tag| format!("Did you mean `{tag}`? ")).unwrap_or_default();
        let remedy = format!("{meant}Use a tag of BCP 47, such as `nl`, `ar`, `kmr` or `fa-AF`.");
        Refusal::new(format!("`{written}` is not a language tag"), remedy)
    })
}

/// A text as a value of YAML on one line: as it is where that is safe, else in quotation marks.
pub(super) fn yaml_value(text: &str) -> String {
    const SIGNS_AT_THE_START: &str = "-?:,[]{}#&*!|>'\"%@`~=<";
    let words = ["true", "false", "null", "yes", "no", "on", "off"];
    let is_safe = text.starts_with(char::is_alphabetic)
        && !text.starts_with(|first| SIGNS_AT_THE_START.contains(first))
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with([':', ' '])
        && !text.contains(char::is_control)
        && !words.contains(&text.to_lowercase().as_str());
    if is_safe {
        return text.to_owned();
    }
    let text: String =
        text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The fields a file may have beside those in `written`, each as a remark with what it means.
fn other_fields(written: &[&str], file: FieldsOf) -> String {
    FIELDS
        .iter()
        .filter(|field| !written.contains(&field.name))
        .filter(|field| file == FieldsOf::Source || FIELDS_OF_EVERY_FILE.contains(&field.name))
        .map(|field| format!("# {}   # {}\n", field.example, field.meaning))
        .collect()
}

/// Whose fields are offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FieldsOf {
    Source,
    Translation,
}
