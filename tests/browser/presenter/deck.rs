//! The deck editor.

use super::{ready, three};
use crate::harness::{Outcome, Page};
use thirtyfour::prelude::*;

#[tokio::test]
async fn three_scenes_from_three_pages_are_put_in_order_by_keys_and_kept() -> Outcome {
    let page = three().await?;
    let before = page.scenes().await?;
    let [one, two, three] = before.as_slice() else { return Err(format!("{before:?}").into()) };
    assert_eq!(one, "腰部主播 · 各地能领多少");
    assert!(two.ends_with("体检") && three.ends_with("预算"), "{before:?}");
    page.click("#scene-3").await?;
    page.browser.action_chain().key_down(Key::Alt).send_keys(Key::Up + "").key_up(Key::Alt).perform().await?;
    page.until_scenes(&[one, three, two]).await?;
    page.until("document.activeElement.id === 'scene-2'").await?;
    page.until(
        "[...document.querySelectorAll('[role=status]')].some((one) => one.innerText.includes('已移到第 2 屏'))",
    )
    .await?;
    page.browser.action_chain().key_down(Key::Alt).send_keys(Key::Up + "").key_up(Key::Alt).perform().await?;
    page.until_scenes(&[three, one, two]).await?;
    page.reload().await?;
    page.until_scenes(&[three, one, two]).await?;
    page.tap("移除").await?;
    page.until_scenes(&[one, two]).await?;
    page.tap("撤销").await?;
    page.until_scenes(&[three, one, two]).await?;
    page.close().await
}

#[tokio::test]
async fn the_button_says_that_a_scene_is_in_and_takes_it_out_again() -> Outcome {
    let page = three().await?;
    page.to("测算").await?;
    let pressed = ".collect button[aria-label*='各地补贴'][aria-pressed=true]";
    page.until(&format!("document.querySelector(\"{pressed}\")")).await?;
    page.until_text(".collect [role=status]", "第 1 屏").await?;
    page.click(pressed).await?;
    page.until(&format!("!document.querySelector(\"{pressed}\")")).await?;
    page.to("演示").await?;
    page.until("document.querySelectorAll('.scenes li').length === 2").await?;
    page.close().await
}

#[tokio::test]
async fn heading_and_note_are_written_and_a_link_opens_the_deck_in_a_fresh_browser() -> Outcome {
    let page = three().await?;
    page.click("#scene-1").await?;
    page.fill("标题", "王主播").await?;
    page.fill("讲解备注", "先让大家猜").await?;
    page.until_text("#scene-1", "王主播").await?;
    page.fill("讲稿名称", "局长会").await?;
    page.until_text(".decks", "局长会").await?;
    let scenes = page.scenes().await?;
    let allowed = serde_json::json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    page.browser.cdp().send_raw("Browser.grantPermissions", allowed).await?;
    page.tap("复制讲稿链接").await?;
    page.until_text(".deck-hand .told", "讲稿链接已复制").await?;
    let read = "const done = arguments[0]; navigator.clipboard.readText().then(done, (error) => done(`${error}`))";
    let link: String = page.browser.execute_async(read, vec![]).await?.convert()?;
    page.close().await?;

    let (_, hash) = link.split_once('#').ok_or("no link")?;
    let fresh = Page::open(&format!("#{hash}")).await?;
    fresh.until("document.querySelectorAll('.scenes li').length === 3").await?;
    assert_eq!(fresh.scenes().await?, scenes);
    fresh.until("document.querySelector('#deck-name').value === '局长会'").await?;
    fresh.until("document.querySelector('#scene-note').value === '先让大家猜'").await?;
    fresh.close().await
}

/// Notes what is offered as a file instead of saving it.
const WATCH: &str = "
    window.files = [];
    const made = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.blob = blob; return made(blob); };
    HTMLAnchorElement.prototype.click = function () { blob.text().then((text) => files.push([this.download, text])); };";

async fn choose(page: &Page, text: &str) -> Outcome {
    let quoted = serde_json::to_string(text)?;
    page.js(&format!(
        "const input = document.querySelector('.deck-hand input[type=file]'), box = new DataTransfer();
         box.items.add(new File([{quoted}], 'deck.json')); input.files = box.files;
         input.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    ))
    .await
}

#[tokio::test]
async fn a_deck_goes_out_as_a_file_and_comes_in_elsewhere_the_same() -> Outcome {
    let page = ready().await?;
    page.js::<()>(WATCH).await?;
    page.tap("存成文件").await?;
    page.until("files.length === 1").await?;
    let (name, text): (String, String) = page.js("return files[0]").await?;
    assert_eq!(name, "各地并排.json");
    let scenes = page.scenes().await?;
    page.close().await?;

    let fresh = Page::open("").await?;
    fresh.to("演示").await?;
    fresh.until_text(".empty", "还没有讲稿").await?;
    choose(&fresh, &text).await?;
    fresh.until("document.querySelectorAll('.scenes li').length >= 5").await?;
    assert_eq!(fresh.scenes().await?, scenes);
    for (wrong, told) in [("{", "不是讲稿"), ("{\"sandtable_deck\": 7, \"scenes\": []}", "更新的版本")] {
        choose(&fresh, wrong).await?;
        fresh.until_text("[role=alert]", told).await?;
        fresh.tap("关闭").await?;
        fresh.until("!document.querySelector('[role=alert]')").await?;
    }
    fresh.close().await
}

#[tokio::test]
async fn where_nothing_can_be_kept_it_is_said() -> Outcome {
    let page = ready().await?;
    page.js::<()>("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }")
        .await?;
    page.tap("加一句话").await?;
    page.until_text("[role=alert]", "浏览器存不下讲稿了").await?;
    page.close().await
}
