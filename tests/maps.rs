//! The map of two inputs against brute force: its cells cover everything once, and each says what the engine says.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

#[path = "toolbox/often.rs"]
mod often;
use often::often;
use proptest::prelude::*;
use rust_decimal::Decimal;
use sandtable::analysis::{Cell, Way, map, with};
use sandtable::engine::profile::{self, Profile};
use sandtable::engine::{Fact, Number, Scheme, assess};
use sandtable::reform::with_readings;
use sandtable::schemes::{shipped, vocabulary};

fn scheme(id: &str) -> &'static Scheme {
    shipped().iter().find(|scheme| scheme.id == id).unwrap()
}

fn person(json: &str) -> Profile {
    profile::read(&serde_json::from_str(json).unwrap(), &vocabulary(shipped())).unwrap()
}

fn way(fact: Fact, end: &str) -> Way {
    Way { fact, end: Number::read(end).unwrap() }
}

const STREAMER: &str = r#"{ "months": [{ "times": 12, "gross_sales": 38000, "live_hours": 62, "agri_parcels": 620, "videos": [{ "views": 12000, "featured": true }] }], "followers": 62000 }"#;
const DISABLED: &str =
    r#"{ "is_disabled_streamer": true, "months": [{ "times": 12, "gross_sales": 1000, "live_hours": 90 }] }"#;

/// The cell in which a point lies; exactly one.
fn cell_at(cells: &[Cell], x: Number, y: Number) -> &Cell {
    let inside = |cell: &&Cell| (cell.x.0..=cell.x.1).contains(&x) && (cell.y.0..=cell.y.1).contains(&y);
    let found: Vec<&Cell> = cells.iter().filter(inside).collect();
    assert_eq!(found.len(), 1, "{} cells at ({x}, {y})", found.len());
    found[0]
}

fn agrees(scheme: &Scheme, profile: &Profile, cells: &[Cell], (x, y): (Way, Way), at: (Number, Number)) {
    let cell = cell_at(cells, at.0, at.1);
    let told = assess(scheme, &with(&with(profile, y.fact, at.1), x.fact, at.0)).totals.determined.decimal();
    let share = |(from, to): (Number, Number), at: Number| {
        (at.decimal() - from.decimal()).checked_div(to.decimal() - from.decimal()).unwrap_or_default()
    };
    let (along, up) = (share(cell.x, at.0), share(cell.y, at.1));
    let corner = |at: usize| cell.corners[at].determined.decimal();
    let mix = |from: Decimal, to: Decimal, share: Decimal| from + (to - from) * share;
    let expected = mix(mix(corner(0), corner(1), along), mix(corner(2), corner(3), along), up);
    // Half a fen for each of twelve months, at the corners and at the point.
    assert!((told - expected).abs() <= Decimal::new(12, 2), "({}, {}): {told}, not {expected}; {cell:?}", at.0, at.1);
}

fn point(way: Way, share: u32) -> Number {
    let places = way.fact.unit().places();
    let value = way.end.decimal() * Decimal::from(share) / Decimal::from(1_000_000);
    Number::new(value.trunc_with_scale(places)).unwrap()
}

type Case = (&'static str, &'static str, (Fact, &'static str), (Fact, &'static str));

const CASES: [Case; 7] = [
    ("hongsibu", STREAMER, (Fact::GrossSales, "200000"), (Fact::LiveHours, "140")),
    ("hongsibu", STREAMER, (Fact::GrossSales, "1000000"), (Fact::Followers, "800000")),
    ("hongsibu", STREAMER, (Fact::Views, "1200000"), (Fact::LiveHours, "140")),
    ("hongsibu", DISABLED, (Fact::GrossSales, "8000"), (Fact::LiveHours, "140")),
    ("tongjiang", STREAMER, (Fact::Followers, "150000"), (Fact::AgriParcels, "10000")),
    (
        "pinggu",
        r#"{ "role": "enterprise", "city_avg_growth": "10%", "retail_growth": "20%" }"#,
        (Fact::YearOnlineRetail, "90000000"),
        (Fact::YearParcels, "1200000"),
    ),
    (
        "pinggu",
        r#"{ "role": "enterprise", "city_avg_growth": "10%", "year_online_retail": 60000000 }"#,
        (Fact::RetailGrowth, "0.3"),
        (Fact::YearOnlineRetail, "90000000"),
    ),
];

#[test]
fn every_cell_says_what_the_engine_says_at_its_edges_and_beside_them() {
    for (id, who, x, y) in CASES {
        let (scheme, profile, x, y) = (scheme(id), person(who), way(x.0, x.1), way(y.0, y.1));
        let cells = map(scheme, &profile, x, y);
        assert!(cells.iter().all(|cell| cell.even), "{id}: every cell runs evenly");
        assert!(cells.len() > 1, "{id}");
        for cell in &cells {
            for at in [(cell.x.0, cell.y.0), (cell.x.1, cell.y.0), (cell.x.0, cell.y.1), (cell.x.1, cell.y.1)] {
                agrees(scheme, &profile, &cells, (x, y), at);
            }
        }
    }
}

