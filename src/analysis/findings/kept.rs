//! Findings of a draft that is changed a little at a time: what a change cannot have touched is not looked for again.

use super::{Finding, Own, own, together};
use crate::analysis::narrow::changed;
use crate::engine::Scheme;

/// What was found last, and in what.
#[derive(Debug, Default)]
pub struct Kept(Option<(Scheme, Vec<Own>)>);

impl Kept {
    /// The same as [`super::findings`].
    pub fn findings(&mut self, scheme: &Scheme) -> Vec<Finding> {
        let found = self.0.take().and_then(|(before, found)| again(&before, found, scheme));
        let found = found.unwrap_or_else(|| scheme.provision.iter().map(|rule| own(scheme, rule)).collect());
        let all = together(scheme, &found);
        self.0 = Some((scheme.clone(), found));
        all
    }
}

fn again(before: &Scheme, mut found: Vec<Own>, scheme: &Scheme) -> Option<Vec<Own>> {
    let changed = changed(before, scheme)?;
    let rules = scheme.provision.iter().zip(&mut found);
    rules.filter(|(rule, _)| changed.contains(&rule.id.as_str())).for_each(|(rule, found)| *found = own(scheme, rule));
    Some(found)
}
