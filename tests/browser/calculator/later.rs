//! What is fetched after the first load never holds up the answer, and can be fetched again where that failed.

use super::{Outcome, row};
use crate::harness::Page;
use serde_json::json;

async fn block(page: &Page, addresses: &[&str]) -> Outcome {
    page.browser.cdp().send_raw("Network.setBlockedURLs", json!({ "urls": addresses })).await?;
    Ok(())
}

#[tokio::test]
async fn without_the_charts_the_page_answers_says_so_and_fetches_them_when_asked() -> Outcome {
    let page = Page::open("").await?;
    page.browser.cdp().send_raw("Network.enable", json!({})).await?;
    page.browser.cdp().send_raw("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await?;
    // What is kept for when there is no network would help it.
    page.browser.cdp().send_raw("Network.setBypassServiceWorker", json!({ "bypass": true })).await?;
    block(&page, &["*/snippets/*"]).await?;
    page.reload().await?;
    page.until_text(".later", "这一部分没有下载下来").await?;
    page.middle().await?;
    assert_eq!(page.axe().await?, [""; 0]);

    // Without the law in English, its names are read in Chinese.
    page.tap("English").await?;
    page.until_text(".later", "This part did not arrive").await?;
    page.until_text(&row("hongsibu"), "红寺堡").await?;
    page.until_amount("hongsibu", "¥9,192").await?;

    // The refusals stand in the console, and nothing else.
    page.until_text(".later", "Try again").await?;
    let console = page.console().await?;
    assert!(!console.is_empty() && console.iter().all(|line| line.contains("Failed to fetch")), "{console:?}");

    block(&page, &[]).await?;
    page.tap("Try again").await?;
    page.until("document.querySelector('#compare .wide svg').textContent.includes('9,192')").await?;
    page.tap("中文").await?;
    page.tap("English").await?;
    page.until_text(&row("hongsibu"), "Hongsibu").await?;
    page.close().await
}

#[tokio::test]
async fn the_law_in_english_is_fetched_when_somebody_reads_english() -> Outcome {
    let page = Page::open("").await?;
    page.until("document.querySelector('#compare')").await?;
    // By the page itself: what is fetched for when there is no network doesn't count.
    let fetched =
        "return performance.getEntriesByType('resource').some((one) => one.name.includes('/snippets/english'))";
    assert!(!page.js::<bool>(fetched).await?, "nobody asked for it");
    page.tap("English").await?;
    page.until_text(&row("hongsibu"), "Hongsibu").await?;
    page.until_text("#compare figcaption", "no place gives a certain amount yet").await?;
    assert!(page.js::<bool>(fetched).await?);

    // From then on it is there before the page is: nothing is first read in Chinese.
    page.reload().await?;
    assert!(page.text_of(&row("hongsibu")).await?.contains("Hongsibu"));
    page.close().await
}
