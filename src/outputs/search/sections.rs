//! The pages published in a language, cut at their headings into plain sentences.

use super::fold;
use crate::language::Language;
use crate::messages::Messages;
use crate::outputs::Workshop;
use crate::prose;
use crate::site::body::{Argument, ArgumentValue, Body, ComponentCall, NodeKind};
use crate::site::facts::{self, Fact, Facts};
use crate::site::houses;
use crate::site::parts;
use crate::site::{LanguageIndex, SetIndex, Site};
use crate::theme::facts::{PrintedFact, print};
use crate::theme::{ArgumentKind, Theme};

/// A page as the search knows it.
pub struct PageText {
    pub set: SetIndex,
    pub title: String,
    pub summary: String,
    /// The first is what stands before all headings; it has neither id nor heading, and may be empty.
    pub sections: Vec<Section>,
}

/// A heading and what stands below it, up to the next heading of any level.
#[derive(Default)]
pub struct Section {
    pub id: String,
    pub heading: String,
    /// One sentence a line.
    pub text: String,
    /// The folded words of heading and text.
    pub words: Vec<String>,
}

/// In the order of the menus. A page whose text is in another language is not among them.
pub fn of_language(workshop: &Workshop, reader: LanguageIndex) -> Vec<PageText> {
    let site = workshop.site;
    let published =
        site.in_order().into_iter().filter(|set| site.set(*set).is_published_in(reader));
    published
        .map(|set| {
            let page = site.shown(set, reader);
            let language = site.language(reader);
            let plain = |text: &str| prose::isolate_plain(text, language.direction()).into_owned();
            let printer = Printer {
                site,
                reader,
                language,
                messages: workshop.messages,
                facts: &site.facts,
                theme: workshop.theme,
            };
            PageText {
                set,
                title: plain(&page.front_matter.title),
                summary: plain(&page.front_matter.summary),
                sections: printer.sections(&page.body),
            }
        })
        .collect()
}

struct Printer<'a> {
    site: &'a Site,
    reader: LanguageIndex,
    language: &'a Language,
    messages: &'a Messages,
    facts: &'a Facts,
    theme: &'a Theme,
}

impl<'a> Printer<'a> {
    fn sections(&self, body: &Body) -> Vec<Section> {
        let mut sections = Vec::new();
        let mut section = Section::default();
        self.read(body, &|call| self.part(call), &mut sections, &mut section);
        sections.push(section);
        for section in &mut sections {
            section.words = fold::words(&section.heading);
            section.words.extend(fold::words(&section.text));
        }
        sections
    }

    /// Goes on with the text of a body: `section` is the one that is open.
    fn read(
        &self,
        body: &Body,
        part: &dyn Fn(&ComponentCall) -> Option<&'a Body>,
        sections: &mut Vec<Section>,
        section: &mut Section,
    ) {
        let mut block = String::new();
        let mut heading_end = 0;
        for (index, node) in body.nodes.iter().enumerate() {
            if let NodeKind::Heading { id, .. } = &node.kind {
                self.end_block(section, &mut block);
                sections.push(std::mem::take(section));
                section.id = id.to_string();
                section.heading = self.isolated(&body.plain_text(index));
                heading_end = node.end as usize;
            }
            if index < heading_end {
                continue;
            }
            match &node.kind {
                NodeKind::Text(_) | NodeKind::Code(_) => block.push_str(body.text(node)),
                NodeKind::Punctuation(_) => block.push_str(node.span.of(&body.source)),
                NodeKind::SoftBreak | NodeKind::HardBreak => block.push(' '),
                NodeKind::ComponentBlock(call) | NodeKind::ComponentInline(call)
                    if parts::is_call(call) =>
                {
                    self.end_block(section, &mut block);
                    if let Some(passage) = part(call) {
                        // A part shows no other part.
                        self.read(passage, &|_| None, sections, section);
                    }
                }
                NodeKind::ComponentInline(call) => block.push_str(&self.component(call)),
                NodeKind::TableCell if !block.is_empty() => block.push_str(" – "),
                NodeKind::Emphasis
                | NodeKind::Strong
                | NodeKind::Link(_)
                | NodeKind::Image(_)
                | NodeKind::FootnoteReference { .. }
                | NodeKind::TableCell => {}
                NodeKind::CodeBlock(code) => {
                    self.end_block(section, &mut block);
                    block.push_str(&code.text);
                }
                NodeKind::ComponentBlock(call) => {
                    self.end_block(section, &mut block);
                    block.push_str(&self.component(call));
                }
                _ => self.end_block(section, &mut block),
            }
        }
        self.end_block(section, &mut block);
    }

    /// A part is found with the page that shows it; in another language, it is found in that one only.
    fn part(&self, call: &ComponentCall) -> Option<&'a Body> {
        let part = self.site.shown_part(call, self.reader)?;
        (part.language == self.reader).then_some(&part.page.body)
    }

    fn end_block(&self, section: &mut Section, block: &mut String) {
        for sentence in self.language.locale.sentences(block) {
            if !section.text.is_empty() {
                section.text.push('\n');
            }
            section.text.push_str(&self.isolated(&sentence.replace('\n', " ")));
        }
        block.clear();
    }

    /// The words that an editor gave to the component, and the fact it names, as it is printed.
    fn component(&self, call: &ComponentCall) -> String {
        let named = facts::named_by(call);
        let words = self.words_of(call, named.map(|(argument, _)| argument));
        let fact = named.and_then(|(_, id)| self.facts.get(id)).map(|fact| self.fact(fact));
        match fact {
            Some(fact) if words.is_empty() => fact,
            Some(fact) => format!("{words}: {fact}"),
            None => words,
        }
    }

    fn fact(&self, fact: &Fact) -> String {
        match print(fact, self.language, self.messages) {
            Ok(PrintedFact::Words { text, .. } | PrintedFact::Link { text, .. }) => text,
            Ok(PrintedFact::Name(text)) => text,
            Ok(PrintedFact::Lines(lines)) => lines.join(", "),
            // The page itself tells of it.
            Err(_) => String::new(),
        }
    }

    /// Its arguments that readers see, without the one that names a fact.
    fn words_of(&self, call: &ComponentCall, fact: Option<&Argument>) -> String {
        if &*call.name == houses::COMPONENT {
            // The others name houses.
            let reason = houses::text_argument(call, "reason");
            return reason.map_or_else(String::new, |(_, reason)| reason.to_owned());
        }
        let Some(signature) = self.theme.components().get(&*call.name) else {
            return String::new();
        };
        let others = call.arguments.iter().filter(|argument| Some(*argument) != fact);
        let words = others.filter_map(|argument| match &argument.value {
            ArgumentValue::Text(text) => signature
                .arguments
                .iter()
                .any(|known| {
                    known.name == *argument.name
                        && known.kind == ArgumentKind::Text
                        && known.values.is_empty()
                })
                .then_some(&**text),
            _ => None,
        });
        words.collect::<Vec<&str>>().join(" ")
    }

    fn isolated(&self, text: &str) -> String {
        prose::isolate_plain(text, self.language.direction()).into_owned()
    }
}
