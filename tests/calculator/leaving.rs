//! What leaves the page: what stands under a picture, on a sheet, on the card; tables as files.

use crate::{after, person, typed, view};
use sandtable::app::export::table_csv;
use sandtable::app::link;
use sandtable::app::view::{Credit, Rules, TableView, card};
use sandtable::app::{Action, reduce};
use sandtable::charts::{Theme, card as draw};
use sandtable::engine::Fact;
use sandtable::i18n::Lang;

const DAY: &str = "2026-11-25";
const HERE: &str = "https://example.org/";

#[test]
fn a_picture_says_from_which_texts_how_read_and_where_it_came_from() {
    let state = person("middle");
    let under = Credit::of(&state, None).under(DAY, HERE, Lang::Zh);
    let lines: Vec<&str> = under.lines().collect();
    assert_eq!(
        lines[0],
        "依据：红寺堡 · 试行；同江 · 现行；从化 · 草案（稿）；平谷 · 征求意见稿；黑龙江省 · 征求意见稿"
    );
    assert_eq!(lines[1], "有不止一种读法的条文，按第一种读法。");
    assert!(lines[2].starts_with(DAY) && lines[2].contains("估算"), "{under}");
    assert_eq!(lines[3], HERE);

    let read = reduce(&state, Action::Read { reading: "H3".into(), option: "excess".into() });
    let one = Credit::of(&read, Some("hongsibu"));
    assert_eq!(one.texts, "依据：红寺堡 · 试行");
    assert!(one.readings.starts_with("读法：红寺堡") && one.readings.contains("其余按第一种读法"), "{}", one.readings);
    // Another document is read as before.
    assert!(!Credit::of(&read, Some("tongjiang")).readings.contains("读法："));
    assert_eq!(one.link, link::write(&read).unwrap());
}

#[test]
fn a_sheet_names_every_document_in_full_in_either_language() {
    let state = person("middle");
    let sheet = Credit::of(&state, None).sheet(DAY, HERE, Lang::Zh);
    let all = sheet.iter().map(|(term, texts)| format!("{term} {}", texts.join("\n"))).collect::<Vec<_>>().join("\n");
    for said in ["日期 2026-11-25", "《吴忠市红寺堡区电商产业扶持办法（试行）》 · 试行", "链接 https://example.org/"]
    {
        assert!(all.contains(said), "{said}: {all}");
    }
    let english = Credit::of(&reduce(&state, Action::Speak(Lang::En)), None).sheet(DAY, HERE, Lang::En);
    assert!(english.iter().any(|(term, texts)| *term == "From" && texts.len() == 5), "{english:?}");
}

#[test]
fn the_card_holds_every_row_and_keeps_figures_to_itself_until_asked() {
    let state = person("middle");
    let rules = Rules::under(&state.readings);
    let bare = card(&state, &rules, false, (DAY, HERE));
    let rows: Vec<_> =
        bare.rows.iter().map(|row| (row.name.as_str(), row.amount.as_str(), row.note.as_str())).collect();
    assert_eq!(rows[0], ("红寺堡", "9,192 元/年", "每月 766"));
    assert_eq!(rows[1], ("同江", "7,720 元/年", "每月 310；其中一次性 4,000"));
    assert_eq!(rows[3].1, "不直接付给您");
    assert_eq!(bare.sentence, "按这些情况，红寺堡一年可确定领取 9,192 元，同江 7,720 元。");
    let svg = draw(&bare, &Theme::LIGHT);
    assert!(bare.figures.is_empty() && !svg.contains("38,000") && !svg.contains("62,000"), "{svg}");

    let told = card(&state, &rules, true, (DAY, HERE));
    for said in ["个人主播", "38,000", "62 小时", "1,200"] {
        assert!(told.figures.contains(said), "{said}: {}", told.figures);
    }
    let english = card(&reduce(&state, Action::Speak(Lang::En)), &rules, true, (DAY, HERE));
    assert!(english.sentence.contains("¥9,192") && english.figures.starts_with("Worked out from: "), "{english:?}");
}

#[test]
fn a_card_of_nothing_says_so() {
    let state = after([typed(Fact::GrossSales, "1")]);
    let told = card(&state, &Rules::under(&state.readings), true, (DAY, HERE));
    assert!(told.rows.iter().all(|row| !row.paid && !row.amount.is_empty()), "{:?}", told.rows);
    assert!(draw(&told, &Theme::DARK).ends_with("</svg>"));
}

#[test]
fn paper_lays_every_row_open_and_changes_nothing_else() {
    let state = person("middle");
    let open = view(&state.laid_open());
    assert!(open.rows.iter().all(|row| row.open));
    let closed = view(&state);
    assert!(!closed.rows.iter().all(|row| row.open));
    assert_eq!((open.answer, open.inputs), (closed.answer, closed.inputs));
}

#[test]
fn a_table_as_a_file_has_bare_numbers_and_no_formulas() {
    let table = TableView {
        head: vec!["名称".into(), "金额（元）".into()],
        rows: vec![
            vec!["=HYPERLINK(\"x\")".into(), "1,234,567.50".into()],
            vec!["@SUM".into(), "−3,000".into()],
            vec!["+甲, 乙".into(), "12.5%".into()],
        ],
    };
    assert_eq!(
        table_csv(&table),
        "\u{feff}名称,金额（元）\r\n\"'=HYPERLINK(\"\"x\"\")\",1234567.50\r\n'@SUM,-3000\r\n\"'+甲, 乙\",12.5%\r\n"
    );
}
