//! The calculator page: inputs on the left, the answer on the right; on a phone one below the other.

use super::browser;
use super::components::{answer, bottom_bar, curve, figure, inputs, ledger, next, notice, readings};
use super::model::Dispatch;
use crate::app::view::CalculatorView;
use crate::i18n::page::Say;
use yew::prelude::*;

/// Where the skip button and the phone's bar lead.
pub const RESULT: &str = "result";

pub fn calculator(view: &CalculatorView, dispatch: &Dispatch) -> Html {
    let say = |text: Say| text.to(view.lang);
    html! {
        <>
            { notice::notice(view, dispatch) }
            <main class="calculator">
                { inputs::inputs(view, dispatch) }
                <section class="result" id={RESULT} tabindex="-1" aria-labelledby="answer">
                    { answer::answer(&view.answer) }
                    { ledger::ledger(view, dispatch) }
                    { readings::readings(&view.readings, view.lang, dispatch) }
                    { next::next(&view.next, view.lang) }
                    <h2 class="section">{ say(Say::CompareTitle) }</h2>
                    { figure::figure(&view.bars, "compare", say(Say::Table)) }
                    { for view.curve.iter().map(|each| curve::curve(each, view.lang, dispatch)) }
                </section>
            </main>
            <footer class="foot"><p>{ say(Say::Privacy) }</p></footer>
            { bottom_bar::bottom_bar(&view.answer, Callback::from(|_| browser::go_to(RESULT))) }
        </>
    }
}
