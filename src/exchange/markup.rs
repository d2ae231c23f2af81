//! Texts inside XML and HTML: escapes, and a spelling for characters that neither can hold.

/// For the inside of an element.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            // Readers of XML make a line feed of it.
            '\r' => escaped.push_str("&#13;"),
            _ => escaped.push(sign),
        }
    }
    escaped
}

/// For the value of an attribute between `"`, where readers make a space of each line break and tab.
pub(super) fn escape_attribute(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in spell_out(text).chars() {
        match sign {
            '"' => escaped.push_str("&quot;"),
            '\n' => escaped.push_str("&#10;"),
            '\t' => escaped.push_str("&#9;"),
            _ => escaped.push_str(&escape(sign.encode_utf8(&mut [0; 4]))),
        }
    }
    escaped
}

/// Whether XML 1.0 can hold a character.
pub(super) fn is_holdable(sign: char) -> bool {
    matches!(sign, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}

/// Writes characters that XML and HTML cannot hold as word processors spell them: `_x000B_`. Nobody types such a
/// character; it comes in with a text that was copied from another program, and is not for us to lose.
pub(super) fn spell_out(text: &str) -> String {
    let mut spelled = String::with_capacity(text.len());
    for (start, sign) in text.char_indices() {
        let looks_spelled = sign == '_' && spelled_at(&text[start..]).is_some();
        if looks_spelled || is_spelled(sign) {
            spelled.push_str(&format!("_x{:04X}_", u32::from(sign)));
        } else {
            spelled.push(sign);
        }
    }
    spelled
}

/// As `spell_out`, and the line breaks before the first and behind the last line as well, where people leave some
/// behind while they type.
pub(super) fn spell_out_with_edges(text: &str) -> String {
    let edge = |lines: usize| "_x000A_".repeat(lines);
    let without_start = text.trim_start_matches('\n');
    let inside = without_start.trim_end_matches('\n');
    format!(
        "{}{}{}",
        edge(text.len() - without_start.len()),
        spell_out(inside),
        edge(without_start.len() - inside.len()),
    )
}

/// The text that `spell_out` or `spell_out_with_edges` was given.
pub(super) fn read_spelled(text: &str) -> String {
    let mut read = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let (sign, length) = spelled_at(rest).unwrap_or((sign, sign.len_utf8()));
        read.push(sign);
        rest = &rest[length..];
    }
    read
}

fn is_spelled(sign: char) -> bool {
    sign == '\r' || !is_holdable(sign)
}

/// The character that is spelled out at the start of `text`, and how many bytes its spelling has.
fn spelled_at(text: &str) -> Option<(char, usize)> {
    const LENGTH: usize = "_x0000_".len();
    let digits = text.get(..LENGTH)?.strip_prefix("_x")?.strip_suffix('_')?;
    if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let sign = char::from_u32(u32::from_str_radix(digits, 16).ok()?)?;
    (matches!(sign, '_' | '\n') || is_spelled(sign)).then_some((sign, LENGTH))
}
