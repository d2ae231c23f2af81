//! Smaller versions of the pictures that texts show, for readers with small screens and little data.

use std::collections::BTreeMap;

use super::{PlannedFile, Workshop, address_of_smaller};
use crate::diagnostic::{Diagnostic, Location};
use crate::output_file::{OutputContent, OutputPath, PictureForm};
use crate::parallel;
use crate::picture::{self, Pictures, in_form};
use crate::site::body::NodeKind;
use crate::site::links::Destination;
use crate::site::{SetIndex, Site};
use crate::source::{ContentHash, Picture, SourceFile, SourcePath};

pub fn plan<'a>(workshop: &'a Workshop<'a>) -> Vec<PlannedFile<'a>> {
    let sizes = |shown: Shown<'a>| {
        let sizes = picture::smaller_sizes(shown.picture).into_iter();
        sizes.map(move |size| (shown, size.width))
    };
    shown(workshop.site)
        .flat_map(sizes)
        .map(|(shown, width)| PlannedFile {
            path: OutputPath::new(address_of_smaller(shown.hash, shown.picture, width)),
            owner: shown.path.clone(),
            make: Box::new(move || {
                let versions = workshop.pictures.versions(shown.path, shown.hash);
                let versions = versions.map_err(|problem| {
                    Box::new(Diagnostic::new(Location::file(shown.path), problem))
                })?;
                let version = versions.iter().find(|version| version.size.width == width);
                let form = PictureForm::Smaller { width };
                Ok(match version {
                    Some(_) => in_form(shown.path, shown.hash, form, version),
                    None => OutputContent::LeftOut,
                })
            }),
        })
        .collect()
}

/// Makes them all, one beside the other. Files make them too, when they need them, and tell which pictures cannot be
/// decoded; but several files need the same ones at the same time, and would wait for each other.
pub fn make_all(site: &Site, pictures: &Pictures) {
    let shown: Vec<Shown> = shown(site).collect();
    parallel::map(&shown, |shown| drop(pictures.versions(shown.path, shown.hash)));
}

/// A picture that a text shows and that gets smaller versions.
#[derive(Clone, Copy)]
struct Shown<'a> {
    path: &'a SourcePath,
    hash: ContentHash,
    picture: &'a Picture,
}

/// Each of them once, under the first path that holds it.
fn shown(site: &Site) -> impl Iterator<Item = Shown<'_>> {
    let mut all: BTreeMap<ContentHash, Shown> = BTreeMap::new();
    for set in (0..site.sets.len()).map(SetIndex) {
        for (reader, _) in site.languages() {
            let language = site.set(set).views[reader.0].language;
            for node in &site.shown(set, reader).body.nodes {
                let NodeKind::Image(image) = &node.kind else { continue };
                let Ok(Destination::File(name)) =
                    site.destination(&site.set(set).key, &image.target)
                else {
                    continue;
                };
                let Some(file) = site.page_file(set, name, language) else { continue };
                if let SourceFile::Asset { hash, picture: Some(Ok(picture)), .. } = &file.file {
                    let shown = Shown { path: &file.path, hash: *hash, picture };
                    let first = all.entry(*hash).or_insert(shown);
                    if shown.path < first.path {
                        *first = shown;
                    }
                }
            }
        }
    }
    all.into_values().filter(|shown| !picture::smaller_sizes(shown.picture).is_empty())
}
