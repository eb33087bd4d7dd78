//! What a fact can't move is left out, and pays the same whatever it is.

use sandtable::analysis::{breaks, grid, is_linear, touched, with};
use sandtable::engine::fact::Unit;
use sandtable::engine::mechanism::{Lump, Mechanism};
use sandtable::engine::named::Named;
use sandtable::engine::profile::{Claim, Item, List, Month, Prize, Profile, Record, Role, Title, Value};
use sandtable::engine::scheme::{Condition, Op, Period, Reading, Test};
use sandtable::engine::{Fact, Number, Scheme, Yuan, assess};
use sandtable::reform::with_readings;
use sandtable::schemes::{shipped, vocabulary};

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
        let last = |reading: &Reading| reading.option.last().map(|option| (reading.id.clone(), option.id.clone()));
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
    // A net figure is varied by what was sold; a term by itself.
    assert_eq!(touches("hongsibu", Fact::NetSales), "HSB-10a HSB-10b HSB-11 HSB-14");
    assert_eq!(touches("pinggu", Fact::BusinessYears), "PG-7.2");
    // A park sells what its firm sells, where nothing else is said.
    assert_eq!(touches("pinggu", Fact::ParkOnlineRetail), "PG-3.1");
    assert_eq!(touches("pinggu", Fact::YearOnlineRetail), "PG-3.1 PG-3.3 PG-4.1a PG-7.2");
}

#[test]
fn a_count_of_records_is_touched_by_a_further_record_and_by_whatever_is_asked_of_each() {
    let hours = Test::Compare(Fact::LiveHours, Op::AtLeast, Number::of(60));
    let each = vec![Condition { name: "hours".to_owned(), test: hours }];
    let some = Test::Some { list: List::Videos, at_least: Number::ONE, each };
    let mut law = crate::scheme("hongsibu").clone();
    let asked = law.provision.iter_mut().find(|rule| rule.id == "HSB-15b");
    asked.unwrap().when.push(Condition { name: "videos".to_owned(), test: some });
    let person = everybody(&law);
    for (vary, is) in [(Fact::Likes, true), (Fact::LiveHours, true), (Fact::GroupNetSales, false)] {
        assert_eq!(touched(&law, &person, vary).provision("HSB-15b").is_some(), is, "{vary:?}");
    }
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
        law.provision.iter_mut().for_each(|rule| rule.pays = Mechanism::Lump(Lump { amount: Yuan::from(Number::ONE) }));
        law
    };
    for law in shipped().iter().filter(|law| law.provision.iter().any(|rule| rule.period == Month)).map(lump) {
        let mut person = everybody(&law);
        person.months.clear();
        assert_eq!(apart(&law, &person, Fact::LiveHours).len(), 1, "{}", law.id);
    }
}
