//! Twelve months apart: the year is the sum of what each month gives.

use super::Outcome;
use crate::harness::Page;

#[tokio::test]
async fn months_that_differ_add_up_and_a_pasted_column_fills_down() -> Outcome {
    let page = Page::open("").await?;
    page.click("label[for='months-apart']").await?;
    page.until("document.getElementById('m-gross_sales-12')").await?;
    page.fill("1 月：月销售额", "1万").await?;
    page.fill("2 月：月销售额", "4999").await?;
    page.fill("3 月：月销售额", "20万").await?;
    page.fill("4 月：月直播时长", "90").await?;
    // 200 + 0 + 3,000 (the cap) + 70
    page.until_amount("hongsibu", "3,270").await?;
    page.until_text(".row .sum", "每月 0–3,000").await?;

    let cells =
        "50000\t1\r\n5万\t2\r\n5.0万\n50,000\n５００００\n50000\n50000\n50000\n50000\n50000\n50000\n50000\n99\n";
    page.paste_into("1 月：月销售额", cells).await?;
    page.until("document.getElementById('m-gross_sales-12').value === '50000'").await?;
    // 1,000 a month, which is above the 70 of April; 600,000 in the year gives 3,000.
    page.until_amount("hongsibu", "15,000").await?;
    page.fill("12 月：月销售额", "x").await?;
    page.until_text("#m-gross_sales-12-fault", "读不成数字").await?;
    page.until_amount("hongsibu", "15,000").await?;
    let link = page.link().await?;
    let elsewhere = Page::open(&link).await?;
    elsewhere.until_amount("hongsibu", "15,000").await?;
    elsewhere.until("document.getElementById('m-gross_sales-3').value === '5.0万'").await?;
    elsewhere.close().await?;
    page.close().await
}
