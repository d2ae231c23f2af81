//! Parts: passages that several pages share, each translated once.
//!
//! A part is kept like a page, but has no address, no title and no place of its own: a text calls it, and its
//! readers get it as if it stood there. So it holds only what is the same on every page; see
//! `checks/not_allowed_in_part`.

use std::collections::BTreeMap;

use super::blocks;
use super::body::{Argument, Body, ComponentCall, LinkTarget, NodeKind};
use super::front_matter::Reference;
use super::houses::text_argument;
use super::page::Page;
use super::translations::{TranslationSet, View};
use super::{LanguageIndex, SetIndex, Site};

/// The component that shows a part.
pub const COMPONENT: &str = "part";

/// All parts by id.
pub type Parts = BTreeMap<String, TranslationSet>;

/// A call of `COMPONENT` in a text, with the id it gives.
#[derive(Clone, Copy, Debug)]
pub struct PartCall<'a> {
    pub call: &'a ComponentCall,
    pub argument: &'a Argument,
    pub id: &'a str,
    pub position: Position,
}

/// How a call stands in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// Alone in its paragraph, or in an item of a list.
    Alone,
    /// Among the words of a line, where no passage fits.
    InLine,
}

/// What readers get in the place of a call.
#[derive(Clone, Copy, Debug)]
pub struct ShownPart<'a> {
    pub id: &'a str,
    pub page: &'a Page,
    /// Of the passage: another than that of the text around it where it is not translated.
    pub language: LanguageIndex,
    /// Where the facts of the passage come from.
    pub sources: &'a [Reference],
    /// What readers of that text see of it.
    pub view: &'a View,
    /// The passage in the language of the source.
    pub source: &'a Page,
}

/// Calls of `COMPONENT`, in order.
pub fn calls_in(body: &Body) -> impl Iterator<Item = PartCall<'_>> {
    body.nodes.iter().enumerate().filter_map(|(index, node)| {
        let (NodeKind::ComponentBlock(call) | NodeKind::ComponentInline(call)) = &node.kind else {
            return None;
        };
        let (argument, id) = named_by(call)?;
        let position = match &node.kind {
            NodeKind::ComponentInline(_) if !is_alone_in_its_item(body, index) => Position::InLine,
            _ => Position::Alone,
        };
        Some(PartCall { call, argument, id, position })
    })
}

/// The part that a call shows; `None` for a call of another component.
pub fn named_by(call: &ComponentCall) -> Option<(&Argument, &str)> {
    if is_call(call) { text_argument(call, "id") } else { None }
}

pub fn is_call(call: &ComponentCall) -> bool {
    &*call.name == COMPONENT
}

/// An item of a tight list holds its words directly, so a call alone in it stands in no paragraph.
fn is_alone_in_its_item(body: &Body, index: usize) -> bool {
    let Some(parent) = body.nodes[..index].iter().rposition(|node| node.end as usize > index)
    else {
        return false;
    };
    let holds_lines =
        matches!(body.nodes[parent].kind, NodeKind::Item { .. } | NodeKind::DefinitionDetails);
    holds_lines
        && body
            .children(parent)
            .all(|child| child == index || !blocks::is_inline(&body.nodes[child].kind))
}

/// Whether a link leads to the same place from every page.
pub fn is_same_everywhere(target: &LinkTarget) -> bool {
    match target {
        LinkTarget::Page { page, .. } => page.starts_with("@/"),
        LinkTarget::Term(_) | LinkTarget::Outside(_) => true,
        LinkTarget::Anchor(_) | LinkTarget::File(_) => false,
    }
}

impl Site {
    /// What readers of a text in `language` get in the place of a call; `None` for a call of another component, and
    /// of a part that does not exist.
    ///
    /// Every output asks here. Why the language of the text and not of the reader? Who reads a page in another
    /// language, because theirs has none, gets the page whose address search engines are told to keep: all of it.
    pub fn shown_part(
        &self,
        call: &ComponentCall,
        language: LanguageIndex,
    ) -> Option<ShownPart<'_>> {
        let (_, id) = named_by(call)?;
        let (id, part) = self.parts.get_key_value(id)?;
        let view = &part.views[language.0];
        Some(ShownPart {
            id,
            page: part.shown_to(language),
            language: view.language,
            sources: &part.fields.sources,
            view,
            source: part.source_page(),
        })
    }

    /// The parts that readers of a page get with its text, each once, in the order of the text.
    pub fn parts_on(&self, set: SetIndex, reader: LanguageIndex) -> Vec<ShownPart<'_>> {
        let text = self.set(set).views[reader.0].language;
        let mut shown: Vec<ShownPart> = Vec::new();
        for found in calls_in(&self.shown(set, reader).body) {
            if let Some(part) = self.shown_part(found.call, text)
                && !shown.iter().any(|known| known.id == part.id)
            {
                shown.push(part);
            }
        }
        shown
    }
}
