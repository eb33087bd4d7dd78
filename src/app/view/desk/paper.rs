//! The comparison of law and draft on screen: its rows, and beside each clause what its change alone does.

use super::Laws;
use super::effects::{along, sentences};
use crate::analysis::{Effect, effect};
use crate::app::State;
use crate::engine::Scheme;
use crate::engine::scheme::Edit;
use crate::i18n::Lang;
use crate::i18n::comparison::{Row, comparison};
use crate::i18n::effect::nothing;
use crate::reform::{Address, Reform, apply};

/// Of a clause by its id, what its change does.
pub type EffectOf = Vec<(String, Vec<String>)>;

/// Stretches told of one case.
const MOST_STRETCHES: usize = 3;

pub fn rows(state: &State, laws: &Laws<'_>) -> Vec<Row> {
    let none = Reform::default();
    comparison(&laws.read, &laws.draft, state.desk.draft().unwrap_or(&none), state.lang)
}

/// What each change does by itself, the other clauses as the law has them. It takes its time, so it may come a moment later.
pub fn effects(state: &State, laws: &Laws<'_>) -> EffectOf {
    let edits = state.desk.draft().map(|draft| draft.edits.as_slice()).unwrap_or_default();
    let of = |row: Row| {
        let owns = |edit: &&Edit| Address::read(edit.address()).is_some_and(|address| address.owner == row.owner);
        let own: Vec<Edit> = edits.iter().filter(owns).cloned().collect();
        let does = told(&laws.read, &apply(&laws.read, &own).0, state.lang);
        (row.owner, does)
    };
    rows(state, laws).into_iter().map(of).collect()
}

pub fn with_effects(mut rows: Vec<Row>, effects: &EffectOf) -> Vec<Row> {
    for row in &mut rows {
        if let Some((_, does)) = effects.iter().find(|(owner, _)| *owner == row.owner) {
            row.effect.clone_from(does);
        }
    }
    rows
}

fn told(before: &Scheme, after: &Scheme, lang: Lang) -> Vec<String> {
    let found = effect(before, after);
    if let Some(why) = &found.nothing {
        return vec![nothing(why, before, lang)];
    }
    let mut lines: Vec<String> = sentences(&found, lang).into_iter().map(|(sentence, _)| sentence).collect();
    lines.extend(where_it_differs(&found, before, after, lang));
    lines
}

/// Along the figure of the first case: from where to where, and by how much.
fn where_it_differs(found: &Effect, before: &Scheme, after: &Scheme, lang: Lang) -> Vec<String> {
    let cases = found.gains.iter().chain(&found.loses);
    let Some((case, vary)) = cases.filter_map(|case| Some((case, case.fact?))).next() else { return Vec::new() };
    let mut lines = along([before, after], &case.person, vary, lang);
    let more = lines.len().saturating_sub(MOST_STRETCHES);
    lines.truncate(MOST_STRETCHES);
    if more > 0 {
        lines.push(crate::i18n::page::desk::more_stretches(more, lang));
    }
    lines
}
