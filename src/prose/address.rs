//! Web and mail addresses in running text.

use super::{Step, character_at};

/// Reads the run of address characters at `at`, which begins with an ASCII letter or digit.
pub(super) fn read(text: &str, at: usize) -> Step {
    let run_end = run_end(text, at);
    let address = without_sentence_marks(text.get(at..run_end).unwrap_or(""));
    if is_address(address) { Step::Isolated(at + address.len()) } else { Step::Plain(run_end) }
}

/// Letters of other scripts belong to an address only behind `://` or `www.`: elsewhere they are the text
/// around it.
fn run_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or("");
    let ascii = rest.find(|c: char| !is_ascii_address_character(c)).unwrap_or(rest.len());
    let run = rest.get(..ascii).unwrap_or("");
    if !run.contains("://") && !begins_with_www(run) {
        return at + ascii;
    }
    let whole = rest
        .find(|c: char| !is_ascii_address_character(c) && (c.is_ascii() || !c.is_alphanumeric()));
    at + whole.unwrap_or(rest.len())
}

fn is_ascii_address_character(character: char) -> bool {
    character.is_ascii_graphic()
        && !matches!(character, '<' | '>' | '"' | '`' | '{' | '}' | '|' | '\\' | '^')
}

/// A bracket at the end belongs to the sentence unless the address opened it.
fn without_sentence_marks(run: &str) -> &str {
    let count = |mark: char| run.matches(mark).count();
    let mut round = count(')').saturating_sub(count('('));
    let mut square = count(']').saturating_sub(count('['));
    let unopened = |excess: &mut usize| {
        let unopened = *excess > 0;
        *excess = excess.saturating_sub(1);
        unopened
    };
    run.trim_end_matches(|mark| match mark {
        ')' => unopened(&mut round),
        ']' => unopened(&mut square),
        _ => matches!(mark, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*'),
    })
}

fn is_address(address: &str) -> bool {
    if let Some((scheme, rest)) = address.split_once("://") {
        return !rest.is_empty() && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric());
    }
    if let Some((local, domain)) = address.rsplit_once('@') {
        return !local.is_empty() && is_host(domain);
    }
    let host_end = address.find(['/', '?', '#', ':']).unwrap_or(address.len());
    is_host(address.get(..host_end).unwrap_or(""))
}

/// `name.nl`: two labels or more, the last of letters only, so that `12.30` and `o.a` are none.
fn is_host(host: &str) -> bool {
    let Some((labels, last)) = host.rsplit_once('.') else { return false };
    last.len() >= 2
        && last.bytes().all(|byte| byte.is_ascii_alphabetic())
        && labels.split('.').all(|label| {
            !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
        })
}

fn begins_with_www(run: &str) -> bool {
    run.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www."))
        && character_at(run, 4).is_some()
}
