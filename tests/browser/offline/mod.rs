//! The page without a network, and from one build to the next.

mod installed;
mod stopped;
mod update;

use crate::harness::{Outcome, Page};

#[path = "../../../src/bin/xtask/offline.rs"]
#[allow(dead_code, reason = "its own tests belong to `xtask`")]
mod build;

impl Page {
    /// Waits until every file of the page is kept.
    pub async fn is_kept(&self) -> Outcome {
        self.until("navigator.serviceWorker.controller").await
    }

    /// Goes to each page in turn, and waits for what it shows.
    async fn every_page(&self) -> Outcome {
        for (place, shown) in
            [("调参", ".clause"), ("预算", "main.budget table"), ("依据", ".document .about"), ("测算", "#compare")]
        {
            self.browser.find(thirtyfour::By::LinkText(place)).await?.click().await?;
            self.until(&format!("document.querySelector('{shown}')"))
                .await
                .map_err(|error| format!("{place}: {error}"))?;
        }
        Ok(())
    }
}
