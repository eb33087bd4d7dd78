//! One amount: label, large figure on a line, what was understood, slider, and what is wrong.

use crate::app::Action;
use crate::app::state::Slot;
use crate::app::view::FieldView;
use crate::i18n::Lang;
use crate::i18n::page::{self, Say};
use crate::ui::model::Dispatch;
use yew::prelude::*;

/// A thousandth of the way to the slider's end.
const STEPS: &str = "1000";

/// Large, with its slider; `aside` stands opposite the label.
pub fn field(view: &FieldView, lang: Lang, aside: Html, dispatch: &Dispatch) -> Html {
    html! {
        <div class="field" key={view.id.clone()}>
            <div class="head"><label for={view.id.clone()}>{ &view.label }</label>{ aside }</div>
            <div class="line">
                { input(view, "figure", dispatch) }
                <span class="echo" id={format!("{}-echo", view.id)}>{ &view.echo }</span>
            </div>
            { slider(view, lang, dispatch) }
            { fault(view) }
            if view.slot == Slot::Views {
                { for view.hint.iter().map(|hint| html! { <p class="hint">{ hint }</p> }) }
            }
        </div>
    }
}

/// In one line: label, box, unit.
pub fn row(view: &FieldView, dispatch: &Dispatch) -> Html {
    html! {
        <div class={classes!("field-row", view.echo.is_empty().then_some("count"))} key={view.id.clone()}>
            <label for={view.id.clone()}>{ &view.label }</label>
            <div class="line">
                { input(view, "figure", dispatch) }
                <span class="echo" id={format!("{}-echo", view.id)}>{ &view.echo }</span>
            </div>
            { for view.hint.iter().map(|hint| html! { <small>{ hint }</small> }) }
            { fault(view) }
        </div>
    }
}

/// The box alone; its label is spoken, not shown.
pub fn cell(view: &FieldView, dispatch: &Dispatch) -> Html {
    html! {
        <>
            { input_named(view, "cell", Some(view.label.clone()), dispatch) }
            { fault(view) }
        </>
    }
}

fn input(view: &FieldView, class: &'static str, dispatch: &Dispatch) -> Html {
    input_named(view, class, None, dispatch)
}

fn input_named(view: &FieldView, class: &'static str, name: Option<String>, dispatch: &Dispatch) -> Html {
    let slot = view.slot.clone();
    let oninput = dispatch.reform(move |event: InputEvent| {
        Action::Type(slot.clone(), event.target_unchecked_into::<web_sys::HtmlInputElement>().value())
    });
    let described = match (&view.fault, &name) {
        (Some(_), _) => Some(format!("{}-fault", view.id)),
        (None, None) => Some(format!("{}-echo", view.id)),
        (None, Some(_)) => None,
    };
    html! {
        <input type="text" {class} id={view.id.clone()} value={view.text.clone()} {oninput} autocomplete="off"
            inputmode="text" enterkeyhint="next" placeholder="0" aria-label={name} aria-describedby={described}
            aria-invalid={view.fault.as_ref().map(|_| "true")} />
    }
}

fn fault(view: &FieldView) -> Html {
    let Some(fault) = &view.fault else { return html! {} };
    html! { <p class="fault" id={format!("{}-fault", view.id)} role="status">{ fault }</p> }
}

fn slider(view: &FieldView, lang: Lang, dispatch: &Dispatch) -> Html {
    let Some(slider) = &view.slider else { return html! {} };
    let fact = slider.fact;
    let oninput = dispatch.reform(move |event: InputEvent| {
        let place = event.target_unchecked_into::<web_sys::HtmlInputElement>().value();
        Action::Slide(fact, place.parse().unwrap_or(0))
    });
    html! {
        <input type="range" min="0" max={STEPS} step="1" value={slider.place.to_string()} {oninput}
            aria-label={page::about(&view.label, Say::Slider.to(lang), lang)} aria-valuetext={slider.text.clone()} />
    }
}
