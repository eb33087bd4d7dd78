//! Sentences with something in them.

use crate::i18n::Lang;
use crate::i18n::typography::{inside, tidy};

/// `= 38,000 元`: what the field understood.
pub fn echo(quantity: &str, lang: Lang) -> String {
    lang.of(format!("= {quantity}"), format!("= {quantity}"))
}

pub fn not_a_number(found: char, lang: Lang) -> String {
    lang.of(
        format!("从“{found}”起读不成数字。可以写 38000、3.8万 或 1,200.50。"),
        format!("This can't be read as a number from “{found}” on. Write 38000, 38k or 1,200.50."),
    )
}

/// Where a percentage is wanted.
pub fn no_percentage(found: char, lang: Lang) -> String {
    lang.of(
        format!("从“{found}”起读不成百分数。可以写 3 或 2.5%。"),
        format!("From “{found}” on this is no percentage. Write 3 or 2.5%."),
    )
}

pub fn negative(lang: Lang) -> String {
    lang.of("这里不会小于零，请写 0 或正数。", "This can't be below zero; write 0 or more.").to_owned()
}

pub fn too_large(max: &str, lang: Lang) -> String {
    lang.of(format!("最多填 {max}。"), format!("{max} at most."))
}

pub fn too_fine(places: u32, lang: Lang) -> String {
    match places {
        0 => lang.of("这里填整数，不带小数。", "Whole numbers only.").to_owned(),
        _ => lang.of(format!("小数最多 {places} 位。"), format!("{places} decimal places at most.")),
    }
}

pub fn ambiguous(lang: Lang) -> String {
    lang.of(
        "这样写有两种读法，请改成完整的数字，如 35000 或 1.5。",
        "This can be read in two ways; write it out, e.g. 35000 or 1.5.",
    )
    .to_owned()
}

pub fn too_many(max: usize, lang: Lang) -> String {
    lang.of(format!("最多 {max} 条；更多请分开测算。"), format!("{max} at most; split longer lists."))
}

/// What is still in force while the text makes no sense.
pub fn still(value: &str, lang: Lang) -> String {
    lang.of(tidy(&format!("仍按 {value} 计算。")), format!("Still computed with {value}."))
}

/// Which entry of a list a fault is about.
pub fn entry(at: usize, fault: &str, lang: Lang) -> String {
    lang.of(format!("第 {at} 个：{fault}"), format!("No. {at}: {fault}"))
}

pub fn still_list(count: usize, lang: Lang) -> String {
    lang.of(
        format!("仍按上面读懂的 {count} 条计算。"),
        format!("Still computed with the {count} videos understood before."),
    )
}

pub fn month(at: usize, lang: Lang) -> String {
    const SHORT: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let short = SHORT.get(at).copied().unwrap_or_default().to_owned();
    lang.of(format!("{} 月", at + 1), short)
}

/// A record of a list, counted from 1.
pub fn record(list: &str, at: usize, lang: Lang) -> String {
    lang.of(format!("{list} {at}"), format!("{list}, no. {at}"))
}

pub fn videos(count: usize, lang: Lang) -> String {
    let noun = if count == 1 { "video" } else { "videos" };
    lang.of(format!("{count} 条"), format!("{count} {noun}"))
}

/// Whose label a button belongs to.
pub fn about(action: &str, subject: &str, lang: Lang) -> String {
    lang.of(format!("{action}：{subject}"), format!("{action}: {subject}"))
}

pub fn each_month(amount: &str, lang: Lang) -> String {
    lang.of(format!("每月 {amount}"), format!("{amount} a month"))
}

pub fn between_months(low: &str, high: &str, lang: Lang) -> String {
    lang.of(format!("每月 {low}–{high}"), format!("{low}–{high} a month"))
}

pub fn once(amount: &str, lang: Lang) -> String {
    lang.of(format!("其中一次性 {amount}"), format!("{amount} of it once"))
}

pub fn at_most_more(amount: &str, lang: Lang) -> String {
    lang.of(format!("另有至多 {amount}"), format!("up to {amount} more"))
}

