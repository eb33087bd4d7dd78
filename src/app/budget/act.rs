//! What can be done on the budget page, and its state afterwards.

use super::Treasury;
use super::assume::{Kind, read};
use super::settle::Sheet;
use crate::app::State;
use crate::app::field::Field;
use crate::population::roster::Heading;

#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    Scheme(String),
    /// The payable list, or the budget.
    Settle(bool),
    /// A box of the assumptions now reads so.
    Type {
        key: String,
        kind: Kind,
        text: String,
    },
    /// The assumptions of a scheme as they are shipped.
    Reset(String),
    Month(String),
    /// Files were chosen, by number and name: one more, or in the place of all before.
    Files(Vec<(u32, String)>, bool),
    /// A column of a file is this.
    Column {
        sheet: usize,
        at: usize,
        means: Option<Heading>,
        /// What all of its columns were taken for.
        before: Vec<Option<Heading>>,
    },
    /// The budget is about real people, or synthetic ones.
    Real(bool),
    /// How sure is that?
    Sure,
}

pub fn act(state: &State, act: &Act) -> Treasury {
    let mut next = state.treasury.clone();
    next.sure = false;
    match act {
        Act::Scheme(id) => next.scheme = Some(id.clone()),
        Act::Settle(on) => next.settling = *on,
        Act::Type { key, kind, text } => {
            let before = next.typed.get(key).and_then(|field| field.good);
            let field = match read(*kind, text) {
                Ok(good) => Field { text: text.clone(), good, fault: None },
                // What can't be read leaves the last good number in force.
                Err(fault) => Field { text: text.clone(), good: before, fault: Some(fault) },
            };
            next.typed.insert(key.clone(), field);
        }
        Act::Reset(scheme) => {
            let mut kept = Treasury { typed: Default::default(), ..next.clone() };
            for (key, field) in next.typed.iter().filter(|(key, _)| !key.starts_with(&format!("{scheme}/"))) {
                kept.typed.insert(key.clone(), field.clone());
            }
            next = kept;
        }
        Act::Month(month) => next.month = Some(month.clone()),
        Act::Files(files, more) => {
            if !more {
                next.sheets.clear();
                next.month = None;
            }
            let new = files.iter().map(|(file, name)| Sheet { file: *file, name: name.clone(), columns: None });
            next.sheets.extend(new);
            next.real &= !next.sheets.is_empty();
        }
        Act::Column { sheet, at, means, before } => {
            if let Some(sheet) = next.sheets.get_mut(*sheet) {
                let mut columns = before.clone();
                // A heading is one column's only.
                columns.iter_mut().filter(|each| means.is_some() && *each == means).for_each(|each| *each = None);
                if let Some(column) = columns.get_mut(*at) {
                    *column = *means;
                }
                sheet.columns = Some(columns);
            }
        }
        Act::Sure => next.sure = true,
        Act::Real(real) => next.real = *real && !next.sheets.is_empty(),
    }
    next
}
