//! The rest of the form: titles, schemes that bar, like policies elsewhere, and prizes.

use super::field::{FieldView, field};
use super::inputs::FlagView;
use crate::app::asked::{Asked, AskedPrize};
use crate::app::state::{Slot, State, Tick};
use crate::engine::mechanism::Mechanism;
use crate::engine::named::Named;
use crate::engine::{Provision, Scheme};
use crate::i18n::labels::{prize, title};
use crate::i18n::numbers::yuan;
use crate::i18n::page;

pub fn titles(state: &State, asked: &Asked) -> Vec<FlagView> {
    let one = |level: &_| FlagView {
        tick: Tick::Title(*level),
        id: format!("b-title-{}", level.name()),
        label: page::holds_title(title(*level, state.lang), state.lang),
        on: state.titles.contains(level),
    };
    asked.titles.iter().map(one).collect()
}

pub fn barred(state: &State, schemes: &[Scheme], asked: &Asked) -> Vec<FlagView> {
    let one = |scheme: &Scheme| FlagView {
        tick: Tick::Barred(scheme.id.clone()),
        id: format!("b-barred-{}", scheme.id),
        label: page::barred_from(state.lang.pick(&scheme.name), state.lang),
        on: state.barred.contains(&scheme.id),
    };
    schemes.iter().filter(|scheme| asked.barred.contains(&scheme.id)).map(one).collect()
}

pub fn elsewhere(state: &State, schemes: &[Scheme], asked: &Asked) -> Vec<FieldView> {
    let one = |rule: &Provision| {
        let label = page::elsewhere(state.lang.pick(&rule.title), state.lang);
        field(state, Slot::Elsewhere(rule.id.clone()), label)
    };
    rules(schemes).filter(|rule| asked.elsewhere.contains(&rule.id)).map(one).collect()
}

/// How often each prize was won, and the sum of those that are only graded.
pub fn prizes(state: &State, schemes: &[Scheme], asked: &Asked) -> Vec<FieldView> {
    asked.prizes.iter().flat_map(|asked| prize_fields(state, schemes, asked)).collect()
}

fn prize_fields(state: &State, schemes: &[Scheme], asked: &AskedPrize) -> Vec<FieldView> {
    let (lang, contest, won) = (state.lang, &asked.contest, asked.prize);
    let found = rules(schemes).find_map(|rule| {
        let Mechanism::Contest(own) = &rule.pays else { return None };
        Some((rule, own.place.iter().find(|place| place.contest == *contest)?))
    });
    let Some((rule, place)) = found else { return Vec::new() };
    let name = lang.pick(&rule.title);
    let round = place.name.as_ref().map_or("", |name| lang.pick(name));
    let most = yuan(asked.amount, lang);
    let amount = asked.from.map_or_else(|| most.clone(), |from| page::between(&yuan(from, lang), &most, lang));
    let label = page::prize_each(name, round, prize(won, lang), &amount, lang);
    let times = field(state, Slot::Claim(contest.clone(), won), label);
    let sum = || field(state, Slot::Sum(contest.clone(), won), page::prize_sum(name, lang));
    [times].into_iter().chain(asked.from.map(|_| sum())).collect()
}

fn rules(schemes: &[Scheme]) -> impl Iterator<Item = &Provision> {
    schemes.iter().flat_map(|scheme| scheme.provision.iter().map(|rule| &**rule))
}
