//! Texts under names as one text: a head line with the form, then for each entry its name behind `@` and its lines behind `|`.

/// The form in which this program writes.
const HEAD: &str = "#1";
const FORM: char = '#';
const NAME: char = '@';
const LINE: char = '|';

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// One line; on a shelf no two are the same.
    pub name: String,
    pub text: String,
}

/// In the order in which they are shown.
pub type Shelf = Vec<Entry>;

/// How well a kept text could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sound {
    Whole,
    /// Some of it makes no sense.
    Damaged,
    /// A newer program wrote it.
    Newer,
}

pub fn write(shelf: &[Entry]) -> String {
    if shelf.is_empty() {
        return String::new();
    }
    let mut text = format!("{HEAD}\n");
    for entry in shelf {
        line(&mut text, NAME, &one_line(&entry.name));
        entry.text.lines().for_each(|each| line(&mut text, LINE, each));
    }
    text
}

fn line(text: &mut String, mark: char, rest: &str) {
    text.push(mark);
    text.push_str(rest);
    text.push('\n');
}

/// A name as it can be kept.
pub fn one_line(name: &str) -> String {
    name.trim().chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect()
}

/// The entries that can be read, and how well the text as a whole could.
pub fn read(text: &str) -> (Shelf, Sound) {
    let mut shelf = Shelf::new();
    let mut lines = text.lines();
    let mut sound = match lines.next() {
        None => return (shelf, Sound::Whole),
        Some(HEAD) => Sound::Whole,
        Some(head) if newer(head) => Sound::Newer,
        Some(_) => return (shelf, Sound::Damaged),
    };
    for line in lines {
        let known = match (line.strip_prefix(NAME), line.strip_prefix(LINE)) {
            (Some(name), _) if shelf.iter().all(|entry| entry.name != name) => {
                shelf.push(Entry { name: name.to_owned(), text: String::new() });
                true
            }
            (_, Some(rest)) => shelf.last_mut().is_some_and(|entry| {
                entry.text.push_str(rest);
                entry.text.push('\n');
                true
            }),
            _ => false,
        };
        if !known && sound == Sound::Whole {
            sound = Sound::Damaged;
        }
    }
    (shelf, sound)
}

fn newer(head: &str) -> bool {
    head.strip_prefix(FORM).is_some_and(|form| form.parse::<u32>().is_ok())
}
