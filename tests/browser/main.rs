//! The built page in a real browser, driven as a person would: type, press keys, read what is on screen.
//!
//! `cargo xtask test` builds the page and runs these; after `cargo xtask build`, so does
//! `cargo test --features xtask,browser --test browser`. Each test has a browser and a server of its own.

#[allow(dead_code, reason = "a shared tool box; no single target uses all of it")]
mod harness;

mod budget;
mod calculator;
mod device;
mod monkey;
mod offline;
mod paper;
mod presenter;
mod robust;
mod saves;
#[allow(dead_code, reason = "a list shared with the pictures; no single target uses all of it")]
mod scenes;
mod screens;
mod sources;
mod start;
mod workbench;
