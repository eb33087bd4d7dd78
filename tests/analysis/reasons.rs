//! Who is looked for: whoever chooses by name, and no pairs that nothing joins. And why nobody notices, where rules are close
//! to one another.

use crate::{made, number, off, scheme, set};
use sandtable::analysis::{Effect, Nothing, effect};
use sandtable::engine::fact::Account;
use sandtable::engine::mechanism::{Floor, Lump, Mechanism, Relief};
use sandtable::engine::named::Named;
use sandtable::engine::profile::Role;
use sandtable::engine::scheme::{Condition, Edit, Exclusive, Op, Test, Text};
use sandtable::engine::{Fact, Number, Scheme, Yuan};

/// `gross_sales 5000: 0.00 → 100.00` of whoever gains most.
fn gain(effect: &Effect) -> String {
    let case = effect.gains.as_ref().unwrap();
    let fact = case.fact.map_or("chosen", |fact| fact.name());
    format!("{fact} {}: {} → {}", case.value, case.before.at_most, case.after.at_most)
}

fn gains(id: &str, edits: &[(&str, &str)]) -> String {
    let edits: Vec<Edit> = edits.iter().map(|(at, to)| set(&format!("{id}/{at}"), to)).collect();
    gain(&effect(scheme(id), &made(scheme(id), &edits)))
}

fn hongsibu(law: &Scheme, edits: &[(&str, &str)]) -> Scheme {
    let edits: Vec<Edit> = edits.iter().map(|(at, to)| set(&format!("hongsibu/{at}"), to)).collect();
    made(law, &edits)
}

fn why(before: &Scheme, after: &Scheme) -> Nothing {
    effect(before, after).nothing.unwrap()
}

fn settled(switch: &'static str) -> Nothing {
    Nothing::Settled("HSB-11".to_owned(), switch)
}

fn reading(option: &str) -> Nothing {
    Nothing::Reading("H10".to_owned(), option.to_owned())
}

#[test]
fn whoever_chooses_by_name_is_looked_for_under_every_name() {
    assert_eq!(gains("tongjiang", &[("TJ-10/TJ-10-quarter/runner_up", "6000")]), "chosen 0: 5000.00 → 6000.00");
    assert_eq!(gains("conghua", &[("CH-1b/title/provincial", "60000")]), "chosen 0: 50000.00 → 60000.00");
    // The second year, at a contribution far beyond every number of the text: 30 and 40 % of two thousand millions. Both
    // times a cent less comes to as much, rounded.
    let second = "livestream_local_contribution 1999999999.99: 600000000.00 → 800000000.00";
    assert_eq!(gains("conghua", &[("CH-1a/rate/2", "40%")]), second);
    // Half of the interest on 2,000 at 10 % is 100 a year; whoever borrows for two years or more has it twice.
    let longer = "business_loan.principal 1999.99: 100.00 → 200.00";
    assert_eq!(gains("pinggu", &[("PG-7.2/years", "2")]), longer);
}

#[test]
fn what_an_authority_decides_is_left_to_it() {
    // Nothing decided yet: 20,000 more may be granted at most.
    let more = gains("tongjiang", &[("TJ-06/high", "120000")]);
    assert!(more.ends_with(": 100000.00 → 120000.00"), "{more}");
}

#[test]
fn each_of_several_ways_to_meet_a_condition_is_gone() {
    // A video may be seen, liked or shared 1,000,000 times; whoever has it by likes or shares loses the prize.
    for way in ["likes", "shares"] {
        let law = scheme("tongjiang");
        let loses = effect(law, &made(law, &[set(&format!("tongjiang/TJ-11/{way}"), "2000000")])).loses.unwrap();
        assert_eq!(loses.before.at_most.less(loses.after.at_most), Yuan::from(number("10000")), "{way}");
    }
}

#[test]
fn a_shop_is_put_to_the_test_as_a_new_one_and_as_an_old_one() {
    // Two good months are enough for 22,700; with two, whoever needs three has nothing.
    for months in ["new_months", "old_months"] {
        let law = scheme("heilongjiang");
        let more = made(law, &[set(&format!("heilongjiang/HLJ-D1/{months}/at_least"), "3")]);
        let loses = effect(law, &more).loses.unwrap();
        assert_eq!(loses.before.at_most.less(loses.after.at_most), Yuan::from(number("22700")), "{months}");
    }
}

