//! From one build to the next, with somebody in the middle of typing.

use super::build;
use crate::harness::server::Options;
use crate::harness::{Outcome, Page};
use std::fs;
use std::path::{Path, PathBuf};

/// A copy of the built page that goes with the test.
struct Copy(PathBuf);

impl Drop for Copy {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

impl Copy {
    fn new(name: &str) -> Outcome<Copy> {
        let copy = Copy(std::env::temp_dir().join(format!("sandtable-{name}-{}", std::process::id())));
        copy_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"), &copy.0)?;
        Ok(copy)
    }

    fn find(&self, folder: &str, start: &str, end: &str) -> Outcome<String> {
        let names = fs::read_dir(self.0.join(folder))?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let mut found = names.filter(|name| name.starts_with(start) && name.ends_with(end));
        Ok(found.next().ok_or(format!("no {start}…{end}"))?)
    }

    /// Another build: one part has another name, and the page says who it is.
    fn second_build(&self) -> Outcome {
        let (part, script) = (self.find("snippets", "budget-", ".wasm")?, self.find("", "app-", ".js")?);
        fs::rename(self.0.join("snippets").join(&part), self.0.join("snippets/budget-second.wasm"))?;
        let text = fs::read_to_string(self.0.join(&script))?;
        fs::remove_file(self.0.join(&script))?;
        fs::write(self.0.join("app-second.js"), text.replace(&part, "budget-second.wasm"))?;
        let page = fs::read_to_string(self.0.join("index.html"))?;
        let page = page.replace(&script, "app-second.js").replace("<html ", "<html data-build=\"second\" ");
        fs::write(self.0.join("index.html"), page)?;
        Ok(build::write(&self.0)?)
    }
}

fn copy_folder(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let (path, name) = (entry.as_ref().map_err(ToString::to_string)?.path(), entry?.file_name());
        if path.is_dir() {
            copy_folder(&path, &to.join(name))?;
        } else {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}

const SECOND: &str = "document.documentElement.dataset.build === 'second'";

async fn goes_on(page: &Page) -> Outcome {
    page.browser.find(thirtyfour::By::LinkText("预算")).await?.click().await?;
    page.until("document.querySelector('main.budget table')").await
}

#[tokio::test]
async fn a_newer_build_waits_to_be_asked_and_takes_nothing_away() -> Outcome {
    let copy = Copy::new("update")?;
    let page = Page::serve(&copy.0, "", Options::default()).await?;
    page.started().await?;
    page.is_kept().await?;
    page.middle().await?;
    let old = page.browser.window().await?;
    let new = page.browser.new_tab().await?;
    page.browser.switch_to_window(new).await?;
    page.browser.goto(page.server.address()).await?;
    page.started().await?;

    copy.second_build()?;
    page.js::<()>("return navigator.serviceWorker.getRegistration().then((one) => one.update()).then(() => null)")
        .await?;
    page.until_text(".notice.quiet[data-notice=newer]", "有新版本").await?;
    assert!(!page.js::<bool>(&format!("return {SECOND}")).await?, "nobody was interrupted");
    page.fill("月销售额", "3.8万").await?;
    page.until_amount("hongsibu", "9,120").await?;
    // At once: what was typed is not in the address yet.
    page.tap("刷新").await?;
    page.until(SECOND).await?;
    page.started().await?;
    page.until_amount("hongsibu", "9,120").await?;
    assert_eq!(page.field("月销售额").await?.prop("value").await?.as_deref(), Some("3.8万"));
    goes_on(&page).await?;

    // The other tab still is of the first build, and opens a part of it that no server has any more.
    page.browser.switch_to_window(old).await?;
    page.until_text(".notice.quiet[data-notice=newer]", "有新版本").await?;
    assert!(!page.js::<bool>(&format!("return {SECOND}")).await?);
    goes_on(&page).await?;
    page.until("performance.getEntriesByType('resource').some((one) => /budget-[0-9a-f]{16}/.test(one.name))").await?;
    page.tap("刷新").await?;
    page.until(SECOND).await?;
    page.started().await?;
    page.browser.find(thirtyfour::By::LinkText("测算")).await?.click().await?;
    page.until_amount("hongsibu", "9,192").await?;

    // With nobody left of the first build, it goes.
    let tabs = page.browser.windows().await?;
    page.browser.switch_to_window(tabs.last().ok_or("no tab")?.clone()).await?;
    page.browser.close_window().await?;
    page.browser.switch_to_window(tabs.first().ok_or("no tab")?.clone()).await?;
    page.reload().await?;
    let kept = "caches.keys().then((names) => names.filter((name) => name.startsWith('sandtable')).length)";
    page.js::<()>(&format!(
        "const look = () => {kept}.then((count) => {{ window.kept = count; setTimeout(look, 50); }}); look();"
    ))
    .await?;
    page.until("window.kept === 1").await?;
    page.close().await
}

#[tokio::test]
async fn half_a_build_is_not_kept() -> Outcome {
    let copy = Copy::new("half")?;
    let page = Page::serve(&copy.0, "", Options::default()).await?;
    page.started().await?;
    page.is_kept().await?;
    // The new list of files is there, and one of the files still is the old one.
    copy.second_build()?;
    let style = copy.find("", "style-", ".css")?;
    fs::write(copy.0.join(&style), "main { display: none }")?;
    let failed = "const worker = await navigator.serviceWorker.getRegistration();
                  await worker.update().catch(() => {});
                  const one = worker.installing;
                  if (one) await new Promise((done) => { one.onstatechange = () => one.state === 'installing' || done(); if (one.state !== 'installing') done(); });
                  return Boolean(worker.waiting)";
    assert!(!page.js::<bool>(failed).await?);
    page.reload().await?;
    assert!(!page.js::<bool>(&format!("return {SECOND}")).await?, "the whole old one is better than half a new one");
    page.middle().await?;
    Ok(())
}
