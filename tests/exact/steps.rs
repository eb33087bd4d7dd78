//! A next step taken, written out apart from the analysis that proposes it.

use crate::draft::Draft;
use sandtable::analysis::{Route, Step, with};
use sandtable::engine::fact::{Fact, Place};
use sandtable::engine::profile::{Item, Month, Record, Value};
use sandtable::engine::scheme::Test;
use sandtable::engine::{Number, Profile};

pub fn follow(draft: &Draft, route: &Route) -> Profile {
    let mut person = draft.person.clone();
    let to = Value::Number(route.to);
    match route.step {
        Step::Figure => return with(&person, route.fact, route.to),
        Step::Month(at) => {
            let month = Profile { months: vec![person.months[at].clone()], ..Profile::default() };
            person.months[at] = with(&month, route.fact, route.to).months.remove(0);
        }
        Step::Video(month, at) => person.months[month].videos[at].facts.set(route.fact, to),
        Step::Record(at) => items(&mut person, route.fact)[at].facts.set(route.fact, to),
        Step::Another => {
            let mut one = Item { times: 1, facts: Record::default() };
            one.facts.set(route.fact, to);
            for condition in &draft.scheme.provision[route.asks].when {
                if let Test::Is(flag, wanted) = condition.test
                    && flag.is_per_unit()
                {
                    one.facts.set(flag, Value::Flag(wanted));
                }
            }
            if route.fact.place() == Place::Video {
                let alike = person.months.remove(0);
                let mut videos = alike.videos.clone();
                videos.push(one);
                person.months.insert(0, Month { times: 1, videos, facts: alike.facts.clone() });
                if alike.times > 1 {
                    person.months.insert(1, Month { times: alike.times - 1, ..alike });
                }
            } else {
                items(&mut person, route.fact).push(one);
            }
        }
    }
    person
}

/// The first value of a fact that somebody gives, and the same person with that value wherever the fact may stand.
pub fn own(person: &Profile, fact: Fact) -> Option<(Number, Profile)> {
    let mut person = person.clone();
    let place = fact.place();
    let mut records: Vec<&mut Record> = match place {
        Place::Applicant | Place::Year | Place::StartupLoan | Place::BusinessLoan => vec![&mut person.facts],
        Place::Month => person.months.iter_mut().map(|month| &mut month.facts).collect(),
        Place::Video => {
            person.months.iter_mut().flat_map(|month| &mut month.videos).map(|video| &mut video.facts).collect()
        }
        Place::Derived => return None,
        _ => items(&mut person, fact).iter_mut().map(|item| &mut item.facts).collect(),
    };
    let value = records.iter().find_map(|record| record.number(fact))?;
    records.iter_mut().for_each(|record| record.set(fact, Value::Number(value)));
    Some((value, person))
}

fn items(person: &mut Profile, fact: Fact) -> &mut Vec<Item> {
    match fact.place() {
        Place::Session => &mut person.sessions,
        Place::Event => &mut person.events,
        Place::Product => &mut person.products,
        Place::ShopMonth => &mut person.shop_months,
        place => panic!("{place:?} holds no records"),
    }
}
