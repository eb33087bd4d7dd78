//! Costs worked out by hand for a handful of people.

use sandtable::analysis::solve::{Answer, Course};
use sandtable::engine::number::Rate;
use sandtable::engine::scheme::Edit;
use sandtable::engine::{Number, Yuan};
use sandtable::engine::{Profile, Scheme, profile};
use sandtable::population::budget::{
    Budget, Crowd, Iso, Rule, Side, Sums, TornadoSteps, Wanted, compare, cost, solve, tornado,
};
use sandtable::population::{People, Person};
use sandtable::reform::{Address, apply};
use sandtable::schemes::{shipped, vocabulary};
use serde_json::{Value as Json, json};

fn scheme(id: &str) -> &'static Scheme {
    shipped().iter().find(|each| each.id == id).unwrap()
}

fn read(json: &Json) -> Profile {
    profile::read(json, &vocabulary(shipped())).unwrap()
}

fn costs(law: &Scheme, people: &[Json], take_up: &str) -> Budget {
    let mut columns = People::default();
    people.iter().for_each(|json| columns.push(&Person::of(&read(json)).unwrap()));
    let take_up = Rate::read(take_up).unwrap();
    cost(law, &Crowd { people: &columns, aside: &[], groups: &[], take_up, seed: 1 })
}

fn sure(yuan: i64) -> Sums {
    Sums { determined: yuan * 100, open: 0 }
}

/// Three streamers with net sales of 4,999, 5,000 and 200,000 in January and February: 0, 100 and 3,000 a month.
fn three() -> Vec<Json> {
    ["4999", "5000", "200000"].map(|sales| json!({ "months": [{ "times": 2, "gross_sales": sales }] })).to_vec()
}

#[test]
fn totals_by_provision_and_month() {
    let budget = costs(scheme("hongsibu"), &three(), "1");
    assert_eq!(budget.total, sure(2 * 3_100));
    let art10 = &budget.provisions[scheme("hongsibu").position("HSB-10a").unwrap()];
    assert_eq!((art10.paid, art10.recipients), (sure(6_200), 2));
    assert_eq!(budget.months[..3], [sure(3_100), sure(3_100), sure(0)]);
    let spread = budget.spread;
    // 200 and 6,000: on average 3,100, in the middle 3,100, over three people 2,066.67; the best tenth is one of two.
    assert_eq!((spread.average, spread.median, spread.per_head), (310_000, 310_000, 206_667));
    // 6,000 of 6,200 is 96.77 %.
    assert_eq!((spread.recipients, spread.top_tenth), (2, 968));
}

#[test]
fn a_yearly_sum_is_no_months() {
    let person = json!({ "year": { "gross_online_sales": "500000" } });
    let budget = costs(scheme("hongsibu"), &[person], "1");
    assert_eq!((budget.total, budget.months[11], budget.months[12]), (sure(3_000), sure(0), sure(3_000)));
}

/// 200 万 a year; parcels pay 3,000 a month each at most, so 60 people with 6,000 parcels cost 180,000 a month.
#[test]
fn a_fund_that_runs_dry() {
    let month = json!({ "times": 12, "agri_parcels": 6000 });
    let people = vec![json!({ "months": [month] }); 60];
    let fund = &costs(scheme("tongjiang"), &people, "1").funds[0];
    assert_eq!((fund.amount, fund.due), (200_000_000, sure(2_160_000)));
    let [first, rata, cut] = fund.determined;
    // Eleven months come to 1.98 million; the twelfth does not fit.
    assert_eq!(
        (first.rule, first.paid, first.unpaid, first.month),
        (Rule::FirstCome, 200_000_000, 16_000_000, Some(12))
    );
    // 2.00 of 2.16 is 92.59 %, cut, not rounded, to 92.5.
    assert_eq!((rata.rule, rata.paid, rata.month, rata.share), (Rule::ProRata, 200_000_000, None, 925));
    assert_eq!((cut.rule, cut.paid, cut.unpaid, cut.month), (Rule::CutOff, 198_000_000, 18_000_000, Some(12)));
}

