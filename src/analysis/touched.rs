//! The part of a scheme that one fact can move. What it cannot move is assessed once, not at every value of the fact.

use crate::engine::fact::{Absent, Fact, Place};
use crate::engine::mechanism::{Floor, Mechanism};
use crate::engine::profile::Profile;
use crate::engine::scheme::{Condition, Period, Test, Text};
use crate::engine::shared::Shared;
use crate::engine::{Provision, Scheme};

/// The scheme with only those provisions whose outcome may differ when `vary` does, and all that stand with one of them
/// in a rule between provisions.
pub fn touched(scheme: &Scheme, profile: &Profile, vary: Fact) -> Scheme {
    // A first month changes whatever is assessed by the month.
    if profile.month_count() == 0 {
        return scheme.clone();
    }
    let kept = scheme.provision.iter().filter(|rule| moved(scheme, rule, vary)).map(|rule| rule.id.as_str()).collect();
    part(scheme, &joined(kept, &groups(scheme)))
}

/// These, and all that stand with one of them in a group, however far along.
pub fn joined<'a>(mut kept: Vec<&'a str>, groups: &[Vec<&'a str>]) -> Vec<&'a str> {
    loop {
        let more = groups.iter().filter(|group| group.iter().any(|id| kept.contains(id))).flatten();
        let more: Vec<&str> = more.copied().filter(|id| !kept.contains(id)).collect();
        if more.is_empty() {
            return kept;
        }
        kept.extend(more);
    }
}

/// The scheme with these provisions alone, as far as their amounts go.
pub fn part(scheme: &Scheme, kept: &[&str]) -> Scheme {
    let provision = scheme.provision.iter().filter(|rule| kept.contains(&rule.id.as_str()));
    let gate = scheme.gate.iter().filter(|gate| gate.before.iter().any(|id| kept.contains(&id.as_str())));
    Scheme {
        id: scheme.id.clone(),
        order: scheme.order,
        status: scheme.status,
        provision: provision.cloned().collect(),
        gate: gate.cloned().collect(),
        best_of: scheme.best_of.clone(),
        shared_cap: scheme.shared_cap.clone(),
        exclusive: scheme.exclusive.clone(),
        nested: scheme.nested.clone(),
        yield_to: scheme.yield_to.clone(),
        caution: Shared::default(),
        name: Text::default(),
        document: Text::default(),
        validity: Text::default(),
        summary: Text::default(),
        pays_whom: Text::default(),
        fund: Vec::new(),
        target: Shared::default(),
        reading: Shared::default(),
        note: Shared::default(),
        clause: Shared::default(),
    }
}

/// Provisions that are settled together.
pub fn groups(scheme: &Scheme) -> Vec<Vec<&str>> {
    let both = scheme.best_of.iter().map(|rule| rule.first.iter().chain(&rule.second).map(String::as_str).collect());
    let caps = scheme.shared_cap.iter().map(|cap| cap.over.iter().map(String::as_str).collect());
    let once = scheme.provision.iter().filter_map(|rule| match &rule.pays {
        Mechanism::PerUnit(per_unit) => Some(vec![rule.id.as_str(), per_unit.except_paid_by.as_deref()?]),
        _ => None,
    });
    let exclusive = scheme.exclusive.iter().map(|rule| vec![rule.winner.as_str(), rule.loser.as_str()]);
    let nested = scheme.nested.iter().map(|rule| vec![rule.inner.as_str(), rule.outer.as_str()]);
    both.chain(caps).chain(once).chain(exclusive).chain(nested).collect()
}

fn moved(scheme: &Scheme, rule: &Provision, vary: Fact) -> bool {
    let caps = [&rule.cap.item, &rule.cap.month, &rule.cap.year, &rule.cap.applicant, &rule.cap.programme];
    let mut lifts = caps.into_iter().flatten().filter_map(|cap| cap.lifted_for);
    let mut gates = scheme.gate.iter().filter(|gate| gate.before.contains(&rule.id));
    place_of(rule.period) == Some(vary.place())
        || rule.when.iter().any(|condition| asks(condition, vary))
        || gates.any(|gate| gate.when.iter().any(|condition| asks(condition, vary)))
        || lifts.any(|fact| follows(fact, vary))
        || paid_by(&rule.pays).into_iter().flatten().any(|fact| follows(fact, vary))
        || matches!(&rule.pays, Mechanism::Objects(objects) if objects.test.iter().any(|each| asks(each, vary)))
}

/// The records of which varying a fact may add one.
fn place_of(period: Period) -> Option<Place> {
    match period {
        Period::Video => Some(Place::Video),
        Period::Session => Some(Place::Session),
        Period::Event => Some(Place::Event),
        Period::Product => Some(Place::Product),
        Period::Month | Period::Contest | Period::Year | Period::Once => None,
    }
}

fn asks(condition: &Condition, vary: Fact) -> bool {
    match &condition.test {
        Test::Is(fact, _) | Test::Compare(fact, ..) => follows(*fact, vary),
        Test::Than { fact, than, .. } => follows(*fact, vary) || follows(*than, vary),
        Test::Account(_) => vary == Fact::AccountKind,
        Test::Any(any) | Test::All(any) => any.iter().any(|each| asks(each, vary)),
        Test::Some { list, each, .. } => list.place() == vary.place() || each.iter().any(|each| asks(each, vary)),
    }
}

/// Every fact that a mechanism reads.
fn paid_by(pays: &Mechanism) -> [Option<Fact>; 3] {
    let relief =
        |floor: &Option<Floor>| floor.as_ref().and_then(|floor| floor.relief.as_ref()).map(|relief| relief.fact);
    let third = match pays {
        Mechanism::Interest(interest) => Some(interest.term),
        _ => None,
    };
    let further = match pays {
        Mechanism::Rate(rate) => relief(&rate.floor),
        Mechanism::PerUnit(per_unit) => relief(&per_unit.floor),
        Mechanism::Milestones(milestones) => milestones.already,
        Mechanism::Bands(_) | Mechanism::Steps(_) | Mechanism::Range(_) | Mechanism::Loan(_) => None,
        Mechanism::RateBy(rate) => Some(rate.by),
        Mechanism::PoolShare(pool) => Some(pool.total),
        Mechanism::Interest(interest) => Some(interest.rate),
        Mechanism::Objects(_) | Mechanism::Titles(_) => None,
        Mechanism::Lump(_) | Mechanism::Contest(_) | Mechanism::Benefit(_) | Mechanism::NotComputable(_) => None,
    };
    [pays.base(), further, third]
}

/// Whether `fact` may change when `vary` does: itself, a fact of the same records, or what is worked out from it.
fn follows(fact: Fact, vary: Fact) -> bool {
    let one_figure = matches!(
        vary.place(),
        Place::Applicant | Place::Year | Place::Month | Place::StartupLoan | Place::BusinessLoan | Place::Derived
    );
    let worked_out = |from: Fact| match from.absent() {
        Absent::Difference(whole, part) => vec![whole, part],
        Absent::SumOfMonths(month) => vec![month],
        Absent::Same(other) => vec![other],
        _ => Vec::new(),
    };
    fact == vary
        || (!one_figure && fact.place() == vary.place())
        || worked_out(fact).into_iter().any(|part| follows(part, vary))
        // A difference is varied by what it is taken from.
        || (vary.place() == Place::Derived && worked_out(vary).first().is_some_and(|whole| follows(fact, *whole)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{breaks, grid, is_linear, with};
    use crate::engine::fact::Unit;
    use crate::engine::mechanism::{Lump, Mechanism};
    use crate::engine::named::Named;
    use crate::engine::profile::{Claim, Item, Month, Prize, Record, Role, Title, Value};
    use crate::engine::{Number, Yuan, assess};
    use crate::reform::with_readings;
    use crate::schemes::{shipped, vocabulary};

    /// Beyond every number of a text.
    const FAR: u32 = 1_000_000_000;

    /// Somebody of every role with every figure, mostly as high as any rule asks; one month with two kinds of videos.
    fn everybody(scheme: &Scheme) -> Profile {
        let item = || Item { times: 1, facts: Record::default() };
        let month = Month { times: 2, facts: Record::default(), videos: vec![item(), item()] };
        let mut person = Profile { roles: Role::ALL.to_vec(), months: vec![month], ..Profile::default() };
        for list in [&mut person.sessions, &mut person.events, &mut person.products, &mut person.shop_months] {
            list.push(item());
        }
        for fact in Fact::ALL.iter().copied() {
            let value = match (fact, fact.unit()) {
                (_, Unit::Flag | Unit::Account) => continue,
                // Told, it would say all of the objects.
                (Fact::AcceptedObjects, _) => continue,
                (Fact::Followers, _) => Number::of(120_000),
                (_, Unit::Ordinal) => Number::ONE,
                (_, Unit::Share) => Number::step(1),
                _ => {
                    let all = breaks(scheme, &person, fact, Number::ZERO, Number::of(FAR));
                    all.last().map_or(Number::of(1_000), |last| last.plus(grid(fact.unit())))
                }
            };
            person = with(&person, fact, value);
        }
        for (video, featured) in person.months.iter_mut().flat_map(|month| &mut month.videos).zip([true, false]) {
            for (flag, is) in [(Fact::Featured, featured), (Fact::PositiveContent, true), (Fact::Geotag, true)] {
                video.facts.set(flag, Value::Flag(is));
            }
        }
        person.facts.set(Fact::MofcomRecognised, Value::Flag(true));
        person.titles = Title::ALL.to_vec();
        let won = |contest| Claim { contest, prize: Prize::Winner, amount: None, times: 1 };
        person.claims = vocabulary(std::slice::from_ref(scheme)).contests.into_iter().map(won).collect();
        person
    }

    /// What is left out pays the same at every value.
    fn apart(law: &Scheme, person: &Profile, vary: Fact) -> Vec<[rust_decimal::Decimal; 2]> {
        let part = touched(law, person, vary);
        let numbers = breaks(law, person, vary, Number::ZERO, Number::of(FAR));
        let around = numbers.into_iter().take(16).flat_map(|at| [at.less(grid(vary.unit())), at]);
        let rest = |value: Number| {
            let person = with(person, vary, value);
            let [all, part] = [law, &part].map(|law| assess(law, &person).totals);
            [(all.determined, part.determined), (all.at_most, part.at_most)]
                .map(|(all, part)| all.decimal() - part.decimal())
        };
        let mut rests: Vec<_> = around.chain([Number::ZERO, Number::of(7), Number::of(FAR)]).map(rest).collect();
        rests.dedup();
        rests
    }

    #[test]
    fn what_a_fact_does_not_touch_pays_the_same_whatever_it_is() {
        for shipped in shipped() {
            let last = |reading: &crate::engine::scheme::Reading| {
                reading.option.last().map(|option| (reading.id.clone(), option.id.clone()))
            };
            let readings: Vec<(String, String)> = shipped.reading.iter().filter_map(last).collect();
            for law in [shipped.clone(), with_readings(shipped, &readings)] {
                let person = everybody(&law);
                for vary in Fact::ALL.iter().copied().filter(|fact| is_linear(&law, *fact)) {
                    assert_eq!(apart(&law, &person, vary).len(), 1, "{} {vary:?}", law.id);
                }
            }
        }
    }

    fn touches(id: &str, vary: Fact) -> String {
        let law = shipped().iter().find(|law| law.id == id);
        let part = law.map(|law| touched(law, &everybody(law), vary).provision).unwrap_or_default();
        part.iter().map(|rule| rule.id.as_str()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn no_more_is_touched_than_reads_the_fact_or_is_settled_with_what_does() {
        // Hours are paid by Article 11, which stands against Article 10; views by both kinds of videos, with one cap.
        assert_eq!(touches("hongsibu", Fact::LiveHours), "HSB-10a HSB-10b HSB-11");
        assert_eq!(touches("hongsibu", Fact::Views), "HSB-13a HSB-13b");
        // Sales of a month are part of the year's.
        assert_eq!(touches("hongsibu", Fact::GrossSales), "HSB-10a HSB-10b HSB-11 HSB-14");
        assert_eq!(touches("hongsibu", Fact::RegimentYearSales), "HSB-15a");
        assert_eq!(touches("tongjiang", Fact::OverseasSalesUsd), "TJ-14");
        assert_eq!(touches("pinggu", Fact::BenchmarkRate), "PG-7.2");
        assert_eq!(touches("pinggu", Fact::CityAvgGrowth), "PG-3.3");
        assert_eq!(touches("conghua", Fact::SettledYearIndex), "CH-1a CH-2");
    }

    #[test]
    fn a_first_record_touches_what_is_paid_by_the_record() {
        use Period::{Event, Month, Product, Session, Video};
        let facts = [Fact::Likes, Fact::LocalGoodsTurnover, Fact::ActualCost, Fact::ProductTurnover];
        for (period, vary) in [Video, Session, Event, Product].into_iter().zip(facts) {
            for law in shipped().iter().filter(|law| law.id == "tongjiang") {
                let mut law = law.clone();
                for rule in law.provision.iter_mut().filter(|rule| rule.id == "TJ-13") {
                    rule.when.clear();
                    rule.period = period;
                    rule.pays = Mechanism::Lump(Lump { amount: Yuan::from(Number::ONE) });
                }
                let touched = touched(&law, &everybody(&law), vary);
                assert!(touched.provision("TJ-13").is_some(), "{period:?}");
            }
        }
        // Somebody without a month gets one with its first figure, and with it whatever is paid by the month.
        let lump = |law: &Scheme| {
            let mut law = law.clone();
            law.provision
                .iter_mut()
                .for_each(|rule| rule.pays = Mechanism::Lump(Lump { amount: Yuan::from(Number::ONE) }));
            law
        };
        for law in shipped().iter().filter(|law| law.provision.iter().any(|rule| rule.period == Month)).map(lump) {
            let mut person = everybody(&law);
            person.months.clear();
            assert_eq!(apart(&law, &person, Fact::LiveHours).len(), 1, "{}", law.id);
        }
    }
}
