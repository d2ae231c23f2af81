//! `fundament explain CODE`: the page about a problem.

use super::arguments::ExplainArguments;
use super::{DONE, Failure, Stream, say};
use crate::builtin;
use crate::diagnostic::{self, nearest};

pub(super) fn run(arguments: &ExplainArguments) -> Result<u8, Failure> {
    let codes: Vec<&str> = diagnostic::codes().map(|code| code.as_str()).collect();
    let Some(code) = &arguments.code else {
        let mut text = String::from("fundament explain CODE tells about one of these problems:\n");
        for code in codes {
            text.push_str(&format!("  {code}\n"));
        }
        say(Stream::Output, &text);
        return Ok(DONE);
    };
    match builtin::problem_page(code) {
        Some(page) => {
            say(Stream::Output, page);
            Ok(DONE)
        }
        None => {
            let meant = nearest(code, codes).map(|near| format!("Did you mean `{near}`? "));
            Err(Failure::new(
                format!("there is no problem with the code `{code}`"),
                format!("{}`fundament explain` lists all codes.", meant.unwrap_or_default()),
            ))
        }
    }
}
