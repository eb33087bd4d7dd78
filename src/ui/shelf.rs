//! Schemes of one's own in the page. It comes with the reader of scheme files: see [`super::later`].

use super::browser;
use super::model::Dispatch;
use crate::app::Action;
use crate::app::State;
use crate::app::desk::Act;
use crate::app::desk::own::{DAMAGED_KEY, KEY, chosen, empty, join, read, write};
use crate::app::laws::Own;
use crate::engine::Scheme;
use crate::engine::fault::Fault;
use crate::i18n::Lang;
use crate::i18n::page::own::{Word, word};
use crate::schemes::write_file;

/// What can be done with scheme files. Nothing else may name the code behind it, or that comes with the first load.
#[derive(Clone, Copy)]
pub struct Shelf {
    /// Brings back what the browser kept.
    pub restore: fn(&Dispatch),
    /// Keeps all of them; `false` where the browser refuses.
    pub keep: fn(&[Own]) -> bool,
    pub read: fn(&str, &str) -> Result<Scheme, Vec<Fault>>,
    pub write: fn(&Scheme) -> String,
    pub empty: fn(&State) -> Option<Own>,
}

pub const SHELF: Shelf = Shelf { restore, keep, read: chosen, write: write_file, empty };

fn restore(dispatch: &Dispatch) {
    let (own, bad) = read(&browser::kept(KEY).unwrap_or_default());
    if !bad.is_empty() {
        browser::keep(DAMAGED_KEY, &bad);
    }
    let lang = browser::remembered_language().unwrap_or(Lang::Zh);
    dispatch.emit(Action::Work(Act::OwnKept(own, (!bad.is_empty()).then(|| word(Word::Damaged, lang))), join));
}

fn keep(own: &[Own]) -> bool {
    browser::keep(KEY, &write(own))
}
