//! Charts: a sentence, a picture with words in it, and the same numbers as a table.

use super::Outcome;
use crate::harness::Page;
use thirtyfour::prelude::*;

#[tokio::test]
async fn charts_say_draw_and_tabulate_the_same_amounts() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    page.until_text("#compare figcaption", "红寺堡给得最多，一年可确定 9,192 元").await?;
    page.until("document.querySelector('#compare .wide svg').textContent.includes('9,192 元')").await?;
    page.unfold("#compare").await?;
    let cells: Vec<Vec<String>> = page
        .js("return [...document.querySelectorAll('#compare tbody tr')].map((row) => [...row.cells].map((cell) => cell.innerText))")
        .await?;
    let sum = |place: &str| {
        let rows = cells
            .iter()
            .filter(|row| row.first().is_some_and(|name| name == place) && row.iter().any(|cell| cell == "确定"));
        rows.filter_map(|row| row.last()?.replace(',', "").parse::<u32>().ok()).sum::<u32>()
    };
    assert_eq!((sum("红寺堡"), sum("同江")), (9192, 7720), "{cells:?}");

    page.until("document.querySelector('#curve .wide .here-foot').textContent === '3.8万'").await?;
    assert!(page.browser.find_all(By::Css("#curve .wide .here-dot")).await?.len() >= 2, "you are here, in both");
    page.unfold("#curve").await?;
    let rows: Vec<String> =
        page.js("return [...document.querySelectorAll('#curve tbody tr')].map((row) => row.innerText)").await?;
    // At 5,000 − 1,200 … the floor is met at 6,200 before returns: 100 a month.
    assert!(rows.iter().any(|row| row.starts_with("红寺堡\t6,200\t")), "{rows:?}");

    page.click("#vary").await?;
    page.click("#vary option[value='followers']").await?;
    page.until_text("#curve figcaption", "粉丝量到 50万人时，红寺堡反而一年少 9,192 元").await?;
    page.until("document.querySelector('#curve .wide .here-foot').textContent === '6.2万'").await?;
    let link = page.link().await?;
    page.browser.goto(page.server.address() + "?again" + link.as_str()).await?;
    page.started().await?;
    page.until_text("#curve figcaption", "粉丝量").await?;

    let names: Vec<String> = names_of_figures(&page).await?;
    assert!(
        names.len() >= 4 && names.iter().all(|name| name.chars().count() > 8),
        "each figure and picture is named: {names:?}"
    );
    page.close().await
}

/// What the accessibility tree calls each figure and each picture.
async fn names_of_figures(page: &Page) -> Outcome<Vec<String>> {
    let tree = page.browser.cdp().send_raw("Accessibility.getFullAXTree", serde_json::json!({})).await?;
    let nodes = tree.pointer("/nodes").and_then(|nodes| nodes.as_array()).cloned().unwrap_or_default();
    let text = |node: &serde_json::Value, at: &str| {
        node.pointer(at).and_then(|text| text.as_str()).unwrap_or_default().to_owned()
    };
    let shown =
        nodes.iter().filter(|node| ["figure", "Figure", "image", "img"].contains(&text(node, "/role/value").as_str()));
    Ok(shown
        .filter(|node| node.pointer("/ignored") != Some(&true.into()))
        .map(|node| text(node, "/name/value"))
        .collect())
}
