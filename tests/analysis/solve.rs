//! Solving for one parameter, against trying every value.

use crate::often::often;
use crate::{made, number, off, person, scheme, set};
use proptest::prelude::*;
use sandtable::analysis::solve::{Answer, Course, Question, Solution, hints, nearest, range, solve, step};
use sandtable::engine::{Number, Profile, Scheme, Yuan, assess};
use sandtable::reform::{Address, value, with_readings};

fn paid(law: &Scheme, who: &Profile) -> Yuan {
    assess(law, who).totals.at_most
}

fn asked(law: &Scheme, address: &str, who: &Profile, target: &str) -> Solution {
    let address = Address::read(address).unwrap();
    let setting = value(law, &address).unwrap();
    let (from, to) = range(&setting).unwrap();
    let hints = hints(who);
    let target = Yuan::from(number(target));
    let question =
        Question { scheme: law, address: &address, target, from, to, step: step(&setting).unwrap(), hints: &hints };
    solve(&question, &mut |law| paid(law, who)).unwrap()
}

fn month(sales: &str) -> Profile {
    person(&format!("{{\"months\":[{{\"gross_sales\":\"{sales}\"}}]}}"))
}

#[test]
fn a_rate_by_hand() {
    let law = scheme("hongsibu");
    // 736 is 2 % of 36,800, and no other rate gives it.
    let found = asked(law, "hongsibu/HSB-10a/rate", &month("36800"), "736");
    assert_eq!((found.answer, found.course), (Answer::Unique(number("0.02")), Course::Rising));
    assert_eq!((found.least, found.most), (Yuan::ZERO, Yuan::from(number("3000"))));
    // The cap: 3,000 of 36,800 from 8.16 % on (8.15 % are 2,999.20).
    let found = asked(law, "hongsibu/HSB-10a/rate", &month("36800"), "3000");
    assert_eq!(found.answer, Answer::Interval(number("0.0816"), number("1")));
    // A step of 0.01 % is 3.68 yuan here.
    let found = asked(law, "hongsibu/HSB-10a/rate", &month("36800"), "737");
    let near = |at: &str, sum: &str| Some((number(at), Yuan::from(number(sum))));
    assert_eq!(found.answer, Answer::None { below: near("0.02", "736"), above: near("0.0201", "739.68") });
    let found = asked(law, "hongsibu/HSB-10a/rate", &month("36800"), "5000");
    let Answer::None { below, above: None } = found.answer else { panic!("{:?}", found.answer) };
    assert_eq!(below.unwrap().1, Yuan::from(number("3000")), "out of reach");
}

