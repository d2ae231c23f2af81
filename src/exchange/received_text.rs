//! The first look at a file that came back: what it is, and its text.

use std::borrow::Cow;

use super::{FORMATS, Format, Unreadable};

pub(super) fn recognise(file_name: &str, bytes: &[u8]) -> Result<&'static Format, Unreadable> {
    let extension = file_name.rsplit_once('.').map_or("", |(_, extension)| extension);
    let extension = extension.to_ascii_lowercase();
    let named = FORMATS.iter().find(|format| {
        format.extension == extension || format.other_extensions.contains(&extension.as_str())
    });
    if let Some((_, what, remedy)) = REFUSED.iter().find(|(start, ..)| bytes.starts_with(start)) {
        return Err(Unreadable {
            line: None,
            reason: format!("this is {what}"),
            remedy: (*remedy).to_owned(),
        });
    }
    let seen = if bytes.starts_with(b"PK") { Some("docx") } else { seen_in_text(bytes) };
    // People rename files; what is inside decides.
    let format = FORMATS.iter().find(|format| Some(format.name) == seen).or(named);
    format.ok_or_else(|| Unreadable {
        line: None,
        reason: "this file is none of those that texts are sent in".to_owned(),
        remedy: "Send a PO file (.po), an XLIFF file (.xlf), or the table as a web page (.html) or a Word document (.docx)."
            .to_owned(),
    })
}

/// Files that people send instead, by how they begin.
const REFUSED: &[(&[u8], &str, &str)] = &[
    (
        b"\xd0\xcf\x11\xe0",
        "a document of an old Word, or one with a password",
        "Open it, choose `Save as`, take `Word document (.docx)`, and set no password.",
    ),
    (
        b"%PDF",
        "a PDF, from which texts cannot be taken safely",
        "Send the document that the PDF was made from.",
    ),
    (
        b"{\\rtf",
        "a document in the format RTF",
        "Open it, choose `Save as`, and take `Word document (.docx)`.",
    ),
];

fn seen_in_text(bytes: &[u8]) -> Option<&'static str> {
    let text = decoded(bytes)?;
    let start: String = text.chars().take(4096).collect::<String>().to_ascii_lowercase();
    if start.contains("<xliff") {
        Some("xliff")
    } else if ["<!doctype html", "<html", "<table"].iter().any(|sign| start.contains(sign)) {
        Some("table")
    } else if text.lines().any(|line| line.starts_with("msgid ")) {
        Some("po")
    } else {
        None
    }
}

/// The text of a file, in UTF-8 or UTF-16.
pub(super) fn text_of(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    decoded(bytes).ok_or_else(|| Unreadable {
        line: None,
        reason: "the file is not written in UTF-8".to_owned(),
        remedy:
            "Open it in the program that saved it, choose the encoding UTF-8, and save it again."
                .to_owned(),
    })
}

/// The text of a page in HTML. Word saves pages as computers of old had them, with numbers for most signs.
pub(super) fn text_of_page(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    if let Some(text) = decoded(bytes) {
        return Ok(text);
    }
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
    let western = ["charset=windows-1252", "charset=\"windows-1252\"", "charset=iso-8859-1"];
    if western.iter().any(|sign| start.contains(sign)) {
        return Ok(Cow::Owned(bytes.iter().map(|byte| windows_1252(*byte)).collect()));
    }
    Err(Unreadable {
        line: None,
        reason: "the page is written in an encoding that we do not read".to_owned(),
        remedy: "Save it as a Word document (.docx), or as a web page with the encoding UTF-8."
            .to_owned(),
    })
}

fn decoded(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let units = |rest: &[u8], read: fn([u8; 2]) -> u16| {
        let units: Vec<u16> =
            rest.chunks(2).map(|pair| read([pair[0], *pair.get(1).unwrap_or(&0)])).collect();
        String::from_utf16(&units).ok().map(Cow::Owned)
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => units(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => units(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => std::str::from_utf8(rest).ok().map(Cow::Borrowed),
        _ => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
    }
}

/// Counts the lines of a text in which we only go forward, so that a long file is counted once.
pub(super) struct Lines<'a> {
    text: &'a str,
    line: usize,
    offset: usize,
}

impl Lines<'_> {
    pub(super) fn of(text: &str) -> Lines<'_> {
        Lines { text, line: 1, offset: 0 }
    }

    /// The line in which a byte stands, counted from 1.
    pub(super) fn at(&mut self, offset: usize) -> usize {
        if let Some(passed) = self.text.as_bytes().get(self.offset..offset) {
            self.line += passed.iter().filter(|byte| **byte == b'\n').count();
            self.offset = offset;
        }
        self.line
    }
}

fn windows_1252(byte: u8) -> char {
    /// From 0x80 on; the rest is as in Latin-1.
    const SIGNS: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => SIGNS[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}
