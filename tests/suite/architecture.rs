//! The architecture as a test: who may import whom, where each crate is at home, who may touch the world.
//!
//! Change a table here only together with the reason, in one commit. The checker proves itself: each
//! forbidden import is planted into a copy of the sources, and exactly that plant must be found.

mod checker;
mod tokens;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use checker::{Rules, check, module_of};

const RULES: Rules = Rules {
    arrows: &[
        ("main", &["cli"]),
        (
            "cli",
            &[
                "builtin", "checks", "config", "disk", "exchange", "locale", "parallel",
                "pipeline", "publish", "serve", "site", "source", "workflow",
            ],
        ),
        // The start page of the team shows the site as it is, page by page.
        ("serve", &["cache", "disk", "parallel", "picture", "pipeline", "site", "source"]),
        (
            "pipeline",
            &[
                "builtin", "cache", "checks", "config", "content", "disk", "exchange", "language",
                "locale", "messages", "outputs", "parallel", "picture", "prose", "publish", "site",
                "source", "theme", "workflow", "yaml",
            ],
        ),
        // A new file is named after a language, so workflow reads tags.
        ("workflow", &["config", "content", "exchange", "language", "locale", "site", "source"]),
        // Some problems lie in a file that is no page, so checks name files.
        (
            "checks",
            &[
                "cache", "config", "language", "locale", "messages", "parallel", "prose", "site",
                "source", "theme",
            ],
        ),
        (
            "outputs",
            &[
                "cache", "config", "language", "locale", "messages", "parallel", "picture",
                "prose", "site", "source", "theme",
            ],
        ),
        ("theme", &["config", "language", "locale", "messages", "prose", "site", "source"]),
        // Pages are made of dates and tags, so content names those two.
        (
            "content",
            &["cache", "config", "language", "locale", "parallel", "site", "source", "yaml"],
        ),
        ("messages", &["config", "language", "locale", "source"]),
        // Comparing each translation with its source is most of the work of putting a site together.
        ("site", &["cache", "config", "language", "locale", "parallel", "source"]),
        ("prose", &["language", "locale"]),
        ("exchange", &["language", "locale", "site"]),
        ("config", &["language", "locale", "source", "yaml"]),
        // Both hand out pictures that are made from a file of the site, and one of them looks at each file.
        ("publish", &["parallel", "picture", "source"]),
        ("disk", &["locale", "parallel", "picture", "source"]),
        // A smaller version made by another program may be another one, so its name holds that of the program.
        ("picture", &["builtin", "source"]),
        ("yaml", &["locale", "source"]),
        ("builtin", &["source"]),
        ("diagnostic", &["source"]),
        ("output_file", &["source"]),
        ("language", &["locale"]),
        ("source", &[]),
        ("locale", &[]),
        ("cache", &[]),
        ("parallel", &[]),
    ],
    for_all: &["diagnostic", "output_file"],
    tables: &["checks", "outputs"],
    homes: &[
        ("clap", &["cli"]),
        ("comemo", &["outputs::handout"]),
        ("codespan_reporting", &["cli::report"]),
        ("fixed_decimal", &["locale"]),
        ("fluent*", &["messages"]),
        ("html5gum", &["exchange::table"]),
        ("icu_*", &["locale"]),
        ("image", &["picture::engine"]),
        ("intl_memoizer", &["messages"]),
        ("notify", &["serve"]),
        ("pulldown_cmark", &["content::markdown"]),
        ("qrcode", &["outputs::handout"]),
        ("rayon", &["parallel"]),
        // Drawings are XML, and so is what translators send; the two have nothing else in common.
        ("roxmltree", &["content", "exchange"]),
        ("rustix", &["publish"]),
        (
            "serde",
            &[
                "cli",
                "config",
                "content",
                "outputs",
                "site::progress",
                "site::status",
                "theme",
                "yaml",
            ],
        ),
        ("serde_json", &["cli::report", "cli::status", "outputs", "theme"]),
        ("serde_yaml", &["yaml"]),
        ("similar", &["workflow"]),
        ("strsim", &["diagnostic"]),
        ("strum", &["diagnostic"]),
        ("tera", &["theme"]),
        ("terminal_size", &["cli::status"]),
        ("tiny_http", &["serve"]),
        ("ttf_parser", &["theme"]),
        ("typst*", &["outputs::handout"]),
        ("unic_langid", &["messages"]),
        ("walkdir", &["disk"]),
        ("xxhash_rust", &["source"]),
        ("zip", &["exchange::docx"]),
    ],
    world: &[
        "std::env",
        "std::fs",
        "std::io::stderr",
        "std::io::stdin",
        "std::io::stdout",
        "std::process",
        "std::time::SystemTime",
    ],
    world_macros: &["dbg", "eprint", "eprintln", "print", "println"],
    edge: &["cli", "disk", "main", "publish", "serve"],
};

