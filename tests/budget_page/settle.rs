//! A roster settled: sums by hand, faults by line and column.

use super::{after, on, view};
use sandtable::app::State;
use sandtable::app::budget::settle::{Contents, Roster, Sheet, roster};
use sandtable::app::budget::{Act, questions};
use sandtable::app::office::letter::Settlement;
use sandtable::app::office::{Ask, Clerk, Letter, Reply, Tell, with_files};
use sandtable::app::view::budget::{BudgetView, RosterView, SettleView, template_csv};
use sandtable::engine::fact::Fact;
use sandtable::i18n::Lang;
use sandtable::population::roster::Heading;
use sandtable::schemes::{sealed, shipped, unsealed};
use std::collections::BTreeMap;
use std::io::Cursor;

/// Net sales of 36,800 pay 2 %: 736. Of 4,999 they pay nothing: the floor is 5,000.
const ROSTER: &str = "姓名,编号,团,组,月份,月销售额,退换货金额\n\
王小明,A100200300,一团,甲组,2026-03,3.8万,1200\n\
李四,A100200301,一团,乙组,2026-03,4999,0\n\
赵六,A100200302,一团,乙组,2026-03,四千x,0\n";

fn sheet(file: u32, name: &str) -> Sheet {
    Sheet { file, name: name.to_owned(), columns: None }
}

fn contents(bytes: &[u8]) -> Contents {
    Contents { size: bytes.len() as u64, input: Box::new(Cursor::new(bytes.to_vec())) }
}

fn read(bytes: &[u8]) -> Roster {
    roster(&[sheet(0, "三月.csv")], vec![contents(bytes)], shipped(), &mut |_| {}).unwrap()
}

/// On screen, and the files.
fn both(bytes: &[u8], month: Option<&str>) -> (SettleView, BTreeMap<&'static str, String>) {
    let law = shipped().iter().find(|law| law.id == "hongsibu").unwrap();
    let mut files: BTreeMap<&'static str, String> = BTreeMap::new();
    let mut out = |name, text: String| files.entry(name).or_default().push_str(&text);
    (SettleView::of(law, &read(bytes), month, Lang::Zh, &mut out, &mut |_| {}).unwrap(), files)
}

fn settled(bytes: &[u8], month: Option<&str>) -> SettleView {
    both(bytes, month).0
}

/// What the worker says of these files.
fn told(files: &[(Sheet, &[u8])]) -> RosterView {
    let settlement = Settlement {
        sheets: files.iter().map(|(sheet, _)| sheet.clone()).collect(),
        scheme: "hongsibu".into(),
        readings: Vec::new(),
        month: None,
        english: false,
    };
    let letter = Letter { ticket: 1, laws: shipped().to_vec(), ask: Ask::Settle(settlement) };
    let contents = files.iter().map(|(_, bytes)| contents(bytes)).collect();
    let mut found = None;
    let mut tell = |tell: Tell| match unsealed(&sealed(&tell).unwrap()).unwrap() {
        Tell::Answer { reply: Reply::Settled(view), .. } => found = Some(view),
        Tell::Progress { done, of, .. } => assert!(done <= of),
        other => panic!("{other:?}"),
    };
    Clerk::new(Some(with_files)).open(letter, contents, &mut tell, &mut |_, _| {});
    found.unwrap().as_ref().clone()
}

#[test]
fn a_month_is_settled() {
    let (view, files) = both(ROSTER.as_bytes(), None);
    assert_eq!(view.month, "2026-03");
    let [list, notice, totals] = view.sheets.as_slice() else { panic!("three tables") };
    assert_eq!((list.table.rows.len(), notice.table.rows.len()), (2, 1));
    assert!(list.table.rows[0].iter().any(|cell| cell == "736.00"), "{:?}", list.table.rows[0]);
    assert_eq!(notice.table.rows[0][1..3], ["王*明", "A10***0300"]);
    assert!(list.table.rows[1].last().unwrap().contains("还差"), "{:?}", list.table.rows[1]);
    let all = totals.table.rows.last().unwrap();
    assert_eq!((all[0].as_str(), all[2].as_str(), all[3].as_str(), all[4].as_str()), ("合计", "2", "1", "736.00"));
    assert!(files["list"].starts_with('\u{feff}') && files["list"].contains("王小明"));
    assert_eq!(files.keys().copied().collect::<Vec<_>>(), ["faults", "list", "notice", "totals"]);
}

/// The reason of whoever stands in this row, from 0.
fn reason(view: &SettleView, row: usize) -> &str {
    view.sheets[0].table.rows[row].last().unwrap()
}

