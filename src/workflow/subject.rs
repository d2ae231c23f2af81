//! What a translator works on: a page, a part or the words of a language, as a person names it.

use super::{Refusal, page_key};
use crate::diagnostic::nearest;
use crate::site::alignment::Alignment;
use crate::site::page::Page;
use crate::site::segments::{self, Segment};
use crate::site::translation_state::StateFile;
use crate::site::translations::TranslationSet;
use crate::site::{LanguageIndex, Site, words};
use crate::source::SourcePath;

/// Texts that have one state file for each language.
#[derive(Clone, Copy, Debug)]
pub enum Subject<'a> {
    /// A page, or a part that several pages show.
    Page(&'a TranslationSet),
    /// Glossary, phrases and houses.
    Words(&'a Site),
}

/// As people name the words of a language.
pub const WORDS: &str = "words";

impl<'a> Subject<'a> {
    /// What a person named: `content/school/school-advice`, `school/school-advice`, or `words`.
    pub fn find(site: &'a Site, written: &str) -> Result<Subject<'a>, Refusal> {
        if written.trim_end_matches('/') == WORDS || written.starts_with("translations") {
            return Ok(Subject::Words(site));
        }
        let key = page_key(written)?;
        let part = key.part_id().and_then(|id| site.parts.get(id));
        if let Some(set) = part.or_else(|| site.find(&key).map(|index| site.set(index))) {
            return Ok(Subject::Page(set));
        }
        let keys: Vec<String> = site.sets_and_parts().map(|(_, set)| set.key.folder()).collect();
        let meant = nearest(&key.folder(), keys.iter().map(String::as_str));
        let meant = meant.map(|near| format!("Did you mean `{near}`? ")).unwrap_or_default();
        Err(Refusal::new(
            format!("there is no page `{written}`"),
            format!(
                "{meant}`fundament status` lists all pages; `{WORDS}` names the glossary, the phrases and the words in houses."
            ),
        ))
    }

    /// Every page, every part, and the words.
    pub fn all(site: &'a Site) -> impl Iterator<Item = Subject<'a>> {
        site.sets_and_parts().map(|(_, set)| Subject::Page(set)).chain([Subject::Words(site)])
    }

    /// As people name it.
    pub fn name(self) -> String {
        match self {
            Subject::Page(set) => set.key.folder(),
            Subject::Words(_) => WORDS.to_owned(),
        }
    }

    /// The page in one language; `None` for words.
    pub fn page(self, language: LanguageIndex) -> Option<&'a Page> {
        match self {
            Subject::Page(set) => set.page(language),
            Subject::Words(_) => None,
        }
    }

    /// The texts that are translated, as the source has them.
    pub fn source_texts(self) -> Vec<Segment> {
        match self {
            Subject::Page(set) => segments::segments(set.source_page()),
            Subject::Words(site) => site.words.texts(site.source_language()).to_vec(),
        }
    }

    /// `None` for the source language, and where there is no translation.
    pub fn alignment(self, language: LanguageIndex) -> Option<Alignment> {
        match self {
            Subject::Page(set) => set.alignment(language),
            Subject::Words(site) => {
                site.words.alignment(language).filter(|words| !words.texts.is_empty())
            }
        }
    }

    pub fn state(self, language: LanguageIndex) -> StateFile {
        let state = match self {
            Subject::Page(set) => set.page(language).and_then(|page| page.state.as_ref()),
            Subject::Words(site) => site.words.state(language),
        };
        state.cloned().unwrap_or_default()
    }

    /// Where the state of one language is kept.
    pub fn state_path(self, site: &Site, language: LanguageIndex) -> SourcePath {
        let tag = &site.language(language).tag;
        match self {
            Subject::Page(set) => set.key.state_file(tag),
            Subject::Words(_) => words::state_file(tag),
        }
    }

    /// The file with the translation itself; for words, their folder.
    pub fn path(self, site: &Site, language: LanguageIndex) -> SourcePath {
        let tag = &site.language(language).tag;
        match self {
            Subject::Page(set) => set.key.file(tag),
            Subject::Words(_) => SourcePath::new(format!("translations/{tag}")),
        }
    }

    /// The translation in a language, or why there is none.
    pub fn translation(self, site: &Site, language: LanguageIndex) -> Result<Alignment, Refusal> {
        let tag = &site.language(language).tag;
        if language == site.source_language() {
            return Err(Refusal::new(
                format!("`{tag}` is the language every page is written in first"),
                "Name a language you translate into.",
            ));
        }
        self.alignment(language).ok_or_else(|| {
            let name = self.name();
            Refusal::new(
                format!("there is no translation of `{name}` into `{tag}`"),
                match self {
                    Subject::Page(_) => {
                        format!("`fundament new translation {name} {tag}` starts it.")
                    }
                    Subject::Words(_) => {
                        format!("Write the words in `translations/{tag}/glossary.ftl`.")
                    }
                },
            )
        })
    }
}

/// A language of the site by its tag.
pub fn language(site: &Site, tag: &str) -> Result<LanguageIndex, Refusal> {
    site.language_index_of(tag).ok_or_else(|| {
        let known = || site.languages().map(|(_, language)| language.tag.as_str());
        let meant = nearest(tag, known());
        let meant = meant.map(|near| format!("Did you mean `{near}`? ")).unwrap_or_default();
        let all = known().map(|known| format!("`{known}`")).collect::<Vec<_>>().join(", ");
        Refusal::new(
            format!("`{tag}` is not a language of this site"),
            format!("{meant}Its languages are {all}."),
        )
    })
}

/// The text of the source that a person names: `title`, `summary`, the number of a block or the name of a message; by
/// index.
pub fn place(alignment: &Alignment, written: &str) -> Result<usize, Refusal> {
    let found = alignment.source.iter().position(|segment| segment.name() == written.trim());
    found.ok_or_else(|| {
        let last = alignment.source.last().map(|segment| segment.name()).unwrap_or_default();
        Refusal::new(
            format!("the source has no block `{written}`"),
            format!("Blocks are named `title`, `summary`, or by a number, here up to `{last}`; `fundament translate changes` shows them."),
        )
    })
}

/// Checks the name by which a person stands for a text. It is kept in files that others read.
pub fn handle(written: &str) -> Result<String, Refusal> {
    const LONGEST: usize = 40;
    let handle = written.trim();
    let fits = |sign: char| sign.is_alphanumeric() || "-_.".contains(sign);
    if !handle.is_empty() && handle.chars().all(fits) && handle.chars().count() <= LONGEST {
        return Ok(handle.to_owned());
    }
    Err(Refusal::new(
        format!("`{written}` is no handle"),
        "Use a short name of letters, digits, `-`, `_` and `.`, such as `amina`; never an e-mail address or a full name, because everybody who has the files can read it.",
    ))
}
