//! The provisions of a document, as their clauses stand.

use super::entries::{EntryView, figures};
use super::readings::told;
use crate::app::state::State;
use crate::engine::mechanism::Mechanism;
use crate::engine::named::Named;
use crate::engine::outcome;
use crate::engine::profile::Role;
use crate::engine::scheme::{Nature, Provision, Scheme, Text};
use crate::i18n::Lang;
use crate::i18n::clause::clause;
use crate::i18n::labels::{period, role, state as outcome_word};
use crate::i18n::page::sources::{Word, count, promise, word};

/// Whether the text leaves open how the amount is worked out.
pub fn uncomputable(rule: &Provision) -> Option<&Text> {
    match &rule.pays {
        Mechanism::NotComputable(open) => Some(&open.why),
        _ => None,
    }
}

/// What a reader may expect of it.
pub fn kind(rule: &Provision, lang: Lang) -> &'static str {
    match uncomputable(rule) {
        Some(_) => outcome_word(outcome::State::NotComputable, lang),
        None => promise(rule.nature, lang),
    }
}

/// `能算出确定金额 9 项、非现金支持 2 项`
pub fn counted(scheme: &Scheme, lang: Lang) -> String {
    let open = scheme.provision.iter().filter(|rule| uncomputable(rule).is_some()).count();
    let natures = Nature::ALL.iter().map(|nature| {
        let these = scheme.provision.iter().filter(|rule| rule.nature == *nature && uncomputable(rule).is_none());
        (promise(*nature, lang), these.count())
    });
    let all = natures.chain([(outcome_word(outcome::State::NotComputable, lang), open)]);
    let all: Vec<String> = all.filter(|(_, some)| *some > 0).map(|(kind, some)| count(kind, some, lang)).collect();
    lang.join(&all)
}

pub fn provisions(scheme: &Scheme, state: &State) -> Vec<EntryView> {
    scheme.provision.iter().map(|rule| provision(scheme, rule, state)).collect()
}

fn provision(scheme: &Scheme, rule: &Provision, state: &State) -> EntryView {
    let lang = state.lang;
    let said = |text: &Text| clause(scheme, &rule.id, text, lang);
    let mut benefits: Vec<String> = match &rule.pays {
        Mechanism::Benefit(benefit) => benefit.what.iter().map(said).collect(),
        _ => Vec::new(),
    };
    benefits.extend(rule.also.iter().map(said));
    EntryView {
        id: rule.id.clone(),
        article: lang.pick(&rule.article).to_owned(),
        title: said(&rule.title),
        kind: kind(rule, lang).to_owned(),
        text: said(&rule.clause),
        why: uncomputable(rule).map(said),
        benefits,
        facts: facts(scheme, rule, state),
        notes: Vec::new(),
    }
}

fn facts(scheme: &Scheme, rule: &Provision, state: &State) -> Vec<(String, String)> {
    let lang = state.lang;
    let line = |term: Word, text: String| (word(term, lang).to_owned(), text);
    let roles = |roles: &[Role]| lang.join(&roles.iter().map(|each| role(*each, lang)).collect::<Vec<_>>());
    let mut facts = vec![
        line(Word::Payee, rule.payee.map_or_else(|| roles(&rule.roles), |payee| roles(&[payee]))),
        line(Word::Period, period(rule.period, lang).to_owned()),
        line(Word::Office, lang.pick(&rule.office).to_owned()),
    ];
    let evidence: Vec<String> = rule.evidence.iter().map(|text| clause(scheme, &rule.id, text, lang)).collect();
    if !evidence.is_empty() {
        facts.push(line(Word::Evidence, lang.chain(&evidence)));
    }
    facts.extend(rule.rhythm.iter().map(|text| line(Word::Rhythm, lang.pick(text).to_owned())));
    facts.extend(figures(&rule.figure, lang));
    let readings = scheme.reading.iter().filter(|reading| reading.about.contains(&rule.id));
    facts.extend(readings.map(|reading| line(Word::Reading, told(scheme, reading, state))));
    facts
}
