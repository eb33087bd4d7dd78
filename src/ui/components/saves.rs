//! What a figure can be saved as: the picture as SVG and PNG, its numbers as CSV.

use crate::app::export::table_csv;
use crate::app::view::{Credit, FigureView};
use crate::charts::{Theme, standalone};
use crate::i18n::Lang;
use crate::i18n::page::paper::{Word, file_name, kind_of, word};
use crate::ui::{browser, files, pictures};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Sharp on paper and on a projector.
const SCALE: u32 = 3;

#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    pub figure: FigureView,
    pub credit: Credit,
    pub lang: Lang,
}

#[component]
pub fn Saves(props: &Props) -> Html {
    let lang = props.lang;
    let failed = use_state_eq(|| false);
    let draw = {
        let Props { figure, credit, .. } = props.clone();
        move || {
            let under = credit.under(&browser::today(), &browser::address(&credit.link), lang);
            standalone(&figure.wide, &Theme::LIGHT, &figure.title, &under)
        }
    };
    let title = props.figure.title.clone();
    let name = move |ending: &str| file_name(&title, &browser::today(), ending, lang);
    let svg = {
        let (draw, name) = (draw.clone(), name.clone());
        Callback::from(move |_: MouseEvent| files::save(&name("svg"), "image/svg+xml", &draw()))
    };
    let png = {
        let (name, failed) = (name.clone(), failed.setter());
        Callback::from(move |_: MouseEvent| save_png(draw(), name("png"), SCALE, failed.clone()))
    };
    let csv = {
        let table = props.figure.table.clone();
        Callback::from(move |_: MouseEvent| files::save(&name("csv"), "text/csv;charset=utf-8", &table_csv(&table)))
    };
    let button = |kind: &'static str, what: Word, onclick: Callback<MouseEvent>| {
        let spoken = kind_of(what, kind, &props.figure.title, lang);
        html! { <button type="button" class="link" aria-label={spoken} {onclick}>{ kind }</button> }
    };
    html! {
        <p class="saves">
            if !props.figure.wide.is_empty() {
                <span>{ word(Word::SavePicture, lang) }</span>
                { button("SVG", Word::SavePicture, svg) }{ button("PNG", Word::SavePicture, png) }
            }
            if !props.figure.table.rows.is_empty() {
                <span>{ word(Word::SaveTable, lang) }</span>{ button("CSV", Word::SaveTable, csv) }
            }
            <span class="fault" role="status">{ failed.then(|| word(Word::NoPicture, lang)) }</span>
        </p>
    }
}

/// Draws and offers a PNG; `failed` is told whether that went wrong.
pub fn save_png(svg: String, name: String, scale: u32, failed: UseStateSetter<bool>) {
    spawn_local(async move {
        let made = pictures::png(&svg, scale).await;
        failed.set(made.is_none_or(|file| files::give(&name, &file).is_err()));
    });
}
