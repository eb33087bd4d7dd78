//! Making one edit. Where it can't be made the scheme stays as it was.

use super::address::Address;
use super::conditions;
use super::rows::Row;
use crate::engine::mechanism::{Band, Edge, Level, Mechanism};
use crate::engine::param::{Misfit, Setting};
use crate::engine::scheme::{Cap, Caps, Edit, Nature, Period, Provision};
use crate::engine::{Number, Scheme};

/// Why an edit can't be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing has this address any more.
    NoAddress,
    /// There is such a thing, but not for this kind of edit.
    NotHere,
    Misfit(Misfit),
    /// There is such a thing already.
    Present,
    /// Outside the band that is to be split, or a band that ends before it begins.
    Outside,
    /// Bands or levels would no longer rise.
    Order,
    /// None would be left.
    Last,
    /// It names a provision that does not exist.
    NoProvision,
}

/// Makes one edit, whatever the scheme is called.
pub fn make(scheme: &mut Scheme, address: &Address, edit: &Edit) -> Result<(), Why> {
    match edit {
        Edit::Set { to, .. } => set(scheme, &address.owner, &address.path, to),
        Edit::Off { .. } => set(scheme, &address.owner, &below(address, "off"), "true"),
        Edit::On { .. } => set(scheme, &address.owner, &below(address, "off"), "false"),
        Edit::Insert { band, .. } => insert(owner(scheme, address)?, row(address)?, band),
        Edit::Remove { .. } if conditions::named(&address.path).is_some() => conditions::remove(scheme, address),
        Edit::Require { test, .. } => conditions::require(scheme, address, *test),
        Edit::Remove { .. } => {
            let rule = owner(scheme, address)?;
            match Row::of(&address.path) {
                Some(row) if row.rest.is_empty() => remove(rule, row.at),
                Some(_) => Err(Why::NotHere),
                None => cap(&mut rule.cap, &address.path)?.take().map(|_| ()).ok_or(Why::NoAddress),
            }
        }
        Edit::Split { at, .. } => split(owner(scheme, address)?, row(address)?, *at),
        Edit::Add { amount, .. } => {
            let rule = owner(scheme, address)?;
            let open = open_caps(rule).contains(&address.path.as_str());
            let cap = cap(&mut rule.cap, &address.path)?;
            if cap.is_some() {
                return Err(Why::Present);
            }
            if !open {
                return Err(Why::NotHere);
            }
            *cap = Some(Cap { amount: *amount, lifted_for: None, lift: false, of: None, shared_by: None });
            Ok(())
        }
    }
}

fn below(address: &Address, part: &str) -> String {
    if address.path.is_empty() { part.to_owned() } else { format!("{}/{part}", address.path) }
}

fn set(scheme: &mut Scheme, wanted: &str, path: &str, to: &str) -> Result<(), Why> {
    let mut outcome = Err(Why::NoAddress);
    scheme.params_of(wanted, &mut |at, slot| {
        if outcome == Err(Why::NoAddress) && at == path {
            outcome = slot.set(to).map_err(Why::Misfit);
        }
    });
    outcome
}

fn owner<'a>(scheme: &'a mut Scheme, address: &Address) -> Result<&'a mut Provision, Why> {
    let found = scheme.provision.iter_mut().find(|rule| rule.id == address.owner);
    found.map(|rule| &mut **rule).ok_or(Why::NoAddress)
}

/// The place of a whole row, from zero.
fn row(address: &Address) -> Result<usize, Why> {
    Row::of(&address.path).filter(|row| row.rest.is_empty()).map(|row| row.at).ok_or(Why::NotHere)
}

fn insert(rule: &mut Provision, at: usize, band: &Band) -> Result<(), Why> {
    match &mut rule.pays {
        Mechanism::Bands(bands) if at <= bands.band.len() => {
            let holds = band.to.is_none_or(|to| band.from.at < to.at || (band.from == to && to.included));
            holds.then(|| bands.band.insert(at, band.clone())).ok_or(Why::Outside)
        }
        // A level has no end, and includes its number.
        Mechanism::Milestones(levels) if at <= levels.level.len() => {
            let level = Level { at: band.from.at, amount: band.amount };
            let fits = band.from.included && band.to.is_none();
            fits.then(|| levels.level.insert(at, level)).ok_or(Why::Outside)
        }
        Mechanism::Bands(_) | Mechanism::Milestones(_) => Err(Why::NoAddress),
        _ => Err(Why::NotHere),
    }
}

fn remove(rule: &mut Provision, at: usize) -> Result<(), Why> {
    fn take<T>(rows: &mut Vec<T>, at: usize) -> Result<(), Why> {
        (at < rows.len()).then(|| rows.remove(at)).map(|_| ()).ok_or(Why::NoAddress)
    }
    match &mut rule.pays {
        Mechanism::Bands(bands) => take(&mut bands.band, at),
        Mechanism::Milestones(levels) => take(&mut levels.level, at),
        _ => Err(Why::NotHere),
    }
}

/// Both parts keep the kind of edges the band has, so that the new edge lies in exactly one of them.
fn split(rule: &mut Provision, at: usize, edge: Number) -> Result<(), Why> {
    let Mechanism::Bands(bands) = &mut rule.pays else { return Err(Why::NotHere) };
    let band = bands.band.get_mut(at).ok_or(Why::NoAddress)?;
    if edge <= band.from.at || band.to.is_some_and(|to| edge >= to.at) {
        return Err(Why::Outside);
    }
    let from = Edge { at: edge, included: band.from.included };
    let upper = Band { from, to: band.to, amount: band.amount };
    band.to = Some(Edge { at: edge, included: !from.included });
    bands.band.insert(at + 1, upper);
    Ok(())
}

fn cap<'a>(caps: &'a mut Caps, path: &str) -> Result<&'a mut Option<Cap>, Why> {
    match path {
        "cap/item" => Ok(&mut caps.item),
        "cap/month" => Ok(&mut caps.month),
        "cap/year" => Ok(&mut caps.year),
        "cap/applicant" => Ok(&mut caps.applicant),
        "cap/programme" => Ok(&mut caps.programme),
        _ => Err(Why::NotHere),
    }
}

/// The caps that would hold something down here and aren't there yet.
pub fn open_caps(rule: &Provision) -> Vec<&'static str> {
    let money = matches!(rule.nature, Nature::Fixed | Nature::Ceiling | Nature::Contest | Nature::Range);
    let none = matches!(rule.pays, Mechanism::Benefit(_) | Mechanism::NotComputable(_) | Mechanism::Loan(_));
    let monthly = matches!(rule.period, Period::Month | Period::Video);
    let one = matches!(rule.period, Period::Month | Period::Year | Period::Once);
    let caps = [
        ("cap/item", &rule.cap.item, !one),
        ("cap/month", &rule.cap.month, monthly),
        ("cap/year", &rule.cap.year, rule.period != Period::Once),
        ("cap/applicant", &rule.cap.applicant, true),
        ("cap/programme", &rule.cap.programme, true),
    ];
    let open = caps.into_iter().filter(|(_, cap, holds)| money && !none && *holds && cap.is_none());
    open.map(|(path, ..)| path).collect()
}

/// What stands at an address: `None` where there is no such parameter.
pub fn value(scheme: &Scheme, wanted: &Address) -> Option<Setting> {
    let mut found = None;
    scheme.clone().params_of(&wanted.owner, &mut |path, slot| {
        if found.is_none() && path == wanted.path {
            found = Some(slot.setting());
        }
    });
    found
}
