//! Sheets of paper: PDF files of each page, made from a plain value by the layout of the theme.

// Without the engine a sheet is put together and then given up, so parts of it are read by nobody.
#![cfg_attr(not(feature = "handouts"), allow(dead_code))]

mod cards;
mod components;
mod levels;
mod outdated;
mod pictures;
#[cfg(feature = "handouts")]
mod qr;
mod rows;
pub mod sheet;
mod text;
#[cfg(feature = "handouts")]
mod typeset;
mod value;
mod words;

#[cfg(feature = "handouts")]
use std::collections::BTreeMap;

use super::{PlannedFile, Workshop};
use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::output_file::{OutputContent, OutputPath};
use crate::site::SetIndex;
use crate::site::handouts::{Handout, OfferedHandouts};
use crate::source::{ContentHash, SourcePath};
#[cfg(feature = "handouts")]
use crate::{output_file::PictureForm, picture, source::Place};
#[cfg(feature = "handouts")]
use pictures::PictureBytes;
use pictures::Pictures;
use sheet::Sheet;

/// The name of this output, which others ask for to know whether there are sheets.
pub const NAME: &str = "handout";

/// Whether this program can make sheets; without the feature `handouts` it has no engine for them.
pub const CAN_MAKE: bool = cfg!(feature = "handouts");

/// A sheet that will be made.
pub struct PlannedSheet {
    pub path: OutputPath,
    /// The file of the site this one is made from, for problems about it.
    pub owner: SourcePath,
    handout: Handout,
}

/// A finished sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeSheet {
    pub pages: usize,
    pub bytes: Vec<u8>,
}

/// Every sheet of the site, in the order of its pages.
pub fn sheets(workshop: &Workshop) -> Vec<PlannedSheet> {
    let site = workshop.site;
    if !CAN_MAKE || workshop.theme.paper().is_none() {
        return Vec::new();
    }
    let handouts = (0..site.sets.len()).map(SetIndex).flat_map(|set| {
        site.languages().flat_map(move |(language, _)| site.handouts(set, language))
    });
    handouts
        .map(|handout| PlannedSheet {
            path: OutputPath::new(handout.path(site)),
            owner: site.shown(handout.set, handout.language).path.clone(),
            handout,
        })
        .collect()
}

/// For a server, which makes a sheet when somebody asks for it. A build has made its sheets already: pages say how
/// long they are.
pub fn plan<'a>(workshop: &'a Workshop<'a>) -> Vec<PlannedFile<'a>> {
    if workshop.offered != OfferedHandouts::NotMadeYet {
        return Vec::new();
    }
    let planned = sheets(workshop).into_iter().map(|sheet| {
        let (path, owner) = (sheet.path.clone(), sheet.owner.clone());
        let make = move || {
            let made = draft(workshop, &sheet).make(workshop)?;
            Ok(OutputContent::Bytes(made.bytes))
        };
        PlannedFile { path, owner, make: Box::new(make) }
    });
    planned.collect()
}

/// A sheet with everything it is made from, and not yet made.
pub struct Draft<'a> {
    planned: &'a PlannedSheet,
    sheet: Sheet,
    pictures: Pictures,
    data: String,
    /// Letters that no font for paper has.
    missing: Vec<char>,
}

/// Puts a sheet together.
pub fn draft<'a>(workshop: &Workshop, planned: &'a PlannedSheet) -> Draft<'a> {
    let pictures = Pictures::default();
    let sheet = value::sheet(workshop, &planned.handout, &pictures);
    // Plain values are always JSON.
    let data = serde_json::to_string(&sheet).unwrap_or_default();
    let mut missing = Vec::new();
    if let Some(paper) = workshop.theme.paper() {
        missing.extend(
            data.chars().filter(|letter| letter.is_alphanumeric() && !paper.can_print(*letter)),
        );
        missing.sort_unstable();
        missing.dedup();
    }
    // A sign that is no letter is left out; a check tells of it.
    let data = match workshop.theme.paper() {
        Some(paper) => {
            data.chars().filter(|sign| sign.is_alphanumeric() || paper.can_print(*sign)).collect()
        }
        None => data,
    };
    Draft { planned, sheet, pictures, data, missing }
}

