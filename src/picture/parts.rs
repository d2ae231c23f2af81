//! The parts of a picture file: segments of a JPEG, chunks of a PNG or a WebP. A file without its last part is not
//! complete: it was cut off on its way.

use std::ops::Range;

use crate::source::{PictureFault, PictureKind};

/// One part, by its bytes in the file.
pub(super) struct Part {
    /// The four letters of a chunk; of a segment its marker and three zeros.
    pub name: [u8; 4],
    pub whole: Range<usize>,
    /// Without name, length and sum.
    pub data: Range<usize>,
}

pub(super) fn parts(bytes: &[u8]) -> Result<(PictureKind, Vec<Part>), PictureFault> {
    if bytes.starts_with(PNG) {
        return Ok((PictureKind::Png, of_png(bytes).ok_or(PictureFault::Incomplete)?));
    }
    if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        return Ok((PictureKind::Jpeg, of_jpeg(bytes).ok_or(PictureFault::Incomplete)?));
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Ok((PictureKind::WebP, of_webp(bytes).ok_or(PictureFault::Incomplete)?));
    }
    Err(PictureFault::NoPicture)
}

/// PNG 3 (W3C), 5.2.
pub(super) const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

pub(super) const fn segment(marker: u8) -> [u8; 4] {
    [marker, 0, 0, 0]
}

/// Markers of JPEG (ITU T.81, table B.1).
pub(super) const START_OF_SCAN: u8 = 0xda;
const END_OF_IMAGE: u8 = 0xd9;

fn of_png(bytes: &[u8]) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut at = PNG.len();
    loop {
        let length = usize::try_from(u32::from_be_bytes(array(bytes, at)?)).ok()?;
        let name = array(bytes, at + 4)?;
        let data = at + 8..(at + 8).checked_add(length)?;
        let end = data.end.checked_add(4)?;
        bytes.get(at..end)?;
        parts.push(Part { name, whole: at..end, data });
        if &name == b"IEND" {
            return Some(parts);
        }
        at = end;
    }
}

fn of_webp(bytes: &[u8]) -> Option<Vec<Part>> {
    let size = usize::try_from(u32::from_le_bytes(array(bytes, 4)?)).ok()?;
    let end = size.checked_add(8)?;
    bytes.get(..end)?;
    let mut parts = Vec::new();
    let mut at = 12;
    while at < end {
        let name = array(bytes, at)?;
        let length = usize::try_from(u32::from_le_bytes(array(bytes, at + 4)?)).ok()?;
        let data = at + 8..(at + 8).checked_add(length)?;
        if data.end > end {
            return None;
        }
        // A chunk of an odd length has one byte more; some programs forget the last one.
        let next = (data.end + length % 2).min(end);
        parts.push(Part { name, whole: at..next, data });
        at = next;
    }
    Some(parts)
}

fn of_jpeg(bytes: &[u8]) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut at = 2;
    loop {
        let marker = marker(bytes, &mut at)?;
        let start = at - 2;
        match marker {
            END_OF_IMAGE => {
                parts.push(Part { name: segment(marker), whole: start..at, data: at..at });
                return Some(parts);
            }
            // Without a length: restarts, and a mark for passing notes.
            0x01 | 0xd0..=0xd8 => continue,
            _ => {}
        }
        let length = usize::from(u16::from_be_bytes(array(bytes, at)?));
        let data = at + 2..at + length.max(2);
        bytes.get(data.clone())?;
        at = data.end;
        if marker == START_OF_SCAN {
            at = end_of_scan(bytes, at)?;
        }
        parts.push(Part { name: segment(marker), whole: start..at, data });
    }
}

/// The marker at `at`, which is moved behind it. Any number of `ff` may stand before one.
fn marker(bytes: &[u8], at: &mut usize) -> Option<u8> {
    if bytes.get(*at) != Some(&0xff) {
        return None;
    }
    while bytes.get(*at) == Some(&0xff) {
        *at += 1;
    }
    let marker = *bytes.get(*at)?;
    *at += 1;
    Some(marker)
}

/// Where the next marker begins. Inside a scan `ff 00` stands for `ff`, and restarts belong to it.
fn end_of_scan(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == 0xff)?;
        match bytes.get(at + 1)? {
            0x00 | 0xd0..=0xd7 => at += 2,
            0xff => at += 1,
            _ => return Some(at),
        }
    }
}

/// Some bytes at a place, if the file goes on so far.
pub(super) fn array<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..at.checked_add(N)?)?.try_into().ok()
}
