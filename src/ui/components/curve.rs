//! The exact curve, with a choice of the figure that varies.

use super::figure::figure;
use crate::app::Action;
use crate::app::view::{Choice, Credit, CurveView};
use crate::engine::Fact;
use crate::engine::named::Named;
use crate::i18n::Lang;
use crate::i18n::page::ChartWord;
use crate::ui::model::Dispatch;
use yew::prelude::*;

pub fn curve(view: &CurveView, lang: Lang, credit: &Credit, dispatch: &Dispatch) -> Html {
    let send = dispatch.clone();
    let onchange = Callback::from(move |event: Event| {
        let name = event.target_unchecked_into::<web_sys::HtmlSelectElement>().value();
        if let Some(fact) = Fact::from_name(&name) {
            send.emit(Action::Vary(fact));
        }
    });
    let option = |each: &Choice<Fact>| {
        html! { <option value={each.value.name()} selected={each.on}>{ &each.name }</option> }
    };
    html! {
        <section class="curve" aria-labelledby="curve-heading">
            <div class="section">
                <h2 id="curve-heading">{ ChartWord::CurveTitle.to(lang) }</h2>
                <div class="pick">
                    <label for="vary">{ ChartWord::CurveInput.to(lang) }</label>
                    <select id="vary" {onchange}>{ for view.inputs.iter().map(option) }</select>
                </div>
            </div>
            { figure(&view.figure, "curve", lang, credit) }
        </section>
    }
}
