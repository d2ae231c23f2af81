//! The few fields of a part, which need not have any: no reader sees a title of it, and what depends on a page is
//! said by the pages that show it.

use super::{publication, sources};
use crate::site::front_matter::{
    Audience, FrontMatter, Navigation, PageClass, Publication, SharedFields,
};
use crate::yaml::{Field, Fields};

/// The fields of a part in the source language.
pub const PART_FIELDS: &[Field] = &[Field {
    name: "sources",
    example: "sources: [{title: Law on education, url: https://example.org/law}]",
    meaning: "where the facts of the part come from; readers see them at the end of each page that shows it",
}];

/// The fields of a translation of a part.
pub const PART_TRANSLATION_FIELDS: &[Field] = &[Field {
    name: "draft",
    example: "draft: true",
    meaning: "`true` keeps the translation from readers until the line is removed",
}];

/// `country`: that of the site.
pub(super) fn read(fields: &mut Fields<'_>, country: &str) -> FrontMatter {
    let shared = SharedFields {
        order: None,
        nav: Navigation::None,
        topics: Vec::new(),
        audience: Audience::Parents,
        class: PageClass::General,
        country: country.to_owned(),
        says_country: false,
        checked: None,
        check_again: None,
        sources: sources(fields),
        handouts: None,
        booklet: Vec::new(),
    };
    front_matter(Publication::Published, Some(shared))
}

pub(super) fn read_translation(fields: &mut Fields<'_>) -> FrontMatter {
    front_matter(publication(fields), None)
}

fn front_matter(publication: Publication, shared: Option<SharedFields>) -> FrontMatter {
    FrontMatter { publication, shared, ..FrontMatter::default() }
}