#[test]
fn whoever_is_paid_in_two_roles_is_looked_for() {
    // A leader who streams 90 hours a month has 70 for them as soon as the two don't shut each other out.
    let law = scheme("hongsibu");
    let gains = effect(law, &made(law, &[set("hongsibu/HSB-11n/spares", "HSB-10b")])).gains.unwrap();
    let more = gains.after.at_most.less(gains.before.at_most);
    assert_eq!(more, Yuan::from(number("70")).times(Number::of(gains.person.month_count())));
}

#[test]
fn whoever_stands_behind_a_gate_has_what_it_asks() {
    // Only for those with 500,000 followers: nobody else has 10 more for 45 hours in each of twelve months.
    let mut law = hongsibu(scheme("hongsibu"), &[("HSB-22/followers/op", ">=")]);
    let more = |law: &Scheme| gain(&effect(law, &hongsibu(law, &[("HSB-11/bands/1/amount", "60")])));
    let wanted = "live_hours 45: 600.00 → 720.00";
    assert_eq!(more(&law), wanted);
    // What is off, and what stands before others, asks nothing of them.
    for (before, off) in [("HSB-14", false), ("HSB-11", true)] {
        let mut gate = law.gate.iter().find(|gate| gate.id == "HSB-22").unwrap().clone();
        gate.id = format!("X{before}");
        (gate.before, gate.off) = (vec![before.to_owned()], off);
        gate.when = vec![Condition { name: "firm".to_owned(), test: Test::Account(Account::Enterprise) }];
        law.gate.push(gate);
    }
    assert_eq!(more(&law), wanted);
}

#[test]
fn whoever_has_a_floor_of_their_own_is_looked_for() {
    // 3,000 for each student from ten on; who is disabled has them from five on, and then from four.
    let law = |relief: &str| {
        let mut law = scheme("tongjiang").clone();
        let rule = law.provision.iter_mut().find(|rule| rule.id == "TJ-04").unwrap();
        let Mechanism::PerUnit(each) = &mut rule.pays else { panic!("no units") };
        let own = Relief { fact: Fact::IsDisabledStreamer, op: Op::AtLeast, value: number(relief), on: true };
        let (op, value) = (Op::AtLeast, number("10"));
        each.floor = Some(Floor { op, value, denied: None, measured: None, relief: Some(own) });
        law
    };
    assert_eq!(gain(&effect(&law("5"), &law("4"))), "certified_students_1y 4: 0.00 → 12000.00");
}

#[test]
fn whoever_has_the_second_of_two_roles_is_looked_for() {
    // For streamers and teams alike, but a team that is paid one yuan for anything else is not paid for hours. Who streams
    // has 10 more for 45 hours in a month.
    let mut law = scheme("hongsibu").clone();
    let hours = law.provision.iter_mut().find(|rule| rule.id == "HSB-11").unwrap();
    hours.roles = vec![Role::Regiment, Role::Streamer];
    let mut other = hours.clone();
    (other.id, other.roles) = ("Y".to_owned(), vec![Role::Regiment]);
    other.pays = Mechanism::Lump(Lump { amount: Yuan::from(number("1")) });
    law.provision.push(other);
    let [id, winner, loser] = ["X", "Y", "HSB-11"].map(str::to_owned);
    law.exclusive.push(Exclusive { id, article: Text::default(), clause: Text::default(), winner, loser, off: false });
    let more = hongsibu(&law, &[("HSB-11/bands/1/amount", "60")]);
    assert_eq!(gain(&effect(&law, &more)), "live_hours 45: 50.00 → 60.00");
}

#[test]
fn whoever_meets_both_of_two_that_shut_each_other_out_is_looked_for() {
    // A year's sales and videos: only somebody with both has more where the one no longer shuts out the other.
    let mut law = scheme("hongsibu").clone();
    let [id, winner, loser] = ["X", "HSB-14", "HSB-13a"].map(str::to_owned);
    law.exclusive.push(Exclusive { id, article: Text::default(), clause: Text::default(), winner, loser, off: false });
    let mut open = law.clone();
    open.exclusive[0].off = true;
    let gains = effect(&law, &open).gains.unwrap();
    assert!(gains.before.at_most > Yuan::ZERO && gains.after.at_most > gains.before.at_most);
}

