//! The sentences of mechanisms that not every scheme has, on a scheme of the test's own.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a case that does not fit may fail")]

use sandtable::engine::{Scheme, assess};
use sandtable::i18n::{Explained, Lang, Tone, clause, explain, unresolved};
use sandtable::schemes::{read_file, vocabulary};

const HEAD: &str = r#"
id = "try"
order = 9
name = { zh = "试", en = "Try" }
document = { zh = "试行办法", en = "Trial rules" }
status = "draft"
validity = { zh = "无", en = "None" }
summary = { zh = "试", en = "Try" }
pays_whom = { zh = "付给主播", en = "Paid to streamers" }
"#;

/// A scheme of one provision; `rest` holds clause, period, nature and mechanism.
fn scheme(rest: &str) -> Scheme {
    let text = format!(
        "{HEAD}\n[[provision]]\nid = \"T\"\narticle = {{ zh = \"第一条\", en = \"Art. 1\" }}\n\
         title = {{ zh = \"甲\", en = \"A\" }}\nroles = [\"streamer\"]\noffice = {{ zh = \"局\", en = \"Bureau\" }}\n{rest}"
    );
    read_file("try.toml", &text).unwrap()
}

fn told(scheme: &Scheme, json: &str, lang: Lang) -> Explained {
    let json = serde_json::from_str(json).unwrap();
    let profile = sandtable::engine::profile::read(&json, &vocabulary(std::slice::from_ref(scheme))).unwrap();
    explain(scheme, &scheme.provision[0], &assess(scheme, &profile).outcomes[0], &profile, lang)
}

fn restated(scheme: &Scheme, lang: Lang) -> String {
    assert_eq!(unresolved(scheme), Vec::<String>::new());
    clause(scheme, "T", &scheme.provision[0].clause, lang)
}

