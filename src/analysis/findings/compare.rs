//! Which findings a draft adds, which it removes, which stay.

use super::{Finding, Kind};

/// Places in the two lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    pub added: Vec<usize>,
    pub gone: Vec<usize>,
    /// Before and after. What they say of amounts may have changed.
    pub kept: Vec<(usize, usize)>,
}

/// Two findings are one where they are of one kind, about the same clauses, and have a witness in common. A clause that
/// contradicts itself at another number still does, and is no new one.
pub fn compare(before: &[Finding], after: &[Finding]) -> Compared {
    let mut compared = Compared::default();
    let mut moved: Vec<usize> = Vec::new();
    for (at, finding) in before.iter().enumerate() {
        match compared.partner(after, |other| same(finding, other)) {
            Some(place) => compared.kept.push((at, place)),
            None => moved.push(at),
        }
    }
    for (at, finding) in moved.into_iter().filter_map(|at| Some((at, before.get(at)?))) {
        let still = |other: &Finding| finding.kind == Kind::Contradiction && alike(finding, other);
        match compared.partner(after, still) {
            Some(place) => compared.kept.push((at, place)),
            None => compared.gone.push(at),
        }
    }
    compared.added = (0..after.len()).filter(|place| compared.kept.iter().all(|(_, kept)| kept != place)).collect();
    compared
}

impl Compared {
    /// The first of these that is nobody's yet.
    fn partner(&self, after: &[Finding], is: impl Fn(&Finding) -> bool) -> Option<usize> {
        let free = |place: &usize| self.kept.iter().all(|(_, kept)| kept != place);
        after.iter().enumerate().filter(|(place, other)| free(place) && is(other)).map(|(place, _)| place).next()
    }
}

/// Of one kind, about the same.
fn alike(one: &Finding, other: &Finding) -> bool {
    one.kind == other.kind && one.about == other.about && one.fact == other.fact
}

fn same(one: &Finding, other: &Finding) -> bool {
    let shared = || {
        one.at.iter().any(|at| other.at.iter().any(|each| each.value == at.value && each.times == at.times))
            || (one.at.is_empty() && other.at.is_empty())
    };
    alike(one, other) && shared()
}
