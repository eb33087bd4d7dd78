//! The words of a roster: its headings, and what is wrong with its rows.

use super::faults::impossible;
use super::labels::{account, fact, fact_unit, role};
use super::page;
use super::typography::inside;
use super::{Lang, numbers};
use crate::amount::Fault as Amount;
use crate::engine::fact::{Account, Fact, Place, Unit};
use crate::engine::named::Named;
use crate::engine::profile::Role;
use crate::population::roster::{FileFault, Heading, Problem, RowFault, Scale, Words, plain};

/// Headings that are no fact, each with what else people write.
const HEADINGS: [(Heading, &[&str]); 8] = [
    (Heading::Name, &["姓名", "Name", "名称", "主播姓名", "主播", "申请人", "streamer", "full name"]),
    (
        Heading::Id,
        &["编号", "ID", "身份证号", "身份证号码", "证件号", "证件号码", "账号", "主播账号", "account", "id number"],
    ),
    (Heading::Role, &["身份", "Role", "角色", "类别", "申请身份", "roles"]),
    (Heading::Group, &["组", "Group", "村组", "所属组", "村", "社区", "村（社区）"]),
    (Heading::Regiment, &["团", "Team", "所属团", "乡镇", "街道", "乡镇（街道）", "regiment", "township"]),
    (Heading::Month, &["月份", "Month", "结算月份", "年月", "所属月份", "month of year"]),
    (
        Heading::Videos(true),
        &["产业话题视频浏览量", "Views of videos with the hashtag", "话题视频浏览量", "featured views"],
    ),
    (Heading::Videos(false), &["其他视频浏览量", "Views of other videos", "其它视频浏览量", "other views"]),
];

/// What else people call a fact.
const ALIASES: [(Fact, &[&str]); 10] = [
    (Fact::GrossSales, &["销售额", "总销售额", "带货销售额", "sales", "gross"]),
    (Fact::ReturnsExchanges, &["退换货", "退换货金额", "退货", "退货金额", "returns"]),
    (Fact::LiveHours, &["直播时长", "时长", "直播小时", "直播时长小时", "hours"]),
    (Fact::Followers, &["粉丝", "粉丝量", "粉丝数", "fans"]),
    (Fact::IsDisabledStreamer, &["残疾", "是否残疾", "残疾主播", "disabled"]),
    (Fact::AgriParcels, &["农特产品快递", "农产品单量", "快递单量", "parcels"]),
    (Fact::GroupNetSales, &["组净销售额", "本组净销售额", "group sales"]),
    (Fact::AccountKind, &["账号类型", "账号性质", "account type"]),
    (Fact::MonthsOperated, &["运营月数", "运营时间", "months operated"]),
    (Fact::RegimentYearSales, &["团年销售额", "全团年销售额", "team sales"]),
];

/// What else people call somebody; the last three are the texts' own words.
const ROLES: [(Role, &str); 6] = [
    (Role::Streamer, "主播"),
    (Role::VillageGroupLeader, "组长"),
    (Role::Enterprise, "企业"),
    (Role::ServiceProvider, "服务主体"),
    (Role::EventOrganizer, "承办单位"),
    (Role::Streamer, "网红达人"),
];

const ACCOUNTS: [(Account, &str); 4] = [
    (Account::NaturalPerson, "自然人"),
    (Account::NaturalPerson, "个人"),
    (Account::Enterprise, "企业"),
    (Account::Official, "官方"),
];

/// What else people write behind a heading; each fact's own unit comes from its label.
const UNITS: [(Unit, Scale, &[&str]); 11] = [
    (Unit::Yuan, Scale::Own, &["元人民币", "人民币", "人民币元", "rmb", "cny", "¥"]),
    (Unit::Usd, Scale::Own, &["usd", "us$", "$", "dollars"]),
    (Unit::Hours, Scale::Own, &["时", "h", "hr", "hrs", "hour"]),
    (Unit::Hours, Scale::Minutes, &["分钟", "分", "min", "mins", "minute", "minutes"]),
    (Unit::People, Scale::Own, &["位", "名", "people", "persons"]),
    (Unit::Times, Scale::Own, &["views", "times"]),
    (Unit::Items, Scale::Own, &["个", "部", "items"]),
    (Unit::Months, Scale::Own, &["月"]),
    (Unit::SquareMetres, Scale::Own, &["㎡", "平米", "m2", "sqm"]),
    (Unit::Share, Scale::Hundredths, &["%", "百分比", "百分数", "百分点", "percent", "percentage"]),
    (Unit::Ordinal, Scale::Own, &["位", "位次", "rank"]),
];

