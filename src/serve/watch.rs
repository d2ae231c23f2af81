//! Waits for a save.
//!
//! A save is answered from the files that are reported; a moment later the whole site is looked at, because not
//! every system reports everything. Our own reading causes events too; they are passed over, or the site would be
//! read for ever.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use notify::{Config, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

/// Folders that are read whole; `site.yaml` stands beside them.
const FOLDERS: [&str; 3] = ["content", "themes", "translations"];

/// An editor saves in several steps: the site is read when nothing has happened for so long …
const QUIET: Duration = Duration::from_millis(10);
/// … or when it has gone on for so long.
const AT_MOST: Duration = Duration::from_millis(200);
/// How often the folders are looked at where saves are not reported.
const LOOK: Duration = Duration::from_millis(500);
/// How often it is made sure that the watched folders are still the ones that are there.
const MAKE_SURE: Duration = Duration::from_secs(5);

pub(super) enum Message {
    /// Files that were written, made or removed.
    Changed(Vec<PathBuf>),
    /// A watched folder came, went or was renamed: what is watched under its name may be another one now.
    Moved,
    Stop,
}

/// What should be looked at again.
pub(super) enum Changed {
    /// These files, and as far as is known nothing else.
    Only(BTreeSet<PathBuf>),
    Anything,
}

pub(super) struct Watch {
    root: PathBuf,
    watcher: Option<RecommendedWatcher>,
    /// By the name below the root, empty for the root itself: where the watched folder really is.
    watched: BTreeMap<&'static str, PathBuf>,
    messages: Receiver<Message>,
    failure: Option<String>,
    /// Whether files were looked at since the whole site was.
    owes_a_whole_look: bool,
}

impl Watch {
    /// Watches a site. Messages can also be sent by hand, to stop it.
    pub fn of(root: &Path) -> (Watch, Sender<Message>) {
        let (sender, messages) = mpsc::channel();
        let real = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        let (told, tops) = (sender.clone(), real.clone());
        let handler = move |event: notify::Result<Event>| {
            // An error means that events were lost.
            let message = event.map_or(Some(Message::Moved), |event| message(&event, &tops));
            if let Some(message) = message {
                drop(told.send(message));
            }
        };
        let config = Config::default().with_follow_symlinks(false);
        let (watcher, failure) = match RecommendedWatcher::new(handler, config) {
            Ok(watcher) => (Some(watcher), None),
            Err(error) => (None, Some(error.to_string())),
        };
        let watched = BTreeMap::new();
        let owes_a_whole_look = false;
        let mut watch =
            Watch { root: real, watcher, watched, messages, failure, owes_a_whole_look };
        watch.renew();
        (watch, sender)
    }

    /// Why saves are not reported.
    pub fn failure(&self) -> Option<&str> {
        self.failure.as_deref()
    }

    /// Comes back when something should be looked at again; `None` when nothing should be any more.
    pub fn wait(&mut self) -> Option<Changed> {
        loop {
            let is_complete = self.failure.is_none() && self.watched.contains_key("");
            let patience = if is_complete && !self.owes_a_whole_look { MAKE_SURE } else { LOOK };
            let mut changed = Changed::Only(BTreeSet::new());
            match self.messages.recv_timeout(patience) {
                Ok(Message::Stop) | Err(RecvTimeoutError::Disconnected) => return None,
                Ok(message) => self.note(message, &mut changed),
                Err(RecvTimeoutError::Timeout) => {
                    if self.renew() || !is_complete || self.owes_a_whole_look {
                        self.owes_a_whole_look = false;
                        return Some(Changed::Anything);
                    }
                    continue;
                }
            }
            let begun = Instant::now();
            while begun.elapsed() < AT_MOST {
                match self.messages.recv_timeout(QUIET) {
                    Ok(Message::Stop) => return None,
                    Ok(message) => self.note(message, &mut changed),
                    Err(_) => break,
                }
            }
            // Before the site is read, so that no save falls between the two.
            if self.renew() {
                changed = Changed::Anything;
            }
            self.owes_a_whole_look = matches!(changed, Changed::Only(_));
            return Some(changed);
        }
    }

    fn note(&mut self, message: Message, changed: &mut Changed) {
        match (message, changed) {
            (Message::Changed(paths), Changed::Only(known)) => known.extend(paths),
            (Message::Moved, changed) => {
                self.watched.clear();
                *changed = Changed::Anything;
            }
            (Message::Changed(_) | Message::Stop, _) => {}
        }
    }

    /// Watches the folders that are there now. Whether one came, went or is another one.
    fn renew(&mut self) -> bool {
        let Some(watcher) = &mut self.watcher else { return false };
        let mut changed = false;
        for name in std::iter::once("").chain(FOLDERS) {
            let real = self.root.join(name).canonicalize().ok().filter(|real| {
                // A link out of the site is a problem, and what is there is not ours to watch.
                real.starts_with(&self.root) && real.is_dir()
            });
            if self.watched.get(name) == real.as_ref() {
                continue;
            }
            changed = true;
            if let Some(old) = self.watched.remove(name) {
                // It fails where the folder is gone, and its watch with it.
                drop(watcher.unwatch(&old));
            }
            let Some(real) = real else { continue };
            let mode = match name {
                "" => RecursiveMode::NonRecursive,
                _ => RecursiveMode::Recursive,
            };
            // It may still be watched as what stood there before.
            drop(watcher.unwatch(&real));
            match watcher.watch(&real, mode) {
                Ok(()) => {
                    self.watched.insert(name, real);
                }
                // Gone again; anything else is for good, such as too many folders.
                Err(_) if !real.exists() => {}
                Err(error) => self.failure = Some(error.to_string()),
            }
        }
        changed
    }
}

fn message(event: &Event, root: &Path) -> Option<Message> {
    if event.kind.is_access() {
        return None;
    }
    let is_top = |path: &PathBuf| {
        path == root
            || FOLDERS
                .iter()
                .any(|name| path.strip_prefix(root).is_ok_and(|inside| inside == Path::new(name)))
    };
    // A folder that only has other times or rights is still the same one.
    let comes_or_goes = matches!(
        event.kind,
        EventKind::Create(_)
            | EventKind::Remove(_)
            | EventKind::Modify(notify::event::ModifyKind::Name(_))
            | EventKind::Any
            | EventKind::Other
    );
    let moved = event.need_rescan() || (comes_or_goes && event.paths.iter().any(is_top));
    Some(if moved { Message::Moved } else { Message::Changed(event.paths.clone()) })
}
