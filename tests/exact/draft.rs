//! Random reforms of the shipped schemes, and somebody for each whose figures stand near the reform's numbers.

use crate::random::{self, Seeds};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use rust_decimal::Decimal;
use sandtable::analysis::{breaks, grid, is_linear, with};
use sandtable::engine::fact::{Absent, Fact, Place, Unit};
use sandtable::engine::mechanism::Mechanism;
use sandtable::engine::named::Named;
use sandtable::engine::param::Setting;
use sandtable::engine::profile::{Claim, Item, Month, Prize, Profile, Record, Role, Title, Value};
use sandtable::engine::scheme::{Condition, Edit, Op, Test};
use sandtable::engine::shared::Shared;
use sandtable::engine::{Number, Provision, Scheme, Yuan};
use sandtable::reform::{Parameter, apply, parameters, with_readings};

#[derive(Clone)]
pub struct Draft {
    pub scheme: Scheme,
    pub person: Profile,
    /// The input of the curve, and how far it runs.
    pub vary: Fact,
    pub to: Number,
    /// How the scheme came to be.
    readings: Vec<(String, String)>,
    edits: Vec<Edit>,
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { scheme, person, vary, to, readings, edits } = self;
        write!(out, "{}, {readings:?}, {edits:?}\n{person:?}\n{vary:?} up to {to}", scheme.id)
    }
}

/// Choices from which a draft is made, in the order in which they are used up.
type Picks = std::vec::IntoIter<(Index, u8)>;

pub fn draft() -> impl Strategy<Value = Draft> {
    let edits = vec((any::<Index>(), any::<u8>()), 0..6);
    (random::seeds(), edits, vec(any::<Index>(), 40), vec((any::<Index>(), any::<u8>()), 400))
        .prop_map(|(seeds, edits, readings, picks)| make(&seeds, &edits, &readings, picks))
}

fn make(seeds: &Seeds, edits: &[(Index, u8)], readings: &[Index], picks: Vec<(Index, u8)>) -> Draft {
    let (shipped, pushed, _) = random::pushed(seeds);
    let choices: Vec<(String, String)> = shipped
        .reading
        .iter()
        .zip(readings)
        .map(|(reading, pick)| (reading.id.clone(), pick.get(&reading.option).id.clone()))
        .collect();
    let mut scheme = apply(&with_readings(shipped, &choices), &pushed.edits).0;
    let mut made = pushed.edits;
    for (pick, kind) in edits {
        let all = parameters(&scheme);
        let Some(edit) = other(&scheme, pick.get(&all), *kind) else { continue };
        let (changed, faults) = apply(&scheme, std::slice::from_ref(&edit));
        if faults.is_empty() {
            (scheme, made) = (changed, [made, vec![edit]].concat());
        }
    }
    let facts = facts(&scheme, &scheme.provision);
    let mut drawing = Drawing { scheme: &scheme, picks: picks.into_iter() };
    // Three times in four an input of the provision that the person is made for.
    let counted: Vec<&Shared<Provision>> = scheme.provision.iter().filter(|rule| rule.pays.base().is_some()).collect();
    let about = *drawing.next().0.get(&counted);
    let own = self::facts(&scheme, std::slice::from_ref(about));
    let linear = |facts: &[Fact]| facts.iter().copied().filter(|fact| is_linear(&scheme, *fact)).collect::<Vec<_>>();
    let of = if drawing.seldom(4) || linear(&own).is_empty() { linear(&facts) } else { linear(&own) };
    let mut person = drawing.person(about, &facts);
    if !drawing.seldom(4) {
        let gates = scheme.gate.iter().filter(|gate| gate.before.contains(&about.id)).flat_map(|gate| &gate.when);
        let test = match &about.pays {
            Mechanism::Objects(objects) => objects.test.as_slice(),
            _ => &[],
        };
        about.when.iter().chain(test).chain(gates).for_each(|condition| drawing.meet(&mut person, condition));
    }
    let vary = *drawing.next().0.get(&of);
    let far = (0..3).map(|_| drawing.number(vary)).max().unwrap_or_default();
    let to = on_grid(far.decimal() * Decimal::new(13, 1) + Decimal::TEN * grid(vary.unit()).decimal(), vary);
    Draft { scheme, person, vary, to, readings: choices, edits: made }
}

impl Draft {
    /// Every number of the rules that could be one of the varied input, for a year also by the month.
    pub fn numbers(&self) -> Vec<Number> {
        let months = Decimal::from(self.person.month_count().max(1));
        let all = numbers(&self.scheme);
        let same = all.iter().filter(|(unit, _)| *unit == self.vary.unit()).map(|(_, number)| *number);
        same.flat_map(|number| [Some(number), Number::new(number.decimal() / months)]).flatten().collect()
    }
}

