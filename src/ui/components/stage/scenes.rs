//! The scenes in their order: dragged, or moved by keys.

use super::Stage;
use crate::app::stage::Act;
use crate::app::view::stage::{DeckView, SceneLine};
use crate::i18n::page::stage::{Word, word};
use crate::ui::browser;
use std::cell::Cell;
use std::rc::Rc;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub view: DeckView,
    pub stage: Stage,
}

fn id(at: usize) -> String {
    format!("scene-{}", at + 1)
}

#[component]
pub fn Scenes(props: &Props) -> Html {
    let (view, dragged) = (&props.view, use_memo((), |()| Cell::new(None::<usize>)));
    // The focus goes along with a scene that was moved by keys.
    let follow = use_memo((), |()| Cell::new(false));
    let look = view.scenes.iter().position(|scene| scene.on);
    {
        let follow = Rc::clone(&follow);
        use_effect_with(look, move |look| {
            if let Some(look) = look.filter(|_| follow.replace(false)) {
                browser::go_to(&id(look));
            }
        });
    }
    let line = |(at, scene): (usize, &SceneLine)| line(at, scene, props, &dragged, &follow);
    html! {
        <>
            <ol class="scenes" aria-label={word(Word::Scenes, view.lang)} aria-describedby="order">
                { for view.scenes.iter().enumerate().map(line) }
            </ol>
            <p class="hint" id="order">{ word(Word::Order, view.lang) }</p>
        </>
    }
}

fn line(
    at: usize,
    scene: &SceneLine,
    props: &Props,
    dragged: &Rc<Cell<Option<usize>>>,
    follow: &Rc<Cell<bool>>,
) -> Html {
    let (stage, last) = (&props.stage, props.view.scenes.len().saturating_sub(1));
    let keys = {
        let (stage, follow) = (stage.clone(), Rc::clone(follow));
        Callback::from(move |event: KeyboardEvent| {
            let to = match event.key().as_str() {
                "ArrowUp" => at.checked_sub(1),
                "ArrowDown" => Some(at + 1).filter(|to| *to <= last),
                _ => return,
            };
            event.prevent_default();
            let Some(to) = to else { return };
            follow.set(true);
            stage.emit(if event.alt_key() { Act::Move(at, to) } else { Act::Look(to) });
        })
    };
    let (take, put) = (Rc::clone(dragged), Rc::clone(dragged));
    let drop = stage.clone();
    let ondragstart = Callback::from(move |_: DragEvent| take.set(Some(at)));
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    let ondrop = Callback::from(move |event: DragEvent| {
        event.prevent_default();
        if let Some(from) = put.take() {
            drop.emit(Act::Move(from, at));
        }
    });
    html! {
        <li draggable="true" {ondragstart} {ondragover} {ondrop}>
            <button type="button" id={id(at)} aria-current={scene.on.then_some("true")} onclick={stage.on(move |_: MouseEvent| Act::Look(at))} onkeydown={keys}>
                <span class="place">{ at + 1 }</span>
                <span class="label">{ &scene.label }</span>
                if !scene.kind.is_empty() { <small>{ scene.kind }</small> }
            </button>
        </li>
    }
}
