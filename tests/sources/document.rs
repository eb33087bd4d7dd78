//! Nothing of a scheme is missing on its page, in either language.

use crate::{at, document, entries, read, view};
use sandtable::app::{Action, Page, Source, State, link, reduce};
use sandtable::engine::scheme::{Figure, Scheme};
use sandtable::i18n::Lang;
use sandtable::schemes::shipped;

/// Every scheme in every language.
fn each(check: impl Fn(&Scheme, Lang)) {
    for scheme in shipped() {
        Lang::ALL.into_iter().for_each(|lang| check(scheme, lang));
    }
}

#[test]
fn every_clause_stands_once_with_its_article_and_sentence() {
    each(|scheme, lang| {
        let document = document(&at(&scheme.id, lang));
        let mut ids: Vec<&str> = scheme.provision.iter().map(|each| each.id.as_str()).collect();
        ids.extend(scheme.gate.iter().map(|each| each.id.as_str()));
        ids.extend(scheme.fund.iter().map(|each| each.id.as_str()));
        ids.extend(scheme.target.iter().map(|each| each.id.as_str()));
        ids.extend(scheme.clause.iter().map(|each| each.id.as_str()));
        ids.extend(scheme.best_of.iter().map(|each| each.id.as_str()));
        ids.extend(scheme.shared_cap.iter().map(|each| each.id.as_str()));
        ids.extend(scheme.exclusive.iter().map(|each| each.id.as_str()));
        ids.extend(scheme.nested.iter().map(|each| each.id.as_str()));
        ids.extend(scheme.yield_to.iter().map(|each| each.id.as_str()));
        ids.extend(scheme.caution.iter().map(|each| each.id.as_str()));
        for id in ids {
            let found: Vec<_> = entries(&document).filter(|entry| entry.id == id).collect();
            assert_eq!(found.len(), 1, "{id} in {lang:?}");
            assert!(!found[0].article.is_empty() && !found[0].text.is_empty(), "{id}: {:?}", found[0]);
        }
    });
}

#[test]
fn every_provision_says_what_kind_of_promise_it_is() {
    each(|scheme, lang| {
        let document = document(&at(&scheme.id, lang));
        let provisions = document.sections.iter().find(|section| section.id == "provisions").unwrap();
        assert_eq!(provisions.entries.len(), scheme.provision.len());
        for entry in &provisions.entries {
            assert!(!entry.kind.is_empty() && !entry.title.is_empty() && entry.facts.len() >= 3, "{entry:?}");
        }
    });
}

#[test]
fn what_is_not_computable_says_why() {
    let document = document(&at("heilongjiang", Lang::Zh));
    let tiers = entries(&document).find(|entry| entry.id == "HLJ-D2").unwrap();
    assert_eq!(tiers.kind, "条文未写明算法");
    assert!(tiers.why.as_ref().is_some_and(|why| !why.is_empty()), "{tiers:?}");
    let (_, named) = &document.beyond.provisions[0];
    assert!(named.iter().any(|line| line.ends_with(&tiers.title)), "{named:?}");
}

#[test]
fn kinds_are_told_apart() {
    let kind = |scheme: &str, id: &str| {
        let document = document(&at(scheme, Lang::Zh));
        entries(&document).find(|entry| entry.id == id).unwrap().kind.clone()
    };
    assert_eq!(kind("hongsibu", "HSB-10a"), "能算出确定金额");
    assert_eq!(kind("hongsibu", "HSB-08"), "非现金支持");
    assert_eq!(kind("tongjiang", "TJ-06"), "区间内核定");
    assert_eq!(kind("tongjiang", "TJ-12"), "贷款，不是补贴");
    assert_eq!(kind("heilongjiang", "HLJ-D1"), "至多（算到上限）");
}

