//! Every reading of a document with its options, and which is in force.

use crate::app::state::State;
use crate::app::view::inputs::Choice;
use crate::app::view::readings::ReadingView;
use crate::engine::scheme::{Reading, ReadingOption, Scheme};
use crate::i18n::clause::{clause, words_of};
use crate::i18n::page::sources::in_force;

pub fn readings(scheme: &Scheme, state: &State) -> Vec<ReadingView> {
    scheme.reading.iter().map(|reading| view(scheme, reading, state)).collect()
}

fn view(scheme: &Scheme, reading: &Reading, state: &State) -> ReadingView {
    let lang = state.lang;
    let chosen = chosen(reading, state);
    let options = reading.option.iter().map(|option| Choice {
        value: option.id.clone(),
        name: clause(scheme, &reading.id, &option.text, lang),
        on: Some(&option.id) == chosen.map(|chosen| &chosen.id),
    });
    let mut articles: Vec<&str> = Vec::new();
    for words in reading.about.iter().filter_map(|id| words_of(scheme, id)) {
        let article = lang.pick(words.article);
        if !articles.contains(&article) {
            articles.push(article);
        }
    }
    ReadingView {
        id: reading.id.clone(),
        scheme: String::new(),
        articles: lang.join(&articles),
        question: clause(scheme, &reading.id, &reading.question, lang),
        options: options.collect(),
    }
}

/// The option in force: the first, unless another was chosen.
fn chosen<'a>(reading: &'a Reading, state: &State) -> Option<&'a ReadingOption> {
    let named = state.reading(&reading.id);
    let named = named.and_then(|id| reading.option.iter().find(|option| option.id == id));
    named.or_else(|| reading.option.first())
}

/// The question and its present answer.
pub fn told(scheme: &Scheme, reading: &Reading, state: &State) -> String {
    let lang = state.lang;
    let option = chosen(reading, state).map_or_else(String::new, |each| clause(scheme, &reading.id, &each.text, lang));
    in_force(&clause(scheme, &reading.id, &reading.question, lang), &option, lang)
}
