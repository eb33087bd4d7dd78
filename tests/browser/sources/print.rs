//! On paper everything is unfolded; on screen it is afterwards as it was.

use super::address;
use crate::harness::{Outcome, Page};

#[tokio::test]
async fn paper_unfolds_the_document_without_tools() -> Outcome {
    let page = Page::open(&address("conghua", None)).await?;
    page.until_document("conghua").await?;
    page.click(".entries summary").await?;
    let folded = "document.querySelectorAll('.document details:not([open])').length";
    let before: u32 = page.js(&format!("return {folded}")).await?;
    assert!(before > 3, "clauses and reference sections are folded: {before}");
    page.js::<()>("dispatchEvent(new Event('beforeprint'))").await?;
    assert_eq!(page.js::<u32>(&format!("return {folded}")).await?, 0);
    let paper = serde_json::json!({ "media": "print" });
    page.browser.cdp().send_raw("Emulation.setEmulatedMedia", paper).await?;
    page.until("matchMedia('print').matches").await?;
    let shown = "const shown = (css) => [...document.querySelectorAll(css)].some((one) => one.checkVisibility());";
    for tool in [".tools", ".documents", ".contents", ".narrow", ".all", ".to-ledger", ".findings td button"] {
        assert!(!page.js::<bool>(&format!("{shown} return shown('{tool}')")).await?, "{tool} is no use on paper");
    }
    for part in ["h2.title", ".findings table", ".entries details dl", ".register td"] {
        assert!(page.js::<bool>(&format!("{shown} return shown('{part}')")).await?, "{part} belongs on paper");
    }
    page.js::<()>("dispatchEvent(new Event('afterprint'))").await?;
    assert_eq!(page.js::<u32>(&format!("return {folded}")).await?, before);
    page.close().await
}
