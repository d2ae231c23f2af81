//! fundament: a static-site generator for public information for parents.
//!
//! The map of this crate stands in `docs/` and below; see `pipeline.rs` for the story of one page.

pub mod config;
pub mod content;
pub mod diagnostic;
pub mod disk;
pub mod language;
pub mod locale;
pub mod messages;
pub mod output_file;
pub mod outputs;
pub mod prose;
pub mod publish;
pub mod site;
pub mod source;
pub mod yaml;
