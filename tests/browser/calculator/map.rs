//! The map of two figures, the comparison by measure, and what is asked of firms only.

use super::Outcome;
use crate::harness::{Page, View};

#[tokio::test]
async fn the_map_follows_its_choices_and_travels_in_the_link() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    page.until("document.querySelector('#map .wide svg .here-dot')").await?;
    page.until_text("#map-title", "一起变，红寺堡一年最多可确定").await?;
    page.js::<()>(
        "const pick = (id, value) => { const one = document.getElementById(id); one.value = value;
           one.dispatchEvent(new Event('change', { bubbles: true })); };
         pick('map-of', 'tongjiang'); pick('map-x', 'followers'); pick('map-y', 'agri_parcels')",
    )
    .await?;
    page.until_text("#map-title", "粉丝量和月农特产品快递一起变，同江").await?;
    let link = page.link().await?;
    let elsewhere = Page::open(&link).await?;
    elsewhere.until_text("#map-title", "粉丝量和月农特产品快递一起变，同江").await?;
    assert!(elsewhere.text_of("section.map .hint").await?.contains("最重"));
    elsewhere.close().await?;
    page.view(View::PHONE).await?;
    page.until("document.documentElement.scrollWidth <= 360").await?;
    page.close().await
}

#[tokio::test]
async fn places_stand_side_by_side_by_measure_and_by_who_is_paid() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    let row = |name: &str| {
        format!(
            "[...[...document.querySelectorAll('.measures tbody tr')].find((row) => row.cells[0].innerText === '{name}').cells]
             .map((cell) => cell.innerText).join('|')"
        )
    };
    page.until(&format!(
        "{} === '销售额|8,832|暂不符合|无|付给企业等|无' || {0} === '销售额|8,832|暂不符合|无|付给企业|无'",
        row("销售额")
    ))
    .await?;
    page.until(&format!("{}.startsWith('粉丝量|无|4,000|无|无|无')", row("粉丝量"))).await?;
    page.close().await
}

#[tokio::test]
async fn a_firm_ticks_its_titles_and_says_what_the_city_pays() -> Outcome {
    let page = Page::open("").await?;
    page.tap("更多例子").await.ok();
    page.js::<()>("document.querySelectorAll('details').forEach((one) => { one.open = true; })").await?;
    page.tap("电商企业").await?;
    page.until("document.getElementById('b-title-national')").await?;
    page.js::<()>("document.querySelectorAll('details').forEach((one) => { one.open = true; })").await?;
    page.js::<()>("document.getElementById('b-title-national').click()").await?;
    page.until_amount("conghua", "100,000").await?;
    // A like city policy that pays more takes its place.
    page.paste_into("市级同类政策的金额：直播电商示范企业奖励", "10.1万").await?;
    page.until("!document.querySelector('#row-conghua').previousElementSibling.innerText.includes('100,000')").await?;
    page.close().await
}
