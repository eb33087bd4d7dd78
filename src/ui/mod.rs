//! The Yew shell: it shows what `app::view` decided and turns events into actions. No amount and no sentence is made here.

mod app;
mod browser;
mod components;
mod hooks;
mod later;
mod model;
mod pages;

/// Mounts the page in `#app`.
pub fn start() {
    if let Some(root) = gloo::utils::document().get_element_by_id("app") {
        root.set_inner_html("");
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
