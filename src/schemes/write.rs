//! A scheme as a file: what a user changed, to keep, to print or to hand on.

use crate::engine::scheme::{Scheme, check_readings};

/// The file that reads as this scheme. A reading of something a reform took out has nothing left to decide and is left out.
pub fn write_file(scheme: &Scheme) -> String {
    let mut scheme = scheme.clone();
    let moot = check_readings(&scheme);
    scheme.reading.retain(|reading| moot.iter().all(|fault| fault.place != reading.id));
    toml::to_string_pretty(&scheme).unwrap_or_default()
}
