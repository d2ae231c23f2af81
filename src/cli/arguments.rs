//! The arguments as written, and the settings they mean.

mod texts;

use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::{Args, Parser, Subcommand};

use super::Failure;
use super::report::Format;
use crate::config::{BaseUrl, Overrides};
use crate::diagnostic::nearest;
use crate::locale::Date;
use crate::pipeline::{self, ChosenOutputs, Settings};
use crate::site::translations::{Drafts, Unreviewed, Visibility};
pub(super) use texts::{
    PlaceArguments, StatusArguments, StatusFormat, TextArguments, TranslateArguments,
    TranslateCommand,
};

/// Public information for parents: plain language, many languages, on the web and on paper.
#[derive(Debug, Parser)]
#[command(name = "fundament", version, arg_required_else_help = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Checks the site, makes every page, and publishes all of it or nothing
    Build(BuildArguments),
    /// Finds every problem, and publishes nothing
    Check(CheckArguments),
    /// Shows the site on this machine as it is being written, with its problems
    Serve(ServeArguments),
    /// Says what a problem means for a reader, and how to solve it
    Explain(ExplainArguments),
    /// Makes the files of a new site, page, translation or language, and overwrites nothing
    New(NewArguments),
    /// Shows how far each translation is, and what there is to do
    Status(StatusArguments),
    /// Shows what changed since a text was translated, and records who stands for a translation
    Translate(TranslateArguments),
}

#[derive(Args, Debug)]
pub(super) struct BuildArguments {
    #[command(flatten)]
    pub site: SiteOptions,
    /// Folder that becomes the site, below the root [default: public; preview with --preview, --drafts, --only or --skip]
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Shows translations that wait for a review, with a banner, hidden from search engines
    #[arg(long)]
    pub preview: bool,
    /// Tells how long each step took
    #[arg(long)]
    pub timings: bool,
    /// Says nothing but problems
    #[arg(long, short)]
    pub quiet: bool,
}

#[derive(Args, Debug)]
pub(super) struct CheckArguments {
    #[command(flatten)]
    pub site: SiteOptions,
    /// Tells how long each step took
    #[arg(long)]
    pub timings: bool,
}

#[derive(Args, Debug)]
pub(super) struct ServeArguments {
    #[command(flatten)]
    pub site: SiteOptions,
    /// Port of this machine; if it is taken, another one
    #[arg(long, value_name = "PORT", default_value = "4321")]
    pub port: u16,
}

#[derive(Args, Debug)]
pub(super) struct ExplainArguments {
    /// The code of a problem, such as `raw-html`; without it, all codes
    pub code: Option<String>,
}

#[derive(Args, Debug)]
pub(super) struct NewArguments {
    #[command(subcommand)]
    pub command: NewCommand,
}

#[derive(Debug, Subcommand)]
pub(super) enum NewCommand {
    /// Makes a site in a new folder
    Site {
        /// A folder that does not exist yet, or is empty
        #[arg(value_name = "DIR")]
        folder: PathBuf,
        /// The language every page is written in first
        #[arg(long, value_name = "TAG", default_value = "nl")]
        source: String,
        /// All languages, in the order readers see them, such as `nl,ar`
        #[arg(long, value_name = "TAGS", value_delimiter = ',')]
        languages: Vec<String>,
        /// The name of the site
        #[arg(long)]
        name: Option<String>,
    },
    /// Starts a page in the source language, such as `content/school/homework`
    Page {
        /// Folder of the page, below `content`; its name becomes a part of the address
        page: String,
        /// The heading of the page
        #[arg(long)]
        title: Option<String>,
        /// Folder of the site, where `site.yaml` is
        #[arg(long, value_name = "DIR", default_value = ".")]
        root: PathBuf,
    },
    /// Starts a translation of a page, such as `content/school/homework ar`
    Translation {
        /// Folder of the page, below `content`
        page: String,
        /// A language of the site, as in `site.yaml`
        #[arg(value_name = "TAG")]
        language: String,
        /// Folder of the site, where `site.yaml` is
        #[arg(long, value_name = "DIR", default_value = ".")]
        root: PathBuf,
    },
    /// Starts a language, such as `so`
    Language {
        /// A tag of BCP 47, such as `so`, `kmr` or `fa-AF`
        #[arg(value_name = "TAG")]
        language: String,
        /// Its name, as its readers write it
        #[arg(long)]
        name: Option<String>,
        /// Folder of the site, where `site.yaml` is
        #[arg(long, value_name = "DIR", default_value = ".")]
        root: PathBuf,
    },
}

