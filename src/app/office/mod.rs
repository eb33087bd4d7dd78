//! Long work is done elsewhere: in a worker of the browser, so that typing is never held up.
//!
//! [`letter`] is what goes there and what comes back, [`client`] on the page's side knows what is wanted, what is
//! out and whether anybody is there to do it, and [`clerk`] does it. All three are plain, and tested without a browser.

pub mod clerk;
pub mod client;
pub mod letter;

pub use clerk::{Clerk, with_files};
pub use client::{Client, Effect, Health, Program};
pub use letter::{Ask, Letter, Reply, Tell};
