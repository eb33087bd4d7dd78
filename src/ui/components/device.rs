//! What lies over the page or above it: sheets to share and to keep things, notices, the way back by keys.

mod compare;
mod forget;
mod kept;
mod keys;
mod notices;
mod recent;
mod share;
mod sheet;

use crate::app::device::Sheet;
use crate::ui::later::Props;
use yew::prelude::*;

/// It comes after the first load: see [`crate::ui::later`].
pub fn draw(props: &Props) -> Html {
    html! { <Device ..props.clone() /> }
}

#[component]
fn Device(props: &Props) -> Html {
    let state = &props.model.0;
    keys::use_keys(state.page, &props.dispatch);
    let tab = recent::use_recent(state, &props.rules);
    html! {
        <>
            <notices::Notices props={props.clone()} {tab} />
            {
                match state.sheet {
                    Some(Sheet::Share) => html! { <share::Share ..props.clone() /> },
                    Some(Sheet::Kept) => html! { <kept::Kept ..props.clone() /> },
                    None => html! {},
                }
            }
        </>
    }
}
