//! `docs/reference.md` says of every field and option what the code says: those parts are made from its tables.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use clap::{Arg, Command};
use fundament::config::{self, language_file, outdated, site_file, theme_file};
use fundament::content::facts::fields as facts;
use fundament::content::front_matter::{self, PageFile, Role};
use fundament::content::houses::fields as houses;
use fundament::content::{self, state_file};
use fundament::diagnostic::{Diagnostic, Problem};
use fundament::source::{SourceFile, SourcePath, SourceSet};
use fundament::yaml::Field;
use fundament::{builtin, cli, pipeline};

const PAGE: &str = "docs/reference.md";

/// A table of fields, and how a file with some of them is read.
struct Table {
    /// Names its part of the page.
    name: &'static str,
    /// Where it stands in `src`, and under which name.
    home: (&'static str, &'static str),
    fields: &'static [Field],
    read: fn(&[&str]) -> Vec<Diagnostic>,
}

const TABLES: &[Table] = &[
    Table {
        name: "site.yaml",
        home: ("config/site_file.rs", "FIELDS"),
        fields: site_file::FIELDS,
        read: |lines| settings(&[("site.yaml", &text(lines))]),
    },
    Table {
        name: "contact",
        home: ("config/site_file.rs", "CONTACT_FIELDS"),
        fields: site_file::CONTACT_FIELDS,
        read: |lines| settings(&[("site.yaml", &format!("{SITE}contact:{}", group(lines)))]),
    },
    Table {
        name: "outdated",
        home: ("config/outdated.rs", "FIELDS"),
        fields: outdated::FIELDS,
        read: |lines| settings(&[("site.yaml", &format!("{SITE}outdated:{}", group(lines)))]),
    },
    Table {
        name: "theme.yaml",
        home: ("config/theme_file.rs", "FIELDS"),
        fields: theme_file::FIELDS,
        read: |lines| {
            let site = format!("{SITE}theme: mine\n");
            settings(&[("site.yaml", &site), ("themes/mine/theme.yaml", &text(lines))])
        },
    },
    Table {
        name: "language.yaml",
        home: ("config/language_file.rs", "FIELDS"),
        fields: language_file::FIELDS,
        read: |lines| {
            let site = SITE.replace("[nl]", "[nl, fa, en]");
            settings(&[
                ("site.yaml", &site),
                ("translations/fa/language.yaml", "name: فارسی\n"),
                ("translations/nl/language.yaml", &text(lines)),
            ])
        },
    },
    Table {
        name: "page",
        home: ("content/front_matter.rs", "FIELDS"),
        fields: front_matter::FIELDS,
        read: |lines| page(&text(lines)),
    },
    Table {
        name: "sources",
        home: ("content/front_matter.rs", "SOURCE_FIELDS"),
        fields: front_matter::SOURCE_FIELDS,
        read: |lines| page(&format!("title: A\nsummary: B\nsources:\n  -{}", group(lines))),
    },
    Table {
        name: "part",
        home: ("content/front_matter/part.rs", "PART_FIELDS"),
        fields: front_matter::PART_FIELDS,
        read: |lines| of_role(&text(lines), Role::Part { country: "nl" }),
    },
    Table {
        name: "translation of a part",
        home: ("content/front_matter/part.rs", "PART_TRANSLATION_FIELDS"),
        fields: front_matter::PART_TRANSLATION_FIELDS,
        read: |lines| of_role(&text(lines), Role::PartTranslation),
    },
    Table {
        name: "file of facts",
        home: ("content/facts/fields.rs", "FIELDS"),
        fields: facts::FIELDS,
        read: |lines| facts_file(&text(lines)),
    },
    Table {
        name: "fact",
        home: ("content/facts/fields.rs", "FACT_FIELDS"),
        fields: facts::FACT_FIELDS,
        read: fact,
    },
    Table {
        name: "source of a fact",
        home: ("content/facts/fields.rs", "SOURCE_FIELDS"),
        fields: facts::SOURCE_FIELDS,
        read: |lines| facts_file(&format!("source:{}facts: {{}}\n", group(lines))),
    },
    Table {
        name: "model of houses",
        home: ("content/houses/fields.rs", "FIELDS"),
        fields: houses::FIELDS,
        read: |lines| data_file("content/_houses/a.yaml", &text(lines)),
    },
    Table {
        name: "house",
        home: ("content/houses/fields.rs", "HOUSE_FIELDS"),
        fields: houses::HOUSE_FIELDS,
        read: |lines| data_file("content/_houses/a.yaml", &format!("houses:\n  -{}", group(lines))),
    },
    Table {
        name: "state file",
        home: ("content/state_file.rs", "FIELDS"),
        fields: state_file::FIELDS,
        read: |lines| state(&text(lines)),
    },
    Table {
        name: "blocks",
        home: ("content/state_file.rs", "ENTRY_FIELDS"),
        fields: state_file::ENTRY_FIELDS,
        read: |lines| state(&format!("version: 1\nblocks:\n  -{}", group(lines))),
    },
    Table {
        name: "minor",
        home: ("content/state_file.rs", "MINOR_FIELDS"),
        fields: state_file::MINOR_FIELDS,
        read: |lines| state(&format!("version: 1\nminor:\n  -{}", group(lines))),
    },
];

