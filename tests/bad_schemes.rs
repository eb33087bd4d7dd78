//! Scheme files with one fault each: every fault is told with its line, the field concerned and what would be right.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a panic here is a failed test")]

use sandtable::engine::scheme::{Edit, Reading, ReadingOption, Text, check_readings};
use sandtable::i18n::Lang;
use sandtable::i18n::scheme_fault::told;
use sandtable::schemes::read_file;
use std::collections::BTreeSet;

/// File, then what the one fault must say: line (and column where the place is exact), problem, remedy.
const FAULTS: [(&str, &str, &str, &str); 38] = [
    ("account_without_kind", ":19:8", "account_kind needs `account = ", "say whose account"),
    ("amount_with_comma", ":20:10", "`1,000`: not a number", "write digits and at most one point"),
    ("condition_on_nothing", ":19:8", "a condition needs `fact`", "name the fact"),
    ("condition_without_value", ":19:8", "`followers` needs either `value` or `than`", "add value = …"),
    ("duplicate_id", ":23", "the id `P-1` is used twice", "an id of its own"),
    ("duplicate_key", ":19:1", "duplicate key", "give each key once"),
    ("edit_without_value", ":32:9", "`set` needs `to`", "add to = "),
    ("empty_article", ":11", "`P-1` cites no article", "write article = { zh = \"第…条\""),
    ("empty_roles", ":11", "`P-1` is for nobody", "name at least one role"),
    ("falling_bands", ":11", "the bands of `P-1` do not rise", "lowest first"),
    ("falling_levels", ":11", "the levels of `P-1` do not rise", "lowest first"),
    ("float_amount", ":20:10", "floating point `0.5`", "write the number in quotes, e.g. \"0.5\""),
    ("float_rate", ":21:8", "floating point `0.02`", "write the number in quotes"),
    ("half_a_person", ":19:10", "the figure `places` is counted in whole units", "write an integer"),
    ("missing_article", ":10:1", "missing field `article`", "article = { zh = \"第…条\", en = \"Art. …\" }"),
    ("missing_english", ":13:9", "missing field `en`", "add the missing key"),
    ("negative_amount", ":20:10", "`-5`: must not be negative", "write zero or more"),
    ("no_bands", ":11", "the bands of `P-1` do not rise", "list at least one band"),
    ("no_provision", ":1:1", "missing field `provision`", "add at least one [[provision]]"),
    ("paid_by_nobody", ":11", "names the provision `P-2`, which does not exist", "did you mean `P-1`?"),
    ("reading_edits_nothing", ":23", "reading `X1` edits `P-1/amuont`", "did you mean `P-1/amount`?"),
    ("reading_with_one_option", ":23", "reading `X1` leaves no choice", "otherwise write a [[note]]"),
    ("rule_called_like_a_provision", ":23", "the id `P-1` is used twice", "an id of its own"),
    ("syntax_error", ":17:16", "invalid basic string", "close the quotation mark"),
    ("two_figures_of_a_name", ":11", "two figures called `weight`", "a name of its own"),
    ("two_mechanisms", ":19:12", "two ways of paying where one belongs", "keep one [provision.pays.…]"),
    ("unknown_companion", ":23", "`P-x` names the provision `P-11`", "did you mean `P-1`?"),
    ("unknown_fact", ":20:8", "`net_sale` is no fact", "did you mean `net_sales`?"),
    ("unknown_key", ":16:1", "unknown field `perod`", "did you mean `period`?"),
    ("unknown_loser", ":23", "`P-x` names the provision `P-11`", "did you mean `P-1`?"),
    ("unknown_mechanism", ":19:17", "unknown variant `lumps`", "did you mean `lump`?"),
    ("unknown_operator", ":19:36", "`=>` is no op", "did you mean `>=`?"),
    ("unknown_outer", ":23", "`P-x` names the provision `P-11`", "did you mean `P-1`?"),
    ("unknown_provision_in_rule", ":23", "`P-cap` names the provision `P-11`", "did you mean `P-1`?"),
    ("unknown_role", ":15:9", "`streamers` is no role", "did you mean `streamer`?"),
    ("unknown_yielder", ":23", "`P-x` names the provision `P-11`", "did you mean `P-1`?"),
    ("wrong_list", ":15:9", "expected a list [ … ]", "write the value in the form named"),
    ("wrong_type", ":2:9", "string \"nine\", expected a whole number", "write the value in the form named"),
];

