//! What stands inside a line: text, punctuation, code, pictures.

use super::{HtmlForm, Printer, PunctuationStyle, ResolvedImage, push_address, push_text};
use crate::locale::Direction;
use crate::picture;
use crate::prose::{self, Piece};
use crate::site::body::{LinkTarget, Node, NodeKind, Punctuation};

impl<E> Printer<'_, E> {
    pub(super) fn text(&mut self, text: &str) {
        match self.settings.direction {
            Direction::LeftToRight => push_text(&mut self.html, text),
            Direction::RightToLeft => {
                for piece in prose::isolates(text, Direction::RightToLeft) {
                    match piece {
                        Piece::Plain(text) => push_text(&mut self.html, text),
                        Piece::Isolated(text) => {
                            self.html.push_str("<bdi dir=\"ltr\">");
                            push_text(&mut self.html, text);
                            self.html.push_str("</bdi>");
                        }
                    }
                }
            }
        }
    }

    pub(super) fn punctuation(&mut self, mark: Punctuation, node: &Node) {
        let printed = match self.settings.punctuation {
            PunctuationStyle::AsTyped => node.span.of(&self.body.source),
            PunctuationStyle::Typographic(quotes) => mark.printed(quotes),
        };
        push_text(&mut self.html, printed);
    }

    /// Code is read from left to right in every language.
    pub(super) fn code(&mut self, code: &str) {
        self.html.push_str(match self.settings.direction {
            Direction::LeftToRight => "<code>",
            Direction::RightToLeft => "<code dir=\"ltr\">",
        });
        push_text(&mut self.html, code);
        self.html.push_str("</code>");
    }

    pub(super) fn code_block(&mut self, info: &str, text: &str) {
        self.block(match self.settings.direction {
            Direction::LeftToRight => "<pre><code",
            Direction::RightToLeft => "<pre dir=\"ltr\"><code",
        });
        if let Some(language) = info.split_whitespace().next() {
            self.attribute("class", &["language-", language]);
        }
        self.html.push('>');
        push_text(&mut self.html, text);
        self.html.push_str("</code></pre>\n");
    }

    pub(super) fn image(&mut self, index: usize, target: &LinkTarget, title: &str) {
        let image = (self.settings.image)(target);
        self.html.push_str("<img src=\"");
        push_address(&mut self.html, &image.src);
        self.versions(&image);
        self.html.push_str("\" alt=\"");
        let body = self.body;
        for node in &body.nodes[index + 1..body.nodes[index].end as usize] {
            match &node.kind {
                NodeKind::Text(_) | NodeKind::Code(_) => push_text(&mut self.html, body.text(node)),
                NodeKind::Punctuation(mark) => self.punctuation(*mark, node),
                NodeKind::SoftBreak | NodeKind::HardBreak => self.html.push(' '),
                _ => {}
            }
        }
        self.html.push('"');
        if let Some((width, height)) = image.size {
            self.attribute("width", &[&width.to_string()]);
            self.attribute("height", &[&height.to_string()]);
        }
        if !title.is_empty() {
            self.attribute("title", &[title]);
        }
        if self.settings.form == HtmlForm::Page {
            // Many readers pay for each megabyte: a picture comes when they come to it.
            self.html.push_str(" loading=\"lazy\" decoding=\"async\"");
        }
        self.html.push_str(" />");
    }

    /// The picture itself is the largest of its versions. An address has no space in it, so nothing needs to be escaped
    /// beside what all addresses need.
    fn versions(&mut self, image: &ResolvedImage) {
        let (Some((width, _)), false) = (image.size, image.versions.is_empty()) else { return };
        self.html.push_str("\" srcset=\"");
        for (address, width) in &image.versions {
            push_address(&mut self.html, address);
            self.html.push_str(&format!(" {width}w, "));
        }
        push_address(&mut self.html, &image.src);
        self.html.push_str(&format!(" {width}w\" sizes=\"{}", picture::SIZES));
    }
}
