//! A sentence in parts: joined they are the sentence, and each value knows its address.

use crate::{add, low_band, made, remove, scheme, set};
use sandtable::engine::Scheme;
use sandtable::i18n::clause::{joined, owners, sentence, texts, words_of};
use sandtable::i18n::{Lang, clause};
use sandtable::schemes::shipped;

fn told(scheme: &Scheme, id: &str, lang: Lang) -> String {
    clause(scheme, id, &scheme.provision(id).unwrap().clause, lang)
}

/// `words|{path}shown|…`; a row in front of its parts.
fn parts(scheme: &Scheme, id: &str, lang: Lang) -> Vec<String> {
    let parts = sentence(scheme, id, words_of(scheme, id).unwrap().clause, lang);
    parts
        .iter()
        .map(|part| {
            let row = part.row.map_or(String::new(), |row| format!("{row}:"));
            let path = part.value.as_ref().map_or(String::new(), |value| {
                format!("{{{}{}}}", value.address.path, if value.opposite { "!" } else { "" })
            });
            format!("{row}{path}{}", part.text)
        })
        .collect()
}

#[test]
fn joined_they_are_the_sentence() {
    for scheme in shipped() {
        for (owner, text) in texts(scheme) {
            for lang in Lang::ALL {
                let parts = sentence(scheme, owner, text, lang);
                assert_eq!(joined(&parts), clause(scheme, owner, text, lang));
                assert!(parts.iter().all(|part| !part.text.is_empty()), "{owner}: {parts:?}");
                assert!(
                    parts
                        .windows(2)
                        .all(|two| two[0].value.is_some() || two[1].value.is_some() || two[0].row != two[1].row)
                );
            }
        }
    }
}

#[test]
fn values_stand_between_words() {
    let law = scheme("hongsibu");
    let zh = parts(law, "HSB-10a", Lang::Zh);
    let expected = [
        "主播月净销售额",
        "{floor/op}达到",
        " ",
        "{floor}5,000 元",
        "的，按",
        "{of}全额",
        "补助 ",
        "{rate}2%",
        "；残疾主播不设起付线；每月最多 ",
        "{cap/month}3,000 元",
        "。净销售额是销售额减去退换货金额。",
    ];
    assert_eq!(zh, expected);
    let gate = parts(law, "HSB-22", Lang::Zh);
    assert_eq!(gate[1..4], ["{followers/op!}达到", " ", "{followers}50万人"].map(str::to_owned));
}

#[test]
fn bands_are_rows() {
    let expected = [
        "按每月直播时长补助：",
        "0:{bands/1/from}45 小时",
        "0:{bands/1/from/included}以上",
        "0:{bands/1/to/included}不到",
        "0: ",
        "0:{bands/1/to}70 小时",
        "0:，",
        "0:{bands/1/amount}50 元",
        "；",
        "1:{bands/2/from}70 小时",
    ];
    assert_eq!(parts(scheme("hongsibu"), "HSB-11", Lang::Zh)[..10], expected);
    let en = parts(scheme("hongsibu"), "HSB-11", Lang::En);
    let expected = [
        "By live hours in the month: ",
        "0:{bands/1/from/included}at least",
        "0: ",
        "0:{bands/1/from}45 hours",
        "0: and ",
        "0:{bands/1/to/included}under",
        "0: ",
        "0:{bands/1/to}70 hours",
        "0:, ",
        "0:{bands/1/amount}¥50",
        "; ",
    ];
    assert_eq!(en[..11], expected);
    let over = parts(scheme("hongsibu"), "HSB-13b", Lang::Zh);
    assert_eq!(over[1..4], ["0:{bands/1/from/included}超过", "0: ", "0:{bands/1/from}1万次"]);
    assert!(over.contains(&"{then/every}10万次".to_owned()) && over.contains(&"{uncovered}低的一档".to_owned()));
}

#[test]
fn a_changed_rule_changes_its_sentence() {
    let law = scheme("hongsibu");
    let low = made(law, &[low_band()]);
    assert!(
        told(&low, "HSB-11", Lang::Zh).starts_with("按每月直播时长补助：30 小时以上不到 45 小时，40 元；45 小时以上")
    );
    let over = made(law, &[set("hongsibu/HSB-11/bands/1/from/included", "false")]);
    assert!(told(&over, "HSB-11", Lang::Zh).contains("：超过 45 小时不到 70 小时，50 元；"));
    let cap = made(law, &[add("hongsibu/HSB-11/cap/year", "600")]);
    assert!(told(&cap, "HSB-11", Lang::Zh).ends_with("90 小时以上，70 元。每年最多 600 元。"));
    assert!(told(&cap, "HSB-11", Lang::En).ends_with("at least 90 hours, ¥70. ¥600 a year at most."));
}

#[test]
fn a_cap_that_is_gone_is_not_spoken_of() {
    let law = made(scheme("hongsibu"), &[remove("hongsibu/HSB-10a/cap/month")]);
    assert_eq!(
        told(&law, "HSB-10a", Lang::Zh),
        "主播月净销售额达到 5,000 元的，按全额补助 2%；残疾主播不设起付线。净销售额是销售额减去退换货金额。"
    );
    assert!(told(&law, "HSB-10a", Lang::En).contains("; disabled streamers have no floor. Net sales are"));
    let event = scheme("conghua");
    let each = made(event, &[remove("conghua/CH-5/cap/programme")]);
    assert!(told(&each, "CH-5", Lang::Zh).ends_with("每场最多 30万元。"), "{}", told(&each, "CH-5", Lang::Zh));
    assert!(told(&each, "CH-5", Lang::En).ends_with(" an event at most."));
    // Without any of its caps no clause speaks of one, or leaves a mark.
    for scheme in shipped() {
        for rule in &scheme.provision {
            let mut bare = scheme.clone();
            bare.provision.iter_mut().filter(|each| each.id == rule.id).for_each(|each| each.cap = Default::default());
            for lang in Lang::ALL {
                let text = told(&bare, &rule.id, lang);
                assert!(!text.contains(['\u{0}', '{', '}']) && !text.contains("  "), "{text}");
                assert!(text.ends_with(['。', '.', '”']), "{}: {text}", rule.id);
            }
        }
    }
}

#[test]
fn every_clause_with_parameters_has_words_and_a_place() {
    for scheme in shipped() {
        let owners = owners(scheme);
        for parameter in sandtable::reform::parameters(scheme) {
            assert!(owners.contains(&parameter.address.owner), "{}", parameter.address);
        }
        assert!(owners.iter().all(|owner| words_of(scheme, owner).is_some()));
    }
    let order = owners(scheme("hongsibu"));
    let place = |id: &str| order.iter().position(|owner| owner == id).unwrap();
    assert!(place("HSB-02") < place("HSB-08") && place("HSB-11") + 1 == place("HSB-11n"));
    assert!(place("HSB-13b") + 1 == place("HSB-13c") && place("HSB-17") < place("HSB-22"));
}
