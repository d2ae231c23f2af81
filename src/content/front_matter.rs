//! The fields at the top of a page or part: cut off, read, and checked as far as one file alone can be.

mod part;
mod split;

pub use part::{PART_FIELDS, PART_TRANSLATION_FIELDS};
pub use split::split;

use std::ops::Range;

use crate::config::handouts::HandoutKind;
use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::language::LanguageTag;
use crate::locale;
use crate::site::front_matter::{
    Audience, FrontMatter, Navigation, PageClass, Publication, Reference, SharedFields, Slugged,
};
use crate::source::SourcePath;
use crate::yaml::{self, Block, Field, Fields, Text};
use split::{first_line_of_body, shows_text_among_fields};

/// What the reading of a page's fields depends on, beside the file itself.
#[derive(Clone, Copy, Debug)]
pub struct PageFile<'a> {
    pub path: &'a SourcePath,
    pub text: &'a str,
    pub role: Role<'a>,
    /// The languages of the site: no page has one as its slug.
    pub languages: &'a [LanguageTag],
}

/// Whether a file is a page's own text or a translation of it.
#[derive(Clone, Copy, Debug)]
pub enum Role<'a> {
    /// `country`: whose system the page speaks of if it does not say.
    Source {
        country: &'a str,
    },
    /// `source_file`: where the fields stand that hold for all languages.
    Translation {
        source_file: &'a str,
    },
    /// A passage for several pages. `country`: that of the site.
    Part {
        country: &'a str,
    },
    PartTranslation,
}

impl PageFile<'_> {
    fn is_part(&self) -> bool {
        matches!(self.role, Role::Part { .. } | Role::PartTranslation)
    }
}

/// All fields of a page.
pub const FIELDS: &[Field] = &[
    Field {
        name: "title",
        example: "title: Advice about your next school",
        meaning: "the heading of the page, on one line",
    },
    Field {
        name: "summary",
        example: "summary: What the advice means for your child.",
        meaning: "one plain sentence, for lists of pages and search engines",
    },
    Field {
        name: "slug",
        example: "slug: school-advice",
        meaning: "the last part of the address in this language: small letters, digits and hyphens; without it, as in the source file",
    },
    Field {
        name: "aliases",
        example: "aliases: [old/address]",
        meaning: "old addresses that must keep working, from the root of the site; each leads on to the page",
    },
    Field {
        name: "draft",
        example: "draft: true",
        meaning: "`true` keeps the text from readers until the line is removed",
    },
    Field {
        name: "order",
        example: "order: 10",
        meaning: "the place among the pages of a section: a whole number, small ones first; pages without one come last",
    },
    Field {
        name: "nav",
        example: "nav: main",
        meaning: "`main` or `footer` puts the page into that menu, `none` takes it out of every list; by default it stands in the list of its section",
    },
    Field {
        name: "topics",
        example: "topics: [school-advice]",
        meaning: "what the page is about, in small letters, digits and hyphens; readers see the message `topic-…` of each",
    },
    Field {
        name: "audience",
        example: "audience: professionals",
        meaning: "for whom the page is: `parents`, which is the default, or `professionals`; a theme may show it",
    },
    Field {
        name: "class",
        example: "class: rights",
        meaning: "`general`, which is the default, `deadline`, `rights` or `sensitive`: a translation of a sensitive page is not shown until a person has reviewed it",
    },
    Field {
        name: "country",
        example: "country: nl",
        meaning: "whose system the page speaks of, in two letters; by default that of the site",
    },
    Field {
        name: "checked",
        example: "checked: 2026-11-21",
        meaning: "the day on which the facts of the page were last checked; readers see it",
    },
    Field {
        name: "check_again",
        example: "check_again: 2027-11-21",
        meaning: "the day on which they must be checked again, later than `checked`; after it, `check` says so",
    },
    Field {
        name: "sources",
        example: "sources: [{title: Law on education, url: https://example.org/law}]",
        meaning: "where the facts of the page come from; readers see them at its end",
    },
    Field {
        name: "handout",
        example: "handout: [sheet, bilingual, booklet]",
        meaning: "the sheets of paper of this page: `sheet`, `large`, `bilingual`, `cards` (of its phrases), `booklet` (of a section with its pages); by default those of the site; `[]` for none",
    },
    Field {
        name: "booklet",
        example: "booklet: [school/school-advice, school/your-rights]",
        meaning: "the pages of its booklet, by their folders below `content`, instead of those of the section",
    },
];

/// The fields that each language has for itself. All others stand in the source file.
pub const FIELDS_OF_EVERY_FILE: &[&str] = &["title", "summary", "slug", "aliases", "draft"];

/// The fields of one entry of `sources`.
pub const SOURCE_FIELDS: &[Field] = &[
    Field { name: "title", example: "title: Law on education", meaning: "the name of the source" },
    Field { name: "url", example: "url: https://example.org/law", meaning: "its full address" },
];

