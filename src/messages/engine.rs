//! Puts messages together with Fluent's concurrent bundle: the only import of the engine.
//!
//! A bundle gets the messages of its language rewritten, because the engine (`fluent-bundle` 0.16) would
//! otherwise answer wrongly or panic on words a translator may type:
//! - every key is a message of its own, `m0`, `m1` and so on: `brand` and `-brand` would shut each other out;
//! - a term is written once for each way it is called, its values filled in: after a term within a term the
//!   engine forgets the values of the outer one;
//! - numbers are values of our own type, with all their digits, and `CHOOSE` names the plural category or the
//!   exact number: the engine's are floats and a second, older CLDR, and it does not know whose data `prs` takes.
//!
//! What it cannot do at all is refused earlier, in `validity` and `layers`.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use fluent::concurrent::FluentBundle;
use fluent::types::FluentType;
use fluent::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast;

use super::decimal::{Decimals, is_decimal, same_value, with_decimals};
use super::layers::Settled;
use super::pattern::{Expression, Inline, Pattern, bare, given, reference};
use super::{MessageArgument, MessageUse};
use crate::locale::{Date, Locale, PluralCategory};

type Bundle = FluentBundle<Arc<FluentResource>>;

/// The messages of one language, shared by threads. Both bundles stand over the same text.
pub(super) struct Engine {
    locale: Locale,
    for_text: Bundle,
    for_attributes: Bundle,
    /// The name each key has in the bundles.
    names: BTreeMap<Arc<str>, String>,
}

impl Engine {
    pub fn new(locale: &Locale, settled: &BTreeMap<Arc<str>, Settled>) -> Engine {
        let mut writer = Writer { settled, names: BTreeMap::new(), text: String::new() };
        let keys = settled.keys().filter(|key| !key.starts_with('-'));
        let names = keys.map(|key| (key.clone(), writer.entry(key, None))).collect();
        // A message the engine could not read is not in the bundle, and `compose` says so.
        let resource = Arc::new(match FluentResource::try_new(writer.text) {
            Ok(resource) | Err((resource, _)) => resource,
        });
        let mut for_attributes = bundle(locale, resource.clone());
        for_attributes.set_use_isolating(false);
        let for_text = bundle(locale, resource);
        Engine { locale: locale.clone(), for_text, for_attributes, names }
    }

    /// The words of the message `key`, or in plain words why it has none. `arguments` must have been checked.
    pub fn compose<'a>(
        &self,
        key: &str,
        arguments: impl Iterator<Item = (&'a str, &'a MessageArgument)>,
        purpose: MessageUse,
    ) -> Result<String, String> {
        let bundle = match purpose {
            MessageUse::Text => &self.for_text,
            MessageUse::Attribute => &self.for_attributes,
        };
        let pattern = self.names.get(key).and_then(|name| bundle.get_message(name)?.value());
        let pattern = pattern.ok_or_else(|| format!("there is no message `{key}`"))?;
        let arguments: FluentArgs = arguments
            .map(|(name, value)| match value {
                MessageArgument::Text(text) => (name, FluentValue::from(text.as_str())),
                MessageArgument::Number(digits) => (name, number(digits.clone(), &self.locale)),
            })
            .collect();
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        errors.first().map_or(Ok(text), |error| Err(error.to_string()))
    }
}

impl fmt::Debug for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Engine").field("names", &self.names).finish_non_exhaustive()
    }
}

fn bundle(locale: &Locale, resource: Arc<FluentResource>) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![locale.tag().parse().unwrap_or_default()]);
    // Nothing can be there twice: the names are counted, and functions have capitals.
    let own = locale.clone();
    let _ = bundle.add_function("NUMBER", move |values, options| number_of(values, options, &own));
    let own = locale.clone();
    let _ = bundle.add_function("DATETIME", move |values, _| match values.first() {
        Some(FluentValue::String(day)) => {
            Date::parse(day).map_or(FluentValue::Error, |day| own.date(day).into())
        }
        _ => FluentValue::Error,
    });
    let _ = bundle.add_function("CHOOSE", choose);
    let _ = bundle.add_resource(resource);
    bundle
}

