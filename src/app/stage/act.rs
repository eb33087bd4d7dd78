//! What can be done to decks, and to the talk that is being given.

use super::show::{Key, Show};
use super::{Deck, Hall, MOST_DECKS, MOST_SCENES, Scene, Step, gathered, ready, restore};
use crate::app::{Action, State, reduce};
use crate::i18n::page::stage as say;

#[derive(Clone, Debug)]
pub enum Act {
    /// A deck is taken in hand.
    Take(usize),
    New,
    /// A ready deck: of one scheme, or of all of them.
    Ready(Option<String>),
    CopyDeck,
    DeleteDeck,
    Name(String),
    /// A scene is looked at.
    Look(usize),
    /// A scene goes to another place.
    Move(usize, usize),
    Title(usize, String),
    Note(usize, String),
    Copy(usize),
    Remove(usize),
    /// A free sentence, to be written.
    Sentence,
    Undo,
    Redo,
    /// A finding is collected, or taken out again: by its key, and whether it is the draft's.
    Gather(String, bool),
    /// Decks from a file, and what is to be said of it.
    Import(Vec<Deck>, Option<&'static str>),
    Tell(String),
    Heard,
    /// The talk begins at a scene.
    Start(usize),
    Key(Key),
    /// One of the figures on stage is changed.
    Live(Box<Action>),
}

pub fn act(state: &State, act: &Act) -> Hall {
    let lang = state.lang;
    let mut hall = state.hall.as_ref().clone();
    hall.said.clear();
    if changes(&hall, act) {
        hall.remember();
    }
    match act {
        Act::Take(at) => {
            hall.hand = *at;
            hall.look = 0;
        }
        Act::New => add(&mut hall, Deck::default(), state),
        Act::Ready(scheme) => match ready::ready(state, scheme.as_deref()) {
            Some(deck) => add(&mut hall, deck, state),
            None => hall.told = vec![say::nothing_ready(lang).to_owned()],
        },
        Act::CopyDeck => {
            if let Some(deck) = hall.deck().cloned() {
                add(&mut hall, Deck { name: String::new(), ..deck }, state);
            }
        }
        Act::DeleteDeck => {
            if hall.hand < hall.decks.len() {
                hall.decks.remove(hall.hand);
                hall.hand = hall.hand.min(hall.decks.len().saturating_sub(1));
                hall.look = 0;
                hall.said = say::deck_removed(lang).to_owned();
            }
        }
        Act::Name(name) => {
            if let Some(deck) = in_hand(&mut hall) {
                name.clone_into(&mut deck.name);
            }
        }
        Act::Look(at) => hall.look = *at,
        Act::Move(from, to) => {
            let moved = in_hand(&mut hall).and_then(|deck| shift(&mut deck.scenes, *from, *to));
            if let Some((to, of)) = moved {
                hall.look = to;
                hall.said = say::moved(to + 1, of, lang);
            }
        }
        Act::Title(at, text) => {
            if let Some(scene) = scene(&mut hall, *at) {
                text.clone_into(&mut scene.title);
            }
        }
        Act::Note(at, text) => {
            if let Some(scene) = scene(&mut hall, *at) {
                text.clone_into(&mut scene.note);
            }
        }
        Act::Copy(at) => {
            if let Some(copy) = scene(&mut hall, *at).cloned() {
                put(&mut hall, at + 1, copy, state);
            }
        }
        Act::Remove(at) => {
            if let Some(deck) = in_hand(&mut hall).filter(|deck| *at < deck.scenes.len()) {
                deck.scenes.remove(*at);
                let left = deck.scenes.len();
                hall.look = (*at).min(left.saturating_sub(1));
                hall.said = say::removed(at + 1, left, lang);
            }
        }
        Act::Sentence => {
            let end = hall.deck().map_or(0, |deck| deck.scenes.len());
            put(&mut hall, end, Scene::sentence(say::a_sentence(lang)), state);
        }
        Act::Gather(..) => return gathered::gather(state, act),
        Act::Undo => step(&mut hall, true),
        Act::Redo => step(&mut hall, false),
        Act::Import(decks, told) => {
            if hall.decks.len() + decks.len() > MOST_DECKS {
                hall.told = vec![say::decks_full(MOST_DECKS, lang)];
            } else {
                hall.told = told.iter().map(|line| (*line).to_owned()).collect();
                hall.join(decks.clone());
            }
        }
        Act::Tell(line) => hall.told = vec![line.clone()],
        Act::Heard => {
            hall.told.clear();
            hall.unkept = false;
            hall.damaged = false;
            hall.crowded = false;
        }
        Act::Start(at) => {
            if hall.deck().is_some_and(|deck| *at < deck.scenes.len()) {
                hall.show = Some(Box::new(Show::begin(*at)));
            }
        }
        Act::Key(key) => {
            let of = hall.deck().map_or(0, |deck| deck.scenes.len());
            let next = hall.show.as_ref().and_then(|show| show.next);
            hall.show = hall.show.take().and_then(|show| show.after(*key, of)).map(Box::new);
            if let Some(at) = next.filter(|_| hall.show.is_none()) {
                (hall.hand, hall.look) = (at, 0);
            }
        }
        Act::Live(action) => live(state, &mut hall, action),
    }
    hall
}

/// Whether it changes decks, so that undo leads back to before it. Writing in one box is one step.
fn changes(hall: &Hall, act: &Act) -> bool {
    let goes_on = |take: fn(&Scene) -> &String, at: usize| {
        let now = hall.deck().and_then(|deck| deck.scenes.get(at));
        let then = hall.past.last().and_then(|step| step.decks.get(hall.hand)?.scenes.get(at));
        now.zip(then).is_some_and(|(now, then)| now.shows(then) && take(now) != take(then))
    };
    match act {
        Act::New
        | Act::Ready(_)
        | Act::CopyDeck
        | Act::DeleteDeck
        | Act::Copy(_)
        | Act::Remove(_)
        | Act::Sentence
        | Act::Import(..) => true,
        Act::Move(from, to) => from != to && hall.deck().is_some_and(|deck| from.max(to) < &deck.scenes.len()),
        Act::Title(at, _) => !goes_on(|scene| &scene.title, *at),
        Act::Note(at, _) => !goes_on(|scene| &scene.note, *at),
        Act::Name(_) => {
            let then = hall.past.last().and_then(|step| step.decks.get(hall.hand));
            !hall.deck().zip(then).is_some_and(|(now, then)| now.scenes == then.scenes && now.name != then.name)
        }
        _ => false,
    }
}

fn in_hand(hall: &mut Hall) -> Option<&mut Deck> {
    let at = hall.hand;
    hall.decks.get_mut(at)
}

fn scene(hall: &mut Hall, at: usize) -> Option<&mut Scene> {
    in_hand(hall)?.scenes.get_mut(at)
}

fn shift(scenes: &mut Vec<Scene>, from: usize, to: usize) -> Option<(usize, usize)> {
    let fits = from < scenes.len() && to < scenes.len() && from != to;
    fits.then(|| {
        let scene = scenes.remove(from);
        scenes.insert(to, scene);
        (to, scenes.len())
    })
}

fn add(hall: &mut Hall, deck: Deck, state: &State) {
    if hall.decks.len() >= MOST_DECKS {
        hall.told = vec![say::decks_full(MOST_DECKS, state.lang)];
        return;
    }
    hall.decks.push(deck);
    hall.hand = hall.decks.len() - 1;
    hall.look = 0;
}

fn put(hall: &mut Hall, at: usize, scene: Scene, state: &State) {
    if hall.decks.is_empty() {
        hall.decks.push(Deck::default());
    }
    let Some(deck) = in_hand(hall) else { return };
    if deck.scenes.len() >= MOST_SCENES {
        hall.told = vec![say::scenes_full(MOST_SCENES, state.lang)];
        return;
    }
    deck.scenes.insert(at.min(deck.scenes.len()), scene);
    hall.look = at;
    let of = hall.deck().map_or(0, |deck| deck.scenes.len());
    hall.said = say::added(at + 1, of, state.lang);
}

fn step(hall: &mut Hall, back: bool) {
    let (from, to) = if back { (&mut hall.past, &mut hall.future) } else { (&mut hall.future, &mut hall.past) };
    let Some(step) = from.pop() else { return };
    to.push(Step { decks: std::mem::replace(&mut hall.decks, step.decks), hand: hall.hand });
    hall.hand = step.hand;
    hall.look = hall.look.min(hall.deck().map_or(0, |deck| deck.scenes.len().saturating_sub(1)));
}

/// The figures changed on stage are the talk's, never the deck's: the next talk begins as it was made.
fn live(state: &State, hall: &mut Hall, action: &Action) {
    let Some(mut show) = hall.show.take() else { return };
    let Some(scene) = hall.deck().and_then(|deck| deck.scenes.get(show.at)) else { return };
    let before = show.changed().cloned().unwrap_or_else(|| restore::restore(scene, state).state);
    show.change(reduce(&before, action.clone()));
    hall.show = Some(show);
}
