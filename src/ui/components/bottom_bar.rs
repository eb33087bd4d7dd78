//! On a phone: the totals, always in sight, and the way to the ledger.

use crate::app::view::AnswerView;
use yew::prelude::*;

pub fn bottom_bar(view: &AnswerView, go: Callback<MouseEvent>) -> Html {
    let one = |(name, amount): &(String, String)| html! { <span class="place">{ name }<b>{ amount }</b></span> };
    html! {
        <button type="button" class="bottom-bar" onclick={go}>
            { for view.short.iter().map(one) }
            <span class="arrow" aria-hidden="true">{ "↓" }</span>
        </button>
    }
}
