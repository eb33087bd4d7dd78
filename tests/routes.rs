//! The next step of each kind of record, worked out from the texts: which record has to grow, from where to where, and what
//! it adds. `exact` holds what is promised against brute force; here it shows when a route is left out.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a panic here is a failed test")]

use sandtable::analysis::{Route, Step, moves, next};
use sandtable::engine::mechanism::Mechanism;
use sandtable::engine::scheme::{Condition, Nature, Op, Test};
use sandtable::engine::{Fact, Number, Provision, assess, profile};
use sandtable::schemes::{shipped, vocabulary};
use serde_json::{Value, json};

fn routes(person: &Value) -> Vec<(&'static str, Route)> {
    let profile = profile::read(person, &vocabulary(shipped())).unwrap();
    let named = |route: Route| (shipped()[route.scheme].provision[route.provision].id.as_str(), route);
    next(shipped(), &profile).into_iter().map(named).collect()
}

/// The routes of one rule are exactly these: the step, what there is, what is to be reached, what it adds.
fn steps(person: &Value, rule: &str, wanted: &[(Step, &str, &str, &str)]) {
    let told: Vec<_> = routes(person)
        .into_iter()
        .filter(|(id, _)| *id == rule)
        .map(|(_, route)| (route.step, route.has.to_string(), route.to.to_string(), route.gain.to_string()))
        .collect();
    let wanted: Vec<_> =
        wanted.iter().map(|(step, has, to, gain)| (*step, (*has).into(), (*to).into(), (*gain).into())).collect();
    assert_eq!(told, wanted, "{rule} for {person}");
}

#[test]
fn of_records_the_one_nearest_to_the_line_grows() {
    // Over 10,000,000 with one product: 500,000.
    let products = |turnovers: &[u32]| {
        let products: Vec<Value> = turnovers.iter().map(|turnover| json!({ "turnover": turnover })).collect();
        json!({ "role": "enterprise", "new_products": products })
    };
    let line = "10000000.01";
    steps(&products(&[9_000_000]), "PG-5.2", &[(Step::Record(0), "9000000", line, "500000.00")]);
    steps(&products(&[1_000_000, 9_500_000]), "PG-5.2", &[(Step::Record(1), "9500000", line, "500000.00")]);
    // Exactly on the line is not over it; what is over it already can't get there.
    steps(&products(&[10_000_000]), "PG-5.2", &[(Step::Record(0), "10000000", line, "500000.00")]);
    steps(&products(&[12_000_000]), "PG-5.2", &[(Step::Another, "0", line, "500000.00")]);
    steps(&products(&[]), "PG-5.2", &[(Step::Another, "0", line, "500000.00")]);
    // 1 % of a session from 1,000,000 on.
    let session = json!({ "role": "enterprise", "sessions": [{ "pinggu_turnover": 900_000 }] });
    steps(&session, "PG-4.1b", &[(Step::Record(0), "900000", "1000000", "10000.00")]);
    let session = json!({ "sessions": [{ "poverty_household_sales": 4_000 }] });
    steps(&session, "TJ-02", &[(Step::Record(0), "4000", "10000", "500.00")]);
}

#[test]
fn a_record_that_is_not_what_the_rule_pays_for_does_not_grow() {
    // Not for the first time: only another product would earn the 500,000.
    let again = json!({ "role": "enterprise", "new_products": [{ "turnover": 9_000_000, "first_time": false }] });
    steps(&again, "PG-5.2", &[(Step::Another, "0", "10000000.01", "500000.00")]);
    // A role the rule isn't for has no way there at all.
    steps(&json!({ "role": "event_organizer", "new_products": [{ "turnover": 9_000_000 }] }), "PG-5.2", &[]);
}

