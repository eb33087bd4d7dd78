//! What 反推 says of what everybody costs.

use crate::i18n::Lang;
use crate::i18n::labels::labels;
use crate::i18n::numbers::grouped;
use crate::i18n::typography::set;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    Question,
    OnePerson,
    Everybody,
    Hint,
    Cost,
    HintReal,
    CostReal,
    Change,
    Pairs,
    PairsHint,
    Second,
    Take,
    Rows,
}

labels! {
    word(Word) {
        Question: "按谁来反推", "Solve for";
        OnePerson: "测算页上的人得多少", "what the person in the calculator gets";
        Everybody: "全体申请人花多少", "what all applicants cost";
        Hint: "一年的费用要正好是这么多，这个数字该定多少？费用含至多部分。", "Which value of a number makes a year cost just so much, what is paid at most included?";
        Cost: "希望一年花（元）", "Wanted, ¥ a year";
        HintReal: "这份名单的费用要正好是这么多，这个数字该定多少？费用含至多部分。", "Which value of a number makes this roster cost just so much, what is paid at most included?";
        CostReal: "希望这份名单花（元）", "Wanted, ¥ for this roster";
        Change: "改人群假设", "Change these people";
        Pairs: "两个数一起改", "Two numbers together";
        PairsHint: "再选一个数字，看哪些搭配花一样多的钱。没有填费用，就保持现在的费用。", "Choose a second number to see which pairs cost the same. Where no cost is wanted, it stays as it is.";
        Second: "另一个数字", "Second number";
        Take: "采用", "Use";
        Rows: "逐对列出，选一对改进草案", "Pair by pair: choose one for the draft";
    }
}

/// Whose cost it is.
pub fn synthetic(people: u32, take_up: &str, lang: Lang) -> String {
    let people = grouped(people.into());
    lang.of(
        set(&format!("按预算页的合成人群计算：{people} 人，申领率 {take_up}。"), lang),
        format!("Counted for the synthetic people of the budget page: {people}, of whom {take_up} claim."),
    )
}

pub fn real(lang: Lang) -> &'static str {
    lang.of(
        "按预算页导入的名单计算，名单里的人都来申领。",
        "Counted for the roster on the budget page, all of whom claim.",
    )
}

/// A sum that can be wished for.
pub fn fund(amount: &str, lang: Lang) -> String {
    lang.of(set(&format!("文本资金 {amount}"), lang), format!("The fund of the text, {amount}"))
}

pub fn as_now(lang: Lang) -> &'static str {
    lang.of("现在的费用", "What it costs now")
}

/// The values that come nearest, with what they cost.
pub fn none(below: Option<(String, String)>, above: Option<(String, String)>, lang: Lang) -> String {
    let side = |(value, sum): &(String, String)| lang.of(format!("{value} 时 {sum}"), format!("{value} costs {sum}"));
    match (&below, &above) {
        (None, None) => lang.of("改这个数字到不了这个费用。", "This number can't bring about that cost.").to_owned(),
        (Some(near), None) => lang.of(
            format!("到不了这么多；最接近的是 {}。", side(near)),
            format!("It can't cost so much; nearest: {}.", side(near)),
        ),
        (None, Some(near)) => lang.of(
            format!("降不到这么少；最接近的是 {}。", side(near)),
            format!("It can't cost so little; nearest: {}.", side(near)),
        ),
        (Some(one), Some(other)) => {
            let near = lang.join(&[side(one), side(other)]);
            lang.of(
                format!("没有一个值正好花这么多；最接近的是 {near}。"),
                format!("No value costs exactly that; nearest: {near}."),
            )
        }
    }
}

pub fn level(from: &str, to: &str, sum: &str, lang: Lang) -> String {
    lang.of(
        format!("{from} 到 {to} 之间费用都是 {sum}：这个数字不影响费用。"),
        format!("From {from} to {to} it always costs {sum}: this number does not matter."),
    )
}

pub fn rising(from: &str, to: &str, (least, most): (&str, &str), lang: Lang) -> String {
    lang.of(
        format!("从 {from} 到 {to}，越大花得越多：{least} 到 {most}。"),
        format!("From {from} to {to} more of it costs more: {least} to {most}."),
    )
}

pub fn falling(from: &str, to: &str, (least, most): (&str, &str), lang: Lang) -> String {
    lang.of(
        format!("从 {from} 到 {to}，越大花得越少：{most} 到 {least}。"),
        format!("From {from} to {to} more of it costs less: {most} to {least}."),
    )
}

pub fn mixed(from: &str, to: &str, (least, most): (&str, &str), lang: Lang) -> String {
    lang.of(
        format!("从 {from} 到 {to} 费用有升有降：最少 {least}，最多 {most}。"),
        format!("From {from} to {to} the cost rises and falls: {least} at least, {most} at most."),
    )
}

/// `real`: the people are those of a roster, of whatever months.
pub fn pairs(one: &str, other: &str, cost: &str, real: bool, lang: Lang) -> String {
    if real {
        return lang.of(
            set(&format!("{one}和{other}这样搭配，这份名单都花 {cost}（相差不到百分之一）"), lang),
            format!("Pairs of {one} and {other} for which this roster costs {cost}, within one per cent"),
        );
    }
    lang.of(
        set(&format!("{one}和{other}这样搭配，一年都花 {cost}（相差不到百分之一）"), lang),
        format!("Pairs of {one} and {other} that cost {cost} a year, within one per cent"),
    )
}

pub fn no_pair(one: &str, other: &str, cost: &str, lang: Lang) -> String {
    lang.of(
        set(&format!("试过的{one}和{other}的搭配里，没有一对花 {cost}（相差不到百分之一）"), lang),
        format!("Of the pairs of {one} and {other} that were tried none costs {cost}, within one per cent"),
    )
}

pub fn one_pair(one: &str, other: &str, cost: &str, lang: Lang) -> String {
    lang.of(
        set(&format!("试过的{one}和{other}的搭配里，只有一对花 {cost}（相差不到百分之一）"), lang),
        format!("Of the pairs of {one} and {other} that were tried one costs {cost}, within one per cent"),
    )
}

pub fn cost(lang: Lang) -> &'static str {
    lang.of("费用（至多，元）", "Cost (at most, yuan)")
}

pub fn off(lang: Lang) -> &'static str {
    lang.of("与目标相差（元）", "Off by (yuan)")
}

pub fn cannot_stand(lang: Lang) -> &'static str {
    lang.of("文本里放不下这个值", "can't stand in the text")
}

/// Spoken of a row's button.
pub fn take(first: &str, second: &str, lang: Lang) -> String {
    lang.of(format!("采用 {first} 和 {second}"), format!("Use {first} and {second}"))
}

/// The pair that is in the law on the desk.
pub fn now(lang: Lang) -> &'static str {
    lang.of("现在", "now")
}
