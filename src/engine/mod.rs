//! The pure core: facts in, an explained answer out. No browser, clock, randomness or float.
//!
//! Reading order: [`number`] and [`fact`] are the vocabulary, [`profile`] an applicant, [`scheme`] a policy as data,
//! [`mechanism`] what a provision pays, [`evaluate`] the pipeline, [`outcome`] the answer with its explanation.

pub mod evaluate;
pub mod fact;
pub mod fault;
pub mod mechanism;
pub mod named;
pub mod number;
pub mod order;
pub mod outcome;
pub mod param;
pub mod profile;
pub mod scheme;
pub mod shared;

pub use evaluate::{assess, assess_unrounded};
pub use fact::Fact;
pub use number::{Number, Rate, Yuan};
pub use outcome::{Assessment, Outcome, State};
pub use profile::Profile;
pub use scheme::{Provision, Scheme};
