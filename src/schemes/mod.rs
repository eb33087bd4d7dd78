//! The shipped schemes and the reader for scheme files. The data stands in the `.toml` files beside this one.

mod file;
mod pack;
mod packed;
mod presets;
mod vocabulary;
mod write;

pub use file::read_file;
pub use presets::{CASELOADS, EMPTY, PLAIN};
pub use vocabulary::vocabulary;
pub use write::write_file;

use crate::engine::Scheme;
use crate::engine::scheme::Text;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::sync::{LazyLock, OnceLock};

/// What the build script made of the files, by name and ending.
macro_rules! packed {
    ($file:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $file))
    };
}

static FIRST: LazyLock<Vec<Scheme>> = LazyLock::new(|| packed::unpack(packed!("schemes.packed"), &[], &[]));
static DETAILED: OnceLock<Vec<Scheme>> = OnceLock::new();
static WHOLE: OnceLock<Vec<Scheme>> = OnceLock::new();

/// An example person of `people.json`: what was entered stands in lines, as in a link.
#[derive(Deserialize)]
pub struct Example {
    pub id: String,
    pub name: Text,
    pub entered: String,
}

/// The example people that come with the program.
pub fn examples() -> Vec<Example> {
    packed::unpack(packed!("people.packed"), &[], packed!("people.english"))
}

/// How much of the law is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What a first answer needs, in Chinese: see [`first`].
    First,
    Detailed,
    Whole,
}

/// The schemes that come with the program, in the order they are shown. On the page they are as whole as somebody has asked
/// for by [`detailed`] or [`whole`]; everywhere else they are whole.
pub fn shipped() -> &'static [Scheme] {
    if cfg!(target_arch = "wasm32") { WHOLE.get().or(DETAILED.get()).unwrap_or(&FIRST) } else { whole() }
}

/// What a first answer needs of them: without the texts and clauses that change no amount and no sentence about one, and
/// without English.
pub fn first() -> &'static [Scheme] {
    &FIRST
}

/// With all clauses, in Chinese. Only a part of the page that comes after the first load may call it: the texts come with
/// whoever does.
pub fn detailed() -> &'static [Scheme] {
    DETAILED.get_or_init(|| packed::unpack(packed!("schemes.packed"), packed!("schemes.detail"), &[]))
}

/// The same, with their English.
pub fn whole() -> &'static [Scheme] {
    let unpack = || packed::unpack(packed!("schemes.packed"), packed!("schemes.detail"), packed!("schemes.english"));
    WHOLE.get_or_init(unpack)
}

pub fn extent() -> Extent {
    match (WHOLE.get(), DETAILED.get()) {
        (Some(_), _) => Extent::Whole,
        (None, Some(_)) => Extent::Detailed,
        (None, None) => Extent::First,
    }
}

/// A value as bytes, for [`unsealed`]: no other program reads them.
pub fn sealed(value: &impl Serialize) -> Option<Vec<u8>> {
    let pack = pack::Pack::of(value).ok()?;
    let mut bytes = Vec::new();
    for part in [&pack.law, &pack.detail] {
        bytes.extend_from_slice(&u32::try_from(part.len()).ok()?.to_le_bytes());
    }
    Some([bytes, pack.law, pack.detail, pack.english].concat())
}

/// The value again; only what [`sealed`] made can be read.
pub fn unsealed<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let (law, rest) = bytes.split_first_chunk()?;
    let (detail, rest) = rest.split_first_chunk()?;
    let length = |bytes: &[u8; 4]| usize::try_from(u32::from_le_bytes(*bytes)).ok();
    let (law, rest) = rest.split_at_checked(length(law)?)?;
    let (detail, english) = rest.split_at_checked(length(detail)?)?;
    Some(packed::unpack(law, detail, english))
}
