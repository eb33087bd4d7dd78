//! What one assessed unit is paid, before anything that adds units up.

use super::Unfit;
use super::block::{Block, Pool};
use super::condition::{Condition, Range};
use super::ratio::{Ratio, divided};
use super::source::{Columns, Level, Source};
use super::stairs::Stairs;
use super::table::Table;
use crate::engine::fact::{Absent, Fact};
use crate::engine::mechanism::{Counting, Floor, Measured, Mechanism, TitlePay, Titles};
use crate::engine::number::Yuan;
use crate::engine::profile::Role;
use crate::population::people::{ABSENT, MOST, most, places, scaled};

/// 分 of a written sum. What is finer than 分 is left to the explaining evaluator.
pub fn fen(amount: Yuan) -> Result<i64, Unfit> {
    scaled(amount.decimal(), 2)
}

pub enum Pay<'t> {
    /// No yuan in it.
    Nothing,
    Lump(i64),
    Line(Box<Line<'t>>),
    Table(Source<'t>, bool, Table),
    Stairs(Source<'t>, Stairs),
    /// By which place a rate applies, counted from one.
    RateBy(Source<'t>, Source<'t>, Vec<Ratio>),
    /// By the set of titles held.
    Titles([i64; 8]),
    Share {
        own: Source<'t>,
        total: Source<'t>,
        pool: i64,
        holder: i64,
    },
    Interest {
        factors: [Source<'t>; 3],
        years: i64,
        over: i128,
        under: i128,
    },
    Objects {
        told: Source<'t>,
        test: Vec<Condition<'t>>,
        each: Ratio,
    },
    Contest(Vec<Prize>),
    Range {
        decided: Source<'t>,
        high: i64,
    },
    Loan(Source<'t>, i64),
}

/// A prize by contest and place; `graded`: a sum told counts instead.
pub struct Prize {
    contest: i64,
    prize: i64,
    amount: i64,
    graded: bool,
}

/// So much for each unit of a base, from a floor on.
pub struct Line<'t> {
    base: Source<'t>,
    pub(super) rate: Ratio,
    pub(super) floor: Threshold,
    pub(super) relief: Option<(Source<'t>, Threshold)>,
    /// The floor is asked of all records together.
    pub(super) total: Option<Source<'t>>,
}

#[derive(Clone, Copy)]
pub(super) struct Threshold {
    pub(super) reached: Range,
    /// What does not count.
    pub(super) less: i64,
}

impl<'t> Pay<'t> {
    pub fn of(pays: &Mechanism, cap: i64, level: Level, columns: &Columns<'t>) -> Result<Self, Unfit> {
        let source = |fact: Fact| columns.number(fact, level);
        let given = |fact: Option<Fact>| fact.map_or(Source::Same(ABSENT), source);
        let line = |base, rate, of, floor: Option<&Floor>| {
            Line::of(base, rate, of, floor, level, columns).map(|line| Self::Line(Box::new(line)))
        };
        Ok(match pays {
            Mechanism::Lump(lump) => Self::Lump(fen(lump.amount.round())?),
            Mechanism::Rate(rate) => {
                line(rate.base, Ratio::of(rate.rate.decimal(), places(rate.base))?, rate.of, rate.floor.as_ref())?
            }
            Mechanism::PerUnit(per) => {
                line(per.base, Ratio::of(per.each.decimal(), places(per.base))?, per.of, per.floor.as_ref())?
            }
            Mechanism::Bands(bands) => {
                let enough = bands.base.absent() == Absent::AssumedEnough;
                Self::Table(source(bands.base), enough, Table::bands(bands, cap)?)
            }
            Mechanism::Milestones(milestones) => {
                let enough = milestones.base.absent() == Absent::AssumedEnough;
                Self::Table(source(milestones.base), enough, Table::milestones(milestones, cap)?)
            }
            Mechanism::Steps(steps) => Self::Stairs(source(steps.base), Stairs::of(steps, cap)?),
            Mechanism::RateBy(rate) => {
                let ratios = rate.rate.iter().map(|each| Ratio::of(each.decimal(), places(rate.base)));
                Self::RateBy(source(rate.by), source(rate.base), ratios.collect::<Result<_, _>>()?)
            }
            Mechanism::Titles(titles) => Self::Titles(by_titles(titles)?),
            Mechanism::PoolShare(pool) => Self::Share {
                own: source(pool.own),
                total: source(pool.total),
                pool: fen(pool.pool)?,
                holder: role_bit(pool.holder),
            },
            Mechanism::Interest(interest) => {
                let facts = [interest.principal, interest.rate, interest.term];
                let share = interest.share.decimal().normalize();
                let digits: u32 = facts.iter().map(|fact| places(*fact)).sum::<u32>() + share.scale();
                let years = scaled(interest.years.decimal(), places(interest.term))?;
                let largest = i128::from(MOST).pow(2).checked_mul(years.max(1).into());
                let over = share.mantissa();
                largest.and_then(|most| most.checked_mul(over.max(1))).ok_or(Unfit::TooLarge)?;
                Self::Interest { factors: facts.map(source), years, over, under: 10_i128.pow(digits.saturating_sub(2)) }
            }
            Mechanism::Objects(objects) => Self::Objects {
                told: source(objects.count),
                test: Condition::all(&objects.test, level, columns)?,
                each: Ratio::of(objects.each.decimal(), places(objects.count))?,
            },
            Mechanism::Contest(contest) => {
                let known = &columns.people.contests;
                let mut prizes = Vec::new();
                for place in &contest.place {
                    let Some(at) = known.iter().position(|name| *name == place.contest) else { continue };
                    let amount = fen(place.amount.round())?;
                    let graded = place.from.is_some();
                    prizes.push(Prize { contest: at as i64, prize: place.prize as i64, amount, graded });
                }
                Self::Contest(prizes)
            }
            Mechanism::Range(range) => Self::Range { decided: given(range.decided), high: fen(range.high.round())? },
            Mechanism::Loan(loan) => Self::Loan(source(loan.principal), fen(loan.limit.round())?),
            Mechanism::Benefit(_) | Mechanism::NotComputable(_) => Self::Nothing,
        })
    }

    /// The most that one unit may be paid, for values of `base` within bounds.
    pub fn bound(&self, base: Option<Fact>) -> i128 {
        let largest = base.map_or(MOST, most);
        match self {
            Self::Nothing => 0,
            Self::Lump(amount) => i128::from(*amount),
            Self::Line(line) => line.rate.most(largest),
            Self::Table(_, _, table) => table.bound(largest),
            Self::Stairs(_, stairs) => stairs.bound(largest),
            Self::RateBy(_, _, rates) => rates.iter().map(|rate| rate.most(largest)).max().unwrap_or_default(),
            Self::Titles(amounts) => amounts.iter().copied().max().unwrap_or_default().into(),
            Self::Share { pool, .. } => i128::from(*pool),
            Self::Interest { .. } | Self::Loan(..) => i128::from(MOST),
            Self::Objects { each, .. } => each.most(largest),
            Self::Contest(_) | Self::Range { .. } => i128::from(MOST),
        }
    }

    /// Whether all records together are bounded by the sum of their values.
    pub fn grows_with_value(&self) -> bool {
        !matches!(self, Self::Lump(_) | Self::Table(..) | Self::Stairs(..))
    }

    /// Appends what each unit of the block is paid.
    pub fn units(&self, block: &Block<'_>, level: Level, pool: &mut Pool, out: &mut Vec<i64>) {
        let len = block.rows(level).len();
        match self {
            Self::Nothing => out.resize(out.len() + len, 0),
            Self::Lump(amount) => out.resize(out.len() + len, *amount),
            Self::Line(line) => line.units(block, level, None, pool, out),
            Self::Table(source, enough, table) => {
                if let Source::Column(column, own, _) = source
                    && *own == level
                    && table.pay_narrow(column, block.rows(level), out)
                {
                    return;
                }
                source.load(block, level, pool, out);
                if *enough {
                    out.iter_mut().filter(|value| **value == ABSENT).for_each(|value| *value = 0);
                }
                table.pay(out);
            }
            Self::Stairs(source, stairs) => {
                source.load(block, level, pool, out);
                stairs.pay(out);
            }
            Self::RateBy(by, base, rates) => {
                base.load(block, level, pool, out);
                let mut places = pool.take();
                by.load(block, level, pool, &mut places);
                for (value, place) in out.iter_mut().zip(&places) {
                    let rate = usize::try_from(place - 1).ok().and_then(|place| rates.get(place));
                    *value = rate.map_or(0, |rate| rate.times((*value).max(0)));
                }
                pool.give(places);
            }
            Self::Titles(amounts) => {
                let mut held = pool.take();
                block.table.titles.load(block.people.clone(), &mut held);
                held.iter_mut().for_each(|bits| *bits = amounts.get(*bits as usize & 7).copied().unwrap_or_default());
                block.spread(Level::Person, level, &held, out);
                pool.give(held);
            }
            Self::Share { own, total, pool: sum, holder } => {
                own.load(block, level, pool, out);
                let (mut totals, mut roles, mut of_each) = (pool.take(), pool.take(), pool.take());
                total.load(block, level, pool, &mut totals);
                block.table.roles.load(block.people.clone(), &mut roles);
                block.spread(Level::Person, level, &roles, &mut of_each);
                for ((own, total), roles) in out.iter_mut().zip(&totals).zip(&of_each) {
                    let share = divided(i128::from(*sum) * i128::from((*own).max(0)), (*total).into());
                    *own = if roles & holder == 0 { share } else { *sum };
                }
                [totals, roles, of_each].into_iter().for_each(|list| pool.give(list));
            }
            Self::Interest { factors: [principal, rate, term], years, over, under } => {
                principal.load(block, level, pool, out);
                let (mut rates, mut terms) = (pool.take(), pool.take());
                rate.load(block, level, pool, &mut rates);
                term.load(block, level, pool, &mut terms);
                for ((value, rate), term) in out.iter_mut().zip(&rates).zip(&terms) {
                    let product = [*value, *rate, (*term).min(*years)].map(|factor| i128::from(factor.max(0)));
                    *value = divided(product.iter().product::<i128>() * over, *under);
                }
                pool.give(rates);
                pool.give(terms);
            }
            Self::Objects { told, test, each } => {
                told.load(block, level, pool, out);
                let mut passed = pool.take();
                super::block::fill(&mut passed, len, -1);
                test.iter().for_each(|one| one.ask(block, level, pool, &mut passed));
                for (value, passed) in out.iter_mut().zip(&passed) {
                    let counted = if *value == ABSENT { passed & 1 } else { *value };
                    *value = each.times(counted);
                }
                pool.give(passed);
            }
            Self::Contest(prizes) if level == Level::Claim => contest(prizes, block, pool, out),
            Self::Contest(_) => out.resize(out.len() + len, 0),
            Self::Range { decided, high } => {
                decided.load(block, level, pool, out);
                out.iter_mut().filter(|value| **value == ABSENT).for_each(|value| *value = *high);
            }
            Self::Loan(principal, limit) => {
                principal.load(block, level, pool, out);
                out.iter_mut().for_each(|value| *value = (*value).clamp(0, *limit));
            }
        }
    }
}

fn contest(prizes: &[Prize], block: &Block<'_>, pool: &mut Pool, out: &mut Vec<i64>) {
    let claims = &block.table.claims;
    claims.amount.load(block.claims.clone(), out);
    let (mut contests, mut places) = (pool.take(), pool.take());
    claims.contest.load(block.claims.clone(), &mut contests);
    claims.prize.load(block.claims.clone(), &mut places);
    for ((told, contest), place) in out.iter_mut().zip(&contests).zip(&places) {
        let won = prizes.iter().find(|each| each.contest == *contest && each.prize == *place);
        *told = match won {
            Some(won) if won.graded && *told != ABSENT => *told,
            Some(won) => won.amount,
            None => 0,
        };
    }
    pool.give(contests);
    pool.give(places);
}

pub fn role_bit(role: Role) -> i64 {
    1 << role as i64
}

fn by_titles(titles: &Titles) -> Result<[i64; 8], Unfit> {
    let mut amounts = [0; 8];
    for (bits, amount) in amounts.iter_mut().enumerate() {
        let held = || titles.title.iter().filter(|title| bits & (1 << title.level as usize) != 0);
        let highest = held().map(|title| title.amount).max().unwrap_or_default();
        let paid = held().filter(|title| titles.pay == TitlePay::Each || title.amount == highest);
        *amount = fen(Yuan::sum(paid.map(|title| title.amount)).round())?;
    }
    Ok(amounts)
}

impl<'t> Line<'t> {
    fn of(
        base: Fact,
        rate: Ratio,
        of: Counting,
        floor: Option<&Floor>,
        level: Level,
        columns: &Columns<'t>,
    ) -> Result<Self, Unfit> {
        let threshold = |op, value: crate::engine::Number| {
            let less = if of == Counting::Excess { scaled(value.decimal(), places(base))? } else { 0 };
            Ok(Threshold { reached: Range::of(base, op, value)?, less })
        };
        let Some(floor) = floor else {
            let some = Range::of(base, crate::engine::scheme::Op::Above, crate::engine::Number::ZERO)?;
            let floor = Threshold { reached: some, less: 0 };
            return Ok(Self { base: columns.number(base, level), rate, floor, relief: None, total: None });
        };
        let relief = floor.relief.as_ref().filter(|relief| relief.on);
        let relief = relief.map(|relief| Ok((columns.source(relief.fact, level), threshold(relief.op, relief.value)?)));
        Ok(Self {
            base: columns.number(base, level),
            rate,
            floor: threshold(floor.op, floor.value)?,
            relief: relief.transpose()?.filter(|(flag, _)| flag.same() != Some(0)),
            total: (floor.measured == Some(Measured::Total)).then(|| columns.total(base)),
        })
    }

    /// `taken`: what of each unit another provision has paid.
    pub fn units(&self, block: &Block<'_>, level: Level, taken: Option<&[i64]>, pool: &mut Pool, out: &mut Vec<i64>) {
        self.counted(block, level, pool, out);
        if let Some(taken) = taken {
            out.iter_mut().zip(taken).for_each(|(value, taken)| *value = (*value - taken).max(0));
        }
        out.iter_mut().for_each(|value| *value = self.rate.times(*value));
    }

    /// How much of each unit's base counts; nothing where the floor is missed.
    pub fn counted(&self, block: &Block<'_>, level: Level, pool: &mut Pool, out: &mut Vec<i64>) {
        self.base.load(block, level, pool, out);
        let floor = self.floor;
        if self.relief.is_none() && self.total.is_none() {
            // What nobody gave is far below nothing, whatever is taken off.
            for value in out.iter_mut() {
                *value = if floor.reached.holds(*value) { value.saturating_sub(floor.less).max(0) } else { 0 };
            }
            return;
        }
        if let (Some((flag, lower)), None, Level::Month) = (&self.relief, &self.total, level) {
            let mut relieved = pool.take();
            flag.load(block, Level::Person, pool, &mut relieved);
            let mut rest = out.as_mut_slice();
            for (relieved, months) in relieved.iter().zip(&block.months_of) {
                let (own, more) = std::mem::take(&mut rest).split_at_mut_checked(*months as usize).unwrap_or_default();
                let floor = if *relieved == 1 { *lower } else { floor };
                for value in own {
                    *value = if floor.reached.holds(*value) { value.saturating_sub(floor.less).max(0) } else { 0 };
                }
                rest = more;
            }
            return pool.give(relieved);
        }
        let (mut relieved, mut totals) = (pool.take(), pool.take());
        match &self.relief {
            Some((flag, _)) => flag.load(block, level, pool, &mut relieved),
            None => relieved.resize(out.len(), 0),
        }
        let measured = match &self.total {
            Some(total) => {
                total.load(block, level, pool, &mut totals);
                &totals
            }
            None => {
                totals.extend_from_slice(out);
                &totals
            }
        };
        let lower = self.relief.as_ref().map_or(floor, |(_, lower)| *lower);
        for ((value, relieved), measured) in out.iter_mut().zip(&relieved).zip(measured) {
            let floor = if *relieved == 1 { lower } else { floor };
            let counts = floor.reached.holds(*measured) && *value != ABSENT;
            *value = if counts { (*value - floor.less).max(0) } else { 0 };
        }
        pool.give(relieved);
        pool.give(totals);
    }

    pub fn base(&self) -> &Source<'t> {
        &self.base
    }
}
