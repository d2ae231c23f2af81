//! Letters and signs of a text that the fonts for paper do not have.

use super::{PlacedPage, Subject};
use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::site::body::NodeKind;
use crate::site::page::Page;
use crate::theme::paper::PaperLayout;

/// Tells of the first word with letters that are missing, and of each sign once.
pub fn check(subject: &Subject, page: PlacedPage) -> Vec<Diagnostic> {
    let Some(paper) = subject.theme.paper() else { return Vec::new() };
    if !subject.has_sheets(page) {
        return Vec::new();
    }
    let mut problems = Vec::new();
    let mut seen: Vec<char> = Vec::new();
    let mut letters_are_told = false;
    for (start, character) in characters(page.page) {
        if paper.can_print(character) || seen.contains(&character) {
            continue;
        }
        seen.push(character);
        let span = start..start + character.len_utf8();
        let location = Location::span(&page.page.path, span);
        if !character.is_alphanumeric() {
            let problem = Problem::SignNotOnPaper { sign: character.to_string() };
            problems.push(Diagnostic::new(location, problem));
        } else if !letters_are_told {
            letters_are_told = true;
            let word = word_at(&page.page.body.source, start);
            let letters = missing_letters(word, paper);
            let problem = Problem::LetterNotOnPaper { word: word.to_owned(), letters };
            problems.push(Diagnostic::new(location, problem));
        }
    }
    problems
}

/// The characters that readers see, with their places in the file: title, summary, text.
fn characters(page: &Page) -> impl Iterator<Item = (usize, char)> {
    let body = &page.body;
    let head = [page.front_matter.title_span, page.front_matter.summary_span];
    let nodes = body.nodes.iter().filter(|node| {
        matches!(node.kind, NodeKind::Text(_) | NodeKind::Code(_) | NodeKind::CodeBlock(_))
    });
    head.into_iter().chain(nodes.map(|node| node.span)).flat_map(|span| {
        let start = span.start as usize;
        let letters = span.of(&body.source).char_indices();
        letters.map(move |(offset, character)| (start + offset, character))
    })
}

fn word_at(text: &str, place: usize) -> &str {
    let before = text.get(..place).unwrap_or("");
    let start = before.rfind(char::is_whitespace).map_or(0, |at| {
        at + before.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
    });
    text.get(start..).unwrap_or("").split_whitespace().next().unwrap_or("")
}

fn missing_letters(word: &str, paper: &PaperLayout) -> String {
    let mut letters: Vec<String> = Vec::new();
    for letter in word.chars().filter(|letter| !paper.can_print(*letter)) {
        let letter = format!("`{letter}`");
        if !letters.contains(&letter) {
            letters.push(letter);
        }
    }
    letters.join(", ")
}
