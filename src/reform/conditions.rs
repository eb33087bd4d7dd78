//! Conditions put in and taken out: `…/when/FACT`. What is inside one, its number and its comparison, stands at `…/FACT`, like
//! that of every condition.

use super::address::Address;
use super::edit::Why;
use crate::engine::fact::{Fact, Place, Unit};
use crate::engine::named::Named;
use crate::engine::param::{Misfit, Slot};
use crate::engine::scheme::{Amended, Condition, Edit, Period, Provision, Required, Scheme, Test};

const WHEN: &str = "when/";

/// The condition that a path means.
pub fn named(path: &str) -> Option<&str> {
    path.strip_prefix(WHEN).filter(|name| !name.is_empty())
}

/// Where the parameters of a condition stand, by the address of the condition.
fn inside(address: &str) -> Option<String> {
    let Address { scheme, owner, path } = Address::read(address)?;
    Some(Address { scheme, owner, path: named(&path)?.to_owned() }.to_string())
}

/// Whether an address means the condition, or something in it.
fn about(condition: &str, address: &str) -> bool {
    let of = |inside: String| {
        address.strip_prefix(inside.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    address == condition || inside(condition).is_some_and(of)
}

/// Conditions of a provision or gate, and the note of what was done to them.
fn of<'a>(scheme: &'a mut Scheme, owner: &str) -> Option<(&'a mut Vec<Condition>, &'a mut Amended)> {
    if let Some(rule) = scheme.provision.iter_mut().find(|rule| rule.id == owner) {
        let rule = &mut **rule;
        return Some((&mut rule.when, &mut rule.amended));
    }
    let gate = &mut **scheme.gate.iter_mut().find(|gate| gate.id == owner)?;
    Some((&mut gate.when, &mut gate.amended))
}

/// Whether somebody can be asked for this fact here: of each month where each month is assessed, and so on.
pub fn fits(fact: Fact, rule: Option<&Provision>) -> bool {
    if fact.unit() == Unit::Account {
        return false;
    }
    match fact.place() {
        Place::Applicant | Place::Year => true,
        Place::Month => rule.is_some_and(|rule| rule.period == Period::Month),
        Place::Video => rule.is_some_and(|rule| rule.period == Period::Video),
        _ => fact == Fact::NetSales && rule.is_some_and(|rule| rule.period == Period::Month),
    }
}

pub fn require(scheme: &mut Scheme, address: &Address, test: Required) -> Result<(), Why> {
    let name = named(&address.path).ok_or(Why::NotHere)?;
    let fact = Fact::from_name(name).ok_or(Why::Misfit(Misfit::NoFact))?;
    if of(scheme, &address.owner).is_none() {
        return Err(Why::NoAddress);
    }
    if !fits(fact, scheme.provision(&address.owner)) {
        return Err(Why::NotHere);
    }
    let test = match (test, fact.unit()) {
        (Required::Is(is), Unit::Flag) => Test::Is(fact, is),
        (Required::Is(_), _) | (Required::Compare(..), Unit::Flag) => return Err(Why::NotHere),
        (Required::Compare(op, mut value), unit) => {
            let told = value.to_string();
            Slot::Number(&mut value, unit).set(&told).map_err(Why::Misfit)?;
            Test::Compare(fact, op, value)
        }
    };
    // Two parameters can't stand at one address.
    let mut taken = false;
    scheme.params_of(&address.owner, &mut |path, _| {
        taken |= path.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    });
    let (when, amended) = of(scheme, &address.owner).ok_or(Why::NoAddress)?;
    if taken || when.iter().any(|condition| condition.name == name) {
        return Err(Why::Present);
    }
    when.push(Condition { name: name.to_owned(), test });
    amended.added.push(name.to_owned());
    Ok(())
}

pub fn remove(scheme: &mut Scheme, address: &Address) -> Result<(), Why> {
    let name = named(&address.path).ok_or(Why::NotHere)?;
    let (when, amended) = of(scheme, &address.owner).ok_or(Why::NoAddress)?;
    let at = when.iter().position(|condition| condition.name == name).ok_or(Why::NoAddress)?;
    let condition = when.remove(at);
    if amended.added.iter().any(|added| added == name) {
        amended.added.retain(|added| added != name);
    } else {
        amended.dropped.push(condition);
    }
    Ok(())
}

/// What a condition taken out said is what the law says, whatever it was changed to before it went.
pub fn as_in(law: &Scheme, changed: &mut Scheme) {
    let restore = |when: &[Condition], amended: &mut Amended| {
        for gone in &mut amended.dropped {
            if let Some(known) = when.iter().find(|condition| condition.name == gone.name) {
                gone.clone_from(known);
            }
        }
    };
    for rule in changed.provision.iter_mut().filter(|rule| !rule.amended.dropped.is_empty()) {
        if let Some(known) = law.provision(&rule.id) {
            restore(&known.when, &mut rule.amended);
        }
    }
    for gate in changed.gate.iter_mut().filter(|gate| !gate.amended.dropped.is_empty()) {
        if let Some(known) = law.gate.iter().find(|known| known.id == gate.id) {
            restore(&known.when, &mut gate.amended);
        }
    }
}

/// A list of edits with one more: what was put in and goes again was never there.
pub fn remove_from(edits: &mut Vec<Edit>, condition: &str) {
    let added = edits.iter().rposition(|edit| matches!(edit, Edit::Require { address, .. } if address == condition));
    edits.retain(|edit| !(matches!(edit, Edit::Set { .. }) && about(condition, edit.address())));
    let added = added.and_then(|_| {
        edits.iter().rposition(|edit| matches!(edit, Edit::Require { address, .. } if address == condition))
    });
    match added {
        Some(at) => drop(edits.remove(at)),
        None => edits.push(Edit::Remove { address: condition.to_owned() }),
    }
}

/// One that goes and comes again as it was never went. `then`: the law before it went.
pub fn add_to(edits: &mut Vec<Edit>, edit: &Edit, then: impl Fn(&[Edit]) -> Scheme) {
    let Edit::Require { address, test } = edit else { return };
    let removed = edits.iter().rposition(|edit| matches!(edit, Edit::Remove { address: other } if other == address));
    let same = removed.filter(|at| {
        let mut law = then(edits.get(..*at).unwrap_or_default());
        let place = Address::read(address);
        let old = place.as_ref().and_then(|place| condition(&mut law, place));
        old.is_some_and(|old| match (&old.test, test) {
            (Test::Is(_, was), Required::Is(is)) => was == is,
            (Test::Compare(_, op, value), Required::Compare(by, number)) => op == by && value == number,
            _ => false,
        })
    });
    match same {
        Some(at) => drop(edits.remove(at)),
        None => edits.push(edit.clone()),
    }
}

fn condition(law: &mut Scheme, place: &Address) -> Option<Condition> {
    let name = named(&place.path)?;
    of(law, &place.owner)?.0.iter().find(|condition| condition.name == name).cloned()
}

/// A number of a condition that an earlier edit put in is written there.
pub fn fold(earlier: &mut Edit, wanted: &str, to: &str) -> bool {
    let Edit::Require { address, test: Required::Compare(op, value) } = earlier else { return false };
    let Some(inside) = inside(address) else { return false };
    match wanted.strip_prefix(inside.as_str()) {
        Some("") => crate::engine::Number::read(to).map(|number| *value = number).is_ok(),
        Some("/op") => Named::from_name(to).map(|named| *op = named).is_some(),
        _ => false,
    }
}

/// The places of later edits that only this one had made room for.
pub fn moot(edits: &[Edit], index: usize) -> Vec<usize> {
    let Some(condition) = edits.get(index).map(Edit::address) else { return Vec::new() };
    let mut moot = Vec::new();
    for (at, edit) in edits.iter().enumerate().skip(index + 1).filter(|(_, edit)| about(condition, edit.address())) {
        moot.push(at);
        if matches!(edit, Edit::Remove { .. }) {
            break;
        }
    }
    moot
}
