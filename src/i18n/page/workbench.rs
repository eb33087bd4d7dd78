//! What the workbench says.

use crate::i18n::Lang;

pub fn draft_name(number: usize, lang: Lang) -> String {
    lang.of(format!("草案 {number}"), format!("Draft {number}"))
}

pub fn number_needed(lang: Lang) -> String {
    lang.of(
        "请填一个数字；要取消这项修改，可在修改清单里撤销。",
        "Put a number here; to take the change back, undo it in the list of changes.",
    )
    .to_owned()
}

/// `原为 2%`
pub fn was(value: &str, lang: Lang) -> String {
    lang.of(format!("原为 {value}"), format!("was {value}"))
}

/// How many changes a draft holds.
pub fn changes(count: usize, lang: Lang) -> String {
    lang.of(format!("{count} 处"), format!("{count}"))
}

pub fn drafts_full(most: usize, lang: Lang) -> String {
    lang.of(
        format!("最多放 {most} 份草案；先删去用不着的，再添新的。"),
        format!("There is room for {most} drafts: delete one that is not needed before adding another."),
    )
}

/// At a phone's foot, with the way to what follows.
pub fn foot(count: usize, lang: Lang) -> (String, &'static str) {
    (lang.of(format!("改动 {count} 处"), format!("Changes: {count}")), lang.of("看影响", "What follows"))
}

pub fn nth_row(number: usize, lang: Lang) -> String {
    lang.of(format!("第 {number} 档"), format!("Band {number}"))
}

pub fn more_parameters(count: usize, lang: Lang) -> String {
    lang.of(format!("其他设置（{count}）"), format!("Further settings ({count})"))
}

/// A cap that could be put in.
pub fn add_cap(span: &str, lang: Lang) -> String {
    lang.of(format!("加{span}封顶"), format!("Cap {span}"))
}

/// A cap that is there, by its name, taken out.
pub fn remove_cap(name: &str, lang: Lang) -> String {
    lang.of(format!("删去{name}"), format!("Remove: {name}"))
}

pub fn condition_added(said: &str, lang: Lang) -> String {
    lang.of(format!("加条件：{said}"), format!("Condition added: {said}"))
}

pub fn condition_removed(said: &str, lang: Lang) -> String {
    lang.of(format!("删去条件：{said}"), format!("Condition removed: {said}"))
}

/// What a button does.
pub fn remove_condition(said: &str, lang: Lang) -> String {
    lang.of(format!("删去条件：{said}"), format!("Remove the condition: {said}"))
}

pub fn add_condition(lang: Lang) -> &'static str {
    lang.of("加一个条件", "Add a condition")
}

pub fn choose_condition(lang: Lang) -> &'static str {
    lang.of("请选择", "Choose")
}

/// A column entry of the comparison.
pub fn condition(lang: Lang) -> &'static str {
    lang.of("条件", "Condition")
}

/// One that has no title.
pub fn this_clause(lang: Lang) -> &'static str {
    lang.of("这一条", "This clause")
}

pub fn switched_off(what: &str, lang: Lang) -> String {
    lang.of(format!("停用{what}"), format!("{what} switched off"))
}

pub fn switched_on(what: &str, lang: Lang) -> String {
    lang.of(format!("恢复{what}"), format!("{what} back in force"))
}

pub fn now_reads(what: &str, value: &str, lang: Lang) -> String {
    lang.of(format!("{what}改为 {value}"), format!("{what} becomes {value}"))
}

pub fn removed(what: &str, lang: Lang) -> String {
    lang.of(format!("删去{what}"), format!("{what} removed"))
}

pub fn inserted(row: &str, lang: Lang) -> String {
    lang.of(format!("插入{row}"), format!("{row} inserted"))
}

pub fn split(row: &str, at: &str, lang: Lang) -> String {
    lang.of(format!("{row}从 {at} 处拆开"), format!("{row} split at {at}"))
}

pub fn capped(what: &str, amount: &str, lang: Lang) -> String {
    lang.of(format!("{what} {amount}"), format!("{what} {amount}"))
}
