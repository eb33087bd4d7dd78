//! The list of changes: a line for each edit of the draft in hand.

use super::Laws;
use super::clause::what;
use crate::app::State;
use crate::engine::scheme::Edit;
use crate::i18n::clause::conditions::{amended, said};
use crate::i18n::clause::{shown, words_of};
use crate::i18n::numbers::{grouped, yuan};
use crate::i18n::{Lang, edits, page};
use crate::reform::Address;
use crate::reform::conditions::named;

#[derive(Clone, Debug, PartialEq)]
pub struct EditView {
    /// Its place in the draft.
    pub at: usize,
    /// `第十条`; of another document, its name before it.
    pub article: String,
    pub text: String,
    /// Why it is not in force.
    pub aside: Option<&'static str>,
}

pub fn edits(state: &State, laws: &Laws<'_>) -> Vec<EditView> {
    let lang = state.lang;
    let Some(draft) = state.desk.draft() else { return Vec::new() };
    let line = |(at, edit): (usize, &Edit)| {
        let address = Address::read(edit.address())?;
        let aside = laws.aside.iter().find(|aside| aside.at == at).map(|aside| edits::why(&aside.why, lang));
        let here = address.scheme == laws.text.id;
        let words = words_of(&laws.draft, &address.owner).filter(|_| here);
        let article = words.map_or_else(|| address.scheme.clone(), |words| lang.pick(words.article).to_owned());
        Some(EditView { at, article, text: text(laws, edit, &address, lang), aside })
    };
    draft.edits.iter().enumerate().filter_map(line).collect()
}

fn text(laws: &Laws<'_>, edit: &Edit, address: &Address, lang: Lang) -> String {
    let owner = || {
        let words = words_of(&laws.draft, &address.owner);
        words.and_then(|words| words.title).map_or_else(|| address.owner.clone(), |title| lang.pick(title).to_owned())
    };
    let what = what(laws, address, lang);
    match edit {
        Edit::Set { to, .. } => {
            page::now_reads(&what, &shown(&laws.draft, address, lang).unwrap_or_else(|| to.clone()), lang)
        }
        Edit::Off { .. } => page::switched_off(&owner(), lang),
        Edit::On { .. } => page::switched_on(&owner(), lang),
        Edit::Require { .. } => page::condition_added(&condition(laws, address, lang), lang),
        Edit::Remove { .. } if named(&address.path).is_some() => {
            page::condition_removed(&condition(laws, address, lang), lang)
        }
        Edit::Insert { .. } => page::inserted(&what, lang),
        Edit::Remove { .. } => page::removed(&what, lang),
        Edit::Split { at, .. } => page::split(&what, &grouped(at.decimal()), lang),
        Edit::Add { amount, .. } => page::capped(&what, &yuan(*amount, lang), lang),
    }
}

/// The condition that is put in or taken out, in words: as the draft has it, or as the law had it.
fn condition(laws: &Laws<'_>, address: &Address, lang: Lang) -> String {
    let name = named(&address.path).unwrap_or_default();
    let of = |law| amended(law, &address.owner).and_then(|(when, _)| when.iter().find(|each| each.name == name));
    let dropped = || amended(&laws.draft, &address.owner)?.1.dropped.iter().find(|each| each.name == name);
    let found = of(&laws.draft).or_else(dropped).or_else(|| of(&laws.read));
    found.map_or_else(|| name.to_owned(), |condition| said(condition, lang))
}
