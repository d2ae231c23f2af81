//! What print and checks share about running text: isolates.

use crate::locale::Direction;

/// A piece of running text: plain, or something that keeps its own left-to-right order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Plain(&'a str),
    /// A phone number, web or mail address, code, or value with a unit.
    Isolated(&'a str),
}

/// Cuts `text` into pieces. In left-to-right text all of it is plain.
pub fn isolates(text: &str, direction: Direction) -> Vec<Piece<'_>> {
    todo!("{text} {direction:?}")
}
