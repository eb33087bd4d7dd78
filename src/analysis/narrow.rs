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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schemes::shipped;

    #[test]
    fn whatever_else_differs_widens_the_view() {
        let changes: [fn(&mut Scheme); 12] = [
            |law| law.id.push('x'),
            |law| law.provision.reverse(),
            |law| law.fund.clear(),
            |law| law.target.clear(),
            |law| law.gate.clear(),
            |law| law.best_of.clear(),
            |law| law.shared_cap.clear(),
            |law| law.exclusive.clear(),
            |law| law.nested.clear(),
            |law| law.yield_to.clear(),
            |law| law.reading.clear(),
            |law| law.clause.clear(),
        ];
        for (at, change) in changes.into_iter().enumerate() {
            let mut seen = 0;
            for law in shipped() {
                let mut other = law.clone();
                change(&mut other);
                let differs = other != *law;
                assert_eq!(narrowed(law, &other).is_none(), differs, "{} {at}", law.id);
                assert_eq!(narrowed(&other, law).is_none(), differs, "{} {at}", law.id);
                seen += usize::from(differs);
            }
            assert!(seen > 0, "{at}");
        }
    }

    #[test]
    fn what_is_settled_with_a_changed_provision_is_kept_with_it() {
        let kept = |scheme: &str, id: &str| {
            let law = shipped().iter().find(|law| law.id == scheme)?;
            let mut other = law.clone();
            other.provision.iter_mut().filter(|rule| rule.id == id).for_each(|rule| rule.off = true);
            let [before, after] = narrowed(law, &other)?;
            let ids = |law: Scheme| law.provision.iter().map(|rule| rule.id.as_str()).collect::<Vec<_>>().join(" ");
            Some([before, after].map(ids))
        };
        let both = |ids: &str| Some([ids.to_owned(), ids.to_owned()]);
        assert_eq!(kept("hongsibu", "HSB-14"), both("HSB-14"));
        assert_eq!(kept("hongsibu", "HSB-10b"), both("HSB-10a HSB-10b HSB-11"));
        assert_eq!(kept("hongsibu", "HSB-13b"), both("HSB-13a HSB-13b"));
        assert_eq!(kept("conghua", "CH-1a"), both("CH-1a CH-2"));
        assert_eq!(kept("pinggu", "PG-3.2b"), both("PG-3.2a PG-3.2b"));
        assert_eq!(kept("pinggu", "PG-9"), both(""));
    }
}
