//! The fields of a page: what each file says itself, and what the source file says for all languages.

use crate::config::handouts::HandoutKind;
use crate::diagnostic::Span;
use crate::locale::Date;

/// The fields every file has.
#[derive(Clone, Debug, Default)]
pub struct FrontMatter {
    pub title: String,
    pub summary: String,
    /// Where both stand in the file, for problems about them.
    pub title_span: Span,
    pub summary_span: Span,
    /// Last part of the address in this language.
    pub slug: Option<Slugged>,
    /// Old addresses below the root of the site, without the bars at both ends.
    pub aliases: Vec<Slugged>,
    pub publication: Publication,
    /// Only in the file of the source language, where every answer is given.
    pub shared: Option<SharedFields>,
}

/// A part of an address, with the place where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slugged {
    pub text: String,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Publication {
    #[default]
    Published,
    Draft,
}

/// What does not depend on language: written once, in the source file.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedFields {
    /// Place among siblings; pages without one come last, by folder name.
    pub order: Option<i64>,
    pub nav: Navigation,
    pub topics: Vec<String>,
    pub audience: Audience,
    pub class: PageClass,
    /// Two-letter code of the country whose system the page speaks of.
    pub country: String,
    /// Whether the page names that country itself; otherwise it is that of the site.
    pub says_country: bool,
    pub checked: Option<Date>,
    pub check_again: Option<Date>,
    pub sources: Vec<Reference>,
    /// The sheets of paper it is to have; `None` where it leaves that to the site.
    pub handouts: Option<Vec<HandoutKind>>,
    /// Folders of the pages of its booklet, as written; empty where they are those of the section.
    pub booklet: Vec<Slugged>,
}

/// A source the facts of a page come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    pub title: String,
    pub url: String,
}

/// Where a page is offered to readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Navigation {
    Main,
    Footer,
    /// In the list of its section only; so where a page says nothing.
    Section,
    /// Nowhere: readers come by a link in a text.
    None,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    Parents,
    Professionals,
}

/// Decides what readers see of a machine-made or outdated translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PageClass {
    General,
    Deadline,
    Rights,
    Sensitive,
}
