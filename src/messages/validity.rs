//! What a translator may write but the engine cannot do well, refused before it gets there: functions and
//! options it does not know, values it would print as `NUMBER()`, choices without end.

use std::sync::Arc;

use fluent_syntax::ast;
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::decimal::is_decimal;
use super::pattern::{Expression, Inline, Pattern, Slice, bare, place, placeables, reference};
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

/// What a message can ask to be done with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Function {
    Number,
    Datetime,
}

impl Function {
    pub fn named(name: &str) -> Option<Function> {
        match name {
            "NUMBER" => Some(Function::Number),
            "DATETIME" => Some(Function::Datetime),
            _ => None,
        }
    }

    /// Whether the function can do its work with `value`; if not, why.
    pub fn check(self, value: &str) -> Result<(), String> {
        match self {
            Function::Number if !is_decimal(value) => {
                Err(format!("`{value}` is no number such as `12` or `12.50`"))
            }
            Function::Datetime if Date::parse(value).is_none() => {
                Err(format!("`{value}` is no day such as `2026-11-21`"))
            }
            Function::Number | Function::Datetime => Ok(()),
        }
    }
}

/// The value of a literal; other expressions have none yet.
pub(super) fn literal(inline: &Inline) -> Option<Arc<str>> {
    match inline {
        ast::InlineExpression::StringLiteral { value } => {
            Some(unescape_unicode_to_string(value.text()).into())
        }
        ast::InlineExpression::NumberLiteral { value } => Some(value.text().into()),
        _ => None,
    }
}

/// Choices within choices, deeper than anybody can read. Also keeps every walk over a pattern shallow.
const DEEPEST: usize = 16;

/// The most decimals a message can ask for.
const MOST_DECIMALS: usize = 20;

/// Looks at one pattern by itself; what it refers to is looked at when all files are read.
pub(super) fn check(pattern: &Pattern) -> Result<(), Fault> {
    within(pattern, 0)
}

fn within(pattern: &Pattern, depth: usize) -> Result<(), Fault> {
    for expression in placeables(pattern) {
        let (selector, variants) = match expression {
            ast::Expression::Inline(value) => {
                inline(value)?;
                continue;
            }
            ast::Expression::Select { selector, variants } => (selector, variants),
        };
        inline(selector)?;
        for variant in variants {
            if depth == DEEPEST {
                let (ast::VariantKey::Identifier { name: key }
                | ast::VariantKey::NumberLiteral { value: key }) = &variant.key;
                let detail =
                    format!("its choices stand inside each other more than {DEEPEST} deep");
                return Err(Fault::new(key.span(), detail));
            }
            within(&variant.value, depth + 1)?;
        }
    }
    Ok(())
}

fn inline(value: &Inline) -> Result<(), Fault> {
    match value {
        ast::InlineExpression::FunctionReference { id, arguments } => function(id, arguments),
        ast::InlineExpression::TermReference { arguments: Some(arguments), .. } => {
            match (arguments.positional.first(), reference(value)) {
                (Some(positional), Some((key, _))) => {
                    let detail = format!("`{key}` takes values with a name, as in `(case: \"…\")`");
                    Err(Fault::new(place(positional), detail))
                }
                _ => Ok(()),
            }
        }
        _ => Ok(()),
    }
}

fn function(
    id: &ast::Identifier<Slice>,
    arguments: &ast::CallArguments<Slice>,
) -> Result<(), Fault> {
    let name = id.name.text();
    let Some(function) = Function::named(name) else {
        let detail = format!("there is no function `{name}`; there are `NUMBER` and `DATETIME`");
        return Err(Fault::new(id.name.span(), detail));
    };
    let [value] = &*arguments.positional else {
        let detail = format!("`{name}` takes one value, as in `{name}($name)`");
        return Err(Fault::new(id.name.span(), detail));
    };
    let is_fit = match (function, bare_inline(value)) {
        (_, Some(ast::InlineExpression::VariableReference { .. }))
        | (Function::Number, Some(ast::InlineExpression::NumberLiteral { .. })) => true,
        (Function::Datetime, Some(text @ ast::InlineExpression::StringLiteral { .. })) => {
            literal(text).is_some_and(|day| function.check(&day).is_ok())
        }
        _ => false,
    };
    match function {
        Function::Number => decimals(&arguments.named)?,
        Function::Datetime => {
            if let Some(option) = arguments.named.first() {
                let detail = "`DATETIME` has no options: dates are written as letters in this language write them";
                return Err(Fault::new(option.name.name.span(), detail));
            }
        }
    }
    match function {
        _ if is_fit => Ok(()),
        Function::Number => Err(Fault::new(place(value), "`NUMBER` takes a number or a variable")),
        Function::Datetime => Err(Fault::new(
            place(value),
            "`DATETIME` takes a variable or a day such as `\"2026-11-21\"`",
        )),
    }
}

/// `$name` of `{ $name }`; a choice is no inline expression.
pub(super) fn bare_inline(inline: &Inline) -> Option<&Inline> {
    match inline {
        ast::InlineExpression::Placeable { expression } => match bare(expression) {
            Expression::Inline(inner) => Some(inner),
            Expression::Select { .. } => None,
        },
        other => Some(other),
    }
}

fn decimals(options: &[ast::NamedArgument<Slice>]) -> Result<(), Fault> {
    let (mut minimum, mut maximum) = (None, None);
    for option in options {
        let name = option.name.name.text();
        let wanted = match &option.value {
            ast::InlineExpression::NumberLiteral { value } => value.text().parse().ok(),
            _ => None,
        };
        let wanted = wanted.filter(|wanted: &usize| *wanted <= MOST_DECIMALS);
        let detail = match (name, wanted) {
            ("minimumFractionDigits", Some(_)) => {
                minimum = wanted;
                continue;
            }
            ("maximumFractionDigits", Some(_)) => {
                maximum = wanted;
                continue;
            }
            ("minimumFractionDigits" | "maximumFractionDigits", None) => {
                format!("`{name}` is a number from 0 to {MOST_DECIMALS}")
            }
            _ => format!(
                "`NUMBER` has no option `{name}`; it has `minimumFractionDigits` and `maximumFractionDigits`"
            ),
        };
        return Err(Fault::new(option.name.name.span(), detail));
    }
    if let (Some(minimum), Some(maximum), Some(first)) = (minimum, maximum, options.first())
        && minimum > maximum
    {
        let detail = "the minimum of decimals is greater than the maximum";
        return Err(Fault::new(first.name.name.span(), detail));
    }
    Ok(())
}
