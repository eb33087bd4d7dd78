//! Sharing, and what is kept on the device.

mod forget;
mod kept;
mod recent;
mod share;
mod since;
mod tabs;
mod undo;

use crate::harness::{Outcome, Page};
use thirtyfour::By;

impl Page {
    /// Opens a sheet by its button in the page's head.
    pub async fn sheet(&self, words: &str) -> Outcome {
        self.tap(words).await?;
        self.until("document.querySelector('dialog.sheet[open]')").await
    }

    pub async fn close_sheet(&self) -> Outcome {
        self.press(thirtyfour::Key::Escape + "").await?;
        self.until("!document.querySelector('dialog')").await
    }

    /// Presses a button of the scenario that is called so.
    async fn of_scenario(&self, name: &str, words: &str) -> Outcome {
        let path = format!("//dialog//li[.//strong='{name}']//button[normalize-space()='{words}']");
        Ok(self
            .browser
            .find(By::XPath(path))
            .await
            .map_err(|error| format!("{name}: {words}: {error}"))?
            .click()
            .await?)
    }

    /// Keeps what is entered under a name.
    async fn save_as(&self, name: &str) -> Outcome {
        self.fill("把现在的填写存为", name).await?;
        self.tap("存下").await?;
        self.until_text(".sheet .told", name).await
    }

    async fn scenarios(&self) -> Outcome<Vec<String>> {
        self.js("return [...document.querySelectorAll('.shelf strong')].map((one) => one.innerText)").await
    }
}
