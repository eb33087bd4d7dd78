//! The assumptions that stand in a box: where each is kept in a caseload, how it is read, and the caseload with all of them.

use super::Typed;
use crate::amount;
use crate::app::State;
use crate::app::field::{self, FieldFault};
use crate::app::laws::Own;
use crate::engine::fact::{Fact, Unit};
use crate::engine::named::Named;
use crate::engine::number::{Number, Rate};
use crate::engine::profile::List;
use crate::i18n::numbers::{grouped, percent};
use crate::i18n::page::budget::Side;
use crate::population::caseload::{Caseload, Count, Draw, Group, Items, count, read as read_caseload};
use crate::schemes::{CASELOADS, PLAIN, shipped};
use rust_decimal::Decimal;

/// People of one group.
pub const MOST_PEOPLE: u32 = 1_000_000;
/// Records of one person's list on average.
const MOST_RECORDS: u32 = 1_000;

/// What a box holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Fact(Fact),
    People,
    Records,
    Months,
    Share,
    Seed,
}

/// What an assumption is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Growth,
    ActiveMonths,
    Fact(Fact),
    /// How many records of a list.
    Number(List),
}

/// A number of a group's assumptions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    pub what: What,
    pub side: Side,
    pub kind: Kind,
}

impl Spot {
    /// Its name behind the group's.
    pub fn name(self) -> String {
        let what = match self.what {
            What::Growth => "growth",
            What::ActiveMonths => "active_months",
            What::Fact(fact) => fact.name(),
            What::Number(list) => list.name(),
        };
        let side = match self.side {
            Side::Same => "same",
            Side::Median => "median",
            Side::Mean => "mean",
            Side::From => "from",
            Side::To => "to",
            Side::Share => "share",
        };
        format!("{what}/{side}")
    }
}

pub fn key(scheme: &str, group: usize, name: &str) -> String {
    format!("{scheme}/{group}/{name}")
}

pub fn read(kind: Kind, text: &str) -> Result<Option<Number>, FieldFault> {
    let whole = |most: Decimal, places: u32| {
        amount::read(text, places, most).map(|value| value.and_then(Number::new)).map_err(FieldFault::Amount)
    };
    match kind {
        Kind::Fact(fact) => field::Kind::Of(fact).read(text),
        Kind::People => whole(MOST_PEOPLE.into(), 0),
        Kind::Records => whole(MOST_RECORDS.into(), 2),
        Kind::Months => whole(crate::engine::profile::MONTHS.into(), 0),
        Kind::Seed => whole(Decimal::from(u32::MAX), 0),
        Kind::Share => {
            let bare = text.trim().trim_end_matches(['%', '％']);
            let value = amount::read(bare, 2, Decimal::ONE_HUNDRED).map_err(FieldFault::Amount)?;
            Ok(value.and_then(|value| Rate::read(&format!("{value}%")).ok()).map(Number::from))
        }
    }
}

/// What a box is counted with, and what is wrong with its text; no number where it is empty.
pub fn number(kind: Kind, typed: &Typed) -> (Option<Number>, Option<FieldFault>) {
    match read(kind, &typed.text) {
        Ok(good) => (good, None),
        Err(fault) => (typed.behind, Some(fault)),
    }
}

/// A number as it is typed.
pub fn written_as(kind: Kind, value: Number) -> String {
    match kind {
        Kind::Share => percent(value.decimal()),
        Kind::Fact(of) if of.unit() == Unit::Share => percent(value.decimal()),
        Kind::Seed => value.to_string(),
        Kind::Fact(_) | Kind::People | Kind::Records | Kind::Months => grouped(value.decimal()),
    }
}

/// The box of this key: its kind, and the number in it before anybody types. Nothing where there is none.
pub fn boxed(state: &State, key: &str) -> Option<(Kind, Number)> {
    let (scheme, name) = key.split_once('/')?;
    let caseload = written(state, scheme)?;
    let (at, name) = match name {
        "seed" => return Some((Kind::Seed, Number::of(caseload.seed.try_into().unwrap_or_default()))),
        "take_up" => return Some((Kind::Share, caseload.take_up.into())),
        _ => name.split_once('/')?,
    };
    let group = caseload.group.get(at.parse::<usize>().ok()?)?;
    if name == "count" {
        return Some((Kind::People, Number::of(count(&group.count, state.laws()).unwrap_or_default())));
    }
    let spot = spots(group).into_iter().find(|(spot, _)| spot.name() == name)?;
    Some((spot.0.kind, spot.1))
}

/// How it reads before anybody types.
pub fn plain(state: &State, key: &str) -> Option<String> {
    boxed(state, key).map(|(kind, value)| written_as(kind, value))
}

