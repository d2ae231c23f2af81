//! What a camera writes into a picture beside the picture: how it was held, and where it stood (Exif 3.0, XMP).

use super::parts::array;
use crate::source::Place;

/// What we read of it.
#[derive(Clone, Copy)]
pub(super) struct Notes {
    pub turn: Turn,
    pub place: Place,
}

/// How the picture has to be turned or mirrored to stand upright, from 1 (not at all) to 8.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Turn(pub u8);

impl Turn {
    pub const NONE: Turn = Turn(1);

    /// Whether width and height change places.
    pub fn lays_down(self) -> bool {
        self.0 >= 5
    }
}

/// Tags of Exif.
const ORIENTATION: u16 = 0x0112;
const PLACE: u16 = 0x8825;
const LATITUDE: u16 = 2;

/// Reads an Exif block, with or without the word `Exif` before it. What cannot be read says nothing.
pub(super) fn notes(exif: &[u8]) -> Notes {
    let tiff = exif.strip_prefix(EXIF).unwrap_or(exif);
    let table = Table::first(tiff);
    let turn = table
        .as_ref()
        .and_then(|table| table.entry(ORIENTATION))
        .and_then(|entry| table.as_ref()?.short(entry + 8))
        .and_then(|turn| u8::try_from(turn).ok())
        .filter(|turn| (1..=8).contains(turn))
        .map_or(Turn::NONE, Turn);
    let place = match table.and_then(|table| table.has_place()) {
        Some(true) => Place::Told,
        Some(false) | None => Place::Untold,
    };
    Notes { turn, place }
}

/// Whether a block of XMP says where the picture was made.
pub(super) fn xmp_tells_place(xmp: &[u8]) -> bool {
    let word = b"GPSLatitude";
    xmp.windows(word.len()).any(|part| part == word)
}

/// What stands before the block in a JPEG, and in some WebP.
pub(super) const EXIF: &[u8] = b"Exif\0\0";

/// An Exif block that says how the camera was held, and nothing else.
pub(super) fn only_turn(turn: Turn) -> Vec<u8> {
    let mut tiff = b"MM\0*\0\0\0\x08\0\x01".to_vec();
    tiff.extend(ORIENTATION.to_be_bytes());
    tiff.extend(b"\0\x03\0\0\0\x01\0");
    tiff.push(turn.0);
    tiff.extend(b"\0\0\0\0\0\0");
    tiff
}

/// A table of entries of twelve bytes: tag, kind, count, value or where it stands.
struct Table<'a> {
    tiff: &'a [u8],
    order: ByteOrder,
    start: usize,
}

#[derive(Clone, Copy)]
enum ByteOrder {
    Big,
    Little,
}

impl<'a> Table<'a> {
    fn first(tiff: &'a [u8]) -> Option<Table<'a>> {
        let order = match tiff.get(..2)? {
            b"MM" => ByteOrder::Big,
            b"II" => ByteOrder::Little,
            _ => return None,
        };
        let mut table = Table { tiff, order, start: 0 };
        table.start = table.long(4)?;
        Some(table)
    }

    /// Where the entry of a tag stands.
    fn entry(&self, tag: u16) -> Option<usize> {
        let count = usize::from(self.short(self.start)?);
        let mut entries = (0..count).map(|index| self.start + 2 + 12 * index);
        entries.find(|entry| self.short(*entry) == Some(tag))
    }

    /// Cameras that may not know where they are leave a table of places with nothing but zeros in it.
    fn has_place(&self) -> Option<bool> {
        let place = self.entry(PLACE)?;
        let places = Table { start: self.long(place + 8)?, ..*self };
        let degrees = places.long(places.entry(LATITUDE)? + 8)?;
        Some((0..3).any(|part| places.long(degrees + 8 * part).is_none_or(|part| part != 0)))
    }

    fn short(&self, at: usize) -> Option<u16> {
        let bytes = array(self.tiff, at)?;
        Some(match self.order {
            ByteOrder::Big => u16::from_be_bytes(bytes),
            ByteOrder::Little => u16::from_le_bytes(bytes),
        })
    }

    fn long(&self, at: usize) -> Option<usize> {
        let bytes = array(self.tiff, at)?;
        let number = match self.order {
            ByteOrder::Big => u32::from_be_bytes(bytes),
            ByteOrder::Little => u32::from_le_bytes(bytes),
        };
        usize::try_from(number).ok()
    }
}
