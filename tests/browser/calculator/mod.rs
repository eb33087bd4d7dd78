//! What a person does and reads on the calculator page, and one file of tests for each kind of thing they do.

mod axe;
mod bad_input;
mod charts;
mod first;
mod identities;
mod keyboard;
mod language;
mod later;
mod layout;
mod links;
mod map;
mod months;
mod people;
mod print;
mod readings;
mod refused;
mod typing;

use crate::harness::{Outcome, Page};
use thirtyfour::prelude::*;

/// The button of a ledger row.
fn row(scheme: &str) -> String {
    format!("[aria-controls='row-{scheme}']")
}

impl Page {
    /// Copies a text and pastes it over what the focused field holds, as from a spreadsheet or a chat.
    async fn paste(&self, text: &str) -> Outcome {
        let allowed = serde_json::json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        self.browser.cdp().send_raw("Browser.grantPermissions", allowed).await?;
        let copy = "const done = arguments[1]; navigator.clipboard.writeText(arguments[0]).then(() => done(''), (error) => done(`${error}`))";
        let refused: String = self.browser.execute_async(copy, vec![text.into()]).await?.convert()?;
        assert_eq!(refused, "", "copied");
        Ok(self.browser.action_chain().key_down(Key::Control).send_keys("av").key_up(Key::Control).perform().await?)
    }

    /// Pastes over what the field with this label holds.
    async fn paste_into(&self, label: &str, text: &str) -> Outcome {
        self.field(label).await?.click().await?;
        self.paste(text).await
    }

    /// Waits until a scheme's row shows this amount of a year.
    pub async fn until_amount(&self, scheme: &str, amount: &str) -> Outcome {
        let css = format!("{} .sum b", row(scheme));
        let met = self.until(&format!("document.querySelector(\"{css}\").innerText === '{amount}'")).await;
        match met {
            Ok(()) => Ok(()),
            Err(_) => Err(format!("{scheme}: {amount} expected, shown: {}", self.sum_of(scheme).await?).into()),
        }
    }

    /// All that stands at the right of a scheme's row: amount, words, parts.
    pub async fn sum_of(&self, scheme: &str) -> Outcome<String> {
        self.text_of(&format!("{} .sum", row(scheme))).await
    }

    /// Waits until words stand at the right of a scheme's row.
    pub async fn until_sum(&self, scheme: &str, words: &str) -> Outcome {
        self.until_text(&format!("{} .sum", row(scheme)), words).await
    }

    /// Opens a scheme's row where it is closed.
    pub async fn open_row(&self, scheme: &str) -> Outcome {
        let button = row(scheme);
        let open = self.browser.find(By::Css(&button)).await?.attr("aria-expanded").await?;
        if open.as_deref() != Some("true") {
            self.click(&button).await?;
            self.until(&format!("document.querySelector(\"{button}\").ariaExpanded === 'true'")).await?;
        }
        Ok(())
    }

    /// What a person reads about one provision in an open row.
    pub async fn line(&self, provision: &str) -> Outcome<String> {
        self.text_of(&format!("[data-provision='{provision}']")).await
    }

    /// The middle streamer of the examples: 9,192 and 7,720 by hand (see `typing`).
    pub async fn middle(&self) -> Outcome {
        self.tap("腰部主播").await?;
        self.until_amount("hongsibu", "9,192").await
    }

    /// What stands after `#`, once it has followed the hands.
    pub async fn link(&self) -> Outcome<String> {
        self.until("location.hash.startsWith('#c=')").await?;
        // The address follows the last key after a moment; two looks alike, a while apart, are the last.
        self.js("return new Promise((done) => {
               let last = location.hash, since = performance.now();
               const look = () => {
                 if (location.hash !== last) { last = location.hash; since = performance.now(); }
                 if (performance.now() - since > 250) done(last); else requestAnimationFrame(look);
               };
               look();
             });")
            .await
    }
}
