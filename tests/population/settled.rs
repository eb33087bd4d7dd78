//! Months settled, with amounts worked out from the texts.

use super::people_of;
use sandtable::engine::Yuan;
use sandtable::i18n::{Lang, settle as words};
use sandtable::population::budget::{Crowd, cost};
use sandtable::population::roster::{Register, month};
use sandtable::population::settle::Settling;
use sandtable::schemes::shipped;
use std::collections::BTreeMap;
use std::convert::Infallible;

/// A list: what each person is paid by id, and what was said of the whole.
struct Settled {
    paid: BTreeMap<String, [String; 2]>,
    reasons: BTreeMap<String, String>,
    totals: [Yuan; 2],
    over: Vec<String>,
}

fn settle(table: &str, scheme: &str, date: &str) -> Settled {
    let register = people_of(table);
    let scheme = shipped().iter().find(|each| each.id == scheme).unwrap();
    let mut settling = Settling::new(scheme, month(date).unwrap(), &register);
    let (mut paid, mut reasons) = (BTreeMap::new(), BTreeMap::new());
    for (who, profile) in register.each() {
        let Ok(()) = settling.one(&who, &profile, |line| {
            reasons.insert(who.id.clone(), words::reasons(scheme, &line, Lang::Zh));
            paid.insert(who.id.clone(), [line.determined, line.open].map(|sum| sum.to_string()));
            Ok::<(), Infallible>(())
        });
    }
    let over = settling.over().iter().map(|over| words::over(over, Lang::Zh)).collect();
    Settled { paid, reasons, totals: [settling.totals.all.determined, settling.totals.all.open], over }
}

/// What is certain for one person of a list; nothing for who is not on it.
fn sure(table: &str, date: &str, id: &str) -> Option<String> {
    settle(table, "hongsibu", date).paid.get(id).map(|[sure, _]| sure.clone())
}

const GROUP: &str = "姓名,编号,身份,团,组,月份,月销售额,退换货,已加入主播矩阵\n\
    组长,L,组长,南,一,2026-01,10000,0,\n";

/// Of a group's 70,000 somebody sent back 20,000: 50,000, of which the leader has half a per cent. A fen less is below.
#[test]
fn who_sold_nothing_and_sent_back_lowers_the_sum_of_the_group() {
    for (returned, paid) in [("20000", "250.00"), ("20000.01", "0.00"), ("70001", "0.00")] {
        let table = format!("{GROUP}甲,A,主播,南,一,2026-01,60000,0,\n乙,B,主播,南,一,2026-01,0,{returned},\n");
        assert_eq!(sure(&table, "2026-01", "L").unwrap(), paid, "{returned}");
    }
}

/// “In the matrix”: 60,000 of somebody outside are none of it, in the months in which he or she is.
#[test]
fn who_is_outside_the_matrix_adds_nothing() {
    let table = format!(
        "{GROUP}组长,L,组长,南,一,2026-02,10000,0,\n甲,A,主播,南,一,2026-01,60000,0,否\n甲,A,主播,南,一,2026-02,60000,0,是\n"
    );
    assert_eq!(sure(&table, "2026-01", "L").unwrap(), "0.00");
    assert_eq!(sure(&table, "2026-02", "L").unwrap(), "350.00");
}

/// Art. 22 is asked of each month: half a million followers in February, one fewer before and after.
#[test]
fn a_month_is_settled_by_what_its_own_row_says() {
    let table = "姓名,编号,月份,月销售额,粉丝量\n\
        甲,1,2026-03,10000,499999\n甲,1,2026-01,10000,499999\n甲,1,2026-02,10000,500000\n甲,1,2026-04,10000,\n";
    let paid = ["2026-01", "2026-02", "2026-03", "2026-04"].map(|date| sure(table, date, "1").unwrap());
    assert_eq!(paid, ["200.00", "0.00", "200.00", "200.00"]);
    // No floor for the disabled: 2 % of 1,000. What a row leaves empty is as the latest row before it said.
    let table = "姓名,编号,月份,月销售额,残疾主播\n甲,1,2026-01,1000,是\n甲,1,2026-02,1000,否\n甲,1,2026-03,1000,\n\
        乙,2,2026-01,1000,是\n乙,2,2026-02,1000,\n丙,3,2026-01,1000,\n丙,3,2026-02,1000,是\n";
    let of = |id: &str| ["2026-01", "2026-02", "2026-03"].map(|date| sure(table, date, id).unwrap_or_default());
    assert_eq!(of("1"), ["20.00", "0.00", "0.00"]);
    assert_eq!(of("2"), ["20.00", "20.00", ""]);
    assert_eq!(of("3"), ["0.00", "20.00", ""], "a month does not change by what is said later");
    let table = "姓名,编号,月份,月销售额,常住本地\n甲,1,2026-01,10000,否\n甲,1,2026-02,10000,是\n";
    assert_eq!(["2026-01", "2026-02"].map(|date| sure(table, date, "1").unwrap()), ["0.00", "200.00"]);
}