#[test]
fn every_note_and_every_number_that_moves_no_money_is_shown() {
    each(|scheme, lang| {
        let document = document(&at(&scheme.id, lang));
        for note in &scheme.note {
            let start: String = lang.pick(&note.text).chars().take_while(|sign| *sign != '{').take(8).collect();
            let start = start.trim();
            let shown = entries(&document)
                .any(|entry| entry.text.starts_with(start) || entry.notes.iter().any(|line| line.starts_with(start)));
            assert!(shown, "{} {}: {start}", scheme.id, note.id);
        }
        let owned = scheme.provision.iter().map(|rule| (&rule.id, &rule.figure));
        let owned = owned.chain(scheme.clause.iter().map(|clause| (&clause.id, &clause.figure)));
        for (owner, figure) in owned.flat_map(|(id, figures)| figures.iter().map(move |figure| (id, figure))) {
            let entry = entries(&document).find(|entry| entry.id == *owner).unwrap();
            let Figure { text, name, .. } = figure;
            let fact = entry.facts.iter().find(|(term, _)| term == lang.pick(text));
            assert!(fact.is_some_and(|(_, value)| value.chars().any(|sign| sign.is_ascii_digit())), "{owner}/{name}");
        }
        for goal in &scheme.target {
            let entry = entries(&document).find(|entry| entry.id == goal.id).unwrap();
            assert!(entry.facts.len() >= goal.figure.len(), "{}", goal.id);
        }
    });
}

#[test]
fn every_reading_is_a_switch_and_says_which_is_in_force() {
    each(|scheme, lang| {
        let start = at(&scheme.id, lang);
        let shown = document(&start).readings;
        assert_eq!(shown.len(), scheme.reading.len());
        for (reading, view) in scheme.reading.iter().zip(&shown) {
            assert_eq!(view.id, reading.id);
            assert!(view.options[0].on && view.options.iter().filter(|option| option.on).count() == 1);
            let last = reading.option.last().unwrap();
            let other = document(&read(&start, &reading.id, &last.id));
            let view = other.readings.iter().find(|view| view.id == reading.id).unwrap();
            assert!(view.options.last().unwrap().on, "{}", reading.id);
            for rule in reading.about.iter().filter_map(|id| scheme.provision(id)) {
                let entry = entries(&other).find(|entry| entry.id == rule.id).unwrap();
                let option = &view.options.last().unwrap().name;
                assert!(entry.facts.iter().any(|(_, text)| text.contains(option)), "{}: {entry:?}", reading.id);
            }
        }
    });
}

#[test]
fn no_placeholder_and_no_other_language_is_left() {
    each(|scheme, lang| {
        let shown = format!("{:#?}", document(&at(&scheme.id, lang)));
        let text = shown.lines().filter(|line| !line.trim_end().ends_with(['{', '}']) && line.contains('"'));
        let braces: Vec<&str> = text.filter(|line| line.contains('{') || line.contains('}')).collect();
        assert!(braces.is_empty(), "{}: {braces:?}", scheme.id);
        if lang == Lang::En {
            let mut document = document(&at(&scheme.id, lang));
            // What would be typed into the form is in the form's own words.
            for finding in &mut document.findings {
                finding.person = None;
                finding.witnesses.iter_mut().for_each(|witness| witness.person = None);
            }
            let shown = format!("{document:?}");
            // Names that English keeps.
            let own = ['团', '组'];
            let han = |sign| ('\u{4e00}'..='\u{9fff}').contains(&sign) && !own.contains(&sign);
            let left = shown.chars().position(han);
            let around = left.map(|at| shown.chars().skip(at.saturating_sub(40)).take(80).collect::<String>());
            assert_eq!(around, None, "{}", scheme.id);
        }
    });
}

#[test]
fn a_link_leads_to_a_document_and_to_a_clause_in_it() {
    let source = Source::at("pinggu", "PG-3.3");
    let Some(Ok(state)) = link::read(&link::to_source(source.clone())) else { panic!("the link can be followed") };
    assert_eq!((state.page, state.source.clone()), (Page::Sources, Some(source)));
    assert_eq!(document(&state).scheme, "pinggu");
    // A document that is not here: the first.
    assert_eq!(document(&at("nowhere", Lang::Zh)).scheme, "hongsibu");
    let picked: Vec<bool> = view(&state).documents.iter().map(|choice| choice.on).collect();
    assert_eq!(picked, [false, false, false, true, false]);
}

#[test]
fn consulting_and_clearing_keep_the_document() {
    let state = reduce(&State::default(), Action::Consult(Source::at("tongjiang", "TJ-02")));
    assert_eq!(state.page, Page::Sources);
    assert_eq!(reduce(&state, Action::Reset).source, state.source);
}
