//! Whose work is held up by a problem: one translation, or the whole site.

use super::page::PageKey;
use crate::config::SiteConfig;
use crate::diagnostic::Diagnostic;
use crate::language::LanguageTag;

/// What a problem stops from being published.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Blame {
    /// The site: its source pages, settings, theme, or a file of no language.
    Site,
    /// One page in one language; its readers get the fallback.
    Translation(PageKey, LanguageTag),
    /// Words of the interface in one language; another language stands in, message by message.
    Words(LanguageTag),
}

impl Blame {
    /// Decided by the file the problem stands in, and nothing else.
    pub fn of(diagnostic: &Diagnostic, config: &SiteConfig) -> Blame {
        let path = &diagnostic.location.path;
        let (folder, name) = (path.folder(), path.file_name());
        if let Some(inside) = folder.strip_prefix("content")
            && let Some(tag) = translated_tag(name, config)
        {
            return Blame::Translation(PageKey::new(inside.trim_start_matches('/')), tag);
        }
        let words = folder.rsplit_once("translations/").map(|(_, tag)| tag);
        match words {
            Some(tag) if tag != config.source_language.as_str() && !tag.is_empty() => {
                Blame::Words(LanguageTag::new(tag))
            }
            _ => Blame::Site,
        }
    }
}

/// The language of `index.ar.md`, `index.ar.state.yaml` or `form.ar.svg`, unless it is the source language.
fn translated_tag(name: &str, config: &SiteConfig) -> Option<LanguageTag> {
    if let Some(rest) = name.strip_prefix("index.")
        && let Some(tag) = rest.strip_suffix(".state.yaml").or_else(|| rest.strip_suffix(".md"))
        && !tag.contains('.')
    {
        return (tag != config.source_language.as_str()).then(|| LanguageTag::new(tag));
    }
    let (stem, _) = name.rsplit_once('.')?;
    let (_, tag) = stem.rsplit_once('.')?;
    let language = config.languages.iter().find(|language| language.tag.as_str() == tag)?;
    (language.tag != config.source_language).then(|| language.tag.clone())
}
