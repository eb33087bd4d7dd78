//! What the program keeps on the device: under which keys, in which form, and what becomes of a text that can't be read.
//!
//! What is kept is a [`Shelf`]: texts under names, in order; whoever keeps something else needs a key and nothing more. All keys
//! begin with [`PREFIX`], which is how everything is deleted at once.

mod join;
mod merge;
pub mod scenarios;
mod shelf;

pub use join::Form;
pub use merge::merge;
pub use scenarios::Refused;
pub use shelf::{Entry, Shelf, Sound, read, write};

/// Everything of ours begins so.
pub const PREFIX: &str = "sandtable.";
/// Named scenarios: a link's lines each.
pub const SCENARIOS: &str = "sandtable.scenarios";
/// What was entered lately, by tab.
pub const RECENT: &str = "sandtable.recent";
/// Tabs whose entries are kept.
pub const MOST_RECENT: usize = 3;
/// More than anybody finds again, and fewer than a browser could not keep.
pub const MOST_SCENARIOS: usize = 50;
/// The longest name that is kept.
pub const LONGEST_NAME: usize = 60;

/// Where a text goes that could not be read: nothing is thrown away.
pub fn aside(key: &str) -> String {
    [key, ".damaged"].concat()
}

/// What can lie over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// The link to the page, and its picture.
    Share,
    /// Scenarios, and what else is kept on the device.
    Kept,
}
