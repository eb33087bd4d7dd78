//! What a rule sees of an applicant's records: each month, video and prize by itself, nothing where there is none.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a panic here is a failed test")]

use sandtable::engine::mechanism::{Lump, Mechanism, Working};
use sandtable::engine::outcome::{CapBound, Check, Needs, Span, Subject};
use sandtable::engine::profile::{List, Value, read};
use sandtable::engine::scheme::{Condition, Op, Period, Sharing, Test};
use sandtable::engine::{Assessment, Fact, Number, Outcome, Provision, Rate, Scheme, State, Yuan, assess};
use sandtable::reform::with_readings;
use sandtable::schemes::{shipped, vocabulary};
use serde_json::{Value as Json, json};

fn scheme(id: &str) -> Scheme {
    shipped().iter().find(|law| law.id == id).unwrap().clone()
}

/// The law with one provision as it is made here.
fn remade(id: &str, rule: &str, make: impl FnOnce(&mut Provision)) -> Scheme {
    let mut law = scheme(id);
    make(law.provision.iter_mut().find(|each| each.id == rule).unwrap());
    law
}

fn assessed(law: &Scheme, person: &Json) -> Assessment {
    assess(law, &read(person, &vocabulary(shipped())).unwrap())
}

fn outcome(law: &Scheme, rule: &str, person: &Json) -> Outcome {
    let at = law.position(rule).unwrap();
    assessed(law, person).outcomes.swap_remove(at)
}

fn yuan(amount: u32) -> Yuan {
    Yuan::from(Number::of(amount))
}

fn at_least(fact: Fact, value: u32) -> Condition {
    Condition { name: "asked".to_owned(), test: Test::Compare(fact, Op::AtLeast, Number::of(value)) }
}

fn counted(list: List, at_least: u32, each: Vec<Condition>) -> Condition {
    Condition { name: "counted".to_owned(), test: Test::Some { list, at_least: Number::of(at_least), each } }
}

#[test]
fn a_video_stands_in_its_own_month() {
    // 50 hours in the one month and 70 in the other; both have a video of 6,000 views, which is paid 5.
    let month = |hours: u32| json!({ "live_hours": hours, "videos": [{ "views": 6_000, "featured": true }] });
    let person = json!({ "months": [month(50), month(70)] });
    let law = remade("hongsibu", "HSB-13a", |rule| rule.when.push(at_least(Fact::LiveHours, 60)));
    assert_eq!(outcome(&law, "HSB-13a", &person).payable, yuan(5));
    let many = |wanted: u32| {
        let law = remade("hongsibu", "HSB-14", |rule| {
            rule.when.push(counted(List::Videos, wanted, vec![at_least(Fact::LiveHours, 60)]));
            rule.pays = Mechanism::Lump(Lump { amount: yuan(7) });
        });
        outcome(&law, "HSB-14", &person).payable
    };
    assert_eq!([many(1), many(2)], [yuan(7), Yuan::ZERO]);
}

#[test]
fn where_there_is_no_month_nothing_is_paid_by_the_month() {
    let law = remade("hongsibu", "HSB-11", |rule| rule.pays = Mechanism::Lump(Lump { amount: yuan(9) }));
    let states = [json!({}), json!({ "months": [{}] })].map(|person| outcome(&law, "HSB-11", &person).state);
    assert_eq!(states, [State::Missed, State::Paid]);
    // Nor by the session where there is none, however many months there are.
    let law = remade("hongsibu", "HSB-11", |rule| {
        rule.period = Period::Session;
        rule.pays = Mechanism::Lump(Lump { amount: yuan(9) });
    });
    let states =
        [json!({ "months": [{}] }), json!({ "sessions": [{}] })].map(|person| outcome(&law, "HSB-11", &person).state);
    assert_eq!(states, [State::Missed, State::Paid]);
}

#[test]
fn the_hours_of_a_month_are_those_of_no_video_where_there_is_none() {
    let law = remade("hongsibu", "HSB-13a", |rule| rule.when.push(at_least(Fact::LiveHours, 60)));
    let missed = outcome(&law, "HSB-13a", &json!({ "months": [{ "live_hours": 100 }] })).missed();
    let hours = missed.iter().find(|check| check.subject == Subject::Fact(Fact::LiveHours)).unwrap();
    assert_eq!((hours.has, hours.distance), (Some(Value::Number(Number::ZERO)), Some(Number::of(60))));
}

#[test]
fn a_floor_for_all_sessions_is_told_with_what_they_come_to() {
    // 400,000 and 300,000 are 300,000 short of 1,000,000.
    let law = with_readings(&scheme("pinggu"), &[("P-4.1b-2".to_owned(), "total".to_owned())]);
    let sessions = json!([{ "pinggu_turnover": 400_000 }, { "pinggu_turnover": 300_000 }]);
    let missed = outcome(&law, "PG-4.1b", &json!({ "role": "enterprise", "sessions": sessions })).missed();
    let [turnover] = missed.as_slice() else { panic!("{missed:?}") };
    assert_eq!(turnover.has, Some(Value::Number(Number::of(700_000))));
    assert_eq!(turnover.distance, Some(Number::of(300_000)));
}

