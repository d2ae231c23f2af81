//! One test program for the whole crate, so that it links once.

mod architecture;
mod blocks;
mod builtin;
mod cli;
mod commonmark;
mod config;
mod disk;
mod docs;
mod facts;
mod front_matter;
mod glossary;
#[cfg(feature = "handouts")]
mod handouts;
mod houses;
mod locale;
mod markdown;
mod messages;
mod new;
mod own_site;
mod page_files;
mod parallel;
mod parts;
mod pictures;
mod pipeline;
mod problem_examples;
mod problem_pages;
mod prose;
mod publish;
mod reference;
mod report;
mod report_lines;
mod search;
mod serve;
mod site_test;
mod state_file;
mod themes;
