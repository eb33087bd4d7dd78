//! A draft: a named list of edits with reasons. Editing keeps it short: what was changed twice stands once, what was changed
//! back doesn't stand at all.

use super::address::Address;
use super::apply::{Aside, apply};
use super::conditions;
use super::edit::{Why, make, value};
use super::rows::{Row, without};
use crate::engine::Scheme;
use crate::engine::number::{Number, Yuan};
use crate::engine::scheme::Edit;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Reform {
    pub name: String,
    pub edits: Vec<Edit>,
    /// Why a provision or rule is changed, in the drafter's words, by its address; in the order of the addresses.
    pub reasons: Vec<(String, String)>,
}

impl Reform {
    /// One more edit of a scheme; refused where it can't be made on top of the others.
    pub fn push(&mut self, scheme: &Scheme, edit: Edit) -> Result<(), Why> {
        let address = Address::read(edit.address()).filter(|address| address.scheme == scheme.id);
        let place = address.ok_or(Why::NoAddress)?;
        let mut law = apply(scheme, &self.edits).0;
        make(&mut law, &place, &edit)?;
        let mut edits = self.edits.clone();
        match &edit {
            Edit::Set { .. } | Edit::Off { .. } | Edit::On { .. } => set(scheme, &law, &mut edits, &edit),
            Edit::Remove { .. } if Row::of(edit.address()).is_some() => remove_row(&mut edits, &edit),
            Edit::Remove { address } if conditions::named(&place.path).is_some() => {
                conditions::remove_from(&mut edits, address)
            }
            Edit::Require { .. } => conditions::add_to(&mut edits, &edit, |before| apply(scheme, before).0),
            Edit::Remove { address } => remove_cap(&mut edits, address),
            Edit::Add { address, amount } => add(scheme, &mut edits, address, *amount),
            Edit::Insert { .. } | Edit::Split { .. } => edits.push(edit.clone()),
        }
        // Said earlier than it was, it may leave no place for what came between: then it is said last, as it was.
        let aside = |edits: &[Edit]| apply(scheme, edits).1.len();
        if matches!(edit, Edit::Set { .. }) && aside(&edits) > aside(&self.edits) {
            edits.clone_from(&self.edits);
            edits.push(edit);
        }
        // Of edits that read alike, such as the removal of what is first now, each is one more.
        let count = |edits: &[Edit], like: &Edit| edits.iter().filter(|edit| *edit == like).count();
        let new = |aside: &Aside| count(&edits, &aside.edit) > count(&self.edits, &aside.edit);
        match apply(scheme, &edits).1.into_iter().find(new) {
            Some(aside) => Err(aside.why),
            None => {
                self.edits = edits;
                Ok(())
            }
        }
    }

    /// Takes one edit back, and what it alone had made room for.
    pub fn undo(&mut self, index: usize) {
        self.edits = without(&self.edits, index).into_iter().flatten().collect();
    }

    /// Writes down why `owner` (scheme/PROVISION) is changed; an empty reason goes.
    pub fn explain(&mut self, owner: &str, reason: &str) {
        self.reasons.retain(|(known, _)| known != owner);
        if !reason.trim().is_empty() {
            let at = self.reasons.iter().take_while(|(known, _)| known.as_str() < owner).count();
            self.reasons.insert(at, (owner.to_owned(), reason.to_owned()));
        }
    }

    pub fn reason(&self, owner: &str) -> Option<&str> {
        self.reasons.iter().find(|(known, _)| known == owner).map(|(_, reason)| reason.as_str())
    }
}

/// Where an address of now stood before an edit.
enum Before {
    At(String),
    /// In the row that this edit put in.
    New,
    /// In one of the two that were one.
    Half,
}

fn before(edit: &Edit, address: &str) -> Before {
    let stays = || Before::At(address.to_owned());
    let (Some(row), Some(changed)) = (Row::of(address), Row::of(edit.address())) else { return stays() };
    if row.list != changed.list {
        return stays();
    }
    match edit {
        Edit::Insert { .. } if row.at == changed.at => Before::New,
        Edit::Insert { .. } if row.at > changed.at => Before::At(row.moved(row.at - 1)),
        Edit::Remove { .. } if row.at >= changed.at => Before::At(row.moved(row.at + 1)),
        Edit::Split { .. } if row.at == changed.at || row.at == changed.at + 1 => Before::Half,
        Edit::Split { .. } if row.at > changed.at + 1 => Before::At(row.moved(row.at - 1)),
        _ => stays(),
    }
}

/// A value in the way the program writes it.
fn plain(law: &Scheme, address: &str, edit: &Edit) -> Edit {
    let to = Address::read(address).and_then(|address| value(law, &address)).map(|value| value.to_string());
    let owner = || address.strip_suffix("/off").unwrap_or(address).to_owned();
    match (to, address.ends_with("/off")) {
        (Some(to), true) if to == "true" => Edit::Off { address: owner() },
        (Some(_), true) => Edit::On { address: owner() },
        (Some(to), false) => Edit::Set { address: address.to_owned(), to },
        (None, _) => edit.clone(),
    }
}

