//! What can be done on the budget page, and its state afterwards.

use super::assume::{Kind, number, plain, read};
use super::settle::Sheet;
use super::{Treasury, Trouble, Typed};
use crate::app::State;
use crate::app::table::Table;
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
    /// These files again, and this month of them.
    Again(Vec<Sheet>, Option<String>),
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
    /// Assumptions that the browser kept, and whether all of them could be read.
    Kept(Table<String, Typed>, bool),
    /// The assumptions, with those of another tab.
    Joined(Table<String, Typed>),
    /// The browser can't keep them.
    Full,
    /// One's own have made room for those of a link.
    Aside,
    /// What went wrong was read.
    Heard,
}

fn of_scheme(key: &str, scheme: &str) -> bool {
    key.split_once('/').is_some_and(|(of, _)| of == scheme)
}

fn without(typed: &Table<String, Typed>, which: impl Fn(&String) -> bool) -> Table<String, Typed> {
    let mut rest = Table::default();
    for (key, each) in typed.iter().filter(|(key, _)| !which(key)) {
        rest.insert(key.clone(), each.clone());
    }
    rest
}

pub fn act(state: &State, act: &Act) -> Treasury {
    let mut next = state.treasury.clone();
    next.sure = false;
    match act {
        Act::Scheme(id) => next.scheme = Some(id.clone()),
        Act::Settle(on) => next.settling = *on,
        Act::Type { key, kind, text } => {
            // A tab stands between a text and the number behind it, where they are written.
            let text = text.replace('\t', " ");
            // What can't be read leaves the last good number in force.
            let before = next.typed.get(key).and_then(|typed| number(*kind, typed).0);
            let behind = before.filter(|_| read(*kind, &text).is_err());
            // As it is shipped: nothing was typed over it.
            let same = plain(state, key).is_some_and(|plain| plain == text);
            next.typed = without(&next.typed, |each| each == key);
            if !same {
                next.typed.insert(key.clone(), Typed { text, behind });
            }
            next.lent &= next.typed == state.treasury.typed;
        }
        Act::Reset(scheme) => {
            next.typed = without(&next.typed, |key| of_scheme(key, scheme));
            next.lent &= next.typed == state.treasury.typed;
        }
        Act::Kept(typed, whole) => {
            next.met = true;
            next.trouble = (!whole).then_some(Trouble::Damaged);
            // The page's own address after a reload.
            next.lent &= next.typed != *typed;
            // A link says what its assumptions are.
            for (key, kept) in typed.iter().filter(|_| !next.lent) {
                if state.treasury.typed.get(key).is_none() {
                    next.typed.insert(key.clone(), kept.clone());
                }
            }
        }
        Act::Joined(typed) => next.typed = typed.clone(),
        Act::Full => next.trouble = Some(Trouble::Full),
        Act::Aside => next.trouble = Some(Trouble::Aside),
        Act::Heard => next.trouble = None,
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
        Act::Again(sheets, month) => {
            (next.sheets, next.month) = (sheets.clone(), month.clone());
            next.real &= !sheets.is_empty();
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
