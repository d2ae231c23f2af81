//! What a message is made of, as needed to put it together: names checked, options read, spans kept.

use std::sync::Arc;

use super::MessageArgument;
use super::decimal::Decimals;
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

#[derive(Debug, Default)]
pub(super) struct Pattern {
    pub pieces: Vec<Piece>,
}

#[derive(Debug)]
pub(super) enum Piece {
    Text(String),
    Placeable(Expression),
}

#[derive(Debug)]
pub(super) enum Expression {
    Operand(Operand),
    Message(Reference),
    Term(TermCall),
    Select(Box<Select>),
}

/// Something with a value that a choice can be made by.
#[derive(Debug)]
pub(super) enum Operand {
    Literal(MessageArgument),
    Variable(Reference),
    Number { argument: Box<Operand>, decimals: Decimals },
    Date { argument: Box<Operand> },
    TermAttribute(TermCall),
}

/// A key, or the name of a variable, and where it is named.
#[derive(Debug)]
pub(super) struct Reference {
    pub key: Arc<str>,
    pub span: Span,
}

/// `{ -brand(case: "genitive") }`: a term sees these arguments and no others.
#[derive(Debug)]
pub(super) struct TermCall {
    pub reference: Reference,
    pub arguments: Vec<(Arc<str>, MessageArgument)>,
}

#[derive(Debug)]
pub(super) struct Select {
    pub selector: Operand,
    /// All but the default.
    pub variants: Vec<Variant>,
    pub default: Variant,
}

#[derive(Debug)]
pub(super) struct Variant {
    pub key: VariantKey,
    pub pattern: Pattern,
}

#[derive(Debug)]
pub(super) enum VariantKey {
    /// Exactly this number.
    Number(Box<str>),
    /// A text, or a plural category.
    Name(Box<str>),
}

impl Pattern {
    /// Keys of the messages and terms it names itself.
    pub fn references(&self) -> Vec<&Reference> {
        let mut references = Vec::new();
        collect_references(self, &mut references);
        references
    }
}

fn collect_references<'a>(pattern: &'a Pattern, references: &mut Vec<&'a Reference>) {
    for piece in &pattern.pieces {
        match piece {
            Piece::Placeable(Expression::Message(reference)) => references.push(reference),
            Piece::Placeable(Expression::Term(call)) => references.push(&call.reference),
            Piece::Placeable(Expression::Select(select)) => {
                if let Operand::TermAttribute(call) = &select.selector {
                    references.push(&call.reference);
                }
                for variant in select.all_variants() {
                    collect_references(&variant.pattern, references);
                }
            }
            Piece::Text(_) | Piece::Placeable(Expression::Operand(_)) => {}
        }
    }
}

impl Select {
    pub fn all_variants(&self) -> impl Iterator<Item = &Variant> {
        self.variants.iter().chain(std::iter::once(&self.default))
    }
}
