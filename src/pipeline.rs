//! The story of a page: from the site's folders to what is published.
//!
//! ```text
//! inspect   config    <- site file, theme files, language files
//!           messages  <- words of the interface
//!           content   <- each page file alone, in parallel; facts, houses, sounds
//!           theme     <- templates and components, which may print facts
//!           site      <- all pages together, once
//!           problems  <- checks, each page in parallel
//!           broken translations are held back -> assembled again, once
//! render    planned   <- outputs say which files they make
//!           smaller pictures, as far as pages show any
//!           each planned file, in parallel -> a sink, which writes, keeps or forgets it
//! build     inspect, render into the publisher's slot, swap; any error: no swap
//! check     inspect, render into a sink that forgets
//! ```

mod render;
mod sheets;
mod words;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::builtin;
use crate::checks;
use crate::config::{self, Overrides, SiteConfig};
use crate::content::{self, PageCache};
use crate::diagnostic::{self, Diagnostic, Problem};
use crate::locale::Date;
use crate::messages::{self, Messages};
use crate::output_file::{OutputContent, OutputPath};
use crate::outputs;
pub use crate::outputs::ChosenOutputs;
use crate::outputs::handout::MadeSheet;
use crate::picture::Pictures;
use crate::publish::{PublishError, PublishOptions, Published, Publisher};
use crate::site::Site;
use crate::site::addresses;
use crate::site::assemble::{self, Ingredients};
use crate::site::blame::Blame;
use crate::site::comparison;
use crate::site::translations::Visibility;
use crate::source::{ContentHash, SourceSet};
use crate::theme::{self, Theme};

pub use crate::outputs::PlannedFile;
pub use crate::outputs::handout::CAN_MAKE as CAN_MAKE_SHEETS;
pub use render::{RenderFailure, render, with_plan};
pub use sheets::{SheetDesk, sheet_data};
pub use words::status;

/// What a person asked for, beside what the site's files say.
#[derive(Clone, Debug)]
pub struct Settings {
    pub overrides: Overrides,
    pub visibility: Visibility,
    pub outputs: ChosenOutputs,
    /// The day that decides what is overdue.
    pub today: Date,
}

/// A step of the story, for `--timings`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Config,
    Messages,
    Content,
    Theme,
    Assemble,
    Check,
    Pictures,
    Render,
    Publish,
}

/// Told when a step begins. The pipeline itself looks at no clock.
pub type OnStage<'a> = &'a (dyn Fn(Stage) + Sync);

/// The outputs there are, by name.
pub fn output_names() -> impl Iterator<Item = &'static str> {
    outputs::OUTPUTS.iter().map(|output| output.name)
}

/// Names all that the files of a site are made from: with an equal hash, equal files and equal problems.
///
/// `problems` are those found while the files were read; with one of them the sources do not tell everything, so
/// there is no such name.
pub fn made_from(
    sources: &SourceSet,
    problems: &[Diagnostic],
    settings: &Settings,
) -> Option<ContentHash> {
    let (program, sources) = (builtin::program(), sources.hash().to_hex());
    let all = format!("{program}\n{sources}\n{settings:?}");
    problems.is_empty().then(|| ContentHash::of(all.as_bytes()))
}

/// Everything known of a site before anything of it is made.
pub struct Inspection {
    /// With the built-in theme's files, for excerpts.
    pub sources: SourceSet,
    /// `None` if the site could not be understood; `problems` says why.
    pub ready: Option<Ready>,
    /// In order of place.
    pub problems: Vec<Diagnostic>,
}

/// A site that was understood, with what its pages are made with.
pub struct Ready {
    pub site: Site,
    pub theme: Theme,
    pub messages: Arc<Messages>,
}

impl Inspection {
    /// Errors in the site itself: with one of them nothing is published.
    pub fn stops_the_site(&self) -> bool {
        match &self.ready {
            None => true,
            Some(ready) => self.problems.iter().any(|problem| {
                problem.is_error() && Blame::of(problem, &ready.site.config) == Blame::Site
            }),
        }
    }

    /// Whether a fact is past the day until which it was sure to hold. With `--strict` nothing is published then.
    pub fn has_overdue_facts(&self) -> bool {
        self.problems.iter().any(|problem| matches!(problem.problem, Problem::OverdueFact { .. }))
    }

    /// Translations, and words of a language, that are not published because of their problems, with those
    /// problems in order. A translation that waits for its review is not among them: nothing is wrong with it.
    pub fn held_back(&self) -> BTreeMap<Blame, Vec<&Diagnostic>> {
        let mut held_back: BTreeMap<Blame, Vec<&Diagnostic>> = BTreeMap::new();
        let Some(ready) = &self.ready else { return held_back };
        for problem in &self.problems {
            let is_incomplete = matches!(problem.problem, Problem::TranslationIncomplete { .. });
            if problem.is_error() || is_incomplete {
                let blame = Blame::of(problem, &ready.site.config);
                held_back.entry(blame).or_default().push(problem);
            }
        }
        held_back.remove(&Blame::Site);
        held_back
    }
}

