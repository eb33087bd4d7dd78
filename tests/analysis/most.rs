//! The most that each mechanism comes to, told by the caps it stays below or that hold it down; and where steps, records and
//! floors begin to matter, to the cent.

use crate::{made, number, scheme, set};
use sandtable::analysis::findings::{Finding, Kind, findings};
use sandtable::engine::mechanism::{
    Band, BandPay, Bands, Benefit, Counting, Edge, Floor, Level, LevelPay, Lump, Mechanism, Milestones, Overlapping,
    PerUnit, StepCounting, Steps, Uncovered,
};
use sandtable::engine::profile::Role;
use sandtable::engine::scheme::{Cap, Caps, Condition, Op, SharedCap, Sharing, Test, Text};
use sandtable::engine::{Fact, Provision, Scheme, Yuan};
use sandtable::reform::with_readings;

fn found(law: &Scheme, kind: Kind, id: &str) -> Vec<Finding> {
    findings(law).into_iter().filter(|each| each.kind == kind && each.about[0] == id).collect()
}

/// `100 → 5 | 100 ×10 → 50`: what is paid at each value, and for how many records; what the words grant where it is other.
fn told(law: &Scheme, kind: Kind, id: &str) -> Vec<String> {
    let plain = |yuan: Yuan| yuan.decimal().normalize().to_string();
    let one = |finding: &Finding| {
        let at = finding.at.iter().map(|at| {
            let times = if at.times == 1 { String::new() } else { format!(" ×{}", at.times) };
            let other =
                at.granted.iter().filter(|granted| **granted != at.paid).map(|sum| format!(" of {}", plain(*sum)));
            format!("{}{times} → {}{}", at.value, plain(at.paid), other.collect::<String>())
        });
        at.collect::<Vec<_>>().join(" | ")
    };
    found(law, kind, id).iter().map(one).collect()
}

/// The law with one provision as it is made here.
fn remade(id: &str, rule: &str, make: impl FnOnce(&mut Provision)) -> Scheme {
    let mut law = scheme(id).clone();
    make(law.provision.iter_mut().find(|each| each.id == rule).unwrap());
    law
}

fn yuan(text: &str) -> Yuan {
    Yuan::from(number(text))
}

fn cap(amount: &str) -> Option<Cap> {
    Some(Cap { amount: yuan(amount), lifted_for: None, lift: false, of: None, shared_by: None })
}

#[test]
fn a_cap_above_all_that_a_mechanism_comes_to_is_never_reached() {
    let plain: fn(&mut Mechanism) = |_| ();
    let highest: fn(&mut Mechanism) = |pays| match pays {
        Mechanism::Milestones(levels) => levels.pay = LevelPay::Highest,
        Mechanism::Bands(bands) => bands.pay = BandPay::Cumulative,
        Mechanism::Steps(steps) => steps.add = Yuan::ZERO,
        other => panic!("{}", other.name()),
    };
    let all = [
        // 1,000, 3,000 and 5,000 one after the other; or the last alone.
        ("tongjiang", "TJ-01", plain, "9000", "100000 → 9000"),
        ("tongjiang", "TJ-01", highest, "5000", "100000 → 5000"),
        // 100,000, 50,000 and 30,000 for titles; a whole pool; the most that may be decided; a lump.
        ("conghua", "CH-1b", plain, "180000", ""),
        ("conghua", "CH-8", plain, "500000", ""),
        ("tongjiang", "TJ-06", plain, "100000", ""),
        ("pinggu", "PG-3.2b", plain, "200000", ""),
        // Steps that add nothing; the highest band, or 10,000, 30,000 and 50,000 together.
        ("pinggu", "PG-3.3", highest, "300000", "20000000.01 → 300000"),
        ("hongsibu", "HSB-15a", plain, "50000", "5000000 → 50000"),
        ("hongsibu", "HSB-15a", highest, "90000", "5000000 → 90000"),
    ];
    for (id, rule, change, most, wanted) in all {
        let under = |amount: &str| {
            let law = remade(id, rule, |rule| {
                change(&mut rule.pays);
                rule.cap = Caps { year: cap(amount), ..Caps::default() };
            });
            told(&law, Kind::CapNeverReached, rule)
        };
        assert_eq!(under(most), [""; 0], "{rule}");
        assert_eq!(under(&format!("{most}.01")), [wanted], "{rule}");
    }
}

#[test]
fn a_shared_cap_above_all_that_it_holds_is_never_reached() {
    // 3,000 for sales and 70 for hours in a month.
    let never = |amount: &str, over: [&str; 2]| {
        let mut law = scheme("hongsibu").clone();
        law.shared_cap[0].over = over.map(str::to_owned).to_vec();
        law.shared_cap[0].amount = yuan(amount);
        !found(&law, Kind::CapNeverReached, "HSB-13c").is_empty()
    };
    assert_eq!(["3070", "3070.01"].map(|amount| never(amount, ["HSB-10a", "HSB-11"])), [false, true]);
    // Of videos there may be any number.
    assert!(!never("5000", ["HSB-11", "HSB-13a"]));
}

