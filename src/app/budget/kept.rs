//! Assumptions as the browser keeps them between visits: the lines of a link.

use super::{Treasury, Typed};
use crate::app::route::Page;
use crate::app::saved;
use crate::app::state::State;
use crate::app::table::Table;

/// The key under which they are kept.
pub const KEY: &str = "sandtable.assumptions";

pub fn write(typed: &Table<String, Typed>) -> String {
    saved::assumed(&Treasury { typed: typed.clone(), ..Treasury::default() }, "")
}

/// What was typed here joined with what another tab kept meanwhile; `base` is what both last agreed on. A box that both have
/// changed reads as it does here.
pub fn join(
    base: &Table<String, Typed>,
    mine: &Table<String, Typed>,
    theirs: &Table<String, Typed>,
) -> Table<String, Typed> {
    let mut joined = Table::default();
    for (key, _) in mine.iter().chain(theirs.iter()) {
        let here = mine.get(key);
        let stands = if here == base.get(key) { theirs.get(key) } else { here };
        stands.iter().for_each(|typed| joined.insert(key.clone(), (*typed).clone()));
    }
    joined
}

/// The assumptions of a link once somebody has changed them. Those of the scheme that was changed are as they now read; those
/// of every other scheme are what was kept of it, or the link's where nothing was.
pub fn taken(
    lent: &Table<String, Typed>,
    now: &Table<String, Typed>,
    kept: &Table<String, Typed>,
) -> Table<String, Typed> {
    let all = || lent.iter().chain(now.iter());
    let changed: Vec<String> =
        all().filter(|(key, _)| lent.get(*key) != now.get(*key)).map(|(key, _)| scheme(key)).collect();
    let own = |of: &String| !changed.contains(of) && kept.iter().any(|(key, _)| scheme(key) == *of);
    let mut taken = Table::default();
    for (key, typed) in now.iter().filter(|(key, _)| !own(&scheme(key))) {
        taken.insert(key.clone(), typed.clone());
    }
    for (key, typed) in kept.iter().filter(|(key, _)| own(&scheme(key))) {
        taken.insert(key.clone(), typed.clone());
    }
    taken
}

fn scheme(key: &str) -> String {
    key.split('/').next().unwrap_or_default().to_owned()
}

/// Of each scheme what was kept and no longer stands, as a scenario that brings all of that scheme's back.
pub fn replaced(kept: &Table<String, Typed>, stands: &Table<String, Typed>) -> Vec<(String, String)> {
    let mut schemes: Vec<String> = kept.iter().map(|(key, _)| scheme(key)).collect();
    schemes.sort_unstable();
    schemes.dedup();
    let gone = |of: &String| kept.iter().any(|(key, typed)| scheme(key) == *of && stands.get(key) != Some(typed));
    let lines = |of: String| {
        let mut treasury = Treasury { scheme: Some(of.clone()), ..Treasury::default() };
        for (key, typed) in kept.iter().filter(|(key, _)| scheme(key) == of) {
            treasury.typed.insert(key.clone(), typed.clone());
        }
        (of, saved::write(&State { page: Page::Budget, treasury, ..State::default() }))
    };
    schemes.into_iter().filter(gone).map(lines).collect()
}

/// The assumptions, and whether all of the text was understood.
pub fn read(text: &str) -> (Table<String, Typed>, bool) {
    let (State { treasury, .. }, whole) = saved::read(text);
    (treasury.typed, whole)
}