/// Another value that a parameter could well have.
fn other(scheme: &Scheme, parameter: &Parameter, kind: u8) -> Option<Edit> {
    let times = |value: Decimal, unit: Unit| {
        let factors = [(0, 1), (1, 3), (1, 2), (9, 10), (11, 10), (2, 1), (3, 1)];
        let (up, down) = factors[usize::from(kind) % factors.len()];
        let changed = value * Decimal::from(up) / Decimal::from(down);
        changed.round_dp(unit.places()).normalize().to_string()
    };
    let to = match &parameter.setting {
        Setting::Yuan(yuan) => times(yuan.decimal(), Unit::Yuan),
        Setting::Rate(rate) => times(rate.decimal(), Unit::Share),
        Setting::Number(number, unit) => times(number.decimal(), *unit),
        Setting::Flag(flag) => (!flag).to_string(),
        Setting::Choice { options, .. } => options[usize::from(kind) % options.len()].to_owned(),
        Setting::Fact(fact) => {
            let alike = |other: &&Fact| other.unit() == fact.unit() && other.place() == fact.place();
            let alike: Vec<&Fact> = Fact::ALL.iter().filter(alike).collect();
            alike[usize::from(kind) % alike.len()].name().to_owned()
        }
        Setting::Provision(_) => scheme.provision[usize::from(kind) % scheme.provision.len()].id.clone(),
    };
    Some(Edit::Set { address: parameter.address.to_string(), to })
}

/// The numbers of a scheme with their units.
fn numbers(scheme: &Scheme) -> Vec<(Unit, Number)> {
    let one = |parameter: Parameter| match parameter.setting {
        Setting::Yuan(yuan) => Some((Unit::Yuan, yuan.into())),
        Setting::Number(number, unit) => Some((unit, number)),
        _ => None,
    };
    parameters(scheme).into_iter().filter_map(one).collect()
}

/// The facts that provisions and gates speak of, and those they are worked out from.
fn facts(scheme: &Scheme, provisions: &[Shared<Provision>]) -> Vec<Fact> {
    let rules = provisions.iter().map(|rule| format!("{:?} {:?} {:?}", rule.when, rule.pays, rule.cap));
    let rules = rules.chain([format!("{:?}", scheme.gate)]).collect::<String>();
    let named = |fact: &Fact| rules.split(|sign: char| !sign.is_alphanumeric()).any(|word| word == format!("{fact:?}"));
    let mut found: Vec<Fact> = Fact::ALL.iter().copied().filter(named).collect();
    for fact in found.clone() {
        match fact.absent() {
            Absent::Difference(one, other) => found.extend([one, other]),
            Absent::SumOfMonths(one) | Absent::Same(one) => found.push(one),
            _ => {}
        }
    }
    found.sort_unstable_by_key(|fact| fact.name());
    found.dedup();
    found
}

fn on_grid(value: Decimal, fact: Fact) -> Number {
    let step = grid(fact.unit()).decimal();
    Number::new((value.max(Decimal::ZERO) / step).floor() * step).unwrap()
}

struct Drawing<'a> {
    scheme: &'a Scheme,
    picks: Picks,
}

/// Beyond it stands no number of a rule.
const FAR: u32 = 1_000_000_000;

