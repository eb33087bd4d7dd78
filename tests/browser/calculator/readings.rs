//! A clause that can be read in two ways: the switch changes the money as the law would, and can be taken back.

use super::Outcome;
use crate::harness::Page;

#[tokio::test]
async fn another_reading_changes_the_amount_travels_and_is_taken_back() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    assert!(page.line("HSB-10a").await?.contains("有几种读法"), "the clause is marked");
    page.until_text("label[for='reading-H3-whole']", "9,192 元").await?;
    let whole = page.text_of("label[for='reading-H3-whole']").await?;
    let excess = page.text_of("label[for='reading-H3-excess']").await?;
    assert!(whole.contains("9,192 元"), "{whole}");
    // (36,800 − 5,000) × 2 % = 636 a month; × 12 + 360 = 7,992
    assert!(excess.contains("7,992 元"), "{excess}");
    page.click("label[for='reading-H3-excess']").await?;
    page.until_amount("hongsibu", "7,992").await?;
    let line = page.line("HSB-10a").await?;
    assert!(line.contains("636 元/月") && line.contains("有几种读法"), "{line}");
    page.until_text("h1", "7,992 元").await?;
    page.until_text("#compare figcaption", "7,992 元").await?;

    let link = page.link().await?;
    let elsewhere = Page::open(&link).await?;
    elsewhere.until_amount("hongsibu", "7,992").await?;
    elsewhere.until("document.getElementById('reading-H3-excess').checked").await?;
    elsewhere.close().await?;

    page.click("label[for='reading-H3-whole']").await?;
    page.until_amount("hongsibu", "9,192").await?;
    page.click("label[for='reading-H3-excess']").await?;
    page.until_amount("hongsibu", "7,992").await?;
    page.tap("清空").await?;
    page.until_sum("hongsibu", "暂无").await?;
    page.middle().await?;
    page.close().await
}
