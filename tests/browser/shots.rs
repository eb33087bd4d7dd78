//! Photographs the built page into `.shots/`: `cargo xtask shots`.

#[allow(dead_code, reason = "a shared tool box; no single target uses all of it")]
mod harness;

use harness::{Outcome, Page, View};
use std::path::Path;

/// Name of the picture, and the address after the page's own.
const PAGES: [(&str, &str); 1] = [("calculator", "")];

#[tokio::main]
async fn main() -> Outcome {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(".shots");
    std::fs::create_dir_all(&folder)?;
    for (name, path) in PAGES {
        let page = Page::open(path).await?;
        for view in [View::PHONE, View::DESKTOP] {
            for (dark, tone) in [(false, "light"), (true, "dark")] {
                page.view(page.whole(view).await?).await?;
                page.dark(dark).await?;
                let picture = folder.join(format!("{name}-{}-{tone}.png", view.width));
                page.browser.screenshot(&picture).await?;
                println!("{}", picture.display());
            }
        }
        page.close().await?;
    }
    Ok(())
}
