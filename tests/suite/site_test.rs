//! Sites made of strings: files in, pages and messages out. Nothing touches the disk.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use fundament::cli::report::{self, Colour, Format};
use fundament::locale::Date;
use fundament::output_file::{OutputContent, PictureOf};
use fundament::picture::{self, Pictures};
use fundament::pipeline::{self, ChosenOutputs, Inspection, RenderFailure, Settings, SheetDesk};
use fundament::site::translations::{Unreviewed, Visibility};
use fundament::source::{ContentHash, SourceFile, SourcePath, SourceSet};

/// A small site: a home page and one page, in Dutch and Arabic. Tests put files over it.
pub struct SiteTest {
    files: BTreeMap<String, SourceFile>,
    pictures: BTreeMap<String, Vec<u8>>,
    pub settings: Settings,
}

/// What a build makes.
pub struct Built {
    pub files: BTreeMap<String, Vec<u8>>,
}

impl SiteTest {
    /// Only the files that every site needs.
    pub fn empty() -> SiteTest {
        let test =
            SiteTest { files: BTreeMap::new(), pictures: BTreeMap::new(), settings: settings() };
        test.file("site.yaml", "base_url: https://example.org/\nsource: nl\nlanguages: [nl, ar]\n")
            .file(
                "translations/nl/interface.ftl",
                "site-name = Proef\nsite-description = Een proef.\n",
            )
            .file("translations/ar/interface.ftl", "site-name = تجربة\nsite-description = تجربة.\n")
    }

    /// The files below a folder of the repository.
    pub fn of_folder(folder: &str) -> SiteTest {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let (sources, problems) = fundament::disk::read(&root).expect("the folder can be read");
        assert!(problems.is_empty(), "{problems:?}");
        let files = sources.iter().map(|(path, file)| (path.to_string(), file.clone())).collect();
        SiteTest { files, pictures: BTreeMap::new(), settings: settings() }
    }

    pub fn new() -> SiteTest {
        SiteTest::empty()
            .page("content/index.nl.md", "Welkom", "Hallo.\n")
            .page("content/index.ar.md", "أهلا", "مرحبا.\n")
            .page(
                "content/advies/index.nl.md",
                "Het advies",
                "Lees dit.\n\n## Wat nu? {#now}\n\nBel ons.\n",
            )
            .page(
                "content/advies/index.ar.md",
                "النصيحة",
                "اقرأ هذا.\n\n## ماذا الآن؟ {#now}\n\nاتصل بنا.\n",
            )
    }

    pub fn file(mut self, path: &str, text: &str) -> SiteTest {
        self.files.insert(path.to_owned(), SourceFile::Text(Arc::from(text)));
        self
    }

    /// A file that is no text, such as a picture.
    pub fn asset(mut self, path: &str, bytes: &'static [u8]) -> SiteTest {
        let file = SourceFile::Asset {
            size: bytes.len() as u64,
            hash: ContentHash::of(bytes),
            picture: None,
        };
        self.files.insert(path.to_owned(), file);
        self
    }

    /// The plain value of the sheet at a path, as the layout gets it.
    pub fn sheet_data(&self, path: &str) -> String {
        let inspection = self.inspect();
        let ready = inspection.ready.as_ref().expect("a site that is not stopped is ready");
        pipeline::sheet_data(ready, path).unwrap_or_else(|| panic!("no sheet `{path}`"))
    }

    /// A picture, looked at as it is when it is read from a disk.
    pub fn picture(mut self, path: &str, bytes: Vec<u8>) -> SiteTest {
        let file = SourceFile::Asset {
            size: bytes.len() as u64,
            hash: ContentHash::of(&bytes),
            picture: Some(picture::look(&bytes)),
        };
        self.files.insert(path.to_owned(), file);
        self.pictures.insert(path.to_owned(), bytes);
        self
    }

