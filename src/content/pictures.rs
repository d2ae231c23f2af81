//! Pictures beside pages and at the root: whether browsers can show them, and whether they tell more than they show.

use crate::diagnostic::{Diagnostic, Location, Problem};
use crate::source::{PictureKind, Place, SourceFile, SourcePath};

/// What is wrong with a file, if its name is one of a picture.
pub(super) fn problems(path: &SourcePath, file: &SourceFile) -> Vec<Diagnostic> {
    let SourceFile::Asset { picture: Some(looked), .. } = file else { return Vec::new() };
    let mut problems = Vec::new();
    match looked {
        Err(fault) => problems.push(Problem::from(*fault)),
        Ok(picture) => {
            let (kind, endings) = named(picture.kind);
            let extension = path.extension();
            if !endings.iter().any(|ending| ending.eq_ignore_ascii_case(extension)) {
                problems.push(Problem::PictureOfAnotherKind { kind, ending: endings[0] });
            }
            if picture.place == Place::Told {
                problems.push(Problem::PictureWithPlace);
            }
        }
    }
    problems.into_iter().map(|problem| Diagnostic::new(Location::file(path), problem)).collect()
}

/// The name of a kind, and the endings its files may have.
fn named(kind: PictureKind) -> (&'static str, &'static [&'static str]) {
    match kind {
        PictureKind::Png => ("PNG", &["png"]),
        PictureKind::Jpeg => ("JPEG", &["jpg", "jpeg"]),
        PictureKind::WebP => ("WebP", &["webp"]),
    }
}
