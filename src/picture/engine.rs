//! Decodes and encodes pictures: the only import of the picture engine.

use std::io::Cursor;

use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::{CompressionType, FilterType, PngDecoder, PngEncoder};
use image::codecs::webp::{WebPDecoder, WebPEncoder};
use image::metadata::Orientation;
use image::{
    DynamicImage, ExtendedColorType, ImageBuffer, ImageDecoder, ImageEncoder, ImageError,
    ImageResult, Limits,
};

use super::MOST_PIXELS;
use super::camera::Turn;
use super::shrink::{Dots, shrink};
use crate::source::{PictureFault, PictureKind, Pixels};

/// Of 100. Every colour keeps a dot of its own, so that letters on a photo stay sharp; see the commit that set it.
const JPEG_QUALITY: u8 = 80;

/// What one decoder may take: the largest picture with eight bytes a dot, and as much again to work with.
const MOST_BYTES: u64 = MOST_PIXELS * 16;

/// A picture as its file holds it, not turned yet.
pub(super) struct Decoded {
    dots: Dots,
    kind: PictureKind,
    /// What its colours mean, if not the usual.
    profile: Option<Vec<u8>>,
}

pub(super) fn decode(bytes: &[u8], kind: PictureKind) -> Result<Decoded, PictureFault> {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_BYTES);
    let bytes = Cursor::new(bytes);
    let decoded = match kind {
        PictureKind::Png => {
            PngDecoder::with_limits(bytes, limits.clone()).and_then(|png| read(png, limits))
        }
        PictureKind::Jpeg => JpegDecoder::new(bytes).and_then(|jpeg| read(jpeg, limits)),
        PictureKind::WebP => WebPDecoder::new(bytes).and_then(|webp| read(webp, limits)),
    };
    let (picture, profile) = decoded.map_err(unreadable)?;
    let size = Pixels { width: picture.width(), height: picture.height() };
    let (channels, bytes) = match picture.color().channel_count() {
        1 => (1, picture.into_luma8().into_raw()),
        2 => (2, picture.into_luma_alpha8().into_raw()),
        3 => (3, picture.into_rgb8().into_raw()),
        _ => (4, picture.into_rgba8().into_raw()),
    };
    let profile = profile.filter(|profile| is_needed(profile, channels));
    Ok(Decoded { dots: Dots { size, channels, bytes }, kind, profile })
}

fn read(
    mut decoder: impl ImageDecoder,
    limits: Limits,
) -> ImageResult<(DynamicImage, Option<Vec<u8>>)> {
    decoder.set_limits(limits)?;
    // A profile that cannot be read is worth no picture.
    let profile = decoder.icc_profile().unwrap_or_default();
    Ok((DynamicImage::from_decoder(decoder)?, profile))
}

impl Decoded {
    /// The picture turned upright, `size` wide and high, as a file of the same kind.
    pub(super) fn smaller(&self, size: Pixels, turn: Turn) -> Result<Vec<u8>, PictureFault> {
        let lying = match turn.lays_down() {
            true => Pixels { width: size.height, height: size.width },
            false => size,
        };
        let mut picture = picture(shrink(&self.dots, lying))?;
        picture
            .apply_orientation(Orientation::from_exif(turn.0).unwrap_or(Orientation::NoTransforms));
        let mut bytes = Vec::new();
        match self.kind {
            PictureKind::Png => {
                let (much, each_row) = (CompressionType::Best, FilterType::Adaptive);
                let encoder = PngEncoder::new_with_quality(&mut bytes, much, each_row);
                self.encode(encoder, &picture)
            }
            PictureKind::Jpeg => {
                self.encode(JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY), &picture)
            }
            PictureKind::WebP => self.encode(WebPEncoder::new_lossless(&mut bytes), &picture),
        }
        .map_err(unreadable)?;
        Ok(bytes)
    }

    fn encode(&self, mut encoder: impl ImageEncoder, picture: &DynamicImage) -> ImageResult<()> {
        if let Some(profile) = &self.profile {
            encoder.set_icc_profile(profile.clone()).map_err(ImageError::Unsupported)?;
        }
        let color = ExtendedColorType::from(picture.color());
        encoder.write_image(picture.as_bytes(), picture.width(), picture.height(), color)
    }
}

fn picture(dots: Dots) -> Result<DynamicImage, PictureFault> {
    let Dots { size: Pixels { width, height }, channels, bytes } = dots;
    let picture = match channels {
        1 => ImageBuffer::from_raw(width, height, bytes).map(DynamicImage::ImageLuma8),
        2 => ImageBuffer::from_raw(width, height, bytes).map(DynamicImage::ImageLumaA8),
        3 => ImageBuffer::from_raw(width, height, bytes).map(DynamicImage::ImageRgb8),
        _ => ImageBuffer::from_raw(width, height, bytes).map(DynamicImage::ImageRgba8),
    };
    picture.ok_or(PictureFault::Unreadable)
}

/// Colours without a profile are those of sRGB, so that one need not be sent. A profile of other channels, such as
/// that of a picture for a printing press, says nothing about what was made of it.
fn is_needed(profile: &[u8], channels: usize) -> bool {
    let space: &[u8] = if channels < 3 { b"GRAY" } else { b"RGB " };
    let wide: Vec<u8> = b"sRGB".iter().flat_map(|letter| [0, *letter]).collect();
    let names = |word: &[u8]| profile.windows(word.len()).any(|part| part == word);
    profile.get(16..20) == Some(space) && !names(b"sRGB") && !names(&wide)
}

/// What the engine says is for programmers; whoever has the file can only get it anew.
fn unreadable(_: ImageError) -> PictureFault {
    PictureFault::Unreadable
}
