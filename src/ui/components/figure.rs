//! A chart with its title as a sentence, and the same numbers as a table behind it.

use super::picture::picture;
use crate::app::view::{FigureView, TableView};
use yew::prelude::*;

pub fn figure(view: &FigureView, id: &str, show_table: &'static str) -> Html {
    let title = format!("{id}-title");
    html! {
        <figure class="figure" id={id.to_owned()} aria-labelledby={title.clone()}>
            <figcaption id={title}>{ &view.title }</figcaption>
            if !view.wide.is_empty() { { picture("wide", &view.wide) } }
            if !view.narrow.is_empty() { { picture("narrow", &view.narrow) } }
            if !view.table.rows.is_empty() {
                <details><summary>{ show_table }</summary>{ table(&view.table) }</details>
            }
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
