//! Templates and components: the only Tera import.
//!
//! A theme is a stack of layers, the most specific first: a site's own theme, those it extends, the built-in
//! one. A template is named by its path below `templates/`; the first layer that has it wins, and
//! `builtin/page.html` names one layer's file. The engine is checked once, when a theme is loaded.

mod assets;
pub mod calendar;
mod components;
pub mod facts;
mod functions;
pub mod houses;
mod message_keys;
pub mod paper;
mod problems;
mod promises;
mod unused_templates;
pub mod views;

pub use assets::Asset;
pub use components::{ArgumentKind, BodyRule, ComponentArgument, ComponentSignature, Need};
pub use functions::{FILTERS, FUNCTIONS};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Tera, Value};

use crate::config::{SiteConfig, ThemeLayer};
use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::language::{Language, LanguageTag};
use crate::messages::Messages;
use crate::site::Site;
use crate::site::body::{ArgumentValue, ComponentCall};
use crate::site::facts::Facts;
use crate::site::houses::Houses;
use crate::site::sounds::Sounds;
use crate::source::{SourceFile, SourcePath, SourceSet};
use paper::PaperLayout;
use views::{LanguageView, PartView, SiteView};

/// Every template, component and asset of a site's theme, ready for many threads.
pub struct Theme {
    tera: Tera,
    components: BTreeMap<String, ComponentSignature>,
    assets: Vec<Asset>,
    paper: Option<PaperLayout>,
    /// Literal names of messages that templates ask for, and patterns of those they put together.
    pub used_messages: BTreeSet<String>,
    pub message_patterns: Vec<String>,
    /// Facts that templates name.
    pub used_facts: BTreeSet<String>,
    layers: Vec<ThemeLayer>,
    sources: BTreeMap<String, SourcePath>,
}

/// What all pages of one language share; made once, cheap to hand to each page.
pub struct Frame {
    context: Context,
    language: LanguageTag,
}

/// Folder of published theme files below the root of the site.
pub const ASSETS_FOLDER: &str = "assets";

/// Messages that outputs print around a text, beside those that templates ask for.
pub const MESSAGES_OF_OUTPUTS: [&str; 17] = [
    "alert-note",
    "alert-tip",
    "alert-important",
    "alert-warning",
    "alert-caution",
    "footnotes-title",
    "footnote-reference",
    "footnote-back",
    "task-open",
    "task-done",
    "table-label",
    "outdated-block",
    "outdated-block-gone",
    "outdated-block-missing",
    "outdated-block-link",
    "bilingual-number",
    "bilingual-missing",
];

/// Templates every theme must have, for pages the tool makes itself.
const NEEDED_TEMPLATES: [&str; 9] = [
    "page.html",
    "bilingual.html",
    "topic.html",
    "words.html",
    "sheets.html",
    "search.html",
    "front.html",
    "not-found.html",
    "redirect.html",
];

/// Loads all layers of the site's theme. `None` if a template cannot be read; the problems say why.
pub fn load(
    config: &SiteConfig,
    sources: &SourceSet,
    messages: &Arc<Messages>,
    facts: &Arc<Facts>,
    houses: &Arc<Houses>,
    sounds: &Arc<Sounds>,
) -> (Option<Theme>, Vec<Diagnostic>) {
    let mut problems = Vec::new();
    let layers = config.theme.clone();
    let mut templates: Vec<(String, SourcePath, Arc<str>)> = Vec::new();
    let mut files: BTreeMap<String, (SourcePath, SourceFile)> = BTreeMap::new();
    for layer in &layers {
        for (path, file) in sources.under(&format!("{}/templates", layer.folder)) {
            let name = &path.as_str()[layer.folder.len() + "/templates/".len()..];
            if let (Some(text), true) =
                (file.text(), name.ends_with(".html") || name.ends_with(".xml"))
            {
                templates.push((format!("{}{name}", prefix(layer)), path.clone(), text.clone()));
            }
        }
        for (path, file) in sources.under(&format!("{}/assets", layer.folder)) {
            let name = &path.as_str()[layer.folder.len() + "/assets/".len()..];
            files.entry(name.to_owned()).or_insert_with(|| (path.clone(), file.clone()));
        }
    }

    for (_, path, text) in &templates {
        problems.extend(promises::check_template(path, text));
    }
    for (path, file) in files.values().filter(|(path, _)| path.extension() == "css") {
        problems
            .extend(file.text().map(|text| promises::check_style(path, text)).unwrap_or_default());
    }
    let assets = assets::assets(&files, &mut problems);
    let mut tera = Tera::new();
    let prefixes: Vec<String> = layers.iter().map(prefix).collect();
    if let Err(error) = tera.set_fallback_prefixes(prefixes) {
        unreachable!("prefixes are set before any template: {error}");
    }
    functions::register(&mut tera, config, messages, facts, houses, sounds, &assets);

    let source_of: BTreeMap<String, SourcePath> =
        templates.iter().map(|(name, path, _)| (name.clone(), path.clone())).collect();
    let texts: BTreeMap<&str, &str> =
        templates.iter().map(|(name, _, text)| (name.as_str(), &**text)).collect();
    let home = layers.first().map_or("themes", |layer| layer.folder.as_str());
    let loaded =
        tera.add_raw_templates(templates.iter().map(|(name, _, text)| (name.as_str(), &**text)));
    if let Err(error) = loaded {
        problems.extend(problems::of_loading(&error, &source_of, &texts, home));
        return (None, problems);
    }
    for needed in NEEDED_TEMPLATES {
        if !tera.contains_template(needed) {
            let path = SourcePath::new(format!("{home}/theme.yaml"));
            problems.push(Diagnostic::new(
                Location::file(&path),
                Problem::TemplateMissing { name: needed.to_owned(), nearest: None },
            ));
        }
    }
    problems.extend(unused_templates::find(&layers, &templates));
    let components = components::signatures(&tera, &templates, &mut problems);

    let patterns: Vec<String> =
        layers.iter().flat_map(|layer| layer.dynamic_messages.iter().cloned()).collect();
    let keys = message_keys::find(&templates, &patterns, config, messages);
    problems.extend(keys.problems);
    if problems.iter().any(Diagnostic::is_error) {
        return (None, problems);
    }
    let theme = Theme {
        tera,
        components,
        assets,
        paper: PaperLayout::load(&layers, sources),
        used_messages: keys.used,
        message_patterns: patterns,
        used_facts: facts::named_in_templates(&templates),
        layers,
        sources: source_of,
    };
    (Some(theme), problems)
}

