//! Somebody who clicks and types at random: nothing panics, the console stays silent, and the page still answers afterwards.
//!
//! The same in every ordinary run; `cargo xtask monkey --minutes 10` goes on from other numbers.

use crate::harness::{Outcome, Page, View};
use std::time::{Duration, Instant};

/// Steps between two looks at the page, and how many looks an ordinary run takes.
const STEPS: u32 = 40;
const LOOKS: u64 = 12;

/// Acts `arguments[1]` times, each time on something that can be seen and used, as the number in `arguments[0]` has it.
/// What leaves the page (printing, saving, choosing files, going full screen) is left to the tests that are about it.
const ACT: &str = r#"
    let [seed, steps, done] = arguments;
    const chance = (most) => {
      seed = (seed + 0x6D2B79F5) | 0;
      let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) % most;
    };
    window.print = () => {};
    HTMLAnchorElement.prototype.click = () => {};
    const words = ["", "0", "5000", "4999.99", "1.2万", "-3", "1e9", "九千", "999999999999999", "12·34 56", "=1+1", "<b>x</b>",
      "  7 ", "3.8w", "50%", "２０００", "\u202e12", "null", "🙂", "a".repeat(300)];
    const usable = () => [...document.querySelectorAll("button, input, select, textarea, summary, a[href^='#']")].filter((one) =>
      one.checkVisibility() && !one.disabled && one.type !== "file" && !one.closest("[data-monkey='off']"));
    const keys = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Enter", "Escape", "Home", "End", "PageDown", "z", "b", "?", "3"];
    const write = (one, text) => {
      const owner = { INPUT: HTMLInputElement, TEXTAREA: HTMLTextAreaElement }[one.tagName];
      Object.getOwnPropertyDescriptor(owner.prototype, "value").set.call(one, text);
      one.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const act = () => {
      const all = usable();
      const one = all[chance(all.length)];
      if (!one) return;
      one.focus();
      if (chance(8) === 0) {
        const options = { key: keys[chance(keys.length)], bubbles: true, cancelable: true, ctrlKey: chance(4) === 0 };
        one.dispatchEvent(new KeyboardEvent("keydown", options));
      } else if (one.tagName === "SELECT") {
        one.selectedIndex = chance(one.options.length);
        one.dispatchEvent(new Event("change", { bubbles: true }));
      } else if (one.type === "range") {
        write(one, String(chance(1001)));
      } else if (one.tagName === "TEXTAREA" || one.tagName === "INPUT" && !["checkbox", "radio"].includes(one.type)) {
        write(one, words[chance(words.length)]);
      } else {
        one.click();
      }
    };
    const next = () => {
      if (steps-- === 0) return done(true);
      act();
      requestAnimationFrame(next);
    };
    next();"#;

#[tokio::test]
async fn random_clicking_and_typing_breaks_nothing() -> Outcome {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let from = number("MONKEY_FROM").unwrap_or(1);
    let until = number("MONKEY_MINUTES").map(|minutes| Instant::now() + Duration::from_secs(60 * minutes));
    let page = Page::open("").await?;
    let mut looks = 0;
    while until.map_or(looks < LOOKS, |until| Instant::now() < until) {
        page.view(if looks % 2 == 0 { View::DESKTOP } else { View::PHONE }).await?;
        let seed = (from << 20).wrapping_add(looks) as u32;
        let words = vec![seed.into(), STEPS.into()];
        let place = format!("look {looks} of MONKEY_FROM={from}");
        let acted = page.browser.execute_async(ACT, words).await;
        acted.map_err(|error| format!("{place}: {error}"))?.convert::<bool>()?;
        assert_eq!(page.console().await?, [""; 0], "after {place}");
        looks += 1;
    }
    // Whatever happened, the page still computes.
    page.browser.goto(page.server.address() + "?again").await?;
    page.started().await?;
    page.tap("English").await.or(page.tap("中文").await)?;
    page.until("/元|¥/.test(document.body.innerText)").await?;
    page.close().await
}
