//! Assumptions kept by the browser between visits.

use super::Purse;
use crate::app::budget::kept::{KEY, read, write};
use crate::app::budget::{Act, Treasury};
use crate::app::device::aside;
use crate::ui::browser;
use yew::prelude::*;

/// Brings back the assumptions of an earlier visit, once; keeps every change afterwards. Those of a link are kept when they
/// are changed, so that looking at somebody else's takes nothing away.
#[hook]
pub fn use_kept(treasury: &Treasury, purse: &Purse) {
    let now = (treasury.typed.clone(), treasury.met, treasury.lent);
    let purse = purse.clone();
    let refused = use_mut_ref(|| false);
    use_effect_with(now, move |(typed, met, lent)| {
        let text = browser::kept(KEY).unwrap_or_default();
        if !met {
            let (kept, whole) = read(&text);
            if !whole {
                browser::keep(&aside(KEY), &text);
            }
            purse.emit(Act::Kept(kept, whole));
        } else if !lent {
            let new = write(typed);
            let refuses = new != text && !browser::keep(KEY, &new);
            // Said when it begins, not at every key.
            if refuses && !refused.replace(refuses) {
                purse.emit(Act::Full);
            }
            refused.replace(refuses);
        }
    });
}