pub fn and_more(sum: &str, more: &str, lang: Lang) -> String {
    lang.of(format!("{sum}（{more}）"), format!("{sum} ({more})"))
}

pub fn at_most(amount: &str, lang: Lang) -> String {
    lang.of(format!("至多 {amount}"), format!("up to {amount}"))
}

/// Provisions for others, in one quiet line.
pub fn for_others(count: usize, whom: &str, lang: Lang) -> String {
    let noun = if count == 1 { "provision" } else { "provisions" };
    lang.of(format!("另有 {count} 项给{whom}，不在此列。"), format!("{count} more {noun} for others: {whom}."))
}

/// The same where nothing is left for this applicant.
pub fn all_for_others(count: usize, whom: &str, lang: Lang) -> String {
    lang.of(
        format!("这里的 {count} 项给{whom}。如果您也是其中一种，请在“身份”里勾选。"),
        format!(
            "All {count} provisions here are for others: {whom}. If you are one of these too, tick it under “You are”."
        ),
    )
}

/// A scheme that pays nobody like this; whom it pays stands beside its name.
pub fn pays_others(lang: Lang) -> String {
    lang.of("不直接付给您", "Not paid to you").to_owned()
}

pub fn nearest(missed: &str, lang: Lang) -> String {
    lang.of(format!("暂无可领：{missed}"), format!("Nothing yet: {missed}"))
}

/// Schemes that pay somebody else, in the note under the answer.
pub fn not_to_you(names: &str, lang: Lang) -> String {
    lang.of(
        format!("{names}的政策不直接付给您这类申请人。"),
        format!("{names}: nothing there is paid to applicants like you."),
    )
}

pub fn prize_each(title: &str, round: &str, prize: &str, amount: &str, lang: Lang) -> String {
    let round = if round.is_empty() { String::new() } else { format!("{round} ") };
    lang.of(format!("{title} {round}{prize}（{amount}）"), format!("{title}: {round}{prize} ({amount})"))
}

/// A demonstration title that may be held.
pub fn holds_title(level: &str, lang: Lang) -> String {
    lang.of(format!("已获{level}示范企业称号"), format!("{level} demonstration title held"))
}

pub fn barred_from(name: &str, lang: Lang) -> String {
    lang.of(format!("已被{name}取消申领资格"), format!("Barred from support in {name}"))
}

/// What a like policy elsewhere pays for the same.
pub fn elsewhere(title: &str, lang: Lang) -> String {
    lang.of(format!("市级同类政策的金额：{title}"), format!("Amount of a like city policy: {title}"))
}

/// The sum decided for a prize that the text only grades.
pub fn prize_sum(title: &str, lang: Lang) -> String {
    lang.of(format!("{title}：核定的奖金"), format!("{title}: the sum decided"))
}

pub fn between(low: &str, high: &str, lang: Lang) -> String {
    lang.of(format!("{low}至 {high}"), format!("{low} to {high}"))
}

/// The title of the bars: which place gives most.
pub fn most_in(name: &str, amount: &str, lang: Lang) -> String {
    lang.of(
        format!("按这些情况，{name}给得最多，一年可确定 {amount}"),
        format!("As entered, {name} gives most: {amount} a year for certain"),
    )
}

pub fn none_certain(lang: Lang) -> &'static str {
    lang.of("按这些情况，各地都还没有可确定的金额", "As entered, no place gives a certain amount yet")
}

pub fn formed_on(date: &str, lang: Lang) -> String {
    lang.of(format!("按录入的文本计算，{date}"), format!("Computed from the texts as entered, {date}"))
}

pub fn reading_option(option: &str, amount: &str, lang: Lang) -> String {
    lang.of(format!("{option}：一年 {amount}"), format!("{option}: {amount} a year"))
}

/// A figure that has to grow.
pub fn grow(label: &str, by: &str, to: &str, lang: Lang) -> String {
    lang.of(format!("{label}再增加 {by}，到 {to}"), format!("{label}: {by} more, to {to}"))
}

/// One record more.
pub fn another(kind: &str, label: &str, to: &str, lang: Lang) -> String {
    lang.of(format!("再增加一个{kind}，{label}到 {to}"), format!("Add one to your {kind}: {label} {to}"))
}

