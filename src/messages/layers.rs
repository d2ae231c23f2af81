//! The messages one language has itself: the most specific definition of each key that can be used.
//!
//! A definition that names something that does not exist, or itself, or a variable nobody gives, steps
//! back for the next layer's. What is left here can be put together without looking for circles again.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use super::compare;
use super::lowering::Fault;
use super::pattern::{Definition, Expression, Operand, Pattern, Piece, TermCall};
use super::syntax::ReadFile;
use crate::diagnostic::{Diagnostic, Location, Problem, Span, nearest};

/// Variables of every definition the source language has of a key, the most specific first.
pub(super) type SourceVariables = BTreeMap<Arc<str>, Vec<BTreeSet<Arc<str>>>>;

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
    /// Its own, and those of the messages it refers to.
    pub variables: BTreeSet<Arc<str>>,
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
                Ok(variables) => {
                    let settled = Settled { definition: definition.clone(), variables };
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
        if let Ok(of_definition) = judge(definition, &layers, None) {
            variables.entry(definition.key.clone()).or_default().push(of_definition);
        }
    }
    variables
}

/// The variables a definition needs, or why it can't be used.
fn judge(
    definition: &Definition,
    layers: &Layers,
    source: Option<&SourceVariables>,
) -> Result<BTreeSet<Arc<str>>, Box<Diagnostic>> {
    let scope = if definition.is_term() { Scope::AnyTerm } else { Scope::Message };
    let mut walk = Walk { layers, path: vec![definition], parts: 0, variables: BTreeSet::new() };
    let at =
        |span, problem| Box::new(Diagnostic::new(Location::span(&definition.path, span), problem));
    walk.pattern(&definition.pattern, scope, definition.span).map_err(|fault| {
        let id = definition.key.to_string();
        at(fault.span, Problem::MessageFailed { id, detail: fault.detail })
    })?;
    let variables = walk.variables;
    if let Some(known) = source.and_then(|source| source.get(&definition.key))
        && variables.iter().any(|name| !known.iter().any(|known| known.contains(name)))
    {
        return Err(at(definition.span, compare::other_variables(definition, &variables, known)));
    }
    Ok(variables)
}

/// More references within references than this are taken for a mistake.
const DEEPEST: usize = 16;

/// The most placeables a message can have, those of the messages it refers to included.
const MOST_PARTS: usize = 1_000;

#[derive(Clone, Copy)]
enum Scope<'a> {
    Message,
    Term(&'a TermCall),
    /// A term by itself: any variable may be given.
    AnyTerm,
}

/// Goes through all a definition may say, references included. Faults inside another definition are
/// that one's: it is judged too, and steps back itself.
struct Walk<'a> {
    layers: &'a Layers,
    /// The definition that is judged, then those that were entered from it.
    path: Vec<&'a Definition>,
    parts: usize,
    variables: BTreeSet<Arc<str>>,
}

impl<'a> Walk<'a> {
    /// `entered` is where the definition that is judged left its own words.
    fn pattern(
        &mut self,
        pattern: &'a Pattern,
        scope: Scope<'a>,
        entered: Span,
    ) -> Result<(), Fault> {
        for piece in &pattern.pieces {
            let Piece::Placeable(expression) = piece else { continue };
            self.parts += 1;
            if self.parts > MOST_PARTS {
                let detail = format!("it is made of more than {MOST_PARTS} parts");
                return Err(Fault::new(entered, detail));
            }
            match expression {
                Expression::Operand(operand) => self.shown(operand, scope, entered)?,
                Expression::Message(reference) => {
                    self.enter(&reference.key, reference.span, scope, entered)?;
                }
                Expression::Term(call) => self.term(call, entered)?,
                Expression::Select(select) => {
                    match &select.selector {
                        Operand::TermAttribute(call) => self.term(call, entered)?,
                        // A term that is not given the variable takes the default.
                        _ if !matches!(scope, Scope::Message) => {}
                        selector => self.shown(selector, scope, entered)?,
                    }
                    for variant in select.all_variants() {
                        self.pattern(&variant.pattern, scope, entered)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn shown(&mut self, operand: &Operand, scope: Scope<'a>, entered: Span) -> Result<(), Fault> {
        match operand {
            Operand::Literal(_) | Operand::TermAttribute(_) => Ok(()),
            Operand::Number { argument, .. } | Operand::Date { argument } => {
                self.shown(argument, scope, entered)
            }
            Operand::Variable(variable) => match scope {
                Scope::Message => {
                    self.variables.insert(variable.key.clone());
                    Ok(())
                }
                Scope::AnyTerm => Ok(()),
                Scope::Term(call) => {
                    let name = &variable.key;
                    if call.arguments.iter().any(|(given, _)| given == name) {
                        return Ok(());
                    }
                    let term = &call.reference.key;
                    let detail =
                        format!("`{term}` must be given `{name}`, as in `{term}({name}: \"…\")`");
                    Err(Fault::new(self.place(call.reference.span, entered), detail))
                }
            },
        }
    }

    fn term(&mut self, call: &'a TermCall, entered: Span) -> Result<(), Fault> {
        self.enter(&call.reference.key, call.reference.span, Scope::Term(call), entered)
    }

    fn enter(
        &mut self,
        key: &Arc<str>,
        span: Span,
        scope: Scope<'a>,
        entered: Span,
    ) -> Result<(), Fault> {
        let place = self.place(span, entered);
        let layers = self.layers;
        let Some(definition) = layers.get(key).and_then(VecDeque::front) else {
            return if self.path.len() == 1 {
                Err(Fault::new(place, missing(key, layers)))
            } else {
                Ok(())
            };
        };
        if self.path.first().is_some_and(|judged| judged.key == *key) {
            let circle: Vec<String> =
                self.path.iter().map(|step| format!("`{}`", step.key)).collect();
            let detail = format!("it refers to itself: {} → `{key}`", circle.join(" → "));
            return Err(Fault::new(place, detail));
        }
        if self.path.iter().any(|step| step.key == *key) {
            return Ok(());
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

    /// A place in the definition that is judged, for something found at `span` of the innermost one.
    fn place(&self, span: Span, entered: Span) -> Span {
        if self.path.len() == 1 { span } else { entered }
    }
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
