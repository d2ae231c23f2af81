//! The messages one language has itself: the most specific definition of each key that can be used.
//!
//! A definition that names something that does not exist, or itself, or a variable nobody gives, steps
//! back for the next layer's. What is left here can be put together without looking for circles again.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use fluent_syntax::ast;

use super::compare;
use super::pattern::{Definition, Inline, Pattern, Slice, bare, given, reference};
use super::syntax::ReadFile;
use super::validity::{Fault, Function, bare_inline, literal};
use crate::diagnostic::{Diagnostic, Location, Problem, Span, nearest};
use crate::locale::is_visible;

/// Variables of every definition the source language has of a key, the most specific first.
pub(super) type SourceVariables = BTreeMap<Arc<str>, Vec<Variables>>;

/// One language by itself, without those that stand in for it.
#[derive(Debug, Default)]
pub(super) struct OwnMessages {
    /// What each key means in this language.
    pub settled: BTreeMap<Arc<str>, Settled>,
    /// Every definition in every file, used or not, the most specific first.
    pub written: Vec<Arc<Definition>>,
    /// Keys some file has, although no definition of them can be used.
    pub unusable: BTreeSet<Arc<str>>,
}

#[derive(Debug)]
pub(super) struct Settled {
    pub definition: Arc<Definition>,
    pub variables: Variables,
}

/// The variables of a message: its own, and those of the messages it refers to.
#[derive(Debug, Default)]
pub(super) struct Variables {
    pub names: BTreeSet<Arc<str>>,
    /// Those among them that a function must be able to work with.
    pub worked_on: BTreeSet<(Arc<str>, Function)>,
    /// Those that decide a choice as a number. A text takes its default.
    pub counted: BTreeSet<Arc<str>>,
}

impl Variables {
    /// What each variable is taken for that is more than a text.
    pub fn kinds(&self) -> impl Iterator<Item = (&Arc<str>, Function)> {
        let worked_on = self.worked_on.iter().map(|(name, function)| (name, *function));
        worked_on.chain(self.counted.iter().map(|name| (name, Function::Number)))
    }
}

impl OwnMessages {
    /// Whether some file has the key, in whatever state.
    pub fn mentions(&self, key: &str) -> bool {
        self.settled.contains_key(key) || self.unusable.contains(key)
    }
}

/// `files` are the language's own, the most specific first. `source` is given for translations.
pub(super) fn settle(
    files: Vec<ReadFile>,
    source: Option<&SourceVariables>,
    diagnostics: &mut Vec<Diagnostic>,
) -> OwnMessages {
    let mut own = OwnMessages::default();
    let mut layers: Layers = BTreeMap::new();
    for file in files {
        own.unusable.extend(file.unusable);
        diagnostics.extend(file.diagnostics);
        for definition in file.definitions.into_iter().map(Arc::new) {
            own.written.push(definition.clone());
            layers.entry(definition.key.clone()).or_default().push_back(definition);
        }
    }
    loop {
        let mut stepping_back = Vec::new();
        own.settled.clear();
        for definition in layers.values().filter_map(VecDeque::front) {
            match judge(definition, &layers, source) {
                Ok(settled) => {
                    own.settled.insert(definition.key.clone(), settled);
                }
                Err(diagnostic) => {
                    stepping_back.push(definition.key.clone());
                    diagnostics.push(*diagnostic);
                }
            }
        }
        if stepping_back.is_empty() {
            return own;
        }
        for key in stepping_back {
            if let Some(definitions) = layers.get_mut(&key) {
                definitions.pop_front();
                if definitions.is_empty() {
                    layers.remove(&key);
                    own.unusable.insert(key);
                }
            }
        }
    }
}

type Layers = BTreeMap<Arc<str>, VecDeque<Arc<Definition>>>;

/// The variables of every definition in the source language, those of lower layers too.
pub(super) fn source_variables(own: &OwnMessages) -> SourceVariables {
    let mut layers: Layers = BTreeMap::new();
    for (key, settled) in &own.settled {
        layers.insert(key.clone(), VecDeque::from([settled.definition.clone()]));
    }
    let mut variables = SourceVariables::new();
    for definition in own.written.iter().filter(|definition| !definition.is_term()) {
        if let Ok(settled) = judge(definition, &layers, None) {
            variables.entry(definition.key.clone()).or_default().push(settled.variables);
        }
    }
    variables
}

