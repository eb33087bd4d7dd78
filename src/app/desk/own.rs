//! Schemes of somebody's own: begun from a copy or from nothing, taken in from a file, kept between visits.
//!
//! Whatever reads or writes a scheme file is called only from the part of the page that brings the reader along
//! (`src/ui/shelf.rs`); what merely moves schemes about comes with the workbench.

use super::{Act, Desk};
use crate::app::State;
use crate::app::device::Form;
use crate::app::laws::Own;
use crate::engine::Scheme;
use crate::engine::fault::Fault;
use crate::engine::scheme::Text;
use crate::i18n::Lang;
use crate::i18n::page::own::copy_name;
use crate::reform::apply;
use crate::schemes::{EMPTY, read_file, shipped, whole, write_file};

/// The key under which they are kept.
pub const KEY: &str = "sandtable.own";
/// Where a text goes that could not be read: nothing is thrown away.
pub const DAMAGED_KEY: &str = "sandtable.own.damaged";
/// Before each scheme file; to TOML it is a comment. Behind it stands the scheme it was copied from.
const MARK: &str = "# sandtable.own 1 ";
/// More than anybody compares, and fewer than a browser could not keep.
pub const MOST_OWN: usize = 12;

/// As the browser keeps them: one file after the other.
pub fn write(own: &[Own]) -> String {
    let each = |own: &Own| format!("{MARK}{}\n{}", own.like.as_deref().unwrap_or_default(), write_file(&own.law));
    own.iter().map(each).collect()
}

/// The schemes, and the text of those that could not be read.
pub fn read(text: &str) -> (Vec<Own>, String) {
    let mut files: Vec<(&str, String)> = Vec::new();
    let mut bad = String::new();
    for line in text.lines() {
        match (line.strip_prefix(MARK), files.last_mut()) {
            (Some(like), _) => files.push((like, String::new())),
            (None, Some((_, file))) => [line, "\n"].iter().for_each(|part| file.push_str(part)),
            (None, None) => [line, "\n"].iter().for_each(|part| bad.push_str(part)),
        }
    }
    let mut own: Vec<Own> = Vec::new();
    for (like, file) in files {
        let known = |law: &Scheme| own.iter().any(|own| own.law.id == law.id) || is_shipped(&law.id);
        match read_file(KEY, &file) {
            Ok(law) if !known(&law) => own.push(Own::new(law, (!like.is_empty()).then(|| like.to_owned()))),
            _ => bad.push_str(&format!("{MARK}{like}\n{file}")),
        }
    }
    (own, bad)
}

/// How a scheme stands on a shelf that two tabs share, by its id. One that both have changed stands there twice: the other
/// tab's under an id and a name of its own.
pub const FORM: Form<Own> = Form {
    name: |own| own.law.id.clone(),
    write: |own| write(std::slice::from_ref(own)),
    read: |name, text| {
        let own = read(text).0.pop()?;
        let Some(nth) = name.strip_prefix(&own.law.id).filter(|nth| !nth.is_empty()) else { return Some(own) };
        let mut law = own.law.clone();
        law.id
            .extend(nth.chars().map(|sign| if sign == ' ' { '-' } else { sign }).filter(|sign| !"()".contains(*sign)));
        [&mut law.name.zh, &mut law.name.en].into_iter().for_each(|name| name.push_str(nth));
        Some(Own::new(law, own.like.clone()))
    },
};

/// What this tab has joined with what another kept meanwhile: see [`Form::join`]. Each has an id of its own.
pub fn together(base: &[Own], mine: &[Own], theirs: &[Own]) -> Vec<Own> {
    let mut joined = FORM.join(base, mine, theirs);
    for at in 0..joined.len() {
        let invented = |own: &Own| mine.iter().chain(theirs).all(|each| each.law != own.law);
        let taken =
            |id: &str| is_shipped(id) || joined.iter().enumerate().any(|(nth, own)| nth != at && own.law.id == id);
        let Some(own) = joined.get(at).filter(|own| invented(own) && taken(&own.law.id)) else { continue };
        let law = Scheme { id: free(&own.law.id, "-", taken), ..own.law.clone() };
        let own = Own::new(law, own.like.clone());
        joined.splice(at..=at, [own]);
    }
    joined
}

