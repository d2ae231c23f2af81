//! How deep a text may nest, and what is refused before the parser sees it.

use std::ops::Range;

/// Levels of lists, quotes, components, emphasis and links in each other. Readers are lost after two;
/// the limit is for programs that walk the tree.
pub(super) const DEEPEST: u32 = 100;

/// A line that starts with so many quotes that the parser would need seconds: its time grows with the
/// square of their depth. Anything less is left to the tree, which knows what is code.
pub(super) fn overlong_quote_marks(source: &str, range: Range<usize>) -> Option<Range<usize>> {
    const MOST: usize = 1000;
    let mut start = range.start;
    for line in source.get(range)?.split_inclusive('\n') {
        if line.len() > MOST {
            let prefix = line.len() - line.trim_start_matches(MARKERS).len();
            let quotes = line[..prefix].bytes().filter(|byte| *byte == b'>').count();
            if quotes > MOST {
                return Some(start..start + prefix);
            }
        }
        start += line.len();
    }
    None
}

/// What quotes and list items start with.
const MARKERS: [char; 18] =
    ['>', ' ', '\t', '-', '+', '*', '.', ')', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
