//! Places side by side, a line for each measure; a broad table that scrolls in its own box.

use crate::app::view::{MeasureCell, MeasuresView};
use crate::i18n::Lang;
use crate::i18n::page::ChartWord;
use yew::prelude::*;

pub fn measures(view: &MeasuresView, lang: Lang) -> Html {
    let cell = |cell: &MeasureCell| {
        html! { <td class={if cell.amount { "amount" } else { "words" }}>{ &cell.text }</td> }
    };
    let row = |(name, cells): &(String, Vec<MeasureCell>)| {
        html! { <tr><th scope="row">{ name }</th>{ for cells.iter().map(cell) }</tr> }
    };
    html! {
        <div class="scroll measures" tabindex="0" role="region" aria-label={ChartWord::CompareTitle.to(lang)}>
            <table>
                <thead><tr>{ for view.head.iter().map(|name| html! { <th scope="col">{ name }</th> }) }</tr></thead>
                <tbody>{ for view.rows.iter().map(row) }</tbody>
            </table>
        </div>
    }
}
