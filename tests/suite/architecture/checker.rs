//! Finds what a source file names: modules of ours, crates, the standard library; and says what it may not.

use std::collections::{BTreeMap, BTreeSet};

use super::tokens::{Token, tokens};

/// What the architecture allows. All names are paths with `::`.
pub struct Rules {
    /// Each module with those it may import.
    pub arrows: &'static [(&'static str, &'static [&'static str])],
    /// Modules that anyone may import.
    pub for_all: &'static [&'static str],
    /// Modules whose children may not import each other.
    pub tables: &'static [&'static str],
    /// Each crate (`icu_*` for many) with its homes; without homes it may stand everywhere.
    pub homes: &'static [(&'static str, &'static [&'static str])],
    /// Parts of the standard library and macros that touch the world.
    pub world: &'static [&'static str],
    pub world_macros: &'static [&'static str],
    /// Modules that may use those.
    pub edge: &'static [&'static str],
}

/// Every forbidden import of one file, as `src/a.rs:3: …`, each once.
pub fn check(rules: &Rules, modules: &BTreeSet<String>, file: &str, source: &str) -> Vec<String> {
    let own = module_of(file);
    let tokens = tokens(source);
    let mut aliases = BTreeMap::new();
    let mut found = paths(&tokens, &own, modules, &mut aliases);
    // A second time, because a name may be used above the line that imports it.
    if !aliases.is_empty() {
        found = paths(&tokens, &own, modules, &mut aliases);
    }
    let mut seen = BTreeSet::new();
    let mut problems = Vec::new();
    for path in found {
        if let Some(reason) = refuse(rules, modules, &own, &path)
            && seen.insert(reason.clone())
        {
            problems.push(format!("{file}:{}: {reason}", path.line));
        }
    }
    problems
}

/// `src/cli/report.rs` is `[cli, report]`; `lib.rs` is the root, and `main.rs` counts as a module.
pub fn module_of(file: &str) -> Vec<String> {
    let path = file.strip_prefix("src/").unwrap_or(file);
    let path = path.strip_suffix(".rs").unwrap_or(path);
    let path = path.strip_suffix("/mod").unwrap_or(path);
    if path == "lib" { Vec::new() } else { path.split('/').map(str::to_owned).collect() }
}

/// A path with every relative start resolved: `crate::config`, `std::fs`, `tera::Tera`.
#[derive(Clone, Debug)]
struct Path {
    segments: Vec<String>,
    /// The last segment stands before `!`, or everything in the path is imported.
    ending: Ending,
    line: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    Item,
    Macro,
    Everything,
}

fn refuse(
    rules: &Rules,
    modules: &BTreeSet<String>,
    own: &[String],
    path: &Path,
) -> Option<String> {
    let name = path.segments.join("::");
    let own_top = own.first().map_or("lib", String::as_str);
    let is_edge = rules.edge.contains(&own_top);
    let macro_name = match path.segments.as_slice() {
        [name] if path.ending == Ending::Macro => Some(name),
        [library, name] if library == "std" => Some(name),
        _ => None,
    };
    if let Some(name) = macro_name.filter(|name| rules.world_macros.contains(&name.as_str())) {
        return (!is_edge).then(|| format!("`{own_top}` may not use `{name}!`"));
    }
    let (first, rest) = path.segments.split_first()?;
    match first.as_str() {
        "crate" => refuse_ours(rules, modules, own, rest, path.ending),
        "std" | "core" | "alloc" => {
            let world = rules.world.iter().find(|world| {
                starts_path(&name, world)
                    || (path.ending == Ending::Everything && starts_path(world, &name))
            })?;
            (!is_edge).then(|| format!("`{own_top}` may not use `{world}`"))
        }
        foreign => {
            let (_, homes) =
                rules.homes.iter().find(|(pattern, _)| match pattern.strip_suffix('*') {
                    Some(start) => foreign.starts_with(start),
                    None => foreign == *pattern,
                })?;
            let own = if own.is_empty() { "lib".to_owned() } else { own.join("::") };
            let at_home = homes.is_empty() || homes.iter().any(|home| starts_path(&own, home));
            (!at_home).then(|| format!("`{foreign}` is not at home in `{own}`"))
        }
    }
}

fn refuse_ours(
    rules: &Rules,
    modules: &BTreeSet<String>,
    own: &[String],
    target: &[String],
    ending: Ending,
) -> Option<String> {
    let own_top = own.first()?.as_str();
    let Some(top) = target.first() else {
        // `crate` alone is named in `pub(crate)`; importing all of it would hide every arrow.
        return (ending == Ending::Everything)
            .then(|| format!("`{own_top}` may not import everything of the crate"));
    };
    if top == own_top {
        let [table, other, ..] = target else { return None };
        let is_sibling = rules.tables.contains(&own_top)
            && own.get(1).is_some_and(|child| child != other)
            && modules.contains(&format!("{table}::{other}"));
        return is_sibling.then(|| {
            format!("`{}` may not import its sibling `{table}::{other}`", own[..2].join("::"))
        });
    }
    let known = modules.contains(top) || rules.arrows.iter().any(|(module, _)| module == top);
    let allowed = rules.for_all.contains(&top.as_str())
        || rules
            .arrows
            .iter()
            .any(|(module, may)| *module == own_top && may.contains(&top.as_str()));
    (known && !allowed).then(|| format!("`{own_top}` may not import `{top}`"))
}