impl Drawing<'_> {
    fn next(&mut self) -> (Index, u8) {
        self.picks.next().unwrap()
    }

    /// Yes one time in `times`.
    fn seldom(&mut self, times: u8) -> bool {
        self.next().1.is_multiple_of(times)
    }

    /// A value near one at which some rule changes with the fact, or near any number of its unit, or below.
    fn number(&mut self, fact: Fact) -> Number {
        let unit = fact.unit();
        let anybody = Profile { roles: Role::ALL.to_vec(), ..Profile::default() };
        let edges = breaks(self.scheme, &anybody, fact, Number::ZERO, Number::of(FAR));
        let mut near: Vec<Decimal> = edges.into_iter().take(40).map(Number::decimal).collect();
        if near.is_empty() || self.seldom(4) {
            let alike = numbers(self.scheme).into_iter().filter(|(of, _)| *of == unit);
            near.extend(alike.map(|(_, number)| number.decimal()));
            near.extend([1, 10, 1000].map(|value| Decimal::from(value) * grid(unit).decimal()));
        }
        let (pick, kind) = self.next();
        let number = *pick.get(&near);
        let step = grid(unit).decimal();
        let value = match kind % 4 {
            0 => number + step * Decimal::from(i64::from(kind / 4 % 7) - 3),
            1 => number / Decimal::from(12),
            2 => number * Decimal::from(kind) / Decimal::from(128),
            _ => number,
        };
        match unit {
            Unit::Ordinal => Number::of(u32::from(kind % 4) + 1),
            _ if fact == Fact::EmployedRatio => on_grid(value.min(Decimal::ONE), fact),
            _ => on_grid(value, fact),
        }
    }

    fn record(&mut self, place: Place, facts: &[Fact]) -> Record {
        let mut record = Record::default();
        for fact in facts.iter().copied().filter(|fact| fact.place() == place) {
            match fact.unit() {
                Unit::Flag if self.seldom(32) => {
                    let usual = fact.absent() == Absent::AssumedTrue;
                    record.set(fact, Value::Flag(!usual));
                }
                Unit::Flag | Unit::Account => {}
                _ if self.seldom(5) => {}
                _ => {
                    let number = self.number(fact);
                    record.set(fact, Value::Number(number));
                }
            }
        }
        record
    }

    fn items(&mut self, place: Place, facts: &[Fact]) -> Vec<Item> {
        let count = if facts.iter().any(|fact| fact.place() == place) { self.next().1 % 3 } else { 0 };
        (0..count).map(|_| Item { times: u32::from(self.next().1 % 3) + 1, facts: self.record(place, facts) }).collect()
    }

    fn month(&mut self, facts: &[Fact]) -> Month {
        let times = u32::from(self.next().1 % 6) + 1;
        Month { times, facts: self.record(Place::Month, facts), videos: self.items(Place::Video, facts) }
    }

    /// What a provision asks for, or just not.
    fn meet(&mut self, person: &mut Profile, condition: &Condition) {
        match &condition.test {
            Test::Is(flag, wanted) => person.facts.set(*flag, Value::Flag(*wanted)),
            Test::Compare(fact, Op::AtLeast | Op::Above, value) => {
                let by = Number::of(u32::from(self.next().1 % 4)).times(grid(fact.unit()));
                let value = if self.seldom(8) { value.less(grid(fact.unit())) } else { value.plus(by) };
                *person = with(person, *fact, value);
            }
            Test::Any(all) | Test::All(all) | Test::Some { each: all, .. } => {
                all.iter().for_each(|each| self.meet(person, each));
            }
            _ => {}
        }
    }

    /// Somebody whom this provision is for, and two other roles of the scheme.
    fn person(&mut self, about: &Provision, facts: &[Fact]) -> Profile {
        let scheme = self.scheme;
        let known: Vec<Role> = scheme.provision.iter().flat_map(|rule| rule.roles.iter().copied()).collect();
        let mut roles: Vec<Role> = (0..2).map(|_| *self.next().0.get(&known)).collect();
        roles.extend(about.roles.first());
        let mut person = Profile { roles, ..Profile::default() };
        for place in [Place::Applicant, Place::Year, Place::StartupLoan, Place::BusinessLoan] {
            self.record(place, facts).iter().for_each(|(fact, value)| person.facts.set(fact, value));
        }
        // Told, the number of accepted shops says all; untold, one shop is put to the test.
        if self.seldom(2) {
            person.facts.clear(Fact::AcceptedObjects);
        }
        let own = person.facts.number(Fact::OwnShipments).unwrap_or_default();
        if person.facts.number(Fact::AllianceShipmentsTotal).is_some_and(|total| total < own) {
            person.facts.set(Fact::AllianceShipmentsTotal, Value::Number(own));
        }
        person.months = (0..self.next().1 % 3).map(|_| self.month(facts)).collect();
        person.sessions = self.items(Place::Session, facts);
        person.events = self.items(Place::Event, facts);
        person.products = self.items(Place::Product, facts);
        person.shop_months = self.items(Place::ShopMonth, facts);
        person.titles = Title::ALL.iter().copied().filter(|_| self.seldom(2)).collect();
        let contests = sandtable::schemes::vocabulary(std::slice::from_ref(scheme)).contests;
        if !contests.is_empty() && self.seldom(2) {
            let (contest, prize) = (self.next().0.get(&contests).clone(), *self.next().0.get(Prize::ALL));
            person.claims.push(Claim { contest, prize, amount: None, times: 1 });
        }
        if self.seldom(3) {
            let rule = self.next().0.get(&scheme.provision).id.clone();
            let amount: Yuan = self.number(Fact::GrossSales).into();
            person.city_amounts.push((rule, amount));
        }
        person
    }
}
