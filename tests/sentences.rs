//! What people read: whole sentences, both languages, from real cases through the shipped rules.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a case that does not fit may fail")]

use sandtable::engine::outcome::Totals;
use sandtable::engine::{Number, Profile, Scheme, Yuan, assess};
use sandtable::i18n::{Explained, How, Lang, Tone, explain, headline, how, plain, report};
use sandtable::reform::{choose, with_readings};
use sandtable::schemes::{shipped, vocabulary};

const STREAMER: &str = r#"{ "followers": 62000, "months": [ { "times": 12, "gross_sales": 38000, "returns_exchanges": 1200,
    "live_hours": 62, "videos": [ { "views": 12000, "featured": true }, { "views": 6000, "featured": true },
    { "views": 150000, "featured": true } ] } ] }"#;

fn scheme() -> &'static Scheme {
    shipped().iter().find(|scheme| scheme.id == "hongsibu").unwrap()
}

fn profile(json: &str) -> Profile {
    let json = serde_json::from_str(json).unwrap();
    sandtable::engine::profile::read(&json, &vocabulary(shipped())).unwrap()
}

fn told(json: &str, id: &str, lang: Lang) -> Explained {
    told_under(scheme(), json, id, lang)
}

fn told_under(scheme: &Scheme, json: &str, id: &str, lang: Lang) -> Explained {
    let profile = profile(json);
    let at = scheme.position(id).unwrap();
    explain(scheme, &scheme.provision[at], &assess(scheme, &profile).outcomes[at], &profile, lang)
}

fn paid_how(scheme: &Scheme, json: &str, id: &str) -> How {
    let profile = profile(json);
    let at = scheme.position(id).unwrap();
    how(scheme, &scheme.provision[at], &assess(scheme, &profile).outcomes[at], &profile, Lang::Zh)
}

#[test]
fn twelve_equal_months_read_as_one() {
    let zh = told(STREAMER, "HSB-10a", Lang::Zh);
    assert_eq!((zh.headline.as_str(), zh.tone), ("736 元/月", Tone::Paid));
    let lines = ["36,800（38,000 − 1,200）× 2% = 736，未到 3,000 封顶", "每月 736 元 × 12 = 8,832 元"];
    assert_eq!(zh.formula, lines);
    let met = ["粉丝量 6.2万人，低于 50万人", "月净销售额 36,800 元，达到 5,000 元"];
    assert_eq!(paid_how(scheme(), STREAMER, "HSB-10a").met, met);
    let en = told(STREAMER, "HSB-10a", Lang::En);
    assert_eq!(en.headline, "¥736 a month");
    let lines = ["36,800 (38,000 − 1,200) × 2% = 736, below the cap of 3,000", "¥736 a month × 12 = ¥8,832"];
    assert_eq!(en.formula, lines);
}

#[test]
fn a_year_the_text_does_not_list_is_told_as_that() {
    let law = shipped().iter().find(|scheme| scheme.id == "conghua").unwrap();
    let third = r#"{ "role": "enterprise", "support_year_index": 3, "livestream_local_contribution": 200000 }"#;
    let missed = |lang: Lang| told_under(law, third, "CH-1a", lang).missed;
    let [zh]: [String; 1] = missed(Lang::Zh).try_into().unwrap();
    assert!(zh.contains('3') && zh.ends_with("，条文没有列出"), "{zh}");
    let [en]: [String; 1] = missed(Lang::En).try_into().unwrap();
    assert!(en.contains('3') && en.ends_with(" is not listed in the text"), "{en}");
}

#[test]
fn not_both_names_what_is_paid() {
    let zh = told(STREAMER, "HSB-11", Lang::Zh);
    assert_eq!((zh.headline.as_str(), zh.tone), ("不重复享受", Tone::Excluded));
    assert_eq!(zh.instead.unwrap(), "62 小时本可得 50 元；与第十条择一，已取较高的 736 元");
    let en = told(STREAMER, "HSB-11", Lang::En);
    assert_eq!(en.instead.unwrap(), "62 hours would give ¥50; not both with Art. 10, whose higher ¥736 is paid");
}

#[test]
fn videos_stand_in_a_row() {
    let zh = told(STREAMER, "HSB-13a", Lang::Zh);
    assert_eq!(zh.formula, ["1.2万 → 10 元　6,000 → 5 元　15万 → 15 元", "每月 30 元 × 12 = 360 元"]);
    let many = r#"{ "months": [ { "times": 3, "videos": [ { "times": 200, "views": 900000, "featured": true } ] } ] }"#;
    let zh = told(many, "HSB-13a", Lang::Zh);
    assert_eq!(zh.formula, ["90万 → 50 元 × 200", "每月 1,000 元 × 3 = 3,000 元"]);
    assert_eq!(zh.cap.unwrap(), "几项合计每月最多 1,000 元，原可得 10,000 元");
    let none = told(many, "HSB-13b", Lang::Zh);
    assert_eq!((none.headline.as_str(), none.tone), ("没有这一类", Tone::Unknown));
}

