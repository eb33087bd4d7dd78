//! Every screen in its main states: axe finds nothing, nothing is too wide, and all of it is reached by keyboard.

use crate::harness::{Outcome, Page, View};
use crate::scenes::{SCENES, enter, named};
use thirtyfour::prelude::*;

/// Looked at in pairs, so that the browsers run beside each other and not one after the other.
async fn clean(from: usize, step: usize) -> Outcome {
    for scene in SCENES.iter().skip(from).step_by(step) {
        let page = Page::open("").await?;
        enter(&page, scene).await.map_err(|error| format!("{}: {error}", scene.name))?;
        page.clean(scene.name).await?;
        page.view(View::DESKTOP).await?;
        for tone in ["light", "dark"] {
            page.media(&[("prefers-contrast", "more"), ("prefers-color-scheme", tone)]).await?;
            assert_eq!(page.axe().await?, [""; 0], "{}: more contrast, {tone}", scene.name);
        }
        page.media(&[]).await?;
        drawn(&page, scene.name).await?;
        page.close().await?;
    }
    Ok(())
}

/// From the narrowest phone to a wall, around each width at which the layout changes.
const WIDTHS: [u32; 12] = [320, 640, 700, 768, 895, 1023, 1024, 1280, 1440, 1600, 1920, 3840];

/// Words set letter below letter, for want of room.
pub const SQUEEZED: &str = "
    return [...document.querySelectorAll('main *, .stage *')].filter((one) => !one.childElementCount && one.innerText?.trim().length > 2 && one.checkVisibility())
      .filter((one) => {
        const { fontSize } = getComputedStyle(one), box = one.getBoundingClientRect(), size = parseFloat(fontSize);
        return box.width < 2.2 * size && box.height > 2.5 * size && !one.closest('svg');
      })
      .map((one) => `${one.className} ${one.innerText}`)";

/// Of a chart one picture is seen and no more, nothing stands out of the window, and no word is squeezed.
async fn drawn(page: &Page, scene: &str) -> Outcome {
    for width in WIDTHS {
        page.view(View { width, height: 900 }).await?;
        let one = "[...document.querySelectorAll('figure.figure')].filter((one) => one.checkVisibility() && one.querySelector('svg.chart'))
            .every((one) => [...one.querySelectorAll('svg.chart')].filter((svg) => svg.checkVisibility()).length === 1)";
        page.until(one).await.map_err(|error| format!("{scene}, {width} px: {error}"))?;
        let wide: u32 = page.js("return document.documentElement.scrollWidth").await?;
        assert!(wide <= width, "{scene}: {wide} of {width} px");
        assert_eq!(page.js::<Vec<String>>(SQUEEZED).await?, [""; 0], "{scene}, {width} px");
    }
    Ok(())
}

#[tokio::test]
async fn axe_finds_nothing_on_any_screen() -> Outcome {
    clean(0, 2).await
}

#[tokio::test]
async fn axe_finds_nothing_on_any_other_screen() -> Outcome {
    clean(1, 2).await
}

/// All that Tab should reach, in the order of the document; of a radio group only the one that is on.
const STOPS: &str = "
    const stops = [...document.querySelectorAll('a[href], button, input, select, summary, textarea, [tabindex=\"0\"]')]
      .filter((one) => !one.disabled && one.checkVisibility({ visibilityProperty: true }) && !(one.type === 'radio' && !one.checked));";

/// Tab leads through the whole screen in its order, and each place is seen while the focus is there.
async fn walk(name: &str) -> Outcome {
    let page = Page::open("").await?;
    enter(&page, named(name)?).await?;
    page.link().await?;
    // From the first of them on, which the page's own opening test reaches.
    page.js::<()>("document.querySelector('.skip').focus()").await?;
    let count: usize = page.js(&format!("{STOPS} return stops.length")).await?;
    let (mut last, mut presses) = (0, 0);
    while usize::try_from(last + 1)? < count {
        page.press(Key::Tab + "").await?;
        let (place, seen, said): (i64, bool, String) = page
            .js(&format!(
                "{STOPS}
                 const now = document.activeElement, style = getComputedStyle(now), line = now.closest('.line');
                 const label = now.labels?.[0], beside = label && getComputedStyle(label);
                 const ring = (of) => of && of.outlineStyle !== 'none' && parseFloat(of.outlineWidth) >= 2;
                 const marked = ring(style) || ring(beside) || line && getComputedStyle(line).boxShadow !== 'none';
                 const shown = now.closest('.hidden') ? label : now, box = shown.getBoundingClientRect();
                 const x = Math.min(innerWidth - 1, Math.max(0, box.left + Math.min(box.width, 24) / 2)), y = (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2;
                 const top = document.elementFromPoint(x, y);
                 const free = top && (shown.contains(top) || top.contains(shown) || top.closest('label')?.control === now);
                 return [stops.indexOf(now), Boolean(marked && free && box.bottom > 0 && box.top < innerHeight), now.id || now.innerText || now.outerHTML]"
            ))
            .await?;
        presses += 1;
        // A field for a month has places of its own inside.
        assert!(place == last || place == last + 1, "{name}: from {last} to {place}: {said}");
        assert!(seen, "{name}: {said}: focus must be seen");
        assert!(presses <= count + 8, "{name}: trapped at {said}");
        last = place;
    }
    page.close().await
}

#[tokio::test]
async fn tab_leads_through_the_workbench() -> Outcome {
    walk("workbench-draft").await
}

#[tokio::test]
async fn tab_leads_through_the_budget() -> Outcome {
    walk("budget").await
}

#[tokio::test]
async fn tab_leads_through_the_payable_list() -> Outcome {
    walk("settle-list").await
}

#[tokio::test]
async fn tab_leads_through_the_sources() -> Outcome {
    walk("sources").await
}

/// The pages, as the header names them.
const PAGES: [&str; 5] = ["调参", "预算", "依据", "演示", "测算"];

#[tokio::test]
async fn another_page_begins_with_its_header_in_sight() -> Outcome {
    let page = Page::open("").await?;
    for view in [View::DESKTOP, View::PHONE] {
        page.view(view).await?;
        for name in PAGES {
            page.js::<()>("scrollTo(0, document.body.scrollHeight)").await?;
            page.browser.find(By::LinkText(name)).await?.click().await?;
            page.until(&format!(
                "document.activeElement.id === 'main' && document.querySelector('.header [aria-current]').innerText === '{name}' && scrollY === 0"
            ))
            .await?;
        }
    }
    page.close().await
}