#[test]
fn the_sources_keep_to_the_architecture() {
    let sources = sources();
    let modules = modules(&sources);
    let problems: Vec<String> =
        sources.iter().flat_map(|(file, source)| check(&RULES, &modules, file, source)).collect();
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn every_module_has_a_line_in_the_rules() {
    let ruled: BTreeSet<&str> = RULES.arrows.iter().map(|(module, _)| *module).collect();
    for file in sources().keys().filter(|file| *file != "src/lib.rs") {
        let module = module_of(file);
        assert!(ruled.contains(module[0].as_str()), "`{}` has no line in `arrows`", module[0]);
    }
    for (module, may) in RULES.arrows {
        for other in *may {
            assert!(ruled.contains(other), "`{module}` may import `{other}`, which has no line");
        }
    }
}

#[test]
fn every_crate_has_a_home() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("the manifest");
    let dependencies = manifest.split("[dependencies]\n").nth(1).expect("a list of dependencies");
    let names = dependencies
        .lines()
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, _)| name.replace('-', "_"));
    for name in names {
        let known = RULES.homes.iter().any(|(pattern, _)| match pattern.strip_suffix('*') {
            Some(start) => name.starts_with(start),
            None => name == *pattern,
        });
        assert!(known, "give the crate `{name}` a home in the rules");
    }
}

#[test]
fn the_map_names_every_module_and_no_other() {
    let sources = sources();
    let map: Vec<&str> = sources["src/lib.rs"]
        .lines()
        .filter_map(|line| line.strip_prefix("//! - `"))
        .filter_map(|line| line.split_once("`: "))
        .map(|(module, _)| module)
        .collect();
    let there: BTreeSet<String> = sources
        .keys()
        .map(|file| module_of(file))
        .filter_map(|module| module.into_iter().next())
        .filter(|module| module != "main")
        .collect();
    assert_eq!(map, Vec::from_iter(there), "the map in src/lib.rs, in order of the alphabet");
}

// How the checker proves itself.

#[test]
fn every_forbidden_arrow_is_found_in_every_form() {
    let places = places();
    let modules = modules(&places);
    let all: Vec<&str> = RULES.arrows.iter().map(|(module, _)| *module).collect();
    let mut planted = 0;
    for (file, source) in places.iter().filter(|(file, _)| *file != "src/lib.rs") {
        let own = module_of(file);
        let (_, may) = RULES.arrows.iter().find(|(module, _)| *module == own[0]).expect("a line");
        let up = "super::".repeat(own.len());
        for target in &all {
            if *target == own[0] || may.contains(target) || RULES.for_all.contains(target) {
                continue;
            }
            let forms = [
                format!("use crate::{target}::Thing;"),
                format!("use crate::{{diagnostic::Code, {target}::{{self, Thing as Other}}}};"),
                format!("pub(crate) use crate::{target}::*;"),
                format!("use {up}{target};"),
                format!("fn planted() -> crate::{target}::Thing {{}}"),
                format!("fn planted() {{ println_like!(crate::{target}::make(1)) }}"),
                format!("fn planted() {{ <u8 as {up}{target}::Kind>::make() }}"),
                format!("use crate as here; fn planted() {{ here::{target}::make() }}"),
                format!("mod inner {{ fn planted() {{ super::{up}{target}::make() }} }}"),
                format!("fn planted() {{ fundament::{target}::make() }}"),
            ];
            let reason = format!("`{}` may not import `{target}`", own[0]);
            assert_only_plants(&modules, file, source, &forms, &reason);
            planted += forms.len();
        }
        let forms = ["use crate::*;".to_owned(), format!("use {up}*;")];
        let reason = format!("`{}` may not import everything of the crate", own[0]);
        assert_only_plants(&modules, file, source, &forms, &reason);
    }
    assert!(planted > 1000, "only {planted} plants");
}

