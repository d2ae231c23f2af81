//! The arguments of commands that work on the texts of a site: `status` and `translate`.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::{threads, today};
use crate::cli::Failure;
use crate::config::Overrides;
use crate::locale::Date;
use crate::pipeline::{ChosenOutputs, Settings};
use crate::site::translations::{Drafts, Unreviewed, Visibility};

#[derive(Args, Debug)]
pub(in crate::cli) struct StatusArguments {
    /// Only pages at or below these places, such as `content/school`, or `words`
    pub pages: Vec<String>,
    /// Only these languages, such as `ar,ti`
    #[arg(long, value_name = "TAGS", value_delimiter = ',')]
    pub languages: Vec<String>,
    /// Lists every translation, also those with nothing to do
    #[arg(long)]
    pub all: bool,
    /// How the state is shown
    #[arg(long, value_name = "FORMAT", value_enum, default_value = "human")]
    pub format: StatusFormat,
    /// Writes a page for the team, with tasks of five minutes for each language; never part of the site
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
    /// Folder of the site, where `site.yaml` is
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// The day that decides what is overdue [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub today: Option<String>,
    /// Threads to use [default: one for each core]
    #[arg(long, value_name = "N")]
    pub threads: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum StatusFormat {
    /// A table that fits the terminal
    Human,
    /// For programs
    Json,
}

impl StatusArguments {
    /// What the public sees is what counts.
    pub fn settings(&self) -> Result<Settings, Failure> {
        Ok(Settings {
            overrides: Overrides::default(),
            visibility: Visibility::default(),
            outputs: ChosenOutputs::All,
            today: today(self.today.as_deref())?,
        })
    }

    pub fn threads(&self) -> Result<Option<NonZeroUsize>, Failure> {
        threads(self.threads.as_deref())
    }
}

#[derive(Args, Debug)]
pub(in crate::cli) struct TranslateArguments {
    #[command(subcommand)]
    pub command: TranslateCommand,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum TranslateCommand {
    /// Shows what changed in the source since a page was translated, in words and word by word
    Changes {
        #[command(flatten)]
        text: TextArguments,
    },
    /// Says that a translation says what the source says today
    Accept {
        /// Page of the translation, such as `content/school/homework`, or `words`
        #[arg(required_unless_present = "all_touched")]
        page: Option<String>,
        /// A language of the site, such as `ar`
        #[arg(value_name = "TAG", required_unless_present = "all_touched")]
        language: Option<String>,
        /// Only the text of this block: `title`, `summary` or its number
        #[arg(long, value_name = "N", conflicts_with = "touched")]
        block: Option<String>,
        /// Only texts whose translation changed since somebody stood for it, and new ones
        #[arg(long)]
        touched: bool,
        /// As `--touched`, of every page in every language
        #[arg(long, conflicts_with_all = ["page", "language", "block", "touched"])]
        all_touched: bool,
        /// Handle of the person who translated; without it, a new text counts as made by a machine
        #[arg(long, value_name = "HANDLE")]
        by: Option<String>,
        #[command(flatten)]
        place: PlaceArguments,
    },
    /// Says that the last edit of a block of the source changes no meaning, so that no translation is out of date
    Minor {
        /// Page in the source language, such as `content/school/homework`, or `words`
        page: String,
        /// `title`, `summary` or the number of the block
        #[arg(long, value_name = "N")]
        block: String,
        #[command(flatten)]
        place: PlaceArguments,
    },
    /// Writes the texts of a language into a file for a translator
    Export {
        /// A language of the site, such as `ar`
        #[arg(value_name = "TAG")]
        language: String,
        /// Only these pages, such as `content/school/homework`, or `words`
        pages: Vec<String>,
        /// Only what is missing, out of date, or not accepted
        #[arg(long)]
        changed: bool,
        /// `po` (Poedit, Weblate), `xliff` (translation programs), `docx` (office programs) or `table` (a page)
        #[arg(long, value_name = "FORMAT")]
        format: String,
        /// The file to write [default: named after the language, here]
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        #[command(flatten)]
        place: PlaceArguments,
    },
    /// Puts the texts of a file that came back into their places, one by one, and tells what became of each
    Import {
        /// The file that came back
        file: PathBuf,
        /// The language of the translations, where the file does not say it
        #[arg(long, value_name = "TAG")]
        language: Option<String>,
        /// Handle of the person who translated; without it, what is new counts as made by a machine
        #[arg(long, value_name = "HANDLE")]
        by: Option<String>,
        #[command(flatten)]
        place: PlaceArguments,
    },
    /// Says that a second person, who speaks the language, has read a translation beside its source
    Review {
        #[command(flatten)]
        text: TextArguments,
        /// Handle of the person who read it; not the translator
        #[arg(long, value_name = "HANDLE")]
        by: String,
        /// Only the text of this block: `title`, `summary` or its number
        #[arg(long, value_name = "N")]
        block: Option<String>,
    },
}

/// A page in one language.
#[derive(Args, Debug)]
pub(in crate::cli) struct TextArguments {
    /// Page of the translation, such as `content/school/homework`, or `words`
    pub page: String,
    /// A language of the site, such as `ar`
    #[arg(value_name = "TAG")]
    pub language: String,
    #[command(flatten)]
    pub place: PlaceArguments,
}

/// Where a site is, and which day it is.
#[derive(Args, Debug)]
pub(in crate::cli) struct PlaceArguments {
    /// Folder of the site, where `site.yaml` is
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// The day that is written down [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub today: Option<String>,
}

impl PlaceArguments {
    pub fn today(&self) -> Result<Date, Failure> {
        today(self.today.as_deref())
    }

    /// Everything is there: drafts, and what waits for a review.
    pub fn settings(&self) -> Result<Settings, Failure> {
        Ok(Settings {
            overrides: Overrides::default(),
            visibility: Visibility { drafts: Drafts::Shown, unreviewed: Unreviewed::Previewed },
            outputs: ChosenOutputs::All,
            today: self.today()?,
        })
    }
}
