//! Clauses that can be read in more than one way, where it changes this person's money.

use super::Worked;
use super::inputs::Choice;
use crate::analysis::OpenReading;
use crate::engine::Scheme;
use crate::engine::outcome::Totals;
use crate::i18n::Lang;
use crate::i18n::numbers::yuan;
use crate::i18n::page::{self, set};

#[derive(Clone, Debug, PartialEq)]
pub struct ReadingView {
    pub id: String,
    /// Whose clause, and where it stands.
    pub scheme: String,
    pub articles: String,
    pub question: String,
    /// What each would give in a year.
    pub options: Vec<Choice<String>>,
}

/// The readings that matter, scheme by scheme.
pub fn open(worked: &Worked<'_>) -> Vec<Vec<OpenReading>> {
    worked.rules.variants.iter().map(|variants| variants.open(&worked.profile)).collect()
}

pub fn readings(worked: &Worked<'_>, open: &[Vec<OpenReading>]) -> Vec<ReadingView> {
    let each = worked.rules.schemes.iter().zip(open);
    let each = each.flat_map(|(scheme, open)| open.iter().filter_map(|found| reading(scheme, found, worked.lang)));
    each.collect()
}

fn reading(scheme: &Scheme, found: &OpenReading, lang: Lang) -> Option<ReadingView> {
    let reading = scheme.reading.get(found.reading)?;
    let options = reading.option.iter().zip(&found.options).enumerate().map(|(at, (option, totals))| Choice {
        value: option.id.clone(),
        name: page::reading_option(lang.pick(&option.text), &amount(*totals, lang), lang),
        on: at == found.chosen,
    });
    let mut articles: Vec<&str> = Vec::new();
    for rule in reading.about.iter().filter_map(|id| scheme.provision(id)) {
        let article = lang.pick(&rule.article);
        if !articles.contains(&article) {
            articles.push(article);
        }
    }
    Some(ReadingView {
        id: reading.id.clone(),
        scheme: lang.pick(&scheme.name).to_owned(),
        articles: lang.join(&articles),
        question: set(lang.pick(&reading.question), lang),
        options: options.collect(),
    })
}

fn amount(totals: Totals, lang: Lang) -> String {
    let sure = yuan(totals.determined, lang);
    let open = totals.at_most.less(totals.determined);
    match (totals.determined.is_zero(), open.is_zero()) {
        (_, true) => sure,
        (true, false) => page::at_most(&yuan(open, lang), lang),
        (false, false) => lang.join(&[sure, page::at_most_more(&yuan(open, lang), lang)]),
    }
}
