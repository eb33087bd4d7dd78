//! The next state. Pure: the same state and action give the same result, and nothing that was typed is lost on the way.

use super::action::Action;
use super::asked::slider;
use super::field::{Field, Kind};
use super::route::Page;
use super::stage::Scene;
use super::state::{Item, ListText, MONTHS, MOST_ITEMS, Slot, State};
use super::table::Table;
use super::{amount, history, people, possible};
use crate::engine::Fact;
use crate::engine::fact::{Account, Place};
use crate::engine::named::Named;
use crate::engine::number::LIMIT;
use crate::engine::order;
use crate::engine::profile::List;
use crate::i18n::Lang;
use rust_decimal::Decimal;
use std::sync::Arc;

pub fn reduce(state: &State, action: Action) -> State {
    let typing = history::place(&action);
    match action {
        Action::Undo => history::back(state),
        Action::Redo => history::forward(state),
        // Another language changes no entry.
        Action::Speak(lang) => state.clone().speaking(lang),
        other => history::remember(state, changed(state, other), typing),
    }
}

fn changed(state: &State, action: Action) -> State {
    let mut next = state.clone();
    match action {
        Action::Speak(_) | Action::Undo | Action::Redo => {}
        Action::Show(sheet) => next.sheet = sheet,
        Action::Go(page) => next.page = page,
        Action::Role(role, on) => {
            put(&mut next.roles, role, on);
        }
        Action::Type(slot, text) => type_in(&mut next, &slot, &text),
        Action::Slide(fact, place) => {
            let value = slider(state.laws(), fact).map(|slider| slider.value(place));
            let text = value.map(|value| amount::grouped(value.decimal(), 0)).unwrap_or_default();
            type_in(&mut next, &Slot::Fact(fact), &text);
        }
        Action::Flag(fact, on) => {
            next.flags.insert(fact, on);
        }
        Action::ItemFlag(list, at, fact, on) => {
            if let Some(item) = item(&mut next, list, at) {
                item.flags.insert(fact, on);
            }
        }
        Action::Title(title, on) => put(&mut next.titles, title, on),
        Action::Barred(scheme, on) => put(&mut next.barred, scheme, on),
        Action::ItemMonth(list, at, month) => {
            if let Some(item) = item(&mut next, list, at) {
                item.month = month.filter(|month| *month < MONTHS);
            }
        }
        Action::AddItem(list) => {
            if let Some(items) = next.lists.made(&list).filter(|items| items.len() < MOST_ITEMS) {
                items.push(Item::one());
            }
            tell_views(&mut next, list);
        }
        Action::RemoveItem(list, at) => {
            if let Some(items) = next.lists.get_mut(&list).filter(|items| at < items.len()) {
                items.remove(at);
            }
            tell_views(&mut next, list);
        }
        Action::Account(account) => next.account = (account != Account::NaturalPerson).then_some(account),
        Action::Months(apart) => set_months(&mut next, apart),
        Action::Paste(fact, from, cells) => paste(&mut next, fact, from, &cells),
        Action::Read { reading, option } => {
            next.readings.retain(|(id, _)| *id != reading);
            next.readings.push((reading, option));
            order::by(&mut next.readings, |one, other| one <= other);
        }
        Action::Vary(fact) => next.vary = Some(fact),
        Action::MapOf(scheme) => next.map.scheme = Some(scheme),
        Action::MapAcross(fact) => next.map.across = Some(fact),
        Action::MapUp(fact) => next.map.up = Some(fact),
        Action::Open(scheme, open) => {
            next.open.insert(scheme, open);
        }
        Action::Work(act, by) => next.desk = by(state, &act),
        Action::Cost(act, by) => next.treasury = by(state, &act),
        Action::Present(act, by) => next.hall = Arc::new(by(state, &act)),
        Action::Collect(kind, of) => Arc::make_mut(&mut next.hall).collect(Scene::of(state, kind, &of)),
        Action::Decks(decks) => Arc::make_mut(&mut next.hall).joined(decks),
        Action::Unkept => Arc::make_mut(&mut next.hall).unkept = true,
        Action::Person(at) => {
            if let Some(person) = people::people().get(at) {
                next = person.state(&next);
            }
        }
        Action::Consult(source) => {
            next.page = Page::Sources;
            next.source = Some(source);
        }
        Action::Meet { person, scheme } => {
            next = State {
                lang: state.lang,
                readings: state.readings.clone(),
                map: state.map.clone(),
                desk: state.desk.clone(),
                treasury: state.treasury.clone(),
                hall: state.hall.clone(),
                source: state.source.clone(),
                ..person.speaking(state.lang)
            };
            next.open.insert(scheme, true);
        }
        Action::Follow(followed) => {
            let desk = state.desk.followed(&followed.desk);
            let mut hall = state.hall.clone();
            if !followed.hall.decks.is_empty() {
                Arc::make_mut(&mut hall).join(followed.hall.decks.clone());
                // A deck says nothing of a person, nor of a draft.
                return State { page: followed.page, hall, link_fault: followed.link_fault, ..next };
            }
            // A link that has assumptions says what they are; with the same nothing is lent.
            let mut treasury = state.treasury.clone();
            if followed.treasury.lent {
                treasury.lent |= treasury.typed != followed.treasury.typed;
                treasury.typed.clone_from(&followed.treasury.typed);
            }
            treasury.scheme = followed.treasury.scheme.clone().or(treasury.scheme);
            next = State { desk, treasury, hall, ..followed.speaking(state.lang) };
        }
        // Turning a page back takes nothing away that was typed since; within a page the link is what was turned.
        Action::Return(page, _) if page != state.page => next.page = page,
        Action::Return(_, held) => return changed(state, Action::Follow(held)),
        Action::CloseNotice => next.link_fault = None,
        Action::Reset => {
            let (desk, treasury, source) = (state.desk.clone(), state.treasury.clone(), state.source.clone());
            let (lang, page, hall) = (state.lang, state.page, state.hall.clone());
            next = State { lang, page, desk, treasury, hall, source, ..State::default() };
        }
    }
    next
}

