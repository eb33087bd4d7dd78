//! Bands and levels as a sentence, every edge as the rule has it.

use super::words;
use crate::engine::fact::Fact;
use crate::engine::mechanism::{BandPay, Bands, Edge, LevelPay, Milestones, Uncovered};
use crate::engine::named::Named;
use crate::engine::number::Number;
use crate::engine::scheme::Op;
use crate::i18n::Lang;
use crate::i18n::numbers::{measure, yuan};

/// `45 小时以上不到 70 小时` / `at least 45 hours and under 70 hours`.
pub fn span(base: Fact, from: Edge, to: Option<Edge>, lang: Lang) -> String {
    let at = |edge: Edge| measure(edge.at, base, lang);
    let start = match (lang, from.included) {
        (Lang::Zh, true) => format!("{}以上", at(from)),
        (Lang::Zh, false) => format!("超过 {}", at(from)),
        (Lang::En, true) => format!("at least {}", at(from)),
        (Lang::En, false) => format!("more than {}", at(from)),
    };
    let Some(to) = to else { return start };
    match (lang, to.included) {
        (Lang::Zh, true) => format!("{start}、{}以下", at(to)),
        (Lang::Zh, false) => format!("{start}不到 {}", at(to)),
        (Lang::En, true) => format!("{start} and at most {}", at(to)),
        (Lang::En, false) => format!("{start} and under {}", at(to)),
    }
}

pub fn bands(bands: &Bands, lang: Lang) -> String {
    let mut parts: Vec<String> = bands
        .band
        .iter()
        .map(|band| {
            let (span, amount) = (span(bands.base, band.from, band.to, lang), yuan(band.amount, lang));
            lang.of(format!("{span}，{amount}"), format!("{span}, {amount}"))
        })
        .collect();
    if let Some(then) = &bands.then {
        let (every, add) = (measure(then.every, bands.base, lang), yuan(then.add, lang));
        parts.push(
            lang.of(
                format!("依次类推，每增 {every}加 {add}"),
                format!("and so on, {add} more for each further {every}"),
            ),
        );
    }
    if let Some(word) = edge(bands, lang) {
        parts.push(lang.of(format!("恰在两档交界的，{word}"), format!("exactly between two bands: {word}")));
    }
    if bands.pay == BandPay::Cumulative {
        parts.push(lang.of("到达的各档累加", "all bands reached are added up").to_owned());
    }
    lang.chain(&parts)
}

/// Which band takes an edge that lies in none or in both, where there is such an edge.
fn edge(bands: &Bands, lang: Lang) -> Option<String> {
    let mut pairs =
        bands.band.iter().zip(bands.band.iter().skip(1)).filter_map(|(low, high)| Some((low.to?, high.from)));
    let (to, from) = pairs.find(|(to, from)| to.at == from.at && to.included == from.included)?;
    let none = to.included == from.included && !to.included && bands.uncovered == Uncovered::None;
    let (path, chosen) =
        if to.included { ("overlapping", bands.overlapping.name()) } else { ("uncovered", bands.uncovered.name()) };
    let word = words::choice(path, chosen, false, false, lang)?;
    Some(if none { word.to_owned() } else { lang.of(format!("按{word}"), word.to_owned()) })
}

pub fn levels(milestones: &Milestones, lang: Lang) -> String {
    let mut parts: Vec<String> = milestones
        .level
        .iter()
        .map(|level| {
            let (at, amount) = (at_least(level.at, milestones.base, lang), yuan(level.amount, lang));
            lang.of(format!("{at}，{amount}"), format!("{at}, {amount}"))
        })
        .collect();
    if milestones.level.len() > 1 {
        parts.push(match milestones.pay {
            LevelPay::Cumulative => lang.of("各级累加", "levels add up").to_owned(),
            LevelPay::Highest => lang.of("只给到达的最高一级", "only the highest level reached is paid").to_owned(),
        });
    }
    lang.chain(&parts)
}

fn at_least(at: Number, base: Fact, lang: Lang) -> String {
    format!("{} {}", words::op(Op::AtLeast, lang), measure(at, base, lang))
}
