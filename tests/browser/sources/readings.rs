//! A reading switched beside the clause is the calculator's too.

use crate::harness::{Outcome, Page};

#[tokio::test]
async fn a_reading_switched_here_changes_the_calculators_amount() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    page.turn_to("依据").await?;
    page.until_document("hongsibu").await?;
    page.click("label[for='reading-H3-excess']").await?;
    page.until("document.getElementById('reading-H3-excess').checked").await?;
    page.click("[data-clause='HSB-10a'] summary").await?;
    page.until_text("[data-clause='HSB-10a']", "现按：只算超出部分").await?;
    page.turn_to("测算").await?;
    // (36,800 − 5,000) × 2 % = 636 a month; × 12 + 360 = 7,992
    page.until_amount("hongsibu", "7,992").await?;
    page.back().await?;
    page.until_document("hongsibu").await?;
    page.until("document.getElementById('reading-H3-excess').checked").await?;
    page.click("label[for='reading-H3-whole']").await?;
    page.turn_to("测算").await?;
    page.until_amount("hongsibu", "9,192").await?;
    page.close().await
}
