//! Single cells, as people fill them in.

use super::heading::Words;
use super::{Date, Problem, number};
use crate::amount;
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

pub fn fact(cell: &str, fact: Fact, words: &Words) -> Result<Cell, Problem> {
    if matches!(cell, "-" | "—" | "/" | "无") {
        return Ok(Cell::Nothing);
    }
    Ok(match fact.unit() {
        Unit::Flag => Cell::Value(Value::Flag(yes_no(cell, words)?)),
        Unit::Account => {
            let found = words.accounts.iter().find(|(word, _)| word.eq_ignore_ascii_case(cell));
            Cell::Value(Value::Account(found.ok_or_else(|| Problem::NoAccount(cell.to_owned()))?.1))
        }
        Unit::Share => share(cell, fact)?.map_or(Cell::Nothing, |share| Cell::Value(number(share))),
        unit => {
            let read = amount::read(cell, unit.places(), LIMIT).map_err(Problem::Amount)?;
            let Some(value) = read else { return Ok(Cell::Nothing) };
            if unit == Unit::Ordinal && value.is_zero() {
                return Err(Problem::Impossible(Impossible::NoPosition(fact)));
            }
            Cell::Value(number(value))
        }
    })
}

/// `8%`, `0.08`.
fn share(cell: &str, fact: Fact) -> Result<Option<Decimal>, Problem> {
    let (text, hundredth) = match cell.strip_suffix(['%', '％']) {
        Some(text) => (text, true),
        None => (cell, false),
    };
    let read = amount::read(text, if hundredth { 4 } else { 6 }, LIMIT).map_err(Problem::Amount)?;
    let share = read.map(|value| if hundredth { value * Decimal::new(1, 2) } else { value });
    match share {
        Some(share) if share > Number::ONE.decimal() * Decimal::from(100) => {
            Err(Problem::Impossible(Impossible::AboveAll(fact)))
        }
        share => Ok(share),
    }
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
pub fn videos(cell: &str, featured: bool, into: &mut Vec<Item>) -> Result<(), Problem> {
    for views in amount::read_list(cell, 0, LIMIT, MOST_VIDEOS) {
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
