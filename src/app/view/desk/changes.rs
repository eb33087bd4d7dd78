//! The list of changes: a line for each edit of the draft in hand.

use super::Laws;
use super::clause::what;
use crate::app::State;
use crate::engine::scheme::Edit;
use crate::i18n::clause::conditions::{amended, said};
use crate::i18n::clause::{cited, shown, words_of};
use crate::i18n::numbers::{grouped, measure, yuan};
use crate::i18n::{Lang, edits, page};
use crate::reform::conditions::named;
use crate::reform::{Address, Why};
use crate::schemes::whole;

#[derive(Clone, Debug, PartialEq)]
pub struct EditView {
    /// Its place in the draft.
    pub at: usize,
    /// `第十条`, with its title where two stand in it; of another document, its name before it.
    pub article: String,
    pub text: String,
    /// Why it is not in force.
    pub aside: Option<&'static str>,
}

pub fn edits(state: &State, laws: &Laws<'_>) -> Vec<EditView> {
    let lang = state.lang;
    let Some(draft) = state.desk.draft() else { return Vec::new() };
    let mut others: Vec<Laws<'_>> = Vec::new();
    for id in draft.edits.iter().filter_map(|edit| Some(Address::read(edit.address())?.scheme)) {
        let new = id != laws.text.id && others.iter().all(|other| other.text.id != id);
        let text = state.with_own(whole()).find(|law| new && law.id == id);
        others.extend(text.map(|text| Laws::about(state, text)));
    }
    let line = |(at, edit): (usize, &Edit)| {
        let address = Address::read(edit.address())?;
        let here = address.scheme == laws.text.id;
        let found = if here { Some(laws) } else { others.iter().find(|other| other.text.id == address.scheme) };
        // A scheme that is not on this device is called what the draft calls it.
        let Some(its) = found else {
            let text = text(laws, edit, &address, lang);
            let aside = Some(edits::why(&Why::NoAddress, lang));
            return Some(EditView { at, article: format!("{} {}", address.scheme, address.owner), text, aside });
        };
        let aside = its.aside.iter().find(|aside| aside.at == at).map(|aside| edits::why(&aside.why, lang));
        let article = article(its, edit, &address, lang);
        let article = if here { article } else { format!("{} {article}", lang.pick(&its.text.name)) };
        Some(EditView { at, article, text: text(its, edit, &address, lang), aside })
    };
    draft.edits.iter().enumerate().filter_map(line).collect()
}

/// Where it stands; a clause that is not in the text any more has only its name in the draft.
fn article(laws: &Laws<'_>, edit: &Edit, address: &Address, lang: Lang) -> String {
    // A switch tells the title itself.
    let told = match edit {
        Edit::Off { .. } | Edit::On { .. } => {
            words_of(&laws.draft, &address.owner).map(|words| lang.pick(words.article).to_owned())
        }
        _ => cited(&laws.draft, &address.owner, lang),
    };
    told.unwrap_or_else(|| address.owner.clone())
}

fn text(laws: &Laws<'_>, edit: &Edit, address: &Address, lang: Lang) -> String {
    let owner = || {
        let title = words_of(&laws.draft, &address.owner).and_then(|words| words.title);
        title.map_or_else(|| page::this_clause(lang), |title| lang.pick(title)).to_owned()
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
        Edit::Split { at, .. } => {
            let base = laws.draft.provision(&address.owner).and_then(|rule| rule.pays.base());
            let at = base.map_or_else(|| grouped(at.decimal()), |base| measure(*at, base, lang));
            page::split(&what, &at, lang)
        }
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
