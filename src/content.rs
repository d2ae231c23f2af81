//! Makes pages from files: each file alone, nothing of other pages.

pub mod component_call;
pub mod markdown;
