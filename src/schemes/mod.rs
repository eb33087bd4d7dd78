//! The shipped schemes and the reader for scheme files. The data stands in the `.toml` files beside this one.

#[cfg(not(target_arch = "wasm32"))]
mod file;
mod packed;
mod vocabulary;
#[cfg(not(target_arch = "wasm32"))]
mod write;

#[cfg(not(target_arch = "wasm32"))]
pub use file::read_file;
pub use vocabulary::vocabulary;
#[cfg(not(target_arch = "wasm32"))]
pub use write::write_file;

use crate::engine::Scheme;
use crate::engine::scheme::Text;
use serde::Deserialize;
use std::sync::LazyLock;

static SHIPPED: LazyLock<Vec<Scheme>> =
    LazyLock::new(|| packed::unpack(include_bytes!(concat!(env!("OUT_DIR"), "/schemes.packed"))));

/// An example person of `people.json`: what was entered stands in lines, as in a link.
#[derive(Deserialize)]
pub struct Example {
    pub id: String,
    pub name: Text,
    pub entered: String,
}

/// The example people that come with the program.
pub fn examples() -> Vec<Example> {
    packed::unpack(include_bytes!(concat!(env!("OUT_DIR"), "/people.packed")))
}

/// The schemes that come with the program, in the order they are shown.
pub fn shipped() -> &'static [Scheme] {
    &SHIPPED
}
