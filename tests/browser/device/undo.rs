//! The way back on the calculator, by buttons and by keys.

use crate::harness::{Outcome, Page};
use thirtyfour::prelude::*;

impl Page {
    async fn chord(&self, keys: &str, shift: bool) -> Outcome {
        let chain = self.browser.action_chain().key_down(Key::Control);
        let chain = if shift { chain.key_down(Key::Shift) } else { chain };
        let chain = chain.send_keys(keys).key_up(Key::Control);
        Ok(if shift { chain.key_up(Key::Shift) } else { chain }.perform().await?)
    }
}

#[tokio::test]
async fn by_buttons_and_by_keys() -> Outcome {
    let page = Page::open("").await?;
    assert!(!page.text_of(".inputs").await?.contains("撤销"), "there is nothing to take back yet");
    page.middle().await?;
    page.fill("月销售额", "3.8万").await?;
    page.fill("月销售额", "5万").await?;
    page.until("document.getElementById('f-gross_sales').value === '5万'").await?;
    page.tap("撤销").await?;
    page.until("document.getElementById('f-gross_sales').value === '38,000'").await?;
    page.tap("重做").await?;
    page.until("document.getElementById('f-gross_sales').value === '5万'").await?;
    page.tap("清空").await?;
    page.until_sum("hongsibu", "暂无").await?;

    // Outside text boxes the keys do the same.
    page.click("h1").await?;
    page.js::<()>("document.activeElement.blur()").await?;
    page.chord("z", false).await?;
    page.until("document.getElementById('f-gross_sales').value === '5万'").await?;
    page.chord("z", false).await?;
    page.until_amount("hongsibu", "9,192").await?;
    page.chord("y", false).await?;
    page.until("document.getElementById('f-gross_sales').value === '5万'").await?;
    page.chord("z", false).await?;
    page.chord("z", true).await?;
    page.until("document.getElementById('f-gross_sales').value === '5万'").await?;

    // Inside one the browser's own undo is left alone.
    page.field("月销售额").await?.send_keys("9").await?;
    page.until("document.getElementById('f-gross_sales').value === '5万9'").await?;
    page.js::<()>("window.prevented = null; addEventListener('keydown', (event) => { window.prevented = event.defaultPrevented; })")
        .await?;
    page.chord("z", false).await?;
    page.until("window.prevented === false").await?;
    page.close().await
}