/// A number in plain decimal form, shown as its language writes it.
#[derive(Clone, Debug, PartialEq)]
struct Number {
    digits: String,
    locale: Locale,
}

impl FluentType for Number {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &intl_memoizer::IntlLangMemoizer) -> Cow<'static, str> {
        self.locale.number(&self.digits).unwrap_or_else(|| self.digits.clone()).into()
    }

    fn as_string_threadsafe(
        &self,
        _: &intl_memoizer::concurrent::IntlLangMemoizer,
    ) -> Cow<'static, str> {
        self.locale.number(&self.digits).unwrap_or_else(|| self.digits.clone()).into()
    }
}

fn number<'a>(digits: String, locale: &Locale) -> FluentValue<'a> {
    FluentValue::Custom(Box::new(Number { digits, locale: locale.clone() }))
}

fn as_number<'a>(value: &'a FluentValue<'_>) -> Option<&'a Number> {
    match value {
        FluentValue::Custom(value) => (**value).as_any().downcast_ref(),
        _ => None,
    }
}

fn number_of<'a>(
    values: &[FluentValue<'a>],
    options: &FluentArgs<'_>,
    locale: &Locale,
) -> FluentValue<'a> {
    let digits = match values.first() {
        Some(FluentValue::String(digits)) => &**digits,
        Some(value) => as_number(value).map_or("", |number| &number.digits),
        None => "",
    };
    if !is_decimal(digits) {
        return FluentValue::Error;
    }
    let option = |name: &str| match options.get(name) {
        Some(FluentValue::Number(number)) => Some(number.into()),
        _ => None,
    };
    let decimals = Decimals {
        minimum: option("minimumFractionDigits"),
        maximum: option("maximumFractionDigits"),
    };
    number(with_decimals(digits, decimals), locale)
}

/// The first value as it decides a choice; the others are the numbers the choice names exactly, which say
/// more than the category a number is in.
fn choose<'a>(values: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    let Some((value, exact)) = values.split_first() else { return FluentValue::Error };
    let Some(Number { digits, locale }) = as_number(value) else { return value.clone() };
    let exact = exact.iter().find_map(|key| match key {
        FluentValue::String(key) if same_value(key, digits) => Some(key.to_string()),
        _ => None,
    });
    match exact {
        // Read as the engine reads the key itself, to be equal to it.
        Some(key) => key.parse().map_or(FluentValue::Error, FluentValue::Number),
        None => category_name(locale.plural_category(digits)).into(),
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

/// Writes messages the way the engine needs them. They have been judged: no circles, nothing missing.
struct Writer<'a> {
    settled: &'a BTreeMap<Arc<str>, Settled>,
    /// By key and, within a term, the values it is given.
    names: BTreeMap<(Arc<str>, Option<String>), String>,
    text: String,
}

/// The reference that calls the term whose words are written.
type Call<'a> = Option<&'a Inline>;

impl<'a> Writer<'a> {
    /// The name of the message that says what `key` says, written now if it isn't yet.
    fn entry(&mut self, key: &Arc<str>, call: Call<'a>) -> String {
        let written_for = (key.clone(), call.map(values));
        if let Some(name) = self.names.get(&written_for) {
            return name.clone();
        }
        let name = format!("m{}", self.names.len());
        self.names.insert(written_for, name.clone());
        if let Some(settled) = self.settled.get(key) {
            let mut entry = format!("{name} =");
            self.pattern(&settled.definition.pattern, call, &mut entry);
            self.text.push_str(&entry);
            self.text.push('\n');
        }
        name
    }

    /// Each line is one space in, so that it can begin with spaces of its own.
    fn pattern(&mut self, pattern: &'a Pattern, call: Call<'a>, out: &mut String) {
        // These signs at the start of a line mean something else. They come first only where the source
        // has them on the line of the name, and there nothing is lost.
        let begins_here = matches!(
            pattern.elements.first(),
            Some(ast::PatternElement::TextElement { value }) if value.text().starts_with(['.', '*', '['])
        );
        out.push(if begins_here { ' ' } else { '\n' });
        for element in &pattern.elements {
            if out.ends_with('\n') {
                out.push(' ');
            }
            match element {
                ast::PatternElement::TextElement { value } => out.push_str(value.text()),
                ast::PatternElement::Placeable { expression } => {
                    out.push_str("{ ");
                    self.expression(bare(expression), call, out);
                    out.push_str(" }");
                }
            }
        }
    }