/// Everything a roster may say, in both languages.
pub fn words() -> Words {
    let mut words = Words::default();
    let texts = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect::<Vec<String>>();
    for (heading, names) in HEADINGS {
        words.headings.extend(texts(names).into_iter().map(|name| (name, heading)));
    }
    for of in Fact::ALL.iter().copied().filter(|of| writable(*of)) {
        let own = [fact(of, Lang::Zh), fact(of, Lang::En), of.name(), of.key()].map(str::to_owned);
        words.headings.extend(own.into_iter().map(|name| (name, Heading::Fact(of))));
    }
    for (of, names) in ALIASES {
        words.headings.extend(texts(names).into_iter().map(|name| (name, Heading::Fact(of))));
    }
    for lang in Lang::ALL {
        words.roles.extend(Role::ALL.iter().map(|each| (role(*each, lang).to_owned(), *each)));
        words.accounts.extend(Account::ALL.iter().map(|each| (account(*each, lang).to_owned(), *each)));
    }
    words.roles.extend(Role::ALL.iter().map(|each| (each.name().to_owned(), *each)));
    words.roles.extend(ROLES.map(|(role, name)| (name.to_owned(), role)));
    words.accounts.extend(Account::ALL.iter().map(|each| (each.name().to_owned(), *each)));
    words.accounts.extend(ACCOUNTS.map(|(account, name)| (name.to_owned(), account)));
    words.units = units();
    words.yes = texts(&["是", "有", "√", "1", "yes", "y", "true"]);
    words.no = texts(&["否", "无", "不是", "×", "0", "no", "n", "false"]);
    words
}

/// Words for units, as headings have them.
fn units() -> Vec<(String, Unit, Scale)> {
    let other = UNITS.iter().flat_map(|(unit, scale, names)| names.iter().map(|name| (*name, *unit, *scale)));
    let mut units: Vec<(String, Unit, Scale)> =
        other.map(|(name, unit, scale)| (name.to_owned(), unit, scale)).collect();
    let known = Fact::ALL.iter().copied().filter(|of| writable(*of) || *of == Fact::Views);
    for of in known.filter(|of| of.unit() != Unit::Share) {
        let names = Lang::ALL.map(|lang| plain(fact_unit(of, lang)));
        for name in names.into_iter().filter(|name| !name.is_empty()) {
            if !units.iter().any(|(known, unit, _)| *known == name && *unit == of.unit()) {
                units.push((name, of.unit(), Scale::Own));
            }
        }
    }
    units
}

/// Whether a row of a person and month can hold it.
pub fn writable(of: Fact) -> bool {
    matches!(of.place(), Place::Applicant | Place::Year | Place::Month | Place::StartupLoan | Place::BusinessLoan)
}

/// A heading as the template writes it, with its unit.
pub fn heading(of: Heading, lang: Lang) -> String {
    let (name, open, close) = (heading_name(of, lang), lang.of("（", " ("), lang.of("）", ")"));
    let Heading::Fact(of) = of else { return name };
    let unit = if of.unit() == Unit::Flag { lang.of("是/否", "yes/no") } else { fact_unit(of, lang) };
    if unit.is_empty() { name } else { format!("{name}{open}{unit}{close}") }
}

/// In what the numbers of a column are read, beside what their heading says.
pub fn read_in(of: Heading, said: Option<&str>, lang: Lang) -> Option<String> {
    let of = of.counted()?;
    let own = if of.unit() == Unit::Share { lang.of("8% 或 0.08", "8% or 0.08") } else { fact_unit(of, lang) };
    let unit = said.unwrap_or(own);
    (!unit.is_empty()).then(|| lang.of(format!("按“{unit}”读"), format!("read in “{unit}”")))
}

