//! A sum by the band a value falls in. Edges are kept as the text has them, so a gap or an overlap stays visible and is
//! settled by a rule of its own, never by a quietly moved edge.

use super::{Pay, Working};
use crate::engine::evaluate::Scope;
use crate::engine::fact::Fact;
use crate::engine::named::named;
use crate::engine::number::{Number, Yuan};
use crate::engine::outcome::Check;
use crate::engine::param::{Slot, Visit};
use crate::engine::scheme::Op;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

named! {
    /// Which band takes a point that lies in none, between two.
    Uncovered { Lower = "lower", Upper = "upper", None = "none" }
}
named! {
    /// Which band takes a point that lies in two.
    Overlapping { Higher = "higher", Lower = "lower" }
}
named! {
    /// The band alone, or it and all below it.
    BandPay { Single = "single", Cumulative = "cumulative" }
}
named! {
    /// Why the band was not plain from the text.
    Settled { Gap = "gap", Overlap = "overlap" }
}

/// The end of a band, and whether the number itself belongs to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Edge {
    pub at: Number,
    pub included: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    pub from: Edge,
    pub to: Option<Edge>,
    pub amount: Yuan,
}

/// "And so on": after the last band one more for each `every`, worth `add` more.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Continuation {
    pub every: Number,
    pub add: Yuan,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Bands {
    pub base: Fact,
    /// Lowest first.
    pub band: Vec<Band>,
    pub then: Option<Continuation>,
    pub uncovered: Uncovered,
    pub overlapping: Overlapping,
    pub pay: BandPay,
}

/// A band found for a value: its place (from 0), edges, and how it was settled.
struct Found {
    place: usize,
    from: Edge,
    to: Option<Edge>,
    settled: Option<Settled>,
}

impl Band {
    fn starts_by(&self, value: Number) -> bool {
        match value.cmp(&self.from.at) {
            Ordering::Less => false,
            Ordering::Equal => self.from.included,
            Ordering::Greater => true,
        }
    }
    fn reaches(&self, value: Number) -> bool {
        self.to.is_none_or(|to| match value.cmp(&to.at) {
            Ordering::Less => true,
            Ordering::Equal => to.included,
            Ordering::Greater => false,
        })
    }
}

impl Bands {
    pub fn pay(&self, scope: &Scope<'_>, asked: &mut Vec<Check>) -> Pay {
        let look = scope.look(self.base);
        let value = look.number().unwrap_or_default();
        let Some(found) = self.find(value) else {
            let (op, at) = self.next_edge(value);
            asked.push(scope.compare(self.base, op, at));
            return None;
        };
        let amount = self.pays(found.place);
        let Found { place, from, to, settled } = found;
        let working = Working::Band { base: self.base, value, band: place + 1, from, to, amount, settled };
        let start = self.start(place, from, value);
        let op = if start.included { Op::AtLeast } else { Op::Above };
        asked.push(look.compare(self.base, op, start.at));
        Some((working, amount))
    }

    /// What a value is worth; nothing outside every band.
    pub fn worth(&self, value: Number) -> Option<Yuan> {
        self.find(value).map(|found| self.pays(found.place))
    }

    fn pays(&self, place: usize) -> Yuan {
        match self.pay {
            BandPay::Single => self.amount(place),
            BandPay::Cumulative => {
                let listed = self.band.iter().take(place.saturating_add(1)).map(|band| band.amount);
                let (last, add, further) = self.beyond(place);
                // One after another, each so much more than the one before: there may be millions of them.
                let more = add.times(further).times(further.plus(Number::ONE)).times(Number::HALF);
                Yuan::sum(listed).plus(last.times(further)).plus(more)
            }
        }
    }

    /// Where a band really starts: one that takes the gap below it starts where the band before it ends.
    fn start(&self, place: usize, from: Edge, value: Number) -> Edge {
        if value > from.at || (from.included && value == from.at) {
            return from;
        }
        let before = place.checked_sub(1).and_then(|before| self.band.get(before)).and_then(|band| band.to);
        before.map_or(Edge { included: true, ..from }, |to| Edge { at: to.at, included: !to.included })
    }

    fn find(&self, value: Number) -> Option<Found> {
        let listed = |place: usize, settled| {
            self.band.get(place).map(|band| Found { place, from: band.from, to: band.to, settled })
        };
        let mut within = self.band.iter().enumerate().filter(|(_, band)| band.starts_by(value) && band.reaches(value));
        if let Some((first, _)) = within.next() {
            let last = within.next_back().map(|(place, _)| place);
            return match (last, self.overlapping) {
                (None, _) => listed(first, None),
                (Some(last), Overlapping::Higher) => listed(last, Some(Settled::Overlap)),
                (Some(_), Overlapping::Lower) => listed(first, Some(Settled::Overlap)),
            };
        }
        let below = self.band.iter().rposition(|band| !band.reaches(value))?;
        if below + 1 < self.band.len() {
            return match self.uncovered {
                Uncovered::Lower => listed(below, Some(Settled::Gap)),
                Uncovered::Upper => listed(below + 1, Some(Settled::Gap)),
                Uncovered::None => None,
            };
        }
        self.continued(value)
    }

