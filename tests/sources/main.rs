//! The sources page without a browser: all of every document, findings that open in the calculator, the way from a profile
//! to the form.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod document;
mod findings;
mod met;
#[path = "../toolbox/often.rs"]
mod often;
mod register;

use sandtable::app::view::{DocumentView, EntryView, Rules, SourcesView};
use sandtable::app::{Action, Page, Source, State, reduce};
use sandtable::i18n::Lang;

/// A state on the page of this scheme.
fn at(scheme: &str, lang: Lang) -> State {
    let source = Source { scheme: scheme.to_owned(), clause: None };
    State { lang, page: Page::Sources, source: Some(source), ..State::default() }
}

fn view(state: &State) -> SourcesView {
    SourcesView::of(state, &Rules::under(&state.readings))
}

fn document(state: &State) -> DocumentView {
    view(state).document.unwrap()
}

fn entries(document: &DocumentView) -> impl Iterator<Item = &EntryView> {
    document.sections.iter().flat_map(|section| &section.entries)
}

/// After another option of a reading was chosen.
fn read(state: &State, reading: &str, option: &str) -> State {
    reduce(state, Action::Read { reading: reading.to_owned(), option: option.to_owned() })
}
