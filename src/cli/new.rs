//! `fundament new`: writes files for people to fill in. Nothing is ever overwritten.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::arguments::{NewArguments, NewCommand};
use super::edits::{require_inside, unwritable};
use super::report::Format;
use super::{DONE, Failure, Stream, say, show};
use crate::builtin;
use crate::config::{self, Overrides, SiteConfig};
use crate::disk;
use crate::source::SourceSet;
use crate::workflow::scaffolds::{self, NewLanguage, NewPage, NewSite, Refusal, Scaffold, Site};

pub(super) fn run(arguments: &NewArguments) -> Result<u8, Failure> {
    match &arguments.command {
        NewCommand::Site { folder, source, languages, name } => {
            require_empty(folder)?;
            let built_in = SourceSet::default().with(builtin::files());
            let new = NewSite { source, languages, name: name.as_deref() };
            let mut scaffold = scaffolds::site(&built_in, new)?;
            if folder != Path::new(".") {
                scaffold.next.insert(0, format!("Go to the folder: `cd {}`.", shell_word(folder)));
            }
            write(folder, &scaffold)
        }
        NewCommand::Page { page, title, root } => {
            let (sources, config) = open(root)?;
            let site = Site { sources: &sources, config: &config };
            let new = NewPage { place: page, title: title.as_deref() };
            write(root, &scaffolds::page(site, new)?)
        }
        NewCommand::Translation { page, language, root } => {
            let (sources, config) = open(root)?;
            let site = Site { sources: &sources, config: &config };
            write(root, &scaffolds::translation(site, page, language)?)
        }
        NewCommand::Language { language, name, root } => {
            let (sources, config) = open(root)?;
            let site = Site { sources: &sources, config: &config };
            let new = NewLanguage { tag: language, name: name.as_deref() };
            write(root, &scaffolds::language(site, new)?)
        }
    }
}

/// A path as it is typed into a shell.
fn shell_word(path: &Path) -> String {
    let path = path.display().to_string();
    let is_plain = |sign: char| sign.is_alphanumeric() || "-_./".contains(sign);
    if path.chars().all(is_plain) { path } else { format!("'{}'", path.replace('\'', "'\\''")) }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Failure {
        Failure { reason: refusal.reason, remedy: refusal.remedy }
    }
}

/// The site at `root`. Problems of its pages do not matter here, those of its settings do.
fn open(root: &Path) -> Result<(SourceSet, SiteConfig), Failure> {
    let (sources, _) =
        disk::read(root).map_err(|error| Failure::new(error.reason(), error.remedy()))?;
    let sources = sources.with(builtin::files());
    let (config, problems) = config::resolve(&sources, &Overrides::default());
    let Some(config) = config else {
        show(&problems, &sources, Format::Human);
        return Err(Failure::new(
            "nothing was written: the settings of the site cannot be used",
            "Mend what is said above, then run the command again.",
        ));
    };
    Ok((sources, config))
}

fn require_empty(folder: &Path) -> Result<(), Failure> {
    let shown = folder.display();
    match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Err(Failure::new(
            format!("`{shown}` is a file"),
            "Name a folder that does not exist yet.",
        )),
        Err(error) => Err(unwritable(folder, error)),
        Ok(mut entries) => match entries.next() {
            None => Ok(()),
            Some(_) => Err(Failure::new(
                format!("`{shown}` is not empty"),
                "Name a folder that does not exist yet, or an empty one.",
            )),
        },
    }
}

/// Writes all files or none, and tells what to do next.
fn write(root: &Path, scaffold: &Scaffold) -> Result<u8, Failure> {
    let targets: Vec<(PathBuf, &String)> =
        scaffold.files.iter().map(|(path, text)| (root.join(path.as_str()), text)).collect();
    for (path, _) in &targets {
        match fs::symlink_metadata(path) {
            Ok(_) => return Err(is_there(path)),
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) => {}
            Err(error) => return Err(unwritable(path, error)),
        }
        require_inside(root, path)?;
    }
    let mut written = Written::default();
    for (path, text) in &targets {
        if let Err(error) = written.add(path, text) {
            written.take_back();
            return Err(match error.kind() {
                io::ErrorKind::AlreadyExists => is_there(path),
                _ => unwritable(path, error),
            });
        }
    }
    let mut text = String::new();
    if !targets.is_empty() {
        text.push_str("written:\n");
    }
    for (path, _) in &targets {
        let path = path.strip_prefix(".").unwrap_or(path);
        text.push_str(&format!("  {}\n", path.display()));
    }
    text.push_str("next:\n");
    for (index, step) in scaffold.next.iter().enumerate() {
        text.push_str(&format!("  {}. {step}\n", index + 1));
    }
    say(Stream::Output, &text);
    Ok(DONE)
}

/// What was made so far, so that it can be taken back.
#[derive(Default)]
struct Written {
    files: Vec<PathBuf>,
    /// In the order they were made: the innermost last.
    folders: Vec<PathBuf>,
}

impl Written {
    fn add(&mut self, path: &Path, text: &str) -> io::Result<()> {
        let missing: Vec<&Path> = path
            .ancestors()
            .skip(1)
            .take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists())
            .collect();
        for folder in missing.into_iter().rev() {
            fs::create_dir(folder)?;
            self.folders.push(folder.to_owned());
        }
        let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
        self.files.push(path.to_owned());
        file.write_all(text.as_bytes())
    }

    /// A file that cannot be removed stays: there is nothing better to do, and its name was not taken before.
    fn take_back(self) {
        for file in &self.files {
            drop(fs::remove_file(file));
        }
        for folder in self.folders.iter().rev() {
            drop(fs::remove_dir(folder));
        }
    }
}

fn is_there(path: &Path) -> Failure {
    Failure::new(
        format!("`{}` is there already, so nothing was written", path.display()),
        "Move it away or remove it first; nothing is ever overwritten.",
    )
}
