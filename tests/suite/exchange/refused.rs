//! Files that cannot be read, and what their senders are told.

use std::fs;
use std::io::{Cursor, Write};

use fundament::exchange::{Unreadable, recognise};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::returned::document;
use super::{folder, named};

/// The message as one line.
fn refused(format: &str, bytes: &[u8]) -> String {
    told((named(format).read)(bytes).expect_err("a file that cannot be read"))
}

fn told(Unreadable { line, reason, remedy }: Unreadable) -> String {
    let line = line.map_or("-".to_owned(), |line| line.to_string());
    format!("{line} {reason} | {remedy}")
}

#[test]
fn what_is_wrong_with_a_po_file_is_said() {
    const AGAIN: &str = "Open the file in Poedit or another translation program, which shows the place, and save it \
                         again; do not change a PO file in a text editor.";
    let cases = [
        ("msgid \"a\"\nmsgstr \"b\n", "2 a text does not stand between two quotation marks `\"`"),
        ("msgid \"a\"b\"\nmsgstr \"\"", "1 a quotation mark inside a text has no `\\` before it"),
        ("\nmsgid \"a\\q\"", "2 a `\\` stands before a sign that it has no meaning for"),
        ("msgid \"a\\\"", "1 a text ends with a single `\\`"),
        ("msgid \"a\"\n\nmsgid \"b\"\n", "1 a text is missing its `msgid` or its `msgstr`"),
        ("msgctxt \"a\"\nmsgstr \"b\"\n", "1 a text is missing its `msgid` or its `msgstr`"),
        ("msgid \"\\377\"\nmsgstr \"b\"\n", "1 a text is not written in UTF-8"),
        ("\"a\"", "1 a text in quotation marks has no `msgid` above it"),
        ("Dear all,\nhere it is", "1 `Dear all,` is no line of a PO file"),
    ];
    for (file, message) in cases {
        assert_eq!(refused("po", file.as_bytes()), format!("{message} | {AGAIN}"), "{file:?}");
    }
    assert_eq!(
        refused("po", b"# nothing\n"),
        "- there is no text in this file that a PO file would have | Send the PO file that your translation program saved."
    );
    assert_eq!(
        refused("po", b"msgid \"\xe9\"\n"),
        "- the file is not written in UTF-8 | Open it in the program that saved it, choose the encoding UTF-8, and save it again."
    );
}

#[test]
fn what_is_wrong_with_an_xliff_file_is_said() {
    assert_eq!(
        refused(
            "xliff",
            b"<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"/>"
        ),
        "- this is XLIFF 1.2, and only XLIFF 2 can be read | Save it as XLIFF 2.0 or 2.1, the version that was sent; \
         or ask for a PO file, which every translation program opens."
    );
    assert_eq!(
        refused("xliff", b"<html/>"),
        "- this is no XLIFF file: it begins with `<html>` | Send the XLIFF file that your translation program saved."
    );
    assert_eq!(
        refused("xliff", b"<xliff>\n<file>"),
        "1 the file is damaged: the root node was opened but never closed | Save it again in the translation program, \
         and send that file."
    );
    assert!(refused("xliff", b"<!DOCTYPE x [<!ENTITY a \"b\">]><xliff/>").contains("damaged"));
}

#[test]
fn what_is_wrong_with_a_table_is_said() {
    const OWN: &str =
        "Send the file that you were given, with your translations in the column on the right.";
    let none =
        format!("- there is no table with a column of texts and a column of translations | {OWN}");
    assert_eq!(refused("table", b"<p>Dear all"), none);
    assert_eq!(refused("table", b"<table><tr><td>a</table>"), none);
    assert_eq!(refused("docx", &document("<w:p/>")), none);
    assert_eq!(
        refused(
            "table",
            b"<table>\n<tr><td>Place<td>Nederlands (nl)<td>x (ar)\n<tr><td>1<td>a<td>b\n<tr><td>2<td>a</table>"
        ),
        "4 row 3 of the table has 2 columns, and the others have more | Give the row its three columns back: place, \
         text, translation."
    );
    assert_eq!(
        refused("table", b"<meta charset=windows-1256><table><tr><td>\xe9"),
        "- the page is written in an encoding that we do not read | Save it as a Word document (.docx), or as a web \
         page with the encoding UTF-8."
    );
}

#[test]
fn a_document_that_is_not_safe_to_open_is_refused() {
    assert_eq!(
        refused("docx", b"PK\x03\x04"),
        "- this is no Word document, or it is damaged | Save the file as a Word document (.docx) and send it again."
    );
    let odt = fs::read(folder().join("returned/writer.odt")).expect("a file that came back");
    assert_eq!(
        refused("docx", &odt),
        "- this is an OpenDocument file, not a Word document | Open it in LibreOffice, choose `Save as`, and take \
         `Word 2007-365 (.docx)`."
    );
    // A few thousand bytes that become more than a memory holds.
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("word/document.xml", SimpleFileOptions::default()).expect("a part");
    let piece = vec![b' '; 1024 * 1024];
    (0..65).for_each(|_| archive.write_all(&piece).expect("a part"));
    let bomb = archive.finish().expect("an archive").into_inner();
    assert!(bomb.len() < 100_000);
    assert_eq!(
        refused("docx", &bomb),
        "- the Word document is larger than any table of texts | Send the file that you were given, with your \
         translations in the column on the right."
    );
}

#[test]
fn elements_inside_elements_without_end_are_read_or_refused() {
    let deep = |start: &str, end: &str| format!("{}{}", start.repeat(100_000), end.repeat(100_000));
    assert!((named("docx").read)(&document(&deep("<w:ins>", "</w:ins>"))).is_err());
    assert!((named("table").read)(deep("<table><tr><td>", "").as_bytes()).is_err());
    let file = format!(
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\">{}</xliff>",
        deep("<group>", "</group>")
    );
    assert_eq!((named("xliff").read)(file.as_bytes()).map(|received| received.units.len()), Ok(0));
}

#[test]
fn files_of_other_kinds_are_named() {
    let unknown = |name: &str, bytes: &[u8]| match recognise(name, bytes) {
        Ok(format) => panic!("it is `{}`", format.name),
        Err(why) => told(why),
    };
    assert_eq!(
        unknown("x.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        "- this is a document of an old Word, or one with a password | Open it, choose `Save as`, take \
         `Word document (.docx)`, and set no password."
    );
    assert_eq!(
        unknown("x.pdf", b"%PDF-1.7"),
        "- this is a PDF, from which texts cannot be taken safely | Send the document that the PDF was made from."
    );
    assert_eq!(
        unknown("x.md", b"Dear all"),
        "- this file is none of those that texts are sent in | Send a PO file (.po), an XLIFF file (.xlf), or the \
         table as a web page (.html) or a Word document (.docx)."
    );
}
