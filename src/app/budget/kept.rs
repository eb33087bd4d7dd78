//! Assumptions as the browser keeps them between visits: the lines of a link.

use super::{Treasury, Typed};
use crate::app::saved;
use crate::app::state::State;
use crate::app::table::Table;

/// The key under which they are kept.
pub const KEY: &str = "sandtable.assumptions";

pub fn write(typed: &Table<String, Typed>) -> String {
    saved::assumed(&Treasury { typed: typed.clone(), ..Treasury::default() })
}

/// The assumptions, and whether all of the text was understood.
pub fn read(text: &str) -> (Table<String, Typed>, bool) {
    let (State { treasury, .. }, whole) = saved::read(text);
    (treasury.typed, whole)
}
