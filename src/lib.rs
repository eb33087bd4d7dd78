//! 政策沙盘 · Sandtable.
pub mod amount;
pub mod analysis;
pub mod app;
pub mod charts;
pub mod engine;
pub mod i18n;
pub mod population;
pub mod reform;
pub mod schemes;
#[cfg(feature = "web")]
pub mod ui;
