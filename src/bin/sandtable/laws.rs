//! The schemes a command works with: shipped ones, further files, readings and a reform applied.

use crate::Failure;
use crate::args::Options;
use sandtable::engine::Scheme;
use sandtable::engine::fault::Fault;
use sandtable::engine::named::nearest;
use sandtable::reform::{Address, apply, choose, read_file as read_reform, with_readings};
use sandtable::schemes::{read_file, shipped};
use std::path::Path;

/// Every scheme asked for, in order, as changed by readings and reform.
pub fn load(options: &Options) -> Result<Vec<Scheme>, Failure> {
    options.reforms.iter().try_fold(in_force(options)?, |schemes, path| reformed(&schemes, path).map(|(_, laws)| laws))
}

/// Those in force, and each reform as a draft of its own with its name.
pub fn drafts(options: &Options) -> Result<(Vec<Scheme>, Drafts), Failure> {
    let schemes = in_force(options)?;
    let drafts = options.reforms.iter().map(|path| reformed(&schemes, path)).collect::<Result<_, _>>()?;
    Ok((schemes, drafts))
}

pub type Drafts = Vec<(String, Vec<Scheme>)>;

fn in_force(options: &Options) -> Result<Vec<Scheme>, Failure> {
    let mut all: Vec<Scheme> = shipped().to_vec();
    for path in &options.scheme_files {
        let text = read(path)?;
        let scheme = read_file(&path.display().to_string(), &text).map_err(Failure::Input)?;
        if all.iter().any(|other| other.id == scheme.id) {
            let problem = format!("a scheme `{}` is loaded already", scheme.id);
            return Err(Fault::new(path.display().to_string(), problem, "give it an id of its own").into());
        }
        all.push(scheme);
    }
    let choices = options.readings.iter().map(|text| choose(text, &all)).collect::<Result<Vec<_>, _>>()?;
    Ok(select(all, &options.schemes)?.iter().map(|scheme| with_readings(scheme, &choices)).collect())
}

fn select(all: Vec<Scheme>, ids: &[String]) -> Result<Vec<Scheme>, Failure> {
    let known: Vec<&str> = all.iter().map(|scheme| scheme.id.as_str()).collect();
    for id in ids {
        if !known.contains(&id.as_str()) {
            return Err(Fault::new("--scheme", format!("no scheme `{id}`"), nearest(id, &known)).into());
        }
    }
    Ok(all.into_iter().filter(|scheme| ids.is_empty() || ids.contains(&scheme.id)).collect())
}

fn reformed(schemes: &[Scheme], path: &Path) -> Result<(String, Vec<Scheme>), Failure> {
    let name = path.display().to_string();
    let reform = read_reform(&name, &read(path)?)?;
    let mut faults = Vec::new();
    for edit in &reform.edits {
        let scheme = Address::read(edit.address()).map(|address| address.scheme);
        if !shipped().iter().chain(schemes).any(|each| Some(&each.id) == scheme.as_ref()) {
            let known: Vec<&str> = schemes.iter().map(|scheme| scheme.id.as_str()).collect();
            faults.push(Fault::new(
                edit.address(),
                "no such scheme",
                nearest(scheme.as_deref().unwrap_or_default(), &known),
            ));
        }
    }
    let mut changed = Vec::new();
    for scheme in schemes {
        let (law, asides) = apply(scheme, &reform.edits);
        faults.extend(asides.iter().map(|aside| aside.fault(scheme)));
        changed.push(law);
    }
    if faults.is_empty() {
        Ok((if reform.name.is_empty() { name } else { reform.name }, changed))
    } else {
        Err(Failure::Input(faults.into_iter().map(|fault| fault.within(&name)).collect()))
    }
}

pub fn read(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path)
        .map_err(|fault| Fault::new(path.display().to_string(), fault.to_string(), "name a readable UTF-8 file").into())
}
