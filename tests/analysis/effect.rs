//! Who gains, who loses, or why nobody does.

use crate::{made, number, off, scheme, set};
use sandtable::analysis::findings::{Compared, Kind, compare, findings};
use sandtable::analysis::{Case, Effect, Nothing, effect};
use sandtable::engine::mechanism::{Floor, Mechanism};
use sandtable::engine::outcome::Span;
use sandtable::engine::scheme::{Edit, Op};
use sandtable::engine::{Fact, Number, Yuan, assess};
use sandtable::reform::{parameters, with_readings};
use sandtable::schemes::shipped;

fn of(id: &str, edits: &[Edit]) -> Effect {
    effect(scheme(id), &made(scheme(id), edits))
}

/// `gross_sales 4999.99: 0.00 → 100.00`
fn told(case: &Option<Case>) -> String {
    use sandtable::engine::named::Named;
    case.as_ref().map_or("nobody".to_owned(), |case| {
        let fact = case.fact.map_or("", |fact| fact.name());
        format!("{fact} {}: {} → {}", case.value, case.before.at_most, case.after.at_most)
    })
}

#[test]
fn the_largest_gain_and_the_largest_loss() {
    let lower = of("hongsibu", &[set("hongsibu/HSB-10a/floor", "3000")]);
    let gains = lower.gains.clone().unwrap();
    assert_eq!(gains.fact, Some(Fact::NetSales));
    assert!(gains.value < crate::number("5000") && gains.after.at_most > gains.before.at_most);
    assert_eq!((lower.loses, lower.nothing), (None, None));
    let higher = of("hongsibu", &[set("hongsibu/HSB-10a/floor", "6000")]);
    assert_eq!((higher.gains, higher.loses.is_some()), (None, true));
    let band =
        of("hongsibu", &[set("hongsibu/HSB-11/bands/1/amount", "40"), set("hongsibu/HSB-11/bands/3/amount", "100")]);
    // A month, or twelve: 30 or 10 more or less in each.
    assert_eq!(told(&band.gains), "live_hours 90: 840.00 → 1200.00");
    assert_eq!(told(&band.loses), "live_hours 45: 600.00 → 480.00");
    let gate = of("hongsibu", &[set("hongsibu/HSB-22/followers", "300000")]);
    assert_eq!(gate.loses.as_ref().unwrap().fact, Some(Fact::Followers));
    let shifts = of("hongsibu", &[set("hongsibu/HSB-10a/nature", "ceiling")]);
    assert!(shifts.gains.is_none() && shifts.loses.is_none() && shifts.shifts.is_some() && shifts.nothing.is_none());
    let both = of("hongsibu", &[off("hongsibu/HSB-11n")]);
    assert!(both.gains.is_some() && both.loses.is_none(), "who meets both provisions gains");
}

#[test]
fn as_many_records_as_a_cap_on_all_of_them_needs() {
    // A video earns at most 50: of a cap of 75 or 80 nobody with one video notices, somebody with two does, by 5 a month.
    let law = made(scheme("hongsibu"), &[set("hongsibu/HSB-13c/amount", "75")]);
    let more = effect(&law, &made(&law, &[set("hongsibu/HSB-13c/amount", "80")]));
    let gains = more.gains.unwrap();
    let months = Number::of(gains.person.month_count());
    assert_eq!(gains.after.at_most.less(gains.before.at_most), Yuan::from(number("5").times(months)));
    assert_eq!(more.loses, None);
}