/// What a definition needs to be used, or why it can't be.
fn judge(
    definition: &Arc<Definition>,
    layers: &Layers,
    source: Option<&SourceVariables>,
) -> Result<Settled, Box<Diagnostic>> {
    let scope = if definition.is_term() { Scope::AnyTerm } else { Scope::Message };
    let mut walk = Walk {
        layers,
        path: vec![definition],
        placeables: 0,
        parts: 0,
        variables: Variables::default(),
    };
    let at =
        |span, problem| Box::new(Diagnostic::new(Location::span(&definition.path, span), problem));
    let id = || definition.key.to_string();
    let seen = walk.pattern(&definition.pattern, scope, definition.span).map_err(|fault| {
        at(fault.span, Problem::MessageFailed { id: id(), detail: fault.detail })
    })?;
    if seen == Seen::NotAlways && !definition.is_term() {
        return Err(at(definition.span, Problem::MessageBlank { id: id() }));
    }
    let variables = walk.variables;
    if let Some(known) = source.and_then(|source| source.get(&definition.key))
        && compare::cannot_be_given(&variables, known)
    {
        return Err(at(definition.span, compare::other_variables(definition, &variables, known)));
    }
    Ok(Settled { definition: definition.clone(), variables })
}

/// More references within references than this are taken for a mistake.
const DEEPEST: usize = 16;

/// The engine gives up after this many placeables in one message, those of the messages it refers to
/// included, and does so by panicking if one of them is a placeable in a placeable.
const MOST_PLACEABLES: usize = 100;

/// The most placeables a message can have in all its choices together.
const MOST_PARTS: usize = 1_000;

#[derive(Clone, Copy)]
enum Scope<'a> {
    Message,
    /// A term, and the reference that calls it.
    Term(&'a Inline),
    /// A term by itself: any variable may be given.
    AnyTerm,
}

/// Goes through all a definition may say, references included. Faults inside another definition are
/// that one's: it is judged too, and steps back itself.
struct Walk<'a> {
    layers: &'a Layers,
    /// The definition that is judged, then those that were entered from it.
    path: Vec<&'a Definition>,
    /// On the way taken here, of the choices along it one each.
    placeables: usize,
    parts: usize,
    variables: Variables,
}

/// Whether readers see something of a part, whatever the values are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seen {
    Always,
    NotAlways,
}

impl Seen {
    fn of(text: &str) -> Seen {
        if is_visible(text) { Seen::Always } else { Seen::NotAlways }
    }

    /// One part that is seen is enough in a text.
    fn or(self, other: Seen) -> Seen {
        if self == Seen::Always { self } else { other }
    }

    /// Of choices, each must be seen.
    fn and(self, other: Seen) -> Seen {
        if self == Seen::NotAlways { self } else { other }
    }
}

impl<'a> Walk<'a> {
    /// `entered` is where the definition that is judged left its own words.
    fn pattern(
        &mut self,
        pattern: &'a Pattern,
        scope: Scope<'a>,
        entered: Span,
    ) -> Result<Seen, Fault> {
        let mut seen = Seen::NotAlways;
        for element in &pattern.elements {
            let expression = match element {
                ast::PatternElement::Placeable { expression } => bare(expression),
                ast::PatternElement::TextElement { value } => {
                    seen = seen.or(Seen::of(value.text()));
                    continue;
                }
            };
            self.placeables += 1;
            self.parts += 1;
            for (count, most) in [(self.placeables, MOST_PLACEABLES), (self.parts, MOST_PARTS)] {
                if count > most {
                    let detail = format!("it is made of more than {most} parts");
                    return Err(Fault::new(entered, detail));
                }
            }
            match expression {
                ast::Expression::Inline(inline) => {
                    seen = seen.or(self.value(inline, scope, Purpose::Shown, entered)?);
                }
                ast::Expression::Select { selector, variants } => {
                    let purpose = if counts(variants) { Purpose::Count } else { Purpose::Choice };
                    self.value(selector, scope, purpose, entered)?;
                    let mut choices = Seen::Always;
                    let before = self.placeables;
                    let mut most = before;
                    for variant in variants {
                        self.placeables = before;
                        choices = choices.and(self.pattern(&variant.value, scope, entered)?);
                        most = most.max(self.placeables);
                    }
                    self.placeables = most;
                    seen = seen.or(choices);
                }
            }
        }
        Ok(seen)
    }

