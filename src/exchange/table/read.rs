//! The reader of HTML tables, as Word, Writer and programs of e-mail save them.

use std::collections::BTreeMap;

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{HtmlString, Spanned, StartTag, Token, Tokenizer};

use crate::exchange::markup::read_spelled;
use crate::exchange::received_text::{Lines, text_of_page};
use crate::exchange::rows::{self, Row};
use crate::exchange::{Received, Unreadable};

use super::{FIXED_SPACE, LINE, SPACE, TAB};

pub(in crate::exchange) fn read(bytes: &[u8]) -> Result<Received, Unreadable> {
    let text = text_of_page(bytes)?;
    let mut emitter = DefaultEmitter::new_with_span();
    emitter.naively_switch_states(true);
    let mut reader = TableReader::default();
    let mut lines = Lines::of(&text);
    for token in Tokenizer::new_with_emitter(&*text, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => reader.start(&tag, &mut lines),
            Token::EndTag(tag) => reader.end(&name_of(&tag.name)),
            Token::String(words) => reader.words(&String::from_utf8_lossy(&words)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    reader.end_row();
    rows::received(reader.rows)
}

#[derive(Default)]
struct TableReader {
    rows: Vec<Row>,
    row: Option<Row>,
    cell: Option<Cell>,
    /// How many tables we are inside of. A table inside a cell is text.
    depth: usize,
    /// Elements whose text is not for us, and that are still open: struck-out words, style sheets.
    unseen: usize,
    /// The marked spaces we are inside of, with what their one space means.
    marked: Vec<Option<char>>,
}

impl TableReader {
    fn start(&mut self, tag: &StartTag<usize>, lines: &mut Lines) {
        let name = name_of(&tag.name);
        match name.as_str() {
            "table" if self.is_frame() => {
                self.row = None;
                self.cell = None;
            }
            "table" => self.depth += 1,
            "tr" if self.depth <= 1 => {
                self.end_row();
                let attribute = |name: &str| attribute(&tag.attributes, name);
                self.row = Some(Row {
                    cells: Vec::new(),
                    page: attribute("data-page").map(|page| read_spelled(&page)),
                    place: attribute("data-place").map(|place| read_spelled(&place)),
                    key: attribute("data-key").map(|key| read_spelled(&key)),
                    line: Some(lines.at(tag.span.start)),
                });
            }
            "td" | "th" if self.depth <= 1 => {
                self.end_cell();
                self.row.get_or_insert_default();
                self.unseen = 0;
                self.cell = Some(Cell::default());
            }
            "br" => {
                let kept = attribute(&tag.attributes, "class").is_some_and(|class| class == LINE);
                self.put(if kept { Piece::Kept('\n') } else { Piece::Line });
            }
            "span" => {
                let class = attribute(&tag.attributes, "class");
                self.marked.push(match class.as_deref() {
                    Some(SPACE) => Some(' '),
                    Some(TAB) => Some('\t'),
                    Some(FIXED_SPACE) => Some('\u{a0}'),
                    _ => None,
                });
            }
            _ if is_unseen(&name) && !tag.self_closing => self.unseen += 1,
            _ if is_block(&name) => self.put(Piece::Paragraph),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "table" => {
                if self.depth <= 1 {
                    self.end_row();
                }
                self.depth = self.depth.saturating_sub(1);
            }
            "tr" if self.depth <= 1 => self.end_row(),
            "td" | "th" if self.depth <= 1 => self.end_cell(),
            "span" => {
                self.marked.pop();
            }
            _ if is_unseen(name) => self.unseen = self.unseen.saturating_sub(1),
            _ if is_block(name) => self.put(Piece::Paragraph),
            _ => {}
        }
    }

    /// Whether the table we are inside of only frames the one that begins now, as programs of e-mail do: it stands
    /// in the first cell of a row, and no row has had two cells so far.
    fn is_frame(&self) -> bool {
        self.depth == 1
            && self.row.as_ref().is_some_and(|row| row.cells.is_empty())
            && self.rows.iter().all(|row| row.cells.len() < 2)
    }

    fn words(&mut self, words: &str) {
        let meaning = self.marked.last().copied().flatten();
        for sign in words.chars() {
            self.put(match (sign, meaning) {
                ('\u{a0}' | ' ', Some(meaning)) => Piece::Kept(meaning),
                (' ' | '\t' | '\n' | '\r' | '\u{c}', _) => Piece::Space,
                _ => Piece::Sign(sign),
            });
        }
    }

    fn put(&mut self, piece: Piece) {
        if self.unseen == 0
            && let Some(cell) = &mut self.cell
        {
            cell.pieces.push(piece);
        }
    }

    fn end_cell(&mut self) {
        // A slip in the file must not carry over into the next cell.
        self.unseen = 0;
        self.marked.clear();
        if let (Some(cell), Some(row)) = (self.cell.take(), &mut self.row) {
            row.cells.push(read_spelled(&cell.text()));
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        self.rows.extend(self.row.take().filter(|row| !row.cells.is_empty()));
    }
}

/// Words that were struck out while others look at the changes, and what no browser shows.
fn is_unseen(name: &str) -> bool {
    matches!(name, "del" | "style" | "script" | "title" | "template")
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "li"
            | "ul"
            | "ol"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "blockquote"
            | "pre"
            | "table"
            | "tr"
            | "td"
            | "th"
    )
}

fn name_of(name: &HtmlString) -> String {
    String::from_utf8_lossy(name).to_ascii_lowercase()
}

fn attribute(
    attributes: &BTreeMap<HtmlString, Spanned<HtmlString, usize>>,
    name: &str,
) -> Option<String> {
    let value = attributes.get(name.as_bytes())?;
    Some(String::from_utf8_lossy(value).into_owned())
}

#[derive(Default)]
struct Cell {
    pieces: Vec<Piece>,
}

#[derive(Clone, Copy, PartialEq)]
enum Piece {
    Sign(char),
    /// A space that we marked: always there, also at an edge.
    Kept(char),
    /// A space as HTML has it: many are one, and none stands at an edge.
    Space,
    /// `<br>`.
    Line,
    /// Where one paragraph ends or the next begins.
    Paragraph,
}

impl Cell {
    /// What a browser shows, with `\n` for each new line.
    fn text(&self) -> String {
        let is_edge = |piece: &Piece| {
            matches!(piece, Piece::Space | Piece::Line | Piece::Paragraph | Piece::Sign('\u{a0}'))
        };
        let Some(start) = self.pieces.iter().position(|piece| !is_edge(piece)) else {
            return String::new();
        };
        let end = self.pieces.iter().rposition(|piece| !is_edge(piece)).unwrap_or(start);
        let mut text = String::new();
        // What stands between two signs decides together: spaces, line breaks, ends of paragraphs.
        let mut gap: Vec<Piece> = Vec::new();
        for piece in &self.pieces[start..=end] {
            match piece {
                Piece::Sign(sign) | Piece::Kept(sign) => {
                    text.push_str(&between(&gap));
                    gap.clear();
                    text.push(*sign);
                }
                _ => gap.push(*piece),
            }
        }
        text
    }
}

/// Line breaks where there are any, else one space.
fn between(gap: &[Piece]) -> String {
    let mut lines = 0;
    let mut previous = None;
    for piece in gap.iter().filter(|piece| **piece != Piece::Space) {
        match (previous, piece) {
            // The end of one paragraph and the start of the next are one line break.
            (Some(Piece::Paragraph), Piece::Paragraph) => {}
            // A line break at the end of a paragraph shows nothing.
            (Some(Piece::Line), Piece::Paragraph) => {}
            _ => lines += 1,
        }
        previous = Some(*piece);
    }
    match (lines, gap.is_empty()) {
        (0, true) => String::new(),
        (0, false) => " ".to_owned(),
        _ => "\n".repeat(lines),
    }
}
