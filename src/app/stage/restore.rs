//! Scene → State: what it shows, brought back.

use super::{Kind, Scene};
use crate::analysis::findings::Finding;
use crate::app::budget::assume;
use crate::app::saved;
use crate::app::state::State;
use crate::engine::named::Named;

pub struct Restored {
    pub state: State,
    /// Whether every line was understood.
    pub whole: bool,
}

/// `page`: where the language and somebody's own laws come from.
pub fn restore(scene: &Scene, page: &State) -> Restored {
    let (state, mut whole) = saved::read(&scene.lines);
    let mut state = state.speaking(page.lang);
    state.desk.own.clone_from(&page.desk.own);
    let scheme = scene.of.split('/').next().unwrap_or_default();
    match scene.kind {
        Kind::Clause | Kind::Finding => state.desk.document = Some(scheme.to_owned()),
        Kind::Budget => state.treasury.scheme = Some(scheme.to_owned()),
        _ => {}
    }
    // One whose text makes no sense counts as it did on the budget page: as what stands behind it, or as it is shipped.
    whole &= state.treasury.typed.iter().all(|(key, _)| assume::boxed(&state, key).is_some());
    Restored { state, whole }
}

/// A finding's name in a scene: what kind, about which clauses, at which value of which figure.
pub fn finding_key(scheme: &str, finding: &Finding) -> String {
    let fact = finding.fact.map_or("", |fact| fact.name());
    let at = finding.at.first().map(|witness| witness.value.to_string()).unwrap_or_default();
    [scheme, finding.kind.name(), &finding.about.join("+"), fact, &at].join("/")
}
