//! A hundred thousand streamers for a year: the compiled evaluator beside the same rules by hand, over rows.

use crate::import;
use crate::row::Row;
use sandtable::engine::fact::Fact;
use sandtable::engine::scheme::Edit;
use sandtable::engine::{Rate, Scheme};
use sandtable::population::budget::{Crowd, cost};
use sandtable::population::caseload::{grow, read};
use sandtable::population::people::{Column, People, find};
use sandtable::population::{Kept, Program};
use sandtable::reform::apply;
use sandtable::schemes::shipped;
use std::hint::black_box;

const PEOPLE: usize = 100_000;
const SAMPLES: usize = 9;

/// A person's year as a program written for these rules alone would keep it; money in 分, hours in hundredths.
struct Year {
    followers: i64,
    disabled: bool,
    months: [Month; 12],
}

#[derive(Default)]
struct Month {
    gross: i64,
    returns: i64,
    hours: i64,
    videos: Vec<(i64, bool)>,
}

/// What tells the time, and the most memory that was ever taken.
pub struct Meter<'a> {
    /// In milliseconds.
    pub now: &'a dyn Fn() -> f64,
    /// In bytes; nothing where nobody can say.
    pub peak: &'a dyn Fn() -> Option<f64>,
}

/// `most`: people of the largest crowd.
pub fn rows(place: &str, meter: &Meter<'_>, most: usize) -> Vec<Row> {
    let mut rows = import::rows(place, meter);
    let people = people(PEOPLE);
    let years = years(&people);
    let law = law();
    let by_hand = || black_box(&years).iter().map(year).sum::<i64>();
    let compiled = || pay(law, black_box(&people));
    assert_eq!(by_hand(), compiled(), "the loop is only a measuring stick if it measures the same thing");
    let time =
        |what: &str, work: &dyn Fn() -> i64| timed(meter, format!("{place}: 100,000 streamer-years, {what}"), work);
    let hand = time("rows by hand", &by_hand);
    let ratio = |row: Row| {
        let ratio = row.median.zip(hand.median).map(|(one, hand)| one / hand);
        Row { ratio, ..row }
    };
    let program = ratio(time("compiled", &compiled)).below(hand.median.unwrap_or_default() * 1.5);
    let crowd = everybody(&people);
    let budget = ratio(time("whole budget", &|| cost(law, &crowd).total.at_most()));
    let bytes = people.bytes() as f64 * 10.0;
    let memory = Row { median: Some(bytes), ..Row::new(format!("{place}: columns of a million streamer-years"), "B") };
    rows.extend([program, budget, memory.below(400e6)]);
    // OpenFisca, which keeps columns as well, takes 11 ms for such an edit; a pass written for it alone 2.2 ms.
    rows.extend(edits(place, "100,000", &crowd, meter, 11.0).into_iter().map(ratio));
    rows.insert(rows.len() - 2 - EDITS.len(), hand);
    if most > PEOPLE {
        let people = self::people(most);
        rows.extend(edits(place, "1,000,000", &everybody(&people), meter, 16.0));
    }
    rows
}

fn law() -> &'static Scheme {
    shipped().iter().find(|scheme| scheme.position("HSB-10a").is_some()).unwrap()
}

fn everybody(people: &People) -> Crowd<'_> {
    Crowd { people, aside: &[], groups: &[], take_up: Rate::read("1").unwrap(), seed: 1 }
}

fn timed(meter: &Meter<'_>, what: String, work: &dyn Fn() -> i64) -> Row {
    let samples = (0..SAMPLES).map(|_| {
        let begin = (meter.now)();
        black_box(work());
        (meter.now)() - begin
    });
    Row::of(what, "ms", samples.collect())
}

/// One number of each kind, and what it is set to.
const EDITS: [(&str, &str, &str); 7] = [
    ("a rate", "HSB-10a/rate", "2.1%"),
    ("a threshold", "HSB-10a/floor", "4800"),
    ("a cap", "HSB-10a/cap/month", "2900"),
    ("a finer rate", "HSB-10a/rate", "2.137%"),
    ("a band of hours", "HSB-11/bands/2/amount", "65"),
    ("an edge of hours", "HSB-11/bands/2/from", "72"),
    ("a band of the year", "HSB-14/bands/1/amount", "3300"),
];

