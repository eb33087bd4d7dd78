//! The budget page and the payable list in a real browser.

use crate::harness::{Outcome, Page, View};
use sandtable::app::{Page as Place, link};

mod carried;
mod cost;
mod settle;
mod worker;

/// What leads to the budget page.
fn link() -> String {
    link::to_page(Place::Budget)
}

async fn open() -> Outcome<Page> {
    let page = Page::open(&format!("#{}", link())).await?;
    page.until("document.querySelectorAll('#cost-all tbody tr').length === 5").await?;
    Ok(page)
}

/// Presses the button of a tab, a scheme or a month.
async fn press(page: &Page, words: &str) -> Outcome {
    let path = format!("//main//button[normalize-space()='{words}']");
    let button = page.browser.find(thirtyfour::By::XPath(path)).await.map_err(|error| format!("{words}: {error}"))?;
    Ok(button.click().await?)
}

/// Nothing wider than the window, and nothing that axe finds: on a phone and a desk, in light and dark.
async fn clean(page: &Page) -> Outcome {
    for view in [View::PHONE, View::DESKTOP] {
        page.view(view).await?;
        let script = "return document.documentElement.scrollWidth";
        let wide: u32 = page.browser.execute(script, vec![]).await?.convert()?;
        assert!(wide <= view.width, "{wide} of {} px", view.width);
        for dark in [false, true] {
            page.dark(dark).await?;
            assert_eq!(page.axe().await?, [""; 0], "{} px, dark: {dark}", view.width);
        }
    }
    page.dark(false).await
}
