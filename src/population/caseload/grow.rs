//! From assumptions to people.

use super::dice::Dice;
use super::draw::{Draw, float, units, whole};
use super::{Caseload, Count, Group, Items};
use crate::engine::Scheme;
use crate::engine::fact::Fact;
use crate::engine::fault::Fault;
use crate::engine::param::Setting;
use crate::engine::profile::{MONTHS, Role};
use crate::population::people::{People, Person, Records};
use crate::reform::parameters;

/// Records of one list that one person may have.
const MOST_RECORDS: u32 = 1000;
/// After so many people it is told how far the drawing has come.
const TOLD_EVERY: usize = 20_000;

/// Synthetic people, group after group.
#[derive(Clone, Debug, Default)]
pub struct Grown {
    pub people: People,
    /// How many each group has.
    pub sizes: Vec<usize>,
}

/// Draws the people. Faults: a count that names no parameter.
pub fn grow(caseload: &Caseload, schemes: &[Scheme]) -> Result<Grown, Vec<Fault>> {
    grow_telling(caseload, schemes, &mut |_| {})
}

/// The same; `told` hears now and then how many there are.
pub fn grow_telling(caseload: &Caseload, schemes: &[Scheme], told: &mut dyn FnMut(usize)) -> Result<Grown, Vec<Fault>> {
    let (mut people, mut sizes) = (People::default(), Vec::new());
    let mut faults = Vec::new();
    let season = season(caseload);
    for (place, group) in caseload.group.iter().enumerate() {
        match count(&group.count, schemes) {
            Ok(count) => {
                sizes.push(count as usize);
                group_of(group, count, caseload.seed, place, &season, &mut people, told);
            }
            Err(fault) => faults.push(fault.within(&format!("group[{place}].count"))),
        }
    }
    people.shrink();
    if faults.is_empty() { Ok(Grown { people, sizes }) } else { Err(faults) }
}

fn season(caseload: &Caseload) -> [f64; MONTHS as usize] {
    let mut season = [1.0; MONTHS as usize];
    season.iter_mut().zip(&caseload.season).for_each(|(month, told)| *month = float(told.decimal()));
    season
}

/// How many people a group has.
pub fn count<'a>(count: &Count, schemes: impl IntoIterator<Item = &'a Scheme>) -> Result<u32, Fault> {
    let address = match count {
        Count::Exactly(count) => return Ok(*count),
        Count::As(address) => address,
    };
    let mut all = schemes.into_iter().flat_map(parameters);
    let found = all.find(|each| each.address.to_string() == *address);
    let number = found.and_then(|each| match each.setting {
        Setting::Number(number, _) => u32::try_from(number.decimal()).ok(),
        _ => None,
    });
    number.ok_or_else(|| {
        Fault::new(
            "",
            format!("`{address}` is no whole number of a scheme"),
            "write a number, or the address of a target",
        )
    })
}

fn group_of(
    group: &Group,
    count: u32,
    seed: u64,
    place: usize,
    season: &[f64],
    people: &mut People,
    told: &mut dyn FnMut(usize),
) {
    let mut person = Person::default();
    let growth = 1.0 + float(group.growth.decimal());
    for number in 0..count {
        let mut dice = Dice::of(seed, place, number);
        person.clear();
        group.role.iter().for_each(|role| person.hold(*role));
        for (fact, draw) in &group.facts {
            let value = draw.value(&mut dice, |of| known(&person.facts, of));
            person.facts.push((*fact, whole(value, *fact)));
        }
        // A natural person is also one of the public.
        let personal = person.holds(Role::Streamer) || person.holds(Role::VillageGroupLeader);
        if personal && person.facts.iter().all(|(fact, value)| *fact != Fact::AccountKind || *value == 0) {
            person.hold(Role::Public);
        }
        months(group, growth, season, &mut dice, &mut person);
        let lists = [&group.sessions, &group.events, &group.new_products, &group.shop_months];
        for (items, records) in lists.into_iter().zip(&mut person.lists) {
            if let Some(items) = items {
                list(items, &mut dice, records);
            }
        }
        people.push(&person);
        if people.len.is_multiple_of(TOLD_EVERY) {
            told(people.len);
        }
    }
}

fn months(group: &Group, growth: f64, season: &[f64], dice: &mut Dice, person: &mut Person) {
    if group.months.is_empty() && group.videos.is_none() {
        return;
    }
    let active = group.active_months.as_ref().map_or(MONTHS, |draw| draw.count(dice, MONTHS));
    // A shorter year begins in any month.
    let first = libm::floor(dice.uniform() * f64::from(MONTHS - active + 1)) as u32;
    // A part of another fact is drawn month by month, everything else once for the person.
    let typical: Vec<Option<f64>> = group
        .months
        .values()
        .map(|monthly| match &monthly.typical {
            Draw::PartOf { .. } => None,
            draw => Some(draw.value(dice, |_| 0.0)),
        })
        .collect();
    let mut trend = 1.0;
    for (month, season) in (1..=MONTHS).zip(season).skip(first as usize).take(active as usize) {
        person.months.begin(1);
        person.calendar.push(month as u8);
        let mut own: Vec<(Fact, i64)> = Vec::new();
        for ((fact, monthly), typical) in group.months.iter().zip(&typical) {
            let mut value = typical.unwrap_or_else(|| monthly.typical.value(dice, |of| known(&own, of)));
            if !monthly.wobble.is_zero() {
                value *= libm::exp(float(monthly.wobble.decimal()) * dice.normal());
            }
            if monthly.seasonal {
                value *= trend * season;
            }
            own.push((*fact, whole(value, *fact)));
        }
        own.iter().for_each(|(fact, value)| person.months.set(*fact, *value));
        let before = person.videos.len();
        if let Some(videos) = &group.videos {
            list(videos, dice, &mut person.videos);
        }
        person.videos_of.push(person.videos.len() - before);
        trend *= growth;
    }
}

fn list(items: &Items, dice: &mut Dice, records: &mut Records) {
    for _ in 0..items.number.count(dice, MOST_RECORDS) {
        records.begin(1);
        for (fact, draw) in &items.facts {
            let at = records.len() - 1;
            let value = draw.value(dice, |of| known(records.facts(at), of));
            records.set(*fact, whole(value, *fact));
        }
    }
}

/// Another fact of the same record, drawn before.
fn known(record: &[(Fact, i64)], fact: Fact) -> f64 {
    record.iter().find(|(each, _)| *each == fact).map_or(0.0, |(_, value)| units(*value, fact))
}