fn text(name: &str) -> String {
    std::fs::read_to_string(format!("tests/cases/bad_schemes/{name}.toml")).unwrap()
}

#[test]
fn every_fault_names_its_line_the_field_and_a_remedy() {
    let mut wrong = Vec::new();
    for (name, place, problem, remedy) in FAULTS {
        let Err(faults) = read_file(name, &text(name)) else {
            wrong.push(format!("{name}: was read without a fault"));
            continue;
        };
        let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
        if faults.len() != 1 {
            wrong.push(format!("{name}: {} faults instead of one: {told:?}", faults.len()));
        }
        let [found, ..] = told.as_slice() else { continue };
        let all_told = [format!("{name}{place}: "), problem.to_owned(), remedy.to_owned()];
        for part in all_told.iter().filter(|part| !found.contains(part.as_str())) {
            wrong.push(format!("{name}: `{part}` is not in `{found}`"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_same_file_without_a_fault_is_read() {
    assert_eq!(read_file("good", &text("good")).map(|scheme| scheme.id), Ok("probe".to_owned()));
}

#[test]
fn every_bad_file_is_in_the_list() {
    let files = std::fs::read_dir("tests/cases/bad_schemes").unwrap();
    let files: BTreeSet<String> =
        files.map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    let listed: BTreeSet<String> =
        FAULTS.iter().map(|(name, ..)| (*name).to_owned()).chain(["good".to_owned()]).collect();
    assert_eq!(files, listed);
}

#[test]
fn every_fault_is_told_in_chinese() {
    let mut wrong = Vec::new();
    for (name, ..) in FAULTS {
        let text = text(name);
        for fault in read_file(name, &text).map(|scheme| scheme.id).unwrap_err() {
            let told = told(&fault, &text, Lang::Zh);
            // Names of the file stay as they are; the words between them don't.
            for part in [&told.problem, &told.remedy] {
                let outside: String = part.split(['`', '"']).step_by(2).collect();
                let mut words = outside.split(|sign: char| !sign.is_ascii_alphabetic() && sign != '_');
                let english = words.find(|word| ENGLISH.contains(word));
                wrong.extend(english.map(|word| format!("{name}: `{word}` in {part}")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Words that no name in a scheme file is.
const ENGLISH: [&str; 24] = [
    "a", "an", "the", "is", "no", "not", "of", "on", "needs", "need", "expected", "write", "give", "which", "with",
    "must", "did", "mean", "one", "whole", "correct", "missing", "kind", "called",
];

#[test]
fn several_faults_are_all_told() {
    let both = text("empty_roles").replace("zh = \"第一条\", en = \"Art. 1\"", "zh = \"\", en = \"\"");
    let faults = read_file("both", &both).map(|scheme| scheme.id).unwrap_err();
    let told: Vec<&str> = faults.iter().map(|fault| fault.problem.as_str()).collect();
    assert_eq!(told, ["`P-1` cites no article", "`P-1` is for nobody"]);
}

#[test]
fn faults_of_several_places_are_told_at_once() {
    let provision = text("good").split_once("[[provision]]").map(|(_, rest)| format!("[[provision]]{rest}")).unwrap();
    let second = provision.replace("\"P-1\"", "\"P-2\"").replacen("period = ", "perod = ", 1);
    let third = provision.replace("\"P-1\"", "\"P-3\"").replacen("\"streamer\"", "\"streamers\"", 1);
    let file = format!("sort = 1\n{}\n{second}\n{third}", text("good"));
    let told: Vec<String> =
        read_file("many", &file).map(|law| law.id).unwrap_err().iter().map(|fault| fault.problem.clone()).collect();
    let [first, perod, role] = told.as_slice() else { panic!("{told:?}") };
    assert!(first.starts_with("unknown field `sort`") && perod.starts_with("unknown field `perod`"), "{told:?}");
    assert!(role.starts_with("`streamers` is no role"), "{told:?}");
}

/// TOML lets tables be indented, values go over several lines, and a key be missing beside another fault.
#[test]
fn a_fault_is_told_once_however_the_file_is_written() {
    let told = |file: &str| -> Vec<String> {
        read_file("one", file).map(|law| law.id).unwrap_err().iter().map(|fault| fault.problem.clone()).collect()
    };
    let wrong = text("good").replacen("period = ", "perod = ", 1);
    let indented: String = wrong.lines().map(|line| format!("  {line}\n")).collect();
    let [only] = told(&indented).try_into().unwrap();
    assert!(only.starts_with("unknown field `perod`"), "{only}");
    let lines: Vec<&str> = wrong.lines().filter(|line| !line.starts_with("document")).collect();
    let [missing, perod] = told(&lines.join("\n")).try_into().unwrap();
    assert!(
        missing.starts_with("missing field `document`") && perod.starts_with("unknown field `perod`"),
        "{missing}, {perod}"
    );
    let long = text("good").replacen("name = {", "sort = { zh = \"\"\"一\n二\n\"\"\", en = \"x\" }\nname = {", 1);
    assert_eq!(told(&long).len(), 1, "{:?}", told(&long));
    // A key misspelt, one in quotation marks, one in two lines, and what is no TOML until the first fault is left out.
    let misspelt = text("good").replacen("document = ", "documnt = ", 1);
    let [documnt] = told(&misspelt).try_into().unwrap();
    assert!(documnt.starts_with("unknown field `documnt`"), "{documnt}");
    let quoted = text("good").replacen("document = {", "\"document\" = { sort = 3,", 1);
    assert_eq!(told(&quoted).len(), 1, "{:?}", told(&quoted));
    let name = text("good").lines().find(|line| line.starts_with("name = ")).unwrap().to_owned();
    let dotted = text("good").replacen(&name, "name.zh = \"试\"\nname.en = 3", 1);
    assert_eq!(told(&dotted).len(), 1, "{:?}", told(&dotted));
    let twice = long.replacen("period = ", "period = \"month\"\nperiod = ", 1);
    assert_eq!(told(&twice).len(), 2, "{:?}", told(&twice));
}

#[test]
fn an_article_is_cited_in_both_languages() {
    for (part, empty) in [("zh = \"第一条\"", "zh = \"\""), ("en = \"Art. 1\"", "en = \"\"")] {
        let half = text("good").replace(part, empty);
        let faults = read_file("half", &half).map(|scheme| scheme.id).unwrap_err();
        assert!(faults.iter().any(|fault| fault.problem == "`P-1` cites no article"), "{empty}: {faults:?}");
    }
}

/// Ids are parts of addresses, which a slash divides and a link holds.
#[test]
fn an_id_is_of_letters_digits_and_little_else() {
    for (id, fits) in [("P-1.a_2", true), ("条1", true), ("", false), ("P/1", false), ("P 1", false)] {
        let law = text("good").replace("\"P-1\"", &format!("\"{id}\""));
        assert_eq!(read_file("named", &law).is_ok(), fits, "{id}");
    }
}

#[test]
fn a_reading_may_switch_a_clause_off_that_there_is() {
    let off = |id: &str| {
        let mut law = read_file("good", &text("good")).unwrap();
        let text = Text { zh: "试".to_owned(), en: "Probe".to_owned() };
        let option = |id: &str, edits: Vec<Edit>| ReadingOption { id: id.to_owned(), text: text.clone(), edits };
        let edits = vec![Edit::Off { address: format!("probe/{id}") }];
        let option = vec![option("on", Vec::new()), option("off", edits)];
        law.reading.push(Reading { id: "X".to_owned(), about: Vec::new(), question: text.clone(), option });
        check_readings(&law).len()
    };
    assert_eq!([off("P-1"), off("P-2")], [0, 1]);
}
