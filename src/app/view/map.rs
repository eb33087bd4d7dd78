//! The third chart: one place's amount by two inputs, as a map of exact cells.

use super::Worked;
use super::bars::{FigureView, TableView};
use super::curve::{here, reach, tick, varied};
use super::inputs::Choice;
use crate::analysis::{Cell, Way, curve, map as cells};
use crate::charts::{Aspect, Axis, Hue, Map as Spec, SHADES, Tile, map as draw};
use crate::engine::Scheme;
use crate::engine::fact::Fact;
use crate::engine::order;
use crate::engine::outcome::Totals;
use crate::engine::{Number, Yuan};
use crate::i18n::Lang;
use crate::i18n::labels::{fact, fact_unit};
use crate::i18n::numbers::{grouped, short_yuan, yuan, yuan_bare};
use crate::i18n::page::{self, ChartWord};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Rows of the table behind the map; the largest cells.
const MOST_ROWS: usize = 60;
/// Strips that a slope is drawn in.
const STRIPS: u32 = 24;

#[derive(Clone, Debug, PartialEq)]
pub struct MapView {
    pub schemes: Vec<Choice<String>>,
    pub across: Vec<Choice<Fact>>,
    pub up: Vec<Choice<Fact>>,
    pub figure: FigureView,
    /// How to read it.
    pub key: String,
}

pub fn map(worked: &Worked<'_>) -> Option<MapView> {
    let (lang, chosen) = (worked.lang, &worked.state.map);
    // What only takes away from another figure makes no second way.
    let facts: Vec<Fact> = varied(worked).into_iter().filter(|fact| *fact != Fact::ReturnsExchanges).collect();
    let most =
        worked.each().enumerate().max_by_key(|(at, (_, answer))| (answer.totals.at_most, std::cmp::Reverse(*at)));
    let wanted = worked.each().position(|(scheme, _)| Some(&scheme.id) == chosen.scheme.as_ref());
    let at = wanted.or(most.map(|(at, _)| at))?;
    let scheme = worked.rules.schemes.get(at)?;
    let known = |fact: &Fact| facts.contains(fact);
    let across = chosen.across.filter(known);
    let up = chosen.up.filter(|fact| known(fact) && Some(*fact) != across);
    let (x, y) = match (across, up) {
        (Some(x), Some(y)) => (x, y),
        _ => {
            let telling = telling(worked, scheme, &facts);
            let free = |not: Option<Fact>| telling.iter().copied().find(|fact| Some(*fact) != not);
            let x = across.or_else(|| free(up))?;
            (x, up.or_else(|| free(Some(x)))?)
        }
    };
    let way = |fact| Some(Way { fact, end: reach(worked, fact)? });
    let (across, up) = (way(x)?, way(y)?);
    let cells = cells(scheme, &worked.profile, across, up);
    // Of a place that promises nothing for certain the map shows what it gives at most.
    let certain = cells.iter().flat_map(|cell| cell.corners).any(|totals| !totals.determined.is_zero());
    let of = move |totals: Totals| if certain { totals.determined } else { totals.at_most };
    let top = cells.iter().flat_map(|cell| cell.corners).map(of).max().unwrap_or_default();
    let name = lang.pick(&scheme.name);
    let totals = worked.assessments.get(at).map(|answer| of(answer.totals)).unwrap_or_default();
    let empty = top.is_zero();
    let amounts = (!empty).then(|| [top, totals].map(|amount| yuan(amount, lang)));
    let title = page::map_title(name, fact(x, lang), fact(y, lang), (amounts, certain), lang);
    let picture = |aspect: Aspect, id: &str| {
        let (wide, tall) = if aspect == Aspect::Wide { (8, 6) } else { (4, 5) };
        let axis = |way: Way, count| {
            let title = page::axis(fact(way.fact, lang), fact_unit(way.fact, lang), lang);
            Axis::exact(title, 0.0, float(way.end.decimal()), count, |at| tick(at, lang))
        };
        let spec = Spec {
            id: id.to_owned(),
            title: title.clone(),
            aspect,
            hue: Hue::nth(at),
            x: axis(across, wide),
            y: axis(up, tall),
            tiles: cells.iter().flat_map(|cell| tiles(cell, top, &of, lang)).collect(),
            here: (
                (float(here(worked, x).decimal()), float(here(worked, y).decimal())),
                format!("{} {}", ChartWord::Here.to(lang), yuan_bare(totals)),
            ),
        };
        draw(&spec).unwrap_or_default()
    };
    let facts_as = |on: Fact, not: Option<Fact>| {
        let free = facts.iter().filter(|each| Some(**each) != not);
        free.map(|each| Choice { value: *each, name: fact(*each, lang).to_owned(), on: *each == on }).collect()
    };
    let schemes = worked.rules.schemes.iter().enumerate().map(|(place, each)| Choice {
        value: each.id.clone(),
        name: lang.pick(&each.name).to_owned(),
        on: place == at,
    });
    let uneven = cells.iter().any(|cell| !cell.even);
    let drawn = |aspect, id| if empty { String::new() } else { picture(aspect, id) };
    Some(MapView {
        schemes: schemes.collect(),
        across: facts_as(x, None),
        up: facts_as(y, Some(x)),
        key: if empty { page::map_empty(lang) } else { page::map_key(&yuan_bare(top), certain, uneven, lang) },
        figure: FigureView {
            wide: drawn(Aspect::Wide, "map-w"),
            narrow: drawn(Aspect::Narrow, "map-n"),
            table: if empty { TableView::default() } else { table(cells.clone(), (across, up), &of, worked) },
            title: title.clone(),
        },
    })
}

