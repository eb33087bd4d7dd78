//! Everything that a rule of any scheme reads can be entered by somebody whom the rule serves. The facts are found in the
//! rule's own data, not by the program that decides what to ask, so that a fact without a field fails here.

use crate::{after, view};
use sandtable::app::Action;
use sandtable::app::state::{Slot, Tick};
use sandtable::app::view::CalculatorView;
use sandtable::engine::fact::{Absent, Place, Unit};
use sandtable::engine::mechanism::Mechanism;
use sandtable::engine::named::Named;
use sandtable::engine::profile::{List, Role};
use sandtable::engine::shared::Shared;
use sandtable::engine::{Fact, Profile, Provision, Scheme};
use sandtable::schemes::shipped;
use serde_json::Value as Json;

/// A scheme file as it is written.
fn file(scheme: &Scheme) -> Json {
    toml::from_str(&std::fs::read_to_string(format!("src/schemes/{}.toml", scheme.id)).unwrap()).unwrap()
}

/// Every fact named in a piece of a scheme file, as it is entered.
fn facts(data: &Json) -> Vec<Fact> {
    match data {
        Json::String(text) => Fact::from_name(text).map(entered).unwrap_or_default(),
        Json::Array(all) => all.iter().flat_map(facts).collect(),
        Json::Object(all) => all.values().flat_map(facts).collect(),
        _ => Vec::new(),
    }
}

/// A difference is entered as what it is worked out from.
fn entered(fact: Fact) -> Vec<Fact> {
    match fact.absent() {
        Absent::Difference(whole, part) => [entered(whole), entered(part)].concat(),
        Absent::SumOfMonths(month) => vec![fact, month],
        _ => vec![fact],
    }
}

fn read_by(file: &Json, rule: &str) -> Vec<Fact> {
    let own = file["provision"].as_array().unwrap().iter().find(|each| each["id"] == rule).unwrap();
    let mut read = [facts(&own["pays"]), facts(&own["when"]), facts(&own["cap"])].concat();
    for gate in file["gate"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|gate| gate["before"].to_string().contains(&format!("\"{rule}\"")))
    {
        read.extend(facts(&gate["when"]));
    }
    for option in
        file["reading"].as_array().into_iter().flatten().flat_map(|reading| reading["option"].as_array().unwrap())
    {
        for edit in option["edits"].as_array().into_iter().flatten() {
            if edit["set"].as_str().is_some_and(|address| address.starts_with(&format!("{rule}/"))) {
                read.extend(facts(&edit["to"]));
            }
        }
    }
    read
}

fn has_field(view: &CalculatorView, slot: &Slot) -> bool {
    let inputs = &view.inputs;
    let fields = inputs.first.iter().chain(&inputs.more).chain(&inputs.prizes).chain(&inputs.elsewhere);
    let own = inputs.lists.iter().flat_map(|list| &list.items).flat_map(|item| &item.amounts);
    fields.chain(&inputs.returns).chain(own).any(|field| field.slot == *slot)
}

fn has_box(view: &CalculatorView, tick: &Tick) -> bool {
    let own = view.inputs.lists.iter().flat_map(|list| &list.items).flat_map(|item| &item.marks);
    view.inputs.assumed.iter().chain(&view.inputs.declared).chain(own).any(|flag| flag.tick == *tick)
}

fn askable(view: &CalculatorView, fact: Fact) -> bool {
    match (fact.unit(), List::of(fact)) {
        (Unit::Account, _) => !view.inputs.accounts.is_empty(),
        (Unit::Flag, list) => {
            // Of a record too, what is taken to hold is asked once for all records.
            has_box(view, &Tick::Fact(fact)) || list.is_some_and(|list| has_box(view, &Tick::Item(list, 0, fact)))
        }
        (_, Some(list)) => has_field(view, &Slot::Item(list, 0, fact)),
        (_, None) => has_field(view, &Slot::Fact(fact)),
    }
}

/// The page for somebody in this capacity, with a record in every list.
fn page_for(role: Role) -> CalculatorView {
    let roles = [Action::Role(Role::Streamer, false), Action::Role(role, true)];
    let lists = List::ALL.iter().map(|list| Action::AddItem(*list));
    view(&after(roles.into_iter().chain(lists)))
}

#[test]
fn every_fact_that_a_rule_reads_has_a_field() {
    let files: Vec<(&Scheme, Json)> = shipped().iter().map(|scheme| (scheme, file(scheme))).collect();
    let mut seen = Vec::new();
    for role in Role::ALL {
        let page = page_for(*role);
        for (scheme, file) in &files {
            let serves = |rule: &&Shared<Provision>| rule.roles.contains(role) || rule.tests.contains(role);
            for rule in scheme.provision.iter().filter(serves) {
                for fact in read_by(file, &rule.id) {
                    assert!(askable(&page, fact), "{role:?} can't enter {}, which {} reads", fact.name(), rule.id);
                    seen.push(fact);
                }
            }
        }
        for caution in shipped().iter().flat_map(|scheme| &scheme.caution) {
            seen.extend(caution.fact.filter(|fact| askable(&page, *fact)));
        }
    }
    let entered = Fact::ALL.iter().copied().filter(|fact| fact.place() != Place::Derived);
    let unread: Vec<Fact> = entered.filter(|fact| !seen.contains(fact)).collect();
    // The term of the start-up loan is said in a clause; no amount depends on it.
    assert_eq!(unread, [Fact::StartupYears], "nobody is asked for these");
}

#[test]
fn everything_else_that_a_rule_reads_has_a_field_too() {
    // A new part of a profile doesn't compile here until it is looked at below.
    let Profile {
        roles: _,
        facts: _,
        months: _,
        sessions: _,
        events: _,
        products: _,
        shop_months: _,
        claims: _,
        titles: _,
        city_amounts: _,
        barred: _,
    } = Profile::default();
    for scheme in shipped() {
        for rule in &scheme.provision {
            for role in &rule.roles {
                let page = page_for(*role);
                let told = format!("{role:?} under {}", rule.id);
                if let Mechanism::Titles(titles) = &rule.pays {
                    assert!(titles.title.iter().all(|each| has_box(&page, &Tick::Title(each.level))), "{told}");
                }
                if let Mechanism::Contest(contest) = &rule.pays {
                    for place in &contest.place {
                        assert!(has_field(&page, &Slot::Claim(place.contest.clone(), place.prize)), "{told}");
                        let sum = has_field(&page, &Slot::Sum(place.contest.clone(), place.prize));
                        assert_eq!(sum, place.from.is_some(), "{told}");
                    }
                }
                let gives_way = scheme.yield_to.iter().any(|each| each.over.contains(&rule.id));
                assert_eq!(has_field(&page, &Slot::Elsewhere(rule.id.clone())), gives_way, "{told}");
                if scheme.gate.iter().any(|gate| gate.barred && gate.before.contains(&rule.id)) {
                    assert!(has_box(&page, &Tick::Barred(scheme.id.clone())), "{told}");
                }
            }
        }
    }
}

#[test]
fn a_streamer_is_not_asked_what_only_firms_are() {
    let page = page_for(Role::Streamer);
    assert!(page.inputs.elsewhere.is_empty());
    assert!(!page.inputs.declared.iter().any(|flag| matches!(flag.tick, Tick::Title(_))));
    assert!(!has_box(&page, &Tick::Fact(Fact::EnjoysSimilarDistrictPolicy)));
    assert!(!has_box(&page, &Tick::Barred("pinggu".to_owned())));
}
