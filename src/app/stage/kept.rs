//! Decks as lines: what the browser keeps between visits, and what a link to a deck holds.
//!
//! `@1name` begins a deck, `#kind of` a scene; then `t` its heading, `n` its note, and `|` each line that brings it back.

use super::{Deck, Kind, MOST_DECKS, MOST_SCENES, Scene};
use crate::app::device::Form;
use crate::engine::named::Named;

/// The key under which the browser keeps them.
pub const KEY: &str = "sandtable.decks";
/// Where a text goes that could not be read wholly: nothing is thrown away.
pub const DAMAGED_KEY: &str = "sandtable.decks.damaged";
const DECK: &str = "@1";

pub fn write(decks: &[Deck]) -> String {
    let mut out = String::new();
    for deck in decks {
        line(&mut out, DECK, &deck.name);
        for scene in &deck.scenes {
            line(&mut out, "#", &[scene.kind.name(), " ", &scene.of].concat());
            for (mark, text) in [("t", &scene.title), ("n", &scene.note)] {
                if !text.is_empty() {
                    line(&mut out, mark, text);
                }
            }
            for each in scene.lines.lines() {
                line(&mut out, "|", each);
            }
        }
    }
    out
}

fn line(out: &mut String, mark: &str, text: &str) {
    out.push_str(mark);
    for sign in text.chars() {
        match sign {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => {}
            _ => out.push(sign),
        }
    }
    out.push('\n');
}

fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => plain.push(if signs.next() == Some('n') { '\n' } else { '\\' }),
            _ => plain.push(sign),
        }
    }
    plain
}

/// The decks, and whether all of the text was understood.
pub fn read(text: &str) -> (Vec<Deck>, bool) {
    let mut decks: Vec<Deck> = Vec::new();
    let mut whole = true;
    // Whether the lines that follow belong to a scene that is known here.
    let mut known = false;
    for line in text.lines() {
        if let Some(name) = line.strip_prefix(DECK) {
            known = false;
            if decks.len() < MOST_DECKS {
                decks.push(Deck { name: plain(name), scenes: Vec::new() });
            } else {
                whole = false;
            }
            continue;
        }
        let scenes = decks.last_mut().map(|deck| &mut deck.scenes);
        let understood = match (line.split_at_checked(1), scenes) {
            (Some(("#", rest)), Some(scenes)) => {
                let scene = scene(rest).filter(|_| scenes.len() < MOST_SCENES);
                known = scene.is_some();
                scenes.extend(scene);
                known
            }
            (Some((mark, rest)), Some(scenes)) if known => match (mark, scenes.last_mut()) {
                ("t", Some(scene)) => {
                    scene.title = plain(rest);
                    true
                }
                ("n", Some(scene)) => {
                    scene.note = plain(rest);
                    true
                }
                ("|", Some(scene)) => {
                    scene.lines.push_str(&plain(rest));
                    scene.lines.push('\n');
                    true
                }
                _ => false,
            },
            _ => false,
        };
        whole &= understood;
    }
    (decks, whole)
}

fn scene(head: &str) -> Option<Scene> {
    let (kind, of) = head.split_once(' ')?;
    let kind = Kind::from_name(kind)?;
    Some(Scene { kind, of: plain(of), lines: String::new(), title: String::new(), note: String::new() })
}

/// How a deck stands on a shelf that two tabs share.
pub const FORM: Form<Deck> = Form {
    name: |deck| deck.name.clone(),
    write: |deck| write(std::slice::from_ref(deck)),
    read: |name, text| Some(Deck { name: name.to_owned(), ..read(text).0.pop()? }),
};
