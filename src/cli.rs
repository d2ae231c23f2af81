//! The command line: arguments in, words and an exit code out.
//!
//! Exit codes: 0 done; 1 not published, or not clean, because of the content; 2 the tool could not work.

mod arguments;
mod build;
mod check;
mod edits;
mod explain;
mod new;
mod progress;
pub mod report;
mod serve;
mod status;
mod timings;
mod translate;

use std::io::{IsTerminal, Write};
use std::num::NonZeroUsize;
use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use crate::diagnostic::Diagnostic;
use crate::parallel;
use crate::source::SourceSet;
use arguments::{Arguments, Command, SiteOptions};
use report::{Colour, Format};

/// Everything went well.
const DONE: u8 = 0;
/// The content has problems that a person can mend.
const CONTENT: u8 = 1;
/// The tool could not work: a wrong argument, an unreadable folder, a full disk.
const TOOL: u8 = 2;

/// Runs the command the process was started with.
pub fn run() -> ExitCode {
    let code = match Arguments::try_parse() {
        Ok(arguments) => run_command(&arguments.command),
        Err(error) => {
            // Help and version are asked for; anything else is a wrong argument.
            let code = if error.use_stderr() { TOOL } else { DONE };
            if error.print().is_err() { TOOL } else { code }
        }
    };
    ExitCode::from(code)
}

/// The commands with all their options, as the arguments are read: `docs/reference.md` is made of it.
pub fn command() -> clap::Command {
    Arguments::command()
}

fn run_command(command: &Command) -> u8 {
    let result = match command {
        Command::Build(arguments) => prepare(&arguments.site).and_then(|()| build::run(arguments)),
        Command::Check(arguments) => prepare(&arguments.site).and_then(|()| check::run(arguments)),
        Command::Serve(arguments) => prepare(&arguments.site).and_then(|()| serve::run(arguments)),
        Command::Explain(arguments) => explain::run(arguments),
        Command::New(arguments) => new::run(arguments),
        Command::Status(arguments) => status::run(arguments),
        Command::Translate(arguments) => translate::run(arguments),
    };
    result.unwrap_or_else(|failure| {
        say(Stream::Errors, &format!("error: {}\n", failure.reason));
        if !failure.remedy.is_empty() {
            say(Stream::Errors, &format!("  help: {}\n", failure.remedy));
        }
        TOOL
    })
}

/// Why the tool could not work, in words.
struct Failure {
    reason: String,
    remedy: String,
}

impl Failure {
    fn new(reason: impl ToString, remedy: impl ToString) -> Failure {
        Failure { reason: reason.to_string(), remedy: remedy.to_string() }
    }
}

fn prepare(options: &SiteOptions) -> Result<(), Failure> {
    use_threads(options.threads()?)
}

fn use_threads(threads: Option<NonZeroUsize>) -> Result<(), Failure> {
    let Some(threads) = threads else { return Ok(()) };
    parallel::use_threads(threads).map_err(|error| {
        Failure::new(
            format!("{threads} threads could not be started: {error}"),
            "Ask for fewer with `--threads`, or leave it out.",
        )
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stream {
    Output,
    Errors,
}

/// Writes to the screen. A reader that went away, such as `| head`, is no fault of ours.
fn say(stream: Stream, text: &str) {
    let result = match stream {
        Stream::Output => std::io::stdout().lock().write_all(text.as_bytes()),
        Stream::Errors => std::io::stderr().lock().write_all(text.as_bytes()),
    };
    drop(result);
}

/// Shows problems.
fn show(diagnostics: &[Diagnostic], sources: &SourceSet, format: Format) {
    say(problems_to(format), &rendered(diagnostics, sources, format));
}

/// To people on the error stream, to programs on the output.
fn problems_to(format: Format) -> Stream {
    if format == Format::Human { Stream::Errors } else { Stream::Output }
}

fn rendered(diagnostics: &[Diagnostic], sources: &SourceSet, format: Format) -> String {
    let colour = if format == Format::Human { colour() } else { Colour::Never };
    report::render(diagnostics, sources, format, colour)
}

/// By the terminal and the wish of its owner (no-color.org).
fn colour() -> Colour {
    colour_on(std::io::stderr().is_terminal())
}

fn colour_of_output() -> Colour {
    colour_on(std::io::stdout().is_terminal())
}

fn colour_on(is_terminal: bool) -> Colour {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if !refused && is_terminal { Colour::Always } else { Colour::Never }
}