#[test]
fn every_case_can_be_assessed_again() {
    let mut unseen: Vec<String> = Vec::new();
    for law in shipped() {
        for parameter in parameters(law).iter().step_by(3) {
            let value = parameter.setting.to_string();
            let to = match value.parse::<u64>() {
                Ok(number) => (number * 2 + 1).to_string(),
                Err(_) if value.ends_with('%') => "1.5%".to_owned(),
                Err(_) => continue,
            };
            let (draft, asides) = sandtable::reform::apply(law, &[set(&parameter.address.to_string(), &to)]);
            if !asides.is_empty() {
                continue;
            }
            let found = effect(law, &draft);
            for case in [&found.gains, &found.loses, &found.shifts].into_iter().flatten() {
                assert_eq!(assess(law, &case.person).totals, case.before);
                assert_eq!(assess(&draft, &case.person).totals, case.after);
            }
            let any = found.gains.is_some() || found.loses.is_some() || found.shifts.is_some();
            assert_ne!(any, found.nothing.is_some(), "{}", parameter.address);
            if found.nothing == Some(Nothing::Nobody) {
                unseen.push(format!("{} = {to}", parameter.address));
            }
        }
    }
    assert_eq!(unseen, [""; 0], "nobody was found");
}

#[test]
fn or_why_nobody_notices() {
    let law = scheme("hongsibu");
    assert_eq!(effect(law, law).nothing, Some(Nothing::Same));
    let silent = of("tongjiang", &[set("tongjiang/TJ-B/amount", "3000000")]);
    assert_eq!(silent.nothing, Some(Nothing::NoMoney));
    // How long a loan may run is no amount, nor is the least that may be decided.
    let mut longer = scheme("tongjiang").clone();
    for rule in &mut longer.provision {
        match &mut rule.pays {
            Mechanism::Loan(loan) => loan.years = loan.years.plus(loan.years),
            Mechanism::Range(range) => range.low = range.high,
            _ => {}
        }
    }
    assert_ne!(&longer, scheme("tongjiang"));
    assert_eq!(effect(scheme("tongjiang"), &longer).nothing, Some(Nothing::NoMoney));
    let prize = of("conghua", &[set("conghua/CH-6/CH-6/winner/from", "20000")]);
    assert_eq!(prize.nothing, Some(Nothing::NoMoney), "the least of a prize that is graded");
    let denied = of("hongsibu", &[set("hongsibu/HSB-10a/floor/denied", "<")]);
    assert_eq!(denied.nothing, Some(Nothing::NoMoney), "what the text says twice is settled by a reading");
    let units = |denied: Option<Op>| {
        let mut law = scheme("tongjiang").clone();
        let rule = law.provision.iter_mut().find(|rule| rule.id == "TJ-04").unwrap();
        let Mechanism::PerUnit(each) = &mut rule.pays else { panic!("no units") };
        each.floor = Some(Floor { op: Op::AtLeast, value: number("10"), denied, measured: None, relief: None });
        law
    };
    assert_eq!(effect(&units(Some(Op::AtMost)), &units(None)).nothing, Some(Nothing::NoMoney));
    let dark = made(law, &[off("hongsibu/HSB-11")]);
    let unseen = effect(&dark, &made(&dark, &[set("hongsibu/HSB-11/bands/1/amount", "40")]));
    assert_eq!(unseen.nothing, Some(Nothing::Off(vec!["HSB-11".to_owned()])));
    let open = of("heilongjiang", &[set("heilongjiang/HLJ-D2/nature", "fixed")]);
    assert_eq!(open.nothing, Some(Nothing::NotComputed(vec!["HLJ-D2".to_owned()])));
    let higher = of("hongsibu", &[set("hongsibu/HSB-11/bands/2/to", "181")]);
    assert_eq!(
        higher.nothing,
        Some(Nothing::Settled("HSB-11".to_owned(), "overlapping")),
        "the higher band has them anyway"
    );
    let relief = of("hongsibu", &[set("hongsibu/HSB-10b/floor/relief/value", "100")]);
    assert_eq!(relief.nothing, Some(Nothing::Reading("H6".to_owned(), "waived".to_owned())));
    let flat = made(law, &[set("hongsibu/HSB-13a/cap/item", "5")]);
    let capped = effect(&flat, &made(&flat, &[set("hongsibu/HSB-13a/bands/2/amount", "12")]));
    let Some(Nothing::Capped(id, bound)) = capped.nothing else { panic!("{:?}", capped.nothing) };
    assert_eq!((id.as_str(), bound.span, bound.cap.to_string().as_str()), ("HSB-13a", Span::Item, "5.00"));
    let read = with_readings(law, &[("H6".to_owned(), "waived".to_owned())]);
    assert!(effect(&read, &made(&read, &[set("hongsibu/HSB-10b/floor/relief/value", "100")])).loses.is_some());
}

