//! A button that goes with what it does doesn't take the focus along: it stays where the change was made, and never falls to
//! the top of the page.

use super::{FLOOR, HOURS, open};
use crate::harness::{Outcome, Page, View};

/// The tab of the draft in hand.
const IN_HAND: &str = "#drafts [aria-pressed=true]";

/// The focus is on what this selector finds.
async fn held(page: &Page, css: &str) -> Outcome {
    page.until(&format!("document.activeElement.matches(\"{css}\")")).await
}

/// Presses a button of the clause with the bands of hours by a part of its words, as a keyboard does: with the focus on it.
async fn press(page: &Page, words: &str) -> Outcome {
    let script = "const button = [...document.querySelectorAll(arguments[0] + ' button')].find((one) => one.innerText.includes(arguments[1]));
        button.focus(); button.click();";
    page.browser.execute(script, vec![HOURS.into(), words.into()]).await?;
    Ok(())
}

#[tokio::test]
async fn what_goes_leaves_it_with_what_it_was_about() -> Outcome {
    let page = open().await?;
    page.write(FLOOR, "3000").await?;
    page.until_text("[aria-labelledby=checked]", "还在、只是挪了位置的问题").await?;
    page.tap("按建议修改").await?;
    page.until("document.querySelectorAll('.changes li').length === 2").await?;
    held(&page, "#checked").await?;

    page.click(&format!("{HOURS} .clause-tools button")).await?;
    press(&page, "加每年封顶").await?;
    page.until_text(".changes", "封顶").await?;
    held(&page, "#w-hongsibu-HSB-11-cap-year").await?;
    press(&page, "删去每年封顶").await?;
    page.until("document.querySelectorAll('.changes li').length === 2").await?;
    held(&page, HOURS).await?;
    press(&page, "加每年封顶").await?;
    page.until("document.querySelectorAll('.changes li').length === 3").await?;
    // The way back is a button that goes, too.
    page.click(".changes li:last-child button").await?;
    page.until("document.querySelectorAll('.changes li').length === 2").await?;
    held(&page, "#changes").await?;
    press(&page, "第 1 档删去").await?;
    page.until("document.querySelectorAll('.changes li').length === 3").await?;
    held(&page, HOURS).await?;
    page.close().await
}

#[tokio::test]
async fn a_draft_that_goes_leaves_it_with_the_drafts() -> Outcome {
    let page = open().await?;
    page.write(FLOOR, "3000").await?;
    page.until("document.querySelectorAll('.desk-drafts button[aria-pressed]').length === 2").await?;
    // What is made is in hand.
    page.tap("复制").await?;
    page.until_text(IN_HAND, "草案 1（副本）").await?;
    held(&page, IN_HAND).await?;
    page.tap("新草案").await?;
    page.until_text(IN_HAND, "草案 2").await?;
    held(&page, IN_HAND).await?;
    for left in [3, 2, 1] {
        page.click(".desk-hand button:nth-of-type(2)").await?;
        page.until(&format!("document.querySelectorAll('.desk-drafts button[aria-pressed]').length === {left}"))
            .await?;
        page.until_text(IN_HAND, "现行规则").await?;
        held(&page, IN_HAND).await?;
        if left > 1 {
            page.click(".desk-drafts li:nth-child(2) button").await?;
            page.until("document.querySelector('#draft-name')").await?;
        }
    }
    page.close().await
}

/// Above the highest band, which has no end, there is room for one more.
#[tokio::test]
async fn a_band_is_put_on_top() -> Outcome {
    let page = open().await?;
    page.click(&format!("{HOURS} .clause-tools button")).await?;
    let bands = "document.querySelectorAll(\"section.clause[aria-label^='第十一条 直播'] input[id*='bands'][id$='amount']\").length";
    let before: u32 = page.js(&format!("return {bands}")).await?;
    press(&page, "在最后面加一档").await?;
    page.until(&format!("{bands} === {}", before + 1)).await?;
    page.until("document.querySelectorAll('.changes li').length === 1").await?;
    held(&page, &format!("#w-hongsibu-HSB-11-bands-{}-from", before + 1)).await?;
    // The new one is written into, and the sentence follows.
    page.write(&format!("#w-hongsibu-HSB-11-bands-{}-amount", before + 1), "99").await?;
    page.until_text(".changes", "99 元").await?;
    page.until_text("[aria-labelledby=effects]", "有人多得").await?;
    page.until_text(".paper", "99 元").await?;
    page.clean("a band on top").await?;
    page.close().await
}

/// Chooses a further condition for the clause with the floor, as a keyboard does: with the focus on the choice.
async fn require(page: &Page, fact: &str) -> Outcome {
    let script = "const select = document.querySelector('#add-hongsibu-HSB-10a');
        select.focus();
        select.value = [...select.options].find((one) => one.text === arguments[0]).value;
        select.dispatchEvent(new Event('change', { bubbles: true }));";
    page.browser.execute(script, vec![fact.into()]).await?;
    Ok(())
}

/// What is put in is where one goes on; where it has no box, in the clause that has it now.
#[tokio::test]
async fn a_condition_that_is_added_has_it() -> Outcome {
    let page = open().await?;
    let clause = "section.clause[aria-label^='第十条 主播']";
    page.click(&format!("{clause} .clause-tools button")).await?;
    page.until("document.querySelector('#add-hongsibu-HSB-10a')").await?;
    require(&page, "粉丝量").await?;
    page.until_text(&format!("{clause} .words"), "另须粉丝量").await?;
    held(&page, &format!("{clause} .words [id^=w-hongsibu-HSB-10a-followers]")).await?;
    page.until("document.activeElement === document.querySelector('[id^=w-hongsibu-HSB-10a-followers]')").await?;
    // It is seen on a phone, too, above the bar at its foot.
    page.view(View::PHONE).await?;
    require(&page, "月直播时长").await?;
    held(&page, "[id^=w-hongsibu-HSB-10a-live_hours]").await?;
    page.until("document.activeElement.getBoundingClientRect().bottom <= document.querySelector('.foot-bar').getBoundingClientRect().top")
        .await?;
    // A yes or no has nothing to be set.
    require(&page, "常住本地").await?;
    page.until_text(&format!("{clause} .words"), "常住本地").await?;
    held(&page, &format!("{clause}, {clause} *")).await?;
    page.close().await
}
