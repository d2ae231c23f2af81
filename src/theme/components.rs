//! What a component asks of the text that calls it: arguments, and whether it takes a body.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{ComponentArgType, Tera, Value};

use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::source::SourcePath;

/// A component as its file declares it.
#[derive(Clone, Debug, PartialEq)]
pub struct ComponentSignature {
    pub name: String,
    pub arguments: Vec<ComponentArgument>,
    pub body: BodyRule,
    /// Components one of which stands right around it; empty where it may stand anywhere.
    pub inside: Vec<String>,
    /// The only components that may stand inside, and nothing beside them; empty where any text may.
    pub holds: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ComponentArgument {
    pub name: String,
    pub kind: ArgumentKind,
    pub need: Need,
    /// The only values it may have, empty where any will do.
    pub values: Vec<String>,
    /// The only kinds of the fact that it names, empty where any will do.
    pub fact_kinds: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    Required,
    Optional,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArgumentKind {
    Text,
    /// Also one with a point.
    Number,
    WholeNumber,
    Truth,
    Any,
}

/// Whether a component is called with text inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyRule {
    Required,
    Optional,
    None,
}

/// Reads the declarations of all files in `components/`: one file declares the component of its name.
///
/// `body` of the metadata says `"required"`, `"optional"` or `"none"`; without it a component that prints
/// `body` needs one. `values` lists what an argument may be: `{"values": {"left": ["school", "you"]}}`; `facts`
/// lists what kinds of facts it may name, `inside` and `holds` which components belong together.
pub(super) fn signatures(
    tera: &Tera,
    templates: &[(String, SourcePath, Arc<str>)],
    problems: &mut Vec<Diagnostic>,
) -> BTreeMap<String, ComponentSignature> {
    let mut signatures = BTreeMap::new();
    for (template, path, text) in templates {
        let Some((_, name)) = template.split_once("/components/") else { continue };
        let Some(name) = name.strip_suffix(".html") else { continue };
        let declaration = format!("component {name}(");
        let declares = text.contains(&declaration) || text.contains(&format!("component {name} ("));
        let (Some(info), true) = (tera.get_component_definition(name), declares) else {
            problems.push(Diagnostic::new(
                Location::file(path),
                Problem::ComponentNotDeclared { file: path.to_string(), expected: name.to_owned() },
            ));
            continue;
        };
        // Layers come most specific first, and Tera takes the first layer's declaration too.
        signatures.entry(name.to_owned()).or_insert_with(|| {
            let metadata = info.metadata();
            let arguments = info
                .args()
                .iter()
                .filter(|argument| !argument.is_implicit())
                .map(|argument| ComponentArgument {
                    name: argument.name().to_owned(),
                    kind: kind(argument.arg_type()),
                    need: if argument.is_required() { Need::Required } else { Need::Optional },
                    values: of_argument(metadata.get("values"), argument.name()),
                    fact_kinds: of_argument(metadata.get("facts"), argument.name()),
                })
                .collect();
            let body = match metadata.get("body").and_then(Value::as_str) {
                Some("required") => BodyRule::Required,
                Some("optional") => BodyRule::Optional,
                Some("none") => BodyRule::None,
                _ if prints_body(text) => BodyRule::Required,
                _ => BodyRule::None,
            };
            let (inside, holds) = (texts(metadata.get("inside")), texts(metadata.get("holds")));
            ComponentSignature { name: name.to_owned(), arguments, body, inside, holds }
        });
    }
    signatures
}

fn kind(kind: Option<ComponentArgType>) -> ArgumentKind {
    match kind {
        Some(ComponentArgType::String) => ArgumentKind::Text,
        Some(ComponentArgType::Integer) => ArgumentKind::WholeNumber,
        Some(ComponentArgType::Number | ComponentArgType::Float) => ArgumentKind::Number,
        Some(ComponentArgType::Bool) => ArgumentKind::Truth,
        _ => ArgumentKind::Any,
    }
}

fn of_argument(lists: Option<&Value>, argument: &str) -> Vec<String> {
    texts(lists.and_then(|lists| lists.get_from_path(argument)))
}

fn texts(list: Option<&Value>) -> Vec<String> {
    list.and_then(Value::as_array)
        .map(|values| values.iter().filter_map(Value::as_str).map(str::to_owned).collect())
        .unwrap_or_default()
}

/// Whether the word `body` stands between `{{` and `}}`.
fn prints_body(text: &str) -> bool {
    text.split("{{").skip(1).any(|rest| {
        let printed = rest.split("}}").next().unwrap_or("");
        printed
            .split(|character: char| !character.is_alphanumeric() && character != '_')
            .any(|word| word == "body")
    })
}
