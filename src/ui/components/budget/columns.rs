//! What each column of a roster is taken for, to be put right where it is not known.

use super::settle::Props;
use crate::app::budget::Act;
use crate::app::budget::settle::template;
use crate::app::view::budget::RosterView;
use crate::i18n::page::budget::{Word, column, word};
use crate::i18n::roster::{heading_name, read_in};
use crate::population::roster::{Guess, Heading};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

pub fn columns(found: &RosterView, props: &Props<'_>) -> Html {
    let lang = props.lang;
    let unsure = found.fault.is_some() || found.columns.iter().flatten().any(|each| each.means.is_none());
    let each = found.columns.iter().zip(&props.treasury.sheets).enumerate();
    html! {
        <details class="columns" open={unsure}>
            <summary>{ word(Word::Columns, lang) }</summary>
            <p class="hint">{ word(Word::ColumnsHint, lang) }</p>
            { for each.map(|(at, (guesses, sheet))| html! {
                <section aria-label={sheet.name.clone()}>
                    if found.columns.len() > 1 { <h3>{ &sheet.name }</h3> }
                    <ul>{ for guesses.iter().enumerate().map(|(column, _)| one(at, column, guesses, props)) }</ul>
                </section>
            }) }
        </details>
    }
}

fn one(sheet: usize, at: usize, guesses: &[Guess], props: &Props<'_>) -> Html {
    let lang = props.lang;
    let told = props.treasury.sheets.get(sheet).and_then(|sheet| sheet.columns.clone());
    let before = told.unwrap_or_else(|| guesses.iter().map(|each| each.means).collect());
    let Some(guess) = guesses.get(at) else { return html! {} };
    let means = before.get(at).copied().flatten();
    let mut known: Vec<Heading> = template(props.law);
    known.extend(means.filter(|means| !known.contains(means)));
    let choices = known.clone();
    // What another column is already can't be chosen by a slip of the keys.
    let taken: Vec<Heading> = before.iter().flatten().filter(|each| Some(**each) != means).copied().collect();
    let onchange = props.purse.on(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        // The first is for a column that is not used.
        let means =
            usize::try_from(select.selected_index()).ok().and_then(|place| choices.get(place.checked_sub(1)?).copied());
        Act::Column { sheet, at, means, before: before.clone() }
    });
    let option = |of: Option<Heading>| {
        let name = of.map_or(word(Word::NotUsed, lang).to_owned(), |of| heading_name(of, lang));
        let disabled = of.is_some_and(|of| taken.contains(&of));
        html! { <option selected={of == means} {disabled}>{ name }</option> }
    };
    let unit = means.and_then(|means| read_in(means, guess.unit.as_deref(), lang));
    let id = format!("column-{sheet}-{at}");
    html! {
        <li key={id.clone()}>
            <label for={id.clone()}>
                { column(at + 1, &guess.written, lang) }
                <small>{ guess.samples.join(lang.of("、", ", ")) }</small>
                { for unit.map(|unit| html! { <small>{ unit }</small> }) }
            </label>
            <select {id} {onchange}>{ option(None) }{ for known.iter().map(|each| option(Some(*each))) }</select>
        </li>
    }
}
