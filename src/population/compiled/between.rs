//! What holds between provisions: "not both", shared caps, in the order of the explaining evaluator.

use super::Unfit;
use super::answers::{Amounts, Answers, Kind};
use super::block::{Block, Pool, fill};
use super::pay::fen;
use crate::engine::order;
use crate::engine::scheme::{Prefer, Scheme, Sharing};
use crate::population::people::{ABSENT, Column, People};

#[derive(Default)]
pub struct Between<'t> {
    /// Winner, loser.
    exclusive: Vec<(usize, usize)>,
    best_of: Vec<BestOf>,
    shared: Vec<Shared>,
    /// Inner, outer, cap.
    nested: Vec<(usize, usize, i64)>,
    /// Provision, and what is paid for it elsewhere.
    yields: Vec<(usize, &'t Column)>,
    programme: Vec<(usize, i64)>,
}

struct BestOf {
    first: Vec<usize>,
    second: Vec<usize>,
    prefer: Prefer,
}

struct Shared {
    over: Vec<usize>,
    amount: i64,
    together: bool,
}

impl<'t> Between<'t> {
    pub fn of(scheme: &Scheme, people: &'t People) -> Result<Self, Unfit> {
        let mut between = Self::default();
        let at = |id: &String| scheme.position(id);
        for rule in scheme.exclusive.iter().filter(|rule| !rule.off) {
            between.exclusive.extend(at(&rule.winner).zip(at(&rule.loser)));
        }
        for rule in scheme.best_of.iter().filter(|rule| !rule.off) {
            let side =
                |ids: &[String]| ids.iter().filter(|id| Some(*id) != rule.spares.as_ref()).filter_map(at).collect();
            between.best_of.push(BestOf { first: side(&rule.first), second: side(&rule.second), prefer: rule.prefer });
        }
        for cap in scheme.shared_cap.iter().filter(|cap| !cap.off) {
            let mut over: Vec<usize> = cap.over.iter().filter_map(at).collect();
            order::by_key(&mut over, |at| *at);
            let together = cap.sharing == Sharing::Together;
            between.shared.push(Shared { over, amount: fen(cap.amount)?, together });
        }
        for rule in scheme.nested.iter().filter(|rule| !rule.off) {
            let outer = at(&rule.outer).and_then(|at| Some((at, scheme.provision.get(at)?.cap.applicant.as_ref()?)));
            if let (Some(inner), Some((outer, cap))) = (at(&rule.inner), outer) {
                between.nested.push((inner, outer, fen(cap.amount)?));
            }
        }
        for rule in scheme.yield_to.iter().filter(|rule| !rule.off) {
            for (id, column) in people.city_amounts.iter().filter(|(id, _)| rule.over.contains(id)) {
                between.yields.extend(at(id).map(|at| (at, column)));
            }
        }
        for (at, rule) in scheme.provision.iter().enumerate() {
            if let Some(cap) = rule.cap.of_all() {
                between.programme.push((at, fen(cap.amount)?));
            }
        }
        Ok(between)
    }

    /// Keeps what holds between provisions of a set; nothing may hold between one of it and one outside.
    pub fn only(&mut self, set: &[bool]) {
        let holds = |at: &usize| set.get(*at).copied().unwrap_or_default();
        self.exclusive.retain(|(winner, _)| holds(winner));
        self.best_of.retain(|rule| rule.first.iter().chain(&rule.second).any(holds));
        self.shared.retain(|cap| cap.over.iter().any(holds));
        self.nested.retain(|(inner, ..)| holds(inner));
        self.yields.retain(|(at, _)| holds(at));
        self.programme.retain(|(at, _)| holds(at));
    }

    pub fn apply(&self, block: &Block<'_>, answers: &mut Answers, pool: &mut Pool) {
        for (winner, loser) in &self.exclusive {
            let mut wins = pool.take();
            if let Some(winner) = answers.provisions.get(*winner) {
                wins.extend(winner.payable.iter().map(|amount| -i64::from(*amount != 0)));
            }
            if let Some(loser) = answers.provisions.get_mut(*loser) {
                loser.exclude(block, &wins);
            }
            pool.give(wins);
        }
        self.best_of.iter().for_each(|rule| rule.apply(block, answers, pool));
        self.shared.iter().for_each(|cap| cap.apply(block, answers, pool));
        for (inner, outer, cap) in &self.nested {
            let mut used = pool.take();
            used.extend(answers.provisions.get(*outer).into_iter().flat_map(|outer| &outer.payable));
            used.iter_mut().for_each(|used| *used = (cap - *used).max(0));
            if let Some(inner) = answers.provisions.get_mut(*inner) {
                inner.hold(block, &used);
            }
            pool.give(used);
        }
        for (at, elsewhere) in &self.yields {
            let Some(amounts) = answers.provisions.get_mut(*at).filter(|amounts| amounts.nature != Kind::Never) else {
                continue;
            };
            let mut more = pool.take();
            elsewhere.load(block.people.clone(), &mut more);
            more.iter_mut().zip(&amounts.payable).for_each(|(told, own)| {
                *told = -i64::from(*told != ABSENT && *told > *own);
            });
            amounts.exclude(block, &more);
            pool.give(more);
        }
        for (at, cap) in &self.programme {
            if let Some(amounts) = answers.provisions.get_mut(*at) {
                let mut caps = pool.take();
                fill(&mut caps, block.people.len(), *cap);
                amounts.hold(block, &caps);
                pool.give(caps);
            }
        }
    }
}

