//! What drawings and other XML files share: where something stands, and what would make a browser read
//! another text than we do.

use roxmltree::TextPos;

/// Where a document defines entities or attributes of its own, which a browser would put into the text.
pub(super) fn own_definitions(text: &str) -> Option<usize> {
    // Every occurrence is looked at, also one in a remark: what is a remark, the definitions could decide.
    text.match_indices("<!DOCTYPE").map(|(start, _)| start).find(|start| {
        let mut quote = None;
        for sign in text[*start..].chars() {
            match (quote, sign) {
                (None, '[') => return true,
                (None, '>') => return false,
                (None, '"' | '\'') => quote = Some(sign),
                (Some(open), _) if open == sign => quote = None,
                _ => {}
            }
        }
        true
    })
}

/// The encoding that the first line names, where its signs are not those of UTF-8: a browser would read
/// another text than we do. Programs of old say Latin, whose signs at least stand one for one.
pub(super) fn other_encoding(text: &str) -> Option<String> {
    const READ_ALIKE: [&str; 3] = ["utf-8", "us-ascii", "iso-8859-1"];
    let declaration = text.strip_prefix("<?xml")?.split("?>").next()?;
    let value = declaration.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|sign| matches!(sign, '"' | '\''))?;
    let encoding = value[1..].split(quote).next()?;
    let known = READ_ALIKE.iter().any(|known| known.eq_ignore_ascii_case(encoding));
    (!known).then(|| encoding.to_owned())
}

/// Byte offset of a line and column, both counted from 1, the column in characters.
pub(super) fn offset(text: &str, position: TextPos) -> usize {
    let lines = position.row.saturating_sub(1) as usize;
    let start: usize = text.split_inclusive('\n').take(lines).map(str::len).sum();
    let rest = text.get(start..).unwrap_or("");
    let column = position.col.saturating_sub(1) as usize;
    start + rest.char_indices().nth(column).map_or(0, |(offset, _)| offset)
}
