//! Templates of a site's own theme that nothing uses: most often a slip in the name of one that it replaces.

use std::sync::Arc;

use super::{NEEDED_TEMPLATES, prefix};
use crate::config::ThemeLayer;
use crate::diagnostic::{Diagnostic, Location, Problem, nearest};
use crate::source::SourcePath;

/// `templates` are those of all layers, by full name.
pub(super) fn find(
    layers: &[ThemeLayer],
    templates: &[(String, SourcePath, Arc<str>)],
) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for (depth, layer) in layers.iter().enumerate() {
        // Nobody can mend the theme inside the program from a site.
        if layer.folder.starts_with("builtin/") {
            continue;
        }
        let below = || {
            layers[depth + 1..].iter().map(prefix).flat_map(|prefix| {
                templates.iter().filter_map(move |(name, _, _)| name.strip_prefix(prefix.as_str()))
            })
        };
        let own = prefix(layer);
        for (full_name, path, _) in templates {
            let Some(name) = full_name.strip_prefix(&own) else { continue };
            let is_named = |text: &str| {
                [name, full_name.as_str()].iter().any(|name| {
                    text.contains(&format!("\"{name}\"")) || text.contains(&format!("'{name}'"))
                })
            };
            let used = NEEDED_TEMPLATES.contains(&name)
                || name.starts_with("components/")
                || below().any(|known| known == name)
                || templates.iter().any(|(_, other, text)| other != path && is_named(text));
            if !used {
                let nearest = nearest(name, below());
                let problem = Problem::UnusedTemplate { name: name.to_owned(), nearest };
                problems.push(Diagnostic::new(Location::file(path), problem));
            }
        }
    }
    problems
}