#[test]
fn what_is_missed_says_how_far() {
    let zh = told(STREAMER, "HSB-14", Lang::Zh);
    assert_eq!((zh.headline.as_str(), zh.tone), ("还差 4.4万元", Tone::Missed));
    assert_eq!(zh.missed, ["全年线上总销售额还差 4.4万元（现 45.6万，需达到 50万）"]);
    assert_eq!(zh.formula, ["达到 50万元即可得 3,000 元"]);
    let little = r#"{ "months": [ { "gross_sales": 3840 } ] }"#;
    let zh = told(little, "HSB-10a", Lang::Zh);
    assert_eq!(zh.missed, ["月净销售额还差 1,160 元（现 3,840，需达到 5,000）"]);
    let en = told(little, "HSB-10a", Lang::En);
    assert_eq!(en.headline, "¥1,160 short");
    assert_eq!(en.missed, ["Monthly net sales: ¥1,160 short (now ¥3,840, at least ¥5,000 needed)"]);
}

#[test]
fn different_months_have_their_own_line() {
    let uneven = r#"{ "months": [ { "times": 3, "gross_sales": 3840, "live_hours": 44 },
        { "times": 2, "gross_sales": 7000, "live_hours": 80 }, { "gross_sales": 2000, "live_hours": 95 } ] }"#;
    let zh = told(uneven, "HSB-10a", Lang::Zh);
    assert_eq!(zh.headline, "280 元/年");
    let lines = [
        "第 1–3 个月：月净销售额还差 1,160 元（现 3,840，需达到 5,000）",
        "第 4–5 个月：7,000 × 2% = 140，未到 3,000 封顶；每月 140 元 × 2 = 280 元",
        "第 6 个月：月净销售额还差 3,000 元（现 2,000，需达到 5,000）",
    ];
    assert_eq!(zh.formula, lines);
    let hours = told(uneven, "HSB-11", Lang::Zh);
    assert_eq!(hours.headline, "70 元/年");
    assert_eq!(hours.instead.unwrap(), "其中 2 个月与第十条择一，已取第十条");
}

#[test]
fn caps_and_edges_are_said() {
    let rich = r#"{ "months": [ { "times": 12, "gross_sales": 200000 } ], "year": { "gross_online_sales": 1000000 } }"#;
    let zh = told(rich, "HSB-10a", Lang::Zh);
    assert_eq!(zh.formula[0], "200,000 × 2% = 4,000，按 3,000 封顶");
    assert_eq!(zh.cap.unwrap(), "每月最多 3,000 元，原可得 4,000 元");
    let edge = told(rich, "HSB-14", Lang::Zh);
    let line = "100万元，在“100万元以上、300万元以下”一档 → 5,000 元（恰在两档交界，条文两边都含，按所选读法）";
    assert_eq!(edge.formula, [line]);
}