/// More than any page needs, little enough to be read in no time.
const LARGEST: usize = 64_000;

/// Reads the fields of a page. `None` if there is no title or summary to show. The range is the text
/// below the fields; it is there even where the fields are not.
pub fn parse(file: PageFile<'_>) -> (Option<FrontMatter>, Range<usize>, Vec<Diagnostic>) {
    let (fields, body) = match split(file.path, file.text) {
        Ok(parts) => parts,
        Err(problem) if file.is_part() && problem.problem == Problem::NoFrontMatter => {
            (0..0, 0..file.text.len())
        }
        Err(problem) => return (None, file.text.len()..file.text.len(), vec![*problem]),
    };
    let size = fields.len();
    if size > LARGEST {
        let problem = Problem::FrontMatterTooLarge { size: size as u64, limit: LARGEST as u64 };
        return (None, body, vec![Diagnostic::new(Location::span(file.path, 0..3), problem)]);
    }
    let block = Block::part(file.path, file.text, fields.clone());
    let (front_matter, mut problems) = match file.role {
        Role::Part { country } => {
            yaml::read(&block, PART_FIELDS, |fields| Some(part::read(fields, country)))
        }
        Role::PartTranslation => yaml::read(&block, PART_TRANSLATION_FIELDS, |fields| {
            Some(part::read_translation(fields))
        }),
        Role::Source { .. } | Role::Translation { .. } => {
            yaml::read(&block, FIELDS, |fields| read(fields, file))
        }
    };
    if let Some(body_line) = first_line_of_body(file.text, fields)
        && problems.iter().any(|problem| shows_text_among_fields(problem, body_line))
    {
        // What looks like the closing line is a break in the text: problems below it mean nothing.
        problems.retain(|problem| problem.location.span < Some(body_line));
        let place = Location::span(file.path, body_line);
        problems.push(Diagnostic::new(place, Problem::FrontMatterNeverClosed));
        return (None, body, problems);
    }
    (front_matter, body, problems)
}

fn read(fields: &mut Fields<'_>, file: PageFile<'_>) -> Option<FrontMatter> {
    fields.require("title");
    fields.require("summary");
    let title = fields.line("title");
    let summary = fields.line("summary");
    let slug = slug(fields, file.languages);
    let aliases = aliases(fields);
    let publication = publication(fields);
    let shared = match file.role {
        Role::Source { country } => Some(shared(fields, country)),
        Role::Translation { source_file } => {
            report_shared(fields, source_file);
            None
        }
        Role::Part { .. } | Role::PartTranslation => None,
    };
    let (title, summary) = (title?, summary?);
    Some(FrontMatter {
        title: title.text,
        summary: summary.text,
        title_span: title.span,
        summary_span: summary.span,
        slug,
        aliases,
        publication,
        shared,
    })
}

fn publication(fields: &mut Fields<'_>) -> Publication {
    match fields.truth("draft") {
        Some(true) => Publication::Draft,
        Some(false) | None => Publication::Published,
    }
}

fn slug(fields: &mut Fields<'_>, languages: &[LanguageTag]) -> Option<Slugged> {
    let Text { text, span } = fields.text("slug")?;
    // Nobody can type an invisible sign into an address. One parts the letters of a Persian word; the other
    // only gives letters of Sinhala and its neighbours another shape.
    let slug =
        locale::normalise(&text).replace(locale::NON_JOINER, "-").replace(locale::JOINER, "");
    let repaired = repaired_slug(&slug);
    if slug != repaired || slug.is_empty() {
        let repaired = if repaired.is_empty() { "school-advice".to_owned() } else { repaired };
        fields.report(span, Problem::BadSlug { slug, repaired });
        return None;
    }
    if let Some(problem) = too_long(&slug) {
        fields.report(span, problem);
        return None;
    }
    if is_reserved(&slug, languages) {
        fields.report(span, Problem::ReservedSlug { slug });
        return None;
    }
    Some(Slugged { text: slug, span })
}

/// Every folder of the built site, and every address a parent copies, has names of this many bytes at most.
const LONGEST_PART: usize = 100;

/// The problem of a slug or folder whose name is too long for an address.
pub fn too_long(part: &str) -> Option<Problem> {
    let size = part.len() as u64;
    (part.len() > LONGEST_PART)
        .then_some(Problem::AddressPartTooLong { size, limit: LONGEST_PART as u64 })
}

/// Whether a part of an address is the tag of a language of the site.
pub fn is_reserved(part: &str, languages: &[LanguageTag]) -> bool {
    languages.iter().any(|tag| tag.as_str().eq_ignore_ascii_case(part))
}

