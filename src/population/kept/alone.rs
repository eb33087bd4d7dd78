//! Edits of what a single provision pays, answered without walking the people.

use super::Kept;
use super::edges::Edges;
use super::ranks::Ranks;
use super::units::{Paid, Stand};
use crate::engine::Scheme;
use crate::engine::fact::Fact;
use crate::engine::mechanism::Mechanism;
use crate::engine::scheme::{BestOf, Prefer, Provision};
use crate::population::Program;
use crate::population::budget::{Crowd, Item, Sums};
use crate::population::compiled::{Before, Curve, Kind};

/// A provision, and the one that is paid instead of it or not.
struct Pair {
    other: Option<usize>,
    stand: Stand,
}

impl Kept {
    /// The sums of another version, and how many are new; nothing where more has changed than sorted values can tell.
    pub(super) fn alone(&self, law: &Scheme, program: &Program<'_>, crowd: &Crowd<'_>) -> Option<(Vec<Item>, usize)> {
        let at = moved(&self.law, law)?;
        let old = Program::of(&self.law, crowd.people).ok()?;
        let pair = self.pair(at, &old)?;
        let by_own = || {
            let ranks = self.ranks(at, pair.other, &old, crowd)?;
            let curves = program.curves(at)?.rising()?;
            let (own, other) = ranks.paid(&curves, ranks.classes(), pair.stand)?;
            Some([(at, own)].into_iter().chain(pair.other.map(|place| (place, other))).collect::<Vec<_>>())
        };
        let by_other = || {
            let place = pair.other?;
            let ranks = self.ranks(place, Some(at), &old, crowd)?;
            let (before, after) = (old.curves(at)?.alike()?, program.curves(at)?.alike()?);
            let amounts = ranks.classes().iter().map(|amount| after.instead_of(&before, *amount));
            let amounts = amounts.collect::<Option<Vec<i64>>>()?;
            let stand = Stand { first: !pair.stand.first, ..pair.stand };
            let (own, other) = ranks.paid(&program.curves(place)?.rising()?, &amounts, stand)?;
            Some(vec![(place, own), (at, other)])
        };
        let by_edges = || {
            let place = pair.other?;
            let (before, after) = (old.curves(at)?.alike()?, program.curves(at)?.alike()?);
            let changes = before.changes(&after)?;
            let edges = self.edges(at, place, (&before, pair.stand), &old, crowd)?;
            let kept = (paid(self.items.get(at)?), paid(self.items.get(place)?));
            let (own, other) = edges.paid(&changes, pair.stand, kept)?;
            Some(vec![(at, own), (place, other)])
        };
        let found = by_own().or_else(by_other).or_else(by_edges)?;
        let (mut items, worked) = (self.items.clone(), found.len());
        for (place, paid) in found {
            *items.get_mut(place)? = item(paid, program.kind(place))?;
        }
        Some((items, worked))
    }

    fn ranks(&self, at: usize, other: Option<usize>, old: &Program<'_>, crowd: &Crowd<'_>) -> Option<&Ranks> {
        let make = || {
            old.curves(at)?;
            let beside = match other {
                Some(other) => Some(self.before.get(other)?.as_ref()?),
                None => None,
            };
            Ranks::of(old, at, beside, &crowd.people.calendar, &self.claims).map(Box::new)
        };
        self.ranks.get(at)?.get_or_init(make).as_deref()
    }

    fn edges(
        &self,
        at: usize,
        other: usize,
        now: (&Curve, Stand),
        old: &Program<'_>,
        crowd: &Crowd<'_>,
    ) -> Option<&Edges> {
        let make = || {
            let beside = self.before.get(other)?.as_ref()?;
            Edges::of(old, at, now, beside, &crowd.people.calendar, &self.claims).map(Box::new)
        };
        self.edges.get(at)?.get_or_init(make).as_deref()
    }

