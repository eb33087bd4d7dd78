//! A small picture of each assumption, and the same in words.

use crate::app::budget::assume::Kind;
use crate::charts;
use crate::engine::Number;
use crate::engine::fact::Unit;
use crate::i18n::Lang;
use crate::i18n::labels::{fact, fact_unit, unit};
use crate::i18n::numbers::{grouped, percent};
use crate::i18n::page::budget as say;
use crate::population::caseload::{Draw, Shape};
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

/// Digits of a figure that says about how much.
const DIGITS: u32 = 3;

#[derive(Clone, Debug, PartialEq)]
pub struct ShapeView {
    pub picture: String,
    pub said: String,
}

/// Nothing where all are the same.
pub fn shape(draw: &Draw, kind: Kind, lang: Lang) -> Option<ShapeView> {
    let shares = matches!(draw, Draw::PartOf { .. }) || matches!(kind, Kind::Fact(of) if of.unit() == Unit::Share);
    let number = |value: f64| {
        let value = Decimal::from_f64(value).and_then(|value| value.round_sf(DIGITS)).unwrap_or_default().normalize();
        if shares { percent(value) } else { grouped(value) }
    };
    let unit = match kind {
        _ if shares => "",
        Kind::Fact(of) => fact_unit(of, lang),
        Kind::Months => unit(Unit::Months, lang),
        _ => "",
    };
    match draw.shape() {
        Shape::One(_) => None,
        Shape::Split(share) => {
            let picture = charts::part(share);
            let share = Number::new(Decimal::from_f64(share)?.round_dp(6))?.decimal();
            Some(ShapeView { picture, said: say::split(&percent(share), &percent(Decimal::ONE - share), lang) })
        }
        Shape::Spread(spread) => {
            let place = |value: f64| (value - spread.from) / (spread.to - spread.from);
            let picture = charts::shape(&charts::Shape {
                bars: spread.shares.clone(),
                middle: (place(spread.low), place(spread.high)),
                median: place(spread.median),
            });
            let (low, median, high) = (number(spread.low), number(spread.median), number(spread.high));
            let whole = match draw {
                Draw::PartOf { fact: of, .. } => Some(fact(*of, lang)),
                _ => None,
            };
            Some(ShapeView { picture, said: say::spread([&low, &median, &high], unit, whole, lang) })
        }
    }
}
