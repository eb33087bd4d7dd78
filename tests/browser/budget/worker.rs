//! The worker: many people, calling off, and what is said when it dies or isn't there.

use super::{Outcome, Page, open, press};
use std::path::Path;

/// Keeps each worker that the page starts where a test finds it.
const WATCHED: &str = "window.started = [];
    window.Worker = class extends Worker { constructor(of) { super(of); window.started.push(this); } };";

/// As the browser tells of a worker that has crashed.
const CRASH: &str =
    "const last = window.started.at(-1); last.terminate(); last.dispatchEvent(new ErrorEvent('error'));";

async fn watched() -> Outcome<Page> {
    let page = Page::open("").await?;
    page.browser.execute(WATCHED, vec![]).await?;
    page.browser.execute(&format!("location.hash = '{}'", super::link()), vec![]).await?;
    page.until("document.querySelectorAll('#cost-all tbody tr').length === 5").await?;
    Ok(page)
}

#[tokio::test]
async fn a_hundred_thousand_people_are_answered() -> Outcome {
    let page = open().await?;
    page.fill("新手主播：人数", "100000").await?;
    page.until_text("#cost-answer", "100,").await?;
    // Typing goes on while the worker counts.
    page.fill("申领率", "50%").await?;
    page.until("document.querySelector('.costs').getAttribute('aria-busy') === 'false'").await?;
    page.close().await
}

#[tokio::test]
async fn how_sure_it_is_is_worked_out_when_asked() -> Outcome {
    let page = open().await?;
    press(&page, "算一算").await?;
    page.until("document.querySelectorAll('#cost-band tbody tr').length === 5").await?;
    page.until("document.querySelectorAll('#cost-moves tbody tr').length > 0").await?;
    super::clean(&page).await?;
    // It was about other assumptions.
    page.fill("申领率", "50%").await?;
    page.until("!document.querySelector('#cost-band')").await?;
    page.close().await
}

#[tokio::test]
async fn a_worker_that_dies_is_started_once_more() -> Outcome {
    let page = watched().await?;
    page.browser.execute(CRASH, vec![]).await?;
    page.fill("申领率", "37%").await?;
    page.until_text(".work", "已经重新启动").await?;
    page.until("document.querySelector('.costs').getAttribute('aria-busy') === 'false'").await?;
    page.until("window.started.length === 2").await?;
    super::clean(&page).await?;
    page.close().await
}

#[tokio::test]
async fn long_work_can_be_called_off_and_begun_again() -> Outcome {
    let page = open().await?;
    page.fill("新手主播：人数", "100万").await?;
    page.until("document.querySelector('.work progress')").await?;
    press(&page, "取消计算").await?;
    page.until_text(".work", "已取消计算").await?;
    super::clean(&page).await?;
    page.fill("新手主播：人数", "1000").await?;
    page.until("!document.querySelector('.work').innerText.includes('已取消')").await?;
    page.until("document.querySelector('.costs').getAttribute('aria-busy') === 'false'").await?;
    page.close().await
}

#[tokio::test]
async fn without_the_file_the_page_says_so_and_tries_again_when_asked() -> Outcome {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let folder = std::env::temp_dir().join(format!("sandtable-no-worker-{}", std::process::id()));
    copy(&dist, &folder)?;
    let page = Page::serve(&folder, &format!("#{}", super::link()), Default::default()).await?;
    page.started().await?;
    page.until_text(".work .fault", "后台计算启动不了").await?;
    super::clean(&page).await?;
    std::fs::create_dir_all(folder.join("worker"))?;
    for entry in std::fs::read_dir(dist.join("worker"))? {
        let from = entry?.path();
        std::fs::copy(&from, folder.join("worker").join(from.file_name().unwrap_or_default()))?;
    }
    press(&page, "再算一次").await?;
    page.until("document.querySelectorAll('#cost-all tbody tr').length === 5").await?;
    page.until("!document.querySelector('.work .fault')").await?;
    // The browser has said that a file was missing, as it should.
    assert!(page.console().await?.iter().all(|line| line.contains("404")));
    std::fs::remove_dir_all(&folder)?;
    page.close().await
}

/// The files of a built page without its worker.
fn copy(from: &Path, to: &Path) -> Outcome {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default();
        match path.is_dir() {
            true if name == "worker" => {}
            true => copy(&path, &to.join(name))?,
            false => drop(std::fs::copy(&path, to.join(name))?),
        }
    }
    Ok(())
}
