//! What a scene is called.

use crate::analysis::findings::Kind as Found;
use crate::app::people::people;
use crate::app::stage::restore::restore;
use crate::app::stage::{Kind, Scene};
use crate::app::state::State;
use crate::engine::Scheme;
use crate::engine::named::Named;
use crate::i18n::Lang;
use crate::i18n::clause::words_of;
use crate::i18n::labels::role;
use crate::i18n::page::stage::{self as say, Word};
use crate::schemes::whole;

pub fn kind_word(kind: Kind, lang: Lang) -> &'static str {
    let word = match kind {
        Kind::Person => Word::KindPerson,
        Kind::Scheme => Word::KindScheme,
        Kind::Comparison => Word::KindComparison,
        Kind::Curve => Word::KindCurve,
        Kind::Map => Word::KindMap,
        Kind::Draft => Word::KindDraft,
        Kind::Clause => Word::KindClause,
        Kind::Finding => Word::KindFinding,
        Kind::Budget => Word::KindBudget,
        Kind::Sentence => Word::KindSentence,
    };
    say::word(word, lang)
}

/// Whether it has words of the presenter's own.
fn labelled(scene: &Scene) -> bool {
    !scene.title.trim().is_empty() || scene.kind == Kind::Sentence
}

/// The presenter's own heading; without one what is shown, and of whom.
pub fn label(scene: &Scene, page: &State) -> String {
    if labelled(scene) {
        return scene.title.clone();
    }
    let kind = kind_word(scene.kind, page.lang);
    match subject(scene, page).as_str() {
        "" => kind.to_owned(),
        subject => format!("{subject} · {kind}"),
    }
}

fn subject(scene: &Scene, page: &State) -> String {
    let lang = page.lang;
    let mut path = scene.of.split('/');
    let law = path.next().and_then(|id| page.with_own(whole()).find(|law| law.id == id));
    let name = |law: Option<&Scheme>| law.map_or("", |law| lang.pick(&law.name)).to_owned();
    match scene.kind {
        Kind::Scheme | Kind::Curve if law.is_some() => [name(law), who(scene, page)].join(" · "),
        Kind::Budget => name(law),
        Kind::Clause => {
            let owner = path.next().unwrap_or_default();
            let article = law.and_then(|law| words_of(law, owner)).map_or("", |words| lang.pick(words.article));
            [name(law), article.to_owned()].join(" ")
        }
        Kind::Finding => {
            let found = path.next().and_then(Found::from_name);
            let found = found.map_or("", |found| crate::i18n::finding::kind(found, lang));
            [name(law), found.to_owned()].join(" ")
        }
        Kind::Draft => restore(scene, page).state.desk.draft().map_or_else(String::new, |draft| draft.name.clone()),
        _ => who(scene, page),
    }
}

/// The example person it is, or else the capacity.
fn who(scene: &Scene, page: &State) -> String {
    let state = restore(scene, &State { lang: page.lang, ..State::default() }).state;
    let known = people().iter().find(|person| person.is(&state));
    match known {
        Some(person) => page.lang.pick(&person.name).to_owned(),
        None => state.roles.first().map_or("", |each| role(*each, page.lang)).to_owned(),
    }
}

/// What stands where a deck has no name.
pub fn deck_name(name: &str, at: usize, lang: Lang) -> String {
    if name.trim().is_empty() { say::deck(at + 1, lang) } else { name.to_owned() }
}