/// The same without a unit.
pub fn heading_name(of: Heading, lang: Lang) -> String {
    if let Heading::Fact(of) = of {
        return fact(of, lang).to_owned();
    }
    let names = HEADINGS.iter().find(|(each, _)| *each == of).map(|(_, names)| *names).unwrap_or_default();
    let place = usize::from(lang == Lang::En);
    names.get(place).map_or(String::new(), |name| (*name).to_owned())
}

/// Headings of the faults as a table.
pub fn fault_head(lang: Lang) -> [&'static str; 5] {
    lang.of(["文件", "行", "列", "列名", "问题"], ["File", "Line", "Column", "Heading", "What is wrong"])
}

/// Where, what, and what would be right.
pub fn row_fault(fault: &RowFault, lang: Lang) -> String {
    at_place(fault, &problem(&fault.problem, lang), lang)
}

/// What is told of a place in a table.
pub fn at_place(fault: &RowFault, told: &str, lang: Lang) -> String {
    let line = fault.line;
    let place = match &fault.column {
        Some((at, name)) => {
            lang.of(format!("第 {line} 行第 {at} 列“{name}”"), format!("line {line}, column {at} “{name}”"))
        }
        None => lang.of(format!("第 {line} 行"), format!("line {line}")),
    };
    let mark = lang.of("：", ": ");
    format!("{place}{mark}{told}")
}

/// What, without where.
pub fn problem(problem: &Problem, lang: Lang) -> String {
    let say = |zh: String, en: String| lang.of(zh, en);
    match problem {
        Problem::Amount(fault) => amount(*fault, lang),
        Problem::NotYesNo(text) => say(
            format!("“{text}”既不是“是”也不是“否”；请填“是”或“否”。"),
            format!("“{text}” is neither yes nor no; write yes or no."),
        ),
        Problem::NoRole(text) => say(
            format!("没有“{text}”这种身份；请填“个人主播”“村级组长”等，几种身份用顿号隔开。"),
            format!("“{text}” is no role; write streamer, village_group_leader … and set several apart by commas."),
        ),
        Problem::NoAccount(text) => say(
            format!("没有“{text}”这种账号；请填“自然人账号”“企业账号”或“官方账号”。"),
            format!("“{text}” is no kind of account; write natural_person, enterprise or official."),
        ),
        Problem::NoMonth(text) => {
            say(format!("“{text}”读不成月份；请写成 2026-03。"), format!("“{text}” is no month; write it as 2026-03."))
        }
        Problem::NoPerCent => say(
            "看不出是百分数还是倍数；请写成 4.35%，或 0.0435。".to_owned(),
            "is it per cent or a multiple? Write 4.35%, or 0.0435.".to_owned(),
        ),
        Problem::Nobody => say(
            "没有姓名，也没有编号；请至少填一项。".to_owned(),
            "neither a name nor an id; fill in one of them.".to_owned(),
        ),
        Problem::Twice(first) => say(
            format!("同一人同一月在第 {first} 行已有一条；请合并或删去一条，这一行未计入。"),
            format!("the same person and month stand in line {first}; merge or delete one. This line is not counted."),
        ),
        Problem::Cells { has, heading } => say(
            format!("有 {has} 格，表头只有 {heading} 格；数字里的逗号请放进引号，或改用不带逗号的写法。"),
            format!("{has} cells under {heading} headings; put an amount with a comma in quotes, or write it without."),
        ),
        Problem::Impossible(found) => impossible(*found, lang),
        Problem::Hours { of, has, most } => {
            let label = fact(*of, lang);
            say(
                format!("{label} {has} 小时，而这个月只有 {most} 小时；请核对，这一行未计入。"),
                format!("{label}: {has} hours, in a month of {most}; check it. This line is not counted."),
            )
        }
        Problem::Exceeds { part, whole } => {
            let (part, whole) = (fact(*part, lang), fact(*whole, lang));
            say(
                format!("{part}大于{whole}，净额按 0 计；请核对。"),
                format!("{part} exceed {}: the net counts as 0. Check it.", inside(whole)),
            )
        }
        Problem::Unreadable => say(
            "这一行读不出来；请检查引号是否成对。".to_owned(),
            "this line cannot be read; check that quotes are paired.".to_owned(),
        ),
    }
}