    fn expression(&mut self, expression: &'a Expression, call: Call<'a>, out: &mut String) {
        let (selector, variants) = match expression {
            ast::Expression::Inline(inline) => {
                // Braces around a literal have it isolated, as the variable it stands for would be.
                let is_value = matches!(inline, ast::InlineExpression::VariableReference { .. });
                let braces = if is_value && call.is_some() { ["{ ", " }"] } else { ["", ""] };
                out.push_str(braces[0]);
                self.inline(inline, call, out);
                out.push_str(braces[1]);
                return;
            }
            ast::Expression::Select { selector, variants } => (selector, variants),
        };
        out.push_str("CHOOSE(");
        self.inline(selector, call, out);
        let (exact, named): (Vec<_>, Vec<_>) = variants
            .iter()
            .partition(|variant| matches!(variant.key, ast::VariantKey::NumberLiteral { .. }));
        for variant in &exact {
            out.push_str(&format!(", \"{}\"", key(variant)));
        }
        out.push_str(") ->");
        // The engine takes the first that fits.
        for variant in exact.into_iter().chain(named) {
            out.push_str(if variant.default { "\n *[" } else { "\n [" });
            out.push_str(key(variant));
            out.push(']');
            self.pattern(&variant.value, call, out);
        }
        out.push('\n');
    }

    fn inline(&mut self, inline: &'a Inline, call: Call<'a>, out: &mut String) {
        match inline {
            ast::InlineExpression::StringLiteral { value } => {
                out.push_str(&format!("\"{}\"", value.text()));
            }
            ast::InlineExpression::NumberLiteral { value } => {
                out.push_str(&format!("NUMBER(\"{}\")", value.text()));
            }
            ast::InlineExpression::VariableReference { id } => match call {
                None => out.push_str(&format!("${}", id.name.text())),
                Some(term) => match given(term, id.name.text()) {
                    Some(literal) => self.inline(literal, None, out),
                    // Fits no choice but the default.
                    None => out.push_str("\"\""),
                },
            },
            ast::InlineExpression::MessageReference { .. } => self.reference(inline, call, out),
            ast::InlineExpression::TermReference { .. } => {
                self.reference(inline, Some(inline), out);
            }
            ast::InlineExpression::FunctionReference { id, arguments } => {
                out.push_str(&format!("{}(", id.name.text()));
                for value in &arguments.positional {
                    self.inline(value, call, out);
                }
                for option in &arguments.named {
                    if let ast::InlineExpression::NumberLiteral { value } = &option.value {
                        out.push_str(&format!(", {}: {}", option.name.name.text(), value.text()));
                    }
                }
                out.push(')');
            }
            ast::InlineExpression::Placeable { expression } => {
                self.expression(bare(expression), call, out);
            }
        }
    }

    fn reference(&mut self, inline: &Inline, call: Call<'a>, out: &mut String) {
        if let Some((key, _)) = reference(inline) {
            out.push_str(&self.entry(&key, call));
        }
    }
}

fn key(variant: &ast::Variant<super::pattern::Slice>) -> &str {
    match &variant.key {
        ast::VariantKey::Identifier { name: key }
        | ast::VariantKey::NumberLiteral { value: key } => key.text(),
    }
}

/// What a term is given, as one text to tell calls apart.
fn values(call: &Inline) -> String {
    let ast::InlineExpression::TermReference { arguments: Some(arguments), .. } = call else {
        return String::new();
    };
    let values = arguments.named.iter().map(|argument| {
        let value = super::validity::literal(&argument.value).unwrap_or_default();
        format!("{}={value:?};", argument.name.name.text())
    });
    values.collect()
}