#[test]
fn hours_pay_where_sales_do_not() {
    // Below 5,000 net only the hours pay: nothing below 45, then 50, 60, 70 a month.
    let cells = map(
        scheme("hongsibu"),
        &person(r#"{ "months": [{ "times": 12 }] }"#),
        way(Fact::GrossSales, "8000"),
        way(Fact::LiveHours, "100"),
    );
    let left: Vec<(String, String)> = cells
        .iter()
        .filter(|cell| cell.x.0.is_zero())
        .map(|cell| (cell.y.0.to_string(), cell.corners[0].determined.to_string()))
        .collect();
    let wanted = [("0", "0.00"), ("45", "600.00"), ("70", "720.00"), ("90", "840.00")];
    assert_eq!(left, wanted.map(|(from, amount)| (from.to_owned(), amount.to_owned())));
    // From 5,000 on the sales pay 2 %, whatever the hours.
    assert!(cells.iter().filter(|cell| cell.x.0 == Number::read("5000").unwrap()).all(|cell| {
        cell.corners[0].determined.to_string() == "1200.00" && cell.corners[3].determined.to_string() == "1920.00"
    }));
}

/// Where each cell begins, from below and from the left.
fn starts(law: &Scheme, x: Way, y: Way) -> Vec<String> {
    let cells = map(law, &person(r#"{ "months": [{}] }"#), x, y);
    cells.iter().map(|cell| format!("{} {}", cell.y.0, cell.x.0)).collect()
}

#[test]
fn no_more_is_cut_than_differs() {
    // One month: hours in three bands below 5,000, 2 % from there on, and at 150,000 the cap.
    let (hours, sales) = (way(Fact::LiveHours, "100"), way(Fact::GrossSales, "200000"));
    let law = scheme("hongsibu");
    assert_eq!(starts(law, hours, sales), ["0 0", "0 45", "0 70", "0 90", "5000 0", "5000.01 0", "150000 0"]);
    // Of what is beyond 5,000 there is nothing at 5,000 itself: that row belongs to those below it, not to the rising one.
    let beyond = with_readings(law, &[("H3".into(), "excess".into())]);
    assert_eq!(starts(&beyond, way(Fact::LiveHours, "40"), sales)[..2], ["0 0", "5000.01 0"]);
}

#[test]
fn a_row_ends_where_its_upper_edge_begins_to_be_cut() {
    // A streamer's 2 % up to 3,000 and a leader's 0.5 %, and one cap for both: as long as the leader's share fits beside the
    // 3,000 nothing is cut, beyond that the sum bends where both come to the cap, with every few fen somewhere else.
    for (cap, last) in [(4_000, 200_000), (3_275, 55_000)] {
        let mut law = scheme("hongsibu").clone();
        law.shared_cap[0].over = ["HSB-10a", "HSB-10b"].map(str::to_owned).to_vec();
        law.shared_cap[0].amount = Number::of(cap).into();
        let both = person(r#"{ "role": ["streamer", "village_group_leader"], "months": [{}] }"#);
        let cells = map(&law, &both, way(Fact::GrossSales, "200000"), way(Fact::GroupNetSales, "400000"));
        let below = cells.iter().filter(|cell| cell.y.1 == Number::of(last));
        let told: Vec<String> = below.map(|cell| format!("{} {}", cell.y.0, cell.x.0)).collect();
        assert_eq!(told, ["50000.01 0", "50000.01 5000", "50000.01 150000.01"]);
        // No row is a single fen but at the floor.
        let thin = cells.iter().filter(|cell| cell.y.0 == cell.y.1);
        assert!(thin.clone().count() > 0 && thin.map(|cell| cell.y.0).all(|at| at == Number::of(50_000)), "{cap}");
    }
}

#[test]
fn a_row_that_is_cut_alike_at_both_edges_may_still_bend_between_them() {
    // 1,000 for both: at a group's 50,000 a disabled streamer's 400 at most fit beside the leader's 250, at 400,000 the
    // leader has all of it. Neither edge is cut, but in between the streamer's sales come to the cap.
    let mut law = scheme("hongsibu").clone();
    law.shared_cap[0].over = ["HSB-10a", "HSB-10b"].map(str::to_owned).to_vec();
    law.shared_cap[0].amount = Number::of(1_000).into();
    let both = r#"{ "role": ["streamer", "village_group_leader"], "is_disabled_streamer": true, "months": [{}] }"#;
    let cells = map(&law, &person(both), way(Fact::GrossSales, "20000"), way(Fact::GroupNetSales, "400000"));
    let high = |cell: &Cell| cell.y.1.decimal() - cell.y.0.decimal();
    let finest = Decimal::from(400_000 / 40);
    assert!(cells.iter().any(|cell| !cell.even) && cells.iter().all(|cell| cell.even || high(cell) <= finest));
}

/// Sales less what came back: the edges slant, so no rectangles can follow them.
#[test]
fn along_a_slanting_edge_cells_are_cut_until_too_fine_to_see() {
    let (x, y) = (way(Fact::GrossSales, "8000"), way(Fact::ReturnsExchanges, "8000"));
    let (scheme, profile) = (scheme("hongsibu"), person("{}"));
    let cells = map(scheme, &profile, x, y);
    let paid =
        |x: Number, y: Number| assess(scheme, &with(&with(&profile, Fact::ReturnsExchanges, y), Fact::GrossSales, x));
    // A fortieth of 8,000; halved once more than needed it would be under a hundredth.
    let (seen, least) = (Decimal::from(200), Decimal::from(80));
    let mut covered = Decimal::ZERO;
    for cell in &cells {
        let corners = [(cell.x.0, cell.y.0), (cell.x.1, cell.y.0), (cell.x.0, cell.y.1), (cell.x.1, cell.y.1)];
        assert_eq!(cell.corners, corners.map(|(x, y)| paid(x, y).totals), "{cell:?}");
        let height = cell.y.1.decimal() - cell.y.0.decimal();
        assert!(cell.even || height <= seen, "{cell:?} bends and is {height} high");
        let (wide, high) = (cell.x.1.decimal() - cell.x.0.decimal(), height);
        covered += (wide + cell.step.0) * (high + cell.step.1);
    }
    // Both ways have 800,001 cents: all of them, and none twice.
    assert_eq!(covered, Decimal::new(800_001 * 800_001, 4));
    let bent: Vec<Decimal> =
        cells.iter().filter(|cell| !cell.even).map(|cell| cell.y.1.decimal() - cell.y.0.decimal()).collect();
    assert!(bent.iter().any(|height| *height > least), "{bent:?}");
    // Where the cut moves on with every fen no row is cut off by itself: single ones are those at the rule's own numbers.
    let single = cells.iter().filter(|cell| cell.y.0 == cell.y.1);
    assert!(single.map(|cell| cell.y.0).all(|at| at.is_zero() || at == Number::of(3_000)));
    // The line of 5,000 net runs from 5,000 sold, nothing back, to 8,000 sold, 3,000 back: nothing is cut above.
    let above = cells.iter().filter(|cell| cell.y.0.decimal() > Decimal::from(3000)).count();
    assert!(above <= 1, "{above} cells above the line");
    for at in (0..=40).flat_map(|x| (0..=40).map(move |y| (Number::of(x * 200), Number::of(y * 200)))) {
        let cell = cell_at(&cells, at.0, at.1);
        if cell.even {
            agrees(scheme, &profile, &cells, (x, y), at);
        }
    }
}

/// Turnover below the floor, less the returns of the month, beside what a group's whole month decides: the cuts of the rows
/// move on with every few fen. A monkey found that the map of this person was never done.
#[test]
fn cuts_that_move_on_with_every_step_end() {
    let person = person(
        r#"{ "role": ["streamer", "village_group_leader"], "followers": 23000,
             "months": [{ "times": 12, "gross_sales": 20000, "returns_exchanges": 800, "live_hours": 72,
             "group_net_sales": 160000, "videos": [{ "views": 20000, "featured": true }] }] }"#,
    );
    for (x, y) in [(Fact::GrossSales, Fact::GroupNetSales), (Fact::GroupNetSales, Fact::GrossSales)] {
        let (x, y) = (way(x, "120000"), way(y, "400000"));
        let law = with_readings(scheme("hongsibu"), &[("H3".into(), "excess".into())]);
        let cells = map(&law, &person, x, y);
        assert!(cells.len() < 5_000, "{} cells", cells.len());
        for at in (0..=20).flat_map(|along| (0..=20).map(move |up| (point(x, along * 50_000), point(y, up * 50_000)))) {
            cell_at(&cells, at.0, at.1);
        }
    }
}

proptest! {
    #![proptest_config(often(12))]

    #[test]
    fn any_point_of_any_map_is_as_the_engine_says(case in 0_usize..CASES.len(), points in prop::collection::vec((0_u32..=1_000_000, 0_u32..=1_000_000), 24)) {
        let (id, who, x, y) = CASES[case];
        let (scheme, profile, x, y) = (scheme(id), person(who), way(x.0, x.1), way(y.0, y.1));
        let cells = map(scheme, &profile, x, y);
        for (along, up) in points {
            agrees(scheme, &profile, &cells, (x, y), (point(x, along), point(y, up)));
        }
    }
}
