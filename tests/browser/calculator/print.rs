//! On paper: the answer and what stands open, without tools, in black on white.

use super::Outcome;
use crate::harness::Page;

#[tokio::test]
async fn paper_shows_the_answer_and_the_ledger_without_tools() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    page.open_row("tongjiang").await?;
    let paper = serde_json::json!({ "media": "print" });
    page.browser.cdp().send_raw("Emulation.setEmulatedMedia", paper).await?;
    page.until("matchMedia('print').matches").await?;
    let shown = "const shown = (css) => [...document.querySelectorAll(css)].some((one) => one.checkVisibility());";
    for tool in [".tools", ".bottom-bar", "[aria-pressed]", "input[type=range]"] {
        assert!(!page.js::<bool>(&format!("{shown} return shown('{tool}')")).await?, "{tool} is no use on paper");
    }
    for part in ["#answer", "#row-hongsibu .formula", "#row-tongjiang .formula", "#compare svg", "#f-gross_sales"] {
        assert!(page.js::<bool>(&format!("{shown} return shown('{part}')")).await?, "{part} is what was printed for");
    }
    let pdf = page.browser.cdp().send_raw("Page.printToPDF", serde_json::json!({ "printBackground": false })).await?;
    let data = pdf.pointer("/data").and_then(|data| data.as_str()).unwrap_or_default();
    assert!(data.starts_with("JVBERi0") && data.len() > 20_000, "{} signs of PDF", data.len());
    page.close().await
}