/// The figures that move the amount, those first that move it most, each alone.
fn telling(worked: &Worked<'_>, scheme: &Scheme, facts: &[Fact]) -> Vec<Fact> {
    let moved = |fact: &Fact| {
        // The sum of a year goes with its months, not beside them: it comes last.
        let end = reach(worked, *fact).filter(|_| *fact != Fact::GrossOnlineSales)?;
        let curve = curve(scheme, &worked.profile, *fact, Number::ZERO, end);
        let amounts = curve.pieces.iter().flat_map(|piece| [piece.y0.at_most, piece.y1.at_most]);
        let (least, most) = (amounts.clone().min()?, amounts.max()?);
        Some(most.decimal() - least.decimal())
    };
    let mut ranked: Vec<(Fact, Option<Decimal>)> = facts.iter().map(|fact| (*fact, moved(fact))).collect();
    order::by(&mut ranked, |one, other| one.1 >= other.1);
    ranked.into_iter().map(|(fact, _)| fact).collect()
}

fn float(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(0.0)
}

fn shade(amount: Decimal, top: Yuan) -> u8 {
    if amount <= Decimal::ZERO {
        return 0;
    }
    let share = (amount * Decimal::from(SHADES)).checked_div(top.decimal()).unwrap_or_default();
    share.ceil().to_u8().unwrap_or(SHADES).clamp(1, SHADES)
}

