//! A picture without what was written into it beside the picture. Nothing is decoded, so not a dot changes; colours
//! and the way it is turned stay, because they belong to how it looks.

use super::camera::{EXIF, Turn, only_turn};
use super::look;
use super::parts::{PNG, Part, parts, segment};
use crate::source::{PictureFault, PictureKind};

pub(super) fn without_notes(bytes: &[u8]) -> Result<Vec<u8>, PictureFault> {
    let turn = look::closely(bytes)?.turn;
    let (kind, parts) = parts(bytes)?;
    Ok(match kind {
        PictureKind::Png => png(bytes, &parts, turn),
        PictureKind::Jpeg => jpeg(bytes, &parts, turn),
        PictureKind::WebP => webp(bytes, &parts, turn),
    })
}

fn png(bytes: &[u8], parts: &[Part], turn: Turn) -> Vec<u8> {
    const NOTES: [&[u8; 4]; 5] = [b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME"];
    let mut clean = PNG.to_vec();
    for part in parts.iter().filter(|part| !NOTES.contains(&&part.name)) {
        clean.extend_from_slice(&bytes[part.whole.clone()]);
        if &part.name == b"IHDR" && turn != Turn::NONE {
            let notes = only_turn(turn);
            clean.extend(length(&notes).to_be_bytes());
            let start = clean.len();
            clean.extend(b"eXIf");
            clean.extend(notes);
            let sum = crc(&clean[start..]);
            clean.extend(sum.to_be_bytes());
        }
    }
    clean
}

/// Of the segments for programs only those stay that say how the picture looks: JFIF, its colours, and Adobe's way to
/// store them. What follows the end, such as a second picture or a film, goes too.
fn jpeg(bytes: &[u8], parts: &[Part], turn: Turn) -> Vec<u8> {
    let stays = |part: &&Part| {
        let data = &bytes[part.data.clone()];
        match part.name[0] {
            0xe0 => data.starts_with(b"JFIF\0"),
            0xe2 => data.starts_with(b"ICC_PROFILE\0"),
            0xee => data.starts_with(b"Adobe"),
            0xe1..=0xef | 0xfe => false,
            _ => true,
        }
    };
    let mut clean = vec![0xff, 0xd8];
    if turn != Turn::NONE {
        let notes = [EXIF, &only_turn(turn)].concat();
        clean.extend([0xff, segment(0xe1)[0]]);
        clean.extend((notes.len() as u16 + 2).to_be_bytes());
        clean.extend(notes);
    }
    for part in parts.iter().filter(stays) {
        clean.extend_from_slice(&bytes[part.whole.clone()]);
    }
    clean
}

fn webp(bytes: &[u8], parts: &[Part], turn: Turn) -> Vec<u8> {
    let mut clean = b"RIFF\0\0\0\0WEBP".to_vec();
    for part in parts.iter().filter(|part| !matches!(&part.name, b"EXIF" | b"XMP ")) {
        let start = clean.len();
        clean.extend_from_slice(&bytes[part.whole.clone()]);
        if &part.name == b"VP8X" {
            // Which kinds of notes there are: Exif (8) and XMP (4).
            let flags = &mut clean[start + 8];
            *flags &= !0b1100;
            *flags |= if turn == Turn::NONE { 0 } else { 0b1000 };
        }
        if clean.len() % 2 == 1 {
            clean.push(0);
        }
    }
    if turn != Turn::NONE {
        let notes = only_turn(turn);
        clean.extend(b"EXIF");
        clean.extend(length(&notes).to_le_bytes());
        clean.extend(notes);
    }
    let size = length(&clean[8..]).to_le_bytes();
    clean[4..8].copy_from_slice(&size);
    clean
}

/// A file is read up to fifty megabytes.
fn length(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap_or(u32::MAX)
}

/// The sum at the end of a chunk (PNG 3, annex D).
fn crc(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 };
        }
    }
    !sum
}