/// 30,000 a month for three months: 90,000 of the year's 500,000.
#[test]
fn a_yearly_zero_is_explained_by_the_year() {
    let rows = (10..=12).map(|month| format!("王小明,A100200300,2026-{month},3万\n"));
    let view = settled(format!("姓名,编号,月份,月销售额\n{}", rows.collect::<String>()).as_bytes(), None);
    assert_eq!(view.month, "2026-12");
    let why = reason(&view, 0);
    assert!(why.contains("还差 41万元（现 9万，需达到 50万），按名单里的 3 个月合计"), "{why}");
    assert!(view.note.is_some_and(|note| note.contains("2026 年的名单只有 3 个月")));
    // What is paid by month is still about the month.
    assert!(view.sheets[0].table.rows[0].iter().any(|cell| cell == "600.00"));
}

#[test]
fn a_roster_with_all_months_or_figures_of_the_year_is_whole() {
    let rows: String = (1..=12).map(|month| format!("王小明,A100200300,2026-{month:02},3万\n")).collect();
    let view = settled(format!("姓名,编号,月份,月销售额\n{rows}").as_bytes(), None);
    assert!(view.note.is_none() && !reason(&view, 0).contains("合计"), "{}", reason(&view, 0));
    let told = settled("姓名,月份,月销售额,全年线上总销售额\n王小明,2026-12,3万,40万\n".as_bytes(), None);
    assert!(reason(&told, 0).contains("还差 10万") && !reason(&told, 0).contains("合计"), "{}", reason(&told, 0));
    // Nothing of the year is settled in any other month.
    assert!(settled(ROSTER.as_bytes(), None).note.is_none());
}

#[test]
fn every_zero_has_a_reason() {
    let roster =
        "姓名,身份,团,组,月份,月销售额,直播时长\n一团,团,,,2026-03,,\n马组长,村级组长,一团,甲组,2026-03,3万,80\n";
    let view = settled(roster.as_bytes(), None);
    assert!(reason(&view, 0).contains("年度项目，12 月结算"), "{}", reason(&view, 0));
    assert!(
        reason(&view, 1).contains("第十条、第十一条、") && reason(&view, 1).contains("：只付给个人主播"),
        "{}",
        reason(&view, 1)
    );
    let roles: Vec<&str> = view.sheets[0].table.rows.iter().map(|row| row[5].as_str()).collect();
    assert_eq!(roles, ["团", "村级组长"], "nobody wrote that they are one of the public");
}

#[test]
fn teams_stand_as_people_count_with_their_own_sums() {
    let rows = ["三团", "一团", "十团", "二团"].map(|team| format!("某人,{team}1,{team},甲组,2026-03,1万\n"));
    let view = settled(format!("姓名,编号,团,组,月份,月销售额\n{}", rows.concat()).as_bytes(), None);
    let places: Vec<[&str; 2]> =
        view.sheets[2].table.rows.iter().map(|row| [row[0].as_str(), row[1].as_str()]).collect();
    assert_eq!(places[..4], [["一团", "甲组"], ["一团", "小计"], ["二团", "甲组"], ["二团", "小计"]]);
    assert_eq!(places[6..], [["十团", "甲组"], ["十团", "小计"], ["合计", ""]]);
}

#[test]
fn faults_name_line_and_column() {
    let view = settled(ROSTER.as_bytes(), None);
    assert_eq!(view.faults.len(), 1);
    assert!(view.faults[0].starts_with("第 4 行第 6 列“月销售额”"), "{}", view.faults[0]);
}

#[test]
fn faults_go_out_as_a_table() {
    let (_, files) = both(ROSTER.as_bytes(), None);
    let rows: Vec<&str> = files["faults"].lines().collect();
    assert_eq!(rows[0], "\u{feff}文件,行,列,列名,问题");
    assert!(rows[1].starts_with("三月.csv,4,6,月销售额,"), "{}", rows[1]);
}

/// An id of eighteen digits stays what it is in a spreadsheet, and can be read again.
#[test]
fn ids_of_digits_are_texts() {
    let id = "640303199001011234";
    let (_, files) = both(format!("姓名,编号,月份,月销售额\n王小明,{id},2026-03,9000\n").as_bytes(), None);
    assert!(files["list"].contains(&format!(",\t{id},")), "{}", files["list"]);
    let back = settled(format!("姓名,编号,月份,月销售额\n王小明,\t{id},2026-03,9000\n").as_bytes(), None);
    assert_eq!(back.sheets[0].table.rows[0][2], id);
}

