//! Hides components from the Markdown parser, so that emphasis, quotes and table bars never touch them.
//!
//! Each `{{ … }}` becomes one private-use character and letters, each `:::` line a thematic break, byte
//! for byte as long as what they stand for. So every offset of the parser is an offset of the source.

use std::borrow::Cow;
use std::ops::Range;

use crate::diagnostic::Span;

/// What was hidden. Every span is one of the whole source, in rising order.
pub(super) struct Masked<'a> {
    /// The text the parser sees, which starts at `start` of the source.
    pub text: Cow<'a, str>,
    pub start: usize,
    pub calls: Vec<Span>,
    pub fences: Vec<Fence>,
    /// `{{` without `}}` on its line: a problem where it turns out to be running text.
    pub unclosed: Vec<Span>,
    /// Starts each hidden call and stands nowhere in the source.
    mark: char,
}

/// A line of three or more colons.
pub(super) struct Fence {
    /// From the first colon to the last character of the line.
    pub span: Span,
    /// What stands behind the colons; empty for a line that closes.
    pub call: Span,
}

impl Fence {
    pub fn closes(&self) -> bool {
        self.call.start == self.call.end
    }
}

impl<'a> Masked<'a> {
    pub fn new(source: &'a str, range: Range<usize>) -> Masked<'a> {
        let text = source.get(range.clone()).unwrap_or("");
        let mut masked = Masked {
            text: Cow::Borrowed(text),
            start: range.start,
            calls: Vec::new(),
            fences: Vec::new(),
            unclosed: Vec::new(),
            mark: '\u{E000}',
        };
        if text.contains("{{") || text.contains(":::") {
            masked.hide(text, range.start);
        }
        masked
    }

    /// Where the text ends in the source.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// What the parser sees at `range` of the source.
    pub fn part(&self, range: Range<usize>) -> &str {
        self.text.get(range.start - self.start..range.end - self.start).unwrap_or("")
    }

    /// The calls that lie inside `range`, by index.
    pub fn calls_in(&self, range: &Range<usize>) -> Range<usize> {
        if self.calls.is_empty() {
            return 0..0;
        }
        let first = self.calls.partition_point(|call| (call.start as usize) < range.start);
        let count = self.calls[first..].iter().take_while(|call| call.end as usize <= range.end);
        first..first + count.count()
    }

    /// The fence whose place a thematic break at `range` holds.
    pub fn fence_at(&self, range: &Range<usize>) -> Option<&Fence> {
        let next = self.fences.partition_point(|fence| (fence.span.start as usize) < range.start);
        self.fences.get(next).filter(|fence| (fence.span.start as usize) < range.end)
    }

    /// `text`, which the parser made of the source at `range`, with its calls as they were written.
    pub fn restore<'t>(&self, source: &str, text: &'t str, range: &Range<usize>) -> Cow<'t, str> {
        let calls = self.calls_in(range);
        if calls.is_empty() {
            return Cow::Borrowed(text);
        }
        let mut restored = String::with_capacity(text.len());
        let mut rest = text;
        for call in &self.calls[calls] {
            let Some(at) = rest.find(self.mark) else { break };
            restored.push_str(&rest[..at]);
            restored.push_str(call.of(source));
            rest = rest.get(at + call.range().len()..).unwrap_or("");
        }
        restored.push_str(rest);
        Cow::Owned(restored)
    }

    fn hide(&mut self, text: &str, base: usize) {
        self.mark =
            ('\u{E000}'..='\u{F8FF}').find(|mark| !text.contains(*mark)).unwrap_or('\u{E000}');
        let mut hidden = String::with_capacity(text.len());
        let mut code = CodeFence::None;
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let content = line.trim_end_matches(['\n', '\r']);
            let words = content.trim_start_matches(' ');
            let indent = content.len() - words.len();
            if indent <= 3 && words.starts_with(":::") {
                let first = start + indent;
                let end = first + words.trim_end().len();
                let name = words.trim().trim_start_matches(':').trim_start();
                self.fences.push(Fence {
                    span: (base + first..base + end).into(),
                    call: (base + end - name.len()..base + end).into(),
                });
                // At the start of the line it ends lists and quotes, whatever its indentation. Inside
                // code it must not end the list item that the code stands in.
                let spaces = if code == CodeFence::None { "*" } else { " " };
                hidden.extend(std::iter::repeat_n(spaces, indent));
                hidden.extend(std::iter::repeat_n("*", words.len()));
                hidden.push_str(&line[content.len()..]);
            } else {
                code = code.after(words);
                self.hide_calls(line, base + start, &mut hidden);
            }
            start += line.len();
        }
        self.text = Cow::Owned(hidden);
    }

    fn hide_calls(&mut self, line: &str, base: usize, hidden: &mut String) {
        let mut copied = 0;
        let mut search = 0;
        while let Some(found) = line[search..].find('{') {
            let open = search + found;
            search = open + 1;
            if !line[search..].starts_with('{') {
                continue;
            }
            search += 1;
            let backslashes = line[..open].bytes().rev().take_while(|byte| *byte == b'\\').count();
            if backslashes % 2 == 1 {
                continue;
            }
            let Some(end) = call_end(line, open + 2) else {
                // Then nothing closes the others on this line either.
                self.unclosed.push((base + open..base + open + 2).into());
                break;
            };
            hidden.push_str(&line[copied..open]);
            hidden.push(self.mark);
            hidden.extend(std::iter::repeat_n('x', end - open - self.mark.len_utf8()));
            self.calls.push((base + open..base + end).into());
            copied = end;
            search = end;
        }
        hidden.push_str(&line[copied..]);
    }
}

/// The end of the call whose inside starts at `from`. A `}}` in a quoted value is part of the value,
/// unless its quotation mark is never closed.
fn call_end(line: &str, from: usize) -> Option<usize> {
    let bytes = line.as_bytes();
    let mut previous = 0;
    let mut quote = None;
    let mut position = from;
    while let Some(&byte) = bytes.get(position) {
        match quote {
            Some(_) if byte == b'\\' => position += 1,
            Some(open) if byte == open => quote = None,
            Some(_) => {}
            None if byte == b'}' && bytes.get(position + 1) == Some(&b'}') => {
                return Some(position + 2);
            }
            None if matches!(byte, b'"' | b'\'') && previous == b'=' => quote = Some(byte),
            None => {}
        }
        if byte != b' ' {
            previous = byte;
        }
        position += 1;
    }
    line[from..].find("}}").map(|found| from + found + 2)
}

/// Whether a line stands in fenced code, as far as a single look at each line can tell. A wrong guess
/// only decides how a `:::` line with spaces before it is hidden.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CodeFence {
    None,
    Open(u8, usize),
}

impl CodeFence {
    fn after(self, words: &str) -> CodeFence {
        let words = words.trim_start_matches(['>', '-', '+', ' ', '\t']);
        let Some(mark @ (b'`' | b'~')) = words.bytes().next() else { return self };
        let length = words.bytes().take_while(|byte| *byte == mark).count();
        match self {
            CodeFence::None if length >= 3 && !words[length..].contains('`') => {
                CodeFence::Open(mark, length)
            }
            CodeFence::Open(open, least) if open == mark && length >= least => CodeFence::None,
            unchanged => unchanged,
        }
    }
}
