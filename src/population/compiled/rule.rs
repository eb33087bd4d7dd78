//! One provision over a block, before anything that stands between provisions.

use super::Unfit;
use super::again::Before;
use super::answers::{Amounts, Kind};
use super::block::{Block, Pool, fill};
use super::condition::Condition;
use super::pay::{Pay, fen, role_bit};
use super::source::{Columns, Level, Source};
use crate::engine::mechanism::Mechanism;
use crate::engine::profile::Role;
use crate::engine::scheme::{Cap, CapOf, Gate, GateKind, Nature, Period, Provision, Scheme, SharedBy};
use crate::population::people::{ABSENT, MOST_TIMES};

/// What a gate asks of everybody behind it.
pub fn gate<'t>(scheme: &Scheme, gate: &Gate, columns: &Columns<'t>) -> Result<Vec<Condition<'t>>, Unfit> {
    if gate.off {
        return Ok(Vec::new());
    }
    let mut conditions = Condition::all(&gate.when, Level::Person, columns)?;
    if gate.barred && gate.kind == GateKind::Exclusion {
        let barred = columns.people.barred.iter().find(|(id, _)| *id == scheme.id).map(|(_, column)| column);
        conditions.push(Condition::between(columns.mark(barred), super::condition::Range::exactly(0)));
    }
    Ok(conditions)
}

/// A cap in 分, and who is spared it.
pub(super) struct Limit<'t> {
    pub(super) amount: i64,
    pub(super) lifted: Option<Source<'t>>,
}

pub struct Rule<'t> {
    /// Bits of the roles that are paid; none where it is switched off or not computable.
    roles: i64,
    pub gates: Vec<usize>,
    when: Vec<Condition<'t>>,
    pub(super) level: Level,
    pub(super) of_unit: Vec<Condition<'t>>,
    pub(super) pay: Pay<'t>,
    pub(super) item: Option<Limit<'t>>,
    pub(super) month: Option<Limit<'t>>,
    pub(super) year: Option<Limit<'t>>,
    /// For good, and a programme's where each has it for himself.
    pub(super) whole: Vec<Limit<'t>>,
    pub(super) already: Source<'t>,
    decided: Source<'t>,
    pub(super) kind: Kind,
    /// The provision whose units are not paid again.
    pub except: Option<usize>,
}

impl<'t> Rule<'t> {
    pub fn of(scheme: &Scheme, rule: &Provision, columns: &Columns<'t>) -> Result<Self, Unfit> {
        let level = match (rule.period, &rule.pays) {
            (Period::Year | Period::Once, _) => Level::Person,
            (Period::Month, _) => Level::Month,
            (Period::Video, _) => Level::Video,
            (Period::Contest, _) => Level::Claim,
            (Period::Session, _) => Level::List(0),
            (Period::Event, _) => Level::List(1),
            (Period::Product, _) => Level::List(2),
        };
        let limit = |cap: &Option<Cap>| Limit::of(cap.as_ref(), rule, columns);
        let mut item = limit(&rule.cap.item)?;
        // A cap on units that holds for everybody is worked into what they are paid.
        let within = item.take_if(|item| item.lifted.is_none()).map_or(i64::MAX, |item| item.amount);
        let pay = Pay::of(&rule.pays, within, level, columns)?;
        let records =
            if matches!(level, Level::Person | Level::Month) || pay.grows_with_value() { 12 } else { MOST_TIMES };
        if pay.bound(rule.pays.base()).min(within.into()) > i128::from(i64::MAX) / 4 / i128::from(records) {
            return Err(Unfit::TooLarge);
        }
        let item = if within < i64::MAX { Some(Limit { amount: within, lifted: None }) } else { item };
        let (of_unit, when): (Vec<_>, Vec<_>) = rule.when.iter().partition(|each| each.is_per_unit());
        let all = |written: Vec<_>, level| {
            written.into_iter().map(|each| Condition::of(each, level, columns)).collect::<Result<Vec<_>, _>>()
        };
        let of_each = rule.cap.programme.as_ref().filter(|cap| cap.shared_by == Some(SharedBy::Applicant)).cloned();
        let never = rule.off || matches!(rule.pays, Mechanism::NotComputable(_) | Mechanism::Benefit(_));
        let person = |fact| columns.source(fact, Level::Person);
        Ok(Self {
            roles: rule.roles.iter().filter(|_| !never).fold(0, |bits, role: &Role| bits | role_bit(*role)),
            gates: (0..)
                .zip(&scheme.gate)
                .filter(|(_, gate)| gate.before.contains(&rule.id))
                .map(|(at, _)| at)
                .collect(),
            when: all(when, Level::Person)?,
            level,
            of_unit: all(of_unit, level)?,
            pay,
            item,
            month: limit(&rule.cap.month)?,
            year: limit(&rule.cap.year)?,
            whole: [limit(&of_each)?, limit(&rule.cap.applicant)?].into_iter().flatten().collect(),
            already: match &rule.pays {
                Mechanism::Milestones(milestones) => milestones.already.map_or(Source::Same(0), person),
                _ => Source::Same(0),
            },
            decided: match &rule.pays {
                Mechanism::Range(range) => range.decided.map_or(Source::Same(ABSENT), person),
                _ => Source::Same(ABSENT),
            },
            kind: match rule.nature {
                Nature::Fixed => Kind::Determined,
                Nature::Range => Kind::Decided,
                Nature::Ceiling | Nature::Contest => Kind::AtMost,
                Nature::Loan | Nature::InKind | Nature::Honour => Kind::Never,
            },
            except: except(scheme, rule)?,
        })
    }

