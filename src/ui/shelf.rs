//! Schemes of one's own in the page. It comes with the reader of scheme files: see [`super::later`].

use super::browser;
use super::model::Dispatch;
use crate::app::Action;
use crate::app::State;
use crate::app::desk::Act;
use crate::app::desk::own::{DAMAGED_KEY, FORM, KEY, chosen, empty, join, read, together, write};
use crate::app::laws::Own;
use crate::engine::Scheme;
use crate::engine::fault::Fault;
use crate::i18n::Lang;
use crate::i18n::page::own::{Word, word};
use crate::schemes::write_file;
use std::cell::RefCell;

/// What can be done with scheme files. Nothing else may name the code behind it, or that comes with the first load.
#[derive(Clone, Copy)]
pub struct Shelf {
    /// Brings back what the browser kept.
    pub restore: fn(&Dispatch),
    /// Keeps all of them beside what other tabs keep: what there is together, and whether the browser kept it.
    pub keep: fn(&[Own]) -> (Vec<Own>, bool),
    pub read: fn(&str, &str) -> Result<Scheme, Vec<Fault>>,
    pub write: fn(&Scheme) -> String,
    pub empty: fn(&State) -> Option<Own>,
}

pub const SHELF: Shelf = Shelf { restore, keep, read: chosen, write: write_file, empty };

thread_local! {
    /// The schemes as this tab last read or kept them.
    static AGREED: RefCell<Vec<Own>> = const { RefCell::new(Vec::new()) };
}

fn restore(dispatch: &Dispatch) {
    let (own, bad) = read(&browser::kept(KEY).unwrap_or_default());
    if !bad.is_empty() {
        browser::keep(DAMAGED_KEY, &bad);
    }
    AGREED.set(own.clone());
    let lang = browser::remembered_language().unwrap_or(Lang::Zh);
    dispatch.emit(Action::Work(Act::OwnKept(own, (!bad.is_empty()).then(|| word(Word::Damaged, lang))), join));
}

fn keep(own: &[Own]) -> (Vec<Own>, bool) {
    let (kept, base) = (read(&browser::kept(KEY).unwrap_or_default()).0, AGREED.take());
    let joined = if FORM.alike(&kept, &base) { own.to_vec() } else { together(&base, own, &kept) };
    let done = FORM.alike(&joined, &kept) || browser::keep(KEY, &write(&joined));
    AGREED.set(if done { joined.clone() } else { kept });
    (joined, done)
}
