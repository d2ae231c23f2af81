//! `site.yaml`, themes and languages: `SiteFile` as written becomes `SiteConfig` with every question answered.

use crate::diagnostic::Diagnostic;
use crate::language::{Language, LanguageTag};
use crate::source::SourceSet;

/// What this site is. Complete: nothing here means "not decided yet".
#[derive(Clone, Debug, PartialEq)]
pub struct SiteConfig {
    pub base_url: BaseUrl,
    /// The language every page is written in first.
    pub source_language: LanguageTag,
    /// In the order of the site, the source language among them.
    pub languages: Vec<Language>,
    /// The theme and those it extends, the most specific first.
    pub theme: Vec<ThemeLayer>,
    /// Two letters of ISO 3166: whose school system pages speak of, unless they say otherwise.
    pub country: String,
    /// Shown to everybody as the place for questions about the site.
    pub contact: Contact,
}

impl SiteConfig {
    pub fn language(&self, tag: &LanguageTag) -> Option<&Language> {
        self.languages.iter().find(|language| language.tag == *tag)
    }
}

/// Where the site is published: `https://example.org/ouders/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    /// `https://example.org`, without a bar at its end.
    pub origin: String,
    /// `/ouders/`, with a bar at both ends; `/` at the root.
    pub path: String,
}

impl BaseUrl {
    /// Reads an `http` or `https` address without query and fragment.
    pub fn parse(address: &str) -> Option<BaseUrl> {
        todo!("{address}")
    }
}

/// How readers reach the people behind the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    pub name: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
}

/// One folder a theme is made of. A later layer holds what an earlier one leaves out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeLayer {
    pub name: String,
    /// Folder in the source set, without the bar: `themes/mine` or `builtin/themes/fundament`.
    pub folder: String,
    /// Patterns of message names that templates put together while rendering: `alert-*`.
    pub dynamic_messages: Vec<String>,
}

/// What the command line says over `site.yaml`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overrides {
    pub base_url: Option<BaseUrl>,
}

/// Reads `site.yaml`, the theme files and the language files. `None` if an error leaves the site without a
/// config; the problems say why.
pub fn resolve(
    sources: &SourceSet,
    overrides: &Overrides,
) -> (Option<SiteConfig>, Vec<Diagnostic>) {
    todo!("{sources:?} {overrides:?}")
}
