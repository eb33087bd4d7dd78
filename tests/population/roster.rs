//! Tables as offices have them.

use super::gathered::Gathered;
use encoding_rs::{GB18030, GBK};
use sandtable::engine::fact::Fact;
use sandtable::engine::profile::Role;
use sandtable::engine::{Profile, assess};
use sandtable::i18n::Lang;
use sandtable::i18n::roster::{file_fault, row_fault, words};
use sandtable::population::roster::{
    FileFault, Heading, Intake, Problem, Reader, Reading, RowFault, Who, headings, impossible, month, read,
};
use sandtable::schemes::shipped;

fn people(bytes: &[u8]) -> (Gathered, Reading) {
    let mut all = Gathered::default();
    let reading = read(bytes, &words(), |row| all.add(row)).unwrap();
    (all, reading)
}

const SMALL: &str = "姓名,编号,身份,月份,月销售额（元）,退换货,直播时长（小时）,产业话题视频浏览量,粉丝\n\
    张三,A1,个人主播,2026-03,3.8万,\"1,200\",62.5,1.2万、15万,8000\n";

fn number(all: &Gathered, fact: Fact) -> String {
    let profile = &all.profiles[0];
    profile.facts.number(fact).or_else(|| profile.months[0].facts.number(fact)).unwrap().to_string()
}

