//! The command line: the only part that reads arguments and prints.

pub mod report;
