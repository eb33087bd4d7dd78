//! Arguments → a command.

use crate::Failure;
use lexopt::Arg::{Long, Short, Value};
use sandtable::engine::fault::Fault;
use sandtable::engine::named::nearest;
use sandtable::schemes::shipped;
use std::path::{Path, PathBuf};

pub const HELP: &str = "\
Sandtable: live-commerce subsidies, computed exactly and explained.

  sandtable assess  [FILE|-]   a profile, an array of profiles, or one profile per line
  sandtable curve   [FILE|-] --vary FACT --from A --to B   exact breakpoints and pieces (JSON)
  sandtable next    [FILE|-]   ranked routes to the next amount (JSON)
  sandtable check              findings in the texts, with exact witnesses (JSON)
  sandtable budget  (--roster F.csv | --caseload F.json|ID) [--reform F ...]   what schemes and drafts cost (JSON)
  sandtable settle  ROSTER.csv --scheme ID --month YYYY-MM [-o OUT.csv]   the month's payable list (CSV)
  sandtable schemes            documents, provisions, parameters with addresses, readings

  --scheme ID ...       only these schemes           --scheme-file F   a further scheme file (TOML)
  --reading ID=OPT ...  how an open clause is read   --reform F        a reform file (JSON)
  --format json|text    default json                 --lang zh|en      of the text, default zh

  budget: --take-up SHARE of those who could claim   --seeds N         width of the uncertainty band, default 0
          --tornado N   the numbers of the law that move the cost most
          --solve ADDRESS --cost YUAN   the value that costs so much    --against ADDRESS   pairs of both that do
  settle: --table list|notice|totals, default list   --template        prints the headings of a roster instead

Exit code 0: answered. 2: the input can't be read; one line on stderr per fault.
";

#[derive(Default)]
pub struct Options {
    pub file: Option<PathBuf>,
    pub schemes: Vec<String>,
    pub scheme_files: Vec<PathBuf>,
    /// Made one after the other; a budget takes each as a draft of its own.
    pub reforms: Vec<PathBuf>,
    pub readings: Vec<String>,
    pub text: bool,
    pub english: bool,
    pub vary: Option<String>,
    pub from: Option<String>,
    pub to: Option<String>,
    pub roster: Option<PathBuf>,
    pub caseload: Option<PathBuf>,
    pub take_up: Option<String>,
    pub seeds: Option<String>,
    pub tornado: Option<String>,
    pub solve: Option<String>,
    pub against: Option<String>,
    pub cost: Option<String>,
    pub month: Option<String>,
    pub table: Option<String>,
    pub template: bool,
    pub out: Option<PathBuf>,
}

pub enum Command {
    Help,
    Assess(Options),
    Curve(Options),
    Next(Options),
    Check(Options),
    Budget(Options),
    Settle(Options),
    Schemes(Options),
}

/// Each command, whether it reads a file, and the options it has beside those that choose the law.
const COMMANDS: [(&str, bool, &[&str]); 7] = [
    ("assess", true, &["format", "lang"]),
    ("curve", true, &["vary", "from", "to"]),
    ("next", true, &[]),
    ("check", false, &[]),
    ("budget", false, &["roster", "caseload", "take-up", "seeds", "tornado", "solve", "against", "cost", "lang"]),
    ("settle", true, &["month", "out", "table", "template", "lang"]),
    ("schemes", false, &[]),
];

/// What chooses the law, for every command.
const LAW: [&str; 4] = ["scheme", "scheme-file", "reading", "reform"];

