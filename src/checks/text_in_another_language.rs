//! Texts of a translation that its readers cannot read: most letters are of another script, or most small words are
//! those of another language of the site.
//!
//! Left alone are names and single words of the country, which stand in every translation, what is said to others
//! (`say`), code, links to other sites, what stands in quotation marks, and what a speaker stands for. What is still word for word the source is
//! another problem, `untranslated-text`.

use std::collections::BTreeSet;

use super::Beside;
use crate::diagnostic::{Diagnostic, Problem};
use crate::locale::{self, Letters};
use crate::site::alignment::{Aligned, Freshness};
use crate::site::blocks;
use crate::site::counterparts::PageText;

/// Fewer words can be a name, or a few.
const LEAST_WORDS: usize = 6;

pub fn check(beside: &Beside) -> Vec<Diagnostic> {
    let of_source: BTreeSet<&str> =
        beside.alignment.source.iter().map(|segment| &*segment.text).collect();
    let letters = beside.language.locale.letters();
    let mut problems = Vec::new();
    for text in &beside.alignment.texts {
        let is_believed =
            text.freshness == Freshness::Current && text.standing.is_read_by_a_speaker();
        if is_believed || of_source.contains(&*text.segment.text) {
            continue;
        }
        let Some(found) = found(beside, &letters, text) else { continue };
        let language = beside.language.name.clone();
        let place = PageText { page: beside.page, segment: &text.segment };
        let problem = Problem::TextInAnotherLanguage { found, language };
        problems.push(beside.problem(place.span(), problem));
    }
    problems
}

/// What it is written in instead.
fn found(beside: &Beside, letters: &Letters, text: &Aligned) -> Option<String> {
    let words = match text.segment.block() {
        Some(block) => blocks::text_to_translate(&beside.page.body, &block),
        None => text.segment.text.clone(),
    };
    let script = other_script(letters, &words);
    script.map(|script| format!("{script} letters")).or_else(|| {
        let language = beside.frequent_words.other_language(&words, &beside.language.tag)?;
        Some(format!("words of {language}"))
    })
}

/// The script of most letters, where it is none of the language.
fn other_script(letters: &Letters, text: &str) -> Option<&'static str> {
    let mut own = 0;
    let mut others = 0;
    let mut words_of_others = 0;
    let mut script = None;
    let mut was_other = false;
    let mut is_quoted = false;
    for letter in text.chars() {
        match letter {
            '"' => is_quoted = !is_quoted,
            '“' | '„' | '«' => is_quoted = true,
            '”' | '»' => is_quoted = false,
            _ => {}
        }
        if is_quoted {
            continue;
        }
        let is_other = !letters.has(letter) && letter.is_alphabetic();
        if is_other {
            others += 1;
            words_of_others += usize::from(!was_other);
            script = script.or(Some(letter));
        } else if letter.is_alphabetic() {
            own += 1;
        }
        was_other = is_other;
    }
    let is_most = others > own * 2 && words_of_others >= LEAST_WORDS;
    is_most.then(|| script.map(locale::script_name)).flatten()
}