#[test]
fn rows_that_cannot_be_are_flagged() {
    let roster =
        "姓名,月份,月销售额,退换货金额,直播时长\n甲,2026-02,20万,30万,60\n乙,2026-02,1万,0,672\n丙,2026-02,1万,0,673\n";
    let view = settled(roster.as_bytes(), None);
    let ([hours], [returns]) = (view.faults.as_slice(), view.doubts.as_slice()) else { panic!("{view:?}") };
    assert!(view.done.contains("1 处有误"), "{}", view.done);
    assert!(returns.starts_with("第 2 行：") && returns.contains("大于月销售额"), "{returns}");
    assert!(hours.starts_with("第 4 行：") && hours.contains("673 小时，而这个月只有 672 小时"), "{hours}");
    let names: Vec<&str> = view.sheets[0].table.rows.iter().map(|row| row[1].as_str()).collect();
    assert_eq!(names, ["甲", "乙"], "returns may belong to another month");
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
            let read = read(csv.as_bytes()).register;
            assert!(read.reading.ignored.is_empty() && read.whos.is_empty(), "{}: {:?}", law.id, read.reading.ignored);
        }
    }
}

/// More than the programme has for all: said on the page and below the totals, in the file as well.
#[test]
fn a_list_above_the_cap_says_so() {
    let bytes = "姓名,身份,月份,验收合格的服务对象\n甲,服务主体,2026-12,800\n乙,服务主体,2026-12,800\n".as_bytes();
    let law = shipped().iter().find(|law| law.id == "heilongjiang").unwrap();
    let mut files = BTreeMap::<&'static str, String>::new();
    let mut out = |table: &'static str, text: String| files.entry(table).or_default().push_str(&text);
    let view = SettleView::of(law, &read(bytes), None, Lang::En, &mut out, &mut |_| {}).unwrap();
    assert_eq!(view.over.len(), 1);
    let last = view.sheets[2].table.rows.last().unwrap();
    assert!(last[0].starts_with("Above the cap") && last[5] == "2,320,000.00", "{last:?}");
    assert!(files["totals"].contains("2320000.00"));
    assert!(settled(ROSTER.as_bytes(), None).over.is_empty());
}

#[test]
fn the_same_person_in_a_second_file_is_flagged() {
    let (one, two) = (sheet(0, "一.csv"), sheet(1, "二.csv"));
    let more = "编号,月份,月销售额\nA100200300,2026-03,9000\nA100200399,2026-03,8000\n";
    let found = told(&[(one, ROSTER.as_bytes()), (two, more.as_bytes())]).settled.unwrap();
    // Two of the first file and the new one of the second; 736 + 160.
    assert_eq!(found.sheets[0].table.rows.len(), 3);
    assert_eq!(found.sheets[2].table.rows.last().unwrap()[4], "896.00");
    assert!(
        found.faults.iter().any(|fault| fault.contains("二.csv") && fault.contains("“一.csv”第 2 行")),
        "{:?}",
        found.faults
    );
    assert!(
        found.faults.iter().any(|fault| fault.contains("一.csv") && fault.contains("第 4 行第 6 列")),
        "{:?}",
        found.faults
    );
}

#[test]
fn a_column_nobody_knows_can_be_told() {
    let strange = ROSTER.replace("月销售额", "本月卖了");
    let found = told(&[(sheet(0, "怪.csv"), strange.as_bytes())]);
    let columns = &found.columns[0];
    assert_eq!((columns[5].means, columns[5].written.as_str()), (None, "本月卖了"));
    let mut state = after(&on("hongsibu"), Act::Files(vec![(0, "怪.csv".into())], false));
    let before = columns.iter().map(|each| each.means).collect();
    state = after(&state, Act::Column { sheet: 0, at: 5, means: Some(Heading::Fact(Fact::GrossSales)), before });
    let found = told(&[(state.treasury.sheets[0].clone(), strange.as_bytes())]).settled.unwrap();
    assert_eq!(found.sheets[2].table.rows.last().unwrap()[4], "736.00");
}

#[test]
fn a_file_that_is_no_roster_says_so_and_shows_its_columns() {
    let found = told(&[(sheet(0, "菜谱.csv"), "菜,价\n鱼,12\n".as_bytes())]);
    let [zh, en] = [Lang::Zh, Lang::En].map(|lang| found.fault.as_ref().unwrap().told(lang));
    assert!(zh.starts_with("“菜谱.csv”第 1 行：表头") && en.starts_with("“菜谱.csv”, line 1: none of"), "{zh} {en}");
    assert_eq!(found.columns[0].len(), 2);
    assert!(found.settled.is_none());
}