/// Whether the path begins with these whole segments.
fn starts_path(path: &str, start: &str) -> bool {
    path.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// Every path of two or more names, every import, every macro. `aliases` are the names that imports make.
fn paths(
    tokens: &[Token],
    own: &[String],
    modules: &BTreeSet<String>,
    aliases: &mut BTreeMap<String, Vec<String>>,
) -> Vec<Path> {
    let mut reader =
        Reader { tokens, at: 0, own: own.to_vec(), modules, aliases, found: Vec::new() };
    let mut depth = 0;
    let mut inner_modules = Vec::new();
    while let Some(token) = reader.peek(0) {
        match token.text {
            "{" => depth += 1,
            "}" => {
                depth -= 1;
                if inner_modules.last() == Some(&depth) {
                    inner_modules.pop();
                    reader.own.pop();
                }
            }
            "mod" if reader.is(2, "{") => {
                reader.own.extend(reader.peek(1).map(|name| name.text.to_owned()));
                inner_modules.push(depth);
                depth += 1;
                reader.at += 2;
            }
            "use" if !reader.is(1, "<") => {
                reader.at += 1;
                reader.import(&mut Vec::new());
                continue;
            }
            "extern" if reader.is(1, "crate") => {
                reader.at += 2;
                reader.import(&mut Vec::new());
                continue;
            }
            _ if token.is_name() => {
                reader.path_in_code();
                continue;
            }
            _ => {}
        }
        reader.at += 1;
    }
    reader.found
}

struct Reader<'a> {
    tokens: &'a [Token<'a>],
    at: usize,
    /// The module the reader is in, inner ones included.
    own: Vec<String>,
    modules: &'a BTreeSet<String>,
    aliases: &'a mut BTreeMap<String, Vec<String>>,
    found: Vec<Path>,
}

impl<'a> Reader<'a> {
    fn peek(&self, ahead: usize) -> Option<Token<'a>> {
        self.tokens.get(self.at + ahead).copied()
    }

    fn is(&self, ahead: usize, text: &str) -> bool {
        self.peek(ahead).is_some_and(|token| token.text == text)
    }

    /// The rest of an import: `a::{b, c as d, e::*}`. Stops behind the tree.
    fn import(&mut self, path: &mut Vec<String>) {
        let length = path.len();
        while let Some(token) = self.peek(0) {
            self.at += 1;
            match token.text {
                "::" if path.is_empty() => path.push(String::new()),
                "::" => {}
                "{" => {
                    while !self.is(0, "}") && self.peek(0).is_some() {
                        self.import(path);
                        self.at += usize::from(self.is(0, ","));
                    }
                    self.at += 1;
                    break;
                }
                "*" => {
                    self.add(path, Ending::Everything, token.line);
                    break;
                }
                "self" if !path.is_empty() => {
                    self.leaf(path, token.line);
                    break;
                }
                name => {
                    path.push(name.to_owned());
                    if !self.is(0, "::") {
                        self.leaf(path, token.line);
                        break;
                    }
                }
            }
        }
        path.truncate(length);
    }

    fn leaf(&mut self, path: &[String], line: usize) {
        let mut name = path.last().cloned().unwrap_or_default();
        if self.is(0, "as") {
            name = self.peek(1).map_or(name, |alias| alias.text.to_owned());
            self.at += 2;
        }
        let target = self.add(path, Ending::Item, line);
        // `use tera;` says nothing new about `tera`.
        if target != [name.clone()] {
            self.aliases.insert(name, target);
        }
    }

    fn path_in_code(&mut self) {
        let start = self.at;
        let before = |back: usize| start.checked_sub(back).and_then(|at| self.tokens.get(at));
        let is_field = before(1).is_some_and(|token| token.text == ".");
        let follows_type = before(1).is_some_and(|token| token.text == "::")
            && before(2).is_some_and(|token| token.is_name() || token.text == ">");
        let line = self.tokens[start].line;
        let mut path = Vec::new();
        if before(1).is_some_and(|token| token.text == "::") {
            path.push(String::new());
        }
        while let Some(token) = self.peek(0).filter(Token::is_name) {
            path.push(token.text.to_owned());
            self.at += 1;
            if !(self.is(0, "::") && self.peek(1).is_some_and(|next| next.is_name())) {
                break;
            }
            self.at += 1;
        }
        let ending = if self.is(0, "!") { Ending::Macro } else { Ending::Item };
        if !is_field && !follows_type && (path.len() > 1 || ending == Ending::Macro) {
            self.add(&path, ending, line);
        }
    }

    fn add(&mut self, path: &[String], ending: Ending, line: usize) -> Vec<String> {
        // `env!` is not the module `env`, even where that is imported.
        let is_plain_macro = ending == Ending::Macro && path.len() == 1;
        let segments = if is_plain_macro { path.to_vec() } else { self.resolve(path) };
        self.found.push(Path { segments: segments.clone(), ending, line });
        segments
    }

    /// From the root of this crate or of another one. An empty first name stands for a leading `::`.
    fn resolve(&self, path: &[String]) -> Vec<String> {
        let Some((first, rest)) = path.split_first() else { return Vec::new() };
        let from_root = |module: &[String]| {
            let root = std::iter::once("crate".to_owned());
            root.chain(module.iter().cloned()).chain(rest.iter().cloned()).collect()
        };
        match first.as_str() {
            "" => rest.to_vec(),
            "crate" | "fundament" => from_root(&[]),
            "self" => from_root(&self.own),
            "super" => {
                let ups = 1 + rest.iter().take_while(|name| *name == "super").count();
                let above = &self.own[..self.own.len().saturating_sub(ups)];
                let root = std::iter::once("crate".to_owned());
                root.chain(above.iter().cloned()).chain(rest[ups - 1..].iter().cloned()).collect()
            }
            name => {
                let child = [&self.own[..], &[name.to_owned()]].concat();
                if self.modules.contains(&child.join("::")) {
                    from_root(&child)
                } else if let Some(target) = self.aliases.get(name) {
                    target.iter().chain(rest).cloned().collect()
                } else {
                    path.to_vec()
                }
            }
        }
    }
}
