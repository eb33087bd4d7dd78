//! 修订对照表: data, spreadsheet and word-processor file.

use crate::{add, low_band, made, remove, scheme, set};
use sandtable::app::export::{Cell, Run, comparison_csv, comparison_word, csv, word};
use sandtable::engine::scheme::Edit;
use sandtable::i18n::Lang;
use sandtable::i18n::clause::joined;
use sandtable::i18n::comparison::{Row, comparison};
use sandtable::reform::Reform;

fn rows(edits: &[Edit], lang: Lang) -> Vec<Row> {
    let law = scheme("hongsibu");
    let mut reform = Reform { name: "草案一".to_owned(), edits: edits.to_vec(), ..Reform::default() };
    reform.explain("hongsibu/HSB-10a", "=降低门槛, 让新人\"够得着\"");
    comparison(law, &made(law, edits), &reform, lang)
}

fn edits() -> Vec<Edit> {
    vec![
        set("hongsibu/HSB-13c/amount", "1500"),
        set("hongsibu/HSB-10a/floor", "3000"),
        set("hongsibu/HSB-10a/rate", "3%"),
        low_band(),
        set("hongsibu/HSB-11/bands/2/amount", "55"),
        Edit::Off { address: "hongsibu/HSB-14".to_owned() },
        remove("hongsibu/HSB-10b/cap/month"),
        add("hongsibu/HSB-15b/cap/applicant", "20000"),
    ]
}

#[test]
fn only_what_differs_in_the_order_of_the_document() {
    assert_eq!(rows(&[], Lang::Zh), []);
    let rows = rows(&edits(), Lang::Zh);
    let lines: Vec<(&str, Vec<String>)> = rows.iter().map(|row| (row.owner.as_str(), row.lines(Lang::Zh))).collect();
    let expected: [(&str, &[&str]); 6] = [
        ("HSB-10a", &["补助比例：2% → 3%", "起付线：5,000 元 → 3,000 元"]),
        ("HSB-10b", &["每月封顶：3,000 元 → （删去）"]),
        ("HSB-11", &["第 1 档：（无） → 30 小时以上不到 45 小时，40 元", "第 2 档金额：50 元 → 55 元"]),
        ("HSB-13c", &["金额：1,000 元 → 1,500 元"]),
        ("HSB-14", &["停用：否 → 是"]),
        ("HSB-15b", &["每个申请人累计封顶：（无） → 2万元"]),
    ];
    for (found, (owner, lines)) in lines.iter().zip(expected) {
        assert_eq!((found.0, found.1.iter().map(String::as_str).collect::<Vec<_>>()), (owner, lines.to_vec()));
    }
    assert_eq!(lines.len(), 6);
    assert_eq!(rows[0].clause(Lang::Zh), "第十条　主播净销售额补助");
    assert!(joined(&rows[0].old).contains("达到 5,000 元的，按全额补助 2%"));
    assert!(joined(&rows[0].new).contains("达到 3,000 元的，按全额补助 3%"));
    assert_eq!(joined(&rows[4].new), "（删去）");
    assert_eq!(rows[0].reason, "=降低门槛, 让新人\"够得着\"");
    let marked = |parts: &[sandtable::i18n::clause::Part]| {
        parts.iter().filter(|part| rows[0].marks(part)).map(|part| part.text.clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        (marked(&rows[0].old), marked(&rows[0].new)),
        (vec!["5,000 元".into(), "2%".into()], vec!["3,000 元".into(), "3%".into()])
    );
}

#[test]
fn in_english_too() {
    let rows = rows(&edits(), Lang::En);
    assert_eq!(
        rows[2].lines(Lang::En),
        ["Band 1: (none) → at least 30 hours and under 45 hours, ¥40", "Band 2 amount: ¥50 → ¥55"]
    );
    assert_eq!(joined(&rows[4].new), "(removed)");
}

#[test]
fn a_removed_band_is_told_as_it_was() {
    let rows = rows(&[remove("hongsibu/HSB-11/bands/2"), set("hongsibu/HSB-11/bands/2/amount", "75")], Lang::Zh);
    let lines = ["第 2 档金额：70 元 → 75 元", "第 2 档：70 小时以上不到 90 小时，60 元 → （删去）"];
    assert_eq!(rows[0].lines(Lang::Zh), lines);
    let marked: String = rows[0].old.iter().filter(|part| rows[0].marks(part)).map(|part| part.text.as_str()).collect();
    assert_eq!(marked, "70 小时以上不到90 小时60 元70 元");
}

#[test]
fn a_spreadsheet_takes_no_text_for_a_formula() {
    let text = csv([
        ["=1+1", "+86", "-5", "-0.50", "- 见附件", "@x", "a\"b", "a,b", "a\nb", "中文"].map(str::to_owned).to_vec(),
        vec!["-".to_owned(), "-1.2.3".to_owned(), "=\"x\"".to_owned(), String::new()],
    ]);
    let expected =
        "\u{feff}'=1+1,'+86,-5,-0.50,'- 见附件,'@x,\"a\"\"b\",\"a,b\",\"a\nb\",中文\r\n'-,'-1.2.3,\"'=\"\"x\"\"\",\r\n";
    assert_eq!(text, expected);
    let table = comparison_csv(&rows(&edits(), Lang::Zh), Lang::Zh);
    assert!(table.starts_with("\u{feff}条款,现行条文,修订条文,改动的数字,修订理由,效果\r\n第十条　主播净销售额补助,"));
    assert!(table.contains("\"'=降低门槛, 让新人\"\"够得着\"\"\",\r\n"));
}

#[test]
fn a_word_processor_gets_one_whole_page() {
    let text = comparison_word(&rows(&edits(), Lang::Zh), &["草案一 <对照>".to_owned()], Lang::Zh);
    assert!(text.starts_with("\u{feff}<!DOCTYPE html><html lang=\"zh-CN\">"));
    for part in [
        "<h1>修订对照表</h1>",
        "<p>草案一 &lt;对照&gt;</p>",
        "<th>现行条文</th>",
        "补助 <b>3%</b>",
        "让新人&quot;够得着&quot;",
    ] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
    assert!(!text.contains("<script") && !text.contains("http"), "nothing to run or fetch");
    let cell = Cell(vec![vec![Run { text: "a&b".to_owned(), strong: true }]]);
    assert!(
        word("t", &[], &["h".to_owned()], &[vec![cell, Cell::plain("x\ny")]], "f", "en")
            .contains("<td><p><b>a&amp;b</b></p></td><td><p>x</p><p>y</p></td>")
    );
}
