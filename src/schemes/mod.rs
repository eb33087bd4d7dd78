//! The shipped schemes and the reader for scheme files. The data stands in the `.toml` files beside this one.

#[cfg(not(target_arch = "wasm32"))]
mod file;
mod packed;
mod presets;
mod vocabulary;
#[cfg(not(target_arch = "wasm32"))]
mod write;

#[cfg(not(target_arch = "wasm32"))]
pub use file::read_file;
pub use presets::CASELOADS;
pub use vocabulary::vocabulary;
#[cfg(not(target_arch = "wasm32"))]
pub use write::write_file;

use crate::engine::Scheme;
use crate::engine::scheme::Text;
use serde::Deserialize;
use std::sync::{LazyLock, OnceLock};

/// What the build script made of the files, by name and ending.
macro_rules! packed {
    ($file:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $file))
    };
}

static CHINESE: LazyLock<Vec<Scheme>> = LazyLock::new(|| packed::unpack(packed!("schemes.packed"), &[]));
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
    packed::unpack(packed!("people.packed"), packed!("people.english"))
}

/// The schemes that come with the program, in the order they are shown. On the page their English is empty until somebody
/// has asked for [`whole`] once; everywhere else it is there.
pub fn shipped() -> &'static [Scheme] {
    if cfg!(target_arch = "wasm32") { WHOLE.get().unwrap_or(&CHINESE) } else { whole() }
}

/// The same, with their English. Only a part of the page that comes after the first load may call it: the texts come with
/// whoever does.
pub fn whole() -> &'static [Scheme] {
    WHOLE.get_or_init(|| packed::unpack(packed!("schemes.packed"), packed!("schemes.english")))
}

/// Whether [`whole`] has been asked for.
pub fn is_whole() -> bool {
    WHOLE.get().is_some()
}
