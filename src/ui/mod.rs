//! The Yew shell: it shows what `app::view` decided and turns events into actions. No amount and no sentence is made here.

mod app;
mod browser;
mod components;
mod device;
mod files;
mod fold;
mod hooks;
mod later;
mod media;
mod model;
mod office;
mod pages;
mod pictures;
mod shelf;

use crate::i18n::Lang;

/// Mounts the page in `#app`, for whoever reads English with the law in English.
pub fn start() {
    wasm_bindgen_futures::spawn_local(async {
        if browser::remembered_language() == Some(Lang::En) {
            later::english().await;
        }
        // The law, what it gives, and the page: three tasks, because none may hold up a hand for long. What the second works
        // out is worked out again, but a browser compiles each function only the first time.
        let model = app::first();
        browser::told(browser::BREATHED).await;
        app::rehearse(&model);
        browser::told(browser::BREATHED).await;
        if let Some(root) = gloo::utils::document().get_element_by_id("app") {
            root.set_text_content(None);
            yew::Renderer::<app::App>::with_root(root).render();
        }
    });
}
