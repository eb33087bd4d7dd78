//! Yes/no facts as check boxes.

use crate::app::Action;
use crate::app::view::FlagView;
use crate::ui::model::Dispatch;
use yew::prelude::*;

/// Check boxes; `act` says what a change of one means.
pub fn flags(
    flags: &[FlagView],
    dispatch: &Dispatch,
    act: impl Fn(&FlagView, bool) -> Action + Clone + 'static,
) -> Html {
    let one = |flag: &FlagView| {
        let (own, act) = (flag.clone(), act.clone());
        let onchange = dispatch.reform(move |event: Event| {
            act(&own, event.target_unchecked_into::<web_sys::HtmlInputElement>().checked())
        });
        html! {
            <label class="flag" for={flag.id.clone()} key={flag.id.clone()}>
                <input type="checkbox" id={flag.id.clone()} checked={flag.on} {onchange} />
                <span>{ &flag.label }</span>
            </label>
        }
    };
    html! { <div class="flags">{ for flags.iter().map(one) }</div> }
}
