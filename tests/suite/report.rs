//! Problems as people and machines read them.

use fundament::cli::report::{Colour, Format, render, tally};
use fundament::diagnostic::{Diagnostic, Location, Problem, Span};
use fundament::source::{SourceFile, SourcePath, SourceSet};

const PAGE: &str = "content/index.ar.md";

#[test]
fn a_person_sees_place_line_mark_and_remedy() {
    let (problem, sources) = raw_html("# Schooladvies\n\nLees <b>dit</b> eerst.\n", "<b>");
    assert_eq!(
        render(&[problem], &sources, Format::Human, Colour::Never),
        "\
error[raw-html]: HTML is not allowed in a text: `<b>`
  ┌─ content/index.ar.md:3:6
  │
3 │ Lees <b>dit</b> eerst.
  │      ^^^
  │
  = Write it in Markdown; to show the sign itself, put a backslash before `<`.

"
    );
}

#[test]
fn a_whole_file_and_a_built_in_file_have_a_place_too() {
    let sources = SourceSet::default();
    let empty = Diagnostic::new(Location::file(&SourcePath::new(PAGE)), Problem::EmptyPage);
    let built_in = SourcePath::new("builtin/themes/fundament/templates/page.html");
    let template = Problem::TemplateSyntax { detail: "unexpected `}`".into() };
    let template = Diagnostic::new(Location::span(&built_in, 5..9), template);
    assert_eq!(
        render(&[empty, template], &sources, Format::Human, Colour::Never),
        "\
error[empty-page]: there is no text in this file
  ┌─ content/index.ar.md:1:1
  = Start it with a title and a summary between two lines `---`, then write the text; a part needs the text alone.

error[template-syntax]: this template cannot be read: unexpected `}`
  ┌─ builtin/themes/fundament/templates/page.html:1:1
  = Mend what is marked; the page about themes shows every form.

"
    );
}

/// Text, marked part, expected column, expected line as drawn, expected signs under it.
const LINES: [(&str, &str, usize, &str, &str); 12] = [
    // Arabic and Ethiopic: columns count characters, not bytes.
    ("تحدث <b>مع المدرسة", "<b>", 6, "تحدث <b>مع المدرسة", "     ^^^"),
    ("ምስ ቤት ትምህርቲ <b>", "<b>", 13, "ምስ ቤት ትምህርቲ <b>", "            ^^^"),
    // Combining vowel signs and joiners have no width.
    ("مَدْرَسَة <b>", "<b>", 11, "مَدْرَسَة <b>", "      ^^^"),
    ("می\u{200C}خواهم <b>", "<b>", 10, "می\u{200C}خواهم <b>", "        ^^^"),
    ("👩\u{200D}👧 <b>", "<b>", 5, "👩\u{200D}👧 <b>", "     ^^^"),
    // Hidden characters are written out, and the mark keeps its place.
    ("a\u{202E}b <b>", "<b>", 5, "a<U+202E>b <b>", "           ^^^"),
    ("a\0b", "\0", 2, "a<U+0000>b", " ^^^^^^^^"),
    ("a\u{1B}[31mb <b>", "<b>", 9, "a<U+001B>[31mb <b>", "               ^^^"),
    ("a\u{FEFF}b\u{200B}", "\u{200B}", 4, "a<U+FEFF>b<U+200B>", "          ^^^^^^^^"),
    // Tabs, line ends of Windows, the end of a line.
    ("\t<b>", "<b>", 2, "    <b>", "    ^^^"),
    ("een\r\ntwee <b>\r\ndrie", "<b>", 6, "twee <b>", "     ^^^"),
    ("een\ntwee\ndrie", "twee\ndrie", 1, "twee", "^^^^"),
];

#[test]
fn the_mark_stands_under_its_words_in_every_script() {
    for (text, needle, column, line, mark) in LINES {
        let (problem, sources) = raw_html(text, needle);
        let drawn = render(&[problem], &sources, Format::Human, Colour::Never);
        let lines: Vec<&str> = drawn.lines().collect();
        let number = 1 + text[..text.find(needle).unwrap_or(0)].matches('\n').count();
        assert_eq!(lines[1], format!("  ┌─ {PAGE}:{number}:{column}"), "{text:?}");
        assert_eq!(lines[3], format!("{number} │ {line}"), "{text:?}");
        assert_eq!(lines[4], format!("  │ {mark}"), "{text:?}");
    }
}

