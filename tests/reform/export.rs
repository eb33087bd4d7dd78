//! A changed scheme as a file of its own, which the strict reader takes for the same scheme.

use crate::often::often;
use crate::random::{pushed, seeds};
use proptest::prelude::*;
use sandtable::engine::Scheme;
use sandtable::reform::apply;
use sandtable::schemes::{read_file, shipped, write_file};

fn returns(scheme: &Scheme) -> Result<(), String> {
    let text = write_file(scheme);
    let back = read_file("written.toml", &text).map_err(|faults| format!("{faults:?}\n{text}"))?;
    let mut expected = scheme.clone();
    // A reading of a cap that was taken out has nothing left to decide.
    expected.reading.retain(|reading| back.reading.contains(reading));
    if back == expected { Ok(()) } else { Err(text) }
}

#[test]
fn the_shipped_schemes_return() {
    for scheme in shipped() {
        assert_eq!(returns(scheme), Ok(()), "{}", scheme.id);
        let back = read_file("written.toml", &write_file(scheme)).unwrap();
        assert!(back == *scheme, "{} with all its readings", scheme.id);
    }
}

#[test]
fn a_comparison_of_two_figures_keeps_its_sign() {
    let law = crate::scheme("pinggu");
    for op in [">", "<", "<=", ">="] {
        let changed = apply(law, &[crate::set("pinggu/PG-3.3/growth/op", op)]).0;
        assert_eq!(returns(&changed), Ok(()), "{op}");
    }
}

#[test]
fn a_file_reads_as_people_write_it() {
    let text = write_file(crate::scheme("hongsibu"));
    for line in ["rate = \"2%\"", "period = \"month\"", "fact = \"followers\"", "op = \"<\"", "base = \"live_hours\""] {
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
}

proptest! {
    #![proptest_config(often(128))]

    #[test]
    fn whatever_was_changed(seeds in seeds()) {
        let (law, draft, _) = pushed(&seeds);
        let changed = apply(law, &draft.edits).0;
        if let Err(text) = returns(&changed) {
            prop_assert!(false, "{:?} is lost in\n{}", draft.edits, text);
        }
    }
}
