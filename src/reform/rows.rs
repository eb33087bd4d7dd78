//! Bands and levels are addressed by their place, so an edit that adds or takes one moves the places of the rest.

use super::address::Address;
use super::conditions;
use crate::engine::scheme::Edit;

/// No list has so many rows; an address that says so leads nowhere.
const MOST_ROWS: usize = 1_000;

/// An address inside a list of bands or levels: the list, the place from zero, the rest of the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    pub list: &'a str,
    pub at: usize,
    pub rest: &'a str,
}

impl<'a> Row<'a> {
    /// Of a path (`bands/2/from`) or a whole address.
    pub fn of(address: &'a str) -> Option<Self> {
        ["bands", "level"].into_iter().find_map(|name| {
            let start = address.rfind(name).filter(|at| *at == 0 || address.as_bytes().get(at - 1) == Some(&b'/'))?;
            let (list, after) = address.split_at_checked(start + name.len())?;
            let (at, rest) = after.strip_prefix('/').map(|after| after.split_once('/').unwrap_or((after, "")))?;
            let at = at.parse::<usize>().ok()?.checked_sub(1).filter(|at| *at < MOST_ROWS)?;
            Some(Self { list, at, rest })
        })
    }

    /// The same part of another row of the list.
    pub fn moved(&self, at: usize) -> String {
        let slash = if self.rest.is_empty() { "" } else { "/" };
        format!("{}/{}{slash}{}", self.list, at + 1, self.rest)
    }
}

/// Which row of the text each row is after the edits: `None` for one that was put in.
pub fn origins(edits: &[Edit], list: &str, rows: usize) -> Vec<Option<usize>> {
    let mut origins: Vec<Option<usize>> = (0..rows).map(Some).collect();
    for (edit, row) in edits.iter().filter_map(|edit| Some((edit, Row::of(edit.address())?))) {
        if row.list == list {
            shift(&mut origins, edit, row.at, None);
        }
    }
    origins
}

/// What one edit does to a list.
fn shift<T: Copy>(rows: &mut Vec<T>, edit: &Edit, at: usize, new: T) {
    match edit {
        Edit::Insert { .. } if at <= rows.len() => rows.insert(at, new),
        Edit::Split { .. } if at < rows.len() => rows.insert(at + 1, new),
        Edit::Remove { .. } if at < rows.len() => drop(rows.remove(at)),
        _ => {}
    }
}

/// The list without one edit. What comes after it keeps its meaning: places are counted anew, and what only that edit
/// had made room for goes too, as `None`.
pub fn without(edits: &[Edit], index: usize) -> Vec<Option<Edit>> {
    let gone = edits.get(index);
    let mut kept: Vec<Option<Edit>> = edits.iter().cloned().map(Some).collect();
    if let Some(slot) = kept.get_mut(index) {
        *slot = None;
    }
    let later = || kept_after(edits, index);
    match gone {
        Some(Edit::Require { .. }) => {
            for at in conditions::moot(edits, index) {
                kept.get_mut(at).map(Option::take);
            }
        }
        Some(Edit::Remove { address })
            if Address::read(address).is_some_and(|at| conditions::named(&at.path).is_some()) =>
        {
            for at in conditions::moot(edits, index) {
                kept.get_mut(at).map(Option::take);
            }
        }
        Some(Edit::Add { address, .. } | Edit::Remove { address }) if Row::of(address).is_none() => {
            // Up to where the cap goes again. Where its removal is taken back, the text's own stands there instead.
            for (at, edit) in later() {
                let inside = edit.address().strip_prefix(address.as_str());
                if inside.is_some_and(|rest| rest.is_empty() || rest.starts_with('/')) {
                    kept.get_mut(at).map(Option::take);
                }
                if matches!(edit, Edit::Remove { address: other } if other == address) {
                    break;
                }
            }
        }
        Some(gone @ (Edit::Insert { .. } | Edit::Remove { .. } | Edit::Split { .. })) => {
            let Some(Row { list, at: start, .. }) = Row::of(gone.address()) else { return kept };
            let same = |edit: &Edit| Row::of(edit.address()).filter(|row| row.list == list).map(|row| row.at);
            let most = edits.iter().filter_map(same).max().unwrap_or_default();
            // Each row by a number of its own, with the edit and without.
            let mut with: Vec<usize> = (0..most + edits.len() + 2).collect();
            let mut less = with.clone();
            let mut fresh = with.len();
            shift(&mut with, gone, start, fresh);
            for (at, edit) in later() {
                let Some(row) = Row::of(edit.address()).filter(|row| row.list == list) else { continue };
                fresh += 1;
                let id = with.get(row.at).copied();
                let found = id.and_then(|id| less.iter().position(|each| *each == id));
                // A row is put in before the next one that is there in any case.
                let next = || with.iter().skip(row.at).find_map(|id| less.iter().position(|each| each == id));
                let place = if matches!(edit, Edit::Insert { .. }) { next() } else { found };
                let slot = kept.get_mut(at);
                match (place, slot) {
                    (Some(place), Some(slot)) => {
                        *slot = Some(edit.moved(row.moved(place)));
                        shift(&mut less, edit, place, fresh);
                    }
                    (None, Some(slot)) => *slot = None,
                    (_, None) => {}
                }
                shift(&mut with, edit, row.at, fresh);
            }
        }
        _ => {}
    }
    kept
}

fn kept_after(edits: &[Edit], index: usize) -> impl Iterator<Item = (usize, &Edit)> {
    edits.iter().enumerate().skip(index + 1)
}