#[test]
fn a_line_of_ten_megabytes_is_cut_around_each_mark() {
    let text = "woord <b> ".repeat(1_000_000);
    let path = SourcePath::new(PAGE);
    let sources = sources(&text);
    let problems: Vec<Diagnostic> = (0..5_000)
        .map(|index| index * 2_000 + 6)
        .map(|at| Diagnostic::new(Location::span(&path, at..at + 3), html("<b>")))
        .collect();
    let drawn = render(&problems, &sources, Format::Human, Colour::Never);
    let last = drawn.trim_end().rsplit("\n\n").next().unwrap_or_default();
    let expected = "\
error[raw-html]: HTML is not allowed in a text: `<b>`
  ┌─ content/index.ar.md:1:9998007
  │
1 │ …<b> woord <b> woord <b> woord <b> woord <b> woord <b> woord <b> woord <b> woord <b> woord <b> woord <b>…
  │                                                              ^^^
  │
  = Write it in Markdown; to show the sign itself, put a backslash before `<`.";
    assert_eq!(last, expected);
}

#[test]
fn a_long_mark_is_cut_and_says_so() {
    let text = "<".repeat(200);
    let (problem, sources) = raw_html(&text, &text);
    let drawn = render(&[problem], &sources, Format::Human, Colour::Never);
    assert!(
        drawn.contains(&format!("1 │ {}…\n  │ {}\n", "<".repeat(80), "^".repeat(81))),
        "{drawn}"
    );
}

#[test]
fn a_place_that_does_not_fit_the_text_stops_nothing() {
    let path = SourcePath::new(PAGE);
    for (start, end, place) in [(900, 905, "1:5"), (1, 2, "1:1"), (4, 2, "1:3"), (8, 8, "1:5")] {
        let span = Span { start, end };
        let problem = Diagnostic::new(Location::span(&path, span), Problem::EmptyHeading);
        for format in [Format::Human, Format::Short, Format::Json, Format::Github, Format::Sarif] {
            let text =
                render(std::slice::from_ref(&problem), &sources("سلام"), format, Colour::Never);
            assert!(text.contains("empty-heading"), "{span:?}\n{text}");
        }
        let short = render(&[problem], &sources("سلام"), Format::Short, Colour::Never);
        assert!(short.starts_with(&format!("{PAGE}:{place}: ")), "{span:?}\n{short}");
    }
}

#[test]
fn colour_comes_only_when_asked_for() {
    let (problem, sources) = raw_html("Lees <b>dit</b>", "<b>");
    let problems = [problem];
    let plain = render(&problems, &sources, Format::Human, Colour::Never);
    let coloured = render(&problems, &sources, Format::Human, Colour::Always);
    assert!(!plain.contains('\u{1B}'));
    assert!(coloured.contains("\u{1B}["));
    let mut without = String::new();
    let mut rest = coloured.as_str();
    while let Some((before, code)) = rest.split_once('\u{1B}') {
        without.push_str(before);
        rest = code.split_once('m').map_or("", |(_, after)| after);
    }
    assert_eq!(without + rest, plain);
    for format in [Format::Short, Format::Json, Format::Github, Format::Sarif] {
        assert!(!render(&problems, &sources, format, Colour::Always).contains('\u{1B}'));
    }
}

#[test]
fn short_is_one_line_each_even_with_line_ends_in_the_words() {
    let path = SourcePath::new(PAGE);
    let problem = Problem::MessageSyntax { detail: "two\nlines\u{1B}[31m".into() };
    let warning = Problem::UnusedMessage { id: "old".into() };
    let problems = [
        Diagnostic::new(Location::span(&path, 4..6), problem),
        Diagnostic::new(Location::file(&path), warning),
    ];
    assert_eq!(
        render(&problems, &sources("een\ntwee"), Format::Short, Colour::Never),
        "\
content/index.ar.md:2:1: error[message-syntax]: this message cannot be read: two lines<U+001B>[31m
content/index.ar.md:1:1: warning[unused-message]: the message `old` is used nowhere
"
    );
}

