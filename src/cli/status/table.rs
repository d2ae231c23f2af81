//! The state of translations as a table that fits a terminal.

use crate::cli::report::Colour;
use crate::site::status::{Counts, LanguageStatus, Shown, Status, TextStatus};

/// Columns where nobody says how many there are.
const USUAL_WIDTH: usize = 80;
/// Narrower than this, lines break all the same.
const LEAST_WIDTH: usize = 40;
/// So many lines are read at a glance.
const MOST_LINES: usize = 20;

/// Columns of the terminal.
pub(super) fn width() -> usize {
    let told = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let terminal = || {
        let (width, _) = terminal_size::terminal_size()?;
        Some(usize::from(width.0)).filter(|columns| *columns > 0)
    };
    told.or_else(terminal).unwrap_or(USUAL_WIDTH).max(LEAST_WIDTH)
}

/// `all` lists translations with nothing to do as well.
pub(super) fn table(status: &Status, all: bool, width: usize, colour: Colour) -> String {
    let mut text = languages(&status.languages, width);
    if !status.edits.is_empty() {
        text.push('\n');
        text.push_str(&edits(status, width));
    }
    let listed: Vec<&TextStatus> =
        status.texts.iter().filter(|text| all || text.has_work()).collect();
    let shown = if all { listed.len() } else { listed.len().min(MOST_LINES) };
    if !listed.is_empty() {
        text.push('\n');
    }
    for line in &listed[..shown] {
        text.push_str(&one(line, width, colour));
    }
    if shown < listed.len() {
        let more = listed.len() - shown;
        text.push_str(&format!("and {more} more; `--all` lists every translation\n"));
    }
    let settled = status.texts.len() - listed.len();
    if settled > 0 {
        text.push_str(&format!(
            "{settled} of {} translations have nothing to do\n",
            status.texts.len()
        ));
    }
    let overdue = status.overdue_facts.len() + status.overdue_pages.len();
    if overdue > 0 {
        text.push_str(&format!(
            "overdue: {} facts and {} pages wait to be checked again; `fundament check` names them\n",
            status.overdue_facts.len(),
            status.overdue_pages.len()
        ));
    }
    text
}

fn languages(languages: &[LanguageStatus], width: usize) -> String {
    let heads =
        ["", "pages", "out of date", "missing", "to accept", "words to do", "machine", "reviewed"];
    let rows: Vec<Vec<String>> = languages
        .iter()
        .map(|language| {
            let Counts {
                changed, probably_updated, edited, not_accepted, missing, unpaired, ..
            } = language.counts;
            vec![
                language.tag.clone(),
                format!("{}/{}", language.published, language.pages),
                changed.to_string(),
                (missing + unpaired + language.interface_missing).to_string(),
                (probably_updated + edited + not_accepted).to_string(),
                language.words_to_translate.to_string(),
                format!("{} %", language.machine_percent),
                format!("{} %", language.reviewed_percent),
            ]
        })
        .collect();
    let of_column = |column: usize| {
        let cells = rows.iter().map(|row| row[column].chars().count());
        cells.chain([heads[column].len()]).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..heads.len()).map(of_column).collect();
    // On a narrow screen each language is a list.
    if widths.iter().sum::<usize>() + 2 * (widths.len() - 1) > width {
        let list = |row: &Vec<String>| {
            let cells = row.iter().zip(heads).skip(1);
            let cells: String = cells.map(|(cell, head)| format!("  {head}: {cell}\n")).collect();
            format!("{}\n{cells}", row[0])
        };
        return rows.iter().map(list).collect();
    }
    let line = |cells: &[String]| {
        let cells = cells.iter().enumerate().map(|(column, cell)| match column {
            0 => format!("{cell:<width$}", width = widths[0]),
            _ => format!("{cell:>width$}", width = widths[column]),
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned() + "\n"
    };
    let mut text = line(&heads.map(str::to_owned));
    rows.iter().for_each(|row| text.push_str(&line(row)));
    text
}

/// What edits of the source cost: the forecast before they are published.
fn edits(status: &Status, width: usize) -> String {
    let blocks: usize = status.edits.iter().map(|edit| edit.languages.len()).sum();
    let mut tags: Vec<&str> =
        status.edits.iter().flat_map(|edit| &edit.languages).map(String::as_str).collect();
    tags.sort_unstable();
    tags.dedup();
    let plural = |number: usize, noun: &str| match number {
        1 => format!("1 {noun}"),
        number => format!("{number} {noun}s"),
    };
    let source = &status.source_language;
    let mut text = format!(
        "{} in {source} {} {} in {} out of date:\n",
        plural(status.edits.len(), "edit"),
        if status.edits.len() == 1 { "makes" } else { "make" },
        plural(blocks, "block"),
        plural(tags.len(), "language"),
    );
    for edit in status.edits.iter().take(MOST_LINES) {
        let line = format!("  {} block {}: {}", edit.name, edit.block, edit.languages.join(", "));
        text.push_str(&cut(&line, width));
        text.push('\n');
    }
    if status.edits.len() > MOST_LINES {
        text.push_str(&format!("  and {} more\n", status.edits.len() - MOST_LINES));
    }
    if let Some(edit) = status.edits.first() {
        text.push_str(&format!(
            "  if an edit changes no meaning: fundament translate minor {} --block {}\n",
            edit.name, edit.block
        ));
    }
    text
}

fn one(text: &TextStatus, width: usize, colour: Colour) -> String {
    let words = in_words(text);
    let mark = match (colour, text.shown) {
        (Colour::Never, _) => ["", ""],
        // Weight, not a warning colour: nobody did anything wrong.
        (Colour::Always, _) => ["\u{1b}[1m", "\u{1b}[0m"],
    };
    let name = format!("{} {}", text.language, text.name);
    let room = width.saturating_sub(2);
    match name.chars().count() + 2 + words.chars().count() <= width {
        true => format!("{}{name}{}  {words}\n", mark[0], mark[1]),
        false => format!("{}{}{}\n  {}\n", mark[0], cut(&name, width), mark[1], cut(&words, room)),
    }
}

fn in_words(text: &TextStatus) -> String {
    let Counts { changed, probably_updated, edited, not_accepted, missing, unpaired, .. } =
        text.counts;
    let mut parts: Vec<String> = Vec::new();
    match text.shown {
        Shown::Published => {}
        Shown::NotWritten => parts.push("no translation".to_owned()),
        Shown::Draft => parts.push("draft".to_owned()),
        Shown::Incomplete => parts.push("incomplete, not shown".to_owned()),
        Shown::Broken => parts.push("broken, not shown".to_owned()),
        Shown::AwaitsReview => parts.push("waits for a review, not shown".to_owned()),
    }
    let counts = [
        (changed, "out of date"),
        (probably_updated, "probably updated"),
        (edited, "edited"),
        (not_accepted, "not accepted"),
        (if text.shown == Shown::NotWritten { 0 } else { missing }, "missing"),
        (unpaired, "unpaired"),
    ];
    parts.extend(
        counts
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, words)| format!("{count} {words}")),
    );
    if text.words_to_translate > 0 {
        parts.push(format!("{} words", text.words_to_translate));
    }
    if let (Some(origin), Some(state)) = (text.origin, text.state) {
        parts.push(format!("{origin}, {state}"));
    }
    parts.join("; ")
}

/// At most so many characters.
fn cut(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    text.chars().take(width.saturating_sub(1)).chain(['…']).collect()
}