impl Draft<'_> {
    /// What the layout gets: the plain value as JSON.
    pub fn data(&self) -> &str {
        &self.data
    }

    /// Names everything the sheet is made from, beside this program: equal names, equal bytes.
    pub fn made_from(&self, workshop: &Workshop) -> ContentHash {
        let layout = workshop.theme.paper().map(|paper| paper.hash().to_hex());
        let (path, address) = (&self.planned.path, &self.sheet.foot.full_address);
        ContentHash::of(format!("{layout:?}\n{path}\n{address}\n{}", self.data).as_bytes())
    }

    /// Whether its text itself has letters that no font for paper has: a check tells of the place.
    pub fn is_told_of(&self, workshop: &Workshop) -> bool {
        let Handout { set, language, beside, .. } = self.planned.handout;
        let texts = std::iter::once(language).chain(beside);
        let mut sources = texts.map(|text| &workshop.site.shown(set, text).body.source);
        !self.missing.is_empty() && sources.any(|source| source.contains(&*self.missing))
    }

    /// Makes the sheet. What cannot be made is the problem of this sheet alone.
    pub fn make(self, workshop: &Workshop) -> Result<MadeSheet, Box<Diagnostic>> {
        let (path, owner) = (self.planned.path.to_string(), self.planned.owner.clone());
        workshop.press.make(self, workshop).map_err(|reason| {
            let problem = Problem::SheetNotMade { sheet: path, reason };
            Box::new(Diagnostic::new(Location::file(&owner), problem))
        })
    }
}

/// What makes sheets, got ready when the first is asked for.
#[cfg(feature = "handouts")]
#[derive(Default)]
pub struct Press {
    typesetter: std::sync::OnceLock<typeset::Typesetter>,
}

#[cfg(feature = "handouts")]
impl Press {
    fn make(&self, draft: Draft, workshop: &Workshop) -> Result<MadeSheet, String> {
        let Some(paper) = workshop.theme.paper() else {
            return Err("the theme has no layout for paper".to_owned());
        };
        let typesetter = self.typesetter.get_or_init(|| typeset::Typesetter::new(paper));
        let mut files = BTreeMap::new();
        if !draft.missing.is_empty() {
            let letters: Vec<String> =
                draft.missing.iter().take(5).map(|c| format!("`{c}`")).collect();
            return Err(format!("the fonts for paper do not have {}", letters.join(", ")));
        }
        let address = &draft.sheet.foot.full_address;
        let code = qr::svg(address).ok_or("its address is too long for a code")?;
        files.insert("/qr.svg".to_owned(), code.into_bytes());
        for picture in draft.pictures.into_list() {
            let bytes = match &picture.bytes {
                PictureBytes::Text(text) => text.as_bytes().to_vec(),
                PictureBytes::File(path, hash) => photo(workshop, path, *hash)?,
            };
            files.insert(picture.name, bytes);
        }
        let identity = format!("{address} {}", draft.planned.path);
        let job = typeset::Job { identity, data: draft.data, files };
        typesetter.typeset(job).map_err(|failure| match failure.place {
            Some((file, line)) => format!("{} (`handout/{file}`, line {line})", failure.reason),
            None => failure.reason,
        })
    }
}

/// A photo as it stands on paper: nobody is to find a family by it.
#[cfg(feature = "handouts")]
fn photo(workshop: &Workshop, path: &SourcePath, hash: ContentHash) -> Result<Vec<u8>, String> {
    let bytes = workshop.pictures.bytes(path, hash);
    let bytes = bytes.ok_or_else(|| format!("the picture `{path}` cannot be read"))?;
    let look = picture::look(&bytes).map_err(|_| format!("the picture `{path}` is broken"))?;
    match look.place {
        Place::Told => picture::make(&bytes, PictureForm::WithoutNotes)
            .map_err(|_| format!("the picture `{path}` is broken")),
        _ => Ok(bytes),
    }
}

/// This program has no engine for paper.
#[cfg(not(feature = "handouts"))]
#[derive(Default)]
pub struct Press;

#[cfg(not(feature = "handouts"))]
impl Press {
    fn make(&self, draft: Draft, _: &Workshop) -> Result<MadeSheet, String> {
        drop(draft.pictures.into_list());
        Err("this program was made without sheets of paper".to_owned())
    }
}
