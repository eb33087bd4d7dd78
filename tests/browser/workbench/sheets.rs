//! The panels on a phone: sheets that the bar at the foot opens, one at a time, by tap and by keyboard.

use super::{FLOOR, open};
use crate::harness::{Outcome, Page, View};
use thirtyfour::prelude::*;

/// What is in the sheet that lies open.
const SHEET: &str = "dialog.desk-sheet[open]";

async fn on_a_phone() -> Outcome<Page> {
    let page = open().await?;
    page.view(View::PHONE).await?;
    page.until("document.querySelector('.foot-bar') && !document.querySelector('.desk-margin')").await?;
    page.write(FLOOR, "3000").await?;
    page.until_text(".foot-bar", "改动 1").await?;
    page.until_text(".foot-bar [role=status]", "最多多得 1,200 元").await?;
    Ok(page)
}

async fn closed(page: &Page) -> Outcome {
    page.until(&format!("!document.querySelector('{SHEET}')")).await
}

/// Nothing stands twice, nothing is cut off, and a screen reader finds its way, in light and dark.
async fn sound(page: &Page, state: &str) -> Outcome {
    for dark in [false, true] {
        page.dark(dark).await?;
        assert_eq!(page.axe().await?, [""; 0], "{state}, dark: {dark}");
    }
    let twice = "const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
        return ids.filter((id, at) => ids.indexOf(id) !== at)";
    assert_eq!(page.js::<Vec<String>>(twice).await?, [""; 0], "{state}");
    let (wide, width): (u32, u32) = page.js("return [document.documentElement.scrollWidth, innerWidth]").await?;
    assert!(wide <= width, "{state}: {wide} of {width} px");
    page.dark(false).await
}

#[tokio::test]
async fn each_panel_is_a_sheet_by_tap() -> Outcome {
    let page = on_a_phone().await?;
    sound(&page, "closed").await?;
    let panels = [
        ("改动 1", "#changes", "起付线改为 3,000 元"),
        ("影响", "#effects", "有人多得"),
        ("曲线", "#desk-curve", "月销售额"),
        ("体检", "#checked", "还在、只是挪了位置的问题"),
        ("反推", "#solve-for", "改哪个数字"),
    ];
    for (word, inside, text) in panels {
        let button = format!("//*[@class='foot-bar']//button[starts-with(normalize-space(), '{word}')]");
        page.browser.find(By::XPath(button)).await?.click().await?;
        page.until(&format!("document.querySelector('{SHEET} {inside}')")).await?;
        page.until_text(SHEET, text).await?;
        sound(&page, word).await?;
        page.click(&format!("{SHEET} .desk-sheet-head button")).await?;
        closed(&page).await?;
        let back: String = page.js("return document.activeElement.innerText.trim()").await?;
        assert!(back.starts_with(word), "the focus is back on {word}: {back}");
    }
    page.close().await
}

/// The cost of everybody is asked from the sheet too, and everything that comes of it has room there.
#[tokio::test]
async fn a_cost_is_solved_for_in_its_sheet() -> Outcome {
    let page = on_a_phone().await?;
    page.tap("反推").await?;
    page.until(&format!("document.querySelector('{SHEET} #solve-of-all')")).await?;
    page.click("#solve-of-all").await?;
    page.until_text(SHEET, "按预算页的合成人群计算").await?;
    let choose = |box_of: &str, address: &str| {
        format!(
            "const box = document.querySelector('{box_of}'); box.value = '{address}';
             box.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        )
    };
    page.js::<()>(&choose("#solve-for", "hongsibu/HSB-10a/rate")).await?;
    page.write("#solve-target", "100万").await?;
    page.until("document.querySelector('.uses button')").await?;
    page.js::<()>(&choose("#solve-beside", "hongsibu/HSB-10a/cap/month")).await?;
    page.until("document.querySelector('#pairs svg')").await?;
    page.click("#pairs summary").await?;
    page.until("document.querySelector('#pairs td button')").await?;
    sound(&page, "a cost solved for").await?;
    page.close().await
}

#[tokio::test]
async fn by_keyboard_and_back_with_escape() -> Outcome {
    let page = on_a_phone().await?;
    page.tab_and_press("影响", " ").await?;
    page.until_text(SHEET, "有人多得").await?;
    let inside = format!("return document.querySelector('{SHEET}').contains(document.activeElement)");
    assert!(page.js::<bool>(&inside).await?, "the focus is in the sheet");
    page.press(Key::Escape + "").await?;
    closed(&page).await?;
    page.until("document.activeElement.innerText.trim() === '影响'").await?;
    // Taking the change back, in the sheet, is seen on the bar.
    page.tab_and_press("改动 1", "\u{E007}").await?;
    page.until_text(SHEET, "起付线改为 3,000 元").await?;
    page.tab_and_press("撤销", " ").await?;
    page.until_text(".foot-bar", "改动 0").await?;
    page.until_text(".foot-bar [role=status]", "与现行规则相同").await?;
    page.press(Key::Escape + "").await?;
    closed(&page).await?;
    page.close().await
}

#[tokio::test]
async fn a_finding_leads_to_its_clause_out_of_the_sheet() -> Outcome {
    let page = on_a_phone().await?;
    page.tap("English").await?;
    page.until_text(".foot-bar [role=status]", "Up to ¥1,200 more").await?;
    page.click(".foot-bar button:nth-of-type(4)").await?;
    page.until(&format!("document.querySelector('{SHEET} #checked')")).await?;
    sound(&page, "English").await?;
    page.click(&format!("{SHEET} details[open] .what .link")).await?;
    closed(&page).await?;
    page.until("document.activeElement.matches('section.clause')").await?;
    page.close().await
}

#[tokio::test]
async fn turned_to_a_wide_screen_the_panels_stand_beside_the_text() -> Outcome {
    let page = on_a_phone().await?;
    page.click(".foot-bar button:nth-of-type(2)").await?;
    page.until(&format!("document.querySelector('{SHEET} #effects')")).await?;
    page.view(View::DESKTOP).await?;
    page.until("!document.querySelector('.foot-bar') && document.querySelector('.desk-margin #effects')").await?;
    for panel in ["#changes", "#desk-curve", "#checked", "#solve"] {
        page.until(&format!("document.querySelector('.desk-margin {panel}')")).await?;
    }
    page.close().await
}
