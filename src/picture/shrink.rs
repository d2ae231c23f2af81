//! Makes a picture smaller: each new dot is the mean of the dots it covers, each by the part that is covered. In whole
//! numbers, so that every machine gets the same.

use std::ops::Range;

use crate::source::Pixels;

/// A decoded picture: rows from the top, in each dot its channels, the last of two or four of them how solid it is.
pub(super) struct Dots {
    pub size: Pixels,
    pub channels: usize,
    pub bytes: Vec<u8>,
}

/// The size of a picture of this width, in the same proportions.
pub(super) fn in_proportion(pixels: Pixels, width: u32) -> Pixels {
    let (height, old) = (u64::from(pixels.height), u64::from(pixels.width.max(1)));
    let height = (height * u64::from(width) + old / 2) / old;
    Pixels { width, height: u32::try_from(height).unwrap_or(u32::MAX).max(1) }
}

pub(super) fn shrink(dots: &Dots, size: Pixels) -> Dots {
    let channels = dots.channels;
    let (width, height) = (dots.size.width as usize, dots.size.height as usize);
    let row_length = width * channels;
    let columns: Vec<Covered> = covered(width, size.width as usize).collect();
    let whole = width as u64 * height as u64;
    let mut bytes = Vec::with_capacity(size.width as usize * size.height as usize * channels);
    let mut sums = vec![0u64; row_length];
    let mut dot = [0u64; 4];
    for rows in covered(height, size.height as usize) {
        sums.fill(0);
        for row in rows.all.clone() {
            let start = row * row_length;
            add_row(&mut sums, &dots.bytes[start..start + row_length], channels, rows.part(row));
        }
        for column in &columns {
            dot.fill(0);
            for x in column.all.clone() {
                let part = column.part(x);
                let place = x * channels..(x + 1) * channels;
                for (sum, value) in dot.iter_mut().zip(&sums[place]) {
                    *sum += value * part;
                }
            }
            push_mean(&mut bytes, &dot[..channels], whole);
        }
    }
    Dots { size, channels, bytes }
}

/// Colours count by how solid their dot is: what nobody sees must not shine through at the edges.
fn add_row(sums: &mut [u64], row: &[u8], channels: usize, part: u64) {
    if channels % 2 == 1 {
        for (sum, value) in sums.iter_mut().zip(row) {
            *sum += u64::from(*value) * part;
        }
        return;
    }
    for (sums, dot) in sums.chunks_exact_mut(channels).zip(row.chunks_exact(channels)) {
        let solid = u64::from(dot[channels - 1]) * part;
        for (sum, value) in sums.iter_mut().zip(&dot[..channels - 1]) {
            *sum += u64::from(*value) * solid;
        }
        sums[channels - 1] += solid;
    }
}

fn push_mean(bytes: &mut Vec<u8>, dot: &[u64], whole: u64) {
    let (colours, solid) = match dot.len() % 2 {
        1 => (dot, None),
        _ => (&dot[..dot.len() - 1], dot.last().copied()),
    };
    let by = solid.unwrap_or(whole);
    bytes.extend(colours.iter().map(|sum| mean(*sum, by)));
    bytes.extend(solid.map(|solid| mean(solid, whole)));
}

fn mean(sum: u64, by: u64) -> u8 {
    // Nothing solid has no colour.
    let mean = (sum + by / 2).checked_div(by).unwrap_or(0);
    u8::try_from(mean).unwrap_or(u8::MAX)
}

/// The old rows or columns that a new one covers.
struct Covered {
    all: Range<usize>,
    /// In parts of which each old one has as many as there are new ones.
    from: u64,
    to: u64,
    new: u64,
}

impl Covered {
    /// How many parts of an old one are covered.
    fn part(&self, old: usize) -> u64 {
        let start = old as u64 * self.new;
        (start + self.new).min(self.to) - start.max(self.from)
    }
}

fn covered(old: usize, new: usize) -> impl Iterator<Item = Covered> {
    (0..new).map(move |index| {
        let (from, to) = (index * old, (index + 1) * old);
        let all = from / new..to.div_ceil(new);
        Covered { all, from: from as u64, to: to as u64, new: new as u64 }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gray(width: u32, height: u32, bytes: &[u8]) -> Dots {
        Dots { size: Pixels { width, height }, channels: 1, bytes: bytes.to_vec() }
    }

    #[test]
    fn each_dot_is_the_mean_of_what_it_covers() {
        let small = shrink(&gray(3, 1, &[0, 90, 255]), Pixels { width: 2, height: 1 });
        // (0 + 0 + 90) / 3 and (90 + 255 + 255) / 3.
        assert_eq!(small.bytes, [30, 200]);
        let small = shrink(&gray(2, 2, &[10, 20, 30, 41]), Pixels { width: 1, height: 1 });
        assert_eq!(small.bytes, [25]);
    }

    #[test]
    fn a_dot_nobody_sees_has_no_part_in_the_colour() {
        let red_and_nothing = [255, 0, 0, 255, 0, 255, 0, 0];
        let dots = Dots {
            size: Pixels { width: 2, height: 1 },
            channels: 4,
            bytes: red_and_nothing.to_vec(),
        };
        let small = shrink(&dots, Pixels { width: 1, height: 1 });
        assert_eq!(small.bytes, [255, 0, 0, 128]);
        let nothing = Dots { bytes: vec![9, 9, 9, 0, 9, 9, 9, 0], ..dots };
        assert_eq!(shrink(&nothing, Pixels { width: 1, height: 1 }).bytes, [0, 0, 0, 0]);
    }

    #[test]
    fn proportions_stay_and_no_side_is_nothing() {
        let pixels = |width, height| Pixels { width, height };
        assert_eq!(in_proportion(pixels(4000, 3000), 480), pixels(480, 360));
        assert_eq!(in_proportion(pixels(3000, 4001), 480), pixels(480, 640));
        assert_eq!(in_proportion(pixels(9000, 1), 480), pixels(480, 1));
    }
}
