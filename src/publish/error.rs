//! Why a site could not be published, in words for the person who ran the command.

use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{fmt, io};

use crate::output_file::OutputPath;

/// Whatever the case, the published site is as it was before the build.
#[derive(Debug)]
pub enum PublishError {
    /// Files in `out` that no build made.
    Foreign {
        out: PathBuf,
        files: Vec<OutputPath>,
    },
    OutIsLink {
        out: PathBuf,
    },
    OutIsFile {
        out: PathBuf,
    },
    OutIsMountPoint {
        out: PathBuf,
    },
    OutHoldsSite {
        out: PathBuf,
    },
    OutInsideSources {
        out: PathBuf,
        folder: &'static str,
    },
    /// Another build has the lock.
    Busy {
        out: PathBuf,
        process: String,
        waited: Duration,
    },
    /// A file is no longer what was read when the build began.
    SourceChanged {
        path: PathBuf,
    },
    /// A path that would lead out of the site.
    BadPath {
        path: OutputPath,
    },
    MadeTwice {
        path: OutputPath,
    },
    ManifestDamaged {
        manifest: PathBuf,
        out: PathBuf,
    },
    Io {
        action: Action,
        path: PathBuf,
        source: io::Error,
    },
}

/// What failed at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    Read,
    Write,
    Remove,
    Lock,
    /// Put a folder in another's place.
    Move,
}

/// The error of an action at a path: `fs::read(path).map_err(at(Action::Read, path))`.
pub(super) fn at(action: Action, path: &Path) -> impl FnOnce(io::Error) -> PublishError {
    move |source| PublishError::Io { action, path: path.to_owned(), source }
}

impl PublishError {
    /// What is said once while the other build is waited for.
    pub(super) fn while_waiting(&self) -> String {
        format!("{}; waiting for it to end", self.reason())
    }

    /// What is wrong: lower case, without a full stop.
    pub fn reason(&self) -> String {
        match self {
            PublishError::Foreign { out, files } => {
                let shown: Vec<String> =
                    files.iter().take(SHOWN).map(|path| format!("`{path}`")).collect();
                let more = match files.len().saturating_sub(SHOWN) {
                    0 => String::new(),
                    more => format!(" and {more} more"),
                };
                let out = out.display();
                format!("`{out}` holds files that no build made: {}{more}", shown.join(", "))
            }
            PublishError::OutIsLink { out } => {
                format!("`{}` is a link, and the site is published to a real folder", out.display())
            }
            PublishError::OutIsFile { out } => {
                format!("`{}` is a file, and the site is published to a folder", out.display())
            }
            PublishError::OutIsMountPoint { out } => {
                format!("`{}` is a mount point, which cannot be swapped as a whole", out.display())
            }
            PublishError::OutHoldsSite { out } => {
                format!("`{}` holds the sources of the site, and would be replaced", out.display())
            }
            PublishError::OutInsideSources { out, folder } => {
                format!("`{}` is inside the folder `{folder}` of the site", out.display())
            }
            PublishError::Busy { out, process, .. } => {
                let process = match process.trim() {
                    "" => String::new(),
                    process => format!(" (process {process})"),
                };
                format!("another build{process} is publishing to `{}`", out.display())
            }
            PublishError::SourceChanged { path } => {
                format!("`{}` changed while the site was being built", path.display())
            }
            PublishError::BadPath { path } => {
                format!("`{}` cannot be the path of a published file", path.as_str().escape_debug())
            }
            PublishError::MadeTwice { path } => {
                format!("two files of the site want the path `{path}`")
            }
            PublishError::ManifestDamaged { manifest, .. } => {
                format!(
                    "the list of published files, `{}`, cannot be understood",
                    manifest.display()
                )
            }
            PublishError::Io { action, path, source } => {
                let action = match action {
                    Action::Read => "read",
                    Action::Write => "written",
                    Action::Remove => "removed",
                    Action::Lock => "locked",
                    Action::Move => "swapped with another folder",
                };
                format!("`{}` cannot be {action}: {}", path.display(), cause(source))
            }
        }
    }

    /// What to do next: whole sentences.
    pub fn remedy(&self) -> String {
        match self {
            PublishError::Foreign { out, .. } => format!(
                "Move them to `content/_root`, from where every build publishes them, or choose another folder with `--out`. If an earlier build made them, delete `{}` and build again.",
                out.display()
            ),
            PublishError::OutIsLink { .. } | PublishError::OutIsFile { .. } => {
                "Remove it, or choose another folder with `--out`.".into()
            }
            PublishError::OutIsMountPoint { .. } => {
                "Mount its parent folder instead, or choose a folder inside it with `--out`.".into()
            }
            PublishError::OutHoldsSite { .. } | PublishError::OutInsideSources { .. } => {
                "Choose a folder of its own with `--out`, such as `public`.".into()
            }
            PublishError::Busy { waited, .. } => format!(
                "It did not end within {} seconds. Wait until it has ended, or stop it, then build again.",
                waited.as_secs()
            ),
            PublishError::SourceChanged { .. } => {
                "Nothing was published. Wait until the file is saved, then build again.".into()
            }
            PublishError::BadPath { .. } | PublishError::MadeTwice { .. } => {
                "Nothing was published. This is a fault of the tool or the theme: please report it."
                    .into()
            }
            PublishError::ManifestDamaged { out, .. } => format!(
                "Delete it and the folder `{}`, then build again: everything in it is made anew.",
                out.display()
            ),
            PublishError::Io { source, .. } => match source.kind() {
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                    "Nothing was published. Make room, then build again."
                }
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                    "Nothing was published. Give this user the right to do so, or choose another folder with `--out`."
                }
                io::ErrorKind::CrossesDevices | io::ErrorKind::ResourceBusy => {
                    "Nothing was published. Mount the parent of the folder rather than the folder, or choose a folder inside it with `--out`."
                }
                _ => "Nothing was published. Check the path and the disk, then build again.",
            }
            .into(),
        }
    }
}

/// How many foreign files are named.
const SHOWN: usize = 5;

fn cause(source: &io::Error) -> String {
    match source.kind() {
        io::ErrorKind::StorageFull => "the disk is full".into(),
        io::ErrorKind::QuotaExceeded => "this user may not store more on the disk".into(),
        io::ErrorKind::PermissionDenied => "this user may not do so".into(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only".into(),
        io::ErrorKind::NotFound => "it does not exist".into(),
        io::ErrorKind::NotADirectory => "a part of its path is a file".into(),
        io::ErrorKind::CrossesDevices | io::ErrorKind::ResourceBusy => {
            "it is a mount point, or belongs to another disk".into()
        }
        _ => source.to_string(),
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}\n{}", self.reason(), self.remedy())
    }
}

impl std::error::Error for PublishError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            PublishError::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}
