//! What a drafter can do, and the desk afterwards.

use super::typed::{Typed, Unread, read, told};
use super::{Desk, MOST_DRAFTS, Step, own};
use crate::app::State;
use crate::app::laws::Own;
use crate::engine::Scheme;
use crate::engine::scheme::Edit;
use crate::i18n::clause::shown;
use crate::i18n::page::draft_name;
use crate::i18n::page::own::{copy_name, shelf_full};
use crate::reform::{Address, Reform, apply, value, with_readings};
use crate::schemes::whole;

/// How far back undo goes.
const MOST_STEPS: usize = 100;

#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Another document is laid on the desk.
    Document(String),
    /// A draft is taken in hand; nothing is the law as it stands.
    Take(Option<usize>),
    New,
    Copy(usize),
    Delete(usize),
    Name(usize, String),
    /// A box now reads so.
    Type(Address, String),
    /// A box was left: what is in the draft is shown as it reads there.
    Leave(Address),
    Edit(Edit),
    /// One edit of the draft in hand is taken back, by its place.
    Drop(usize),
    /// All of them.
    Clear,
    /// Why a clause is changed, by its address.
    Explain(String, String),
    /// A clause is unfolded, or none.
    Unfold(Option<String>),
    Undo,
    Redo,
    /// Drafts from a file.
    Import(Vec<Reform>),
    /// Several edits together, such as a repair.
    Edits(Vec<Edit>),
    /// The number to solve for, by its address.
    SolveFor(String),
    /// The sum wanted.
    Target(String),
    /// What everybody costs is wanted, not what one person gets.
    SolveForAll(bool),
    /// A second number, by its address.
    SolveBeside(String),
    /// Drafts that the browser kept, and what is to be said of that.
    Kept(Vec<Reform>, Option<&'static str>),
    /// A scheme of one's own is begun, taken in, or takes the place of the one with its id.
    Shelve(Own),
    /// Those that the browser kept, and what is to be said of that.
    OwnKept(Vec<Own>, Option<&'static str>),
    /// Its name in the language spoken, by its id.
    Rename(String, String),
    /// Whose people it begins with on the budget page.
    Like(String, Option<String>),
    Unshelve(String),
    /// What the draft in hand changes in it becomes its text.
    Adopt(String),
    /// The drafts as they are joined with another tab's.
    Joined(Vec<Reform>),
    OwnJoined(Vec<Own>),
    /// Something went wrong outside.
    Tell(String),
    /// What could not be used was read.
    Heard,
}

pub fn act(state: &State, act: &Act) -> Desk {
    let before = &state.desk;
    let mut desk = before.clone();
    match act {
        Act::Document(id) => desk.document = Some(id.clone()),
        Act::Take(hand) => {
            desk.hand = hand.filter(|at| *at < desk.drafts.len());
            desk.typed = Default::default();
        }
        Act::New => take_in(&mut desk, Reform { name: free_name(before, state), ..Reform::default() }, state),
        Act::Copy(at) => {
            if let Some(draft) = before.drafts.get(*at) {
                let name = unlike(before, &copy_name(&draft.name, state.lang));
                take_in(&mut desk, Reform { name, ..draft.clone() }, state);
            }
        }
        Act::Delete(at) => {
            if *at < desk.drafts.len() {
                desk.drafts.remove(*at);
                desk.hand = desk.hand.filter(|hand| hand != at).map(|hand| if hand > *at { hand - 1 } else { hand });
            }
        }
        Act::Name(at, name) => {
            if let Some(draft) = desk.drafts.get_mut(*at) {
                name.clone_into(&mut draft.name);
            }
        }
        Act::Type(address, text) => type_in(state, &mut desk, address, text),
        Act::Leave(address) => {
            let mut kept = super::Table::default();
            for (key, typed) in
                desk.typed.iter().filter(|(key, typed)| **key != address.to_string() || typed.fault.is_some())
            {
                kept.insert(key.clone(), typed.clone());
            }
            desk.typed = kept;
        }
        Act::Edit(edit) => {
            if let Err(unread) = push(state, &mut desk, edit.clone()) {
                desk.told = vec![told(&unread, state.lang)];
            }
        }
        Act::Drop(at) => {
            desk.typed = Default::default();
            if let Some(draft) = hand(&mut desk) {
                draft.undo(*at);
            }
        }
        Act::Clear => {
            desk.typed = Default::default();
            if let Some(draft) = hand(&mut desk) {
                draft.edits.clear();
            }
        }
        Act::Explain(owner, reason) => {
            if let Some(draft) = hand(&mut desk) {
                draft.explain(owner, reason);
            }
        }
        Act::Unfold(owner) => desk.open.clone_from(owner),
        Act::Undo => return step(desk, true),
        Act::Redo => return step(desk, false),
        Act::Import(drafts) => {
            for draft in drafts {
                let name = if draft.name.is_empty() { free_name(&desk, state) } else { unlike(&desk, &draft.name) };
                take_in(&mut desk, Reform { name, ..draft.clone() }, state);
            }
        }
        Act::Edits(edits) => {
            for edit in edits {
                if let Err(unread) = push(state, &mut desk, edit.clone()) {
                    desk.told = vec![told(&unread, state.lang)];
                }
            }
        }
        Act::SolveFor(address) => desk.solve.parameter = Address::read(address),
        Act::Target(text) => desk.solve = desk.solve.typed(text),
        Act::SolveForAll(all) => desk.solve.everybody = *all,
        Act::SolveBeside(address) => desk.solve.second = Address::read(address),
        Act::Kept(drafts, say) => {
            let mut kept = desk.with_kept(drafts.clone());
            kept.met = true;
            kept.told.extend(say.map(str::to_owned));
            return kept;
        }
        Act::Joined(drafts) => return desk.joined(drafts),
        Act::Shelve(new) => {
            if !own::shelve(&mut desk, new) {
                desk.told = vec![shelf_full(own::MOST_OWN, state.lang)];
            }
        }
        Act::OwnJoined(own) => return own::joined(desk, own),
        Act::OwnKept(..) => return own::join(state, act),
        Act::Rename(id, name) if !name.trim().is_empty() => {
            own::change(&mut desk, id, |own| own::renamed(own, name.trim(), state.lang));
        }
        Act::Rename(..) => {}
        Act::Like(id, like) => own::change(&mut desk, id, |own| Own::new(own.law.clone(), like.clone())),
        Act::Unshelve(id) => own::without(&mut desk, id),
        Act::Adopt(id) => own::adopt(&mut desk, id),
        Act::Tell(sentence) => desk.told = vec![sentence.clone()],
        Act::Heard => desk.told.clear(),
    }
    remember(before, &mut desk, act);
    desk
}

/// Adds a draft, or says that there is no room for it.
fn take_in(desk: &mut Desk, draft: Reform, state: &State) {
    if let Err(unread) = add(desk, draft) {
        desk.told = vec![told(&unread, state.lang)];
    }
}

fn add(desk: &mut Desk, draft: Reform) -> Result<(), Unread> {
    if desk.drafts.len() >= MOST_DRAFTS {
        return Err(Unread::Full);
    }
    desk.drafts.push(draft);
    desk.hand = desk.drafts.len().checked_sub(1);
    desk.typed = Default::default();
    Ok(())
}

/// 草案一, 草案二 …: the first that is free.
fn free_name(desk: &Desk, state: &State) -> String {
    let taken = |name: &String| desk.drafts.iter().any(|draft| draft.name == *name);
    let mut names = (1..=MOST_DRAFTS + 1).map(|number| draft_name(number, state.lang));
    names.find(|name| !taken(name)).unwrap_or_default()
}

/// This name, with the first number behind it that makes it one of its own.
fn unlike(desk: &Desk, wanted: &str) -> String {
    own::free(wanted, " ", |name| desk.drafts.iter().any(|draft| draft.name == name))
}

fn hand(desk: &mut Desk) -> Option<&mut Reform> {
    let at = desk.hand?;
    desk.drafts.get_mut(at)
}

/// The document that holds an address, as the readings have it.
pub fn law(state: &State, scheme: &str) -> Option<Scheme> {
    let text = state.with_own(whole()).find(|law| law.id == scheme)?;
    Some(with_readings(text, &state.readings))
}

/// Puts an edit into the draft in hand; the first edit of the law makes a draft.
fn push(state: &State, desk: &mut Desk, edit: Edit) -> Result<(), Unread> {
    let address = Address::read(edit.address()).ok_or(Unread::Empty)?;
    let law = law(state, &address.scheme).ok_or(Unread::Empty)?;
    push_to(state, desk, &law, edit)
}

/// `law` is the one that the edit is about, under the readings.
fn push_to(state: &State, desk: &mut Desk, law: &Scheme, edit: Edit) -> Result<(), Unread> {
    if desk.hand.is_none() {
        let name = free_name(desk, state);
        add(desk, Reform { name, ..Reform::default() })?;
    }
    match hand(desk) {
        Some(draft) => draft.push(law, edit).map_err(Unread::Edit),
        None => Err(Unread::Empty),
    }
}

fn type_in(state: &State, desk: &mut Desk, address: &Address, text: &str) {
    let fault = read_in(state, desk, address, text).err();
    desk.typed.insert(address.to_string(), Typed { text: text.to_owned(), fault });
}

fn read_in(state: &State, desk: &mut Desk, address: &Address, text: &str) -> Result<(), Unread> {
    let law = law(state, &address.scheme).ok_or(Unread::Empty)?;
    let draft = desk.draft().map(|draft| apply(&law, &draft.edits).0);
    let now = draft.as_ref().unwrap_or(&law);
    let setting = value(now, address).ok_or(Unread::Edit(crate::reform::Why::NoAddress))?;
    let shown = shown(now, address, state.lang).unwrap_or_default();
    let to = read(&setting, &shown, text)?;
    push_to(state, desk, &law, Edit::Set { address: address.to_string(), to })
}

fn step(mut desk: Desk, back: bool) -> Desk {
    let (from, to) = if back { (&mut desk.past, &mut desk.future) } else { (&mut desk.future, &mut desk.past) };
    if let Some(step) = from.pop() {
        to.push(Step {
            drafts: std::mem::replace(&mut desk.drafts, step.drafts),
            own: std::mem::replace(&mut desk.own, step.own),
            hand: desk.hand,
        });
        desk.hand = step.hand;
        desk.typed = Default::default();
    }
    desk
}

/// Whether the last step, too, changed no more of that draft than this.
fn only(before: &Desk, take: impl Fn(&Reform, &mut Reform), at: Option<usize>) -> bool {
    let (Some(step), Some(at)) = (before.past.last(), at) else { return false };
    let mut then = step.drafts.clone();
    if let (Some(draft), Some(now)) = (before.drafts.get(at), then.get_mut(at)) {
        take(draft, now);
    }
    then == before.drafts && step.own == before.own
}

/// What changed a draft can be undone; typing in one place is one step.
fn remember(before: &Desk, desk: &mut Desk, act: &Act) {
    if before.drafts == desk.drafts && before.own == desk.own {
        return;
    }
    desk.future.clear();
    let goes_on = match act {
        Act::Type(address, _) => {
            before.typed.get(&address.to_string()).is_some() && before.drafts.len() == desk.drafts.len()
        }
        Act::Name(at, _) => only(before, |draft, now| now.name.clone_from(&draft.name), Some(*at)),
        Act::Explain(..) => only(before, |draft, now| now.reasons.clone_from(&draft.reasons), before.hand),
        _ => false,
    };
    if !goes_on || desk.past.is_empty() {
        desk.past.push(Step { drafts: before.drafts.clone(), own: before.own.clone(), hand: before.hand });
    }
    if desk.past.len() > MOST_STEPS {
        desk.past.remove(0);
    }
}
