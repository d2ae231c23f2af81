//! What a picture tells without being decoded: kind, size, whether it moves, and where it was made. Read of every
//! picture at every build, so it looks at the parts only and makes nothing.

use super::MOST_PIXELS;
use super::camera::{self, Notes, Turn};
use super::parts::{Part, START_OF_SCAN, array, parts, segment};
use crate::source::{Movement, Picture, PictureFault, PictureKind, Pixels, Place};

/// Looks at the bytes of a file with the name of a picture.
pub fn look(bytes: &[u8]) -> Result<Picture, PictureFault> {
    closely(bytes).map(|looked| looked.picture)
}

/// A picture, and how it lies in its file.
pub(super) struct Looked {
    pub picture: Picture,
    pub turn: Turn,
}

pub(super) fn closely(bytes: &[u8]) -> Result<Looked, PictureFault> {
    let (kind, parts) = parts(bytes)?;
    let inside = |part: &Part| bytes.get(part.data.clone()).unwrap_or_default();
    let found = match kind {
        PictureKind::Png => of_png(&parts, inside),
        PictureKind::Jpeg => of_jpeg(&parts, inside),
        PictureKind::WebP => of_webp(&parts, inside),
    };
    let Found { lying, movement, notes } = found.ok_or(PictureFault::Incomplete)?;
    let pixels = match notes.turn.lays_down() {
        true => Pixels { width: lying.height, height: lying.width },
        false => lying,
    };
    if u64::from(pixels.width) * u64::from(pixels.height) > MOST_PIXELS {
        return Err(PictureFault::TooLarge { pixels, most: MOST_PIXELS });
    }
    let picture = Picture { kind, pixels, movement, place: notes.place };
    Ok(Looked { picture, turn: notes.turn })
}

struct Found {
    /// As it lies in the file.
    lying: Pixels,
    movement: Movement,
    notes: Notes,
}

const NO_NOTES: Notes = Notes { turn: Turn::NONE, place: Place::Untold };

fn of_png<'a>(parts: &[Part], inside: impl Fn(&Part) -> &'a [u8]) -> Option<Found> {
    let head = inside(parts.first().filter(|part| &part.name == b"IHDR")?);
    let width = u32::from_be_bytes(array(head, 0)?);
    let height = u32::from_be_bytes(array(head, 4)?);
    let has = |name: &[u8; 4]| parts.iter().any(|part| &part.name == name);
    let mut notes = NO_NOTES;
    for part in parts {
        match &part.name {
            b"eXIf" => notes = and(camera::notes(inside(part)), notes),
            b"iTXt" => notes = and_xmp(notes, inside(part)),
            _ => {}
        }
    }
    let movement = if has(b"acTL") { Movement::Moving } else { Movement::Still };
    has(b"IDAT").then_some(Found { lying: sized(width, height)?, movement, notes })
}

fn of_jpeg<'a>(parts: &[Part], inside: impl Fn(&Part) -> &'a [u8]) -> Option<Found> {
    let mut notes = NO_NOTES;
    for part in parts.iter().filter(|part| part.name == segment(0xe1)) {
        let data = inside(part);
        match data.starts_with(camera::EXIF) {
            true => notes = and(camera::notes(data), notes),
            false => notes = and_xmp(notes, data),
        }
    }
    let is_frame = |part: &&Part| {
        matches!(part.name, [0xc0..=0xcf, 0, 0, 0]) && ![0xc4, 0xc8, 0xcc].contains(&part.name[0])
    };
    let frame = inside(parts.iter().find(is_frame)?);
    let height = u32::from(u16::from_be_bytes(array(frame, 1)?));
    let width = u32::from(u16::from_be_bytes(array(frame, 3)?));
    parts.iter().find(|part| part.name == segment(START_OF_SCAN))?;
    Some(Found { lying: sized(width, height)?, movement: Movement::Still, notes })
}

/// RFC 9649.
fn of_webp<'a>(parts: &[Part], inside: impl Fn(&Part) -> &'a [u8]) -> Option<Found> {
    let mut notes = NO_NOTES;
    let mut movement = Movement::Still;
    let mut lying = None;
    for part in parts {
        let data = inside(part);
        match &part.name {
            b"VP8X" => {
                let [low, middle, high] = array(data, 4)?;
                let width = u32::from_le_bytes([low, middle, high, 0]) + 1;
                let [low, middle, high] = array(data, 7)?;
                let height = u32::from_le_bytes([low, middle, high, 0]) + 1;
                lying = lying.or(Some((width, height)));
                if data[0] & 0b10 != 0 {
                    movement = Movement::Moving;
                }
            }
            b"VP8 " => {
                let [width, wider, height, higher] = array(data, 6)?;
                let side = |low, high| u32::from(u16::from_le_bytes([low, high]) & 0x3fff);
                lying = lying.or(Some((side(width, wider), side(height, higher))));
            }
            b"VP8L" => {
                let bits = u32::from_le_bytes(array(data, 1)?);
                lying = lying.or(Some(((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1)));
            }
            b"EXIF" => notes = and(camera::notes(data), notes),
            b"XMP " => notes = and_xmp(notes, data),
            _ => {}
        }
    }
    let has_dots = |part: &Part| matches!(&part.name, b"VP8 " | b"VP8L" | b"ANMF");
    parts.iter().find(|part| has_dots(part))?;
    let (width, height) = lying?;
    Some(Found { lying: sized(width, height)?, movement, notes })
}

/// A picture without width or height is none.
fn sized(width: u32, height: u32) -> Option<Pixels> {
    (width > 0 && height > 0).then_some(Pixels { width, height })
}

/// The first block that turns the picture counts; a place counts wherever it stands.
fn and(notes: Notes, before: Notes) -> Notes {
    let turn = if before.turn == Turn::NONE { notes.turn } else { before.turn };
    let place = if before.place == Place::Told { Place::Told } else { notes.place };
    Notes { turn, place }
}

fn and_xmp(notes: Notes, xmp: &[u8]) -> Notes {
    let place = if camera::xmp_tells_place(xmp) { Place::Told } else { notes.place };
    Notes { place, ..notes }
}
