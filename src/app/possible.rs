//! What nobody can have, beside the field where it was entered. The rule is the engine's own, so that the page refuses what
//! the command line refuses; a text that would make the whole impossible leaves the value before it in force.

use super::field::{Field, FieldFault, Kind};
use super::profile::profile;
use super::state::{Slot, State};
use crate::engine::Number;
use crate::engine::profile::{Decided, Impossible, impossible};
use crate::engine::scheme::check_profile;

/// After something was typed into `slot`, where `before` was in force: whether it can be, and whether what was refused can
/// be now.
pub fn settle(state: &mut State, slot: &Slot, before: Option<Number>) {
    let mut waiting = waiting(state);
    if found(state).is_some() {
        if let Some(field) = state.field_mut(slot) {
            field.good = before;
        }
        waiting.insert(0, slot.clone());
    }
    try_again(state, &waiting);
}

/// A state that was read rather than typed: of two values that exclude each other the one that the rule names gives way.
pub fn settle_all(state: &mut State) {
    let mut waiting = waiting(state);
    // Each turn takes one value out.
    while let Some(slot) = found(state).and_then(|found| place(state, found)).filter(|slot| !waiting.contains(slot)) {
        if let Some(field) = state.field_mut(&slot) {
            field.good = None;
        }
        waiting.push(slot);
    }
    try_again(state, &waiting);
}

/// The first thing that cannot be.
fn found(state: &State) -> Option<Impossible> {
    let profile = profile(state);
    let by_rule = || state.laws().flat_map(|scheme| check_profile(scheme, &profile)).next();
    impossible(&profile).into_iter().next().or_else(by_rule)
}

/// Takes each text again where the whole stays possible with it.
fn try_again(state: &mut State, waiting: &[Slot]) {
    for slot in waiting {
        let Some(Field { text, good: before, .. }) = state.field(slot).cloned() else { continue };
        let Ok(good) = Kind::of(slot).read(&text) else { continue };
        put(state, slot, Field { text: text.clone(), good, fault: None });
        if let Some(found) = found(state) {
            put(state, slot, Field { text, good: before, fault: Some(FieldFault::Impossible(found)) });
        }
    }
}

fn put(state: &mut State, slot: &Slot, put: Field) {
    if let Some(field) = state.field_mut(slot) {
        *field = put;
    }
}

/// Fields whose text is an amount, but another one than is in force.
fn waiting(state: &State) -> Vec<Slot> {
    let facts = state.fields.iter().map(|(fact, field)| (Slot::Fact(*fact), field));
    let sums = state.sums.iter().map(|((contest, prize), field)| (Slot::Sum(contest.clone(), *prize), field));
    let claims = state.claims.iter().map(|((contest, prize), field)| (Slot::Claim(contest.clone(), *prize), field));
    let waits = |(slot, field): &(Slot, &Field)| Kind::of(slot).read(&field.text).is_ok_and(|told| told != field.good);
    facts.chain(sums).chain(claims).filter(waits).map(|(slot, _)| slot).collect()
}

/// The field that a rule names.
fn place(state: &State, found: Impossible) -> Option<Slot> {
    match found {
        Impossible::NoPosition(fact) | Impossible::AboveAll(fact) | Impossible::Above { part: fact, .. } => {
            Some(Slot::Fact(fact))
        }
        Impossible::Outside { what: Decided::Fact(fact), .. } => Some(Slot::Fact(fact)),
        Impossible::Outside { what: Decided::Prize(at), .. } => {
            let claim = profile(state).claims.get(at).cloned()?;
            Some(Slot::Sum(claim.contest, claim.prize))
        }
        // The page always has twelve.
        Impossible::Months(_) => None,
    }
}
