//! Records entered one by one: videos, sessions, events.

use super::field::{FieldView, field};
use super::inputs::FlagView;
use crate::app::asked::{Asked, AskedList};
use crate::app::state::{MOST_ITEMS, Slot, State, Tick};
use crate::engine::fact::Fact;
use crate::engine::named::Named;
use crate::engine::profile::List;
use crate::i18n::labels::{fact, list as list_name};
use crate::i18n::page::{self, Say};

#[derive(Clone, Debug, PartialEq)]
pub struct ListView {
    pub list: List,
    pub name: String,
    pub items: Vec<ItemView>,
    pub full: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ItemView {
    pub name: String,
    pub amounts: Vec<FieldView>,
    pub times: FieldView,
    pub marks: Vec<FlagView>,
    /// For records that belong to a month: which one, from 0; nothing means every month.
    pub month: Option<Option<usize>>,
}

pub fn lists(state: &State, asked: &Asked) -> Vec<ListView> {
    asked.lists.iter().map(|asked| list(state, asked)).collect()
}

fn list(state: &State, asked: &AskedList) -> ListView {
    let items = state.items(asked.list);
    let name = list_name(asked.list, state.lang);
    ListView {
        list: asked.list,
        name: crate::i18n::capital(name),
        full: items.len() >= MOST_ITEMS,
        items: (0..items.len()).map(|at| item(state, asked, at)).collect(),
    }
}

fn item(state: &State, asked: &AskedList, at: usize) -> ItemView {
    let (list, lang) = (asked.list, state.lang);
    let name = crate::i18n::capital(&page::record(list_name(list, lang), at + 1, lang));
    let labelled = |label: &str| page::about(&name, label, lang);
    let amount = |of: &Fact| {
        let mut view = field(state, Slot::Item(list, at, *of), fact(*of, lang).to_owned());
        view.hint = None;
        view
    };
    let own = state.items(list).get(at);
    let mark = |of: &Fact| FlagView {
        tick: Tick::Item(list, at, *of),
        id: format!("b-{}-{}-{}", list.name(), at + 1, of.name()),
        label: fact(*of, lang).to_owned(),
        on: own.and_then(|item| item.flags.get(of)).copied().unwrap_or(false),
    };
    ItemView {
        amounts: asked.amounts.iter().map(amount).collect(),
        times: field(state, Slot::Times(list, at), labelled(Say::Times.to(lang))),
        marks: asked.marks.iter().map(mark).collect(),
        month: (list == List::Videos).then(|| own.and_then(|item| item.month)),
        name,
    }
}
