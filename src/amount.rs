//! Amounts as people type them: `1.2万`, `30万`, `1,234.5`, `３．８万元`, `5k`, `三万五千`; and back again for the echo.
//!
//! Exact decimals throughout. What can be read in two ways is refused as [`Fault::Ambiguous`], never guessed: these numbers
//! become money. The sentence for each fault is written by `i18n`.

mod format;
mod hanzi;
mod list;
mod own;
mod scan;

use rust_decimal::Decimal;

pub use format::{brief, echo_zh, grouped, short_en, short_zh, wan};
pub use list::{read_each, read_list};
pub use own::{Own, own};

/// Why a text is not an amount. `at` counts characters of the text as typed, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// This character has no place in an amount.
    NotANumber { at: usize, found: char },
    /// No input of ours can be below zero.
    Negative,
    /// Above what the field can hold.
    TooLarge { max: Decimal },
    /// More decimal places than the unit has: yuan 2, hours 2, counts 0.
    TooFine { places: u32 },
    /// Can be read in two ways from this character on: `1,5` (1.5 or 15), `3万5` (35,000 or 30,005).
    Ambiguous { at: usize },
    /// More amounts in a list than the field takes.
    TooMany { max: usize },
}

/// Reads one amount; `None` where nothing was typed.
///
/// `places` is the number of decimal places the unit has. Amounts above `max` are refused, and amounts of 10^16 and more
/// whatever `max` says.
pub fn read(text: &str, places: u32, max: Decimal) -> Result<Option<Decimal>, Fault> {
    let value = match scan::amount(text, max) {
        Ok(Some(value)) => value,
        Ok(None) => return Ok(None),
        // More digits than are kept at all are also more than this field takes.
        Err(Fault::TooFine { .. }) => return Err(Fault::TooFine { places }),
        Err(fault) => return Err(fault),
    };
    // Size first: "10^30, with decimals" is first of all too large.
    if value > max {
        return Err(Fault::TooLarge { max });
    }
    let value = value.normalize();
    if value.scale() > places {
        return Err(Fault::TooFine { places });
    }
    Ok(Some(value))
}
