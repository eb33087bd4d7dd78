//! Name, pages, and the tools of the page.

use crate::app::device::Sheet;
use crate::app::{Action, Page, link};
use crate::engine::named::Named;
use crate::i18n::Lang;
use crate::i18n::page::Say;
use crate::ui::browser;
use crate::ui::model::Dispatch;
use crate::ui::pages::MAIN;
use crate::ui::pages::calculator::RESULT;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub lang: Lang,
    pub page: Page,
    pub dispatch: Dispatch,
}

/// A page in the row of pages.
fn place(page: Page, props: &Props) -> Html {
    let open = props.dispatch.reform(move |click: MouseEvent| {
        click.prevent_default();
        Action::Go(page)
    });
    let here = (page == props.page).then_some("page");
    html! {
        <a class="page" href={format!("#{}", link::to_page(page))} aria-current={here} onclick={open}>
            { page.label().to(props.lang) }
        </a>
    }
}

#[component]
pub fn Header(props: &Props) -> Html {
    let lang = props.lang;
    let (skip, goal) = match props.page {
        Page::Calculator => (Say::SkipToResult, RESULT),
        Page::Workbench | Page::Budget | Page::Sources | Page::Presenter => (Say::SkipToMain, MAIN),
    };
    let other = if lang == Lang::Zh { Lang::En } else { Lang::Zh };
    let speak = props.dispatch.reform(move |_: MouseEvent| Action::Speak(other));
    let show = |sheet: Sheet| props.dispatch.reform(move |_: MouseEvent| Action::Show(Some(sheet)));
    let reset = props.dispatch.reform(|_: MouseEvent| Action::Reset);
    html! {
        <header class="header">
            <button type="button" class="skip" onclick={move |_| browser::go_to(goal)}>{ skip.to(lang) }</button>
            <p class="brand"><span class="mark" aria-hidden="true"></span>{ Say::Brand.to(lang) }</p>
            <nav aria-label={Say::Pages.to(lang)}>
                { Page::ALL.iter().map(|page| place(*page, props)).collect::<Html>() }
            </nav>
            <div class="tools">
                <button type="button" onclick={reset}>{ Say::Reset.to(lang) }</button>
                <button type="button" onclick={show(Sheet::Kept)}>{ Say::Kept.to(lang) }</button>
                <button type="button" onclick={show(Sheet::Share)}>{ Say::Share.to(lang) }</button>
                <button type="button" class="print" onclick={|_| browser::print()}>{ Say::Print.to(lang) }</button>
                <button type="button" onclick={speak} lang={other.tag()}>{ Say::OtherLanguage.to(lang) }</button>
            </div>
        </header>
    }
}
