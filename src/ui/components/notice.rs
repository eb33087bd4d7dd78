//! A banner for what went wrong with a link.

use crate::app::Action;
use crate::app::view::CalculatorView;
use crate::i18n::page::Say;
use crate::ui::model::Dispatch;
use yew::prelude::*;

pub fn notice(view: &CalculatorView, dispatch: &Dispatch) -> Html {
    let Some(fault) = view.link_fault else { return html! {} };
    let close = dispatch.reform(|_: MouseEvent| Action::CloseNotice);
    html! {
        <div class="notice" role="alert">
            <p>{ fault }</p>
            <button type="button" onclick={close}>{ Say::Close.to(view.lang) }</button>
        </div>
    }
}