impl Theme {
    /// Components a text may call, by name.
    pub fn components(&self) -> &BTreeMap<String, ComponentSignature> {
        &self.components
    }

    /// Files to publish below `ASSETS_FOLDER`.
    pub fn assets(&self) -> &[Asset] {
        &self.assets
    }

    /// The folder of the site's own theme, or that inside the program.
    pub fn home(&self) -> &str {
        self.layers.first().map_or("themes", |layer| layer.folder.as_str())
    }

    /// What sheets of paper are laid out with; `None` for a theme that has nothing for them.
    pub fn paper(&self) -> Option<&PaperLayout> {
        self.paper.as_ref()
    }

    /// Its values are those of `views` without `page` and `content`.
    fn frame(&self, language: &Language, site: &SiteView) -> Frame {
        let mut context = Context::new();
        context.insert("lang", language.tag.as_str());
        context.insert("dir", language.direction().as_str());
        context.insert("language", &LanguageView::of(language));
        context.insert("site", site);
        Frame { context, language: language.tag.clone() }
    }

    /// A page's values on top of those of its language, for its components and its template.
    pub fn page_values(&self, frame: &Frame, page: &impl Serialize) -> PageValues {
        let mut context = frame.context.clone();
        context.insert_value("page", Value::from_serializable(page));
        PageValues { context, language: frame.language.clone() }
    }

    /// Renders a template with `content` as ready HTML. `place` names the page in a problem.
    pub fn render(
        &self,
        template: &str,
        values: PageValues,
        content: &str,
        place: &str,
    ) -> Result<Vec<u8>, Box<Diagnostic>> {
        let mut context = values.context;
        context.insert_value("content", Value::safe_string(content));
        let mut html = Vec::with_capacity(content.len() + 8 * 1024);
        match self.tera.render_to(template, &context, &mut html) {
            Ok(()) => Ok(html),
            Err(error) => Err(Box::new(self.problem_of(&error, template, place))),
        }
    }

    /// What the pages of each language share, in the order of the languages.
    pub fn frames(&self, site: &Site) -> Vec<Frame> {
        site.languages()
            .map(|(index, language)| self.frame(language, &SiteView::of(site, index)))
            .collect()
    }

    /// Renders a component that the text at `path` calls. Its name and arguments were checked before.
    pub fn component(
        &self,
        call: &ComponentCall,
        values: &PageValues,
        body: Option<&str>,
        path: &SourcePath,
    ) -> Result<String, Box<Diagnostic>> {
        let mut arguments = Context::new();
        for argument in &call.arguments {
            let name = argument.name.to_string();
            match &argument.value {
                ArgumentValue::Text(text) => arguments.insert(name, &**text),
                ArgumentValue::Number(number) => arguments.insert(name, number),
                // Digits with a point are always a number; too many of them are rounded.
                ArgumentValue::Decimal(number) => {
                    arguments.insert(name, &number.parse::<f64>().unwrap_or_default());
                }
                ArgumentValue::Truth(truth) => arguments.insert(name, truth),
            }
        }
        self.tera
            .render_component_with_implicits(&call.name, &arguments, &values.context, body, true)
            .map_err(|error| {
                let file = self.path_of(&format!("components/{}.html", call.name));
                let (template, detail) = problems::of_component(&error, &file, &self.sources);
                let component = call.name.to_string();
                let problem = Problem::ComponentFailed { component, detail, template };
                Box::new(Diagnostic::new(Location::span(path, call.name_span), problem))
            })
    }

    fn problem_of(&self, error: &tera::Error, template: &str, place: &str) -> Diagnostic {
        problems::of_rendering(error, &self.path_of(template), &self.sources, place)
    }

    /// The file the first layer that has it keeps a template in.
    fn path_of(&self, template: &str) -> SourcePath {
        self.layers
            .iter()
            .find_map(|layer| self.sources.get(&format!("{}{template}", prefix(layer))))
            .cloned()
            .unwrap_or_else(|| SourcePath::new(format!("templates/{template}")))
    }
}

/// The values a page is rendered with; see `views`.
#[derive(Clone)]
pub struct PageValues {
    context: Context,
    pub language: LanguageTag,
}

impl PageValues {
    /// Those of a component that shows a part.
    pub fn with_part(&self, part: &PartView) -> PageValues {
        let mut context = self.context.clone();
        context.insert_value("part", Value::from_serializable(part));
        PageValues { context, language: self.language.clone() }
    }
}

/// `mine/` for the theme of that name, `builtin/` for the one inside the program.
fn prefix(layer: &ThemeLayer) -> String {
    if layer.folder.starts_with("builtin/") {
        "builtin/".to_owned()
    } else {
        format!("{}/", layer.name)
    }
}