#[test]
fn choosing_again_begins_anew_and_adding_goes_on() {
    let one = after(&on("hongsibu"), Act::Files(vec![(0, "一.csv".into())], false));
    let names = |state: &State| state.treasury.sheets.iter().map(|sheet| sheet.file).collect::<Vec<_>>();
    assert_eq!(names(&after(&one, Act::Files(vec![(1, "二.csv".into())], true))), [0, 1]);
    assert_eq!(names(&after(&one, Act::Files(vec![(1, "二.csv".into())], false))), [1]);
}

/// The people of a roster cost what the law pays them: 2 % of 36,800, in March.
#[test]
fn a_roster_is_a_caseload_too() {
    let state = after(&on("hongsibu"), Act::Files(vec![(0, "三月.csv".into())], false));
    let state = after(&state, Act::Real(true));
    let question = questions(&state).remove(0);
    let letter = Letter { ticket: 1, laws: shipped().to_vec(), ask: Ask::Cost(question) };
    let mut found = Vec::new();
    let mut tell = |tell: Tell| {
        if let Tell::Answer { reply: Reply::Cost(answer), .. } = tell {
            found.push(("hongsibu".to_owned(), answer));
        }
    };
    Clerk::new(Some(with_files)).open(letter, vec![contents(ROSTER.as_bytes())], &mut tell, &mut |_, _| {});
    let shown = BudgetView::of(&state, &found, None);
    assert!(
        shown.real
            && shown
                .result
                .as_ref()
                .unwrap()
                .headline
                .contains("名单里的 2 人测算，红寺堡在名单所列的 1 个月（2026-03）里要付 736 元"),
        "{:?}",
        shown.result.unwrap().headline
    );
    assert!(shown.compared.title.starts_with("按这份名单，红寺堡最多，736"), "{}", shown.compared.title);
    assert!(shown.result.unwrap().lasts.is_empty(), "nothing is said of a year's fund after a month");
    assert_eq!(found[0].1.budget.total.determined, 73_600);
    assert_eq!(found[0].1.budget.months[2].determined, 73_600);
    // Without a file there is nobody real.
    assert!(!view(&after(&on("hongsibu"), Act::Real(true))).real);
}

/// What is no table gives way to the files before it; what can be explained on screen stays.
#[test]
fn files_that_are_no_tables_are_hopeless() {
    for bytes in [b"".as_slice(), b"\n\n", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"] {
        let found = told(&[(sheet(0, "三月.csv"), ROSTER.as_bytes()), (sheet(1, "坏.csv"), bytes)]);
        assert!(found.hopeless().is_some_and(|why| why.name == "坏.csv"), "{:?}", found.fault);
    }
    let odd = told(&[(sheet(0, "菜谱.csv"), "菜,价\n鱼,12\n".as_bytes())]);
    assert!(odd.fault.is_some() && odd.hopeless().is_none());
    assert_eq!(told(&[(sheet(0, "三月.csv"), ROSTER.as_bytes())]).hopeless(), None);

    let good = after(&on("hongsibu"), Act::Files(vec![(0, "三月.csv".into())], false));
    let good = after(&after(&good, Act::Month("2026-03".into())), Act::Real(true));
    let bad = after(&good, Act::Files(vec![(1, "坏.csv".into())], false));
    let again = after(&bad, Act::Again(good.treasury.sheets.clone(), good.treasury.month.clone()));
    assert_eq!(again, good);
    let none = after(&bad, Act::Again(Vec::new(), None));
    assert!(none.treasury.sheets.is_empty() && !none.treasury.real);
}

/// Of several files only the one that is no table goes.
#[test]
fn a_good_file_stays_where_a_bad_one_goes() {
    let (good, bad) = (sheet(0, "三月.csv"), sheet(1, "坏.csv"));
    let sheets = [good.clone(), bad.clone()];
    let found = told(&[(good.clone(), ROSTER.as_bytes()), (bad.clone(), b"")]);
    assert_eq!(found.readable(&sheets), std::slice::from_ref(&good));
    let found = told(&[(bad.clone(), b""), (good.clone(), ROSTER.as_bytes())]);
    assert_eq!(found.readable(&[bad.clone(), good.clone()]), [good]);
    assert!(told(&[(bad.clone(), b"")]).readable(&[bad]).is_empty());
}