    /// Works out a block. `elsewhere`: another provision that has paid units of the same base, and all gates.
    pub fn assess(
        &self,
        block: &Block<'_>,
        gates: &[Vec<i64>],
        elsewhere: Option<(&Rule<'_>, &[Vec<i64>])>,
        pool: &mut Pool,
        out: &mut Amounts,
    ) {
        out.clear(block.people.len());
        out.nature = self.kind;
        let mut open = pool.take();
        self.open(block, gates, pool, &mut open);
        let within_months = matches!(self.level, Level::Month | Level::Video);
        if open.iter().all(|open| *open == 0) {
            out.nothing = true;
            if within_months {
                fill(&mut out.by_month, block.months.len(), 0);
            }
            return pool.give(open);
        }
        let mut units = pool.take();
        match (elsewhere, &self.pay) {
            (Some((other, gates)), Pay::Line(line)) => {
                let mut taken = pool.take();
                self.taken(block, other, gates, pool, &mut taken);
                line.units(block, self.level, Some(&taken), pool, &mut units);
                pool.give(taken);
            }
            _ => self.pay.units(block, self.level, pool, &mut units),
        }
        self.hold_units(block, pool, &mut units);
        if within_months {
            self.by_month(block, &open, pool, &mut units, out);
        } else {
            self.at_once(block, pool, &mut units, out);
            out.entitled.iter_mut().zip(&open).for_each(|(amount, open)| *amount &= open);
        }
        out.payable.copy_from_slice(&out.entitled);
        if self.already.same() != Some(0) {
            let mut already = pool.take();
            self.already.load(block, Level::Person, pool, &mut already);
            out.payable
                .iter_mut()
                .zip(&already)
                .for_each(|(amount, before)| *amount = (*amount - (*before).max(0)).max(0));
            pool.give(already);
        }
        if self.kind == Kind::Decided {
            let mut decided = pool.take();
            self.decided.load(block, Level::Person, pool, &mut decided);
            out.decided.iter_mut().zip(&decided).for_each(|(mask, told)| *mask = -i64::from(*told != ABSENT));
            pool.give(decided);
        }
        pool.give(units);
        pool.give(open);
    }

    /// What was kept of it.
    pub fn known(&self, block: &Block<'_>, known: &Before, out: &mut Amounts) {
        known.load(block, self.kind, out);
    }

    /// Who holds the role and meets what is asked once.
    pub(super) fn open(&self, block: &Block<'_>, gates: &[Vec<i64>], pool: &mut Pool, open: &mut Vec<i64>) {
        block.table.roles.load(block.people.clone(), open);
        open.iter_mut().for_each(|roles| *roles = -i64::from(*roles & self.roles != 0));
        if open.iter().all(|open| *open == 0) {
            return;
        }
        for gate in self.gates.iter().filter_map(|at| gates.get(*at)) {
            open.iter_mut().zip(gate).for_each(|(open, met)| *open &= met);
        }
        self.when.iter().for_each(|each| each.ask(block, Level::Person, pool, open));
    }

    /// Conditions asked of each unit, and a cap on units that some are spared.
    fn hold_units(&self, block: &Block<'_>, pool: &mut Pool, units: &mut [i64]) {
        // A mask of amounts is as good as one of ones: what is not met is cleared.
        self.of_unit.iter().for_each(|each| each.ask(block, self.level, pool, units));
        if let Some(item) = &self.item {
            item.hold(block, self.level, pool, units);
        }
    }

    /// How many of each unit's base another provision has paid, used up in order of time.
    fn taken(&self, block: &Block<'_>, other: &Rule<'_>, gates: &[Vec<i64>], pool: &mut Pool, out: &mut Vec<i64>) {
        let (Pay::Line(own), Pay::Line(line)) = (&self.pay, &other.pay) else {
            return out.resize(block.rows(self.level).len(), 0);
        };
        let (mut counted, mut left, mut open) = (pool.take(), pool.take(), pool.take());
        other.open(block, gates, pool, &mut open);
        line.counted(block, other.level, pool, &mut counted);
        if !other.of_unit.is_empty() {
            let mut met = pool.take();
            fill(&mut met, counted.len(), -1);
            other.of_unit.iter().for_each(|each| each.ask(block, other.level, pool, &mut met));
            counted.iter_mut().zip(&met).for_each(|(counted, met)| *counted &= met);
            pool.give(met);
        }
        times(block, other.level, pool, &mut counted);
        block.gather(other.level, &counted, &mut left);
        let paid = other.kind != Kind::Never;
        left.iter_mut().zip(&open).for_each(|(left, open)| *left &= open & -i64::from(paid));
        own.base().load(block, self.level, pool, out);
        let mut units = pool.take();
        fill(&mut units, out.len(), 1);
        let mut of_each = pool.take();
        block.gather(self.level, &units, &mut of_each);
        let mut rest = out.as_mut_slice();
        for (left, units) in left.iter().zip(&of_each) {
            let (own, more) = std::mem::take(&mut rest).split_at_mut_checked(*units as usize).unwrap_or_default();
            let mut left = *left;
            for base in own {
                *base = (*base).clamp(0, left);
                left -= *base;
            }
            rest = more;
        }
        [counted, left, open, units, of_each].into_iter().for_each(|list| pool.give(list));
    }

    /// Adds units up under all caps; those of a year and for good are used up in order of time.
    fn by_month(&self, block: &Block<'_>, open: &[i64], pool: &mut Pool, units: &mut Vec<i64>, out: &mut Amounts) {
        if self.level == Level::Video {
            times(block, Level::Video, pool, units);
            super::block::sums_of_few(units, &block.videos_of, &mut out.by_month);
        } else {
            std::mem::swap(&mut out.by_month, units);
        }
        if let Some(month) = &self.month {
            month.hold(block, Level::Month, pool, &mut out.by_month);
        }
        let mut caps = pool.take();
        for limit in self.year.iter().chain(&self.whole) {
            let mut more = pool.take();
            limit.amounts(block, Level::Person, pool, &mut more);
            if caps.is_empty() {
                std::mem::swap(&mut caps, &mut more);
            }
            caps.iter_mut().zip(&more).for_each(|(cap, more)| *cap = (*cap).min(*more));
            pool.give(more);
        }
        let mut caps_left = caps.iter();
        let mut rest = out.by_month.as_mut_slice();
        for ((sum, open), months) in out.entitled.iter_mut().zip(open).zip(&block.months_of) {
            let (own, more) = std::mem::take(&mut rest).split_at_mut_checked(*months as usize).unwrap_or_default();
            if let Some(cap) = caps_left.next() {
                let mut left = *cap;
                for amount in own.iter_mut() {
                    *amount = (*amount & open).min(left);
                    left -= *amount;
                }
                *sum = cap - left;
            } else {
                for amount in own.iter_mut() {
                    *amount &= open;
                    *sum += *amount;
                }
            }
            rest = more;
        }
        pool.give(caps);
    }

    fn at_once(&self, block: &Block<'_>, pool: &mut Pool, units: &mut [i64], out: &mut Amounts) {
        times(block, self.level, pool, units);
        out.entitled.clear();
        block.gather(self.level, units, &mut out.entitled);
        for limit in [&self.month, &self.year].into_iter().flatten().chain(&self.whole) {
            limit.hold(block, Level::Person, pool, &mut out.entitled);
        }
    }
}

/// The provision that pays units of the same base first. What stands later in the document is not known yet.
fn except(scheme: &Scheme, rule: &Provision) -> Result<Option<usize>, Unfit> {
    let Mechanism::PerUnit(per) = &rule.pays else { return Ok(None) };
    let own = scheme.position(&rule.id);
    let other = per.except_paid_by.as_ref().and_then(|id| scheme.position(id)).filter(|other| Some(*other) < own);
    match other.and_then(|at| scheme.provision.get(at)).map(|other| &other.pays) {
        Some(Mechanism::PerUnit(other)) if other.except_paid_by.is_some() => Err(Unfit::Unusual),
        Some(Mechanism::Objects(_)) => Err(Unfit::Unusual),
        Some(Mechanism::PerUnit(_)) => Ok(other),
        _ => Ok(None),
    }
}

/// Multiplies by how many each record stands for.
fn times(block: &Block<'_>, level: Level, pool: &mut Pool, values: &mut [i64]) {
    let column = match level {
        Level::Video => &block.table.videos.times,
        Level::List(place) => match block.table.lists.get(place) {
            Some(rows) => &rows.times,
            None => return,
        },
        Level::Claim => &block.table.claims.times,
        Level::Person | Level::Month => return,
    };
    if column.same() == Some(1) {
        return;
    }
    let mut times = pool.take();
    column.load(block.rows(level), &mut times);
    values.iter_mut().zip(&times).for_each(|(value, times)| *value *= times);
    pool.give(times);
}

impl<'t> Limit<'t> {
    fn of(cap: Option<&Cap>, rule: &Provision, columns: &Columns<'t>) -> Result<Option<Self>, Unfit> {
        let Some(cap) = cap else { return Ok(None) };
        let first = if cap.of == Some(CapOf::Increments) { rule.pays.first() } else { Default::default() };
        let lifted = cap.lifted_for.filter(|_| cap.lift).map(|fact| columns.source(fact, Level::Person));
        let lifted = lifted.filter(|flag| flag.same() != Some(0));
        Ok(Some(Self { amount: fen(cap.amount)?.saturating_add(fen(first)?), lifted }))
    }

    /// The cap of each row at a level; the largest number where it is lifted.
    fn amounts(&self, block: &Block<'_>, level: Level, pool: &mut Pool, out: &mut Vec<i64>) {
        match &self.lifted {
            None => out.resize(block.rows(level).len(), self.amount),
            Some(flag) => {
                flag.load(block, level, pool, out);
                out.iter_mut().for_each(|flag| *flag = if *flag == 1 { i64::MAX } else { self.amount });
            }
        }
    }

    fn hold(&self, block: &Block<'_>, level: Level, pool: &mut Pool, values: &mut [i64]) {
        match &self.lifted {
            None => values.iter_mut().for_each(|value| *value = (*value).min(self.amount)),
            Some(_) => {
                let mut caps = pool.take();
                self.amounts(block, level, pool, &mut caps);
                values.iter_mut().zip(&caps).for_each(|(value, cap)| *value = (*value).min(*cap));
                pool.give(caps);
            }
        }
    }
}
