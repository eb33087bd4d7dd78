//! Choosing how an ambiguous clause is read.

use super::address::Address;
use super::edit::make;
use crate::engine::Scheme;
use crate::engine::fault::Fault;
use crate::engine::named::nearest;

/// Readings chosen, as (reading, option). A reading not named is in its first option.
pub type Choices = Vec<(String, String)>;

/// The scheme under the chosen readings; choices that concern other schemes are passed over. The scheme's own edits fit:
/// nothing is read that was not checked for that.
pub fn with_readings(scheme: &Scheme, choices: &[(String, String)]) -> Scheme {
    let mut changed = scheme.clone();
    for (id, option) in choices {
        let options = scheme.reading.iter().filter(|reading| reading.id == *id).flat_map(|reading| &reading.option);
        for edit in options.filter(|each| each.id == *option).flat_map(|each| &each.edits) {
            if let Some(address) = Address::read(edit.within(&scheme.id).address()) {
                // The scheme was read with its readings checked.
                let _ = make(&mut changed, &address, edit);
            }
        }
    }
    changed
}

/// Reads `ID=OPTION` against the readings of all schemes.
pub fn choose(text: &str, schemes: &[Scheme]) -> Result<(String, String), Fault> {
    let (id, option) =
        text.split_once('=').ok_or_else(|| Fault::new(text, "not a reading", "write ID=OPTION, e.g. H3=excess"))?;
    let all = || schemes.iter().flat_map(|scheme| &scheme.reading);
    let Some(reading) = all().find(|reading| reading.id == id) else {
        let ids: Vec<&str> = all().map(|reading| reading.id.as_str()).collect();
        return Err(Fault::new(text, format!("no reading `{id}`"), nearest(id, &ids)));
    };
    if reading.option.iter().any(|each| each.id == option) {
        return Ok((id.to_owned(), option.to_owned()));
    }
    let options: Vec<&str> = reading.option.iter().map(|each| each.id.as_str()).collect();
    Err(Fault::new(
        text,
        format!("`{option}` is no option of {id}"),
        format!("expected one of: {}", options.join(", ")),
    ))
}