/// A cell as tiles: one where it is level, otherwise strips across its steeper way, neighbours of one shade joined.
fn tiles(cell: &Cell, top: Yuan, of: &impl Fn(Totals) -> Yuan, lang: Lang) -> Vec<Tile> {
    let [a, b, c, d] = cell.corners.map(|totals| of(totals).decimal());
    // Drawn, neighbours meet: a step of the grid is no gap that could be seen.
    let step = |way: (Number, Number), fact_step: Decimal| (way.0.decimal(), way.1.decimal() + fact_step);
    let (x, y) = (step(cell.x, cell.step.0), step(cell.y, cell.step.1));
    let (across, up) = ((b - a).abs().max((d - c).abs()), (c - a).abs().max((d - b).abs()));
    let strips = if across.is_zero() && up.is_zero() { 1 } else { STRIPS };
    let label = if strips == 1 && cell.even {
        short_yuan(of(cell.corners.first().copied().unwrap_or_default()), lang)
    } else {
        let all = cell.corners.map(of);
        let (low, high) =
            (all.iter().min().copied().unwrap_or_default(), all.iter().max().copied().unwrap_or_default());
        // On the picture whole yuan are enough; the table has them exactly.
        let whole = |amount: Yuan| short_yuan(Yuan::new(amount.decimal().round_dp(0)).unwrap_or(amount), lang);
        told(cell, [whole(low), whole(high)], lang)
    };
    let part = |(from, to): (Decimal, Decimal), at: u32| from + (to - from) * Decimal::from(at) / Decimal::from(strips);
    let (from, to) = ((float(x.0), float(y.0)), (float(x.1), float(y.1)));
    let mut tiles: Vec<Tile> = Vec::new();
    for at in 0..strips {
        let middle = Decimal::from(2 * at + 1) / Decimal::from(2 * strips);
        let half = Decimal::new(5, 1);
        let (along, high) = if across >= up { (middle, half) } else { (half, middle) };
        let mix = |from: Decimal, to: Decimal, share: Decimal| from + (to - from) * share;
        let amount = mix(mix(a, b, along), mix(c, d, along), high);
        let (start, end) = if across >= up {
            ((float(part(x, at)), from.1), (float(part(x, at + 1)), to.1))
        } else {
            ((from.0, float(part(y, at))), (to.0, float(part(y, at + 1))))
        };
        let shade = shade(amount, top);
        match tiles.last_mut().filter(|last| last.shade == shade) {
            Some(last) => last.to = end,
            None => tiles.push(Tile {
                from: start,
                to: end,
                shade,
                edge: strips == 1,
                label: String::new(),
                label_from: from,
                label_to: to,
            }),
        }
    }
    if let Some(first) = tiles.last_mut() {
        first.label = label;
    }
    tiles
}

/// What a cell gives, from the least of its corners to the most; roughly, where it bends between them.
fn told(cell: &Cell, [low, high]: [String; 2], lang: Lang) -> String {
    let amount = if low == high { low } else { [&low, "–", &high].concat() };
    if cell.even { amount } else { page::roughly(&amount, lang) }
}

/// The largest cells, in the order of the map.
fn table(mut cells: Vec<Cell>, (x, y): (Way, Way), of: &impl Fn(Totals) -> Yuan, worked: &Worked<'_>) -> TableView {
    let lang = worked.lang;
    let area = |cell: &Cell| {
        let width = |way: (Number, Number)| float(way.1.decimal() - way.0.decimal()) + 1e-9;
        width(cell.x) / float(x.end.decimal()).max(1e-9) * (width(cell.y) / float(y.end.decimal()).max(1e-9))
    };
    if cells.len() > MOST_ROWS {
        order::by(&mut cells, |one, other| area(one) >= area(other));
        cells.truncate(MOST_ROWS);
        order::by(&mut cells, |one, other| (one.y.0, one.x.0) <= (other.y.0, other.x.0));
    }
    let named = |way: Way, say: ChartWord| page::about(fact(way.fact, lang), say.to(lang), lang);
    let head = vec![
        named(y, ChartWord::From),
        named(y, ChartWord::To),
        named(x, ChartWord::From),
        named(x, ChartWord::To),
        ChartWord::Amount.to(lang).to_owned(),
    ];
    let row = |cell: &Cell| {
        let all = cell.corners.map(of);
        let (low, high) =
            (all.iter().min().copied().unwrap_or_default(), all.iter().max().copied().unwrap_or_default());
        let amount = told(cell, [yuan_bare(low), yuan_bare(high)], lang);
        let ends = [cell.y.0, cell.y.1, cell.x.0, cell.x.1].map(|value| grouped(value.decimal()));
        ends.into_iter().chain([amount]).collect()
    };
    TableView { head, rows: cells.iter().map(row).collect() }
}
