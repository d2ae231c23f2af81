//! The same table as a Word document, which is what most people can open and send back.
//!
//! Made by hand, because a program library would add its own dates and names, and equal texts must make equal files.

mod read;

use std::io::{self, Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::locale::Direction;

use super::markup::{escape, escape_attribute, spell_out, spell_out_with_edges};
use super::{Package, TravelLanguage, Unit, rows};

pub(super) use read::read;

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Widths of the columns in twentieths of a point: A4 on its side, less its margins.
const WIDTHS: [u32; 3] = [1700, 6700, 6700];

const CONTENT_TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
<Default Extension=\"xml\" ContentType=\"application/xml\"/>\
<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>\
<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
</Types>";

const RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
</Relationships>";

const DOCUMENT_RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>\
</Relationships>";

/// Arial is on most computers, and has Arabic and Hebrew letters that go with its Latin ones.
const STYLES: &str = "<w:docDefaults><w:rPrDefault><w:rPr>\
<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"26\"/>\
</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"60\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>\
<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/>\
<w:pPr><w:keepNext/><w:spacing w:after=\"120\"/><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val=\"32\"/><w:szCs w:val=\"36\"/></w:rPr></w:style>";

pub(super) fn write(package: &Package) -> io::Result<Vec<u8>> {
    let styles = format!("<w:styles xmlns:w=\"{MAIN}\">{STYLES}</w:styles>");
    let parts = [
        ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
        ("_rels/.rels", RELATIONS.to_owned()),
        ("docProps/core.xml", properties(package)),
        ("word/document.xml", document(package)),
        ("word/_rels/document.xml.rels", DOCUMENT_RELATIONS.to_owned()),
        ("word/styles.xml", styles),
    ];
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // Without its own date, a part would carry the moment in which it was written.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, text) in parts {
        archive.start_file(name, options)?;
        archive.write_all(DECLARATION.as_bytes())?;
        archive.write_all(text.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

fn properties(package: &Package) -> String {
    let date = package.date.map_or(String::new(), |date| {
        let day = format!("{:04}-{:02}-{:02}T00:00:00Z", date.year, date.month, date.day);
        format!("<dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}</dcterms:modified>")
    });
    format!(
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title>{date}</cp:coreProperties>",
        escape(&spell_out(&rows::title(package))),
    )
}

fn document(package: &Package) -> String {
    let mut body = paragraph("<w:pStyle w:val=\"Heading1\"/>", &words("", &rows::title(package)));
    for sentence in rows::INSTRUCTIONS {
        body.push_str(&paragraph("", &words("", sentence)));
    }
    let columns: String =
        WIDTHS.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).collect();
    body.push_str(&format!(
        "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/>{BORDERS}<w:tblLayout w:type=\"fixed\"/>\
         <w:tblLook w:val=\"0020\" w:firstRow=\"1\"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>",
        WIDTHS.iter().sum::<u32>(),
    ));
    body.push_str(&head(package));
    let mut page = None;
    for unit in &package.units {
        if page != Some(&unit.page) {
            page = Some(&unit.page);
            body.push_str(&wide_row(
                "EEEEEE",
                &words("<w:b/><w:bCs/>", &rows::page_line(&unit.page)),
            ));
        }
        for note in rows::note_lines(unit) {
            let look = "<w:i/><w:iCs/><w:color w:val=\"595959\"/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>";
            body.push_str(&wide_row("auto", &words(look, &note)));
        }
        body.push_str(&text_row(package, unit));
    }
    // Word wants a paragraph behind a table.
    body.push_str("</w:tbl><w:p/>");
    format!(
        "<w:document xmlns:w=\"{MAIN}\"><w:body>{body}<w:sectPr>\
         <w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>\
         <w:pgMar w:top=\"850\" w:right=\"850\" w:bottom=\"850\" w:left=\"850\" w:header=\"400\" w:footer=\"400\" w:gutter=\"0\"/>\
         </w:sectPr></w:body></w:document>"
    )
}

const BORDERS: &str = "<w:tblBorders>\
<w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/>\
<w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/>\
<w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/>\
<w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/>\
<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/>\
<w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/></w:tblBorders>";

/// The first row. It stands on every sheet again.
fn head(package: &Package) -> String {
    let bold = "<w:b/><w:bCs/>";
    let mut cells = cell(WIDTHS[0], "DDDDDD", &paragraph("", &words(bold, rows::PLACE)));
    for (language, width) in [(&package.source, WIDTHS[1]), (&package.target, WIDTHS[2])] {
        let (paragraph_look, look) = looks(language);
        let text = words(&format!("{bold}{look}"), &rows::column_head(language));
        cells.push_str(&cell(width, "DDDDDD", &paragraph(paragraph_look, &text)));
    }
    format!("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>")
}

fn text_row(package: &Package, unit: &Unit) -> String {
    let small = "<w:noProof/><w:color w:val=\"595959\"/><w:sz w:val=\"14\"/><w:szCs w:val=\"14\"/>";
    let place: String =
        rows::place_lines(unit).iter().map(|line| paragraph("", &words(small, line))).collect();
    let mut cells = cell(WIDTHS[0], "auto", &place);
    let target = unit.target.as_deref().unwrap_or("");
    let texts =
        [(&package.source, WIDTHS[1], unit.source.as_str()), (&package.target, WIDTHS[2], target)];
    for (language, width, text) in texts {
        let (paragraph_look, look) = looks(language);
        cells.push_str(&cell(width, "auto", &paragraph(paragraph_look, &words(&look, text))));
    }
    format!("<w:tr>{cells}</w:tr>")
}

/// How paragraphs and words of a language look.
fn looks(language: &TravelLanguage) -> (&'static str, String) {
    let tag = escape_attribute(language.tag.as_str());
    match language.direction {
        Direction::LeftToRight => ("", format!("<w:lang w:val=\"{tag}\" w:eastAsia=\"{tag}\"/>")),
        Direction::RightToLeft => ("<w:bidi/>", format!("<w:rtl/><w:lang w:bidi=\"{tag}\"/>")),
    }
}

/// A row with one cell across all columns.
fn wide_row(fill: &str, words: &str) -> String {
    let width = WIDTHS.iter().sum::<u32>();
    format!(
        "<w:tr><w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/><w:gridSpan w:val=\"3\"/>{}</w:tcPr>{}</w:tc></w:tr>",
        shading(fill),
        paragraph("<w:keepNext/>", words),
    )
}

fn cell(width: u32, fill: &str, paragraphs: &str) -> String {
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{}</w:tcPr>{paragraphs}</w:tc>",
        shading(fill)
    )
}

fn shading(fill: &str) -> String {
    format!("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{fill}\"/>")
}

fn paragraph(look: &str, words: &str) -> String {
    let look = if look.is_empty() { String::new() } else { format!("<w:pPr>{look}</w:pPr>") };
    format!("<w:p>{look}{words}</w:p>")
}

/// Words of one look, with their tabs and line breaks.
fn words(look: &str, text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let mut run = String::from("<w:r>");
    if !look.is_empty() {
        run.push_str(&format!("<w:rPr>{look}</w:rPr>"));
    }
    for piece in spell_out_with_edges(text).split_inclusive(['\n', '\t']) {
        let words = piece.trim_end_matches(['\n', '\t']);
        if !words.is_empty() {
            run.push_str(&format!("<w:t xml:space=\"preserve\">{}</w:t>", escape(words)));
        }
        match piece.chars().next_back() {
            Some('\n') => run.push_str("<w:br/>"),
            Some('\t') => run.push_str("<w:tab/>"),
            _ => {}
        }
    }
    run.push_str("</w:r>");
    run
}