#[test]
fn what_is_paid_at_most_stands_apart() {
    // 50 % of 200,000 at most; the city's alliance pool is determined.
    let firm = json!({ "role": ["enterprise"], "livestream_local_contribution": "200000" });
    let budget = costs(scheme("conghua"), &[firm, json!({ "role": ["alliance"] })], "1");
    assert_eq!(budget.total, Sums { determined: 50_000_000, open: 10_000_000 });
    assert_eq!(budget.total.at_most(), 60_000_000);
}

/// Each organiser alone would get far more than what the programme has for all of them: 100 万 a year.
#[test]
fn a_programme_cap_holds_everybody_together() {
    let event = json!({ "role": ["event_organizer"], "events": [{ "times": 2, "actual_cost": "2000000" }] });
    let budget = costs(scheme("conghua"), &vec![event; 3], "1");
    let item = &budget.provisions[scheme("conghua").position("CH-5").unwrap()];
    assert_eq!(item.paid, sure(1_000_000));
    assert!(item.cut > 0 && item.recipients == 3);
}

#[test]
fn winners_and_losers_of_a_draft() {
    let law = scheme("hongsibu");
    let edit = |path: &str, to: &str| Edit::Set { address: format!("hongsibu/HSB-10a/{path}"), to: to.into() };
    let (draft, asides) = apply(law, &[edit("floor", "4000"), edit("cap/month", "2500")]);
    assert!(asides.is_empty());
    let (before, after) = (costs(law, &three(), "1"), costs(&draft, &three(), "1"));
    let (change, at_most) = compare(&before, &after);
    assert_eq!((change.winners, change.losers, change.unchanged), (1, 1, 1));
    // 4,999 × 2 % = 99.98 a month more; 500 a month less.
    assert_eq!((change.gained, change.lost), (19_996, 100_000));
    assert_eq!(change, at_most);
}

#[test]
fn the_tornado_names_the_number_that_moves_most() {
    let mut columns = People::default();
    let person = read(&json!({ "months": [{ "gross_sales": "10000" }] }));
    columns.push(&Person::of(&person).unwrap());
    let one = Rate::read("1").unwrap();
    let crowd = Crowd { people: &columns, aside: &[], groups: &[], take_up: one, seed: 1 };
    let bars = tornado(scheme("hongsibu"), &crowd, 3);
    // 2 % of 10,000 is 200; a tenth of that is 20. No other number touches this person.
    let told: Vec<_> = bars.iter().map(|bar| (bar.address.to_string(), bar.less, bar.more)).collect();
    assert_eq!(told, [("hongsibu/HSB-10a/rate".to_owned(), -2_000, 2_000)]);
}

#[test]
fn take_up_is_decided_once_for_law_and_draft() {
    let people = vec![json!({ "months": [{ "gross_sales": "5000" }] }); 2_000];
    let law = scheme("hongsibu");
    let half = costs(law, &people, "50%");
    assert!((900..1_100).contains(&half.spread.recipients), "{}", half.spread.recipients);
    let again = costs(&apply(law, &[]).0, &people, "50%");
    assert_eq!(compare(&half, &again).0.unchanged, 2_000);
    assert_eq!(costs(law, &people, "0").total, Sums::default());
}

/// Whoever does not fit columns, and a law that is finer than 分, are left to the explaining evaluator, and counted.
#[test]
fn nobody_is_left_out_for_being_unusual() {
    let law = scheme("hongsibu");
    let fine = read(&json!({ "months": [{ "gross_sales": "8000.005" }] }));
    assert!(Person::of(&fine).is_err());
    let take_up = Rate::read("1").unwrap();
    let nobody = People::default();
    let crowd = Crowd { people: &nobody, aside: &[fine], groups: &[], take_up, seed: 1 };
    let aside = cost(law, &crowd);
    // 2 % of 8,000.005 is 160.0001.
    assert_eq!((aside.people, aside.total, aside.months[0]), (1, sure(160), sure(160)));

    let edit = Edit::Set { address: "hongsibu/HSB-10a/cap/month".into(), to: "2999.995".into() };
    let (draft, asides) = apply(law, &[edit]);
    assert!(asides.is_empty());
    let explained = costs(&draft, &three(), "1");
    assert_eq!(explained.explained, Some(sandtable::population::Unfit::TooFine));
    // Two months of 100, and two of 2,999.995.
    assert_eq!(explained.total, Sums { determined: 619_999, open: 0 });
}

