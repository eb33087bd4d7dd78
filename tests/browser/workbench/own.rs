//! Schemes of one's own: a copy is made, changed, given out as a file, removed, taken in again, and stands in every page; a
//! faulty file changes nothing; what is kept comes back.

use super::files::{WATCH, last_file};
use super::{open, to_workbench};
use crate::harness::{Outcome, Page};
use thirtyfour::prelude::*;

const RATE: &str = "#w-hongsibu-2-HSB-10a-rate";

async fn unfold(page: &Page) -> Outcome {
    page.js::<()>("document.querySelector('details.own').open = true").await?;
    page.until("document.querySelector('#own-file')").await
}

/// A copy of the document on the desk.
async fn copy(page: &Page) -> Outcome {
    unfold(page).await?;
    page.tap("以“红寺堡”为底新建").await?;
    page.until("document.querySelector('#document').value === 'hongsibu-2'").await
}

async fn choose(page: &Page, name: &str, text: &str) -> Outcome {
    let script = "const [name, text] = arguments, input = document.querySelector('#own-file');
        const chosen = new DataTransfer();
        chosen.items.add(new File([text], name));
        input.files = chosen.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));";
    page.browser.execute(script, vec![name.into(), text.into()]).await?;
    Ok(())
}

async fn go(page: &Page, to: &str, until: &str) -> Outcome {
    page.browser.find(By::LinkText(to)).await?.click().await?;
    page.until(until).await
}

#[tokio::test]
async fn a_copy_is_changed_exported_removed_imported_and_stands_everywhere() -> Outcome {
    let page = open().await?;
    page.js::<()>(WATCH).await?;
    copy(&page).await?;
    page.write(RATE, "3").await?;
    page.until_text(".changes", "3%").await?;
    page.tap("把草案并入").await?;
    page.until("!document.querySelector('.changes ol')").await?;
    page.until_value(RATE, "3%").await?;
    page.tap("导出").await?;
    let (name, text) = last_file(&page, 1).await?;
    assert!(name == "hongsibu-2.toml" && text.contains("id = \"hongsibu-2\""), "{name}: {text}");

    page.click(".own-list button[aria-label^='删除']").await?;
    page.until("!document.querySelector('.own-list') && document.querySelector('#document').value === 'hongsibu'")
        .await?;
    choose(&page, &name, &text).await?;
    page.until("document.querySelector('#document').value === 'hongsibu-2'").await?;
    page.until_value(RATE, "3%").await?;
    page.clean("an own scheme").await?;

    page.sheet("分享").await?;
    page.until_text(".sheet", "分享链接不带自建方案").await?;
    page.close_sheet().await?;
    go(&page, "测算", "document.querySelectorAll('.ledger > li').length === 6").await?;
    page.until_text(".ledger", "红寺堡（副本）").await?;
    go(&page, "预算", "document.querySelector('.documents')").await?;
    page.tap("红寺堡（副本）").await?;
    page.until_text(".weigh h2", "红寺堡（副本）").await?;
    page.clean("its budget").await?;
    go(&page, "依据", "document.querySelector('.document')").await?;
    page.until_text("main", "红寺堡（副本）").await?;

    // A new visit has it from the start.
    page.browser.goto(page.server.address() + "?again").await?;
    page.started().await?;
    page.until("document.querySelectorAll('.ledger > li').length === 6").await?;
    page.close().await
}