/// Videos earn 20,000 in a year at most. What a month under a bad record would have earned uses up none of it.
#[test]
fn a_cap_of_the_year_counts_what_was_paid_under_each_months_own_facts() {
    let videos = vec!["100万"; 30].join("、");
    let rows = |records: [&str; 3]| -> String {
        let each = (1..).zip(records).map(|(at, record)| format!("甲,1,2026-{at:02},{videos},{record}\n"));
        each.collect()
    };
    let paid = |records: [&str; 3]| {
        let table = format!("姓名,编号,月份,产业话题视频浏览量,内容违规记录\n{}", rows(records));
        ["2026-01", "2026-02", "2026-03"]
            .map(|date| settle(&table, "tongjiang", date).paid["1"].clone())
            .map(|[sure, _]| sure)
    };
    let same = paid(["否", "否", "否"]);
    let mixed = paid(["否", "是", "否"]);
    let whole = paid(["是", "是", "否"]);
    assert_eq!(mixed[0], same[0]);
    assert_eq!(mixed[1], "0.00");
    assert_eq!(mixed[2], same[1], "the second month paid is paid as the second");
    assert_eq!(whole, ["0.00".to_owned(), "0.00".to_owned(), same[0].clone()]);
}

/// 60,000 a month from January to November: 660,000 in the year, 3,000 by Art. 14, owed in December.
#[test]
fn the_year_is_settled_without_a_row_for_december() {
    let rows: String = (1..=11).map(|month| format!("甲,1,2026-{month:02},6万\n")).collect();
    let table = format!("姓名,编号,月份,月销售额\n{rows}乙,2,2025-12,6万\n");
    let list = settle(&table, "hongsibu", "2026-12");
    assert_eq!(list.paid["1"][0], "3000.00");
    assert!(list.reasons["1"].contains("名单里没有这个月的一行"), "{}", list.reasons["1"]);
    assert!(!list.paid.contains_key("2"), "nothing of another year");
    // 2 % of 60,000 in a month that has a row; nobody is on the list of a month that has none.
    assert_eq!(sure(&table, "2026-11", "1").unwrap(), "1200.00");
    assert_eq!(sure(&table.replace("2026-05", "2026-12"), "2026-05", "1"), None);
}

const ALLIANCE: &str = "姓名,编号,身份,本企业发货量,联盟总发货量\n\
    甲,1,联盟成员,300,1000\n乙,2,联盟成员,700,1000\n";

/// 500,000 a year in all: what the alliance receives is what its members share.
#[test]
fn a_pool_is_paid_once() {
    let whole = format!("{ALLIANCE}联盟,3,联盟,,\n");
    let list = settle(&whole, "conghua", "2026-12");
    assert_eq!(list.totals.map(|sum| sum.to_string()), ["500000.00", "0.00"]);
    assert_eq!([&list.paid["1"][0], &list.paid["3"][0]], ["0.00", "500000.00"]);
    assert!(list.reasons["1"].contains("随联盟一并支付，其中应得 150,000 元"), "{}", list.reasons["1"]);
    let alone = settle(ALLIANCE, "conghua", "2026-12");
    assert_eq!([&alone.paid["1"][0], &alone.paid["2"][0]], ["150000.00", "350000.00"]);
    assert!(list.over.is_empty() && alone.over.is_empty());
    let scheme = shipped().iter().find(|each| each.id == "conghua").unwrap();
    for table in [&whole, ALLIANCE] {
        let register = people_of(table);
        let crowd = Crowd {
            people: &register.people,
            aside: &[],
            groups: &[],
            take_up: sandtable::engine::number::Rate::read("1").unwrap(),
            seed: 0,
        };
        let found = cost(scheme, &crowd);
        let cut: i64 = found.provisions.iter().map(|item| item.cut).sum();
        assert_eq!((found.total.determined, found.total.open, cut), (50_000_000, 0, 0));
    }
}

/// Two providers of 800 clients at 22,700 each: 36,320,000 of 34,000,000. Who goes short is nowhere said.
#[test]
fn a_list_above_the_cap_of_the_programme_says_so() {
    let rows = |count: u32| -> String { (1..=2).map(|at| format!("机构{at},{at},服务主体,{count}\n")).collect() };
    let table = |count| format!("姓名,编号,身份,验收合格的服务对象\n{}", rows(count));
    let list = settle(&table(800), "heilongjiang", "2026-12");
    assert_eq!(list.paid["1"], ["0.00", "18160000.00"]);
    assert_eq!(list.totals[1].to_string(), "36320000.00");
    let [over] = list.over.as_slice() else { panic!("{:?}", list.over) };
    assert!(over.contains("第六条") && over.contains("2,320,000"), "{over}");
    assert!(settle(&table(700), "heilongjiang", "2026-12").over.is_empty());
    assert!(settle(&table(800), "heilongjiang", "2026-11").over.is_empty(), "settled at the end of the year");
}

#[test]
fn what_changes_is_kept_with_who_it_is_about() {
    let register: Register =
        people_of("姓名,月份,月销售额,粉丝量\n甲,2026-01,1,5\n甲,2026-02,1,6\n乙,2026-01,1,7\n乙,2026-02,1,7\n");
    let changes: Vec<usize> = register.each().map(|(who, _)| who.changes.len()).collect();
    assert_eq!(changes, [1, 0]);
}