/// `text` as part of an address: small letters of any script with their marks and digits, with single hyphens
/// between.
pub fn repaired_slug(text: &str) -> String {
    let mut repaired = String::with_capacity(text.len());
    // The one letter that becomes two signs, `İ`, keeps its first: the second is a dot over a dotted letter.
    for sign in text.chars().filter_map(|sign| sign.to_lowercase().next()) {
        let follows_a_letter = repaired.ends_with(|last| last != '-');
        if sign.is_alphanumeric() || (follows_a_letter && locale::is_mark(sign)) {
            repaired.push(sign);
        } else if !repaired.is_empty() && !repaired.ends_with('-') {
            repaired.push('-');
        }
    }
    repaired.truncate(repaired.trim_end_matches('-').len());
    repaired
}

fn aliases(fields: &mut Fields<'_>) -> Vec<Slugged> {
    let mut aliases = Vec::new();
    for Text { text, span } in fields.texts("aliases") {
        let address = text.trim_matches('/');
        if is_path(address) {
            aliases.push(Slugged { text: address.to_owned(), span });
        } else {
            let example = "old/address".to_owned();
            fields.report(
                span,
                Problem::BadAddress { field: "aliases".into(), value: text, example },
            );
        }
    }
    aliases
}

/// Whether `address` names a place below the root of the site, and nothing above or beside it.
fn is_path(address: &str) -> bool {
    let forbidden = |sign: char| {
        sign.is_whitespace()
            || sign.is_control()
            || matches!(sign, ':' | '\\' | '?' | '#' | '<' | '>' | '"')
    };
    !address.contains(forbidden) && address.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

fn shared(fields: &mut Fields<'_>, country: &str) -> SharedFields {
    let nav =
        [("main", Navigation::Main), ("footer", Navigation::Footer), ("none", Navigation::None)];
    let audience = [("parents", Audience::Parents), ("professionals", Audience::Professionals)];
    let class = [
        ("general", PageClass::General),
        ("deadline", PageClass::Deadline),
        ("rights", PageClass::Rights),
        ("sensitive", PageClass::Sensitive),
    ];
    // A slip in the word must not make a sensitive text general.
    let class_if_unreadable = match fields.key("class") {
        Some(_) => PageClass::Sensitive,
        None => PageClass::General,
    };
    let check_again_key = fields.key("check_again");
    let says_country = fields.key("country").is_some();
    let shared = SharedFields {
        order: fields.whole_number("order"),
        nav: fields.one_of("nav", &nav).unwrap_or(Navigation::Section),
        topics: topics(fields),
        audience: fields.one_of("audience", &audience).unwrap_or(Audience::Parents),
        class: fields.one_of("class", &class).unwrap_or(class_if_unreadable),
        country: fields
            .country("country")
            .map_or_else(|| country.to_owned(), |country| country.text),
        says_country,
        checked: fields.date("checked"),
        check_again: fields.date("check_again"),
        sources: sources(fields),
        handouts: fields.some_of("handout", &HandoutKind::by_name()),
        booklet: fields
            .texts("booklet")
            .into_iter()
            .map(|page| Slugged { text: page.text, span: page.span })
            .collect(),
    };
    if let (Some(checked), Some(again), Some(key)) =
        (shared.checked, shared.check_again, check_again_key)
        && again <= checked
    {
        let allowed = format!("a day after `checked`, which is `{}`", checked.to_iso());
        let problem =
            Problem::BadValue { field: "check_again".into(), value: again.to_iso(), allowed };
        fields.report(key, problem);
    }
    shared
}

fn sources(fields: &mut Fields<'_>) -> Vec<Reference> {
    fields.groups("sources", SOURCE_FIELDS, |source| {
        source.require("title");
        source.require("url");
        let title = source.line("title");
        let url = source.web_address("url");
        Some(Reference { title: title?.text, url: url?.text })
    })
}

/// Topics are parts of message names, so they are small words.
fn topics(fields: &mut Fields<'_>) -> Vec<String> {
    let mut topics = Vec::new();
    for topic in fields.texts("topics") {
        let is_word = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'-';
        if topic.text.starts_with(|first: char| first.is_ascii_lowercase())
            && topic.text.bytes().all(is_word)
        {
            topics.push(topic.text);
        } else {
            fields.bad_value(
                "topics",
                topic,
                "small letters, digits and hyphens, such as `school-advice`",
            );
        }
    }
    topics
}

/// In a translation, what only the source file may set.
fn report_shared(fields: &mut Fields<'_>, source_file: &str) {
    for name in FIELDS.iter().map(|field| field.name) {
        if FIELDS_OF_EVERY_FILE.contains(&name) {
            continue;
        }
        if let Some(key) = fields.key(name) {
            let field = name.to_owned();
            let source_file = source_file.to_owned();
            fields.report(key, Problem::FieldOnlyInSource { field, source_file });
        }
    }
}
