//! Units in the headings of a roster.

use sandtable::app::budget::settle::template;
use sandtable::engine::fact::{Account, Fact};
use sandtable::engine::named::Named;
use sandtable::engine::profile::{Role, Value};
use sandtable::i18n::Lang;
use sandtable::i18n::roster::{file_fault, heading, read_in, words, writable};
use sandtable::population::roster::{FileFault, Heading, Intake, Problem, headings, read};
use sandtable::schemes::shipped;

/// A row with one cell under one heading: its number as decimals, or what is wrong.
fn cell(heading: &str, cell: &str, of: Fact) -> Result<String, Problem> {
    let table = format!("姓名,\"{heading}\"\n张三,\"{cell}\"\n");
    let mut found = None;
    let reading = read(table.as_bytes(), &words(), |row| {
        found = row.facts.number(of).or_else(|| row.of_month.number(of));
        Ok(())
    });
    match reading.unwrap_or_else(|fault| panic!("{heading}: {fault:?}")).faults.into_iter().next() {
        Some(fault) => Err(fault.problem),
        None => Ok(found.unwrap().to_string()),
    }
}

#[test]
fn a_unit_in_a_heading_counts_for_what_says_none_itself() {
    for (heading, written, of, is) in [
        ("月销售额（元）", "1.2", Fact::GrossSales, "1.2"),
        ("月销售额（万元）", "1.2", Fact::GrossSales, "12000"),
        ("月销售额（万元）", "1,234.567891", Fact::GrossSales, "12345678.91"),
        ("月销售额（万元）", "1.2万", Fact::GrossSales, "12000"),
        ("月销售额（万元）", "500元", Fact::GrossSales, "500"),
        ("月销售额（万元）", "5k", Fact::GrossSales, "5000"),
        ("月销售额（单位：万元）", "1.2", Fact::GrossSales, "12000"),
        ("月销售额(单位:千元)", "1.2", Fact::GrossSales, "1200"),
        ("月销售额 单位：亿元", "0.5", Fact::GrossSales, "50000000"),
        ("月销售额（百万元）", "0.5", Fact::GrossSales, "500000"),
        ("月销售额（万）", "3", Fact::GrossSales, "30000"),
        ("月销售额（元，含退换货）", "3", Fact::GrossSales, "3"),
        ("月销售额（线上）（万元）*", "3", Fact::GrossSales, "30000"),
        ("月销售额/万元", "3", Fact::GrossSales, "30000"),
        ("月销售额万元", "3", Fact::GrossSales, "30000"),
        ("Monthly sales (thousand yuan)", "3", Fact::GrossSales, "3000"),
        ("gross_sales [k yuan]", "3", Fact::GrossSales, "3000"),
        ("月直播时长（分钟）", "90", Fact::LiveHours, "1.5"),
        ("月直播时长（分钟）", "1.5小时", Fact::LiveHours, "1.5"),
        ("月直播时长", "90分钟", Fact::LiveHours, "1.5"),
        ("月直播时长/min", "2700", Fact::LiveHours, "45"),
        // One minute and even a second less is below.
        ("月直播时长（分钟）", "2699", Fact::LiveHours, "44.98"),
        ("月直播时长（分钟）", "2699.99", Fact::LiveHours, "44.99"),
        ("月直播时长（小时）", "62.5", Fact::LiveHours, "62.5"),
        ("粉丝量（万人）", "1.2345", Fact::Followers, "12345"),
        ("粉丝量（个）", "12", Fact::Followers, "12"),
        ("零售额增速（%）", "4.35", Fact::RetailGrowth, "0.0435"),
        ("零售额增速（％）", "4.35%", Fact::RetailGrowth, "0.0435"),
        ("零售额增速%", "120", Fact::RetailGrowth, "1.2"),
        ("零售额增速（%）", "-3", Fact::RetailGrowth, "-0.03"),
        ("零售额增速", "−3%", Fact::RetailGrowth, "-0.03"),
        ("零售额增速", "-0.03", Fact::RetailGrowth, "-0.03"),
        ("零售额增速", "4.35%", Fact::RetailGrowth, "0.0435"),
        ("基准利率（%）", "4.35", Fact::BenchmarkRate, "0.0435"),
        ("学员就业或开店比例", "0.6", Fact::EmployedRatio, "0.6"),
    ] {
        assert_eq!(cell(heading, written, of), Ok(is.to_owned()), "{heading}: {written}");
    }
    for (heading, written, of) in [
        ("月销售额（万元）", "¥1.2", Fact::GrossSales),
        ("月销售额（万元）", "三百", Fact::GrossSales),
        ("月销售额（万元）", "1.2345678", Fact::GrossSales),
        ("粉丝量（万人）", "1.23456", Fact::Followers),
        ("基准利率（%）", "-4", Fact::BenchmarkRate),
        ("月销售额（亿元）", "99999999", Fact::GrossSales),
    ] {
        assert!(matches!(cell(heading, written, of), Err(Problem::Amount(_))), "{heading}: {written}");
    }
    assert_eq!(cell("零售额增速", "4.35", Fact::RetailGrowth), Err(Problem::NoPerCent));
}

