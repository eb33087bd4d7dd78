//! Findings on the page: every one has a sentence, and the person it opens gets just what it says.

use crate::{at, document, read};
use sandtable::analysis::findings::{Finding, findings as find};
use sandtable::app::met::met;
use sandtable::app::profile::profile;
use sandtable::app::view::{CalculatorView, Rules, findings};
use sandtable::app::{Action, Page, State, reduce};
use sandtable::engine::Fact;
use sandtable::i18n::Lang;
use sandtable::i18n::numbers::yuan;
use sandtable::schemes::shipped;

/// The findings themselves, as the page orders them.
fn found(scheme: &sandtable::engine::Scheme) -> Vec<Finding> {
    let mut found = find(scheme);
    found.sort_by_key(|finding| finding.severity);
    found
}

#[test]
fn every_finding_has_a_sentence_an_article_and_its_witnesses() {
    for scheme in shipped() {
        for lang in Lang::ALL {
            let shown = findings(scheme, lang);
            let found = found(scheme);
            assert_eq!(shown.len(), found.len());
            for (view, finding) in shown.iter().zip(&found) {
                assert!(!view.sentence.is_empty() && !view.sentence.contains('{'), "{}: {}", view.id, view.sentence);
                assert!(!view.articles.is_empty(), "{}", view.id);
                assert_eq!(view.witnesses.len(), finding.at.iter().filter(|_| finding.fact.is_some()).count());
                for (row, witness) in view.witnesses.iter().zip(&finding.at) {
                    assert_eq!(row.paid, yuan(witness.paid, lang));
                    assert!(!row.value.is_empty() && !row.granted.is_empty());
                }
            }
        }
    }
}

#[test]
fn every_finding_with_a_witness_opens_a_person_whose_amount_is_the_witness() {
    for scheme in shipped() {
        for finding in found(scheme).iter().filter(|finding| !finding.at.is_empty()) {
            for witness in &finding.at {
                let state = met(&finding.person_at(witness));
                let Some(state) = state else { panic!("{} {:?}: nobody to open", scheme.id, finding.about) };
                assert_eq!(finding.paid(scheme, &profile(&state)), witness.paid, "{} {finding:?}", scheme.id);
            }
        }
    }
}

#[test]
fn the_gravest_come_first() {
    for scheme in shipped() {
        let severities: Vec<_> = findings(scheme, Lang::Zh).iter().map(|view| view.severity).collect();
        assert!(severities.is_sorted(), "{}: {severities:?}", scheme.id);
    }
}

/// 5,000 of net sales exactly: one sentence pays 2 % of it, 100, the other denies.
#[test]
fn opening_a_finding_puts_its_person_into_the_calculator_and_keeps_language_and_readings() {
    let start = read(&at("hongsibu", Lang::En), "H3", "excess");
    // Under the first reading of H3; the one chosen would have found another amount.
    let shown = findings(&shipped()[0], Lang::En);
    let edge = shown.iter().find(|view| view.sentence.contains("exactly ¥5,000:")).unwrap();
    let person = edge.person.clone().unwrap();
    let state = reduce(&start, Action::Meet { person: person.state().unwrap(), scheme: person.scheme });
    assert_eq!((state.page, state.lang), (Page::Calculator, Lang::En));
    assert_eq!(state.readings, start.readings);
    assert_eq!(state.source, start.source, "the way back leads to the same document");
    assert_eq!(state.vary, Some(Fact::NetSales));
    let same: State = read(&state, "H3", "whole");
    let view = CalculatorView::of(&same, &Rules::under(&same.readings));
    let row = view.rows.iter().find(|row| row.id == "hongsibu").unwrap();
    assert!(row.open);
    let line = row.provisions.iter().find(|line| line.id == "HSB-10a").unwrap();
    assert!(line.told.headline.contains("¥100"), "{:?}", line.told);
}

#[test]
fn findings_follow_the_readings_in_force() {
    let start = at("hongsibu", Lang::Zh);
    let before = document(&start).findings;
    let after = document(&read(&start, "H1", "zero")).findings;
    assert_ne!(before.len() + before.iter().map(|view| view.sentence.len()).sum::<usize>(), 0);
    assert_ne!(before, after, "at exactly the floor nothing is paid any more");
}
