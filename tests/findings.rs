//! What the texts leave open, contradict or overlook: every finding with its exact witnesses, none made up, each gone once
//! the rule is changed.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a panic here is a failed test")]

use sandtable::analysis::findings::{Finding, Kind, Severity, findings};
use sandtable::engine::scheme::{Cap, Edit};
use sandtable::engine::{Number, Scheme, Yuan, assess};
use sandtable::i18n::{Lang, finding as words};
use sandtable::reform::{apply, with_readings};
use sandtable::schemes::shipped;

fn scheme(id: &str) -> &'static Scheme {
    shipped().iter().find(|scheme| scheme.id == id).unwrap()
}

fn found(scheme: &Scheme, kind: Kind, id: &str) -> Option<Finding> {
    findings(scheme).into_iter().find(|each| each.kind == kind && each.about[0] == id)
}

/// `9999 → 5 | 10000 → | 10001 → 10`, what the words grant; `=` and what is paid where that differs.
fn told(finding: &Finding) -> String {
    let amounts = |list: &[Yuan]| list.iter().map(|each| each.decimal().normalize().to_string()).collect::<Vec<_>>();
    let one = |at: &sandtable::analysis::findings::Witness| {
        let times = if at.times == 1 { String::new() } else { format!("{} × ", at.times) };
        let paid =
            if at.granted == [at.paid] { String::new() } else { format!(" = {}", at.paid.decimal().normalize()) };
        format!("{times}{} → {}{paid}", at.value, amounts(&at.granted).join(", "))
    };
    finding.at.iter().map(one).collect::<Vec<_>>().join(" | ")
}

#[test]
fn each_is_found_with_its_witnesses() {
    use Kind::*;
    let cases = [
        (
            "hongsibu",
            Overlap,
            "HSB-14",
            "999999.99 → 3000 | 1000000 → 3000, 5000 = 5000 | 1000000.01 → 5000 | 2999999.99 → 5000 | 3000000 → 5000, 8000 = 8000 | 3000000.01 → 8000 | 4999999.99 → 8000 | 5000000 → 8000, 10000 = 10000 | 5000000.01 → 10000",
        ),
        (
            "hongsibu",
            Overlap,
            "HSB-15a",
            "2999999.99 → 10000 | 3000000 → 10000, 30000 = 30000 | 3000000.01 → 30000 | 4999999.99 → 30000 | 5000000 → 30000, 50000 = 50000 | 5000000.01 → 50000",
        ),
        ("hongsibu", Contradiction, "HSB-10a", "4999.99 → 0 | 5000 → 100, 0 = 100 | 5000.01 → 100"),
        ("hongsibu", Contradiction, "HSB-10b", "49999.99 → 0 | 50000 → 250, 0 = 250 | 50000.01 → 250"),
        ("hongsibu", Dominated, "HSB-11", "4999.99 → 70 | 5000 → 100, 70 = 100"),
        ("hongsibu", Cliff, "HSB-22", "499999 → 46600 | 500000 → 0"),
        ("tongjiang", SplittingPaysMore, "TJ-02", "20000 → 500 | 2 × 10000 → 1000"),
        ("tongjiang", UncappedExposure, "TJ-04", "666 → 1998000 | 667 → 2001000"),
        ("tongjiang", UncappedExposure, "TJ-07", "2000000 → 2000000 | 2000001 → 2000001"),
        ("tongjiang", Arithmetic, "TJ-01", "10 × 1000001 → 9000 | 100 × 100001 → 9000 | 1000 × 10001 → 1000"),
        ("conghua", UncappedExposure, "CH-7", "1000000 → 500000 | 10000000 → 5000000"),
        ("pinggu", UnevenCap, "PG-7.1b", "769999 → 298000 | 770000 → 301000 = 300000"),
        ("pinggu", DeadBand, "PG-3.3", "20000000.01 → 300000 | 29999999.99 → 300000 | 30000000 → 350000"),
        ("pinggu", UncappedExposure, "PG-6.2", "600000 → 300000 | 10 × 600000 → 3000000"),
        ("pinggu", UnpaidPayee, "PG-2", ""),
        (
            "heilongjiang",
            Arithmetic,
            "HLJ-D1",
            "1500 → 34050000 = 34000000 | 1497 → 33981900 | 1498 → 34004600 = 34000000",
        ),
        ("heilongjiang", Contradiction, "HLJ-T2", "10 →  = 0 | 5 →  = 0"),
    ];
    for (id, kind, about, expected) in cases {
        let finding = found(scheme(id), kind, about).unwrap_or_else(|| panic!("{id} {kind:?} {about}"));
        assert_eq!(told(&finding), expected, "{about}");
    }
    let dominated = found(scheme("hongsibu"), Dominated, "HSB-11").unwrap();
    assert_eq!(dominated.even_at.unwrap().to_string(), "3500");
    let goal = found(scheme("tongjiang"), Arithmetic, "TJ-01").unwrap();
    assert_eq!(goal.cost().to_string(), "1990000.00");
    let cliff = found(scheme("hongsibu"), Cliff, "HSB-22").unwrap();
    assert_eq!((cliff.loss.unwrap().to_string().as_str(), cliff.even_at), ("46600.00", None));
}

