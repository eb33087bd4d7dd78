//! The state in the part of the address after `#`, which never leaves the device: `#c=1.` and base64url of JSON packed
//! with a checksum: a link with one wrong sign is told to be broken, not followed to other figures.

use super::saved;
use super::state::State;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::{deflate, inflate};

/// What stands before the number of the form.
const MARK: &str = "c=";
/// The form in which this program writes.
pub const VERSION: u32 = 1;
/// Longer addresses are cut by chat programs.
pub const LONGEST: usize = 16_000;
/// What a link may unfold to.
const LARGEST: usize = 400_000;
const BEST: u8 = 9;

/// Why a link can't be followed, or not wholly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// Cut off, mistyped or not ours.
    Broken,
    TooLong,
    /// Written by a newer program.
    Newer,
    /// Some of it isn't known here; the rest was restored.
    Partly,
}

/// The part after `#`; empty for a page nobody has touched. `None` where it would be too long for an address.
pub fn write(state: &State) -> Option<String> {
    let json = saved::write(state);
    if json.as_object().is_some_and(serde_json::Map::is_empty) {
        return Some(String::new());
    }
    let packed = deflate::compress_to_vec_zlib(json.to_string().as_bytes(), BEST);
    let link = format!("{MARK}{VERSION}.{}", URL_SAFE_NO_PAD.encode(packed));
    (link.len() <= LONGEST).then_some(link)
}

/// Reads what stands after `#`, with or without the sign. `None`: there is nothing of ours in it.
pub fn read(hash: &str) -> Option<Result<State, LinkFault>> {
    let hash = hash.trim_start_matches('#');
    if hash.is_empty() {
        return None;
    }
    Some(follow(hash))
}

fn follow(hash: &str) -> Result<State, LinkFault> {
    let (version, packed) = hash.strip_prefix(MARK).and_then(|rest| rest.split_once('.')).ok_or(LinkFault::Broken)?;
    match version.parse::<u32>() {
        Ok(VERSION) => {}
        Ok(newer) if newer > VERSION => return Err(LinkFault::Newer),
        _ => return Err(LinkFault::Broken),
    }
    if hash.len() > LONGEST {
        return Err(LinkFault::TooLong);
    }
    let bytes = URL_SAFE_NO_PAD.decode(packed.trim_end_matches('=')).map_err(|_| LinkFault::Broken)?;
    let json = inflate::decompress_to_vec_zlib_with_limit(&bytes, LARGEST).map_err(|_| LinkFault::Broken)?;
    let json = std::str::from_utf8(&json).map_err(|_| LinkFault::Broken)?;
    let json = serde_json::from_str(json).map_err(|_| LinkFault::Broken)?;
    let (state, whole) = saved::read(&json).ok_or(LinkFault::Broken)?;
    Ok(State { link_fault: (!whole).then_some(LinkFault::Partly), ..state })
}
