//! `site.yaml` as written.

use super::handouts::HandoutKind;
use super::{BaseUrl, Contact, Overrides};
use crate::diagnostic::{Diagnostic, Problem};
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
        example: "languages: [nl, en]",
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
