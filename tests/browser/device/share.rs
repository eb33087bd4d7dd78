//! The link, copied, photographed, handed on; and where none of that is allowed.

use crate::harness::{Outcome, Page};
use sandtable::app::link;
use sandtable::app::share::picture;
use thirtyfour::By;

async fn address(page: &Page) -> Outcome<String> {
    Ok(page.field("链接").await?.prop("value").await?.unwrap_or_default())
}

#[tokio::test]
async fn a_link_opened_elsewhere_is_the_same_page() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    page.open_row("tongjiang").await?;
    page.sheet("分享").await?;
    let shared = address(&page).await?;
    let (_, hash) = shared.split_once('#').ok_or("no link")?;
    assert!(hash.len() < 220, "{} signs: {hash}", hash.len());

    // The picture is that of the very link.
    let drawn = page.browser.find(By::Css("svg.qr path")).await?.attr("d").await?.unwrap_or_default();
    assert_eq!(drawn, picture(&shared).ok_or("too long")?.path);

    let elsewhere = Page::open(&format!("#{hash}")).await?;
    elsewhere.until_amount("hongsibu", "9,192").await?;
    elsewhere.until_amount("tongjiang", "7,720").await?;
    assert!(elsewhere.line("TJ-01").await?.contains("4,000"), "the row is open there too");
    assert_eq!(elsewhere.link().await?, format!("#{hash}"));
    assert!(!elsewhere.js::<bool>("return Boolean(document.querySelector('.notice'))").await?, "nothing is different");

    // The rules alone say nothing of the person.
    page.browser.find(By::XPath("//label[contains(., '只带规则')]")).await?.click().await?;
    page.until(&format!("document.querySelector('.address input').value.length < {}", shared.len() / 2)).await?;
    let alone = address(&page).await?;
    let state =
        link::read(alone.split_once('#').ok_or("no link")?.1).ok_or("empty")?.map_err(|fault| format!("{fault:?}"))?;
    assert!(state.is_untouched(), "no figure of the person's");
    page.close_sheet().await?;
    page.until("document.activeElement.innerText === '分享'").await?;
    elsewhere.close().await?;
    page.close().await
}

#[tokio::test]
async fn copied_or_said_how_by_hand() -> Outcome {
    let page = Page::open("").await?;
    let allowed = serde_json::json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    page.browser.cdp().send_raw("Browser.grantPermissions", allowed).await?;
    page.middle().await?;
    page.sheet("分享").await?;
    page.tap("复制链接").await?;
    page.until_text(".sheet .told", "链接已复制").await?;
    let read = "return navigator.clipboard.readText()";
    assert_eq!(page.js::<String>(read).await?, address(&page).await?);

    page.js::<()>(
        "navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'))",
    )
    .await?;
    page.tap("复制链接").await?;
    page.until_text(".sheet .told", "已经选中").await?;
    let selected = "const box = document.activeElement; return box.value.slice(box.selectionStart, box.selectionEnd)";
    assert_eq!(page.js::<String>(selected).await?, address(&page).await?);
    page.close().await
}

#[tokio::test]
async fn another_app_takes_the_link_where_the_platform_has_a_way() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    page.js::<()>("navigator.share = undefined").await?;
    page.sheet("分享").await?;
    assert!(!page.text_of(".sheet").await?.contains("用其他应用分享"));
    page.close_sheet().await?;
    page.js::<()>("navigator.share = (what) => { window.handed = what.url; return Promise.reject(new DOMException('no', 'AbortError')); }")
        .await?;
    page.sheet("分享").await?;
    page.tap("用其他应用分享").await?;
    page.until("window.handed").await?;
    assert_eq!(page.js::<String>("return window.handed").await?, address(&page).await?);
    page.close().await
}

#[tokio::test]
async fn too_much_for_a_picture_or_a_link_is_said() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    page.browser.find(By::LinkText("调参")).await?.click().await?;
    page.until("document.querySelector('.clause')").await?;
    page.tap("新草案").await?;
    let name = |length: usize| {
        format!(
            "const box = document.querySelector('#draft-name'); box.value = '草'.repeat({length}); box.dispatchEvent(new InputEvent('input', {{ bubbles: true }}))"
        )
    };
    page.js::<()>(&name(800)).await?;
    page.sheet("分享").await?;
    page.until_text(".sheet", "二维码放不下").await?;
    page.close_sheet().await?;
    page.js::<()>(&name(8_000)).await?;
    page.sheet("分享").await?;
    page.until_text(".sheet [role=alert]", "一个链接放不下").await?;
    page.close_sheet().await?;
    page.close().await
}

#[tokio::test]
async fn the_sheet_is_clean_in_every_size_and_tone() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    page.sheet("分享").await?;
    page.clean("share").await?;
    page.close().await
}
