//! Two tabs at once.

use crate::harness::{Outcome, Page};

#[tokio::test]
async fn scenarios_of_two_tabs_stand_side_by_side() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    page.sheet("存档").await?;
    let first = page.browser.window().await?;
    let second = page.browser.new_tab().await?;
    page.browser.switch_to_window(second).await?;
    page.browser.goto(page.server.address()).await?;
    page.started().await?;
    page.tap("新手主播").await?;
    page.sheet("存档").await?;
    page.save_as("二").await?;
    // The other tab's sheet was open all the while, and follows.
    page.browser.switch_to_window(first).await?;
    page.until("document.querySelectorAll('.shelf strong').length === 1").await?;
    page.save_as("一").await?;
    assert_eq!(page.scenarios().await?, ["二", "一"]);
    page.close().await
}
