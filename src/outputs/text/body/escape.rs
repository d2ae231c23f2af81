//! Text into HTML: what must not be read as markup, and what an address may not hold.

/// Appends `text` so that it stands in running text and between double quotation marks.
pub fn push_text(html: &mut String, text: &str) {
    push_escaped(html, text, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        _ => None,
    });
}

/// Appends an address between double quotation marks. What is percent-encoded already stays.
pub fn push_address(html: &mut String, address: &str) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in address.bytes() {
        match byte {
            b'&' => html.push_str("&amp;"),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => html.push(char::from(byte)),
            b'!' | b'#' | b'$' | b'%' | b'\'' | b'(' | b')' | b'*' | b'+' | b',' | b'-' | b'.'
            | b'/' | b':' | b';' | b'=' | b'?' | b'@' | b'_' | b'~' => html.push(char::from(byte)),
            _ => {
                html.push('%');
                html.push(char::from(DIGITS[usize::from(byte >> 4)]));
                html.push(char::from(DIGITS[usize::from(byte & 15)]));
            }
        }
    }
}

fn push_escaped(html: &mut String, text: &str, escape: impl Fn(u8) -> Option<&'static str>) {
    let mut copied = 0;
    for (position, byte) in text.bytes().enumerate() {
        if let Some(escaped) = escape(byte) {
            html.push_str(&text[copied..position]);
            html.push_str(escaped);
            copied = position + 1;
        }
    }
    html.push_str(&text[copied..]);
}
