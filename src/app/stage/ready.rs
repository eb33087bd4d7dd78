//! Ready decks, made from the schemes, the example people and what is found in the texts: nothing in them is written here.

use super::restore::finding_key;
use super::{Deck, Kind, Scene};
use crate::analysis::findings;
use crate::app::budget::assume::written;
use crate::app::people::{Person, people, served};
use crate::app::profile::profile;
use crate::app::state::State;
use crate::app::view::{CurveView, MapView, Rules};
use crate::engine::fact::Fact;
use crate::engine::outcome::Totals;
use crate::engine::{Scheme, assess, order};
use crate::i18n::labels::status;
use crate::i18n::page::stage as say;
use crate::reform::with_readings;
use crate::schemes::whole;

/// People in a deck of one scheme, and findings.
const FEW: usize = 2;
/// People in the deck of all of them.
const SOME: usize = 3;

/// Of one scheme by its id, or of all. Nothing where there is no such scheme.
pub fn ready(state: &State, scheme: Option<&str>) -> Option<Deck> {
    let laws = laws(state);
    match scheme {
        Some(id) => laws.iter().find(|law| law.id == id).map(|law| of_one(state, law)),
        None => of_all(state, &laws),
    }
}

fn laws(state: &State) -> Vec<Scheme> {
    state.with_own(whole()).map(|law| with_readings(law, &state.readings)).collect()
}

/// An example person in an otherwise empty form, under the readings in force.
fn somebody(person: &Person, state: &State) -> State {
    person.state(&State { lang: state.lang, readings: state.readings.clone(), ..State::default() })
}

fn totals(law: &Scheme, person: &State) -> Totals {
    assess(law, &profile(person)).totals
}

/// Whether there is anything to draw of this person.
fn draws(person: &State, rules: &Rules, kind: Kind) -> bool {
    match kind {
        Kind::Map => MapView::of(person, rules).is_some_and(|map| !map.figure.narrow.is_empty()),
        _ => CurveView::of(person, rules).is_some_and(|curve| !curve.figure.narrow.is_empty()),
    }
}

/// The first figure along which the amount changes.
fn moves(person: &State, rules: &Rules) -> Option<Fact> {
    let curve = |vary| CurveView::of(&State { vary, ..person.clone() }, rules);
    let inputs = curve(None)?.inputs.into_iter().map(|each| each.value);
    inputs.into_iter().find(|vary| curve(Some(*vary)).is_some_and(|curve| curve.figure.table.rows.len() > 1))
}

fn of_one(state: &State, law: &Scheme) -> Deck {
    let lang = state.lang;
    let mut scenes = vec![Scene::sentence(&say::opening(lang.pick(&law.document), status(law.status, lang)))];
    let all = served(std::slice::from_ref(law)).into_iter().map(|(_, person)| somebody(person, state));
    let paid: Vec<State> = all.filter(|person| !totals(law, person).at_most.is_zero()).take(FEW).collect();
    scenes.extend(paid.iter().map(|person| Scene::of(person, Kind::Scheme, &law.id)));
    // The one with the most that is certain moves along the curve.
    let certain = paid.iter().filter(|person| !totals(law, person).determined.is_zero());
    if let Some(first) = certain.max_by_key(|person| totals(law, person).determined) {
        let mut drawn = first.clone();
        drawn.map.scheme = Some(law.id.clone());
        let rules = Rules::of(std::slice::from_ref(law), &Vec::new(), None);
        drawn.vary = moves(&drawn, &rules);
        let both = [(Kind::Curve, law.id.as_str()), (Kind::Map, "")].into_iter();
        scenes.extend(
            both.filter(|(kind, _)| draws(&drawn, &rules, *kind)).map(|(kind, of)| Scene::of(&drawn, kind, of)),
        );
    }
    let mut found = findings(law);
    order::by_key(&mut found, |each| each.severity);
    let blank = State { readings: state.readings.clone(), ..State::default() };
    scenes.extend(found.iter().take(FEW).map(|each| Scene::of(&blank, Kind::Finding, &finding_key(&law.id, each))));
    if written(state, &law.id).is_some() {
        scenes.push(Scene::of(&blank, Kind::Budget, &law.id));
    }
    Deck { name: lang.pick(&law.name).to_owned(), scenes }
}

fn of_all(state: &State, laws: &[Scheme]) -> Option<Deck> {
    let lang = state.lang;
    let names: Vec<&str> = laws.iter().map(|law| lang.pick(&law.name)).collect();
    let places = |person: &State| {
        let all = || laws.iter().map(|law| totals(law, person));
        let certain = all().filter(|totals| !totals.determined.is_zero()).count();
        (certain, all().filter(|totals| !totals.at_most.is_zero()).count())
    };
    let mut all: Vec<State> = people().iter().map(|person| somebody(person, state)).collect();
    // Those whom most places pay come first, otherwise as in the list.
    order::by_key(&mut all, |person| std::cmp::Reverse(places(person)));
    let first = all.first()?;
    let mut scenes = vec![Scene::sentence(&say::side_by_side(&names, lang))];
    scenes.extend(all.iter().take(SOME).map(|person| Scene::of(person, Kind::Person, "")));
    scenes.push(Scene::of(first, Kind::Comparison, ""));
    let rules = Rules::of(laws, &Vec::new(), None);
    let drawn = |kind: Kind| all.iter().find(|person| draws(person, &rules, kind)).map(|who| Scene::of(who, kind, ""));
    scenes.extend([Kind::Curve, Kind::Map].into_iter().filter_map(drawn));
    Some(Deck { name: say::all_places(lang).to_owned(), scenes })
}
