//! The next visit goes on where the last one was left, if its reader wants that.

use crate::harness::{Outcome, Page};

const OFFER: &str = ".notice[data-notice=recent]";

async fn is_noted(page: &Page, words: &str) -> Outcome {
    page.until(&format!("(localStorage.getItem('sandtable.recent') ?? '').includes('{words}')")).await
}

async fn come_back(page: &Page, path: &str) -> Outcome {
    page.browser.goto("about:blank").await?;
    page.browser.goto(page.server.address() + path).await?;
    page.started().await
}

#[tokio::test]
async fn the_next_visit_may_go_on() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    is_noted(&page, "38,000").await?;
    come_back(&page, "").await?;
    page.until_text(OFFER, "上次填到：个人主播，红寺堡 9,192 · 同江 7,720").await?;
    page.clean("offer").await?;
    page.tap("接着填").await?;
    page.until_amount("hongsibu", "9,192").await?;
    page.until(&format!("!document.querySelector('{OFFER}')")).await?;

    // Whoever begins anew is not asked again, and what was there before is kept all the same.
    come_back(&page, "").await?;
    page.until_text(OFFER, "上次填到").await?;
    page.tap("不用").await?;
    page.until(&format!("!document.querySelector('{OFFER}')")).await?;
    page.fill("月销售额", "12345").await?;
    is_noted(&page, "12345").await?;
    is_noted(&page, "38,000").await?;
    page.sheet("存档").await?;
    page.until_text(".sheet", "最近填过的").await?;
    page.close_sheet().await?;
    page.close().await
}

#[tokio::test]
async fn what_a_link_brings_is_not_touched() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    is_noted(&page, "38,000").await?;
    let middle = page.link().await?;
    page.tap("新手主播").await?;
    is_noted(&page, "11,000").await?;
    come_back(&page, &format!("?again{middle}")).await?;
    page.until_amount("hongsibu", "9,192").await?;
    page.until("document.querySelector('#compare')").await?;
    assert!(!page.js::<bool>(&format!("return Boolean(document.querySelector('{OFFER}'))")).await?);
    page.close().await
}
