//! How long each step took, by the clock, for `--timings`.

use std::sync::Mutex;
use std::time::Instant;

use super::{Stream, say};
use crate::pipeline::Stage;

/// Notes when each step begins; the last one ends when it is shown.
pub(super) struct Timings {
    begun: Mutex<Vec<(&'static str, Instant)>>,
}

impl Timings {
    pub fn start() -> Timings {
        Timings { begun: Mutex::new(vec![("read", Instant::now())]) }
    }

    pub fn note(&self, stage: Stage) {
        let name = match stage {
            Stage::Config => "config",
            Stage::Messages => "messages",
            Stage::Content => "content",
            Stage::Theme => "theme",
            Stage::Assemble => "assemble",
            Stage::Check => "check",
            Stage::Pictures => "pictures",
            Stage::Render => "render",
            Stage::Publish => "publish",
        };
        if let Ok(mut begun) = self.begun.lock() {
            begun.push((name, Instant::now()));
        }
    }

    /// One line for each step, in milliseconds, then their sum.
    pub fn show(&self) {
        let Ok(begun) = self.begun.lock() else { return };
        let ends = begun.iter().skip(1).map(|(_, start)| *start).chain([Instant::now()]);
        let mut text = String::new();
        let mut sum = 0.0;
        for ((name, start), end) in begun.iter().zip(ends) {
            let milliseconds = (end - *start).as_secs_f64() * 1000.0;
            sum += milliseconds;
            text.push_str(&format!("{name:<10}{milliseconds:>10.1} ms\n"));
        }
        text.push_str(&format!("{:<10}{sum:>10.1} ms\n", "sum"));
        say(Stream::Errors, &text);
    }
}
