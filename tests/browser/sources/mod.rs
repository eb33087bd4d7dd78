//! What a person does and reads on the sources page.

mod axe;
mod findings;
mod open;
mod print;
mod readings;

use crate::harness::{Outcome, Page};
use sandtable::app::{Source, link};

/// What stands after the page's own address for a document, or for a clause in it.
fn address(scheme: &str, clause: Option<&str>) -> String {
    format!("#{}", link::to_source(Source { scheme: scheme.to_owned(), clause: clause.map(str::to_owned) }))
}

impl Page {
    /// Waits until this scheme's document is shown.
    async fn until_document(&self, scheme: &str) -> Outcome {
        self.until(&format!("document.querySelector('[data-document=\"{scheme}\"]')")).await
    }

    /// Waits until a clause has the focus, is open and stands in the window.
    async fn until_consulted(&self, clause: &str) -> Outcome {
        self.until(&format!(
            "document.activeElement.dataset.clause === '{clause}' && document.activeElement.querySelector('details').open
             && document.activeElement.getBoundingClientRect().top < innerHeight
             && document.activeElement.getBoundingClientRect().bottom > 0"
        ))
        .await
    }

    /// Goes back, once the address has followed.
    async fn back(&self) -> Outcome {
        self.link().await?;
        Ok(self.browser.back().await?)
    }

    /// Opens a page by its name in the row of pages.
    async fn turn_to(&self, name: &str) -> Outcome {
        let path = format!("//header//a[normalize-space()='{name}']");
        Ok(self.browser.find(thirtyfour::By::XPath(path)).await?.click().await?)
    }
}