#[test]
fn the_other_zeros_have_words_of_their_own() {
    let famous = r#"{ "followers": 620000, "months": [ { "gross_sales": 38000 } ] }"#;
    let zh = told(famous, "HSB-10a", Lang::Zh);
    assert_eq!((zh.headline.as_str(), zh.tone), ("不适用", Tone::Excluded));
    assert_eq!(zh.missed, ["粉丝量现为 62万人，只面向低于 50万人的申请人"]);
    assert_eq!(zh.instead.unwrap(), "按第二十二条（不享受本政策的账号），不适用");
    let en = told(famous, "HSB-10a", Lang::En);
    assert_eq!(en.missed, ["Followers: now 620,000; it must be below 500,000"]);
    let school = told(r#"{ "role": ["training_institution"] }"#, "HSB-10a", Lang::Zh);
    assert_eq!((school.headline.as_str(), school.tone), ("不付给您", Tone::NotForYou));
    assert_eq!(school.instead.unwrap(), "付给主播，不付给您");
    let group = told(r#"{ "role": ["group"], "group_year_sales_rank": 13 }"#, "HSB-15b", Lang::Zh);
    assert_eq!(group.headline, "还差 3 名");
    assert_eq!(group.missed, ["组年销售额排名还差 3 名（现 13，需不后于 10）"]);
    assert_eq!(group.formula, ["符合后：定额 10,000 元"]);
    let silent = told(r#"{ "role": ["group"] }"#, "HSB-15b", Lang::Zh);
    assert_eq!(silent.missed, ["未填写组年销售额排名（需不后于第 10 名）"]);
}

#[test]
fn a_reading_changes_the_sentence() {
    let zh = |choice: Option<&str>, id: &str| {
        let choices: Vec<_> = choice.into_iter().map(|choice| choose(choice, shipped()).unwrap()).collect();
        paid_how(&with_readings(scheme(), &choices), STREAMER, id).clause
    };
    let plain = "主播月净销售额达到 5,000 元的，按全额补助 2%；残疾主播不设起付线；每月最多 3,000 元。净销售额是销售额减去退换货金额。";
    assert_eq!(zh(None, "HSB-10a"), plain);
    assert_eq!(zh(Some("H1=zero"), "HSB-10a"), plain.replace("达到", "超过"));
    assert_eq!(zh(Some("H3=excess"), "HSB-10a"), plain.replace("全额", "超过起付线的部分"));
    assert!(zh(Some("H4=uncapped"), "HSB-10a").contains("每月最多 3,000 元，残疾主播不受此限"));
    assert!(zh(Some("H17=net"), "HSB-14").starts_with("按全年线上净销售额分档补助"));
    assert!(zh(Some("H18=cumulative"), "HSB-14").contains("到达的各档累加"));
}

#[test]
fn the_headline_is_one_sentence() {
    let yuan = |amount: u32| Yuan::from(Number::of(amount));
    let totals = |sure, most| Totals { determined: yuan(sure), at_most: yuan(most) };
    let say = |results: &[(&str, Totals)], lang| plain(&headline(results, lang));
    let two = [("红寺堡", totals(9192, 9192)), ("同江", totals(7720, 7720))];
    assert_eq!(say(&two, Lang::Zh), "按这些情况，红寺堡一年可确定领取 9,192 元，同江 7,720 元。");
    let two = [("Hongsibu", totals(9192, 9192)), ("Tongjiang", totals(7720, 17720))];
    let sentence = "As entered, Hongsibu pays a certain ¥9,192 a year, Tongjiang ¥7,720; Tongjiang up to ¥10,000 more, subject to a decision.";
    assert_eq!(say(&two, Lang::En), sentence);
    let sentence = "按这些情况，没有可确定领取的金额；从化至多 100,000 元，以评定结果为准。";
    assert_eq!(say(&[("从化", totals(0, 100_000))], Lang::Zh), sentence);
    assert!(say(&[], Lang::Zh).contains("暂时还没有可领取的金额"));
}

#[test]
fn the_report_ends_with_what_it_is() {
    let profile = profile(STREAMER);
    let answer = assess(scheme(), &profile);
    let zh = report(scheme(), &profile, &answer, Lang::Zh);
    assert!(zh.starts_with("红寺堡 · 吴忠市红寺堡区电商产业扶持办法（试行）\n一年可确定领取 9,192 元\n"), "{zh}");
    assert!(
        zh.contains("第十条  主播净销售额补助  736 元/月\n  36,800（38,000 − 1,200）× 2% = 736，未到 3,000 封顶\n")
    );
    assert!(zh.contains("  暂不符合：全年线上总销售额还差 4.4万元（现 45.6万，需达到 50万）\n"));
    assert!(zh.trim_end().ends_with("文件为试行，内容可能调整。"));
    let en = report(scheme(), &profile, &answer, Lang::En);
    assert!(en.contains("An estimate, not an entitlement; the authority's decision counts."), "{en}");
}

#[test]
fn how_many_records_are_asked_for_is_named_after_what_each_must_meet() {
    let named = |scheme: &str, path: &str| {
        let law = shipped().iter().find(|law| law.id == scheme).unwrap();
        let (owner, path) = path.split_once('/').unwrap();
        Lang::ALL.map(|lang| sandtable::i18n::labels::parameter(law, owner, path, lang))
    };
    // Growth and increase are both asked for; an entry is measured by nothing.
    let [_, both] = named("heilongjiang", "HLJ-D1/old_months/at_least");
    assert!(both.contains(" and ") && !both.contains(" or "), "{both}");
    for none in named("tongjiang", "TJ-11/entries/at_least") {
        assert!(!none.trim_end().ends_with([':', '：']) && !none.starts_with("达标"), "{none}");
    }
}

#[test]
fn a_fund_is_held_against_the_months_of_one_year_alone() {
    use sandtable::i18n::page::budget::is_part;
    use sandtable::population::roster::Date;
    let months = |year: u32, from: u8, count: u8| -> Vec<Date> {
        (0..count).map(|at| (year + u32::from((from + at - 1) / 12), (from + at - 1) % 12 + 1).into()).collect()
    };
    assert!(!is_part(None) && !is_part(Some(&months(2026, 1, 12))));
    assert!(is_part(Some(&months(2026, 1, 11))) && is_part(Some(&months(2025, 7, 12))) && is_part(Some(&[])));
}

#[test]
fn sales_below_nothing_are_told_as_what_is_short() {
    // 2,000 returned of 100 sold: 6,900 more have to be sold for 5,000 net.
    let back = r#"{ "months": [ { "gross_sales": 100, "returns_exchanges": 2000 } ] }"#;
    let zh = told(back, "HSB-10a", Lang::Zh);
    assert_eq!(
        (zh.headline.as_str(), zh.missed),
        ("还差 6,900 元", vec!["月净销售额还差 6,900 元（现 −1,900，需达到 5,000）".to_owned()])
    );
    let en = told(back, "HSB-10a", Lang::En);
    assert_eq!(en.missed, ["Monthly net sales: ¥6,900 short (now −¥1,900, at least ¥5,000 needed)"]);
}