#[test]
fn gaps_go_on_as_far_as_the_bands_do() {
    for (id, first, last, points) in [("HSB-13a", "10000", "800000", 9), ("HSB-13b", "100000", "900000", 9)] {
        let gap = found(scheme("hongsibu"), Kind::Gap, id).unwrap();
        let open: Vec<String> =
            gap.at.iter().filter(|at| at.granted.is_empty()).map(|at| at.value.to_string()).collect();
        assert_eq!((open[0].as_str(), open[open.len() - 1].as_str(), open.len()), (first, last, points), "{id}");
        assert_eq!(gap.severity, Severity::Fault);
    }
    let gap = found(scheme("hongsibu"), Kind::Gap, "HSB-13a").unwrap();
    assert!(told(&gap).starts_with("9999 → 5 | 10000 →  = 5 | 10001 → 10 | 99999 → 10 | 100000 →  = 10 | 100001 → 15"));
    assert!(told(&gap).ends_with("799999 → 45 | 800000 →  = 45 | 800001 → 50"));
}

#[test]
fn no_finding_is_made_up() {
    for scheme in shipped() {
        for finding in findings(scheme) {
            for at in &finding.at {
                let result = assess(scheme, &finding.person_at(at));
                let concerned = scheme.provision.iter().zip(&result.outcomes);
                let concerned: Vec<Yuan> = concerned
                    .filter(|(rule, _)| finding.about.contains(&rule.id))
                    .map(|(_, outcome)| outcome.payable)
                    .collect();
                let paid = if concerned.is_empty() { result.totals.at_most } else { Yuan::sum(concerned) };
                assert_eq!(paid, at.paid, "{:?} {:?}", finding.kind, finding.about);
            }
            let opens = finding.at.iter().any(|at| finding.person_at(at) == finding.person);
            assert!(opens || finding.at.is_empty() || finding.fact.is_none(), "{:?} opens nowhere", finding.about);
        }
    }
}

#[test]
fn a_repair_removes_its_finding_and_pays_nobody_less() {
    let mut repaired = 0;
    for scheme in shipped() {
        let all = findings(scheme);
        for finding in all.iter().filter(|each| each.repair.is_some()) {
            let (changed, faults) = apply(scheme, finding.repair.as_ref().unwrap());
            assert_eq!(faults, []);
            let left = findings(&changed);
            assert!(!left.iter().any(|each| each.kind == finding.kind && each.about == finding.about));
            // Nothing new but for what is paid beyond.
            for other in &left {
                assert!(all.iter().any(|each| each.kind == other.kind && each.about == other.about), "{other:?}");
            }
            for witness in all.iter().flat_map(|each| each.at.iter().map(move |at| each.person_at(at))) {
                let (before, after) = (assess(scheme, &witness), assess(&changed, &witness));
                assert!(after.totals.determined >= before.totals.determined, "{:?}", finding.about);
                assert!(after.totals.at_most >= before.totals.at_most, "{:?}", finding.about);
            }
            assert_eq!(findings(&apply(scheme, &[]).0), all, "a reform undone restores the list");
            repaired += 1;
        }
    }
    assert!(repaired >= 9, "{repaired}");
}

fn edited(id: &str, edits: &[(&str, &str)]) -> Scheme {
    let edits: Vec<Edit> =
        edits.iter().map(|(at, to)| Edit::Set { address: format!("{id}/{at}"), to: (*to).to_owned() }).collect();
    let (changed, faults) = apply(scheme(id), &edits);
    assert_eq!(faults, []);
    changed
}