pub fn read() -> Result<Command, Failure> {
    let mut parser = lexopt::Parser::from_env();
    let mut command = None;
    let mut options = Options::default();
    let mut listing = List::None;
    let mut given: Vec<String> = Vec::new();
    while let Some(arg) = parser.next().map_err(fault)? {
        let before = std::mem::replace(&mut listing, List::None);
        // JSON is what every command but one answers in anyway.
        if let Long(name) = arg
            && name != "format"
        {
            given.push(name.to_owned());
        }
        match arg {
            Long("help") | Short('h') => return Ok(Command::Help),
            Long("scheme") => {
                options.schemes.push(text(parser.value().map_err(fault)?)?);
                listing = List::Schemes;
            }
            Long("reading") => {
                options.readings.push(text(parser.value().map_err(fault)?)?);
                listing = List::Readings;
            }
            Long("vary") => options.vary = Some(text(parser.value().map_err(fault)?)?),
            Long("from") => options.from = Some(text(parser.value().map_err(fault)?)?),
            Long("to") => options.to = Some(text(parser.value().map_err(fault)?)?),
            Long("scheme-file") => options.scheme_files.push(parser.value().map_err(fault)?.into()),
            Long("reform") => {
                options.reforms.push(parser.value().map_err(fault)?.into());
                listing = List::Reforms;
            }
            Long("roster") => options.roster = Some(parser.value().map_err(fault)?.into()),
            Long("caseload") => options.caseload = Some(parser.value().map_err(fault)?.into()),
            Long("take-up") => options.take_up = Some(text(parser.value().map_err(fault)?)?),
            Long("seeds") => options.seeds = Some(text(parser.value().map_err(fault)?)?),
            Long("tornado") => options.tornado = Some(text(parser.value().map_err(fault)?)?),
            Long("solve") => options.solve = Some(text(parser.value().map_err(fault)?)?),
            Long("against") => options.against = Some(text(parser.value().map_err(fault)?)?),
            Long("cost") => options.cost = Some(text(parser.value().map_err(fault)?)?),
            Long("month") => options.month = Some(text(parser.value().map_err(fault)?)?),
            Long("table") => options.table = Some(text(parser.value().map_err(fault)?)?),
            Long("template") => options.template = true,
            Short('o') | Long("out") => {
                given.push("out".to_owned());
                options.out = Some(parser.value().map_err(fault)?.into());
            }
            Long("format") => {
                options.text = one_of(&text(parser.value().map_err(fault)?)?, "--format", ["json", "text"])?;
                given.extend(options.text.then(|| "format".to_owned()));
            }
            Long("lang") => options.english = one_of(&text(parser.value().map_err(fault)?)?, "--lang", ["zh", "en"])?,
            Value(value) if command.is_none() => command = Some(text(value)?),
            Value(value) if before.takes(&value, command.as_deref()) => {
                match before {
                    List::Readings => options.readings.push(text(value)?),
                    List::Reforms => options.reforms.push(value.into()),
                    List::Schemes | List::None => options.schemes.push(text(value)?),
                }
                listing = before;
            }
            Value(value) if options.file.is_none() => options.file = Some(value.into()),
            Long(name) => return Err(unknown(name, &known(command.as_deref()))),
            other => return Err(fault(other.unexpected())),
        }
    }
    if let Some(&(name, reads, own)) = COMMANDS.iter().find(|(name, ..)| Some(*name) == command.as_deref()) {
        fits(name, reads, own, &given, options.file.as_deref())?;
    }
    match command.as_deref() {
        None | Some("help") => Ok(Command::Help),
        Some("assess") => Ok(Command::Assess(options)),
        Some("curve") => Ok(Command::Curve(options)),
        Some("next") => Ok(Command::Next(options)),
        Some("check") => Ok(Command::Check(options)),
        Some("budget") => Ok(Command::Budget(options)),
        Some("settle") => Ok(Command::Settle(options)),
        Some("schemes") => Ok(Command::Schemes(options)),
        Some(other) => {
            let names = COMMANDS.map(|(name, ..)| name);
            Err(Fault::new(other, "no such command", nearest(other, &names)).into())
        }
    }
}

/// The options of a command; of all where there is none yet.
fn known(command: Option<&str>) -> Vec<&'static str> {
    let own = COMMANDS.iter().filter(|(name, ..)| command.is_none_or(|command| command == *name));
    let mut known: Vec<&str> = LAW.into_iter().chain(own.flat_map(|(.., own)| own.iter().copied())).collect();
    known.sort_unstable();
    known.dedup();
    known
}

fn unknown(name: &str, known: &[&str]) -> Failure {
    let known: Vec<String> = known.iter().map(|name| format!("--{name}")).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let name = format!("--{name}");
    Fault::new(name.as_str(), "no such option", nearest(&name, &known)).into()
}

/// A word or an option that means nothing to this command is a mistake, not a wish to be passed over.
fn fits(name: &str, reads: bool, own: &[&str], given: &[String], file: Option<&Path>) -> Result<(), Failure> {
    if let Some(file) = file.filter(|_| !reads) {
        let problem = format!("`{name}` reads no file of this kind");
        let remedy = match own {
            [] => "leave it out; schemes are chosen by --scheme ID",
            _ => "name the people by --roster or --caseload, schemes by --scheme ID",
        };
        return Err(Fault::new(file.display().to_string(), problem, remedy).into());
    }
    match given.iter().find(|given| !LAW.iter().chain(own).any(|known| *known == given.as_str())) {
        Some(other) => {
            let known: Vec<String> = LAW.iter().chain(own).map(|name| format!("--{name}")).collect();
            let problem = format!("`{name}` has no such option");
            Err(Fault::new(format!("--{other}"), problem, format!("it has {}", known.join(", "))).into())
        }
        None => Ok(()),
    }
}

/// An option that goes on to take values: `--scheme a b`, `--reading H1=zero H3=excess`.
enum List {
    None,
    Schemes,
    Readings,
    Reforms,
}

impl List {
    /// Only what can be nothing else, so that a file may follow; a budget is asked about no file.
    fn takes(&self, value: &std::ffi::OsStr, command: Option<&str>) -> bool {
        match self {
            Self::None => false,
            Self::Reforms => command == Some("budget"),
            Self::Schemes => shipped().iter().any(|scheme| value == scheme.id.as_str()),
            Self::Readings => value.to_string_lossy().contains('=') && !std::path::Path::new(value).exists(),
        }
    }
}

/// Whether it is the second of the two.
fn one_of(value: &str, option: &str, names: [&str; 2]) -> Result<bool, Failure> {
    let [first, second] = names;
    if value == first || value == second {
        return Ok(value == second);
    }
    Err(Fault::new(option, format!("`{value}`"), format!("write {first} or {second}")).into())
}

fn text(value: std::ffi::OsString) -> Result<String, Failure> {
    value.into_string().map_err(|value| Fault::new("arguments", format!("{value:?} is not UTF-8"), "").into())
}

fn fault(fault: lexopt::Error) -> Failure {
    Fault::new("arguments", fault.to_string(), "see `sandtable --help`").into()
}
