//! 反推: which value of one parameter gives a wanted sum. What is solved for is a function of the scheme, one person's amount
//! or a caseload's cost; between the values tried it is taken to run one way, which is exact where the values at which it
//! can turn are among the hints.

use crate::engine::fact::Unit;
use crate::engine::named::Named;
use crate::engine::param::Setting;
use crate::engine::profile::{Item, Profile, Record};
use crate::engine::scheme::Edit;
use crate::engine::{Fact, Number, Scheme, Yuan, order};
use crate::reform::{Address, apply, value};
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};

/// What is asked.
#[derive(Clone, Debug)]
pub struct Question<'a> {
    pub scheme: &'a Scheme,
    pub address: &'a Address,
    pub target: Yuan,
    /// Values looked at, both included, on the grid of `step`.
    pub from: Number,
    pub to: Number,
    pub step: Number,
    /// Values at which the sum may jump or turn, e.g. the person's own figures.
    pub hints: &'a [Number],
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Answer {
    /// This value alone.
    Unique(Number),
    /// Each value from the first to the second.
    Interval(Number, Number),
    /// Several values or stretches of them, apart from each other.
    Several(Vec<(Number, Number)>),
    /// No value gives it: what comes nearest below and above, with the sum it gives.
    None { below: Option<(Number, Yuan)>, above: Option<(Number, Yuan)> },
}

/// How the sum runs while the parameter grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Course {
    Level,
    Rising,
    Falling,
    /// It turns.
    Mixed,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Solution {
    pub answer: Answer,
    pub course: Course,
    /// The least and the most that any value gives.
    pub least: Yuan,
    pub most: Yuan,
    /// The values that can stand there, within those asked for.
    pub from: Number,
    pub to: Number,
}

/// Nothing where the address holds no number, or no value in the range can stand there.
pub fn solve(question: &Question<'_>, of: &mut dyn FnMut(&Scheme) -> Yuan) -> Option<Solution> {
    let now = number(&value(question.scheme, question.address)?)?;
    let (from, to) = question.bounds(now)?;
    let mut tried = Tried { question, of, known: Vec::new() };
    for at in question.probes(now, from, to) {
        tried.sum(at);
    }
    tried.refine();
    Some(tried.solution(from, to))
}

/// The value whose sum comes nearest, and that sum, where the sum runs one way. Where two come as near, the one that gives
/// less: what is wanted is what can be spent.
pub fn nearest(question: &Question<'_>, of: &mut dyn FnMut(&Scheme) -> Yuan) -> Option<(Number, Yuan)> {
    let now = number(&value(question.scheme, question.address)?)?;
    let (from, to) = question.bounds(now)?;
    let target = question.target;
    let mut tried = Tried { question, of, known: Vec::new() };
    let rising = tried.sum(from) <= tried.sum(to);
    let short = |sum: Yuan| if rising { sum < target } else { sum > target };
    if !short(tried.sum(from)) || short(tried.sum(to)) {
        let end = if short(tried.sum(to)) { to } else { from };
        return Some((end, tried.sum(end)));
    }
    let (before, at) = tried.bisect(from, to, &short);
    let off = |sum: Yuan| sum.max(target).less(sum.min(target));
    [before, at].map(|at| (at, tried.sum(at))).into_iter().min_by_key(|(_, sum)| (off(*sum), *sum))
}

/// What stands there, where it is a number.
pub fn number(setting: &Setting) -> Option<Number> {
    match setting {
        Setting::Yuan(amount) => Some(Number::from(*amount)),
        Setting::Rate(rate) => Some(Number::from(*rate)),
        Setting::Number(number, _) => Some(*number),
        Setting::Flag(_) | Setting::Fact(_) | Setting::Choice { .. } | Setting::Provision(_) => None,
    }
}

/// The step people write such a number in: 0.01 %, one yuan, one hour, one view; finer only where the number is finer.
pub fn step(setting: &Setting) -> Option<Number> {
    let now = number(setting)?;
    let unit = match setting {
        Setting::Rate(_) => Unit::Share,
        Setting::Number(_, unit) => *unit,
        _ => Unit::Yuan,
    };
    let whole = unit != Unit::Share && now.is_whole();
    Some(if whole { Number::ONE } else { Number::step(unit.places()) })
}

/// All shares; of everything else up to ten times what it is.
pub fn range(setting: &Setting) -> Option<(Number, Number)> {
    let most = match setting {
        Setting::Rate(_) | Setting::Number(_, Unit::Share) => Number::ONE,
        _ => number(setting)?.max(Number::of(10)).times(Number::of(10)),
    };
    Some((Number::ZERO, most))
}

