//! Files among words and themes that nothing reads: most often one that stands in the wrong folder.

use super::{ThemeLayer, folder_below};
use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::source::{SourcePath, SourceSet};

/// Looks through `translations` and through the folders of the site's own theme.
pub(super) fn problems(sources: &SourceSet, theme: &[ThemeLayer]) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let mut look = |folder: &str, fault: &dyn Fn(&SourcePath) -> Option<Problem>| {
        for (path, _) in sources.under(folder) {
            problems.extend(fault(path).map(|fault| Diagnostic::new(Location::file(path), fault)));
        }
    };
    look("translations", &|path| among_words(path, "translations"));
    for layer in theme.iter().filter(|layer| layer.folder.starts_with("themes/")) {
        look(&layer.folder, &|path| in_theme(path, &layer.folder));
    }
    problems
}

fn among_words(path: &SourcePath, folder: &str) -> Option<Problem> {
    if is_for_people(path) {
        return None;
    }
    let Some(language) = folder_below(path, folder) else {
        return Some(Problem::UnusedFile {
            why: "words stand in the folder of their language".to_owned(),
            place: format!("the folder of its language below `{folder}`"),
        });
    };
    let own_folder = format!("{folder}/{language}");
    if folder == "translations" && path.folder() == format!("{own_folder}/phrases") {
        // A theme has no sentences of its own.
        let is_used = matches!(path.extension(), "mp3" | "ogg" | "ftl");
        return (!is_used).then(|| Problem::UnusedFile {
            why: "the folder `phrases` of a language holds spoken sentences, as `.mp3` or `.ogg`"
                .to_owned(),
            place: "where it is used".to_owned(),
        });
    }
    let is_setting =
        path.folder() == own_folder && matches!(path.file_name(), "language.yaml" | "state.yaml");
    (!is_setting && path.extension() != "ftl").then(|| Problem::UnusedFile {
        why: "the folder of a language holds `.ftl` files, `language.yaml` and `state.yaml`"
            .to_owned(),
        place: "where it is used".to_owned(),
    })
}

fn in_theme(path: &SourcePath, folder: &str) -> Option<Problem> {
    match folder_below(path, folder) {
        Some("assets") => None,
        Some("handout") if matches!(path.extension(), "typ" | "ttf" | "otf" | "txt") => None,
        Some("handout") => Some(Problem::UnusedFile {
            why: "the layout of sheets is `.typ` files and fonts (`.ttf`, `.otf`)".to_owned(),
            place: format!("`{folder}/assets` if pages load it"),
        }),
        Some("translations") => among_words(path, &format!("{folder}/translations")),
        Some("templates") if matches!(path.extension(), "html" | "xml") => None,
        Some("templates") => Some(Problem::UnusedFile {
            why: "templates end in `.html` or `.xml`".to_owned(),
            place: format!("`{folder}/assets` if pages load it"),
        }),
        None if path.file_name() == "theme.yaml" || is_for_people(path) => None,
        _ => Some(Problem::UnusedFile {
            why: "a theme holds `theme.yaml`, `templates`, `assets`, `handout` and `translations`"
                .to_owned(),
            place: format!("`{folder}/assets` if pages load it"),
        }),
    }
}

/// What people tell each other beside the files of the tool.
fn is_for_people(path: &SourcePath) -> bool {
    let stem = path.file_name().split('.').next().unwrap_or_default();
    ["README", "LICENSE", "LICENCE", "CHANGELOG"].iter().any(|name| name.eq_ignore_ascii_case(stem))
}
