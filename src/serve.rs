//! `serve`: the site on this machine, as it is being written. Every save is seen, read and shown in the page.
//!
//! ```text
//! watch     waits for a save
//! preview   reads what changed, inspects the site -> a snapshot: the newest site, and its problems
//! edition   a site with its planned files; makes one when somebody asks for it
//! server    answers browsers from the newest snapshot, and tells them when there is a newer one
//! overlay, desk   problems in the page, and the start page for the team
//! ```
//!
//! It writes nothing to the disk, so there is nothing to tidy up: Ctrl-C may end it at any moment. It must never
//! answer another machine, nor a page of another site in the same browser.

mod address;
mod desk;
mod edition;
mod guard;
mod html;
mod overlay;
mod preview;
mod server;
mod watch;

pub use overlay::ShownProblem;
pub use preview::{Answer, Preview, Refreshed, Snapshot};

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::diagnostic::Diagnostic;
use crate::disk::DiskError;
use crate::pipeline::Settings;
use crate::source::SourceSet;
use server::Server;
use watch::{Changed, Message, Watch};

/// What a person asked for.
pub struct ServeOptions {
    /// Folder of the site.
    pub root: PathBuf,
    /// Who may see what is decided here: the team sees drafts and what waits for a review.
    pub settings: Settings,
    /// The port that is tried first; with 0 any free one is taken.
    pub port: u16,
}

/// What happens while the site is served, for the terminal.
pub enum Event<'a> {
    /// The site was read again, and something of it is new.
    Read { problems: &'a [Diagnostic], sources: &'a SourceSet, took: Duration },
    /// The folder could not be read; the last site is still shown.
    Unreadable { reason: &'a str, remedy: &'a str },
    /// Saves are not reported by this system, so the folder is looked at twice a second.
    NotWatched { reason: &'a str },
}

/// Why nothing could be served.
#[derive(Debug)]
pub enum ServeError {
    Disk(DiskError),
    NoPort(io::Error),
    NoThread(io::Error),
    /// The operating system accepts no further connections.
    Ended(io::Error),
}

impl ServeError {
    pub fn reason(&self) -> String {
        match self {
            ServeError::Disk(error) => error.reason(),
            ServeError::NoPort(error) => format!("no port of 127.0.0.1 can be used: {error}"),
            ServeError::NoThread(error) => format!("a thread could not be started: {error}"),
            ServeError::Ended(error) => format!("browsers can no longer be answered: {error}"),
        }
    }

    /// What to do next, in full sentences.
    pub fn remedy(&self) -> &'static str {
        match self {
            ServeError::Disk(error) => error.remedy(),
            ServeError::NoPort(_) => "Name another port with `--port`.",
            ServeError::NoThread(_) | ServeError::Ended(_) => {
                "Close some other programs, then run the command again."
            }
        }
    }
}

/// A site that is being served, until this value is dropped.
pub struct Running {
    server: Arc<Server>,
    messages: Sender<Message>,
    watching: Option<JoinHandle<()>>,
}

/// Reads the site and serves it from threads of its own. `on_event` is told what happens.
pub fn start(
    options: ServeOptions,
    on_event: impl Fn(Event) + Send + 'static,
) -> Result<Running, ServeError> {
    let listener = server::bind(options.port).map_err(ServeError::NoPort)?;
    // Watched before the first reading, so that no save falls between the two.
    let (mut watch, messages) = Watch::of(&options.root);
    let begun = Instant::now();
    let mut preview = Preview::open(options.root, options.settings).map_err(ServeError::Disk)?;
    let server = Server::start(listener, preview.snapshot())?;
    tell(&preview, begun, &on_event);
    if let Some(reason) = watch.failure() {
        on_event(Event::NotWatched { reason });
    }

    let shown = server.clone();
    let watching = thread::Builder::new()
        .name("watch".into())
        .spawn(move || {
            while let Some(changed) = watch.wait() {
                let begun = Instant::now();
                let refreshed = match &changed {
                    Changed::Only(files) => preview.refresh_files(files),
                    Changed::Anything => preview.refresh(),
                };
                if refreshed == Refreshed::Changed {
                    shown.show(preview.snapshot());
                    tell(&preview, begun, &on_event);
                }
            }
        })
        .map_err(ServeError::NoThread)?;
    Ok(Running { server, messages, watching: Some(watching) })
}

fn tell(preview: &Preview, begun: Instant, on_event: &impl Fn(Event)) {
    match preview.unreadable() {
        Some((reason, remedy)) => on_event(Event::Unreadable { reason, remedy }),
        None => on_event(Event::Read {
            problems: preview.problems(),
            sources: preview.sources(),
            took: begun.elapsed(),
        }),
    }
}

impl Running {
    /// Where the site is; the port is another than the wished one if that was taken.
    pub fn address(&self) -> SocketAddr {
        self.server.address()
    }

    /// Waits until browsers can no longer be answered.
    pub fn wait(self) -> ServeError {
        ServeError::Ended(self.server.wait())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.server.stop();
        drop(self.messages.send(Message::Stop));
        if let Some(watching) = self.watching.take() {
            // A panic in it was printed when it happened, and there is nothing left to save.
            drop(watching.join());
        }
    }
}
