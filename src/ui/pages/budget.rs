//! The budget page: what a scheme costs for many people; behind a second tab, a month's payable list.

use crate::app::budget::answer::law_of;
use crate::app::budget::{Act, Answer, Question, answer, questions};
use crate::app::view::Choice;
use crate::app::view::budget::{Answers, BudgetView};
use crate::i18n::page::Say;
use crate::i18n::page::budget::{Word, word};
use crate::ui::components::budget::settle::Settle;
use crate::ui::components::budget::{Purse, assumptions, result};
use crate::ui::later::Props;
use crate::ui::model::Same;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use yew::prelude::*;

/// How long the hands rest before people are drawn anew.
const REST_MS: u32 = 60;

/// It comes when the page is first opened: see [`crate::ui::later`].
pub fn draw(props: &Props) -> Html {
    html! { <Budget ..props.clone() /> }
}

#[component]
fn Budget(props: &Props) -> Html {
    let state = &props.model.0;
    let purse = Purse(props.dispatch.clone());
    let asked = use_memo(
        (state.treasury.clone(), state.readings.clone(), state.desk.drafts.clone(), state.desk.own.clone()),
        |_| questions(state),
    );
    let (answers, busy) = use_answers(&asked);
    let view = BudgetView::of(state, &answers);
    let law = use_memo((view.scheme.clone(), state.readings.clone(), Same(Rc::clone(&props.rules))), |_| {
        law_of(state, &view.scheme).map(Rc::new)
    });
    let lang = view.lang;
    html! {
        <>
            <h1>{ word(Word::Title, lang) }</h1>
            { tabs(&view, &purse) }
            <nav class="documents" aria-label={word(Word::Policies, lang)}>
                { for view.schemes.iter().map(|each| pick(each, &purse)) }
            </nav>
            if view.settling {
                if let Some(law) = law.as_ref() {
                    <Settle law={law.clone()} treasury={state.treasury.clone()} {lang} purse={purse.clone()} />
                }
            } else {
                <div class="weigh">
                    { result::result(&view, busy) }
                    { assumptions::assumptions(&view, &purse) }
                </div>
            }
            <footer class="foot"><p>{ Say::Privacy.to(lang) }</p></footer>
        </>
    }
}

fn tabs(view: &BudgetView, purse: &Purse) -> Html {
    let tab = |on: bool, words: Word, settle: bool| {
        let onclick = purse.on(move |_: MouseEvent| Act::Settle(settle));
        html! { <li><button type="button" aria-pressed={on.to_string()} {onclick}>{ word(words, view.lang) }</button></li> }
    };
    html! {
        <ul class="desk-drafts sides" aria-label={word(Word::Tabs, view.lang)}>
            { tab(!view.settling, Word::Cost, false) }{ tab(view.settling, Word::Settle, true) }
        </ul>
    }
}

fn pick(choice: &Choice<String>, purse: &Purse) -> Html {
    let id = choice.value.clone();
    let onclick = purse.on(move |_: MouseEvent| Act::Scheme(id.clone()));
    html! { <button type="button" key={choice.value.clone()} aria-pressed={choice.on.to_string()} {onclick}>{ &choice.name }</button> }
}

type Kept = Rc<RefCell<Vec<(Question, Rc<Answer>)>>>;

/// Answers as they come, one question at a time with the browser's turn between them; until a new one is there, the one before
/// stays on screen. Whether something is still being worked out.
#[hook]
fn use_answers(asked: &Rc<Vec<Question>>) -> (Answers, bool) {
    let kept: Kept = use_mut_ref(Vec::new);
    let (update, running) = (use_force_update(), use_mut_ref(|| None::<Timeout>));
    {
        let (asked, kept, running) = (Rc::clone(asked), Rc::clone(&kept), Rc::clone(&running));
        // By what is asked, not by where it lies: a new list can lie where an old one did.
        use_effect_with(Rc::clone(&asked), move |_| {
            work(REST_MS, asked, kept, Rc::clone(&running), Rc::new(move || update.force_update()));
        });
    }
    let busy = asked.iter().any(|question| !is_kept(question, &kept));
    let known = kept.borrow();
    let answers = known.iter().map(|(question, answer)| (question.scheme.clone(), Rc::clone(answer))).collect();
    (answers, busy)
}

fn is_kept(question: &Question, kept: &Kept) -> bool {
    kept.borrow().iter().any(|(each, _)| each == question)
}

/// Works out the first question without an answer, and comes back for the next. A new call takes the place of the one before.
fn work(after: u32, asked: Rc<Vec<Question>>, kept: Kept, running: Rc<RefCell<Option<Timeout>>>, shown: Rc<dyn Fn()>) {
    let Some(question) = asked.iter().find(|question| !is_kept(question, &kept)).cloned() else {
        *running.borrow_mut() = None;
        return;
    };
    let again = Rc::clone(&running);
    let timer = Timeout::new(after, move || {
        let found = {
            let known = kept.borrow();
            let before = known.iter().find(|(each, _)| each.scheme == question.scheme);
            answer(&question, before.map(|(asked, answer)| (asked, answer.as_ref())))
        };
        let Some(found) = found else { return };
        kept.borrow_mut().retain(|(each, _)| each.scheme != question.scheme);
        kept.borrow_mut().push((question, Rc::new(found)));
        shown();
        work(0, asked, kept, again, shown);
    });
    *running.borrow_mut() = Some(timer);
}
