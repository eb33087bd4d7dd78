//! What a drafter does on the workbench page: the whole of it by mouse and by keyboard, what is kept, what is refused, how it looks.

mod aim;
mod conditions;
pub mod files;
mod focus;
mod gather;
mod kept;
mod looks;
mod own;
mod sheets;
mod story;

use crate::harness::{Outcome, Page};
use thirtyfour::prelude::*;

/// The floor of the first benefit, and the clause with the bands of hours.
const FLOOR: &str = "#w-hongsibu-HSB-10a-floor";
const HOURS: &str = "section.clause[aria-label^='第十一条 直播']";

/// The workbench at its own address.
async fn open() -> Outcome<Page> {
    let page = Page::open("").await?;
    to_workbench(&page).await?;
    Ok(page)
}

async fn to_workbench(page: &Page) -> Outcome {
    page.browser.find(By::LinkText("调参")).await?.click().await?;
    page.until("document.querySelector('.clause') && document.querySelector('#effects')").await
}

impl Page {
    /// Replaces what the box at this place holds by typing.
    async fn write(&self, css: &str, text: &str) -> Outcome {
        let input = self.browser.find(By::Css(css)).await.map_err(|error| format!("{css}: {error}"))?;
        input.send_keys(Key::Control + "a").await?;
        input.send_keys(text).await?;
        Ok(())
    }

    async fn until_value(&self, css: &str, value: &str) -> Outcome {
        let met = self.until(&format!("document.querySelector(\"{css}\").value === '{value}'")).await;
        match met {
            Ok(()) => Ok(()),
            Err(_) => {
                let shown: String = self.js(&format!("return document.querySelector(\"{css}\").value")).await?;
                Err(format!("{css}: {value} expected, shown: {shown}").into())
            }
        }
    }

    /// Presses Tab until the focus is there.
    async fn tab_to(&self, css: &str) -> Outcome {
        for _ in 0..300 {
            self.press(Key::Tab + "").await?;
            if self.js(&format!("return document.activeElement.matches(\"{css}\")")).await? {
                return Ok(());
            }
        }
        Err(format!("Tab never reaches {css}").into())
    }

    /// Presses Tab until the focus is on a button that says just this, then the key.
    async fn tab_and_press(&self, words: &str, key: &str) -> Outcome {
        for _ in 0..300 {
            self.press(Key::Tab + "").await?;
            let words_now: String = self.js("return (document.activeElement.innerText ?? '').trim()").await?;
            if words_now == words {
                return self.press(key).await;
            }
        }
        Err(format!("Tab never reaches “{words}”").into())
    }

    /// What “copy link” puts into the clipboard.
    async fn copied(&self) -> Outcome<String> {
        let read = "const done = arguments[0]; navigator.clipboard.readText().then(done, (error) => done(`${error}`))";
        Ok(self.browser.execute_async(read, vec![]).await?.convert()?)
    }

    async fn allow_clipboard(&self) -> Outcome {
        let allowed = serde_json::json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        self.browser.cdp().send_raw("Browser.grantPermissions", allowed).await?;
        Ok(())
    }
}
