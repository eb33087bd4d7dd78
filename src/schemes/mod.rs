//! The shipped schemes and the reader for scheme files. The data stands in the `.toml` files beside this one.

#[cfg(not(target_arch = "wasm32"))]
mod file;
#[cfg(not(target_arch = "wasm32"))]
pub use file::read_file;
mod packed;

use crate::engine::Scheme;
use crate::engine::mechanism::Mechanism;
use crate::engine::profile::Vocabulary;
use std::sync::LazyLock;

static SHIPPED: LazyLock<Vec<Scheme>> =
    LazyLock::new(|| packed::unpack(include_bytes!(concat!(env!("OUT_DIR"), "/schemes.packed"))));

/// The schemes that come with the program, in the order they are shown.
pub fn shipped() -> &'static [Scheme] {
    &SHIPPED
}

/// The names a profile may use under these schemes.
pub fn vocabulary(schemes: &[Scheme]) -> Vocabulary {
    let mut names = Vocabulary::default();
    for scheme in schemes {
        names.schemes.push(scheme.id.clone());
        for rule in &scheme.provision {
            names.provisions.push(rule.id.clone());
            if let Mechanism::Contest(contest) = &rule.pays {
                for place in contest.place.iter().filter(|place| !place.contest.is_empty()) {
                    if !names.contests.contains(&place.contest) {
                        names.contests.push(place.contest.clone());
                    }
                }
            }
        }
    }
    names
}
