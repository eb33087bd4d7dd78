//! A chart with its title as a sentence, and the same numbers as a table behind it.

use super::picture::{Picture, picture};
use super::saves::Saves;
use crate::app::export::stands_right;
use crate::app::view::{Credit, FigureView, TableView};
use crate::i18n::Lang;
use crate::i18n::page::ChartWord;
use yew::prelude::*;

/// `credit` stands on what is saved of it.
pub fn figure(view: &FigureView, id: &str, lang: Lang, credit: &Credit) -> Html {
    let drawn = |class, svg: &str| match svg {
        "" => Html::default(),
        _ => html! { <Picture {class} svg={svg.to_owned()} /> },
    };
    with(view, [drawn("wide", &view.wide), drawn("narrow", &view.narrow)], tabled(view, id, lang), id, lang, credit)
}

/// The same with something else folded behind it.
pub fn figure_over(view: &FigureView, behind: Html, id: &str, lang: Lang, credit: &Credit) -> Html {
    with(view, [picture("wide", &view.wide), picture("narrow", &view.narrow)], behind, id, lang, credit)
}

/// The same where there is never room for the broad picture: that one is only saved. It changes with every key, so it is
/// drawn at once.
pub fn narrow_figure(view: &FigureView, id: &str, lang: Lang, credit: &Credit) -> Html {
    with(view, [Html::default(), picture("narrow", &view.narrow)], tabled(view, id, lang), id, lang, credit)
}

fn title_of(id: &str) -> String {
    format!("{id}-title")
}

fn tabled(view: &FigureView, id: &str, lang: Lang) -> Html {
    if view.table.rows.is_empty() {
        return html! {};
    }
    html! { <details><summary>{ ChartWord::Table.to(lang) }</summary>{ table(&view.table, &title_of(id)) }</details> }
}

fn with(view: &FigureView, [wide, narrow]: [Html; 2], behind: Html, id: &str, lang: Lang, credit: &Credit) -> Html {
    let title = title_of(id);
    html! {
        <figure class="figure" id={id.to_owned()} aria-labelledby={title.clone()}>
            <figcaption id={title}>{ &view.title }</figcaption>
            { wide }
            { narrow }
            <div class="behind">
                { behind }
                <Saves figure={view.clone()} {lang} credit={credit.clone()} />
            </div>
        </figure>
    }
}

/// Figures stand to the right. `labelled` is the id of its heading.
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
    cells.peek().is_some() && cells.all(|cell| stands_right(cell))
}
