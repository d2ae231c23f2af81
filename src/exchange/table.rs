//! A table for people without a translation program: one HTML file that opens in a browser, in Word and in
//! LibreOffice Writer, to be filled in and sent back.

mod read;

use std::io;

use crate::locale::Direction;

use super::markup::{escape, escape_attribute, spell_out};
use super::{Package, TravelLanguage, rows};

pub(super) use read::read;

/// Classes of what is to be read other than it looks. HTML makes one space of many and none at the edge of a cell.
const SPACE: &str = "space";
const TAB: &str = "tab";
const FIXED_SPACE: &str = "fixed-space";
const LINE: &str = "line";

/// A browser shows the table, but nobody can write in it there.
const OPEN: &str = "Open this file in Word or in LibreOffice Writer.";

const STYLE: &str = "body{font:1rem/1.5 sans-serif;max-width:70rem;margin:1rem auto;padding:0 1rem}\
table{border-collapse:collapse;width:100%}\
th,td{border:1px solid #767676;padding:.4rem .6rem;text-align:start;vertical-align:top}\
.place{color:#595959;font-size:.7rem;font-weight:normal;width:7rem;overflow-wrap:anywhere}\
.page{background:#eee}.note{color:#595959;font-style:italic}\
.text{width:45%}thead th{background:#ddd}";

pub(super) fn write(package: &Package) -> io::Result<Vec<u8>> {
    let title = words(&rows::title(package));
    let mut file = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <meta name=\"generator\" content=\"fundament\">\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
    );
    let sentences = [OPEN].into_iter().chain(rows::INSTRUCTIONS);
    for sentence in sentences {
        file.push_str(&format!("<p>{}</p>\n", words(sentence)));
    }
    if let Some(date) = package.date {
        let day = format!("{:04}-{:02}-{:02}", date.year, date.month, date.day);
        file.push_str(&format!("<p>{day}</p>\n"));
    }
    // Word processors follow attributes, and not the styles above.
    file.push_str(&format!(
        "<table border=\"1\" cellpadding=\"6\" width=\"100%\">\n<thead>\n<tr><th class=\"place\" width=\"14%\">{}</th><th class=\"text\" width=\"43%\"{}>{}</th><th class=\"text\" width=\"43%\"{}>{}</th></tr>\n\
         </thead>\n<tbody>\n",
        rows::PLACE,
        language(&package.source),
        words(&rows::column_head(&package.source)),
        language(&package.target),
        words(&rows::column_head(&package.target)),
    ));
    let mut page = None;
    for unit in &package.units {
        if page != Some(&unit.page) {
            page = Some(&unit.page);
            let line = words(&rows::page_line(&unit.page));
            file.push_str(&format!("<tr class=\"page\"><th colspan=\"3\">{line}</th></tr>\n"));
        }
        for note in rows::note_lines(unit) {
            let note = words(&note);
            file.push_str(&format!("<tr><td colspan=\"3\" class=\"note\">{note}</td></tr>\n"));
        }
        let place = rows::place_lines(unit).map(words).join("<br>");
        file.push_str(&format!(
            "<tr valign=\"top\" data-page=\"{}\" data-place=\"{}\" data-key=\"{}\"><td class=\"place\"><small>{place}</small></td><td{}>{}</td><td{}>{}</td></tr>\n",
            escape_attribute(&unit.page),
            escape_attribute(&unit.place),
            escape_attribute(&unit.key),
            language(&package.source),
            cell(&unit.source),
            language(&package.target),
            cell(unit.target.as_deref().unwrap_or("")),
        ));
    }
    file.push_str("</tbody>\n</table>\n</body>\n</html>\n");
    Ok(file.into_bytes())
}

fn language(language: &TravelLanguage) -> String {
    let tag = escape_attribute(language.tag.as_str());
    let side = match language.direction {
        Direction::LeftToRight => "left",
        Direction::RightToLeft => "right",
    };
    format!(" lang=\"{tag}\" dir=\"{}\" align=\"{side}\"", language.direction.as_str())
}

/// Words around the texts, where spaces do not matter.
fn words(text: &str) -> String {
    escape(&spell_out(text))
}

/// A text in its cell, every space and line of it kept.
fn cell(text: &str) -> String {
    let text = spell_out(text);
    let mut written = String::new();
    let mut rest = text.chars().peekable();
    // What stands before a sign: nothing, a space, a line break.
    let mut edge = true;
    while let Some(sign) = rest.next() {
        let last = rest.peek().is_none();
        let before_line = rest.peek() == Some(&'\n');
        match sign {
            '\n' if written.is_empty() || last => written.push_str(&marked_line()),
            '\n' => written.push_str("<br>"),
            ' ' if edge || last || before_line => written.push_str(&marked_space(SPACE)),
            '\t' => written.push_str(&marked_space(TAB)),
            '\u{a0}' if written.is_empty() || last => written.push_str(&marked_space(FIXED_SPACE)),
            '\u{a0}' => written.push_str("&nbsp;"),
            _ => written.push_str(&escape(sign.encode_utf8(&mut [0; 4]))),
        }
        edge = matches!(sign, ' ' | '\n');
    }
    written
}

fn marked_line() -> String {
    format!("<br class=\"{LINE}\">")
}

fn marked_space(class: &str) -> String {
    format!("<span class=\"{class}\">&nbsp;</span>")
}