fn add(answers: &Answers, side: &[usize], sums: &mut [i64]) {
    for amounts in side.iter().filter_map(|at| answers.provisions.get(*at)) {
        sums.iter_mut().zip(&amounts.by_month).for_each(|(sum, amount)| *sum += amount);
    }
}

impl BestOf {
    fn apply(&self, block: &Block<'_>, answers: &mut Answers, pool: &mut Pool) {
        let live = |side: &[usize]| {
            let mut live = side.iter().filter(|at| answers.provisions.get(**at).is_some_and(|each| !each.nothing));
            (live.next().copied(), live.count())
        };
        match (live(&self.first), live(&self.second)) {
            ((None, _), _) | (_, (None, _)) => {}
            ((Some(first), 0), (Some(second), 0)) if first != second => self.of_two(block, answers, first, second),
            _ => self.of_many(block, answers, pool),
        }
    }

    /// One provision on each side that pays anybody: in one go.
    fn of_two(&self, block: &Block<'_>, answers: &mut Answers, first: usize, second: usize) {
        let (mut one, mut other) = (answers.take(first), answers.take(second));
        if one.is_monthly() && other.is_monthly() {
            let (mut ones, mut others) = (one.by_month.as_mut_slice(), other.by_month.as_mut_slice());
            for ((sum, sum_of_other), months) in one.payable.iter_mut().zip(&mut other.payable).zip(&block.months_of) {
                let months = *months as usize;
                let (own, more) = std::mem::take(&mut ones).split_at_mut_checked(months).unwrap_or_default();
                let (own_other, more_other) =
                    std::mem::take(&mut others).split_at_mut_checked(months).unwrap_or_default();
                let (mut left, mut left_of_other, mut cut, mut cut_of_other) = (0, 0, 0, 0);
                for (one, other) in own.iter_mut().zip(own_other) {
                    let first = match self.prefer {
                        Prefer::Higher => *one >= *other,
                        Prefer::First => *one != 0,
                    };
                    let mask = -i64::from(first);
                    cut |= *one & !mask;
                    cut_of_other |= *other & mask;
                    *one &= mask;
                    *other &= !mask;
                    left += *one;
                    left_of_other += *other;
                }
                *sum = if cut == 0 { *sum } else { left };
                *sum_of_other = if cut_of_other == 0 { *sum_of_other } else { left_of_other };
                (ones, others) = (more, more_other);
            }
        }
        answers.put(first, one);
        answers.put(second, other);
    }

    fn of_many(&self, block: &Block<'_>, answers: &mut Answers, pool: &mut Pool) {
        let (mut one, mut other) = (pool.take(), pool.take());
        fill(&mut one, block.months.len(), 0);
        fill(&mut other, block.months.len(), 0);
        add(answers, &self.first, &mut one);
        add(answers, &self.second, &mut other);
        // All ones where the first side is paid.
        for (one, other) in one.iter_mut().zip(&other) {
            let first = match self.prefer {
                Prefer::Higher => *one >= *other,
                Prefer::First => *one != 0,
            };
            *one = -i64::from(first);
        }
        for (side, wins_where) in [(&self.first, -1), (&self.second, 0)] {
            for at in side {
                if let Some(amounts) = answers.provisions.get_mut(*at).filter(|amounts| amounts.is_monthly()) {
                    cut(block, amounts, &one, wins_where, pool);
                }
            }
        }
        pool.give(one);
        pool.give(other);
    }
}

/// Takes back the months in which the other side is paid.
fn cut(block: &Block<'_>, amounts: &mut Amounts, first: &[i64], wins_where: i64, pool: &mut Pool) {
    let mut changed = pool.take();
    let mut rest = amounts.by_month.as_mut_slice();
    let mut first = first.iter();
    for months in &block.months_of {
        let (own, more) = std::mem::take(&mut rest).split_at_mut_checked(*months as usize).unwrap_or_default();
        let mut lost = 0;
        for (amount, first) in own.iter_mut().zip(first.by_ref()) {
            let kept = *amount & !(first ^ wins_where);
            lost |= *amount ^ kept;
            *amount = kept;
        }
        changed.push(lost);
        rest = more;
    }
    amounts.add_up(block, &changed);
    pool.give(changed);
}

impl Shared {
    fn apply(&self, block: &Block<'_>, answers: &mut Answers, pool: &mut Pool) {
        let mut room = pool.take();
        fill(&mut room, block.months.len(), self.amount);
        for at in &self.over {
            let Some(amounts) = answers.provisions.get_mut(*at).filter(|amounts| amounts.is_monthly()) else {
                continue;
            };
            if amounts.nothing {
                continue;
            }
            let (mut months, mut rooms) = (amounts.by_month.as_mut_slice(), room.as_mut_slice());
            for (sum, count) in amounts.payable.iter_mut().zip(&block.months_of) {
                let count = *count as usize;
                let (own, more) = std::mem::take(&mut months).split_at_mut_checked(count).unwrap_or_default();
                let (room, more_room) = std::mem::take(&mut rooms).split_at_mut_checked(count).unwrap_or_default();
                *sum = 0;
                for (amount, room) in own.iter_mut().zip(room) {
                    *amount = (*amount).min(*room);
                    *sum += *amount;
                    *room -= if self.together { *amount } else { 0 };
                }
                (months, rooms) = (more, more_room);
            }
        }
        pool.give(room);
    }
}
