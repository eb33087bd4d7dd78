//! The budget page: what a scheme costs for many people; behind a second tab, a month's payable list.

use crate::app::State;
use crate::app::budget::answer::chosen;
use crate::app::budget::answer::law_of;
use crate::app::budget::settle::Sheet;
use crate::app::budget::sure::Sure;
use crate::app::budget::{Act, Question, Treasury, questions};
use crate::app::office::letter::{Settlement, Slot};
use crate::app::office::{Ask, Reply};
use crate::app::table::Table;
use crate::app::view::Choice;
use crate::app::view::budget::{Answers, BudgetView, Costs, Refused, RosterView, WorkView};
use crate::i18n::Lang;
use crate::i18n::page::Say;
use crate::i18n::page::budget::{Word, word};
use crate::schemes::shipped;
use crate::ui::components::budget::kept::use_kept;
use crate::ui::components::budget::{Purse, assumptions, result, settle};
use crate::ui::components::colophon::colophon;
use crate::ui::later::Props;
use crate::ui::model::Same;
use crate::ui::office::{self, use_office};
use std::rc::Rc;
use yew::prelude::*;

/// It comes when the page is first opened: see [`crate::ui::later`].
pub fn draw(props: &Props) -> Html {
    html! { <Budget ..props.clone() /> }
}

#[component]
fn Budget(props: &Props) -> Html {
    let state = &props.model.0;
    let purse = Purse(props.dispatch.clone());
    use_kept(state, &purse);
    let asked = use_memo(
        (state.treasury.clone(), state.readings.clone(), state.desk.drafts.clone(), state.desk.own.clone()),
        |_| questions(state),
    );
    let laws = use_memo((shipped().as_ptr(), state.desk.own.clone()), |_| state.laws().cloned().collect::<Vec<_>>());
    // Memos compare what is in an `Rc`: pressing a tab or choosing files leaves the questions as they are.
    let wants = use_memo((Rc::clone(&asked), state.treasury.clone(), state.readings.clone(), state.lang), |_| {
        wanted(state, &asked)
    });
    use_office(&wants, &laws);
    let refused = use_refused(&state.treasury, &purse);
    let answers = answers(&asked);
    let sure = if state.treasury.sure { sure() } else { None };
    let view = BudgetView::around(state, &use_costs(state, &answers, sure));
    let doing = office::look(|client| WorkView::of(client, state.lang));
    let law = use_memo((view.scheme.clone(), state.readings.clone(), Same(Rc::clone(&props.rules))), |_| {
        law_of(state, &view.scheme).map(Rc::new)
    });
    let (lang, [credit, _]) = (view.lang, &view.credits);
    html! {
        <>
            <h1>{ word(Word::Title, lang) }</h1>
            <p class="on-paper">{ &credit.documents.concat() }</p>
            { tabs(&view, &purse) }
            <nav class="documents" aria-label={word(Word::Policies, lang)}>
                { for view.schemes.iter().map(|each| pick(each, &purse)) }
            </nav>
            if view.settling {
                if let Some(law) = law.as_ref() {
                    { settle::settle(&settle::Props { law, treasury: &state.treasury, lang, purse: &purse, found: payable().as_deref(), refused: &refused, doing: &doing }) }
                }
            } else {
                <div class="weigh">
                    { result::result(&view, &doing, state, &purse) }
                    // A roster is no assumption.
                    if !view.real { { assumptions::assumptions(&view, &purse) } }
                </div>
            }
            { colophon(credit, lang) }
            <footer class="foot"><p>{ Say::Privacy.to(lang) }</p></footer>
        </>
    }
}

/// What the answers come to, worked out again when there is another.
#[hook]
fn use_costs(state: &State, answers: &Answers, sure: Option<Rc<Sure>>) -> Rc<Costs> {
    let found = answers.iter().map(|(id, answer)| (id.clone(), Same(Rc::clone(answer)))).collect::<Vec<_>>();
    let mut about = state.clone();
    about.treasury.typed = Table::default();
    use_memo((found, sure.clone().map(Same), about), |_| Costs::of(state, answers, sure.as_deref()))
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

/// What has come so far: until a new answer is there, the one before stays on screen.
fn answers(asked: &[Question]) -> Answers {
    let found = asked.iter().filter_map(|question| {
        let reply = office::look(|client| client.last(&Slot::Cost(question.scheme.clone())).cloned())?;
        match reply.as_ref() {
            Reply::Cost(answer) => Some((question.scheme.clone(), Rc::clone(answer))),
            _ => None,
        }
    });
    found.collect()
}

/// All that this page has to show, the most urgent first: behind a tab is what can wait.
fn wanted(state: &State, asked: &[Question]) -> Vec<Ask> {
    let treasury = &state.treasury;
    if !treasury.settling {
        let sure = asked.first().filter(|question| treasury.sure && question.sheets.is_empty());
        return asked.iter().cloned().map(Ask::Cost).chain(sure.cloned().map(Ask::Sure)).collect();
    }
    let settlement = Settlement {
        sheets: treasury.sheets.clone(),
        scheme: chosen(state).to_owned(),
        readings: state.readings.clone(),
        month: treasury.month.clone(),
        english: state.lang == Lang::En,
    };
    if treasury.sheets.is_empty() { Vec::new() } else { vec![Ask::Settle(settlement)] }
}

/// A file that turns out to be no table is taken away, or gives way to the last good ones; each, and why, until others are
/// chosen.
#[hook]
fn use_refused(treasury: &Treasury, purse: &Purse) -> Vec<Refused> {
    let good = use_mut_ref(|| (Vec::<Sheet>::new(), None::<String>));
    let told = use_state_eq(<(Vec<Refused>, Vec<Sheet>)>::default);
    let answer = office::look(|client| match client.answered(&Slot::Settle)? {
        (Ask::Settle(asked), reply) => match reply.as_ref() {
            Reply::Settled(view) => Some((asked.clone(), view.hopeless().cloned())),
            _ => None,
        },
        _ => None,
    });
    let (before, tell, purse) = (told.clone(), told.setter(), purse.clone());
    use_effect_with((answer, treasury.sheets.clone()), move |(answer, sheets)| match answer {
        Some((asked, Some(why))) if asked.sheets == *sheets => {
            // The others stay; where there are none, those that were there before.
            let rest = payable().map(|view| view.readable(sheets)).filter(|rest| !rest.is_empty());
            let (sheets, month) = rest.map_or_else(|| good.borrow().clone(), |rest| (rest, asked.month.clone()));
            // Of several that are no tables each is asked about in its turn.
            let mut all = if before.1 == asked.sheets { before.0.clone() } else { Vec::new() };
            all.push(why.clone());
            tell.set((all, sheets.clone()));
            purse.emit(Act::Again(sheets, month));
        }
        Some((asked, None)) => *good.borrow_mut() = (asked.sheets.clone(), asked.month.clone()),
        _ => {}
    });
    if told.1 == treasury.sheets { told.0.clone() } else { Vec::new() }
}

/// How sure the cost is, once that is known.
fn sure() -> Option<Rc<Sure>> {
    office::look(|client| match client.current(&Slot::Sure)?.as_ref() {
        Reply::Sure(found) => Some(Rc::clone(found)),
        _ => None,
    })
}

/// The payable list that came last.
fn payable() -> Option<Rc<RosterView>> {
    match office::look(|client| client.last(&Slot::Settle).cloned())?.as_ref() {
        Reply::Settled(view) => Some(Rc::clone(view)),
        _ => None,
    }
}
