//! The next steps that would bring more, as sentences.

use super::Worked;
use crate::analysis::{Route, Step, moves, next as routes};
use crate::app::state::MONTHS;
use crate::engine::fact::{Fact, Place};
use crate::engine::profile::List;
use crate::i18n::labels::{fact, list};
use crate::i18n::numbers::{difference, measure, yuan};
use crate::i18n::page;

/// More would be a list to scroll, not advice.
const MOST: usize = 4;

#[derive(Clone, Debug, PartialEq)]
pub struct NextView {
    pub what: String,
    /// What then pays more: `红寺堡 第十条`.
    pub under: String,
    pub gain: String,
}

pub fn next(worked: &Worked<'_>) -> Vec<NextView> {
    let mut seen: Vec<(usize, usize)> = Vec::new();
    let mut steps = Vec::new();
    for route in routes(&worked.rules.schemes, &worked.profile) {
        // One step for each provision: the best of its ways.
        if !seen.contains(&(route.scheme, route.provision)) {
            seen.push((route.scheme, route.provision));
            steps.extend(step(worked, &route));
        }
    }
    steps.truncate(MOST);
    steps
}

fn step(worked: &Worked<'_>, route: &Route) -> Option<NextView> {
    let lang = worked.lang;
    let scheme = worked.rules.schemes.get(route.scheme)?;
    let gains = moves(scheme, &worked.profile, route).into_iter().filter(|(_, by)| by.is_sign_positive());
    let mut articles: Vec<&str> = Vec::new();
    for rule in gains.filter_map(|(at, _)| scheme.provision.get(at)) {
        let article = lang.pick(&rule.article);
        if !articles.contains(&article) {
            articles.push(article);
        }
    }
    let gain = if route.gain.is_zero() {
        page::gain_at_most(&yuan(route.gain_at_most, lang), lang)
    } else {
        page::gain(&yuan(route.gain, lang), lang)
    };
    Some(NextView {
        what: what(worked, route),
        under: format!("{} {}", lang.pick(&scheme.name), articles.join(lang.of("、", ", "))),
        gain,
    })
}

fn what(worked: &Worked<'_>, route: &Route) -> String {
    let lang = worked.lang;
    let (by, to) = (difference(route.by, route.fact, lang), measure(route.to, route.fact, lang));
    let label = fact(route.fact, lang);
    match route.step {
        Step::Another => {
            let kind = List::of(route.fact).map_or("", |of| list(of, lang));
            page::another(kind, label, &to, lang)
        }
        Step::Video(_, at) | Step::Record(at) => {
            let kind = List::of(route.fact).map_or("", |of| list(of, lang));
            page::grow(&page::about(&page::record(kind, at + 1, lang), label, lang), &by, &to, lang)
        }
        Step::Month(at) => page::grow(&monthly(worked, route.fact, at), &by, &to, lang),
        Step::Figure if route.fact.place() == Place::Month => page::grow(label, &by, &to, lang),
        Step::Figure => page::grow(label, &by, &to, lang),
    }
}

/// `月销售额`, or `3 月月销售额` where the months differ.
fn monthly(worked: &Worked<'_>, of: Fact, at: usize) -> String {
    let lang = worked.lang;
    let label = fact(of, lang);
    let before = worked.profile.months.iter().take(at).map(|month| month.times);
    let first = before.fold(0_usize, |sum, times| sum + usize::try_from(times).unwrap_or(0));
    let alike = worked.profile.months.len() == 1 || worked.state.months.is_none();
    if alike || first >= MONTHS { label.to_owned() } else { page::about(&page::month(first, lang), label, lang) }
}
