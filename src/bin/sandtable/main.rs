//! The command line: the same engine as the page, without a browser. See `sandtable --help`.

mod args;
mod assess;
mod budget;
mod check;
mod json;
mod laws;
mod people;
mod profiles;
mod roster;
mod schemes;
mod settle;
mod solve;

use sandtable::engine::fault::Fault;
use std::io::{self, ErrorKind};
use std::process::ExitCode;

/// What keeps a command from answering.
pub enum Failure {
    /// The input can't be read: one line each on stderr, exit code 2.
    Input(Vec<Fault>),
    Io(io::Error),
    /// Faults told in the words of the person asked; the rest was answered.
    Told(Vec<String>),
}

impl From<io::Error> for Failure {
    fn from(fault: io::Error) -> Self {
        Self::Io(fault)
    }
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Self::Input(vec![fault])
    }
}

fn main() -> ExitCode {
    match args::read().and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Input(faults)) => {
            faults.iter().for_each(|fault| eprintln!("{fault}"));
            ExitCode::from(2)
        }
        Err(Failure::Told(faults)) => {
            faults.iter().for_each(|fault| eprintln!("{fault}"));
            ExitCode::from(2)
        }
        // A reader that has seen enough (`| head`) is no fault.
        Err(Failure::Io(fault)) if fault.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Failure::Io(fault)) => {
            eprintln!("sandtable: {fault}");
            ExitCode::from(2)
        }
    }
}

fn run(command: args::Command) -> Result<(), Failure> {
    match command {
        args::Command::Help => {
            print!("{}", args::HELP);
            Ok(())
        }
        args::Command::Assess(options) => assess::assess_all(&options),
        args::Command::Curve(options) => assess::curve(&options),
        args::Command::Next(options) => assess::next(&options),
        args::Command::Check(options) => check::run(&options),
        args::Command::Budget(options) => budget::run(&options),
        args::Command::Settle(options) => settle::run(&options),
        args::Command::Schemes(options) => schemes::run(&options),
    }
}
