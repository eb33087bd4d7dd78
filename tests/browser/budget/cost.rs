//! The assumptions are typed over, and the cost follows.

use super::{clean, open, press};
use crate::harness::Outcome;

#[tokio::test]
async fn the_cost_follows_the_hands() -> Outcome {
    let page = open().await?;
    press(&page, "黑龙江省").await?;
    page.until_text("#cost-answer", "黑龙江省").await?;
    page.until_text(".synthetic", "合成数据").await?;
    // Nobody left but the shops, of which there are none: nothing to pay.
    for group in ["接受服务的店铺（付给服务机构）", "合作平台", "省级活动承办方", "全国性展会承办方"]
    {
        page.fill(&format!("{group}：人数"), "0").await?;
    }
    page.until_text("#cost-answer", "不用付钱").await?;
    press(&page, "恢复原假设").await?;
    page.until_text("#cost-answer", "1,5").await?;
    page.fill("合作平台：人数", "x").await?;
    page.until("document.querySelector('.kinds .fault').innerText.includes('x')").await?;
    page.close().await
}

#[tokio::test]
async fn it_is_clean_with_everything_open() -> Outcome {
    let page = open().await?;
    page.browser.execute("document.querySelectorAll('main details').forEach((one) => one.open = true)", vec![]).await?;
    clean(&page).await?;
    page.close().await
}