#[test]
fn json_has_every_place_in_lines_columns_and_bytes() {
    let (problem, sources) = raw_html("سلام\nعلى <b>", "<b>");
    let empty =
        Diagnostic::new(Location::file(&SourcePath::new("content/b.md")), Problem::EmptyPage);
    let text = render(&[problem, empty], &sources, Format::Json, Colour::Never);
    assert_eq!(
        text,
        r#"[
  {
    "code": "raw-html",
    "severity": "error",
    "file": "content/index.ar.md",
    "line": 2,
    "column": 5,
    "end_line": 2,
    "end_column": 8,
    "start_byte": 16,
    "end_byte": 19,
    "reason": "HTML is not allowed in a text: `<b>`",
    "remedy": "Write it in Markdown; to show the sign itself, put a backslash before `<`."
  },
  {
    "code": "empty-page",
    "severity": "error",
    "file": "content/b.md",
    "line": null,
    "column": null,
    "end_line": null,
    "end_column": null,
    "start_byte": null,
    "end_byte": null,
    "reason": "there is no text in this file",
    "remedy": "Start it with a title and a summary between two lines `---`, then write the text; a part needs the text alone."
  }
]
"#
    );
    assert_eq!(render(&[], &sources, Format::Json, Colour::Never), "[]\n");
}

#[test]
fn github_commands_are_escaped() {
    let path = SourcePath::new("content/a,b:100%/index.nl.md");
    let set = SourceSet::new([(path.clone(), SourceFile::Text("Lees dit".into()))].into());
    let broken = Problem::MessageSyntax { detail: "100%\r\n::error::x".into() };
    let problems = [
        Diagnostic::new(Location::span(&path, 5..8), broken),
        Diagnostic::new(Location::file(&path), Problem::UnusedMessage { id: "old".into() }),
    ];
    assert_eq!(
        render(&problems, &set, Format::Github, Colour::Never),
        "\
::error file=content/a%2Cb%3A100%25/index.nl.md,line=1,col=6,title=message-syntax::this message cannot be read: 100%25%0D%0A::error::x%0AWrite `name = text` on one line; further lines of the text start with spaces. Until then the theme's words or another language stand in.
::warning file=content/a%2Cb%3A100%25/index.nl.md,title=unused-message::the message `old` is used nowhere%0ARemove it, or mend its name if another one was meant.
"
    );
}

#[test]
fn sarif_names_rules_results_and_regions() {
    let path = SourcePath::new("content/ouders & kind/index.nl.md");
    let set = SourceSet::new([(path.clone(), SourceFile::Text("سلام <b>".into()))].into());
    let problems = [
        Diagnostic::new(Location::span(&path, 9..12), html("<b>")),
        Diagnostic::new(Location::file(&path), Problem::EmptyPage),
        Diagnostic::new(Location::span(&path, 0..2), html("<i>")),
    ];
    let text = render(&problems, &set, Format::Sarif, Colour::Never);
    let log: serde_json::Value = serde_json::from_str(&text).expect("SARIF is JSON");
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    let ids: Vec<&str> = rules.iter().filter_map(|rule| rule["id"].as_str()).collect();
    assert_eq!(ids, ["empty-page", "raw-html"]);
    for rule in rules {
        for field in ["help", "shortDescription"] {
            assert!(rule[field]["text"].as_str().is_some_and(|text| text.len() > 20), "{rule}");
        }
    }
    let results = run["results"].as_array().expect("results");
    for result in results {
        let index = result["ruleIndex"].as_u64().expect("an index") as usize;
        assert_eq!(result["ruleId"], rules[index]["id"]);
    }
    let place = &results[0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "content/ouders%20%26%20kind/index.nl.md");
    assert_eq!(
        place["region"],
        serde_json::json!({"startLine": 1, "startColumn": 6, "endLine": 1, "endColumn": 9})
    );
    assert!(results[1]["locations"][0]["physicalLocation"].get("region").is_none());
}

#[test]
fn the_tally_counts_errors_and_warnings() {
    let path = SourcePath::new(PAGE);
    let error = Diagnostic::new(Location::file(&path), Problem::EmptyPage);
    let warning = Diagnostic::new(Location::file(&path), Problem::UnusedMessage { id: "x".into() });
    let (error, warning) = (|| error.clone(), || warning.clone());
    assert_eq!(tally(&[]), "no problems");
    assert_eq!(tally(&[error()]), "1 error");
    assert_eq!(tally(&[warning(), warning()]), "2 warnings");
    assert_eq!(tally(&[error(), warning(), error()]), "2 errors, 1 warning");
}

fn raw_html(text: &str, needle: &str) -> (Diagnostic, SourceSet) {
    let start = text.find(needle).expect("the marked part stands in the text");
    let place = Location::span(&SourcePath::new(PAGE), start..start + needle.len());
    (Diagnostic::new(place, html(needle)), sources(text))
}

fn html(snippet: &str) -> Problem {
    Problem::RawHtml { snippet: snippet.into() }
}

fn sources(text: &str) -> SourceSet {
    SourceSet::new([(SourcePath::new(PAGE), SourceFile::Text(text.into()))].into())
}
