//! After one visit nothing is asked of the server any more.

use crate::harness::server::Options;
use crate::harness::{Outcome, Page};

#[tokio::test]
async fn with_the_server_stopped_everything_opens_also_what_never_was() -> Outcome {
    let mut page = Page::load("", Options { prefix: "/a/b/".into(), ..Options::default() }).await?;
    page.started().await?;
    page.is_kept().await?;
    page.server.stop();
    page.reload().await?;
    page.middle().await?;
    page.every_page().await?;
    page.tap("English").await?;
    page.until_text("[aria-controls='row-hongsibu']", "Hongsibu").await?;
    page.tap("中文").await?;
    // Another tab, by the page's own name and with a question behind it.
    page.browser.new_tab().await?;
    let tabs = page.browser.windows().await?;
    page.browser.switch_to_window(tabs.last().ok_or("no tab")?.clone()).await?;
    page.browser.goto(page.server.address() + "index.html?from=chat").await?;
    page.started().await?;
    page.middle().await?;
    page.until("document.querySelector('#compare .wide svg')").await?;
    page.close().await
}

#[tokio::test]
async fn the_first_visit_itself_outlives_the_server() -> Outcome {
    let mut page = Page::open("").await?;
    page.is_kept().await?;
    page.server.stop();
    page.every_page().await?;
    page.close().await
}

#[tokio::test]
async fn where_nothing_may_be_kept_nothing_is_said() -> Outcome {
    let page = Page::open("").await?;
    for denied in [
        "delete Navigator.prototype.serviceWorker;",
        "ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('denied', 'SecurityError'));",
    ] {
        let script = serde_json::json!({ "source": denied });
        page.browser.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", script).await?;
        page.reload().await?;
        page.middle().await?;
        page.every_page().await?;
        assert!(!page.js::<bool>("return Boolean(document.querySelector('.notice'))").await?);
    }
    page.close().await
}
