//! Drafts between visits, and a browser that keeps nothing or gives back rubbish.

use super::{FLOOR, open, to_workbench};
use crate::harness::{Outcome, Page};

async fn name_of_draft(page: &Page, name: &str) -> Outcome {
    page.until_text(".desk-drafts", name).await
}

#[tokio::test]
async fn drafts_come_back_after_a_reload_and_a_new_visit() -> Outcome {
    let page = open().await?;
    page.write(FLOOR, "3000").await?;
    page.until_text(".changes", "3,000 元").await?;
    page.write("#draft-name", "新人办法").await?;
    page.until("localStorage.getItem('sandtable.drafts').includes('新人办法')").await?;
    page.link().await?;
    page.reload().await?;
    page.until_value(FLOOR, "3,000 元").await?;
    let drafts = "return document.querySelectorAll('.desk-drafts [aria-pressed]').length";
    assert_eq!(page.js::<u32>(drafts).await?, 2, "the law and one draft: the link's and the kept one are the same");
    // Without the link, too.
    page.browser.goto(page.server.address() + "?again").await?;
    page.started().await?;
    to_workbench(&page).await?;
    name_of_draft(&page, "新人办法").await?;
    page.close().await
}

#[tokio::test]
async fn a_draft_by_link_under_a_name_taken_here_gets_one_of_its_own() -> Outcome {
    let page = open().await?;
    page.write(FLOOR, "3000").await?;
    page.until_text(".changes", "3,000 元").await?;
    let hash = page.link().await?;
    page.write(FLOOR, "4000").await?;
    page.until("localStorage.getItem('sandtable.drafts').includes('4000')").await?;
    page.browser.goto(format!("{}?again{hash}", page.server.address())).await?;
    page.started().await?;
    page.until_value("#draft-name", "草案 1 2").await?;
    page.until_value(FLOOR, "3,000 元").await?;
    let drafts = "return document.querySelectorAll('.desk-drafts [aria-pressed]').length";
    assert_eq!(page.js::<u32>(drafts).await?, 3, "the law, the draft that was here, and the one that came");
    page.close().await
}

#[tokio::test]
async fn what_is_damaged_is_said_and_put_aside() -> Outcome {
    let page = open().await?;
    page.js::<()>("localStorage.setItem('sandtable.drafts', '\\u0000[{rubbish'); location.hash = ''").await?;
    page.browser.goto(page.server.address() + "?again").await?;
    page.started().await?;
    to_workbench(&page).await?;
    page.until_text("[role=alert]", "上次存下的草案有一部分读不出来").await?;
    page.write(FLOOR, "3000").await?;
    page.until_text(".changes", "3,000 元").await?;
    page.until("localStorage.getItem('sandtable.drafts.damaged').includes('rubbish')").await?;
    page.until("!localStorage.getItem('sandtable.drafts').includes('rubbish')").await?;
    page.tap("关闭").await?;
    // Said once: not again each time the page is opened.
    page.browser.find(thirtyfour::By::LinkText("测算")).await?.click().await?;
    page.until("document.querySelector('#result')").await?;
    to_workbench(&page).await?;
    page.until_value(FLOOR, "3,000 元").await?;
    page.until("!document.querySelector('[role=alert]')").await?;
    page.close().await
}

#[tokio::test]
async fn where_nothing_can_be_kept_nothing_in_hand_is_lost() -> Outcome {
    let page = open().await?;
    page.write(FLOOR, "4000").await?;
    page.until("(localStorage.getItem('sandtable.drafts') ?? '').includes('4000')").await?;
    // As a full disk, or a visitor's settings, would have it.
    page.js::<()>("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }")
        .await?;
    page.write(FLOOR, "3000").await?;
    page.until_text("[role=alert]", "浏览器存不下草案了").await?;
    page.until_value(FLOOR, "3000").await?;
    page.tap("关闭").await?;
    page.write(FLOOR, "3100").await?;
    page.until_text(".changes", "3,100 元").await?;
    page.until("!document.querySelector('[role=alert]')").await?;
    // What is still kept from before doesn't come back as a second draft.
    page.browser.find(thirtyfour::By::LinkText("测算")).await?.click().await?;
    page.until("document.querySelector('#result')").await?;
    to_workbench(&page).await?;
    page.until_value(FLOOR, "3,100 元").await?;
    let drafts = "return document.querySelectorAll('.desk-drafts [aria-pressed]').length";
    assert_eq!(page.js::<u32>(drafts).await?, 2);
    page.close().await
}

#[tokio::test]
async fn undo_and_redo_and_each_change_alone() -> Outcome {
    let page = open().await?;
    page.write(FLOOR, "3000").await?;
    page.until_text(".changes", "起付线改为 3,000 元").await?;
    page.write("#w-hongsibu-HSB-10a-rate", "3").await?;
    page.until_text(".changes", "3%").await?;
    page.tap("撤销").await?;
    page.until_value("#w-hongsibu-HSB-10a-rate", "2%").await?;
    page.tap("重做").await?;
    page.until_value("#w-hongsibu-HSB-10a-rate", "3%").await?;
    page.click(".changes li:first-child button").await?;
    page.until_value(FLOOR, "5,000 元").await?;
    page.until_value("#w-hongsibu-HSB-10a-rate", "3%").await?;
    page.close().await
}
