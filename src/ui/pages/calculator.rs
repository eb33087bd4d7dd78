//! The calculator page: inputs on the left, the answer on the right; on a phone one below the other.

use super::MAIN;
use crate::app::State;
use crate::app::stage::Kind;
use crate::app::view::{CalculatorView, Rules};
use crate::i18n::page::Say;
use crate::ui::browser;
use crate::ui::components::{answer, bottom_bar, collect, inputs, ledger, notice};
use crate::ui::later::{Later, Part};
use crate::ui::model::{Dispatch, Model};
use std::rc::Rc;
use yew::prelude::*;

/// Where the skip button and the phone's bar lead.
pub const RESULT: &str = "result";

/// On paper every row of the ledger is open. `whole`: the result stands beside what is entered, and not only that.
pub fn calculator(state: &State, (paper, whole): (bool, bool), rules: &Rc<Rules>, dispatch: &Dispatch) -> Html {
    let view = &if paper { CalculatorView::of(&state.laid_open(), rules) } else { CalculatorView::of(state, rules) };
    let say = |text: Say| text.to(view.lang);
    html! {
        <>
            { notice::notice(view, dispatch) }
            <main class="calculator" id={MAIN} tabindex="-1">
                { inputs::inputs(view, dispatch) }
                if whole {
                    <section class="result" id={RESULT} tabindex="-1" aria-labelledby="answer">
                        { answer::answer(&view.answer) }
                        { collect::collect(state, Kind::Person, "", say(Say::LedgerTitle), dispatch) }
                        { ledger::ledger(view, state, dispatch) }
                        <Later part={Part::Outlook} model={Model(state.clone())} rules={rules.clone()} dispatch={dispatch.clone()} />
                    </section>
                }
            </main>
            if whole {
                <footer class="foot"><p>{ say(Say::Privacy) }</p></footer>
                { bottom_bar::bottom_bar(&view.answer, Callback::from(|_| browser::go_to(RESULT))) }
            }
        </>
    }
}
