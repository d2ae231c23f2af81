//! Puts one message together for one reader: values in the form of the language, isolation marks in text.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::decimal::{is_decimal, same_value, with_decimals};
use super::layers::Settled;
use super::pattern::{Expression, Operand, Pattern, Piece, Select, TermCall, VariantKey};
use super::{MessageArgument, MessageUse};
use crate::locale::{Date, Locale, PluralCategory};

/// Keep what stands between them from changing the direction of the words around it.
const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_DIRECTIONAL_ISOLATE: char = '\u{2069}';

/// The language a message was found in.
#[derive(Clone, Copy)]
pub(super) struct Composer<'a> {
    pub locale: &'a Locale,
    pub messages: &'a BTreeMap<Arc<str>, Settled>,
    pub purpose: MessageUse,
}

/// What the variables of a pattern are.
#[derive(Clone, Copy)]
enum Scope<'a> {
    Message(&'a [(&'a str, MessageArgument)]),
    Term(&'a TermCall),
}

/// A value of an operand, not yet in the form of the language.
enum Value<'a> {
    Text(Cow<'a, str>),
    Number(Cow<'a, str>),
    /// A variable its term was not given.
    NotGiven,
}

impl<'a> Composer<'a> {
    /// The words of `pattern`, or in plain words why it has none.
    pub fn compose(
        &self,
        pattern: &'a Pattern,
        arguments: &'a [(&'a str, MessageArgument)],
    ) -> Result<String, String> {
        let mut text = String::new();
        self.pattern(pattern, Scope::Message(arguments), &mut text)?;
        Ok(text)
    }

    fn pattern(
        &self,
        pattern: &'a Pattern,
        scope: Scope<'a>,
        text: &mut String,
    ) -> Result<(), String> {
        for piece in &pattern.pieces {
            match piece {
                Piece::Text(words) => text.push_str(words),
                Piece::Placeable(expression) => {
                    let isolated = self.purpose == MessageUse::Text
                        && pattern.pieces.len() > 1
                        && is_foreign(expression);
                    if isolated {
                        text.push(FIRST_STRONG_ISOLATE);
                    }
                    self.expression(expression, scope, text)?;
                    if isolated {
                        text.push(POP_DIRECTIONAL_ISOLATE);
                    }
                }
            }
        }
        Ok(())
    }

    fn expression(
        &self,
        expression: &'a Expression,
        scope: Scope<'a>,
        text: &mut String,
    ) -> Result<(), String> {
        match expression {
            Expression::Operand(operand) => {
                match self.value(operand, scope)? {
                    Value::Text(words) => text.push_str(&words),
                    Value::Number(number) => text.push_str(&self.number(&number)?),
                    Value::NotGiven => {}
                }
                Ok(())
            }
            Expression::Message(reference) => self.reference(&reference.key, scope, text),
            Expression::Term(call) => self.reference(&call.reference.key, Scope::Term(call), text),
            Expression::Select(select) => {
                let chosen = self.choose(select, scope)?;
                self.pattern(chosen, scope, text)
            }
        }
    }

    /// `layers` has seen to it that the message exists and leads to no circle.
    fn reference(&self, key: &str, scope: Scope<'a>, text: &mut String) -> Result<(), String> {
        match self.messages.get(key) {
            Some(settled) => self.pattern(&settled.definition.pattern, scope, text),
            None => Err(format!("there is no message `{key}`")),
        }
    }

    fn choose(&self, select: &'a Select, scope: Scope<'a>) -> Result<&'a Pattern, String> {
        let name = match self.value(&select.selector, scope)? {
            Value::NotGiven => return Ok(&select.default.pattern),
            Value::Text(text) => text,
            Value::Number(number) if !is_decimal(&number) => return Err(no_number(&number)),
            Value::Number(number) => {
                // Exactly this number says more than a category it is in.
                let exact = select.all_variants().find(|variant| {
                    matches!(&variant.key, VariantKey::Number(key) if same_value(key, &number))
                });
                if let Some(variant) = exact {
                    return Ok(&variant.pattern);
                }
                category_name(self.locale.plural_category(&number)).into()
            }
        };
        let chosen = select
            .variants
            .iter()
            .find(|variant| matches!(&variant.key, VariantKey::Name(key) if **key == *name));
        Ok(&chosen.unwrap_or(&select.default).pattern)
    }

    fn value(&self, operand: &'a Operand, scope: Scope<'a>) -> Result<Value<'a>, String> {
        match operand {
            Operand::Literal(literal) => Ok(as_value(literal)),
            Operand::Variable(variable) => {
                let name = &*variable.key;
                match scope {
                    Scope::Message(arguments) => arguments
                        .iter()
                        .find(|(given, _)| *given == name)
                        .map(|(_, argument)| as_value(argument))
                        .ok_or_else(|| format!("its variable `${name}` was not given")),
                    Scope::Term(call) => Ok(call
                        .arguments
                        .iter()
                        .find(|(given, _)| **given == *name)
                        .map_or(Value::NotGiven, |(_, argument)| as_value(argument))),
                }
            }
            Operand::Number { argument, decimals } => match self.value(argument, scope)? {
                Value::Text(number) | Value::Number(number) if is_decimal(&number) => {
                    Ok(Value::Number(with_decimals(&number, *decimals).into()))
                }
                Value::Text(text) | Value::Number(text) => Err(no_number(&text)),
                Value::NotGiven => Ok(Value::NotGiven),
            },
            Operand::Date { argument } => match self.value(argument, scope)? {
                Value::Text(text) | Value::Number(text) => match Date::parse(&text) {
                    Some(date) => Ok(Value::Text(self.locale.date(date).into())),
                    None => Err(format!("`{text}` is no day such as `2026-11-21`")),
                },
                Value::NotGiven => Ok(Value::NotGiven),
            },
            Operand::TermAttribute(call) => {
                let mut text = String::new();
                self.reference(&call.reference.key, Scope::Term(call), &mut text)?;
                Ok(Value::Text(text.into()))
            }
        }
    }

    /// The only place that gives a number the form of a language.
    fn number(&self, number: &str) -> Result<String, String> {
        self.locale.number(number).ok_or_else(|| no_number(number))
    }
}

fn no_number(text: &str) -> String {
    format!("`{text}` is no number such as `12` or `12.50`")
}

fn as_value(argument: &MessageArgument) -> Value<'_> {
    match argument {
        MessageArgument::Text(text) => Value::Text(text.into()),
        MessageArgument::Number(number) => Value::Number(number.into()),
    }
}

/// Messages, terms and literal texts are the translator's own words and need no isolation.
fn is_foreign(expression: &Expression) -> bool {
    match expression {
        Expression::Message(_)
        | Expression::Term(_)
        | Expression::Operand(Operand::Literal(MessageArgument::Text(_))) => false,
        Expression::Operand(_) | Expression::Select(_) => true,
    }
}

fn category_name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}
