//! 演示: decks are put in order here, and shown on stage.

use crate::app::State;
use crate::app::office::{Ask, Health, Reply};
use crate::app::stage::Scene;
use crate::app::stage::restore::restore;
use crate::app::view::stage::{Cost, SceneView, asked};
use crate::schemes;
use crate::ui::browser;
use crate::ui::components::stage::Stage;
use crate::ui::components::stage::editor::editor;
use crate::ui::components::stage::show::OnStage;
use crate::ui::later::{self, Props};
use crate::ui::model::Same;
use crate::ui::office::{self, use_office};
use crate::ui::pages::MAIN;
use std::rc::Rc;
use yew::prelude::*;

/// It comes when the page is first opened: see [`crate::ui::later`].
pub fn draw(props: &Props) -> Html {
    html! { <Presenter ..props.clone() /> }
}

#[component]
fn Presenter(props: &Props) -> Html {
    let state = &props.model.0;
    let stage = Stage(props.dispatch.clone());
    let at = state.hall.show.as_ref().map_or(state.hall.look, |show| show.at);
    let looked = state.hall.deck().and_then(|deck| deck.scenes.get(at));
    let drawn = use_scene(state, looked);
    let showing = state.hall.show.is_some();
    let before = use_mut_ref(|| false);
    use_effect_with(showing, move |showing| {
        if before.replace(*showing) && !*showing {
            browser::go_to(MAIN);
        }
    });
    match (showing, &drawn) {
        (true, Some((view, whole))) => html! {
            <OnStage state={state.clone()} view={view.clone()} whole={*whole} {stage} />
        },
        _ => editor(state, looked.zip(drawn.as_ref()).map(|(of, (view, whole))| (of, view.as_ref(), *whole)), &stage),
    }
}

/// The scene drawn, and whether all of it was understood: brought back, with what was changed on stage, under its own readings.
#[hook]
fn use_scene(state: &State, scene: Option<&Scene>) -> Option<(Rc<SceneView>, bool)> {
    let own = state.desk.own.clone();
    let scene = scene.cloned();
    let shown = use_memo((scene.clone(), state.lang, own.clone()), |(scene, ..)| {
        scene.as_ref().map(|scene| restore(scene, state))
    });
    let readings = shown.as_ref().as_ref().map(|shown| shown.state.readings.clone());
    let rules = use_memo((readings, own, schemes::extent()), |_| {
        shown.as_ref().as_ref().map(|shown| later::rules(&shown.state))
    });
    let cost = use_cost(state, scene.as_ref().zip(shown.as_ref().as_ref().map(|shown| &shown.state)));
    let changed = state.hall.show.as_ref().and_then(|show| show.changed().cloned());
    let drawn = use_memo(
        (scene, changed, Same(Rc::clone(&shown)), Same(Rc::clone(&rules)), state.lang, cost),
        |(scene, changed, _, _, _, cost)| {
            let (scene, shown, rules) = (scene.as_ref()?, shown.as_ref().as_ref()?, rules.as_ref().as_ref()?);
            let changed = changed.clone().map(|changed| changed.speaking(state.lang));
            Some(Rc::new(SceneView::of(scene, changed.as_ref().unwrap_or(&shown.state), rules, cost)))
        },
    );
    let whole = shown.as_ref().as_ref().is_none_or(|shown| shown.whole);
    drawn.as_ref().as_ref().map(|view| (Rc::clone(view), whole))
}

/// What a budget scene costs: asked of the worker, and again whenever the scene is come back to after it failed.
#[hook]
fn use_cost(state: &State, scene: Option<(&Scene, &State)>) -> Cost {
    let question = scene.and_then(|(scene, shown)| asked(scene, shown));
    let wants = use_memo(question.clone(), |question| question.iter().cloned().map(Ask::Cost).collect::<Vec<_>>());
    let laws = use_memo((schemes::extent(), state.desk.own.clone()), |_| state.laws().cloned().collect::<Vec<_>>());
    use_office(&wants, &laws);
    use_effect_with(question.clone(), |question| {
        if question.is_some() && office::look(|client| client.health()) == Health::Gone {
            office::retry();
        }
    });
    let Some(ask) = question.map(Ask::Cost) else { return Cost::Due };
    let found = office::look(|client| {
        let known = client.is_answered(&ask).then(|| client.last(&ask.slot()).cloned()).flatten();
        (known, client.health())
    });
    match found {
        (Some(reply), _) => match reply.as_ref() {
            Reply::Cost(answer) => Cost::Known(Rc::clone(answer)),
            _ => Cost::Nothing,
        },
        (None, Health::Gone) => Cost::Gone,
        (None, _) => Cost::Due,
    }
}
