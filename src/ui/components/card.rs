//! The result as a picture for a chat: seen before it is saved, with or without what was entered.

use super::saves::save_png;
use crate::app::view::{Rules, card};
use crate::charts::{Theme, card as draw};
use crate::i18n::page::paper::{Word, file_name, kind_of, word};
use crate::ui::model::Model;
use crate::ui::{browser, files, pictures};
use std::rc::Rc;
use yew::prelude::*;

#[derive(Clone, Properties)]
pub struct Props {
    pub model: Model,
    pub rules: Rc<Rules>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.rules, &other.rules) && self.model == other.model
    }
}

#[component]
pub fn Card(props: &Props) -> Html {
    let lang = props.model.0.lang;
    let (open, figures, failed) = (use_state_eq(|| false), use_state_eq(|| false), use_state_eq(|| false));
    let say = |of: Word| word(of, lang);
    let ontoggle = {
        let open = open.setter();
        Callback::from(move |event: Event| {
            open.set(event.target_unchecked_into::<web_sys::Element>().has_attribute("open"))
        })
    };
    let inside = open.then(|| {
        let svg = drawn(props, *figures);
        let name = |ending: &str| file_name(say(Word::CardFile), &browser::today(), ending, lang);
        let onchange = {
            let figures = figures.setter();
            Callback::from(move |event: Event| figures.set(event.target_unchecked_into::<web_sys::HtmlInputElement>().checked()))
        };
        let (as_svg, as_png) = (svg.clone(), svg.clone());
        let (svg_name, png_name, failed_now) = (name("svg"), name("png"), failed.setter());
        let save_svg = move |_: MouseEvent| files::save(&svg_name, "image/svg+xml", &as_svg);
        let save_it = move |_: MouseEvent| save_png(as_png.clone(), png_name.clone(), 1, failed_now.clone());
        let spoken = |kind: &str| kind_of(Word::SavePicture, kind, say(Word::CardFile), lang);
        html! {
            <>
                <p class="hint">{ say(Word::CardHint) }</p>
                <label class="tick" for="card-figures"><input type="checkbox" id="card-figures" checked={*figures} {onchange} />
                    <span>{ say(Word::CardFigures) }</span></label>
                <p class="saves">
                    <span>{ say(Word::SavePicture) }</span>
                    <button type="button" class="link" aria-label={spoken("PNG")} onclick={save_it}>{ "PNG" }</button>
                    <button type="button" class="link" aria-label={spoken("SVG")} onclick={save_svg}>{ "SVG" }</button>
                    <span class="fault" role="status">{ failed.then(|| say(Word::NoPicture)) }</span>
                </p>
                <img src={pictures::data_address(&svg)} width="360" height="480" alt={say(Word::CardAlt)} />
            </>
        }
    });
    html! {
        <details class="card" {ontoggle}><summary>{ say(Word::Card) }</summary>{ for inside }</details>
    }
}

fn drawn(props: &Props, figures: bool) -> String {
    let state = &props.model.0;
    let address = if figures {
        browser::address(&crate::app::link::write(state).unwrap_or_default())
    } else {
        browser::page_address()
    };
    draw(&card(state, &props.rules, figures, (&browser::today(), &address)), &Theme::LIGHT)
}
