//! A table with figures to the right, and the button that saves it.

use crate::app::view::TableView;
use crate::app::view::budget::{is_figure, table_csv};
use crate::i18n::Lang;
use crate::i18n::page::budget::{Word, word};
use crate::ui::files::save;
use yew::prelude::*;

const CSV: &str = "text/csv;charset=utf-8";

/// `labelled` is the id of its heading.
pub fn table(view: &TableView, labelled: &str) -> Html {
    let figures: Vec<bool> = (0..view.head.len()).map(|at| figure_column(view, at)).collect();
    let class = |at: usize| figures.get(at).copied().unwrap_or_default().then_some("num");
    let row = |row: &Vec<String>| {
        let cells = row.iter().enumerate();
        html! { <tr>{ for cells.map(|(at, cell)| html! { <td class={classes!(class(at))}>{ cell }</td> }) }</tr> }
    };
    let heads = view.head.iter().enumerate();
    html! {
        <div class="scroll" tabindex="0" role="group" aria-labelledby={labelled.to_owned()}>
            <table>
                <thead><tr>{ for heads.map(|(at, name)| html! { <th scope="col" class={classes!(class(at))}>{ name }</th> }) }</tr></thead>
                <tbody>{ for view.rows.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

fn figure_column(view: &TableView, at: usize) -> bool {
    let mut cells =
        view.rows.iter().filter_map(|row| row.get(at)).filter(|cell| !cell.is_empty() && *cell != "—").peekable();
    cells.peek().is_some() && cells.all(|cell| is_figure(cell))
}

/// Saves a table under this name.
pub fn download(view: &TableView, name: &str, lang: Lang) -> Html {
    let (view, file) = (view.clone(), format!("{name}.csv"));
    saving(move || table_csv(&view), file, name, word(Word::Download, lang))
}

/// A button that saves what is made when it is pressed; its spoken name says which table.
pub fn saving(text: impl Fn() -> String + 'static, file: String, of: &str, words: &'static str) -> Html {
    let spoken = format!("{words}: {of}");
    let onclick = Callback::from(move |_: MouseEvent| save(&file, CSV, &text()));
    html! { <button type="button" class="link save" aria-label={spoken} {onclick}>{ words }</button> }
}
