//! axe-core, vendored beside this folder, run inside the page.

use super::{Outcome, Page, View};

const AXE: &str = include_str!("../axe.min.js");

/// Names each violation: its rule, what would be right, and the first elements concerned.
const RUN: &str = "
    const done = arguments[0];
    const describe = (violation) =>
      `${violation.id}: ${violation.help}: ` + violation.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', ');
    // Off unless asked for, though WCAG 2.2 AA has it.
    axe.run({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }).then(
      (report) => done(report.violations.map(describe)),
      (error) => done([`axe itself failed: ${error}`]));";

/// Answers when two frames have been painted.
const FRAMES: &str =
    "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";

const WIDE: [(u32, u32); 4] = [(320, 640), (360, 740), (640, 450), (1280, 900)];

impl Page {
    /// What axe-core finds wrong with the page as it stands now.
    pub async fn axe(&self) -> Outcome<Vec<String>> {
        // Through the driver, not a script element: the content security policy allows no foreign script.
        self.browser.execute(AXE, vec![]).await?;
        Ok(self.browser.execute_async(RUN, vec![]).await?.convert()?)
    }

    /// Asserts that axe finds nothing and that nothing is wider than the window, in light and dark, on a phone and a desk.
    pub async fn clean(&self, state: &str) -> Outcome {
        for (width, height) in WIDE {
            self.view(View { width, height }).await?;
            // Another width may be another layout, which is there with the next frame. What is folded away keeps the last one.
            self.js::<bool>(FRAMES).await?;
            let (wide, farthest): (u32, String) = self
                .js("const beyond = [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility() && !one.closest('.scroll, svg, .hidden, .skip, header nav') && one.getBoundingClientRect().right > innerWidth + 1);
                     return [document.documentElement.scrollWidth, beyond.slice(0, 3).map((one) => one.className + ' ' + one.innerText).join(' | ')]")
                .await?;
            assert!(wide <= width && farthest.is_empty(), "{state}: {wide} of {width} px; {farthest}");
        }
        for view in [View::PHONE, View::DESKTOP] {
            self.view(view).await?;
            for dark in [false, true] {
                self.dark(dark).await?;
                assert_eq!(self.axe().await?, [""; 0], "{state}, {} px, dark: {dark}", view.width);
            }
        }
        self.dark(false).await
    }
}
