//! Puts the default theme, the pages about problems and a name for the program's own state into the program:
//! tables in `OUT_DIR`, which `src/builtin.rs` includes. Folders that do not exist give empty tables.

use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

const THEME: &str = "themes/fundament";
const PROBLEMS: &str = "docs/problems";
const SOURCES: &str = "src";
/// Names the libraries the program is made with.
const LOCK: &str = "Cargo.lock";

/// Kinds of files that the program reads as text; all others are only copied.
const TEXT_KINDS: [&str; 10] =
    ["html", "css", "js", "yaml", "ftl", "svg", "txt", "md", "json", "typ"];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={THEME}");
    println!("cargo::rerun-if-changed={PROBLEMS}");
    println!("cargo::rerun-if-changed={SOURCES}");
    println!("cargo::rerun-if-changed={LOCK}");

    let mut table = String::from("pub(super) static THEME: &[(&str, Embedded)] = &[\n");
    for file in files_below(THEME)? {
        let extension = Path::new(&file).extension().and_then(|extension| extension.to_str());
        let kind = if extension.is_some_and(|extension| TEXT_KINDS.contains(&extension)) {
            ("Text", "include_str")
        } else {
            ("Bytes", "include_bytes")
        };
        let (case, include) = kind;
        writeln!(table, "    ({file:?}, Embedded::{case}({include}!({}))),", place(&file))
            .map_err(io::Error::other)?;
    }
    table.push_str("];\n\npub(super) static PROBLEM_PAGES: &[(&str, &str)] = &[\n");
    for file in files_below(PROBLEMS)? {
        let Some(code) = file.strip_prefix(PROBLEMS).and_then(|name| name.strip_suffix(".md"))
        else {
            continue;
        };
        let code = code.trim_start_matches('/');
        writeln!(table, "    ({code:?}, include_str!({})),", place(&file))
            .map_err(io::Error::other)?;
    }
    table.push_str("];\n\n");
    writeln!(table, "pub(super) const PROGRAM: u64 = {};", program()?).map_err(io::Error::other)?;

    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("OUT_DIR is not set"))?;
    fs::write(PathBuf::from(out).join("builtin.rs"), table)
}

/// A number for everything this program is made of: another program may make other pages of the same site.
fn program() -> io::Result<u64> {
    let mut hasher = DefaultHasher::new();
    let folders = [SOURCES, THEME, PROBLEMS];
    let mut files = vec![LOCK.to_owned()];
    for folder in folders {
        files.extend(files_below(folder)?);
    }
    for file in files {
        let bytes = match fs::read(&file) {
            // A package without a lock file is built by hand, and from what it finds.
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            bytes => bytes?,
        };
        hasher.write_usize(bytes.len());
        hasher.write(file.as_bytes());
        hasher.write(&bytes);
    }
    Ok(hasher.finish())
}

/// The files below a folder of this package, sorted, so that equal sources give equal programs. Names that
/// begin with a dot belong to editors and systems, not to us.
fn files_below(folder: &str) -> io::Result<Vec<String>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = match fs::read_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            entries => entries?,
        };
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name().into_string().map_err(|name| {
                io::Error::other(format!("{folder}/{} is not UTF-8", name.display()))
            })?;
            let path = format!("{folder}/{name}");
            if name.starts_with('.') {
                continue;
            } else if entry.file_type()?.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Code for the place of a file, the same on every machine.
fn place(file: &str) -> String {
    format!("concat!(env!(\"CARGO_MANIFEST_DIR\"), {:?})", format!("/{file}"))
}
