//! axe-core, vendored beside this folder, run inside the page.

use super::{Outcome, Page};

const AXE: &str = include_str!("../axe.min.js");

/// Names each violation: its rule, what would be right, and the first elements concerned.
const RUN: &str = "
    const done = arguments[0];
    const describe = (violation) =>
      `${violation.id}: ${violation.help}: ` + violation.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', ');
    // Off unless asked for, though WCAG 2.2 AA has it.
    axe.run({ rules: { 'target-size': { enabled: true } } }).then(
      (report) => done(report.violations.map(describe)),
      (error) => done([`axe itself failed: ${error}`]));";

impl Page {
    /// What axe-core finds wrong with the page as it stands now.
    pub async fn axe(&self) -> Outcome<Vec<String>> {
        // Through the driver, not a script element: the content security policy allows no foreign script.
        self.browser.execute(AXE, vec![]).await?;
        Ok(self.browser.execute_async(RUN, vec![]).await?.convert()?)
    }
}
