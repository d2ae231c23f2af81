//! A sheet put together: its head, its text, and what it says about itself.

use super::cards;
use super::levels;
use super::outdated::Marking;
use super::pictures::Pictures;
use super::rows;
use super::sheet::{Foot, Note, Part, Sheet, SheetLanguage, Words};
use super::text::{Of, Pen};
use super::words::{self, Speaker};
use crate::config::handouts::HandoutKind;
use crate::locale::Date;
use crate::messages::MessageArgument;
use crate::outputs::Workshop;
use crate::site::facts;
use crate::site::handouts::Handout;
use crate::site::houses;
use crate::site::page::Page;
use crate::site::translations::Notice;
use crate::site::{LanguageIndex, SetIndex, Site};
use crate::source::ContentHash;
use crate::theme::views::{TextView, WordView, notice_name};

/// Puts a sheet together. `pictures` gathers those it shows.
pub(super) fn sheet(workshop: &Workshop, handout: &Handout, pictures: &Pictures) -> Sheet {
    Binder { workshop, handout, pictures, speaker: speaker(workshop) }.sheet()
}

fn speaker<'a>(workshop: &'a Workshop<'a>) -> Speaker<'a> {
    Speaker { site: workshop.site, messages: workshop.messages }
}

struct Binder<'a> {
    workshop: &'a Workshop<'a>,
    handout: &'a Handout,
    pictures: &'a Pictures,
    speaker: Speaker<'a>,
}

impl<'a> Binder<'a> {
    fn sheet(&self) -> Sheet {
        let site = self.site();
        let Handout { set, kind, language, beside } = *self.handout;
        let languages: Vec<LanguageIndex> = std::iter::once(language).chain(beside).collect();
        let own = self.pen(set, language);
        let other = beside.map(|beside| self.pen(set, beside));
        let titled = |text: fn(&Page) -> &str| -> Vec<Words> {
            let of = |index: &LanguageIndex| self.plain(text(site.shown(set, *index)), *index);
            languages.iter().map(of).collect()
        };
        let mut sheet = Sheet {
            kind: kind.name(),
            forms: self.workshop.theme.paper().map(|paper| paper.forms()).unwrap_or_default(),
            languages: languages.iter().map(|index| self.language(*index)).collect(),
            title: titled(|page| &page.front_matter.title),
            source_title: self.source_title(set, &languages),
            summary: titled(|page| &page.front_matter.summary),
            notices: self.notices(set, &languages),
            blocks: Vec::new(),
            rows: Vec::new(),
            parts: Vec::new(),
            cards: Vec::new(),
            words: Vec::new(),
            words_title: self.speaker.message(language, "words-title", &[]),
            say_label: self.speaker.message(language, "words-say", &[]),
            contents_title: self.speaker.message(language, "contents-title", &[]),
            foot: self.foot(),
        };
        match (kind, &other) {
            (HandoutKind::Bilingual, Some(other)) => {
                sheet.rows = levels::settle_rows(rows::rows(&own, other));
                sheet.words = self.words(&[set]);
            }
            (HandoutKind::Cards, Some(other)) => sheet.cards = cards::cards(&own, other.language),
            (HandoutKind::Booklet, _) => {
                let pages = site.booklet(set, language);
                sheet.parts = pages.iter().map(|page| self.part(*page)).collect();
                sheet.words = self.words(&pages);
            }
            _ => {
                sheet.blocks = levels::settle(own.text());
                sheet.words = self.words(&[set]);
            }
        }
        if sheet.words.iter().any(|word| word.machine) && !self.tells_of_machine(set, language) {
            sheet.notices.extend(self.notice(Notice::Machine, language, language));
        }
        sheet.foot.mark = mark(&sheet);
        sheet
    }

