//! Everything off the device.

use crate::harness::{Outcome, Page};
use thirtyfour::By;

#[tokio::test]
async fn everything_is_deleted_and_stays_so() -> Outcome {
    let page = Page::open("").await?;
    page.until("navigator.serviceWorker.controller").await?;
    page.middle().await?;
    page.browser.find(By::LinkText("调参")).await?.click().await?;
    page.until("document.querySelector('.clause')").await?;
    page.tap("新草案").await?;
    page.until("localStorage.getItem('sandtable.drafts')").await?;
    page.sheet("存档").await?;
    page.save_as("一份").await?;
    page.js::<()>("localStorage.setItem('another.program', 'stays')").await?;

    // It says what goes, and asks once more.
    page.tap("删除一切…").await?;
    page.until_text(".forget", "存下的方案、最近的填写、草案").await?;
    page.tap("取消").await?;
    page.until("localStorage.getItem('sandtable.scenarios')").await?;
    page.tap("删除一切…").await?;
    page.clean("delete everything").await?;
    page.tap("确定，全部删除").await?;
    page.until_text(".forget", "已全部删除").await?;
    let left = "Object.keys(localStorage).concat(Object.keys(sessionStorage))";
    assert_eq!(page.js::<Vec<String>>(&format!("return {left}")).await?, ["another.program"]);
    page.js::<()>("const look = async () => {
                     window.copies = (await caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length;
                     setTimeout(look, 50);
                   }; look();")
        .await?;
    page.until("window.copies === 0").await?;
    // What happens afterwards in this page is not kept either.
    page.close_sheet().await?;
    page.write_draft_name("还在").await?;
    assert_eq!(page.js::<Vec<String>>(&format!("return {left}")).await?, ["another.program"]);
    page.sheet("存档").await?;
    assert!(page.scenarios().await?.is_empty());
    page.tap("删除一切…").await?;
    page.tap("确定，全部删除").await?;
    page.tap("重新打开本页").await?;
    page.until("!location.hash").await?;
    page.started().await?;
    page.until_text("h1", "填上您的数字").await?;
    page.close().await
}

impl Page {
    async fn write_draft_name(&self, name: &str) -> Outcome {
        let box_ = self.browser.find(By::Css("#draft-name")).await?;
        box_.send_keys(name).await?;
        self.until(&format!("document.querySelector('#draft-name').value.includes('{name}')")).await
    }
}
