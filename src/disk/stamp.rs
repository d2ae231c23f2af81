//! What tells without opening a file or folder that it stands there untouched.

use std::fs::Metadata;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Size, times and number of a file. The time at which its entry changed can't be set back by a program.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    size: u64,
    modified: SystemTime,
    entry: Option<Entry>,
}

/// Device, number, and the time of the last change in seconds and nanoseconds.
type Entry = (u64, u64, i64, i64);

impl Stamp {
    pub(super) fn of(metadata: &Metadata) -> Option<Stamp> {
        let modified = metadata.modified().ok()?;
        Some(Stamp { size: metadata.len(), modified, entry: entry(metadata) })
    }

    /// `None` on systems where a new name in a folder may leave its times as they are.
    pub(super) fn of_folder(metadata: &Metadata) -> Option<Stamp> {
        Stamp::of(metadata).filter(|stamp| stamp.entry.is_some())
    }

    /// Whether a change from now on must give another stamp: a clock ticks only so often, some as seldom as
    /// every two seconds.
    pub(super) fn is_settled(&self) -> bool {
        let is_old = |time: SystemTime| time.elapsed().is_ok_and(|age| age > CLOCK_TICK);
        // Copying programs set the one time back, never the other.
        let changed = self.entry.map(|(_, _, seconds, _)| {
            UNIX_EPOCH + Duration::from_secs(u64::try_from(seconds).unwrap_or(0))
        });
        is_old(self.modified) && changed.is_none_or(is_old)
    }
}

const CLOCK_TICK: Duration = Duration::from_secs(2);

#[cfg(unix)]
fn entry(metadata: &Metadata) -> Option<Entry> {
    use std::os::unix::fs::MetadataExt;
    Some((metadata.dev(), metadata.ino(), metadata.ctime(), metadata.ctime_nsec()))
}

#[cfg(not(unix))]
fn entry(_metadata: &Metadata) -> Option<Entry> {
    None
}
