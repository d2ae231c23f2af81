//! `site.yaml` as written.

use super::handouts::HandoutKind;
use super::outdated::{self, OutdatedTexts};
use super::{BaseUrl, Contact, Overrides};
use crate::diagnostic::{Diagnostic, Location, Problem, nearest};
use crate::language::{Language, LanguageTag};
use crate::source::SourcePath;
use crate::yaml::{self, Block, Field, Fields, Text};

/// The fields of `site.yaml`.
pub const FIELDS: &[Field] = &[
    Field {
        name: "base_url",
        example: "base_url: https://example.org/",
        meaning: "where the site is published: its full address, with the path if it stands below one",
    },
    Field {
        name: "source",
        example: "source: nl",
        meaning: "the language every page is written in first: one of `languages`",
    },
    Field {
        name: "languages",
        example: "languages: [nl, en, uk]",
        meaning: "all languages, as tags of BCP 47, in the order readers see them",
    },
    Field {
        name: "theme",
        example: "theme: fundament",
        meaning: "the look: a folder below `themes`, or `fundament`, which is the default",
    },
    Field {
        name: "country",
        example: "country: nl",
        meaning: "whose system pages speak of if they do not say, in two letters; `nl` is the default",
    },
    Field {
        name: "contact",
        example: "contact: {email: parents@example.org}",
        meaning: "where readers ask about the site; stands at the foot of the pages",
    },
    Field {
        name: "handout",
        example: "handout: [sheet, bilingual]",
        meaning: "the sheets of paper of a page that does not say: `sheet`, `large` (large print), `bilingual` (beside the source language), `cards` (of its phrases), `booklet`; by default `sheet`, `large` and `bilingual`, and `cards` where there are phrases; `[]` for none",
    },
    Field {
        name: "licence",
        example: "licence: CC BY 4.0",
        meaning: "under which terms others may use the texts; stands on every sheet of paper",
    },
    Field {
        name: "outdated",
        example: "outdated: {deadline: source}",
        meaning: "what readers see of a block whose source says something else by now, by class of page: `marked` (the old text, marked; the default), `source` (the new text in the source language) or `nothing` (only where the new text is)",
    },
    Field {
        name: "pairs",
        example: "pairs: [uk+en]",
        meaning: "more pairs of languages that readers get side by side, each as two tags with `+` between them; every language stands beside the source anyway",
    },
];

/// The fields of `contact`.
pub const CONTACT_FIELDS: &[Field] = &[
    Field { name: "name", example: "name: Parents' desk", meaning: "who answers" },
    Field { name: "email", example: "email: parents@example.org", meaning: "a mail address" },
    Field { name: "phone", example: "phone: 088 123 45 67", meaning: "a telephone number" },
];

/// What `site.yaml` says. A language tag is not looked at yet.
pub(super) struct SiteFile {
    pub base_url: Option<BaseUrl>,
    pub source: Option<Text>,
    pub languages: Vec<Text>,
    pub theme: Option<Text>,
    pub country: String,
    pub contact: Contact,
    pub handouts: Vec<HandoutKind>,
    pub licence: Option<String>,
    pub outdated: OutdatedTexts,
    pub pairs: Vec<Text>,
}

pub(super) fn read(
    path: &SourcePath,
    text: &str,
    overrides: &Overrides,
) -> (Option<SiteFile>, Vec<Diagnostic>) {
    yaml::read(&Block::whole(path, text), FIELDS, |fields| {
        if overrides.base_url.is_none() {
            fields.require("base_url");
        }
        fields.require("source");
        fields.require("languages");
        Some(SiteFile {
            base_url: base_url(fields),
            source: fields.line("source"),
            languages: fields.texts("languages"),
            theme: fields.line("theme"),
            country: fields.country("country").map_or_else(|| "nl".to_owned(), |text| text.text),
            contact: fields.group("contact", CONTACT_FIELDS, contact).unwrap_or_default(),
            handouts: fields
                .some_of("handout", &HandoutKind::by_name())
                .unwrap_or_else(|| HandoutKind::USUAL.to_vec()),
            licence: fields.line("licence").map(|licence| licence.text),
            outdated: fields
                .group("outdated", outdated::FIELDS, outdated::read)
                .unwrap_or_default(),
            pairs: fields.texts("pairs"),
        })
    })
}

fn base_url(fields: &mut Fields<'_>) -> Option<BaseUrl> {
    let Text { text: value, span } = fields.text("base_url")?;
    let address = BaseUrl::parse(&value);
    if address.is_none() {
        let example = "https://example.org/".to_owned();
        fields.report(span, Problem::BadAddress { field: "base_url".into(), value, example });
    }
    address
}

fn contact(fields: &mut Fields<'_>) -> Option<Contact> {
    let name = fields.line("name").map(|name| name.text);
    let email = fields.mail_address("email").map(|email| email.text);
    let phone = fields.line("phone").and_then(|phone| {
        let is_sign = |sign: char| sign.is_ascii_digit() || " +-()./".contains(sign);
        if phone.text.chars().all(is_sign)
            && phone.text.contains(|sign: char| sign.is_ascii_digit())
        {
            return Some(phone.text);
        }
        fields.bad_value("phone", phone, "digits, such as `088 123 45 67` or `+31 88 123 45 67`");
        None
    });
    Some(Contact { name, email, phone })
}

/// The languages that `pairs` names.
pub(super) fn pairs(
    path: &SourcePath,
    written: &[Text],
    languages: &[Language],
    problems: &mut Vec<Diagnostic>,
) -> Vec<[LanguageTag; 2]> {
    let tag =
        |text: &str| languages.iter().map(|known| &known.tag).find(|tag| tag.as_str() == text);
    let mut pairs: Vec<[LanguageTag; 2]> = Vec::new();
    for text in written {
        let (first, second) = text.text.split_once('+').unwrap_or((&text.text, ""));
        match (tag(first.trim()), tag(second.trim())) {
            (Some(first), Some(second)) if first != second => {
                let pair = [first.clone(), second.clone()];
                let is_known =
                    |known: &[LanguageTag; 2]| pair.iter().all(|tag| known.contains(tag));
                if !pairs.iter().any(is_known) {
                    pairs.push(pair);
                }
            }
            _ => {
                let known = languages.iter().map(|known| known.tag.as_str());
                let meant = [first, second].into_iter().find(|text| tag(text.trim()).is_none());
                let meant = meant.and_then(|text| nearest(text.trim(), known));
                let meant =
                    meant.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
                let allowed = format!("two languages of the site, such as `uk+en`{meant}");
                let value = text.text.clone();
                let problem = Problem::BadValue { field: "pairs".into(), value, allowed };
                problems.push(Diagnostic::new(
                    Location { path: path.clone(), span: Some(text.span) },
                    problem,
                ));
            }
        }
    }
    pairs
}