/// After one number has changed.
fn edits(place: &str, count: &str, crowd: &Crowd<'_>, meter: &Meter<'_>, bar: f64) -> Vec<Row> {
    let law = law();
    let begin = (meter.now)();
    let kept = Kept::of(law, crowd).unwrap();
    let once = (meter.now)() - begin;
    let mut first = Vec::new();
    let mut rows: Vec<Row> = EDITS
        .iter()
        .map(|(what, path, to)| {
            let address = format!("{}/{path}", law.id);
            let (draft, faults) = apply(law, &[Edit::Set { address, to: (*to).to_owned() }]);
            assert!(faults.is_empty(), "{path}");
            let answer = || kept.cost(&draft, crowd).unwrap().total.at_most();
            let begin = (meter.now)();
            let once = answer();
            first.push((meter.now)() - begin);
            assert_eq!(once, cost(&draft, crowd).total.at_most(), "{path}");
            timed(meter, format!("{place}: {count} streamer-years after an edit of {what}"), &answer).below(bar)
        })
        .collect();
    // Sorted once for each provision.
    let first = vec![first.into_iter().fold(0.0, f64::max)];
    rows.push(Row::of(format!("{place}: {count} streamer-years, the slowest first edit of a provision"), "ms", first));
    rows.push(Row::of(format!("{place}: {count} streamer-years worked out and kept for edits"), "ms", vec![once]));
    rows
}

fn pay(law: &Scheme, people: &People) -> i64 {
    let mut sum = 0;
    Program::of(law, people).unwrap().run(|_, answers| {
        sum += answers.provisions.iter().flat_map(|each| &each.payable).sum::<i64>();
    });
    sum
}

/// Twelve months each, up to four videos a month; one in thirty-three disabled.
fn people(count: usize) -> People {
    let draw = |median: &str| format!(r#"{{ "log_normal": {{ "median": "{median}", "spread": "1.4" }} }}"#);
    let name = r#"{ "zh": "", "en": "" }"#;
    let json = format!(
        r#"{{ "name": {name}, "seed": 1, "take_up": "1", "group": [{{ "name": {name}, "role": ["streamer"], "count": {count},
        "facts": {{ "followers": {}, "is_disabled_streamer": {{ "share": "3%" }} }},
        "months": {{ "gross_sales": {{ "typical": {}, "wobble": "0.4" }}, "live_hours": {{ "typical": {}, "wobble": "0.2" }},
          "returns_exchanges": {{ "typical": {{ "part_of": {{ "fact": "gross_sales", "from": "0", "to": "20%" }} }} }} }},
        "videos": {{ "number": {{ "uniform": {{ "from": "0", "to": "4" }} }},
          "facts": {{ "views": {}, "featured": {{ "share": "50%" }} }} }} }}] }}"#,
        draw("20000"),
        draw("8000"),
        draw("50"),
        draw("9000"),
    );
    grow(&read(&json).unwrap(), shipped()).unwrap().people
}

fn years(people: &People) -> Vec<Year> {
    let value = |column: Option<&Column>, at: usize| column.and_then(|column| column.get(at)).unwrap_or_default();
    let (mut month, mut video) = (0, 0);
    let mut years = Vec::with_capacity(people.len);
    for at in 0..people.len {
        let followers = value(people.fact(Fact::Followers), at);
        let disabled = value(people.fact(Fact::IsDisabledStreamer), at) == 1;
        let mut year = Year { followers, disabled, months: Default::default() };
        for own in &mut year.months {
            let fact = |fact| value(find(&people.months.facts, fact), month);
            (own.gross, own.returns, own.hours) =
                (fact(Fact::GrossSales), fact(Fact::ReturnsExchanges), fact(Fact::LiveHours));
            for _ in 0..value(Some(&people.videos.counts), month) {
                let fact = |fact| value(find(&people.videos.facts, fact), video);
                own.videos.push((fact(Fact::Views), fact(Fact::Featured) == 1));
                video += 1;
            }
            month += 1;
        }
        years.push(year);
    }
    years
}

/// Articles 10, 11, 13, 14 and 22.
fn year(of: &Year) -> i64 {
    const YUAN: i64 = 100;
    if of.followers >= 500_000 {
        return 0;
    }
    let mut sum = 0;
    for month in &of.months {
        let net = (month.gross - month.returns).max(0);
        let reached = if of.disabled { net > 0 } else { net >= 5_000 * YUAN };
        let sales = if reached { ((net * 2 + 50) / 100).min(3_000 * YUAN) } else { 0 };
        let hours = match month.hours {
            ..4_500 => 0,
            4_500..7_000 => 50,
            7_000..9_000 => 60,
            _ => 70,
        } * YUAN;
        sum += sales.max(hours) + views(&month.videos);
    }
    let gross: i64 = of.months.iter().map(|month| month.gross).sum();
    sum + match gross / YUAN {
        ..500_000 => 0,
        500_000..1_000_000 => 3_000,
        1_000_000..3_000_000 => 5_000,
        3_000_000..5_000_000 => 8_000,
        _ => 10_000,
    } * YUAN
}

fn views(videos: &[(i64, bool)]) -> i64 {
    let mut sum = 0;
    for (views, featured) in videos {
        let amount = match (featured, views) {
            (true, ..=5_000) | (false, ..=10_000) => 0,
            (true, ..=10_000) => 5,
            (true, _) => (10 + (views - 1) / 100_000 * 5).min(50),
            (false, _) => (5 + (views - 1) / 100_000 * 5).min(50),
        };
        sum += amount * 100;
    }
    sum.min(100_000)
}
