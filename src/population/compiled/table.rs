//! Sums that jump at certain values and are level between them: bands and milestones.

use super::Unfit;
use super::pay::fen;
use crate::engine::fact::Fact;
use crate::engine::mechanism::{BandPay, Bands, Milestones, Overlapping, Uncovered};
use crate::engine::number::{Number, Yuan};
use crate::population::people::{Column, Values, number, places, scaled};
use std::ops::Range;

/// Steps of an endless ladder that are written out.
const LISTED: i64 = 40;

#[derive(Default)]
pub struct Table {
    /// From which value on how much more (or less) is paid than just below it; values in order.
    jumps: Vec<(i64, i64)>,
    /// The same where both fit 32 bits, which is twice as fast.
    narrow: Option<Vec<(u32, i32)>>,
    tail: Option<Tail>,
}

/// "And so on" beyond the values listed: one step for each `every` above `from`.
struct Tail {
    beyond: i64,
    from: i64,
    every: i64,
    /// All bands listed together, the last of them, and what each further one adds; 分.
    listed: i128,
    last: i128,
    add: i128,
    cumulative: bool,
    /// Steps that a value exactly on an edge has reached, counted from those below it; `None`: it is in no band.
    on_edge: Option<i128>,
    cap: i64,
}

impl Table {
    pub fn bands(bands: &Bands, cap: i64) -> Result<Self, Unfit> {
        let mut edges = vec![Number::ZERO];
        for band in &bands.band {
            edges.push(band.from.at);
            edges.extend(band.to.map(|to| to.at));
        }
        let tail = Tail::of(bands, cap)?;
        if let Some(tail) = &tail {
            edges.extend((0..=LISTED).map(|step| number(tail.from + step * tail.every, bands.base)));
        }
        let mut table = Self::build(&edges, bands.base, cap, |value| bands.worth(value))?;
        // Once a cap is reached for good there is nothing more to work out.
        table.tail = tail.filter(|tail| tail.on_edge.is_none() || tail.add < 0 || tail.at(tail.beyond + 1) < cap);
        Ok(table)
    }

    pub fn milestones(milestones: &Milestones, cap: i64) -> Result<Self, Unfit> {
        let edges: Vec<Number> = milestones.level.iter().map(|level| level.at).collect();
        let first = edges.first().copied().unwrap_or_default();
        Self::build(&edges, milestones.base, cap, |value| milestones.worth(value).filter(|_| value >= first))
    }

    /// Asks what values around every edge are worth.
    fn build(edges: &[Number], base: Fact, cap: i64, worth: impl Fn(Number) -> Option<Yuan>) -> Result<Self, Unfit> {
        let mut points = Vec::new();
        for edge in edges {
            let unit = 10_u64.pow(places(base));
            let exact = edge.decimal().checked_mul(unit.into()).ok_or(Unfit::TooLarge)?.floor();
            let at = i64::try_from(exact).map_err(|_| Unfit::TooLarge)?;
            points.extend([at, at + 1]);
        }
        points.sort_unstable();
        points.dedup();
        let mut table = Self::default();
        let mut before = 0;
        for at in points {
            let amount = worth(number(at, base)).map_or(Ok(0), |amount| fen(amount.round()))?.min(cap);
            if amount != before {
                table.jumps.push((at, amount - before));
            }
            before = amount;
        }
        let narrow = |(at, by): &(i64, i64)| Some((u32::try_from(*at).ok()?, i32::try_from(*by).ok()?));
        let fits = table.most() < i64::from(i32::MAX);
        table.narrow = table.jumps.iter().map(narrow).collect::<Option<Vec<_>>>().filter(|_| fits);
        Ok(table)
    }

    /// The highest sum among those listed.
    fn most(&self) -> i64 {
        let sums = self.jumps.iter().scan(0, |sum, (_, by)| {
            *sum += by;
            Some(*sum)
        });
        sums.max().unwrap_or_default()
    }

    /// The highest sum of all, for values within bounds.
    pub fn bound(&self, most: i64) -> i128 {
        let tail = self.tail.as_ref().map_or(0, |tail| tail.at(most));
        i128::from(self.most().max(tail))
    }

