//! Changes of a text as a translator reads them on a screen.

use crate::cli::colour_of_output;
use crate::cli::report::Colour;
use crate::workflow::changes::{Change, ChangeKind, WordChange};

/// All changes of a page. `tags` are those of the source and of the translation.
pub(super) fn changes(
    name: &str,
    tags: [&str; 2],
    path: &str,
    file: Option<&str>,
    changes: &[Change],
) -> String {
    let [_, tag] = tags;
    if changes.is_empty() {
        return format!("{name} {tag}: nothing changed since it was translated\n");
    }
    let colour = colour_of_output();
    let mut text = format!("{name} {tag}: {}\n", summary(changes));
    for change in changes {
        text.push('\n');
        text.push_str(&one(tags, path, file, change, colour));
    }
    text
}

fn summary(changes: &[Change]) -> String {
    let of = |kind| changes.iter().filter(|change| change.kind == kind).count();
    let kinds = [
        (ChangeKind::Changed, "out of date"),
        (ChangeKind::BothChanged, "probably brought up to date, not accepted"),
        (ChangeKind::Edited, "edited, not accepted"),
        (ChangeKind::NotAccepted, "not accepted yet"),
        (ChangeKind::Missing, "not translated"),
        (ChangeKind::Gone, "gone from the source"),
        (ChangeKind::Unpaired, "without a certain source"),
    ];
    let counts = kinds.into_iter().filter(|(kind, _)| of(*kind) > 0);
    counts.map(|(kind, words)| format!("{} {words}", of(kind))).collect::<Vec<_>>().join(", ")
}

fn one(
    [source, tag]: [&str; 2],
    path: &str,
    file: Option<&str>,
    change: &Change,
    colour: Colour,
) -> String {
    let block = change.block.as_deref().map_or("-".to_owned(), |block| format!("block {block}"));
    let heading =
        change.heading.as_deref().map(|words| format!(", under \"{words}\"")).unwrap_or_default();
    let mut text = format!("{block}{heading}: {}\n", in_words(change));
    if !change.words.is_empty() {
        text.push_str(&format!("  {source}  {}\n", difference(&change.words, colour)));
    } else if let Some(words) = &change.source {
        text.push_str(&format!("  {source}  {words}\n"));
    }
    if let Some(words) = &change.translation {
        let line = change.span.zip(file).map(|(span, file)| {
            let before = file.get(..span.start as usize).unwrap_or_default();
            1 + before.bytes().filter(|byte| *byte == b'\n').count()
        });
        let place = line.map_or_else(|| path.to_owned(), |line| format!("{path}:{line}"));
        text.push_str(&format!("  {tag}  {words}\n      {place}\n"));
    }
    text
}

fn in_words(change: &Change) -> String {
    let words = |wanted: fn(&WordChange) -> Option<&str>| -> usize {
        change.words.iter().filter_map(wanted).map(|run| run.split(' ').count()).sum()
    };
    let removed = words(|change| match change {
        WordChange::Removed(words) => Some(words),
        _ => None,
    });
    let added = words(|change| match change {
        WordChange::Added(words) => Some(words),
        _ => None,
    });
    let count = match (removed, added) {
        (0, 0) => String::new(),
        (0, added) => format!(" ({} more)", words_of(added)),
        (removed, 0) => format!(" ({} less)", words_of(removed)),
        (removed, added) => format!(" ({} replaced by {added})", words_of(removed)),
    };
    match change.kind {
        ChangeKind::Changed => format!("the source changed{count}"),
        ChangeKind::BothChanged => format!(
            "the source changed{count}, and the translation too: probably brought up to date; accept it if so"
        ),
        ChangeKind::Edited => {
            "the translation changed, the source did not; accept it if it is right".to_owned()
        }
        ChangeKind::NotAccepted => "nobody has said yet that this is its translation".to_owned(),
        ChangeKind::Missing => "not translated".to_owned(),
        ChangeKind::Gone => "no longer in the source".to_owned(),
        ChangeKind::Unpaired => "it is not certain what it is a translation of".to_owned(),
    }
}

fn words_of(number: usize) -> String {
    format!("{number} word{}", if number == 1 { "" } else { "s" })
}

/// As `wdiff` shows it: `[-old-]` and `{+new+}`; a terminal gets colours too.
fn difference(words: &[WordChange], colour: Colour) -> String {
    let [red, green, plain] = match colour {
        Colour::Always => ["\u{1b}[31m", "\u{1b}[32m", "\u{1b}[0m"],
        Colour::Never => [""; 3],
    };
    let shown = words.iter().map(|change| match change {
        WordChange::Same(words) => words.clone(),
        WordChange::Removed(words) => format!("{red}[-{words}-]{plain}"),
        WordChange::Added(words) => format!("{green}{{+{words}+}}{plain}"),
    });
    shown.collect::<Vec<_>>().join(" ")
}
