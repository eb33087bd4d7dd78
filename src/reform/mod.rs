//! Reforms: typed edits on addresses. A reading of an ambiguous clause is the same thing, shipped with its scheme.
//!
//! [`apply`] makes a list of edits and keeps aside what no longer fits; [`Reform`] is the list with its name and reasons,
//! edited and undone; a file and [`link`] are its two written forms.

mod address;
mod apply;
pub mod conditions;
mod draft;
mod edit;
mod file;
pub mod link;
mod readings;
mod rows;

pub use address::{Address, Parameter, parameters};
pub use apply::{Aside, apply};
pub use draft::Reform;
pub use edit::{Why, open_caps, value};
pub use file::{read_file, write_file};
pub use readings::{Choices, choose, with_readings};
pub use rows::{Row, origins};
