//! Shelves: kept and read again, whatever happened to them in between; named, renamed, deleted, put back.

use sandtable::app::device::scenarios::{delete, note, put_back, rename, save, set_aside};
use sandtable::app::device::{Entry, MOST_SCENARIOS, Refused, Shelf, Sound, read, write};

pub fn shelf(entries: &[(&str, &str)]) -> Shelf {
    entries.iter().map(|(name, text)| Entry { name: (*name).to_owned(), text: format!("{text}\n") }).collect()
}

fn names(shelf: &[Entry]) -> Vec<&str> {
    shelf.iter().map(|entry| entry.name.as_str()).collect()
}

#[test]
fn what_is_kept_is_read_again() {
    let whole = shelf(&[("红寺堡 @1", "facts/views=1\n@x\n|y\n#1"), ("b", "role=public"), ("c", "")]);
    let text = write(&whole);
    let (back, sound) = read(&text);
    assert_eq!((names(&back), sound), (names(&whole), Sound::Whole));
    assert_eq!(back[0].text, whole[0].text, "marks inside a text are no marks");
    assert_eq!(read(""), (Shelf::new(), Sound::Whole));
    assert_eq!(write(&[]), "");
}

#[test]
fn damage_spoils_only_itself() {
    let text = write(&shelf(&[("a", "1"), ("b", "2")]));
    let (back, sound) = read(&text.replace("@b", "?b"));
    assert_eq!((names(&back), sound), (vec!["a"], Sound::Damaged));
    assert_eq!(read("[{\"rubbish\":1}]"), (Shelf::new(), Sound::Damaged));
    assert_eq!(read("\u{0}").1, Sound::Damaged);
    // Every cut and every wrong sign is read to an end.
    for at in 0..text.len() {
        let _ = read(&text[..at]);
        let _ = read(&format!("{}\u{7f}{}", &text[..at], &text[at + 1..]));
    }
}

#[test]
fn a_newer_text_is_told_from_a_damaged_one() {
    let newer = write(&shelf(&[("a", "1")])).replacen("#1", "#2", 1) + "!strange\n";
    let (back, sound) = read(&newer);
    assert_eq!((names(&back), sound), (vec!["a"], Sound::Newer));
}

#[test]
fn saving_asks_before_it_replaces() {
    let one = save(Shelf::new(), "  方案\n一 ", "1".to_owned(), false).unwrap();
    assert_eq!(names(&one), ["方案 一"]);
    assert_eq!(save(one.clone(), "方案 一", "2".to_owned(), false), Err(Refused::Taken));
    let replaced = save(one.clone(), "方案 一", "2".to_owned(), true).unwrap();
    assert_eq!((replaced.len(), replaced[0].text.as_str()), (1, "2"));
    assert_eq!(save(one.clone(), "方案 一", "1".to_owned(), false), Ok(one.clone()), "the same again");
    assert_eq!(save(one, " \t", "1".to_owned(), false), Err(Refused::NoName));
    let full: Shelf = (0..MOST_SCENARIOS).map(|at| Entry { name: at.to_string(), ..Entry::default() }).collect();
    assert_eq!(save(full, "one more", String::new(), false), Err(Refused::Full));
    let long = save(Shelf::new(), &"字".repeat(500), String::new(), false).unwrap();
    assert_eq!(long[0].name.chars().count(), 60);
}

#[test]
fn renamed_deleted_and_put_back_where_it_stood() {
    let three = shelf(&[("a", "1"), ("b", "2"), ("c", "3")]);
    assert_eq!(rename(three.clone(), "a", "b"), Err(Refused::Taken));
    assert_eq!(rename(three.clone(), "z", "y"), Err(Refused::Gone));
    assert_eq!(names(&rename(three.clone(), "a", "x").unwrap()), ["x", "b", "c"]);
    assert_eq!(rename(three.clone(), "a", "a").unwrap(), three);
    let (two, (at, gone)) = delete(three.clone(), "b").unwrap();
    assert_eq!(names(&two), ["a", "c"]);
    assert_eq!(put_back(two.clone(), at, gone.clone()).unwrap(), three);
    assert_eq!(put_back(three, at, gone), Err(Refused::Taken));
    assert_eq!(delete(two, "b"), Err(Refused::Gone));
}

#[test]
fn of_recent_tabs_the_last_ones_stay() {
    let mut recent = Shelf::new();
    for (tab, text) in [("t1", "a"), ("t2", "b"), ("t1", "c"), ("t3", "d"), ("t4", "e")] {
        recent = note(recent, tab, text.to_owned());
    }
    assert_eq!(names(&recent), ["t1", "t3", "t4"]);
    assert_eq!(recent[0].text, "c");
    assert_eq!(names(&note(recent, "t5", "c".to_owned())), ["t3", "t4", "t5"], "the same entries once");
}

#[test]
fn what_would_be_lost_is_set_aside_however_many_there_are() {
    let full: Shelf =
        (0..MOST_SCENARIOS).map(|nth| Entry { name: format!("{nth}"), text: format!("{nth}\n") }).collect();
    let once = set_aside(full.clone(), "7", "x\n".to_owned());
    assert_eq!((once.len(), once[MOST_SCENARIOS].name.as_str()), (MOST_SCENARIOS + 1, "7 2"));
    assert_eq!(once[..MOST_SCENARIOS], full);
    assert_eq!(set_aside(once.clone(), "7", "x\n".to_owned()), once, "it is there already");
}
