//! The ways to a document and to a clause in it: the row of pages, keys alone, a link, a line of the calculator.

use super::address;
use crate::harness::{Outcome, Page};
use thirtyfour::prelude::*;

#[tokio::test]
async fn the_row_of_pages_leads_there_and_back_and_documents_change_places() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    page.turn_to("依据").await?;
    page.until_document("hongsibu").await?;
    assert_eq!(page.text_of("h1").await?, "政策依据");
    page.click(".documents a:nth-child(2)").await?;
    page.until_document("tongjiang").await?;
    page.until_text(".documents [aria-current]", "同江").await?;
    let link = page.link().await?;
    page.back().await?;
    page.until_amount("hongsibu", "9,192").await?;
    page.browser.forward().await?;
    page.until_document("tongjiang").await?;
    page.close().await?;

    let elsewhere = Page::open(&link).await?;
    elsewhere.until_document("tongjiang").await?;
    elsewhere.turn_to("测算").await?;
    elsewhere.until_amount("hongsibu", "9,192").await?;
    elsewhere.close().await
}

#[tokio::test]
async fn keys_alone_open_a_document_a_section_and_a_clause() -> Outcome {
    let page = Page::open("").await?;
    tab_to(&page, "header nav a:nth-child(4)").await?;
    page.press(Key::Enter + "").await?;
    page.until_document("hongsibu").await?;
    page.until("document.activeElement.matches('main')").await?;
    tab_to(&page, ".documents a:nth-child(4)").await?;
    page.press(Key::Enter + "").await?;
    page.until_document("pinggu").await?;
    // The contents lead to a section, which opens, and the next stop is in it.
    tab_to(&page, ".contents li:last-child button").await?;
    page.press(Key::Enter + "").await?;
    page.until("document.activeElement.id === 'register' && document.activeElement.closest('details').open").await?;
    tab_to(&page, "#narrow").await?;
    page.press("PG-5.2 金额").await?;
    page.until("[...document.querySelectorAll('.register tbody tr')].length < 10").await?;
    assert!(page.text_of(".register tbody").await?.contains("pinggu/PG-5.2/"));

    page.js::<()>("document.getElementById('provisions').focus()").await?;
    tab_to(&page, ".entries summary").await?;
    for open in [true, false] {
        page.press(Key::Enter + "").await?;
        page.until(&format!("document.querySelector('.entries details').open === {open}")).await?;
    }
    page.js::<()>("document.querySelector('[aria-labelledby=provisions] .all').focus()").await?;
    page.press(Key::Enter + "").await?;
    page.until("!document.querySelector('[aria-labelledby=provisions] details:not([open])')").await?;
    page.close().await
}

#[tokio::test]
async fn a_link_and_a_line_of_the_calculator_lead_to_the_clause() -> Outcome {
    let page = Page::open(&address("hongsibu", Some("HSB-11"))).await?;
    page.until_consulted("HSB-11").await?;
    assert!(page.text_of("[data-clause='HSB-11']").await?.contains("70 小时"));
    page.turn_to("测算").await?;
    page.middle().await?;
    page.open_row("tongjiang").await?;
    page.click("[data-provision='TJ-07'] .how summary").await?;
    page.click("[data-provision='TJ-07'] .consult").await?;
    page.until_document("tongjiang").await?;
    page.until_consulted("TJ-07").await?;
    page.back().await?;
    page.until_amount("tongjiang", "7,720").await?;
    page.close().await
}

/// Presses Tab until this has the focus.
async fn tab_to(page: &Page, css: &str) -> Outcome {
    for _ in 0..60 {
        page.press(Key::Tab + "").await?;
        if page.js(&format!("return document.activeElement.matches('{css}')")).await? {
            return Ok(());
        }
    }
    Err(format!("Tab never reached {css}").into())
}
