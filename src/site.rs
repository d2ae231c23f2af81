//! The site in the middle: every page in every language, complete, immutable.

pub mod body;
pub mod front_matter;
pub mod page;
pub mod translation_state;
