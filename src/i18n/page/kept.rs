//! Sharing, and what is kept on the device.

use crate::i18n::Lang;
use crate::i18n::typography::tidy;

/// What a place paid when a link was made, and what it pays now: sums with their unit, for a year
pub fn was_now(place: &str, was: &str, now: &str, lang: Lang) -> String {
    lang.of(format!("{place}：原来一年 {was}，现在 {now}。"), format!("{place}: it was {was} a year, it is now {now}."))
}

/// On the calculator, while a draft is in hand.
pub fn law_in_force(draft: &str, lang: Lang) -> String {
    lang.of(
        format!("本页按现行规则计算，没有用上草案“{draft}”。"),
        format!("This page counts by the law as it stands, without the draft “{draft}”."),
    )
}

/// What a place pays somebody under the law and under the draft: sums with their unit, for a year
pub fn law_and_draft(place: &str, law: &str, draft: &str, lang: Lang) -> String {
    lang.of(
        format!("{place}：现行规则一年 {law}，照草案一年 {draft}。"),
        format!("{place}: {law} a year by the law, {draft} by the draft."),
    )
}

pub fn draft_alike(lang: Lang) -> &'static str {
    lang.of("照草案，这个人得的一样多。", "By the draft this person gets the same.")
}

pub fn to_the_draft(lang: Lang) -> &'static str {
    lang.of("回到草案", "Back to the draft")
}

/// The offer to go on; `brief` tells what was entered.
pub fn go_on_with(brief: &str, lang: Lang) -> String {
    lang.of(format!("上次填到：{brief}。"), format!("You left at: {brief}."))
}

pub fn saved_as(name: &str, lang: Lang) -> String {
    lang.of(format!("已存为“{name}”。"), format!("Saved as “{name}”."))
}

pub fn name_taken(name: &str, lang: Lang) -> String {
    lang.of(
        format!("已经有一份叫“{name}”。换个名字，或再按一次“替换”。"),
        format!("There is one called “{name}” already. Choose another name, or press “Replace”."),
    )
}

pub fn name_in_use(name: &str, lang: Lang) -> String {
    lang.of(format!("“{name}”这个名字已经用了，请换一个。"), format!("“{name}” is taken; choose another name."))
}

pub fn was_deleted(name: &str, lang: Lang) -> String {
    lang.of(format!("已删除“{name}”。"), format!("“{name}” was deleted."))
}

pub fn shelf_full(most: usize, lang: Lang) -> String {
    lang.of(
        format!("最多存 {most} 份；先删去用不着的。"),
        format!("There is room for {most}: delete one that is not needed first."),
    )
}

/// How many addresses signs a link has.
pub fn link_length(signs: usize, lang: Lang) -> String {
    lang.of(tidy(&format!("链接共 {signs} 个字符。")), format!("The link has {signs} characters."))
}
