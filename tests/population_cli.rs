//! `sandtable budget` and `sandtable settle`: shapes, faults, exit codes, what a spreadsheet will open.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a panic here is a failed test")]

use serde_json::{Value as Json, json};
use std::path::PathBuf;
use std::process::{Command, Output};

fn sandtable(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sandtable")).args(args).output().unwrap()
}

/// A file of this test's own.
fn file(name: &str, bytes: &[u8]) -> String {
    let path: PathBuf = [env!("CARGO_TARGET_TMPDIR"), name].iter().collect();
    std::fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Cells of the rows below the heading.
fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut table = csv::Reader::from_reader(bytes);
    table.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

const ROSTER: &str = "姓名,编号,身份,团,组,月份,月销售额,退换货,直播时长,产业话题视频浏览量,粉丝量\n\
    张三,A1,个人主播,大河乡,一组,2026-03,3.8万,1200,62,1.2万、15万,8000\n\
    =李四,A2,个人主播,大河乡,一组,2026-03,4999,0,44,,3000\n\
    王小五,A3,个人主播+村级组长,大河乡,一组,2026-03,20万,0,100,,20000\n\
    赵六,A4,个人主播,大河乡,二组,2026-03,9万,0,50,,50万\n";

#[test]
fn a_roster_becomes_a_payable_list() {
    let roster = file("list.csv", ROSTER.as_bytes());
    let output = sandtable(&["settle", &roster, "--scheme", "hongsibu", "--month", "2026-03"]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert!(output.stdout.starts_with("\u{FEFF}序号,姓名".as_bytes()) && output.stderr.is_empty());
    let rows = cells(&output.stdout);
    let sums: Vec<&str> = rows.iter().map(|row| row[12].as_str()).collect();
    // 2 % of 36,800 and two videos at 10 and 15; below both floors; capped at 3,000 and 0.5 % of the group's 241,799;
    // half a million followers.
    assert_eq!(sums, ["761.00", "0.00", "4209.00", "0.00"]);
    let why: Vec<&str> = rows.iter().map(|row| row[14].as_str()).collect();
    assert!(why[1].contains("还差 1 元") && why[1].contains("还差 1 小时"), "{}", why[1]);
    assert!(why[2].contains("每月最多 3,000 元，原可得 4,000 元"), "{}", why[2]);
    assert!(why[3].contains("第二十二条"), "{}", why[3]);
    // Nothing that a spreadsheet would take for a formula.
    assert_eq!(rows[1][1], "'=李四");
}

#[test]
fn notice_and_totals() {
    let roster = file("notice.csv", ROSTER.as_bytes());
    let run = |table: &str| {
        let output = sandtable(&["settle", &roster, "--scheme", "hongsibu", "--month", "202603", "--table", table]);
        cells(&output.stdout)
    };
    let notice = run("notice");
    assert_eq!(notice.iter().map(|row| row[1].as_str()).collect::<Vec<_>>(), ["张*", "王*五"]);
    let totals = run("totals");
    assert_eq!(totals[0], ["大河乡", "一组", "3", "2", "4970.00", "0.00"]);
    assert_eq!(totals[1], ["大河乡", "二组", "1", "0", "0.00", "0.00"]);
    assert_eq!(totals[2], ["大河乡", "小计", "4", "2", "4970.00", "0.00"]);
    assert_eq!(totals.last().unwrap(), &["合计", "", "4", "2", "4970.00", "0.00"]);
}

#[test]
fn faulty_rows_are_told_and_good_ones_settled() {
    let table = [
        ROSTER,
        "钱七,A1,个人主播,大河乡,二组,2026-03,9000,0,50,,50\n孙八,A6,个人主播,大河乡,二组,2026-03,很多,0,50,,50\n",
    ]
    .concat();
    let roster = file("faulty.csv", &encoding_rs::GBK.encode(&table).0);
    let out = file("faulty-out.csv", b"");
    let output = sandtable(&["settle", &roster, "--scheme", "hongsibu", "--month", "2026-03", "-o", &out]);
    assert_eq!(output.status.code(), Some(2));
    let told = text(&output.stderr);
    assert!(told.contains("第 6 行：同一人同一月在第 2 行"), "{told}");
    assert!(told.contains("第 7 行第 7 列“月销售额”"), "{told}");
    assert_eq!(cells(&std::fs::read(&out).unwrap()).len(), 4);
    let english = sandtable(&["settle", &roster, "--scheme", "hongsibu", "--month", "2026-03", "--lang", "en"]);
    assert!(text(&english.stderr).contains("line 7, column 7"), "{}", text(&english.stderr));
}

#[test]
fn what_cannot_be_asked_is_answered_in_one_line() {
    let roster = file("asked.csv", ROSTER.as_bytes());
    let wrong = file("wrong.csv", "甲,乙\n1,2\n".as_bytes());
    let caseload = file("wrong.json", b"{ \"seed\": 1, \"grop\": [] }");
    for args in [
        vec!["settle", &roster, "--month", "2026-03"],
        vec!["settle", &roster, "--scheme", "hongsibu"],
        vec!["settle", &roster, "--scheme", "hongsibu", "--month", "2026-13"],
        vec!["settle", "--scheme", "hongsibu", "--month", "2026-03"],
        vec!["settle", &wrong, "--scheme", "hongsibu", "--month", "2026-03"],
        vec!["settle", &roster, "--scheme", "hongsibu", "--month", "2026-03", "--table", "lists"],
        vec!["budget"],
        vec!["budget", "--caseload", &caseload],
        vec!["budget", "--caseload", "hongsibu", "--take-up", "120%"],
        vec!["budget", "--roster", &roster, "--caseload", "hongsibu"],
    ] {
        let output = sandtable(&args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert_eq!(text(&output.stderr).lines().count(), 1, "{args:?}: {}", text(&output.stderr));
        assert!(output.stdout.is_empty(), "{args:?}");
    }
}

#[test]
fn the_template_can_be_filled_in_and_read_again() {
    for (id, lang) in [("hongsibu", "zh"), ("tongjiang", "en"), ("pinggu", "zh")] {
        let template = sandtable(&["settle", "--scheme", id, "--template", "--lang", lang]);
        let heading = text(&template.stdout);
        let count = heading.lines().next().unwrap().split(',').count();
        let row = format!("{heading}某人{}\n", ",".repeat(count - 1));
        let roster = file(&format!("template-{id}.csv"), row.as_bytes());
        let output = sandtable(&["settle", &roster, "--scheme", id, "--month", "2026-12"]);
        assert!(output.status.success(), "{heading}: {}", text(&output.stderr));
        assert_eq!(cells(&output.stdout).len(), 1);
    }
}

fn budget(args: &[&str]) -> Json {
    let output = sandtable(&[&["budget"], args].concat());
    assert!(output.status.success(), "{}", text(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn a_roster_is_costed_month_by_month() {
    let roster = file("cost.csv", ROSTER.as_bytes());
    let json = budget(&["--roster", &roster, "--scheme", "hongsibu"]);
    let scheme = &json["schemes"]["hongsibu"];
    assert_eq!((&json["synthetic"], &json["people"]), (&json!(false), &json!(4)));
    assert_eq!(scheme["totals"], json!({ "determined": "4970.00", "at_most": "4970.00" }));
    assert_eq!(scheme["by_month"][2]["determined"], "4970.00");
    assert_eq!(scheme["provisions"]["HSB-10a"]["totals"]["determined"], "3736.00");
    assert_eq!((&scheme["recipients"], &scheme["average"]), (&json!(2), &json!("2485.00")));
}

#[test]
fn drafts_stand_beside_the_law_and_the_same_seed_answers_the_same() {
    let one = file("one.json", br#"{ "name": "A", "edits": [{ "set": "tongjiang/TJ-08/each", "to": "1" }] }"#);
    let two = file("two.json", br#"{ "name": "B", "edits": [{ "off": "tongjiang/TJ-08" }] }"#);
    let args =
        ["--caseload", "tongjiang", "--scheme", "tongjiang", "--reform", &one, &two, "--seeds", "3", "--tornado", "4"];
    let json = budget(&args);
    assert_eq!(json, budget(&args));
    let scheme = &json["schemes"]["tongjiang"];
    let drafts = scheme["drafts"].as_array().unwrap();
    assert_eq!((drafts.len(), &drafts[0]["name"], &drafts[1]["name"]), (2, &json!("A"), &json!("B")));
    assert_eq!(drafts[0]["determined"]["losers"], 0);
    assert_eq!(drafts[1]["determined"]["winners"], 0);
    assert_eq!(drafts[1]["determined"]["losers"], scheme["provisions"]["TJ-08"]["recipients"]);
    assert_eq!(scheme["funds"][0]["amount"], "2000000.00");
    assert_eq!(scheme["groups"][0]["target"], "tongjiang/TJ-T/figure/1/count");
    assert_eq!((&scheme["uncertainty"]["seeds"], scheme["tornado"].as_array().unwrap().len()), (&json!(3), 4));
}

/// A parcel pays so much each: what is found costs what was wished for, and a pair with another number does too.
#[test]
fn a_number_is_solved_for_a_cost() {
    let (rate, cap) = ("hongsibu/HSB-10a/rate", "hongsibu/HSB-10a/cap/month");
    let table = "姓名,月份,月销售额\n张三,2026-01,5000\n李四,2026-01,20万\n";
    let roster = file("solve.csv", table.as_bytes());
    let ask = |more: &[&str]| {
        let args = ["budget", "--roster", &roster, "--scheme", "hongsibu"];
        sandtable(&[&args[..], more].concat())
    };
    let json =
        |out: &Output| serde_json::from_slice::<Json>(&out.stdout).unwrap()["schemes"]["hongsibu"]["solve"].clone();
    // 205,000 at half a per cent.
    let found = json(&ask(&["--solve", rate, "--cost", "1025", "--against", cap]));
    assert_eq!((&found["answer"], &found["values"]), (&json!("unique"), &json!([["0.005", "0.005"]])));
    assert_eq!((&found["reachable"], &found["course"]), (&json!(true), &json!("rising")));
    // At two per cent 100 and the rest of 925.
    let points = found["against"]["points"].as_array().unwrap();
    let two = points.iter().find(|point| point["value"] == "0.02").unwrap();
    assert_eq!((&two["against"], &two["cost"]), (&json!("925"), &json!("1025.00")));
    let none = json(&ask(&["--solve", rate, "--cost", "6001"]));
    assert_eq!((&none["reachable"], &none["most"]), (&json!(false), &json!("6000.00")));
    assert!(none["nearest_below"]["cost"].is_string() && none["nearest_above"].is_null());
    for (args, told) in [
        (&["--solve", rate][..], "--cost: missing"),
        (&["--solve", "hongsibu/HSB-10a/rat", "--cost", "1"], "hongsibu/HSB-10a/rate"),
        (&["--solve", "somewhere/HSB-10a/rate", "--cost", "1"], "no scheme `somewhere`"),
        (&["--solve", rate, "--cost", "much"], "`much`"),
    ] {
        let out = ask(args);
        assert_eq!((out.status.code(), out.stdout.len()), (Some(2), 0));
        assert!(text(&out.stderr).contains(told), "{}", text(&out.stderr));
    }
}

/// Returns of last month's goods are nobody's mistake: the list is whole, and so is the exit code.
#[test]
fn a_doubt_is_said_and_no_failure() {
    let roster =
        file("doubt.csv", "姓名,身份,月份,月销售额,退换货,直播时长\n张三,主播,2026-03,1000,2000,80\n".as_bytes());
    let out = file("doubt-out.csv", b"");
    let output = sandtable(&["settle", &roster, "--scheme", "hongsibu", "--month", "2026-03", "-o", &out]);
    let told = text(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{told}");
    assert!(told.contains("第 2 行：") && told.contains("净额按 0 计") && told.contains("0 处有误"), "{told}");
    // Wherever the answer goes.
    for args in [
        &["settle", &roster, "--scheme", "hongsibu", "--month", "2026-03"][..],
        &["budget", "--roster", &roster, "--scheme", "hongsibu"],
    ] {
        let output = sandtable(args);
        assert!(output.status.success() && !output.stdout.is_empty());
        assert!(text(&output.stderr).contains("第 2 行：") && text(&output.stderr).contains("净额按 0 计"));
    }
}

/// Minutes and 万元 in the headings; 22,700 for each of 1,600 clients is more than there is for all.
#[test]
fn units_and_caps_are_said() {
    let roster = file("units.csv", "姓名,月份,月销售额（万元）,月直播时长（分钟）\n张三,2026-03,1.2,2700\n".as_bytes());
    let output = sandtable(&["settle", &roster, "--scheme", "hongsibu", "--month", "2026-03"]);
    // 2 % of 12,000 rather than 50 for 45 hours.
    assert_eq!(cells(&output.stdout)[0][12], "240.00", "{}", text(&output.stdout));
    let wrong = file("unit.csv", "姓名,月份,月销售额（小时）\n张三,2026-03,1\n".as_bytes());
    let output = sandtable(&["settle", &wrong, "--scheme", "hongsibu", "--month", "2026-03"]);
    let told = text(&output.stderr);
    assert_eq!((output.status.code(), told.lines().count()), (Some(2), 1), "{told}");
    assert!(told.contains("第 1 行第 3 列") && told.contains("月销售额（小时）"), "{told}");
    let over = file("over.csv", "姓名,身份,验收合格的服务对象\n甲,服务主体,800\n乙,服务主体,800\n".as_bytes());
    let run = |more: &[&str]| {
        sandtable(&[&["settle", &over, "--scheme", "heilongjiang", "--month", "2026-12"][..], more].concat())
    };
    let output = run(&["--table", "totals", "--lang", "en"]);
    assert!(output.status.success() && text(&output.stderr).contains("2,320,000"), "{}", text(&output.stderr));
    let last = cells(&output.stdout).last().unwrap().clone();
    assert!(last[0].starts_with("Above the cap") && last[5] == "2320000.00", "{last:?}");
}