#[test]
fn views_of_videos_have_the_unit_of_their_heading() {
    let table = "姓名,其他视频浏览量（万次）\n张三,1.2、3、5000次、4万\n";
    let mut views = Vec::new();
    read(table.as_bytes(), &words(), |row| {
        views = row.videos.iter().map(|video| video.facts.number(Fact::Views).unwrap().to_string()).collect();
        Ok(())
    })
    .unwrap();
    assert_eq!(views, ["12000", "30000", "5000", "40000"]);
}

/// A unit that doesn't fit, or that nobody knows, is a fault of the heading: ignored, it would be another amount.
#[test]
fn a_heading_with_another_unit_is_refused() {
    for (heading, of) in [
        ("月销售额（小时）", Fact::GrossSales),
        ("月销售额（美元）", Fact::GrossSales),
        ("月销售额（万吨）", Fact::GrossSales),
        ("月销售额/月", Fact::GrossSales),
        ("月直播时长（天）", Fact::LiveHours),
        ("粉丝量（元）", Fact::Followers),
        ("零售额增速（元）", Fact::RetailGrowth),
        ("其他视频浏览量（分钟）", Fact::Views),
    ] {
        let fault = read(format!("姓名,{heading}\n张三,1\n").as_bytes(), &words(), |_| Ok(())).unwrap_err();
        assert_eq!(fault, FileFault::Unit { at: 2, name: heading.to_owned(), of }, "{heading}");
        let told = Lang::ALL.map(|lang| file_fault(&fault, lang));
        assert!(told[0].starts_with("第 1 行第 2 列") && told[1].starts_with("line 1, column 2"), "{told:?}");
    }
    // Where nothing is counted, brackets are a note.
    for heading in [
        "姓名（必填）,月销售额",
        "姓名,残疾主播（是填1）,月销售额",
        "姓名,月份（年-月）,月销售额",
        "姓名,村（社区）,月销售额",
    ] {
        assert!(read(format!("{heading}\n").as_bytes(), &words(), |_| Ok(())).is_ok(), "{heading}");
    }
}

/// What the program writes as headings it reads as what it meant, in the units it named.
#[test]
fn every_heading_of_ours_is_read_as_it_was_meant() {
    for lang in Lang::ALL {
        for of in Fact::ALL.iter().copied().filter(|of| writable(*of)) {
            let guess = headings(format!("x,\"{}\"\n", heading(Heading::Fact(of), lang)).as_bytes(), &words());
            assert_eq!(guess[1].means, Some(Heading::Fact(of)), "{of:?}");
        }
        for law in shipped() {
            let row: Vec<String> = template(law).into_iter().map(|of| format!("\"{}\"", heading(of, lang))).collect();
            assert!(read(format!("{}\n", row.join(",")).as_bytes(), &words(), |_| Ok(())).is_ok(), "{}", law.id);
        }
    }
}

#[test]
fn the_unit_of_a_column_shows() {
    let guess = headings("姓名,月销售额（万元）,月直播时长,基准利率,本月卖了万元\n".as_bytes(), &words());
    assert_eq!((guess[4].means, guess[4].unit.as_deref()), (None, Some("万元")), "told on screen, it is read so");
    let told: Vec<Option<String>> =
        guess.iter().take(4).map(|each| read_in(each.means.unwrap(), each.unit.as_deref(), Lang::Zh)).collect();
    let told: Vec<Option<&str>> = told.iter().map(Option::as_deref).collect();
    assert_eq!(told, [None, Some("按“万元”读"), Some("按“小时”读"), Some("按“8% 或 0.08”读")]);
}

#[test]
fn the_texts_own_words_are_read() {
    let table = "姓名,身份,账号类型,月销售额\n甲,服务主体,官方,\n乙,承办单位,企业,\n丙,网红达人,个人,\n";
    let mut intake = Intake::default();
    let reading = read(table.as_bytes(), &words(), |row| intake.add(row)).unwrap();
    assert_eq!(reading.faults, []);
    let register = intake.finish(reading, 9, |_| None, |_, _| {});
    let found: Vec<_> =
        register.each().map(|(_, profile)| (profile.roles[0], profile.facts.get(Fact::AccountKind).unwrap())).collect();
    let is = |role, account| (role, Value::Account(account));
    assert_eq!(
        found,
        [
            is(Role::ServiceProvider, Account::Official),
            is(Role::EventOrganizer, Account::Enterprise),
            is(Role::Streamer, Account::NaturalPerson),
        ]
    );
}