/// A scheme file that somebody chose or wrote: one that would take the place of a shipped scheme is refused.
pub fn chosen(name: &str, text: &str) -> Result<Scheme, Vec<Fault>> {
    let law = read_file(name, text.trim_start_matches('\u{feff}'))?;
    if !is_shipped(&law.id) {
        return Ok(law);
    }
    let wanted = format!("id = \"{}\"", law.id);
    let line = text.lines().position(|line| line.trim() == wanted).map_or(1, |at| at + 1);
    let problem = format!("the id `{}` is that of a scheme that comes with the program", law.id);
    Err(vec![Fault::new(format!("{name}:{line}"), problem, format!("give it another id, e.g. \"{}-2\"", law.id))])
}

/// Something to begin with where there is no model.
pub fn empty(state: &State) -> Option<Own> {
    let mut law = read_file(KEY, EMPTY).ok()?;
    law.id = free_id(state, &law.id);
    law.name = free_name(state, &law.name);
    Some(Own::new(law, None))
}

/// The document on the desk, as the draft in hand has it, as a scheme of its own.
pub fn copy(state: &State, id: &str) -> Option<Own> {
    let text = state.with_own(whole()).find(|law| law.id == id)?;
    let edits = state.desk.draft().map(|draft| draft.edits.as_slice()).unwrap_or_default();
    let mut law = apply(text, edits).0;
    law.id = free_id(state, id);
    law.order = state.laws().map(|law| law.order).max().unwrap_or_default().saturating_add(1);
    let copied = Text { zh: copy_name(&text.name.zh, Lang::Zh), en: copy_name(&text.name.en, Lang::En) };
    law.name = free_name(state, &copied);
    let like = state.own(id).map_or_else(|| Some(id.to_owned()), |own| own.like.clone());
    Some(Own::new(law, like))
}

fn is_shipped(id: &str) -> bool {
    shipped().iter().any(|law| law.id == id)
}

fn free_id(state: &State, wanted: &str) -> String {
    free(wanted, "-", |id| state.laws().any(|law| law.id == id))
}

fn free_name(state: &State, wanted: &Text) -> Text {
    Text {
        zh: free(&wanted.zh, " ", |name| state.laws().any(|law| law.name.zh == name)),
        en: free(&wanted.en, " ", |name| state.laws().any(|law| law.name.en == name)),
    }
}

/// The text itself, or with the first number behind it that nothing else has.
pub fn free(wanted: &str, gap: &str, taken: impl Fn(&str) -> bool) -> String {
    let numbered = (2..).map(|number| format!("{wanted}{gap}{number}"));
    std::iter::once(wanted.to_owned()).chain(numbered).find(|text| !taken(text)).unwrap_or_default()
}

/// What a scheme taken in meets on the shelf.
#[derive(Debug, PartialEq)]
pub enum Meets<'a> {
    /// Nothing has its id.
    Nothing,
    /// It is there already.
    Itself,
    /// It would replace this one.
    Another(&'a Own),
}

pub fn meets<'a>(state: &'a State, law: &Scheme) -> Meets<'a> {
    match state.own(&law.id) {
        None => Meets::Nothing,
        Some(own) if own.law == *law => Meets::Itself,
        Some(own) => Meets::Another(own),
    }
}

/// The scheme under an id and a name that nothing else has, so that it replaces none.
pub fn beside_all(state: &State, mut law: Scheme) -> Own {
    let like = state.own(&law.id).and_then(|own| own.like.clone());
    law.id = free_id(state, &law.id);
    law.name = free_name(state, &law.name);
    Own::new(law, like)
}

