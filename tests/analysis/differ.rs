//! Where baseline and draft pay differently.

use crate::often::often;
use crate::{made, number, off, person, scheme, set};
use proptest::prelude::*;
use sandtable::analysis::{Difference, Stretch, curve, differ, grid, with};
use sandtable::engine::scheme::Edit;
use sandtable::engine::{Fact, Profile, Scheme, assess};
use sandtable::reform::parameters;
use std::cmp::Ordering;

fn between(law: &Scheme, draft: &Scheme, who: &Profile, vary: Fact, from: &str, to: &str) -> Difference {
    let curves = [law, draft].map(|law| curve(law, who, vary, number(from), number(to)));
    differ([law, draft], [&curves[0], &curves[1]], who, vary)
}

/// `[3000,5000) +60..+99.99`: where, and the difference at both ends; `?` where only its nature changes.
fn told(stretch: &Stretch) -> String {
    let from = if stretch.from.included { '[' } else { '(' };
    let to = stretch.to.map_or("…)".to_owned(), |to| format!("{}{}", to.at, if to.included { ']' } else { ')' }));
    let sign = |change: rust_decimal::Decimal| {
        format!("{}{}", if change.is_sign_negative() { "" } else { "+" }, change.normalize())
    };
    let kind = if stretch.more == Ordering::Equal { "?" } else { "" };
    format!("{from}{},{to} {}..{}{kind}", stretch.from.at, sign(stretch.first.change()), sign(stretch.last.change()))
}

fn all(difference: &Difference) -> Vec<String> {
    difference.stretches.iter().map(told).collect()
}

fn draft(edits: &[Edit]) -> Scheme {
    made(scheme("hongsibu"), edits)
}

