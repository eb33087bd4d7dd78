//! Conditions put in and taken out: what they do to who is paid, how a draft keeps its list of them short, what is refused.

use crate::{made, remove, scheme, set};
use sandtable::engine::evaluate::Scope;
use sandtable::engine::profile;
use sandtable::engine::scheme::{Condition, Edit, Op, Required, Test};
use sandtable::engine::{Fact, Number, Scheme, assess};
use sandtable::i18n::Lang;
use sandtable::i18n::clause::{clause, words_of};
use sandtable::reform::{Reform, Why, apply, link, read_file, write_file};
use sandtable::schemes::{shipped, vocabulary};
use serde_json::json;

const FANS: &str = "hongsibu/HSB-10a/when/followers";

fn at_least(address: &str, value: u32) -> Edit {
    Edit::Require { address: address.to_owned(), test: Required::Compare(Op::AtLeast, Number::of(value)) }
}

fn is(address: &str, is: bool) -> Edit {
    Edit::Require { address: address.to_owned(), test: Required::Is(is) }
}

fn paid(law: &Scheme, followers: u32) -> String {
    let json = json!({ "followers": followers, "months": [{ "times": 12, "gross_sales": "38000" }] });
    let person = profile::read(&json, &vocabulary(shipped())).unwrap();
    assess(law, &person).totals.determined.to_string()
}

fn said(law: &Scheme, owner: &str) -> String {
    clause(law, owner, words_of(law, owner).unwrap().clause, Lang::Zh)
}

#[test]
fn a_further_condition_shuts_out_whoever_misses_it() {
    let law = scheme("hongsibu");
    let draft = made(law, &[at_least(FANS, 10_000)]);
    assert_eq!(paid(&draft, 10_000), paid(law, 10_000));
    assert_ne!(paid(&draft, 9_999), paid(law, 9_999));
    assert!(said(&draft, "HSB-10a").ends_with("另须粉丝量达到 1万人。"), "{}", said(&draft, "HSB-10a"));
    // Its number is a parameter like any other.
    let higher = made(law, &[at_least(FANS, 10_000), set("hongsibu/HSB-10a/followers", "20000")]);
    assert_ne!(paid(&higher, 10_000), paid(law, 10_000));
}

#[test]
fn a_condition_that_goes_lets_in_whoever_missed_it() {
    let law = scheme("hongsibu");
    let draft = made(law, &[remove("hongsibu/HSB-22/when/followers")]);
    assert_ne!(paid(&draft, 600_000), paid(law, 600_000));
    assert!(said(&draft, "HSB-22").ends_with("不再要求：粉丝量低于 50万人。"), "{}", said(&draft, "HSB-22"));
    assert!(!said(&draft, "HSB-22").contains('{'));
}

#[test]
fn every_condition_of_every_law_can_go_and_its_sentence_still_reads() {
    for law in shipped() {
        let rules = law.provision.iter().map(|rule| (&rule.id, &rule.when));
        let gates = law.gate.iter().map(|gate| (&gate.id, &gate.when));
        for (owner, when) in rules.chain(gates) {
            for condition in when {
                let edit = remove(&format!("{}/{owner}/when/{}", law.id, condition.name));
                let draft = made(law, std::slice::from_ref(&edit));
                for lang in Lang::ALL {
                    let sentence = clause(&draft, owner, words_of(&draft, owner).unwrap().clause, lang);
                    let told = ["不再要求：", "No longer required: "].iter().any(|words| sentence.contains(words));
                    assert!(told && !sentence.contains(['{', '}', '\u{0}']), "{owner}: {sentence}");
                    println!("{owner}/{}: {sentence}", condition.name);
                }
            }
        }
    }
}

#[test]
fn what_comes_and_goes_again_was_never_there() {
    let law = scheme("hongsibu");
    let mut draft = Reform::default();
    draft.push(law, at_least(FANS, 10_000)).unwrap();
    draft.push(law, set("hongsibu/HSB-10a/followers", "20000")).unwrap();
    draft.push(law, set("hongsibu/HSB-10a/followers/op", ">")).unwrap();
    let one = Edit::Require { address: FANS.to_owned(), test: Required::Compare(Op::Above, Number::of(20_000)) };
    assert_eq!(draft.edits, [one]);
    draft.push(law, remove(FANS)).unwrap();
    assert_eq!(draft.edits, []);

    let gate = "hongsibu/HSB-22/when/followers";
    draft.push(law, set("hongsibu/HSB-22/followers", "600000")).unwrap();
    draft.push(law, remove(gate)).unwrap();
    assert_eq!(draft.edits, [remove(gate)]);
    let same = Edit::Require { address: gate.to_owned(), test: Required::Compare(Op::Below, Number::of(500_000)) };
    draft.push(law, same).unwrap();
    assert_eq!(apply(law, &draft.edits).0, *law);
    assert_eq!(draft.edits, []);
}

