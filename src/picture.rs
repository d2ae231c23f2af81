//! Pictures: what they tell without being decoded, and the smaller versions readers get.
//!
//! Many parents pay for each megabyte, and read on a phone that is a tenth as wide as a photo. So a photo comes in
//! smaller versions, and the browser takes the one its screen needs. A version is never larger than the picture in
//! the folder, in pixels or in bytes, and holds nothing but the picture: no place, no day, no name.
//!
//! Everything here is a pure function of the bytes of a picture. Nothing reads a file but `Pictures`, and that by what
//! it was given for it.

mod camera;
mod clean;
mod engine;
mod look;
mod parts;
mod shelf;
mod shrink;

pub use look::look;
pub use shelf::{Pictures, Version, in_form};

use crate::output_file::PictureForm;
use crate::source::{ContentHash, Movement, Picture, PictureFault, PictureKind, Pixels};

/// The widths of smaller versions. The column of the default theme is at most 36rem wide, which is 720 pixels in
/// Arabic letters and 648 in Latin ones.
///
/// - 480: narrow and old phones, and a plain screen with the picture beside something.
/// - 720: the commonest phone, 360 pixels wide with two dots for each, and the whole column on a plain screen.
/// - 1080: phones with three dots for each pixel.
/// - 1440: the whole column on a sharp screen. Without it, browsers there take the photo itself.
const WIDTHS: [u32; 4] = [480, 720, 1080, 1440];

/// How wide a browser shall think a picture is before it knows: the column, or a narrow window without its edges.
/// The rem of this line is the browser's own, not that of the theme.
pub const SIZES: &str = "(min-width: 47em) 45rem, calc(100vw - 2rem)";

/// So many pixels are decoded at most: no phone makes more than 50 million, and each takes up to eight bytes.
const MOST_PIXELS: u64 = 50_000_000;

/// To be raised when pictures come out otherwise than before: browsers keep them by their address.
const RECIPE: u32 = 1;

/// The sizes of smaller versions a picture may get, the smallest first. A version that is nearly as wide as the
/// picture would save little and lose something.
pub fn smaller_sizes(picture: &Picture) -> Vec<Pixels> {
    let is_worth_it = |width: &u32| u64::from(*width) * 5 <= u64::from(picture.pixels.width) * 4;
    match picture.movement {
        Movement::Moving => Vec::new(),
        Movement::Still => WIDTHS
            .into_iter()
            .filter(is_worth_it)
            .map(|width| shrink::in_proportion(picture.pixels, width))
            .collect(),
    }
}

/// Names all that decides how the smaller versions of a file come out, for their addresses.
pub fn recipe(hash: ContentHash) -> ContentHash {
    ContentHash::of(format!("{RECIPE} {}", hash.to_hex()).as_bytes())
}

/// The ending of a file of a kind.
pub fn ending(kind: PictureKind) -> &'static str {
    match kind {
        PictureKind::Png => "png",
        PictureKind::Jpeg => "jpg",
        PictureKind::WebP => "webp",
    }
}

/// The smaller versions that are worth their bytes. All are decoded for, so a picture that cannot be is found here.
fn smaller_versions(bytes: &[u8]) -> Result<Vec<(Pixels, Vec<u8>)>, PictureFault> {
    let looked = look::closely(bytes)?;
    let sizes = smaller_sizes(&looked.picture);
    if sizes.is_empty() {
        return Ok(Vec::new());
    }
    let decoded = engine::decode(bytes, looked.picture.kind)?;
    let mut versions = Vec::new();
    for size in sizes {
        let made = decoded.smaller(size, looked.turn)?;
        if made.len() < bytes.len() {
            versions.push((size, made));
        }
    }
    Ok(versions)
}

/// The bytes of a picture in another form.
pub fn make(bytes: &[u8], form: PictureForm) -> Result<Vec<u8>, PictureFault> {
    match form {
        PictureForm::WithoutNotes => clean::without_notes(bytes),
        PictureForm::Smaller { width } => {
            let looked = look::closely(bytes)?;
            let size = shrink::in_proportion(looked.picture.pixels, width);
            engine::decode(bytes, looked.picture.kind)?.smaller(size, looked.turn)
        }
    }
}
