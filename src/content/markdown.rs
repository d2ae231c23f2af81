//! Markdown into `Body`: the only Markdown import.
//!
//! The parser sees the text with its components hidden (`mask`); its events become nodes (`tree`), and
//! what no single event tells is settled at the end (`headings`, `footnotes`). Raw HTML never gets in.

mod depth;
mod footnotes;
mod headings;
mod mask;
mod targets;
mod tree;

use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{
    Alignment, BlockQuoteKind, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options,
    Parser, Tag, TagEnd,
};

use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::site::body::{
    AlertKind, Body, CodeBlock, ColumnAlignment, Link, LinkTarget, ListSpacing, NodeKind, Task,
    Text,
};
use crate::source::SourcePath;
use mask::Masked;
use targets::TargetOf;
use tree::Tree;

/// How much of the site's own reading of Markdown is applied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MarkdownOptions {
    pub punctuation: PunctuationReading,
    pub targets: TargetReading,
}

/// What becomes of quotation marks, dashes and three dots.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PunctuationReading {
    #[default]
    Recognised,
    PlainText,
}

/// What becomes of the targets of links and pictures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TargetReading {
    /// Sorted by form; what leaves the site in a wrong way is refused.
    #[default]
    Sorted,
    /// All of them `LinkTarget::Outside`, unchecked: for the examples of the CommonMark specification.
    AsWritten,
}

/// Reads the Markdown at `range` of `source`, the whole text of the file at `path`.
pub fn parse(path: &SourcePath, source: Arc<str>, range: Range<usize>) -> (Body, Vec<Diagnostic>) {
    parse_with(path, source, range, MarkdownOptions::default())
}

/// Like `parse`, with less of the site's own reading.
pub fn parse_with(
    path: &SourcePath,
    source: Arc<str>,
    range: Range<usize>,
    options: MarkdownOptions,
) -> (Body, Vec<Diagnostic>) {
    if let Some(place) = depth::overlong_quote_marks(&source, range.clone()) {
        let problem = Problem::NestedTooDeep { limit: depth::DEEPEST };
        let nodes = Vec::new();
        return (
            Body { source, nodes },
            vec![Diagnostic::new(Location::span(path, place), problem)],
        );
    }
    let masked = Masked::new(&source, range.clone());
    let mut reader = Reader {
        tree: Tree::new(&source, &masked),
        source: &source,
        masked: &masked,
        options,
        code: None,
        html: Html::Outside,
    };
    for (event, span) in Parser::new_ext(&masked.text, extensions(options)).into_offset_iter() {
        reader.event(event, span.start + range.start..span.end + range.start);
    }
    let (nodes, mut problems) = reader.tree.finish();
    drop(masked);
    let mut body = Body { source, nodes };
    for (index, problem) in headings::name(&mut body) {
        problems.push((body.nodes[index].span, problem));
    }
    problems.extend(footnotes::join(&mut body));
    let diagnose = |(span, problem)| Diagnostic::new(Location::span(path, span), problem);
    (body, problems.into_iter().map(diagnose).collect())
}

fn extensions(options: MarkdownOptions) -> Options {
    let always = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    match options.punctuation {
        PunctuationReading::Recognised => always | Options::ENABLE_SMART_PUNCTUATION,
        PunctuationReading::PlainText => always,
    }
}

/// Hears the parser's events in order. Every span is already one of the whole source.
struct Reader<'a> {
    tree: Tree<'a>,
    source: &'a str,
    masked: &'a Masked<'a>,
    options: MarkdownOptions,
    /// The text of the code block that is open.
    code: Option<String>,
    html: Html,
}

/// Where the last refused HTML stood: a closing tag is not worth a second message.
#[derive(PartialEq, Eq)]
enum Html {
    Outside,
    /// Some of it stood in this paragraph.
    Reported,
    InsideBlock,
}

