//! The other language: everything changes, it is remembered, and nothing typed is lost.

use super::Outcome;
use crate::harness::Page;
use thirtyfour::prelude::*;

/// Every text and name in the page that holds a Chinese character; the switch back is called by its own name.
const CHINESE: &str = "
    const han = /\\p{Script=Han}/u, left = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) if (han.test(walk.currentNode.data)) left.push(walk.currentNode.data);
    for (const name of ['aria-label', 'aria-valuetext', 'placeholder', 'title', 'alt'])
      for (const one of document.querySelectorAll(`[${name}]`)) if (han.test(one.getAttribute(name))) left.push(one.getAttribute(name));
    return left.filter((text) => text !== '中文');";

#[tokio::test]
async fn the_switch_changes_every_text_and_is_remembered() -> Outcome {
    let page = Page::open("").await?;
    page.tap("English").await?;
    page.until("document.documentElement.lang === 'en'").await?;
    assert!(page.browser.title().await?.starts_with("Sandtable"));
    page.unfold(".chips").await?;
    let people: Vec<String> =
        page.js("return [...document.querySelectorAll('.chips [aria-pressed]')].map((chip) => chip.innerText)").await?;
    for person in people {
        page.unfold(".chips").await?;
        page.tap(&person).await?;
        page.until("document.querySelector('[aria-pressed=\"true\"]')").await?;
        for scheme in ["hongsibu", "tongjiang", "conghua", "pinggu", "heilongjiang"] {
            page.open_row(scheme).await?;
        }
        // Charts are a moment behind.
        page.until(&format!("!(() => {{ {CHINESE} }})().length")).await.ok();
        // Team and group are proper names of the place's own units.
        let left: Vec<String> = page.js(CHINESE).await?;
        let left: Vec<&String> = left.iter().filter(|text| !text.contains("(团)") && !text.contains("(组)")).collect();
        assert_eq!(left, [""; 0], "{person}");
    }
    page.reload().await?;
    page.until_text("header", "中文").await?;
    assert_eq!(page.browser.find(By::Tag("html")).await?.attr("lang").await?.as_deref(), Some("en"));
    page.tap("中文").await?;
    page.until("document.documentElement.lang === 'zh-CN'").await?;
    assert_eq!(
        page.js::<Option<String>>("return localStorage.getItem('sandtable.language')").await?.as_deref(),
        Some("zh")
    );
    page.close().await
}

#[tokio::test]
async fn what_is_half_typed_survives_the_switch() -> Outcome {
    let page = Page::open("").await?;
    page.fill("月销售额", "3.").await?;
    page.tap("English").await?;
    page.until_text("h1", "As entered").await?;
    let field = page.field("Monthly sales").await?;
    assert_eq!(field.prop("value").await?.as_deref(), Some("3."));
    field.send_keys("8万").await?;
    page.until_amount("hongsibu", "¥9,120").await?;
    page.fill("Monthly sales", "38k").await?;
    page.until_text("h1", "¥9,120").await?;
    page.close().await
}
