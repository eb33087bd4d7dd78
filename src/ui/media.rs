//! What the screen is like, asked as a style sheet would.

use gloo::events::EventListener;
use yew::prelude::*;

/// Where what stands beside the text comes as sheets from the foot.
pub const PHONE: &str = "(max-width: 43.75rem)";
/// Where there is room for the broad picture of a chart beside the text, or below it in one column: styles/components/desk.css.
pub const BROAD: &str = "(min-width: 48rem) and (max-width: 63.99rem), (min-width: 90rem)";

/// Whether it is so now; the page follows when a phone is turned. A browser that can't say is no phone.
#[hook]
pub fn use_media(query: &'static str) -> bool {
    let list = use_memo((), |()| gloo::utils::window().match_media(query).ok().flatten());
    let met = use_state_eq(|| list.as_ref().as_ref().is_some_and(web_sys::MediaQueryList::matches));
    let setter = met.setter();
    use_effect_with((), move |()| {
        let listener = (*list).clone().map(|list| {
            let now = list.clone();
            EventListener::new(&list, "change", move |_| setter.set(now.matches()))
        });
        move || drop(listener)
    });
    *met
}
