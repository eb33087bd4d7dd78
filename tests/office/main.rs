//! Work that is done elsewhere: what is asked when, and what follows when nobody answers. No browser, no worker.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "in a test a panic is the verdict"
)]

mod client;
mod drafts;
mod letters;

use sandtable::app::State;
use sandtable::app::budget::{Act, act, questions};
use sandtable::app::office::{Ask, Clerk, Client, Effect, Letter, Tell};

/// What the budget page wants about each scheme, with this seed.
fn wants(seed: u32) -> Vec<Ask> {
    let mut state = State::default();
    let ids: Vec<String> = questions(&state).into_iter().map(|question| question.scheme).collect();
    for id in ids {
        let what = Act::Type {
            key: format!("{id}/seed"),
            kind: sandtable::app::budget::assume::Kind::Seed,
            text: seed.to_string(),
        };
        state.treasury = act(&state, &what);
    }
    questions(&state).into_iter().map(Ask::Cost).collect()
}

/// The one letter among the effects.
fn sent(effects: Vec<Effect>) -> Letter {
    match effects.as_slice() {
        [Effect::Send(letter)] => letter.as_ref().clone(),
        other => panic!("{} effects, not one letter", other.len()),
    }
}

/// The clerk's answer, given to the client.
fn answered(client: &mut Client, clerk: &mut Clerk, letter: Letter) -> Vec<Effect> {
    let mut told = Vec::new();
    clerk.open(letter, Vec::new(), &mut |tell| told.push(tell), &mut |_, _| {});
    let last = told.pop().unwrap();
    assert!(matches!(last, Tell::Answer { .. }), "{last:?}");
    client.heard(last)
}
