//! What one file says under one key, as the parser reads it: names, places, references.

use std::ops::Range;
use std::sync::Arc;

use fluent_syntax::{ast, parser};

use crate::diagnostic::Span;
use crate::source::SourcePath;

/// What one file says under one key: a message, a term, or an attribute of either.
#[derive(Debug)]
pub(super) struct Definition {
    /// `search`, `search.placeholder`, `-brand`, `-brand.gender`.
    pub key: Arc<str>,
    pub path: SourcePath,
    /// Where the key stands: the name of the message, or of the attribute.
    pub span: Span,
    pub pattern: Pattern,
}

impl Definition {
    /// The message or term it belongs to: `search` of `search.placeholder`.
    pub fn name(&self) -> &str {
        message_name(&self.key)
    }

    /// Terms are for other messages only; nobody outside can ask for them.
    pub fn is_term(&self) -> bool {
        self.key.starts_with('-')
    }
}

/// `search` of `search.placeholder`.
pub(super) fn message_name(key: &str) -> &str {
    key.split_once('.').map_or(key, |(name, _)| name)
}

pub(super) type Pattern = ast::Pattern<Slice>;
pub(super) type Expression = ast::Expression<Slice>;
pub(super) type Inline = ast::InlineExpression<Slice>;

/// A part of a file that knows where it stands in it, and that a parser can't cut inside a character.
#[derive(Clone, Debug)]
pub(super) struct Slice {
    pub file: Arc<str>,
    pub range: Range<usize>,
}

impl Slice {
    pub fn text(&self) -> &str {
        self.file.get(self.range.clone()).unwrap_or("")
    }

    pub fn span(&self) -> Span {
        Span::from(self.range.clone())
    }
}

impl AsRef<str> for Slice {
    fn as_ref(&self) -> &str {
        self.text()
    }
}

impl PartialEq for Slice {
    fn eq(&self, other: &Self) -> bool {
        self.text() == other.text()
    }
}

impl parser::Slice<'_> for Slice {
    fn slice(&self, range: Range<usize>) -> Self {
        // The parser asks for half a character when one follows an unfinished `\u`.
        let text = self.text();
        let start = self.range.start + text.floor_char_boundary(range.start);
        let end = self.range.start + text.ceil_char_boundary(range.end);
        Slice { file: self.file.clone(), range: start..end }
    }

    fn trim(&mut self) {
        let length = self.text().trim_end_matches([' ', '\r', '\n']).len();
        self.range.end = self.range.start + length;
    }
}

/// `{ $name }` of `{ { $name } }`: braces around braces say nothing.
pub(super) fn bare(mut expression: &Expression) -> &Expression {
    while let ast::Expression::Inline(ast::InlineExpression::Placeable { expression: inner }) =
        expression
    {
        expression = inner;
    }
    expression
}

pub(super) fn placeables(pattern: &Pattern) -> impl Iterator<Item = &Expression> {
    pattern.elements.iter().filter_map(|element| match element {
        ast::PatternElement::Placeable { expression } => Some(bare(expression)),
        ast::PatternElement::TextElement { .. } => None,
    })
}

/// The key of the message or term that is named, and where.
pub(super) fn reference(inline: &Inline) -> Option<(Arc<str>, Span)> {
    let (sign, id, attribute) = match inline {
        ast::InlineExpression::MessageReference { id, attribute } => ("", id, attribute),
        ast::InlineExpression::TermReference { id, attribute, .. } => ("-", id, attribute),
        _ => return None,
    };
    let mut span = id.name.span();
    span.start -= sign.len() as u32;
    let name = id.name.text();
    let Some(attribute) = attribute else { return Some((format!("{sign}{name}").into(), span)) };
    span.end = attribute.name.span().end;
    Some((format!("{sign}{name}.{}", attribute.name.text()).into(), span))
}

/// What `{ -brand(case: "genitive") }` gives its term under `name`: a literal.
pub(super) fn given<'a>(call: &'a Inline, name: &str) -> Option<&'a Inline> {
    let ast::InlineExpression::TermReference { arguments: Some(arguments), .. } = call else {
        return None;
    };
    let argument = arguments.named.iter().find(|argument| argument.name.name.text() == name);
    argument.map(|argument| &argument.value)
}

/// Keys of the messages and terms a pattern names itself.
pub(super) fn references(pattern: &Pattern) -> Vec<Arc<str>> {
    let mut keys = Vec::new();
    for expression in placeables(pattern) {
        match expression {
            ast::Expression::Inline(inline) => keys.extend(reference(inline).map(|(key, _)| key)),
            ast::Expression::Select { selector, variants } => {
                keys.extend(reference(selector).map(|(key, _)| key));
                keys.extend(variants.iter().flat_map(|variant| references(&variant.value)));
            }
        }
    }
    keys
}

/// The words of a pattern, those of each choice too.
pub(super) fn texts(pattern: &Pattern) -> Vec<&Slice> {
    let mut texts = Vec::new();
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => texts.push(value),
            ast::PatternElement::Placeable { expression } => {
                if let ast::Expression::Select { variants, .. } = bare(expression) {
                    texts.extend(variants.iter().flat_map(|variant| self::texts(&variant.value)));
                }
            }
        }
    }
    texts
}

/// Where an expression stands, by the first name or value in it.
pub(super) fn place(inline: &Inline) -> Span {
    match inline {
        ast::InlineExpression::StringLiteral { value }
        | ast::InlineExpression::NumberLiteral { value } => value.span(),
        ast::InlineExpression::FunctionReference { id, .. }
        | ast::InlineExpression::MessageReference { id, .. }
        | ast::InlineExpression::TermReference { id, .. }
        | ast::InlineExpression::VariableReference { id } => id.name.span(),
        ast::InlineExpression::Placeable { expression } => match &**expression {
            ast::Expression::Inline(inner) => place(inner),
            ast::Expression::Select { selector, .. } => place(selector),
        },
    }
}
