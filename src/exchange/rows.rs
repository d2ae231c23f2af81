//! What the two tables for people share, HTML and Word: the words on top, the columns, and what a row means that
//! came back.
//!
//! Why do page and place stand there for all to see? Attributes and hidden names are the first that word processors
//! throw away; a line of text they keep. And what the rows are known by in the end is the text in the source column.

use super::{Done, Package, Received, ReceivedUnit, TravelLanguage, Unit, UnitStatus, Unreadable};

/// A row as a program left it. A cell has its lines with `\n` between them.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    pub cells: Vec<String>,
    /// From attributes, where they are still there.
    pub page: Option<String>,
    pub place: Option<String>,
    pub key: Option<String>,
    pub line: Option<usize>,
}

/// The words above the first column.
pub(super) const PLACE: &str = "Place";

/// What a translator does with the table, a sentence each.
pub(super) const INSTRUCTIONS: [&str; 3] = [
    "Write your translation in the column on the right, beside each text.",
    "Leave the other columns as they are: the program that reads this file finds each text by them.",
    "Signs such as ** and [words](address) belong to the text: put them around the same words in your language. \
     Then save the file and send it back.",
];

/// `Nederlands → العربية (ar)`, for the title of the document.
pub(super) fn title(package: &Package) -> String {
    format!("{}: {} → {}", package.project, package.source.name, package.target.name)
}

/// The head of a column. The tag in it tells the languages of a file that comes back.
pub(super) fn column_head(language: &TravelLanguage) -> String {
    format!("{} ({})", language.name, language.tag)
}

/// The row above the texts of a page.
pub(super) fn page_line(page: &str) -> String {
    format!("{PAGE}{page}")
}

const PAGE: &str = "Page: ";
const NOTE: &str = "Note: ";

/// What stands in the first column, a line each.
pub(super) fn place_lines(unit: &Unit) -> [&str; 3] {
    [&unit.place, &unit.kind, &unit.key]
}

/// The rows above a text that tell more about it.
pub(super) fn note_lines(unit: &Unit) -> Vec<String> {
    let mut lines: Vec<String> = unit.notes.iter().map(|note| format!("{NOTE}{note}")).collect();
    if unit.status == UnitStatus::NeedsWork && unit.target.is_some() {
        lines.push(format!("{NOTE}please look at this translation again."));
    }
    if let Some(previous) = &unit.previous {
        lines.push(format!("{NOTE}the translation was made from this text: {previous}"));
    }
    lines
}

/// Finds the texts among the rows of a document.
pub(super) fn received(rows: Vec<Row>) -> Result<Received, Unreadable> {
    let columns = Columns::of(&rows)?;
    let mut page = None;
    let mut units = Vec::new();
    for (index, mut row) in rows.into_iter().enumerate() {
        if Some(index) == columns.head || Some(&row.cells) == columns.head_cells.as_ref() {
            continue;
        }
        if let Some(words) = wide_words(&row) {
            if let Some(name) = words.strip_prefix(PAGE.trim_end()) {
                page = Some(name.trim_start().to_owned());
            }
            continue;
        }
        if row.cells.len() <= columns.source + 1 {
            if row.cells.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            return Err(Unreadable {
                line: row.line,
                reason: format!(
                    "row {} of the table has {} columns, and the others have more",
                    index + 1,
                    row.cells.len()
                ),
                remedy: "Give the row its three columns back: place, text, translation.".to_owned(),
            });
        }
        let first = if columns.source == 0 { String::new() } else { row.cells[0].clone() };
        let target = row.cells.swap_remove(columns.source + 1);
        let source = row.cells.swap_remove(columns.source);
        if source.is_empty() && target.is_empty() && first.trim().is_empty() {
            continue;
        }
        let (place, key) = place_and_key(&first);
        units.push(ReceivedUnit {
            page: row.page.or_else(|| page.clone()),
            place: row.place.or(place),
            key: row.key.or(key),
            source,
            target,
            done: Done::NotSaid,
            line: row.line,
        });
    }
    Ok(Received { target_language: columns.target_language, units })
}

/// The words of a row that goes across all columns. Some programs make a row with empty cells of it.
fn wide_words(row: &Row) -> Option<&str> {
    let (first, others) = row.cells.split_first()?;
    let words = first.trim();
    let is_ours = [PAGE, NOTE].iter().any(|mark| words.starts_with(mark.trim_end()));
    let is_wide = is_ours && others.iter().all(|cell| cell.trim().is_empty());
    (others.is_empty() || is_wide).then_some(words)
}

/// What the cell of the first column says: the place in its first line, the key in its last.
fn place_and_key(cell: &str) -> (Option<String>, Option<String>) {
    let lines: Vec<&str> =
        cell.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect();
    match lines.as_slice() {
        [] => (None, None),
        [place] => (Some((*place).to_owned()), None),
        [place, .., key] => {
            let looks_right = key.split_once(':').is_some_and(|(version, hash)| {
                !version.is_empty()
                    && version.bytes().all(|byte| byte.is_ascii_digit())
                    && !hash.contains(char::is_whitespace)
            });
            (Some((*place).to_owned()), looks_right.then(|| (*key).to_owned()))
        }
    }
}

/// Which column holds what.
struct Columns {
    source: usize,
    head: Option<usize>,
    head_cells: Option<Vec<String>>,
    target_language: Option<String>,
}

impl Columns {
    fn of(rows: &[Row]) -> Result<Columns, Unreadable> {
        let first = rows.iter().enumerate().find(|(_, row)| row.cells.len() > 1);
        let Some((index, row)) = first else {
            return Err(Unreadable {
                line: None,
                reason: "there is no table with a column of texts and a column of translations"
                    .to_owned(),
                remedy: "Send the file that you were given, with your translations in the column on the right."
                    .to_owned(),
            });
        };
        let tags: Vec<Option<String>> = row.cells.iter().map(|cell| tag_at_end(cell)).collect();
        let head = tags.windows(2).position(|pair| pair[0].is_some() && pair[1].is_some());
        Ok(match head {
            Some(source) => Columns {
                source,
                head: Some(index),
                head_cells: Some(row.cells.clone()),
                target_language: tags[source + 1].clone(),
            },
            None => Columns {
                source: usize::from(row.cells.len() > 2),
                head: None,
                head_cells: None,
                target_language: None,
            },
        })
    }
}

/// The language that a head of a column names: `العربية (ar)`.
fn tag_at_end(cell: &str) -> Option<String> {
    // Programs put marks of direction around what stands in brackets.
    let is_mark = |sign: char| {
        sign.is_whitespace() || matches!(sign, '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}')
    };
    let inside = cell.trim_matches(is_mark).strip_suffix(')')?.rsplit_once('(')?.1;
    let tag = inside.trim_matches(is_mark);
    let shaped = tag.len() >= 2
        && tag.starts_with(|sign: char| sign.is_ascii_alphabetic())
        && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    shaped.then(|| tag.to_owned())
}