#[tokio::test]
async fn a_faulty_file_lists_its_faults_and_changes_nothing() -> Outcome {
    let page = open().await?;
    copy(&page).await?;
    let before: String = page.js("return document.querySelector('.own-list').textContent").await?;
    choose(&page, "坏.toml", "id = \"x\"\norder = 1\nname = 3\n").await?;
    page.until_text(".own-faults", "坏.toml 有一处读不通").await?;
    page.until_text(".own-faults", "第 3 行").await?;
    page.until_text(".own-faults", "name = 3").await?;
    page.clean("a faulty scheme file").await?;
    assert_eq!(page.js::<String>("return document.querySelector('.own-list').textContent").await?, before);

    // The text can be put right where it stands.
    page.tap("改文本").await?;
    page.until("document.querySelector('#own-text')").await?;
    page.until("!document.querySelector('.own-faults')").await?;
    page.js::<()>(
        "const area = document.querySelector('#own-text');
         area.value = area.value.replace('id = \"hongsibu-2\"', 'id = \"hongsibu\"');
         area.dispatchEvent(new InputEvent('input', { bubbles: true }));",
    )
    .await?;
    page.tap("检查并采用").await?;
    page.until_text(".own-faults", "已是随程序提供的方案").await?;
    page.tap("不改了").await?;
    page.until("!document.querySelector('.own-faults') && !document.querySelector('#own-text')").await?;
    page.close().await
}

#[tokio::test]
async fn what_is_kept_comes_back_and_what_is_damaged_is_put_aside() -> Outcome {
    let page = open().await?;
    copy(&page).await?;
    page.tap("新建空白方案").await?;
    page.until("(localStorage.getItem('sandtable.own') ?? '').includes('id = \"own\"')").await?;
    page.js::<()>(
        "const kept = localStorage.getItem('sandtable.own');
        localStorage.setItem('sandtable.own', kept.replace('period', 'perod')); location.hash = ''",
    )
    .await?;
    page.browser.goto(page.server.address() + "?again").await?;
    page.started().await?;
    page.until("document.querySelectorAll('.ledger > li').length === 6").await?;
    to_workbench(&page).await?;
    page.until_text("[role=alert]", "自建方案有一部分读不出来").await?;
    page.until("localStorage.getItem('sandtable.own.damaged').includes('perod')").await?;
    page.close().await
}

#[tokio::test]
async fn where_nothing_can_be_kept_the_scheme_stays_in_hand() -> Outcome {
    let page = open().await?;
    page.js::<()>("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }")
        .await?;
    copy(&page).await?;
    page.until_text("[role=alert]", "浏览器存不下自建方案了").await?;
    page.until_text(".own-list", "hongsibu-2").await?;
    page.close().await
}

/// A file whose id is somebody's already asks; each answer does what it says.
#[tokio::test]
async fn a_taken_id_asks_what_to_do() -> Outcome {
    const NAMES: &str = "return [...document.querySelectorAll('.own-list input[type=text]')].map((one) => one.value)";
    let page = open().await?;
    page.js::<()>(WATCH).await?;
    copy(&page).await?;
    page.tap("导出").await?;
    let (name, text) = last_file(&page, 1).await?;
    let other = text.replace("rate = \"2%\"", "rate = \"4%\"");
    assert_ne!(text, other, "the copy has the rate");

    choose(&page, &name, &other).await?;
    page.until_text(".own-faults", "自建方案里已有 id 为“hongsibu-2”").await?;
    page.clean("a taken id").await?;
    // The keys are where the question is, and Escape leaves everything as it was.
    page.until("document.activeElement.closest('[role=alertdialog]')").await?;
    page.press(Key::Escape + "").await?;
    page.until("!document.querySelector('.own-faults')").await?;
    page.until("document.activeElement.id === 'own-title'").await?;
    page.until_value(RATE, "2%").await?;
    choose(&page, &name, &other).await?;
    page.until("document.querySelector('.own-faults')").await?;
    page.tap("不改了").await?;
    page.until("!document.querySelector('.own-faults')").await?;
    // What holds the question keeps the focus.
    page.until("document.activeElement.id === 'own-title'").await?;
    page.until_value(RATE, "2%").await?;
    assert_eq!(page.js::<Vec<String>>(NAMES).await?.len(), 1);

    choose(&page, &name, &other).await?;
    page.until("document.querySelector('.own-faults')").await?;
    page.tap("两份都留，另起名称").await?;
    page.until("!document.querySelector('.own-faults')").await?;
    page.until("document.querySelectorAll('#document option').length === 7").await?;
    page.until_value("[id^=w-hongsibu-2-][id$=HSB-10a-rate]", "4%").await?;
    let names: Vec<String> = page.js(NAMES).await?;
    assert!(names.len() == 2 && names[0] != names[1], "{names:?}");

    choose(&page, &name, &other).await?;
    page.until("document.querySelector('.own-faults')").await?;
    page.tap("替换原来的").await?;
    page.until("!document.querySelector('.own-faults')").await?;
    page.until_value(RATE, "4%").await?;
    page.until("document.querySelectorAll('#document option').length === 7").await?;
    // And back again.
    page.tap("撤销").await?;
    page.js::<()>("const of = document.querySelector('#document'); of.value = 'hongsibu-2'; of.dispatchEvent(new Event('change', { bubbles: true }))")
        .await?;
    page.until_value(RATE, "2%").await?;
    page.close().await
}

