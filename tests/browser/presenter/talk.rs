//! On stage, driven by keys alone.

use super::{ready, three};
use crate::harness::{Outcome, Page, View};
use thirtyfour::prelude::*;

async fn begin(page: &Page) -> Outcome {
    page.tap("开始演示").await?;
    page.until("document.activeElement.id === 'stage'").await?;
    page.until_at("1 / ").await
}

#[tokio::test]
async fn a_talk_of_keys_turns_jumps_blacks_out_points_and_ends() -> Outcome {
    let mut page = ready().await?;
    // The hall has no network.
    page.is_kept().await?;
    page.server.stop();
    page.reload().await?;
    page.until("document.querySelector('.scenes li')").await?;
    let of: usize = page.js("return document.querySelectorAll('.scenes li').length").await?;
    begin(&page).await?;
    assert!(page.text_of("#stage h1").await?.contains("各能领多少"));
    page.until("!document.querySelector('header') && document.querySelector('.stage').getBoundingClientRect().height >= innerHeight").await?;
    let mut said = Vec::new();
    for at in 2..=5 {
        page.press(if at % 2 == 0 { Key::Right + "" } else { Key::PageDown + "" }).await?;
        page.until_at(&format!("{at} / {of}")).await?;
        said.push(page.text_of("#stage h1").await?);
    }
    assert!(said.iter().all(|sentence| !sentence.is_empty()) && said[0] != said[3], "{said:?}");
    page.press(Key::Left + "").await?;
    page.until_at(&format!("4 / {of}")).await?;
    page.press("2").await?;
    page.until_text(".jump", "跳到第 2 屏").await?;
    page.press(Key::Enter + "").await?;
    page.until_at(&format!("2 / {of}")).await?;
    page.press("b").await?;
    page.until("document.querySelector('.stage.black') && !document.querySelector('#stage h1')").await?;
    page.press("b").await?;
    page.until_text("#stage h1", &said[0]).await?;
    page.press(Key::Down + "").await?;
    page.press(Key::Down + "").await?;
    page.until("document.querySelectorAll('.line-of')[1].ariaCurrent === 'true' && document.querySelectorAll('.line-of[aria-current]').length === 1").await?;
    page.press("n").await?;
    page.until("document.querySelector('.speaker time').innerText.includes(':')").await?;
    page.press("?").await?;
    page.until_text(".key-list", "黑屏").await?;
    page.press("h").await?;
    page.until("!document.querySelector('.live')").await?;
    page.press(Key::End + "").await?;
    page.until_at(&format!("{of} / {of}")).await?;
    page.until_text(".speaker", "这是最后一屏").await?;
    page.press(Key::Home + "").await?;
    page.until_at(&format!("1 / {of}")).await?;
    page.press(Key::Escape + "").await?;
    page.until("!document.querySelector('.key-list')").await?;
    page.press(Key::Escape + "").await?;
    page.until("!document.querySelector('#stage') && document.querySelector('header')").await?;
    page.close().await
}

#[tokio::test]
async fn a_figure_changed_on_stage_is_answered_there_and_not_in_the_deck() -> Outcome {
    let page = three().await?;
    begin(&page).await?;
    let before = page.text_of("#stage h1").await?;
    page.fill("月销售额", "5000").await?;
    page.until(&format!("document.querySelector('#stage h1').innerText !== {before:?}")).await?;
    let after = page.text_of("#stage h1").await?;
    // What is typed in a box turns no page; a clicker does all the same.
    page.until_at("1 / 3").await?;
    page.press(Key::PageDown + "").await?;
    page.until_at("2 / 3").await?;
    page.press(Key::PageUp + "").await?;
    page.until_text("#stage h1", &after).await?;
    page.js::<()>("document.querySelector('#stage').focus()").await?;
    page.press("r").await?;
    page.until_text("#stage h1", &before).await?;
    page.fill("月销售额", "很多").await?;
    page.until("document.querySelector('.live [aria-invalid]')").await?;
    page.until_text("#stage h1", &before).await?;
    // The first Esc leaves the box, the second the stage.
    page.press(Key::Escape + "").await?;
    page.until("document.activeElement.id === 'stage'").await?;
    page.press(Key::Escape + "").await?;
    page.until_text(".preview", &before).await?;
    page.close().await
}

#[tokio::test]
async fn who_has_no_keys_has_buttons_and_strokes() -> Outcome {
    let page = three().await?;
    page.view(View::PHONE).await?;
    begin(&page).await?;
    page.tap("下一屏").await?;
    page.until_at("2 / 3").await?;
    let stroke = "const stage = document.querySelector('#stage');
        const at = (type, clientX) => stage.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'touch', clientX, clientY: 300 }));";
    page.js::<()>(&format!("{stroke} at('pointerdown', 300); at('pointerup', 100)")).await?;
    page.until_at("3 / 3").await?;
    page.js::<()>(&format!("{stroke} at('pointerdown', 5); at('pointerup', 5)")).await?;
    page.until_at("2 / 3").await?;
    page.tap("结束演示").await?;
    page.until("!document.querySelector('#stage')").await?;
    page.close().await
}

#[tokio::test]
async fn where_motion_is_not_wanted_every_number_stands_at_once() -> Outcome {
    let page = three().await?;
    let still = serde_json::json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
    page.browser.cdp().send_raw("Emulation.setEmulatedMedia", still).await?;
    page.js::<()>(
        "window.moving = 0;
         new MutationObserver(() => { moving += document.querySelectorAll('.amount [aria-hidden]').length; })
           .observe(document.body, { childList: true, subtree: true });",
    )
    .await?;
    begin(&page).await?;
    page.press(Key::Right + "").await?;
    page.until_at("2 / 3").await?;
    assert_eq!(page.js::<u32>("return moving").await?, 0);
    page.close().await
}