    fn site(&self) -> &'a Site {
        self.workshop.site
    }

    fn pen(&self, set: SetIndex, language: LanguageIndex) -> Pen<'a> {
        Pen {
            speaker: self.speaker,
            set,
            page: self.site().shown(set, language),
            language,
            beside: self.handout.beside.filter(|beside| *beside != language),
            pictures: self.pictures,
            of: Of::Page,
            reader: language,
            marking: Marking::of(
                &self.site().set(set).views[language.0],
                self.site().set(set).source_page(),
            ),
        }
    }

    fn plain(&self, text: &str, language: LanguageIndex) -> Words {
        words::plain(text, self.site().language(language))
    }

    fn language(&self, index: LanguageIndex) -> SheetLanguage {
        words::sheet_language(self.site().language(index))
    }

    /// The title by which staff know the page.
    fn source_title(&self, set: SetIndex, languages: &[LanguageIndex]) -> Option<Words> {
        let site = self.site();
        let source = site.source_language();
        let title = &site.set(set).source_page().front_matter.title;
        (!languages.contains(&source)).then(|| self.plain(title, source))
    }

    /// What readers are told of the text, in each language of the sheet: staff must know it too.
    fn notices(&self, set: SetIndex, languages: &[LanguageIndex]) -> Vec<Words> {
        let text = self.handout.language;
        let notices = &self.site().set(set).views[text.0].notices;
        notices
            .iter()
            .flat_map(|notice| languages.iter().map(move |reader| (notice, reader)))
            .filter_map(|(notice, reader)| self.notice(*notice, *reader, text))
            .collect()
    }

    fn notice(&self, notice: Notice, reader: LanguageIndex, text: LanguageIndex) -> Option<Words> {
        let name = |index| MessageArgument::Text(self.site().language(index).name.clone());
        let arguments = [("language", name(text)), ("wanted", name(reader))];
        self.speaker.message(reader, &format!("notice-{}", notice_name(notice)), &arguments)
    }

    fn tells_of_machine(&self, set: SetIndex, language: LanguageIndex) -> bool {
        self.site().set(set).views[language.0].notices.contains(&Notice::Machine)
    }

    fn part(&self, set: SetIndex) -> Part {
        let language = self.handout.language;
        let pen = self.pen(set, language);
        Part {
            title: self.plain(&pen.page.front_matter.title, language),
            source_title: self.source_title(set, &[language]),
            notices: self.notices(set, &[language]),
            blocks: levels::settle(pen.text()),
        }
    }

    /// The words that some pages name, each once.
    fn words(&self, pages: &[SetIndex]) -> Vec<Note> {
        let mut names: Vec<String> = Vec::new();
        let mut notes = Vec::new();
        for set in pages {
            let (site, messages) = (self.site(), self.workshop.messages);
            for word in WordView::of_page(site, messages, *set, self.handout.language) {
                if names.contains(&word.name) {
                    continue;
                }
                let text = |view: &TextView| {
                    let index = site.language_index_of(&view.lang)?;
                    Some(self.plain(&view.text, index))
                };
                names.push(word.name.clone());
                notes.extend(text(&word.host).map(|host| Note {
                    host,
                    say: word.say.as_ref().and_then(text),
                    word: word.word.as_ref().and_then(text),
                    meaning: word.meaning.as_ref().and_then(text),
                    machine: word.machine,
                }));
            }
        }
        notes
    }

    fn foot(&self) -> Foot {
        let site = self.site();
        let Handout { set, language, .. } = *self.handout;
        let message = |id: &str, arguments: &[(&str, MessageArgument)]| {
            self.speaker.message(language, id, arguments)
        };
        let empty = || self.plain("", language);
        let date = |id: &str, date: Date| {
            let day = MessageArgument::Text(site.language(language).date(date));
            message(id, &[("date", day)])
        };
        let full_address = site.full_url(&encoded(&site.url(set, language)));
        let address = site.full_url(&site.url(set, language));
        let address = address.split_once("://").map_or(&*address, |(_, rest)| rest);
        let address = address.trim_end_matches('/').to_owned();
        let name = MessageArgument::Text(site.language(language).name.clone());
        let to = MessageArgument::Text(address.clone());
        Foot {
            made_by: message("who-made-this", &[])
                .or_else(|| message("site-name", &[]))
                .unwrap_or_else(empty),
            licence: site.config.licence.clone(),
            mark: String::new(),
            mark_label: message("handout-mark", &[]).unwrap_or_else(empty),
            checked: site.set(set).fields.checked.and_then(|day| date("checked-on", day)),
            valid_until: self.valid_until().and_then(|day| date("handout-valid-until", day)),
            qr: true,
            qr_alt: message("handout-qr-alt", &[("address", to)])
                .map(|words| super::text::plain_text(&words.c))
                .unwrap_or_default(),
            qr_line: message("handout-qr", &[("language", name)]).unwrap_or_else(empty),
            address,
            full_address,
        }
    }

    /// The first day on which a fact of the sheet may no longer hold.
    fn valid_until(&self) -> Option<Date> {
        let site = self.site();
        let Handout { set, kind, language, .. } = *self.handout;
        let pages = match kind {
            HandoutKind::Booklet => site.booklet(set, language),
            _ => vec![set],
        };
        let bodies = pages.into_iter().flat_map(|page| {
            let parts = site.parts_on(page, language).into_iter().map(|part| &part.page.body);
            std::iter::once(&site.shown(page, language).body).chain(parts)
        });
        let ids = bodies.flat_map(|body| {
            let named = facts::named_in(body).map(|(_, id)| id);
            named.chain(houses::shares_in(body, &site.houses))
        });
        ids.filter_map(|id| site.facts.get(id)?.valid_until).min()
    }
}

/// Tells this text from an earlier or later one: two groups of four hexadecimal digits.
fn mark(sheet: &Sheet) -> String {
    let text = (&sheet.title, &sheet.summary, &sheet.blocks, &sheet.rows);
    let more = (&sheet.parts, &sheet.cards, &sheet.words);
    let all = serde_json::to_vec(&(text, more)).unwrap_or_default();
    let hash = ContentHash::of(&all).to_hex();
    format!("{}-{}", &hash[..4], &hash[4..8])
}

/// An address as a code may hold it: bytes that are no plain signs are written as `%D8`.
fn encoded(path: &str) -> String {
    let mut encoded = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            true => encoded.push(char::from(byte)),
            false => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}
