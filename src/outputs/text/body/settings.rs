//! What the printer of a text is given, and what it asks for.

use std::collections::BTreeMap;

use super::BlockMark;
use crate::language::Quotes;
use crate::locale::Direction;
use crate::site::body::{AlertKind, ComponentCall, LinkTarget, Task};

/// How a body is printed. `E` is what may go wrong with a component.
pub struct PrintSettings<'a, E> {
    pub form: HtmlForm,
    pub punctuation: PunctuationStyle<'a>,
    pub direction: Direction,
    /// Stands before each id, so that two languages can share a page.
    pub id_prefix: &'a str,
    /// What stands at blocks whose source says something else by now, by the index of their nodes.
    pub marks: &'a BTreeMap<usize, BlockMark>,
    /// Gets the index of the node, and where it leads.
    pub link: &'a dyn Fn(usize, &LinkTarget) -> ResolvedLink,
    pub image: &'a dyn Fn(&LinkTarget) -> ResolvedImage,
    /// Gets the index of the node, its call, and the HTML of what stands inside a block component.
    pub component: &'a PrintComponent<'a, E>,
    /// The words of the interface in the language of the body.
    pub words: &'a dyn Fn(Word) -> String,
}

/// Prints a component; see `PrintSettings::component`.
pub type PrintComponent<'a, E> =
    dyn Fn(usize, &ComponentCall, Option<String>) -> Result<String, E> + 'a;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HtmlForm {
    /// With ids, and with a frame in which wide tables scroll.
    Page,
    /// As the examples of the CommonMark specification: nothing is added.
    CommonMark,
}

/// How recognised quotation marks and dashes look.
#[derive(Clone, Copy, Debug)]
pub enum PunctuationStyle<'a> {
    AsTyped,
    Typographic(&'a Quotes),
}

/// Words that the printer itself adds to a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    AlertTitle(AlertKind),
    /// The heading above the footnotes.
    Footnotes,
    /// What a screen reader says of the number in the text.
    FootnoteReference {
        number: usize,
    },
    /// What a screen reader says of the arrow that leads back.
    FootnoteBack {
        number: usize,
    },
    Task(Task),
    /// What a screen reader says of the frame in which a wide table scrolls.
    Table,
}

/// Where a link leads. The values are escaped when they are printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResolvedLink {
    pub href: String,
    /// Such as `hreflang`, `lang` and `dir` of a page in another language.
    pub attributes: Vec<(&'static str, String)>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResolvedImage {
    pub src: String,
    /// Width and height in pixels, so that the text does not jump when the picture arrives.
    pub size: Option<(u32, u32)>,
    /// Smaller versions, each with its width: a browser takes the one its screen needs.
    pub versions: Vec<(String, u32)>,
}
