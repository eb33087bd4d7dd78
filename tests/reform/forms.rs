//! Both written forms: the file people read, and the lines of a link.

use crate::often::often;
use crate::random::{pushed, seeds};
use crate::{add, edge, insert, remove, set, split};
use proptest::prelude::*;
use sandtable::engine::named::Named;
use sandtable::engine::scheme::{Edit, Op, Required};
use sandtable::reform::{Reform, link, read_file, write_file};

fn every_kind() -> Reform {
    let edits = vec![
        set("hongsibu/HSB-10a/rate", "3%"),
        Edit::Off { address: "hongsibu/HSB-11".to_owned() },
        Edit::On { address: "hongsibu/HSB-11n".to_owned() },
        insert("hongsibu/HSB-11/bands/1", edge("30", true), Some(edge("45", false)), 40),
        insert("tongjiang/TJ-01/level/2", edge("30000", true), None, 500),
        remove("hongsibu/HSB-10a/cap/month"),
        split("hongsibu/HSB-11/bands/3", "99.5"),
        add("hongsibu/HSB-10a/cap/year", 10_000),
    ];
    let reasons = vec![("hongsibu/HSB-10a".to_owned(), "降低门槛\n=让新人也够得着".to_owned())];
    Reform { name: "草案一".to_owned(), edits, reasons }
}

#[test]
fn a_file_names_each_edit_once() {
    let text = r#"{ "name": "草案一", "edits": [
        { "set": "hongsibu/HSB-10a/rate", "to": "3%" }, { "off": "hongsibu/HSB-11" }, { "on": "hongsibu/HSB-11n" },
        { "insert": "hongsibu/HSB-11/bands/1", "from": { "at": 30, "included": true }, "to": { "at": "45", "included": false }, "amount": 40 },
        { "insert": "tongjiang/TJ-01/level/2", "from": { "at": 30000, "included": true }, "amount": 500 },
        { "remove": "hongsibu/HSB-10a/cap/month" }, { "split": "hongsibu/HSB-11/bands/3", "at": "99.5" },
        { "add": "hongsibu/HSB-10a/cap/year", "amount": 10000 } ],
        "reasons": { "hongsibu/HSB-10a": "降低门槛\n=让新人也够得着" } }"#;
    assert_eq!(read_file("f", text), Ok(every_kind()));
    assert_eq!(read_file("f", &write_file(&every_kind())), Ok(every_kind()));
}

