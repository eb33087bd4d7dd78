//! Assumptions travel in the link, stay on the device, and are drawn beside their boxes.

use super::{clean, open, press};
use crate::harness::{Outcome, Page};

const COUNT: &str = "#a-hongsibu-0-count";

#[tokio::test]
async fn assumptions_come_back_by_link_and_on_the_next_visit() -> Outcome {
    let page = open().await?;
    page.fill("新手主播：人数", "4321").await?;
    page.until_text("#cost-answer", "4,").await?;
    page.until("decodeURIComponent(location.hash).length > 40").await?;
    let hash: String = page.js("return location.hash").await?;
    let there = format!("document.querySelector('{COUNT}')?.value === '4321'");
    page.reload().await?;
    page.until(&there).await?;
    // A browser that has never seen the page.
    let elsewhere = Page::open(&hash).await?;
    elsewhere.until(&there).await?;
    elsewhere.close().await?;
    // The next visit, without the link.
    page.browser.goto(page.server.address()).await?;
    page.until("location.hash === '' && document.querySelector('header nav a')").await?;
    page.browser.find(thirtyfour::By::LinkText("预算")).await?.click().await?;
    page.until(&there).await?;
    press(&page, "恢复原假设").await?;
    page.until(&format!("document.querySelector('{COUNT}').value !== '4321'")).await?;
    page.close().await
}

#[tokio::test]
async fn each_assumption_is_drawn_and_the_picture_follows_the_key() -> Outcome {
    let page = open().await?;
    page.js::<()>("document.querySelector('.kinds details').open = true").await?;
    page.until("document.querySelectorAll('.kinds details[open] .shaped svg').length > 3").await?;
    let box_of = "#a-hongsibu-0-gross_sales-median";
    page.js::<()>(&format!("document.querySelector('{box_of}').scrollIntoView({{ block: 'center' }})")).await?;
    let input = page.browser.find(thirtyfour::By::Css(box_of)).await?;
    input.send_keys(thirtyfour::Key::Control + "a").await?;
    input.send_keys("7777").await?;
    page.until_text(".kinds details[open]", "中位数 7,780 元").await?;
    clean(&page).await?;
    page.close().await
}

/// One's own give way to those of a link once these are changed, and are found again among what is saved.
#[tokio::test]
async fn ones_own_assumptions_are_set_aside_when_a_links_are_changed() -> Outcome {
    let theirs = Page::open("").await?;
    theirs.browser.find(thirtyfour::By::LinkText("预算")).await?.click().await?;
    theirs.until(&format!("document.querySelector('{COUNT}')")).await?;
    theirs.fill("新手主播：人数", "4321").await?;
    theirs.until("decodeURIComponent(location.hash).length > 40").await?;
    let hash: String = theirs.js("return location.hash").await?;
    theirs.close().await?;

    let page = open().await?;
    let kept = |text: &str| format!("(localStorage['sandtable.assumptions'] ?? '').includes('{text}')");
    page.fill("活跃主播：人数", "99").await?;
    page.until(&kept("=99")).await?;
    page.js::<()>(&format!("location.hash = {hash:?}")).await?;
    page.until(&format!("document.querySelector('{COUNT}').value === '4321'")).await?;
    page.until(&kept("=99")).await?;
    page.fill("新手主播：人数", "4322").await?;
    page.until_text(".assume [role=alert]", "原来的已放进“存档”").await?;
    page.until(&kept("=4322")).await?;
    page.until("localStorage['sandtable.scenarios'].includes('@红寺堡：打开链接前的假设') && localStorage['sandtable.scenarios'].includes('=99')")
        .await?;
    clean(&page).await?;
    page.close().await
}
