//! A condition is put into a clause, set, seen in the comparison with what it does, and taken out; a draft goes out in a link
//! without the person.

use super::{FLOOR, open};
use crate::harness::{Outcome, Page};
use thirtyfour::prelude::*;

const CLAUSE: &str = "section.clause[aria-label^='第十条 主播']";

async fn add(page: &Page, fact: &str) -> Outcome {
    let script = "const select = document.querySelector('#add-hongsibu-HSB-10a');
        select.value = [...select.options].find((one) => one.text === arguments[0]).value;
        select.dispatchEvent(new Event('change', { bubbles: true }));";
    page.browser.execute(script, vec![fact.into()]).await?;
    Ok(())
}

#[tokio::test]
async fn a_condition_is_added_set_and_taken_out() -> Outcome {
    let page = open().await?;
    page.click(&format!("{CLAUSE} .clause-tools button")).await?;
    page.until("document.querySelector('#add-hongsibu-HSB-10a')").await?;
    add(&page, "粉丝量").await?;
    page.until_text(&format!("{CLAUSE} .words"), "另须粉丝量").await?;
    page.write("#w-hongsibu-HSB-10a-followers", "2万").await?;
    page.until_text(".changes", "加条件：粉丝量达到 2万人").await?;
    page.until_text(".paper .effect", "有人少得").await?;
    page.clean("a condition added").await?;
    page.tap("删去条件：粉丝量达到 2万人").await?;
    page.until("!document.querySelector('.changes ol') && !document.querySelector('.paper table')").await?;
    page.close().await
}

#[tokio::test]
async fn a_draft_goes_out_without_the_person() -> Outcome {
    let page = Page::open("").await?;
    page.fill("月销售额", "38000").await?;
    super::to_workbench(&page).await?;
    page.write(FLOOR, "3000").await?;
    page.until_text(".changes", "3,000 元").await?;
    page.js::<()>("navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); };")
        .await?;
    page.tap("复制草案链接").await?;
    page.until_text("[role=alert]", "草案链接已复制").await?;
    let link: String = page.js("return window.copied").await?;
    let (_, hash) = link.split_once('#').ok_or("no link")?;
    page.js::<()>("localStorage.clear()").await?;
    page.browser.goto(format!("{}?again#{hash}", page.server.address())).await?;
    page.started().await?;
    page.until("document.querySelector('.clause') && document.querySelector('#effects')").await?;
    page.until_value(FLOOR, "3,000 元").await?;
    page.browser.find(By::LinkText("测算")).await?.click().await?;
    page.until("document.querySelector('#result')").await?;
    let sales = page.field("月销售额").await?.prop("value").await?;
    assert_eq!(sales.as_deref(), Some(""));
    page.close().await
}
