//! `site.yaml`, themes and languages: `SiteFile` as written becomes `SiteConfig` with every question answered.

pub mod handouts;
pub mod language_file;
pub mod outdated;
pub mod site_file;
pub mod theme_file;
mod unused_files;

use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::language::{Language, LanguageTag};
use crate::source::{SourcePath, SourceSet};
use handouts::HandoutKind;
use outdated::OutdatedTexts;

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
    /// The sheets of paper that a page has if it does not say.
    pub handouts: Vec<HandoutKind>,
    /// Under which terms texts may be used again: `CC BY 4.0`. Stands on sheets.
    pub licence: Option<String>,
    /// What readers see of translations whose source says something else by now.
    pub outdated: OutdatedTexts,
    /// Languages, beside the source and each other language, that readers get side by side.
    pub pairs: Vec<[LanguageTag; 2]>,
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
        let (scheme, rest) = address.split_once("://")?;
        let scheme = scheme.to_ascii_lowercase();
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        if !matches!(scheme.as_str(), "http" | "https") || !is_host(host) {
            return None;
        }
        let mut folders = String::from("/");
        for folder in path.split('/').filter(|folder| !folder.is_empty()) {
            let forbidden = |sign: char| {
                sign.is_whitespace() || sign.is_control() || "?#\\\"<>`{}|^".contains(sign)
            };
            if matches!(folder, "." | "..") || folder.contains(forbidden) {
                return None;
            }
            folders.push_str(folder);
            folders.push('/');
        }
        Some(BaseUrl { origin: format!("{scheme}://{}", host.to_lowercase()), path: folders })
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
    let path = SourcePath::new("site.yaml");
    let Some(text) = sources.text(&path) else {
        return (None, vec![Diagnostic::new(Location::file(&path), Problem::MissingSiteFile)]);
    };
    let (file, mut problems) = site_file::read(&path, text, overrides);
    let Some(file) = file else { return (None, problems) };

    let theme = theme_file::layers(sources, &path, file.theme.as_ref(), &mut problems);
    let (source_language, languages) =
        language_file::languages(sources, &path, &file, &theme, &mut problems);
    let pairs = site_file::pairs(&path, &file.pairs, &languages, &mut problems);
    problems.extend(unused_files::problems(sources, &theme));
    let base_url = overrides.base_url.clone().or(file.base_url);
    let config = match (base_url, source_language) {
        (Some(base_url), Some(source_language)) if !misleads(&problems) => Some(SiteConfig {
            base_url,
            source_language,
            languages,
            theme,
            country: file.country,
            contact: file.contact,
            handouts: file.handouts,
            licence: file.licence,
            outdated: file.outdated,
            pairs,
        }),
        _ => None,
    };
    crate::diagnostic::sort(&mut problems);
    (config, problems)
}

/// Without its source language every page would seem to be missing: that must not be reported.
fn misleads(problems: &[Diagnostic]) -> bool {
    problems
        .iter()
        .any(|problem| matches!(problem.problem, Problem::SourceLanguageNotListed { .. }))
}

/// A name or number of a server, with a port or without; no user name before it.
fn is_host(host: &str) -> bool {
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => (name, Some(port)),
        _ => (host, None),
    };
    let port_fits = port.is_none_or(|port| port.parse::<u16>().is_ok());
    let is_number_of_version_6 = name
        .strip_prefix('[')
        .and_then(|name| name.strip_suffix(']'))
        .is_some_and(|number| number.parse::<std::net::Ipv6Addr>().is_ok());
    let is_name = !name.starts_with(['-', '.'])
        && name.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '-' | '.'))
        && !name.contains("..")
        && !name.is_empty();
    port_fits && (is_name || is_number_of_version_6)
}

/// The names of the folders right below `parent`; a name comes once for each file in it.
fn folders<'a>(sources: &'a SourceSet, parent: &'a str) -> impl Iterator<Item = &'a str> {
    sources.under(parent).filter_map(move |(path, _)| folder_below(path, parent))
}

/// The folder right below `parent` in which a file stands.
fn folder_below<'a>(path: &'a SourcePath, parent: &str) -> Option<&'a str> {
    let inside = path.as_str().strip_prefix(parent)?.strip_prefix('/')?;
    inside.split_once('/').map(|(folder, _)| folder)
}
