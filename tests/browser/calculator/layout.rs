//! Nothing moves under the hands, and a phone's foot tells the totals in full.

use super::Outcome;
use crate::harness::{Page, View};

#[tokio::test]
async fn the_field_stays_where_it_is_while_results_change() -> Outcome {
    let page = Page::open("").await?;
    for view in [View::DESKTOP, View::PHONE] {
        page.view(view).await?;
        page.tap("清空").await?;
        page.until_sum("hongsibu", "暂无").await?;
        let field = page.field("月销售额").await?;
        field.scroll_into_view().await?;
        let place = "const box = document.getElementById('f-gross_sales').getBoundingClientRect(); return [box.x, box.y, box.height]";
        let before: Vec<f64> = page.js(place).await?;
        // 3,000 a month, the cap, and 8,000 for 4,560,000 in the year.
        for (key, amount) in
            [("3", None), ("8", None), ("0", None), ("0", None), ("0", Some("9,120")), ("0", Some("44,000"))]
        {
            field.send_keys(key).await?;
            if let Some(amount) = amount {
                page.until_amount("hongsibu", amount).await?;
            }
            assert_eq!(page.js::<Vec<f64>>(place).await?, before, "{} px, after {key}", view.width);
        }
        // Charts come a moment later.
        page.until_text("#compare figcaption", "44,000 元").await?;
        assert_eq!(page.js::<Vec<f64>>(place).await?, before, "{} px, with charts", view.width);
    }
    page.close().await
}

#[tokio::test]
async fn on_a_phone_the_foot_tells_the_totals_and_leads_to_the_result() -> Outcome {
    let page = Page::open("").await?;
    for width in [360, 320] {
        page.view(View { width, height: 740 }).await?;
        page.middle().await?;
        page.until_text(".bottom-bar", "9,192").await?;
        let bar = page.text_of(".bottom-bar").await?;
        assert!(bar.contains("红寺堡") && bar.contains("同江") && bar.contains("7,720"), "{bar}");
        assert!(!bar.contains("平谷") && !bar.contains("黑龙江"), "only who pays: {bar}");
        let cut: bool = page
            .js("const bar = document.querySelector('.bottom-bar'); return bar.scrollWidth > bar.clientWidth")
            .await?;
        assert!(!cut, "{width} px: {bar}");
        page.click(".bottom-bar").await?;
        page.until("document.activeElement.id === 'result' && Math.abs(document.getElementById('result').getBoundingClientRect().top) < 60").await?;
        // Names and words have room: no column of single signs.
        for scheme in ["hongsibu", "conghua", "pinggu", "heilongjiang"] {
            let size: (f64, f64) = page
                .js(&format!("const box = document.querySelector('[aria-controls=\"row-{scheme}\"] .who').getBoundingClientRect(); return [box.width, box.height]"))
                .await?;
            assert!(size.0 >= 96.0 && size.1 <= 130.0, "{width} px, {scheme}: {size:?}");
        }
        page.js::<()>("scrollTo(0, 0)").await?;
    }
    page.close().await
}
