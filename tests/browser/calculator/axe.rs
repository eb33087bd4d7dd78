//! axe finds nothing, and nothing is wider than the window, in every state × tone × width.

use super::Outcome;
use crate::harness::{Page, View};

const WIDE: [(u32, u32); 4] = [(320, 640), (360, 740), (640, 450), (1280, 900)];

/// In light and dark, on a phone and a desk.
async fn clean(page: &Page, state: &str) -> Outcome {
    for (width, height) in WIDE {
        page.view(View { width, height }).await?;
        let (wide, farthest): (u32, String) = page
            .js("const beyond = [...document.querySelectorAll('body *')].filter((one) => !one.closest('.scroll, svg, .hidden, .skip') && one.getBoundingClientRect().right > innerWidth + 1);
                 return [document.documentElement.scrollWidth, beyond.slice(0, 3).map((one) => one.className + ' ' + one.innerText).join(' | ')]")
            .await?;
        assert!(wide <= width && farthest.is_empty(), "{state}: {wide} of {width} px; {farthest}");
    }
    for view in [View::PHONE, View::DESKTOP] {
        page.view(view).await?;
        for dark in [false, true] {
            page.dark(dark).await?;
            assert_eq!(page.axe().await?, [""; 0], "{state}, {} px, dark: {dark}", view.width);
        }
    }
    page.dark(false).await
}

#[tokio::test]
async fn an_empty_page_and_an_english_one() -> Outcome {
    let page = Page::open("").await?;
    clean(&page, "empty").await?;
    page.middle().await?;
    page.tap("English").await?;
    page.until_text("h1", "¥9,192").await?;
    for scheme in ["tongjiang", "conghua", "pinggu", "heilongjiang"] {
        page.open_row(scheme).await?;
    }
    clean(&page, "English").await?;
    page.close().await
}

#[tokio::test]
async fn a_full_page_with_everything_open() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    for scheme in ["tongjiang", "conghua", "pinggu", "heilongjiang"] {
        page.open_row(scheme).await?;
    }
    page.unfold("main").await?;
    clean(&page, "all open").await?;
    page.close().await
}

#[tokio::test]
async fn a_field_in_error_a_broken_link_and_twelve_months() -> Outcome {
    let page = Page::open("#c=1.broken").await?;
    page.fill("月销售额", "3.8x").await?;
    page.until("document.getElementById('f-gross_sales').ariaInvalid === 'true'").await?;
    page.fill("视频浏览量", "2万 · y").await?;
    page.until_text("#f-views-fault", "第 2 个").await?;
    page.click("label[for='months-apart']").await?;
    page.until("document.getElementById('m-gross_sales-12')").await?;
    page.fill("2 月：月直播时长", "1000").await?;
    page.until_text("#m-live_hours-2-fault", "744").await?;
    clean(&page, "in error").await?;
    page.close().await
}
