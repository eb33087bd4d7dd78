//! What is entered is kept for the next visit, for each tab apart.

use crate::app::device::{RECENT, scenarios};
use crate::app::view::Rules;
use crate::app::{State, saved, since};
use crate::ui::device;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use yew::prelude::*;

/// How long the hands must rest before it is written down.
const REST_MS: u32 = 400;
/// In this tab, until it is reloaded: what is entered fits into no link.
const BEYOND: &str = "beyond";

/// Keeps what is entered; the name of this tab.
#[hook]
pub fn use_recent(state: &State, rules: &Rc<Rules>) -> Rc<String> {
    // A tab that begins with an empty page doesn't write over what it held before.
    let tab = use_memo((), |()| device::tab(state.is_untouched()));
    let (name, held, rules) = (Rc::clone(&tab), state.clone(), Rc::clone(rules));
    use_effect_with(saved::write(state), move |_| {
        let timer = (!held.is_untouched()).then(|| Timeout::new(REST_MS, move || keep(&name, &held, &rules)));
        move || drop(timer)
    });
    tab
}

/// Whether the browser refuses is told where somebody asks it to keep something, not here.
pub fn keep(tab: &str, state: &State, rules: &Rules) {
    let text = saved::write(state) + &since::line(state, &rules.schemes);
    let _ = device::change(RECENT, |shelf| Ok(scenarios::note(shelf, tab, text)));
}

/// What this tab, or else another, held last; the latest first. Not what is on screen already.
pub fn kept(state: &State) -> Vec<String> {
    let now = saved::write(state);
    let entries = device::shelf(RECENT).0.into_iter().rev().map(|entry| entry.text);
    entries.filter(|text| !text.starts_with(&now) || now.is_empty()).collect()
}

/// Before a reload: the next page takes up what this one holds even where no address can.
pub fn leave(tab: &str, state: &State, rules: &Rules) {
    keep(tab, state, rules);
    device::note(BEYOND);
}

/// What was left so, once.
pub fn left(tab: &str) -> Option<String> {
    let entry = || device::shelf(RECENT).0.into_iter().find(|entry| entry.name == tab);
    device::take_note(BEYOND).then(entry)?.map(|entry| entry.text)
}
