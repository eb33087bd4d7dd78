//! Every parameter of a clause: its name, its value and that of the law, where it comes from and where it stands.

use crate::{low_band, made, remove, scheme, set};
use sandtable::engine::Scheme;
use sandtable::engine::scheme::Edit;
use sandtable::i18n::Lang;
use sandtable::i18n::clause::{Editable, Field, Source, editable, options, owners, shown};
use sandtable::reform::{Address, parameters, with_readings};
use sandtable::schemes::shipped;

fn opened(law: &Scheme, read: &Scheme, edits: &[Edit], owner: &str, lang: Lang) -> Editable {
    editable(law, read, &made(read, edits), edits, owner, lang).unwrap()
}

fn field<'a>(of: &'a Editable, path: &str) -> &'a Field {
    of.fields.iter().find(|field| field.address.path == path).unwrap_or_else(|| panic!("{path}"))
}

#[test]
fn a_value_says_where_it_comes_from() {
    let law = scheme("hongsibu");
    let read = with_readings(law, &[("H1".to_owned(), "zero".to_owned())]);
    let edits = [set("hongsibu/HSB-10a/rate", "3%")];
    let clause = opened(law, &read, &edits, "HSB-10a", Lang::Zh);
    let of = |path: &str| field(&clause, path);
    assert_eq!(
        (of("rate").source, of("floor/op").source, of("floor").source),
        (Source::Draft, Source::Reading, Source::Text)
    );
    assert_eq!(of("rate").setting.to_string(), "3%");
    assert_eq!(of("rate").baseline.as_ref().unwrap().to_string(), "2%");
    assert_eq!(clause.sentence[of("rate").place.unwrap()].text, "3%");
    assert_eq!(of("nature").place, None, "the sentence does not say it");
    assert_eq!(
        (clause.off, clause.article.as_str(), clause.title.as_str()),
        (Some(false), "第十条", "主播净销售额补助")
    );
    assert_eq!(clause.open_caps, ["cap/year", "cap/applicant", "cap/programme"]);
}

#[test]
fn rows_keep_what_they_were() {
    let law = scheme("hongsibu");
    let edits = [low_band(), remove("hongsibu/HSB-11/bands/3"), set("hongsibu/HSB-11/bands/3/amount", "75")];
    let clause = opened(law, law, &edits, "HSB-11", Lang::Zh);
    assert_eq!(clause.rows, Some(("bands", 3)));
    assert_eq!(
        (field(&clause, "bands/1/from").baseline.clone(), field(&clause, "bands/1/from").source),
        (None, Source::Draft)
    );
    assert_eq!(field(&clause, "bands/2/amount").source, Source::Text);
    let last = field(&clause, "bands/3/amount");
    assert_eq!((last.source, last.baseline.as_ref().unwrap().to_string()), (Source::Draft, "70".to_owned()));
    assert_eq!(field(&clause, "bands/3/from").source, Source::Text);
}

#[test]
fn every_parameter_has_a_name_in_both_languages() {
    let mut count = 0;
    for law in shipped() {
        for owner in owners(law) {
            for lang in Lang::ALL {
                for field in opened(law, law, &[], &owner, lang).fields {
                    let named = field.label != field.address.path && !field.label.is_empty();
                    assert!(named, "{}: {}", field.address, field.label);
                    assert!(lang == Lang::Zh || field.label.is_ascii() || field.label.contains('’'), "{}", field.label);
                    assert_eq!(field.source, Source::Text);
                    assert!(shown(law, &field.address, lang).is_some_and(|text| !text.is_empty()), "{}", field.address);
                    count += 1;
                }
            }
        }
        let switches = parameters(law).iter().filter(|each| each.address.path == "off").count();
        assert!(switches > 0);
    }
    let all: usize = shipped().iter().map(|law| parameters(law).len()).sum();
    let off: usize =
        shipped().iter().map(|law| parameters(law).iter().filter(|each| each.address.path == "off").count()).sum();
    assert_eq!(count, 2 * (all - off), "none is left out");
    let zh = opened(scheme("hongsibu"), scheme("hongsibu"), &[], "HSB-11", Lang::Zh);
    assert_eq!(field(&zh, "bands/2/to/included").label, "第 2 档终点含不含本数");
}

#[test]
fn options_read_as_they_would_in_the_sentence() {
    let law = scheme("hongsibu");
    let choices = |owner: &str, path: &str| {
        let clause = opened(law, law, &[], owner, Lang::Zh);
        let part = &clause.sentence[field(&clause, path).place.unwrap()];
        let words = options(law, part.value.as_ref().unwrap(), Lang::Zh);
        words.into_iter().map(|(name, word)| format!("{name} {word}")).collect::<Vec<_>>()
    };
    assert_eq!(choices("HSB-10a", "of"), ["whole 全额", "excess 超过起付线的部分"]);
    assert_eq!(choices("HSB-11", "bands/1/from/included"), ["true 以上", "false 超过"]);
    assert_eq!(choices("HSB-11", "bands/1/to/included"), ["true 以下", "false 不到"]);
    assert_eq!(
        choices("HSB-22", "followers/op"),
        [">= 低于", "> 不超过", "< 达到", "<= 超过"],
        "told the other way round"
    );
    let address = Address::read("hongsibu/HSB-10a/rate").unwrap();
    assert_eq!(shown(law, &address, Lang::Zh).unwrap(), "2%");
}
