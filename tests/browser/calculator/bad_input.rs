//! What can't be read never blanks the page: the field says what would be right, and the last good result stays.

use super::Outcome;
use crate::harness::Page;

/// What a person, or a screen reader, is told about a field.
async fn told(page: &Page, id: &str) -> Outcome<String> {
    page.js(&format!(
        "const field = document.getElementById('{id}');
         const words = (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.innerText);
         return (field.ariaInvalid === 'true') + ' ' + words.join(' ');"
    ))
    .await
}

#[tokio::test]
async fn wrong_amounts_are_answered_and_the_last_good_result_stays() -> Outcome {
    let page = Page::open("").await?;
    page.fill("月销售额", "38000").await?;
    page.until_amount("hongsibu", "9,120").await?;
    let wrong = [
        ("abc", "读不成数字。可以写 38000、3.8万"),
        ("-5", "不会小于零"),
        ("1000000000000000000000000000000", "最多填"),
        ("1.234", "小数最多 2 位"),
        ("3万5", "两种读法"),
        ("1,5", "两种读法"),
        ("NaN", "读不成数字"),
        ("<b>", "读不成数字"),
    ];
    for (text, words) in wrong {
        page.paste_into("月销售额", text).await?;
        page.until(&format!("document.getElementById('f-gross_sales').value === '{text}'")).await?;
        page.until_text("#f-gross_sales-fault", words).await.map_err(|error| format!("{text}: {error}"))?;
        let told = told(&page, "f-gross_sales").await?;
        assert!(told.starts_with("true ") && told.contains("仍按 38,000 元计算"), "{text}: {told}");
        page.until_amount("hongsibu", "9,120").await?;
    }
    page.fill("月直播时长", "745").await?;
    page.until_text("#f-live_hours-fault", "最多填 744 小时").await?;
    page.fill("月直播时长", "").await?;
    page.fill("月销售额", "").await?;
    page.until_sum("hongsibu", "暂无").await?;
    assert!(told(&page, "f-gross_sales").await?.starts_with("false "), "an empty field is no fault");
    // 20,000 × 2 % × 12, 12,000 × 2 % × 12
    for (text, amount) in [("２００００", "4,800"), ("1.2万", "2,880"), ("三万五千", "8,400"), ("￥38,000.00", "9,120")]
    {
        page.fill("月销售额", text).await?;
        page.until_amount("hongsibu", amount).await.map_err(|error| format!("{text}: {error}"))?;
    }
    page.close().await
}

#[tokio::test]
async fn many_videos_wrong_videos_and_absurdly_long_texts_are_survived() -> Outcome {
    let page = Page::open("").await?;
    // 40 × 5 a month
    page.paste_into("视频浏览量", &vec!["2万"; 40].join("\n")).await?;
    page.until_text("#f-views-echo", "40 条").await?;
    page.until_amount("hongsibu", "2,400").await?;
    page.paste_into("视频浏览量", &vec!["2万"; 41].join(" ")).await?;
    page.until_text("#f-views-fault", "最多 40 条").await?;
    page.paste_into("视频浏览量", "2万 · 6x · 3万").await?;
    page.until_text("#f-views-fault", "第 2 个：从“x”起读不成数字").await?;
    let told = told(&page, "f-views").await?;
    assert!(told.starts_with("true ") && told.contains("仍按上面读懂的 40 条计算"), "{told}");
    page.until_amount("hongsibu", "2,400").await?;

    for sign in ["9", "x", "万", " "] {
        let long = sign.repeat(100_000);
        page.paste_into("视频浏览量", &long).await?;
        page.paste_into("月销售额", &long).await?;
        page.until("document.getElementById('f-gross_sales').value.length > 99000").await?;
    }
    page.fill("视频浏览量", "2万").await?;
    page.fill("月销售额", "38000").await?;
    page.until_amount("hongsibu", "9,180").await?;
    page.close().await
}