fn yuan(text: &str) -> Yuan {
    Yuan::new(text.parse().unwrap()).unwrap()
}

fn three_columns() -> People {
    let mut columns = People::default();
    three().iter().for_each(|json| columns.push(&Person::of(&read(json)).unwrap()));
    columns
}

/// Two months of 5,000 and of 200,000, with a rate r: 2 × (5,000 r + min(200,000 r, 3,000)).
#[test]
fn a_number_is_found_for_a_wanted_cost() {
    let columns = three_columns();
    let crowd = Crowd { people: &columns, aside: &[], groups: &[], take_up: Rate::read("1").unwrap(), seed: 1 };
    let scheme = scheme("hongsibu");
    let find = |address: &str, cost: &str| {
        let address = Address::read(address).unwrap();
        let cost = yuan(cost);
        solve(&Wanted { scheme, address: &address, cost, side: Side::AtMost, between: None }, &crowd).unwrap()
    };
    // 205,000 r × 2 = 2,050 at half a per cent.
    let rate = find("hongsibu/HSB-10a/rate", "2050");
    assert_eq!((rate.answer, rate.course), (Answer::Unique(Number::read("0.005").unwrap()), Course::Rising));
    // Nobody is paid more than a month's cap: 6,000 each at most.
    let most = find("hongsibu/HSB-10a/rate", "999999");
    assert!(matches!(&most.answer, Answer::None { below: Some(_), above: None }), "{:?}", most.answer);
    assert_eq!(most.most, yuan("12000"));
    // A cap that leaves 2 × (100 + 1,234) of it.
    let cap = find("hongsibu/HSB-10a/cap/month", "2668");
    assert_eq!(cap.answer, Answer::Unique(Number::read("1234").unwrap()));
    // Any floor over 4,999 and up to 5,000 leaves it as it is.
    let floor = find("hongsibu/HSB-10a/floor", "6200");
    assert_eq!((floor.answer, floor.course), (Answer::Unique(Number::of(5000)), Course::Falling));
}

/// What the rate brings more, the cap must take back.
#[test]
fn pairs_of_numbers_that_cost_the_same() {
    let columns = three_columns();
    let crowd = Crowd { people: &columns, aside: &[], groups: &[], take_up: Rate::read("1").unwrap(), seed: 1 };
    let [rate, cap] = ["rate", "cap/month"].map(|path| Address::read(&format!("hongsibu/HSB-10a/{path}")).unwrap());
    let values = ["0.01", "0.02", "0.04", "2"].map(|value| Number::read(value).unwrap());
    let cost = yuan("2200");
    let mut iso = Iso::new(scheme("hongsibu"), [&rate, &cap], &values, cost, Side::AtMost, &crowd);
    assert_eq!(iso.left(), 4);
    let points: Vec<_> = std::iter::from_fn(|| iso.step(&crowd)).collect();
    let told: Vec<_> =
        points.iter().map(|point| (point.second.map(|at| at.to_string()), point.cost.to_string())).collect();
    let of = |second: &str, cost: &str| (Some(second.to_owned()), cost.to_owned());
    // 50 and 1,050; 100 and 1,000; 200 and 900; a rate of 200 % is none.
    assert_eq!(told[..3], [of("1050", "2200.00"), of("1000", "2200.00"), of("900", "2200.00")]);
    assert_eq!(told.len(), 4);
}

/// A step at a time it is what it is at once.
#[test]
fn long_questions_can_be_asked_in_steps() {
    let columns = three_columns();
    let crowd = Crowd { people: &columns, aside: &[], groups: &[], take_up: Rate::read("1").unwrap(), seed: 1 };
    let law = scheme("hongsibu");
    let mut steps = TornadoSteps::new(law, &crowd);
    let mut count = 0;
    while steps.step(law, &crowd) {
        count += 1;
        assert_eq!(steps.far().0, count);
    }
    assert_eq!(steps.far(), (count, count));
    assert_eq!(steps.bars(5), tornado(law, &crowd, 5));
}
