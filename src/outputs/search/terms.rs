//! The glossary of a language: the words it explains itself, in the order of its dictionary.

use crate::messages::MessageUse;
use crate::outputs::Workshop;
use crate::site::LanguageIndex;

pub struct Term {
    /// The name of its message.
    pub id: String,
    pub word: String,
    /// As it stands in letters from school.
    pub host_word: String,
    pub meaning: String,
}

pub fn of_language(workshop: &Workshop, reader: LanguageIndex) -> Vec<Term> {
    let (site, messages) = (workshop.site, workshop.messages);
    let language = site.language(reader);
    let said = |id: &str, language| {
        messages.get(language, id, &[], MessageUse::Attribute).ok().map(|found| found.text)
    };
    let ids = messages.ids(&language.tag).iter().filter(|id| id.starts_with("term-"));
    let mut terms: Vec<Term> = ids
        .filter_map(|id| {
            let host_word = said(id, &site.config.source_language)?;
            Some(Term {
                id: id.clone(),
                word: said(id, &language.tag)?.to_string(),
                meaning: said(&format!("{id}.meaning"), &language.tag)?.to_string(),
                host_word: host_word.to_string(),
            })
        })
        .collect();
    terms.sort_by(|one, other| language.locale.compare(&one.word, &other.word));
    terms
}
