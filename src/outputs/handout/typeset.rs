//! Sheets as PDF: the only Typst import.
//!
//! The engine sees the files of the theme's layout and those of one sheet, and nothing else: no folder, no clock,
//! no package, no font of the machine. What an editor wrote comes in as data. The export is checked by the engine
//! against PDF/UA-1.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::MadeSheet;
use crate::theme::paper::PaperLayout;

/// The layout of a theme, ready for many threads.
pub struct Typesetter {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: FileId,
    sources: BTreeMap<String, Source>,
    /// How many sheets were made since the engine last forgot its oldest results.
    since_eviction: AtomicUsize,
}

/// What one sheet is made from, beside the layout.
pub struct Job {
    /// Names the document in readers of PDF, and in all its later editions.
    pub identity: String,
    pub data: String,
    /// By name: `/qr.svg`, `/img-1.png`.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// What the engine says of a sheet that it cannot make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    pub reason: String,
    /// The file of the layout and the line, from 1, where it stopped.
    pub place: Option<(String, usize)>,
}

/// The engine remembers what it has laid out. Results that went unused for this many rounds are dropped after each
/// round of sheets, so that a thousand sheets need no more memory than a few dozen.
const ROUND: usize = 8;
const ROUNDS_REMEMBERED: usize = 1;

const MAIN: &str = "/main.typ";

impl Typesetter {
    pub fn new(layout: &PaperLayout) -> Typesetter {
        let fonts: Vec<Font> =
            layout.fonts.iter().flat_map(|font| Font::iter(Bytes::new(font.clone()))).collect();
        let sources = layout.files.iter().filter_map(|(name, text)| {
            let path = format!("/{name}");
            let source = Source::new(file_id(&path)?, text.to_string());
            Some((path, source))
        });
        let main = match file_id(MAIN) {
            Some(main) => main,
            None => unreachable!("the name of the main file is a path"),
        };
        Typesetter {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main,
            sources: sources.collect(),
            since_eviction: AtomicUsize::new(0),
        }
    }

    /// Makes a sheet. A panic of the engine is a failure of this sheet alone.
    pub fn typeset(&self, job: Job) -> Result<MadeSheet, Failure> {
        let made = catch_unwind(AssertUnwindSafe(|| self.compile(job))).unwrap_or_else(|_| {
            Err(Failure { reason: "the engine gave up on it".to_owned(), place: None })
        });
        if self.since_eviction.fetch_add(1, Ordering::Relaxed) % ROUND == ROUND - 1 {
            comemo::evict(ROUNDS_REMEMBERED);
        }
        made
    }

    fn compile(&self, job: Job) -> Result<MadeSheet, Failure> {
        let Job { identity, data, files } = job;
        let mut files: BTreeMap<String, Bytes> =
            files.into_iter().map(|(name, bytes)| (name, Bytes::new(bytes))).collect();
        files.insert("/data.json".to_owned(), Bytes::from_string(data));
        let desk = Desk { typesetter: self, files };
        let compiled = typst::compile::<PagedDocument>(&desk);
        let document = compiled.output.map_err(|errors| desk.failure(errors.first()))?;
        // A font that is not there, or a layout that does not settle, is only a warning to the engine.
        if let Some(warning) = compiled.warnings.first() {
            return Err(desk.failure(Some(warning)));
        }
        let standards = PdfStandards::new(&[PdfStandard::Ua_1])
            .map_err(|error| Failure { reason: error.message().to_string(), place: None })?;
        let options =
            PdfOptions { ident: Smart::Custom(identity), standards, ..PdfOptions::default() };
        let bytes =
            typst_pdf::pdf(&document, &options).map_err(|errors| desk.failure(errors.first()))?;
        Ok(MadeSheet { pages: document.pages().len(), bytes })
    }
}

/// One sheet on its way.
struct Desk<'a> {
    typesetter: &'a Typesetter,
    files: BTreeMap<String, Bytes>,
}

impl Desk<'_> {
    fn failure(&self, diagnostic: Option<&SourceDiagnostic>) -> Failure {
        let Some(diagnostic) = diagnostic else {
            return Failure { reason: "the engine does not say why".to_owned(), place: None };
        };
        let place = diagnostic.span.id().and_then(|id| {
            let name = name_of(id);
            let source = self.typesetter.sources.get(&name)?;
            let start = self.range(diagnostic.span)?.start;
            let line = source.text().get(..start)?.matches('\n').count() + 1;
            Some((name.trim_start_matches('/').to_owned(), line))
        });
        let hints = diagnostic.hints.iter().map(|hint| format!("; {}", hint.v));
        Failure { reason: diagnostic.message.to_string() + &hints.collect::<String>(), place }
    }
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.typesetter.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.typesetter.book
    }

    fn main(&self) -> FileId {
        self.typesetter.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let name = name_of(id);
        self.typesetter.sources.get(&name).cloned().ok_or_else(|| FileError::NotFound(name.into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let name = name_of(id);
        self.files.get(&name).cloned().ok_or_else(|| FileError::NotFound(name.into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.typesetter.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Ids live as long as the program, and there are only 65,535: names are the same for every sheet.
fn file_id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// With a bar before it; what belongs to a package has no name here.
fn name_of(id: FileId) -> String {
    match id.root() {
        VirtualRoot::Project => id.vpath().get_with_slash().to_owned(),
        VirtualRoot::Package(_) => String::new(),
    }
}
