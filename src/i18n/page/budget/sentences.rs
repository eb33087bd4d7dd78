//! Sentences of the budget page, made from sums.

use crate::engine::number::Yuan;
use crate::i18n::Lang;
use crate::i18n::labels::labels;
use crate::i18n::numbers::{grouped, yuan_bare};
use crate::i18n::settle::some_faults;
use crate::i18n::typography::set;
use crate::population::budget::{Sums, YEAR_END};
use crate::population::roster::Date;
use rust_decimal::{Decimal, RoundingStrategy};

/// Whole 分 as an amount.
pub fn fen(fen: i64) -> Yuan {
    Yuan::new(Decimal::new(fen, 2)).unwrap_or_default()
}

/// For a table: exact.
pub fn exact(amount: i64) -> String {
    yuan_bare(fen(amount))
}

/// With its sign.
pub fn change(amount: i64) -> String {
    let sign = match amount {
        1.. => "+",
        0 => "",
        _ => "−",
    };
    format!("{sign}{}", exact(amount.saturating_abs()))
}

/// For a sentence: four digits of it are enough.
pub fn about(amount: i64, lang: Lang) -> String {
    let value = fen(amount).decimal();
    let round = |scale: u32, places: u32| {
        let parts = value.checked_div(scale.into()).unwrap_or_default();
        grouped(parts.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero))
    };
    let of = |scale: u32| if value >= Decimal::from(scale) * Decimal::ONE_HUNDRED { 1 } else { 2 };
    match lang {
        Lang::Zh if value >= Decimal::from(100_000_000) => format!("{} 亿元", round(100_000_000, of(100_000_000))),
        Lang::Zh if value >= Decimal::from(10_000) => format!("{} 万元", round(10_000, of(10_000))),
        Lang::Zh => format!("{} 元", round(1, 0)),
        Lang::En if value >= Decimal::from(1_000_000) => format!("¥{}m", round(1_000_000, of(1_000_000))),
        Lang::En => format!("¥{}", round(1, 0)),
    }
}

/// Tenths of a per cent.
pub fn per_mille(share: i64) -> String {
    format!("{}%", grouped(Decimal::new(share, 1)))
}

pub fn month(number: usize, lang: Lang) -> String {
    const NAMES: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let name = number.checked_sub(1).and_then(|at| NAMES.get(at)).copied().unwrap_or_default();
    lang.of(format!("{number} 月"), name.to_owned())
}

/// Between which sums most draws lie.
pub fn band(draws: u32, low: i64, high: i64, lang: Lang) -> String {
    let (low, high) = (about(low, lang), about(high, lang));
    lang.of(
        set(&format!("重新生成 {draws} 次人群，八成落在 {low}到 {high}之间（含至多部分）"), lang),
        format!("Of {draws} draws, eight in ten cost between {low} and {high}, what is paid at most included"),
    )
}

/// What a tenth less and a tenth more of a number do.
pub fn moves(less: i64, more: i64, lang: Lang) -> String {
    let signed = |amount: i64| {
        let sign = if amount < 0 { "−" } else { "+" };
        format!("{sign}{}", about(amount.saturating_abs(), lang))
    };
    let (less, more) = (signed(less), signed(more));
    lang.of(format!("减 {less} · 加 {more}"), format!("less {less} · more {more}"))
}

pub fn most_moving(what: &str, lang: Lang) -> String {
    lang.of(set(&format!("影响最大的是{what}"), lang), format!("The one that matters most: {what}"))
}

/// A column of a roster.
pub fn column(at: usize, written: &str, lang: Lang) -> String {
    lang.of(format!("第 {at} 列“{written}”"), format!("Column {at}, “{written}”"))
}

/// What a year costs, in one sentence: for synthetic people, or for those of a roster, which is about these months.
pub fn headline(name: &str, people: usize, sure: i64, open: i64, real: Option<&[Date]>, lang: Lang) -> String {
    let count = grouped(people.into());
    let (zh_who, en_who) = match real {
        Some(_) => (format!("名单里的 {count} 人"), format!("the {count} people of the roster")),
        None => (format!("{count} 名合成申请人"), format!("{count} synthetic applicants")),
    };
    let (zh_time, en_time) = span(real);
    let (sum, most) = (about(sure, lang), about(open, lang));
    let start = format!("按{zh_who}测算，{name}");
    let zh = match (sure, open) {
        (0, 0) if real.is_none() => format!("{start}这份政策一年不用付钱。"),
        (0, 0) => format!("{start}{zh_time}不用付钱。"),
        (0, _) => format!("{start}{zh_time}至多要付 {most}，没有能确定的金额。"),
        (_, 0) => format!("{start}{zh_time}要付 {sum}。"),
        _ => format!("{start}{zh_time}要付 {sum}，另有至多 {most}。"),
    };
    let en = match (sure, open) {
        (0, 0) => format!("For {en_who}, {name} costs nothing in {en_time}."),
        (0, _) => format!("For {en_who}, {name} costs at most {most} in {en_time}; nothing is certain."),
        (_, 0) => format!("For {en_who}, {name} costs {sum} in {en_time}."),
        _ => format!("For {en_who}, {name} costs {sum} in {en_time}, and at most {most} besides."),
    };
    let part = is_part(real);
    let rest = lang.of("年度项目也只按名单里的月份合计。", " What is paid for the year counts these months only.");
    format!("{}{}", lang.of(set(&zh, lang), en), if part { rest } else { "" })
}

/// Whether these are other months than those of one year, so that no yearly sum can be held against them.
pub fn is_part(real: Option<&[Date]>) -> bool {
    real.is_some_and(|months| {
        months.len() != YEAR_END || months.iter().any(|month| Some(month.year) != first_year(months))
    })
}

