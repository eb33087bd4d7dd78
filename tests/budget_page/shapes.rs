//! The small picture of each assumption: exact shares and quantiles, the same in words, and following the box.

use super::{on, typed, view};
use sandtable::app::State;
use sandtable::app::view::budget::BudgetView;
use sandtable::engine::Number;
use sandtable::engine::number::Rate;
use sandtable::i18n::Lang;
use sandtable::population::caseload::{Draw, Shape, Spread};
use sandtable::schemes::shipped;

fn number(text: &str) -> Number {
    Number::read(text).unwrap()
}

fn log_normal(most: Option<&str>) -> Draw {
    Draw::LogNormal { median: number("1000"), spread: number("1"), least: None, most: most.map(number) }
}

fn spread(draw: &Draw) -> Spread {
    match draw.shape() {
        Shape::Spread(spread) => spread,
        other => panic!("{other:?}"),
    }
}

fn close(one: f64, other: f64) {
    assert!((one - other).abs() < other.abs() * 1e-6 + 1e-9, "{one}, not {other}");
}

#[test]
fn quantiles_are_those_of_the_distribution() {
    // e^±1.6449 times the median.
    let free = spread(&log_normal(None));
    close(free.median, 1000.0);
    close(free.high, 5_180.251_602);
    close(free.low * free.high, 1_000_000.0);
    // All but one in a hundred are in the picture.
    close(free.shares.iter().sum(), 0.99);
    // Half lie below the median: of e^0 the first stretches up to it.
    let even = spread(&Draw::Uniform { from: number("6"), to: number("12") });
    close(even.low, 6.3);
    close(even.median, 9.0);
    close(even.high, 11.7);
    close(even.shares.iter().sum(), 1.0);
    close(even.shares[..12].iter().sum(), 0.0);
}

/// Everybody above the bound stands at it.
#[test]
fn what_is_bounded_gathers_at_the_bound() {
    let bound = spread(&log_normal(Some("1000")));
    close(bound.high, 1000.0);
    close(bound.shares.iter().sum(), 1.0);
    assert!(bound.shares.last().unwrap() > &0.5);
}

/// Counts are bounded, too.
#[test]
fn counts_gather_at_the_bound() {
    let bound = spread(&Draw::Poisson { mean: number("1000") });
    close(bound.high, 1000.0);
    close(bound.shares.iter().sum(), 1.0);
    let beyond = spread(&Draw::Poisson { mean: number("1200") });
    assert_eq!((beyond.low, beyond.median), (1000.0, 1000.0));
    close(beyond.shares.iter().sum(), 1.0);
}

#[test]
fn counts_are_whole() {
    // e^-2 = 0.1353 none, twice that one and two each.
    let few = spread(&Draw::Poisson { mean: number("2") });
    close(few.shares[0], 0.135_335_283);
    close(few.shares[1], 0.270_670_566);
    close(few.shares[2], 0.270_670_566);
    assert_eq!((few.low, few.median, few.high), (0.0, 2.0, 5.0));
    let many = spread(&Draw::Poisson { mean: number("400") });
    assert!(
        many.shares.len() <= 48 && (many.median - 400.0).abs() <= 1.0 && (many.high - 433.0).abs() <= 1.0,
        "{many:?}"
    );
}

#[test]
fn what_is_the_same_for_all_has_no_picture() {
    assert_eq!(Draw::Always(number("3")).shape(), Shape::One(3.0));
    assert_eq!(Draw::Poisson { mean: number("0") }.shape(), Shape::One(0.0));
    assert_eq!(Draw::Uniform { from: number("4"), to: number("4") }.shape(), Shape::One(4.0));
    assert_eq!(Draw::Share(Rate::read("30%").unwrap()).shape(), Shape::Split(0.3));
}

fn said(view: &BudgetView, key: &str) -> Option<String> {
    let figures = view.groups.iter().flat_map(|group| &group.figures);
    figures.filter(|each| each.key == key).find_map(|each| Some(each.shape.as_ref()?.said.clone()))
}

#[test]
fn the_picture_follows_the_box_and_is_said_in_words() {
    let state = on("hongsibu");
    let key = "hongsibu/0/gross_sales/median";
    let before = said(&view(&state), key).unwrap();
    let after = said(&view(&typed(&state, key, "1000")), key).unwrap();
    assert!(after.starts_with("中位数 1,000 元，九成在 "), "{after}");
    assert_ne!(before, after);
    let english = said(&view(&State { lang: Lang::En, ..state }), key).unwrap();
    assert!(english.starts_with("median ") && english.contains("nine in ten between"), "{english}");
}

#[test]
fn every_distribution_of_every_scheme_has_a_picture_that_can_be_drawn() {
    for law in shipped() {
        let view = view(&on(&law.id));
        let shapes: Vec<_> =
            view.groups.iter().flat_map(|group| &group.figures).filter_map(|each| each.shape.as_ref()).collect();
        assert!(!shapes.is_empty(), "{}", law.id);
        for shape in shapes {
            assert!(shape.picture.contains("<rect") && !shape.picture.contains("NaN"), "{}: {}", law.id, shape.picture);
            assert!(!shape.said.is_empty());
        }
    }
}
