//! On stage, driven by keys alone.

use super::{ready, three};
use crate::harness::{Outcome, Page, View};
use sandtable::app::stage::file::to_link;
use sandtable::app::stage::{Deck, Kind, Scene};
use sandtable::app::{State, link, route};
use sandtable::i18n::Lang;
use sandtable::i18n::page::stage::gone;
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

/// Somebody else's deck, as a link that is opened in this tab.
async fn follow(page: &Page, link: &str) -> Outcome {
    page.js(&format!("location.hash = {link:?}")).await
}

const KEPT: &str = "(localStorage.getItem('sandtable.decks') ?? '')";

#[tokio::test]
async fn a_deck_that_a_link_brings_waits_for_the_end_of_the_talk() -> Outcome {
    let page = three().await?;
    let own = page.scenes().await?;
    begin(&page).await?;
    page.press(Key::Right + "").await?;
    page.until_at("2 / 3").await?;
    let said = page.text_of("#stage h1").await?;
    let theirs = Deck { name: "别人的".to_owned(), scenes: vec![Scene::sentence("你好")] };
    follow(&page, &to_link(&theirs).ok_or("no link")?).await?;
    page.until_text(".stage > .remark", "链接里的讲稿已收下").await?;
    page.until_at("2 / 3").await?;
    page.until_text("#stage h1", &said).await?;
    // Told once, and the address is this page's own again.
    page.press(Key::Right + "").await?;
    page.until_at("3 / 3").await?;
    page.until("!document.querySelector('.stage > .remark')?.innerText.includes('已收下')").await?;
    page.until("!location.hash.includes('d=')").await?;
    page.press(Key::Escape + "").await?;
    page.until("document.querySelector('#deck-name').value === '别人的'").await?;
    page.until_scenes(&["你好"]).await?;
    page.until(&format!("{KEPT}.includes('别人的')")).await?;
    page.click(".decks button").await?;
    page.until_scenes(&own.iter().map(String::as_str).collect::<Vec<_>>()).await?;
    page.to("测算").await?;
    let sales = page.field("月销售额").await?.prop("value").await?;
    assert_eq!(sales.as_deref(), Some("38,000"), "the person stays");
    page.close().await
}

/// A link to another page leaves the stage; the talk is there again with the presenter, and what is collected meanwhile is kept.
#[tokio::test]
async fn a_talk_goes_on_after_a_link_to_another_page() -> Outcome {
    let page = three().await?;
    begin(&page).await?;
    page.press(Key::Right + "").await?;
    page.until_at("2 / 3").await?;
    let said = page.text_of("#stage h1").await?;
    let theirs = State { page: route::Page::Sources, ..State::default() };
    follow(&page, &link::write(&theirs).ok_or("no link")?).await?;
    page.until("!document.querySelector('#stage') && document.querySelector('.document')").await?;
    page.collect("第").await?;
    page.until(&format!("{KEPT}.split('\\n').filter((line) => line.startsWith('#')).length === 4")).await?;
    page.browser.find(By::LinkText("演示")).await?.click().await?;
    page.until_at("2 / 4").await?;
    page.until_text("#stage h1", &said).await?;
    page.press(Key::Escape + "").await?;
    page.until("document.querySelectorAll('.scenes li').length === 4").await?;
    page.close().await
}

/// What a budget is about can be gone, or make no sense: a sentence says so, and nothing is waited for.
#[tokio::test]
async fn a_budget_that_has_no_answer_is_said_to_have_none() -> Outcome {
    let page = Page::open("").await?;
    let budget = |of: &str, lines: &str| Scene {
        kind: Kind::Budget,
        of: of.to_owned(),
        lines: lines.to_owned(),
        ..Scene::sentence("")
    };
    let scenes = vec![
        budget("nowhere", ""),
        budget("nowhere", "assume/nowhere/0/count=7\n"),
        budget("hongsibu", "assume/hongsibu/0/count=许多\nassume/hongsibu/99/count=7\n"),
    ];
    follow(&page, &to_link(&Deck { name: "旧稿".to_owned(), scenes }).ok_or("no link")?).await?;
    page.until("document.querySelectorAll('.scenes li').length === 3").await?;
    begin(&page).await?;
    page.until_text("#stage h1", gone(false, Lang::Zh)).await?;
    page.press(Key::Right + "").await?;
    page.until_at("2 / 3").await?;
    page.until_text("#stage h1", gone(false, Lang::Zh)).await?;
    page.clean("nothing to show").await?;
    page.press(Key::Right + "").await?;
    page.until_text("#stage h1", "红寺堡一年要付").await?;
    page.until_text(".stage > .remark", "有一部分内容本版本不认识").await?;
    page.close().await
}
