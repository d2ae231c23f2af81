//! The command `fundament`; everything it does is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    fundament::cli::run()
}
