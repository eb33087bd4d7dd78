//! What the reader of profiles must know of the schemes.

use crate::engine::Scheme;
use crate::engine::mechanism::Mechanism;
use crate::engine::profile::Vocabulary;

/// The names a profile may use under these schemes.
pub fn vocabulary(schemes: &[Scheme]) -> Vocabulary {
    let mut names = Vocabulary::default();
    for scheme in schemes {
        names.schemes.push(scheme.id.clone());
        for rule in &scheme.provision {
            names.provisions.push(rule.id.clone());
            if let Mechanism::Contest(contest) = &rule.pays {
                for place in contest.place.iter().filter(|place| !place.contest.is_empty()) {
                    if !names.contests.contains(&place.contest) {
                        names.contests.push(place.contest.clone());
                    }
                }
            }
        }
    }
    names
}
