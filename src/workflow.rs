//! Edits of a site's own files as values: the command line writes them, nothing here touches the disk.

pub mod scaffolds;
