//! The Yew shell.
use yew::prelude::*;

#[component]
fn App() -> Html {
    html! { <main><h1>{ "政策沙盘" }</h1></main> }
}

/// Mounts the page in `#app`.
pub fn start() {
    if let Some(root) = gloo::utils::document().get_element_by_id("app") {
        yew::Renderer::<App>::with_root(root).render();
    }
}
