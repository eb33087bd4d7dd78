//! The program over columns pays everybody what the explaining evaluator pays, to the fen.

use crate::anybody::{anybody, read_so, reform, reformed};
use crate::often::often;
use proptest::collection::vec;
use proptest::prelude::*;
use sandtable::engine::scheme::{Cap, CapOf, Edit};
use sandtable::engine::{Profile, Scheme, Yuan, assess, profile};
use sandtable::population::{People, Person, Program};
use sandtable::reform::{apply, parameters};
use sandtable::schemes::{shipped, vocabulary};
use serde_json::{Value as Json, json};

/// Of one person under one scheme: entitled, payable and by month for each provision; determined and on top.
#[derive(Debug, Default, PartialEq)]
struct Paid {
    provisions: Vec<(i64, i64, Vec<i64>)>,
    determined: i64,
    open: i64,
}

fn fen(amount: Yuan) -> i64 {
    i64::try_from(amount.decimal() * rust_decimal::Decimal::ONE_HUNDRED).unwrap()
}

fn explained(scheme: &Scheme, profile: &Profile) -> Paid {
    let result = assess(scheme, profile);
    let determined = fen(result.totals.determined);
    let months = |by_month: &[Yuan]| by_month.iter().map(|amount| fen(*amount)).collect();
    let provisions = result.outcomes.iter().map(|each| (fen(each.entitled), fen(each.payable), months(&each.by_month)));
    Paid { provisions: provisions.collect(), determined, open: fen(result.totals.at_most) - determined }
}

fn compiled(program: &Program<'_>) -> Vec<Paid> {
    let mut all = Vec::new();
    program.run(|block, answers| {
        let mut month = 0;
        for (at, months) in block.months_of.iter().enumerate() {
            let mut paid = Paid::default();
            let own = month..month + *months as usize;
            for each in &answers.provisions {
                let by_month = each.by_month.get(own.clone()).unwrap_or_default().to_vec();
                paid.provisions.push((each.entitled[at], each.payable[at], by_month));
                let (determined, open) = each.split(at);
                paid.determined += determined;
                paid.open += open;
            }
            month = own.end;
            all.push(paid);
        }
    });
    all
}

/// Months in which nothing is paid may be told or not.
fn same(mut one: Paid, mut other: Paid) -> Result<(), String> {
    for paid in one.provisions.iter_mut().chain(&mut other.provisions) {
        if paid.2.iter().all(|amount| *amount == 0) {
            paid.2.clear();
        }
    }
    if one == other { Ok(()) } else { Err(format!("explained {one:?}\ncompiled {other:?}")) }
}

fn agree(scheme: &Scheme, people: &[(Json, Profile)]) -> Result<(), String> {
    let mut columns = People::default();
    people.iter().for_each(|(_, profile)| columns.push(&Person::of(profile).unwrap()));
    let program = Program::of(scheme, &columns).map_err(|unfit| format!("{}: {unfit:?}", scheme.id))?;
    let found = compiled(&program);
    assert_eq!(found.len(), people.len());
    for ((json, profile), found) in people.iter().zip(found) {
        same(explained(scheme, profile), found).map_err(|how| format!("{} of {json}\n{how}", scheme.id))?;
    }
    Ok(())
}

/// Whatever else a clause stands beside: nobody gets more than its caps, and the months are what is paid.
fn within_caps(scheme: &Scheme, profile: &Profile) -> Result<(), String> {
    let result = assess(scheme, profile);
    for (rule, outcome) in scheme.provision.iter().zip(&result.outcomes) {
        let caps = [&rule.cap.year, &rule.cap.applicant, &rule.cap.programme].into_iter().flatten();
        // Who is spared a cap, and whose cap counts from the first step on, is told elsewhere.
        let plain = |cap: &&Cap| !cap.lift && cap.of != Some(CapOf::Increments);
        if let Some(cap) = caps.filter(plain).find(|cap| outcome.payable > cap.amount) {
            return Err(format!("{} {} above {}", rule.id, outcome.payable, cap.amount));
        }
        let months = Yuan::sum(outcome.by_month.iter().copied());
        if !outcome.by_month.is_empty() && months != outcome.payable {
            return Err(format!("{} {} by month {months}", rule.id, outcome.payable));
        }
    }
    Ok(())
}

