//! One test program for the whole crate, so that it links once.

mod architecture;
mod builtin;
mod commonmark;
mod disk;
mod locale;
mod markdown;
mod messages;
mod parallel;
mod pipeline;
mod problem_pages;
mod prose;
mod publish;
mod report;
mod site_test;
