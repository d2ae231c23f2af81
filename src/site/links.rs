//! Where a link leads: from the words of an author to a page, heading or file of the site.

use super::body::{Body, LinkTarget};
use super::files::{self, PageFile};
use super::page::PageKey;
use super::{LanguageIndex, SetIndex, Site};

/// What a link inside the site leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination<'a> {
    Page {
        set: SetIndex,
        anchor: Option<&'a str>,
    },
    /// A heading of the page the link stands on.
    Anchor(&'a str),
    File(&'a str),
    Term(&'a str),
    Outside(&'a str),
}

/// Why a link leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BrokenLink {
    NoSuchPage(PageKey),
    LeavesContent,
}

impl Site {
    /// Reads a target that stands on the page `from`.
    pub fn destination<'a>(
        &self,
        from: &PageKey,
        target: &'a LinkTarget,
    ) -> Result<Destination<'a>, BrokenLink> {
        Ok(match target {
            LinkTarget::Page { page, anchor } => {
                let key = page_key(from, page).ok_or(BrokenLink::LeavesContent)?;
                let set = self.find(&key).ok_or(BrokenLink::NoSuchPage(key))?;
                Destination::Page { set, anchor: anchor.as_deref() }
            }
            LinkTarget::Anchor(id) => Destination::Anchor(id),
            LinkTarget::File(name) => Destination::File(name.strip_prefix("./").unwrap_or(name)),
            LinkTarget::Term(term) => Destination::Term(term),
            LinkTarget::Outside(address) => Destination::Outside(address),
        })
    }

    /// The address readers of a language get for a page, with the heading's id in the text they see.
    ///
    /// `author` is the language the link is written in: an id that is missing in the reader's text is looked up
    /// there, and the heading in the same place is taken where both texts have the same headings.
    pub fn page_url(
        &self,
        set: SetIndex,
        anchor: Option<&str>,
        author: LanguageIndex,
        reader: LanguageIndex,
    ) -> String {
        let url = self.url(set, reader);
        let Some(anchor) = anchor else { return url };
        let shown = &self.shown(set, reader).body;
        match self.anchor_in(set, anchor, author, shown) {
            Some(id) => format!("{url}#{id}"),
            None => url,
        }
    }

    /// The id in the text `shown` of the heading that `author` means by `anchor`.
    pub fn anchor_in<'a>(
        &'a self,
        set: SetIndex,
        anchor: &'a str,
        author: LanguageIndex,
        shown: &'a Body,
    ) -> Option<&'a str> {
        if has_heading(shown, anchor) {
            return Some(anchor);
        }
        let set = self.set(set);
        let written = [set.page(author), Some(set.source_page())]
            .into_iter()
            .flatten()
            .map(|page| &page.body)
            .find(|body| has_heading(body, anchor))?;
        let levels = |body: &Body| body.headings().map(|(_, level, _)| level).collect::<Vec<_>>();
        if levels(written) != levels(shown) {
            return None;
        }
        let place = written.headings().position(|(_, _, id)| id == anchor)?;
        shown.headings().nth(place).map(|(_, _, id)| id)
    }

    /// The file a text in `language` on page `set` means by `name`.
    pub fn page_file(
        &self,
        set: SetIndex,
        name: &str,
        language: LanguageIndex,
    ) -> Option<&PageFile> {
        files::for_text(&self.set(set).files, name, language)
    }
}

pub fn has_heading(body: &Body, id: &str) -> bool {
    body.headings().any(|(_, _, known)| known == id)
}

/// The page a link names: `@/school` from the top, anything else from the folder of the page it stands on.
/// `None` where it leads out of `content`.
pub fn page_key(from: &PageKey, written: &str) -> Option<PageKey> {
    let (mut parts, rest): (Vec<&str>, &str) = match written.strip_prefix("@/") {
        Some(rest) => (Vec::new(), rest),
        None => (from.as_str().split('/').filter(|part| !part.is_empty()).collect(), written),
    };
    for part in rest.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            file if file.starts_with("index.") && file.ends_with(".md") => {}
            folder => parts.push(folder),
        }
    }
    Some(PageKey::new(parts.join("/")))
}
