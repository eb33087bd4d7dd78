//! Two kept scenarios side by side, and in how few words one is told; and beside the law, what a draft gives.

use super::{CalculatorView, Rules, TableView};
use crate::app::device::Entry;
use crate::app::route::Page;
use crate::app::since::Since;
use crate::app::state::State;
use crate::app::{profile, saved};
use crate::engine::outcome::Totals;
use crate::engine::{Scheme, Yuan, assess};
use crate::i18n::Lang;
use crate::i18n::labels::{fact, role};
use crate::i18n::numbers::{yuan, yuan_bare};
use crate::i18n::page::{self, KeptWord};
use crate::reform::{apply, with_readings};

/// The state that a kept text holds.
pub fn kept(text: &str, lang: Lang) -> State {
    saved::read(text).0.speaking(lang)
}

/// Who, and what they would get: `主播，…`, under the laws in force on this page.
pub fn brief(state: &State, page: &State) -> String {
    let rules = Rules::of(page.laws(), &state.readings, None);
    let view = CalculatorView::of(state, &rules);
    let told: Vec<String> = view.answer.short.iter().map(|(name, amount)| format!("{name} {amount}")).collect();
    let roles: Vec<&str> = state.roles.iter().map(|each| role(*each, state.lang)).collect();
    [state.lang.join(&roles).as_str(), state.lang.of("，", ", "), told.join(" · ").trim()].concat()
}

/// What each place pays in both, and the figures that differ.
pub fn beside(one: &Entry, other: &Entry, page: &State) -> TableView {
    let lang = page.lang;
    let states = [kept(&one.text, lang), kept(&other.text, lang)];
    let [first, second] = &states;
    let mut rows: Vec<Vec<String>> = page
        .laws()
        .map(|law| {
            let [a, b] = [first, second].map(|state| totals(law, state));
            vec![lang.pick(&law.name).to_owned(), told(a, lang), told(b, lang), difference(a, b, lang)]
        })
        .collect();
    let text = |state: &State, of| state.fields.get(&of).map(|field| field.text.clone()).unwrap_or_default();
    let entered = states.iter().flat_map(|state| state.fields.iter().map(|(of, _)| *of));
    let mut facts: Vec<_> = entered.collect();
    crate::engine::order::by_key(&mut facts, |of| *of);
    facts.dedup();
    for of in facts {
        let [a, b] = [first, second].map(|state| text(state, of));
        if a != b {
            rows.push(vec![fact(of, lang).to_owned(), a, b, String::new()]);
        }
    }
    let head = vec![
        KeptWord::Compared.to(lang).to_owned(),
        one.name.clone(),
        other.name.clone(),
        KeptWord::Difference.to(lang).to_owned(),
    ];
    TableView { head, rows }
}

fn totals(law: &Scheme, state: &State) -> Totals {
    assess(&with_readings(law, &state.readings), &profile::profile(state)).totals
}

/// `9,192 元`, and what may come on top.
fn sum(totals: Totals, lang: Lang) -> String {
    with_open(totals, |amount| yuan(amount, lang), lang)
}

/// The same in a table, where it goes without saying that these are 元.
fn told(totals: Totals, lang: Lang) -> String {
    with_open(totals, yuan_bare, lang)
}

fn with_open(totals: Totals, show: impl Fn(Yuan) -> String, lang: Lang) -> String {
    let (sure, open) = (show(totals.determined), totals.at_most.less(totals.determined));
    if open.is_zero() { sure } else { page::and_more(&sure, &page::at_most_more(&show(open), lang), lang) }
}

fn difference(a: Totals, b: Totals, lang: Lang) -> String {
    let by = |a: Yuan, b: Yuan| match b.decimal().cmp(&a.decimal()) {
        std::cmp::Ordering::Less => Some(format!("−{}", yuan_bare(a.less(b)))),
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => Some(format!("+{}", yuan_bare(b.less(a)))),
    };
    let most = || by(a.at_most, b.at_most).map(|by| page::at_most(&by, lang));
    by(a.determined, b.determined).or_else(most).unwrap_or_else(|| "0".to_owned())
}

/// Under which rules a link was made, and a sentence for each place that pays otherwise now.
pub fn since_told(since: &Since, page: &State) -> Vec<String> {
    let lang = page.lang;
    let intro = if since.law_changed { KeptWord::LawChanged } else { KeptWord::CountedOtherwise };
    let each = since.changes.iter().filter_map(|change| {
        let law = page.laws().find(|law| law.id == change.scheme)?;
        Some(page::was_now(lang.pick(&law.name), &sum(change.was, lang), &sum(change.now, lang), lang))
    });
    std::iter::once(intro.to(lang).to_owned()).chain(each).collect()
}

/// On the calculator while a draft is in hand: that the page counts by the law as it stands, and what the draft would give.
/// `schemes`: under the readings chosen.
pub fn drafted(state: &State, schemes: &[Scheme]) -> Vec<String> {
    let shown = state.page == Page::Calculator && !state.is_untouched();
    let Some(draft) = state.desk.draft().filter(|draft| shown && !draft.edits.is_empty()) else { return Vec::new() };
    let (lang, profile) = (state.lang, profile::profile(state));
    let other = |law: &Scheme| {
        let [now, then] = [assess(law, &profile).totals, assess(&apply(law, &draft.edits).0, &profile).totals];
        (now != then).then(|| page::law_and_draft(lang.pick(&law.name), &sum(now, lang), &sum(then, lang), lang))
    };
    let mut lines: Vec<String> = schemes.iter().filter_map(other).collect();
    if lines.is_empty() {
        lines.push(page::draft_alike(lang).to_owned());
    }
    lines.insert(0, page::law_in_force(&draft.name, lang));
    lines
}
