//! Makes pages from files: each file alone, nothing of other pages.

pub mod front_matter;
pub mod markdown;
pub mod state_file;
