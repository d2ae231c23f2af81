//! Values between quotes and brackets, which may go over several lines.

use super::{Form, Owner, Place, Scanner, Stop, in_quotes};
use crate::diagnostic::Problem;

impl Scanner<'_> {
    /// A value between quotation marks.
    pub(super) fn quoted(&mut self, owner: Owner, quote: u8) -> Result<Place, Stop> {
        const NEVER_CLOSED: &str = "the quotation mark is never closed";
        let start = self.at;
        let Some(closing) = self.closing_quote(start, quote) else {
            return self.stop_at_line(NEVER_CLOSED);
        };
        let first_line_end = self.line_content_end().min(closing);
        while self.bytes[self.at..closing].contains(&b'\n') {
            self.skip_line();
            self.skip_blanks();
            // Without its own closing mark, a value ends at the first mark of a later field.
            if !owner.owns(self.column()) && self.looks_like_field() {
                return self.stop(start..first_line_end, NEVER_CLOSED);
            }
        }
        self.at = closing;
        Ok(Place { span: start..closing, form: Form::Scalar })
    }

    /// A value at an opening bracket, or inside brackets.
    pub(super) fn flow_node(&mut self, owner: Owner) -> Result<Place, Stop> {
        match self.peek() {
            Some(quote @ (b'"' | b'\'')) => self.quoted(owner, quote),
            Some(b'[') => {
                self.deeper()?;
                let list = self.flow_list(owner);
                self.depth -= 1;
                list
            }
            Some(b'{') => {
                self.deeper()?;
                let mapping = self.flow_mapping(owner);
                self.depth -= 1;
                mapping
            }
            _ => Ok(self.flow_plain()),
        }
    }

    fn flow_list(&mut self, owner: Owner) -> Result<Place, Stop> {
        let start = self.at;
        let mut items = Vec::new();
        self.at += 1;
        loop {
            match self.flow_content(owner, start)? {
                b']' => break,
                b',' => return self.stop(self.here(), "a comma stands here without a value"),
                _ => items.push(self.flow_node(owner)?),
            }
            match self.flow_content(owner, start)? {
                b',' => self.at += 1,
                b']' => break,
                _ => return self.stop(self.here(), "a comma or `]` is missing before this"),
            }
        }
        self.at += 1;
        Ok(Place { span: start..self.at, form: Form::List(items) })
    }

    fn flow_mapping(&mut self, owner: Owner) -> Result<Place, Stop> {
        let start = self.at;
        let mut entries = Vec::new();
        self.at += 1;
        while self.flow_content(owner, start)? != b'}' {
            let key = match self.key_end() {
                Some(end) if !self.text[self.at..end].contains([',', '[', ']', '{', '}']) => {
                    self.key(end)
                }
                _ => return self.stop(self.here(), "a name with a colon is missing before this"),
            };
            self.at = key.span.end;
            self.skip_blanks();
            self.at += 1;
            let value = match self.flow_content(owner, start)? {
                b',' | b'}' => self.nothing(),
                _ => self.flow_node(owner)?,
            };
            entries.push((key, value));
            match self.flow_content(owner, start)? {
                b',' => self.at += 1,
                b'}' => break,
                _ => return self.stop(self.here(), "a comma or `}` is missing before this"),
            }
        }
        self.at += 1;
        Ok(Place { span: start..self.at, form: Form::Mapping(entries) })
    }

    /// Moves to the next byte inside the bracket at `opening`.
    fn flow_content(&mut self, owner: Owner, opening: usize) -> Result<u8, Stop> {
        let line = self.line;
        let column = self.next_content()?;
        let closes = matches!(self.peek(), Some(b']' | b'}'));
        let left = line != self.line && !closes && column.is_some_and(|column| !owner.owns(column));
        match self.peek() {
            Some(byte) if column.is_some() && !left => Ok(byte),
            _ => self.stop(opening..opening + 1, "the bracket is never closed"),
        }
    }

    /// A value without quotes inside brackets: up to a comma, a bracket, a comment or the line's end.
    fn flow_plain(&mut self) -> Place {
        let start = self.at;
        let mut form = Form::Scalar;
        let problem = match self.peek() {
            Some(b'&' | b'*') => Some(Problem::YamlAliases),
            _ => self.forbidden_start().map(|sign| Problem::YamlSyntax {
                detail: format!("a value may not start with `{sign}`"),
            }),
        };
        let mut end = start;
        if let Some(problem) = problem {
            self.slip(start..start + 1, start, problem);
            form = Form::Slip;
            self.at += 1;
            end = self.at;
        }
        let mut first_colon = None;
        while !self.at_line_end() && !self.at_comment() {
            let byte = self.bytes[self.at];
            let next = self.byte(self.at + 1);
            match byte {
                b',' | b'[' | b']' | b'{' | b'}' => break,
                // The engine takes `:` before a bracket or comma for a colon as well.
                b':' if self.blank_follows(self.at + 1)
                    || matches!(next, Some(b',' | b'[' | b']' | b'{' | b'}')) =>
                {
                    first_colon.get_or_insert(self.at);
                    self.masked.push(self.at);
                }
                _ => {}
            }
            self.at += 1;
            if !matches!(byte, b' ' | b'\t') {
                end = self.at;
            }
        }
        if let Some(colon) = first_colon {
            form = Form::Slip;
            let repaired = in_quotes(&self.text[start..end]);
            self.report(colon..colon + 1, Problem::YamlColon { repaired });
        }
        Place { span: start..end, form }
    }
}
