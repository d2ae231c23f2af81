//! Turns the site into files, one output each.

pub mod html;