/// All faults of a file at once, in the order of its lines, and in the reader's language.
#[tokio::test]
async fn several_faults_are_listed_at_once() -> Outcome {
    let page = open().await?;
    page.js::<()>(WATCH).await?;
    copy(&page).await?;
    page.tap("导出").await?;
    let (_, text) = last_file(&page, 1).await?;
    let wrong = text.replacen("period = ", "perod = ", 1);
    let (first, rest) = wrong.split_at(wrong.rfind("roles = ").ok_or("no roles")?);
    let wrong = [first, &rest.replacen("\"]", "x\"]", 1)].concat();
    choose(&page, "两处.toml", &wrong).await?;
    page.until_text(".own-faults", "两处.toml 有 2 处读不通").await?;
    page.until("document.querySelectorAll('.own-faults tbody tr').length === 2").await?;
    page.until_text(".own-faults", "perod").await?;
    page.until_value(RATE, "2%").await?;
    page.clean("two faults").await?;
    page.tap("English").await?;
    page.until_text(".own-faults", "perod").await?;
    page.until("!/[一-龥]/.test(document.querySelector('.own-faults tbody').innerText.replace(/\"[^\"]*\"/g, ''))")
        .await?;
    page.close().await
}

/// The scheme in question is removed in another tab meanwhile, and there is nothing left to be replaced.
#[tokio::test]
async fn a_question_whose_scheme_has_gone_asks_something_else() -> Outcome {
    let page = open().await?;
    page.js::<()>(WATCH).await?;
    copy(&page).await?;
    page.tap("导出").await?;
    let (name, text) = last_file(&page, 1).await?;
    let first = page.browser.window().await?;
    let second = page.browser.new_tab().await?;
    let remove = async || -> Outcome {
        page.browser.switch_to_window(second.clone()).await?;
        page.browser.goto(page.server.address()).await?;
        page.started().await?;
        to_workbench(&page).await?;
        unfold(&page).await?;
        page.click(".own-list button[aria-label^='删除']").await?;
        page.until("!document.querySelector('.own-list')").await?;
        Ok(page.browser.switch_to_window(first.clone()).await?)
    };
    for (answer, rate) in [("不改了", "rate = \"4%\""), ("采用读入的", "rate = \"5%\"")] {
        page.browser.switch_to_window(first.clone()).await?;
        choose(&page, &name, &text.replace("rate = \"2%\"", rate)).await?;
        page.until_text("[role=alertdialog]", "内容和读入的").await?;
        page.until("document.activeElement.id === 'own-asked'").await?;
        remove().await?;
        page.until_text("[role=alertdialog]", "已被删去，不再冲突").await?;
        page.until("document.activeElement.closest('[role=alertdialog]')").await?;
        page.clean("a question whose scheme has gone").await?;
        page.tap(answer).await?;
        page.until("!document.querySelector('[role=alertdialog]') && document.activeElement.id === 'own-title'")
            .await?;
        if answer == "不改了" {
            page.until("!document.querySelector('.own-list')").await?;
            choose(&page, &name, &text).await?;
            page.until_value(RATE, "2%").await?;
        }
    }
    page.until_value(RATE, "5%").await?;
    page.close().await
}
