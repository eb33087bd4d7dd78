//! 反推 as a piece of its own, since the worker is asked what everybody costs.

use super::solve::{choice, solve};
use super::{Work, hold, text_of};
use crate::app::Action;
use crate::app::budget::aim::aims;
use crate::app::budget::{Act as Cost, act};
use crate::app::desk::Act;
use crate::app::office::letter::Slot;
use crate::app::office::{Ask, Reply};
use crate::app::view::Credit;
use crate::app::view::budget::WorkView;
use crate::app::view::desk::{AimView, Heard, Laws, PairView, PairsView, SolveView};
use crate::app::{Page, State};
use crate::i18n::Lang;
use crate::i18n::page::aim::{Word, word};
use crate::i18n::page::desk;
use crate::reform::Address;
use crate::ui::components::budget::Purse;
use crate::ui::components::budget::kept::use_kept;
use crate::ui::components::budget::work::work as progress;
use crate::ui::components::figure::figure_over;
use crate::ui::model::Model;
use crate::ui::office::{self, use_office};
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    pub model: Model,
    pub credit: Credit,
    pub work: Work,
}

/// What has come, and how the work stands.
type News = (Heard, WorkView);

/// The panel, for one person or for everybody: one piece, so that the focus stays where it is from one to the other.
#[component]
pub fn Solving(props: &Props) -> Html {
    let (state, work) = (&props.model.0, &props.work);
    let news = use_state_eq(News::default);
    let told = use_callback(news.setter(), |news, setter| setter.set(news));
    let view = use_memo((state.clone(), news.0.clone()), |(state, heard)| {
        Laws::of(state).and_then(|laws| SolveView::beside(state, &laws, heard))
    });
    let last = use_mut_ref(|| None::<(Asked, PairsView)>);
    let Some(view) = view.as_ref() else { return html! {} };
    let Some(all) = &view.all else { return solve(view, Default::default(), work) };
    let people = html! {
        <>
            { whose(state, all, work) }
            <Asking model={props.model.clone()} work={work.clone()} {told} />
            { progress(&news.1) }
        </>
    };
    // The pairs stay until the next ones have come: what is open there, and the hands, stay where they are.
    let asked = asked(state, &all.scheme);
    if let Some(pairs) = &all.pairs {
        last.replace(Some((asked.clone(), pairs.clone())));
    }
    let pairs = last.borrow().clone().filter(|(of, _)| *of == asked).map(|(_, pairs)| (pairs, all.pairs.is_none()));
    solve(view, (people, beside(view.lang, (all, pairs), &props.credit, work)), work)
}

/// Which two numbers of which document; pairs of others are not shown again.
type Asked = (String, Option<Address>, Option<Address>);

fn asked(state: &State, scheme: &str) -> Asked {
    let asked = state.desk.solve.within(scheme);
    // One number alone makes no pair.
    (scheme.to_owned(), asked.parameter.clone().filter(|_| asked.second.is_some()), asked.second)
}

#[derive(Clone, PartialEq, Properties)]
struct AskingProps {
    model: Model,
    work: Work,
    told: Callback<News>,
}

/// Draws nothing: it asks the worker as long as it is there, and tells what comes.
#[component]
fn Asking(props: &AskingProps) -> Html {
    let state = &props.model.0;
    use_kept(state, &Purse(props.work.0.clone()));
    let about = (state.desk.clone(), state.treasury.clone(), state.readings.clone());
    let wants = use_memo(about, |_| wanted(state));
    let all = use_memo(state.desk.own.clone(), |_| state.laws().cloned().collect::<Vec<_>>());
    use_office(&wants, &all);
    let mut heard = Heard::default();
    for slot in [Slot::Now, Slot::Value, Slot::Pairs] {
        office::look(|client| {
            if let Some((Ask::Aim(aim), Reply::Aim(found))) = client.answered(&slot).map(|(ask, reply)| (ask, &**reply))
            {
                heard.take(aim, found);
            }
        });
    }
    let doing = office::look(|client| WorkView::of(client, state.lang));
    let told = props.told.clone();
    use_effect_with((heard, doing), move |news| told.emit(news.clone()));
    html! {}
}

fn wanted(state: &State) -> Vec<Ask> {
    let laws = Laws::of(state);
    laws.map(|laws| aims(state, &laws.text.id)).unwrap_or_default().into_iter().map(Ask::Aim).collect()
}

/// The people, and the way to where they are described.
fn whose(state: &State, view: &AimView, work: &Work) -> Html {
    let (dispatch, scheme) = (work.0.clone(), view.scheme.clone());
    let onclick = Callback::from(move |_: MouseEvent| {
        dispatch.emit(Action::Cost(Cost::Scheme(scheme.clone()), act));
        dispatch.emit(Action::Go(Page::Budget));
    });
    html! {
        <p class="hint">
            { &view.whose }{ " " }
            <button type="button" class="link" {onclick}>{ word(Word::Change, state.lang) }</button>
        </p>
    }
}

/// A second number, and the pairs that cost the same.
fn beside(lang: Lang, (view, pairs): (&AimView, Option<(PairsView, bool)>), credit: &Credit, work: &Work) -> Html {
    if view.seconds.is_empty() {
        return html! {};
    }
    let onchange = work.on(|event: Event| Act::SolveBeside(text_of(&event)));
    html! {
        <>
            <h3 class="sub">{ word(Word::Pairs, lang) }</h3>
            <p class="hint">{ word(Word::PairsHint, lang) }</p>
            <div class="solve-row">
                <label for="solve-beside">{ word(Word::Second, lang) }</label>
                { choice("solve-beside", &view.seconds, desk::word(desk::Word::Choose, lang), onchange) }
            </div>
            { for pairs.iter().map(|(pairs, old)| html! {
                <div aria-busy={old.then_some("true")}>{ drawn(pairs, lang, credit, work) }</div>
            }) }
        </>
    }
}

fn drawn(view: &PairsView, lang: Lang, credit: &Credit, work: &Work) -> Html {
    let behind = html! { <details><summary>{ word(Word::Rows, lang) }</summary>{ rows(view, lang, work) }</details> };
    figure_over(&view.figure, behind, "pairs", lang, credit)
}

/// Where the focus goes once a pair is taken.
const ROWS: &str = "pairs-rows";

fn rows(view: &PairsView, lang: Lang, work: &Work) -> Html {
    let row = |row: &PairView| {
        let take = row.take.as_ref().map(|(spoken, edits)| {
            let edits = edits.clone();
            let work = work.clone();
            // The button goes, since its pair is then the one in the draft.
            let onclick = Callback::from(move |_: MouseEvent| {
                work.emit(Act::Edits(edits.clone()));
                hold(ROWS);
            });
            html! { <button type="button" class="link" aria-label={spoken.clone()} {onclick}>{ word(Word::Take, lang) }</button> }
        });
        html! {
            <tr aria-current={row.now.then_some("true")}>
                { for row.cells.iter().map(|cell| html! { <td class="num">{ cell }</td> }) }
                <td>{ for take }</td>
            </tr>
        }
    };
    html! {
        <div class="scroll" id={ROWS} tabindex="0" role="group" aria-labelledby="pairs-title">
            <table>
                <thead><tr>
                    { for view.figure.table.head.iter().map(|name| html! { <th scope="col" class="num">{ name }</th> }) }
                    <td></td>
                </tr></thead>
                <tbody>{ for view.rows.iter().map(row) }</tbody>
            </table>
        </div>
    }
}
