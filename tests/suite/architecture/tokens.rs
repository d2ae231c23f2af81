//! Rust source as names and signs: without comments, texts and numbers, so that a word in a comment is never
//! taken for code.

/// A name (`crate`, `println`), `::`, or one other sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    pub text: &'a str,
    pub line: usize,
}

impl Token<'_> {
    pub fn is_name(&self) -> bool {
        self.text.starts_with(starts_name)
    }
}

pub fn tokens(source: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = source;
    let mut line = 1;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => block_comment(rest),
            '"' => text(rest),
            '\'' => character_or_lifetime(rest),
            'r' | 'b' | 'c' if literal_after_prefix(rest).is_some() => {
                literal_after_prefix(rest).unwrap_or(1)
            }
            '0'..='9' => rest.find(|next| !continues_name(next)).unwrap_or(rest.len()),
            first if starts_name(first) => {
                let name = rest.strip_prefix("r#").unwrap_or(rest);
                let length = name.find(|next| !continues_name(next)).unwrap_or(name.len());
                tokens.push(Token { text: &name[..length], line });
                length + rest.len() - name.len()
            }
            first if first.is_whitespace() => first.len_utf8(),
            first => {
                let length = if rest.starts_with("::") { 2 } else { first.len_utf8() };
                tokens.push(Token { text: &rest[..length], line });
                length
            }
        };
        line += rest[..length].matches('\n').count();
        rest = &rest[length..];
    }
    tokens
}

/// Comments nest.
fn block_comment(rest: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// From one quotation mark to the next that has no backslash.
fn text(rest: &str) -> usize {
    let mut escaped = false;
    for (at, next) in rest.char_indices().skip(1) {
        match next {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

fn character_or_lifetime(rest: &str) -> usize {
    let mut inside = rest[1..].chars();
    match (inside.next(), inside.next()) {
        (Some('\\'), Some(escaped)) => {
            let from = 2 + escaped.len_utf8();
            rest[from..].find('\'').map_or(rest.len(), |at| from + at + 1)
        }
        (Some(one), Some('\'')) => 2 + one.len_utf8(),
        _ => 1 + rest[1..].find(|next| !continues_name(next)).unwrap_or(rest.len() - 1),
    }
}

/// `b"…"`, `c"…"`, `b'…'`, and raw texts with their fences. `None` for a name.
fn literal_after_prefix(rest: &str) -> Option<usize> {
    let prefix = ["br", "cr", "r", "b", "c"].into_iter().find(|prefix| {
        rest.strip_prefix(prefix).is_some_and(|after| after.starts_with(['"', '\'', '#']))
    })?;
    let after = &rest[prefix.len()..];
    if !prefix.ends_with('r') {
        return match after.chars().next() {
            Some('"') => Some(prefix.len() + text(after)),
            Some('\'') => Some(prefix.len() + character_or_lifetime(after)),
            _ => None,
        };
    }
    let fence = after.len() - after.trim_start_matches('#').len();
    let inside = after[fence..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(fence));
    let length = inside.find(&end).map_or(inside.len(), |at| at + end.len());
    Some(prefix.len() + fence + 1 + length)
}

fn starts_name(first: char) -> bool {
    first == '_' || first.is_alphabetic()
}

fn continues_name(next: char) -> bool {
    next == '_' || next.is_alphanumeric()
}
