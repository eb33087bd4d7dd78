//! Without a mouse: everything is reached in reading order, seen when reached, and works.

use super::Outcome;
use crate::harness::Page;
use thirtyfour::prelude::*;

/// All that Tab should reach, in the order of the document; of a radio group only the one that is on.
const STOPS: &str = "
    const stops = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex=\"0\"]')]
      .filter((one) => !one.disabled && one.checkVisibility({ visibilityProperty: true }) && !(one.type === 'radio' && !one.checked));";

#[tokio::test]
async fn tab_reaches_everything_in_order_and_is_seen() -> Outcome {
    let page = Page::open("").await?;
    page.middle().await?;
    page.until_text("#curve figcaption", "月销售额").await?;
    page.link().await?;
    // A page just opened starts at its top.
    page.reload().await?;
    page.until_text("#curve figcaption", "月销售额").await?;
    let expected: Vec<String> = page.js(&format!("{STOPS} return stops.map(() => '')")).await?;
    let mut reached = Vec::new();
    for at in 0..expected.len() {
        page.press(Key::Tab + "").await?;
        let (place, seen, name): (i64, bool, String) = page
            .js(&format!(
                "{STOPS}
                 const now = document.activeElement, style = getComputedStyle(now), line = now.closest('.line');
                 const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                 const underlined = line && getComputedStyle(line).boxShadow !== 'none';
                 const box = now.getBoundingClientRect(), inside = box.bottom > 0 && box.top < innerHeight;
                 return [stops.indexOf(now), Boolean((outlined || underlined) && inside), now.id || now.innerText || now.outerHTML]"
            ))
            .await?;
        assert!(seen, "{name}: focus must be seen");
        assert_eq!(place, i64::try_from(at)?, "{name}: after {reached:?}");
        reached.push(name);
    }
    assert!(reached.first().is_some_and(|name| name.contains("跳到结果")), "{reached:?}");
    page.close().await
}

#[tokio::test]
async fn keys_alone_fill_choose_open_and_read() -> Outcome {
    let page = Page::open("").await?;
    // The first stop leads past the form.
    page.press(Key::Tab + "").await?;
    page.press(Key::Enter + "").await?;
    page.until("document.activeElement.id === 'result'").await?;
    focus(&page, "[aria-pressed]:nth-of-type(2)").await?;
    page.press(" ").await?;
    page.until_amount("hongsibu", "9,192").await?;
    page.until("document.activeElement.getAttribute('aria-pressed') === 'true'").await?;

    focus(&page, "[aria-controls='row-tongjiang']").await?;
    for (key, open) in [(" ", true), (" ", false)] {
        page.press(key).await?;
        page.until(&format!("document.activeElement.ariaExpanded === '{open}'")).await?;
    }
    page.press(Key::Enter + "").await?;
    page.until("document.activeElement.ariaExpanded === 'true'").await?;
    page.until_text("#row-tongjiang", "粉丝量阶梯奖励").await?;

    focus(&page, "#reading-H3-whole").await?;
    page.press(Key::Down + "").await?;
    page.until_amount("hongsibu", "7,992").await?;
    page.until("document.activeElement.id === 'reading-H3-excess'").await?;
    page.press(Key::Up + "").await?;
    page.until_amount("hongsibu", "9,192").await?;

    // Half as far again as the last step of any rule: the field follows the slider, and the result the field.
    focus(&page, "#f-live_hours").await?;
    page.press(Key::Tab + "").await?;
    page.until("document.activeElement.type === 'range'").await?;
    page.press(Key::End + "").await?;
    page.until("document.getElementById('f-live_hours').value !== '62'").await?;
    page.until_text("[data-provision='HSB-11']", "本可得 70 元").await?;
    page.press(Key::Home + "").await?;
    page.until("document.getElementById('f-live_hours').value === '0'").await?;
    page.press(Key::Right + Key::Right).await?;
    page.until("document.activeElement.value === '2'").await?;
    page.close().await
}

#[tokio::test]
async fn identities_are_ticked_by_space_and_keep_the_focus() -> Outcome {
    let page = Page::open("").await?;
    page.unfold(".identity").await?;
    focus(&page, "#r-park").await?;
    page.press(" ").await?;
    page.until("document.getElementById('r-park').checked").await?;
    page.until("document.activeElement.id === 'r-park'").await?;
    page.unfold(".chips").await?;
    page.js::<()>("[...document.querySelectorAll('[aria-pressed]')].at(-1).focus()").await?;
    page.press(Key::Enter + "").await?;
    page.until("document.querySelector('[aria-pressed=\"true\"]')").await?;
    page.until("document.activeElement.getAttribute('aria-pressed') === 'true'").await?;
    // Fields come and go around it.
    page.tap("清空").await?;
    page.until("document.getElementById('r-streamer').checked").await?;
    focus(&page, "#months-apart").await?;
    for apart in [true, false] {
        page.press(" ").await?;
        page.until(&format!("Boolean(document.getElementById('m-gross_sales-1')) === {apart}")).await?;
        page.until("document.activeElement.id === 'months-apart'").await?;
    }
    page.close().await
}

/// Puts the focus where Tab would bring it.
async fn focus(page: &Page, css: &str) -> Outcome {
    page.js::<()>(&format!("document.querySelector(\"{css}\").focus()")).await?;
    page.until(&format!("document.activeElement.matches(\"{css}\")")).await
}
