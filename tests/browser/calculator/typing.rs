//! Typing figures and reading the amounts, worked out by hand from the law.

use crate::harness::{Outcome, Page};

#[tokio::test]
async fn an_empty_page_invites_and_typed_figures_give_amounts() -> Outcome {
    let page = Page::open("").await?;
    assert_eq!(page.text_of("h1").await?, "填上您的数字，或点一位例子，马上看到各地能领多少。");
    assert!(page.text_of(".chips").await?.contains("腰部主播"), "examples to tap");
    // 3,840 is 1,160 short of the floor of 5,000.
    page.fill("月销售额", "3840").await?;
    page.until_sum("hongsibu", "还差 1,160 元").await?;
    assert!(page.line("HSB-10a").await?.contains("月净销售额还差 1,160 元（现 3,840，需达到 5,000）"));

    page.fill("月销售额", "3.8万").await?;
    page.until_text("#f-gross_sales-echo", "= 38,000 元").await?;
    // 38,000 × 2 % × 12
    page.until_amount("hongsibu", "9,120").await?;
    page.fill("月退换货", "1200").await?;
    // 36,800 × 2 % = 736; × 12
    page.until_amount("hongsibu", "8,832").await?;
    page.fill("月直播时长", "62").await?;
    page.until_text("[data-provision='HSB-11']", "不重复享受").await?;
    let hours = page.line("HSB-11").await?;
    assert!(hours.contains("62 小时本可得 50 元") && hours.contains("与第十条择一，已取较高的 736 元"), "{hours}");
    page.fill("粉丝量", "6.2万").await?;
    // First reaching 10,000 and 50,000: 1,000 + 3,000, once.
    page.until_amount("tongjiang", "4,000").await?;
    page.fill("视频浏览量", "1.2万 · 6000 · 15万").await?;
    // Not about the named industries: 5 + 0 + 10 a month.
    page.until_amount("hongsibu", "9,012").await?;
    assert_eq!(page.text_of("#f-views-echo").await?, "3 条");

    page.unfold(".inputs").await?;
    for video in 1..=3 {
        page.click(&format!("label[for='b-videos-{video}-featured']")).await?;
    }
    // On the named industries: 10 + 5 + 15 a month; 8,832 + 360.
    page.until_amount("hongsibu", "9,192").await?;
    page.fill("月农特产品快递", "620").await?;
    // From 500 parcels: 620 × 0.5 = 310 a month; 4,000 + 3,720.
    page.until_amount("tongjiang", "7,720").await?;

    let sentence = page.text_of("h1").await?;
    assert_eq!(sentence, "按这些情况，红寺堡一年可确定领取 9,192 元，同江 7,720 元。");
    assert!(page.sum_of("hongsibu").await?.contains("每月 766"), "736 + 30");
    assert!(page.sum_of("tongjiang").await?.contains("其中一次性 4,000"));
    page.close().await
}

#[tokio::test]
async fn each_line_shows_article_formula_distance_and_how_it_is_paid() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    let sales = page.line("HSB-10a").await?;
    for words in [
        "第十条",
        "主播净销售额补助",
        "736 元/月",
        "36,800（38,000 − 1,200）× 2% = 736",
        "未到 3,000 封顶",
        "每月 736 元 × 12 = 8,832 元",
    ] {
        assert!(sales.contains(words), "{words}: {sales}");
    }
    // 38,000 × 12 = 456,000 of the 500,000 that the lowest band asks.
    let year = page.line("HSB-14").await?;
    assert!(year.contains("还差 44,000 元") || year.contains("还差 4.4万元"), "{year}");
    let paid = "[data-provision='HSB-10a'] .how";
    page.click(&format!("{paid} summary")).await?;
    page.until_text(paid, "区商务和投资促进局复核").await?;
    let how = page.text_of(paid).await?;
    assert!(["条文大意", "要准备", "每月评定一次"].iter().all(|words| how.contains(words)), "{how}");

    page.open_row("pinggu").await?;
    assert!(page.sum_of("pinggu").await?.contains("不直接付给您"), "never a bare 0");
    assert!(page.text_of("#row-pinggu").await?.contains("请在“身份”里勾选"));
    page.until_text(".next", "下一步").await?;
    page.until_text(".next", "全年线上总销售额再增加 4.4万元，到 50万元").await?;
    page.close().await
}
