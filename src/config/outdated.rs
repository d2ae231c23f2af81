//! What readers see of a text whose source says something else by now: one setting for each class of page.

use crate::yaml::{Field, Fields};

/// Of a block that is out of date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ShowOutdated {
    /// The old text, marked.
    #[default]
    Marked,
    /// The new text, in the language of the source.
    Source,
    /// Nothing but where the new text is.
    Nothing,
}

impl ShowOutdated {
    pub const BY_NAME: [(&'static str, ShowOutdated); 3] = [
        ("marked", ShowOutdated::Marked),
        ("source", ShowOutdated::Source),
        ("nothing", ShowOutdated::Nothing),
    ];
}

/// The setting of each class of page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutdatedTexts {
    pub general: ShowOutdated,
    pub deadline: ShowOutdated,
    pub rights: ShowOutdated,
    pub sensitive: ShowOutdated,
}

/// The fields of `outdated`.
pub const FIELDS: &[Field] = &[
    Field { name: "general", example: "general: marked", meaning: "on pages of class `general`" },
    Field {
        name: "deadline",
        example: "deadline: source",
        meaning: "on pages of class `deadline`",
    },
    Field { name: "rights", example: "rights: source", meaning: "on pages of class `rights`" },
    Field {
        name: "sensitive",
        example: "sensitive: nothing",
        meaning: "on pages of class `sensitive`",
    },
];

pub(super) fn read(fields: &mut Fields<'_>) -> Option<OutdatedTexts> {
    let mut of = |class: &str| fields.one_of(class, &ShowOutdated::BY_NAME).unwrap_or_default();
    Some(OutdatedTexts {
        general: of("general"),
        deadline: of("deadline"),
        rights: of("rights"),
        sensitive: of("sensitive"),
    })
}
