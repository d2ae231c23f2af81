//! The folders a theme is made of, by `theme` in `site.yaml` and `extends` in each `theme.yaml`.

use super::{ThemeLayer, folders};
use crate::diagnostic::{Diagnostic, Location, Problem, nearest};
use crate::source::{SourcePath, SourceSet};
use crate::yaml::{self, Block, Field, Text};

/// The fields of `theme.yaml`.
pub const FIELDS: &[Field] = &[
    Field {
        name: "name",
        example: "name: Our colours",
        meaning: "what people call the theme; readers never see it",
    },
    Field {
        name: "extends",
        example: "extends: fundament",
        meaning: "the theme that holds what this one leaves out: a folder below `themes`, or `fundament`",
    },
    Field {
        name: "messages",
        example: "messages: [alert-*]",
        meaning: "names of messages that templates put together while rendering, with `*` for the part that changes",
    },
];

/// The theme inside the program, which a site has if it names none.
const DEFAULT: &str = "fundament";
const ON_DISK: &str = "themes";
/// Full names of templates begin with it where the theme inside the program is meant.
const RESERVED: &str = "builtin";
const BUILT_IN: &str = "builtin/themes";

/// The theme that `site.yaml` names and all it extends, the most specific first. A folder below `themes`
/// with the name of a built-in theme lies over that one, so a site can change one template of it.
pub(super) fn layers(
    sources: &SourceSet,
    site_file: &SourcePath,
    theme: Option<&Text>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<ThemeLayer> {
    let mut layers: Vec<ThemeLayer> = Vec::new();
    let mut stopped = false;
    let mut next = Some(Wanted {
        name: theme.map_or(DEFAULT, |theme| &theme.text).to_owned(),
        folder: None,
        place: Location { path: site_file.clone(), span: theme.map(|theme| theme.span) },
    });
    while let Some(wanted) = next {
        if wanted.name == RESERVED {
            let problem = Problem::ReservedThemeName { name: wanted.name };
            problems.push(Diagnostic::new(wanted.place, problem));
            stopped = true;
            break;
        }
        let on_disk = format!("{ON_DISK}/{}", wanted.name);
        let built_in = format!("{BUILT_IN}/{}", wanted.name);
        let folder = match wanted.folder {
            Some(folder) => folder,
            None if is_theme_on_disk(sources, &on_disk, &built_in) => on_disk,
            None if is_built_in(sources, &wanted.name) => built_in,
            None => {
                problems.push(unknown_theme(sources, wanted.name, wanted.place));
                stopped = true;
                break;
            }
        };
        if let Some(first) = layers.iter().position(|layer| layer.folder == folder) {
            problems.push(circle(&layers[first..], &wanted.name, wanted.place));
            stopped = true;
            break;
        }
        let file = read(sources, &folder, problems);
        next = follow(sources, &wanted.name, &folder, &file);
        let dynamic_messages = file.messages;
        layers.push(ThemeLayer { name: wanted.name, folder, dynamic_messages });
    }
    let folder = default_folder();
    if stopped && !layers.iter().any(|layer| layer.folder == folder) {
        // The site has an error; the default theme lets the rest of it be looked at in the same run.
        let file = read(sources, &folder, problems);
        layers.push(ThemeLayer { name: DEFAULT.into(), folder, dynamic_messages: file.messages });
    }
    layers
}

/// The folder of the theme inside the program, which speaks for languages where no other does.
pub fn default_folder() -> String {
    format!("{BUILT_IN}/{DEFAULT}")
}

/// A theme that is to be the next layer.
struct Wanted {
    name: String,
    /// Given where the name alone would lead back to the folder on disk.
    folder: Option<String>,
    place: Location,
}

/// `theme.yaml` as written.
#[derive(Default)]
struct ThemeFile {
    path: Option<SourcePath>,
    extends: Option<Text>,
    messages: Vec<String>,
}

fn read(sources: &SourceSet, folder: &str, problems: &mut Vec<Diagnostic>) -> ThemeFile {
    let path = SourcePath::new(format!("{folder}/theme.yaml"));
    let Some(text) = sources.text(&path) else { return ThemeFile::default() };
    let (file, mut found) = yaml::read(&Block::whole(&path, text), FIELDS, |fields| {
        fields.line("name");
        Some(ThemeFile {
            path: Some(path.clone()),
            extends: fields.line("extends"),
            messages: fields.texts("messages").into_iter().map(|pattern| pattern.text).collect(),
        })
    });
    problems.append(&mut found);
    file.unwrap_or_default()
}

/// What follows a layer: the theme it extends, or the built-in one it lies over.
fn follow(sources: &SourceSet, name: &str, folder: &str, file: &ThemeFile) -> Option<Wanted> {
    let built_in = format!("{BUILT_IN}/{name}");
    let lies_over = folder != built_in && is_built_in(sources, name);
    match (&file.extends, &file.path) {
        (Some(extends), Some(path)) => Some(Wanted {
            name: extends.text.clone(),
            folder: (lies_over && extends.text == name).then_some(built_in),
            place: Location::span(path, extends.span),
        }),
        _ if lies_over => Some(Wanted {
            name: name.to_owned(),
            folder: Some(built_in),
            place: Location::file(&SourcePath::new(format!("{folder}/theme.yaml"))),
        }),
        _ => None,
    }
}

/// A folder that says it is a theme, or that holds something for a built-in theme of its name.
fn is_theme_on_disk(sources: &SourceSet, on_disk: &str, built_in: &str) -> bool {
    let theme_file = SourcePath::new(format!("{on_disk}/theme.yaml"));
    sources.get(&theme_file).is_some()
        || (sources.under(built_in).next().is_some() && sources.under(on_disk).next().is_some())
}

fn is_built_in(sources: &SourceSet, name: &str) -> bool {
    folders(sources, BUILT_IN).any(|folder| folder == name)
}

fn unknown_theme(sources: &SourceSet, name: String, place: Location) -> Diagnostic {
    let known = folders(sources, ON_DISK).chain(folders(sources, BUILT_IN));
    let nearest = nearest(&name, known.filter(|known| *known != name));
    Diagnostic::new(place, Problem::UnknownTheme { name, nearest })
}

fn circle(layers: &[ThemeLayer], name: &str, place: Location) -> Diagnostic {
    let names = layers.iter().map(|layer| layer.name.as_str()).chain([name]);
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    Diagnostic::new(place, Problem::ThemeCircle { chain: names.join(" → ") })
}