fn first_year(months: &[Date]) -> Option<u16> {
    months.first().map(|first| first.year)
}

/// A year, or the months of a roster.
fn span(real: Option<&[Date]>) -> (String, String) {
    let named = |date: &Date| format!("{}-{:02}", date.year, date.month);
    match real {
        None => ("一年".to_owned(), "a year".to_owned()),
        Some([]) => ("这个月".to_owned(), "this month".to_owned()),
        Some([one]) => (
            format!("在名单所列的 1 个月（{}）里", named(one)),
            format!("the one month of the roster ({})", named(one)),
        ),
        Some([first, ..]) if !is_part(real) => (format!("{} 年一年", first.year), format!("the year {}", first.year)),
        Some(months @ [first, .., last]) => {
            let (count, first, last) = (months.len(), named(first), named(last));
            (
                format!("在名单所列的 {count} 个月（{first} 至 {last}）里"),
                format!("the {count} months of the roster ({first} to {last})"),
            )
        }
    }
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

/// What the law as it stands costs, and what the draft that is furthest from it does: in a year, or in the months of a roster.
pub fn draft_costs(now: &str, draft: &str, then: &str, real: Option<&[Date]>, lang: Lang) -> String {
    if real.is_some() {
        let (zh, en) = span(real);
        return lang.of(
            set(&format!("{zh}，现行规则要付 {now}，“{draft}”要付 {then}"), lang),
            format!("The law as it stands costs {now} in {en}, “{draft}” {then}"),
        );
    }
    lang.of(
        set(&format!("现行规则一年 {now}，“{draft}”一年 {then}"), lang),
        format!("The law as it stands costs {now} a year, “{draft}” {then}"),
    )
}

/// What is true under a draft.
pub fn under(draft: &str, what: &str, lang: Lang) -> String {
    lang.of(format!("“{draft}”：{what}"), format!("“{draft}”: {what}"))
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

/// `real`: everybody's people are those of one roster.
pub fn most_costly(name: &str, sums: Sums, real: bool, lang: Lang) -> String {
    let sum = about(sums.at_most(), lang);
    let (zh_most, en_most) = if sums.open == 0 { ("", "") } else { ("至多 ", "at most ") };
    let (zh, en) = match real {
        true => (
            format!("按这份名单，{name}最多，{zh_most}{sum}"),
            format!("With this roster, {name} costs most: {en_most}{sum}"),
        ),
        false => (
            format!("按各自的人群，{name}一年最多，{zh_most}{sum}"),
            format!("With its own people, {name} costs most: {en_most}{sum} a year"),
        ),
    };
    lang.of(set(&zh, lang), en)
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
pub fn twice_elsewhere(file: &str, first: u64, lang: Lang) -> String {
    lang.of(
        format!("同一人同一月在“{file}”第 {first} 行已有一条；这一行未计入。"),
        format!("the same person and month stand in “{file}”, line {first}. This line is not counted."),
    )
}

/// What was read.
pub fn read(file: &str, rows: u64, people: usize, faults: usize, lang: Lang) -> String {
    let good = if faults == 0 {
        lang.of("没有读不懂的地方", "nothing was unclear").to_owned()
    } else {
        lang.of(format!("{faults} 处有误，见下"), some_faults(faults) + ", see below")
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

/// Assumptions of a link, or of an earlier visit, that have no box here.
pub fn strange(count: usize, lang: Lang) -> String {
    lang.of(
        format!("有 {count} 条假设在这份政策的人群里找不到对应的数，没有采用；其余的已恢复。"),
        format!("{count} of the assumptions belong to no figure here and are not used; the others are restored."),
    )
}

/// What went wrong with keeping the assumptions on the device.
pub fn full(lang: Lang) -> &'static str {
    lang.of(
        "浏览器存不下这些假设：关掉本页就会丢失。可以复制分享链接，假设都在里面。",
        "The browser can't keep these assumptions: closing the page loses them. The link to the page holds them all.",
    )
}

pub fn damaged(lang: Lang) -> &'static str {
    lang.of(
        "上次留下的假设有一部分读不出来；能读的已恢复，原文另存在本机。",
        "Some of the assumptions kept last time can't be read; the rest is restored, and the original is kept on this device.",
    )
}

pub fn aside(lang: Lang) -> &'static str {
    lang.of(
        "现在以改过的链接里的假设为准；您自己原来的已放进“存档”，随时可以打开。",
        "The link's assumptions, as you changed them, now stand. Your own from before are under “Saved”, ready to be opened again.",
    )
}

/// What a scenario is called that holds one's own assumptions from before a link was opened.
pub fn before_link(scheme: &str, lang: Lang) -> String {
    lang.of(format!("{scheme}：打开链接前的假设"), format!("{scheme}: assumptions before the link"))
}

/// How an assumption is spread: below which one in twenty lies, one in two, all but one in twenty; `of` what it is a part.
pub fn spread([low, median, high]: [&str; 3], unit: &str, of: Option<&str>, lang: Lang) -> String {
    let of = of.map(|of| lang.of(format!("占{of}的"), format!("of {of}, "))).unwrap_or_default();
    let unit = if unit.is_empty() { String::new() } else { format!(" {unit}") };
    lang.of(
        set(&format!("{of}中位数 {median}{unit}，九成在 {low}–{high}{unit}之间"), lang),
        format!("{of}median {median}{unit}; nine in ten between {low} and {high}{unit}"),
    )
}

/// Some are, the others are not.
pub fn split(yes: &str, no: &str, lang: Lang) -> String {
    lang.of(format!("{yes} 是，{no} 不是"), format!("{yes} yes, {no} no"))
}
