//! Undo and redo of what was entered on the calculator. Pages turned, rows opened and drafts are no part of it: the workbench
//! has a way back of its own.

use super::action::Action;
use super::state::{Slot, State};
use std::sync::Arc;

/// How far back undo goes.
const MOST_STEPS: usize = 100;

/// The steps there are. Two states with the same entries are the same, whatever led to them.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<Arc<State>>,
    future: Vec<Arc<State>>,
    /// The box that was typed in last: further typing there is the same step.
    typing: Option<Slot>,
}

impl PartialEq for History {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl History {
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}

/// The box an action types in, with its hands on the keys or on the slider.
pub fn place(action: &Action) -> Option<Slot> {
    match action {
        Action::Type(slot, _) => Some(slot.clone()),
        Action::Slide(fact, _) => Some(Slot::Fact(*fact)),
        _ => None,
    }
}

/// The next state, with the way back to the one before where an entry changed.
pub fn remember(before: &State, mut next: State, typing: Option<Slot>) -> State {
    next.history = before.history.clone();
    if same(before, &next) {
        return next;
    }
    // What a link said of other entries no longer holds; a link followed brings its own.
    next.was = next.was.filter(|was| before.was.as_ref() != Some(was));
    let history = &mut next.history;
    let goes_on = typing.is_some() && history.typing == typing && history.can_undo();
    if !goes_on {
        history.past.push(step(before));
        let over = history.past.len().saturating_sub(MOST_STEPS);
        history.past.drain(..over);
    }
    history.future.clear();
    history.typing = typing;
    next
}

pub fn back(state: &State) -> State {
    go(state, |history| (&mut history.past, &mut history.future))
}

pub fn forward(state: &State) -> State {
    go(state, |history| (&mut history.future, &mut history.past))
}

type Steps = Vec<Arc<State>>;

fn go(state: &State, ways: impl Fn(&mut History) -> (&mut Steps, &mut Steps)) -> State {
    let mut history = state.history.clone();
    let (from, to) = ways(&mut history);
    let Some(step_to) = from.pop() else { return state.clone() };
    to.push(step(state));
    history.typing = None;
    let entered = State::clone(&step_to).speaking(state.lang);
    let mut next = put(entered, state);
    next.history = history;
    next.was = None;
    next
}

/// The entries alone.
fn step(state: &State) -> Arc<State> {
    Arc::new(State { lang: state.lang, ..put(state.clone(), &State::default()) })
}

/// These entries on that page.
fn put(entered: State, page: &State) -> State {
    State {
        roles: entered.roles,
        fields: entered.fields,
        flags: entered.flags,
        account: entered.account,
        titles: entered.titles,
        barred: entered.barred,
        elsewhere: entered.elsewhere,
        months: entered.months,
        lists: entered.lists,
        views: entered.views,
        claims: entered.claims,
        sums: entered.sums,
        readings: entered.readings,
        ..page.clone()
    }
}

fn same(one: &State, other: &State) -> bool {
    one.roles == other.roles
        && one.fields == other.fields
        && one.flags == other.flags
        && one.account == other.account
        && one.titles == other.titles
        && one.barred == other.barred
        && one.elsewhere == other.elsewhere
        && one.months == other.months
        && one.lists == other.lists
        && one.views == other.views
        && one.claims == other.claims
        && one.sums == other.sums
        && one.readings == other.readings
}
