//! The site as the team sees it while it is written: read again after each save, shown even where it is broken.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::address::{self, content_type};
use super::edition::{Edition, Made};
use super::overlay::{self, ShownProblem};
use super::{desk, html};
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::disk::{self, DiskError};
use crate::output_file::{OutputContent, PictureOf};
use crate::picture::{self, Pictures};
use crate::pipeline::{self, Settings};
use crate::site::translations::{Drafts, Unreviewed, Visibility};
use crate::source::SourceSet;

/// The newest state of a site, and what is remembered to have the next one soon.
pub struct Preview {
    root: PathBuf,
    settings: Settings,
    on_disk: disk::Memory,
    memory: pipeline::Memory,
    pictures: Arc<Pictures>,
    read: Reading,
    /// What the last inspection found, with the sources it looked at.
    problems: Vec<Diagnostic>,
    sources: SourceSet,
    snapshot: Arc<Snapshot>,
    /// Tells this process from one before, so that open pages see that the server was started anew.
    started: u128,
    count: u64,
}

/// What the folder held when it was read last; the same again means nothing to do.
#[derive(PartialEq)]
enum Reading {
    Read(SourceSet, Vec<Diagnostic>),
    Failed { reason: String, remedy: &'static str },
}

/// Whether there is something new to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refreshed {
    Same,
    Changed,
}

/// The team sees what readers do not see yet.
const VISIBILITY: Visibility =
    Visibility { drafts: Drafts::Shown, unreviewed: Unreviewed::Previewed };

impl Preview {
    /// Reads a site for the first time.
    pub fn open(root: PathBuf, settings: Settings) -> Result<Preview, DiskError> {
        let settings = Settings { visibility: VISIBILITY, ..settings };
        let mut on_disk = disk::Memory::default();
        let (sources, problems) = disk::read_again(&root, &mut on_disk)?;
        let started =
            SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_millis());
        let empty = Snapshot {
            root: root.clone(),
            edition: String::new(),
            newest: None,
            good: None,
            standing: Standing::Broken,
            problems: Vec::new(),
        };
        let pictures = Arc::new(disk::pictures(&root));
        let mut preview = Preview {
            root,
            settings,
            on_disk,
            memory: pipeline::Memory::default(),
            pictures,
            read: Reading::Read(sources.clone(), problems.clone()),
            problems: Vec::new(),
            sources: SourceSet::default(),
            snapshot: Arc::new(empty),
            started,
            count: 0,
        };
        preview.inspect(sources, problems);
        Ok(preview)
    }

    /// Reads the site again. A folder that cannot be read leaves everything as it was, but for the problem.
    pub fn refresh(&mut self) -> Refreshed {
        let reading = match self.read_patiently() {
            Ok((sources, problems)) => Reading::Read(sources, problems),
            Err(error) => Reading::Failed { reason: error.reason(), remedy: error.remedy() },
        };
        self.take(reading)
    }

    /// As `refresh`, where as far as is known nothing but these files can have changed.
    pub fn refresh_files(&mut self, files: &BTreeSet<PathBuf>) -> Refreshed {
        let reading = match &self.read {
            Reading::Read(sources, problems) => {
                disk::read_changed(&self.root, sources, &mut self.on_disk, files)
                    .map(|sources| Reading::Read(sources, problems.clone()))
            }
            Reading::Failed { .. } => None,
        };
        match reading {
            Some(reading) => self.take(reading),
            None => self.refresh(),
        }
    }

    fn take(&mut self, reading: Reading) -> Refreshed {
        if reading == self.read {
            return Refreshed::Same;
        }
        match &reading {
            Reading::Read(sources, problems) => self.inspect(sources.clone(), problems.clone()),
            Reading::Failed { reason, remedy } => {
                let problem = ShownProblem {
                    severity: Severity::Error,
                    code: None,
                    place: self.root.display().to_string(),
                    reason: reason.clone(),
                    remedy: (*remedy).to_owned(),
                };
                self.show(Standing::Broken, None, vec![problem]);
            }
        }
        self.read = reading;
        Refreshed::Changed
    }

    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.snapshot.clone()
    }

    pub(super) fn problems(&self) -> &[Diagnostic] {
        &self.problems
    }

    pub(super) fn sources(&self) -> &SourceSet {
        &self.sources
    }

    /// Why the folder could not be read the last time, and what to do.
    pub(super) fn unreadable(&self) -> Option<(&str, &str)> {
        match &self.read {
            Reading::Read(..) => None,
            Reading::Failed { reason, remedy } => Some((reason, remedy)),
        }
    }

    /// A folder that goes while it is listed is gone a moment later, and the second reading tells what is there.
    fn read_patiently(&mut self) -> Result<(SourceSet, Vec<Diagnostic>), DiskError> {
        disk::read_again(&self.root, &mut self.on_disk).or_else(|_| {
            thread::sleep(Duration::from_millis(20));
            disk::read_again(&self.root, &mut self.on_disk)
        })
    }

    fn inspect(&mut self, sources: SourceSet, problems: Vec<Diagnostic>) {
        let inspection =
            pipeline::inspect_again(sources, problems, &self.settings, &mut self.memory, &|_| {});
        let stopped = inspection.stops_the_site();
        self.problems = inspection.problems;
        self.sources = inspection.sources;
        let opened = inspection
            .ready
            .map(|ready| Edition::open(ready, &self.pictures, &self.settings.outputs));
        let (newest, standing) = match opened {
            None => (None, Standing::Broken),
            Some((edition, of_plan)) => {
                let standing = match stopped || !of_plan.is_empty() {
                    true => Standing::Stopped,
                    false => Standing::Good,
                };
                // What stops the site anyway may be the same, told where it comes from.
                self.problems.extend(of_plan.into_iter().filter(|_| !stopped));
                diagnostic::sort(&mut self.problems);
                (Some(Arc::new(edition)), standing)
            }
        };
        self.show(standing, newest, overlay::in_words(&self.problems, &self.sources));
    }

    fn show(
        &mut self,
        standing: Standing,
        newest: Option<Arc<Edition>>,
        problems: Vec<ShownProblem>,
    ) {
        self.count += 1;
        let newest = newest.or_else(|| self.snapshot.newest.clone());
        let good = match standing {
            Standing::Good => newest.clone(),
            Standing::Stopped | Standing::Broken => self.snapshot.good.clone(),
        };
        self.snapshot = Arc::new(Snapshot {
            root: self.root.clone(),
            edition: format!("{}-{}", self.started, self.count),
            newest,
            good,
            standing,
            problems,
        });
    }
}