fn possible(people: Vec<Json>) -> Vec<(Json, Profile)> {
    let names = vocabulary(shipped());
    let fits =
        |scheme: &Scheme, profile: &Profile| sandtable::engine::scheme::check_profile(scheme, profile).is_empty();
    let read = |json: Json| profile::read(&json, &names).ok().map(|profile| (json, profile));
    // What is too large for whole numbers stands aside, see below.
    people
        .into_iter()
        .filter_map(read)
        .filter(|(_, profile)| Person::of(profile).is_ok())
        .filter(|(_, profile)| shipped().iter().all(|each| fits(each, profile)))
        .collect()
}

fn readings() -> impl Strategy<Value = Vec<usize>> {
    vec(0_usize..6, shipped().iter().map(|scheme| scheme.reading.len()).sum::<usize>())
}

proptest! {
    #![proptest_config(often(96))]

    #[test]
    fn everybody_is_paid_the_same_to_the_fen(people in vec(anybody(), 1..6), options in readings(), reform in reform()) {
        let people = possible(people);
        for scheme in read_so(&options) {
            let law = reformed(&scheme, &reform);
            for (json, profile) in &people {
                within_caps(&law, profile).map_err(|how| TestCaseError::fail(format!("{}: {how}, {json}", law.id)))?;
            }
            if let Err(how) = agree(&law, &people) {
                // Only what a reform made unusual may be left to the explaining evaluator.
                let left = how.ends_with("TooFine") || how.ends_with("Unusual") || how.ends_with("TooLarge");
                let changed: Vec<_> = parameters(&law).into_iter().filter(|each| !parameters(&scheme).contains(each)).collect();
                prop_assert!(left && agree(&scheme, &people).is_ok(), "{changed:?}\n{how}");
            }
        }
    }

    #[test]
    fn a_row_becomes_the_same_applicant_again(people in vec(anybody(), 1..6)) {
        let people = possible(people);
        let mut columns = People::default();
        people.iter().for_each(|(_, profile)| columns.push(&Person::of(profile).unwrap()));
        for (at, (json, profile)) in people.iter().enumerate() {
            let again = sandtable::population::people::profile(&columns, at);
            for scheme in shipped() {
                prop_assert_eq!(explained(scheme, profile), explained(scheme, &again), "{} {}", &scheme.id, json);
            }
        }
    }
}

#[test]
fn what_whole_numbers_cannot_hold_is_said() {
    let read = |json: Json| profile::read(&json, &vocabulary(shipped())).unwrap();
    let fine = read(json!({ "months": [{ "gross_sales": "8000.005" }] }));
    assert_eq!(Person::of(&fine).unwrap_err(), sandtable::population::Unfit::TooFine);
    let large = read(json!({ "months": [{ "gross_sales": "900000000000000" }] }));
    assert_eq!(Person::of(&large).unwrap_err(), sandtable::population::Unfit::TooLarge);
    assert!(agree(&shipped()[0], &[(json!({}), read(json!({ "months": [{ "gross_sales": "8000.01" }] })))]).is_ok());
}

/// A share of how long somebody has operated, who hasn't said: taken as long enough for the floor, and nothing to count.
#[test]
fn what_is_taken_as_enough_is_nothing_to_count() {
    let law = shipped().iter().find(|law| law.position("HSB-10a").is_some()).unwrap();
    let to = |path: &str, to: &str| Edit::Set { address: format!("{}/HSB-10a/{path}", law.id), to: to.to_owned() };
    let (draft, faults) = apply(law, &[to("base", "months_operated"), to("of", "excess"), to("floor", "3")]);
    assert_eq!(faults, []);
    let person = json!({ "months": [{}] });
    let profile = profile::read(&person, &vocabulary(shipped())).unwrap();
    agree(&draft, &[(person, profile)]).unwrap();
}
