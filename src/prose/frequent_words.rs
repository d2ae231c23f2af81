//! The small words that only one language of the site has: they tell which language a text is written in.
//!
//! They are found in the texts of the site itself. A language of which the site has little text has none.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::language::LanguageTag;

/// Of all languages of a site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FrequentWords {
    /// Each word with the one language that has it, by its place in `languages`.
    words: HashMap<String, usize>,
    languages: Vec<(LanguageTag, String)>,
}

/// Texts of one language, one for each page.
pub struct Sample<'a> {
    pub tag: &'a LanguageTag,
    /// As its readers write it.
    pub name: &'a str,
    pub texts: Vec<String>,
}

/// With less text, words of one page would count as words of its language.
const LEAST_TEXTS: usize = 4;
const LEAST_WORDS: usize = 1500;
/// A small word stands there once in so many words.
const ONCE_IN: usize = 350;
/// Longer ones are mostly words about the matter.
const LONGEST: usize = 5;
/// Of a text that is judged.
const LEAST_WORDS_OF_TEXT: usize = 8;

impl FrequentWords {
    pub fn of(samples: &[Sample]) -> FrequentWords {
        let mut languages_of: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for (language, sample) in samples.iter().enumerate() {
            for word in frequent(&sample.texts) {
                languages_of.entry(word).or_default().insert(language);
            }
        }
        let words = languages_of.into_iter().filter_map(|(word, languages)| {
            let only = *languages.first()?;
            (languages.len() == 1).then_some((word, only))
        });
        let languages =
            samples.iter().map(|sample| (sample.tag.clone(), sample.name.to_owned())).collect();
        FrequentWords { words: words.collect(), languages }
    }

    /// The name of the language of `text`, where it is certainly not in the language `tag`.
    pub fn other_language(&self, text: &str, tag: &LanguageTag) -> Option<&str> {
        if self.words.is_empty() {
            return None;
        }
        let base = |tag: &LanguageTag| tag.as_str().split('-').next().map(str::to_owned);
        let own = self.languages.iter().map(|(known, _)| base(known) == base(tag));
        let own: Vec<bool> = own.collect();
        let mut counts = vec![0; self.languages.len()];
        let (mut total, mut small) = (0, String::new());
        for word in words(text) {
            total += 1;
            if is_short(word) {
                small.clear();
                small.extend(word.chars().flat_map(char::to_lowercase));
                if let Some(language) = self.words.get(&small) {
                    counts[*language] += 1;
                }
            }
        }
        let of_own: usize = counts.iter().zip(&own).filter(|(_, own)| **own).map(|(n, _)| n).sum();
        let others = counts.iter().enumerate().filter(|(language, _)| !own[*language]);
        let (language, most) = others.max_by_key(|(_, count)| **count)?;
        let is_certain = total >= LEAST_WORDS_OF_TEXT && most * 4 >= total && *most >= of_own * 5;
        is_certain.then(|| &*self.languages[language].1)
    }
}

fn frequent(texts: &[String]) -> Vec<String> {
    let mut counts: HashMap<String, (usize, usize)> = HashMap::new();
    let mut total = 0;
    for text in texts {
        let mut here: HashMap<String, usize> = HashMap::new();
        for word in words(text) {
            total += 1;
            if is_short(word) {
                let small = word.chars().flat_map(char::to_lowercase).collect();
                *here.entry(small).or_default() += 1;
            }
        }
        for (word, count) in here {
            let known = counts.entry(word).or_default();
            *known = (known.0 + count, known.1 + 1);
        }
    }
    if texts.len() < LEAST_TEXTS || total < LEAST_WORDS {
        return Vec::new();
    }
    let is_frequent =
        |(count, in_texts): (usize, usize)| count * ONCE_IN >= total && in_texts >= LEAST_TEXTS;
    counts.into_iter().filter(|(_, counts)| is_frequent(*counts)).map(|(word, _)| word).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_alphabetic()).filter(|word| !word.is_empty())
}

fn is_short(word: &str) -> bool {
    // No letter has more than four bytes.
    word.len() <= LONGEST * 4 && word.chars().count() <= LONGEST
}