impl<'a> Reader<'a> {
    fn event(&mut self, event: Event<'_>, span: Range<usize>) {
        if self.html == Html::InsideBlock {
            if event == Event::End(TagEnd::HtmlBlock) {
                self.html = Html::Outside;
            }
            return;
        }
        match event {
            Event::Start(Tag::HtmlBlock) => {
                self.refuse_html(&span);
                self.html = Html::InsideBlock;
            }
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(tag, span),
            Event::Text(text) => {
                let as_written = self.masked.part(span.clone()) == &*text;
                let written = self.written(&span);
                match &mut self.code {
                    Some(code) => code.push_str(if as_written { written } else { &text }),
                    None => self.tree.text(&text, span),
                }
            }
            Event::Code(code) => self.code_span(&code, span),
            Event::Html(_) | Event::InlineHtml(_) => {
                let closes = self.written(&span).starts_with("</");
                if !(closes && self.html == Html::Reported) {
                    self.refuse_html(&span);
                }
                self.html = Html::Reported;
            }
            Event::FootnoteReference(label) => {
                self.tree.leaf(NodeKind::FootnoteReference { label: boxed(&label) }, span);
            }
            Event::SoftBreak => self.tree.leaf(NodeKind::SoftBreak, span),
            Event::HardBreak => self.tree.leaf(NodeKind::HardBreak, span),
            Event::Rule => match self.masked.fence_at(&span) {
                Some(fence) => self.tree.fence(fence),
                None => self.tree.leaf(NodeKind::ThematicBreak, span),
            },
            Event::TaskListMarker(done) => {
                self.tree.task(if done { Task::Done } else { Task::Open });
            }
            // Mathematics is not switched on.
            Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, span: Range<usize>) {
        let kind = match tag {
            Tag::Paragraph => {
                self.html = Html::Outside;
                NodeKind::Paragraph
            }
            Tag::Heading { level, id, .. } => {
                self.html = Html::Outside;
                self.check_attributes(&span);
                let id = id.as_ref().map(boxed).unwrap_or_default();
                NodeKind::Heading { level: level_number(level), id }
            }
            Tag::BlockQuote(None) => {
                self.look_for_alert(&span);
                NodeKind::Quote
            }
            Tag::BlockQuote(Some(kind)) => NodeKind::Alert(alert_kind(kind)),
            Tag::CodeBlock(kind) => {
                self.code = Some(String::new());
                let info = match kind {
                    CodeBlockKind::Indented => Box::default(),
                    CodeBlockKind::Fenced(info) => {
                        self.masked.restore(self.source, &info, &span).into()
                    }
                };
                NodeKind::CodeBlock(Box::new(CodeBlock { info, text: Box::default() }))
            }
            Tag::List(start) => {
                // A number has nine digits at most.
                let start = start.map(|start| u32::try_from(start).unwrap_or(u32::MAX));
                NodeKind::List { start, spacing: ListSpacing::Tight }
            }
            Tag::Item => NodeKind::Item { task: None },
            Tag::FootnoteDefinition(label) => NodeKind::FootnoteDefinition { label: boxed(&label) },
            Tag::DefinitionList => NodeKind::DefinitionList,
            Tag::DefinitionListTitle => NodeKind::DefinitionTerm,
            Tag::DefinitionListDefinition => NodeKind::DefinitionDetails,
            Tag::Table(columns) => {
                NodeKind::Table { columns: columns.into_iter().map(column).collect() }
            }
            Tag::TableHead | Tag::TableRow => NodeKind::TableRow,
            Tag::TableCell => NodeKind::TableCell,
            Tag::Emphasis => NodeKind::Emphasis,
            Tag::Strong => NodeKind::Strong,
            Tag::Link { link_type, dest_url, title, .. } => {
                return match self.target(link_type, &dest_url, TargetOf::Link, &span) {
                    Some(target) => {
                        self.tree.open(
                            NodeKind::Link(Box::new(Link { target, title: boxed(&title) })),
                            span,
                        );
                    }
                    None => self.tree.open_unwrapped(),
                };
            }
            Tag::Image { link_type, dest_url, title, .. } => {
                return match self.target(link_type, &dest_url, TargetOf::Image, &span) {
                    Some(target) => {
                        self.tree.open(
                            NodeKind::Image(Box::new(Link { target, title: boxed(&title) })),
                            span,
                        );
                    }
                    None => self.tree.open_unwrapped(),
                };
            }
            // Not switched on, or (HTML) answered before.
            Tag::HtmlBlock
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => return self.tree.open_unwrapped(),
        };
        self.tree.open(kind, span);
    }

    fn end(&mut self, tag: TagEnd, span: Range<usize>) {
        if tag == TagEnd::CodeBlock
            && let Some(code) = self.code.take()
        {
            self.tree.calls_are_text(&span);
            self.tree.set_code(code);
        }
        self.tree.close();
    }

    /// Code stands in the source without its backticks, or was joined of several lines.
    fn code_span(&mut self, code: &str, span: Range<usize>) {
        self.tree.calls_are_text(&span);
        let code = self.masked.restore(self.source, code, &span);
        let written = self.written(&span);
        let marks = written.len() - written.trim_start_matches('`').len();
        let inner = span.start + marks..span.end.saturating_sub(marks).max(span.start + marks);
        for range in [inner.clone(), inner.start + 1..inner.end.saturating_sub(1)] {
            if self.source.get(range.clone()) == Some(&*code) {
                return self.tree.leaf(NodeKind::Code(Text::AsWritten), range);
            }
        }
        self.tree.leaf(NodeKind::Code(Text::Made(code.into())), span);
    }

    /// The sorted target, or a problem and nothing; then the words of the link stay, without the link.
    fn target(
        &mut self,
        link_type: LinkType,
        target: &str,
        of: TargetOf,
        span: &Range<usize>,
    ) -> Option<LinkTarget> {
        if self.options.targets == TargetReading::AsWritten || link_type == LinkType::Email {
            let scheme = if link_type == LinkType::Email { "mailto:" } else { "" };
            return Some(LinkTarget::Outside([scheme, target].concat().into()));
        }
        let target = target.trim_matches(|c: char| c <= ' ');
        match targets::sort(target, of) {
            Ok(target) => Some(target),
            Err(problem) => {
                let written = self.written(span);
                let from = written.rfind("](").unwrap_or(0);
                let place = match written[from..].find(target) {
                    Some(at) if !target.is_empty() => {
                        span.start + from + at..span.start + from + at + target.len()
                    }
                    _ => span.clone(),
                };
                self.tree.problem(place, problem);
                None
            }
        }
    }

    fn written(&self, span: &Range<usize>) -> &'a str {
        self.source.get(span.clone()).unwrap_or("")
    }