    /// From which value on how much is paid, and up to which value that is all there is.
    pub fn levels(&self) -> (Vec<(i64, i64)>, i64) {
        let mut sum = 0;
        let levels = self.jumps.iter().map(|(at, by)| {
            sum += by;
            (*at, sum)
        });
        (levels.collect(), self.tail.as_ref().map_or(i64::MAX, |tail| tail.beyond))
    }

    /// Turns values into amounts.
    pub fn pay(&self, values: &mut [i64]) {
        for value in values.iter_mut() {
            *value = match &self.tail {
                Some(tail) if *value > tail.beyond => tail.at(*value),
                _ => self.jumps.iter().map(|&(at, by)| if *value >= at { by } else { 0 }).sum(),
            };
        }
    }

    /// Straight from a narrow column, many values at once; false where that is not possible.
    pub fn pay_narrow(&self, column: &Column, rows: Range<usize>, out: &mut Vec<i64>) -> bool {
        // So few that sums and values stay in registers.
        const LANES: usize = 16;
        let (Some(jumps), Values::Words(values), false) = (&self.narrow, &column.values, column.gaps) else {
            return false;
        };
        if self.tail.as_ref().is_some_and(|tail| column.most > tail.beyond) {
            return false;
        }
        let (whole, rest) = values.get(rows).unwrap_or_default().as_chunks::<LANES>();
        for values in whole {
            let mut amounts = [0_i32; LANES];
            let most = values.iter().copied().max().unwrap_or_default();
            // Both at hand before they are compared, so that no lane waits for a branch.
            for &(at, by) in jumps.iter().take_while(|(at, _)| *at <= most) {
                for (amount, value) in amounts.iter_mut().zip(values) {
                    *amount += by & -i32::from(*value >= at);
                }
            }
            out.extend(amounts.iter().map(|amount| i64::from(*amount)));
        }
        for value in rest {
            let sum: i32 = jumps.iter().map(|&(at, by)| if *value >= at { by } else { 0 }).sum();
            out.push(sum.into());
        }
        true
    }
}

impl Tail {
    fn of(bands: &Bands, cap: i64) -> Result<Option<Self>, Unfit> {
        let ends = bands.band.last().and_then(|last| Some((last, last.to?))).zip(bands.then.as_ref());
        let Some(((last, to), then)) = ends else { return Ok(None) };
        let unit = places(bands.base);
        let (from, every) = (scaled(to.at.decimal(), unit)?, scaled(then.every.decimal(), unit)?);
        if every == 0 {
            return Err(Unfit::Unusual);
        }
        let on_edge = match (last.from.included, to.included) {
            (true, false) => Some(1),
            (false, true) => Some(0),
            (false, false) => match bands.uncovered {
                Uncovered::Lower => Some(0),
                Uncovered::Upper => Some(1),
                Uncovered::None => None,
            },
            (true, true) => match bands.overlapping {
                Overlapping::Higher => Some(1),
                Overlapping::Lower => Some(0),
            },
        };
        let listed = bands.band.iter().map(|band| fen(band.amount)).sum::<Result<i64, _>>()?;
        Ok(Some(Self {
            beyond: from + LISTED * every,
            from,
            every,
            listed: listed.into(),
            last: fen(last.amount)?.into(),
            add: fen(then.add)?.into(),
            cumulative: bands.pay == BandPay::Cumulative,
            on_edge,
            cap,
        }))
    }

    fn at(&self, value: i64) -> i64 {
        let above = (value - self.from).max(0);
        let whole = i128::from(above / self.every);
        let step = if above % self.every == 0 { self.on_edge.map(|more| whole + more) } else { Some(whole + 1) };
        // The explaining evaluator counts that far and no farther.
        let Some(step) = step.map(|step| step.min(u32::MAX.into())) else { return 0 };
        let sum = if self.cumulative {
            self.listed + step * self.last + self.add * step * (step + 1) / 2
        } else {
            self.last + self.add * step
        };
        i64::try_from(sum).unwrap_or(i64::MAX).min(self.cap)
    }
}
