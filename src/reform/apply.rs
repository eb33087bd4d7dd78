//! Applying edits. An edit whose address no longer exists, or whose value can't stand there, is kept aside; the rest applies.

use super::address::{Address, parameters};
use super::conditions;
use super::edit::{Why, make};
use super::rows::{Row, without};
use crate::engine::Scheme;
use crate::engine::fault::Fault;
use crate::engine::mechanism::Mechanism;
use crate::engine::named::nearest;
use crate::engine::order;
use crate::engine::scheme::{Edit, check_rules};

/// An edit that was not made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Its place in the list.
    pub at: usize,
    pub edit: Edit,
    pub why: Why,
}

/// The scheme with the edits that concern it, in order; and those of them that could not be made.
pub fn apply(scheme: &Scheme, edits: &[Edit]) -> (Scheme, Vec<Aside>) {
    let own = |edit: &Edit| Address::read(edit.address()).is_some_and(|address| address.scheme == scheme.id);
    let mut left: Vec<Option<Edit>> = edits.iter().map(|edit| own(edit).then(|| edit.clone())).collect();
    let mut asides: Vec<Aside> = Vec::new();
    let changed = loop {
        let (at, why) = match run(scheme, &left) {
            Ok(changed) => {
                let fault =
                    if left.iter().any(Option::is_some) { check_rules(&changed).into_iter().next() } else { None };
                let Some(owner) = fault.map(|fault| fault.place) else { break changed };
                let Some(at) = blamed(scheme, &left, &owner) else { break changed };
                (at, why(scheme, &left, at, &owner))
            }
            Err(refused) => refused,
        };
        // Without it the places of bands are counted otherwise.
        let listed: Vec<Edit> = left.iter().flatten().cloned().collect();
        let places: Vec<usize> = left.iter().enumerate().filter(|(_, edit)| edit.is_some()).map(|(at, _)| at).collect();
        let index = places.iter().position(|place| *place == at).unwrap_or_default();
        // A cap that is there already is changed by what follows, whoever put it there; one that is not there need not go first.
        let cap_gone = matches!(listed.get(index), Some(Edit::Remove { address }) if is_cap(address));
        let kept = if why == Why::Present || cap_gone { alone(&listed, index) } else { without(&listed, index) };
        for (place, kept) in places.iter().zip(kept) {
            if let Some((edit, slot)) = edits.get(*place).zip(left.get_mut(*place)) {
                if kept.is_none() {
                    let why = if *place == at { why.clone() } else { Why::NoAddress };
                    asides.push(Aside { at: *place, edit: edit.clone(), why });
                }
                *slot = kept;
            }
        }
    };
    order::by_key(&mut asides, |aside| aside.at);
    (changed, asides)
}

fn is_cap(address: &str) -> bool {
    Row::of(address).is_none() && Address::read(address).is_some_and(|at| conditions::named(&at.path).is_none())
}

/// The list without one edit, and nothing else.
fn alone(edits: &[Edit], index: usize) -> Vec<Option<Edit>> {
    edits.iter().enumerate().map(|(at, edit)| (at != index).then(|| edit.clone())).collect()
}

/// All of them in order, up to the first that can't be made.
fn run(scheme: &Scheme, edits: &[Option<Edit>]) -> Result<Scheme, (usize, Why)> {
    let mut changed = scheme.clone();
    for (at, edit) in edits.iter().enumerate().filter_map(|(at, edit)| Some((at, edit.as_ref()?))) {
        let Some(address) = Address::read(edit.address()) else { continue };
        make(&mut changed, &address, edit).map_err(|why| (at, why))?;
    }
    conditions::as_in(scheme, &mut changed);
    Ok(changed)
}

/// The last edit of this owner without which it would hold together; otherwise simply the last.
fn blamed(scheme: &Scheme, edits: &[Option<Edit>], owner: &str) -> Option<usize> {
    let of_owner = |at: &usize| {
        let address = edits.get(*at).and_then(Option::as_ref).and_then(|edit| Address::read(edit.address()));
        address.is_some_and(|address| address.owner == owner)
    };
    let concerned: Vec<usize> = (0..edits.len()).rev().filter(of_owner).collect();
    let cure = concerned.iter().copied().find(|at| {
        let mut fewer = edits.to_vec();
        fewer.get_mut(*at).map(Option::take);
        run(scheme, &fewer).is_ok_and(|law| check_rules(&law).iter().all(|fault| fault.place != owner))
    });
    cure.or_else(|| concerned.first().copied()).or_else(|| edits.iter().rposition(Option::is_some))
}

/// What such an edit does to its provision.
fn why(scheme: &Scheme, edits: &[Option<Edit>], at: usize, owner: &str) -> Why {
    let listed =
        matches!(scheme.provision(owner).map(|rule| &rule.pays), Some(Mechanism::Bands(_) | Mechanism::Milestones(_)));
    match edits.get(at).and_then(Option::as_ref) {
        Some(Edit::Remove { .. }) => Why::Last,
        Some(edit) if listed && Row::of(edit.address()).is_some() => Why::Order,
        _ => Why::NoProvision,
    }
}

impl Aside {
    /// As the command line tells it.
    pub fn fault(&self, scheme: &Scheme) -> Fault {
        let address = self.edit.address();
        let given = self.edit.setting().map(|(_, to)| to.to_owned()).unwrap_or_default();
        match &self.why {
            Why::NoAddress => {
                let known: Vec<String> = parameters(scheme).iter().map(|each| each.address.to_string()).collect();
                let known: Vec<&str> = known.iter().map(String::as_str).collect();
                Fault::new(address, "no such address", nearest(address, &known))
            }
            Why::NotHere => Fault::new(
                address,
                "an edit of this kind is not for this address",
                "insert and remove bands/N or level/N, split bands/N, add and remove cap/item, month, year, applicant, programme, and when/FACT",
            ),
            Why::Misfit(misfit) => Fault::new(address, misfit.told(&given), ""),
            Why::Present => Fault::new(address, "there is one already", "set it to another value"),
            Why::Outside => Fault::new(address, "this edge lies outside the band", "name an edge between its ends"),
            Why::Order => Fault::new(address, "the bands would not rise", "keep them in order, lowest first"),
            Why::Last => Fault::new(address, "no band would be left", "switch the provision off instead"),
            Why::NoProvision => {
                let ids: Vec<&str> = scheme.provision.iter().map(|rule| rule.id.as_str()).collect();
                Fault::new(address, format!("the provision `{given}` does not exist"), nearest(&given, &ids))
            }
        }
    }
}
