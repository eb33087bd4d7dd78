//! Which findings a draft adds, which it removes, which stay.

use super::Finding;

/// Places in the two lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    pub added: Vec<usize>,
    pub gone: Vec<usize>,
    /// Before and after. What they say of amounts may have changed.
    pub kept: Vec<(usize, usize)>,
}

/// Two findings are one where they are of one kind, about the same clauses, and have a witness in common.
pub fn compare(before: &[Finding], after: &[Finding]) -> Compared {
    let mut compared = Compared::default();
    for (at, finding) in before.iter().enumerate() {
        let taken = |place: &usize| compared.kept.iter().any(|(_, kept)| kept == place);
        let same = after.iter().enumerate().filter(|(place, other)| !taken(place) && same(finding, other));
        match same.map(|(place, _)| place).next() {
            Some(place) => compared.kept.push((at, place)),
            None => compared.gone.push(at),
        }
    }
    compared.added = (0..after.len()).filter(|place| compared.kept.iter().all(|(_, kept)| kept != place)).collect();
    compared
}

fn same(one: &Finding, other: &Finding) -> bool {
    let shared = || {
        one.at.iter().any(|at| other.at.iter().any(|each| each.value == at.value && each.times == at.times))
            || (one.at.is_empty() && other.at.is_empty())
    };
    one.kind == other.kind && one.about == other.about && one.fact == other.fact && shared()
}
