//! The whole story: lower the floor, add a band, see who gains, open a witness, repair, name, compare, share.

use super::{FLOOR, HOURS, open};
use crate::harness::{Outcome, Page};
use thirtyfour::prelude::*;

/// The sum at the new floor itself, among the examples of the finding that the draft brings.
const WITNESS: &str = "details[open] .findings td button[aria-label*='3,000 元']";

/// 4,999.99 × 2 % is 100.00 a month, 1,200 a year; 3,000 × 2 % is 60 a month.
async fn floor_is_lowered(page: &Page) -> Outcome {
    page.until_text("[aria-labelledby=effects]", "有人多得：月净销售额 4,999.99 元时，0 元 → 1,200 元").await?;
    page.until_text(".changes", "起付线改为 3,000 元").await?;
    page.until_text("[aria-labelledby=checked]", "月净销售额恰好是 3,000 元时，一句说给（60 元），一句说不给").await
}

/// What is the same at the end, however it was done.
async fn as_drafted(page: &Page) -> Outcome {
    page.until_value("#draft-name", "新人办法").await?;
    page.until_value(FLOOR, "3,000 元").await?;
    page.until_text(".changes", "起付线改为 3,000 元").await?;
    page.until_text(".changes", "插入第 1 档").await?;
    page.until_text(".paper td:nth-of-type(2) mark", "3,000").await?;
    page.until_text(".paper", "起付线：5,000 元 → 3,000 元").await?;
    let steps: u32 = page.js("return document.querySelectorAll('.changes li').length").await?;
    assert_eq!(steps, 3, "the floor, the band, and the repair");
    Ok(())
}

async fn on_paper(page: &Page) -> Outcome {
    let media = |media: &str| serde_json::json!({ "media": media });
    page.browser.cdp().send_raw("Emulation.setEmulatedMedia", media("print")).await?;
    page.until("matchMedia('print').matches").await?;
    let shown = "const shown = (css) => [...document.querySelectorAll(css)].some((one) => one.checkVisibility());";
    for tool in [".tools", ".desk-text", ".desk-margin", ".desk-bar", ".paper .tools-row"] {
        assert!(!page.js::<bool>(&format!("{shown} return shown('{tool}')")).await?, "{tool} is no use on paper");
    }
    for part in [".paper table", ".paper mark"] {
        assert!(page.js::<bool>(&format!("{shown} return shown('{part}')")).await?, "{part} is what was printed for");
    }
    page.browser.cdp().send_raw("Emulation.setEmulatedMedia", media("")).await?;
    page.until("!matchMedia('print').matches").await
}

/// A browser that has never seen the page opens the link.
async fn opened_elsewhere(link: &str) -> Outcome {
    let hash = link.split_once('#').map(|(_, hash)| format!("#{hash}")).ok_or(format!("no link: {link}"))?;
    let elsewhere = Page::open(&hash).await?;
    elsewhere.until("document.querySelector('#draft-name')").await?;
    as_drafted(&elsewhere).await?;
    elsewhere.close().await
}

#[tokio::test]
async fn by_mouse() -> Outcome {
    let page = open().await?;
    page.allow_clipboard().await?;
    page.write(FLOOR, "3000").await?;
    floor_is_lowered(&page).await?;
    page.click(&format!("{HOURS} .clause-tools button")).await?;
    page.tap("在最前面加一档").await?;
    page.until_text(".changes", "插入第 1 档").await?;

    page.click(WITNESS).await?;
    page.until("document.querySelector('#result')").await?;
    page.until_value("#m-gross_sales-1", "3,000").await?;
    page.link().await?;
    page.browser.back().await?;
    page.until("document.querySelector('#draft-name')").await?;
    page.until_text("[aria-labelledby=checked]", "还在、只是挪了位置的问题").await?;
    page.tap("按建议修改").await?;
    page.until("!document.querySelector('[aria-labelledby=checked]').innerText.includes('月净销售额恰好是 3,000 元时，一句说给')").await?;

    page.write("#draft-name", "新人办法").await?;
    as_drafted(&page).await?;
    on_paper(&page).await?;
    page.tap("分享").await?;
    page.until("document.querySelector('dialog.sheet[open]')").await?;
    page.tap("复制链接").await?;
    page.until_text(".sheet .told", "链接已复制").await?;
    let link = page.copied().await?;
    opened_elsewhere(&link).await?;
    page.close().await
}

#[tokio::test]
async fn by_keyboard_alone() -> Outcome {
    let page = Page::open("").await?;
    page.allow_clipboard().await?;
    page.tab_and_press("调参", "\u{E007}").await?;
    page.until("document.querySelector('.clause') && document.querySelector('#effects')").await?;
    // A box is taken as a whole when it is reached: typing replaces what it held.
    page.tab_to(FLOOR).await?;
    page.press("3000").await?;
    floor_is_lowered(&page).await?;
    page.tab_to(&format!("{HOURS} .clause-tools button")).await?;
    page.press(" ").await?;
    page.tab_and_press("在最前面加一档", " ").await?;
    page.until_text(".changes", "插入第 1 档").await?;

    page.tab_to(WITNESS).await?;
    page.press(Key::Enter + "").await?;
    page.until("document.querySelector('#result')").await?;
    page.until_value("#m-gross_sales-1", "3,000").await?;
    page.link().await?;
    page.browser.back().await?;
    page.until("document.querySelector('#draft-name')").await?;
    page.until("document.activeElement.id === 'main'").await?;
    page.tab_to("#draft-name").await?;
    page.press("新人办法").await?;
    page.until_value("#draft-name", "新人办法").await?;
    page.tab_and_press("按建议修改", " ").await?;
    as_drafted(&page).await?;
    on_paper(&page).await?;
    // Round the corner of the page, to its head.
    page.tab_and_press("分享", " ").await?;
    page.until("document.querySelector('dialog.sheet[open]')").await?;
    page.tab_and_press("复制链接", " ").await?;
    page.until_text(".sheet .told", "链接已复制").await?;
    let link = page.copied().await?;
    opened_elsewhere(&link).await?;
    page.close().await
}
