//! Pictures for the tests, made of nothing.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, GrayImage, ImageFormat, Luma, Rgb, RgbImage, Rgba, RgbaImage};

/// Red at its left, blue at its right, with fine lines so that it does not fit into a few bytes.
fn picture(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let line = u8::try_from((x * 7 + y * 13) % 23).expect("a byte");
        if x < width / 2 { Rgb([230 + line, line, 10]) } else { Rgb([10, line, 230 + line]) }
    })
}

pub fn jpeg(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, 95);
    picture(width, height).write_with_encoder(encoder).expect("a JPEG");
    bytes
}

pub fn png(width: u32, height: u32) -> Vec<u8> {
    written(picture(width, height).into(), ImageFormat::Png)
}

pub fn webp(width: u32, height: u32) -> Vec<u8> {
    written(picture(width, height).into(), ImageFormat::WebP)
}

/// Red at its left; at its right green that nobody sees.
pub fn half_seen_png(width: u32, height: u32) -> Vec<u8> {
    let picture = RgbaImage::from_fn(width, height, |x, y| match x < width / 2 + y % 3 {
        true => Rgba([255, 0, u8::try_from(x * y % 251).expect("a byte"), 255]),
        false => Rgba([0, 255, 0, 0]),
    });
    written(picture.into(), ImageFormat::Png)
}

/// Black and white dots at random.
pub fn noise(width: u32, height: u32) -> Vec<u8> {
    let mut dice: u64 = 1;
    let picture = GrayImage::from_fn(width, height, |_, _| {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        Luma([if dice >> 40 & 1 == 0 { 0 } else { 255 }])
    });
    written(picture.into(), ImageFormat::Png)
}

fn written(picture: DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).expect("a picture");
    bytes.into_inner()
}

/// A JPEG with one more segment at its beginning.
pub fn with_segment(jpeg: Vec<u8>, marker: u8, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len() + 2).expect("a short segment").to_be_bytes();
    [&jpeg[..2], &[0xff, marker], &length, data, &jpeg[2..]].concat()
}

/// What a camera writes: how it was held, and where it stood in degrees, minutes and seconds.
pub fn exif(orientation: u16, latitude: Option<[u32; 3]>) -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0".to_vec();
    let entry = |tiff: &mut Vec<u8>, tag: u16, kind: u16, count: u32, value: u32| {
        tiff.extend(tag.to_le_bytes());
        tiff.extend(kind.to_le_bytes());
        tiff.extend(count.to_le_bytes());
        tiff.extend(value.to_le_bytes());
    };
    tiff.extend(2u16.to_le_bytes());
    entry(&mut tiff, 0x0112, 3, 1, u32::from(orientation));
    entry(&mut tiff, 0x8825, 4, 1, 38);
    tiff.extend([0; 4]);
    match latitude {
        None => tiff.extend([0; 6]),
        Some(latitude) => {
            tiff.extend(1u16.to_le_bytes());
            entry(&mut tiff, 2, 5, 3, 56);
            tiff.extend([0; 4]);
            for part in latitude {
                tiff.extend(part.to_le_bytes());
                tiff.extend(1u32.to_le_bytes());
            }
        }
    }
    [b"Exif\0\0", &tiff[..]].concat()
}

/// The head of a profile for red, green and blue, with its name.
pub fn icc_profile(name: &[u8]) -> Vec<u8> {
    let mut profile = [0; 128];
    profile[16..20].copy_from_slice(b"RGB ");
    [b"ICC_PROFILE\0\x01\x01", &profile[..], name].concat()
}

/// A PNG of two moving pictures, as far as its head says.
pub fn moving_png(width: u32, height: u32) -> Vec<u8> {
    let png = png(width, height);
    [&png[..33], &chunk(b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0]), &png[33..]].concat()
}

pub fn png_with_notes(width: u32, height: u32, exif: &[u8], words: &[u8]) -> Vec<u8> {
    let png = png(width, height);
    let notes = [chunk(b"eXIf", &exif[6..]), chunk(b"tEXt", &[b"Author\0", words].concat())];
    [&png[..33], &notes.concat(), &png[33..]].concat()
}

/// A PNG whose head names this size; its dots are none.
pub fn png_of_size(width: u32, height: u32) -> Vec<u8> {
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    let chunks = [chunk(b"IHDR", &head), chunk(b"IDAT", b"no dots"), chunk(b"IEND", b"")];
    [b"\x89PNG\r\n\x1a\n", &chunks.concat()[..]].concat()
}

fn chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).expect("a short chunk").to_be_bytes();
    let mut sum = u32::MAX;
    for byte in name.iter().chain(data) {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 };
        }
    }
    [&length[..], name, data, &(!sum).to_be_bytes()].concat()
}

pub fn webp_with_notes(width: u32, height: u32, exif: &[u8], words: &[u8]) -> Vec<u8> {
    let webp = webp(width, height);
    let riff = |name: &[u8; 4], data: &[u8]| {
        let length = u32::try_from(data.len()).expect("a short chunk").to_le_bytes();
        let filled = if data.len() % 2 == 1 { &[0][..] } else { &[] };
        [&name[..], &length, data, filled].concat()
    };
    let side = |side: u32| (side - 1).to_le_bytes()[..3].to_vec();
    let head = [vec![0b1100, 0, 0, 0], side(width), side(height)].concat();
    let chunks = [
        riff(b"VP8X", &head),
        webp[12..].to_vec(),
        riff(b"EXIF", &exif[6..]),
        riff(b"XMP ", words),
    ]
    .concat();
    let length = u32::try_from(chunks.len() + 4).expect("a short file").to_le_bytes();
    [b"RIFF", &length[..], b"WEBP", &chunks].concat()
}
