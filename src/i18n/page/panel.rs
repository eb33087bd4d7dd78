//! The panels beside the text of the workbench, which on a phone are sheets.

use super::desk::{Word, word};
use super::{ChartWord, DeskWord, capital};
use crate::i18n::Lang;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    Changes,
    Effects,
    Curve,
    Findings,
    Solve,
}

impl Panel {
    pub const ALL: [Self; 5] = [Self::Changes, Self::Effects, Self::Curve, Self::Findings, Self::Solve];
}

/// Short enough that all of them stand side by side at a phone's foot.
pub fn short(panel: Panel, lang: Lang) -> &'static str {
    match panel {
        Panel::Changes => lang.of("改动", "Changes"),
        Panel::Effects => lang.of("影响", "Effects"),
        Panel::Curve => lang.of("曲线", "Curve"),
        Panel::Findings => lang.of("体检", "Findings"),
        Panel::Solve => lang.of("反推", "Solve"),
    }
}

/// As the panel itself is headed.
pub fn title(panel: Panel, lang: Lang) -> &'static str {
    match panel {
        Panel::Changes => DeskWord::ChangesTitle.to(lang),
        Panel::Effects => word(Word::Effects, lang),
        Panel::Curve => ChartWord::CurveTitle.to(lang),
        Panel::Findings => word(Word::Findings, lang),
        Panel::Solve => word(Word::Solve, lang),
    }
}

/// Spoken of the row of ways to them.
pub fn panels(lang: Lang) -> &'static str {
    lang.of("改动和影响", "Changes and what follows")
}

/// Where no draft is in hand.
pub fn unchanged(lang: Lang) -> &'static str {
    lang.of("现行规则，还没有改动", "The law as it stands, nothing changed")
}

/// The largest gain and the largest loss; as much to everybody, where there is neither.
pub fn headline(more: Option<String>, less: Option<String>, lang: Lang) -> String {
    let more = more.map(|sum| lang.of(format!("最多多得 {sum}"), format!("up to {sum} more")));
    let less = less.map(|sum| lang.of(format!("最多少得 {sum}"), format!("up to {sum} less")));
    let both: Vec<String> = more.into_iter().chain(less).collect();
    if both.is_empty() {
        return lang.of("总数不变，确定的部分有变化", "As much in all, another part of it determined").to_owned();
    }
    capital(&both.join(lang.of("，", ", ")))
}