/// What is remembered from one inspection to the next; without it all is made anew, and equal.
#[derive(Default)]
pub struct Memory {
    pages: PageCache,
    comparisons: comparison::Memory,
    checks: checks::Memory,
}

/// Reads, assembles and checks a site. `problems` are those found while its files were read.
pub fn inspect(
    sources: SourceSet,
    problems: Vec<Diagnostic>,
    settings: &Settings,
    on_stage: OnStage,
) -> Inspection {
    inspect_again(sources, problems, settings, &mut Memory::default(), on_stage)
}

/// As `inspect`, and what did not change since the last time is not made again.
pub fn inspect_again(
    sources: SourceSet,
    problems: Vec<Diagnostic>,
    settings: &Settings,
    memory: &mut Memory,
    on_stage: OnStage,
) -> Inspection {
    let sources = sources.with(builtin::files());
    let mut problems = problems;
    let ready = understand(&sources, &mut problems, settings, memory, Checks::Run, on_stage);
    diagnostic::sort(&mut problems);
    Inspection { sources, ready, problems }
}

/// As `inspect`, for commands that work on the texts themselves: nothing is checked, so `problems` tells only of what
/// could not be read.
pub fn open(sources: SourceSet, problems: Vec<Diagnostic>, settings: &Settings) -> Inspection {
    let sources = sources.with(builtin::files());
    let mut problems = problems;
    let memory = &mut Memory::default();
    let ready = understand(&sources, &mut problems, settings, memory, Checks::Skipped, &|_| {});
    diagnostic::sort(&mut problems);
    Inspection { sources, ready, problems }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Checks {
    Run,
    Skipped,
}

fn understand(
    sources: &SourceSet,
    problems: &mut Vec<Diagnostic>,
    settings: &Settings,
    memory: &mut Memory,
    checks: Checks,
    on_stage: OnStage,
) -> Option<Ready> {
    on_stage(Stage::Config);
    let (config, more) = config::resolve(sources, &settings.overrides);
    problems.extend(more);
    let config = config?;

    on_stage(Stage::Messages);
    let files = words::message_files(sources, &config);
    let (messages, more) = messages::load(&files, &config.languages, &config.source_language);
    problems.extend(more);
    let messages = Arc::new(messages);
    problems.extend(words::missing_words(&messages, &config));

    on_stage(Stage::Content);
    let content = content::read(sources, &config, &mut memory.pages);
    problems.extend(content.problems);
    let facts = Arc::new(content.facts);
    let houses = Arc::new(content.houses);
    let sounds = Arc::new(content.sounds);
    let glossary = words::glossary(&messages, &config);
    let words = Arc::new(words::words(&messages, &config, content.word_states));

    on_stage(Stage::Theme);
    let (theme, more) = theme::load(&config, sources, &messages, &facts, &houses, &sounds);
    problems.extend(more);

    if has_unread_source_page(problems, sources, &config) {
        return None;
    }

    on_stage(Stage::Assemble);
    let broken = broken_translations(problems, &config);
    let ingredients = Ingredients {
        config,
        pages: content.pages,
        files: content.files.clone(),
        root_files: content.root_files.clone(),
        facts: facts.clone(),
        houses: houses.clone(),
        sounds: sounds.clone(),
        glossary: glossary.clone(),
        words: words.clone(),
        visibility: settings.visibility,
        broken: broken.clone(),
        without_address: Default::default(),
        unreadable: content.unreadable.clone(),
    };
    let (site, more) = assemble::assemble(ingredients, &mut memory.comparisons);
    let known = problems.len();
    problems.extend(more);
    let (site, theme) = (site?, theme?);
    if checks == Checks::Skipped {
        return Some(Ready { site, theme, messages });
    }

    on_stage(Stage::Check);
    let subject = checks::Subject {
        site: &site,
        theme: &theme,
        messages: &messages,
        frames: &theme.frames(&site),
        today: settings.today,
    };
    problems.extend(checks::run(&subject, &mut memory.checks));

    if problems.iter().any(|problem| {
        matches!(
            problem.problem,
            Problem::UnknownTheme { .. }
                | Problem::ThemeCircle { .. }
                | Problem::ReservedThemeName { .. }
        )
    }) {
        // The default theme stands in: what it lacks is no fault of the texts.
        problems.retain(|problem| !matches!(problem.problem, Problem::UnknownComponent { .. }));
    }

    // What the checks found may hold back more; the pages are then put together once more.
    let newly_broken = broken_translations(&problems[known..], &site.config);
    let address_problems: Vec<Diagnostic> = problems[known..]
        .iter()
        .filter(|problem| addresses::is_about_an_address(&problem.problem))
        .cloned()
        .collect();
    if newly_broken.is_subset(&broken) {
        return Some(Ready { site, theme, messages });
    }
    let config = site.config.clone();
    let ingredients = Ingredients {
        config: config.clone(),
        pages: site.into_pages(),
        files: content.files,
        root_files: content.root_files,
        facts,
        houses,
        sounds,
        glossary,
        words,
        visibility: settings.visibility,
        broken: &broken | &newly_broken,
        without_address: broken_translations(&address_problems, &config),
        unreadable: content.unreadable,
    };
    let (site, _) = assemble::assemble(ingredients, &mut memory.comparisons);
    site.map(|site| Ready { site, theme, messages })
}

/// Whether a source page is on the disk but could not be read. Put together without it, the site would have
/// many problems that go away with this one: translations of nothing, links to nowhere, no home page.
fn has_unread_source_page(
    problems: &[Diagnostic],
    sources: &SourceSet,
    config: &SiteConfig,
) -> bool {
    let name = format!("index.{}.md", config.source_language);
    problems.iter().map(|problem| &problem.location.path).any(|path| {
        path.as_str().starts_with("content/")
            && path.file_name() == name
            && sources.get(path).is_none()
    })
}

fn broken_translations(
    problems: &[Diagnostic],
    config: &SiteConfig,
) -> crate::site::translations::Broken {
    problems
        .iter()
        .filter(|problem| problem.is_error())
        .filter_map(|problem| match Blame::of(problem, config) {
            Blame::Translation(key, tag) => Some((key, tag)),
            Blame::Site | Blame::Words(_) => None,
        })
        .collect()
}

/// Makes the smaller versions of pictures, if any file that will be made names them.
fn make_pictures(ready: &Ready, pictures: &Pictures, outputs: &ChosenOutputs) {
    if ["html", "pictures"].iter().any(|output| outputs.includes(output)) {
        outputs::pictures::make_all(&ready.site, pictures);
    }
}

/// Why nothing was published.
#[derive(Debug)]
pub enum BuildFailure {
    Problems(Vec<Diagnostic>),
    Publish(PublishError),
}

/// Renders into a slot nobody sees, then swaps it in whole. `notice` is told what the build waits for.
pub fn build(
    ready: &Ready,
    pictures: &Pictures,
    outputs: &ChosenOutputs,
    options: &PublishOptions,
    notice: &dyn Fn(&str),
    progress: &(dyn Fn(usize, usize) + Sync),
    on_stage: OnStage,
) -> Result<(Published, Vec<Diagnostic>), BuildFailure> {
    let publisher = Publisher::open(options, notice).map_err(BuildFailure::Publish)?;
    on_stage(Stage::Pictures);
    make_pictures(ready, pictures, outputs);
    on_stage(Stage::Render);
    let desk = SheetDesk {
        recall: &|from| {
            let (pages, bytes) = publisher.recall(from)?;
            Some(MadeSheet { pages, bytes })
        },
        keep: &|from, made| publisher.keep(from, made.pages, &made.bytes),
        progress,
    };
    let write = |path: &OutputPath, content: &OutputContent| publisher.write(path, content);
    let problems =
        render(ready, pictures, outputs, &desk, write).map_err(|failure| match failure {
            RenderFailure::Problems(problems) => BuildFailure::Problems(problems),
            RenderFailure::Sink(error) => BuildFailure::Publish(error),
        })?;
    on_stage(Stage::Publish);
    let published = publisher.finish().map_err(BuildFailure::Publish)?;
    Ok((published, problems))
}

/// Renders everything and forgets it: what `check` finds beyond `inspect`.
pub fn try_out(
    ready: &Ready,
    pictures: &Pictures,
    outputs: &ChosenOutputs,
    progress: &(dyn Fn(usize, usize) + Sync),
    on_stage: OnStage,
) -> Vec<Diagnostic> {
    on_stage(Stage::Pictures);
    make_pictures(ready, pictures, outputs);
    on_stage(Stage::Render);
    let desk = SheetDesk { recall: &|_| None, keep: &|_, _| {}, progress };
    match render(ready, pictures, outputs, &desk, |_, _| Ok::<(), std::convert::Infallible>(())) {
        Ok(problems) => problems,
        Err(RenderFailure::Problems(problems)) => problems,
        Err(RenderFailure::Sink(never)) => match never {},
    }
}