#[test]
fn findings_follow_the_rule() {
    use Kind::*;
    let gap = found(&edited("hongsibu", &[("HSB-13a/bands/1/to/included", "true")]), Gap, "HSB-13a").unwrap();
    assert!(told(&gap).starts_with("99999 → 10"), "{}", told(&gap));
    let wide = edited("hongsibu", &[("HSB-11/bands/1/to", "60")]);
    let wide = found(&wide, Gap, "HSB-11").unwrap();
    assert_eq!(told(&wide), "59.99 → 50 | 60 →  = 50 | 69.99 →  = 50 | 70 → 60");
    assert_eq!(wide.repair, None);
    let flat = edited("hongsibu", &[("HSB-13a/then/add", "0")]);
    assert_eq!(told(&found(&flat, CapNeverReached, "HSB-13a").unwrap()), "300001 → 25");
    let falls = edited("hongsibu", &[("HSB-11/bands/2/amount", "40")]);
    let falls = found(&falls, Cliff, "HSB-11").unwrap();
    assert_eq!((told(&falls).as_str(), falls.even_at.unwrap().to_string().as_str()), ("69.99 → 50 | 70 → 40", "90"));
    let funds = edited("heilongjiang", &[("HLJ-B/amount", "71000000")]);
    assert!(found(&funds, Arithmetic, "HLJ-B").is_some());
    let enough = edited("heilongjiang", &[("HLJ-D1/figure/target_objects", "1497")]);
    assert!(found(&enough, Arithmetic, "HLJ-D1").is_none());
    let off = apply(scheme("tongjiang"), &[Edit::Off { address: "tongjiang/TJ-07".to_owned() }]).0;
    assert!(found(&off, UncappedExposure, "TJ-07").is_none() && found(&off, UncappedExposure, "TJ-04").is_some());
    let open = edited("hongsibu", &[("HSB-22/off", "true")]);
    assert!(found(&open, Cliff, "HSB-22").is_none());
}

#[test]
fn a_cap_that_is_just_reached_is_no_finding() {
    let yuan = |text: &str| Yuan::from(Number::read(text).unwrap());
    // Twelve months of 3,000 are 36,000.
    let yearly = |amount: &str| {
        let mut law = scheme("tongjiang").clone();
        let rule = law.provision.iter_mut().find(|rule| rule.id == "TJ-08").unwrap();
        rule.cap.year = Some(Cap { amount: yuan(amount), ..rule.cap.month.clone().unwrap() });
        found(&law, Kind::CapNeverReached, "TJ-08").is_some()
    };
    assert_eq!(["35999.99", "36000", "36000.01"].map(yearly), [false, false, true]);
    // 70 for the hours and at most 3,000 for what a group sells.
    let shared = |amount: &str| {
        let mut law = scheme("hongsibu").clone();
        law.shared_cap[0].over = vec!["HSB-11".to_owned(), "HSB-10b".to_owned()];
        law.shared_cap[0].amount = yuan(amount);
        found(&law, Kind::CapNeverReached, "HSB-13c").is_some()
    };
    assert_eq!(["3069.99", "3070", "3070.01"].map(shared), [false, false, true]);
}

#[test]
fn a_finding_is_about_what_is_in_force() {
    use Kind::*;
    // The videos of a month are held down together; without that nothing holds their number down.
    let apart = apply(scheme("hongsibu"), &[Edit::Off { address: "hongsibu/HSB-13c".to_owned() }]).0;
    assert!(found(scheme("hongsibu"), UncappedExposure, "HSB-13a").is_none());
    assert!(found(&apart, UncappedExposure, "HSB-13a").is_some());
    // Whom a clause is for isn't left out, whoever else the text names.
    let mut talent = scheme("pinggu").clone();
    let gate = talent.gate.iter_mut().find(|gate| gate.id == "PG-2").unwrap();
    gate.names.retain(|named| !named.roles.is_empty());
    assert!(found(&talent, UnpaidPayee, "PG-2").is_none());
    // The goals of the year cost 1,990,000: a fund of just that is enough.
    let fund =
        |amount: &str| found(&edited("tongjiang", &[("TJ-B/amount", amount)]), Arithmetic, "TJ-01").unwrap().severity;
    assert_eq!([fund("1990000"), fund("1989999.99")], [Severity::Note, Severity::Caution]);
}