fn set(scheme: &Scheme, law: &Scheme, edits: &mut Vec<Edit>, edit: &Edit) {
    let Some((mut wanted, _)) = edit.setting() else { return };
    let edit = plain(law, &wanted, edit);
    let mut place = edits.len();
    for (at, earlier) in edits.iter_mut().enumerate().rev() {
        if earlier.setting().is_some_and(|(address, _)| address == wanted) {
            *earlier = moved(&edit, &wanted);
            place = at;
            break;
        }
        if fold(earlier, &wanted, &edit) {
            return;
        }
        match before(earlier, &wanted) {
            Before::At(address) => wanted = address,
            Before::New | Before::Half => break,
        }
    }
    if place == edits.len() {
        edits.push(edit);
    }
    let says_nothing = edits.get(place).and_then(Edit::setting).is_some_and(|(address, to)| {
        let law = apply(scheme, edits.get(..place).unwrap_or_default()).0;
        Address::read(&address).and_then(|address| value(&law, &address)).is_some_and(|value| value.to_string() == to)
    });
    if says_nothing {
        edits.remove(place);
    }
}

/// The same setting at the address it had earlier.
fn moved(edit: &Edit, wanted: &str) -> Edit {
    edit.moved(wanted.strip_suffix("/off").unwrap_or(wanted).to_owned())
}

/// A number of a row or cap that an earlier edit put in is written there.
fn fold(earlier: &mut Edit, wanted: &str, edit: &Edit) -> bool {
    let Some((_, to)) = edit.setting() else { return false };
    let number = Number::read(to).ok();
    match earlier {
        Edit::Add { address, amount } if address == wanted => {
            number.map(|number| *amount = Yuan::from(number)).is_some()
        }
        Edit::Insert { address, band } => {
            let Some(part) = wanted.strip_prefix(address.as_str()).and_then(|rest| rest.strip_prefix('/')) else {
                return false;
            };
            let included = to.parse::<bool>();
            let done = match (part, &mut band.to) {
                ("amount", _) => number.map(|number| band.amount = Yuan::from(number)),
                ("from" | "at", _) => number.map(|number| band.from.at = number),
                ("to", Some(edge)) => number.map(|number| edge.at = number),
                ("from/included", _) => included.ok().map(|included| band.from.included = included),
                ("to/included", Some(edge)) => included.ok().map(|included| edge.included = included),
                _ => None,
            };
            done.is_some()
        }
        Edit::Require { .. } => conditions::fold(earlier, wanted, to),
        _ => false,
    }
}

/// A row that goes takes the changes of it along; one that was put in goes with them.
fn remove_row(edits: &mut Vec<Edit>, edit: &Edit) {
    let mut wanted = edit.address().to_owned();
    let mut moot = Vec::new();
    let mut made = None;
    for (at, earlier) in edits.iter().enumerate().rev() {
        let inside = earlier.setting().is_some_and(|(address, _)| {
            address.strip_prefix(wanted.as_str()).is_some_and(|rest| rest.starts_with('/'))
        });
        if inside {
            moot.push(at);
        }
        match before(earlier, &wanted) {
            Before::At(address) => wanted = address,
            Before::New => {
                made = Some(at);
                break;
            }
            Before::Half => break,
        }
    }
    moot.into_iter().for_each(|at| drop(edits.remove(at)));
    match made {
        // Nothing before the row was put in has been taken out of the list.
        Some(at) => *edits = without(edits, at).into_iter().flatten().collect(),
        None => edits.push(edit.clone()),
    }
}

fn remove_cap(edits: &mut Vec<Edit>, cap: &str) {
    let within = |address: &str| address.strip_prefix(cap).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let added = edits.iter().rposition(|edit| matches!(edit, Edit::Add { address, .. } if address == cap));
    edits.retain(|edit| !(within(edit.address()) && matches!(edit, Edit::Set { .. } | Edit::Add { .. })));
    if added.is_none() {
        edits.push(Edit::Remove { address: cap.to_owned() });
    }
}

/// A cap that goes and comes again was set, if there was no more to it than its amount.
fn add(scheme: &Scheme, edits: &mut Vec<Edit>, cap: &str, amount: Yuan) {
    let removed = edits.iter().rposition(|edit| matches!(edit, Edit::Remove { address } if address == cap));
    let before = removed.map(|at| apply(scheme, edits.get(..at).unwrap_or_default()).0);
    let plain = before.filter(|law| {
        let more = ["lift", "of", "shared_by"].map(|part| Address::read(&format!("{cap}/{part}")));
        more.into_iter().flatten().all(|part| value(law, &part).is_none())
    });
    match removed.zip(plain) {
        Some((at, mut law)) => {
            edits.remove(at);
            let edit = Edit::Set { address: cap.to_owned(), to: Number::from(amount).to_string() };
            if let Some(address) = Address::read(cap) {
                let _ = make(&mut law, &address, &edit);
            }
            set(scheme, &law, edits, &edit);
        }
        None => edits.push(Edit::Add { address: cap.to_owned(), amount }),
    }
}