/// A person's figures: where thresholds and edges meet them.
pub fn hints(person: &Profile) -> Vec<Number> {
    let mut found = Vec::new();
    let mut note = |record: &Record| {
        found.extend(Fact::ALL.iter().filter_map(|fact| record.number(*fact)));
    };
    note(&person.facts);
    let lists = [&person.sessions, &person.events, &person.products, &person.shop_months];
    lists.into_iter().flatten().for_each(|item: &Item| note(&item.facts));
    for month in &person.months {
        note(&month.facts);
        month.videos.iter().for_each(|video| note(&video.facts));
    }
    for fact in Fact::ALL.iter().filter(|fact| !matches!(fact.unit(), Unit::Flag | Unit::Account)) {
        let scopes = super::breaks::scopes(person, *fact);
        found.extend(scopes.into_iter().filter_map(|scope| scope.number(*fact)));
    }
    found.sort_unstable();
    found.dedup();
    found
}

impl Question<'_> {
    fn edit(&self, at: Number) -> Edit {
        Edit::Set { address: self.address.to_string(), to: at.to_string() }
    }

    fn stands(&self, at: Number) -> bool {
        apply(self.scheme, &[self.edit(at)]).1.is_empty()
    }

    fn on_grid(&self, at: Number) -> Number {
        self.step.times(at.whole_steps(self.step))
    }

    fn middle(&self, low: Number, high: Number) -> Number {
        let half = high.less(low).whole_steps(self.step).whole_steps(Number::of(2));
        low.plus(self.step.times(half))
    }

    /// The values around the present one that can stand: band edges may not pass each other.
    fn bounds(&self, now: Number) -> Option<(Number, Number)> {
        // Inwards to the grid.
        let (from, to) = (self.on_grid(self.from.plus(self.step.less(Number::step(8)))), self.on_grid(self.to));
        let anchor = self.on_grid(now).max(from).min(to);
        if from > to || !self.stands(anchor) {
            return None;
        }
        let reach = |end: Number| {
            if self.stands(end) {
                return end;
            }
            let (low, high) = (anchor.min(end), anchor.max(end));
            let below = self.bisect(low, high, &mut |at| self.stands(at) == (low == anchor));
            if low == anchor { below.0 } else { below.1 }
        };
        Some((reach(from), reach(to)))
    }

    /// Neighbours on the grid between which `holds`, true at `low` and not at `high`, changes.
    fn bisect(&self, low: Number, high: Number, holds: &mut dyn FnMut(Number) -> bool) -> (Number, Number) {
        let (mut low, mut high) = (low, high);
        while high.less(low) > self.step {
            let middle = self.middle(low, high);
            if holds(middle) { low = middle } else { high = middle }
        }
        (low, high)
    }

    /// About how many values are tried; for whoever shows how far it is.
    pub fn tries(&self) -> usize {
        let now = value(self.scheme, self.address).as_ref().and_then(number);
        let ends = now.and_then(|now| Some((now, self.bounds(now)?)));
        let probes = ends.map_or(0, |(now, (from, to))| self.probes(now, from, to).len());
        // One look between each two neighbours, and two ways down to the grid.
        2 * probes
            + 2 * self.to.less(self.from).whole_steps(self.step).decimal().to_u64().unwrap_or(1).max(1).ilog2() as usize
    }

    /// Both ends, the present value, the hints and their neighbours, quarters of the way, and steps that grow from the low end.
    fn probes(&self, now: Number, from: Number, to: Number) -> Vec<Number> {
        let mut probes = vec![from, to];
        let mut near = |at: Number| {
            let at = self.on_grid(at);
            probes.extend([at.less(self.step), at, at.plus(self.step)]);
        };
        near(now);
        self.hints.iter().for_each(|hint| near(*hint));
        let mut width = self.step;
        while width < to.less(from) {
            probes.extend([1, 2, 5].map(|times| from.plus(width.times(Number::of(times)))));
            width = width.times(Number::of(10));
        }
        let quarter = self.middle(from, self.middle(from, to)).less(from);
        probes.extend([1, 2, 3].map(|times| from.plus(quarter.times(Number::of(times)))));
        probes.retain(|at| (from..=to).contains(at));
        order::by_key(&mut probes, |at| *at);
        probes.dedup();
        probes
    }
}

