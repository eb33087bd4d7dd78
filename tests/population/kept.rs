//! An edit that works out only what it touches costs what the whole scheme costs, to the fen.

use crate::anybody::{anybody, read_so, reform, reformed};
use crate::often::often;
use proptest::collection::vec;
use proptest::prelude::*;
use rust_decimal::Decimal;
use sandtable::engine::number::Rate;
use sandtable::engine::scheme::Edit;
use sandtable::engine::{Scheme, Yuan, profile};
use sandtable::population::budget::{Budget, Cost, Crowd, Uptake, compare, cost};
use sandtable::population::caseload::{grow, read};
use sandtable::population::{Kept, People, Person};
use sandtable::reform::{apply, parameters};
use sandtable::schemes::{CASELOADS, shipped, vocabulary};

/// The whole, worked out anew.
fn whole(law: &Scheme, crowd: &Crowd<'_>) -> Budget {
    cost(law, crowd)
}

/// Everything that both say of a scheme.
fn same(kept: &Cost, law: &Scheme, crowd: &Crowd<'_>) -> Result<(), String> {
    let whole = whole(law, crowd);
    let items = |items: &[sandtable::population::budget::Item]| format!("{items:?}");
    let funds = |funds: &[sandtable::population::budget::Fund]| format!("{funds:?}");
    let told = (kept.total, items(&kept.provisions), kept.months, funds(&kept.funds));
    let expected = (whole.total, items(&whole.provisions), whole.months, funds(&whole.funds));
    if told == expected { Ok(()) } else { Err(format!("{}: kept {told:?}\nwhole {expected:?}", law.id)) }
}

fn readings() -> impl Strategy<Value = Vec<usize>> {
    vec(0_usize..6, shipped().iter().map(|scheme| scheme.reading.len()).sum::<usize>())
}

