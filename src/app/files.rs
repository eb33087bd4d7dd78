//! Files that are read whole: schemes, drafts and decks. What is too large is refused before it is read, what is no text before
//! anything is made of it. Rosters are read in slices instead: see [`super::budget::settle`].

use crate::population::roster::Encoding;

/// Far more than any of them has, and little enough to be read at once. Bytes
pub const MOST: u64 = 5_000_000;

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It has so many bytes.
    TooLarge(u64),
    Empty,
    /// A workbook, a picture, or anything else but text.
    NoText,
    /// It was changed or taken away since it was chosen.
    Gone,
}

/// Whether a file of so many bytes is read at all.
pub fn fits(bytes: u64) -> Result<(), Unread> {
    match bytes {
        0 => Err(Unread::Empty),
        1..=MOST => Ok(()),
        _ => Err(Unread::TooLarge(bytes)),
    }
}

/// What a file is written in.
pub fn encoding(bytes: &[u8]) -> Result<Encoding, Unread> {
    Encoding::of_whole(bytes).ok_or(Unread::NoText)
}