const SITE: &str = "base_url: https://example.org/\nsource: nl\nlanguages: [nl]\n";

impl Table {
    /// The fields that a file must have: those that are missed in a file without any.
    fn needed(&self) -> Vec<&'static Field> {
        let missed: BTreeSet<String> = (self.read)(&[])
            .into_iter()
            .filter_map(|problem| match problem.problem {
                Problem::MissingField { field, .. } => Some(field),
                _ => None,
            })
            .collect();
        self.fields.iter().filter(|field| missed.contains(field.name)).collect()
    }

    fn in_words(&self) -> String {
        let needed: BTreeSet<&str> = self.needed().into_iter().map(|field| field.name).collect();
        let of_pages = self.name == "page";
        let mut text = String::from(match of_pages {
            true => "| Field | Example | Stands in | Meaning |\n| --- | --- | --- | --- |\n",
            false => "| Field | Example | Meaning |\n| --- | --- | --- |\n",
        });
        for field in self.fields {
            let stands_in = match (of_pages, is_of_every_file(field)) {
                (false, _) => "",
                (true, true) => " every file |",
                (true, false) => " the source file |",
            };
            let must = if needed.contains(field.name) { "**needed**: " } else { "" };
            let (name, example, meaning) = (field.name, field.example, field.meaning);
            let _ = writeln!(text, "| `{name}` | `{example}` |{stands_in} {must}{meaning} |");
        }
        text
    }
}

fn is_of_every_file(field: &Field) -> bool {
    front_matter::FIELDS_OF_EVERY_FILE.contains(&field.name)
}