#[test]
fn what_went_is_what_the_law_says_whatever_it_had_been_changed_to() {
    let law = scheme("hongsibu");
    let gate = "hongsibu/HSB-22/when/followers";
    for earlier in [set("hongsibu/HSB-22/followers", "7"), set("hongsibu/HSB-22/followers/op", ">=")] {
        assert_eq!(made(law, &[earlier, remove(gate)]), made(law, &[remove(gate)]));
    }
}

#[test]
fn taking_back_a_removal_takes_what_stood_on_it() {
    let law = scheme("hongsibu");
    let gate = "hongsibu/HSB-22/when/followers";
    let mut draft = Reform::default();
    draft.push(law, remove(gate)).unwrap();
    draft.push(law, at_least(gate, 7)).unwrap();
    draft.undo(0);
    assert_eq!(draft.edits, []);
}

#[test]
fn what_cannot_stand_there_is_refused() {
    let law = scheme("hongsibu");
    let why = |edit: Edit| apply(law, &[edit]).1.pop().map(|aside| aside.why);
    assert_eq!(why(at_least("hongsibu/HSB-22/when/followers", 3)), Some(Why::Present));
    assert_eq!(why(at_least("hongsibu/HSB-10a/when/views", 3)), Some(Why::NotHere), "months are assessed, not videos");
    assert_eq!(why(is(FANS, true)), Some(Why::NotHere));
    assert_eq!(why(at_least("hongsibu/HSB-99/when/followers", 3)), Some(Why::NoAddress));
    assert_eq!(why(remove(FANS)), Some(Why::NoAddress));
    assert!(matches!(why(at_least("hongsibu/HSB-10a/when/folowers", 3)), Some(Why::Misfit(_))));
    assert_eq!(why(is("hongsibu/HSB-10a/when/has_bad_credit", false)), None);
}

#[test]
fn file_and_link_hold_them() {
    let edits = vec![
        at_least(FANS, 10_000),
        is("hongsibu/HSB-11/when/has_bad_credit", false),
        remove("hongsibu/HSB-22/when/followers"),
    ];
    let draft = Reform { name: "草案".to_owned(), edits, ..Reform::default() };
    assert_eq!(link::read(&link::write(&draft)), (draft.clone(), true));
    assert_eq!(read_file("x.json", &write_file(&draft)), Ok(draft));
    let by_hand = r#"{ "edits": [{ "add": "hongsibu/HSB-10a/when/followers", "op": ">=", "value": 10000 }] }"#;
    assert_eq!(read_file("x.json", by_hand).unwrap().edits, [at_least(FANS, 10_000)]);
    for faulty in [
        r#"{ "edits": [{ "add": "hongsibu/HSB-10a/when/followers", "op": ">=" }] }"#,
        r#"{ "edits": [{ "set": "hongsibu/HSB-10a/rate", "to": "3%", "is": true }] }"#,
    ] {
        assert!(read_file("x.json", faulty).is_err(), "{faulty}");
    }
}

#[test]
fn a_comparison_is_asked_of_each_record_where_either_side_is_the_record_s() {
    let asked = |fact: Fact, than: Fact| {
        let test = Test::Than { fact, op: Op::Above, than, grown: None, plus: None };
        Condition { name: "x".to_owned(), test }.is_per_unit()
    };
    assert!(
        asked(Fact::Views, Fact::Likes) && asked(Fact::Views, Fact::Followers) && asked(Fact::Followers, Fact::Views)
    );
    assert!(!asked(Fact::Followers, Fact::ParkArea));
}

#[test]
fn what_nobody_said_is_compared_and_told_as_assumed() {
    let person = profile::read(&json!({}), &vocabulary(shipped())).unwrap();
    let first = |at_least: u32| {
        let check = Scope::of(&person).compare(Fact::SupportYearIndex, Op::AtLeast, Number::of(at_least));
        (check.met, check.assumed, check.distance)
    };
    assert_eq!([first(1), first(3)], [(true, true, None), (false, true, Some(Number::of(2)))]);
    assert!(Fact::NetSales.is_per_unit() && !Fact::NetOnlineSales.is_per_unit());
}
