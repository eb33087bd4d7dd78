//! A hundred thousand streamers for a year: the compiled evaluator beside the same rules by hand, over rows.

use crate::row::Row;
use sandtable::engine::fact::Fact;
use sandtable::engine::{Rate, Scheme};
use sandtable::population::Program;
use sandtable::population::budget::{Crowd, cost};
use sandtable::population::caseload::{grow, read};
use sandtable::population::people::{Column, People, find};
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

/// `now` in milliseconds.
pub fn rows(place: &str, now: &dyn Fn() -> f64) -> Vec<Row> {
    let people = people();
    let years = years(&people);
    let law = shipped().iter().find(|scheme| scheme.position("HSB-10a").is_some()).unwrap();
    let by_hand = || black_box(&years).iter().map(year).sum::<i64>();
    let compiled = || pay(law, black_box(&people));
    assert_eq!(by_hand(), compiled(), "the loop is only a measuring stick if it measures the same thing");
    let time = |what: &str, work: &dyn Fn() -> i64| {
        let samples = (0..SAMPLES).map(|_| {
            let begin = now();
            black_box(work());
            now() - begin
        });
        Row::of(format!("{place}: 100,000 streamer-years, {what}"), "ms", samples.collect())
    };
    let hand = time("rows by hand", &by_hand);
    let ratio = |row: Row| {
        let ratio = row.median.zip(hand.median).map(|(one, hand)| one / hand);
        Row { ratio, ..row }
    };
    let program = ratio(time("compiled", &compiled)).below(hand.median.unwrap_or_default() * 1.5);
    let take_up = Rate::read("1").unwrap();
    let crowd = Crowd { people: &people, aside: &[], groups: &[], take_up, seed: 1 };
    let budget = ratio(time("whole budget", &|| cost(law, &crowd).total.at_most()));
    let bytes = people.bytes() as f64 * 10.0;
    let memory = Row { median: Some(bytes), ..Row::new(format!("{place}: columns of a million streamer-years"), "B") };
    vec![hand, program, budget, memory.below(400e6)]
}

fn pay(law: &Scheme, people: &People) -> i64 {
    let mut sum = 0;
    Program::of(law, people).unwrap().run(|_, answers| {
        sum += answers.provisions.iter().flat_map(|each| &each.payable).sum::<i64>();
    });
    sum
}

/// Twelve months each, up to four videos a month; one in thirty-three disabled.
fn people() -> People {
    let draw = |median: &str| format!(r#"{{ "log_normal": {{ "median": "{median}", "spread": "1.4" }} }}"#);
    let name = r#"{ "zh": "", "en": "" }"#;
    let json = format!(
        r#"{{ "name": {name}, "seed": 1, "take_up": "1", "group": [{{ "name": {name}, "role": ["streamer"], "count": {PEOPLE},
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
