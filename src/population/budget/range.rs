//! How sure a sum is: over other seeds, and with each number of the law a tenth more or less.

use super::{Crowd, cost};
use crate::engine::Scheme;
use crate::engine::fault::Fault;
use crate::engine::number::Rate;
use crate::engine::param::Setting;
use crate::engine::scheme::Edit;
use crate::population::caseload::{Caseload, grow};
use crate::reform::{Address, apply, parameters};
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
    let mut sums: Vec<Vec<i64>> = schemes.iter().map(|_| Vec::new()).collect();
    for more in 0..seeds {
        let seed = caseload.seed.wrapping_add(more.into());
        let grown = grow(&Caseload { seed, ..caseload.clone() }, counts_by)?;
        let crowd = Crowd { people: &grown.people, aside: &[], groups: &[], take_up: caseload.take_up, seed };
        for (scheme, sums) in schemes.iter().zip(&mut sums) {
            sums.push(cost(scheme, &crowd).total.at_most());
        }
    }
    Ok(sums.into_iter().map(Band::of).collect())
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
    let now = cost(scheme, crowd).total.at_most();
    let mut bars = Vec::new();
    for parameter in parameters(scheme) {
        let change = |tenths: u32| {
            let to = scaled(&parameter.setting, tenths)?;
            let (law, faults) = apply(scheme, &[Edit::Set { address: parameter.address.to_string(), to }]);
            faults.is_empty().then(|| cost(&law, crowd).total.at_most() - now)
        };
        let (less, more) = (change(9).unwrap_or_default(), change(11).unwrap_or_default());
        if less != 0 || more != 0 {
            bars.push(Bar { address: parameter.address, less, more });
        }
    }
    bars.sort_by_key(|bar| std::cmp::Reverse(bar.less.unsigned_abs().max(bar.more.unsigned_abs())));
    bars.truncate(most);
    bars
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
