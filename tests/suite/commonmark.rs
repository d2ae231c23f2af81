//! Every example of the CommonMark specification that holds no raw HTML comes out as it says there.

use std::convert::Infallible;

use fundament::content::markdown::{
    MarkdownOptions, PunctuationReading, TargetReading, parse_with,
};
use fundament::diagnostic::Code;
use fundament::locale::Direction;
use fundament::outputs::text::body::{
    HtmlForm, PrintSettings, PunctuationStyle, ResolvedImage, ResolvedLink, print,
};
use fundament::site::body::LinkTarget;
use fundament::source::SourcePath;

const SPEC: &str = include_str!("../commonmark/spec.txt");

#[test]
fn examples_come_out_as_specified() {
    let mut wrong = String::new();
    let mut with_html = 0;
    let examples = examples();
    for (number, (markdown, expected)) in (1..).zip(&examples) {
        let (html, raw_html) = print_plain(markdown);
        if raw_html {
            with_html += 1;
        } else if html != *expected {
            wrong += &format!("{number}:\n{markdown}\nexpected\n{expected}\nfound\n{html}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert_eq!((examples.len(), with_html), (652, 72), "examples, and those with raw HTML");
}

fn print_plain(markdown: &str) -> (String, bool) {
    let options = MarkdownOptions {
        punctuation: PunctuationReading::PlainText,
        targets: TargetReading::AsWritten,
    };
    let path = SourcePath::new("content/index.nl.md");
    let (body, diagnostics) = parse_with(&path, markdown.into(), 0..markdown.len(), options);
    let address = |target: &LinkTarget| match target {
        LinkTarget::Outside(address) => address.to_string(),
        other => panic!("{other:?} was sorted"),
    };
    let settings = PrintSettings::<Infallible> {
        marks: &Default::default(),
        form: HtmlForm::CommonMark,
        punctuation: PunctuationStyle::AsTyped,
        direction: Direction::LeftToRight,
        id_prefix: "",
        link: &|_, target| ResolvedLink { href: address(target), attributes: Vec::new() },
        image: &|target| ResolvedImage { src: address(target), size: None, ..Default::default() },
        component: &|_, call, _| panic!("{call:?} is no component"),
        words: &|word| panic!("{word:?} is not plain CommonMark"),
    };
    let html = match print(&body, &settings) {
        Ok(html) => html,
        Err(never) => match never {},
    };
    let raw_html = diagnostics.iter().any(|diagnostic| diagnostic.code() == Code::RawHtml);
    (html, raw_html)
}

/// Markdown and HTML of each example, in order.
fn examples() -> Vec<(String, String)> {
    const FENCE: &str = "````````````````````````````````";
    let mut examples = Vec::new();
    let mut lines = SPEC.lines();
    while let Some(line) = lines.next() {
        if line.strip_prefix(FENCE).is_some_and(|rest| rest.trim() == "example") {
            let mut part = |end: &str| {
                let lines = lines.by_ref().take_while(|line| *line != end);
                lines.map(|line| line.replace('→', "\t") + "\n").collect::<String>()
            };
            let markdown = part(".");
            examples.push((markdown, part(FENCE)));
        }
    }
    examples
}
