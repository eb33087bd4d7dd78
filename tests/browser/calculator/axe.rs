//! axe finds nothing, and nothing is wider than the window, in every state × tone × width.

use super::Outcome;
use crate::harness::Page;

#[tokio::test]
async fn an_empty_page_and_an_english_one() -> Outcome {
    let page = Page::open("").await?;
    page.clean("empty").await?;
    page.middle().await?;
    page.tap("English").await?;
    page.until_text("h1", "¥9,192").await?;
    for scheme in ["tongjiang", "conghua", "pinggu", "heilongjiang"] {
        page.open_row(scheme).await?;
    }
    page.clean("English").await?;
    page.close().await
}

#[tokio::test]
async fn a_full_page_with_everything_open() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    for scheme in ["tongjiang", "conghua", "pinggu", "heilongjiang"] {
        page.open_row(scheme).await?;
    }
    page.unfold("main").await?;
    page.clean("all open").await?;
    page.close().await
}

#[tokio::test]
async fn a_field_in_error_a_broken_link_and_twelve_months() -> Outcome {
    let page = Page::open("#c=1.broken").await?;
    page.fill("月销售额", "3.8x").await?;
    page.until("document.getElementById('f-gross_sales').ariaInvalid === 'true'").await?;
    page.fill("视频浏览量", "2万 · y").await?;
    page.until_text("#f-views-fault", "第 2 个").await?;
    page.click("label[for='months-apart']").await?;
    page.until("document.getElementById('m-gross_sales-12')").await?;
    page.fill("2 月：月直播时长", "1000").await?;
    page.until_text("#m-live_hours-2-fault", "744").await?;
    page.clean("in error").await?;
    page.close().await
}