#[test]
fn a_month_grows_as_often_as_it_was() {
    // Hours pay 50 from 45, 60 from 70, 70 from 90, in each month.
    let hours = |months: Value| json!({ "months": months });
    let all = hours(json!([{ "times": 12, "live_hours": 62 }]));
    steps(&all, "HSB-11", &[(Step::Month(0), "62", "70", "120.00")]);
    // 6 × 50 for a ninth of the way before 6 × 10 for a ninetieth; then, all but there, the ninetieth.
    let two = hours(json!([{ "times": 6, "live_hours": 40 }, { "times": 6, "live_hours": 89 }]));
    steps(&two, "HSB-11", &[(Step::Month(0), "40", "45", "300.00")]);
    let two = hours(json!([{ "times": 6, "live_hours": 95 }, { "times": 6, "live_hours": 89 }]));
    steps(&two, "HSB-11", &[(Step::Month(1), "89", "90", "60.00")]);
    // Nothing above 90.
    steps(&hours(json!([{ "times": 12, "live_hours": 90 }])), "HSB-11", &[]);
}

#[test]
fn a_video_grows_and_another_one_is_made_in_a_single_month() {
    // Featured: 5 over 5,000 views, 10 over 10,000; at 10,000 itself the lower amount stays.
    let videos = |videos: Value| json!({ "months": [{ "times": 12, "videos": videos }] });
    let one = videos(json!([{ "views": 9_000, "featured": true }]));
    steps(&one, "HSB-13a", &[(Step::Video(0, 0), "9000", "10001", "60.00")]);
    let two = videos(json!([{ "views": 6_000, "featured": true }, { "views": 9_900, "featured": true }]));
    steps(&two, "HSB-13a", &[(Step::Video(0, 1), "9900", "10001", "60.00")]);
    steps(&videos(json!([])), "HSB-13a", &[(Step::Another, "0", "5001", "5.00")]);
    // One that is paid most already stays as it is, in as many months as before: the new one alone adds something.
    let full = videos(json!([{ "views": 900_000, "featured": true }]));
    steps(&full, "HSB-13a", &[(Step::Another, "0", "5001", "5.00")]);
}

#[test]
fn what_falls_away_is_taken_off_and_the_best_for_the_effort_comes_first() {
    // 2 % of 5,000 in twelve months, less the 50 for the hours that sales then replace: 1,200 − 600, for 2 % more sales.
    // Eight hours more bring 120, for 13 % more hours.
    let person = json!({ "months": [{ "times": 12, "gross_sales": 4_900, "live_hours": 62 }] });
    steps(&person, "HSB-10a", &[(Step::Month(0), "4900", "5000", "600.00")]);
    steps(&person, "HSB-11", &[(Step::Month(0), "62", "70", "120.00")]);
    let order: Vec<&str> =
        routes(&person).into_iter().map(|(rule, _)| rule).filter(|rule| rule.starts_with("HSB-1")).collect();
    let place = |rule: &str| order.iter().position(|each| *each == rule).unwrap();
    assert!(place("HSB-10a") < place("HSB-11"), "{order:?}");
}

/// The only route of a provision that asks for one thing more than the text does.
fn asked(id: &str, rule: &str, test: Test, person: &Value) -> Vec<(Step, String, String, String)> {
    let mut law = shipped().iter().find(|law| law.id == id).unwrap().clone();
    let place = law.position(rule).unwrap();
    law.provision[place].when.push(Condition { name: "asked".to_owned(), test });
    let profile = profile::read(person, &vocabulary(shipped())).unwrap();
    let routes = next(&[law], &profile).into_iter().filter(|route| route.provision == place);
    routes.map(|route| (route.step, route.has.to_string(), route.to.to_string(), route.gain.to_string())).collect()
}

#[test]
fn a_figure_of_the_applicant_grows_once_for_all_months_and_an_event_by_itself() {
    let followers = Test::Compare(Fact::Followers, Op::AtLeast, Number::of(1_000));
    let person = json!({ "followers": 900, "months": [{ "times": 12, "live_hours": 50 }] });
    let found = asked("hongsibu", "HSB-11", followers, &person);
    let wanted = (Step::Figure, "900".to_owned(), "1000".to_owned(), "600.00".to_owned());
    // The hours themselves can grow, but nothing is paid for them alone.
    assert_eq!(found, [wanted]);
    // 30 % of what an event cost, here from 100,000 on.
    let cost = Test::Compare(Fact::ActualCost, Op::AtLeast, Number::of(100_000));
    let event = |cost: u32| json!({ "actual_cost": cost, "recognised": true, "preapproved": true });
    let person = json!({ "role": "event_organizer", "events": [event(90_000), event(50_000)] });
    let found = asked("conghua", "CH-5", cost, &person);
    assert_eq!(found, [(Step::Record(0), "90000".to_owned(), "100000".to_owned(), "30000.00".to_owned())]);
}

