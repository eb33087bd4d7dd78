//! Switches and comparisons in words.

use crate::engine::mechanism::{BandPay, Counting, LevelPay, Measured, Overlapping, StepCounting, TitlePay, Uncovered};
use crate::engine::named::Named;
use crate::engine::scheme::{CapOf, Nature, Op, Prefer, SharedBy, Sharing};
use crate::i18n::Lang;

/// 达到, 超过, 低于, 不超过 — always the operator itself, so that a changed one changes the sentence.
pub fn op(op: Op, lang: Lang) -> &'static str {
    match op {
        Op::AtLeast => lang.of("达到", "at least"),
        Op::Above => lang.of("超过", "more than"),
        Op::Below => lang.of("低于", "below"),
        Op::AtMost => lang.of("不超过", "at most"),
    }
}

/// Of positions, where a smaller number is the better one.
pub fn position(op: Op, lang: Lang) -> &'static str {
    match op {
        Op::AtLeast => lang.of("不先于", "no higher than"),
        Op::Above => lang.of("后于", "lower than"),
        Op::Below => lang.of("先于", "higher than"),
        Op::AtMost => lang.of("不后于", "no lower than"),
    }
}

pub fn opposite(op: Op) -> Op {
    match op {
        Op::AtLeast => Op::Below,
        Op::Above => Op::AtMost,
        Op::Below => Op::AtLeast,
        Op::AtMost => Op::Above,
    }
}

pub fn yes_no(flag: bool, lang: Lang) -> &'static str {
    if flag { lang.of("是", "yes") } else { lang.of("否", "no") }
}

/// An option by the last part of its path, since options of different switches share names.
pub fn choice(path: &str, chosen: &str, ordinal: bool, opposed: bool, lang: Lang) -> Option<&'static str> {
    Some(match path.rsplit('/').next()? {
        "op" | "denied" => {
            let found = Op::from_name(chosen)?;
            let found = if opposed { opposite(found) } else { found };
            if ordinal { position(found, lang) } else { op(found, lang) }
        }
        "of" if Counting::from_name(chosen).is_some() => match Counting::from_name(chosen)? {
            Counting::Whole => lang.of("全额", "the full amount"),
            Counting::Excess => lang.of("超过起付线的部分", "the part above the floor"),
        },
        "counting" => match StepCounting::from_name(chosen)? {
            StepCounting::Whole => lang.of("不足一档的不计", "part steps not counted"),
            StepCounting::Prorata => lang.of("不足一档的按比例计", "part steps in proportion"),
        },
        "of" if CapOf::from_name(chosen).is_some() => match CapOf::from_name(chosen)? {
            CapOf::Total => lang.of("总额", "the total"),
            CapOf::Increments => lang.of("增加的部分", "the increments"),
        },
        "shared_by" => match SharedBy::from_name(chosen)? {
            SharedBy::Programme => lang.of("全区", "the whole programme"),
            SharedBy::Applicant => lang.of("每个申请人", "each applicant"),
        },
        "measured" => match Measured::from_name(chosen)? {
            Measured::Unit => lang.of("每场", "each"),
            Measured::Total => lang.of("合计", "all together"),
        },
        "pay" => match (BandPay::from_name(chosen), LevelPay::from_name(chosen)) {
            (Some(BandPay::Single), _) => lang.of("只给一档", "one band only"),
            (Some(BandPay::Cumulative), _) | (_, Some(LevelPay::Cumulative)) => {
                lang.of("逐档累加", "all reached added up")
            }
            (_, Some(LevelPay::Highest)) => lang.of("只给最高一档", "the highest only"),
            (None, None) => match TitlePay::from_name(chosen)? {
                TitlePay::Each => lang.of("各奖一次", "each once"),
                TitlePay::Highest => lang.of("只奖最高", "the highest only"),
            },
        },
        "uncovered" => match Uncovered::from_name(chosen)? {
            Uncovered::Lower => lang.of("低的一档", "the lower band"),
            Uncovered::Upper => lang.of("高的一档", "the higher band"),
            Uncovered::None => lang.of("都不算", "neither band"),
        },
        "overlapping" => match Overlapping::from_name(chosen)? {
            Overlapping::Higher => lang.of("高的一档", "the higher band"),
            Overlapping::Lower => lang.of("低的一档", "the lower band"),
        },
        "prefer" => match Prefer::from_name(chosen)? {
            Prefer::Higher => lang.of("取较高的一项", "the higher is paid"),
            Prefer::First => lang.of("前一项有钱可领时只给前一项", "the first is paid whenever it pays at all"),
        },
        "sharing" => match Sharing::from_name(chosen)? {
            Sharing::Together => lang.of("合计", "all together"),
            Sharing::Separate => lang.of("各自", "each by itself"),
        },
        "nature" => crate::i18n::labels::nature(Nature::from_name(chosen)?, lang),
        _ => return None,
    })
}
