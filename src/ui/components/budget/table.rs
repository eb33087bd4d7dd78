//! The button that saves a table.

use crate::app::export::table_csv;
use crate::app::view::TableView;
use crate::i18n::Lang;
use crate::i18n::page::budget::{Word, word};
use crate::ui::files::save;
use yew::prelude::*;

pub use crate::ui::components::figure::table;

const CSV: &str = "text/csv;charset=utf-8";

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
