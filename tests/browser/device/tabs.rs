//! Two tabs at once.

use crate::harness::{Outcome, Page};
use thirtyfour::By;

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

/// Opens the workbench and begins a draft there.
async fn draft(page: &Page, name: &str) -> Outcome {
    page.browser.find(By::LinkText("调参")).await?.click().await?;
    page.until("document.querySelector('.clause')").await?;
    page.tap("新草案").await?;
    page.until("document.querySelector('#draft-name')").await?;
    let typed = format!(
        "const box = document.querySelector('#draft-name'); box.value = '{name}'; box.dispatchEvent(new InputEvent('input', {{ bubbles: true }}))"
    );
    page.js::<()>(&typed).await?;
    page.until_text(".desk-drafts", name).await
}

#[tokio::test]
async fn drafts_of_two_tabs_are_joined_in_both() -> Outcome {
    let page = Page::open("").await?;
    draft(&page, "甲").await?;
    let first = page.browser.window().await?;
    let second = page.browser.new_tab().await?;
    page.browser.switch_to_window(second.clone()).await?;
    page.browser.goto(page.server.address()).await?;
    page.started().await?;
    draft(&page, "乙").await?;
    page.until_text(".desk-drafts", "甲").await?;
    page.browser.switch_to_window(first).await?;
    page.until_text(".desk-drafts", "乙").await?;
    // The one in hand still is, and goes on.
    page.until("document.querySelector('#draft-name').value === '甲'").await?;
    page.browser.find(By::Css("#draft-name")).await?.send_keys("甲").await?;
    page.until("localStorage.getItem('sandtable.drafts').includes('=甲甲') && localStorage.getItem('sandtable.drafts').includes('=乙')")
        .await?;
    page.browser.switch_to_window(second).await?;
    page.until_text(".desk-drafts", "甲甲").await?;
    page.until("document.querySelector('#draft-name').value === '乙'").await?;
    page.close().await
}

/// A second tab beside this one, with the page open.
async fn second(page: &Page) -> Outcome<[thirtyfour::WindowHandle; 2]> {
    let first = page.browser.window().await?;
    let second = page.browser.new_tab().await?;
    page.browser.switch_to_window(second.clone()).await?;
    page.browser.goto(page.server.address()).await?;
    page.started().await?;
    Ok([first, second])
}

/// Opens the presenter, and begins a deck with a ready one.
async fn deck(page: &Page, name: &str) -> Outcome {
    page.browser.find(By::LinkText("演示")).await?.click().await?;
    page.until("document.querySelector('.ready')").await?;
    page.tap(name).await?;
    page.until_text(".decks", name).await
}

#[tokio::test]
async fn decks_of_two_tabs_are_joined_in_both() -> Outcome {
    let page = Page::open("").await?;
    page.browser.find(By::LinkText("演示")).await?.click().await?;
    page.until("document.querySelector('.ready')").await?;
    let [first, second] = second(&page).await?;
    deck(&page, "同江").await?;
    page.browser.switch_to_window(first).await?;
    page.until_text(".decks", "同江").await?;
    deck(&page, "平谷").await?;
    page.browser.switch_to_window(second).await?;
    page.until_text(".decks", "平谷").await?;
    page.until("document.querySelector('.decks [aria-pressed=true]').innerText === '同江'").await?;
    page.close().await
}

#[tokio::test]
async fn own_schemes_of_two_tabs_are_joined_in_both() -> Outcome {
    let page = Page::open("").await?;
    let [first, second] = second(&page).await?;
    for tab in [&second, &first] {
        page.browser.switch_to_window(tab.clone()).await?;
        page.browser.find(By::LinkText("调参")).await?.click().await?;
        page.until("document.querySelector('.own')").await?;
        page.js::<()>("document.querySelector('.own').open = true").await?;
    }
    let listed = |count: usize| format!("document.querySelectorAll('.own-list > li').length === {count}");
    page.tap("以“红寺堡”为底新建").await?;
    page.until(&listed(1)).await?;
    page.browser.switch_to_window(second).await?;
    page.until(&listed(1)).await?;
    page.tap("新建空白方案").await?;
    page.until(&listed(2)).await?;
    page.browser.switch_to_window(first).await?;
    page.until(&listed(2)).await?;
    page.close().await
}

#[tokio::test]
async fn assumptions_of_two_tabs_are_joined_in_both() -> Outcome {
    let page = Page::open("").await?;
    let [first, second] = second(&page).await?;
    for tab in [&first, &second] {
        page.browser.switch_to_window(tab.clone()).await?;
        page.browser.find(By::LinkText("预算")).await?.click().await?;
        page.until("document.querySelectorAll('#cost-all tbody tr').length === 5").await?;
    }
    let reads =
        |text: &str| format!("[...document.querySelectorAll('main input')].some((one) => one.value === '{text}')");
    page.fill("申领率", "51%").await?;
    page.browser.switch_to_window(first.clone()).await?;
    page.until(&reads("51%")).await?;
    page.fill("新手主播：人数", "777").await?;
    page.browser.switch_to_window(second.clone()).await?;
    page.until(&reads("777")).await?;
    page.until(&reads("51%")).await?;
    // After a reload its address holds them: they are its own, not somebody else's.
    page.link().await?;
    page.reload().await?;
    page.until(&reads("777")).await.map_err(|error| format!("reloaded: {error}"))?;
    let kept = |text: &str| format!("localStorage['sandtable.assumptions'].includes('{text}')");
    page.browser.switch_to_window(first).await?;
    page.fill("申领率", "52%").await?;
    page.until(&kept("=52%")).await?;
    page.browser.switch_to_window(second).await?;
    page.until(&reads("52%")).await?;
    page.fill("新手主播：人数", "778").await?;
    page.until(&kept("=778")).await?;
    page.until(&kept("=52%")).await?;
    page.close().await
}
