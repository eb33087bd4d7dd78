//! A finding's example is somebody: opened in the calculator, they get what the finding says.

use super::address;
use crate::harness::{Outcome, Page};

#[tokio::test]
async fn an_example_opens_in_the_calculator_with_its_amount_and_back_returns() -> Outcome {
    let page = Page::open(&address("hongsibu", None)).await?;
    page.until_document("hongsibu").await?;
    // 5,000 of net sales exactly: one sentence pays 2 % of it, 100, the other denies; 5,000 is computed as paid.
    let row = "[...document.querySelectorAll('.findings tr')].find((row) => row.cells[0].innerText === '5,000 元')";
    page.until(row).await?;
    let cells: Vec<String> = page.js(&format!("return [...{row}.cells].map((cell) => cell.innerText)")).await?;
    assert_eq!(cells, ["5,000 元", "100 元、0 元", "100 元", "打开"]);
    page.js::<()>(&format!("{row}.querySelector('button').click()")).await?;
    page.until("document.querySelector('[data-provision=\"HSB-10a\"]')").await?;
    let line = page.line("HSB-10a").await?;
    assert!(line.contains("100 元/年") && line.contains("5,000 × 2% = 100"), "{line}");
    page.back().await?;
    page.until_document("hongsibu").await?;

    // One fen less: nothing.
    let below = row.replace("5,000 元", "4,999.99 元");
    page.js::<()>(&format!("{below}.querySelector('button').click()")).await?;
    page.until("document.querySelector('[data-provision=\"HSB-10a\"]')").await?;
    let line = page.line("HSB-10a").await?;
    assert!(line.contains("还差 0.01 元"), "{line}");
    page.close().await
}

#[tokio::test]
async fn the_article_of_a_finding_leads_to_its_clause() -> Outcome {
    let page = Page::open(&address("hongsibu", None)).await?;
    page.until_document("hongsibu").await?;
    page.click(".findings li:nth-child(3) .what .link").await?;
    page.until_consulted("HSB-14").await?;
    page.close().await
}
