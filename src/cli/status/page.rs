//! The state of translations as a page for the team: everything at a glance, and tasks that take five minutes.
//!
//! It stands alone, asks no other server for anything, and is no part of the site.

use std::fmt::Write;

use crate::site::status::{Counts, LanguageStatus, Shown, Status, Task, TaskKind, TextStatus};

const STYLE: &str = "
:root { color-scheme: light dark; --line: #8884; --quiet: #8882; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2.5rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; padding: .4rem .7rem; border-bottom: 1px solid var(--line); vertical-align: top; }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; }
.state { white-space: nowrap; }
.sign { display: inline-block; width: .8em; height: .8em; border: .1em solid currentColor; vertical-align: -.05em; margin-inline-end: .4em; }
.machine .sign { background: repeating-linear-gradient(135deg, currentColor 0 .08em, transparent .08em .24em); }
.outdated .sign { background: linear-gradient(90deg, currentColor 50%, transparent 50%); }
.full .sign { background: currentColor; }
details { border: 1px solid var(--line); border-radius: .4rem; padding: .5rem .8rem; margin: .5rem 0; }
summary { cursor: pointer; font-weight: 600; }
li { margin: .5rem 0; } code { background: var(--quiet); padding: .1em .3em; border-radius: .2em; overflow-wrap: anywhere; }
@media print { details { break-inside: avoid; } }
";

/// Tasks that one person is offered at a time; more would only tell how much there is.
const MOST_TASKS: usize = 30;

pub(super) fn page(status: &Status, day: &str) -> String {
    let mut html = String::from("<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n");
    html.push_str("<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"robots\" content=\"noindex\">\n");
    let _ = write!(
        html,
        "<title>Translations on {day}</title>\n<style>{STYLE}</style>\n<h1>Translations on {day}</h1>\n"
    );
    html.push_str("<p>For the team only. Worst first.</p>\n");
    languages(&mut html, &status.languages);
    edits(&mut html, status);
    matrix(&mut html, status);
    for language in &status.languages {
        tasks(&mut html, language, status);
    }
    if !status.overdue_facts.is_empty() || !status.overdue_pages.is_empty() {
        html.push_str("<h2>To be checked again</h2>\n<ul>\n");
        for name in status.overdue_facts.iter().chain(&status.overdue_pages) {
            let _ = writeln!(html, "<li><code>{}</code></li>", escaped(name));
        }
        html.push_str("</ul>\n");
    }
    html
}

fn languages(html: &mut String, languages: &[LanguageStatus]) {
    html.push_str("<div class=\"scroll\"><table>\n<tr><th scope=\"col\">Language</th>");
    for head in [
        "Pages shown",
        "Out of date",
        "Missing",
        "To accept",
        "Words to do",
        "Machine, unread",
        "Reviewed",
        "Words of menus",
    ] {
        let _ = write!(html, "<th scope=\"col\" class=\"number\">{head}</th>");
    }
    html.push_str("</tr>\n");
    for language in languages {
        let Counts { changed, probably_updated, edited, not_accepted, missing, unpaired, .. } =
            language.counts;
        let _ = write!(
            html,
            "<tr><th scope=\"row\"><a href=\"#tasks-{0}\"><bdi lang=\"{0}\">{1}</bdi> ({0})</a></th>",
            escaped(&language.tag),
            escaped(&language.name)
        );
        let cells = [
            format!("{} of {}", language.published, language.pages),
            changed.to_string(),
            (missing + unpaired).to_string(),
            (probably_updated + edited + not_accepted).to_string(),
            language.words_to_translate.to_string(),
            format!("{} %", language.machine_percent),
            format!("{} %", language.reviewed_percent),
            format!(
                "{} of {}",
                language.interface - language.interface_missing,
                language.interface
            ),
        ];
        for cell in cells {
            let _ = write!(html, "<td class=\"number\">{cell}</td>");
        }
        html.push_str("</tr>\n");
    }
    html.push_str("</table></div>\n");
}

fn edits(html: &mut String, status: &Status) {
    if status.edits.is_empty() {
        return;
    }
    html.push_str("<h2>What changed in the source</h2>\n<ul>\n");
    for edit in &status.edits {
        let heading = edit
            .heading
            .as_deref()
            .map(|words| format!(", under “{}”", escaped(words)))
            .unwrap_or_default();
        let _ = writeln!(
            html,
            "<li><code>{0}</code> block {1}{heading}: out of date in {2}. If it changes no meaning: <code>fundament translate minor {0} --block {1}</code></li>",
            escaped(&edit.name),
            escaped(&edit.block),
            escaped(&edit.languages.join(", "))
        );
    }
    html.push_str("</ul>\n");
}

/// A page a row, a language a column.
fn matrix(html: &mut String, status: &Status) {
    html.push_str("<h2>Pages</h2>\n<div class=\"scroll\"><table>\n<tr><th scope=\"col\">Page</th>");
    for language in &status.languages {
        let _ = write!(
            html,
            "<th scope=\"col\"><bdi lang=\"{0}\">{1}</bdi></th>",
            escaped(&language.tag),
            escaped(&language.name)
        );
    }
    html.push_str("</tr>\n");
    let mut names: Vec<&str> = Vec::new();
    for text in &status.texts {
        if !names.contains(&text.name.as_str()) {
            names.push(&text.name);
        }
    }
    for name in names {
        let own: Vec<&TextStatus> = status.texts.iter().filter(|text| text.name == name).collect();
        let title = own.first().map(|text| text.title.as_str()).unwrap_or_default();
        let _ = write!(
            html,
            "<tr><th scope=\"row\">{}<br><code>{}</code></th>",
            escaped(title),
            escaped(name)
        );
        for language in &status.languages {
            match own.iter().find(|text| text.language == language.tag) {
                None => html.push_str("<td></td>"),
                Some(text) => {
                    let (class, word) = state(text);
                    let _ = write!(
                        html,
                        "<td class=\"state {class}\"><span class=\"sign\"></span>{word}</td>"
                    );
                }
            }
        }
        html.push_str("</tr>\n");
    }
    html.push_str("</table></div>\n");
}

/// Class of the sign, and the word beside it.
fn state(text: &TextStatus) -> (&'static str, String) {
    let Counts { changed, probably_updated, missing, unpaired, .. } = text.counts;
    match text.shown {
        Shown::NotWritten => return ("missing", "missing".to_owned()),
        Shown::Draft => return ("missing", "draft".to_owned()),
        Shown::Incomplete | Shown::Broken => return ("missing", "not shown".to_owned()),
        Shown::AwaitsReview => return ("machine", "waits for review".to_owned()),
        Shown::Published => {}
    }
    if changed + probably_updated > 0 {
        return ("outdated", format!("{} out of date", changed + probably_updated));
    }
    if missing + unpaired > 0 {
        return ("outdated", format!("{} missing", missing + unpaired));
    }
    match (text.origin, text.state) {
        (_, Some("reviewed" | "final")) => ("full", "reviewed".to_owned()),
        (Some("human"), _) => ("outdated", "translated".to_owned()),
        _ => ("machine", "machine".to_owned()),
    }
}

fn tasks(html: &mut String, language: &LanguageStatus, status: &Status) {
    let own = status.texts.iter().filter(|text| text.language == language.tag);
    let all: Vec<(&TextStatus, &Task)> =
        own.flat_map(|text| text.tasks.iter().map(move |task| (text, task))).collect();
    let _ = writeln!(
        html,
        "<h2 id=\"tasks-{0}\"><bdi lang=\"{0}\">{1}</bdi>: {2} tasks of five minutes</h2>",
        escaped(&language.tag),
        escaped(&language.name),
        all.len()
    );
    if all.is_empty() {
        html.push_str("<p>Nothing to do. Thank you.</p>\n");
        return;
    }
    let _ = writeln!(
        html,
        "<p>To work in an office program: <code>fundament translate export {} --changed --format docx</code></p>\n<ol>",
        escaped(&language.tag)
    );
    for (text, task) in all.iter().take(MOST_TASKS) {
        let heading = task
            .heading
            .as_deref()
            .map(|words| format!(", “{}”", escaped(words)))
            .unwrap_or_default();
        let what = match task.kind {
            TaskKind::Update => "bring up to date",
            TaskKind::Translate => "translate",
            TaskKind::Accept => "read, and accept if it is right",
        };
        let _ = writeln!(
            html,
            "<li><strong>{}</strong>{heading}: {what}: {} ({} words). <code>fundament translate changes {} {}</code></li>",
            escaped(&text.title),
            escaped(&task.blocks.join(", ")),
            task.words,
            escaped(&text.name),
            escaped(&language.tag)
        );
    }
    html.push_str("</ol>\n");
    if all.len() > MOST_TASKS {
        let _ = writeln!(html, "<p>And {} more.</p>", all.len() - MOST_TASKS);
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
