//! What one unit is paid as a curve over one value: level stretches and sloping ones. Where it never falls, many sorted
//! values are paid without looking at each.

use super::Program;
use super::answers::Kind;
use super::block::{Block, Pool, fill};
use super::pay::{Pay, Threshold};
use super::ratio::Ratio;
use super::rule::Rule;
use super::source::{Level, Source};
use crate::population::people::ABSENT;

/// A unit's value and one more; nothing for whoever is not asked.
pub type Place = u32;
/// What is larger is taken for this.
pub const LAST: Place = Place::MAX - 1;

#[derive(Clone, Debug)]
pub struct Curve {
    /// Where each begins, in order; the first at nothing.
    stretches: Vec<(Place, Stretch)>,
    /// From here on it is not known.
    until: i64,
}

/// What is paid where two curves are level and not the same; 分.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub places: std::ops::Range<Place>,
    pub before: i64,
    pub after: i64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Stretch {
    Level(i64),
    /// A share of what exceeds something.
    Slope(Ratio, i64),
}

impl Stretch {
    fn at(self, place: Place) -> i64 {
        match self {
            Self::Level(amount) => amount,
            Self::Slope(ratio, less) => ratio.times((i64::from(place) - less).max(0)),
        }
    }
}

/// For whoever has no relief, and whoever has.
pub struct Curves {
    pub plain: Curve,
    pub relieved: Option<Curve>,
}

impl Curves {
    /// The one curve for everybody, if it is one.
    pub fn alike(self) -> Option<Curve> {
        Some(self.plain).filter(|_| self.relieved.is_none())
    }

    /// The same, if none of them falls anywhere.
    pub fn rising(self) -> Option<Self> {
        let rises = self.plain.never_falls() && self.relieved.as_ref().is_none_or(Curve::never_falls);
        rises.then_some(self)
    }
}

impl Curve {
    fn of(stretches: Vec<(i64, Stretch)>, cap: i64, until: i64) -> Self {
        let mut curve = Self { stretches: vec![(0, Stretch::Level(0))], until: until.saturating_add(2) };
        for (from, stretch) in stretches {
            let place = from.max(0).saturating_add(1);
            match Place::try_from(place).ok().filter(|place| *place <= LAST) {
                Some(place) => curve.add(place, stretch, cap),
                None => curve.until = curve.until.min(place),
            }
        }
        if matches!(curve.stretches.last(), Some((_, Stretch::Slope(..)))) {
            curve.until = curve.until.min(LAST.into());
        }
        curve
    }

    fn add(&mut self, from: Place, stretch: Stretch, cap: i64) {
        // The same place once more takes its place.
        self.stretches.retain(|(before, _)| *before < from);
        match stretch {
            Stretch::Level(amount) => self.stretches.push((from, Stretch::Level(amount.min(cap)))),
            Stretch::Slope(..) => {
                let capped = first(from, |place| stretch.at(place) >= cap);
                if capped > from {
                    self.stretches.push((from, stretch));
                }
                if capped <= LAST {
                    self.stretches.push((capped, Stretch::Level(cap)));
                }
            }
        }
    }

    fn never_falls(&self) -> bool {
        let mut pairs = self.stretches.iter().zip(self.stretches.iter().skip(1));
        pairs.all(|((_, one), (from, next))| one.at(from - 1) <= next.at(*from))
    }

    /// Whether it is known up to a place.
    pub fn reaches(&self, place: i64) -> bool {
        place < self.until
    }

    /// Whether it is known of every value.
    fn is_whole(&self) -> bool {
        self.until == i64::MAX
    }

    fn stretch(&self, place: Place) -> Stretch {
        let after = self.stretches.partition_point(|(from, _)| *from <= place);
        self.stretches.get(after.wrapping_sub(1)).map_or(Stretch::Level(0), |(_, stretch)| *stretch)
    }

    pub fn at(&self, place: Place) -> i64 {
        self.stretch(place).at(place)
    }

    /// The first place of which something holds that holds of all after it.
    pub fn first(&self, holds: impl Fn(i64) -> bool) -> Place {
        first(0, |place| holds(self.at(place)))
    }

    /// What sorted places are paid together.
    pub fn sum(&self, places: &[Place]) -> i64 {
        let ends = self.stretches.iter().skip(1).map(|(from, _)| *from).chain([Place::MAX]);
        let (mut rest, mut sum) = (places, 0);
        for ((_, stretch), end) in self.stretches.iter().zip(ends) {
            let (own, more) = rest.split_at_checked(rest.partition_point(|place| *place < end)).unwrap_or_default();
            rest = more;
            sum += match stretch {
                Stretch::Level(amount) => amount * own.len() as i64,
                Stretch::Slope(ratio, less) => ratio.sum(own, *less),
            };
        }
        sum
    }

    /// Where another pays something else, and what the two pay there; nothing where that is not level.
    pub fn changes(&self, other: &Self) -> Option<Vec<Change>> {
        (self.is_whole() && other.is_whole()).then_some(())?;
        let starts = || self.stretches.iter().chain(&other.stretches).map(|(from, _)| *from);
        let (mut changes, mut next) = (Vec::new(), Some(0));
        while let Some(from) = next {
            next = starts().filter(|start| *start > from).min();
            match (self.stretch(from), other.stretch(from)) {
                (one, other) if one == other => {}
                (Stretch::Level(before), Stretch::Level(after)) => {
                    changes.push(Change { places: from..next.unwrap_or(Place::MAX), before, after });
                }
                _ => return None,
            }
        }
        Some(changes)
    }

