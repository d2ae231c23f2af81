//! The reader of Word documents, as Word, LibreOffice and others save them.

use std::io::{Cursor, Read};

use roxmltree::{Document, Node};
use zip::ZipArchive;
use zip::result::ZipError;

use crate::exchange::markup::read_spelled;
use crate::exchange::rows::{self, Row};
use crate::exchange::{Received, Unreadable};

/// The most that a part of the document may hold. A book of a thousand pages has less.
const LARGEST_PART: u64 = 64 * 1024 * 1024;

pub(in crate::exchange) fn read(bytes: &[u8]) -> Result<Received, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| {
        refused(
            "this is no Word document, or it is damaged",
            "Save the file as a Word document (.docx) and send it again.",
        )
    })?;
    if archive.index_for_name("word/document.xml").is_none()
        && archive.index_for_name("mimetype").is_some()
    {
        return Err(refused(
            "this is an OpenDocument file, not a Word document",
            "Open it in LibreOffice, choose `Save as`, and take `Word 2007-365 (.docx)`.",
        ));
    }
    let name = main_part(&mut archive)?;
    let text = part(&mut archive, &name)?.ok_or_else(|| {
        refused(
            "this is no Word document: the part with the text is missing",
            "Save the file as a Word document (.docx) and send it again.",
        )
    })?;
    let document = parse(&text)?;
    let mut reader = TableReader::default();
    reader.read(document.root_element());
    rows::received(reader.rows)
}

/// The name of the part with the text. Most programs call it `word/document.xml`, and some do not.
fn main_part(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<String, Unreadable> {
    let usual = "word/document.xml".to_owned();
    let Some(relations) = part(archive, "_rels/.rels")? else { return Ok(usual) };
    let document = parse(&relations)?;
    let target = document
        .descendants()
        .filter(|node| node.attribute("Type").is_some_and(|kind| kind.ends_with("/officeDocument")))
        .find_map(|node| node.attribute("Target"));
    Ok(target.map_or(usual, |target| target.trim_start_matches('/').to_owned()))
}

/// The text of a part; `None` where there is no such part.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Option<String>, Unreadable> {
    let damaged = || {
        refused(
            "the Word document is damaged",
            "Open it in Word or LibreOffice, save it again, and send that file.",
        )
    };
    let file = match archive.by_name(name) {
        Ok(file) => file,
        Err(ZipError::FileNotFound) => return Ok(None),
        Err(ZipError::UnsupportedArchive(_)) => {
            return Err(refused(
                "the Word document is protected with a password, or packed in a way that we cannot read",
                "Save it without a password and send it again.",
            ));
        }
        Err(_) => return Err(damaged()),
    };
    // What the file says about its size is not to be trusted.
    let mut bytes = Vec::new();
    file.take(LARGEST_PART + 1).read_to_end(&mut bytes).map_err(|_| damaged())?;
    if bytes.len() as u64 > LARGEST_PART {
        return Err(refused(
            "the Word document is larger than any table of texts",
            "Send the file that you were given, with your translations in the column on the right.",
        ));
    }
    String::from_utf8(bytes).map(Some).map_err(|_| damaged())
}

fn parse(text: &str) -> Result<Document<'_>, Unreadable> {
    Document::parse(text.trim_start_matches('\u{feff}')).map_err(|error| {
        refused(
            &format!("the Word document is damaged: {error}"),
            "Open it in Word or LibreOffice, save it again, and send that file.",
        )
    })
}

fn refused(reason: &str, remedy: &str) -> Unreadable {
    Unreadable { line: None, reason: reason.to_owned(), remedy: remedy.to_owned() }
}

#[derive(Default)]
struct TableReader {
    rows: Vec<Row>,
    row: Option<OpenRow>,
    /// The paragraphs of the cell that we are inside of.
    cell: Option<Vec<String>>,
    /// How many tables we are inside of. A table inside a cell is text.
    depth: usize,
}

#[derive(Default)]
struct OpenRow {
    cells: Vec<String>,
    /// Taken out while somebody looks at the changes.
    deleted: bool,
}

impl TableReader {
    /// Walks forth and back by hand, because a file may nest its elements deeper than calls can.
    fn read(&mut self, root: Node) {
        let mut node = root;
        loop {
            let inside = if self.open(node) { node.first_child() } else { None };
            if let Some(child) = inside {
                node = child;
                continue;
            }
            loop {
                self.close(node);
                if node == root {
                    return;
                }
                if let Some(next) = node.next_sibling() {
                    node = next;
                    break;
                }
                let Some(parent) = node.parent() else { return };
                node = parent;
            }
        }
    }

    /// Whether what stands inside is for us.
    fn open(&mut self, node: Node) -> bool {
        let parent = node.parent().map_or("", |parent| parent.tag_name().name());
        match node.tag_name().name() {
            // Deleted and moved away while changes are kept; a picture for old programs; what a field is made of.
            "del" | "moveFrom" if parent == "trPr" => {
                if let Some(row) = &mut self.row {
                    row.deleted = true;
                }
            }
            "del" | "moveFrom" | "delText" | "instrText" | "delInstrText" | "Fallback" => {
                return false;
            }
            "tbl" => self.depth += 1,
            "tr" if self.depth == 1 => self.row = Some(OpenRow::default()),
            "tc" if self.depth == 1 => self.cell = Some(vec![String::new()]),
            // Properties have elements of the same names.
            "rPr" | "pPr" | "sectPr" | "tblPr" | "tcPr" => return false,
            "t" if parent == "r" => {
                let words: String = node.children().filter_map(|child| child.text()).collect();
                self.put(&words);
                return false;
            }
            "br" | "cr" if parent == "r" => self.put("\n"),
            "tab" | "ptab" if parent == "r" => self.put("\t"),
            "noBreakHyphen" if parent == "r" => self.put("\u{2011}"),
            "softHyphen" if parent == "r" => self.put("\u{ad}"),
            _ => {}
        }
        true
    }

    fn close(&mut self, node: Node) {
        match node.tag_name().name() {
            "tbl" => self.depth = self.depth.saturating_sub(1),
            "tr" if self.depth == 1 => {
                let row = self.row.take().filter(|row| !row.deleted && !row.cells.is_empty());
                self.rows.extend(row.map(|row| Row { cells: row.cells, ..Row::default() }));
            }
            "tc" if self.depth == 1 => {
                if let (Some(paragraphs), Some(row)) = (self.cell.take(), &mut self.row) {
                    row.cells.push(read_spelled(&joined(&paragraphs)));
                }
            }
            // A paragraph whose end was taken out goes on in the next one.
            "p" if !end_is_deleted(node) => {
                if let Some(paragraphs) = &mut self.cell {
                    paragraphs.push(String::new());
                }
            }
            _ => {}
        }
    }

    fn put(&mut self, words: &str) {
        if let Some(paragraph) = self.cell.as_mut().and_then(|paragraphs| paragraphs.last_mut()) {
            paragraph.push_str(words);
        }
    }
}

fn end_is_deleted(paragraph: Node) -> bool {
    let child =
        |node: Node, name: &str| node.children().any(|child| child.tag_name().name() == name);
    paragraph
        .children()
        .filter(|part| part.tag_name().name() == "pPr")
        .flat_map(|part| part.children())
        .any(|part| part.tag_name().name() == "rPr" && child(part, "del"))
}

/// A line each, without the empty ones around, which people leave behind while they type.
fn joined(paragraphs: &[String]) -> String {
    paragraphs.join("\n").trim_matches('\n').to_owned()
}