/// One month, nothing else.
fn month() -> Profile {
    person(r#"{"months":[{}]}"#)
}

#[test]
fn stretches_by_hand() {
    let law = scheme("hongsibu");
    let vary = Fact::GrossSales;
    let found = |edits: &[Edit], from: &str, to: &str| all(&between(law, &draft(edits), &month(), vary, from, to));
    // 2 % of 3,000 is 60, of 4,999.99 is 100.00.
    assert_eq!(found(&[set("hongsibu/HSB-10a/floor", "3000")], "0", "20000"), ["[3000,5000) +60..+100"]);
    // From the floor up to where 3 % reaches the cap and 2 % does: 100,000 and 150,000. The first cents below 150,000
    // round to the cap itself: 2 % of 149,999.74 is 2,999.9948.
    assert_eq!(
        found(&[set("hongsibu/HSB-10a/rate", "3%")], "0", "200000"),
        ["[5000,149999.74] +50..+0.01"],
        "a stretch ends where the difference can no longer be seen"
    );
    // The excess over 3,000 at 2.5 % is less than 2 % of all up to 15,000.
    let excess = [
        set("hongsibu/HSB-10a/of", "excess"),
        set("hongsibu/HSB-10a/rate", "2.5%"),
        set("hongsibu/HSB-10a/floor", "3000"),
    ];
    let found = between(law, &draft(&excess), &month(), vary, "0", "20000");
    let [low, less, more] = found.stretches.as_slice() else { panic!("{:?}", all(&found)) };
    assert_eq!(told(low), "[3000.2,5000) +0.01..+50");
    assert_eq!((told(less).split(' ').next().unwrap().starts_with("[5000,1499"), less.more), (true, Ordering::Less));
    assert_eq!((more.more, more.to), (Ordering::Greater, None));
    assert_eq!((found.loss.unwrap().at, found.loss.unwrap().change().to_string().as_str()), (number("5000"), "-50.00"));
    assert_eq!(found.gain.unwrap().at, number("4999.99"));
}

#[test]
fn edges_are_told_by_the_rounder_number() {
    let law = scheme("hongsibu");
    let views = |edits: &[Edit]| {
        let who = person(r#"{"months":[{"videos":[{"featured":true}]}]}"#);
        all(&between(law, &draft(edits), &who, Fact::Views, "0", "1000000"))
    };
    assert_eq!(views(&[set("hongsibu/HSB-13a/bands/2/amount", "12")]), ["(10000,100000] +2..+2"]);
    assert_eq!(views(&[set("hongsibu/HSB-13a/uncovered", "upper")]).first().unwrap(), "[10000,10000] +5..+5");
    // One nought is rounder than none.
    let uneven = draft(&[set("hongsibu/HSB-13a/bands/1/to", "12350"), set("hongsibu/HSB-13a/bands/2/from", "12350")]);
    let more = made(&uneven, &[set("hongsibu/HSB-13a/bands/2/amount", "12")]);
    let who = person(r#"{"months":[{"videos":[{"featured":true}]}]}"#);
    let found = between(&uneven, &more, &who, Fact::Views, "0", "1000000");
    assert_eq!(all(&found), ["(12350,100000] +2..+2"]);
    let fans = person(r#"{"months":[{"gross_sales":5000}]}"#);
    let followers = |edits: &[Edit]| all(&between(law, &draft(edits), &fans, Fact::Followers, "0", "900000"));
    assert_eq!(followers(&[set("hongsibu/HSB-22/followers", "300000")]), ["[300000,500000) -100..-100"]);
    assert_eq!(followers(&[off("hongsibu/HSB-22")]), ["[500000,…) +100..+100"]);
}

#[test]
fn the_first_of_the_largest_differences_is_told() {
    let law = scheme("hongsibu");
    let hours = |bands: [&str; 2]| {
        let edits = [set("hongsibu/HSB-11/bands/1/amount", bands[0]), set("hongsibu/HSB-11/bands/2/amount", bands[1])];
        let found = between(law, &draft(&edits), &month(), Fact::LiveHours, "0", "100");
        let told = |point: sandtable::analysis::Point| format!("{}: {}", point.at, point.change().normalize());
        [found.gain, found.loss].map(|point| point.map_or("none".to_owned(), told))
    };
    // 50 from 45 hours on, 60 from 70 on.
    assert_eq!(hours(["60", "70"]), ["45: 10", "none"]);
    assert_eq!(hours(["55", "70"]), ["70: 10", "none"]);
    assert_eq!(hours(["60", "65"]), ["45: 10", "none"]);
    assert_eq!(hours(["40", "50"]), ["none", "45: -10"]);
    assert_eq!(hours(["45", "50"]), ["none", "70: -10"]);
    assert_eq!(hours(["40", "55"]), ["none", "45: -10"]);
}

#[test]
fn a_stretch_tells_where_it_changes_least_and_most() {
    let law = scheme("hongsibu");
    let told = |draft: &Scheme, who: &Profile, vary: Fact, to: &str| {
        let found = between(law, draft, who, vary, "0", to);
        let told = |point: sandtable::analysis::Point| format!("{}: {}", point.at, point.change().normalize());
        found.stretches.iter().map(|stretch| [stretch.least, stretch.most].map(told)).collect::<Vec<_>>()
    };
    // 1 % more: 50 at 5,000, 1,000 where 3 % reaches the cap of 3,000 at 100,000, and less again until 2 % does.
    let rate = told(&draft(&[set("hongsibu/HSB-10a/rate", "3%")]), &month(), Fact::GrossSales, "200000");
    assert_eq!(rate, [["149999.74: 0.01", "100000: 1000"]]);
    let half = told(&draft(&[set("hongsibu/HSB-10a/rate", "1%")]), &month(), Fact::GrossSales, "100000");
    assert_eq!(half, [["5000: -50", "100000: -1000"]]);
    // Of a change that is the same throughout, the first value.
    let videos = person(r#"{"months":[{"videos":[{"featured":true}]}]}"#);
    let flat = told(&draft(&[set("hongsibu/HSB-13a/bands/2/amount", "12")]), &videos, Fact::Views, "1000000");
    assert_eq!(flat, [["10001: 2", "10001: 2"]]);
}

#[test]
fn what_is_only_no_longer_determined_is_told_apart() {
    let law = scheme("hongsibu");
    let found =
        between(law, &draft(&[set("hongsibu/HSB-10a/nature", "ceiling")]), &month(), Fact::GrossSales, "0", "9000");
    assert_eq!(all(&found), ["[5000,…) +0..+0?"]);
    assert_eq!(found.stretches[0].determined, Ordering::Less);
    assert_eq!((found.gain, found.loss), (None, None));
    let same = between(law, law, &month(), Fact::GrossSales, "0", "9000");
    assert_eq!(same, Difference::default());
}

proptest! {
    #![proptest_config(often(48))]

    /// On a grid narrow enough to try each value: inside a stretch the draft pays more (or less), outside the same.
    #[test]
    fn no_value_is_missed(which in any::<prop::sample::Index>(), value in 0_u32..400, fact in 0..3_usize) {
        let law = scheme("hongsibu");
        let all: Vec<_> = parameters(law).into_iter().filter(|each| each.address.path.contains("bands") || each.address.path.contains("floor") || each.address.path == "rate").collect();
        let address = which.get(&all).address.to_string();
        let to = if address.ends_with("rate") { format!("0.{value:03}") } else { (value * 100).to_string() };
        let (draft, asides) = sandtable::reform::apply(law, &[set(&address, &to)]);
        prop_assume!(asides.is_empty());
        let (vary, from, until, who) = [
            (Fact::LiveHours, 44_u32, 48_u32, r#"{"months":[{"gross_sales":3000}]}"#),
            (Fact::Views, 9_600, 10_400, r#"{"months":[{"videos":[{"featured":true}]}]}"#),
            (Fact::GrossSales, 4_994, 5_004, r#"{"months":[{"live_hours":95}]}"#),
        ][fact];
        let who = person(who);
        let (from, until) = (number(&from.to_string()), number(&until.to_string()));
        let curves = [law, &draft].map(|law| curve(law, &who, vary, from, until));
        let found = differ([law, &draft], [&curves[0], &curves[1]], &who, vary);
        let step = grid(vary.unit());
        let mut x = from;
        while x <= until {
            let person = with(&who, vary, x);
            let [before, after] = [law, &draft].map(|law| assess(law, &person).totals.at_most.decimal());
            let inside = found.stretches.iter().find(|stretch| stretch.first.at <= x && x <= stretch.last.at);
            // A cent either way is rounding.
            let cent = rust_decimal::Decimal::new(1, 2);
            match inside.map(|stretch| stretch.more) {
                Some(Ordering::Greater) => prop_assert!(after >= before, "{} {} at {}", address, to, x),
                Some(Ordering::Less) => prop_assert!(after <= before, "{} {} at {}", address, to, x),
                _ => prop_assert!((after - before).abs() <= cent, "{} {} at {}: {} {}", address, to, x, before, after),
            }
            x = x.plus(step);
        }
    }
}
