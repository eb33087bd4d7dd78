//! Folded parts of a page: opened around a place that is gone to, and all of them on paper.

use super::browser;
use gloo::events::EventListener;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

const OPEN: &str = "open";

/// Brings an element into view and gives it the focus; what it folds and what folds it away is opened, and a sheet that lies
/// over it closed.
pub fn go_to(id: &str) {
    let over = gloo::utils::document().query_selector("dialog[open]").ok().flatten();
    if let Some(over) = over.and_then(|over| over.dyn_into::<web_sys::HtmlDialogElement>().ok()) {
        over.close();
    }
    if let Some(place) = gloo::utils::document().get_element_by_id(id) {
        let own = place.query_selector(":scope > details").ok().flatten();
        let mut around = own.or_else(|| place.closest("details").ok().flatten());
        while let Some(each) = around {
            unfold(&each);
            around = each.parent_element().and_then(|parent| parent.closest("details").ok().flatten());
        }
    }
    browser::go_to(id);
}

/// Opens everything that is folded in this place.
pub fn unfold_all(css: &str) {
    folded(css).iter().for_each(unfold);
}

fn unfold(each: &Element) {
    let _ = each.set_attribute(OPEN, "");
}

fn folded(css: &str) -> Vec<Element> {
    let found = gloo::utils::document().query_selector_all(&[css, " details:not([open])"].concat());
    let found = found.map(|found| (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect());
    found.unwrap_or_default()
}

/// Paper shows all of this place; afterwards it is folded as it was.
#[hook]
pub fn use_unfolded_paper(css: &'static str) {
    use_effect_with((), move |()| {
        let opened = Rc::new(RefCell::new(Vec::new()));
        let (before, after) = (Rc::clone(&opened), opened);
        let window = gloo::utils::window();
        let print = EventListener::new(&window, "beforeprint", move |_| {
            let now = folded(css);
            now.iter().for_each(unfold);
            before.borrow_mut().extend(now);
        });
        let printed = EventListener::new(&window, "afterprint", move |_| {
            for each in after.take() {
                let _ = each.remove_attribute(OPEN);
            }
        });
        move || drop((print, printed))
    });
}