#[test]
fn findings_follow_the_reading() {
    use Kind::*;
    let read = |id: &str, reading: &str, option: &str| with_readings(scheme(id), &[(reading.into(), option.into())]);
    assert!(found(&read("hongsibu", "H1", "zero"), Contradiction, "HSB-10a").is_none());
    assert!(found(&read("hongsibu", "H3", "excess"), Dominated, "HSB-11").is_none());
    let upper = read("hongsibu", "H10", "upper");
    let gap = found(&upper, Gap, "HSB-13a").unwrap();
    assert!(told(&gap).starts_with("9999 → 5 | 10000 →  = 10 | 10001 → 10"));
    assert!(found(&apply(&upper, gap.repair.as_ref().unwrap()).0, Gap, "HSB-13a").is_none());
    // Whoever must take Art. 10 first loses the hours by the first cent of subsidy.
    let cliff = found(&read("hongsibu", "H7", "art10_first"), Cliff, "HSB-10a").unwrap();
    assert_eq!(told(&cliff), "0.24 → 70 | 0.25 → 0.01 | 3500 → 70");
    assert_eq!(cliff.even_at.unwrap().to_string(), "3500");
    assert!(found(&read("hongsibu", "H4", "uncapped"), UncappedExposure, "HSB-10a").is_some());
    assert!(found(scheme("hongsibu"), UncappedExposure, "HSB-10a").is_none());
    assert!(found(&read("pinggu", "P-3.3-1", "prorata"), DeadBand, "PG-3.3").is_none());
}

#[test]
fn every_finding_is_a_sentence_in_both_languages() {
    for scheme in shipped() {
        for finding in findings(scheme) {
            for lang in Lang::ALL {
                let (sentence, articles) =
                    (words::finding(scheme, &finding, lang), words::articles(scheme, &finding, lang));
                let end = if lang == Lang::Zh { '。' } else { '.' };
                assert!(sentence.ends_with(end) && !articles.is_empty(), "{sentence} ({articles})");
                assert!(!sentence.contains("  ") && !sentence.contains("“”"), "{sentence}");
            }
            let zh = words::finding(scheme, &finding, Lang::Zh);
            for number in finding.at.iter().take(1).filter(|_| finding.kind != Kind::Arithmetic) {
                assert!(zh.contains(|letter: char| letter.is_ascii_digit()), "{zh}: {number:?}");
            }
        }
    }
}

/// Whatever single number or switch a reform changes: it can be checked, a repair still removes its finding and pays the
/// finding's own witnesses no less.
#[test]
fn any_changed_parameter_can_be_checked_and_repaired() {
    use sandtable::engine::param::Setting;
    for scheme in shipped() {
        for parameter in sandtable::reform::parameters(scheme) {
            let values: Vec<String> = match &parameter.setting {
                Setting::Yuan(_) | Setting::Number(..) => ["0", "150000"].map(str::to_owned).into(),
                Setting::Rate(_) => ["0%", "0.7%"].map(str::to_owned).into(),
                Setting::Flag(flag) => vec![(!flag).to_string()],
                Setting::Choice { options, .. } => options.iter().map(|option| (*option).to_owned()).collect(),
                Setting::Fact(_) | Setting::Provision(_) => Vec::new(),
            };
            for to in values {
                let address = parameter.address.to_string();
                let (changed, faults) = apply(scheme, &[Edit::Set { address: address.clone(), to: to.clone() }]);
                for finding in findings(&changed).iter().filter(|each| faults.is_empty() && each.repair.is_some()) {
                    let (repaired, faults) = apply(&changed, finding.repair.as_ref().unwrap());
                    assert_eq!(faults, [], "{address} = {to}");
                    let left = findings(&repaired);
                    assert!(
                        !left.iter().any(|each| each.kind == finding.kind && each.about == finding.about),
                        "{address} = {to}: {:?} {:?} is still there",
                        finding.kind,
                        finding.about
                    );
                    for at in &finding.at {
                        let paid = finding.paid(&repaired, &finding.person_at(at));
                        assert!(paid >= at.paid, "{address} = {to}: {:?} {:?} {at:?}", finding.kind, finding.about);
                    }
                }
            }
        }
    }
}

#[test]
fn of_two_funds_an_open_total_is_told_with_its_own() {
    let law = shipped().iter().find(|law| law.id == "heilongjiang").unwrap();
    let open = findings(law).into_iter().find(|found| found.kind == Kind::UncappedExposure).unwrap();
    assert_eq!(open.about, ["HLJ-D3", "HLJ-B3"]);
    let told = |lang| sandtable::i18n::finding::finding(law, &open, lang);
    assert!(told(Lang::Zh).ends_with("资金是 6,000,000 元。"), "{}", told(Lang::Zh));
    assert!(told(Lang::En).ends_with("The fund is ¥6,000,000."), "{}", told(Lang::En));
}
