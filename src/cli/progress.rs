//! How far long work is, on a terminal; nothing where a program reads along.

use std::io::IsTerminal;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use super::{Stream, say};

/// Told by many threads; writes one line over and over.
pub(super) struct Progress {
    what: &'static str,
    shown: Option<Mutex<Shown>>,
}

struct Shown {
    next: Instant,
    /// Letters on the line, to be wiped.
    width: usize,
}

/// Work that is over by then says nothing.
const PATIENCE: Duration = Duration::from_millis(400);
const PAUSE: Duration = Duration::from_millis(100);

impl Progress {
    pub fn start(what: &'static str) -> Progress {
        let first = || Mutex::new(Shown { next: Instant::now() + PATIENCE, width: 0 });
        Progress { what, shown: std::io::stderr().is_terminal().then(first) }
    }

    pub fn tell(&self, done: usize, all: usize) {
        let Some(Ok(mut shown)) = self.shown.as_ref().map(Mutex::lock) else { return };
        if Instant::now() < shown.next {
            return;
        }
        let line = format!("{}: {done} of {all}", self.what);
        say(Stream::Errors, &format!("\r{line:<width$}", width = shown.width));
        *shown = Shown { next: Instant::now() + PAUSE, width: line.len() };
    }

    /// Wipes the line, so that what is said next stands alone.
    pub fn end(&self) {
        let Some(Ok(shown)) = self.shown.as_ref().map(Mutex::lock) else { return };
        if shown.width > 0 {
            say(Stream::Errors, &format!("\r{:width$}\r", "", width = shown.width));
        }
    }
}
