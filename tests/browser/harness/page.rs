//! The page under test: its server, its browser, and the few verbs that tests are written in.

use super::Outcome;
use super::chromedriver::Chromedriver;
use super::server::{Options, Server};
use serde::de::DeserializeOwned;
use std::path::Path;
use thirtyfour::prelude::*;

/// A size of window, in CSS pixels.
#[derive(Clone, Copy)]
pub struct View {
    pub width: u32,
    pub height: u32,
}

impl View {
    pub const PHONE: View = View { width: 360, height: 740 };
    pub const DESKTOP: View = View { width: 1280, height: 900 };
}

pub struct Page {
    pub browser: WebDriver,
    pub server: Server,
    _driver: Chromedriver,
}

impl Page {
    /// The page at its address plus `path` (as `?query#hash`), started and ready for input.
    pub async fn open(path: &str) -> Outcome<Page> {
        let page = Page::load(path, Options::default()).await?;
        page.started().await?;
        Ok(page)
    }

    /// The page served in a particular way; it may not start.
    pub async fn load(path: &str, options: Options) -> Outcome<Page> {
        Page::serve(&Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"), path, options).await
    }

    /// Any folder of files, loaded as the page is.
    pub async fn serve(folder: &Path, path: &str, options: Options) -> Outcome<Page> {
        let server = Server::start(folder, options)
            .map_err(|error| format!("cannot serve {} ({error}); `cargo xtask build` makes dist/", folder.display()))?;
        let driver = Chromedriver::start()?;
        let browser = WebDriver::new(driver.address(), driver.capabilities()?).await?;
        // The driver's end closes the browser, in a failed test too; thirtyfour's own clean-up would wait two minutes there.
        browser.clone().leak()?;
        let page = Page { browser, server, _driver: driver };
        page.view(View::DESKTOP).await?;
        page.browser.goto(page.server.address() + path).await?;
        Ok(page)
    }

    /// Waits until the program has replaced the static text of index.html; then its reader moves.
    pub async fn started(&self) -> Outcome {
        self.answered().await?;
        self.stir().await
    }

    /// The same, with nobody before it.
    pub async fn answered(&self) -> Outcome {
        self.until("!document.getElementById('starting') && document.querySelector('h1')").await
    }

    /// The first sign of a reader, for which the later parts of a first visit wait.
    pub async fn stir(&self) -> Outcome {
        self.js("dispatchEvent(new Event('pointermove'))").await
    }

    /// Waits, frame by frame inside the page, until a JavaScript expression is true.
    pub async fn until(&self, condition: &str) -> Outcome {
        let script = format!(
            "const done = arguments[0], begin = performance.now();
             const look = () => {{
               let met; try {{ met = Boolean({condition}); }} catch {{ met = false; }}
               if (met || performance.now() - begin > 10000) done(met); else requestAnimationFrame(look);
             }};
             look();"
        );
        let met = self.browser.execute_async(script, vec![]).await?.convert::<bool>()?;
        if met { Ok(()) } else { Err(format!("ten seconds passed without: {condition}").into()) }
    }

    /// Waits until the text of the first such element contains `words`.
    pub async fn until_text(&self, css: &str, words: &str) -> Outcome {
        let (quoted, wanted) = (serde_json::to_string(css)?, serde_json::to_string(words)?);
        if self.until(&format!("document.querySelector({quoted}).innerText.includes({wanted})")).await.is_ok() {
            return Ok(());
        }
        let shown = self.text_of(css).await.unwrap_or_else(|error| error.to_string());
        Err(format!("{css}: “{words}” is not in what is shown: {shown}").into())
    }

    /// What a person reads in the first such element.
    pub async fn text_of(&self, css: &str) -> Outcome<String> {
        Ok(self.browser.find(By::Css(css)).await?.text().await?)
    }

    /// The input that a person finds by its label.
    pub async fn field(&self, label: &str) -> Outcome<WebElement> {
        let path = format!(
            "//*[self::input or self::textarea or self::select]\
             [@aria-label='{label}' or @id=//label[contains(., '{label}')]/@for \
             or @aria-labelledby=//*[contains(text(), '{label}')]/@id or ancestor::label[contains(., '{label}')]]"
        );
        self.browser.find(By::XPath(path)).await.map_err(|error| format!("no field labelled {label}: {error}").into())
    }

    /// Replaces what a field holds by typing, as a person does; an empty `text` clears it.
    pub async fn fill(&self, label: &str, text: &str) -> Outcome {
        let field = self.field(label).await?;
        field.send_keys(Key::Control + "a").await?;
        if text.is_empty() {
            field.send_keys(Key::Delete + "").await?;
        } else {
            field.send_keys(text).await?;
        }
        Ok(())
    }

    /// Presses keys wherever the focus is.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Outcome {
        let keys = keys.into();
        Ok(self.browser.action_chain().send_keys(keys).perform().await?)
    }

    /// What a function body returns inside the page.
    pub async fn js<T: DeserializeOwned>(&self, body: &str) -> Outcome<T> {
        Ok(self.browser.execute(body, vec![]).await?.convert()?)
    }

