//! Assumptions kept by the browser between visits.

use super::Purse;
use crate::app::State;
use crate::app::budget::kept::{KEY, join, read, replaced, taken, write};
use crate::app::budget::{Act, Typed};
use crate::app::device::{SCENARIOS, aside, scenarios};
use crate::app::table::Table;
use crate::i18n::page::budget::before_link;
use crate::ui::hooks::use_changes_elsewhere;
use crate::ui::{browser, device};
use std::cell::RefCell;
use yew::prelude::*;

thread_local! {
    /// The assumptions as this tab last read or kept them: it lasts while other pages are open.
    static AGREED: RefCell<Table<String, Typed>> = RefCell::default();
}

/// Brings back the assumptions of an earlier visit, once; keeps every change afterwards, beside what other tabs keep. Those
/// of a link are kept when they are changed, so that looking at somebody else's takes nothing away; one's own then stand among
/// the scenarios.
#[hook]
pub fn use_kept(state: &State, purse: &Purse) {
    let treasury = &state.treasury;
    let lang = state.lang;
    let names: Vec<_> = state.laws().map(|law| (law.id.clone(), lang.pick(&law.name).to_owned())).collect();
    let now = (treasury.typed.clone(), treasury.met, treasury.lent, use_changes_elsewhere());
    let purse = purse.clone();
    let refused = use_mut_ref(|| false);
    let link = use_mut_ref(|| None::<Table<String, Typed>>);
    use_effect_with(now, move |(typed, met, lent, _)| {
        let text = browser::kept(KEY).unwrap_or_default();
        let (kept, whole) = read(&text);
        if !met {
            if !whole {
                browser::keep(&aside(KEY), &text);
            }
            AGREED.set(kept.clone());
            purse.emit(Act::Kept(kept, whole));
        } else if *lent {
            link.replace(Some(typed.clone()));
            AGREED.set(kept);
        } else {
            let base = AGREED.take();
            let lent = link.take();
            let mine = lent.as_ref().map_or_else(|| typed.clone(), |lent| taken(lent, typed, &base));
            let gone = lent.map(|_| replaced(&base, &mine)).unwrap_or_default();
            for (scheme, lines) in &gone {
                let name = names.iter().find(|(id, _)| id == scheme).map_or(scheme, |(_, name)| name);
                // Where even that can't be kept, this page has it.
                drop(device::change(SCENARIOS, |shelf| {
                    Ok(scenarios::set_aside(shelf, &before_link(name, lang), lines.clone()))
                }));
            }
            if !gone.is_empty() {
                purse.emit(Act::Aside);
            }
            // What another tab has damaged takes nothing away here.
            let joined = if !whole || kept == base { mine } else { join(&base, &mine, &kept) };
            let refuses = joined != kept && !browser::keep(KEY, &write(&joined));
            AGREED.set(if refuses { kept } else { joined.clone() });
            if joined != *typed {
                purse.emit(Act::Joined(joined));
            }
            // Said when it begins, not at every key.
            if refuses && !refused.replace(refuses) {
                purse.emit(Act::Full);
            }
            refused.replace(refuses);
        }
    });
}
