//! Records one by one: videos, sessions, events.

use super::field::{cell, row};
use super::flags::flags;
use crate::app::Action;
use crate::app::view::{ItemView, ListView};
use crate::i18n::Lang;
use crate::i18n::page::{self, Say};
use crate::ui::model::Dispatch;
use yew::prelude::*;

const MONTHS: usize = 12;

pub fn list(view: &ListView, lang: Lang, dispatch: &Dispatch) -> Html {
    let of = view.list;
    let add = dispatch.reform(move |_: MouseEvent| Action::AddItem(of));
    html! {
        <div class="list">
            { view.items.iter().enumerate().map(|(at, each)| item(view, each, at, lang, dispatch)).collect::<Html>() }
            <button type="button" class="add" onclick={add} disabled={view.full}>{ Say::Add.to(lang) }</button>
        </div>
    }
}

fn item(view: &ListView, item: &ItemView, at: usize, lang: Lang, dispatch: &Dispatch) -> Html {
    let of = view.list;
    let remove = dispatch.reform(move |_: MouseEvent| Action::RemoveItem(of, at));
    html! {
        <fieldset class="item" key={at}>
            <legend>{ &item.name }</legend>
            { for item.amounts.iter().map(|each| row(each, dispatch)) }
            <div class="how-often">
                { month(item, of, at, lang, dispatch) }
                <span class="times">{ "×" }{ cell(&item.times, dispatch) }</span>
                <button type="button" class="remove" onclick={remove} aria-label={page::about(Say::Remove.to(lang), &item.name, lang)}>
                    { Say::Remove.to(lang) }
                </button>
            </div>
            { flags(&item.marks, dispatch) }
        </fieldset>
    }
}

fn month(item: &ItemView, of: crate::engine::profile::List, at: usize, lang: Lang, dispatch: &Dispatch) -> Html {
    let Some(chosen) = item.month else { return html! {} };
    let onchange = dispatch.reform(move |event: Event| {
        let value = event.target_unchecked_into::<web_sys::HtmlSelectElement>().value();
        Action::ItemMonth(of, at, value.parse().ok())
    });
    let option = |month: usize| {
        html! { <option value={month.to_string()} selected={chosen == Some(month)}>{ page::month(month, lang) }</option> }
    };
    html! {
        <select {onchange} aria-label={page::about(&item.name, Say::Month.to(lang), lang)}>
            <option value="" selected={chosen.is_none()}>{ Say::EveryMonth.to(lang) }</option>
            { for (0..MONTHS).map(option) }
        </select>
    }
}
