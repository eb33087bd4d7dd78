//! Checks by other people's tools, each installed once at a pinned version into `.tools/`: what we depend on, and whether our
//! tests notice when the code is wrong.

use crate::setup::{self, Tool};
use crate::shell::{self, Done, step};
use std::process::Command;

const DENY: Tool = Tool {
    name: "cargo-deny",
    arguments: &["cargo-deny@0.20.2", "--no-default-features"],
    sources: &[],
    minutes: "about 5 minutes",
};
const MUTANTS: Tool =
    Tool { name: "cargo-mutants", arguments: &["cargo-mutants@27.1.0"], sources: &[], minutes: "about 3 minutes" };

/// Licences, sources, duplicates and advisories of everything that is compiled.
pub fn audit() -> Done {
    setup::tool(&DENY)?;
    step("licences, sources, duplicates", || deny("check", &["bans", "licenses", "sources"]))?;
    if let Err(failure) = step("the list of advisories, from GitHub", || deny("fetch", &["db"])) {
        return Err(format!("{}: without the list, advisories were NOT looked at", failure.message).into());
    }
    step("advisories", || deny("check", &["advisories"]))
}

fn deny(what: &str, of: &[&str]) -> Done {
    let mut deny = Command::new(shell::tools().join("bin").join(DENY.name));
    deny.args(["--all-features", "--config", ".cargo/deny.toml", what]).args(of);
    shell::run(deny.current_dir(shell::root()))
}

/// Makes the engine and the analysis wrong in one place at a time; `.cargo/mutants.toml` says which tests must notice.
/// `shard` as `3/40` is a fair sample: the third of every forty.
pub fn mutants(shard: Option<&str>) -> Done {
    setup::tool(&MUTANTS)?;
    let mut mutants = Command::new(shell::tools().join("bin").join(MUTANTS.name));
    mutants.args(["mutants", "--output", "target", "--no-shuffle", "--sharding", "round-robin"]);
    if let Some(shard) = shard {
        mutants.args(["--shard", shard]);
    }
    shell::run(mutants.current_dir(shell::root()))
}
