//! Example people, one tap each.

use super::Outcome;
use crate::harness::Page;
use thirtyfour::prelude::*;

#[tokio::test]
async fn every_example_person_is_promised_an_amount_in_figures_and_words() -> Outcome {
    let page = Page::open("").await?;
    page.unfold(".chips").await?;
    let names: Vec<String> =
        page.js("return [...document.querySelectorAll('.chips [aria-pressed]')].map((chip) => chip.innerText)").await?;
    assert!(names.len() >= 16, "{names:?}");
    for name in names {
        page.tap("清空").await?;
        page.until("!document.querySelector('[aria-pressed=\"true\"]')").await?;
        page.unfold(".chips").await?;
        page.tap(&name).await?;
        let pressed = format!("document.querySelector('[aria-pressed=\"true\"]').innerText === '{name}'");
        page.until(&pressed).await?;
        let sentence = page.text_of("h1").await?;
        let rows =
            page.js::<Vec<String>>("return [...document.querySelectorAll('.row .sum')].map((sum) => sum.innerText)");
        let rows = rows.await?;
        let promised = rows.iter().any(|sum| sum.chars().any(|sign| sign.is_ascii_digit()));
        assert!(promised && sentence.chars().any(|sign| sign.is_ascii_digit()), "{name}: {sentence} {rows:?}");
        assert!(rows.iter().all(|sum| !sum.trim().is_empty() && sum.trim() != "0"), "{name}: {rows:?}");
        assert_eq!(page.console().await?, [""; 0], "{name}");
        assert!(page.browser.find(By::Css("#compare figcaption")).await?.is_displayed().await?, "{name}");
    }
    page.close().await
}
