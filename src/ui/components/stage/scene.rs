//! One scene: its heading, its sentence, and one picture.

use super::Stage;
use super::device::moves;
use crate::app::stage::show::Key;
use crate::app::stage::{Act, Kind};
use crate::app::view::stage::{ClauseText, LineView, SceneView, counted};
use crate::app::view::{BarPart, TableView};
use crate::i18n::Part;
use crate::ui::components::picture::picture;
use gloo::timers::callback::Interval;
use yew::prelude::*;

/// How many steps a number takes on its way up, and how long each.
const STEPS: u32 = 12;
const STEP_MS: u32 = 30;

/// `on_stage`: whether lines can be pointed at, with the one that is.
pub fn scene(view: &SceneView, place: usize, on_stage: Option<(Option<usize>, &Stage)>) -> Html {
    let part = |part: &Part| match part {
        Part::Text(text) => html! { text },
        Part::Amount(amount) => html! { <b>{ amount }</b> },
    };
    let pointed = on_stage.and_then(|(pointed, _)| pointed);
    let hue = pointed.and_then(|at| view.rows.get(at)).map(|row| format!("s{}", row.hue % 5 + 1));
    let sentence: Html = view.sentence.iter().map(part).collect();
    html! {
        <div class={classes!("scene", (view.kind == Kind::Sentence).then_some("words-alone"))}>
            if !view.heading.is_empty() { <p class="heading">{ &view.heading }</p> }
            if on_stage.is_some() { <h1 id="sentence" aria-live="polite" aria-atomic="true">{ sentence }</h1> }
            else { <h3 class="sentence">{ sentence }</h3> }
            <div class={classes!("shown", (!view.picture.is_empty() && !view.rows.is_empty()).then_some("both"))} data-hue={hue}>
                if !view.picture.is_empty() { { picture("drawn", &view.picture) } }
                if !view.rows.is_empty() {
                    <ol class="lines" data-pointed={pointed.map(|_| "true")}>
                        { for view.rows.iter().enumerate().map(|(at, row)| line(row, at, place, on_stage)) }
                    </ol>
                }
                if !view.table.rows.is_empty() { { table(&view.table, pointed.filter(|_| view.rows.is_empty())) } }
                { for view.clauses.iter().enumerate().map(|(at, text)| clause(text, pointed == Some(at))) }
            </div>
            { for view.notes.iter().map(|note| html! { <p class="remark">{ note }</p> }) }
        </div>
    }
}

fn line(view: &LineView, at: usize, place: usize, on_stage: Option<(Option<usize>, &Stage)>) -> Html {
    let pointed = on_stage.is_some_and(|(pointed, _)| pointed == Some(at));
    // Where no amount stands, the words stand in its place.
    let (beside, words) = if view.amount.is_empty() { ("", view.small.as_str()) } else { (view.small.as_str(), "") };
    let inside = html! {
        <>
            <span class="name">{ &view.name }if !beside.is_empty() { <small>{ beside }</small> }</span>
            { bar(&view.bar, at) }
            if !words.is_empty() { <span class="words">{ words }</span> }
            else if on_stage.is_some() { <Amount key={format!("{place}-{at}")} amount={view.amount.clone()} /> }
            else { <b class="amount">{ &view.amount }</b> }
        </>
    };
    let class = classes!("line-of", format!("s{}", view.hue % 5 + 1));
    html! {
        <li {class} aria-current={pointed.then_some("true")}>
            if let Some((_, stage)) = on_stage {
                <button type="button" onclick={stage.on(move |_: MouseEvent| Act::Key(Key::Point(at)))}>{ inside }</button>
            } else { <div>{ inside }</div> }
        </li>
    }
}

/// Lengths are SVG attributes: the security policy allows no inline style.
fn bar(parts: &[BarPart], at: usize) -> Html {
    if parts.is_empty() {
        return html! { <span class="bar none"></span> };
    }
    let percent = |parts: u32| format!("{}.{:02}%", parts / 100, parts % 100);
    let part = |part: &BarPart| {
        let class = if part.at_most { "hatched" } else { "solid" };
        html! { <rect {class} x={percent(part.from)} width={percent(part.length)} y="0" height="100%" /> }
    };
    let pattern = format!("stage-hatch-{at}");
    html! {
        <svg class="bar" width="100%" height="100%" aria-hidden="true">
            <defs><pattern id={pattern.clone()} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect class="stripe" width="3" height="9" />
            </pattern></defs>
            <g fill={format!("url(#{pattern})")}>{ for parts.iter().map(part) }</g>
        </svg>
    }
}

fn table(view: &TableView, pointed: Option<usize>) -> Html {
    let row = |(at, row): (usize, &Vec<String>)| {
        html! {
            <tr aria-current={(pointed == Some(at)).then_some("true")}>
                { for row.iter().take(1).map(|cell| html! { <th scope="row">{ cell }</th> }) }
                { for row.iter().skip(1).map(|cell| html! { <td>{ cell }</td> }) }
            </tr>
        }
    };
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label={view.head.join(" · ")}>
            <table data-pointed={pointed.map(|_| "true")}>
                <thead><tr>{ for view.head.iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                <tbody>{ for view.rows.iter().enumerate().map(row) }</tbody>
            </table>
        </div>
    }
}

fn clause(view: &ClauseText, pointed: bool) -> Html {
    let part = |(text, marked): &(String, bool)| {
        if *marked {
            html! { <mark>{ text }</mark> }
        } else {
            html! { <>{ text }</> }
        }
    };
    html! {
        <section class="clause-text" aria-current={pointed.then_some("true")}>
            <h2>{ view.head }</h2>
            <p>{ for view.parts.iter().map(part) }</p>
        </section>
    }
}

#[derive(PartialEq, Properties)]
struct AmountProps {
    amount: String,
}

/// It counts up when the scene opens, where that is wanted; what is read aloud is the amount from the first moment on.
#[component]
fn Amount(props: &AmountProps) -> Html {
    let step = use_state_eq(|| if moves() { 0 } else { STEPS });
    {
        let step = step.clone();
        use_effect_with((), move |()| {
            let setter = step.setter();
            let now = std::cell::Cell::new(*step);
            let timer = (*step < STEPS).then(|| {
                Interval::new(STEP_MS, move || {
                    now.set(now.get().saturating_add(1).min(STEPS));
                    setter.set(now.get());
                })
            });
            move || drop(timer)
        });
    }
    if *step >= STEPS {
        return html! { <b class="amount">{ &props.amount }</b> };
    }
    html! {
        <b class="amount">
            <span class="hidden">{ &props.amount }</span>
            <span aria-hidden="true">{ counted(&props.amount, *step, STEPS) }</span>
        </b>
    }
}