    /// Its files, on a disk.
    pub fn write_to(&self, folder: &std::path::Path) {
        let texts =
            self.files.iter().filter_map(|(path, file)| Some((path, file.text()?.as_bytes())));
        let pictures = self.pictures.iter().map(|(path, bytes)| (path, bytes.as_slice()));
        for (path, bytes) in texts.chain(pictures) {
            let path = folder.join(path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(path, bytes).expect("a file");
        }
    }

    /// The smaller versions of its pictures.
    pub fn pictures(&self) -> Pictures {
        let pictures = self.pictures.clone();
        Pictures::new(move |path, hash| {
            pictures.get(path.as_str()).filter(|bytes| ContentHash::of(bytes) == hash).cloned()
        })
    }

    pub fn without(mut self, path: &str) -> SiteTest {
        self.files.remove(path);
        self
    }

    /// A page with a title and a summary.
    pub fn page(self, path: &str, title: &str, body: &str) -> SiteTest {
        self.page_with(path, title, "", body)
    }

    /// A page with more fields, each on a line of its own.
    pub fn page_with(self, path: &str, title: &str, fields: &str, body: &str) -> SiteTest {
        let summary = if path.ends_with(".ar.md") { "جملة." } else { "Eén zin." };
        self.file(path, &format!("---\ntitle: {title}\nsummary: {summary}\n{fields}---\n{body}"))
    }

    /// Makes sheets of paper too; other tests save themselves the time.
    pub fn with_sheets(mut self) -> SiteTest {
        self.settings.outputs = ChosenOutputs::All;
        self
    }

    pub fn preview(mut self) -> SiteTest {
        self.settings.visibility =
            Visibility { unreviewed: Unreviewed::Previewed, ..self.settings.visibility };
        self
    }

    pub fn sources(&self) -> SourceSet {
        let files =
            self.files.iter().map(|(path, file)| (SourcePath::new(path.as_str()), file.clone()));
        SourceSet::new(files.collect())
    }

    pub fn inspect(&self) -> Inspection {
        pipeline::inspect(self.sources(), Vec::new(), &self.settings, &|_| {})
    }

    /// Everything `check` finds.
    pub fn check(&self) -> Inspection {
        let mut inspection = self.inspect();
        if let (Some(ready), false) = (&inspection.ready, inspection.stops_the_site()) {
            let (pictures, outputs) = (self.pictures(), &self.settings.outputs);
            let found = pipeline::try_out(ready, &pictures, outputs, &|_, _| {}, &|_| {});
            inspection.problems.extend(found);
        }
        inspection
    }

    /// Every problem in the short form, one a line.
    pub fn problems(&self) -> String {
        let checked = self.check();
        report::render(&checked.problems, &checked.sources, Format::Short, Colour::Never)
    }

    /// Builds, and expects that nothing stops the site.
    pub fn build(&self) -> Built {
        let inspection = self.inspect();
        let text =
            report::render(&inspection.problems, &inspection.sources, Format::Human, Colour::Never);
        assert!(!inspection.stops_the_site(), "the site was not built:\n{text}");
        let ready = inspection.ready.as_ref().expect("a site that is not stopped is ready");
        let files = Mutex::new(BTreeMap::new());
        let desk = SheetDesk { recall: &|_| None, keep: &|_, _| {}, progress: &|_, _| {} };
        let rendered = pipeline::render(
            ready,
            &self.pictures(),
            &self.settings.outputs,
            &desk,
            |path, content| {
                let bytes = match content {
                    OutputContent::Bytes(bytes) => bytes.clone(),
                    OutputContent::BuiltIn(bytes) => bytes.to_vec(),
                    OutputContent::CopyOf { source, .. } => {
                        format!("copy of {source}").into_bytes()
                    }
                    OutputContent::Picture(PictureOf { made: Some(bytes), .. }) => bytes.to_vec(),
                    OutputContent::Picture(PictureOf { source, form, .. }) => {
                        picture::make(&self.pictures[source.as_str()], *form)
                            .expect("it was looked at")
                    }
                    OutputContent::LeftOut => panic!("{path} is no file"),
                };
                files.lock().expect("no thread panics").insert(path.to_string(), bytes);
                Ok::<(), std::convert::Infallible>(())
            },
        );
        if let Err(RenderFailure::Problems(problems)) = rendered {
            let text = report::render(&problems, &inspection.sources, Format::Human, Colour::Never);
            panic!("the site was not rendered:\n{text}");
        }
        Built { files: files.into_inner().expect("no thread panics") }
    }
}

impl Built {
    pub fn text(&self, path: &str) -> &str {
        let bytes = self
            .files
            .get(path)
            .unwrap_or_else(|| panic!("no file `{path}`; there are:\n{}", self.paths().join("\n")));
        std::str::from_utf8(bytes).expect("pages are UTF-8")
    }

    /// What stands inside `<main>`.
    pub fn main(&self, path: &str) -> &str {
        between(self.text(path), "<main id=\"_text\" tabindex=\"-1\">", "</main>")
    }

    /// What stands inside `<article>`, without the element itself.
    pub fn article(&self, path: &str) -> &str {
        let main = self.main(path);
        let start = main.find("<article").expect("an article");
        between(&main[start..], ">", "</article>")
    }

    pub fn paths(&self) -> Vec<&str> {
        self.files.keys().map(String::as_str).collect()
    }
}

pub fn between<'a>(text: &'a str, open: &str, close: &str) -> &'a str {
    let start =
        text.find(open).unwrap_or_else(|| panic!("`{open}` is missing in:\n{text}")) + open.len();
    let end = text[start..].rfind(close).unwrap_or_else(|| panic!("`{close}` is missing"));
    text[start..start + end].trim()
}

pub fn settings() -> Settings {
    Settings {
        overrides: Default::default(),
        visibility: Visibility::default(),
        outputs: ChosenOutputs::AllBut(vec!["handout".to_owned(), "handout-lists".to_owned()]),
        today: Date::parse("2026-11-21").expect("a real day"),
    }
}