#[test]
fn a_prize_of_another_contest_is_no_record_of_this_one() {
    let person = json!({ "contest_results": [{ "contest": "TJ-09", "prize": "winner" }] });
    let won =
        |rule: &str| outcome(&scheme("tongjiang"), rule, &person).units.iter().map(|unit| unit.times).sum::<u32>();
    assert_eq!([won("TJ-09"), won("TJ-10")], [1, 0]);
}

#[test]
fn of_records_that_lack_as_much_the_first_is_told() {
    let sales = |list: &[u32]| list.iter().map(|sales| json!({ "sales": sales })).collect::<Vec<_>>();
    let told = |list: &[u32]| {
        let each = vec![at_least(Fact::ShopSales, 1_000)];
        let law = remade("hongsibu", "HSB-14", |rule| rule.when.push(counted(List::ShopMonths, 3, each)));
        let missed = outcome(&law, "HSB-14", &json!({ "shop_months": sales(list) })).missed();
        let of_sales = |check: &&Check| check.subject == Subject::Fact(Fact::ShopSales);
        missed.iter().filter(of_sales).map(|check| check.has).collect::<Vec<_>>()
    };
    let only = |value: u32| vec![Some(Value::Number(Number::of(value)))];
    assert_eq!([told(&[900, 800]), told(&[700, 900]), told(&[1_000, 600, 900])], [only(900), only(700), only(600)]);
}

#[test]
fn nothing_is_known_to_be_more_than_what_nobody_told() {
    // Months in operation are taken to be enough; whether followers are as many is another question.
    let test =
        Test::Than { fact: Fact::Followers, op: Op::AtLeast, than: Fact::MonthsOperated, grown: None, plus: None };
    let law = remade("hongsibu", "HSB-11", |rule| rule.when.push(Condition { name: "asked".to_owned(), test }));
    let state = |months: Json| {
        let mut person = json!({ "followers": 20, "months": [{ "live_hours": 50 }] });
        person.as_object_mut().unwrap().extend(months.as_object().unwrap().clone());
        outcome(&law, "HSB-11", &person).state
    };
    let told = [json!({}), json!({ "months_operated": 20 }), json!({ "months_operated": 21 })].map(state);
    assert_eq!(told, [State::Missed, State::Paid, State::Missed]);
    let missed = outcome(&law, "HSB-11", &json!({ "followers": 20, "months": [{ "live_hours": 50 }] })).missed();
    let asked: Vec<_> = missed.iter().map(|check| (check.subject, check.needs)).collect();
    assert_eq!(asked, [(Subject::Fact(Fact::MonthsOperated), Needs::Given)], "any number will do");
}

#[test]
fn growth_from_nothing_is_short_of_no_number() {
    let grown = Some(Rate::read("0.2").unwrap());
    let (fact, than) = (Fact::RegimentYearSales, Fact::YearOnlineRetail);
    let test = Test::Than { fact, op: Op::AtLeast, than, grown, plus: None };
    let law = remade("hongsibu", "HSB-14", |rule| rule.when = vec![Condition { name: "asked".to_owned(), test }]);
    let told = |before: u32| {
        let person = json!({ "regiment_year_sales": 110, "year_online_retail": before,
                             "months": [{ "gross_sales": 600_000 }] });
        let missed = outcome(&law, "HSB-14", &person).missed();
        missed.iter().map(|check| (check.subject, check.distance)).collect::<Vec<_>>()
    };
    // 120 would be a fifth more than 100; no sales are a fifth more than none.
    assert_eq!(told(100), [(Subject::Fact(fact), Some(Number::of(10)))]);
    assert_eq!(told(0), [(Subject::Fact(than), None)]);
}

#[test]
fn a_shared_cap_says_what_it_cut() {
    // 30 videos of the one kind at 50 are 1,500, 10 of the other 500.
    let videos = json!([{ "views": 900_000, "featured": true, "times": 30 }, { "views": 950_000, "times": 10 }]);
    let person = json!({ "months": [{ "videos": videos }] });
    let cut = |sharing: Sharing| {
        let mut law = scheme("hongsibu");
        law.shared_cap[0].sharing = sharing;
        ["HSB-13a", "HSB-13b"].map(|rule| outcome(&law, rule, &person).cap_bound)
    };
    let bound = |before: u32| Some(CapBound { span: Span::Shared, cap: yuan(1_000), before: yuan(before) });
    assert_eq!(cut(Sharing::Together), [bound(2_000), bound(2_000)]);
    assert_eq!(cut(Sharing::Separate), [bound(1_500), None]);
}

#[test]
fn bands_are_counted_from_one() {
    let band = |hours: u32| {
        let units = outcome(&scheme("hongsibu"), "HSB-11", &json!({ "months": [{ "live_hours": hours }] })).units;
        match units[0].working {
            Some(Working::Band { band, .. }) => band,
            _ => 0,
        }
    };
    assert_eq!([44, 45, 70, 90].map(band), [0, 1, 2, 3]);
}

#[test]
fn so_many_levels_are_reached() {
    // At 10,000, 50,000 and 100,000 followers.
    let reached = |followers: u32| {
        let units = outcome(&scheme("tongjiang"), "TJ-01", &json!({ "followers": followers })).units;
        match units[0].working {
            Some(Working::Milestones { reached, .. }) => reached,
            _ => 0,
        }
    };
    assert_eq!([9_999, 10_000, 60_000, 100_000].map(reached), [0, 1, 2, 3]);
}
