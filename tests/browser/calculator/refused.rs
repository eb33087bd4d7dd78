//! What the browser refuses is done without; what the page must not do is refused.

use super::Outcome;
use crate::harness::Page;
use crate::harness::server::Options;

#[tokio::test]
async fn without_storage_everything_but_remembering_works() -> Outcome {
    let page = Page::open("").await?;
    let denied = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });";
    let script = serde_json::json!({ "source": denied });
    page.browser.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", script).await?;
    page.reload().await?;
    page.middle().await?;
    page.tap("English").await?;
    page.until_text("h1", "¥9,192").await?;
    let link = page.link().await?;
    page.reload().await?;
    page.until_amount("hongsibu", "9,192").await?;
    assert_eq!(page.link().await?, link);
    page.close().await
}

#[tokio::test]
async fn under_a_path_of_its_own_links_stay_under_it() -> Outcome {
    let page = Page::load("", Options { prefix: "/zhengce/sha-pan/".into(), ..Options::default() }).await?;
    page.started().await?;
    page.middle().await?;
    page.link().await?;
    assert_eq!(page.js::<String>("return location.pathname").await?, "/zhengce/sha-pan/");
    page.reload().await?;
    page.until_amount("hongsibu", "9,192").await?;
    page.close().await
}

#[tokio::test]
async fn the_policy_of_the_page_refuses_foreign_addresses_and_inline_code() -> Outcome {
    let page = Page::open("").await?;
    let policy: String =
        page.js("return document.querySelector('meta[http-equiv=Content-Security-Policy]').content").await?;
    assert!(
        policy.starts_with("default-src 'none';")
            && !policy.contains("unsafe-inline")
            && !policy.contains("'unsafe-eval'"),
        "{policy}"
    );
    let styles: u32 = page.js("return document.querySelectorAll('[style], style, script:not([src])').length").await?;
    assert_eq!(styles, 0, "nothing inline");
    let refused: String = page.js("return fetch('https://example.com/').then(() => 'sent', () => 'refused')").await?;
    assert_eq!(refused, "refused");
    let said = page.console().await?;
    assert!(
        said.iter().all(|line| line.contains("Content Security Policy") || line.contains("example.com")),
        "{said:?}"
    );
    page.foreign_requests().await?;
    page.close().await
}
