//! Pictures of a sheet: where their bytes are, and the names the layout knows them by.

use std::cell::RefCell;
use std::sync::Arc;

use super::sheet::Picture;
use crate::site::files::PageFile;
use crate::source::{ContentHash, Pixels, SourceFile, SourcePath};

/// The pictures of one sheet, as they are met.
#[derive(Default)]
pub(super) struct Pictures {
    met: RefCell<Vec<SheetPicture>>,
}

/// A picture, and where its bytes are.
pub(super) struct SheetPicture {
    /// The same few names on every sheet, because the engine never forgets one: `/img-1.png`.
    pub name: String,
    pub bytes: PictureBytes,
}

pub(super) enum PictureBytes {
    /// A drawing, which is text.
    Text(Arc<str>),
    File(SourcePath, ContentHash),
}

impl Pictures {
    /// `None` for a file that cannot stand on paper, such as sound.
    pub fn add(&self, file: &PageFile, alt: String) -> Option<Picture> {
        let extension = file.path.extension();
        if !["png", "jpg", "jpeg", "webp", "svg"].contains(&extension) {
            return None;
        }
        let (bytes, hash, pixels) = match &file.file {
            SourceFile::Text(text) => {
                let size = svg_size(text);
                (PictureBytes::Text(text.clone()), ContentHash::of(text.as_bytes()), Some(size))
            }
            SourceFile::Asset { hash, picture, .. } => {
                let pixels = picture.as_ref().and_then(|look| Some(look.as_ref().ok()?.pixels));
                (PictureBytes::File(file.path.clone(), *hash), *hash, pixels)
            }
            SourceFile::BuiltIn(_) | SourceFile::Font(_) => return None,
        };
        // A picture that does not say how large it is cannot be placed.
        let Pixels { width, height } = pixels?;
        let mut met = self.met.borrow_mut();
        let name = format!("/img-{}.{extension}", met.len() + 1);
        met.push(SheetPicture { name: name.clone(), bytes });
        Some(Picture { file: name, alt, width, height, hash })
    }

    pub fn into_list(self) -> Vec<SheetPicture> {
        self.met.into_inner()
    }
}

/// The width and height of a drawing by its `viewBox`; a square where it has none.
fn svg_size(text: &str) -> Pixels {
    let numbers = text.split_once("viewBox=").and_then(|(_, rest)| {
        let quote = rest.chars().next()?;
        let inside = rest.get(1..)?.split(quote).next()?;
        let parts = inside.split(|sign: char| sign == ',' || sign.is_whitespace());
        let numbers: Vec<f64> = parts.filter_map(|part| part.parse().ok()).collect();
        <[f64; 4]>::try_from(numbers).ok()
    });
    let [_, _, width, height] = numbers.unwrap_or([0.0, 0.0, 1.0, 1.0]);
    // Large enough to keep the ratio in whole pixels; the layout makes it fit.
    let scale = 600.0 / width.max(height).max(f64::MIN_POSITIVE);
    let pixels = |length: f64| (length * scale).round().clamp(1.0, 600.0) as u32;
    Pixels { width: pixels(width), height: pixels(height) }
}
