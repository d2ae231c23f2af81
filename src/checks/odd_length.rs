//! Texts of a translation that are much shorter or longer than others of their language: something is missing, or
//! something was added.
//!
//! What is usual, the site itself tells: the middle of all ratios between the texts of two languages, and how far they
//! lie from it. Where the site has few texts in a language, nothing is said.

use super::Beside;
use crate::diagnostic::{Diagnostic, Location, Problem, Span};
use crate::site::segments::SegmentKind;
use crate::source::SourcePath;

/// A text with its length beside that of its source.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Length {
    /// The logarithm of how many times longer it is.
    ratio: f64,
    span: Span,
}

/// With fewer characters a word more or less decides.
const SHORTEST: usize = 60;
/// With fewer texts nobody knows what is usual.
const LEAST_TEXTS: usize = 20;
/// How many times further from the middle than usual.
const FURTHEST: f64 = 6.0;
/// And how many times shorter or longer than usual, at least.
const LEAST_FACTOR: f64 = 2.0;
/// Of normally spread values the deviation is so much larger than the middle of the distances.
const OF_NORMAL: f64 = 1.4826;

/// The lengths of the texts of one page.
pub fn lengths(beside: &Beside) -> Vec<Length> {
    let mut lengths = Vec::new();
    for pair in beside.pairs() {
        let is_prose = |kind: &SegmentKind| {
            !matches!(kind, SegmentKind::Code | SegmentKind::Component(_) | SegmentKind::Title)
        };
        let [own, source] = [pair.own, pair.source].map(|text| {
            // A sentence to say to others is often explained behind it.
            let is_plain = is_prose(&text.segment.kind) && text.calls().next().is_none();
            is_plain.then(|| text.segment.text.chars().count())
        });
        let (Some(own), Some(source)) = (own, source) else { continue };
        if source >= SHORTEST && own > 0 {
            let ratio = (own as f64 / source as f64).ln();
            lengths.push(Length { ratio, span: pair.own.span() });
        }
    }
    lengths
}

/// Looks at all texts of one language.
pub fn check(texts: &[(&SourcePath, Length)]) -> Vec<Diagnostic> {
    if texts.len() < LEAST_TEXTS {
        return Vec::new();
    }
    let usual = middle(texts.iter().map(|(_, length)| length.ratio).collect());
    let distances = texts.iter().map(|(_, length)| (length.ratio - usual).abs()).collect();
    let furthest = (middle(distances) * OF_NORMAL * FURTHEST).max(LEAST_FACTOR.ln());
    texts
        .iter()
        .filter(|(_, length)| (length.ratio - usual).abs() > furthest)
        .map(|(path, length)| {
            let percent = ((length.ratio - usual).exp() * 100.0).round();
            let problem = Problem::OddLength { percent: percent as u32 };
            Diagnostic::new(Location::span(path, length.span), problem)
        })
        .collect()
}

fn middle(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}
