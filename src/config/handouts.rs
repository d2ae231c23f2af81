//! Kinds of sheets of paper, as a site and a page may ask for them.

/// In the order in which readers are offered them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HandoutKind {
    /// The page on A4, in letters of 14 points.
    Sheet,
    /// The same, set again in letters of 18 points.
    Large,
    /// Beside the source language, block by block.
    Bilingual,
    /// Four cards on an A4, one for each phrase of the page.
    Cards,
    /// A section with its pages, or a list of pages, with a list of contents.
    Booklet,
}

impl HandoutKind {
    pub const ALL: [HandoutKind; 5] = [
        HandoutKind::Sheet,
        HandoutKind::Large,
        HandoutKind::Bilingual,
        HandoutKind::Cards,
        HandoutKind::Booklet,
    ];

    /// What a page has where neither it nor the site says.
    pub const USUAL: [HandoutKind; 4] =
        [HandoutKind::Sheet, HandoutKind::Large, HandoutKind::Bilingual, HandoutKind::Cards];

    /// As files say it, and as in the message `handout-sheet`.
    pub fn name(self) -> &'static str {
        match self {
            HandoutKind::Sheet => "sheet",
            HandoutKind::Large => "large",
            HandoutKind::Bilingual => "bilingual",
            HandoutKind::Cards => "cards",
            HandoutKind::Booklet => "booklet",
        }
    }

    pub fn by_name() -> [(&'static str, HandoutKind); 5] {
        HandoutKind::ALL.map(|kind| (kind.name(), kind))
    }
}