#[test]
fn what_is_promised_at_most_is_a_way_too() {
    // 1 % of 10,000,000 at most, and nothing that is sure.
    let person = json!({ "role": "mcn", "driven_firms": 5, "driven_turnover": 9_000_000 });
    steps(&person, "PG-5.1", &[(Step::Figure, "9000000", "10000000", "0.00")]);
    let most = routes(&person).into_iter().find(|(rule, _)| *rule == "PG-5.1").map(|(_, route)| route.gain_at_most);
    assert_eq!(most.unwrap().to_string(), "100000.00");
}

#[test]
fn months_of_a_shop_that_are_over_do_not_grow() {
    let sales =
        Condition { name: "sales".to_owned(), test: Test::Compare(Fact::ShopSales, Op::AtLeast, Number::of(1_000)) };
    let each = vec![sales];
    let some = || Test::Some { list: profile::List::ShopMonths, at_least: Number::ONE, each: each.clone() };
    let person = json!({ "shop_months": [{ "sales": 900 }], "months": [{ "live_hours": 50 }] });
    assert_eq!(asked("hongsibu", "HSB-11", some(), &person), []);
    let person = json!({ "shop_months": [{ "sales": 900 }], "months": [{ "gross_sales": 600_000 }] });
    assert_eq!(asked("hongsibu", "HSB-14", some(), &person), []);
}

#[test]
fn what_another_clause_pays_is_no_way_to_this_one() {
    // From 62 hours to 70 ten more are paid, by the clause that pays by hours. One like it pays from 65 hours on, but others,
    // or nothing, or no money.
    let ways = |make: &dyn Fn(&mut Provision)| {
        let mut law = shipped()[0].clone();
        let place = law.position("HSB-11").unwrap();
        let mut other = Provision::clone(&law.provision[place]);
        other.id = "X".to_owned();
        let Mechanism::Bands(bands) = &mut other.pays else { panic!("no bands") };
        bands.band[0].from.at = Number::of(65);
        make(&mut other);
        law.provision.push(other.into());
        let person = json!({ "months": [{ "times": 12, "live_hours": 62 }] });
        let routes = next(&[law.clone()], &profile::read(&person, &vocabulary(shipped())).unwrap());
        let told = |route: &Route| format!("{} {}", law.provision[route.provision].id, route.to);
        routes.iter().filter(|route| route.fact == Fact::LiveHours).map(told).collect::<Vec<_>>()
    };
    // At 70 the other one goes from nothing to 60, the clause of the text from 50 to 60.
    assert_eq!(ways(&|_| ()), ["X 65", "X 70"]);
    assert_eq!(ways(&|rule| rule.roles = vec![profile::Role::Regiment]), ["HSB-11 70"]);
    assert_eq!(ways(&|rule| rule.off = true), ["HSB-11 70"]);
    for nature in [Nature::Loan, Nature::InKind, Nature::Honour] {
        assert_eq!(ways(&|rule| rule.nature = nature), ["HSB-11 70"]);
    }
}

/// Every route along a fact: whom it names, what is to be reached, what it adds for sure and at most.
fn along(person: &Value, fact: Fact) -> Vec<(&'static str, String, String, String)> {
    let routes = routes(person).into_iter().filter(|(_, route)| route.fact == fact);
    let told =
        |(id, route): (_, Route)| (id, route.to.to_string(), route.gain.to_string(), route.gain_at_most.to_string());
    routes.map(told).collect()
}

