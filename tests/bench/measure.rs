//! What is measured of the engine, the same natively and in a browser; only the clock differs.

use crate::people::{everybody, many_roles, twelve, typical};
use crate::row::Row;
use crate::rules::{NAMES, amounts};
use sandtable::analysis::findings::findings;
use sandtable::analysis::{Variants, curve, next};
use sandtable::engine::fact::Fact;
use sandtable::engine::{Number, Profile, assess};
use sandtable::schemes::shipped;
use std::hint::black_box;

/// Batches are this long, so that a clock of tenths of a millisecond is fine enough.
const BATCH: f64 = 10.0;
const BATCHES: usize = 31;

/// What the medians should stay below.
pub struct Bars {
    /// µs: one person under all schemes, with the explanation.
    pub assess: f64,
    /// ms: what is found in all schemes; no bar in the browser.
    pub findings: Option<f64>,
}

/// `now` in milliseconds.
pub fn rows(place: &str, bars: &Bars, now: &dyn Fn() -> f64) -> Vec<Row> {
    agree();
    let clock = Clock { now };
    let mut rows = Vec::new();
    for (who, person) in [("one month × 12", typical()), ("12 months, 48 videos", twelve())] {
        let profile = person.profile();
        let hand = clock.row(format!("{place}: integer loop, {who}"), || amounts(black_box(&person)));
        let all = clock.row(format!("{place}: assess under all schemes, {who}"), || every(&profile)).below(bars.assess);
        let ratio = all.median.zip(hand.median).map(|(engine, hand)| engine / hand);
        rows.extend([hand, Row { ratio, ..all }]);
        rows.extend(analysis(place, who, &profile, &clock));
    }
    let many = many_roles();
    let all = clock.row(format!("{place}: assess under all schemes, 8 roles in all five"), || every(&many));
    rows.push(all.below(bars.assess));
    let found = || shipped().iter().map(|scheme| findings(black_box(scheme)).len()).sum::<usize>();
    let found = clock.row(format!("{place}: findings of all schemes"), found).in_ms();
    rows.push(Row { bar: bars.findings, ..found });
    rows
}

/// One person under each scheme, with the explanation.
fn every(profile: &Profile) -> usize {
    let results = shipped().iter().map(|scheme| assess(scheme, black_box(profile)));
    results.map(|result| black_box(result).outcomes.len()).sum()
}

/// What the page asks beside the amounts, for all schemes.
fn analysis(place: &str, who: &str, profile: &Profile, clock: &Clock<'_>) -> [Row; 4] {
    let to = Number::read("400000").unwrap();
    let choices = Vec::new();
    let variants: Vec<Variants> = shipped().iter().map(|scheme| Variants::new(scheme, &choices)).collect();
    let curves =
        || shipped().iter().map(|scheme| curve(scheme, profile, Fact::GrossSales, Number::ZERO, to).pieces.len());
    let open = || variants.iter().map(|variants| variants.open(profile).len());
    let make = || shipped().iter().map(|scheme| Variants::new(scheme, &choices));
    [
        clock.row(format!("{place}: curve() of monthly sales, {who}"), || curves().sum::<usize>()),
        clock.row(format!("{place}: next(), {who}"), || next(shipped(), profile).len()),
        clock.row(format!("{place}: Variants::open(), {who}"), || open().sum::<usize>()),
        clock.row(format!("{place}: Variants::new(), {who}"), || make().collect::<Vec<_>>()),
    ]
}

struct Clock<'a> {
    now: &'a dyn Fn() -> f64,
}

impl Clock<'_> {
    /// µs a call: the median over batches.
    fn row<T>(&self, what: String, mut work: impl FnMut() -> T) -> Row {
        let mut calls = 1;
        while self.batch(calls, &mut work) < BATCH {
            calls *= 2;
        }
        let samples = (0..BATCHES).map(|_| self.batch(calls, &mut work) * 1000.0 / f64::from(calls)).collect();
        Row::of(what, "µs", samples)
    }

    fn batch<T>(&self, calls: u32, work: &mut impl FnMut() -> T) -> f64 {
        let begin = (self.now)();
        for _ in 0..calls {
            black_box(work());
        }
        (self.now)() - begin
    }
}

/// The loop is only a measuring stick if it measures the same thing: every amount, to the 分.
fn agree() {
    for (at, person) in everybody().iter().enumerate() {
        let (profile, by_hand) = (person.profile(), amounts(person));
        for (name, by_hand) in NAMES.iter().zip(by_hand) {
            let scheme = shipped().iter().find(|scheme| scheme.position(name).is_some()).unwrap();
            let outcome = &assess(scheme, &profile).outcomes[scheme.position(name).unwrap()];
            let by_hand = format!("{}.{:02}", by_hand / 100, by_hand % 100);
            assert_eq!(outcome.payable.to_string(), by_hand, "{name} of person {at}: engine, loop by hand");
        }
    }
}
