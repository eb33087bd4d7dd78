//! The page answers before the whole law has arrived: what comes later must change nothing that was shown.

use sandtable::app::State;
use sandtable::app::people::people;
use sandtable::app::view::{CalculatorView, Rules};
use sandtable::engine::assess;
use sandtable::engine::mechanism::Mechanism;
use sandtable::engine::scheme::Text;
use sandtable::reform::Choices;
use sandtable::schemes::{first, whole};

/// No reading chosen, and each option of each.
fn choices() -> Vec<Choices> {
    let options = whole()
        .iter()
        .flat_map(|scheme| &scheme.reading)
        .flat_map(|reading| reading.option.iter().map(|option| vec![(reading.id.clone(), option.id.clone())]));
    std::iter::once(Vec::new()).chain(options).collect()
}

#[test]
fn the_first_load_lacks_what_it_need_not_have() {
    for scheme in first() {
        assert!(scheme.note.is_empty() && scheme.clause.is_empty() && scheme.target.is_empty(), "{}", scheme.id);
        assert!(scheme.provision.iter().all(|rule| rule.clause.zh.is_empty() && !rule.title.zh.is_empty()));
    }
    assert!(whole().iter().all(|scheme| scheme.provision.iter().all(|rule| !rule.clause.zh.is_empty())));
}

/// What fills placeholders comes later, so texts that are shown at once have none.
#[test]
fn texts_of_the_first_load_stand_as_they_are() {
    for scheme in whole() {
        let rules = scheme.provision.iter().flat_map(|rule| {
            let said: &[Text] = match &rule.pays {
                Mechanism::Benefit(benefit) => &benefit.what,
                Mechanism::NotComputable(open) => std::slice::from_ref(&open.why),
                _ => &[],
            };
            said.iter().chain(&rule.also).chain([&rule.title, &rule.article])
        });
        let readings = scheme
            .reading
            .iter()
            .flat_map(|reading| reading.option.iter().map(|option| &option.text).chain([&reading.question]));
        let gates = scheme.gate.iter().map(|gate| &gate.title);
        for text in rules.chain(readings).chain(gates).chain(scheme.caution.iter().map(|caution| &caution.clause)) {
            assert!(!text.zh.contains('{') && !text.en.contains('{'), "{}: {text:?}", scheme.id);
        }
    }
}

#[test]
fn answers_do_not_depend_on_what_comes_later() {
    for choices in choices() {
        let (early, late) = (Rules::of(first(), &choices, None), Rules::of(whole(), &choices, None));
        for person in people() {
            let state = State { readings: choices.clone(), ..person.state(&State::default()) };
            let profile = sandtable::app::profile::profile(&state);
            for (early, late) in early.schemes.iter().zip(&late.schemes) {
                assert_eq!(assess(early, &profile), assess(late, &profile), "{} in {}", person.id, late.id);
            }
            assert_eq!(CalculatorView::of(&state, &early), CalculatorView::of(&state, &late), "{}", person.id);
        }
    }
}
