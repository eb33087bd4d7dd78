//! Clauses as a document lists them: gates, funds and goals, rules between provisions, clauses without a benefit, notes.

use super::SectionView;
use crate::engine::Scheme;
use crate::engine::fact::Unit;
use crate::engine::scheme::{Figure, Target, Text};
use crate::i18n::Lang;
use crate::i18n::clause::{clause, words_of};
use crate::i18n::labels::clause_kind;
use crate::i18n::numbers::{quantity, yuan};
use crate::i18n::page::sources::{Word, gate, word};

/// One clause.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EntryView {
    pub id: String,
    pub article: String,
    pub title: String,
    /// What kind of clause, or what kind of promise.
    pub kind: String,
    pub text: String,
    /// Why its amount can't be computed.
    pub why: Option<String>,
    /// Benefits without money.
    pub benefits: Vec<String>,
    /// Numbers, payee, office …: term and text.
    pub facts: Vec<(String, String)>,
    pub notes: Vec<String>,
}

impl EntryView {
    /// Whether it has a title and more to say under it than its sentence.
    pub fn folds(&self) -> bool {
        !self.title.is_empty() && !self.facts.is_empty()
    }

    fn new(scheme: &Scheme, id: &str, article: &Text, text: &Text, lang: Lang) -> Self {
        Self {
            id: id.to_owned(),
            article: lang.pick(article).to_owned(),
            text: clause(scheme, id, text, lang),
            ..Self::default()
        }
    }

    fn kind(self, kind: &str) -> Self {
        Self { kind: kind.to_owned(), ..self }
    }
}

pub fn gates(scheme: &Scheme, lang: Lang) -> Vec<EntryView> {
    let each = scheme.gate.iter().map(|each| EntryView {
        title: lang.pick(&each.title).to_owned(),
        ..EntryView::new(scheme, &each.id, &each.article, &each.clause, lang).kind(gate(each.kind, lang))
    });
    each.collect()
}

pub fn between(scheme: &Scheme, lang: Lang) -> Vec<EntryView> {
    let entry =
        |id: &String, article, text, kind| EntryView::new(scheme, id, article, text, lang).kind(word(kind, lang));
    let mut all = Vec::new();
    all.extend(scheme.best_of.iter().map(|each| entry(&each.id, &each.article, &each.clause, Word::BestOf)));
    all.extend(scheme.shared_cap.iter().map(|each| entry(&each.id, &each.article, &each.clause, Word::SharedCap)));
    all.extend(scheme.exclusive.iter().map(|each| entry(&each.id, &each.article, &each.clause, Word::Exclusive)));
    all.extend(scheme.nested.iter().map(|each| entry(&each.id, &each.article, &each.clause, Word::Nested)));
    all.extend(scheme.yield_to.iter().map(|each| entry(&each.id, &each.article, &each.clause, Word::YieldTo)));
    all.extend(scheme.caution.iter().map(|each| entry(&each.id, &each.article, &each.clause, Word::Caution)));
    all
}

pub fn funds(scheme: &Scheme, lang: Lang) -> Vec<EntryView> {
    let funds = scheme.fund.iter().map(|fund| {
        let mut entry = EntryView::new(scheme, &fund.id, &fund.article, &fund.clause, lang);
        entry.facts.push((word(Word::FundAmount, lang).to_owned(), yuan(fund.amount, lang)));
        let covers = titles(scheme, &fund.covers, lang);
        if !covers.is_empty() {
            entry.facts.push((word(Word::Covers, lang).to_owned(), covers));
        }
        entry
    });
    let goals = scheme.target.iter().map(|target| EntryView {
        facts: goal(target, lang),
        ..EntryView::new(scheme, &target.id, &target.article, &target.clause, lang)
    });
    funds.chain(goals).collect()
}

fn goal(target: &Target, lang: Lang) -> Vec<(String, String)> {
    let figure = |figure: &crate::engine::scheme::TargetFigure| {
        let count = quantity(figure.count, figure.unit.unwrap_or(Unit::People), lang);
        (lang.pick(&figure.name).to_owned(), count)
    };
    let within = target.within.map(|years| (word(Word::Within, lang).to_owned(), quantity(years, Unit::Years, lang)));
    target.figure.iter().map(figure).chain(within).collect()
}

pub fn others(scheme: &Scheme, lang: Lang) -> Vec<EntryView> {
    let each = scheme.clause.iter().map(|each| EntryView {
        facts: figures(&each.figure, lang),
        ..EntryView::new(scheme, &each.id, &each.article, &each.text, lang).kind(clause_kind(each.kind, lang))
    });
    each.collect()
}

/// Numbers that move no money.
pub fn figures(figures: &[Figure], lang: Lang) -> Vec<(String, String)> {
    figures.iter().map(|each| (lang.pick(&each.text).to_owned(), quantity(each.value, each.unit, lang))).collect()
}

/// The titles of these provisions, in a line.
pub fn titles(scheme: &Scheme, ids: &[String], lang: Lang) -> String {
    let titles: Vec<&str> =
        ids.iter().filter_map(|id| scheme.provision(id)).map(|rule| lang.pick(&rule.title)).collect();
    lang.join(&titles)
}

/// Puts each note under the first clause it is about; those that are about none here are left.
pub fn hang_notes(scheme: &Scheme, sections: &mut [SectionView], lang: Lang) -> Vec<EntryView> {
    let mut left = Vec::new();
    for note in &scheme.note {
        let text = clause(scheme, &note.id, &note.text, lang);
        let mut entries = sections.iter_mut().flat_map(|section| &mut section.entries);
        match entries.find(|entry| note.about.contains(&entry.id)) {
            Some(entry) => entry.notes.push(text),
            None => {
                let article = note.about.iter().find_map(|id| words_of(scheme, id)).map(|words| words.article);
                let article = article.map_or_else(String::new, |article| lang.pick(article).to_owned());
                left.push(EntryView { id: note.id.clone(), article, text, ..EntryView::default() });
            }
        }
    }
    left
}
