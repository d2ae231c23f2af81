//! `fundament serve`: the site on this machine, as it is being written.

use super::arguments::ServeArguments;
use super::{Failure, Stream, report, say, show};
use crate::serve::{self, Event, ServeOptions};
use crate::site::translations::Unreviewed;

/// Comes back only when nothing can be served any more; Ctrl-C ends the process.
pub(super) fn run(arguments: &ServeArguments) -> Result<u8, Failure> {
    let format = arguments.site.format;
    let options = ServeOptions {
        root: arguments.site.root.clone(),
        settings: arguments.site.settings(Unreviewed::Previewed)?,
        port: arguments.port,
    };
    let on_event = move |event: Event| match event {
        Event::Read { problems, sources, took } => {
            show(problems, sources, format);
            let tally = report::tally(problems);
            say(Stream::Output, &format!("read in {} ms: {tally}\n", took.as_millis()));
        }
        Event::Unreadable { reason, remedy } => {
            say(Stream::Errors, &format!("error: {reason}\n  help: {remedy}\n"));
        }
        Event::NotWatched { reason } => say(
            Stream::Errors,
            &format!("warning: saves are noticed twice a second only, because {reason}\n"),
        ),
    };
    let running = serve::start(options, on_event).map_err(failure)?;
    let address = running.address();
    if address.port() != arguments.port && arguments.port != 0 {
        let taken = arguments.port;
        say(Stream::Output, &format!("port {taken} is taken, so the site is at another one\n"));
    }
    say(
        Stream::Output,
        &format!(
            "the site:       http://{address}/\nfor the team:   http://{address}/__fundament/\n\
             Ctrl-C ends it.\n"
        ),
    );
    Err(failure(running.wait()))
}

fn failure(error: serve::ServeError) -> Failure {
    Failure::new(error.reason(), error.remedy())
}