fn amount(fault: Amount, lang: Lang) -> String {
    match fault {
        Amount::NotANumber { found, .. } => page::not_a_number(found, lang),
        Amount::Negative => page::negative(lang),
        Amount::TooLarge { max } => page::too_large(&numbers::grouped(max), lang),
        Amount::TooFine { places } => page::too_fine(places, lang),
        Amount::Ambiguous { .. } => page::ambiguous(lang),
        Amount::TooMany { max } => page::too_many(max, lang),
    }
}

/// Headings named in a sentence, and letters of each: what is no table at all may have one of a million letters.
const MOST_NAMES: usize = 12;
const MOST_LETTERS: usize = 24;

fn short(name: &str) -> String {
    let cut = name.chars().nth(MOST_LETTERS).is_some();
    name.chars().take(MOST_LETTERS).chain(cut.then_some('…')).collect()
}

/// What keeps the whole file from being read.
pub fn file_fault(fault: &FileFault, lang: Lang) -> String {
    let list = |names: &[String]| {
        let mut shown: Vec<String> = names.iter().take(MOST_NAMES).map(|name| format!("“{}”", short(name))).collect();
        shown.extend((names.len() > MOST_NAMES).then(|| "…".to_owned()));
        lang.join(&shown)
    };
    match fault {
        FileFault::Empty => lang
            .of("第 1 行：没有表头；请先写一行列名。", "line 1: no headings; begin with a line of column names.")
            .to_owned(),
        FileFault::TwiceHeading(at, name) => lang.of(
            format!("第 1 行第 {at} 列：“{}”与前面的一列是同一项；请留一列。", short(name)),
            format!("line 1, column {at}: “{}” repeats a column before it; keep one.", short(name)),
        ),
        FileFault::Unit { at, name, of } => {
            let unit = if of.unit() == Unit::Share { "%" } else { fact_unit(*of, lang) };
            let (name, label) = (short(name), fact(*of, lang));
            lang.of(
                format!("第 1 行第 {at} 列：“{name}”里的单位不能用于{label}；请写“{unit}”一类的单位，或只写列名。"),
                format!(
                    "line 1, column {at}: “{name}” has no unit of “{label}”; write one such as “{unit}”, or the name alone."
                ),
            )
        }
        FileFault::Endless(line) => lang.of(
            format!("第 {line} 行：没有结束；请补上或删去引号，并确认它是表格。"),
            format!(
                "line {line}: it never ends; close or delete the quotation mark, and make sure that it is a table."
            ),
        ),
        FileFault::NoText => lang
            .of(
                "这不是文本表格（像是 Excel 工作簿或图片）；请在表格软件里另存为 CSV 再选。",
                "this is no table in text form (perhaps a workbook or a picture); save it as CSV and choose that.",
            )
            .to_owned(),
        FileFault::NoPerson(names) => lang.of(
            format!("第 1 行：表头 {} 里没有“姓名”或“编号”；请加上一列。", list(names)),
            format!("line 1: none of {} is a name or an id; add such a column.", list(names)),
        ),
        FileFault::NoFact(names) => lang.of(
            format!("第 1 行：表头 {} 里没有一项能用来计算；请用“月销售额”“直播时长”等列名。", list(names)),
            format!(
                "line 1: nothing in {} can be computed with; use headings such as gross_sales or live_hours.",
                list(names)
            ),
        ),
        FileFault::Io(problem) => lang.of(format!("读取时出错：{problem}"), format!("while reading: {problem}")),
    }
}

/// Columns that were passed over.
pub fn ignored(names: &[String], lang: Lang) -> String {
    let names = lang.join(&names.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>());
    lang.of(format!("未使用的列：{names}。"), format!("Columns not used: {names}."))
}
