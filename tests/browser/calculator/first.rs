//! A first visit: what the first answer does without waits for its reader.

use super::Outcome;
use crate::harness::server::Options;
use crate::harness::{Page, View};

const FETCHED: &str = "performance.getEntriesByType('resource').some((one) => one.name.includes('/snippets/'))";

/// The page on its first visit, answered, with nobody before it. Its clock stands still, so that only a sign moves it on.
async fn alone(hash: &str) -> Outcome<Page> {
    let page = Page::load("#", Options::default()).await?;
    page.answered().await?;
    let still = "localStorage.clear(); const wait = setTimeout;
        globalThis.setTimeout = (does, after, ...rest) => after >= 1000 ? 0 : wait(does, after, ...rest);";
    let script = serde_json::json!({ "source": still });
    page.browser.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", script).await?;
    page.browser.goto(page.server.address() + "?" + hash).await?;
    page.answered().await?;
    page.until("document.querySelector('.ledger [aria-controls]')").await?;
    Ok(page)
}

#[tokio::test]
async fn nothing_is_fetched_until_its_reader_stirs() -> Outcome {
    for sign in ["pointermove", "keydown", "scroll", "focusin", "beforeprint"] {
        let page = alone("").await?;
        page.until("document.querySelector('.later')").await?;
        // Whatever the page does by itself it has done by the time it is idle.
        let idle = format!(
            "return new Promise((done) => requestIdleCallback(() =>
                requestAnimationFrame(() => requestIdleCallback(() => done({FETCHED})))))"
        );
        assert!(!page.js::<bool>(&idle).await?, "nobody is there yet");
        page.js::<()>(&format!("dispatchEvent(new Event('{sign}'))")).await?;
        page.until("document.querySelector('#compare') && !document.querySelector('.later')").await?;
        page.is_kept().await?;
        page.close().await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_is_in_sight_or_asked_for_by_a_link_comes_by_itself() -> Outcome {
    let page = alone("").await?;
    page.view(View { width: 1280, height: 4000 }).await?;
    page.reload_alone().await?;
    page.until("document.querySelector('#compare')").await?;
    page.close().await?;

    let page = alone("#c=2.x").await?;
    page.until("document.querySelector('#compare') && document.querySelector('.notice')").await?;
    page.close().await
}

#[tokio::test]
async fn a_tap_is_answered_at_once_and_brings_what_it_opens() -> Outcome {
    let page = alone("").await?;
    page.tap("分享").await?;
    page.until("document.querySelector('dialog[open]')").await?;
    page.close().await
}

impl Page {
    async fn reload_alone(&self) -> Outcome {
        self.js::<()>("localStorage.clear()").await?;
        self.browser.refresh().await?;
        self.answered().await
    }
}
