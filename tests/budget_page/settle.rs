//! A roster settled: sums by hand, faults by line and column.

use sandtable::app::budget::settle::roster;
use sandtable::app::view::budget::{SettleView, template_csv};
use sandtable::i18n::Lang;
use sandtable::schemes::shipped;

/// Net sales of 36,800 pay 2 %: 736. Of 4,999 they pay nothing: the floor is 5,000.
const ROSTER: &str = "姓名,编号,团,组,月份,月销售额,退换货金额\n\
王小明,A100200300,一团,甲组,2026-03,3.8万,1200\n\
李四,A100200301,一团,乙组,2026-03,4999,0\n\
赵六,A100200302,一团,乙组,2026-03,四千x,0\n";

fn settled(bytes: &[u8], month: Option<&str>) -> SettleView {
    let law = shipped().iter().find(|law| law.id == "hongsibu").unwrap();
    SettleView::of(law, &roster("三月.csv", bytes, shipped()).unwrap(), month, Lang::Zh).unwrap()
}

#[test]
fn a_month_is_settled() {
    let view = settled(ROSTER.as_bytes(), None);
    assert_eq!(view.month, "2026-03");
    let [list, notice, totals] = view.sheets.as_slice() else { panic!("three tables") };
    assert_eq!((list.table.rows.len(), notice.table.rows.len()), (2, 1));
    assert!(list.table.rows[0].iter().any(|cell| cell == "736.00"), "{:?}", list.table.rows[0]);
    assert_eq!(notice.table.rows[0][1..3], ["王*明", "A10***0300"]);
    assert!(list.table.rows[1].last().unwrap().contains("还差"), "{:?}", list.table.rows[1]);
    let all = totals.table.rows.last().unwrap();
    assert_eq!((all[0].as_str(), all[2].as_str(), all[3].as_str(), all[4].as_str()), ("合计", "2", "1", "736.00"));
    assert!(list.csv.starts_with('\u{feff}') && list.csv.contains("王小明"));
}

#[test]
fn faults_name_line_and_column() {
    let view = settled(ROSTER.as_bytes(), None);
    assert_eq!(view.faults.len(), 1);
    assert!(view.faults[0].starts_with("第 4 行第 6 列“月销售额”"), "{}", view.faults[0]);
}

#[test]
fn a_file_of_an_older_spreadsheet_is_read() {
    let (gbk, _, _) = encoding_rs::GBK.encode(ROSTER);
    assert_eq!(settled(&gbk, None), settled(ROSTER.as_bytes(), None));
}

#[test]
fn another_month_has_nobody_and_says_so() {
    let view = settled(ROSTER.as_bytes(), Some("2026-04"));
    // The roster is about March; a month it does not name is not settled instead.
    assert_eq!(view.month, "2026-03");
    assert_eq!(view.months.len(), 1);
}

#[test]
fn the_template_can_be_read_back() {
    for law in shipped() {
        for lang in Lang::ALL {
            let csv = template_csv(law, lang);
            let read = roster("t.csv", csv.as_bytes(), shipped()).unwrap();
            assert!(read.ignored.is_empty() && read.people.who.is_empty(), "{}: {:?}", law.id, read.ignored);
        }
    }
}
