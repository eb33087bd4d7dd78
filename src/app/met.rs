//! [`Profile`] → State: an applicant from elsewhere, such as the witness of a finding, as if typed into the form.

use super::amount;
use super::field::{Field, Kind};
use super::reduce::brief_views;
use super::state::{Item, ListText, MONTHS, MOST_ITEMS, State};
use super::table::Table;
use crate::engine::fact::{Fact, Place, Unit};
use crate::engine::named::Named;
use crate::engine::order;
use crate::engine::profile::{self, List, Month, Profile, Record, Value};
use crate::engine::{Number, Yuan};
use crate::i18n::numbers::percent;

/// Nobody where something of the profile has no place in the form.
pub fn met(profile: &Profile) -> Option<State> {
    if profile.roles.is_empty() || profile.month_count() as usize > MONTHS {
        return None;
    }
    let mut state = State {
        roles: sorted(&profile.roles),
        titles: sorted(&profile.titles),
        barred: sorted(&profile.barred),
        ..State::default()
    };
    for (rule, amount) in &profile.city_amounts {
        state.elsewhere.insert(rule.clone(), typed(Kind::Money, (*amount).into())?);
    }
    for (fact, value) in profile.facts.iter() {
        match value {
            Value::Number(_) if fact.place() == Place::Month => return None,
            Value::Number(number) => state.fields.insert(fact, typed(Kind::Of(fact), number)?),
            Value::Flag(on) => state.flags.insert(fact, on),
            Value::Account(account) => state.account = Some(account),
        }
    }
    months(&mut state, profile)?;
    for list in List::ALL.iter().copied() {
        for each in profile.items(list) {
            add(&mut state, list, item(each, None)?)?;
        }
    }
    claims(&mut state, profile)?;
    if List::ALL.iter().any(|list| state.items(*list).len() > MOST_ITEMS) {
        return None;
    }
    state.views = ListText { text: brief_views(&state), fault: None };
    Some(state)
}

fn months(state: &mut State, profile: &Profile) -> Option<()> {
    match profile.months.as_slice() {
        [] => {}
        [typical] if typical.times as usize == MONTHS => {
            for (fact, number) in numbers(&typical.facts)? {
                state.fields.insert(fact, typed(Kind::Of(fact), number)?);
            }
            for video in &typical.videos {
                add(state, List::Videos, item(video, None)?)?;
            }
        }
        months => apart(state, months)?,
    }
    Some(())
}

fn apart(state: &mut State, months: &[Month]) -> Option<()> {
    let mut table = Table::<Fact, Vec<Field>>::default();
    let each = months.iter().flat_map(|month| std::iter::repeat_n(month, month.times as usize));
    for (at, month) in each.enumerate() {
        for (fact, number) in numbers(&month.facts)? {
            let field = typed(Kind::Of(fact), number)?;
            let row = table.made(&fact)?;
            row.resize(MONTHS, Field::default());
            *row.get_mut(at)? = field;
        }
        for video in &month.videos {
            add(state, List::Videos, item(video, Some(at))?)?;
        }
    }
    state.months = Some(table);
    Some(())
}

/// A month holds amounts only.
fn numbers(facts: &Record) -> Option<Vec<(Fact, Number)>> {
    let number = |(fact, value)| match value {
        Value::Number(number) => Some((fact, number)),
        Value::Flag(_) | Value::Account(_) => None,
    };
    facts.iter().map(number).collect()
}

fn add(state: &mut State, list: List, item: Item) -> Option<()> {
    state.lists.made(&list)?.push(item);
    Some(())
}

fn item(of: &profile::Item, month: Option<usize>) -> Option<Item> {
    let mut item = Item { times: typed(Kind::Times, Number::of(of.times))?, month, ..Item::default() };
    for (fact, value) in of.facts.iter() {
        match value {
            Value::Number(number) => item.fields.insert(fact, typed(Kind::Of(fact), number)?),
            Value::Flag(on) => item.flags.insert(fact, on),
            Value::Account(_) => return None,
        }
    }
    Some(item)
}

/// Of a prize, so many times the same sum.
fn claims(state: &mut State, profile: &Profile) -> Option<()> {
    let mut won = Table::<_, (u32, Option<Yuan>)>::default();
    for claim in &profile.claims {
        let key = (claim.contest.clone(), claim.prize);
        let (times, sum) = won.get(&key).copied().unwrap_or((0, claim.amount));
        if sum != claim.amount {
            return None;
        }
        won.insert(key, (times.saturating_add(claim.times), sum));
    }
    for (key, (times, sum)) in won.iter() {
        state.claims.insert(key.clone(), typed(Kind::Times, Number::of(*times))?);
        if let Some(sum) = sum {
            state.sums.insert(key.clone(), typed(Kind::Money, (*sum).into())?);
        }
    }
    Some(())
}

/// Whether the form has a place for so much, so many times: all that is to be known of somebody who is like one that it has a
/// place for.
pub fn fits(fact: Fact, number: Number, times: u32) -> bool {
    typed(Kind::Of(fact), number).is_some() && typed(Kind::Times, Number::of(times)).is_some()
}

/// In order, each once.
fn sorted<T: Ord + Clone>(all: &[T]) -> Vec<T> {
    let mut sorted = all.to_vec();
    order::by(&mut sorted, |before, after| before <= after);
    sorted.dedup();
    sorted
}

/// The field in which somebody typed this; none where it would be read as something else.
fn typed(kind: Kind, number: Number) -> Option<Field> {
    let share = matches!(kind, Kind::Of(fact) if fact.unit() == Unit::Share);
    let text = if share { percent(number.decimal()) } else { amount::grouped(number.decimal(), 0) };
    Some(Field::of(kind, &text)).filter(|field| field.fault.is_none() && field.good == Some(number))
}