    /// The bands after the last one listed, which share its kind of edges.
    fn continued(&self, value: Number) -> Option<Found> {
        let (last, then) = (self.band.last()?, self.then.as_ref()?);
        let to = last.to?;
        let steps = value.less(to.at).whole_steps(then.every);
        let start = |step: Number| to.at.plus(then.every.times(step));
        let on_edge = start(steps) == value;
        let (step, settled) = match (on_edge, last.from.included, to.included) {
            (false, ..) | (true, true, false) => (steps.plus(Number::ONE), None),
            (true, false, true) => (steps, None),
            (true, false, false) => match self.uncovered {
                Uncovered::Lower => (steps, Some(Settled::Gap)),
                Uncovered::Upper => (steps.plus(Number::ONE), Some(Settled::Gap)),
                Uncovered::None => return None,
            },
            (true, true, true) => match self.overlapping {
                Overlapping::Higher => (steps.plus(Number::ONE), Some(Settled::Overlap)),
                Overlapping::Lower => (steps, Some(Settled::Overlap)),
            },
        };
        let further = usize::try_from(step.decimal()).unwrap_or(usize::MAX);
        if further == 0 {
            return Some(Found { place: self.band.len() - 1, from: last.from, to: last.to, settled });
        }
        let from = Edge { at: start(step.less(Number::ONE)), included: last.from.included };
        let to = Some(Edge { at: start(step), included: to.included });
        Some(Found { place: (self.band.len() - 1).saturating_add(further), from, to, settled })
    }

    fn amount(&self, place: usize) -> Yuan {
        if let Some(band) = self.band.get(place) {
            return band.amount;
        }
        let (last, add, further) = self.beyond(place);
        last.plus(add.times(further))
    }

    /// What the last band listed pays, how much more each further one, and how many of those there are up to a place.
    fn beyond(&self, place: usize) -> (Yuan, Yuan, Number) {
        let further = place.saturating_add(1).saturating_sub(self.band.len());
        let last = self.band.last().map_or(Yuan::ZERO, |band| band.amount);
        let add = self.then.as_ref().map_or(Yuan::ZERO, |then| then.add);
        (last, add, Number::of(u32::try_from(further).unwrap_or(u32::MAX)))
    }

    /// What a value outside every band is short of.
    fn next_edge(&self, value: Number) -> (Op, Number) {
        let edge = self.band.iter().map(|band| band.from).find(|edge| value <= edge.at);
        edge.map_or((Op::Above, value), |edge| (if edge.included { Op::AtLeast } else { Op::Above }, edge.at))
    }

    pub fn params(&mut self, visit: Visit<'_>) {
        let unit = self.base.unit();
        visit("base", Slot::Fact(&mut self.base));
        for (at, band) in self.band.iter_mut().enumerate() {
            let path = |part: &str| format!("bands/{}/{part}", at + 1);
            visit(&path("from"), Slot::Number(&mut band.from.at, unit));
            visit(&path("from/included"), Slot::Flag(&mut band.from.included));
            if let Some(to) = &mut band.to {
                visit(&path("to"), Slot::Number(&mut to.at, unit));
                visit(&path("to/included"), Slot::Flag(&mut to.included));
            }
            visit(&path("amount"), Slot::Yuan(&mut band.amount));
        }
        if let Some(then) = &mut self.then {
            visit("then/every", Slot::Number(&mut then.every, unit));
            visit("then/add", Slot::Yuan(&mut then.add));
        }
        visit("uncovered", Slot::Choice(&mut self.uncovered));
        visit("overlapping", Slot::Choice(&mut self.overlapping));
        visit("pay", Slot::Choice(&mut self.pay));
    }

    pub fn breaks(&self, cap: Option<Yuan>, end: Number, into: &mut Vec<Number>) {
        for band in &self.band {
            into.push(band.from.at);
            into.extend(band.to.map(|to| to.at));
        }
        let last = self.band.last().and_then(|band| band.to);
        if let (Some(to), Some(then)) = (last, &self.then) {
            // Beyond the cap further bands change nothing.
            let short = |cap: &Yuan, place: usize| self.pay == BandPay::Single && self.amount(place) >= *cap;
            let listed = self.band.len();
            let ladder = super::steps::ladder(to.at, then.every, end).enumerate();
            let below =
                ladder.take_while(|(at, _)| !cap.is_some_and(|cap| short(&cap, (listed + at).saturating_sub(1))));
            into.extend(below.map(|(_, edge)| edge));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn endless() -> Bands {
        let edge = |at: u32, included| Edge { at: Number::of(at), included };
        let band = |from, to, amount: u32| Band {
            from: edge(from, true),
            to: Some(edge(to, false)),
            amount: Number::of(amount).into(),
        };
        Bands {
            base: Fact::Views,
            band: vec![band(10, 20, 7), band(20, 30, 9)],
            then: Some(Continuation { every: Number::ONE, add: Number::of(3).into() }),
            uncovered: Uncovered::None,
            overlapping: Overlapping::Higher,
            pay: BandPay::Cumulative,
        }
    }

    /// Band by band: 7 and 9, then 12, 15, 18 …
    #[test]
    fn all_bands_below_are_added_however_many() {
        let bands = endless();
        let worth = |value: u32| bands.worth(Number::of(value)).map(Yuan::decimal);
        let sums = [(9, None), (10, Some(7)), (29, Some(16)), (30, Some(28)), (31, Some(43)), (32, Some(61))];
        for (value, sum) in sums {
            assert_eq!(worth(value), sum.map(rust_decimal::Decimal::from), "{value}");
        }
        // A million more: 16 + 9 × 1,000,000 + 3 × 1,000,000 × 1,000,001 ÷ 2.
        assert_eq!(worth(1_000_029), Some(rust_decimal::Decimal::from(1_500_010_500_016_u64)));
    }
}
