//! The program as a person runs it: arguments in; words, an exit code and files on the disk out.

mod arguments;
mod bad_input;
mod build;
mod check;
mod killed;
mod publishing;
mod translate;
mod translations;
mod travel;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::SystemTime;

use fundament::source::ContentHash;
use tempfile::TempDir;

/// A site on the disk, in a folder of its own: at first the one of `tests/problems-base`.
pub struct Site {
    folder: TempDir,
}

/// What a person is told.
#[derive(Debug)]
pub struct Told {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Files below a folder, by path. Hashes keep a failure readable and a large tree small.
pub type Tree = BTreeMap<String, ContentHash>;

impl Site {
    pub fn new() -> Site {
        let site = Site::empty();
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/problems-base"), &site.root());
        site
    }

    /// A folder with nothing in it.
    pub fn empty() -> Site {
        let folder = TempDir::new().expect("a temporary folder");
        let site = Site { folder };
        fs::create_dir(site.root()).expect("a folder for the site");
        site
    }

    pub fn root(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.root().join(name)
    }

    /// Writes a file, and the folders above it.
    pub fn file(self, name: &str, bytes: impl AsRef<[u8]>) -> Site {
        self.write(name, bytes);
        self
    }

    /// A page with a title and a summary.
    pub fn page(self, name: &str, body: &str) -> Site {
        self.file(name, page(body))
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(name);
        let folder = path.parent().expect("a file stands in a folder");
        fs::create_dir_all(folder).and_then(|()| fs::write(&path, bytes)).expect("a file");
    }

    pub fn remove(&self, name: &str) {
        let path = self.path(name);
        if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }
            .expect("something to remove");
    }

    /// The program, to be started in the folder of the site, without a terminal.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fundament"));
        command.args(arguments).current_dir(self.root()).env_remove("NO_COLOR");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs the program; `arguments` stand between spaces.
    pub fn run(&self, arguments: &str) -> Told {
        let arguments: Vec<&str> = arguments.split_whitespace().collect();
        self.told(self.command(&arguments).output().expect("the program starts"))
    }

    /// What the program said, with the place of the site as `<site>` and that of its parent as `<parent>`.
    pub fn told(&self, output: Output) -> Told {
        let parent = self.folder.path().canonicalize().expect("the folder is there");
        let parent = parent.to_str().expect("a plain name");
        let text = |bytes| {
            let text = String::from_utf8(bytes).expect("the program writes UTF-8");
            text.replace(&format!("{parent}/site"), "<site>").replace(parent, "<parent>")
        };
        Told {
            code: output.status.code().unwrap_or(-1),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    /// The published site.
    pub fn public(&self) -> Tree {
        tree(&self.path("public"))
    }

    /// The text of a published file.
    #[track_caller]
    pub fn published(&self, name: &str) -> String {
        match fs::read_to_string(self.path("public").join(name)) {
            Ok(text) => text,
            Err(error) => panic!("`{name}`: {error}; published are {:#?}", self.public().keys()),
        }
    }

    /// Every file of the site and what is published of it, with the time of its last change; but for the
    /// lock, in which each build writes its number, and the receipt, in which it writes what it said.
    pub fn everything(&self) -> BTreeMap<String, (ContentHash, SystemTime)> {
        let times = |name: &String| {
            let metadata = fs::symlink_metadata(self.path(name)).expect("the file is still there");
            metadata.modified().expect("this system knows times")
        };
        let is_of_one_build = |name: &str| name.ends_with("/lock") || name.ends_with("/receipt");
        let files = tree(&self.root()).into_iter().filter(|(name, _)| !is_of_one_build(name));
        files.map(|(name, hash)| (name.clone(), (hash, times(&name)))).collect()
    }
}

impl Told {
    /// Compares all that was said.
    #[track_caller]
    pub fn is(&self, code: i32, out: &str, err: &str) {
        let expected = format!("exit {code}\n-- output\n{out}-- errors\n{err}");
        let found = format!("exit {}\n-- output\n{}-- errors\n{}", self.code, self.out, self.err);
        assert!(found == expected, "expected:\n{expected}\nfound:\n{found}");
    }
}

/// The text of a page file.
pub fn page(body: &str) -> String {
    format!("---\ntitle: Hulp\nsummary: Een zin.\n---\n{body}")
}

pub fn tree(folder: &Path) -> Tree {
    let mut files = Tree::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        let Ok(entries) = fs::read_dir(next) else { continue };
        for entry in entries {
            let path = entry.expect("an entry").path();
            if path.is_dir() && !path.is_symlink() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("below the folder");
                let bytes = match fs::read_link(&path) {
                    Ok(target) => target.into_os_string().into_encoded_bytes(),
                    Err(_) => fs::read(&path).expect("a file that can be read"),
                };
                let name = name.to_str().expect("a plain name").to_owned();
                files.insert(name, ContentHash::of(&bytes));
            }
        }
    }
    files
}

fn copy(from: &Path, to: &Path) {
    for name in tree(from).keys() {
        let target = to.join(name);
        let folder = target.parent().expect("a file stands in a folder");
        fs::create_dir_all(folder).expect("a folder");
        fs::copy(from.join(name), target).expect("a copy");
    }
}
