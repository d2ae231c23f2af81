//! From the parser's tree to patterns: functions and their options are read here, once.

use std::sync::Arc;

use fluent_syntax::ast;
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::MessageArgument;
use super::decimal::Decimals;
use super::pattern::{
    Expression, Operand, Pattern, Piece, Reference, Select, TermCall, Variant, VariantKey,
};
use super::syntax::Slice;
use crate::diagnostic::Span;
use crate::locale::Date;

/// Why words that can be read cannot be used.
#[derive(Debug)]
pub(super) struct Fault {
    pub span: Span,
    pub detail: String,
}

impl Fault {
    pub fn new(span: Span, detail: impl Into<String>) -> Fault {
        Fault { span, detail: detail.into() }
    }
}

type Tree<'s> = ast::Pattern<Slice<'s>>;
type Inline<'s> = ast::InlineExpression<Slice<'s>>;

/// Choices within choices, deeper than anybody can read. Also keeps every walk over a pattern shallow.
const DEEPEST: usize = 16;

/// The most decimals a message can ask for.
const MOST_DECIMALS: usize = 20;

pub(super) fn lower(tree: &Tree<'_>) -> Result<Pattern, Fault> {
    pattern(tree, 0)
}

fn pattern(tree: &Tree<'_>, depth: usize) -> Result<Pattern, Fault> {
    let mut pieces: Vec<Piece> = Vec::with_capacity(tree.elements.len());
    for element in &tree.elements {
        match element {
            ast::PatternElement::TextElement { value } => match pieces.last_mut() {
                Some(Piece::Text(text)) => text.push_str(value.text),
                _ => pieces.push(Piece::Text(value.text.to_owned())),
            },
            ast::PatternElement::Placeable { expression: tree } => {
                pieces.push(Piece::Placeable(expression(tree, depth)?));
            }
        }
    }
    Ok(Pattern { pieces })
}

fn expression(tree: &ast::Expression<Slice<'_>>, depth: usize) -> Result<Expression, Fault> {
    match tree {
        ast::Expression::Inline(ast::InlineExpression::Placeable { expression: inner }) => {
            expression(inner, depth)
        }
        ast::Expression::Inline(ast::InlineExpression::MessageReference { id, attribute }) => {
            Ok(Expression::Message(reference("", id, attribute.as_ref())))
        }
        ast::Expression::Inline(ast::InlineExpression::TermReference {
            id,
            attribute,
            arguments,
        }) => term_call(id, attribute.as_ref(), arguments.as_ref()).map(Expression::Term),
        ast::Expression::Inline(inline) => operand(inline).map(Expression::Operand),
        ast::Expression::Select { selector, variants } => {
            let selector = operand(selector)?;
            let mut others = Vec::with_capacity(variants.len());
            let mut default = None;
            for tree in variants {
                let (key, span) = match &tree.key {
                    ast::VariantKey::Identifier { name } => {
                        (VariantKey::Name(name.text.into()), name.span())
                    }
                    ast::VariantKey::NumberLiteral { value } => {
                        (VariantKey::Number(value.text.into()), value.span())
                    }
                };
                if depth == DEEPEST {
                    return Err(Fault::new(
                        span,
                        format!("its choices stand inside each other more than {DEEPEST} deep"),
                    ));
                }
                let variant = Variant { key, pattern: pattern(&tree.value, depth + 1)? };
                if tree.default { default = Some(variant) } else { others.push(variant) }
            }
            // The parser refuses a choice without a default.
            let Some(default) = default else {
                return Err(Fault::new(Span::default(), "a choice has no `*`"));
            };
            Ok(Expression::Select(Box::new(Select { selector, variants: others, default })))
        }
    }
}

fn operand(inline: &Inline<'_>) -> Result<Operand, Fault> {
    match inline {
        ast::InlineExpression::StringLiteral { .. }
        | ast::InlineExpression::NumberLiteral { .. } => Ok(Operand::Literal(literal(inline)?)),
        ast::InlineExpression::VariableReference { id } => {
            Ok(Operand::Variable(reference("", id, None)))
        }
        ast::InlineExpression::TermReference { id, attribute, arguments } => {
            term_call(id, attribute.as_ref(), arguments.as_ref()).map(Operand::TermAttribute)
        }
        ast::InlineExpression::FunctionReference { id, arguments } => function(id, arguments),
        ast::InlineExpression::MessageReference { id, .. } => Err(Fault::new(
            id.name.span(),
            format!("a value was expected, but `{}` names a message", id.name.text),
        )),
        ast::InlineExpression::Placeable { expression } => match &**expression {
            ast::Expression::Inline(inner) => operand(inner),
            ast::Expression::Select { selector, .. } => {
                Err(Fault::new(place(selector), "a choice can't be made inside a function"))
            }
        },
    }
}