#[test]
fn nobody_is_put_together_of_what_nothing_joins() {
    // 10 more in each of twelve months, or 200 more in the year; not both at once.
    let apart = [("HSB-11/bands/1/amount", "60"), ("HSB-14/bands/1/amount", "3200")];
    assert_eq!(gains("hongsibu", &apart), "gross_online_sales 500000: 3000.00 → 3200.00");
}

#[test]
fn the_switch_that_would_show_it() {
    // From 60 to 70 hours no band holds; the lower one takes them, whether it ends at 60 or at 65.
    let law = hongsibu(scheme("hongsibu"), &[("HSB-11/bands/1/to", "60")]);
    let later = hongsibu(&law, &[("HSB-11/bands/1/to", "65")]);
    assert_eq!([why(&law, &later), why(&later, &law)], [settled("uncovered"), settled("uncovered")]);
    // From 70 to 80 the same band pays, once by its edge and once because the upper one takes what no band holds.
    let law = scheme("hongsibu");
    let upper = hongsibu(law, &[("HSB-11/bands/2/from", "80"), ("HSB-11/uncovered", "upper")]);
    assert_eq!([why(law, &upper), why(&upper, law)], [settled("uncovered"), settled("uncovered")]);
}

#[test]
fn the_reading_that_would_show_it() {
    // The lower band has the numbers between two bands by its own edge, and nothing is left for the switch to settle.
    let law = scheme("hongsibu");
    let mut edits = vec![set("hongsibu/HSB-13a/uncovered", "upper"), set("hongsibu/HSB-13b/uncovered", "upper")];
    for (id, bands) in [("HSB-13a", 5), ("HSB-13b", 4)] {
        edits.extend((1..=bands).map(|band| set(&format!("hongsibu/{id}/bands/{band}/to/included"), "true")));
    }
    let closed = made(law, &edits);
    assert_eq!([why(law, &closed), why(&closed, law)], [reading("upper"), reading("upper")]);
}

#[test]
fn what_is_off_in_one_version_only_is_not_off() {
    let nothing = [("HSB-11/bands/1/amount", "0"), ("HSB-11/bands/2/amount", "0"), ("HSB-11/bands/3/amount", "0")];
    let free = hongsibu(scheme("hongsibu"), &nothing);
    let dark = made(&free, &[off("hongsibu/HSB-11")]);
    assert_eq!([why(&free, &dark), why(&dark, &free)], [Nothing::Nobody, Nothing::Nobody]);
}

#[test]
fn another_rule_or_a_cap_is_the_reason_only_where_something_differs_behind_it() {
    // One yuan a month for everybody, and whoever has it has no reward for videos.
    let mut law = scheme("hongsibu").clone();
    for rule in law.provision.iter_mut().map(|rule| &mut **rule) {
        match (rule.id.as_str(), &mut rule.pays) {
            ("HSB-11", pays) => *pays = Mechanism::Lump(Lump { amount: Yuan::from(number("1")) }),
            ("HSB-13a", Mechanism::Bands(bands)) => (bands.then, bands.band[4].to) = (None, None),
            _ => (),
        }
    }
    let [id, winner, loser] = ["X", "HSB-11", "HSB-13a"].map(str::to_owned);
    law.exclusive.push(Exclusive { id, article: Text::default(), clause: Text::default(), winner, loser, off: false });
    let more = hongsibu(&law, &[("HSB-13a/bands/2/amount", "12")]);
    assert_eq!(why(&law, &more), Nothing::Excluded("HSB-13a".to_owned(), "X".to_owned()));
    // What two bands hold goes to either, where no two hold anything.
    let lower = hongsibu(&law, &[("HSB-13a/overlapping", "lower")]);
    assert_eq!(why(&law, &lower), Nothing::Nobody);

    // All hours earn the cap: what no band holds earns it, too.
    let cap = Edit::Add { address: "hongsibu/HSB-11/cap/month".to_owned(), amount: Yuan::from(number("40")) };
    let capped = made(scheme("hongsibu"), &[cap]);
    let gap = hongsibu(&capped, &[("HSB-11/bands/1/to", "65")]);
    assert_eq!(why(&capped, &gap), Nothing::Nobody);
    let more = hongsibu(&capped, &[("HSB-11/bands/1/amount", "55")]);
    assert!(matches!(why(&capped, &more), Nothing::Capped(id, _) if id == "HSB-11"));
}
