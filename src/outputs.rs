//! What a site is published as: a table of outputs, each a name and a plan.
//!
//! An output says which files it will make and how; it knows nothing of threads, disk or other outputs.
//! Adding one is one file and one line in `OUTPUTS`.

pub mod assets;
pub mod bilingual;
pub mod front_page;
pub mod handout;
pub mod handout_lists;
pub mod headers;
pub mod html;
pub mod not_found;
pub mod pictures;
pub mod redirects;
pub mod search;
pub mod sitemap;
pub mod text;
pub mod topics;
pub mod words;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::messages::{MessageArgument, MessageFailure, MessageUse, Messages};
use crate::output_file::{OutputContent, OutputPath};
use crate::picture::{self, Pictures};
use crate::site::handouts::OfferedHandouts;
use crate::site::{LanguageIndex, Site, addresses};
use crate::source::{ContentHash, Picture, SourcePath};
use crate::theme::{Frame, Theme};
pub use text::TextPrinter;
pub use text::body::{BlockMark, push_text};

/// Everything an output makes its files from. Complete and immutable.
pub struct Workshop<'a> {
    pub site: &'a Site,
    pub theme: &'a Theme,
    pub messages: &'a Arc<Messages>,
    /// The sheets that pages offer.
    pub offered: OfferedHandouts,
    pub pictures: &'a Pictures,
    frames: Vec<Frame>,
    press: handout::Press,
}

impl<'a> Workshop<'a> {
    pub fn new(
        site: &'a Site,
        theme: &'a Theme,
        messages: &'a Arc<Messages>,
        pictures: &'a Pictures,
        offered: OfferedHandouts,
    ) -> Workshop<'a> {
        let frames = theme.frames(site);
        let press = handout::Press::default();
        Workshop { site, theme, messages, pictures, offered, frames, press }
    }

    /// What all pages of a language share.
    pub fn frame(&self, reader: LanguageIndex) -> &Frame {
        &self.frames[reader.0]
    }

    /// Words of the interface that an output itself prints, as plain text.
    fn words(
        &self,
        reader: LanguageIndex,
        id: &str,
        arguments: &[(&str, MessageArgument)],
        purpose: MessageUse,
    ) -> Result<Arc<str>, Box<Diagnostic>> {
        let tag = &self.site.language(reader).tag;
        match self.messages.get(tag, id, arguments, purpose) {
            Ok(message) => Ok(message.text),
            Err(failure) => {
                // Other languages give way to the source's words, so it is these that fail.
                let source = &self.site.config.source_language;
                let path = SourcePath::new(format!("translations/{source}/interface.ftl"));
                let id = id.to_owned();
                let problem = match failure {
                    MessageFailure::Missing => Problem::MissingSourceMessage { id },
                    MessageFailure::Failed(detail) => Problem::MessageFailed { id, detail },
                };
                Err(Box::new(Diagnostic::new(Location::file(&path), problem)))
            }
        }
    }
}

/// One kind of thing a site is published as.
pub struct Output {
    /// For `--only` and `--skip`.
    pub name: &'static str,
    pub plan: for<'a> fn(&'a Workshop<'a>) -> Vec<PlannedFile<'a>>,
}

pub const OUTPUTS: &[Output] = &[
    Output { name: "html", plan: html::plan },
    Output { name: "bilingual", plan: bilingual::plan },
    Output { name: handout::NAME, plan: handout::plan },
    Output { name: "handout-lists", plan: handout_lists::plan },
    Output { name: "topics", plan: topics::plan },
    Output { name: "words", plan: words::plan },
    Output { name: "search", plan: search::plan },
    Output { name: "front-page", plan: front_page::plan },
    Output { name: "not-found", plan: not_found::plan },
    Output { name: "redirects", plan: redirects::plan },
    Output { name: "headers", plan: headers::plan },
    Output { name: "sitemap", plan: sitemap::plan },
    Output { name: "assets", plan: assets::plan },
    Output { name: "pictures", plan: pictures::plan },
];

/// Which outputs are made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ChosenOutputs {
    #[default]
    All,
    Only(Vec<String>),
    AllBut(Vec<String>),
}

impl ChosenOutputs {
    /// Whether the output of that name is among them.
    pub fn includes(&self, name: &str) -> bool {
        let is_named = |names: &[String]| names.iter().any(|known| known == name);
        match self {
            ChosenOutputs::All => true,
            ChosenOutputs::Only(names) => is_named(names),
            ChosenOutputs::AllBut(names) => !is_named(names),
        }
    }
}

/// A file that will be made.
pub struct PlannedFile<'a> {
    pub path: OutputPath,
    /// The file of the site this one is made from, for problems about it.
    pub owner: SourcePath,
    pub make: Work<'a>,
}

/// The message with the heading of a component that has no other words of its own.
fn title_of_component(name: &str) -> Option<&'static str> {
    match name {
        "evidence" => Some("evidence-title"),
        "at_school" => Some("at-school-title"),
        "at_home" => Some("at-home-title"),
        _ => None,
    }
}

/// Below the root of the site: the smaller version of a picture that has this hash.
fn address_of_smaller(hash: ContentHash, picture: &Picture, width: u32) -> String {
    let ending = picture::ending(picture.kind);
    addresses::of_smaller_picture(picture::recipe(hash), width, ending)
}

/// Makes one file; called once, by any thread.
pub type Work<'a> = Box<dyn Fn() -> Result<OutputContent, Box<Diagnostic>> + Send + Sync + 'a>;

/// The files of the chosen outputs in order of their paths; two owners of one path are a problem.
pub fn plan<'a>(
    workshop: &'a Workshop<'a>,
    chosen: impl Fn(&str) -> bool,
) -> (Vec<PlannedFile<'a>>, Vec<Diagnostic>) {
    let mut files: BTreeMap<String, PlannedFile<'a>> = BTreeMap::new();
    let mut problems = Vec::new();
    for output in OUTPUTS.iter().filter(|output| chosen(output.name)) {
        for file in (output.plan)(workshop) {
            // Names that differ only in capitals are one file on many computers.
            let name = file.path.as_str().to_lowercase();
            if let Some(other) = files.get(&name) {
                problems.push(Diagnostic::new(
                    Location::file(&file.owner),
                    Problem::TwoOwnersOfOnePath {
                        path: file.path.to_string(),
                        first: format!("`{}`", other.owner),
                        second: format!("`{}`", file.owner),
                    },
                ));
                continue;
            }
            files.insert(name, file);
        }
    }
    (files.into_values().collect(), problems)
}
