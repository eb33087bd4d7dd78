//! What follows from a draft, in sentences.

use crate::i18n::Lang;
use std::cmp::Ordering;

pub fn who(lang: Lang) -> &'static str {
    lang.of("元/年", "¥ a year")
}

/// The person of the calculator.
pub fn you(lang: Lang) -> &'static str {
    lang.of("测算页上的人", "The person in the calculator")
}

/// Drafts that do not stand in the table of people.
pub fn left_out(most: usize, names: &str, lang: Lang) -> String {
    lang.of(
        format!("最多并排 {most} 份草案，没有列出：{names}。点哪份草案，哪份就会列入。"),
        format!("At most {most} drafts stand side by side; not shown: {names}. Choose a draft to have it shown."),
    )
}

pub fn gains(who: &str, before: &str, after: &str, lang: Lang) -> String {
    lang.of(format!("有人多得：{who}时，{before} → {after}"), format!("Somebody gains: at {who}, {before} → {after}"))
}

pub fn loses(who: &str, before: &str, after: &str, lang: Lang) -> String {
    lang.of(format!("有人少得：{who}时，{before} → {after}"), format!("Somebody loses: at {who}, {before} → {after}"))
}

pub fn shifts(who: &str, before: &str, after: &str, lang: Lang) -> String {
    lang.of(
        format!("总数不变、确定的部分变了：{who}时，{before} → {after}"),
        format!("The sum stays, what is determined changes: at {who}, {before} → {after}"),
    )
}

pub fn one_law(label: &str, lang: Lang) -> String {
    lang.of(format!("{label}变化时，现行规则付多少"), format!("What the law pays as {label} varies"))
}

pub fn alike(label: &str, lang: Lang) -> String {
    lang.of(
        format!("只改变{label}，草案和现行规则付得一样"),
        format!("Along {label} alone, draft and law pay the same"),
    )
}

pub fn most_gain(label: &str, value: &str, more: &str, lang: Lang) -> String {
    lang.of(
        format!("{label} {value} 时多得最多：一年多 {more}"),
        format!("Most is gained at {value} ({label}): {more} more a year"),
    )
}

pub fn most_loss(label: &str, value: &str, less: &str, lang: Lang) -> String {
    lang.of(
        format!("{label} {value} 时少得最多：一年少 {less}"),
        format!("Most is lost at {value} ({label}): {less} less a year"),
    )
}

pub fn both(label: &str, (gain, more): (&str, &str), (loss, less): (&str, &str), lang: Lang) -> String {
    lang.of(
        format!("{label} {gain} 时一年多 {more}，{loss} 时一年少 {less}"),
        format!("{label}: {more} more a year at {gain}, {less} less at {loss}"),
    )
}

pub fn stretch(from: &str, to: Option<&str>, (least, most): (&str, &str), more: Ordering, lang: Lang) -> String {
    let range = match to {
        Some(to) if to == from => from.to_owned(),
        Some(to) => lang.of(format!("{from} 到 {to}"), format!("{from} to {to}")),
        None => lang.of(format!("{from} 起"), format!("from {from}")),
    };
    let sum = if least == most {
        least.to_owned()
    } else {
        lang.of(format!("{least} 到 {most}"), format!("{least} to {most}"))
    };
    match more {
        Ordering::Greater => lang.of(format!("{range}：一年多 {sum}"), format!("{range}: {sum} more a year")),
        Ordering::Less => lang.of(format!("{range}：一年少 {sum}"), format!("{range}: {sum} less a year")),
        Ordering::Equal => lang.of(
            format!("{range}：总数不变，确定的部分有变化"),
            format!("{range}: as much in all, another part of it determined"),
        ),
    }
}

pub fn more_stretches(count: usize, lang: Lang) -> String {
    lang.of(format!("另有 {count} 段"), format!("and {count} more stretches"))
}

pub fn no_solution(lang: Lang) -> &'static str {
    lang.of("这个数字不能反推。", "This number can't be solved for.")
}

pub fn unique(value: &str, lang: Lang) -> String {
    lang.of(
        format!("改成 {value} 正好，只有这一个值。"),
        format!("{value} gives exactly that, and no other value does."),
    )
}

pub fn interval(from: &str, to: &str, lang: Lang) -> String {
    lang.of(format!("{from} 到 {to} 之间任何一个值都可以。"), format!("Any value from {from} to {to} gives that."))
}

pub fn several(values: &str, lang: Lang) -> String {
    lang.of(format!("有几段值都可以：{values}。"), format!("Several values give that: {values}."))
}

/// The values that come nearest, with what they give.
pub fn none(below: Option<(String, String)>, above: Option<(String, String)>, lang: Lang) -> String {
    let side = |(value, sum): (String, String)| lang.of(format!("{value} 得 {sum}"), format!("{value} gives {sum}"));
    let near: Vec<String> = below.into_iter().chain(above).map(side).collect();
    if near.is_empty() {
        return lang.of("改这个数字达不到这个金额。", "This number can't reach that sum.").to_owned();
    }
    let near = lang.join(&near);
    lang.of(
        format!("没有一个值正好是这个金额；最接近的是 {near}。"),
        format!("No value gives exactly that; nearest: {near}."),
    )
}

