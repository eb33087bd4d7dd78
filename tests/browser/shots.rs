//! Photographs the built page into `.shots/`: every screen in its main states, with a sheet of all of them to look at, and what
//! comes out of the printer. `cargo xtask shots [--widths 360,768] [--only budget]`.

#[allow(dead_code, reason = "a shared tool box; no single target uses all of it")]
mod harness;
#[allow(dead_code, reason = "a list shared with the pictures; no single target uses all of it")]
mod scenes;

use harness::{Outcome, Page, View};
use scenes::{SCENES, Scene};
use std::fmt::Write as _;
use std::path::Path;

const WIDTHS: &str = "360,1280,1920";
const TALL: u32 = 900;
/// What a screen is shown as: its name, and what the system asks for.
const TONES: [(&str, &str); 2] = [("light", "prefers-color-scheme"), ("dark", "prefers-color-scheme")];

#[tokio::main]
async fn main() -> Outcome {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let option = |name: &str| words.iter().position(|word| word == name).and_then(|at| words.get(at + 1));
    let widths = option("--widths").map_or(WIDTHS, String::as_str);
    let widths: Vec<u32> = widths.split(',').map(str::parse).collect::<Result<_, _>>()?;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(".shots");
    std::fs::create_dir_all(&folder)?;
    let mut sheet = String::from(
        "<!doctype html><meta charset=\"utf-8\"><title>Every screen</title><style>body{font:14px system-ui;margin:2em}\
         section{display:flex;flex-wrap:wrap;gap:1em;align-items:flex-start}figure{margin:0}img{max-width:420px;max-height:640px;\
         border:1px solid #999}</style><h1>Every screen</h1>",
    );
    for scene in SCENES.iter().filter(|scene| option("--only").is_none_or(|part| scene.name.contains(part.as_str()))) {
        let page = Page::open("").await?;
        scenes::enter(&page, scene).await.map_err(|error| format!("{}: {error}", scene.name))?;
        let _ = write!(sheet, "<h2>{}</h2><section>", scene.name);
        for width in &widths {
            for (tone, asked) in TONES {
                let file = format!("{}-{width}-{tone}.png", scene.name);
                picture(&page, *width, (asked, tone), &folder.join(&file)).await?;
                let _ = write!(
                    sheet,
                    "<figure><a href=\"{file}\"><img src=\"{file}\" loading=\"lazy\"></a><figcaption>{width}, {tone}</figcaption></figure>"
                );
            }
        }
        paper(&page, scene, &folder, &mut sheet).await?;
        sheet.push_str("</section>");
        println!("{}", scene.name);
        page.close().await?;
    }
    std::fs::write(folder.join("index.html"), sheet)?;
    println!("{}", folder.join("index.html").display());
    Ok(())
}

async fn picture(page: &Page, width: u32, media: (&str, &str), file: &Path) -> Outcome {
    page.media(&[media]).await?;
    page.view(page.whole(View { width, height: TALL }).await?).await?;
    Ok(page.browser.screenshot(file).await?)
}

async fn paper(page: &Page, scene: &Scene, folder: &Path, sheet: &mut String) -> Outcome {
    if !scene.printed {
        return Ok(());
    }
    let file = format!("{}.pdf", scene.name);
    std::fs::write(folder.join(&file), page.pdf().await?)?;
    let _ = write!(sheet, "<p><a href=\"{file}\">{file}</a></p>");
    Ok(())
}
