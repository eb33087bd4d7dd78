//! The project's own tasks, reached as `cargo xtask`: set-up, page, server, checks.
//!
//! Each task is one module with one entry function; `shell` holds what they share.

mod bare;
mod bench;
mod browser;
mod budget;
mod build;
mod fuzz;
mod monkey;
mod offline;
mod outside;
mod reproduce;
mod serve;
mod server;
mod setup;
mod shell;
mod shots;
mod soak;
mod styles;
mod test;
mod worker;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask serve [--open] [--port N]   build the page and serve it on this computer
cargo xtask build                       build the page into dist/ and weigh its first load
cargo xtask build --quick               the same page in a quarter of the time, large and unweighed, for working on it
cargo xtask test [--no-browser]         every check: format, lints, tests, the page in a browser
cargo xtask bench [--json]              how fast it is: engine, page, first load, in one table
cargo xtask fuzz [--minutes N]          the readers of files and links against damaged ones, 10 minutes by default
cargo xtask soak [--minutes N]          every property, 100 times as often a round
cargo xtask monkey [--minutes N]        random clicks and keys on the release page
cargo xtask mutants [--shard K/N]       faults put into engine and analysis; the tests must notice
cargo xtask audit                       licences, sources, duplicates and advisories of what is compiled in
cargo xtask reproduce                   the page built twice in two places: the same bytes?
cargo xtask shots [--widths 360,768]    every screen and printed sheet into .shots/, with index.html to look at them
cargo xtask setup                       only fetch and build the pinned tools (the others do this themselves)";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match dispatch(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {}", failure.message);
            ExitCode::from(failure.code)
        }
    }
}

fn dispatch(words: &[&str]) -> shell::Done {
    match words {
        ["setup"] => setup::run(),
        ["build"] => build::run(),
        ["build", "--quick"] => build::page(build::Finish::Quick),
        ["serve", options @ ..] => serve::run(options),
        ["test"] => test::run(test::Browser::Included),
        ["test", "--no-browser"] => test::run(test::Browser::LeftOut),
        ["bench"] => bench::run(bench::Shown::Table),
        ["bench", "--json"] => bench::run(bench::Shown::Json),
        ["fuzz"] => fuzz::run("10"),
        ["fuzz", "--minutes", minutes] => fuzz::run(minutes),
        ["soak"] => soak::run("10"),
        ["soak", "--minutes", minutes] => soak::run(minutes),
        ["monkey"] => monkey::run("10"),
        ["monkey", "--minutes", minutes] => monkey::run(minutes),
        ["mutants"] => outside::mutants(None),
        ["mutants", "--shard", shard] => outside::mutants(Some(shard)),
        ["audit"] => outside::audit(),
        ["reproduce"] => reproduce::run(),
        ["shots", options @ ..] => shots::run(options),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => Err(format!("`{}` is not a task. The tasks are:\n{HELP}", words.join(" ")).into()),
    }
}
