//! axe finds nothing, and nothing is wider than the window: the editor and every scene.

use super::{ready, three};
use crate::harness::{Outcome, Page, View};
use crate::screens::SQUEEZED;
use sandtable::i18n::Lang;
use sandtable::i18n::page::stage::counting;
use thirtyfour::prelude::*;

#[tokio::test]
async fn the_editor_without_and_with_a_deck() -> Outcome {
    let page = Page::open("").await?;
    page.to("演示").await?;
    page.clean("no deck").await?;
    page.tap("各地并排").await?;
    page.until("document.querySelector('.preview')").await?;
    page.clean("a deck").await?;
    page.tap("English").await?;
    page.until_text("h1", "Presenter").await?;
    page.clean("English").await?;
    page.close().await
}

#[tokio::test]
async fn every_scene_of_a_ready_deck_on_stage() -> Outcome {
    let page = ready().await?;
    let of: usize = page.js("return document.querySelectorAll('.scenes li').length").await?;
    page.tap("开始演示").await?;
    for at in 1..=of {
        page.until_at(&format!("{at} / {of}")).await?;
        // Numbers on their way up are no state to look at.
        page.until("!document.querySelector('.amount [aria-hidden]')").await?;
        page.clean(&format!("scene {at}")).await?;
        page.view(View::PHONE).await?;
        page.until("document.querySelector('.live')?.getBoundingClientRect().top >= document.querySelector('.scene').getBoundingClientRect().bottom - 1 || !document.querySelector('.live')").await?;
        assert_eq!(page.js::<Vec<String>>(SQUEEZED).await?, [""; 0], "scene {at}");
        page.view(View::DESKTOP).await?;
        page.press(Key::PageDown + "").await?;
    }
    page.press("n?").await?;
    page.until("document.querySelector('.speaker') && document.querySelector('.key-list')").await?;
    page.clean("notes and keys").await?;
    page.press("b").await?;
    page.until("document.querySelector('.stage.black')").await?;
    page.clean("black").await?;
    page.close().await
}

#[tokio::test]
async fn on_a_projector_sentence_lines_and_bar_fit_without_scrolling() -> Outcome {
    let page = three().await?;
    page.tap("开始演示").await?;
    for (width, height) in [(1280, 720), (1920, 1080), (3840, 2160)] {
        page.view(View { width, height }).await?;
        let (tall, size): (u32, f64) = page
            .js("const stage = document.querySelector('#stage');
                 return [stage.scrollHeight, parseFloat(getComputedStyle(document.querySelector('#stage h1')).fontSize)]")
            .await?;
        assert!(tall <= height + 1, "{width}: {tall} of {height} px");
        // A sentence of a twentieth of the height is read from the back of a room.
        assert!(size * 20.0 >= f64::from(height), "{width}: {size} px of {height}");
    }
    page.close().await
}

/// What has to be scrolled on stage to be seen wholly, and how much of it there is.
const HIDDEN: &str = "
    const stage = document.querySelector('#stage');
    const rolls = (one) => one === stage || /auto|scroll|hidden/.test(getComputedStyle(one).overflowY) && one.clientHeight > 2;
    return [stage, ...stage.querySelectorAll('*')].filter((one) => one.checkVisibility() && rolls(one))
      .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
      .map((one) => `${one.tagName}.${one.className}: ${one.scrollWidth} × ${one.scrollHeight} in ${one.clientWidth} × ${one.clientHeight}`)";

#[tokio::test]
async fn no_scene_of_any_ready_deck_is_scrolled_on_the_smallest_projector() -> Outcome {
    let page = Page::open("").await?;
    page.to("演示").await?;
    page.view(View { width: 1280, height: 720 }).await?;
    for (lang, begin) in [(Lang::Zh, "开始演示"), (Lang::En, "Begin the talk")] {
        let decks: usize = page.js("return document.querySelectorAll('.ready li button').length").await?;
        assert!(decks > 1, "{decks} ready decks");
        for deck in 0..decks {
            page.js::<()>(&format!("document.querySelectorAll('.ready li button')[{deck}].click()")).await?;
            page.until(&format!("document.querySelectorAll('.decks [aria-pressed]').length === {}", deck + 1)).await?;
            let scenes = page.scenes().await?;
            page.tap(begin).await?;
            for (at, scene) in scenes.iter().enumerate() {
                page.until_at(&format!("{} / {}", at + 1, scenes.len())).await?;
                page.until(&format!("!document.querySelector('#sentence').innerText.includes({:?})", counting(lang)))
                    .await?;
                assert_eq!(page.js::<Vec<String>>(HIDDEN).await?, [""; 0], "deck {deck}: {scene}");
                page.press(Key::PageDown + "").await?;
            }
            page.press(Key::Escape + "").await?;
            page.until("!document.querySelector('#stage')").await?;
        }
        page.js::<()>("localStorage.clear()").await?;
        if lang == Lang::Zh {
            page.tap("English").await?;
        }
        page.reload().await?;
    }
    page.close().await
}
