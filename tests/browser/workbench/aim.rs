//! 反推 for everybody: by keyboard from the wish to the draft, and the pairs of two numbers.

use super::{FLOOR, open};
use crate::harness::{Outcome, Page};
use thirtyfour::prelude::*;

async fn for_all(page: &Page) -> Outcome {
    page.js::<()>("document.querySelector('#solve-of-all').focus()").await?;
    page.press(Key::Space + "").await?;
    page.until("document.querySelector('#solve-of-all').checked").await?;
    page.until_text(".solve", "按预算页的合成人群计算").await?;
    // Whoever chose by keyboard goes on from there.
    page.until("document.activeElement.id === 'solve-of-all'").await?;
    page.until_text(".solve-row:has(#solve-target)", "现在").await
}

async fn choose(page: &Page, id: &str, address: &str) -> Outcome {
    let script = format!(
        "const box = document.querySelector('{id}'); box.value = '{address}';
         box.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    );
    page.js::<()>(&script).await
}

#[tokio::test]
async fn a_cost_leads_to_a_value_and_the_value_into_the_draft() -> Outcome {
    let page = open().await?;
    for_all(&page).await?;
    choose(&page, "#solve-for", "hongsibu/HSB-10a/floor").await?;
    page.write("#solve-target", "100亿").await?;
    page.until_text("#solve-answer", "到不了这么多；最接近的是").await?;
    page.write("#solve-target", "1x").await?;
    page.until("document.querySelector('#solve-target').ariaInvalid === 'true'").await?;
    page.write("#solve-target", "100亿").await?;
    page.until("document.querySelector('.uses button')").await?;
    page.tab_to(".uses button").await?;
    page.press(Key::Enter + "").await?;
    page.until(&format!("document.querySelector('{FLOOR}').classList.contains('draft')")).await?;
    page.clean("a cost solved for").await?;
    page.click(".solve .hint .link").await?;
    page.until("document.querySelector('#cost-answer')").await?;
    page.close().await
}

#[tokio::test]
async fn a_pair_of_two_numbers_is_taken_from_its_row() -> Outcome {
    let page = open().await?;
    for_all(&page).await?;
    choose(&page, "#solve-for", "hongsibu/HSB-10a/rate").await?;
    page.until("document.querySelector('#solve-beside')").await?;
    choose(&page, "#solve-beside", "hongsibu/HSB-10a/cap/month").await?;
    page.until("document.querySelector('#pairs svg')").await?;
    page.until_text("#pairs-title", "这样搭配").await?;
    page.click("#pairs summary").await?;
    page.until("document.querySelector('#pairs td button')").await?;
    page.clean("pairs").await?;
    page.click("#pairs summary").await?;
    page.until("document.querySelector('#pairs details').open").await?;
    page.js::<()>("document.querySelector('#pairs td button').focus()").await?;
    page.press(Key::Enter + "").await?;
    page.until_text(".changes", "比例").await?;
    page.until("document.querySelectorAll('.changes li').length === 2").await?;
    // The table stays open while the next pairs are worked out, and the hands stay on it.
    let stays = "document.querySelector('#pairs details').open && !document.querySelector('[aria-busy] #pairs')";
    page.until(&format!("document.activeElement.id === 'pairs-rows' && {stays}")).await?;
    page.write("#solve-target", "100亿").await?;
    page.until_text("#pairs-title", "没有一对").await?;
    page.until(stays).await?;
    page.close().await
}