    /// Clicks the first such element.
    pub async fn click(&self, css: &str) -> Outcome {
        let element = self.browser.find(By::Css(css)).await.map_err(|error| format!("{css}: {error}"))?;
        Ok(element.click().await.map_err(|error| format!("{css}: {error}"))?)
    }

    /// Presses the button that says just this.
    pub async fn tap(&self, words: &str) -> Outcome {
        let path = format!("//button[normalize-space()='{words}']");
        let button = self.browser.find(By::XPath(path)).await.map_err(|error| format!("{words}: {error}"))?;
        Ok(button.click().await.map_err(|error| format!("{words}: {error}"))?)
    }

    /// Opens every group of the form, so that all of it can be seen.
    pub async fn unfold(&self, inside: &str) -> Outcome {
        let body = format!(
            "document.querySelectorAll('{inside} details:not([open]) > summary').forEach((one) => one.click())"
        );
        self.browser.execute(body, vec![]).await?;
        self.until(&format!("!document.querySelector('{inside} details:not([open])')")).await
    }

    pub async fn reload(&self) -> Outcome {
        self.browser.refresh().await?;
        self.started().await
    }

    pub async fn view(&self, View { width, height }: View) -> Outcome {
        let metrics = serde_json::json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600
        });
        self.browser.cdp().send_raw("Emulation.setDeviceMetricsOverride", metrics).await?;
        Ok(())
    }

    /// A view as wide as `view` and as tall as the page then is, for a picture of all of it.
    pub async fn whole(&self, view: View) -> Outcome<View> {
        self.view(view).await?;
        let height = self.browser.execute("return document.documentElement.scrollHeight", vec![]).await?;
        Ok(View { height: height.convert()?, ..view })
    }

    /// `dark` or light, as the system would say.
    pub async fn dark(&self, dark: bool) -> Outcome {
        self.media(&[("prefers-color-scheme", if dark { "dark" } else { "light" })]).await
    }

    /// What the system asks for: each media feature and its value.
    pub async fn media(&self, features: &[(&str, &str)]) -> Outcome {
        let features: Vec<_> =
            features.iter().map(|(name, value)| serde_json::json!({ "name": name, "value": value })).collect();
        self.browser.cdp().send_raw("Emulation.setEmulatedMedia", serde_json::json!({ "features": features })).await?;
        Ok(())
    }

    /// What comes out of the printer, in the page's own size of paper.
    pub async fn pdf(&self) -> Outcome<Vec<u8>> {
        use base64::Engine as _;
        let wish = serde_json::json!({ "preferCSSPageSize": true, "printBackground": true });
        let printed = self.browser.cdp().send_raw("Page.printToPDF", wish).await?;
        let data = printed.pointer("/data").and_then(|data| data.as_str()).ok_or("no PDF")?;
        Ok(base64::engine::general_purpose::STANDARD.decode(data)?)
    }

    /// The words of what comes out of the printer, and the number of its pages.
    pub async fn printed(&self) -> Outcome<(String, usize)> {
        use std::io::Write as _;
        use std::process::{Command, Stdio};
        let pdf = self.pdf().await?;
        let mut reader = Command::new("pdftotext");
        reader.args(["-raw", "-", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut reader =
            reader.spawn().map_err(|error| format!("no `pdftotext` ({error}); `cargo xtask test` installs it"))?;
        let mut into = reader.stdin.take().ok_or("pdftotext takes nothing")?;
        let feed = std::thread::spawn(move || into.write_all(&pdf));
        let read = reader.wait_with_output()?;
        feed.join().map_err(|_| "pdftotext was not fed")??;
        let text = String::from_utf8(read.stdout)?;
        let pages = text.matches('\u{c}').count();
        Ok((text, pages))
    }

    /// Everything the browser's console has said since the last time this was asked.
    pub async fn console(&self) -> Outcome<Vec<String>> {
        let entries = self.browser.browser_log().await?;
        Ok(entries.into_iter().map(|entry| format!("{}: {}", entry.level, entry.message)).collect())
    }

    /// Every address that the page asked for since the last time, without those on its own server.
    pub async fn foreign_requests(&self) -> Outcome<Vec<String>> {
        let (own, mut foreign) = (self.server.address(), Vec::new());
        for entry in self.browser.get_log("performance").await? {
            let event: serde_json::Value = serde_json::from_str(&entry.message)?;
            let asked = event.pointer("/message/params/request/url").and_then(|url| url.as_str());
            // Chromium's own empty tab is made of `chrome:` addresses; only these kinds reach another machine.
            let leaves = |url: &&str| ["http", "ws", "ftp"].iter().any(|kind| url.starts_with(kind));
            foreign.extend(asked.filter(leaves).filter(|url| !url.starts_with(&own)).map(String::from));
        }
        Ok(foreign)
    }

    /// How every test ends: the console has stayed silent, and nothing was asked of another origin.
    pub async fn close(self) -> Outcome {
        assert_eq!(self.console().await?, [""; 0], "the console must stay silent");
        assert_eq!(self.foreign_requests().await?, [""; 0], "nothing leaves the page's own origin");
        Ok(())
    }
}
