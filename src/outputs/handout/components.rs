//! What components show on paper, as data for their forms in the layout.

use std::collections::BTreeMap;

use super::sheet::{
    Argument, Block, Component, Data, House, Inline, Layer, Leaf, Phrase, Share, Words,
};
use super::text::Pen;
use super::words;
use crate::language::Language;
use crate::messages::MessageArgument;
use crate::outputs::title_of_component;
use crate::site::LanguageIndex;
use crate::site::body::{ArgumentValue, ComponentCall};
use crate::site::facts::{self, FactValue};
use crate::site::handouts::PHRASES;
use crate::site::houses::{self, Origin, Shown};
use crate::site::parts;
use crate::theme::calendar::CalendarView;
use crate::theme::facts::{PrintedFact, print};

/// A sentence in the language of the country.
const SAY: &str = "say";
const FACT: &str = "fact";
const PHONE: &str = "phone";
const DEADLINE: &str = "deadline";

impl Pen<'_> {
    /// A component inside a line.
    pub(super) fn component_inline(&self, call: &ComponentCall) -> Vec<Inline> {
        match &*call.name {
            SAY => vec![Inline::Say(self.quoted(text_of(call, "text")))],
            PHONE => self.phone(call),
            _ => match facts::named_by(call) {
                Some((_, id)) => self.fact(id),
                // A component of a theme: its words, so that nothing is lost.
                None => words::runs(&self.words_of(call), self.author().direction()),
            },
        }
    }

    /// A component that stands for itself.
    pub(super) fn component_block(
        &self,
        index: usize,
        call: &ComponentCall,
        within: impl Fn() -> Vec<Block>,
    ) -> Vec<Block> {
        if parts::is_call(call) {
            return self.part(call);
        }
        if [SAY, FACT, PHONE].contains(&&*call.name) {
            return vec![Block::Paragraph { c: self.component_inline(call) }];
        }
        let has_body = self.body().nodes[index].end as usize > index + 1;
        vec![self.component(call, has_body.then(within))]
    }

    pub(super) fn component(&self, call: &ComponentCall, blocks: Option<Vec<Block>>) -> Block {
        let fact = facts::named_by(call);
        let args: BTreeMap<String, Argument> = call
            .arguments
            .iter()
            .map(|argument| {
                let is_fact = fact.is_some_and(|(named, _)| named.name == argument.name);
                let value = match &argument.value {
                    ArgumentValue::Text(id) if is_fact => Argument::Fact { fact: self.fact(id) },
                    ArgumentValue::Text(text) => Argument::Text(text.to_string()),
                    ArgumentValue::Number(number) => Argument::Number(*number),
                    ArgumentValue::Decimal(number) => {
                        Argument::Decimal(number.parse().unwrap_or_default())
                    }
                    ArgumentValue::Truth(truth) => Argument::Truth(*truth),
                };
                (argument.name.to_string(), value)
            })
            .collect();
        let data = match &*call.name {
            PHRASES => Some(Data::Phrases { pairs: self.phrases(call) }),
            houses::COMPONENT => self.houses(call),
            "moment" | DEADLINE => self.moment(call),
            name => title_of_component(name).and_then(|title| self.titled(title)),
        };
        Block::Component(Component { name: call.name.to_string(), args, blocks, data })
    }

    /// A component whose heading is a word of the interface.
    fn titled(&self, id: &str) -> Option<Data> {
        let title = self.speaker.message(self.language, id, &[])?;
        Some(Data::Titled { title })
    }

    /// A day or a range of days as leaves of a calendar, and in words.
    fn moment(&self, call: &ComponentCall) -> Option<Data> {
        let site = self.speaker.site;
        let (_, id) = facts::named_by(call)?;
        let languages =
            site.config.languages.iter().map(|own| (own.tag.to_string(), own.clone())).collect();
        let fact = site.facts.get(id)?;
        let days = CalendarView::of(fact, self.author(), &languages, self.speaker.messages);
        let days = days.ok().flatten()?;
        let leaves = days.leaves.into_iter();
        let leaves = leaves.map(|leaf| Leaf { month: leaf.month, days: leaf.days }).collect();
        let written_in = site.language_index_of(&days.lang).unwrap_or(self.language);
        let date = match &*call.name {
            DEADLINE => {
                let date = MessageArgument::Text(days.date);
                self.speaker.message(self.language, "moment-deadline", &[("date", date)])?
            }
            _ => words::plain(&days.date, site.language(written_in)),
        };
        Some(Data::Moment { leaves, date: self.marked(date) })
    }

    /// A fact in the form of the language; nothing where it has none, which the page tells of.
    pub(super) fn fact(&self, id: &str) -> Vec<Inline> {
        self.fact_for(id, self.language)
    }

    fn fact_for(&self, id: &str, reader: LanguageIndex) -> Vec<Inline> {
        let site = self.speaker.site;
        let Some(fact) = site.facts.get(id) else { return Vec::new() };
        let language = site.language(reader);
        let host = site.language(site.host_language(&fact.country));
        match print(fact, language, self.speaker.messages) {
            Err(_) => Vec::new(),
            Ok(PrintedFact::Words { text, language: written_in }) => {
                let written_in = site.language_index(&written_in);
                let written_in = written_in.map_or(language, |index| site.language(index));
                let c = words::runs(&text, written_in.direction());
                vec![Inline::Fact { c: marked(c, written_in, language) }]
            }
            Ok(PrintedFact::Link { address, text }) => {
                let c = vec![Inline::Ltr { s: text }];
                let c = match fact.value {
                    FactValue::Phone(_) => vec![Inline::Fact { c }],
                    _ => c,
                };
                vec![Inline::Link { url: address, shown: None, c }]
            }
            Ok(PrintedFact::Name(name)) => marked(vec![Inline::Text { s: name }], host, language),
            Ok(PrintedFact::Lines(lines)) => {
                let mut c = Vec::new();
                for line in lines {
                    if !c.is_empty() {
                        c.push(Inline::Break);
                    }
                    c.push(Inline::Text { s: line });
                }
                marked(c, host, language)
            }
        }
    }

    fn phone(&self, call: &ComponentCall) -> Vec<Inline> {
        let number = text_of(call, "number");
        let dialled = number.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+');
        let url = format!("tel:{}", dialled.collect::<String>());
        let name = text_of(call, "name");
        let mut inlines = words::runs(name, self.author().direction());
        if !name.is_empty() {
            inlines.push(Inline::Text { s: " ".to_owned() });
        }
        let c = vec![Inline::Fact { c: vec![Inline::Ltr { s: number.to_owned() }] }];
        inlines.push(Inline::Link { url, shown: None, c });
        inlines
    }

    /// A sentence in the language of the site's source, in quotation marks of that language.
    fn quoted(&self, sentence: &str) -> Words {
        let site = self.speaker.site;
        let host = site.language(site.source_language());
        let sentence = format!("{}{sentence}{}", host.quotes.open, host.quotes.close);
        words::plain(&sentence, host)
    }

    fn words_of(&self, call: &ComponentCall) -> String {
        let words = call.arguments.iter().filter_map(|argument| match &argument.value {
            ArgumentValue::Text(text) => Some(&**text),
            _ => None,
        });
        words.collect::<Vec<_>>().join(" ")
    }

    /// The sentence, how it sounds, and the same in the language of the country.
    fn phrases(&self, call: &ComponentCall) -> Vec<Phrase> {
        let site = self.speaker.site;
        let host = site.source_language();
        let ids = text_of(call, "ids").split_whitespace();
        ids.filter_map(|id| {
            let message = |reader, id: &str| self.speaker.message(reader, id, &[]);
            let id = format!("phrase-{id}");
            let own = || message(self.language, &id);
            let own = if self.language == host { None } else { own() };
            Some(Phrase {
                own,
                host: message(host, &id)?,
                say: message(self.language, &format!("{id}.say")),
            })
        })
        .collect()
    }

    fn houses(&self, call: &ComponentCall) -> Option<Data> {
        let Shown::Houses(shown) = self.speaker.site.houses.shown(call) else { return None };
        let model = houses::text_argument(call, "model").map_or("", |(_, name)| name);
        let model = &self.speaker.site.houses.model(model)?.name;
        let reason = houses::text_argument(call, "reason");
        let reason = reason.map(|(_, reason)| words::plain(reason, self.author()));
        let languages: Vec<LanguageIndex> =
            std::iter::once(self.language).chain(self.beside).collect();
        let messages = |id: &str| -> Vec<Option<Words>> {
            let of = |language: &LanguageIndex| self.speaker.message(*language, id, &[]);
            languages.iter().map(of).collect()
        };
        let all = |id: String| messages(&id).into_iter().flatten().collect::<Vec<_>>();
        let houses = shown.into_iter().map(|house| {
            let of_house = |what: &str| all(format!("house-{model}-{}-{what}", house.name));
            House {
                number: house.number,
                name: house.name.clone(),
                colour: house.colour.name(),
                cracks: house.cracks,
                title: of_house("title"),
                text: of_house("text"),
                goal: of_house("goal"),
                share: house.share.as_ref().map(|share| Share {
                    value: languages.iter().map(|own| self.fact_for(&share.fact, *own)).collect(),
                    text: of_house("share"),
                }),
                layers: house
                    .layers
                    .iter()
                    .map(|layer| {
                        let id = format!("house-{model}-layer-{}", layer.name);
                        Layer {
                            name: layer.name.clone(),
                            added: layer.origin == Origin::Added,
                            title: all(id.clone()),
                            more: messages(&format!("{id}.more")),
                        }
                    })
                    .collect(),
            }
        });
        Some(Data::Houses { reason, houses: houses.collect() })
    }
}

/// Marked with their language where it is not that of the text around.
fn marked(c: Vec<Inline>, language: &Language, around: &Language) -> Vec<Inline> {
    match language.tag == around.tag {
        true => c,
        false => vec![Inline::Foreign(words::words(language, c))],
    }
}

/// A text argument of a call, empty where there is none.
fn text_of<'a>(call: &'a ComponentCall, name: &str) -> &'a str {
    houses::text_argument(call, name).map_or("", |(_, text)| text)
}
