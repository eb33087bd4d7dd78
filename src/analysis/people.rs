//! People made from the thresholds of rules, in two versions of them, so that the largest change along each input is among
//! them.

use super::breaks::{breaks, conditions};
use super::effect::Case;
use super::findings::person::{meet, meet_too, meets, most, peak, put, start};
use super::vary::{grid, with};
use crate::engine::fact::{Fact, Unit};
use crate::engine::mechanism::{Floor, Mechanism};
use crate::engine::profile::{Claim, MONTHS, Profile, Value};
use crate::engine::scheme::{Condition, Test};
use crate::engine::{Number, Provision, Scheme, assess};

/// Far beyond every threshold a text names.
const FAR: u32 = 2_000_000_000;

/// So many alternatives of a condition are tried.
const WAYS: usize = 3;

/// Nobody has more videos than this.
const MOST_RECORDS: u32 = 10_000;

/// People of these provisions at every value at which either version says something new.
pub fn cases(before: &Scheme, after: &Scheme, provisions: &[String]) -> Vec<Case> {
    paid_by([before, after], [before, after], provisions)
}

/// The same people, assessed by other laws than those they are made from.
pub fn paid_by([before, after]: [&Scheme; 2], by: [&Scheme; 2], provisions: &[String]) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut note = |person: Profile, fact: Option<Fact>, value: Number| {
        let [before, after] = by.map(|law| assess(law, &person).totals);
        cases.push(Case { person, fact, value, before, after });
    };
    for (person, of) in people(before, after, provisions) {
        let mut facts: Vec<Fact> = Vec::new();
        for law in [before, after] {
            of.iter().filter_map(|id| law.provision(id)).for_each(|rule| asked(law, rule, &mut facts));
        }
        for fact in facts.into_iter().filter(|fact| !matches!(fact.unit(), Unit::Flag | Unit::Account)) {
            let far = Number::of(FAR);
            let mut values: Vec<Number> =
                [before, after].iter().flat_map(|law| breaks(law, &person, fact, Number::ZERO, far)).collect();
            values.sort_unstable();
            values.dedup();
            let most = values.last().copied().unwrap_or(Number::of(1_000));
            // Straight lines bend at caps alone, wherever those may be.
            values.extend([most.plus(most), Number::of(FAR)]);
            let step = grid(fact.unit());
            for value in values {
                let on = Number::new((value.decimal() / step.decimal()).floor() * step.decimal()).unwrap_or_default();
                for value in [on.less(step), on, on.plus(step)] {
                    note(with(&person, fact, value), Some(fact), value);
                }
            }
        }
        note(person, None, Number::ZERO);
    }
    cases
}

/// Somebody for each provision, with and without what lifts a cap or floor; and somebody who meets two that stand in one
/// rule. A year's figures, so that yearly caps are reached. With the provisions each is made for.
fn people<'a>(before: &'a Scheme, after: &'a Scheme, provisions: &[String]) -> Vec<(Profile, Vec<&'a str>)> {
    let mut people: Vec<(Profile, Vec<&str>)> = Vec::new();
    for law in [before, after] {
        let rules: Vec<&Provision> = provisions.iter().filter_map(|id| law.provision(id)).collect();
        let mut rest = rules.iter();
        while let Some(rule) = rest.next() {
            let mut note = |person: Profile, other: Option<&'a str>| {
                if !people.iter().any(|(known, _)| *known == person) {
                    people.push((person, [rule.id.as_str()].into_iter().chain(other).collect()));
                }
            };
            let plain = paid(law, rule, meets(rule));
            for way in 0..WAYS {
                let rule = Provision { when: turned(&rule.when, way), ..(*rule).clone() };
                chosen(&rule, &paid(law, &rule, meets(&rule))).into_iter().for_each(|person| note(person, None));
            }
            for flag in lifted(rule) {
                let mut other = plain.clone();
                put(&mut other, flag, Value::Flag(true));
                note(other, None);
            }
            for role in rule.roles.iter().skip(1) {
                note(Profile { roles: vec![*role], ..plain.clone() }, None);
            }
            // Two provisions together, each paid as much as it can be.
            for other in rest.clone().filter(|other| settled_together(law, rule, other)) {
                let mut both = plain.clone();
                meet_too(&mut both, other);
                let held = other.roles.iter().any(|role| both.roles.contains(role));
                both.roles.extend(other.roles.first().filter(|_| !held));
                note(paid(law, other, both), Some(&other.id));
            }
            let mut year = plain.clone();
            year.months.iter_mut().for_each(|month| month.times = MONTHS);
            note(many(law, rule, &plain), None);
            note(plain, None);
            note(year, None);
        }
    }
    people
}

/// Whether a rule between provisions names both.
fn settled_together(law: &Scheme, one: &Provision, other: &Provision) -> bool {
    let both = |ids: &mut dyn Iterator<Item = &String>| ids.filter(|id| **id == one.id || **id == other.id).count() > 1;
    law.best_of.iter().any(|rule| both(&mut rule.first.iter().chain(&rule.second)))
        || law.shared_cap.iter().any(|cap| both(&mut cap.over.iter()))
        || law.exclusive.iter().any(|rule| both(&mut [&rule.winner, &rule.loser].into_iter()))
        || law.nested.iter().any(|rule| both(&mut [&rule.inner, &rule.outer].into_iter()))
}

