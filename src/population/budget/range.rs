//! How sure a sum is: over other seeds, and with each number of the law a tenth more or less.

use super::{Crowd, Sums, cost};
use crate::engine::fault::Fault;
use crate::engine::number::Rate;
use crate::engine::param::Setting;
use crate::engine::scheme::Edit;
use crate::engine::{Scheme, order};
use crate::population::Kept;
use crate::population::caseload::{Caseload, grow};
use crate::reform::{Address, Parameter, apply, parameters};
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

/// What is paid at most under one scheme, over seeds; 分.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Band {
    pub low: i64,
    pub tenth: i64,
    pub median: i64,
    pub ninetieth: i64,
    pub high: i64,
}

/// A bar of a tornado chart: what a tenth less and a tenth more of one number cost; 分.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    pub address: Address,
    pub less: i64,
    pub more: i64,
}

/// One band for each scheme, over so many seeds from the caseload's own on. `counts_by` gives group sizes.
pub fn band(
    caseload: &Caseload,
    schemes: &[Scheme],
    counts_by: &[Scheme],
    seeds: u32,
) -> Result<Vec<Band>, Vec<Fault>> {
    let mut steps = BandSteps::new(seeds);
    while steps.step(caseload, schemes, counts_by)? {}
    Ok(steps.bands())
}

/// The same, a seed at a time, for whoever shows how far it is or may have to stop.
#[derive(Clone, Debug, Default)]
pub struct BandSteps {
    seeds: u32,
    done: u32,
    /// Of each scheme, what each seed came to.
    sums: Vec<Vec<i64>>,
}

impl BandSteps {
    pub fn new(seeds: u32) -> Self {
        Self { seeds, ..Self::default() }
    }

    /// Seeds done, and how many there are.
    pub fn far(&self) -> (u32, u32) {
        (self.done, self.seeds)
    }

    /// Draws and adds up the next people; false when all seeds were done before. The schemes must stay the same.
    pub fn step(&mut self, caseload: &Caseload, schemes: &[Scheme], counts_by: &[Scheme]) -> Result<bool, Vec<Fault>> {
        if self.done == self.seeds {
            return Ok(false);
        }
        let seed = caseload.seed.wrapping_add(self.done.into());
        let grown = grow(&Caseload { seed, ..caseload.clone() }, counts_by)?;
        let crowd = Crowd { people: &grown.people, aside: &[], groups: &[], take_up: caseload.take_up, seed };
        self.sums.resize(schemes.len(), Vec::new());
        for (scheme, sums) in schemes.iter().zip(&mut self.sums) {
            sums.push(cost(scheme, &crowd).total.at_most());
        }
        self.done += 1;
        Ok(true)
    }

    /// As far as it has come.
    pub fn bands(self) -> Vec<Band> {
        self.sums.into_iter().map(Band::of).collect()
    }
}

impl Band {
    fn of(mut sums: Vec<i64>) -> Self {
        sums.sort_unstable();
        let last = sums.len().saturating_sub(1);
        let at = |tenths: usize| sums.get((last * tenths + 5) / 10).copied().unwrap_or_default();
        Self { low: at(0), tenth: at(1), median: at(5), ninetieth: at(9), high: at(10) }
    }
}

/// The numbers of the law that move the cost most, largest first.
pub fn tornado(scheme: &Scheme, crowd: &Crowd<'_>, most: usize) -> Vec<Bar> {
    let mut steps = TornadoSteps::new(scheme, crowd);
    while steps.step(scheme, crowd) {}
    steps.bars(most)
}

/// The same, a number of the law at a time.
pub struct TornadoSteps {
    parameters: Vec<Parameter>,
    done: usize,
    asked: Asked,
    now: i64,
    bars: Vec<Bar>,
}

impl TornadoSteps {
    pub fn new(scheme: &Scheme, crowd: &Crowd<'_>) -> Self {
        let asked = Asked::of(scheme, crowd);
        let now = asked.sums(scheme, crowd).at_most();
        Self { parameters: parameters(scheme), done: 0, asked, now, bars: Vec::new() }
    }

    /// Numbers done, and how many there are.
    pub fn far(&self) -> (usize, usize) {
        (self.done, self.parameters.len())
    }

    /// Moves the next number; false when all were done before. Scheme and crowd must stay the same.
    pub fn step(&mut self, scheme: &Scheme, crowd: &Crowd<'_>) -> bool {
        let Some(parameter) = self.parameters.get(self.done) else { return false };
        self.done += 1;
        let change = |tenths: u32| {
            let to = scaled(&parameter.setting, tenths)?;
            let (law, faults) = apply(scheme, &[Edit::Set { address: parameter.address.to_string(), to }]);
            faults.is_empty().then(|| self.asked.sums(&law, crowd).at_most() - self.now)
        };
        let (less, more) = (change(9).unwrap_or_default(), change(11).unwrap_or_default());
        if less != 0 || more != 0 {
            self.bars.push(Bar { address: parameter.address.clone(), less, more });
        }
        true
    }

    /// As far as it has come, largest first.
    pub fn bars(mut self, most: usize) -> Vec<Bar> {
        order::by_key(&mut self.bars, |bar| std::cmp::Reverse(bar.less.unsigned_abs().max(bar.more.unsigned_abs())));
        self.bars.truncate(most);
        self.bars
    }
}

/// A scheme asked for its cost again and again, each time with another number in it.
pub struct Asked(Option<Kept>);

impl Asked {
    pub fn of(scheme: &Scheme, crowd: &Crowd<'_>) -> Self {
        Self(Kept::of(scheme, crowd).ok())
    }

    pub fn sums(&self, law: &Scheme, crowd: &Crowd<'_>) -> Sums {
        let kept = self.0.as_ref().and_then(|kept| kept.cost(law, crowd).ok());
        kept.map_or_else(|| cost(law, crowd).total, |cost| cost.total)
    }
}

/// So many tenths of a number, as an edit writes it; nothing for what is no number.
fn scaled(setting: &Setting, tenths: u32) -> Option<String> {
    let (value, places) = match setting {
        Setting::Yuan(yuan) => (yuan.decimal(), 2),
        Setting::Rate(rate) => (Rate::decimal(*rate), 6),
        Setting::Number(number, unit) => (number.decimal(), unit.places()),
        _ => return None,
    };
    let changed = value.checked_mul(Decimal::new(tenths.into(), 1))?;
    let changed = changed.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero).normalize();
    (changed != value).then(|| changed.to_string())
}
