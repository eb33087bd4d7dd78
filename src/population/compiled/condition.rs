//! Conditions as ranges of whole numbers. A mask is all ones where a condition holds, and zero where not.

use super::Unfit;
use super::block::{Block, Pool, fill};
use super::source::{Columns, Level, Source};
use crate::engine::fact::{Absent, Fact};
use crate::engine::number::Number;
use crate::engine::scheme::{Condition as Written, Op, Test};
use crate::population::people::{ABSENT, Column, Rows, Values, places};
use rust_decimal::Decimal;

pub enum Condition<'t> {
    Always,
    Never,
    Between(Source<'t>, Range),
    Than(Box<Than<'t>>),
    Any(Vec<Condition<'t>>),
    All(Vec<Condition<'t>>),
    Count { rows: &'t Rows, level: Level, at_least: i64, each: Vec<Condition<'t>> },
}

/// What a comparison accepts, both ends included.
#[derive(Clone, Copy, Debug)]
pub struct Range {
    low: i64,
    high: i64,
    /// Whether a fact nobody gave is taken to be enough.
    enough: bool,
}

/// One fact against another that may first grow, both brought to one scale.
pub struct Than<'t> {
    fact: Source<'t>,
    than: Source<'t>,
    op: Op,
    enough: bool,
    from_nothing: bool,
    of_fact: i128,
    of_than: i128,
    plus: i128,
}

impl Range {
    pub fn of(fact: Fact, op: Op, needs: Number) -> Result<Self, Unfit> {
        let needs = needs.decimal().checked_mul(Decimal::from(10_u64.pow(places(fact)))).ok_or(Unfit::TooLarge)?;
        let whole = |value: Decimal| i64::try_from(value).map_err(|_| Unfit::TooLarge);
        let (up, down) = (whole(needs.ceil())?, whole(needs.floor())?);
        let enough = fact.absent() == Absent::AssumedEnough;
        let (least, most) = (ABSENT + 1, i64::MAX);
        Ok(match op {
            Op::AtLeast => Self { low: up, high: most, enough },
            Op::Above => Self { low: down + 1, high: most, enough },
            Op::AtMost => Self { low: least, high: down, enough },
            Op::Below => Self { low: least, high: up - 1, enough },
        })
    }

    pub fn exactly(value: i64) -> Self {
        Self { low: value, high: value, enough: false }
    }

    /// Straight from a column of bytes; false where it is none. A byte for nothing given is outside every range but an
    /// open one, so it must not be met by what stands for it.
    fn narrow(self, column: &Column, rows: std::ops::Range<usize>, mask: &mut [i64]) -> bool {
        let Values::Bytes(values) = &column.values else { return false };
        if column.gaps && self.enough {
            return false;
        }
        let low = self.low.max(0);
        let high = self.high.min(i64::from(u8::MAX) - 1);
        let (Ok(low), Ok(high)) = (u8::try_from(low), u8::try_from(high)) else { return false };
        for (mask, value) in mask.iter_mut().zip(values.get(rows).unwrap_or_default()) {
            *mask &= -i64::from((low..=high).contains(value));
        }
        true
    }

    /// From which value on it accepts everything, where that is all it says.
    pub fn start(self) -> Option<i64> {
        (self.high == i64::MAX).then_some(self.low)
    }

    pub fn holds(self, value: i64) -> bool {
        (self.low..=self.high).contains(&value) || (self.enough && value == ABSENT)
    }
}

impl<'t> Condition<'t> {
    pub fn of(written: &Written, level: Level, columns: &Columns<'t>) -> Result<Self, Unfit> {
        let exactly = |fact: Fact, value: i64| Self::between(columns.source(fact, level), Range::exactly(value));
        Ok(match &written.test {
            Test::Is(fact, wanted) => exactly(*fact, i64::from(*wanted)),
            Test::Account(account) => exactly(Fact::AccountKind, *account as i64),
            Test::Compare(fact, op, value) => {
                Self::between(columns.source(*fact, level), Range::of(*fact, *op, *value)?)
            }
            Test::Than { fact, op, than, grown, plus } => {
                let grown_by = grown.map(|rate| rate.decimal()).unwrap_or_default();
                let plus = plus.unwrap_or_default().decimal();
                let (of_fact, of_than) = (places(*fact), places(*than));
                let scale = of_fact.max(of_than + grown_by.scale()).max(plus.scale());
                let up = |value: Decimal, from: u32| {
                    let exact = 10_i128.checked_pow(scale.saturating_sub(from + value.scale()));
                    let whole = exact.and_then(|power| value.mantissa().checked_mul(power));
                    whole.filter(|whole| *whole < 10_i128.pow(21)).ok_or(Unfit::TooLarge)
                };
                let grown_to = grown_by.checked_add(Decimal::ONE).ok_or(Unfit::TooLarge)?;
                Self::Than(Box::new(Than {
                    fact: columns.source(*fact, level),
                    than: columns.source(*than, level),
                    op: *op,
                    enough: fact.absent() == Absent::AssumedEnough,
                    from_nothing: grown.is_none(),
                    of_fact: up(Decimal::ONE, of_fact)?,
                    of_than: up(grown_to, of_than)?,
                    plus: up(plus, 0)?,
                }))
            }
            Test::Any(any) => Self::Any(Self::all(any, level, columns)?),
            Test::All(all) => Self::All(Self::all(all, level, columns)?),
            Test::Some { list, at_least, each } => {
                if level != Level::Person {
                    return Err(Unfit::Unusual);
                }
                let (rows, level) = (columns.people.list(*list), Level::of(*list));
                let at_least = i64::try_from(at_least.decimal().ceil()).map_err(|_| Unfit::TooLarge)?;
                Self::Count { rows, level, at_least, each: Self::all(each, level, columns)? }
            }
        })
    }

    pub fn all(written: &[Written], level: Level, columns: &Columns<'t>) -> Result<Vec<Self>, Unfit> {
        written.iter().map(|each| Self::of(each, level, columns)).collect()
    }

    /// Decided at once where everybody has the same.
    pub fn between(source: Source<'t>, range: Range) -> Self {
        match source.same() {
            Some(value) if range.holds(value) => Self::Always,
            Some(_) => Self::Never,
            None => Self::Between(source, range),
        }
    }

    /// Clears the mask where it does not hold.
    pub fn ask(&self, block: &Block<'_>, level: Level, pool: &mut Pool, mask: &mut [i64]) {
        match self {
            Self::Always => {}
            Self::Never => mask.fill(0),
            Self::Between(Source::Column(column, own, absent), range)
                if *own == level
                    && !(column.gaps && range.holds(*absent))
                    && range.narrow(column, block.rows(level), mask) => {}
            Self::Between(source, range) => {
                let mut values = pool.take();
                source.load(block, level, pool, &mut values);
                for (mask, value) in mask.iter_mut().zip(&values) {
                    *mask &= -i64::from(range.holds(*value));
                }
                pool.give(values);
            }
            Self::Than(than) => than.ask(block, level, pool, mask),
            Self::All(all) => all.iter().for_each(|each| each.ask(block, level, pool, mask)),
            Self::Any(any) => {
                let (mut met, mut one) = (pool.take(), pool.take());
                fill(&mut met, mask.len(), 0);
                for each in any {
                    fill(&mut one, mask.len(), -1);
                    each.ask(block, level, pool, &mut one);
                    met.iter_mut().zip(&one).for_each(|(met, one)| *met |= one);
                }
                mask.iter_mut().zip(&met).for_each(|(mask, met)| *mask &= met);
                pool.give(met);
                pool.give(one);
            }
            Self::Count { rows, level: own, at_least, each } => {
                let (mut met, mut times, mut found) = (pool.take(), pool.take(), pool.take());
                fill(&mut met, block.rows(*own).len(), -1);
                each.iter().for_each(|each| each.ask(block, *own, pool, &mut met));
                rows.times.load(block.rows(*own), &mut times);
                met.iter_mut().zip(&times).for_each(|(met, times)| *met &= times);
                block.gather(*own, &met, &mut found);
                for (mask, found) in mask.iter_mut().zip(&found) {
                    *mask &= -i64::from(found >= at_least);
                }
                [met, times, found].into_iter().for_each(|list| pool.give(list));
            }
        }
    }
}

impl Than<'_> {
    fn ask(&self, block: &Block<'_>, level: Level, pool: &mut Pool, mask: &mut [i64]) {
        let (mut facts, mut others) = (pool.take(), pool.take());
        self.fact.load(block, level, pool, &mut facts);
        self.than.load(block, level, pool, &mut others);
        for ((mask, fact), than) in mask.iter_mut().zip(&facts).zip(&others) {
            *mask &= -i64::from(self.holds(*fact, *than));
        }
        pool.give(facts);
        pool.give(others);
    }

    fn holds(&self, fact: i64, than: i64) -> bool {
        if than == ABSENT || (than == 0 && !self.from_nothing) {
            return false;
        }
        if fact == ABSENT {
            return self.enough;
        }
        let (has, needs) = (i128::from(fact) * self.of_fact, i128::from(than) * self.of_than + self.plus);
        match self.op {
            Op::AtLeast => has >= needs,
            Op::Above => has > needs,
            Op::Below => has < needs,
            Op::AtMost => has <= needs,
        }
    }
}