    fn refuse_html(&mut self, span: &Range<usize>) {
        const LONGEST: usize = 40;
        let written = self.written(span).trim();
        let line = written.lines().next().unwrap_or("").trim_end();
        let mut snippet: String = line.chars().take(LONGEST).collect();
        if snippet.len() < line.len() {
            snippet.push('…');
        }
        let end = span.start + self.written(span).trim_end().len();
        self.tree.calls_are_text(span);
        self.tree.problem(span.start..end, Problem::RawHtml { snippet });
    }

    /// Everything between the braces at the end of a heading is taken out of the text, so all but one id
    /// is refused: it would be lost without a word.
    fn check_attributes(&mut self, span: &Range<usize>) {
        let heading = self.masked.part(span.clone());
        let Some((before, behind)) = heading.rsplit_once('}') else { return };
        let Some((text, inside)) = before.rsplit_once('{') else { return };
        let line_end = behind.lines().next().unwrap_or("");
        if !line_end.trim().is_empty() || inside.contains(['}', '<', '>', '\\', '\r', '\n']) {
            return;
        }
        let mut words = inside.split_ascii_whitespace();
        let id = words.next().and_then(|word| word.strip_prefix('#'));
        if id.is_some_and(|id| !id.is_empty()) && words.next().is_none() {
            return;
        }
        let start = span.start + text.len();
        let place = start..start + "{".len() + inside.len() + "}".len();
        let problem = Problem::BadValue {
            field: "{…}".into(),
            value: self.written(&place).to_owned(),
            allowed: "one id and nothing else, such as `{#first-talk}`".into(),
        };
        self.tree.problem(place, problem);
    }

    /// A quote that starts like an alert and is none.
    fn look_for_alert(&mut self, span: &Range<usize>) {
        let line = self.written(span).lines().next().unwrap_or("");
        let words = line.trim_start_matches([' ', '>']);
        let Some((name, rest)) = words.strip_prefix("[!").and_then(|words| words.split_once(']'))
        else {
            return;
        };
        let start = span.start + (line.len() - words.len());
        let place = start..start + "[!".len() + name.len() + "]".len();
        let known = AlertKind::ALL.map(|kind| kind.name().to_uppercase());
        let wanted = name.to_uppercase();
        if rest.trim().is_empty() && !known.contains(&wanted) {
            let nearest = crate::diagnostic::nearest(&wanted, known.iter().map(String::as_str));
            self.tree.problem(place, Problem::UnknownAlert { name: name.to_owned(), nearest });
        } else if known.contains(&wanted) {
            self.tree.problem(place, Problem::AlertNotAlone { name: name.to_owned() });
        }
    }
}

fn boxed(text: &CowStr<'_>) -> Box<str> {
    (**text).into()
}

fn level_number(level: HeadingLevel) -> u8 {
    level as u8
}

fn alert_kind(kind: BlockQuoteKind) -> AlertKind {
    match kind {
        BlockQuoteKind::Note => AlertKind::Note,
        BlockQuoteKind::Tip => AlertKind::Tip,
        BlockQuoteKind::Important => AlertKind::Important,
        BlockQuoteKind::Warning => AlertKind::Warning,
        BlockQuoteKind::Caution => AlertKind::Caution,
    }
}

/// Left and right of the Markdown are the start and end of the line: a table turns with its page.
fn column(alignment: Alignment) -> ColumnAlignment {
    match alignment {
        Alignment::None => ColumnAlignment::None,
        Alignment::Left => ColumnAlignment::Start,
        Alignment::Center => ColumnAlignment::Center,
        Alignment::Right => ColumnAlignment::End,
    }
}