#[test]
fn what_nothing_holds_down_in_all() {
    let open = |make: &dyn Fn(&mut Provision)| {
        let law = remade("tongjiang", "TJ-13", |rule| {
            rule.cap = Caps::default();
            make(rule);
        });
        told(&law, Kind::UncappedExposure, "TJ-13")
    };
    // 2,000 for a video of more than 1,000,000 views; of two conditions on figures the one on videos is shown.
    let videos = ["1000001 → 2000 | 1000001 ×10 → 20000"];
    assert_eq!(open(&|_| ()), videos);
    assert_eq!(open(&|rule| rule.cap.item = cap("2500")), videos);
    let fans = || Condition { name: "fans".to_owned(), test: Test::Compare(Fact::Followers, Op::AtLeast, number("5")) };
    assert_eq!(open(&|rule| rule.when.insert(0, fans())), videos);
    for held in [
        Caps { month: cap("9000"), ..Caps::default() },
        Caps { year: cap("9000"), ..Caps::default() },
        Caps { applicant: cap("9000"), ..Caps::default() },
        Caps { programme: cap("9000"), ..Caps::default() },
    ] {
        assert_eq!(open(&|rule| rule.cap = held.clone()), [""; 0]);
    }
    assert_eq!(open(&|rule| rule.nature = sandtable::engine::scheme::Nature::Range), [""; 0]);
    assert_eq!(open(&|rule| rule.pays = Mechanism::Benefit(Benefit { what: Vec::new() })), [""; 0]);
    let shared = |off: bool| {
        let mut law = remade("tongjiang", "TJ-13", |rule| rule.cap = Caps::default());
        let (amount, sharing) = (yuan("9000"), Sharing::Together);
        let (article, clause) = (Text::default(), Text::default());
        law.shared_cap.push(SharedCap {
            id: "X".to_owned(),
            article,
            clause,
            over: vec!["TJ-13".to_owned()],
            amount,
            sharing,
            off,
        });
        told(&law, Kind::UncappedExposure, "TJ-13").len()
    };
    assert_eq!([shared(false), shared(true)], [0, 1]);
}

#[test]
fn units_are_shown_where_the_cap_on_one_record_is_reached() {
    // 2 for each yuan sold: 100 for 50, and nothing limits the sessions.
    let mut law = remade("tongjiang", "TJ-02", |rule| {
        rule.cap = Caps { item: cap("100"), ..Caps::default() };
        let each = PerUnit {
            base: Fact::PovertyHouseholdSales,
            each: yuan("2"),
            of: Counting::Whole,
            floor: None,
            except_paid_by: None,
        };
        rule.pays = Mechanism::PerUnit(each);
        rule.when.retain(|condition| condition.name != "floor");
    });
    // With a fund it would be shown by what uses that up.
    law.fund.clear();
    assert_eq!(told(&law, Kind::UncappedExposure, "TJ-02"), ["50 → 100 | 50 ×10 → 1000"]);
}

#[test]
fn cut_in_two() {
    let twice = |id: &str, rule: &str| told(scheme(id), Kind::SplittingPaysMore, rule);
    assert_eq!(twice("pinggu", "PG-5.2"), ["20000000.02 → 500000 | 10000000.01 ×2 → 1000000"]);
    assert_eq!(twice("tongjiang", "TJ-02"), ["20000 → 500 | 10000 ×2 → 1000"]);
    // Fans can't be cut in two.
    let fans = remade("tongjiang", "TJ-02", |rule| {
        let test = Test::Compare(Fact::Followers, Op::AtLeast, number("5"));
        rule.when.insert(0, Condition { name: "fans".to_owned(), test });
    });
    assert_eq!(told(&fans, Kind::SplittingPaysMore, "TJ-02"), ["20000 → 500 | 10000 ×2 → 1000"]);
}

#[test]
fn a_stretch_that_brings_nothing_has_a_length_and_room_above_it() {
    let dead = |edits: &[(&str, &str)]| {
        let edits: Vec<_> = edits.iter().map(|(at, to)| set(&format!("pinggu/PG-7.1b/{at}"), to)).collect();
        told(&made(scheme("pinggu"), &edits), Kind::DeadBand, "PG-7.1b")
    };
    let whole = ["100001 → 100000 | 109999 → 100000 | 110000 → 103000"];
    assert_eq!(dead(&[]), whole);
    // 100,000 are paid at first; a cap of as much leaves no room for a step.
    assert_eq!(dead(&[("cap/year", "100000")]), [""; 0]);
    assert_eq!(dead(&[("cap/year", "100000.01")]), ["100001 → 100000 | 109999 → 100000 | 110000 → 100000.01"]);
    // The first parcel above 100,000 is 100,001: with steps of two the next one is already the next step.
    assert_eq!(dead(&[("step", "2")]), [""; 0]);
    assert_eq!(dead(&[("step", "3")]), ["100001 → 100000 | 100002 → 100000 | 100003 → 103000"]);
    assert_eq!(dead(&[("add", "0")]), [""; 0]);
}

