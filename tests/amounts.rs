//! Amounts as people type them, one table for each habit.

// Helpers outside test functions; a panic here is a failed test.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use proptest::prelude::*;
use rust_decimal::Decimal;
use sandtable::app::amount::*;

const MAX: Decimal = Decimal::from_parts(3567587328, 232, 0, false, 0); // 10^12

fn yuan(text: &str) -> Result<Option<Decimal>, Fault> {
    read(text, 2, MAX)
}

fn d(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[track_caller]
fn reads(cases: &[(&str, &str)]) {
    for (text, value) in cases {
        assert_eq!(yuan(text), Ok(Some(d(value))), "{text}");
    }
}

#[track_caller]
fn fails(cases: &[(&str, Fault)]) {
    for (text, fault) in cases {
        assert_eq!(yuan(text), Err(*fault), "{text}");
    }
}

fn nan(at: usize, found: char) -> Fault {
    Fault::NotANumber { at, found }
}

#[test]
fn plain_numbers() {
    assert_eq!(MAX, d("1000000000000"));
    reads(&[
        ("0", "0"),
        ("38000", "38000"),
        ("007", "7"),
        ("1.", "1"),
        (".5", "0.5"),
        ("1.50000", "1.5"),
        ("0.00", "0"),
        ("1000000000000", "1000000000000"),
    ]);
    for empty in ["", " ", "\u{3000}\t\n", "\u{200B}", "\u{FEFF} "] {
        assert_eq!(yuan(empty), Ok(None));
    }
}

#[test]
fn thousands_separators() {
    reads(&[
        ("1,234.5", "1234.5"),
        ("1，234", "1234"),
        ("1'234", "1234"),
        ("1’234", "1234"),
        ("1 234", "1234"),
        ("1\u{a0}234\u{a0}567", "1234567"),
        ("12,345,678.90 元", "12345678.9"),
    ]);
    fails(&[
        ("1,5", Fault::Ambiguous { at: 1 }),
        ("1,2345", Fault::Ambiguous { at: 1 }),
        ("12,34,567", Fault::Ambiguous { at: 2 }),
        ("1234,567", Fault::Ambiguous { at: 4 }),
        ("0,123", Fault::Ambiguous { at: 1 }),
        ("1 2", Fault::Ambiguous { at: 1 }),
        (",5", nan(0, ',')),
        ("1.234,5", nan(5, ',')),
        ("1,", nan(1, ',')),
    ]);
}

#[test]
fn magnitudes() {
    reads(&[
        ("1.2万", "12000"),
        ("30万", "300000"),
        ("3.8 万元", "38000"),
        ("2亿", "200000000"),
        ("1.2345678901亿", "123456789.01"),
        ("5千", "5000"),
        ("3百", "300"),
        ("5k", "5000"),
        ("5K", "5000"),
        ("3w", "30000"),
        ("3.8W", "38000"),
        ("1.2M", "1200000"),
        ("3千万", "30000000"),
        ("5百万", "5000000"),
        ("1,200万", "12000000"),
        ("1萬", "10000"),
        ("0万", "0"),
        ("0.00001万", "0.1"),
        ("1万2千", "12000"),
        ("1亿2000万", "120000000"),
        ("3万500", "30500"),
        ("3万5千6百", "35600"),
    ]);
    fails(&[
        ("3万5", Fault::Ambiguous { at: 2 }),
        ("3万50", Fault::Ambiguous { at: 2 }),
        ("2千1万", Fault::Ambiguous { at: 2 }),
        ("1万20000", Fault::Ambiguous { at: 2 }),
        // Two amounts as likely as one.
        ("1万 2千", nan(3, '2')),
        ("万", nan(0, '万')),
        ("1千.5", nan(2, '.')),
    ]);
}

#[test]
fn full_width_and_input_methods() {
    reads(&[
        ("３．８万", "38000"),
        ("１，２３４", "1234"),
        ("３。８万", "38000"),
        ("　５０００　", "5000"),
        ("５ｋ", "5000"),
        ("￥１００", "100"),
    ]);
    fails(&[("5。", nan(1, '。')), ("３．８Ｘ", nan(3, 'Ｘ')), ("3。。8", nan(1, '。'))]);
}

#[test]
fn unit_words_are_tolerated_once() {
    for word in ["元", "块", "块钱", "人", "次", "单", "小时", "h", "H", "美元", "USD", "¥", "￥", "条", " hours"]
    {
        assert_eq!(yuan(&format!("62{word}")), Ok(Some(d("62"))), "{word}");
        assert_eq!(yuan(&format!("6.2万 {word} ")), Ok(Some(d("62000"))), "{word}");
    }
    reads(&[("¥38,000", "38000"), ("￥ 5", "5"), ("$5", "5"), ("US$5", "5"), ("RMB 5", "5"), ("人民币5元", "5")]);
    fails(&[
        ("5元元", nan(2, '元')),
        ("¥", nan(0, '¥')),
        ("元", nan(0, '元')),
        ("5%", nan(1, '%')),
        ("5元3", nan(2, '3')),
        ("5分钟", nan(1, '分')),
    ]);
}

#[test]
fn chinese_numerals() {
    reads(&[
        ("五千", "5000"),
        ("三万五千", "35000"),
        ("三万五", "35000"),
        ("三万零五", "30005"),
        ("三万零五百", "30500"),
        ("十", "10"),
        ("十二万", "120000"),
        ("二十五", "25"),
        ("两百", "200"),
        ("三百五", "350"),
        ("一千二百元", "1200"),
        ("一亿零三百万", "103000000"),
        ("五百万", "5000000"),
        ("零", "0"),
        ("六", "6"),
        ("一千零五十", "1050"),
        ("九千九百九十九亿九千九百九十九万九千九百九十九", "999999999999"),
    ]);
    fails(&[
        ("一二三", nan(1, '二')),
        ("三万亿", nan(2, '亿')),
        ("五十千", nan(2, '千')),
        ("三点八万", nan(1, '点')),
        ("千", nan(0, '千')),
        ("三零五", nan(1, '零')),
    ]);
}

#[test]
fn refusals() {
    fails(&[
        ("-5", Fault::Negative),
        ("−1.2万", Fault::Negative),
        ("－５", Fault::Negative),
        ("负5", Fault::Negative),
        ("¥-5", Fault::Negative),
        ("-¥5", Fault::Negative),
        ("-", nan(0, '-')),
        (".", nan(0, '.')),
        ("abc", nan(0, 'a')),
        ("12x", nan(2, 'x')),
        ("1e5", nan(1, 'e')),
        ("0x10", nan(1, 'x')),
        ("  1.2.3", nan(5, '.')),
        ("NaN", nan(0, 'N')),
        ("∞", nan(0, '∞')),
        ("5😀", nan(1, '😀')),
        ("3-5万", nan(1, '-')),
        ("+5", nan(0, '+')),
        ("1000000000000.01", Fault::TooLarge { max: MAX }),
        ("1.234", Fault::TooFine { places: 2 }),
        ("0.0000001万", Fault::TooFine { places: 2 }),
    ]);
    for huge in
        ["1".to_owned() + &"0".repeat(30), "9".repeat(5000), "1亿亿亿亿亿".into(), "9999999999999999亿亿".into()]
    {
        assert_eq!(yuan(&huge), Err(Fault::TooLarge { max: MAX }), "{huge}");
    }
    assert_eq!(yuan(&("0.".to_owned() + &"0".repeat(500) + "1")), Err(Fault::TooFine { places: 2 }));
    assert_eq!(yuan(&"0".repeat(5000)), Ok(Some(Decimal::ZERO)));
    assert_eq!(read("1.5", 0, MAX), Err(Fault::TooFine { places: 0 }));
    assert_eq!(read("1.5万", 0, MAX), Ok(Some(d("15000"))));
    assert_eq!(read("9999999999999999", 0, Decimal::MAX), Ok(Some(d("9999999999999999"))));
    assert_eq!(read("1", 0, Decimal::ZERO), Err(Fault::TooLarge { max: Decimal::ZERO }));
}

fn list(text: &str) -> Vec<Result<Decimal, Fault>> {
    read_list(text, 0, MAX, 5)
}

fn all(values: &[&str]) -> Vec<Result<Decimal, Fault>> {
    values.iter().map(|v| Ok(d(v))).collect()
}

#[test]
fn lists() {
    for text in [
        "1.2万 · 6千 · 15万",
        "1.2万·6千·15万",
        "1.2万、6千；15万",
        "1.2万\n6千\r\n15万\n",
        "1.2万\t6千;15万",
        " 12000  6000 150000 ",
        "1.2 万 6 千 15 万次",
        "1.2万，6千，15万",
        "12,000 6,000 150,000",
        "12000, 6000, 150000",
        "· 1.2万 · · 6千 ·15万·",
    ] {
        assert_eq!(list(text), all(&["12000", "6000", "150000"]), "{text}");
    }
    assert_eq!(list(""), []);
    assert_eq!(list(" · "), []);
    assert_eq!(list("1,200"), all(&["1200"]));
    assert_eq!(list("100, 200"), all(&["100", "200"]));
    assert_eq!(list("1200,3400"), all(&["1200", "3400"]));
    assert_eq!(list("1.2万,600"), all(&["12000", "600"]));
    assert_eq!(list("1,234,567 5"), all(&["1234567", "5"]));
}

#[test]
fn a_bad_entry_spoils_only_itself() {
    assert_eq!(list("1 · 2x · 3"), [Ok(d("1")), Err(nan(5, 'x')), Ok(d("3"))]);
    assert_eq!(list("15,600,1200"), [Err(Fault::Ambiguous { at: 0 }), Ok(d("1200"))]);
    assert_eq!(list("1200,15,600"), [Ok(d("1200")), Err(Fault::Ambiguous { at: 5 })]);
    assert_eq!(list("5 -3"), [Ok(d("5")), Err(Fault::Negative)]);
}

#[test]
fn long_lists_are_cut() {
    let many = list("1 2 3 4 5 6 7 8");
    assert_eq!(many.len(), 6);
    assert_eq!(many.last(), Some(&Err(Fault::TooMany { max: 5 })));
    assert_eq!(list("1 2 3 4 5 ").len(), 5);
    assert_eq!(list(&"9 ".repeat(200_000)).len(), 6);
    assert_eq!(list(&" ".repeat(200_000)), []);
}

#[test]
fn echoes() {
    let show = |text: &str| (echo_zh(d(text)), wan(d(text)));
    assert_eq!(show("38000"), ("38,000".into(), Some("3.8万".into())));
    assert_eq!(show("38001"), ("38,001".into(), Some("3.8001万".into())));
    assert_eq!(show("9999"), ("9,999".into(), None));
    assert_eq!(show("38000.5"), ("38,000.50".into(), None));
    assert_eq!(show("120000000"), ("120,000,000".into(), Some("1.2亿".into())));
    assert_eq!(show("123456789"), ("123,456,789".into(), Some("12345.6789万".into())));
    assert_eq!(show("-38000"), ("−38,000".into(), Some("-3.8万".into())));
    assert_eq!(show("0"), ("0".into(), None));
    assert_eq!(grouped(d("766.5"), 2), "766.50");
    assert_eq!(grouped(d("766.125"), 2), "766.125");
    assert_eq!(grouped(d("100"), 0), "100");
    assert_eq!(grouped(Decimal::MAX, 0), "79,228,162,514,264,337,593,543,950,335");
    let short =
        ["0", "500", "5000", "38000", "150000", "1200000", "120000000"].map(|v| (short_zh(d(v)), short_en(d(v))));
    let expected = [
        ("0", "0"),
        ("500", "500"),
        ("5千", "5k"),
        ("3.8万", "38k"),
        ("15万", "150k"),
        ("120万", "1.2M"),
        ("1.2亿", "120M"),
    ];
    assert_eq!(short, expected.map(|(zh, en)| (zh.to_owned(), en.to_owned())));
}

proptest! {
    #[test]
    fn what_is_shown_can_be_read_back(fen in 0i64..100_000_000_000_000) {
        let value = Decimal::new(fen, 2).normalize();
        prop_assert_eq!(yuan(&grouped(value, 2)), Ok(Some(value)));
        prop_assert_eq!(yuan(&value.to_string()), Ok(Some(value)));
        prop_assert_eq!(yuan(&short_zh(value)), Ok(Some(value)));
        if let Some(text) = wan(value) {
            prop_assert_eq!(yuan(&text), Ok(Some(value)));
        }
        prop_assert_eq!(read_list(&grouped(value, 2), 2, MAX, 1), vec![Ok(value)]);
    }

    #[test]
    fn no_text_breaks_it(text in "\\PC{0,40}", amount in "[-0-9.,，。 万千百亿kwm元¥·一二两十零]{0,14}") {
        for text in [text, amount] {
            if let Err(Fault::NotANumber { at, found }) = yuan(&text) {
                prop_assert_eq!(text.chars().nth(at), Some(found));
            }
            for item in read_list(&text, 2, MAX, 3) {
                if let Err(Fault::NotANumber { at, found }) = item {
                    prop_assert_eq!(text.chars().nth(at), Some(found));
                }
            }
        }
    }

    #[test]
    fn lists_read_back(values in proptest::collection::vec(0u32..2_000_000_000, 1..5)) {
        let values: Vec<Decimal> = values.into_iter().map(Decimal::from).collect();
        for divider in [" · ", "、", "\n", "；", " ", ", "] {
            let text = values.iter().map(|v| grouped(*v, 0)).collect::<Vec<_>>().join(divider);
            prop_assert_eq!(list(&text), values.iter().copied().map(Ok).collect::<Vec<_>>());
        }
    }
}