#[test]
fn milestones() {
    let scheme = scheme(
        r#"clause = { zh = "粉丝量：{level}。", en = "Followers: {level}." }
        period = "once"
        nature = "fixed"
        [provision.pays.milestones]
        base = "followers"
        pay = "cumulative"
        already = "milestones_already_paid"
        level = [{ at = 10000, amount = 1000 }, { at = 100000, amount = 5000 }]"#,
    );
    let sentence = "粉丝量：达到 1万人，1,000 元；达到 10万人，5,000 元；各级累加。";
    assert_eq!(restated(&scheme, Lang::Zh), sentence);
    let sentence = "Followers: at least 10,000 followers, ¥1,000; at least 100,000 followers, ¥5,000; levels add up.";
    assert_eq!(restated(&scheme, Lang::En), sentence);
    let zh = told(&scheme, r#"{ "followers": 120000, "milestones_already_paid": 1000 }"#, Lang::Zh);
    assert_eq!((zh.headline.as_str(), zh.tone), ("一次性 5,000 元", Tone::Paid));
    assert_eq!(zh.formula, ["粉丝量 12万人，已到第 2 级 → 6,000 元；已领 1,000 元，再领 5,000 元"]);
    let again = told(&scheme, r#"{ "followers": 12000, "milestones_already_paid": 1000 }"#, Lang::Zh);
    assert_eq!(again.headline, "此前已领足");
    let short = told(&scheme, r#"{ "followers": 6200 }"#, Lang::Zh);
    assert_eq!(short.headline, "还差 3,800 人");
    assert_eq!(short.formula, ["达到 1万人即可得 1,000 元"]);
}

#[test]
fn per_unit_and_sessions() {
    let scheme = scheme(
        r#"clause = { zh = "每单 {each}，超出部分按{of}计，{floor/op} {floor}起。", en = "{each} a parcel on {of}, from {floor/op} {floor}." }
        period = "month"
        nature = "fixed"
        [provision.pays.per_unit]
        base = "agri_parcels"
        each = 2
        of = "excess"
        floor = { op = ">=", value = 100 }"#,
    );
    assert_eq!(restated(&scheme, Lang::En), "¥2 a parcel on the part above the floor, from at least 100 parcels.");
    let zh = told(&scheme, r#"{ "months": [ { "agri_parcels": 620 } ] }"#, Lang::Zh);
    assert_eq!(zh.formula, ["520 单（共 620，其余不计）× 2 元 = 1,040 元"]);
    let none = told(&scheme, "{}", Lang::Zh);
    assert_eq!((none.headline.as_str(), none.tone), ("未填写月份", Tone::Unknown));
}

#[test]
fn steps() {
    let scheme = scheme(
        r#"clause = { zh = "{over/op} {over}的，给 {first}；每增 {step}加 {add}，{counting}，{cap/year/of}最多 {cap/year}。", en = "{over/op} {over}: {first}, and {add} for each {step}, {counting}; {cap/year} at most for {cap/year/of}." }
        period = "year"
        nature = "fixed"
        [provision.pays.steps]
        base = "promoted_sales"
        op = ">"
        over = 1000000
        first = 20000
        step = 500000
        add = 10000
        counting = "whole"
        [provision.cap]
        year = { amount = 50000, of = "total" }"#,
    );
    let sentence = "超过 100万元的，给 2万元；每增 50万元加 1万元，不足一档的不计，总额最多 5万元。";
    assert_eq!(restated(&scheme, Lang::Zh), sentence);
    let zh = told(&scheme, r#"{ "year": { "promoted_sales": 2200000 } }"#, Lang::Zh);
    assert_eq!(zh.headline, "40,000 元/年");
    assert_eq!(zh.formula, ["全年带货额 220万元：20,000 + 2 × 10,000 = 40,000，未到 50,000 封顶"]);
    let most = told(&scheme, r#"{ "year": { "promoted_sales": 9000000 } }"#, Lang::Zh);
    assert_eq!(most.formula, ["全年带货额 900万元：20,000 + 16 × 10,000 = 180,000，按 50,000 封顶"]);
}

#[test]
fn contests_ranges_and_loans() {
    let contest = scheme(
        r#"clause = { zh = "冠军 {M/champion}，亚军 {M/runner_up}。", en = "Champion {M/champion}, runner-up {M/runner_up}." }
        period = "contest"
        nature = "contest"
        [provision.pays.contest]
        place = [{ contest = "M", prize = "champion", amount = 20000 }, { contest = "M", prize = "runner_up", amount = 10000 }]"#,
    );
    assert_eq!(restated(&contest, Lang::Zh), "冠军 2万元，亚军 1万元。");
    let zh = told(&contest, "{}", Lang::Zh);
    assert_eq!((zh.headline.as_str(), zh.tone), ("由评选决定", Tone::Unknown));
    assert_eq!(zh.missed, ["评选获奖后领取：冠军 20,000 元、亚军 10,000 元"]);
    let won = told(&contest, r#"{ "contest_results": [ { "contest": "M", "prize": "champion" } ] }"#, Lang::Zh);
    assert_eq!((won.headline.as_str(), won.tone), ("奖金 20,000 元", Tone::AtMost));
    assert_eq!(won.formula, ["冠军 → 20,000 元"]);

    let range = scheme(
        r#"clause = { zh = "{low}到 {high}。", en = "{low} to {high}." }
        period = "once"
        nature = "range"
        [provision.pays.range]
        low = 20000
        high = 100000
        decided = "approved_village_build_grant""#,
    );
    let zh = told(&range, "{}", Lang::Zh);
    assert_eq!((zh.headline.as_str(), zh.tone), ("2万–10万元", Tone::AtMost));
    assert_eq!(zh.formula, ["2万–10万元，由主管部门核定"]);
    let en = told(&range, r#"{ "approved_village_build_grant": 50000 }"#, Lang::En);
    assert_eq!((en.headline.as_str(), en.tone), ("¥50,000 once", Tone::Paid));
    assert_eq!(en.formula, ["¥50,000 decided, within ¥20,000–100,000"]);

    let loan = scheme(
        r#"clause = { zh = "可贷至多 {limit}，最长 {years}。", en = "A loan of up to {limit} for {years} at most." }
        period = "once"
        nature = "loan"
        [provision.pays.loan]
        principal = "startup_loan.principal"
        limit = 300000
        years = 3"#,
    );
    assert_eq!(restated(&loan, Lang::En), "A loan of up to ¥300,000 for 3 years at most.");
    let zh = told(&loan, "{}", Lang::Zh);
    assert_eq!((zh.headline.as_str(), zh.tone), ("可贷至多 30万元", Tone::InKind));
    assert_eq!(zh.instead.unwrap(), "这是贷款，需要归还，不是补贴");
}
