//! Two versions of a scheme that differ in a few provisions: what lies outside them is the same in both, and need not be
//! assessed to tell the versions apart.

use super::touched::{groups, joined, part};
use crate::engine::Scheme;

/// The provisions that differ, and all whose amounts can depend on theirs; nothing where more than provisions differs.
pub fn changed<'a>(before: &'a Scheme, after: &'a Scheme) -> Option<Vec<&'a str>> {
    if !only_provisions_differ(before, after) {
        return None;
    }
    let both = before.provision.iter().zip(&after.provision);
    let differ = both.filter(|(one, other)| one != other).map(|(_, rule)| rule.id.as_str()).collect();
    let groups: Vec<Vec<&str>> = [before, after].into_iter().flat_map(groups).collect();
    Some(joined(differ, &groups))
}

/// Both versions with no more than that. Totals are smaller by the same sums in both.
pub fn narrowed(before: &Scheme, after: &Scheme) -> Option<[Scheme; 2]> {
    let kept = changed(before, after)?;
    Some([before, after].map(|law| part(law, &kept)))
}

/// The same document with the same provisions, whatever these say.
fn only_provisions_differ(before: &Scheme, after: &Scheme) -> bool {
    before.id == after.id
        && before.provision.iter().map(|rule| &rule.id).eq(after.provision.iter().map(|rule| &rule.id))
        && before.fund == after.fund
        && before.target == after.target
        && before.gate == after.gate
        && before.best_of == after.best_of
        && before.shared_cap == after.shared_cap
        && before.exclusive == after.exclusive
        && before.nested == after.nested
        && before.yield_to == after.yield_to
        && before.reading == after.reading
        && before.clause == after.clause
}
