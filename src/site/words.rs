//! Words that stand in no page but are translated one by one too: the glossary, sentences for a talk, words in houses.
//!
//! Each is a message with a name, so what belongs together is never in doubt; who stands for it is said in
//! `translations/<language>/state.yaml`. Words of the interface are not among them: of those it counts only whether
//! they are there.

use std::collections::BTreeMap;
use std::ops::Bound;

use super::alignment::{Alignment, SourceTexts};
use super::body::{Body, NodeKind};
use super::handouts::PHRASES;
use super::segments::{Place, Segment, SegmentKind};
use super::translation_state::StateFile;
use super::translations::{Standing, weaker};
use super::{LanguageIndex, houses, sounds};
use crate::diagnostic::Location;
use crate::language::LanguageTag;
use crate::source::SourcePath;

/// What the names of these messages begin with, each with the file they stand in.
pub const KINDS: [(&str, &str); 3] = [
    (super::glossary::MESSAGES, "glossary"),
    ("house-", "houses"),
    (super::sounds::MESSAGES, "phrases"),
];

/// The file that a message stands in, without its ending; `None` for one of the interface.
pub fn file_of(key: &str) -> Option<&'static str> {
    KINDS.iter().find(|(start, _)| key.starts_with(start)).map(|(_, file)| *file)
}

/// Where the state of the words of one language is kept.
pub fn state_file(language: &LanguageTag) -> SourcePath {
    SourcePath::new(format!("translations/{language}/state.yaml"))
}

/// Whether a message is one of them; attributes are messages of their own here: `term-tolk.meaning`.
pub fn is_word(key: &str) -> bool {
    file_of(key).is_some()
}

/// The words of every language, in the order of the config.
#[derive(Clone, Debug, Default)]
pub struct Words {
    source: usize,
    texts: Vec<Vec<Segment>>,
    states: Vec<Option<StateFile>>,
    /// Where each message stands in its file, by language and name, if its words stand there in one piece.
    places: Vec<BTreeMap<Box<str>, Location>>,
    /// Of each translation, by name; none for the source.
    standings: Vec<BTreeMap<Box<str>, WordStanding>>,
}

/// A message as it is written; attributes are messages of their own.
#[derive(Clone, Debug)]
pub struct Word {
    pub key: String,
    pub text: String,
    pub place: Option<Location>,
}

/// Who stands for one word, and whether the source has another one since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordStanding {
    pub standing: Standing,
    pub is_outdated: bool,
}

impl Words {
    /// `written` are the messages of each language, `states` is what is said of them.
    pub fn new(
        source: LanguageIndex,
        written: Vec<Vec<Word>>,
        states: Vec<Option<StateFile>>,
    ) -> Words {
        let segment = |word: &Word| Segment {
            place: Place::Message,
            kind: SegmentKind::Message,
            text: super::blocks::folded(&word.text),
            is_note: false,
            id: Some(word.key.as_str().into()),
        };
        let place = |word: &Word| Some((word.key.as_str().into(), word.place.clone()?));
        let texts = written.iter().map(|words| words.iter().map(segment).collect()).collect();
        let places = written.iter().map(|words| words.iter().filter_map(place).collect()).collect();
        let mut words = Words { source: source.0, texts, states, places, standings: Vec::new() };
        words.standings = (0..words.texts.len())
            .map(|language| match words.alignment(LanguageIndex(language)) {
                None => BTreeMap::new(),
                Some(alignment) => standings(&alignment),
            })
            .collect();
        words
    }

    /// Name and words of each message in one language, in order.
    pub fn texts(&self, language: LanguageIndex) -> &[Segment] {
        self.texts.get(language.0).map(Vec::as_slice).unwrap_or_default()
    }

    /// Where a message stands; `None` where it does not, or not in one piece.
    pub fn place(&self, language: LanguageIndex, key: &str) -> Option<&Location> {
        self.places.get(language.0)?.get(key)
    }

    pub fn state(&self, language: LanguageIndex) -> Option<&StateFile> {
        self.states.get(language.0)?.as_ref()
    }

    /// The words of one language beside those of the source; `None` for the source itself.
    pub fn alignment(&self, language: LanguageIndex) -> Option<Alignment> {
        if language.0 == self.source {
            return None;
        }
        let minor = self.states.get(self.source)?.as_ref();
        let minor = minor.map(|state| state.minor.as_slice()).unwrap_or_default();
        let source = SourceTexts::new(self.texts.get(self.source)?.clone(), minor);
        let entries = self.state(language).map(|state| state.entries.as_slice());
        Some(source.align_texts(self.texts.get(language.0)?.clone(), entries))
    }

    /// Who stands for a message and its attributes in one language, all of them; `None` for the source, and where the
    /// language does not have it.
    pub fn standing(&self, language: LanguageIndex, key: &str) -> Option<WordStanding> {
        let of_language = self.standings.get(language.0)?;
        let attributes = format!("{key}.");
        let own = of_language.get(key).into_iter();
        let of_attributes = of_language
            .range::<str, _>((Bound::Included(attributes.as_str()), Bound::Unbounded))
            .take_while(|(name, _)| name.starts_with(&attributes))
            .map(|(_, standing)| standing);
        own.chain(of_attributes).copied().reduce(WordStanding::weaker)
    }
}

/// A component in a text that shows words: its node, and the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownWords {
    pub node: usize,
    /// Names of messages, or what the names begin with.
    keys: Vec<String>,
}

/// The components of a text that show phrases or houses.
pub fn shown_in(body: &Body) -> impl Iterator<Item = ShownWords> {
    body.nodes.iter().enumerate().filter_map(|(node, found)| {
        let (NodeKind::ComponentBlock(call) | NodeKind::ComponentInline(call)) = &found.kind else {
            return None;
        };
        let argument = |name| houses::text_argument(call, name).map_or("", |(_, text)| text);
        let keys = match &*call.name {
            PHRASES => {
                let ids = argument("ids").split_whitespace();
                ids.map(|id| format!("{}{id}", sounds::MESSAGES)).collect()
            }
            houses::COMPONENT => vec![format!("house-{}", argument("model"))],
            _ => return None,
        };
        Some(ShownWords { node, keys })
    })
}

impl Words {
    /// Who stands for the words that a component shows; `None` for the source, and where there are none.
    pub fn standing_shown(
        &self,
        language: LanguageIndex,
        shown: &ShownWords,
    ) -> Option<WordStanding> {
        let of_language = self.standings.get(language.0)?;
        let is_of = |name: &str, key: &str| {
            name.strip_prefix(key)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '-']))
        };
        let mut weakest: Option<WordStanding> = None;
        for key in &shown.keys {
            let from = (Bound::Included(key.as_str()), Bound::Unbounded);
            let alike = of_language.range::<str, _>(from);
            for (_, own) in alike
                .take_while(|(name, _)| name.starts_with(key.as_str()))
                .filter(|(name, _)| is_of(name, key))
            {
                weakest = Some(weakest.map_or(*own, |known| known.weaker(*own)));
            }
        }
        weakest
    }
}

impl WordStanding {
    fn weaker(self, other: WordStanding) -> WordStanding {
        WordStanding {
            standing: weaker(self.standing, other.standing),
            is_outdated: self.is_outdated || other.is_outdated,
        }
    }
}

fn standings(alignment: &Alignment) -> BTreeMap<Box<str>, WordStanding> {
    let named = alignment.texts.iter().filter_map(|text| {
        let is_outdated = text.freshness.is_outdated();
        Some((text.segment.id.clone()?, WordStanding { standing: text.standing, is_outdated }))
    });
    named.collect()
}
