//! How often a property is tried: a few times in an ordinary run, many times under `cargo xtask soak`.

use proptest::prelude::ProptestConfig;

/// The usual number of cases, times what `SOAK` says.
pub fn often(usual: u32) -> ProptestConfig {
    let times = std::env::var("SOAK").ok().and_then(|text| text.parse().ok()).unwrap_or(1);
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(usual.saturating_mul(times)) }
}
