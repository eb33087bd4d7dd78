//! Which findings a draft adds, which it removes, which it moves, which stay.

use super::Finding;

/// Places in the two lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    pub added: Vec<usize>,
    pub gone: Vec<usize>,
    /// Before and after. What they say of amounts may have changed.
    pub kept: Vec<(usize, usize)>,
    /// Before and after: still there, at other values.
    pub moved: Vec<(usize, usize)>,
}

/// Two findings are one where they are of one kind, about the same clauses, and have a witness in common; without that it
/// has only moved.
pub fn compare(before: &[Finding], after: &[Finding]) -> Compared {
    let (mut gone, mut added): (Vec<_>, Vec<_>) = ((0..before.len()).collect(), (0..after.len()).collect());
    let mut pairs = |alike: fn(&Finding, &Finding) -> bool| {
        let mut pairs = Vec::new();
        gone.retain(|at| {
            let other =
                |place: &usize| before.get(*at).zip(after.get(*place)).is_some_and(|(one, other)| alike(one, other));
            let found = added.iter().position(other);
            pairs.extend(found.map(|place| (*at, added.remove(place))));
            found.is_none()
        });
        pairs
    };
    let (kept, moved) = (pairs(|one, other| alike(one, other) && shared(one, other)), pairs(alike));
    Compared { added, gone, kept, moved }
}

fn alike(one: &Finding, other: &Finding) -> bool {
    one.kind == other.kind && one.about == other.about && one.fact == other.fact
}

fn shared(one: &Finding, other: &Finding) -> bool {
    one.at.iter().any(|at| other.at.iter().any(|each| each.value == at.value && each.times == at.times))
        || (one.at.is_empty() && other.at.is_empty())
}
