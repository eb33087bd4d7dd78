//! Where a class is styled. Styles that come with a later part are there for every page from then on: a class of theirs that another
//! page has as well would look different there once that part has come.

use crate::none;
use crate::source::files;
use std::collections::BTreeMap;

/// What `main` is called on each page: whatever stands under it stays on that page.
const PAGES: [&str; 5] = ["budget", "calculator", "presenter", "sources", "workbench"];
/// They are about every page.
const COMMON: [&str; 4] = ["styles/base.css", "styles/layout.css", "styles/print.css", "styles/tokens.css"];

/// The selectors of a file, one by one.
fn selectors(css: &str) -> Vec<String> {
    let bare: String = css.split("/*").map(|piece| piece.split_once("*/").map_or(piece, |(_, code)| code)).collect();
    let heads = bare.split('{').filter_map(|piece| piece.rsplit(['}', ';']).next());
    heads.flat_map(|head| one_by_one(head.trim())).filter(|one| !one.is_empty() && !one.starts_with('@')).collect()
}

/// Parted at commas, but not at those in brackets.
fn one_by_one(head: &str) -> Vec<String> {
    let (mut all, mut depth) = (vec![String::new()], 0);
    for sign in head.chars() {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                all.push(String::new());
                continue;
            }
            _ => {}
        }
        all.last_mut().unwrap().push(sign);
    }
    all.iter().map(|one| one.trim().to_owned()).collect()
}

/// The class that a selector begins with.
fn begins(selector: &str) -> Option<&str> {
    let name = selector.strip_prefix('.')?;
    name.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-').next()
}

#[test]
fn selectors_are_read() {
    let css = "/* .a { } */ .b, .c:is(.d, .e) > f { g: h } @media (x) { .i::before,\n  j.k { l: m; n: o } }";
    assert_eq!(selectors(css), [".b", ".c:is(.d, .e) > f", ".i::before", "j.k"]);
    let heads: Vec<_> = selectors(css).iter().map(|one| begins(one).map(str::to_owned)).collect();
    assert_eq!(heads, [Some("b".to_owned()), Some("c".to_owned()), Some("i".to_owned()), None]);
}

#[test]
fn a_class_is_styled_in_one_file() {
    let mut homes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for file in files(&["styles"], &["css"]).into_iter().filter(|file| !COMMON.contains(&file.path.as_str())) {
        for class in selectors(&file.text).iter().filter_map(|one| begins(one)).filter(|one| !PAGES.contains(one)) {
            let homes = homes.entry(class.to_owned()).or_default();
            if !homes.contains(&file.path) {
                homes.push(file.path.clone());
            }
        }
    }
    assert!(homes.len() > 100, "{} classes", homes.len());
    let several = homes.into_iter().filter(|(_, homes)| homes.len() > 1);
    none(several.map(|(class, homes)| {
        let others = homes[1..].join(", ");
        format!("{others}:1: `.{class}` is styled in {}: begin with the page, as in `.workbench .{class}`", homes[0])
    }));
}