#[test]
fn findings_come_and_go_with_a_draft() {
    let law = scheme("hongsibu");
    let before = findings(law);
    let same = compare(&before, &before);
    assert_eq!((same.added, same.gone, same.kept.len()), (vec![], vec![], before.len()));
    let told = |edits: &[Edit]| {
        let after = findings(&made(law, edits));
        let Compared { added, gone, moved, .. } = compare(&before, &after);
        let name = |all: &[sandtable::analysis::Finding], at: &[usize]| {
            at.iter().map(|at| (all[*at].kind, all[*at].about[0].clone())).collect::<Vec<_>>()
        };
        let moved: Vec<usize> = moved.iter().map(|(was, _)| *was).collect();
        (name(&after, &added), name(&before, &gone), name(&before, &moved))
    };
    let gap = told(&[set("hongsibu/HSB-11/bands/1/to", "60")]);
    assert_eq!(gap, (vec![(Kind::Gap, "HSB-11".to_owned())], vec![], vec![]));
    let joint = told(&[
        set("hongsibu/HSB-15a/bands/1/to/included", "false"),
        set("hongsibu/HSB-15a/bands/2/to/included", "false"),
    ]);
    assert_eq!(joint, (vec![], vec![(Kind::Overlap, "HSB-15a".to_owned())], vec![]));
    // One joint of two mended: it is the same finding still.
    assert_eq!(told(&[set("hongsibu/HSB-15a/bands/1/to/included", "false")]), (vec![], vec![], vec![]));
    let moved = told(&[set("hongsibu/HSB-22/followers", "300000")]);
    assert_eq!(moved, (vec![], vec![], vec![(Kind::Cliff, "HSB-22".to_owned())]));
}

#[test]
fn nothing_is_told_in_a_sentence() {
    use sandtable::i18n::{Lang, effect::nothing};
    let law = scheme("hongsibu");
    let told = |edits: &[Edit], lang: Lang| nothing(&effect(law, &made(law, edits)).nothing.unwrap(), law, lang);
    let relief = [set("hongsibu/HSB-10b/floor/relief/value", "100")];
    assert_eq!(told(&relief, Lang::Zh), "按目前的理解不影响任何人；只有理解为“不要”时才有影响。");
    let overlap = [set("hongsibu/HSB-11/bands/2/to", "181")];
    assert_eq!(told(&overlap, Lang::Zh), "第十一条（直播时长激励）：改动涉及的数按规则归“高的一档”，那一档没有变。");
    let en = "Art. 11 (Live-hours incentive): the numbers concerned go to the higher band, which is unchanged.";
    assert_eq!(told(&overlap, Lang::En), en);
    let bound = sandtable::engine::outcome::CapBound {
        span: Span::Item,
        cap: crate::number("50").into(),
        before: crate::number("60").into(),
    };
    let every = [
        Nothing::Same,
        Nothing::NoMoney,
        Nothing::Off(vec!["HSB-11".to_owned()]),
        Nothing::NotComputed(vec!["HSB-12".to_owned(), "HSB-16".to_owned()]),
        Nothing::Capped("HSB-13a".to_owned(), bound),
        Nothing::Excluded("HSB-11".to_owned(), "HSB-11n".to_owned()),
        Nothing::Nobody,
    ];
    for each in every {
        let (zh, en) = (nothing(&each, law, Lang::Zh), nothing(&each, law, Lang::En));
        assert!(zh.ends_with('。') && en.ends_with('.') && !en.contains('。'), "{zh} {en}");
    }
}
