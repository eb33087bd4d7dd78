//! Pairs of two numbers that cost the same: a curve, and a row for each pair that can be taken.

use super::Laws;
use super::solve::told;
use crate::app::State;
use crate::app::budget::aim::Pairs;
use crate::app::view::{FigureView, TableView};
use crate::charts::{Aspect, Axis, Curve, End, Here, HereDot, Hue, Piece, Series, curve as draw};
use crate::engine::param::Setting;
use crate::engine::scheme::Edit;
use crate::engine::{Number, Yuan};
use crate::i18n::Lang;
use crate::i18n::clause::words_of;
use crate::i18n::labels::parameter;
use crate::i18n::numbers::{yuan, yuan_bare};
use crate::i18n::page::aim;
use crate::population::budget::IsoPoint;
use crate::reform::{Address, value};
use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

/// A pair whose cost is further off than this part of what is wanted is no pair that costs the same.
const NEAR: u32 = 100;

#[derive(Clone, Debug, PartialEq)]
pub struct PairsView {
    pub figure: FigureView,
    pub rows: Vec<PairView>,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct PairView {
    pub cells: Vec<String>,
    /// The pair that is in the law on the desk.
    pub now: bool,
    /// Words of the button and what it does; nothing where the pair costs something else.
    pub take: Option<(String, Vec<Edit>)>,
}

/// One of the two numbers.
struct Side {
    address: Address,
    name: String,
    setting: Setting,
    now: Number,
}

impl PairsView {
    pub(super) fn of(state: &State, laws: &Laws<'_>, found: &Pairs) -> Option<Self> {
        let (lang, asked) = (state.lang, state.desk.solve.within(&laws.text.id));
        let side = |address: &Option<Address>| {
            let (address, law) = (address.clone()?, &laws.draft);
            let setting = value(law, &address)?;
            let now = crate::analysis::solve::number(&setting)?;
            let article = words_of(law, &address.owner).map(|words| lang.pick(words.article)).unwrap_or_default();
            let name = format!("{article} {}", parameter(law, &address.owner, &address.path, lang));
            Some(Side { name, setting, now, address })
        };
        let sides = &[side(&asked.parameter)?, side(&asked.second)?];
        let rows: Vec<PairView> = found.points.iter().map(|point| row(point, found.cost, sides, lang)).collect();
        let near: Vec<&IsoPoint> = found.points.iter().filter(|point| is_near(point, found.cost)).collect();
        let [one, other] = sides;
        let sum = yuan(found.cost, lang);
        let title = match near.len() {
            0 => aim::no_pair(&one.name, &other.name, &sum, lang),
            1 => aim::one_pair(&one.name, &other.name, &sum, lang),
            _ => aim::pairs(&one.name, &other.name, &sum, state.treasury.real, lang),
        };
        let picture = |aspect, id| match near.len() {
            0 | 1 => String::new(),
            _ => draw(&spec(&near, sides, &title, aspect, id, lang)).unwrap_or_default(),
        };
        let head = vec![one.name.clone(), other.name.clone(), aim::cost(lang).to_owned(), aim::off(lang).to_owned()];
        let table = TableView { head, rows: rows.iter().map(|row| row.cells.clone()).collect() };
        let (wide, narrow) = (picture(Aspect::Wide, "pairs-w"), picture(Aspect::Narrow, "pairs-n"));
        Some(Self { figure: FigureView { title, wide, narrow, table }, rows })
    }
}

fn is_near(point: &IsoPoint, wanted: Yuan) -> bool {
    let off = point.cost.max(wanted).less(point.cost.min(wanted));
    point.second.is_some() && off.times(Number::of(NEAR)) <= wanted
}

fn row(point: &IsoPoint, wanted: Yuan, sides: &[Side; 2], lang: Lang) -> PairView {
    let [one, other] = sides;
    let first = told(&one.setting, point.first, lang);
    let now = point.first == one.now && point.second == Some(other.now);
    let Some(second) = point.second else {
        let none = aim::cannot_stand(lang).to_owned();
        return PairView { cells: vec![first, none, String::new(), String::new()], now, take: None };
    };
    let sign = if point.cost < wanted { "−" } else { "+" };
    let off = point.cost.max(wanted).less(point.cost.min(wanted));
    let off = if off.is_zero() { "0".to_owned() } else { format!("{sign}{}", yuan_bare(off)) };
    let read = told(&other.setting, second, lang);
    let set = |side: &Side, to: Number| Edit::Set { address: side.address.to_string(), to: to.to_string() };
    let take = (is_near(point, wanted) && !now)
        .then(|| (aim::take(&first, &read, lang), vec![set(one, point.first), set(other, second)]));
    PairView { cells: vec![first, read, yuan_bare(point.cost), off], now, take }
}

fn float(number: Number) -> f64 {
    number.decimal().to_f64().unwrap_or(0.0)
}

/// Each point is worked out; a line joins neighbours, as far as the pairs go on.
fn spec(near: &[&IsoPoint], sides: &[Side; 2], title: &str, aspect: Aspect, id: &str, lang: Lang) -> Curve {
    let [one, other] = sides;
    let points: Vec<(f64, f64)> =
        near.iter().filter_map(|point| Some((float(point.first), float(point.second?)))).collect();
    let piece = |from: (f64, f64), to| Piece { from, to, start: End::Included, end: End::Included };
    let lines = points.iter().zip(points.iter().skip(1)).map(|(from, to)| piece(*from, *to));
    let most = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).fold(0.0, f64::max);
    let (right, top) = (most(|point| point.0).max(float(one.now)), most(|point| point.1).max(float(other.now)));
    let tick = |side: &Side, at: f64| {
        told(
            &side.setting,
            Decimal::from_f64(at).map(|at| at.round_dp(6)).and_then(Number::new).unwrap_or_default(),
            lang,
        )
    };
    let (across, up) = if aspect == Aspect::Wide { (8, 5) } else { (3, 4) };
    Curve {
        id: id.to_owned(),
        title: title.to_owned(),
        aspect,
        x: Axis::exact(one.name.clone(), 0.0, right, across, |at| tick(one, at)),
        y: Axis::rounded(other.name.clone(), 0.0, top, up, |at| tick(other, at)),
        series: vec![Series { hue: Hue::S1, name: String::new(), pieces: lines.collect() }],
        marks: Vec::new(),
        here: Some(Here {
            x: float(one.now),
            text: tick(one, float(one.now)),
            dots: vec![HereDot { hue: Hue::S2, y: float(other.now), text: aim::now(lang).to_owned() }],
        }),
        shaded: Vec::new(),
    }
}
