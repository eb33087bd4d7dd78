//! One line of the table, as the benchmarks write it and `cargo xtask bench` reads it.

use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
pub struct Row {
    pub what: String,
    /// `µs`, `ms` or `B`.
    pub unit: String,
    pub median: Option<f64>,
    pub p95: Option<f64>,
    /// What it should stay below, and which of the figures that is about.
    pub bar: Option<f64>,
    #[serde(default)]
    pub bar_on_p95: bool,
    /// How many times the hand-written integer loop of the same run takes.
    pub ratio: Option<f64>,
    /// Why there is no figure.
    pub note: Option<String>,
    /// What keeps it from its bar, where it stays above.
    #[serde(default)]
    pub why: Option<String>,
}

#[allow(dead_code, reason = "each of the programs that include this writes other kinds of row")]
impl Row {
    pub fn new(what: impl Into<String>, unit: &str) -> Row {
        let what = what.into();
        Row {
            what,
            unit: unit.into(),
            median: None,
            p95: None,
            bar: None,
            bar_on_p95: false,
            ratio: None,
            note: None,
            why: None,
        }
    }

    /// Median and 95th percentile of the samples.
    pub fn of(what: impl Into<String>, unit: &str, mut samples: Vec<f64>) -> Row {
        samples.sort_by(f64::total_cmp);
        let at = |share: f64| samples.get((samples.len() as f64 * share) as usize).copied();
        Row { median: at(0.5), p95: at(0.95), ..Row::new(what, unit) }
    }

    /// What was measured in µs.
    pub fn in_ms(self) -> Row {
        let of = |value: Option<f64>| value.map(|value| value / 1000.0);
        Row { unit: "ms".into(), median: of(self.median), p95: of(self.p95), ..self }
    }

    pub fn below(self, bar: f64) -> Row {
        Row { bar: Some(bar), ..self }
    }

    pub fn p95_below(self, bar: f64) -> Row {
        Row { bar: Some(bar), bar_on_p95: true, ..self }
    }

    /// What is to be said where it stays above its bar.
    pub fn because(self, why: &str) -> Row {
        Row { why: Some(why.into()), ..self }
    }

    /// By how much it stays above its bar: nothing or less where it keeps to it.
    pub fn over(&self) -> Option<f64> {
        let judged = if self.bar_on_p95 { self.p95 } else { self.median };
        Some(judged? - self.bar?)
    }
}
