//! Sentences of the budget page that are made of figures.

use super::{about, month, per_mille};
use crate::i18n::Lang;
use crate::i18n::labels::labels;
use crate::i18n::numbers::grouped;
use crate::i18n::typography::set;
use crate::population::budget::Sums;

/// What a year costs, in one sentence; `real` people or synthetic ones.
pub fn headline(name: &str, people: usize, sure: i64, open: i64, real: bool, lang: Lang) -> String {
    let count = grouped(people.into());
    let (who, whom) =
        if real { ("名单里的人", "people of the roster") } else { ("合成申请人", "synthetic applicants") };
    let (sum, most) = (about(sure, lang), about(open, lang));
    let zh = match (sure, open) {
        (0, 0) => format!("按 {count} 名{who}测算，{name}这份政策一年不用付钱。"),
        (0, _) => format!("按 {count} 名{who}测算，{name}一年至多要付 {most}，没有能确定的金额。"),
        (_, 0) => format!("按 {count} 名{who}测算，{name}一年要付 {sum}。"),
        _ => format!("按 {count} 名{who}测算，{name}一年要付 {sum}，另有至多 {most}。"),
    };
    let en = match (sure, open) {
        (0, 0) => format!("For {count} {whom}, {name} costs nothing in a year."),
        (0, _) => format!("For {count} {whom}, {name} costs at most {most} a year; nothing is certain."),
        (_, 0) => format!("For {count} {whom}, {name} costs {sum} a year."),
        _ => format!("For {count} {whom}, {name} costs {sum} a year, and at most {most} besides."),
    };
    lang.of(set(&zh, lang), en)
}

/// Whether the fund lasts, where one stands in the text.
pub fn fund_lasts(fund: i64, due: Sums, dry: Option<usize>, lang: Lang) -> String {
    let over = due.at_most() > fund;
    let (amount, sum) = (about(fund, lang), about(due.at_most(), lang));
    let need = match due.open {
        0 => lang.of(format!("需要 {sum}"), format!("{sum} is due")),
        _ => lang.of(format!("至多需要 {sum}"), format!("up to {sum} is due")),
    };
    match dry.filter(|_| over) {
        Some(at) => {
            let at = month(at, lang);
            lang.of(
                set(&format!("文本列支 {amount}，{need}；先到先得，{at}就会用完。"), lang),
                format!("The text sets aside {amount}; {need}. First come, it is gone in {at}."),
            )
        }
        None => lang.of(
            set(&format!("文本列支 {amount}，{need}，够用。"), lang),
            format!("The text sets aside {amount}; {need}, so it suffices."),
        ),
    }
}

/// Which month costs most.
pub fn dearest(at: usize, amount: i64, lang: Lang) -> String {
    let (at, sum) = (month(at, lang), about(amount, lang));
    lang.of(
        set(&format!("按月付的部分，{at}最多，{sum}"), lang),
        format!("Of what is paid by month, {at} costs most: {sum}"),
    )
}

/// Where most of the money goes.
pub fn largest(what: &str, share: i64, lang: Lang) -> String {
    let share = per_mille(share);
    lang.of(set(&format!("最大的一项是{what}，占 {share}"), lang), format!("The largest is {what}, {share} of all"))
}

pub fn most_costly(name: &str, amount: i64, lang: Lang) -> String {
    let sum = about(amount, lang);
    lang.of(
        set(&format!("按各自的人群，{name}一年最多，至多 {sum}"), lang),
        format!("With its own people, {name} costs most: at most {sum} a year"),
    )
}

/// How many of how many.
pub fn of_people(some: usize, all: usize, lang: Lang) -> String {
    let (some, all) = (grouped(some.into()), grouped(all.into()));
    lang.of(format!("{some} / {all} 人"), format!("{some} of {all}"))
}

/// `共 405 人`
pub fn people(count: usize, lang: Lang) -> String {
    let count = grouped(count.into());
    lang.of(format!("{count} 人"), format!("{count} people"))
}

/// Which number of a distribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Same,
    Median,
    Mean,
    From,
    To,
    Share,
}

labels! {
    side(Side) {
        Same: "", "";
        Median: "中位数", "median";
        Mean: "平均", "mean";
        From: "从", "from";
        To: "到", "to";
        Share: "占比", "share";
    }
}

/// How far long work has come.
pub fn progress(done: u64, of: u64, lang: Lang) -> String {
    let percent = done * 100 / of.max(1);
    lang.of(format!("正在计算，已完成 {percent}%"), format!("Working: {percent}% done"))
}

/// How much of a list is shown.
pub fn shown(shown: usize, all: usize, lang: Lang) -> String {
    lang.of(
        format!("这里显示前 {shown} 行，共 {all} 行；下载的文件里是全部。"),
        format!("The first {shown} of {all} rows; the file has all of them."),
    )
}

/// What is said of one of several files.
pub fn in_file(file: &str, told: &str, lang: Lang) -> String {
    lang.of(format!("“{file}”{told}"), format!("“{file}”, {told}"))
}

/// Faults beyond those listed.
pub fn more_faults(count: usize, lang: Lang) -> String {
    let count = grouped(count.into());
    lang.of(format!("另有 {count} 处，见下载的文件。"), format!("{count} more, in the file."))
}

/// The same person and month stand in another file already.
pub fn twice_elsewhere(line: u64, file: &str, first: u64, lang: Lang) -> String {
    lang.of(
        format!("第 {line} 行：同一人同一月在“{file}”第 {first} 行已有一条；这一行未计入。"),
        format!("line {line}: the same person and month stand in “{file}”, line {first}. This line is not counted."),
    )
}

/// What was read.
pub fn read(file: &str, rows: u64, people: usize, faults: usize, lang: Lang) -> String {
    let good = if faults == 0 {
        lang.of("没有读不懂的地方", "nothing was unclear").to_owned()
    } else {
        lang.of(format!("{faults} 处有误，见下"), format!("{faults} faults, see below"))
    };
    lang.of(
        set(&format!("“{file}”共 {rows} 行，{people} 人；{good}。"), lang),
        format!("“{file}”: {rows} rows, {people} people; {good}."),
    )
}

pub fn growth(lang: Lang) -> &'static str {
    lang.of("逐月增长", "growth from month to month")
}

pub fn active_months(lang: Lang) -> &'static str {
    lang.of("一年活跃几个月", "active months of the year")
}

/// How many records of a list a person has: in a month, or in a year.
pub fn number_of(list: &str, monthly: bool, lang: Lang) -> String {
    if monthly {
        lang.of(format!("每月{list}条数"), format!("{list} in a month"))
    } else {
        lang.of(format!("每年{list}数"), format!("{list} in a year"))
    }
}
