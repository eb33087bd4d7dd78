//! A value of the law that can be changed, in its sentence or in a line of its own.

use super::{Work, text_of};
use crate::app::desk::Act;
use crate::app::view::desk::{BoxView, Control};
use crate::engine::scheme::Edit;
use crate::i18n::Lang;
use crate::i18n::clause::Source;
use crate::i18n::page::DeskWord;
use yew::prelude::*;

/// Han signs are about twice as broad as digits.
fn broad(text: &str) -> usize {
    text.chars().map(|sign| if sign.is_ascii() { 1 } else { 2 }).sum::<usize>().max(2)
}

fn class(view: &BoxView) -> Classes {
    let source = match view.source {
        Source::Text => "text",
        Source::Reading => "reading",
        Source::Draft => "draft",
    };
    classes!("value", source)
}

pub fn value(view: &BoxView, lang: Lang, work: &Work) -> Html {
    let name = spoken(view, lang);
    match &view.control {
        Control::Read => html! { <span class={class(view)}>{ &view.text }</span> },
        Control::Type => typed(view, name, work),
        Control::Pick(options) => {
            let address = view.address.to_string();
            let onchange =
                work.on(move |event: Event| Act::Edit(Edit::Set { address: address.clone(), to: text_of(&event) }));
            let option = |(name, word, on): &(String, String, bool)| {
                html! { <option value={name.clone()} selected={*on}>{ word }</option> }
            };
            html! {
                <select id={view.id.clone()} class={class(view)} aria-label={name} {onchange}>
                    { for options.iter().map(option) }
                </select>
            }
        }
    }
}

fn typed(view: &BoxView, name: String, work: &Work) -> Html {
    let (to, left, done) = (view.address.clone(), view.address.clone(), view.address.clone());
    let oninput = work.on(move |event: InputEvent| Act::Type(to.clone(), text_of(&event)));
    let onblur = work.on(move |_: FocusEvent| Act::Leave(left.clone()));
    let onchange = work.on(move |_: Event| Act::Leave(done.clone()));
    let onfocus = Callback::from(|event: FocusEvent| {
        event.target_unchecked_into::<web_sys::HtmlInputElement>().select();
    });
    let described = view.fault.as_ref().map(|_| format!("{}-fault", view.id));
    html! {
        <input type="text" id={view.id.clone()} class={class(view)} value={view.text.clone()} size={broad(&view.text).to_string()}
            aria-label={name} aria-describedby={described} autocomplete="off" spellcheck="false"
            aria-invalid={view.fault.as_ref().map(|_| "true")} {oninput} {onblur} {onchange} {onfocus} />
    }
}

/// The name, and where the value is not the text's, that too.
fn spoken(view: &BoxView, lang: Lang) -> String {
    let source = match view.source {
        Source::Text => None,
        Source::Reading => Some(DeskWord::LegendReading),
        Source::Draft => Some(DeskWord::LegendDraft),
    };
    let more = source.map(|say| say.to(lang)).into_iter().chain(view.was.as_deref());
    std::iter::once(view.label.as_str()).chain(more).collect::<Vec<_>>().join(lang.of("，", ", "))
}

/// What is wrong, below the clause in which the box stands.
pub fn fault(view: &BoxView, lang: Lang) -> Html {
    let Some(fault) = &view.fault else { return html! {} };
    html! { <p class="fault" id={format!("{}-fault", view.id)} role="status">{ &view.label }{ lang.of("：", ": ") }{ fault }</p> }
}

/// In a line of its own, with its label.
pub fn line(view: &BoxView, lang: Lang, work: &Work) -> Html {
    html! {
        <div class="desk-line" key={view.id.clone()}>
            <label for={view.id.clone()}>{ &view.label }</label>
            { value(view, lang, work) }
            { for view.was.iter().map(|was| html! { <small class="was">{ was }</small> }) }
            { fault(view, lang) }
        </div>
    }
}