fn one<'a>(id: &'a str, to: &str, gain: &str, at_most: &str) -> [(&'a str, String, String, String); 1] {
    [(id, to.to_owned(), gain.to_owned(), at_most.to_owned())]
}

#[test]
fn a_step_is_told_once_by_what_it_pays() {
    // Growing more slowly than the city, a firm gets nothing for its retail; 50 % of 4 % of 1,000,000 from 5,000,000 on.
    let firm = json!({
        "role": "enterprise", "year_online_retail": 4_000_000, "retail_growth": "10%", "city_avg_growth": "12%",
        "business_loan": { "principal": 1_000_000, "benchmark_rate": "4%", "years": 1 },
    });
    assert_eq!(along(&firm, Fact::YearOnlineRetail), one("PG-7.2", "5000000", "20000.00", "20000.00"));
    // A featured video gets 15 instead of 10 above 100,000 views, a number that stands in the clause on other content, too.
    let video = json!({ "months": [{ "videos": [{ "views": 12_000, "featured": true }] }] });
    let found: Vec<_> = along(&video, Fact::Views).into_iter().filter(|(id, ..)| id.starts_with("HSB")).collect();
    assert_eq!(found, one("HSB-13a", "100001", "5.00", "5.00"));
    // A prize for a video that is not one of positive content, from 1,000,000 views on.
    let video = json!({
        "contest_results": [{ "contest": "TJ-11", "prize": "winner" }],
        "months": [{ "videos": [{ "views": 900_000, "geotag_tongjiang": true }] }],
    });
    let own = |(_, route): &(_, Route)| route.fact == Fact::Views && route.step == Step::Video(0, 0);
    let found: Vec<_> = routes(&video).into_iter().filter(own).filter(|(id, _)| id.starts_with("TJ")).collect();
    let [(id, route)] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(
        (*id, route.to.to_string(), route.gain_at_most.to_string()),
        ("TJ-11", "1000000".into(), "10000.00".into())
    );
}

#[test]
fn what_else_moves_is_told_the_largest_gain_first() {
    // 2 % of 5,000 in twelve months, and the 50 for hours of each that sales then replace.
    let person = json!({ "months": [{ "times": 12, "gross_sales": 4_900, "live_hours": 62 }] });
    let profile = profile::read(&person, &vocabulary(shipped())).unwrap();
    let law = &shipped()[0];
    let route = *next(std::slice::from_ref(law), &profile).iter().find(|route| route.fact == Fact::NetSales).unwrap();
    let told = |(at, by): (usize, _)| format!("{} {by:.2}", law.provision[at].id);
    let told: Vec<String> = moves(law, &profile, &route).into_iter().map(told).collect();
    assert_eq!(told, ["HSB-10a 1200.00", "HSB-11 -600.00"]);
}

#[test]
fn what_returns_exceed_sales_by_has_to_be_sold_as_well() {
    // 5,000 net after 2,000 returned: 7,000 sold, 6,900 more than the 100 there are.
    let person = json!({ "months": [{ "gross_sales": 100, "returns_exchanges": 2_000 }] });
    steps(&person, "HSB-10a", &[(Step::Month(0), "0", "5000", "100.00")]);
    let (_, route) = routes(&person).into_iter().find(|(id, _)| *id == "HSB-10a").unwrap();
    assert_eq!(route.by.to_string(), "6900");
    let profile = profile::read(&person, &vocabulary(shipped())).unwrap();
    let outcome = &assess(&shipped()[0], &profile).outcomes[shipped()[0].position("HSB-10a").unwrap()];
    let missed = outcome.missed();
    let [check] = missed.as_slice() else { panic!("{missed:?}") };
    assert_eq!(check.has, Some(profile::Value::Number(Number::ZERO)));
    assert_eq!(check.distance.unwrap().to_string(), "6900");
    // What is not below nothing is short of what it is.
    let person = json!({ "months": [{ "gross_sales": 3_100, "returns_exchanges": 2_000 }] });
    let (_, route) = routes(&person).into_iter().find(|(id, _)| *id == "HSB-10a").unwrap();
    assert_eq!(route.by.to_string(), "3900");
}
