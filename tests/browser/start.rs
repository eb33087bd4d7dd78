//! The page starts everywhere it should, and says so plainly where it can't.

use crate::harness::server::Options;
use crate::harness::{Outcome, Page, View};
use thirtyfour::prelude::*;

#[tokio::test]
async fn the_page_starts_and_shows_its_heading() -> Outcome {
    let page = Page::open("").await?;
    assert!(!page.text_of("h1").await?.is_empty());
    assert!(page.browser.title().await?.starts_with("政策沙盘"));
    assert_eq!(page.browser.find(By::Tag("html")).await?.attr("lang").await?.as_deref(), Some("zh-CN"));
    page.close().await
}

#[tokio::test]
async fn it_works_under_any_path_and_misses_no_file() -> Outcome {
    let page = Page::load("", Options { prefix: "/a/b/".into(), ..Options::default() }).await?;
    page.started().await?;
    page.until("document.querySelector('#compare')").await?;
    let requests = page.server.requests();
    assert!(requests.iter().any(|request| request.contains("/a/b/snippets/")), "what comes later, too: {requests:?}");
    assert!(requests.len() >= 4, "html, css, js and wasm at least: {requests:?}");
    assert!(requests.iter().all(|request| request.starts_with("200 /a/b/")), "{requests:?}");
    page.close().await
}

#[tokio::test]
async fn without_webassembly_it_says_so_in_both_languages() -> Outcome {
    let no_wasm = ("Content-Security-Policy".into(), "script-src 'self'".into());
    let page = Page::load("", Options { headers: vec![no_wasm], ..Options::default() }).await?;
    page.until_text("#cannot-start", "本页打不开").await?;
    page.until_text("#cannot-start", "can't start").await?;
    assert!(!page.browser.find(By::Id("starting")).await?.is_displayed().await?);
    // The refusal is the one thing that may stand in the console, and asks nothing of anybody else.
    assert!(page.console().await?.iter().all(|line| line.contains("WebAssembly")));
    page.close().await
}

#[tokio::test]
async fn axe_finds_nothing_on_phone_and_desktop_light_and_dark() -> Outcome {
    let page = Page::open("").await?;
    for view in [View::PHONE, View::DESKTOP] {
        for dark in [false, true] {
            page.view(view).await?;
            page.dark(dark).await?;
            assert_eq!(page.axe().await?, [""; 0], "{} px, dark: {dark}", view.width);
        }
    }
    page.close().await
}