proptest! {
    #![proptest_config(often(48))]

    #[test]
    fn an_edit_costs_what_the_whole_costs(
        people in vec(anybody(), 1..8), options in readings(), edits in vec(reform(), 1..5), share in 30_u32..=100,
    ) {
        let mut columns = People::default();
        let mut aside = Vec::new();
        for profile in people.iter().filter_map(|json| profile::read(json, &vocabulary(shipped())).ok()) {
            match Person::of(&profile) {
                Ok(person) => columns.push(&person),
                Err(_) => aside.push(profile),
            }
        }
        let take_up = Rate::read(&format!("{share}%")).unwrap();
        let crowd = Crowd { people: &columns, aside: &aside, groups: &[], take_up, seed: 3 };
        for (scheme, other) in read_so(&options).iter().zip(shipped()) {
            // From one reading to another, and on through a series of edits, whatever was kept last.
            let mut laws = vec![other.clone(), scheme.clone()];
            for edit in &edits {
                laws.push(reformed(laws.last().unwrap(), edit));
            }
            let (mut now, Ok(mut kept)) = (scheme, Kept::of(scheme, &crowd)) else { continue };
            for (at, law) in laws.iter().enumerate() {
                if let Ok(cost) = kept.cost(law, &crowd) {
                    same(&cost, law, &crowd).map_err(TestCaseError::fail)?;
                }
                if let Ok((cost, determined, at_most)) = kept.draft(law, &crowd) {
                    same(&cost, law, &crowd).map_err(TestCaseError::fail)?;
                    let everybody = Crowd { aside: &[], ..crowd };
                    let changes = compare(&whole(now, &everybody), &whole(law, &everybody));
                    prop_assert_eq!((determined, at_most), changes);
                }
                if let (1, Ok(again)) = (at % 2, Kept::of(law, &crowd)) {
                    (now, kept) = (law, again);
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(often(48))]

    #[test]
    fn at_any_take_up_it_is_the_whole_budget(
        people in vec(anybody(), 1..12), options in readings(), shares in vec(0_u32..=1000, 1..4), seed in 0_u64..99,
    ) {
        let mut columns = People::default();
        for profile in people.iter().filter_map(|json| profile::read(json, &vocabulary(shipped())).ok()) {
            Person::of(&profile).iter().for_each(|person| columns.push(person));
        }
        let groups = [columns.len / 2, columns.len - columns.len / 2];
        let crowd = |take_up| Crowd { people: &columns, aside: &[], groups: &groups, take_up, seed };
        for law in read_so(&options) {
            let Some(uptake) = Uptake::of(&law, &crowd(Rate::default())) else { continue };
            for share in &shares {
                let crowd = crowd(Rate::read(&format!("{}.{}%", share / 10, share % 10)).unwrap());
                let told = uptake.budget(&law, &crowd).unwrap();
                prop_assert_eq!(format!("{told:?}"), format!("{:?}", whole(&law, &crowd)), "{} {}", law.id, share);
            }
            prop_assert!(uptake.budget(&law, &crowd(Rate::read("12.34%").unwrap())).is_none());
        }
    }
}

/// Each number of each scheme a little different, over its own synthetic people.
#[test]
fn every_number_of_the_law_over_its_own_caseload() {
    for law in shipped() {
        let Some((_, json)) = CASELOADS.iter().find(|(id, _)| *id == law.id) else { continue };
        let caseload = read(json).unwrap();
        let grown = grow(&caseload, shipped()).unwrap();
        let (take_up, seed) = (caseload.take_up, caseload.seed);
        let crowd = Crowd { people: &grown.people, aside: &[], groups: &grown.sizes, take_up, seed };
        let kept = Kept::of(law, &crowd).unwrap();
        let still = kept.cost(law, &crowd).unwrap();
        same(&still, law, &crowd).unwrap();
        assert_eq!(still.worked, 0, "nothing has changed");
        let mut worked = 0;
        // Every third: the whole is slow where nothing is optimised.
        for parameter in parameters(law).into_iter().step_by(3) {
            let to = match &parameter.setting {
                sandtable::engine::param::Setting::Yuan(yuan) => yuan.plus(*yuan).to_string(),
                sandtable::engine::param::Setting::Rate(rate) => {
                    format!("{}", rate.decimal() / rust_decimal::Decimal::TWO)
                }
                sandtable::engine::param::Setting::Number(number, _) => number.repeated(2).to_string(),
                _ => continue,
            };
            let (draft, faults) = apply(law, &[Edit::Set { address: parameter.address.to_string(), to }]);
            let Some(cost) = kept.cost(&draft, &crowd).ok().filter(|_| faults.is_empty()) else { continue };
            same(&cost, &draft, &crowd).unwrap();
            worked = worked.max(cost.worked);
        }
        assert!(worked > 0 && worked < law.provision.len(), "{}: {worked} of {}", law.id, law.provision.len());
    }
}

/// Where streamers have a floor, a cap, relief and hours beside: from sorted values, and the same.
#[test]
fn what_one_provision_pays_is_told_from_sorted_values() {
    let law = shipped().iter().find(|law| law.position("HSB-10a").is_some()).unwrap();
    let (_, json) = CASELOADS.iter().find(|(id, _)| *id == law.id).unwrap();
    let caseload = read(json).unwrap();
    let grown = grow(&caseload, shipped()).unwrap();
    // Leaders are paid on the same side, so that there is more than one beside the hours.
    let streamers: usize = caseload.group.iter().zip(&grown.sizes).take(2).map(|(_, size)| *size).sum();
    let mut people = People::default();
    for profile in sandtable::population::people::profiles(&grown.people).take(streamers) {
        people.push(&Person::of(&profile).unwrap());
    }
    let (take_up, seed) = (caseload.take_up, caseload.seed);
    let crowd = Crowd { people: &people, aside: &[], groups: &[], take_up, seed };
    let edits = [
        ("HSB-10a/rate", vec!["0%", "1.9%", "2.137%", "100%", "2.00001%"]),
        ("HSB-10a/floor", vec!["0", "1", "4999.99", "5000.01", "100000"]),
        ("HSB-10a/cap/month", vec!["0", "50", "60", "1234.56"]),
        ("HSB-11/bands/2/amount", vec!["50", "65", "70", "0"]),
        ("HSB-11/bands/2/from", vec!["72", "60.01", "48", "31"]),
        ("HSB-11/bands/1/to", vec!["35.5", "59.99", "61"]),
        ("HSB-14/bands/1/amount", vec!["0", "3300", "5000"]),
        ("HSB-14/bands/2/from", vec!["600000", "999999.99"]),
    ];
    // A cap on the programme is no person's own, but each is held to it.
    for amount in [0, 100, 10_000_000].map(|yuan| Yuan::new(Decimal::from(yuan)).unwrap()) {
        let address = format!("{}/HSB-10a/cap/programme", law.id);
        let (draft, faults) = apply(law, &[Edit::Add { address, amount }]);
        assert_eq!(faults, [], "{amount:?}");
        let kept = Kept::of(law, &crowd).unwrap();
        same(&kept.cost(&draft, &crowd).unwrap(), &draft, &crowd).unwrap_or_else(|fault| panic!("{amount:?}: {fault}"));
    }
    // What is held to a cap for good is not what its months add up to.
    let once = Edit::Add {
        address: format!("{}/HSB-10a/cap/applicant", law.id),
        amount: Yuan::new(Decimal::from(900)).unwrap(),
    };
    let (held, faults) = apply(law, &[once]);
    assert_eq!(faults, []);
    let kept = Kept::of(&held, &crowd).unwrap();
    for (path, to) in [("HSB-11/bands/2/amount", "65"), ("HSB-11/bands/2/from", "72"), ("HSB-10a/rate", "1.9%")] {
        let (draft, _) = apply(&held, &[Edit::Set { address: format!("{}/{path}", law.id), to: to.to_owned() }]);
        same(&kept.cost(&draft, &crowd).unwrap(), &draft, &crowd)
            .unwrap_or_else(|fault| panic!("{path} {to}: {fault}"));
    }
    let mut sorted = 0;
    for (path, values) in edits {
        let kept = Kept::of(law, &crowd).unwrap();
        let before = kept.bytes();
        for to in values {
            let address = format!("{}/{path}", law.id);
            let (draft, _) = apply(law, &[Edit::Set { address, to: to.to_owned() }]);
            same(&kept.cost(&draft, &crowd).unwrap(), &draft, &crowd)
                .unwrap_or_else(|fault| panic!("{path} {to}: {fault}"));
        }
        sorted += usize::from(kept.bytes() > before);
    }
    assert_eq!(sorted, 8);
}
