//! The words of `translations/` on their way into the site: which files they stand in, and what they are for.

use std::collections::BTreeSet;

use super::Ready;
use crate::config::SiteConfig;
use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::language::Language;
use crate::locale::Date;
use crate::messages::{MessageFailure, MessageFile, MessageUse, Messages, WrittenText};
use crate::site::LanguageIndex;
use crate::site::glossary::{self, Glossary};
use crate::site::status::Status;
use crate::site::translation_state::StateFile;
use crate::site::words::{self, Word, Words};
use crate::source::{SourcePath, SourceSet};
use crate::theme::MESSAGES_OF_OUTPUTS;

/// The `.ftl` files of each language: those of the site, then those of each layer of the theme.
pub(super) fn message_files(sources: &SourceSet, config: &SiteConfig) -> Vec<MessageFile> {
    let mut files = Vec::new();
    for language in &config.languages {
        let layers = config.theme.iter().map(|layer| format!("{}/translations", layer.folder));
        for folder in std::iter::once("translations".to_owned()).chain(layers) {
            let folder = format!("{folder}/{}", language.tag);
            for (path, file) in sources.under(&folder) {
                if let (Some(text), "ftl") = (file.text(), path.extension()) {
                    let (path, text) = (path.clone(), text.clone());
                    files.push(MessageFile { language: language.tag.clone(), path, text });
                }
            }
        }
    }
    files
}

/// The words that parents meet, as the messages explain them.
pub(super) fn glossary(messages: &Messages, config: &SiteConfig) -> Glossary {
    let named = |tag| {
        let ids = messages.ids(tag).iter();
        ids.filter_map(|id| id.strip_prefix(glossary::MESSAGES)).map(str::to_owned)
    };
    let has_words = |term: &String| {
        let id = glossary::message_of(term);
        messages.get(&config.source_language, &id, &[], MessageUse::Text).is_ok()
    };
    let terms: BTreeSet<String> = named(&config.source_language).filter(has_words).collect();
    let languages = config.languages.iter().enumerate();
    let languages = languages
        .filter(|(_, language)| named(&language.tag).any(|term| terms.contains(&term)))
        .map(|(index, _)| LanguageIndex(index))
        .collect();
    Glossary { terms, languages }
}

/// The words that are translated one by one, with what their state files say.
pub(super) fn words(
    messages: &Messages,
    config: &SiteConfig,
    states: Vec<Option<StateFile>>,
) -> Words {
    let texts = |language: &Language| {
        let mut texts: Vec<Word> = Vec::new();
        for WrittenText { key, path, span, text } in messages.written(&language.tag) {
            match texts.last_mut() {
                Some(last) if last.key == key => {
                    last.text.push_str(&format!(" {text}"));
                    last.place = None;
                }
                _ if words::is_word(key) => texts.push(Word {
                    key: key.to_owned(),
                    text: text.to_owned(),
                    place: Some(Location::span(path, span)),
                }),
                _ => {}
            }
        }
        texts
    };
    let source = config.languages.iter().position(|known| known.tag == config.source_language);
    let texts = config.languages.iter().map(texts).collect();
    Words::new(LanguageIndex(source.unwrap_or(0)), texts, states)
}

/// The printer of pages needs these; templates are looked through when the theme is loaded.
pub(super) fn missing_words(messages: &Messages, config: &SiteConfig) -> Vec<Diagnostic> {
    let source = &config.source_language;
    let path = SourcePath::new(format!("translations/{source}/interface.ftl"));
    MESSAGES_OF_OUTPUTS
        .iter()
        .filter(|id| {
            messages.get(source, id, &[], MessageUse::Text) == Err(MessageFailure::Missing)
        })
        .map(|id| {
            let problem = Problem::MissingSourceMessage { id: (*id).to_owned() };
            Diagnostic::new(Location::file(&path), problem)
        })
        .collect()
}

/// How far the translations of a site are.
pub fn status(ready: &Ready, today: Date) -> Status {
    let Ready { site, messages, .. } = ready;
    let own = |language: &Language| {
        let ids = messages.ids(&language.tag).iter();
        ids.filter(|id| !words::is_word(id)).collect::<BTreeSet<_>>()
    };
    let source = own(site.language(site.source_language()));
    let interface: Vec<(usize, usize)> = site
        .languages()
        .map(|(_, language)| (source.difference(&own(language)).count(), source.len()))
        .collect();
    site.status(today, &interface)
}
