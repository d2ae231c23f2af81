//! The words of one block as Markdown, without what frames it (`## `, `- `, `> `, `|`), and the way back.
//!
//! The way back is never trusted: whoever replaces words reads the file anew and looks whether each block is there.

use std::ops::Range;

use crate::site::blocks::is_inline;
use crate::site::body::{Body, NodeKind};

/// Where the words of a block stand in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockText {
    /// From the first word to the last, with what stands between them at the start of lines.
    pub range: Range<usize>,
    /// What begins each line after the first.
    pub prefix: String,
    /// What of a line's start is no word.
    strip: Strip,
    /// Whether words may stand on more than one line.
    pub lines: Lines,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    Many,
    One,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Strip {
    /// All spaces and signs of quotes.
    All,
    /// The sign of one quote and a space: what follows may be a list.
    OneQuote,
    /// As many characters as `prefix` has.
    Prefix,
}

impl BlockText {
    /// `None` for a block whose words do not stand alone in the file: lines of code without a fence.
    pub fn of(body: &Body, node: usize) -> Option<BlockText> {
        let source = &*body.source;
        let span = body.nodes[node].span.range();
        let whole = source.get(span.clone())?;
        let line_start = source[..span.start].rfind('\n').map_or(0, |end| end + 1);
        let text = |range: Range<usize>, lines| {
            let range = trimmed(source, range);
            let before = source.get(line_start..range.start.max(line_start))?;
            let prefix = continuation(before.rsplit('\n').next().unwrap_or(before));
            Some(BlockText { range, prefix, strip: Strip::All, lines })
        };
        match &body.nodes[node].kind {
            NodeKind::Heading { .. } => text(heading(whole, span.start), Lines::One),
            NodeKind::Item { .. } => {
                let start = span.start + marker(whole);
                text(start..own_end(body, node), Lines::Many)
            }
            NodeKind::DefinitionDetails => {
                let colon = whole.len() - whole.trim_start_matches([':', ' ', '\t']).len();
                text(span.start + colon..own_end(body, node), Lines::Many)
            }
            NodeKind::TableRow => {
                let line = whole.lines().next().unwrap_or_default();
                let start = line.len() - line.trim_start_matches([' ', '|']).len();
                let end = end_of_row(line);
                text(span.start + start.min(end)..span.start + end, Lines::One)
            }
            NodeKind::Alert(_) => {
                let first = whole.find('\n').map(|end| span.start + end + 1)?;
                let range = trimmed(source, first..span.end);
                let line = source.get(first..)?;
                let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
                let start = first + indent;
                let words = source.get(start..)?;
                let quote = words.len() - words.strip_prefix('>')?.trim_start_matches(' ').len();
                let range = start + quote..range.end.max(start + quote);
                let prefix = format!("{}> ", source.get(first..start)?);
                Some(BlockText { range, prefix, strip: Strip::OneQuote, lines: Lines::Many })
            }
            NodeKind::CodeBlock(_) => {
                let fence = whole.lines().next()?;
                let is_fence =
                    fence.trim_start().starts_with("```") || fence.trim_start().starts_with("~~~");
                let first = whole.find('\n').filter(|_| is_fence)? + 1;
                let last = whole.trim_end().rfind('\n').filter(|last| *last + 1 >= first)?;
                let prefix: String = source
                    .get(line_start..span.start)?
                    .chars()
                    .map(|sign| if sign == '>' { sign } else { ' ' })
                    .collect();
                let (start, end) = (span.start + first, span.start + last.max(first));
                let start = start + prefix.len().min(end - start);
                Some(BlockText {
                    range: start..end,
                    prefix,
                    strip: Strip::Prefix,
                    lines: Lines::Many,
                })
            }
            NodeKind::ComponentBlock(_) => {
                let end = whole.find('\n').unwrap_or(whole.len());
                text(span.start..span.start + end, Lines::One)
            }
            _ => text(span, Lines::Many),
        }
    }

