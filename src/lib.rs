//! fundament: a static-site generator for public information for parents.
//!
//! The map, one line per module; a test compares it with the modules there are. See `pipeline.rs` for the story
//! of one page.
//!
//! - `builtin`: the default theme and the pages about problems, inside the program.
//! - `cache`: results of pure functions, kept with everything they were made from.
//! - `checks`: looks at the finished site; a table of checks.
//! - `cli`: the command line: reads arguments, prints problems.
//! - `config`: `site.yaml` and its kin, from as written to every question answered.
//! - `content`: makes pages from files, each file alone.
//! - `diagnostic`: what a person can mend: a case, a place, and words for both.
//! - `disk`: the only reader of the site's folders.
//! - `exchange`: formats in which texts travel to translators and back; a table of formats.
//! - `language`: a language of the site with all that follows from its tag.
//! - `locale`: dates, numbers, sorting and words of a language; the only ICU import.
//! - `messages`: words of the interface in every language; the only Fluent import.
//! - `output_file`: a published file as a value.
//! - `outputs`: what a site is published as; a table of outputs.
//! - `parallel`: the same work for many items at once.
//! - `picture`: what a picture tells, and its smaller versions; the only import of the picture engine.
//! - `pipeline`: the story of a page, from folders to what is published.
//! - `prose`: what print and checks share about running text.
//! - `publish`: the only writer of the output.
//! - `serve`: the site on this machine, as it is being written.
//! - `site`: the model in the middle: every page in every language.
//! - `source`: the site's files as values.
//! - `theme`: templates and components; the only Tera import.
//! - `workflow`: edits of the site's own files, as values.
//! - `yaml`: text to typed value; the only YAML import.

pub mod builtin;
pub mod cache;
pub mod checks;
pub mod cli;
pub mod config;
pub mod content;
pub mod diagnostic;
pub mod disk;
pub mod exchange;
pub mod language;
pub mod locale;
pub mod messages;
pub mod output_file;
pub mod outputs;
pub mod parallel;
pub mod picture;
pub mod pipeline;
pub mod prose;
pub mod publish;
pub mod serve;
pub mod site;
pub mod source;
pub mod theme;
pub mod workflow;
pub mod yaml;
