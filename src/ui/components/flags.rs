//! Yes/no facts as check boxes.

use crate::app::Action;
use crate::app::view::FlagView;
use crate::ui::model::Dispatch;
use yew::prelude::*;

pub fn flags(flags: &[FlagView], dispatch: &Dispatch) -> Html {
    let one = |flag: &FlagView| {
        let tick = flag.tick.clone();
        let onchange = dispatch.reform(move |event: Event| {
            Action::tick(&tick, event.target_unchecked_into::<web_sys::HtmlInputElement>().checked())
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
