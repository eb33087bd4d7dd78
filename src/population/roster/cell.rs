//! Single cells, as people fill them in.

use super::heading::Words;
use super::unit::Scale;
use super::{Date, Problem, number};
use crate::amount::{self, Own};
use crate::engine::fact::{Fact, Unit};
use crate::engine::number::{LIMIT, Number};
use crate::engine::profile::{Impossible, Item, Record, Role, Value};
use rust_decimal::Decimal;

/// Videos in one cell.
const MOST_VIDEOS: usize = 1000;

pub enum Cell {
    /// A dash, or nothing but spaces.
    Nothing,
    Value(Value),
}

pub fn fact(cell: &str, fact: Fact, scale: Scale, words: &Words) -> Result<Cell, Problem> {
    if matches!(cell, "-" | "—" | "/" | "无") {
        return Ok(Cell::Nothing);
    }
    Ok(match fact.unit() {
        Unit::Flag => Cell::Value(Value::Flag(yes_no(cell, words)?)),
        Unit::Account => {
            let found = words.accounts.iter().find(|(word, _)| word.eq_ignore_ascii_case(cell));
            Cell::Value(Value::Account(found.ok_or_else(|| Problem::NoAccount(cell.to_owned()))?.1))
        }
        Unit::Share => share(cell, fact, scale)?.map_or(Cell::Nothing, Cell::Value),
        unit => {
            let Some(value) = counted(cell, unit, scale, words).map_err(Problem::Amount)? else {
                return Ok(Cell::Nothing);
            };
            if unit == Unit::Ordinal && value.is_zero() {
                return Err(Problem::Impossible(Impossible::NoPosition(fact)));
            }
            Cell::Value(number(value))
        }
    })
}

/// A number in the unit of its fact. What the cell says itself goes before what its heading says.
fn counted(cell: &str, unit: Unit, scale: Scale, words: &Words) -> Result<Option<Decimal>, amount::Fault> {
    let places = unit.places();
    let worded = unit == Unit::Hours && !cell.ends_with(|sign: char| sign.is_ascii_digit());
    let minutes = words.units.iter().filter(|(_, of, scale)| worded && (*of, *scale) == (unit, Scale::Minutes));
    // The longest first, since one may end in another.
    let said = minutes.filter_map(|(word, ..)| cell.strip_suffix(word.as_str())).min_by_key(|text| text.len());
    let (text, scale) = match said {
        Some(text) => (text.trim_end(), Scale::Minutes),
        None if scale == Scale::Own || amount::own(cell) == Own::Unit => (cell, Scale::Own),
        None if amount::own(cell) == Own::Unclear => return Err(amount::Fault::Ambiguous { at: 0 }),
        None => (cell, scale),
    };
    let zeros = if let Scale::Zeros(zeros) = scale { zeros } else { 0 };
    let Some(value) = amount::read(text, places + zeros, LIMIT)? else { return Ok(None) };
    let value = match scale {
        // Down to the hundredth of an hour below, so that nobody reaches a number of hours before its last minute.
        Scale::Minutes => value.checked_div(Decimal::from(60)).unwrap_or_default().trunc_with_scale(places),
        _ => value.saturating_mul(Decimal::from(10_u64.saturating_pow(zeros))),
    };
    if value > LIMIT { Err(amount::Fault::TooLarge { max: LIMIT }) } else { Ok(Some(value.normalize())) }
}

/// `8%`, `0.08`, and `8` under a heading that says per cent. Growth may be below zero.
fn share(cell: &str, fact: Fact, scale: Scale) -> Result<Option<Value>, Problem> {
    let fall = cell.strip_prefix(['-', '−', '－', '–']).filter(|_| fact.may_fall());
    let text = fall.unwrap_or(cell).trim_start();
    let (text, hundredth) = match text.strip_suffix(['%', '％']) {
        Some(text) => (text, true),
        None => (text, scale == Scale::Hundredths),
    };
    let read = amount::read(text, if hundredth { 4 } else { 6 }, LIMIT).map_err(Problem::Amount)?;
    let Some(value) = read else { return Ok(None) };
    // 4.35 with no per cent anywhere is hardly four times as much and as likely four in a hundred.
    if !hundredth && value > Decimal::ONE {
        return Err(Problem::NoPerCent);
    }
    let share = if hundredth { value * Decimal::new(1, 2) } else { value };
    if share > Decimal::ONE_HUNDRED {
        return Err(Problem::Impossible(Impossible::AboveAll(fact)));
    }
    let share = Number::new(share).unwrap_or_default();
    Ok(Some(Value::Number(if fall.is_some() { share.negated() } else { share })))
}

fn yes_no(cell: &str, words: &Words) -> Result<bool, Problem> {
    let says = |list: &[String]| list.iter().any(|word| word.eq_ignore_ascii_case(cell));
    match (says(&words.yes), says(&words.no)) {
        (true, _) => Ok(true),
        (_, true) => Ok(false),
        _ => Err(Problem::NotYesNo(cell.to_owned())),
    }
}

/// One role or several.
pub fn roles(cell: &str, words: &Words) -> Result<Vec<Role>, Problem> {
    let role = |text: &str| {
        let found = words.roles.iter().find(|(word, _)| word.eq_ignore_ascii_case(text.trim()));
        found.map(|(_, role)| *role).ok_or_else(|| Problem::NoRole(text.trim().to_owned()))
    };
    // A label may hold such a mark itself: try the whole cell first.
    role(cell).map(|role| vec![role]).or_else(|_| cell.split(['、', '+', ';', '；', '，', ',']).map(role).collect())
}

/// The views of several videos of a month: `1.2万、6千`.
pub fn videos(cell: &str, featured: bool, scale: Scale, words: &Words, into: &mut Vec<Item>) -> Result<(), Problem> {
    for views in amount::read_each(cell, MOST_VIDEOS, |text| counted(text, Fact::Views.unit(), scale, words)) {
        let mut facts = Record::default();
        facts.set(Fact::Views, number(views.map_err(Problem::Amount)?));
        facts.set(Fact::Featured, Value::Flag(featured));
        into.push(Item { times: 1, facts });
    }
    Ok(())
}

/// `2026-03`, `2026/3`, `2026年3月`, `202603`.
pub fn month(cell: &str) -> Option<Date> {
    let mut numbers = cell.split(|sign: char| !sign.is_ascii_digit()).filter(|part| !part.is_empty());
    let first = numbers.next()?;
    let (year, month) = match numbers.next() {
        Some(month) => (first, month),
        None if first.len() == 6 => first.split_at_checked(4)?,
        None => return None,
    };
    let date = Date { year: year.parse().ok()?, month: month.parse().ok()? };
    ((1..=12).contains(&date.month) && (2000..=2200).contains(&date.year)).then_some(date)
}