/// Lines of a file.
fn text(lines: &[&str]) -> String {
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// Lines of a group inside a file, behind its name or `-`.
fn group(lines: &[&str]) -> String {
    match lines {
        [] => " {}\n".to_owned(),
        lines => {
            format!("\n{}", lines.iter().map(|line| format!("    {line}\n")).collect::<String>())
        }
    }
}

fn settings(files: &[(&str, &str)]) -> Vec<Diagnostic> {
    // A language that the theme does not know, for the examples that name it.
    let files =
        files.iter().map(|(path, text)| (SourcePath::new(*path), SourceFile::Text((*text).into())));
    let sources = SourceSet::new(files.collect()).with(builtin::files());
    config::resolve(&sources, &Default::default()).1
}

fn page(fields: &str) -> Vec<Diagnostic> {
    of_role(fields, Role::Source { country: "nl" })
}

fn of_role(fields: &str, role: Role) -> Vec<Diagnostic> {
    let path = SourcePath::new("content/index.nl.md");
    let text = format!("---\n{fields}---\nTekst.\n");
    front_matter::parse(PageFile { path: &path, text: &text, role, languages: &[] }).2
}

fn facts_file(text: &str) -> Vec<Diagnostic> {
    data_file("content/_facts/a.yaml", text)
}

fn data_file(path: &str, text: &str) -> Vec<Diagnostic> {
    let page = "---\ntitle: A\nsummary: B\n---\nTekst.\n";
    let files = [("site.yaml", SITE), (path, text), ("content/index.nl.md", page)];
    let files = files.map(|(path, text)| (SourcePath::new(path), SourceFile::Text(text.into())));
    let sources = SourceSet::new(files.into()).with(builtin::files());
    let (config, problems) = config::resolve(&sources, &Default::default());
    let read = config.map(|config| content::read(&sources, &config, &mut Default::default()));
    problems.into_iter().chain(read.map(|read| read.problems).unwrap_or_default()).collect()
}

/// One fact. Some fields belong to some kinds only, so each is tried on a fact that may have it.
fn fact(lines: &[&str]) -> Vec<Diagnostic> {
    let has = |field: &str| lines.iter().any(|line| line.starts_with(&format!("{field}: ")));
    let kinds: [(&str, &[&str]); 6] = [
        ("from", &["kind: percent", "from: 10", "to: 15"]),
        ("to", &["kind: percent", "from: 10", "to: 15"]),
        ("currency", &["kind: amount", "value: 5"]),
        ("unit", &["kind: duration", "value: 5"]),
        ("weekday", &["kind: date", "value: 2027-03-15"]),
        ("lines", &["kind: address"]),
    ];
    let of_kind = kinds.iter().find(|(field, _)| has(field)).map(|(_, lines)| *lines);
    let of_kind = match (of_kind, lines) {
        (_, []) => &[],
        (Some(of_kind), _) => of_kind,
        (None, _) if has("value") => &["kind: phone"],
        (None, _) => &["kind: phone", "value: 0800-2000"],
    };
    let name = |line: &str| line.split(": ").next().map(str::to_owned);
    let is_given = |line: &&str| !of_kind.iter().any(|given| name(given) == name(line));
    let all: Vec<&str> =
        of_kind.iter().copied().chain(lines.iter().copied().filter(is_given)).collect();
    facts_file(&format!("facts:\n  a:{}", group(&all)))
}

fn state(text: &str) -> Vec<Diagnostic> {
    state_file::parse(&SourcePath::new("content/index.ar.state.yaml"), text).1
}

#[test]
fn the_example_of_every_field_is_accepted_beside_the_fields_a_file_needs() {
    for table in TABLES {
        let needed = table.needed();
        for field in table.fields {
            let others = needed.iter().filter(|needed| needed.name != field.name);
            let lines: Vec<&str> =
                others.map(|needed| needed.example).chain([field.example]).collect();
            let problems: Vec<String> =
                (table.read)(&lines).iter().map(|problem| problem.words().reason).collect();
            assert!(problems.is_empty(), "{} {lines:?}: {problems:?}", table.name);
            assert!(field.example.starts_with(&format!("{}: ", field.name)), "{}", field.example);
        }
    }
}

#[test]
fn every_table_of_fields_is_in_the_reference() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = BTreeSet::new();
    let mut open = vec![root.clone()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let file = path.strip_prefix(&root).expect("below src").to_str().expect("a plain name");
            let source = fs::read_to_string(&path).unwrap_or_default();
            for line in source.lines().filter(|line| line.contains("const ")) {
                if let Some((before, _)) = line.split_once(": &[Field]") {
                    let name = before.rsplit(' ').next().unwrap_or_default();
                    found.insert((file.to_owned(), name.to_owned()));
                }
            }
        }
    }
    let known = TABLES.iter().map(|table| (table.home.0.to_owned(), table.home.1.to_owned()));
    assert_eq!(found, known.collect(), "add the table to TABLES in tests/suite/reference.rs");
}

#[test]
fn the_reference_says_what_the_code_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE);
    let found = fs::read_to_string(&path).expect("the reference");
    let made = with_parts(&found);
    if std::env::var_os("WRITE_REFERENCE").is_some() {
        fs::write(&path, &made).expect("the reference is written");
        return;
    }
    for (found, made) in found.lines().zip(made.lines()) {
        assert_eq!(found, made, "{HOW_TO_WRITE}");
    }
    assert!(found == made, "{HOW_TO_WRITE}");
}

const HOW_TO_WRITE: &str = "docs/reference.md is not what the code says; \
    `WRITE_REFERENCE=1 cargo test --test suite reference` writes it anew, then read the change";

const OPEN: &str = "<!-- made from the code: ";
const CLOSE: &str = "<!-- end of the part made from the code -->";