/// How the site stood when it was read last.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Good,
    /// It could be put together, but `build` would publish nothing.
    Stopped,
    /// It could not even be put together.
    Broken,
}

/// One state of the preview. Shared by threads, never changed.
pub struct Snapshot {
    root: PathBuf,
    edition: String,
    /// The last that could be put together.
    newest: Option<Arc<Edition>>,
    /// The last that could have been published: while there are errors, it has the pages that cannot be read.
    good: Option<Arc<Edition>>,
    standing: Standing,
    problems: Vec<ShownProblem>,
}

/// What a browser gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    File {
        status: u16,
        content_type: &'static str,
        bytes: Cow<'static, [u8]>,
    },
    /// A page of the tool itself, which loads itself anew already.
    Own {
        status: u16,
        page: String,
    },
    /// To another address of this site.
    Redirect(String),
}

impl Snapshot {
    /// Another name for each state that is shown, also over several starts of the server.
    pub fn edition(&self) -> &str {
        &self.edition
    }

    /// Errors first.
    pub fn problems(&self) -> &[ShownProblem] {
        &self.problems
    }

    /// What stands at an address, `/nl/school/`, as a build would publish it.
    pub fn answer(&self, path: &str) -> Answer {
        let Some(newest) = &self.newest else { return self.nothing_yet() };
        let below = newest.ready().site.config.base_url.path.as_str();
        let Some(inside) = path.strip_prefix(below) else {
            return match path == "/" || format!("{path}/") == below {
                true => Answer::Redirect(below.to_owned()),
                false => self.outside(below),
            };
        };
        let file = match inside.is_empty() || inside.ends_with('/') {
            true => format!("{inside}index.html"),
            false => inside.to_owned(),
        };
        let stand_in = self.good.as_ref().filter(|_| self.standing != Standing::Good);
        for edition in std::iter::once(newest).chain(stand_in) {
            if let Some(answer) = self.made(edition.make(&file), &file, 200) {
                return answer;
            }
            if edition.has(&format!("{file}/index.html")) {
                return Answer::Redirect(format!("{path}/"));
            }
        }
        self.not_found(newest, inside)
    }

