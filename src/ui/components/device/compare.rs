//! Two scenarios side by side.

use crate::app::State;
use crate::app::device::Shelf;
use crate::app::view::kept::beside;
use crate::ui::components::figure;
use yew::prelude::*;

/// The heading that names the table.
pub const SCENARIOS: &str = "scenarios";

pub fn compare(shelf: &Shelf, ticked: &[String], page: &State) -> Html {
    let mut chosen = ticked.iter().filter_map(|name| shelf.iter().find(|entry| entry.name == *name));
    match (chosen.next(), chosen.next()) {
        (Some(one), Some(other)) => {
            html! { <div class="beside" role="status">{ figure::table(&beside(one, other, page), SCENARIOS) }</div> }
        }
        _ => html! {},
    }
}
