//! Every string a person sees, in 简体中文 and English. Texts hang on exhaustive matches, so that a missing one does not
//! compile; numbers never stand here, they come from the rule or the applicant.
//!
//! [`labels`] names things, [`numbers`] writes amounts, [`clause()`] restates a rule from its data, [`explain()`] turns an
//! outcome into sentences, [`headline()`] and [`report()`] are the whole answer in one sentence and on one page.

pub mod clause;
pub mod comparison;
pub mod edits;
pub mod effect;
pub mod explain;
pub mod faults;
pub mod finding;
mod headline;
pub mod labels;
mod lang;
pub mod numbers;
pub mod page;
mod report;
pub mod roster;
pub mod scheme_fault;
pub mod settle;
mod typography;

pub use clause::{clause, unresolved};
pub use explain::{Explained, How, Tone, explain, how};
pub use faults::{impossible, number_fault, warning};
pub use headline::{Part, headline, plain};
pub use lang::Lang;
pub use report::{note, report};
pub use typography::capital;
