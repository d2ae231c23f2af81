//! Files that are published as they are: those of the theme, of pages, of the root, and spoken sentences. Only a photo
//! that tells where it was made is published without that.

use super::{PlannedFile, Workshop};
use crate::output_file::{OutputContent, OutputPath, PictureForm};
use crate::picture::in_form;
use crate::site::files;
use crate::source::{Picture, Place, SourceFile, SourcePath};

pub fn plan<'a>(workshop: &'a Workshop<'a>) -> Vec<PlannedFile<'a>> {
    let site = workshop.site;
    let of_theme = workshop.theme.assets().iter().map(|asset| PlannedFile {
        path: asset.output.clone(),
        owner: SourcePath::new(format!("assets/{}", asset.name)),
        make: Box::new(move || Ok(asset.content.clone())),
    });
    let of_root =
        site.root_files.iter().map(|file| planned(file.output.clone(), &file.path, &file.file));
    let of_phrases =
        site.sounds.iter().map(|sound| planned(sound.output.clone(), &sound.path, &sound.file));
    // A page's files stand at its address in each language, in the version of the text that is shown there.
    let of_pages = site.sets.iter().flat_map(move |set| {
        site.languages().flat_map(move |(reader, _)| {
            let mut names: Vec<&str> = set.files.iter().map(|file| file.name.as_str()).collect();
            names.sort_unstable();
            names.dedup();
            names.into_iter().filter_map(move |name| {
                let file = files::for_text(&set.files, name, set.views[reader.0].language)?;
                let path = format!("{}{name}", set.addresses[reader.0]);
                Some(planned(OutputPath::new(path), &file.path, &file.file))
            })
        })
    });
    of_theme.chain(of_root).chain(of_phrases).chain(of_pages).collect()
}

fn planned<'a>(output: OutputPath, path: &'a SourcePath, file: &'a SourceFile) -> PlannedFile<'a> {
    PlannedFile {
        path: output,
        owner: path.clone(),
        make: Box::new(move || {
            Ok(match file {
                SourceFile::Text(text) => OutputContent::Bytes(text.as_bytes().to_vec()),
                SourceFile::BuiltIn(bytes) => OutputContent::BuiltIn(bytes),
                SourceFile::Font(bytes) => OutputContent::Bytes(bytes.to_vec()),
                // Nobody is to find a family by a photo.
                SourceFile::Asset {
                    hash,
                    picture: Some(Ok(Picture { place: Place::Told, .. })),
                    ..
                } => in_form(path, *hash, PictureForm::WithoutNotes, None),
                SourceFile::Asset { hash, .. } => {
                    OutputContent::CopyOf { source: path.clone(), hash: *hash }
                }
            })
        }),
    }
}
