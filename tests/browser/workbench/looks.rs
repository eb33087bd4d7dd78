//! axe finds nothing, and nothing is wider than the window, on a phone, a tablet and a desk, light and dark, in both languages.

use super::{FLOOR, HOURS, open};
use crate::harness::{Outcome, Page, View};

/// The harness looks at phones and a desk; a drafter also has a tablet and a broad screen.
async fn clean(page: &Page, state: &str) -> Outcome {
    page.clean(state).await?;
    for (width, height) in [(768, 1024), (1440, 900)] {
        page.view(View { width, height }).await?;
        let wide: u32 = page.js("return document.documentElement.scrollWidth").await?;
        assert!(wide <= width, "{state}: {wide} of {width} px");
    }
    Ok(())
}

#[tokio::test]
async fn the_law_as_it_stands() -> Outcome {
    let page = open().await?;
    clean(&page, "no draft").await?;
    page.tap("English").await?;
    page.until_text("h1", "Change the rules").await?;
    clean(&page, "English").await?;
    page.close().await
}

#[tokio::test]
async fn a_draft_with_a_fault_and_everything_open() -> Outcome {
    let page = open().await?;
    page.write(FLOOR, "3000").await?;
    page.until_text(".changes", "3,000 元").await?;
    page.write("#w-hongsibu-HSB-10a-rate", "x").await?;
    page.until("document.querySelector('#w-hongsibu-HSB-10a-rate').ariaInvalid === 'true'").await?;
    page.click(&format!("{HOURS} .clause-tools button")).await?;
    page.until(&format!("document.querySelector(\"{HOURS} .clause-more\")")).await?;
    page.js::<()>("document.querySelectorAll('.desk-margin details').forEach((one) => { one.open = true; })").await?;
    clean(&page, "drafted").await?;
    page.close().await
}

#[tokio::test]
async fn on_a_tablet_the_foot_counts_the_changes_and_leads_to_them() -> Outcome {
    let page = open().await?;
    page.view(View { width: 768, height: 1024 }).await?;
    page.write(FLOOR, "3000").await?;
    page.until_text(".bottom-bar", "改动 1 处").await?;
    page.click(".bottom-bar").await?;
    page.until("document.activeElement.id === 'margin' && Math.abs(document.getElementById('margin').getBoundingClientRect().top) < 60").await?;
    page.view(View::DESKTOP).await?;
    let shown: bool = page.js("return document.querySelector('.bottom-bar').checkVisibility()").await?;
    assert!(!shown, "the margin stands beside the text");
    page.close().await
}
