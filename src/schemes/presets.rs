//! Synthetic populations to begin with, one for each shipped scheme, sized from its own text where that names a number.

/// The scheme's id, and the assumptions as JSON.
pub const CASELOADS: [(&str, &str); 5] = [
    ("hongsibu", include_str!("caseloads/hongsibu.json")),
    ("tongjiang", include_str!("caseloads/tongjiang.json")),
    ("conghua", include_str!("caseloads/conghua.json")),
    ("pinggu", include_str!("caseloads/pinggu.json")),
    ("heilongjiang", include_str!("caseloads/heilongjiang.json")),
];

/// For a scheme that nobody has written assumptions for.
pub const PLAIN: &str = include_str!("caseloads/plain.json");

/// The scheme file that a scheme without a model begins with.
pub const EMPTY: &str = include_str!("starts/empty.toml");
