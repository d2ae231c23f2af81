//! How a language joins lists, sorts, writes capitals, and parts running text.

use std::cmp::Ordering;

use icu_casemap::CaseMapper;
use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale::Locale as IcuLocale;
use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu_properties::props::{
    DefaultIgnorableCodePoint, GeneralCategory, GeneralCategoryGroup, Script,
};
use icu_properties::{CodePointMapData, CodePointSetData, PropertyNamesLong, PropertyParser};
use icu_segmenter::options::{SentenceBreakInvariantOptions, WordBreakInvariantOptions};
use icu_segmenter::{SentenceSegmenter, WordSegmenter, WordSegmenterBorrowed};

use super::Locale;

/// How a list is joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ListKind {
    And,
    Or,
}

impl Locale {
    /// `a, b en c`.
    pub fn list(&self, items: &[&str], kind: ListKind) -> String {
        let preferences = (&self.0.data).into();
        let options = ListFormatterOptions::default();
        let formatter = match kind {
            ListKind::And => ListFormatter::try_new_and(preferences, options),
            ListKind::Or => ListFormatter::try_new_or(preferences, options),
        };
        match formatter {
            Ok(formatter) => formatter.format(items.iter()).to_string(),
            Err(_) => items.join(", "),
        }
    }

    /// Order of two texts in this language's dictionary. Texts the dictionary does not tell apart stand in
    /// the order of their bytes, so that a sort never depends on what came first.
    pub fn compare(&self, first: &str, second: &str) -> Ordering {
        self.0
            .collator
            .as_ref()
            .map_or(Ordering::Equal, |collator| collator.compare(first, second))
            .then_with(|| first.cmp(second))
    }

    /// Capitals by the rules of the language: `İSTANBUL` in Turkish.
    pub fn uppercase(&self, text: &str) -> String {
        CaseMapper::new().uppercase_to_string(text, &self.0.data.id).into_owned()
    }

    pub fn lowercase(&self, text: &str) -> String {
        CaseMapper::new().lowercase_to_string(text, &self.0.data.id).into_owned()
    }

    /// The words of a running text, without spaces and punctuation. Numbers are words.
    pub fn words<'a>(&self, text: &'a str) -> Vec<&'a str> {
        let mut start = 0;
        let mut words = Vec::new();
        let mut breaks = self.0.word_segmenter.segment_str(text);
        while let Some(end) = breaks.next() {
            if breaks.is_word_like() {
                words.extend(text.get(start..end));
            }
            start = end;
        }
        words
    }

    /// The sentences of a running text, without the space behind them. A full stop ends a sentence even
    /// after an abbreviation, when a capital follows (`Dr. | Jansen`): ICU has no list of abbreviations, so
    /// counts made from this are a little low.
    pub fn sentences<'a>(&self, text: &'a str) -> Vec<&'a str> {
        let mut start = 0;
        let mut sentences = Vec::new();
        let segmenter = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
        for end in segmenter.segment_str(text) {
            sentences.extend(text.get(start..end).map(str::trim).filter(|text| !text.is_empty()));
            start = end;
        }
        sentences
    }
}

/// `text` in Unicode normalisation form C.
pub fn normalise(text: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc().normalize(text).into_owned()
}

/// The plain letters and marks that a letter is made of: Unicode normalisation form KD.
pub fn decompose(letter: char) -> String {
    let mut buffer = [0; 4];
    let text = letter.encode_utf8(&mut buffer);
    DecomposingNormalizerBorrowed::new_nfkd().normalize(text).into_owned()
}

/// Whether a reader sees anything of `text`: a letter, digit, sign or picture. Spaces, marks that only
/// steer or join, and accents without a letter below them are nothing to see.
pub fn is_visible(text: &str) -> bool {
    let inked = GeneralCategoryGroup::Letter
        .union(GeneralCategoryGroup::Number)
        .union(GeneralCategoryGroup::Punctuation)
        .union(GeneralCategoryGroup::Symbol);
    let categories = CodePointMapData::<GeneralCategory>::new();
    let ignorable = CodePointSetData::new::<DefaultIgnorableCodePoint>();
    text.chars().any(|character| {
        inked.contains(categories.get(character))
            && !ignorable.contains(character)
            && character != BRAILLE_WITHOUT_DOTS
    })
}

/// Unicode has it among the symbols, as one of 256 patterns.
const BRAILLE_WITHOUT_DOTS: char = '\u{2800}';

/// The invisible sign that keeps two letters of Persian apart. Nobody can type it into an address.
pub const NON_JOINER: char = '\u{200C}';

/// The invisible sign that joins two letters into one shape.
pub const JOINER: char = '\u{200D}';

/// The letters that a language is written in.
#[derive(Clone, Debug)]
pub struct Letters(Vec<Script>);

impl Locale {
    pub fn letters(&self) -> Letters {
        let own = self.script();
        let more: &[Script] = match own {
            "Hans" | "Hant" => &[Script::Han, Script::Bopomofo],
            "Jpan" => &[Script::Han, Script::Hiragana, Script::Katakana],
            "Kore" => &[Script::Han, Script::Hangul],
            _ => &[],
        };
        let own = PropertyParser::<Script>::new().get_strict(own);
        Letters(own.into_iter().chain(more.iter().copied()).collect())
    }
}

impl Letters {
    /// Whether a letter belongs to the script of the language, or to every script.
    pub fn has(&self, letter: char) -> bool {
        if letter.is_ascii() {
            return !letter.is_ascii_alphabetic() || self.0.contains(&Script::Latin);
        }
        let script = CodePointMapData::<Script>::new().get(letter);
        matches!(script, Script::Common | Script::Inherited) || self.0.contains(&script)
    }
}

/// The English name of the script of a letter: `Latin`.
pub fn script_name(letter: char) -> &'static str {
    let script = CodePointMapData::<Script>::new().get(letter);
    PropertyNamesLong::<Script>::new().get(script).unwrap_or("other")
}

/// Whether nothing is seen of a character where a font does not have it: joiners, marks of order.
pub fn is_ignorable(character: char) -> bool {
    CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(character)
}

/// Whether a character only changes the letter before it, such as a vowel sign or an accent.
pub fn is_mark(character: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(character);
    GeneralCategoryGroup::Mark.contains(category)
}

pub(super) fn collator(data: &IcuLocale) -> Option<CollatorBorrowed<'static>> {
    CollatorBorrowed::try_new(data.into(), CollatorOptions::default()).ok()
}

/// The same for every language: the script of the text decides, also inside a word of another script.
pub(super) fn word_segmenter() -> WordSegmenterBorrowed<'static> {
    WordSegmenter::new_auto(WordBreakInvariantOptions::default())
}
