//! One file for each page of the program.

pub mod budget;
pub mod calculator;
pub mod presenter;
pub mod sources;
pub mod workbench;

/// The main part of whatever page is open: where its content begins.
pub const MAIN: &str = "main";