    /// Nothing where more stands between a provision and others than one being paid instead of one other.
    fn pair(&self, at: usize, program: &Program<'_>) -> Option<Pair> {
        let rule = self.plain(at)?;
        let alone = Pair { other: None, stand: Stand { first: true, prefer: Prefer::Higher } };
        let mut beside = self.beside(rule);
        let Some(link) = beside.next().filter(|_| program.is_monthly(at)) else { return Some(alone) };
        if beside.next().is_some() {
            return None;
        }
        let first = link.first.contains(&rule.id);
        let (own, others) = if first { (&link.first, &link.second) } else { (&link.second, &link.first) };
        let lives = |id: &&String| {
            let before = self.law.position(id).and_then(|place| self.before.get(place)?.as_ref());
            Some(*id) != link.spares.as_ref() && !before.is_some_and(Before::is_nothing)
        };
        if own.iter().filter(lives).any(|id| *id != rule.id) {
            return None;
        }
        let mut others = others.iter().filter(lives);
        let Some(other) = others.next() else { return Some(alone) };
        let place = self.law.position(other)?;
        let lone = others.next().is_none() && self.beside(self.plain(place)?).count() == 1 && program.is_monthly(place);
        lone.then_some(Pair { other: Some(place), stand: Stand { first, prefer: link.prefer } })
    }

    fn beside<'l>(&'l self, rule: &'l Provision) -> impl Iterator<Item = &'l BestOf> {
        let named = |link: &&BestOf| link.first.contains(&rule.id) || link.second.contains(&rule.id);
        self.law.best_of.iter().filter(|link| !link.off && link.spares.as_ref() != Some(&rule.id)).filter(named)
    }

    /// The provision, if nothing but "one of two" stands between it and others.
    fn plain(&self, at: usize) -> Option<&Provision> {
        let (law, rule) = (&self.law, self.law.provision.get(at)?);
        let id = &rule.id;
        let bound = law.exclusive.iter().any(|link| !link.off && (link.winner == *id || link.loser == *id))
            || law.nested.iter().any(|link| !link.off && (link.inner == *id || link.outer == *id))
            || law.shared_cap.iter().any(|cap| !cap.off && cap.over.contains(id))
            || law.yield_to.iter().any(|link| !link.off && link.over.contains(id))
            || rule.cap.programme.is_some();
        (!bound).then_some(rule)
    }
}

/// The one provision whose amounts alone are others.
fn moved(before: &Scheme, after: &Scheme) -> Option<usize> {
    let mut rules = before.provision.iter().zip(&after.provision).enumerate().filter(|(_, (old, new))| old != new);
    let (at, (old, new)) = rules.next()?;
    let rest = rules.next().is_none() && before.provision.len() == after.provision.len();
    let between = before.gate == after.gate
        && before.best_of == after.best_of
        && before.exclusive == after.exclusive
        && before.shared_cap == after.shared_cap
        && before.nested == after.nested
        && before.yield_to == after.yield_to;
    let same = Provision { pays: old.pays.clone(), cap: old.cap.clone(), ..Provision::clone(new) } == **old;
    // A cap on the whole programme holds each person to it, too.
    let whole = old.cap.programme == new.cap.programme;
    let asked = old.pays.base() == new.pays.base() && relief(&old.pays) == relief(&new.pays);
    let taken = after.provision.iter().any(|rule| match &rule.pays {
        Mechanism::PerUnit(per) => per.except_paid_by.as_ref() == Some(&new.id),
        _ => false,
    });
    (rest && between && same && whole && asked && !taken && before.id == after.id).then_some(at)
}

/// The fact that brings relief from a floor, while it does.
fn relief(pays: &Mechanism) -> Option<Fact> {
    let floor = match pays {
        Mechanism::Rate(rate) => rate.floor.as_ref(),
        Mechanism::PerUnit(per) => per.floor.as_ref(),
        _ => None,
    };
    floor.and_then(|floor| floor.relief.as_ref()).filter(|relief| relief.on).map(|relief| relief.fact)
}

fn paid(item: &Item) -> Paid {
    Paid { recipients: item.recipients, months: item.months.map(Sums::at_most) }
}

fn item(paid: Paid, kind: Kind) -> Option<Item> {
    let sums = |amount| match kind {
        Kind::Determined => Some(Sums { determined: amount, open: 0 }),
        Kind::AtMost => Some(Sums { determined: 0, open: amount }),
        Kind::Decided | Kind::Never => None,
    };
    let mut item = Item { recipients: paid.recipients, paid: sums(paid.months.iter().sum())?, ..Item::default() };
    for (month, amount) in item.months.iter_mut().zip(paid.months) {
        *month = sums(amount)?;
    }
    Some(item)
}
