//! Messages as lines of text, to be offered again in another language.
//!
//! Nothing is understood here but where a message begins and ends; reading them is the work of `messages`.

use std::collections::BTreeSet;

/// One message or remark of an `.ftl` file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry<'a> {
    /// Lines that start with `#`.
    Remark(&'a str),
    Message {
        name: &'a str,
        text: &'a str,
    },
}

/// Cuts a file where a line begins with a name or `#`.
pub(super) fn entries(text: &str) -> Vec<Entry<'_>> {
    let mut starts: Vec<usize> = Vec::new();
    let mut place = 0;
    let mut in_remark = false;
    for line in text.split_inclusive('\n') {
        let is_remark = line.starts_with('#');
        let begins = line.starts_with(|first: char| first.is_ascii_alphabetic() || first == '-');
        if begins || (is_remark && !in_remark) {
            starts.push(place);
        }
        in_remark = is_remark;
        place += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts
        .iter()
        .zip(ends)
        .filter_map(|(start, end)| {
            let text = text.get(*start..end)?.trim_end();
            if text.starts_with('#') {
                return Some(Entry::Remark(text));
            }
            let (name, _) = text.split_once('=')?;
            Some(Entry::Message { name: name.trim(), text })
        })
        .collect()
}

/// A message with `…` for its words. Its variables stay, because every language must use them.
pub(super) fn without_words(name: &str, text: &str) -> String {
    let mut emptied = String::new();
    for (index, part) in parts(text).into_iter().enumerate() {
        let (left, words) = part.split_once('=').unwrap_or((part, ""));
        match index {
            0 => emptied.push_str(&format!("{name} =")),
            _ => emptied.push_str(&format!("\n    {} =", left.trim())),
        }
        if !words.trim().is_empty() {
            emptied.push_str(" …");
        }
        for variable in variables(words) {
            emptied.push_str(&format!(" {{ ${variable} }}"));
        }
    }
    emptied
}

/// Each line as a remark, which does not count until a person removes the `#`.
pub(super) fn as_remark(text: &str) -> String {
    text.lines().map(|line| format!("# {line}").trim_end().to_owned() + "\n").collect()
}

/// A message's own value, then each of its attributes: `.placeholder = Search`.
fn parts(text: &str) -> Vec<&str> {
    let mut starts = vec![0];
    let mut place = 0;
    for line in text.split_inclusive('\n') {
        if line.trim_start().starts_with('.') && line.contains('=') {
            starts.push(place);
        }
        place += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).filter_map(|(start, end)| text.get(*start..end)).collect()
}

fn variables(text: &str) -> BTreeSet<&str> {
    let is_name = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_');
    text.split('$')
        .skip(1)
        .map(|rest| rest.split(|sign| !is_name(sign)).next().unwrap_or(""))
        .filter(|name| name.starts_with(|first: char| first.is_ascii_alphabetic()))
        .collect()
}