    /// The words, line by line, without what frames them.
    pub fn words(&self, source: &str) -> String {
        let text = source.get(self.range.clone()).unwrap_or_default();
        let lines = text.lines().enumerate().map(|(place, line)| {
            let line = match (place, self.strip) {
                (0, _) => line,
                (_, Strip::All) => line.trim_start_matches([' ', '\t', '>']),
                (_, Strip::OneQuote) => {
                    let line = line.trim_start_matches([' ', '\t']);
                    let line = line.strip_prefix('>').unwrap_or(line);
                    line.strip_prefix(' ').unwrap_or(line)
                }
                (_, Strip::Prefix) => line.get(self.prefix.len()..).unwrap_or_default(),
            };
            line.trim_end_matches(['\r'])
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    /// The whole file with other words in this block.
    pub fn replaced(&self, source: &str, words: &str) -> String {
        let before = source.get(..self.range.start).unwrap_or_default();
        let after = source.get(self.range.end..).unwrap_or_default();
        format!("{before}{}{after}", self.framed(words))
    }

    /// Words as they stand in the file: each line but the first behind `prefix`.
    pub fn framed(&self, words: &str) -> String {
        let words = words.trim().replace("\r\n", "\n");
        match self.lines {
            Lines::One => words.split_whitespace().collect::<Vec<_>>().join(" "),
            Lines::Many => {
                let mut framed = String::new();
                for (place, line) in words.lines().enumerate() {
                    if place > 0 {
                        framed.push('\n');
                        framed.push_str(if line.is_empty() {
                            self.prefix.trim_end()
                        } else {
                            &self.prefix
                        });
                    }
                    framed.push_str(line);
                }
                framed
            }
        }
    }
}

/// A range without the space at both ends.
fn trimmed(source: &str, range: Range<usize>) -> Range<usize> {
    let text = source.get(range.clone()).unwrap_or_default();
    let end = range.start + text.trim_end().len();
    let start = range.start + (text.len() - text.trim_start().len());
    start.min(end)..end
}

/// What begins a further line of a block whose first line begins so: signs of quotes stay, all else is space.
fn continuation(before: &str) -> String {
    before.chars().map(|sign| if sign == '>' { '>' } else { ' ' }).collect()
}

/// Behind `- `, `12. ` and the box of a task.
fn marker(item: &str) -> usize {
    let digits = item.len() - item.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    let mut end = digits + 1;
    let space = |end: usize| {
        let rest = item.get(end..).unwrap_or_default();
        end + rest.len() - rest.trim_start_matches([' ', '\t']).len()
    };
    end = space(end);
    let rest = item.get(end..).unwrap_or_default();
    if ["[ ]", "[x]", "[X]"].iter().any(|task| rest.starts_with(task)) {
        end = space(end + 3);
    }
    end.min(item.len())
}

/// Where the words of an item end: before the first block inside it, or with it.
fn own_end(body: &Body, node: usize) -> usize {
    let is_block = |child: &usize| !is_inline(&body.nodes[*child].kind);
    let inside = body.children(node).find(is_block);
    inside.map_or(body.nodes[node].span.end, |child| {
        // A block inside begins at its own first sign; its line begins before.
        body.nodes[child].span.start
    }) as usize
}

/// The words of a heading without `#` at both ends, the line below it, and its id.
fn heading(whole: &str, start: usize) -> Range<usize> {
    let marks = whole.len() - whole.trim_start_matches('#').len();
    let (from, mut words) = match marks {
        // Underlined.
        0 => (0, whole.trim_end().rsplit_once('\n').map_or(whole, |(words, _)| words).trim_end()),
        _ => {
            let rest = &whole[marks..];
            (marks + rest.len() - rest.trim_start().len(), rest.trim())
        }
    };
    if let Some(id) = words.rfind("{#").filter(|_| words.ends_with('}') && !words.ends_with("}}")) {
        words = words[..id].trim_end();
    }
    if marks > 0 && words.ends_with('#') {
        let without = words.trim_end_matches('#');
        if without.ends_with(' ') {
            words = without.trim_end();
        }
    }
    start + from..start + from + words.len()
}

/// Where the last cell of a row ends, without the bar behind it.
fn end_of_row(line: &str) -> usize {
    let text = line.trim_end();
    match text.strip_suffix('|').filter(|rest| !rest.ends_with('\\')) {
        Some(rest) => rest.trim_end().len(),
        None => text.len(),
    }
}
