//! Moving over lines: white space, comments, keys, and the problems that end a scan.

use std::ops::Range;

use super::{Form, Place, Scanner, Stop};
use crate::diagnostic::Problem;

impl Scanner<'_> {
    /// Moves to the next byte that is no white space and no comment, and gives its column; `None` at
    /// the end.
    pub(super) fn next_content(&mut self) -> Result<Option<usize>, Stop> {
        loop {
            let indents = self.at == self.line;
            self.skip_blanks();
            if !self.at_line_end() && !self.at_comment() {
                if indents && self.bytes[self.line..self.at].contains(&b'\t') {
                    return self.stop_at_tabs();
                }
                return Ok(Some(self.column()));
            }
            self.skip_line();
            if self.at >= self.end {
                return Ok(None);
            }
        }
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.byte(self.at)
    }

    pub(super) fn byte(&self, at: usize) -> Option<u8> {
        self.bytes.get(at).copied()
    }

    /// The sign at the cursor.
    pub(super) fn here(&self) -> Range<usize> {
        let length = self.text[self.at..].chars().next().map_or(0, char::len_utf8);
        self.at..self.at + length
    }

    pub(super) fn nothing(&self) -> Place {
        Place { span: self.at..self.at, form: Form::Nothing }
    }

    pub(super) fn column(&self) -> usize {
        self.at - self.line
    }

    pub(super) fn skip_blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t')) {
            self.at += 1;
        }
    }

    pub(super) fn skip_line(&mut self) {
        match self.bytes[self.at..].iter().position(|byte| *byte == b'\n') {
            Some(offset) => {
                self.at += offset + 1;
                self.line = self.at;
            }
            None => self.at = self.end,
        }
    }

    pub(super) fn at_line_end(&self) -> bool {
        match self.peek() {
            None | Some(b'\n') => true,
            Some(b'\r') => matches!(self.byte(self.at + 1), None | Some(b'\n')),
            Some(_) => false,
        }
    }

    /// Whether a comment starts here: `#` at the start of a line or behind white space.
    pub(super) fn at_comment(&self) -> bool {
        self.peek() == Some(b'#')
            && (self.at == self.line || matches!(self.bytes[self.at - 1], b' ' | b'\t'))
    }

    /// Where the line of the cursor ends, without white space.
    pub(super) fn line_content_end(&self) -> usize {
        let rest = &self.text[self.at..];
        let line = rest.split('\n').next().unwrap_or_default();
        self.at + line.trim_end_matches([' ', '\t', '\r']).len()
    }

    /// Whether white space or the end of the text stands at `at`.
    pub(super) fn blank_follows(&self, at: usize) -> bool {
        matches!(self.byte(at), None | Some(b' ' | b'\t' | b'\n' | b'\r'))
    }

    /// Whether the cursor is at `sign` with white space behind it.
    pub(super) fn at_indicator(&self, sign: u8) -> bool {
        self.peek() == Some(sign) && self.blank_follows(self.at + 1)
    }

    pub(super) fn is_marker(&self, marker: &[u8; 3]) -> bool {
        self.bytes[self.at..].starts_with(marker) && self.blank_follows(self.at + 3)
    }

    /// Whether a line that starts or ends a document stands at the cursor.
    pub(super) fn at_marker(&self, column: usize) -> bool {
        column == 0 && (self.is_marker(b"---") || self.is_marker(b"..."))
    }

    /// Where the key at the cursor ends, if a colon with white space follows it on its line.
    pub(super) fn key_end(&self) -> Option<usize> {
        match self.peek()? {
            b'[' | b'{' => None,
            quote @ (b'"' | b'\'') => self.quoted_key_end(quote),
            _ => self.plain_key_end(),
        }
    }

    fn quoted_key_end(&self, quote: u8) -> Option<usize> {
        let end = self.closing_quote(self.at, quote)?;
        if self.bytes[self.at..end].contains(&b'\n') {
            return None;
        }
        let blanks =
            self.bytes[end..].iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        let colon = end + blanks;
        (self.byte(colon) == Some(b':') && self.blank_follows(colon + 1)).then_some(end)
    }

    fn plain_key_end(&self) -> Option<usize> {
        let mut at = self.at;
        let mut end = at;
        loop {
            match self.byte(at)? {
                b'\n' => return None,
                b':' if self.blank_follows(at + 1) => return Some(end),
                b'#' if at > end => return None,
                b' ' | b'\t' | b'\r' => at += 1,
                _ => {
                    at += 1;
                    end = at;
                }
            }
        }
    }

    /// Behind the quotation mark that closes the one at `at`.
    pub(super) fn closing_quote(&self, at: usize, quote: u8) -> Option<usize> {
        let mut at = at + 1;
        loop {
            match self.byte(at)? {
                b'\\' if quote == b'"' => at += 2,
                byte if byte != quote => at += 1,
                _ if quote == b'\'' && self.byte(at + 1) == Some(quote) => at += 2,
                _ => return Some(at + 1),
            }
        }
    }

    /// Whether a name of one word and a colon stand at the cursor.
    pub(super) fn looks_like_field(&self) -> bool {
        let colon = self.at + self.name_length();
        colon > self.at && self.byte(colon) == Some(b':') && self.blank_follows(colon + 1)
    }

    fn name_length(&self) -> usize {
        let is_name = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
        self.bytes[self.at..].iter().take_while(is_name).count()
    }

    /// The sign at the cursor, if no value or name without quotes may start with it.
    pub(super) fn forbidden_start(&self) -> Option<char> {
        let sign = self.peek()?;
        let forbidden = match sign {
            b'!' | b'%' | b'@' | b'`' | b',' | b']' | b'}' | b'[' | b'{' | b'|' | b'>' => true,
            b'-' | b'?' | b':' => self.blank_follows(self.at + 1),
            _ => false,
        };
        forbidden.then_some(char::from(sign))
    }

    pub(super) fn deeper(&mut self) -> Result<(), Stop> {
        self.depth += 1;
        if self.depth > super::DEEPEST {
            let detail = format!("more than {} levels stand inside each other", super::DEEPEST);
            return self.stop(self.here(), &detail);
        }
        Ok(())
    }

    /// Reports `problem`, and keeps the sign at `masked` from the engine.
    pub(super) fn slip(&mut self, span: Range<usize>, masked: usize, problem: Problem) {
        self.report(span, problem);
        self.masked.push(masked);
    }

    pub(super) fn report(&mut self, span: Range<usize>, problem: Problem) {
        let start = self.block.range.start;
        self.slips.push(self.block.problem(start + span.start..start + span.end, problem));
    }

    pub(super) fn stop<T>(&mut self, span: Range<usize>, detail: &str) -> Result<T, Stop> {
        self.report(span, Problem::YamlSyntax { detail: detail.to_owned() });
        Err(Stop)
    }

    /// Ends the scan at the line of the cursor.
    pub(super) fn stop_at_line<T>(&mut self, detail: &str) -> Result<T, Stop> {
        self.stop(self.at..self.line_content_end(), detail)
    }

    /// Ends the scan at a line among fields that is none.
    pub(super) fn stop_without_colon<T>(&mut self) -> Result<T, Stop> {
        if self.at_indicator(b'-') {
            return self.stop_at_line("an item of a list stands here, where a field is expected");
        }
        let colon = self.at + self.name_length();
        if colon > self.at && self.byte(colon) == Some(b':') {
            return self.stop(self.at..colon + 1, "a space is missing behind the colon");
        }
        self.stop_at_line("this line does not start with a name and a colon")
    }

    /// Reports every line from here on that starts with a tab: a person mends them all at once.
    fn stop_at_tabs<T>(&mut self) -> Result<T, Stop> {
        self.at = self.line;
        while self.at < self.end {
            self.skip_blanks();
            let tab = self.bytes[self.line..self.at].iter().position(|byte| *byte == b'\t');
            if let Some(tab) = tab
                && !self.at_line_end()
            {
                let tab = self.line + tab;
                self.report(tab..tab + 1, Problem::YamlTab);
            }
            self.skip_line();
        }
        Err(Stop)
    }

    /// Signs that the engine takes for the end of a line and an editor does not show as one. They come
    /// in with text pasted from word processors.
    pub(super) fn refuse_hidden_line_breaks(&mut self) -> Result<(), Stop> {
        for (at, byte) in self.bytes.iter().enumerate() {
            let (length, name) = match (byte, self.byte(at + 1), self.byte(at + 2)) {
                (b'\r', Some(next), _) if next != b'\n' => (1, "U+000D"),
                (0xC2, Some(0x85), _) => (2, "U+0085"),
                (0xE2, Some(0x80), Some(0xA8)) => (3, "U+2028"),
                (0xE2, Some(0x80), Some(0xA9)) => (3, "U+2029"),
                _ => continue,
            };
            let detail = format!("an invisible line break ({name}) stands here; delete it");
            return self.stop(at..at + length, &detail);
        }
        Ok(())
    }
}
