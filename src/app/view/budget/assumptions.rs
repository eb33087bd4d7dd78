//! The assumptions as boxes: how many people, and the main numbers of each kind.

use super::shape::{ShapeView, shape};
use crate::app::State;
use crate::app::budget::Trouble;
use crate::app::budget::assume::{Kind, Spot, What, assumed, boxed, draws, key, number, spots, written, written_as};
use crate::app::desk::{Unread, told};
use crate::app::field::FieldFault;
use crate::engine::fact::Unit;
use crate::engine::number::{Number, Rate};
use crate::engine::profile::List;
use crate::i18n::labels::{fact, fact_unit, list, unit};
use crate::i18n::page::budget::{self as say, Word, word};
use crate::i18n::{Lang, impossible};
use crate::population::caseload::{Caseload, Count, Group, count};

/// A box of the assumptions.
#[derive(Clone, Debug, PartialEq)]
pub struct AssumptionView {
    pub key: String,
    pub kind: Kind,
    pub label: String,
    pub text: String,
    pub unit: &'static str,
    /// What it was before anybody typed.
    pub was: Option<String>,
    pub fault: Option<String>,
    /// How what it belongs to is spread over people, at the last of its boxes.
    pub shape: Option<ShapeView>,
}

/// With a slider, or a word behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct KnobView {
    pub of: AssumptionView,
    pub hint: &'static str,
    /// In per cent, where it slides.
    pub slides: Option<u32>,
}

/// One kind of people.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupView {
    pub name: String,
    pub count: AssumptionView,
    /// Whether the number is what the text aims at.
    pub target: Option<&'static str>,
    pub figures: Vec<AssumptionView>,
}

pub fn assumptions(state: &State, scheme: &str) -> (Vec<KnobView>, Vec<GroupView>, bool) {
    let treasury = &state.treasury;
    let (Some(before), Some(now)) = (written(state, scheme), assumed(state, scheme)) else { return Default::default() };
    let boxes = Boxes { state, scheme, lang: state.lang };
    let both = before.group.iter().zip(&now.group);
    let groups = both.enumerate().map(|(at, (group, now))| boxes.group(at, group, now)).collect();
    let changed = treasury.typed.iter().any(|(key, _)| key.starts_with(&format!("{scheme}/")));
    (boxes.knobs(&before, &now), groups, changed)
}

/// What is to be said of the assumptions: those that have no box here, and what went wrong with keeping them.
pub fn notes(state: &State, scheme: &str) -> Vec<String> {
    let own = state.treasury.typed.iter().filter(|(key, _)| key.starts_with(&format!("{scheme}/")));
    let strange = own.filter(|(key, _)| boxed(state, key).is_none()).count();
    let strange = (strange > 0).then(|| say::strange(strange, state.lang));
    let words = |trouble: Trouble| match trouble {
        Trouble::Damaged => say::damaged(state.lang),
        Trouble::Full => say::full(state.lang),
        Trouble::Aside => say::aside(state.lang),
    };
    let trouble = state.treasury.trouble.map(|trouble| words(trouble).to_owned());
    strange.into_iter().chain(trouble).collect()
}

struct Boxes<'a> {
    state: &'a State,
    scheme: &'a str,
    lang: Lang,
}

impl Boxes<'_> {
    fn of(&self, name: &str, kind: Kind, label: String, value: Number) -> AssumptionView {
        let key = format!("{}/{name}", self.scheme);
        let shown = written_as(kind, value);
        let typed = self.state.treasury.typed.get(&key);
        let text = typed.map_or_else(|| shown.clone(), |typed| typed.text.clone());
        let (good, fault) = typed.map(|typed| number(kind, typed)).unwrap_or_default();
        let differs = good.is_some_and(|good| good != value);
        AssumptionView {
            kind,
            label,
            text,
            unit: unit_of(kind, self.lang),
            was: differs.then(|| crate::i18n::page::was(&shown, self.lang)),
            fault: fault.map(|fault| self.told(fault, kind)),
            key,
            shape: None,
        }
    }

    fn told(&self, fault: FieldFault, kind: Kind) -> String {
        let share = matches!(kind, Kind::Share) || matches!(kind, Kind::Fact(of) if of.unit() == Unit::Share);
        match fault {
            FieldFault::Amount(fault) if share => told(&Unread::Percent(fault), self.lang),
            FieldFault::Amount(fault) => told(&Unread::Amount(fault), self.lang),
            FieldFault::Impossible(found) => impossible(found, self.lang),
        }
    }

    fn knobs(&self, before: &Caseload, now: &Caseload) -> Vec<KnobView> {
        let say = |text: Word| word(text, self.lang);
        let take_up = self.of("take_up", Kind::Share, say(Word::TakeUp).to_owned(), before.take_up.into());
        let seed = self.of(
            "seed",
            Kind::Seed,
            say(Word::Seed).to_owned(),
            Number::of(before.seed.try_into().unwrap_or_default()),
        );
        let slides = (Rate::decimal(now.take_up) * rust_decimal::Decimal::ONE_HUNDRED).round();
        vec![
            KnobView { of: take_up, hint: say(Word::TakeUpHint), slides: u32::try_from(slides).ok() },
            KnobView { of: seed, hint: say(Word::SeedHint), slides: None },
        ]
    }

    fn group(&self, at: usize, group: &Group, now: &Group) -> GroupView {
        let lang = self.lang;
        let people = count(&group.count, self.state.laws()).map(Number::of).unwrap_or_default();
        let mut open = draws(now);
        let spots = spots(group);
        let next = spots.iter().skip(1).map(|(spot, _)| Some(spot.what)).chain([None]);
        let figures = spots.iter().zip(next).map(|((spot, value), next)| {
            // The last box of a distribution takes its picture.
            let place = open.iter().position(|(what, ..)| *what == spot.what && next != Some(*what));
            let shape = place.map(|place| open.remove(place)).and_then(|(_, kind, draw)| shape(&draw, kind, lang));
            let boxed = self.of(&format!("{at}/{}", spot.name()), spot.kind, self.label(*spot), *value);
            AssumptionView { shape, ..boxed }
        });
        let typed = self.state.treasury.typed.get(&key(self.scheme, at, "count")).is_some();
        let aims = matches!(group.count, Count::As(_)) && !typed;
        GroupView {
            name: lang.pick(&group.name).to_owned(),
            count: self.of(&format!("{at}/count"), Kind::People, word(Word::People, lang).to_owned(), people),
            target: aims.then(|| word(Word::Target, lang)),
            figures: figures.collect(),
        }
    }

    fn label(&self, spot: Spot) -> String {
        let lang = self.lang;
        let what = match spot.what {
            What::Growth => say::growth(lang).to_owned(),
            What::ActiveMonths => say::active_months(lang).to_owned(),
            What::Fact(of) => fact(of, lang).to_owned(),
            What::Number(of) => say::number_of(list(of, lang), of == List::Videos, lang),
        };
        let side = say::side(spot.side, lang);
        if side.is_empty() { what } else { format!("{what}{}{side}", lang.of("，", ", ")) }
    }
}

fn unit_of(kind: Kind, lang: Lang) -> &'static str {
    match kind {
        Kind::Fact(of) if of.unit() == Unit::Share => "",
        Kind::Fact(of) => fact_unit(of, lang),
        Kind::People => unit(Unit::People, lang),
        Kind::Months => unit(Unit::Months, lang),
        Kind::Records | Kind::Share | Kind::Seed => "",
    }
}
