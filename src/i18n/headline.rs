//! The sentence above everything: what is certain, where; and what may come on top.

use super::Lang;
use super::numbers::yuan;
use crate::engine::number::Yuan;
use crate::engine::outcome::Totals;

/// A piece of a sentence; amounts may be emphasised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Text(String),
    Amount(String),
}

/// The parts as one string.
pub fn plain(parts: &[Part]) -> String {
    let texts = parts.iter().map(|part| match part {
        Part::Text(text) | Part::Amount(text) => text.as_str(),
    });
    texts.collect()
}

/// One sentence over schemes by name, in the order given. Schemes are compared, never added up.
pub fn headline(results: &[(&str, Totals)], lang: Lang) -> Vec<Part> {
    let sure: Vec<_> = results.iter().filter(|(_, totals)| !totals.determined.is_zero()).collect();
    let open: Vec<_> = results.iter().filter(|(_, totals)| totals.at_most > totals.determined).collect();
    let mut parts = Parts(Vec::new());
    if sure.is_empty() && open.is_empty() {
        parts.text(lang.of(
            "按这些情况，暂时还没有可领取的金额；下面逐项写明还差什么。",
            "As entered, nothing is payable yet; below is what is still missing for each.",
        ));
        return parts.0;
    }
    if sure.is_empty() {
        parts.text(lang.of("按这些情况，没有可确定领取的金额；", "As entered, no amount is certain; "));
        parts.at_most(&open, false, lang);
        return parts.0;
    }
    parts.text(lang.of("按这些情况，", "As entered, "));
    for (place, (name, totals)) in sure.iter().enumerate() {
        parts.text(&match (place, lang) {
            (0, Lang::Zh) => format!("{name}一年可确定领取 "),
            (0, Lang::En) => format!("{name} pays a certain "),
            (_, Lang::Zh) => format!("，{name} "),
            (_, Lang::En) => format!("{name} "),
        });
        parts.amount(totals.determined, lang);
        if lang == Lang::En {
            let last = sure.len().saturating_sub(1);
            parts.text(match place {
                0 if place == last => " a year",
                0 => " a year, ",
                _ if place == last => "",
                _ => ", ",
            });
        }
    }
    if open.is_empty() {
        parts.text(lang.of("。", "."));
    } else {
        parts.text(lang.of("；", "; "));
        parts.at_most(&open, true, lang);
    }
    parts.0
}

struct Parts(Vec<Part>);

impl Parts {
    fn text(&mut self, text: &str) {
        if !text.is_empty() {
            self.0.push(Part::Text(text.to_owned()));
        }
    }
    fn amount(&mut self, amount: Yuan, lang: Lang) {
        self.0.push(Part::Amount(yuan(amount, lang)));
    }
    /// What depends on a decision or a contest; `further` where something certain was told before.
    fn at_most(&mut self, open: &[&(&str, Totals)], further: bool, lang: Lang) {
        for (place, (name, totals)) in open.iter().enumerate() {
            let more = further && !totals.determined.is_zero();
            let amount = if more { totals.at_most.less(totals.determined) } else { totals.at_most };
            self.text(&match (place, more, lang) {
                (0, true, Lang::Zh) => format!("{name}另有至多 "),
                (0, false, Lang::Zh) => format!("{name}至多 "),
                (_, true, Lang::Zh) => format!("，{name}另有至多 "),
                (_, false, Lang::Zh) => format!("，{name}至多 "),
                (0, _, Lang::En) => format!("{name} up to "),
                (_, _, Lang::En) => format!(", {name} up to "),
            });
            self.amount(amount, lang);
            if more {
                self.text(lang.of("", " more"));
            }
        }
        self.text(lang.of("，以评定结果为准。", ", subject to a decision."));
    }
}
