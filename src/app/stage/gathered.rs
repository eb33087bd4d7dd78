//! Which findings are scenes of the deck in hand, and how one gets there: what is found in a law as it stands goes without a
//! draft, wherever it is collected.

use super::{Act, Hall, Kind, Scene};
use crate::app::route::Page;
use crate::app::state::State;
use crate::app::view::FindingView;
use std::sync::Arc;

/// A deck with none of them costs nothing to look through, and however much is drafted, this stays what it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gathered {
    law: Vec<(String, usize)>,
    draft: Vec<(String, usize)>,
}

impl Gathered {
    pub fn of(state: &State) -> Self {
        let scenes = state.hall.deck().map_or(&[][..], |deck| &deck.scenes);
        if scenes.iter().all(|scene| scene.kind != Kind::Finding) {
            return Self::default();
        }
        let like = |model: &Scene| {
            let alike = |scene: &&Scene| scene.kind == model.kind && scene.lines == model.lines;
            let places = scenes.iter().enumerate().filter(|(_, scene)| alike(scene));
            places.map(|(at, scene)| (scene.of.clone(), at)).collect()
        };
        Self { law: like(&of_law(state, "")), draft: like(&Scene::of(state, Kind::Finding, "")) }
    }

    /// Where in the deck it stands, from 0.
    pub fn place(&self, finding: &FindingView) -> Option<usize> {
        let all = if finding.drafted { &self.draft } else { &self.law };
        all.iter().find(|(key, _)| *key == finding.key).map(|(_, at)| *at)
    }
}

/// What is found in the law as it stands: the same scene from every page.
fn of_law(state: &State, key: &str) -> Scene {
    Scene::of(&State { page: Page::Sources, hall: Arc::default(), ..state.clone() }, Kind::Finding, key)
}

/// Collects a finding or takes it out again; nothing else.
pub fn gather(state: &State, act: &Act) -> Hall {
    let mut hall = state.hall.as_ref().clone();
    if let Act::Gather(key, drafted) = act {
        hall.collect(if *drafted { Scene::of(state, Kind::Finding, key) } else { of_law(state, key) });
    }
    hall
}