/// What every command on a site takes.
#[derive(Args, Debug)]
pub(super) struct SiteOptions {
    /// Folder of the site, where `site.yaml` is
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// Address of the site, instead of the one in `site.yaml`
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// A translation that is held back, or a fact that is overdue, counts as an error
    #[arg(long)]
    pub strict: bool,
    /// Publishes drafts too
    #[arg(long)]
    pub drafts: bool,
    /// The day that decides what is overdue [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub today: Option<String>,
    /// Makes only these outputs
    #[arg(long, value_name = "OUTPUTS", value_delimiter = ',', conflicts_with = "skip")]
    pub only: Vec<String>,
    /// Leaves these outputs out
    #[arg(long, value_name = "OUTPUTS", value_delimiter = ',')]
    pub skip: Vec<String>,
    /// Threads to use [default: one for each core]
    #[arg(long, value_name = "N")]
    pub threads: Option<String>,
    /// How problems are shown
    #[arg(long, value_name = "FORMAT", value_enum, default_value = "human")]
    pub format: Format,
}

impl BuildArguments {
    /// Where the site goes. What is not the whole site for everybody never goes over the published one by itself.
    pub fn out(&self) -> PathBuf {
        let whole = !self.preview
            && !self.site.drafts
            && self.site.only.is_empty()
            && self.site.skip.is_empty();
        let default = if whole { PUBLISHED } else { "preview" };
        self.out.clone().unwrap_or_else(|| PathBuf::from(default))
    }
}

/// The folder that becomes the site, unless another one is named.
pub(super) const PUBLISHED: &str = "public";

impl SiteOptions {
    /// How many threads are wished for; `None` leaves it to the machine.
    pub fn threads(&self) -> Result<Option<NonZeroUsize>, Failure> {
        threads(self.threads.as_deref())
    }

    /// What the pipeline needs to know, every question answered.
    pub fn settings(&self, unreviewed: Unreviewed) -> Result<Settings, Failure> {
        let base_url = match &self.base_url {
            None => None,
            Some(address) => Some(BaseUrl::parse(address).ok_or_else(|| {
                Failure::new(
                    format!("`{address}` is no address for --base-url"),
                    "Write it in full, such as `https://example.org/ouders/`.",
                )
            })?),
        };
        let today = today(self.today.as_deref())?;
        for name in self.only.iter().chain(&self.skip) {
            known_output(name)?;
        }
        let outputs = match (self.only.as_slice(), self.skip.as_slice()) {
            ([], []) => ChosenOutputs::All,
            ([], skip) => ChosenOutputs::AllBut(skip.to_vec()),
            (only, _) => ChosenOutputs::Only(only.to_vec()),
        };
        let drafts = if self.drafts { Drafts::Shown } else { Drafts::Hidden };
        Ok(Settings {
            overrides: Overrides { base_url },
            visibility: Visibility { drafts, unreviewed },
            outputs,
            today,
        })
    }
}

fn known_output(name: &str) -> Result<(), Failure> {
    let names = || pipeline::output_names();
    if names().any(|known| known == name) {
        return Ok(());
    }
    let meant =
        nearest(name, names()).map(|near| format!("Did you mean `{near}`? ")).unwrap_or_default();
    let all = names().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    Err(Failure::new(
        format!("there is no output `{name}`"),
        format!("{meant}The outputs are: {all}."),
    ))
}

fn threads(written: Option<&str>) -> Result<Option<NonZeroUsize>, Failure> {
    let Some(number) = written else { return Ok(None) };
    number.parse().map(Some).map_err(|_| {
        Failure::new(
            format!("`{number}` is no number of threads"),
            "Write a whole number from 1, such as `--threads 2`, or leave `--threads` out.",
        )
    })
}

/// The day a person named, or that of the clock.
fn today(written: Option<&str>) -> Result<Date, Failure> {
    let Some(day) = written else { return Ok(now()) };
    Date::parse(day).ok_or_else(|| {
        Failure::new(
            format!("`{day}` is no date for --today"),
            "Write year, month and day, such as `2026-11-21`.",
        )
    })
}

/// The day by the clock, in Coordinated Universal Time.
fn now() -> Date {
    let seconds =
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |elapsed| elapsed.as_secs());
    Date::from_unix_seconds(i64::try_from(seconds).unwrap_or(i64::MAX))
}