    fn value(
        &mut self,
        inline: &'a Inline,
        scope: Scope<'a>,
        purpose: Purpose,
        entered: Span,
    ) -> Result<Seen, Fault> {
        match inline {
            // A message that is blank is a fault of its own.
            ast::InlineExpression::MessageReference { .. } => {
                self.enter(inline, scope, entered).map(|_| Seen::Always)
            }
            ast::InlineExpression::TermReference { .. } => {
                self.enter(inline, Scope::Term(inline), entered)
            }
            ast::InlineExpression::VariableReference { id } => {
                self.variable(id.name.text(), None, scope, purpose, entered)
            }
            ast::InlineExpression::FunctionReference { id, arguments } => {
                match arguments.positional.first().and_then(bare_inline) {
                    Some(ast::InlineExpression::VariableReference { id: variable }) => {
                        let function = Function::named(id.name.text());
                        self.variable(variable.name.text(), function, scope, purpose, entered)
                    }
                    _ => Ok(Seen::Always),
                }
            }
            _ => Ok(literal(inline).map_or(Seen::Always, |text| Seen::of(&text))),
        }
    }

    fn variable(
        &mut self,
        name: &str,
        function: Option<Function>,
        scope: Scope<'a>,
        purpose: Purpose,
        entered: Span,
    ) -> Result<Seen, Fault> {
        let call = match scope {
            Scope::Message => {
                let name: Arc<str> = name.into();
                self.variables.names.insert(name.clone());
                if purpose == Purpose::Count {
                    self.variables.counted.insert(name.clone());
                }
                self.variables.worked_on.extend(function.map(|function| (name, function)));
                return Ok(Seen::Always);
            }
            Scope::AnyTerm => return Ok(Seen::Always),
            Scope::Term(call) => call,
        };
        let value = given(call, name).and_then(literal);
        let seen = value.as_deref().map_or(Seen::Always, Seen::of);
        let fault = match (value, function, purpose) {
            (Some(value), Some(function), _) => function.check(&value).err(),
            // A term that is not given the variable takes the default of its choice.
            (Some(_), None, _) | (None, _, Purpose::Choice | Purpose::Count) => None,
            (None, _, Purpose::Shown) => reference(call).map(|(term, _)| {
                format!("`{term}` must be given `{name}`, as in `{term}({name}: \"…\")`")
            }),
        };
        fault.map_or(Ok(seen), |detail| Err(Fault::new(entered, detail)))
    }

    fn enter(
        &mut self,
        inline: &'a Inline,
        scope: Scope<'a>,
        entered: Span,
    ) -> Result<Seen, Fault> {
        let Some((key, span)) = reference(inline) else { return Ok(Seen::Always) };
        let is_own = self.path.len() == 1;
        let place = if is_own { span } else { entered };
        let layers = self.layers;
        let Some(definition) = layers.get(&key).and_then(VecDeque::front) else {
            let fault = || Fault::new(place, missing(&key, layers));
            return if is_own { Err(fault()) } else { Ok(Seen::Always) };
        };
        if self.path.first().is_some_and(|judged| judged.key == key) {
            let circle: Vec<String> =
                self.path.iter().map(|step| format!("`{}`", step.key)).collect();
            let detail = format!("it refers to itself: {} → `{key}`", circle.join(" → "));
            return Err(Fault::new(place, detail));
        }
        if self.path.iter().any(|step| step.key == key) {
            return Ok(Seen::Always);
        }
        if self.path.len() > DEEPEST {
            let detail =
                format!("it refers to others that refer to others, more than {DEEPEST} deep");
            return Err(Fault::new(place, detail));
        }
        self.path.push(definition);
        let result = self.pattern(&definition.pattern, scope, place);
        self.path.pop();
        result
    }
}

/// What a value is for: readers see it, or it decides between choices.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Purpose {
    Shown,
    Choice,
    /// Between choices that are numbers, or categories of numbers.
    Count,
}

/// Whether a choice is by number. `other` alone says nothing: it is the default of all kinds of choices.
fn counts(variants: &[ast::Variant<Slice>]) -> bool {
    variants.iter().any(|variant| match &variant.key {
        ast::VariantKey::NumberLiteral { .. } => true,
        ast::VariantKey::Identifier { name } => {
            matches!(name.text(), "zero" | "one" | "two" | "few" | "many")
        }
    })
}

/// With more keys than this, a near name for each of as many mistakes would take minutes.
const MOST_COMPARED: usize = 2_000;

fn missing(key: &str, layers: &Layers) -> String {
    let sign = key.starts_with('-');
    let kind = if sign { "term" } else { "message" };
    let known = layers.keys().map(|known| &**known).filter(|known| known.starts_with('-') == sign);
    let near = if layers.len() > MOST_COMPARED { None } else { nearest(key, known) };
    let hint = match near {
        Some(near) => format!("; did you mean `{near}`?"),
        None if sign => String::new(),
        None => "; a variable begins with `$`".to_owned(),
    };
    format!("this language has no {kind} `{key}`{hint}")
}