#[test]
fn thresholds_and_edges() {
    let law = scheme("hongsibu");
    let found = asked(law, "hongsibu/HSB-10a/floor", &month("4500"), "90");
    assert_eq!((found.answer, found.course), (Answer::Interval(Number::ZERO, number("4500")), Course::Falling));
    let hours = person(r#"{"months":[{"live_hours":80}]}"#);
    // Band edges keep their order: the second starts above 45 and below 90.
    let found = asked(law, "hongsibu/HSB-11/bands/2/from", &hours, "60");
    assert_eq!((found.from, found.to), (number("46"), number("89")));
    assert_eq!(found.answer, Answer::Interval(number("46"), number("80")));
    let found = asked(law, "hongsibu/HSB-11/bands/2/amount", &hours, "75");
    assert_eq!(found.answer, Answer::Unique(number("75")));
    assert_eq!(asked(law, "hongsibu/HSB-11/bands/1/amount", &hours, "60").course, Course::Level);
}

#[test]
fn a_sum_that_turns_is_found_on_both_sides() {
    // Whoever must take Art. 10 first loses the hours to a little of it.
    let first = with_readings(scheme("hongsibu"), &[("H7".to_owned(), "art10_first".to_owned())]);
    let who = person(r#"{"months":[{"gross_sales":7000,"live_hours":90}]}"#);
    let found = asked(&first, "hongsibu/HSB-10a/rate", &who, "70");
    assert_eq!(found.course, Course::Mixed);
    assert_eq!(found.answer, Answer::Several(vec![(Number::ZERO, Number::ZERO), (number("0.01"), number("0.01"))]));
}

#[test]
fn only_numbers_can_be_solved_for() {
    let law = scheme("hongsibu");
    for path in ["hongsibu/HSB-10a/of", "hongsibu/HSB-10a/off", "hongsibu/HSB-10a/rat"] {
        let address = Address::read(path).unwrap();
        let question = Question {
            scheme: law,
            address: &address,
            target: Yuan::ZERO,
            from: Number::ZERO,
            to: Number::ONE,
            step: Number::ONE,
            hints: &[],
        };
        assert_eq!(solve(&question, &mut |_| Yuan::ZERO), None);
    }
}

#[test]
fn any_sum_of_a_scheme_can_be_the_target() {
    let law = scheme("hongsibu");
    let people = [month("6000"), month("12000"), month("90000")];
    let address = Address::read("hongsibu/HSB-10a/rate").unwrap();
    let mut asked = 0;
    // 1 % of 6,000, 12,000 and 90,000.
    let target = Yuan::from(number("1080"));
    let question = Question {
        scheme: law,
        address: &address,
        target,
        from: Number::ZERO,
        to: number("0.05"),
        step: Number::step(4),
        hints: &[],
    };
    let found = solve(&question, &mut |law| {
        asked += 1;
        Yuan::sum(people.iter().map(|who| paid(law, who)))
    });
    assert_eq!(found.unwrap().answer, Answer::Unique(number("0.01")));
    assert!(asked < 100, "a caseload is costed {asked} times");
}

/// Every value that gives the target, in stretches.
fn brute(
    law: &Scheme,
    address: &str,
    who: &Profile,
    target: Yuan,
    from: u32,
    to: u32,
    step: Number,
) -> Vec<(Number, Number)> {
    let mut found: Vec<(Number, Number)> = Vec::new();
    for at in (from..=to).map(|at| step.times(Number::of(at))) {
        let (draft, asides) = sandtable::reform::apply(law, &[set(address, &at.to_string())]);
        if !asides.is_empty() || paid(&draft, who) != target {
            continue;
        }
        match found.last_mut() {
            Some(last) if last.1.plus(step) == at => last.1 = at,
            _ => found.push((at, at)),
        }
    }
    found
}

proptest! {
    #![proptest_config(often(64))]

    #[test]
    fn as_trying_every_value_would(which in 0..7_usize, sales in 0_u32..12_000, hours in 0_u32..120, first in any::<bool>(), both in any::<bool>(), wanted in 0_u32..200) {
        let (address, most, fine) = [
            ("hongsibu/HSB-10a/rate", 250, 4),
            ("hongsibu/HSB-10a/floor", 250, 0),
            ("hongsibu/HSB-10a/cap/month", 250, 0),
            ("hongsibu/HSB-11/bands/1/amount", 250, 0),
            ("hongsibu/HSB-11/bands/2/from", 120, 0),
            ("hongsibu/HSB-11/bands/2/to", 120, 0),
            ("hongsibu/HSB-11/bands/3/from", 120, 0),
        ][which];
        let mut law = scheme("hongsibu").clone();
        if first {
            law = with_readings(&law, &[("H7".to_owned(), "art10_first".to_owned())]);
        }
        if both {
            law = made(&law, &[off("hongsibu/HSB-11n")]);
        }
        let who = person(&format!("{{\"months\":[{{\"gross_sales\":{},\"live_hours\":{hours}}}]}}", sales / if which == 1 { 50 } else { 1 }));
        let step = Number::step(fine);
        let at = Address::read(address).unwrap();
        // A sum that some value gives, or any.
        let target = match wanted % 2 {
            0 => Yuan::from(Number::of(wanted)),
            _ => paid(&sandtable::reform::apply(&law, &[set(address, &step.times(Number::of(wanted)).to_string())]).0, &who),
        };
        let hints = hints(&who);
        let question = Question { scheme: &law, address: &at, target, from: Number::ZERO, to: step.times(Number::of(most)), step, hints: &hints };
        let Some(found) = solve(&question, &mut |law| paid(law, &who)) else { return Ok(()) };
        let tried = brute(&law, address, &who, target, 0, most, step);
        let said = match found.answer {
            Answer::Unique(at) => vec![(at, at)],
            Answer::Interval(from, to) => vec![(from, to)],
            Answer::Several(all) => all,
            Answer::None { below, above } => {
                prop_assert!(below.is_none_or(|(_, sum)| sum < target) && above.is_none_or(|(_, sum)| sum > target));
                Vec::new()
            }
        };
        prop_assert_eq!(said, tried, "{} for {}", address, target);
    }
}

/// Of two values that come as near the one that costs less is taken, whichever way the sum runs.
#[test]
fn a_tie_goes_to_what_costs_less() {
    let law = scheme("hongsibu");
    let near = |address: &str, who: &Profile, target: &str| {
        let address = Address::read(address).unwrap();
        let setting = value(law, &address).unwrap();
        let (from, to) = range(&setting).unwrap();
        let (target, step) = (Yuan::from(number(target)), step(&setting).unwrap());
        let question = Question { scheme: law, address: &address, target, from, to, step, hints: &[] };
        nearest(&question, &mut |law| paid(law, who)).unwrap()
    };
    // A step of 0.01 % is 4 yuan here: 798 lies between 796 and 800, rising.
    let found = near("hongsibu/HSB-10a/rate", &month("40000"), "798");
    assert_eq!(found, (number("0.0199"), Yuan::from(number("796"))));
    assert_eq!(near("hongsibu/HSB-10a/rate", &month("40000"), "798.01").0, number("0.02"));
    // Falling: 90 up to a floor of 4,500, then nothing; 45 lies between.
    let found = near("hongsibu/HSB-10a/floor", &month("4500"), "45");
    assert_eq!(found, (number("4501"), Yuan::ZERO));
    assert_eq!(near("hongsibu/HSB-10a/floor", &month("4500"), "45.01").0, number("4500"));
}
