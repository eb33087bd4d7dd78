//! The shipped schemes: they load, hold together, and are the same whether read as TOML or as shipped.

use sandtable::engine::scheme::check;
use sandtable::schemes::{fault, read_file, shipped};

#[test]
fn shipped_schemes_load_and_hold_together() {
    assert_eq!(fault(), None);
    assert!(!shipped().is_empty());
    for scheme in shipped() {
        assert_eq!(check(scheme), [], "{}", scheme.id);
    }
}

#[test]
fn every_scheme_file_passes_the_strict_reader() {
    for scheme in shipped() {
        let path = format!("src/schemes/{}.toml", scheme.id);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(read_file(&path, &text).is_ok(), "{:?}", read_file(&path, &text).err());
    }
}
