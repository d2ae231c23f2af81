//! What office programs do to a text, undone where it matters.

use crate::locale;

/// A text without typography: other quotation marks, spaces, dashes and invisible signs make no other text.
pub(super) fn plain(text: &str) -> String {
    let text = locale::normalise(text);
    let mut plain = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '“' | '”' | '„' | '‟' | '«' | '»' | '″' => plain.push('"'),
            '‘' | '’' | '‚' | '‛' | '′' => plain.push('\''),
            '–' | '—' | '‑' | '‐' | '−' => plain.push('-'),
            '…' => plain.push_str("..."),
            '\u{00AD}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2060}'
            | '\u{FEFF}'
            | '\u{2066}'..='\u{2069}' => {}
            sign if sign.is_whitespace() => plain.push(' '),
            sign => plain.push(sign),
        }
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A translation in which components and addresses are written as in its source again, if programs changed only their
/// typography; and quotation marks in the line of a component are those it needs.
pub(super) fn mended(target: &str, source: &str) -> String {
    let target = target.replace("\r\n", "\n");
    let target = target.trim_matches(['\u{FEFF}', '\u{200B}']).trim();
    if target.starts_with(":::") {
        return with_plain_quotes(target);
    }
    let originals = pieces(source);
    let mut mended = String::new();
    let mut rest = target;
    while let Some((start, end)) = next_piece(rest) {
        mended.push_str(&rest[..start]);
        let piece = &rest[start..end];
        let original = originals.iter().find(|original| plain(original) == plain(piece));
        match original {
            Some(original) => mended.push_str(original),
            None => mended.push_str(&with_plain_quotes(piece)),
        }
        rest = &rest[end..];
    }
    mended.push_str(rest);
    mended
}

fn with_plain_quotes(piece: &str) -> String {
    let signs = piece.chars().map(|sign| match sign {
        '“' | '”' | '„' | '‟' | '″' => '"',
        '\u{A0}' | '\u{202F}' => ' ',
        sign => sign,
    });
    signs.collect()
}

/// Every `{{ … }}` and every `](…)` of a text.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((start, end)) = next_piece(rest) {
        pieces.push(&rest[start..end]);
        rest = &rest[end..];
    }
    pieces
}

fn next_piece(text: &str) -> Option<(usize, usize)> {
    let of = |open: &str, close: &str| {
        let start = text.find(open)?;
        let end = text[start + open.len()..].find(close)? + start + open.len() + close.len();
        Some((start, end))
    };
    [of("{{", "}}"), of("](", ")")].into_iter().flatten().min()
}