#[test]
fn a_wrong_file_is_refused_with_its_place() {
    let cases = [
        (r#"{ "edits": [ { "set": "a/b/c", "to": 0.03 } ] }"#, "`to` is a string"),
        (r#"{ "edits": [ { "set": "a/b/c" } ] }"#, "`set` needs `to`"),
        (r#"{ "edits": [ { "off": "a/b", "to": "1" } ] }"#, "`off` needs nothing but its address"),
        (r#"{ "edits": [ { "off": "a/b", "on": "a/b" } ] }"#, "an edit is one of set, off"),
        (r#"{ "edits": [ { "add": "a/b/cap/year", "amount": 0.5 } ] }"#, "an exact number"),
        (r#"{ "edits": [ { "insert": "a/b/bands/1", "amount": 5 } ] }"#, "`insert` needs `from`"),
        (r#"{ "edits": [ { "split": "a/b/bands/1" } ] }"#, "`split` needs `at`"),
        (
            r#"{ "edits": [ { "add": "a/b/cap/year" } ] }"#,
            "`add` needs `amount` for a cap; for a condition `op` and `value`",
        ),
        (r#"{ "edits": [ { "add": "a/b/cap/year", "amount": 5, "at": 5 } ] }"#, "`add` needs `amount`"),
        (r#"{ "edits": [ { "sett": "a/b/c", "to": "1" } ] }"#, "unknown field `sett`"),
        (r#"{ "edits": [], "nome": "x" }"#, "unknown field `nome`"),
        (r#"{ "name": "x" }"#, "missing field `edits`"),
        ("{ \"edits\": [\n  { \"off\": 3 } ] }", "invalid type"),
        ("", "EOF"),
    ];
    for (text, problem) in cases {
        let fault = read_file("draft.json", text).unwrap_err();
        assert!(fault.problem.contains(problem), "{text}: {fault}");
        assert!(fault.place.starts_with("draft.json:") && !fault.problem.contains(" at line "), "{fault}");
    }
}

#[test]
fn a_field_of_another_kind_of_edit_is_refused() {
    let from = r#""from": { "at": 30, "included": true }"#;
    let insert = format!(r#""insert": "a/b/bands/1", {from}, "amount": 40"#);
    let whole = [
        r#""set": "a/b/c", "to": "1""#,
        r#""set": "a/b/c", "to": 1"#,
        r#""set": "a/b/c", "to": true"#,
        r#""off": "a/b""#,
        r#""on": "a/b""#,
        &insert,
        r#""remove": "a/b/cap/year""#,
        r#""split": "a/b/bands/1", "at": 7"#,
        r#""add": "a/b/cap/year", "amount": 7"#,
        r#""add": "a/b/when/views", "op": ">=", "value": 7"#,
        r#""add": "a/b/when/is_employer", "is": true"#,
    ];
    let further =
        [from, r#""to": "1""#, r#""at": 7"#, r#""amount": 7"#, r#""is": true"#, r#""op": ">=""#, r#""value": 7"#];
    let read = |edit: &str| read_file("f", &format!(r#"{{ "edits": [ {{ {edit} }} ] }}"#));
    for edit in whole {
        assert!(read(edit).is_ok(), "{edit}");
        for field in further {
            let name = field.split(':').next().unwrap();
            if !edit.contains(name) {
                assert!(read(&format!("{edit}, {field}")).is_err(), "{edit}, {field}");
            }
        }
    }
    for half in [r#""add": "a/b/when/views", "op": ">=""#, r#""add": "a/b/when/views", "value": 7"#] {
        assert!(read(half).is_err(), "{half}");
    }
    assert!(read(&format!(r#"{insert}, "to": {{ "at": 45, "included": true }}"#)).is_ok());
}

#[test]
fn a_link_is_short_and_says_all() {
    let text = link::write(&every_kind());
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines,
        [
            "=草案一",
            "/hongsibu/HSB-10a/rate=3%",
            "/hongsibu/HSB-11=!-",
            "/hongsibu/HSB-11n=!+",
            "/hongsibu/HSB-11/bands/1=!i[30,45)40",
            "/tongjiang/TJ-01/level/2=!i[30000,)500",
            "/hongsibu/HSB-10a/cap/month=!x",
            "/hongsibu/HSB-11/bands/3=!s99.5",
            "/hongsibu/HSB-10a/cap/year=!c10000",
            "/hongsibu/HSB-10a=!r降低门槛\\n=让新人也够得着",
        ]
    );
    assert_eq!(link::read(&text), (every_kind(), true));
}

#[test]
fn what_a_link_can_not_mean_is_left_out_and_said() {
    let text = "=一\n/a/b/c=3\n/a/b=!?\n/a/b/bands/1=!i[30;45)40\n/a/b/bands/1=!s1e5\nnothing\n/a\\q/b=3\n/a/b=!-\n";
    let (reform, whole) = link::read(text);
    assert!(!whole);
    assert_eq!(reform.edits, [set("a/b/c", "3"), Edit::Off { address: "a/b".to_owned() }]);
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let text = || "[a-z0-9/!=\\\\\n\r,()\\[\\]%中-]{0,9}";
    let number = || (0..1_000_000_u32).prop_map(|n| crate::number(&format!("{}.{:02}", n / 100, n % 100)));
    let edge = move || {
        (number(), any::<bool>()).prop_map(|(at, included)| sandtable::engine::mechanism::Edge { at, included })
    };
    prop_oneof![
        (text(), text()).prop_map(|(address, to)| Edit::Set { address, to }),
        text().prop_map(|address| Edit::Off { address }),
        text().prop_map(|address| Edit::On { address }),
        text().prop_map(|address| Edit::Remove { address }),
        (text(), number()).prop_map(|(address, at)| Edit::Split { address, at }),
        (text(), number()).prop_map(|(address, amount)| Edit::Add { address, amount: amount.into() }),
        (text(), any::<bool>()).prop_map(|(address, is)| Edit::Require { address, test: Required::Is(is) }),
        (text(), 0..Op::ALL.len(), number())
            .prop_map(|(address, op, than)| Edit::Require { address, test: Required::Compare(Op::ALL[op], than) }),
        (text(), edge(), prop::option::of(edge()), number()).prop_map(|(address, from, to, amount)| Edit::Insert {
            address,
            band: sandtable::engine::mechanism::Band { from, to, amount: amount.into() }
        }),
    ]
}

proptest! {
    #![proptest_config(often(256))]

    #[test]
    fn random_reforms_return(seeds in seeds()) {
        let (_, draft, _) = pushed(&seeds);
        prop_assert_eq!(read_file("f", &write_file(&draft)).unwrap(), draft.clone());
        prop_assert_eq!(link::read(&link::write(&draft)), (draft, true));
    }

    #[test]
    fn whatever_stands_in_them(name in "\\PC{0,8}", edits in prop::collection::vec(any_edit(), 0..5), reason in "[a-z\n=!\\\\]{1,8}") {
        let reasons = vec![("a/b".to_owned(), reason)];
        let reform = Reform { name, edits, reasons };
        prop_assert_eq!(read_file("f", &write_file(&reform)).unwrap(), reform.clone());
        prop_assert_eq!(link::read(&link::write(&reform)), (reform, true));
    }

    #[test]
    fn no_text_panics(text in "\\PC{0,60}") {
        let _ = link::read(&text);
        let _ = read_file("f", &text);
    }
}