struct Tried<'q, 'f> {
    question: &'q Question<'q>,
    of: &'f mut dyn FnMut(&Scheme) -> Yuan,
    /// In order of the value.
    known: Vec<(Number, Yuan)>,
}

impl Tried<'_, '_> {
    fn sum(&mut self, at: Number) -> Yuan {
        let place = self.known.partition_point(|(known, _)| *known < at);
        if let Some((_, sum)) = self.known.get(place).filter(|(known, _)| *known == at) {
            return *sum;
        }
        let law = apply(self.question.scheme, &[self.question.edit(at)]).0;
        let sum = (self.of)(&law);
        self.known.insert(place, (at, sum));
        sum
    }

    /// Looks between neighbours until what lies between them lies between their sums.
    fn refine(&mut self) {
        let mut open: Vec<(Number, Number)> = pairs(&self.known).map(|(low, high)| (low.0, high.0)).collect();
        while let Some((low, high)) = open.pop() {
            let middle = self.question.middle(low, high);
            if middle == low {
                continue;
            }
            let (first, last, between) = (self.sum(low), self.sum(high), self.sum(middle));
            if between < first.min(last) || between > first.max(last) {
                open.extend([(low, middle), (middle, high)]);
            }
        }
    }

    fn solution(mut self, from: Number, to: Number) -> Solution {
        let points = self.known.clone();
        let mut found: Vec<(Number, Number)> = Vec::new();
        for (low, high) in pairs(&points) {
            if let Some(stretch) = self.between(low, high) {
                found.push(stretch);
            }
        }
        // One value alone in its range has no neighbour.
        if let [(at, sum)] = points.as_slice()
            && *sum == self.question.target
        {
            found.push((*at, *at));
        }
        let mut joined: Vec<(Number, Number)> = Vec::new();
        for (start, end) in found {
            match joined.last_mut() {
                Some(last) if start <= last.1.plus(self.question.step) => last.1 = last.1.max(end),
                _ => joined.push((start, end)),
            }
        }
        let target = self.question.target;
        let answer = match joined.as_slice() {
            [] => Answer::None {
                below: self.known.iter().filter(|(_, sum)| *sum < target).max_by_key(|(_, sum)| *sum).copied(),
                above: self.known.iter().filter(|(_, sum)| *sum > target).min_by_key(|(_, sum)| *sum).copied(),
            },
            [(start, end)] if start == end => Answer::Unique(*start),
            [(start, end)] => Answer::Interval(*start, *end),
            _ => Answer::Several(joined),
        };
        let sums = || self.known.iter().map(|(_, sum)| *sum);
        let (least, most) = (sums().min().unwrap_or_default(), sums().max().unwrap_or_default());
        Solution { answer, course: course(&self.known), least, most, from, to }
    }

    /// The values between two neighbours that give the target; whatever is tried on the way is kept.
    fn between(&mut self, low: (Number, Yuan), high: (Number, Yuan)) -> Option<(Number, Number)> {
        let target = self.question.target;
        if target < low.1.min(high.1) || target > low.1.max(high.1) {
            return None;
        }
        let rising = low.1 <= high.1;
        let short = |sum: Yuan| if rising { sum < target } else { sum > target };
        let beyond = |sum: Yuan| if rising { sum > target } else { sum < target };
        // The first that is no longer short, and the last that is not beyond.
        let first = if short(low.1) { self.bisect(low.0, high.0, &short).1 } else { low.0 };
        let last = if beyond(high.1) { self.bisect(low.0, high.0, &|sum| !beyond(sum)).0 } else { high.0 };
        (self.sum(first) == target && first <= last).then_some((first, last))
    }

    /// The same of sums, between the values tried.
    fn bisect(&mut self, low: Number, high: Number, holds: &dyn Fn(Yuan) -> bool) -> (Number, Number) {
        self.question.bisect(low, high, &mut |at| holds(self.sum(at)))
    }
}

fn pairs(points: &[(Number, Yuan)]) -> impl Iterator<Item = ((Number, Yuan), (Number, Yuan))> {
    points.iter().copied().zip(points.iter().copied().skip(1))
}

fn course(points: &[(Number, Yuan)]) -> Course {
    let (rises, falls) =
        (pairs(points).any(|(low, high)| low.1 < high.1), pairs(points).any(|(low, high)| low.1 > high.1));
    match (rises, falls) {
        (false, false) => Course::Level,
        (true, false) => Course::Rising,
        (false, true) => Course::Falling,
        (true, true) => Course::Mixed,
    }
}