#[test]
fn every_encoding_and_both_languages() {
    let english = "Name,ID,role,month,gross_sales,returns_exchanges,live_hours,Views of videos with the hashtag,Followers\n\
        张三,A1,streamer,202603,38000,1200,62.5,12000;150000,8k\n";
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(SMALL.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let marked = ["\u{FEFF}", SMALL].concat();
    let (gbk, gb18030) = (GBK.encode(SMALL).0, GB18030.encode(SMALL).0);
    for bytes in [SMALL.as_bytes(), marked.as_bytes(), &utf16, &gbk, &gb18030, english.as_bytes()] {
        let (all, reading) = people(bytes);
        assert_eq!(reading.faults, [], "{}", String::from_utf8_lossy(bytes));
        assert_eq!((all.who[0].name.as_str(), all.who[0].id.as_str()), ("张三", "A1"));
        assert_eq!(all.profiles[0].roles, [Role::Streamer]);
        for (fact, value) in [
            (Fact::GrossSales, "38000"),
            (Fact::ReturnsExchanges, "1200"),
            (Fact::LiveHours, "62.5"),
            (Fact::Followers, "8000"),
        ] {
            assert_eq!(number(&all, fact), value);
        }
        let views: Vec<_> =
            all.profiles[0].months[0].videos.iter().map(|video| video.facts.number(Fact::Views)).collect();
        assert_eq!(views.iter().map(|views| views.unwrap().to_string()).collect::<Vec<_>>(), ["12000", "150000"]);
    }
}

/// A table in slices of any length is the table at once: no character, cell or line is lost where it is cut.
#[test]
fn a_table_may_come_in_slices() {
    let long = [SMALL, &"李四,A2,个人主播,2026-04,1万,,70,\"3万、\n4万\",9\n\n".repeat(90)].concat();
    let plain = "name,id,gross_sales\n".to_owned() + &"Li,7,\"1,200\"\n".repeat(700) + "张三,8,5\n";
    let marked = ["\u{FEFF}", &long].concat();
    let utf16: Vec<u8> = [0xFF, 0xFE].into_iter().chain(long.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let (gbk, late) = (GBK.encode(&long).0, GBK.encode(&plain).0);
    for bytes in [long.as_bytes(), marked.as_bytes(), &utf16, &gbk, plain.as_bytes(), &late] {
        let mut whole = Vec::new();
        let reading = read(bytes, &words(), |row| {
            whole.push(format!("{row:?}"));
            Ok(())
        });
        let reading = reading.unwrap();
        assert_eq!((reading.rows, &reading.faults), (whole.len() as u64, &Vec::new()));
        for size in [1, 2, 3, 7, 64, 5000] {
            let (mut rows, mut reader) = (Vec::new(), Reader::new(&words(), 9));
            let mut keep = |row| {
                rows.push(format!("{row:?}"));
                Ok(())
            };
            bytes.chunks(size).for_each(|slice| reader.push(slice, &mut keep).unwrap());
            let sliced = reader.finish(&mut keep).unwrap();
            assert_eq!((sliced.rows, rows.len(), &rows), (reading.rows, whole.len(), &whole), "slices of {size}");
        }
        assert!(whole.last().unwrap().contains(if whole.len() > 200 { "张三" } else { "李四" }));
    }
}

#[test]
fn a_quotation_mark_that_never_closes_is_named_by_its_line() {
    let table = format!("姓名,月销售额\n张三,1\n李四,\"{}", "7\n".repeat(900_000));
    let fault = read(table.as_bytes(), &words(), |_| Ok(())).unwrap_err();
    assert_eq!(fault, FileFault::Endless(3));
    assert!(file_fault(&fault, Lang::En).starts_with("line 3"));
}

#[test]
fn headings_nobody_knows_can_be_told() {
    let table = "甲方,乙方,备注,金额\n张三,1,好,5000\n李四,2,,8千\n";
    let guesses = headings(table.as_bytes(), &words());
    assert_eq!(guesses.iter().filter_map(|guess| guess.means).collect::<Vec<_>>(), []);
    assert_eq!(guesses[3].written, "金额");
    assert_eq!((&guesses[3].samples, &guesses[2].samples), (&vec!["5000".into(), "8千".into()], &vec!["好".into()]));
    let told = vec![Some(Heading::Name), Some(Heading::Id), None, Some(Heading::Fact(Fact::GrossSales))];
    let (mut all, mut reader) = (Gathered::default(), Reader::new(&words(), 9).told(told));
    reader.push(table.as_bytes(), |row| all.add(row)).unwrap();
    let reading = reader.finish(|row| all.add(row)).unwrap();
    assert_eq!((reading.rows, reading.ignored), (2, vec!["备注".to_owned()]));
    assert_eq!(number(&all, Fact::GrossSales), "5000");
    let known = headings(&GBK.encode(SMALL).0, &words());
    assert_eq!(known.iter().filter(|guess| guess.means.is_some()).count(), 9);
    assert_eq!(headings(b"", &words()), []);
}

#[test]
fn faults_beyond_the_limit_are_counted() {
    let table = ["姓名,月销售额\n", &"张三,甲\n".repeat(30)].concat();
    let mut reader = Reader::new(&words(), 12);
    reader.push(table.as_bytes(), |_| Ok(())).unwrap();
    let reading = reader.finish(|_| Ok(())).unwrap();
    assert_eq!((reading.rows, reading.faults.len(), reading.more_faults), (30, 12, 18));
}

/// Kept in columns, a roster is the same people in the same order as kept one by one.
#[test]
fn columns_hold_the_same_people() {
    let table = "姓名,编号,身份,团,组,月份,月销售额,退换货,粉丝,产业话题视频浏览量,其他视频浏览量,残疾\n\
        甲,1,主播,南,一,2026-03,30000,1000,10,1万、2万,7,是\n\
        乙,2,主播+组长,南,一,2026-01,40000,0,20,,,\n\
        甲,1,组长,南,一,2026-01,100,,30,3,,\n\
        甲,1,主播,南,一,2026-03,7,,,,,\n\
        丙,3,主播,南,二,,5000,0,,,,否\n\
        丙,3,主播,南,二,2026-02,6000,0,,,9,\n\
        丁,5,主播,南,二,2026-02,90000000000000,0,,,,\n\
        丁,5,主播,南,二,2026-03,90000000000000,0,,,,\n\
        南,4,团,南,,,,,,,,\n\
        外,7,主播,南,一,2026-01,50000,0,,,,\n\
        己,8,组长,南,一,2026-01,1,9,,,,\n\
        庚,9,组长,,,2026-01,600,0,,,,\n\
        辛,10,主播,,,2026-01,700,0,,,,\n\
        北,11,团,南,,,,,,,,\n\
        南,12,团,北,,,,,,,,\n\
        壬,13,主播,北,三,2026-02,5,6,,,,\n\
        壬,13,主播,北,三,2026-03,8,0,,,,\n\
        壬,13,主播,北,三,2026-01,4,0,,,,\n";
    // In the matrix or not, what the group sold as its leader says, and what changes from month to month.
    let more = ["", "", "", "", "", "", "", "", "", "否,", ",77", ",", ",", ",", ",", "否,", ",", "是,"];
    let table: String = std::iter::once("已加入主播矩阵,本组净销售额")
        .chain(more)
        .zip(table.lines())
        .map(|(more, line)| format!("{line},{}\n", if more.is_empty() { "," } else { more }))
        .collect();
    // Nobody has thirteen months.
    let many: String = (1..=13)
        .map(|at| format!("戊,6,主播,南,二,{}-{:02},1,,,,,,,\n", 2025 + (at - 1) / 12, (at - 1) % 12 + 1))
        .collect();
    let table = table + &many;
    let fits = |profile: &Profile| impossible(profile, shipped());
    let (mut all, reading) = people(table.as_bytes());
    let mut faults = reading.faults;
    all.keep(|who, profile| {
        let problem = fits(profile);
        faults.extend(problem.map(|problem| RowFault { line: who.line, column: None, problem }));
        fits(profile).is_none()
    });
    all.add_up_members();
    faults.sort_by_key(|fault| fault.line);
    let mut intake = Intake::default();
    let reading = read(table.as_bytes(), &words(), |row| intake.add(row)).unwrap();
    let register = intake.finish(reading, 9, fits, |done, of| assert!(done <= of));
    assert_eq!((register.reading.rows, register.reading.faults.len()), (31, 2));
    assert_eq!(register.reading.faults, faults);
    assert_eq!(register.aside.len(), 3, "too large for columns: one person, and the teams with those sales");
    let (who, profiles): (Vec<_>, Vec<_>) = register.each().unzip();
    let plain = |who: &Who| Who { changes: Vec::new(), ..who.clone() };
    assert_eq!(who.iter().map(plain).collect::<Vec<_>>(), all.who);
    assert_eq!(profiles.len(), all.profiles.len());
    for (one, other) in profiles.iter().zip(&all.profiles) {
        for scheme in shipped() {
            assert_eq!(assess(scheme, one).totals, assess(scheme, other).totals);
        }
        let own = |profile: &Profile| {
            let of_group = profile.months.iter().map(|month| month.facts.number(Fact::GroupNetSales));
            (of_group.collect::<Vec<_>>(), profile.facts.number(Fact::RegimentYearSales), profile.months.len())
        };
        assert_eq!(own(one), own(other));
    }
}

#[test]
fn faults_name_line_column_and_remedy_and_good_rows_stay() {
    let table = "姓名,编号,身份,月份,月销售额,粉丝,残疾\n\
        张三,1,主播,2026-01,八,1.5,是\n\
        李四,2,主播,2026-01,-5,100,否\n\
        王五,3,站长,2026-13,1,5,也许\n\
        ,,主播,2026-01,1,5,是\n\
        赵六,4,主播,2026-01,5000,100,否\n\
        赵六,4,主播,2026-01,6000,100,否\n\
        钱七,5,主播,2026-01,6,100,否,多\n";
    let (all, reading) = people(table.as_bytes());
    assert_eq!(all.who.iter().map(|who| who.name.as_str()).collect::<Vec<_>>(), ["赵六"]);
    let told: Vec<String> = reading.faults.iter().map(|fault| row_fault(fault, Lang::Zh)).collect();
    let begins = [
        "第 2 行第 6 列“粉丝”",
        "第 3 行第 5 列“月销售额”",
        "第 4 行第 3 列“身份”",
        "第 4 行第 4 列“月份”",
        "第 4 行第 7 列“残疾”",
    ];
    for (told, begin) in told.iter().zip(begins) {
        assert!(told.starts_with(begin), "{told}");
    }
    assert_eq!(reading.faults.len(), 8);
    assert_eq!(reading.faults[5].problem, Problem::Nobody);
    assert_eq!(reading.faults[6].problem, Problem::Twice(6));
    assert_eq!(reading.faults[7].problem, Problem::Cells { has: 8, heading: 7 });
    for fault in &reading.faults {
        assert!(row_fault(fault, Lang::En).starts_with(&format!("line {}", fault.line)));
    }
}

#[test]
fn doubts_beyond_the_limit_are_counted() {
    let rows: String = (0..30).map(|at| format!("张三{at},1,2\n")).collect();
    let mut intake = Intake::default();
    let reading = read(format!("姓名,月销售额,退换货\n{rows}").as_bytes(), &words(), |row| intake.add(row)).unwrap();
    let reading = intake.finish(reading, 12, |_| None, |_, _| {}).reading;
    assert_eq!((reading.doubts.len(), reading.more_doubts, reading.more_faults), (12, 18, 0));
}

/// Returns above sales count as nothing sold: worth a word where the row counts, and no fault.
#[test]
fn a_doubt_is_of_rows_that_count() {
    let table = "姓名,编号,月份,月销售额,退换货,直播时长\n\
        甲,1,2026-01,100,101,9\n\
        甲,1,2026-01,100,200,9\n\
        甲,1,2026-02,101,101,9\n\
        乙,2,2026-01,,5,9\n\
        丙,3,2026-01,1,5,800\n";
    let mut intake = Intake::default();
    let reading = read(table.as_bytes(), &words(), |row| intake.add(row)).unwrap();
    let register = intake.finish(reading, 9, |_| None, |_, _| {});
    let lines = |faults: &[RowFault]| faults.iter().map(|fault| fault.line).collect::<Vec<_>>();
    assert_eq!(lines(&register.reading.faults), [3, 6], "a month told again, and more hours than there are");
    assert_eq!(lines(&register.reading.doubts), [2, 5], "an empty cell is nothing sold");
    assert!(row_fault(&register.reading.doubts[0], Lang::Zh).contains("净额按 0 计"));
}

#[test]
fn a_file_without_people_or_facts_is_refused_whole() {
    let fault = |text: &str| read(text.as_bytes(), &words(), |_| Ok(())).unwrap_err();
    assert_eq!(fault(""), FileFault::Empty);
    assert!(matches!(fault("甲,月销售额\n"), FileFault::NoPerson(_)));
    assert!(matches!(fault("姓名,备注\n"), FileFault::NoFact(_)));
    assert!(matches!(fault("姓名,月销售额,销售额\n"), FileFault::TwiceHeading(3, _)));
    for text in ["", "甲,月销售额\n", "姓名,备注\n", "姓名,月销售额,销售额\n"] {
        for lang in Lang::ALL {
            assert!(!file_fault(&fault(text), lang).is_empty());
        }
    }
}

#[test]
fn the_months_of_somebody_come_in_order() {
    let table = "姓名,编号,月份,月销售额\n张三,1,2026-03,3\n李四,2,2026-01,9\n张三,1,2026-01,1\n张三,1,2026年2月,2\n";
    let (all, _) = people(table.as_bytes());
    let sales: Vec<String> =
        all.profiles[0].months.iter().map(|month| month.facts.number(Fact::GrossSales).unwrap().to_string()).collect();
    assert_eq!(sales, ["1", "2", "3"]);
    assert_eq!(month("2026/3"), month("202603"));
    assert_eq!((month("3月"), month("2026-0"), month("")), (None, None, None));
}

#[test]
fn leaders_and_teams_are_paid_by_what_their_members_sell() {
    let table = "姓名,编号,身份,团,组,月份,月销售额,退换货\n\
        甲,1,主播,南,一,2026-01,30000,1000\n\
        乙,2,主播+组长,南,一,2026-01,40000,0\n\
        丙,3,主播,南,二,2026-01,5000,0\n\
        南,4,团,南,,,,\n";
    let mut intake = Intake::default();
    let reading = read(table.as_bytes(), &words(), |row| intake.add(row)).unwrap();
    let register = intake.finish(reading, 9, |_| None, |_, _| {});
    assert_eq!(register.reading.faults, []);
    let profiles: Vec<Profile> = register.each().map(|(_, profile)| profile).collect();
    let group = profiles[1].months[0].facts.number(Fact::GroupNetSales).unwrap();
    let regiment = profiles[3].facts.number(Fact::RegimentYearSales).unwrap();
    assert_eq!((group.to_string(), regiment.to_string()), ("69000".into(), "75000".into()));
}

/// Whatever is no text is told from tables at its first bytes, whole or in slices; wide text is full of zero bytes and read.
#[test]
fn what_is_no_text_is_refused() {
    let picture = [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &[7; 2000]].concat();
    let book = [b"PK\x03\x04\x14\0\x06\0".as_slice(), &[200; 9000]].concat();
    let unmarked: Vec<u8> = SMALL.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [picture.as_slice(), &book, &unmarked, &[0; 3_000_000]] {
        assert_eq!(read(bytes, &words(), |_| Ok(())).unwrap_err(), FileFault::NoText);
        assert_eq!(headings(bytes, &words()), []);
    }
    let told = file_fault(&FileFault::NoText, Lang::Zh);
    assert!(told.contains("CSV") && file_fault(&FileFault::NoText, Lang::En).contains("CSV"), "{told}");
    // A zero byte far down spoils its row and no more.
    let late = [SMALL, &"李四,A2,,2026-03,5000,,,,\n".repeat(40), "王五,A3,,2026-03,5\0,,,,\n"].concat();
    assert_eq!(people(late.as_bytes()).1.faults.last().map(|fault| fault.line), Some(43));
    for wide in [u16::to_le_bytes, u16::to_be_bytes] {
        let bytes: Vec<u8> = ["\u{FEFF}", SMALL].concat().encode_utf16().flat_map(wide).collect();
        assert_eq!(people(&bytes).0.who[0].name, "张三");
    }
}

/// What is no table may have one heading of a million letters; the sentence stays one.
#[test]
fn a_sentence_about_headings_stays_short() {
    let long = "鱼".repeat(100_000);
    let wide = vec!["x"; 500].join(",");
    for text in [long.as_str(), &wide, &format!("姓名,{long}"), &format!("姓名,{wide}")] {
        let fault = read(text.as_bytes(), &words(), |_| Ok(())).unwrap_err();
        let told = file_fault(&fault, Lang::Zh);
        assert!(told.chars().count() < 200, "{told}");
    }
}
