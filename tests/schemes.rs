//! The shipped schemes: they load, hold together, and are the same whether read as TOML or as shipped.

use sandtable::engine::scheme::check;
use sandtable::schemes::{read_file, shipped};

#[test]
fn shipped_schemes_load_and_hold_together() {
    assert!(!shipped().is_empty());
    for scheme in shipped() {
        assert_eq!(check(scheme), [], "{}", scheme.id);
    }
}

#[test]
fn every_scheme_is_shipped_as_its_file_has_it() {
    for scheme in shipped() {
        let path = format!("src/schemes/{}.toml", scheme.id);
        let text = std::fs::read_to_string(&path).unwrap();
        let read = read_file(&path, &text).expect("the build script has read it");
        assert_eq!(format!("{scheme:?}"), format!("{read:?}"));
    }
}