/// Puts it beside the others, or in the place of the one that has its id; whether there was room.
pub fn shelve(desk: &mut Desk, own: &Own) -> bool {
    if is_shipped(&own.law.id) {
        return false;
    }
    let full = desk.own.len() >= MOST_OWN;
    match desk.own.iter_mut().find(|each| each.law.id == own.law.id) {
        Some(each) => *each = own.clone(),
        None if full => return false,
        None => desk.own.push(own.clone()),
    }
    desk.document = Some(own.law.id.clone());
    desk.typed = Default::default();
    true
}

/// Changes the one with this id.
pub fn change(desk: &mut Desk, id: &str, with: impl FnOnce(&Own) -> Own) {
    if let Some(own) = desk.own.iter_mut().find(|own| own.law.id == id) {
        *own = with(own);
    }
}

/// Called so in the language spoken.
pub fn renamed(own: &Own, name: &str, lang: Lang) -> Own {
    let mut law = own.law.clone();
    match lang {
        Lang::Zh => name.clone_into(&mut law.name.zh),
        Lang::En => name.clone_into(&mut law.name.en),
    }
    Own::new(law, own.like.clone())
}

pub fn without(desk: &mut Desk, id: &str) {
    desk.own.retain(|own| own.law.id != id);
    if desk.document.as_deref() == Some(id) {
        desk.document = None;
        desk.typed = Default::default();
    }
}

/// What two tabs have together, in each step of the way back as well: undoing takes nothing from the other.
pub fn joined(mut desk: Desk, own: &[Own]) -> Desk {
    let before = std::mem::replace(&mut desk.own, own.to_vec());
    for step in desk.past.iter_mut().chain(&mut desk.future) {
        step.own = beside(&step.own, &before, own);
    }
    let stays = |id: &String| is_shipped(id) || own.iter().any(|own| own.law.id == *id);
    if !desk.document.as_ref().is_none_or(stays) {
        desk.document = None;
        desk.typed = Default::default();
    }
    desk
}

/// An earlier step, with what came and went between `before` and `after`.
fn beside(step: &[Own], before: &[Own], after: &[Own]) -> Vec<Own> {
    let find = |all: &[Own], own: &Own| all.iter().find(|each| each.law.id == own.law.id).cloned();
    let kept = step.iter().filter_map(|each| match (find(before, each), find(after, each)) {
        (Some(_), None) => None,
        (Some(was), Some(is)) if was == *each => Some(is),
        _ => Some(each.clone()),
    });
    let new = after.iter().filter(|each| find(before, each).is_none() && find(step, each).is_none()).cloned();
    kept.chain(new).collect()
}

/// What the draft in hand changes in it becomes its text, and leaves the draft.
pub fn adopt(desk: &mut Desk, id: &str) {
    let Some(at) = desk.hand else { return };
    let Some(draft) = desk.drafts.get_mut(at) else { return };
    let edits = draft.edits.clone();
    let of = |address: &str| address.split('/').next() == Some(id);
    draft.edits.retain(|edit| !of(edit.address()));
    draft.reasons.retain(|(address, _)| !of(address));
    change(desk, id, |own| Own::new(apply(&own.law, &edits).0, own.like.clone()));
}

/// Those of an earlier visit join those that are here already. Nothing else is done: this comes with the reader of scheme
/// files, whether or not the workbench is open.
pub fn join(state: &State, act: &Act) -> Desk {
    let mut desk = state.desk.clone();
    let Act::OwnKept(kept, say) = act else { return desk };
    let new = kept.iter().filter(|own| desk.own.iter().all(|each| each.law.id != own.law.id));
    let mut own: Vec<Own> = new.cloned().collect();
    own.append(&mut desk.own);
    desk.own = own;
    desk.own_met = true;
    desk.told.extend(say.map(str::to_owned));
    desk
}