/// On a button.
pub fn use_value(what: &str, value: &str, lang: Lang) -> String {
    lang.of(format!("{what}用 {value}"), format!("{what}: use {value}"))
}

pub fn level(from: &str, to: &str, sum: &str, lang: Lang) -> String {
    lang.of(
        format!("{from} 到 {to} 之间都是 {sum}：这个数字不影响测算页上的人。"),
        format!("From {from} to {to} it is always {sum}: this number does not matter to the person in the calculator."),
    )
}

pub fn rising(from: &str, to: &str, (least, most): (&str, &str), lang: Lang) -> String {
    lang.of(
        format!("从 {from} 到 {to}，越大得的越多：{least} 到 {most}。"),
        format!("From {from} to {to} more of it pays more: {least} to {most}."),
    )
}

pub fn falling(from: &str, to: &str, (least, most): (&str, &str), lang: Lang) -> String {
    lang.of(
        format!("从 {from} 到 {to}，越大得的越少：{most} 到 {least}。"),
        format!("From {from} to {to} more of it pays less: {most} to {least}."),
    )
}

pub fn mixed(from: &str, to: &str, (least, most): (&str, &str), lang: Lang) -> String {
    lang.of(
        format!("从 {from} 到 {to} 有升有降：最少 {least}，最多 {most}。"),
        format!("From {from} to {to} it rises and falls: {least} at least, {most} at most."),
    )
}

/// Words of the workbench that stand alone; the others are in [`super::Say`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    Effects,
    People,
    Open,
    Where,
    Findings,
    Added,
    Gone,
    Moved,
    Kept,
    Solve,
    SolveHint,
    Parameter,
    Choose,
    Target,
    Now,
    Comparison,
    ComparisonNone,
    Csv,
    WordFile,
    Import,
    Export,
    NoDraft,
    StorageFull,
    Damaged,
    LinkAlone,
    LinkAloneHint,
    Linked,
    LinkByHand,
    LinkTooLong,
}

pub fn word(word: Word, lang: Lang) -> &'static str {
    match word {
        Word::Effects => lang.of("改了以后", "What follows"),
        Word::People => lang.of("各人一年得多少", "What people get in a year"),
        Word::Open => lang.of("在测算中打开", "Open in the calculator"),
        Word::Where => lang.of("哪些数上有差别", "Where they differ"),
        Word::Findings => lang.of("体检", "Findings"),
        Word::Added => lang.of("草案新带来的问题", "New with this draft"),
        Word::Gone => lang.of("草案解决了的问题", "Solved by this draft"),
        Word::Moved => lang.of("还在、只是挪了位置的问题", "Still there, only moved"),
        Word::Kept => lang.of("原来就有的问题", "There already"),
        Word::Solve => lang.of("反推", "Solve"),
        Word::SolveHint => lang.of(
            "想让测算页上的人得到某个金额，这个数字该定多少？",
            "Which value of a number gives the person in the calculator a certain sum?",
        ),
        Word::Parameter => lang.of("改哪个数字", "Number to change"),
        Word::Choose => lang.of("请选择", "Choose"),
        Word::Target => lang.of("希望一年得到（元）", "Wanted, ¥ a year"),
        Word::Now => lang.of("现在", "Now"),
        Word::Comparison => lang.of("修订对照表", "Law and draft compared"),
        Word::ComparisonNone => lang.of("修改后，这里逐条列出新旧条文。", "Once something is changed, each clause stands here old and new."),
        Word::Csv => lang.of("下载表格（CSV）", "Download as CSV"),
        Word::WordFile => lang.of("下载 Word 文档", "Download for Word"),
        Word::Import => lang.of("导入草案", "Import a draft"),
        Word::Export => lang.of("导出草案", "Export the draft"),
        Word::NoDraft => lang.of("这个文件里没有草案", "There is no draft in this file"),
        Word::LinkAlone => lang.of("复制草案链接", "Copy a link to the draft alone"),
        Word::LinkAloneHint => lang.of("只带草案、文件和读法，不带测算页上填写的内容", "Draft, document and readings; nothing of what was entered in the calculator"),
        Word::Linked => lang.of("草案链接已复制，里面没有个人信息。", "The link to the draft is copied; nothing personal is in it."),
        Word::LinkByHand => lang.of("浏览器不让复制，请自己选中：", "The browser lets nobody copy for you; here it is: "),
        Word::LinkTooLong => lang.of("草案太长，放不进链接；请导出草案。", "The draft is too long for a link: export it instead."),
        Word::StorageFull => lang.of(
            "浏览器存不下草案了：关掉本页就会丢失。请先导出草案。",
            "The browser can't keep the drafts: closing the page loses them. Export them first.",
        ),
        Word::Damaged => lang.of(
            "上次存下的草案有一部分读不出来；能读的已恢复，原文另存在本机。",
            "Some of what was kept last time can't be read; the rest is restored, and the original is kept on this device.",
        ),
    }
}