    /// The start page of the team.
    pub(super) fn desk(&self) -> Answer {
        let ready = self.newest.as_ref().map(|edition| edition.ready());
        let note = match self.standing {
            Standing::Good => "",
            Standing::Stopped => {
                "Because of its errors, `build` would publish nothing of this site."
            }
            Standing::Broken => "The site cannot be put together: below is how it was before.",
        };
        let page = desk::page(ready, &self.problems, note, &self.edition);
        Answer::Own { status: 200, page }
    }

    pub(super) fn overlay(&self) -> Answer {
        let is_old = self.standing == Standing::Broken;
        Answer::Own { status: 200, page: overlay::overlay(&self.problems, is_old) }
    }

    /// `None` where there is no such file.
    fn made(&self, made: Made, file: &str, status: u16) -> Option<Answer> {
        let bytes: Cow<'static, [u8]> = match made {
            Made::Absent => return None,
            Made::File(OutputContent::Bytes(bytes)) => Cow::Owned(bytes),
            Made::File(OutputContent::BuiltIn(bytes)) => Cow::Borrowed(bytes),
            Made::File(OutputContent::CopyOf { source, hash }) => {
                match disk::asset(&self.root, &source, hash) {
                    Ok(Some(bytes)) => Cow::Owned(bytes),
                    // It is being changed, and the next state of the site has it.
                    Ok(None) => return None,
                    Err(error) => return Some(self.failed(&error.reason(), error.remedy())),
                }
            }
            Made::File(OutputContent::Picture(PictureOf { made: Some(bytes), .. })) => {
                Cow::Owned(bytes.to_vec())
            }
            Made::File(OutputContent::Picture(PictureOf { source, from, form, .. })) => {
                match disk::asset(&self.root, &source, from) {
                    Ok(bytes) => Cow::Owned(picture::make(&bytes?, form).ok()?),
                    Err(error) => return Some(self.failed(&error.reason(), error.remedy())),
                }
            }
            Made::File(OutputContent::LeftOut) => return None,
            Made::Failed(problem) => return Some(self.failed_page(&problem)),
            Made::Broken => {
                return Some(self.failed(
                    "this page made the tool fail",
                    "Look at the terminal, and tell the makers of fundament about it.",
                ));
            }
        };
        Some(Answer::File { status, content_type: content_type(file), bytes })
    }

    fn not_found(&self, edition: &Edition, inside: &str) -> Answer {
        let language = inside.split('/').next().unwrap_or("");
        for file in [format!("{language}/404.html"), "404.html".to_owned()] {
            if let Some(answer) = self.made(edition.make(&file), &file, 404) {
                return answer;
            }
        }
        let page = html::page("There is no such page", &self.edition, DESK_LINK);
        Answer::Own { status: 404, page }
    }

    fn outside(&self, below: &str) -> Answer {
        let link = address::encode(below);
        let body = format!("<p>This site is served below <a href=\"{link}\">{link}</a>.</p>\n");
        let page = html::page("There is no such page", &self.edition, &body);
        Answer::Own { status: 404, page }
    }

    fn nothing_yet(&self) -> Answer {
        let body = format!(
            "<p>It appears as soon as these problems are solved.</p>\n{}{DESK_LINK}",
            overlay::list(self.problems.iter())
        );
        let page = html::page("The site cannot be shown yet", &self.edition, &body);
        Answer::Own { status: 503, page }
    }

    fn failed_page(&self, problem: &Diagnostic) -> Answer {
        let words = problem.words();
        let code = problem.code().as_str();
        let place = format!("{} ({code})", problem.location.path);
        self.failed_at(&place, &words.reason, &words.remedy)
    }

    fn failed(&self, reason: &str, remedy: &str) -> Answer {
        self.failed_at(&self.root.display().to_string(), reason, remedy)
    }

    fn failed_at(&self, place: &str, reason: &str, remedy: &str) -> Answer {
        let problem = ShownProblem {
            severity: Severity::Error,
            code: None,
            place: place.to_owned(),
            reason: reason.to_owned(),
            remedy: remedy.to_owned(),
        };
        let problems = std::iter::once(&problem).chain(&self.problems);
        let body = format!("{}{DESK_LINK}", overlay::list(problems));
        let page = html::page("This page cannot be shown", &self.edition, &body);
        Answer::Own { status: 500, page }
    }
}

const DESK_LINK: &str = "<p><a href=\"/__fundament/\">All pages and problems</a></p>\n";
