//! The stage: one scene over the whole window, driven by keys, a clicker, fingers or buttons.

use super::Stage;
use super::device::{fill_screen, fills_screen, focus, leave_screen, now, on_control, width};
use super::keys::keys;
use super::scene::scene;
use super::speaker::Speaker;
use crate::app::stage::Act;
use crate::app::stage::show::{Key, key, stroke};
use crate::app::view::stage::{SceneView, label};
use crate::app::{Action, State};
use crate::i18n::page::stage::{self as say, Word, word};
use crate::ui::browser;
use crate::ui::components::field;
use gloo::events::{EventListener, EventListenerOptions};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

pub const STAGE: &str = "stage";

#[derive(PartialEq, Properties)]
pub struct Props {
    pub state: State,
    pub view: Rc<SceneView>,
    pub whole: bool,
    pub stage: Stage,
}

#[component]
pub fn OnStage(props: &Props) -> Html {
    let (state, stage, view) = (&props.state, &props.stage, props.view.as_ref());
    let begun = use_mut_ref(|| now().1);
    use_keys(stage, view.places());
    use_screen(stage);
    let (Some(show), Some(deck)) = (&state.hall.show, state.hall.deck()) else { return html! {} };
    let (lang, of) = (state.lang, deck.scenes.len());
    let does = |words: Word, key: Key, on: Option<bool>| {
        let onclick = stage.on(move |_: MouseEvent| Act::Key(key));
        html! { <button type="button" aria-pressed={on.map(|on| on.to_string())} {onclick}>{ word(words, lang) }</button> }
    };
    let next = deck.scenes.get(show.at + 1).map(|scene| label(scene, state));
    let note = deck.scenes.get(show.at).map_or_else(String::new, |scene| scene.note.clone());
    let (pointerdown, pointerup) = strokes(stage);
    html! {
        <div class={classes!("stage", show.black.then_some("black"))} id={STAGE} tabindex="-1" role="region"
            aria-label={word(Word::Stage, lang)} onpointerdown={pointerdown} onpointerup={pointerup}>
            if show.black {
                <p class="hidden" role="status">{ word(Word::BlackNow, lang) }</p>
            } else {
                { scene(view, show.at, Some((show.pointed, stage))) }
                if show.news { <p class="remark" role="status">{ say::came(lang) }</p> }
                if !props.whole { <p class="remark" role="status">{ say::partly(lang) }</p> }
                if show.inputs && !view.inputs.is_empty() { { live(view, stage) } }
                if show.notes { <Speaker {note} {next} {lang} begun={*begun.borrow()} /> }
                if show.keys { { keys(lang) } }
            }
            <div class="stage-bar">
                <span class="progress" aria-hidden="true">{ say::progress(show.at + 1, of) }</span>
                <span class="hidden" role="status">{ say::progress_spoken(show.at + 1, of, lang) }</span>
                if !show.typed.is_empty() { <span class="jump" role="status">{ say::jump(&show.typed, lang) }</span> }
                { does(Word::Previous, Key::Back, None) }
                { does(Word::Next, Key::Next, None) }
                if !view.inputs.is_empty() { { does(Word::Inputs, Key::Inputs, Some(show.inputs)) } }
                if show.changed().is_some() { { does(Word::Restore, Key::Restore, None) } }
                { does(Word::Black, Key::Black, Some(show.black)) }
                { does(Word::Notes, Key::Notes, Some(show.notes)) }
                { does(Word::Keys, Key::Keys, Some(show.keys)) }
                <button type="button" onclick={|_| if fills_screen() { leave_screen() } else { fill_screen() }}>{ word(Word::FullScreen, lang) }</button>
                { does(Word::Leave, Key::Leave, None) }
            </div>
        </div>
    }
}

/// The scene's figures, large: what is changed is answered at once.
fn live(view: &SceneView, stage: &Stage) -> Html {
    let changed = stage.on(|action: Action| Act::Live(Box::new(action)));
    html! {
        <div class="live">{ for view.inputs.iter().map(|input| field::field(input, view.lang, html! {}, &changed)) }</div>
    }
}

#[hook]
fn use_keys(stage: &Stage, rows: usize) {
    let count = use_mut_ref(|| rows);
    *count.borrow_mut() = rows;
    let stage = stage.clone();
    use_effect_with((), move |()| {
        browser::go_to(STAGE);
        let options = EventListenerOptions::enable_prevent_default();
        let window = gloo::utils::window();
        let listener = EventListener::new_with_options(&window, "keydown", options, move |event| {
            let Some(pressed) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
            if pressed.ctrl_key() || pressed.alt_key() || pressed.meta_key() {
                return;
            }
            match key(&pressed.key(), focus(event), *count.borrow()) {
                Some(key) => {
                    event.prevent_default();
                    stage.emit(Act::Key(key));
                }
                None if pressed.key() == "Escape" => browser::go_to(STAGE),
                None => {}
            }
        });
        move || drop(listener)
    });
}

/// Whoever leaves the full screen by the browser's own key leaves the stage, and the other way round.
#[hook]
fn use_screen(stage: &Stage) {
    let stage = stage.clone();
    use_effect_with((), move |()| {
        let was = Cell::new(fills_screen());
        let document = gloo::utils::document();
        let listener = EventListener::new(&document, "fullscreenchange", move |_| {
            if was.replace(fills_screen()) && !fills_screen() {
                stage.emit(Act::Key(Key::Leave));
            }
        });
        move || {
            drop(listener);
            leave_screen();
        }
    });
}

type Pointer = Callback<PointerEvent>;

fn strokes(stage: &Stage) -> (Pointer, Pointer) {
    let begin = Rc::new(Cell::new(None::<(i32, i32)>));
    let (down, stage) = (Rc::clone(&begin), stage.clone());
    let pointerdown = Callback::from(move |event: PointerEvent| {
        let free = event.pointer_type() == "touch" && !on_control(&event);
        down.set(free.then(|| (event.client_x(), event.client_y())));
    });
    let pointerup = Callback::from(move |event: PointerEvent| {
        let to = (event.client_x(), event.client_y());
        if let Some(key) = begin.take().and_then(|from| stroke(from, to, width())) {
            stage.emit(Act::Key(key));
        }
    });
    (pointerdown, pointerup)
}