pub fn gain(amount: &str, lang: Lang) -> String {
    lang.of(format!("一年 +{amount}"), format!("+{amount} a year"))
}

pub fn gain_at_most(amount: &str, lang: Lang) -> String {
    lang.of(format!("至多 +{amount}"), format!("up to +{amount}"))
}

/// The title of an axis.
pub fn axis(label: &str, unit: &str, lang: Lang) -> String {
    lang.of(format!("{label}（{unit}）"), format!("{label} ({unit})"))
}

/// Beside a cliff.
pub fn falls(at: &str, lost: &str, lang: Lang) -> String {
    lang.of(format!("{at}处跌 {lost}"), format!("−{lost} at {at}"))
}

pub fn curve_falls(label: &str, name: &str, at: &str, lost: &str, lang: Lang) -> String {
    lang.of(
        tidy(&format!("{label}到 {at} 时，{name}反而一年少 {lost}")),
        format!("{label}: at {at}, {name} pays {lost} a year less"),
    )
}

pub fn curve_rises(label: &str, name: &str, at: &str, gained: &str, lang: Lang) -> String {
    lang.of(
        tidy(&format!("{label}到 {at} 时，{name}一年多 {gained}，是最大的一级")),
        format!("{label}: the largest step is in {name}, {gained} a year more at {at}"),
    )
}

pub fn curve_flat(label: &str, lang: Lang) -> String {
    lang.of(format!("{label}变化时，补贴平稳变化，没有跳升"), format!("{label}: the amount changes without a jump"))
}

pub fn curve_nothing(label: &str, lang: Lang) -> String {
    lang.of(format!("{label}怎么变，都没有可确定的金额"), format!("{label}: no certain amount, whatever it is"))
}

/// The most that a map shows, and what this person has; no amounts where there is none.
pub fn map_title(
    name: &str,
    across: &str,
    up: &str,
    (amounts, certain): (Option<[String; 2]>, bool),
    lang: Lang,
) -> String {
    let Some([most, here]) = amounts else {
        return lang.of(
            format!("{across}和{up}一起变，{name}都没有补贴"),
            format!("{} and {}: {name} pays nothing, whatever they are", across, inside(up)),
        );
    };
    let reach = if certain { "一年最多可确定" } else { "一年至多" };
    lang.of(
        tidy(&format!("{across}和{up}一起变，{name}{reach} {most}，您现在 {here}")),
        format!("{} and {}: {name} pays up to {most} a year; you are at {here}", across, inside(up)),
    )
}

/// The first of several.
pub fn and_others(first: &str, lang: Lang) -> String {
    lang.of(format!("{first}等"), format!("{first} and others"))
}

/// An amount that is not exact.
pub fn roughly(amount: &str, lang: Lang) -> String {
    lang.of(format!("约 {amount}"), format!("about {amount}"))
}

/// How to read the map. The more, the stronger the colour: on dark paper that is the lighter one.
pub fn map_key(most: &str, certain: bool, uneven: bool, lang: Lang) -> String {
    let of = match certain {
        true => lang.of("一年确定的金额", "the certain amount of a year"),
        false => lang.of("一年至多的金额", "the most that a year may bring"),
    };
    let key = lang.of(
        format!("每一格是{of}（元）：颜色越重越多，最重的是 {most}；没有颜色的没有。"),
        format!("Each cell is {of} in ¥: the stronger the colour the more, {most} at the strongest; none where there is no colour."),
    );
    let rough = lang.of(
        "写“约”的格子里，金额不是均匀变化，写的是四角的数。",
        " In cells marked “about” the amount does not run evenly; the figures are those of the corners.",
    );
    if uneven { key + rough } else { key }
}

pub fn map_empty(lang: Lang) -> String {
    lang.of("这两个数字怎么变，这里都没有补贴。", "Nothing is paid here, whatever these two figures are.").to_owned()
}

/// An amount whose unit stands behind it, where the language puts it behind.
pub fn before_unit(bare: &str, lang: Lang) -> String {
    lang.of(bare.to_owned(), format!("¥{bare}"))
}
