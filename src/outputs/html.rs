//! Pages in HTML.

pub mod body;