/// One person for each thing that is chosen by name: a prize, a title, a year of support, a way of being accepted.
fn chosen(rule: &Provision, plain: &Profile) -> Vec<Profile> {
    let with = |change: &dyn Fn(&mut Profile)| {
        let mut person = plain.clone();
        change(&mut person);
        person
    };
    match &rule.pays {
        Mechanism::Contest(contest) => contest
            .place
            .iter()
            .map(|place| {
                let claim = Claim { contest: place.contest.clone(), prize: place.prize, amount: None, times: 1 };
                with(&|person| person.claims = vec![claim.clone()])
            })
            .collect(),
        Mechanism::Titles(titles) => {
            titles.title.iter().map(|title| with(&|person| person.titles = vec![title.level])).collect()
        }
        Mechanism::RateBy(rate) => (1..)
            .zip(&rate.rate)
            .map(|(year, _)| with(&|person| put(person, rate.by, Value::Number(Number::of(year)))))
            .collect(),
        Mechanism::Interest(interest) => {
            vec![with(&|person| put(person, interest.term, Value::Number(interest.years.plus(interest.years))))]
        }
        Mechanism::Objects(objects) => (0..WAYS)
            .map(|way| {
                let mut person = meets(rule);
                turned(&objects.test, way).iter().for_each(|condition| meet(&mut person, condition));
                person
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// The same conditions with another of the alternatives first, which is the one people are made to meet.
fn turned(conditions: &[Condition], way: usize) -> Vec<Condition> {
    let mut turned = conditions.to_vec();
    for condition in &mut turned {
        match &mut condition.test {
            Test::Any(any) => {
                let first = way % any.len().max(1);
                any.rotate_left(first);
            }
            Test::All(each) | Test::Some { each, .. } => *each = self::turned(each, way),
            _ => {}
        }
    }
    turned
}

/// Behind every gate, and with a base that pays.
fn paid(law: &Scheme, rule: &Provision, mut person: Profile) -> Profile {
    for gate in law.gate.iter().filter(|gate| !gate.off && gate.before.contains(&rule.id)) {
        gate.when.iter().for_each(|condition| meet(&mut person, condition));
    }
    // What an authority decides is left to it.
    let decided = matches!(rule.pays, Mechanism::Range(_));
    let base = rule.pays.base().filter(|base| !decided && !matches!(base.unit(), Unit::Flag | Unit::Account));
    if let Some(base) = base {
        let enough = peak(rule).or_else(|| start(rule).map(|(at, _)| at)).unwrap_or(Number::of(1_000));
        put(&mut person, base, Value::Number(enough));
    }
    person
}

/// So many records that the caps on all of them together are reached.
fn many(law: &Scheme, rule: &Provision, person: &Profile) -> Profile {
    let mut person = person.clone();
    let caps = [&rule.cap.month, &rule.cap.year, &rule.cap.applicant, &rule.cap.programme];
    let shared = law.shared_cap.iter().filter(|cap| cap.over.contains(&rule.id)).map(|cap| cap.amount);
    let limit = caps.into_iter().flatten().map(|cap| cap.amount).chain(shared).max().unwrap_or_default();
    let each = most(rule).or_else(|| start(rule).map(|(_, amount)| amount)).unwrap_or_default();
    let times = limit.decimal().checked_div(each.decimal()).and_then(|times| u32::try_from(times).ok());
    let times = times.unwrap_or_default().min(MOST_RECORDS) + 1;
    let lists = [&mut person.sessions, &mut person.events, &mut person.products];
    lists.into_iter().flatten().for_each(|item| item.times = times);
    person.months.iter_mut().flat_map(|month| &mut month.videos).for_each(|video| video.times = times);
    person.claims.iter_mut().for_each(|claim| claim.times = times);
    person
}

fn lifted(rule: &Provision) -> Vec<Fact> {
    let caps = [&rule.cap.item, &rule.cap.month, &rule.cap.year, &rule.cap.applicant, &rule.cap.programme];
    let relief =
        |floor: &Option<Floor>| floor.as_ref().and_then(|floor| floor.relief.as_ref()).map(|relief| relief.fact);
    let floor = match &rule.pays {
        Mechanism::Rate(rate) => relief(&rate.floor),
        Mechanism::PerUnit(each) => relief(&each.floor),
        _ => None,
    };
    let mut facts: Vec<Fact> = caps.into_iter().flatten().filter_map(|cap| cap.lifted_for).chain(floor).collect();
    facts.dedup();
    facts
}

/// The facts a provision and its gates compare.
fn asked(law: &Scheme, rule: &Provision, facts: &mut Vec<Fact>) {
    let mut note = |fact: Fact| {
        if !facts.contains(&fact) {
            facts.push(fact);
        }
    };
    rule.pays.base().into_iter().for_each(&mut note);
    if let Mechanism::Objects(objects) = &rule.pays {
        conditions(&objects.test, &mut |fact, _, _| note(fact));
    }
    conditions(&rule.when, &mut |fact, _, _| note(fact));
    for gate in law.gate.iter().filter(|gate| gate.before.contains(&rule.id)) {
        conditions(&gate.when, &mut |fact, _, _| note(fact));
    }
}