#[test]
fn a_cap_within_a_step_of_bands_that_go_on() {
    // 25 up to 400,000 and 5 for each 100,000 more, beginning just above: 50 up to 900,000, then 55 of which 52 are left.
    let uneven = |make: &dyn Fn(&mut Caps)| {
        let law = remade("hongsibu", "HSB-13a", |rule| make(&mut rule.cap));
        let repair = found(&law, Kind::UnevenCap, "HSB-13a").pop().and_then(|found| found.repair);
        (told(&law, Kind::UnevenCap, "HSB-13a"), repair)
    };
    let witness = vec!["899999 → 50 | 900000 → 50 | 900001 → 52 of 55".to_owned()];
    assert_eq!(uneven(&|caps| caps.item = cap("52")), (witness, Some(vec![set("hongsibu/HSB-13a/cap/item", "55")])));
    assert_eq!(uneven(&|caps| caps.item = cap("50")), (vec![], None));
    // A step below the first sum is none.
    assert_eq!(uneven(&|caps| caps.item = cap("23")), (vec![], None));
    // Of two caps the narrower one is raised.
    let both = uneven(&|caps| *caps = Caps { item: cap("60"), year: cap("52"), ..Caps::default() });
    assert_eq!(both.1, Some(vec![set("hongsibu/HSB-13a/cap/year", "55")]));
}

#[test]
fn less_is_paid_first_only_where_it_is_less() {
    // Article 10 first: 2 % of 3,500 are the 70 that hours bring at most. Disabled streamers have no floor in any case.
    let first = with_readings(scheme("hongsibu"), &[("H7".to_owned(), "art10_first".to_owned())]);
    let cliffs = |floor: &str| {
        let law = made(&first, &[set("hongsibu/HSB-10a/floor", floor)]);
        found(&law, Kind::Cliff, "HSB-10a").iter().map(|found| found.loss.unwrap().to_string()).collect::<Vec<_>>()
    };
    assert_eq!(cliffs("3500"), ["69.99"]);
    assert_eq!(cliffs("3499.5"), ["0.01", "69.99"]);
}

#[test]
fn where_each_mechanism_begins_to_pay() {
    // 40 a month for everybody, and beside it what is never worth less: nobody needs the 40 where it begins.
    let begins = |pays: Mechanism| {
        let mut law = remade("hongsibu", "HSB-10a", |rule| rule.pays = Mechanism::Lump(Lump { amount: yuan("40") }));
        law.best_of[0].first = vec!["HSB-11".to_owned()];
        law.best_of[0].second = vec!["HSB-10a".to_owned()];
        law.provision.iter_mut().find(|rule| rule.id == "HSB-11").unwrap().pays = pays;
        told(&law, Kind::Dominated, "HSB-10a").join("; ")
    };
    let base = Fact::LiveHours;
    let bands = |included: bool| {
        let band = vec![Band { from: Edge { at: number("45"), included }, to: None, amount: yuan("50") }];
        let (uncovered, overlapping) = (Uncovered::Lower, Overlapping::Higher);
        Mechanism::Bands(Bands { base, band, then: None, uncovered, overlapping, pay: BandPay::Single })
    };
    assert_eq!(begins(bands(true)), "44.99 → 40 | 45 → 50 of 40");
    assert_eq!(begins(bands(false)), "45 → 40 | 45.01 → 50 of 40");
    let [over, step] = ["10", "5"].map(number);
    let (first, add, counting) = (yuan("60"), yuan("1"), StepCounting::Whole);
    let steps = |op: Op| Mechanism::Steps(Steps { base, op, over, first, step, add, counting });
    assert_eq!(begins(steps(Op::Above)), "10 → 40 | 10.01 → 60 of 40");
    assert_eq!(begins(steps(Op::AtLeast)), "9.99 → 40 | 10 → 60 of 40");
    let level = vec![Level { at: number("20"), amount: yuan("55") }, Level { at: number("30"), amount: yuan("70") }];
    let levels = Milestones { base, level, pay: LevelPay::Highest, already: None };
    assert_eq!(begins(Mechanism::Milestones(levels)), "19.99 → 40 | 20 → 55 of 40");
    // A yuan an hour from 50 hours on; of what is above them there is nothing yet. 4,000 an hour are 40 for a hundredth.
    let floor = || Some(Floor { op: Op::AtLeast, value: number("50"), denied: None, measured: None, relief: None });
    let units = |each: &str, of: Counting, floor: Option<Floor>| {
        Mechanism::PerUnit(PerUnit { base, each: yuan(each), of, floor, except_paid_by: None })
    };
    assert_eq!(begins(units("1", Counting::Whole, floor())), "49.99 → 40 | 50 → 50 of 40");
    assert_eq!(begins(units("1", Counting::Excess, floor())), "");
    assert_eq!(begins(units("4000", Counting::Whole, None)), "0 → 40 | 0.01 → 40");
    assert_eq!(begins(units("3999", Counting::Whole, None)), "");
}

#[test]
fn whoever_is_at_the_top_is_of_one_role() {
    let cliff = found(scheme("hongsibu"), Kind::Cliff, "HSB-22").pop().unwrap();
    assert_eq!(cliff.person.roles, [Role::Streamer]);
}