#[test]
fn every_crate_outside_its_home_is_found() {
    let places = places();
    let modules = modules(&places);
    for (file, source) in &places {
        let own = module_of(file).join("::");
        let own = if own.is_empty() { "lib".to_owned() } else { own };
        for (pattern, homes) in RULES.homes {
            let name = pattern.replace('*', "locale");
            if homes.iter().any(|home| own == *home || own.starts_with(&format!("{home}::"))) {
                continue;
            }
            let forms = [
                format!("use {name}::Thing;"),
                format!("use {name} as engine;"),
                format!("use {{std::fmt, {name}::{{Thing, other::*}}}};"),
                format!("fn planted() {{ ::{name}::make() }}"),
                format!("#[derive({name}::Thing)] struct Planted;"),
                format!("fn planted() {{ {name}::make!() }}"),
                format!("extern crate {name};"),
            ];
            let reason = format!("`{name}` is not at home in `{own}`");
            assert_only_plants(&modules, file, source, &forms, &reason);
        }
    }
}

#[test]
fn every_touch_of_the_world_is_found() {
    let places = places();
    let modules = modules(&places);
    for (file, source) in &places {
        let own = module_of(file).first().map_or("lib".to_owned(), String::clone);
        if RULES.edge.contains(&own.as_str()) {
            continue;
        }
        for world in RULES.world {
            let reason = format!("`{own}` may not use `{world}`");
            let (above, last) = world.rsplit_once("::").expect("a path");
            let forms = [
                format!("use {world};"),
                format!("use {above}::{{{last} as other}};"),
                format!("fn planted() {{ {world}::make() }}"),
                format!("use {above} as above; fn planted() {{ above::{last}::make() }}"),
                format!("fn planted() {{ above::{last}() }} use {above} as above;"),
            ];
            assert_only_plants(&modules, file, source, &forms, &reason);
        }
        for name in RULES.world_macros {
            let reason = format!("`{own}` may not use `{name}!`");
            let forms = [
                format!("fn planted() {{ {name}!() }}"),
                format!("fn planted() {{ std::{name}!() }}"),
                format!("use std::{name} as show; fn planted() {{ show!() }}"),
            ];
            assert_only_plants(&modules, file, source, &forms, &reason);
        }
        for glob in ["use std::*;", "use std::time::*;", "use std::io::{self, *};"] {
            let found = check(&RULES, &modules, file, &format!("{source}\n{glob}\n"));
            assert_eq!(found.len(), 1, "{file}: {glob} {found:?}");
        }
    }
}

#[test]
fn siblings_in_a_table_are_found() {
    let mut places = places();
    for file in ["checks/alt.rs", "checks/terms.rs", "outputs/sheet/value.rs", "outputs/search.rs"]
    {
        places.insert(format!("src/{file}"), String::new());
    }
    let modules = modules(&places);
    let found = [
        ("src/checks/alt.rs", "use super::terms::run;", "checks::alt", "checks::terms"),
        ("src/checks/alt.rs", "use crate::checks::{terms};", "checks::alt", "checks::terms"),
        (
            "src/checks/alt.rs",
            "use super as table; use table::terms;",
            "checks::alt",
            "checks::terms",
        ),
        (
            "src/outputs/sheet.rs",
            "fn f() { super::search::f() }",
            "outputs::sheet",
            "outputs::search",
        ),
        (
            "src/outputs/sheet/value.rs",
            "use super::super::search;",
            "outputs::sheet",
            "outputs::search",
        ),
    ];
    for (file, form, own, other) in found {
        let reason = format!("`{own}` may not import its sibling `{other}`");
        assert_only_plants(&modules, file, "", &[form.to_owned()], &reason);
    }
    let allowed = [
        ("src/checks.rs", "mod alt; use alt::run; fn f() { terms::run() }"),
        ("src/checks/alt.rs", "use super::Check; use crate::checks::EachPage;"),
        ("src/outputs/sheet.rs", "mod value; use value::Sheet;"),
        ("src/outputs/sheet/value.rs", "use super::Sheet; use crate::outputs::sheet::other;"),
    ];
    for (file, form) in allowed {
        assert_eq!(check(&RULES, &modules, file, form), Vec::<String>::new(), "{file}: {form}");
    }
}

