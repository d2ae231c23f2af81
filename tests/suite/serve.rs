//! The site while it is being written: what a browser on this machine gets, through every broken state.

mod http;
mod states;

use std::fs;
use std::path::PathBuf;

use fundament::locale::Date;
use fundament::pipeline::{ChosenOutputs, Settings};
use fundament::serve::{Answer, Preview, Snapshot};
use tempfile::TempDir;

/// A site on the disk: a home page, a page, a draft and a page that waits for a review, in Dutch and Arabic.
struct Desk {
    folder: TempDir,
}

const FILES: [(&str, &str); 16] = [
    ("site.yaml", "base_url: https://example.org/\nsource: nl\nlanguages: [nl, ar]\n"),
    ("translations/nl/interface.ftl", "site-name = Proef\nsite-description = Een proef.\n"),
    ("translations/ar/interface.ftl", "site-name = تجربة\nsite-description = تجربة.\n"),
    ("content/index.nl.md", "---\ntitle: Welkom\nsummary: Hallo.\n---\nLees [meer](@/advies).\n"),
    ("content/index.ar.md", "---\ntitle: أهلا\nsummary: مرحبا.\n---\nاقرأ [المزيد](@/advies).\n"),
    (
        "content/advies/index.nl.md",
        "---\ntitle: Het advies\nsummary: Eén zin.\naliases: [oud]\n---\n![Blad](form.webp)\n\n## Nu {#now}\n\nBel ons.\n",
    ),
    (
        "content/advies/index.ar.md",
        "---\ntitle: النصيحة\nsummary: جملة.\nslug: نصيحة\n---\n![ورقة](form.webp)\n\n## الآن {#now}\n\nاتصل.\n",
    ),
    // A picture of one dot, as far as its head says: the only kind whose head is text.
    ("content/advies/form.webp", "RIFF\x14\0\0\0WEBPVP8L\x08\0\0\0\x2f\0\0\0\0\0\0\0"),
    ("content/nieuw/index.nl.md", "---\ntitle: Nieuw\nsummary: Zin.\ndraft: true\n---\nN.\n"),
    ("content/angst/index.nl.md", "---\ntitle: Angst\nsummary: Zin.\nclass: sensitive\n---\nA.\n"),
    ("content/angst/index.ar.md", "---\ntitle: خوف\nsummary: جملة.\n---\nخ.\n"),
    ("content/_root/robots-extra.txt", "x\n"),
    (
        "content/brief/index.nl.md",
        "---\ntitle: De brief\nsummary: Zin.\n---\nLees.\n\n{{ part(id=\"tolk\") }}\n",
    ),
    (
        "content/brief/index.ar.md",
        "---\ntitle: الرسالة\nsummary: جملة.\n---\nاقرأ.\n\n{{ part(id=\"tolk\") }}\n",
    ),
    ("content/_parts/tolk/index.nl.md", "Vraag een tolk.\n"),
    ("content/_parts/tolk/index.ar.md", "اطلبوا مترجمًا.\n"),
];

impl Desk {
    fn new() -> Desk {
        let desk = Desk { folder: TempDir::new().expect("a temporary folder") };
        for (path, text) in FILES {
            desk.write(path, text);
        }
        desk
    }

    fn root(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    fn open(&self) -> Preview {
        Preview::open(self.root(), settings()).expect("the folder can be read")
    }
}

fn settings() -> Settings {
    Settings {
        overrides: Default::default(),
        visibility: Default::default(),
        // A page says how long a sheet is once it is made, which a server does when somebody asks for it.
        outputs: ChosenOutputs::AllBut(vec!["handout".to_owned(), "handout-lists".to_owned()]),
        today: Date::parse("2026-11-21").expect("a real day"),
    }
}

/// Status and text of what stands at an address.
fn text(snapshot: &Snapshot, path: &str) -> (u16, String) {
    match snapshot.answer(path) {
        Answer::File { status, bytes, .. } => {
            (status, String::from_utf8_lossy(&bytes).into_owned())
        }
        Answer::Own { status, page } => (status, page),
        Answer::Redirect(to) => (302, to),
    }
}

/// The problems as the overlay has them: `place code`.
fn problems(snapshot: &Snapshot) -> Vec<String> {
    let of = |problem: &fundament::serve::ShownProblem| {
        format!("{} {}", problem.place, problem.code.unwrap_or("-"))
    };
    snapshot.problems().iter().map(of).collect()
}
