//! A chart with its title as a sentence, and the same numbers as a table behind it.

use super::picture::picture;
use super::saves::Saves;
use crate::app::view::{Credit, FigureView, TableView};
use crate::i18n::Lang;
use crate::i18n::page::ChartWord;
use yew::prelude::*;

/// `credit` stands on what is saved of it.
pub fn figure(view: &FigureView, id: &str, lang: Lang, credit: &Credit) -> Html {
    let title = format!("{id}-title");
    html! {
        <figure class="figure" id={id.to_owned()} aria-labelledby={title.clone()}>
            <figcaption id={title}>{ &view.title }</figcaption>
            if !view.wide.is_empty() { { picture("wide", &view.wide) } }
            if !view.narrow.is_empty() { { picture("narrow", &view.narrow) } }
            <div class="behind">
                if !view.table.rows.is_empty() {
                    <details><summary>{ ChartWord::Table.to(lang) }</summary>{ table(&view.table) }</details>
                }
                <Saves figure={view.clone()} {lang} credit={credit.clone()} />
            </div>
        </figure>
    }
}

pub fn table(view: &TableView) -> Html {
    let row = |row: &Vec<String>| html! { <tr>{ for row.iter().map(|cell| html! { <td>{ cell }</td> }) }</tr> };
    html! {
        <div class="scroll" tabindex="0">
            <table>
                <thead><tr>{ for view.head.iter().map(|name| html! { <th scope="col">{ name }</th> }) }</tr></thead>
                <tbody>{ for view.rows.iter().map(row) }</tbody>
            </table>
        </div>
    }
}