/// The written assumptions of a scheme: its own, or those of the scheme it was copied from, or plain ones.
pub fn written(state: &State, scheme: &str) -> Option<Caseload> {
    let of = |wanted: &str| CASELOADS.iter().find(|(id, _)| *id == wanted).map(|(_, json)| *json);
    let Some(own) = state.own(scheme) else { return read_caseload(of(scheme)?).ok() };
    let like = own.like.as_deref().unwrap_or_default();
    let mut caseload = read_caseload(of(like).unwrap_or(PLAIN)).ok()?;
    for group in &mut caseload.group {
        group.count = counted(&group.count, own, like);
    }
    Some(caseload)
}

/// As many as the copy itself aims at, or as the law it was copied from where the copy has no such number any more.
fn counted(of: &Count, own: &Own, like: &str) -> Count {
    let Count::As(address) = of else { return of.clone() };
    let moved = address.strip_prefix(like).map(|rest| Count::As(format!("{}{rest}", own.law.id)));
    match moved.filter(|moved| count(moved, [&own.law]).is_ok()) {
        Some(moved) => moved,
        None => Count::Exactly(count(of, shipped()).unwrap_or_default()),
    }
}

/// With what was typed over them.
pub fn assumed(state: &State, scheme: &str) -> Option<Caseload> {
    let mut caseload = written(state, scheme)?;
    let typed = |name: &str, kind: Kind| {
        let typed = state.treasury.typed.get(&format!("{scheme}/{name}"))?;
        number(kind, typed).0
    };
    if let Some(seed) = typed("seed", Kind::Seed) {
        caseload.seed = u64::try_from(seed.decimal()).unwrap_or(caseload.seed);
    }
    if let Some(share) = typed("take_up", Kind::Share) {
        caseload.take_up = Rate::from(share);
    }
    for (at, group) in caseload.group.iter_mut().enumerate() {
        if let Some(count) = typed(&format!("{at}/count"), Kind::People) {
            group.count = Count::Exactly(u32::try_from(count.decimal()).unwrap_or_default());
        }
        each(group, &mut |spot, value| {
            if let Some(number) = typed(&format!("{at}/{}", spot.name()), spot.kind) {
                *value = number;
            }
        });
    }
    Some(caseload)
}

/// Every number of a group that stands in a box.
pub fn spots(group: &Group) -> Vec<(Spot, Number)> {
    let mut spots = Vec::new();
    each(&mut group.clone(), &mut |spot, number| spots.push((spot, *number)));
    spots
}

type Visit<'a> = dyn FnMut(Spot, &mut Number) + 'a;

fn each(group: &mut Group, visit: &mut Visit<'_>) {
    each_draw(group, &mut |what, kind, of| draw(what, kind, of, visit));
    if !group.months.is_empty() {
        share(Spot { what: What::Growth, side: Side::Same, kind: Kind::Share }, &mut group.growth, visit);
    }
}

/// Every distribution of a group, with what it is about.
pub fn draws(group: &Group) -> Vec<(What, Kind, Draw)> {
    let mut found = Vec::new();
    each_draw(&mut group.clone(), &mut |what, kind, of| found.push((what, kind, of.clone())));
    found
}

fn each_draw(group: &mut Group, visit: &mut dyn FnMut(What, Kind, &mut Draw)) {
    for (fact, monthly) in &mut group.months {
        visit(What::Fact(*fact), Kind::Fact(*fact), &mut monthly.typical);
    }
    let lists: [(List, &mut Option<Items>); 5] = [
        (List::Videos, &mut group.videos),
        (List::Sessions, &mut group.sessions),
        (List::Events, &mut group.events),
        (List::Products, &mut group.new_products),
        (List::ShopMonths, &mut group.shop_months),
    ];
    for (list, items) in lists {
        if let Some(items) = items {
            visit(What::Number(list), Kind::Records, &mut items.number);
            for (fact, of) in &mut items.facts {
                visit(What::Fact(*fact), Kind::Fact(*fact), of);
            }
        }
    }
    for (fact, of) in &mut group.facts {
        visit(What::Fact(*fact), Kind::Fact(*fact), of);
    }
    if let Some(months) = &mut group.active_months {
        visit(What::ActiveMonths, Kind::Months, months);
    }
}

fn draw(what: What, kind: Kind, of: &mut Draw, visit: &mut Visit<'_>) {
    let spot = |side, kind| Spot { what, side, kind };
    match of {
        Draw::Always(value) => visit(spot(Side::Same, kind), value),
        Draw::LogNormal { median, .. } => visit(spot(Side::Median, kind), median),
        Draw::Uniform { from, to } => {
            visit(spot(Side::From, kind), from);
            visit(spot(Side::To, kind), to);
        }
        Draw::Poisson { mean } => visit(spot(Side::Mean, Kind::Records), mean),
        Draw::Share(rate) => share(spot(Side::Share, Kind::Share), rate, visit),
        Draw::PartOf { from, to, .. } => {
            share(spot(Side::From, Kind::Share), from, visit);
            share(spot(Side::To, Kind::Share), to, visit);
        }
    }
}

fn share(spot: Spot, rate: &mut Rate, visit: &mut Visit<'_>) {
    let mut number = Number::from(*rate);
    visit(spot, &mut number);
    *rate = Rate::from(number);
}