/// Holds it, or holds it no longer; in order.
fn put<T: Ord>(held: &mut Vec<T>, one: T, on: bool) {
    held.retain(|each| *each != one);
    if on {
        held.push(one);
    }
    order::by(held, |one, other| one <= other);
}

fn item(state: &mut State, list: List, at: usize) -> Option<&mut Item> {
    state.lists.get_mut(&list)?.get_mut(at)
}

fn type_in(state: &mut State, slot: &Slot, text: &str) {
    match slot {
        Slot::Views => read_views(state, text),
        _ => {
            let before = state.field(slot).and_then(|field| field.good);
            if let Some(field) = state.field_mut(slot) {
                *field = field.typed(Kind::of(slot), text);
            }
            possible::settle(state, slot, before);
            if let Slot::Item(list, ..) = slot {
                tell_views(state, *list);
            }
        }
    }
}

/// The one-line list: each entry is a video. Videos that are already there keep their marks.
fn read_views(state: &mut State, text: &str) {
    let read = amount::read_list(text, Kind::Of(Fact::Views).places(), LIMIT, MOST_ITEMS);
    let fault = read.iter().enumerate().find_map(|(at, entry)| entry.as_ref().err().map(|fault| (at, *fault)));
    state.views = ListText { text: text.to_owned(), fault };
    if fault.is_some() {
        return;
    }
    if let Some(videos) = state.lists.made(&List::Videos) {
        put_views(videos, &read);
    }
}

fn put_views(videos: &mut Vec<Item>, read: &[Result<Decimal, amount::Fault>]) {
    // A new video is marked like the one before it: people usually post one kind.
    let like = videos.last().map(|video| video.flags.clone()).unwrap_or_default();
    videos.truncate(read.len());
    for (at, views) in read.iter().flatten().enumerate() {
        if at == videos.len() {
            videos.push(Item { flags: like.clone(), ..Item::one() });
        }
        let Some(field) = videos.get_mut(at).and_then(|video| video.fields.made(&Fact::Views)) else { continue };
        if field.good.map(|number| number.decimal()) != Some(*views) || field.fault.is_some() {
            *field = Field::of(Kind::Of(Fact::Views), &amount::grouped(*views, 0));
        }
    }
}

/// Keeps the one-line list in step with the videos it stands for.
fn tell_views(state: &mut State, list: List) {
    if list != List::Videos {
        return;
    }
    state.views = ListText { text: brief_views(state), fault: None };
}

/// The one-line list as it follows from the videos.
pub fn brief_views(state: &State) -> String {
    let brief = |value: Decimal| amount::brief(value, state.lang == Lang::Zh);
    let views = state.items(List::Videos).iter().map(|video| {
        let good = video.fields.get(&Fact::Views).and_then(|field| field.good);
        brief(good.map_or(Decimal::ZERO, |number| number.decimal()))
    });
    views.collect::<Vec<_>>().join(if state.lang == Lang::Zh { " · " } else { "; " })
}

/// The state with this one-line list typed into it.
pub fn with_views(mut state: State, text: &str) -> State {
    read_views(&mut state, text);
    state
}

fn set_months(state: &mut State, apart: bool) {
    if !apart {
        state.months = None;
    } else if state.months.is_none() {
        let mut filled = Table::default();
        for fact in Fact::ALL.iter().filter(|fact| fact.place() == Place::Month) {
            if let Some(typical) = state.fields.get(fact) {
                filled.insert(*fact, vec![typical.clone(); MONTHS]);
            }
        }
        state.months = Some(filled);
    }
}

/// A spreadsheet column fills down from the cell it was pasted into; of several columns the first is taken.
fn paste(state: &mut State, fact: Fact, from: usize, cells: &str) {
    for (at, line) in cells.trim_end_matches(['\r', '\n']).lines().enumerate() {
        let cell = line.split('\t').next().unwrap_or_default();
        type_in(state, &Slot::Month(fact, from.saturating_add(at)), cell);
    }
}
