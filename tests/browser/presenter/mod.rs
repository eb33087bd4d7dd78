//! 演示 in the browser: collected from other pages, put in order, taken elsewhere, shown.

mod deck;
mod looks;
mod talk;

use crate::harness::{Outcome, Page};
use thirtyfour::prelude::*;

impl Page {
    async fn to(&self, place: &str) -> Outcome {
        self.browser.find(By::LinkText(place)).await?.click().await?;
        self.until(&format!(
            "document.querySelector('nav [aria-current=page]').innerText === '{place}' && !document.querySelector('main > .later')"
        ))
        .await
    }

    /// Presses the first button that collects what this says.
    async fn collect(&self, what: &str) -> Outcome {
        let css = format!(".collect button[aria-label*='{what}'][aria-pressed=false]");
        self.until(&format!("document.querySelector(\"{css}\")")).await?;
        self.js::<()>(&format!("const one = document.querySelector(\"{css}\"); one.dataset.here = '1'; one.click()"))
            .await?;
        self.until("document.querySelector('[data-here][aria-pressed=true]')").await?;
        self.js("delete document.querySelector('[data-here]').dataset.here").await
    }

    /// What the list of scenes reads, in order.
    async fn scenes(&self) -> Outcome<Vec<String>> {
        self.js("return [...document.querySelectorAll('.scenes .label')].map((one) => one.innerText)").await
    }

    async fn until_scenes(&self, wanted: &[&str]) -> Outcome {
        let wanted = serde_json::to_string(wanted)?;
        let met = format!(
            "JSON.stringify([...document.querySelectorAll('.scenes .label')].map((one) => one.innerText)) === {wanted:?}"
        );
        match self.until(&met).await {
            Ok(()) => Ok(()),
            Err(_) => Err(format!("{wanted} expected, shown: {:?}", self.scenes().await?).into()),
        }
    }

    async fn until_at(&self, progress: &str) -> Outcome {
        self.until_text(".progress", progress).await
    }
}

/// Somebody with three scenes from three pages, at the presenter.
async fn three() -> Outcome<Page> {
    let page = Page::open("").await?;
    page.tap("腰部主播").await?;
    page.collect("各地补贴").await?;
    page.to("依据").await?;
    page.collect("第").await?;
    page.to("预算").await?;
    page.collect("合成申请人").await?;
    page.to("演示").await?;
    page.until("document.querySelectorAll('.scenes li').length === 3").await?;
    Ok(page)
}

/// The ready deck of all places.
async fn ready() -> Outcome<Page> {
    let page = Page::open("").await?;
    page.to("演示").await?;
    page.tap("各地并排").await?;
    page.until("document.querySelectorAll('.scenes li').length >= 5").await?;
    Ok(page)
}