    /// What this one pays for what another pays so much for; nothing where that is not one sum. Both must be level.
    pub fn instead_of(&self, other: &Self, amount: i64) -> Option<i64> {
        let starts = self.stretches.iter().chain(&other.stretches);
        let level = |(_, stretch): &(Place, Stretch)| matches!(stretch, Stretch::Level(_));
        (self.is_whole() && other.is_whole() && starts.clone().all(level)).then_some(())?;
        let mut found =
            starts.map(|(from, _)| *from).filter(|from| other.at(*from) == amount).map(|from| self.at(from));
        let one = found.next()?;
        found.all(|each| each == one).then_some(one)
    }
}

fn first(from: Place, holds: impl Fn(Place) -> bool) -> Place {
    let (mut low, mut high) = (from, Place::MAX);
    while low < high {
        let middle = low + (high - low) / 2;
        if holds(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
}

impl Rule<'_> {
    /// Its curves, where each unit is paid by one value alone.
    fn curves(&self) -> Option<Curves> {
        let limits = [&self.item, &self.month, &self.year].into_iter().flatten().chain(&self.whole);
        let of_person = self.level == Level::Person;
        let plain = (of_person || (self.level == Level::Month && self.year.is_none() && self.whole.is_empty()))
            && limits.clone().all(|limit| limit.lifted.is_none())
            && self.except.is_none()
            && self.already.same() == Some(0)
            && matches!(self.kind, Kind::Determined | Kind::AtMost);
        plain.then_some(())?;
        let cap = limits.map(|limit| limit.amount).min().unwrap_or(i64::MAX);
        let one = |stretches, until| Curve::of(stretches, cap, until);
        match &self.pay {
            Pay::Lump(amount) => {
                Some(Curves { plain: one(vec![(0, Stretch::Level(*amount))], i64::MAX), relieved: None })
            }
            Pay::Table(_, _, table) => {
                let (levels, until) = table.levels();
                let levels = levels.into_iter().map(|(from, amount)| (from, Stretch::Level(amount)));
                Some(Curves { plain: one(levels.collect(), until), relieved: None })
            }
            Pay::Line(line) if line.total.is_none() => {
                let line_from = |floor: Threshold| {
                    // A place is one more than its value.
                    let slope = Stretch::Slope(line.rate, floor.less + 1);
                    Some(one(vec![(floor.reached.start()?, slope)], i64::MAX))
                };
                let relieved = match &line.relief {
                    Some((_, floor)) => Some(line_from(*floor)?),
                    None => None,
                };
                Some(Curves { plain: line_from(line.floor)?, relieved })
            }
            _ => None,
        }
    }

    /// Where a unit's value and a person's relief stand, and whether a value not given is nothing.
    fn measure(&self) -> Option<(&Source<'_>, Option<&Source<'_>>, bool)> {
        match &self.pay {
            Pay::Line(line) => Some((line.base(), line.relief.as_ref().map(|(flag, _)| flag), false)),
            Pay::Table(source, enough, _) => Some((source, None, *enough)),
            Pay::Lump(_) => Some((&Source::Same(0), None, false)),
            _ => None,
        }
    }
}

impl Program<'_> {
    pub fn curves(&self, place: usize) -> Option<Curves> {
        self.rules.get(place)?.curves()
    }

    pub fn is_monthly(&self, place: usize) -> bool {
        self.rules.get(place).is_some_and(|rule| rule.level == Level::Month)
    }

    pub fn kind(&self, place: usize) -> Kind {
        self.rules.get(place).map_or(Kind::Never, |rule| rule.kind)
    }

    /// Tells of every block, for a provision with a curve: the place of each unit on it (one more than its value; 0 where it is
    /// not asked or has none; less where the value is below nothing), how many units each person has, and 1 for each with
    /// relief. Nothing where the provision has no curve.
    pub fn places(&self, place: usize, mut each: impl FnMut(&Block<'_>, &[i64], &[i64], &[i64])) -> Option<()> {
        let rule = self.rules.get(place)?;
        let (base, relief, enough) = rule.measure()?;
        let (mut block, mut pool) = (Block::start(self.people), Pool::default());
        let own: Vec<bool> = (0..self.gates.len()).map(|gate| rule.gates.contains(&gate)).collect();
        let mut gates = Vec::new();
        let (mut open, mut asked, mut values) = (Vec::new(), Vec::new(), Vec::new());
        let (mut relieved, mut ones) = (Vec::new(), Vec::new());
        while block.advance() {
            self.ask(&own, &block, &mut pool, &mut gates);
            [&mut open, &mut asked, &mut values, &mut relieved].into_iter().for_each(Vec::clear);
            rule.open(&block, &gates, &mut pool, &mut open);
            block.spread(Level::Person, rule.level, &open, &mut asked);
            rule.of_unit.iter().for_each(|one| one.ask(&block, rule.level, &mut pool, &mut asked));
            base.load(&block, rule.level, &mut pool, &mut values);
            for (value, asked) in values.iter_mut().zip(&asked) {
                let given = if *value == ABSENT && enough { 0 } else { *value };
                let place = if given < 0 { -1 } else { given.saturating_add(1) };
                *value = if given == ABSENT { 0 } else { place & asked };
            }
            match relief {
                Some(flag) => flag.load(&block, Level::Person, &mut pool, &mut relieved),
                None => fill(&mut relieved, block.people.len(), 0),
            }
            fill(&mut ones, block.people.len(), 1);
            let counts = if rule.level == Level::Month { &block.months_of } else { &ones };
            each(&block, &values, counts, &relieved);
        }
        Some(())
    }
}
