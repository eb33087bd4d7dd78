//! Many applicants at once: what a scheme costs, when its fund runs dry, and a month's payable list.
//!
//! Reading order: [`people`] keeps applicants in columns of whole numbers, [`compiled`] is a scheme made into a program over
//! them, [`caseload`] draws synthetic people from written assumptions, [`roster`] reads real ones from a table,
//! [`budget`] adds up, [`kept`] adds up again after an edit, [`settle`] lists who is paid. No clock, thread or file in here: it runs in a worker as well.

pub mod budget;
pub mod caseload;
pub mod compiled;
pub mod kept;
pub mod people;
pub mod roster;
pub mod settle;

pub use compiled::{Program, Unfit};
pub use kept::Kept;
pub use people::{People, Person};