fn literal(inline: &Inline<'_>) -> Result<MessageArgument, Fault> {
    match inline {
        ast::InlineExpression::StringLiteral { value } => {
            Ok(MessageArgument::Text(unescape_unicode_to_string(value.text).into_owned()))
        }
        ast::InlineExpression::NumberLiteral { value } => {
            Ok(MessageArgument::Number(value.text.to_owned()))
        }
        other => Err(Fault::new(place(other), "a number, or a text between `\"`, was expected")),
    }
}

fn reference(
    sign: &str,
    id: &ast::Identifier<Slice<'_>>,
    attribute: Option<&ast::Identifier<Slice<'_>>>,
) -> Reference {
    let mut span = id.name.span();
    span.start -= sign.len() as u32;
    let key: Arc<str> = match attribute {
        Some(attribute) => {
            span.end = attribute.name.span().end;
            format!("{sign}{}.{}", id.name.text, attribute.name.text).into()
        }
        None => format!("{sign}{}", id.name.text).into(),
    };
    Reference { key, span }
}

fn term_call(
    id: &ast::Identifier<Slice<'_>>,
    attribute: Option<&ast::Identifier<Slice<'_>>>,
    arguments: Option<&ast::CallArguments<Slice<'_>>>,
) -> Result<TermCall, Fault> {
    let reference = reference("-", id, attribute);
    let Some(arguments) = arguments else {
        return Ok(TermCall { reference, arguments: Vec::new() });
    };
    if let Some(positional) = arguments.positional.first() {
        let detail = format!("`{}` takes values with a name, as in `(case: \"…\")`", reference.key);
        return Err(Fault::new(place(positional), detail));
    }
    let arguments = arguments
        .named
        .iter()
        .map(|argument| Ok((argument.name.name.text.into(), literal(&argument.value)?)))
        .collect::<Result<_, Fault>>()?;
    Ok(TermCall { reference, arguments })
}

fn function(
    id: &ast::Identifier<Slice<'_>>,
    arguments: &ast::CallArguments<Slice<'_>>,
) -> Result<Operand, Fault> {
    let name = id.name.text;
    let (true, [value]) = (matches!(name, "NUMBER" | "DATETIME"), &*arguments.positional) else {
        let detail = match name {
            "NUMBER" | "DATETIME" => format!("`{name}` takes one value, as in `{name}($name)`"),
            _ => format!("there is no function `{name}`; there are `NUMBER` and `DATETIME`"),
        };
        return Err(Fault::new(id.name.span(), detail));
    };
    let argument = Box::new(operand(value)?);
    if name == "NUMBER" {
        let decimals = decimals(&arguments.named)?;
        return match &*argument {
            Operand::Variable(_) | Operand::Literal(MessageArgument::Number(_)) => {
                Ok(Operand::Number { argument, decimals })
            }
            _ => Err(Fault::new(place(value), "`NUMBER` takes a number or a variable")),
        };
    }
    if let Some(option) = arguments.named.first() {
        let detail =
            "`DATETIME` has no options: dates are written as letters in this language write them";
        return Err(Fault::new(option.name.name.span(), detail));
    }
    match &*argument {
        Operand::Variable(_) => Ok(Operand::Date { argument }),
        Operand::Literal(MessageArgument::Text(date)) if Date::parse(date).is_some() => {
            Ok(Operand::Date { argument })
        }
        _ => Err(Fault::new(
            place(value),
            "`DATETIME` takes a variable or a day such as `\"2026-11-21\"`",
        )),
    }
}

fn decimals(options: &[ast::NamedArgument<Slice<'_>>]) -> Result<Decimals, Fault> {
    let mut decimals = Decimals::default();
    for option in options {
        let name = option.name.name.text;
        let wanted = match &option.value {
            ast::InlineExpression::NumberLiteral { value } => value.text.parse().ok(),
            _ => None,
        };
        let place = option.name.name.span();
        let wanted = wanted.filter(|wanted| *wanted <= MOST_DECIMALS);
        match (name, wanted) {
            ("minimumFractionDigits", Some(_)) => decimals.minimum = wanted,
            ("maximumFractionDigits", Some(_)) => decimals.maximum = wanted,
            ("minimumFractionDigits" | "maximumFractionDigits", None) => {
                let detail = format!("`{name}` is a number from 0 to {MOST_DECIMALS}");
                return Err(Fault::new(place, detail));
            }
            _ => {
                let detail = format!(
                    "`NUMBER` has no option `{name}`; it has `minimumFractionDigits` and `maximumFractionDigits`"
                );
                return Err(Fault::new(place, detail));
            }
        }
    }
    if let (Some(minimum), Some(maximum)) = (decimals.minimum, decimals.maximum)
        && minimum > maximum
    {
        let place = options.first().map_or(Span::default(), |option| option.name.name.span());
        return Err(Fault::new(place, "the minimum of decimals is greater than the maximum"));
    }
    Ok(decimals)
}

/// Where an expression stands, by the first name or value in it.
fn place(inline: &Inline<'_>) -> Span {
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
