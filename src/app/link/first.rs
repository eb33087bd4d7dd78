//! The first form, in which nothing is written any more: all bytes under one seal.

use super::{BASE64, pack};
use base64::Engine;

pub fn lines(packed: &str) -> Option<String> {
    let bytes = BASE64.decode(packed).ok()?;
    let (sealed, packed) = bytes.split_first_chunk::<2>()?;
    let seal = packed.iter().fold(1_u16, |sum, byte| sum.wrapping_mul(31).wrapping_add(u16::from(*byte)));
    if *sealed != seal.to_be_bytes() {
        return None;
    }
    pack::unpack(std::str::from_utf8(packed).ok()?, true)
}
