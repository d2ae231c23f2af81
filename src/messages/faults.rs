//! Why an entry of an `.ftl` file cannot be read, in plain words and at the exact place.

use std::ops::Range;

use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::diagnostic::Span;

/// `junk` is the stretch of `text` that belongs to no message.
pub(super) fn describe(text: &str, junk: Range<usize>, error: &ParserError) -> (Span, String) {
    let entry = text.get(junk.clone()).unwrap_or("").trim_end();
    let text = &text[..junk.start + entry.len()];
    let at = text.floor_char_boundary(error.pos.start);
    let next = text[at..].chars().next();
    let found = match next {
        None => "the end".to_owned(),
        Some('\n' | '\r') => "the end of the line".to_owned(),
        Some('\t') => "a tab".to_owned(),
        Some(' ') => "a space".to_owned(),
        Some(character) => format!("`{character}`"),
    };
    // Where a line just ends, its last character is marked.
    let here = match next {
        None | Some('\n' | '\r') => {
            Span::from(at - text[..at].chars().next_back().map_or(0, char::len_utf8)..at)
        }
        Some(character) => Span::from(at..at + character.len_utf8()),
    };
    let first_line = entry.lines().next().unwrap_or("").trim_end();
    let whole_line = Span::from(junk.start..junk.start + first_line.len());
    if matches!(next, None | Some('\n' | '\r'))
        && matches!(error.kind, ErrorKind::ExpectedToken('}') | ErrorKind::ExpectedInlineExpression)
        && let Some(open) = never_closed(entry)
    {
        let open = junk.start + open;
        return (Span::from(open..open + 1), "this `{` is never closed with `}`".to_owned());
    }

    let words: &str = match &error.kind {
        ErrorKind::ExpectedToken('=') => {
            return name_without_text(text, at, here, whole_line, &found);
        }
        ErrorKind::ExpectedToken('}') => {
            return (here, format!("`}}` was expected, but {found} was found"));
        }
        ErrorKind::ExpectedToken(token) => {
            return (here, format!("`{token}` was expected, but {found} was found"));
        }
        ErrorKind::ExpectedCharRange { range } if range == "a-zA-Z" => {
            return name_expected(text, junk.start, at, here, whole_line, &found);
        }
        ErrorKind::ExpectedCharRange { range } if range == "0-9" => {
            return (here, format!("a digit was expected, but {found} was found"));
        }
        ErrorKind::ExpectedCharRange { .. } => "after `->` each choice stands on a line of its own",
        ErrorKind::ExpectedMessageField { entry_id } => {
            let name = Span::from(junk.start..junk.start + entry_id.len());
            return (name, format!("`{entry_id}` has no text"));
        }
        ErrorKind::ExpectedTermField { entry_id } => {
            let name = Span::from(junk.start..junk.start + entry_id.len() + 1);
            return (name, format!("`-{entry_id}` has no text"));
        }
        ErrorKind::ForbiddenCallee => {
            "the name of a function has capitals only, as in `NUMBER($count)`"
        }
        ErrorKind::MissingDefaultVariant => {
            "one of the choices must be marked with `*`, as in `*[other]`: it is taken where no other fits"
        }
        ErrorKind::MissingValue => "words were expected after this",
        ErrorKind::MultipleDefaultVariants => "only one of the choices can be marked with `*`",
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::ExpectedSimpleExpressionAsSelector => {
            "a choice is made by a variable, as in `{ $count ->`"
        }
        ErrorKind::TermAttributeAsPlaceable => {
            "what stands after the dot of a term can decide a choice, but can't be shown"
        }
        ErrorKind::UnterminatedStringLiteral => {
            let quote = text[..at].rfind('"').unwrap_or(at);
            return (Span::from(quote..at), "this text is never closed with `\"`".to_owned());
        }
        ErrorKind::PositionalArgumentFollowsNamed => "values without a name come first",
        ErrorKind::DuplicatedNamedArgument(name) => {
            return (here, format!("`{name}` is given twice"));
        }
        ErrorKind::UnknownEscapeSequence(_) => {
            "after `\\` comes `\\`, `\"`, `u` with four digits or `U` with six"
        }
        ErrorKind::InvalidUnicodeEscapeSequence(_) => {
            "after `\\u` come four digits or letters a to f, after `\\U` six"
        }
        ErrorKind::UnbalancedClosingBrace => {
            "this `}` has no `{` before it; to show it, write `{ \"}\" }`"
        }
        ErrorKind::ExpectedInlineExpression => {
            return (
                here,
                format!(
                    "a variable such as `$count` was expected after `{{`, but {found} was found"
                ),
            );
        }
        ErrorKind::ExpectedLiteral => "a number, or a text between `\"`, was expected here",
    };
    (here, words.to_owned())
}

/// A line that begins with a word, but without `=` behind it.
fn name_without_text(text: &str, at: usize, here: Span, line: Span, found: &str) -> (Span, String) {
    let before = text[..at].chars().next_back();
    let next = text[at..].chars().next();
    let is_attribute = text[..line.range().start].ends_with('.');
    if is_attribute && !line.of(text).contains('=') {
        return (line, "`=` is missing after the name".to_owned());
    }
    if !line.of(text).contains('=') && next != Some(':') {
        let words = "`=` is missing; if this line belongs to the words above, begin it with spaces";
        return (line, words.to_owned());
    }
    if before == Some(' ') && next.is_some_and(char::is_alphanumeric) {
        return (here, "a name is one word, with `-` in the place of spaces".to_owned());
    }
    if before != Some(' ') && next.is_some_and(|next| !matches!(next, ':' | '\n' | '\r')) {
        let words =
            format!("a name has letters a to z, digits, `-` and `_`, but {found} was found");
        return (here, words);
    }
    (here, format!("`=` was expected after the name, but {found} was found"))
}

/// A name was expected: at the start of a line, after `$`, `.` or `-`, or as a choice.
fn name_expected(
    text: &str,
    entry: usize,
    at: usize,
    here: Span,
    line: Span,
    found: &str,
) -> (Span, String) {
    let next = text[at..].chars().next();
    match text[..at].chars().next_back() {
        _ if at == entry && next == Some('\t') => {
            (here, "this line begins with a tab; use spaces".to_owned())
        }
        _ if at == entry && next.is_some_and(|next| matches!(next, ' ' | '}' | '[' | '*')) => {
            (line, "this line belongs to no message".to_owned())
        }
        Some('$') => {
            (here, format!("the name of a variable was expected after `$`, but {found} was found"))
        }
        _ => (here, format!("a name begins with a letter from a to z, but {found} was found")),
    }
}

/// The place of the innermost `{` without its `}`.
fn never_closed(entry: &str) -> Option<usize> {
    let mut open = Vec::new();
    for (place, byte) in entry.bytes().enumerate() {
        match byte {
            b'{' => open.push(place),
            b'}' => drop(open.pop()),
            _ => {}
        }
    }
    open.pop()
}