#[test]
fn the_same_words_in_comments_and_texts_are_left_alone() {
    let places = places();
    let modules = modules(&places);
    let words = "use crate::cli; tera::Tera; std::fs::read; println!()";
    let harmless = [
        format!("// {words}"),
        format!("/// {words}"),
        format!("/* /* {words} */ {words} */"),
        format!("const A: &str = \"\\\"{words}\";"),
        format!("const A: &str = r#\"\"{words}\"#;"),
        format!("const A: &[u8] = b\"{words}\";"),
        format!("const A: &[u8] = br##\"\"#{words}\"##;"),
        format!("const A: (char, char, &str) = ('\"', '\\'', \"{words}\");"),
        format!("fn f<'a>(a: &'a str) -> &'a str {{ \"{words}\" }}"),
        "struct A { tera: u8, std: u8 } fn f(a: A) -> u8 { a.tera }".to_owned(),
        "pub(crate) fn println(fs: u8) {} pub(super) fn g() -> impl Fn() + use<'static> {}"
            .to_owned(),
        "fn r#use(r#mod: u8) { self::println(r#mod) }".to_owned(),
    ];
    for form in &harmless {
        for file in ["src/source.rs", "src/site/page.rs"] {
            let planted = format!("{}\n{form}\n", places[file]);
            assert_eq!(check(&RULES, &modules, file, &planted), Vec::<String>::new(), "{form}");
            // And the checker is awake again behind them.
            let planted = format!("{form}\nuse crate::cli::Format;\n");
            assert_eq!(check(&RULES, &modules, file, &planted).len(), 1, "{form}");
        }
    }
}

/// Each plant is the one thing that is found: all behind an empty file of that name, and one of them, chosen by
/// the reason, behind the whole file, because plants behind whole files take as long as the sources are large.
fn assert_only_plants(
    modules: &BTreeSet<String>,
    file: &str,
    source: &str,
    plants: &[String],
    reason: &str,
) {
    let chosen = reason.len() % plants.len();
    for (index, plant) in plants.iter().enumerate() {
        let before = if index == chosen { source.trim_end() } else { "" };
        let found = check(&RULES, modules, file, &format!("{before}\n{plant}"));
        let line = 1 + before.lines().count().max(1);
        assert_eq!(found, [format!("{file}:{line}: {reason}")], "{plant}");
    }
}

/// A copy of the sources, with an empty file for each module of the rules that is still to come.
fn places() -> BTreeMap<String, String> {
    let mut places = sources();
    let there: BTreeSet<Vec<String>> = places.keys().map(|file| module_of(file)).collect();
    for (module, _) in RULES.arrows {
        if !there.iter().any(|path| path.first().is_some_and(|first| first == module)) {
            places.insert(format!("src/{module}.rs"), String::new());
        }
    }
    places
}

fn modules(places: &BTreeMap<String, String>) -> BTreeSet<String> {
    places.keys().map(|file| module_of(file).join("::")).filter(|path| !path.is_empty()).collect()
}

/// Every file below `src`, by its path with `/`.
fn sources() -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(root().join("src")) {
        let entry = entry.expect("a file of the sources");
        let path = entry.path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            let name =
                path.strip_prefix(root()).expect("below the package").to_str().expect("a name");
            let source = fs::read_to_string(path).expect("a source file");
            files.insert(name.replace('\\', "/"), source);
        }
    }
    files
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
