//! How often a property is tried: a few times in an ordinary run, many times under `cargo xtask soak`.

use proptest::prelude::ProptestConfig;

/// Cases that a property has nothing to say about may be as many times more than those it is tried on.
const PASSED_OVER: u32 = 20;

/// The usual number of cases, times what `SOAK` says.
pub fn often(usual: u32) -> ProptestConfig {
    let times = std::env::var("SOAK").ok().and_then(|text| text.parse().ok()).unwrap_or(1);
    let cases = usual.saturating_mul(times);
    let max_global_rejects = cases.saturating_mul(PASSED_OVER).max(ProptestConfig::default().max_global_rejects);
    ProptestConfig { failure_persistence: None, max_global_rejects, ..ProptestConfig::with_cases(cases) }
}