/// The page with every part between its marks made anew.
fn with_parts(page: &str) -> String {
    let mut parts: Vec<(String, String)> =
        TABLES.iter().map(|table| (table.name.to_owned(), table.in_words())).collect();
    parts.push(("commands".to_owned(), commands()));
    let mut made = String::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once(OPEN) {
        let (name, after) = after.split_once(" -->\n").expect("a mark has a name and an end");
        let (_, after) = after.split_once(CLOSE).unwrap_or_else(|| panic!("{name} has no end"));
        let part = parts.iter().position(|part| part.0 == name);
        let part = part.unwrap_or_else(|| panic!("`{name}` is no part, or stands there twice"));
        let (name, text) = parts.remove(part);
        let _ = write!(made, "{before}{OPEN}{name} -->\n\n{text}\n{CLOSE}");
        rest = after;
    }
    let left: Vec<String> = parts.into_iter().map(|(name, _)| name).collect();
    assert!(left.is_empty(), "{PAGE} has no place `{OPEN}… -->` for {left:?}");
    made + rest
}

/// Every command with what it takes.
fn commands() -> String {
    let program = cli::command();
    let on_a_site: Vec<&Command> = ["build", "check", "serve"]
        .iter()
        .map(|name| program.find_subcommand(name).expect("a command"))
        .collect();
    let shared: BTreeSet<&str> = on_a_site[0]
        .get_arguments()
        .map(|argument| argument.get_id().as_str())
        .filter(|id| {
            on_a_site.iter().all(|command| command.get_arguments().any(|own| own.get_id() == id))
        })
        .collect();
    let mut text = String::new();
    for command in program.get_subcommands() {
        of_command(command, "fundament", &shared, &mut text);
    }
    text.push_str("### Options of every command on a site\n\n");
    table(
        on_a_site[0].get_arguments().filter(|own| shared.contains(own.get_id().as_str())),
        &mut text,
    );
    let outputs: Vec<String> = pipeline::output_names().map(|name| format!("`{name}`")).collect();
    let _ = writeln!(text, "\nOutputs, for `--only` and `--skip`: {}.", outputs.join(", "));
    text
}

fn of_command(command: &Command, above: &str, shared: &BTreeSet<&str>, text: &mut String) {
    let name = format!("{above} {}", command.get_name());
    if command.has_subcommands() {
        for command in command.get_subcommands() {
            of_command(command, &name, shared, text);
        }
        return;
    }
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let _ = writeln!(text, "### `{name}`\n\n{about}.\n");
    let ids: BTreeSet<&str> =
        command.get_arguments().map(|argument| argument.get_id().as_str()).collect();
    let takes_shared = shared.is_subset(&ids);
    let own: Vec<&Arg> = command
        .get_arguments()
        .filter(|own| !takes_shared || !shared.contains(own.get_id().as_str()))
        .collect();
    if !own.is_empty() {
        table(own.into_iter(), text);
        text.push('\n');
    }
    if takes_shared {
        text.push_str("Also the options of every command on a site, below.\n\n");
    }
}

fn table<'a>(arguments: impl Iterator<Item = &'a Arg>, text: &mut String) {
    text.push_str("| What you type | Meaning |\n| --- | --- |\n");
    for argument in arguments {
        let value = argument.get_value_names().map(|names| format!("{}", names[0]));
        let takes_value = argument.get_action().takes_values();
        let typed = match (argument.get_long(), argument.get_short(), value) {
            (None, _, value) => value.unwrap_or_default(),
            (Some(long), _, Some(value)) if takes_value => format!("--{long} {value}"),
            (Some(long), Some(short), _) => format!("--{long}`, `-{short}"),
            (Some(long), None, _) => format!("--{long}"),
        };
        let mut meaning = argument.get_help().map(ToString::to_string).unwrap_or_default();
        let values: Vec<String> = argument
            .get_possible_values()
            .iter()
            .filter(|_| takes_value)
            .map(|value| {
                let help = value.get_help().map(|help| format!(" ({help})"));
                format!("`{}`{}", value.get_name(), help.unwrap_or_default())
            })
            .collect();
        if !values.is_empty() {
            let _ = write!(meaning, ": {}", values.join(", "));
        }
        let default: Vec<String> =
            argument.get_default_values().iter().map(|value| value.display().to_string()).collect();
        if takes_value && !default.is_empty() {
            let _ = write!(meaning, " [default: {}]", default.join(","));
        }
        let must = if argument.is_required_set() { "**needed**: " } else { "" };
        let _ = writeln!(text, "| `{typed}` | {must}{meaning} |");
    }
}
