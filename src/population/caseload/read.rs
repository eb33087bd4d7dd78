//! JSON → assumptions: strict, each fault with its line and the nearest right name.

use super::{Caseload, Draw, Group, Items};
use crate::engine::fact::{Fact, Place};
use crate::engine::fault::Fault;
use crate::engine::named::{Named, nearest};
use crate::engine::number::{Number, Rate};
use crate::engine::profile::MONTHS;

/// People in one caseload.
const MOST_PEOPLE: u32 = 5_000_000;

pub fn read(json: &str) -> Result<Caseload, Vec<Fault>> {
    let caseload: Caseload = serde_json::from_str(json).map_err(|fault| vec![told(&fault)])?;
    let mut faults = Vec::new();
    if !caseload.season.is_empty() && caseload.season.len() != MONTHS as usize {
        let problem = format!("{} months", caseload.season.len());
        faults.push(Fault::new("season", problem, format!("write {MONTHS} numbers, or none")));
    }
    if Number::from(caseload.take_up) > Number::ONE {
        faults.push(Fault::new("take_up", "above 100%", "write at most \"100%\""));
    }
    for (at, group) in caseload.group.iter().enumerate() {
        check(group, &format!("group[{at}]"), &mut faults);
    }
    if faults.is_empty() { Ok(caseload) } else { Err(faults) }
}

fn check(group: &Group, path: &str, faults: &mut Vec<Fault>) {
    if group.role.is_empty() {
        faults.push(Fault::new(format!("{path}.role"), "no role", "name at least one, such as [\"streamer\"]"));
    }
    if matches!(group.count, super::Count::Exactly(count) if count > MOST_PEOPLE) {
        faults.push(Fault::new(format!("{path}.count"), "too many people", format!("at most {MOST_PEOPLE}")));
    }
    let own = [Place::Applicant, Place::Year, Place::StartupLoan, Place::BusinessLoan];
    placed(group.facts.keys(), &own, &format!("{path}.facts"), faults);
    placed(group.months.keys(), &[Place::Month], &format!("{path}.months"), faults);
    let lists: [(&str, &Option<Items>, Place); 5] = [
        ("videos", &group.videos, Place::Video),
        ("sessions", &group.sessions, Place::Session),
        ("events", &group.events, Place::Event),
        ("new_products", &group.new_products, Place::Product),
        ("shop_months", &group.shop_months, Place::ShopMonth),
    ];
    for (name, items, place) in lists {
        if let Some(items) = items {
            placed(items.facts.keys(), &[place], &format!("{path}.{name}.facts"), faults);
        }
    }
    let months = group.months.iter().map(|(fact, monthly)| (fact, &monthly.typical));
    for (fact, draw) in group.facts.iter().chain(months) {
        if let Draw::Uniform { from, to } = draw
            && from > to
        {
            faults.push(Fault::new(
                format!("{path}.{}", fact.name()),
                "`from` lies above `to`",
                "the smaller comes first",
            ));
        }
        if let Draw::PartOf { to, .. } = draw
            && *to > whole()
        {
            faults.push(Fault::new(format!("{path}.{}", fact.name()), "a part above 100%", "write at most \"100%\""));
        }
    }
}

fn whole() -> Rate {
    Rate::read("1").unwrap_or_default()
}

fn placed<'a>(facts: impl Iterator<Item = &'a Fact>, places: &[Place], path: &str, faults: &mut Vec<Fault>) {
    for fact in facts.filter(|fact| !places.contains(&fact.place())) {
        let right: Vec<&str> =
            Fact::ALL.iter().filter(|each| places.contains(&each.place())).map(|each| each.name()).collect();
        faults.push(Fault::new(
            format!("{path}.{}", fact.name()),
            "does not belong here",
            nearest(fact.name(), &right),
        ));
    }
}

/// serde lists what it would have taken: the nearest of it is the remedy.
fn told(fault: &serde_json::Error) -> Fault {
    let text = fault.to_string();
    let place = format!("line {} column {}", fault.line(), fault.column());
    let problem = text.split(" at line ").next().unwrap_or_default();
    let remedy = match problem.split_once(", expected ") {
        Some((wrong, known)) => {
            let wrong = wrong.split('`').nth(1).unwrap_or_default();
            let known: Vec<&str> = known.split('`').skip(1).step_by(2).collect();
            if known.is_empty() { String::new() } else { nearest(wrong, &known) }
        }
        None => String::new(),
    };
    let problem = if remedy.is_empty() { problem } else { problem.split(", expected ").next().unwrap_or(problem) };
    Fault::new(place, problem, remedy)
}
