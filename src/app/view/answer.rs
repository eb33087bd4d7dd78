//! The answer as a sentence, and what must be said with it.

use super::Worked;
use crate::app::link::LinkFault;
use crate::engine::outcome::{State as Outcome, Totals};
use crate::i18n::numbers::yuan_bare;
use crate::i18n::page::{self, Say};
use crate::i18n::{Lang, Part, headline, warning};

#[derive(Clone, Debug, PartialEq)]
pub struct AnswerView {
    pub sentence: Vec<Part>,
    pub notes: Vec<String>,
    /// `红寺堡 9,192 · 同江 7,720`, for the bar at a phone's foot.
    pub short: Vec<(String, String)>,
}

pub fn answer(worked: &Worked<'_>) -> AnswerView {
    let lang = worked.lang;
    let totals: Vec<_> = worked.each().map(|(scheme, answer)| (lang.pick(&scheme.name), answer.totals)).collect();
    let others: Vec<&str> = worked
        .each()
        .filter(|(_, answer)| answer.outcomes.iter().all(|outcome| outcome.state == Outcome::NotForRole))
        .map(|(scheme, _)| lang.pick(&scheme.name))
        .collect();
    let mut notes = Vec::new();
    if !others.is_empty() {
        notes.push(page::not_to_you(&lang.join(&others), lang));
    }
    for (scheme, answer) in worked.each() {
        notes.extend(answer.warnings.iter().map(|each| warning(each, scheme, lang)));
    }
    notes.push(Say::Estimate.to(lang).to_owned());
    let nothing = totals.iter().all(|(_, totals)| totals.at_most.is_zero());
    if nothing && worked.state.is_untouched() {
        let sentence = vec![Part::Text(Say::Begin.to(lang).to_owned())];
        return AnswerView { sentence, notes, short: vec![(Say::BeginShort.to(lang).to_owned(), String::new())] };
    }
    AnswerView { sentence: headline(&totals, lang), notes, short: short(&totals, lang) }
}

/// Only places that give something; where none does, that.
fn short(totals: &[(&str, Totals)], lang: Lang) -> Vec<(String, String)> {
    let given = totals.iter().filter(|(_, totals)| !totals.at_most.is_zero());
    let told = given.map(|(name, totals)| {
        let sure = yuan_bare(totals.determined);
        let shown = if totals.determined.is_zero() { page::at_most(&yuan_bare(totals.at_most), lang) } else { sure };
        ((*name).to_owned(), shown)
    });
    let told: Vec<_> = told.collect();
    if told.is_empty() { vec![(Say::NothingFixed.to(lang).to_owned(), String::new())] } else { told }
}

pub fn link_fault(fault: LinkFault, lang: Lang) -> &'static str {
    match fault {
        LinkFault::Broken => Say::LinkBroken,
        LinkFault::Damaged => Say::LinkDamaged,
        LinkFault::TooLong => Say::LinkTooLong,
        LinkFault::Newer => Say::LinkNewer,
        LinkFault::Partly => Say::LinkPartly,
    }
    .to(lang)
}
