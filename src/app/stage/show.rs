//! A talk: where it is, what of it is shown, and what each key does to it.

use crate::app::State;

#[derive(Clone, Debug, PartialEq)]
pub struct Show {
    /// The scene, from 0.
    pub at: usize,
    pub black: bool,
    /// Notes, clock and what comes next.
    pub notes: bool,
    /// The figures that can be changed.
    pub inputs: bool,
    /// The list of keys.
    pub keys: bool,
    /// The row that attention is drawn to.
    pub pointed: Option<usize>,
    /// Digits typed before Enter.
    pub typed: String,
    /// The deck that a link brought meanwhile: it is taken in hand when the talk has ended.
    pub next: Option<usize>,
    /// That it came is said until a key is pressed.
    pub news: bool,
    /// Figures changed on stage, by scene.
    live: Vec<(usize, State)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Next,
    Back,
    First,
    Last,
    Black,
    Leave,
    Digit(char),
    /// To the scene whose number was typed.
    Jump,
    Notes,
    Inputs,
    Keys,
    /// Attention to the row above, or below; `usize` is how many there are.
    Up(usize),
    Down(usize),
    /// To one row, or to none where it is there already.
    Point(usize),
    /// The figures of this scene as they were collected.
    Restore,
}

/// What has the focus while a key is pressed: some keys are its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    Stage,
    Button,
    Slider,
    Text,
}

/// What a key does; nothing where it is left to whatever has the focus. `rows`: how many can be pointed at.
pub fn key(name: &str, focus: Focus, rows: usize) -> Option<Key> {
    // A clicker sends these two, wherever the focus is.
    match name {
        "PageDown" => return Some(Key::Next),
        "PageUp" => return Some(Key::Back),
        // Whoever types leaves the box first.
        "Escape" if focus != Focus::Text => return Some(Key::Leave),
        _ => {}
    }
    let own = match focus {
        Focus::Stage => false,
        Focus::Button => matches!(name, " " | "Enter"),
        Focus::Slider => name.starts_with("Arrow") || matches!(name, "Home" | "End"),
        Focus::Text => true,
    };
    if own {
        return None;
    }
    let key = match name {
        "ArrowRight" | " " => Key::Next,
        "ArrowLeft" | "Backspace" => Key::Back,
        "Home" => Key::First,
        "End" => Key::Last,
        "b" | "B" | "." => Key::Black,
        "n" | "N" => Key::Notes,
        "h" | "H" => Key::Inputs,
        "r" | "R" => Key::Restore,
        "?" | "？" => Key::Keys,
        "Enter" => Key::Jump,
        "ArrowUp" => Key::Up(rows),
        "ArrowDown" => Key::Down(rows),
        _ => {
            let mut signs = name.chars();
            let (Some(digit), None) = (signs.next().filter(char::is_ascii_digit), signs.next()) else { return None };
            Key::Digit(digit)
        }
    };
    Some(key)
}

/// What a finger did, from where it came down to where it left: a stroke turns, and so does a tap at either edge. In pixels.
pub fn stroke(from: (i32, i32), to: (i32, i32), width: i32) -> Option<Key> {
    const STROKE: i32 = 48;
    const TAP: i32 = 8;
    let (across, along) = (to.0 - from.0, to.1 - from.1);
    if across.abs() >= STROKE && across.abs() > along.abs() * 2 {
        return Some(if across < 0 { Key::Next } else { Key::Back });
    }
    if across.abs() > TAP || along.abs() > TAP {
        return None;
    }
    let edge = width / 10;
    match from.0 {
        x if x < edge => Some(Key::Back),
        x if x > width - edge => Some(Key::Next),
        _ => None,
    }
}

impl Show {
    pub fn begin(at: usize) -> Self {
        Self {
            at,
            black: false,
            notes: false,
            inputs: true,
            keys: false,
            pointed: None,
            typed: String::new(),
            next: None,
            news: false,
            live: Vec::new(),
        }
    }

    /// A deck has come that is this one.
    pub fn came(&mut self, deck: usize) {
        (self.next, self.news) = (Some(deck), true);
    }

    /// The talk after a key, `of` scenes long; nothing where it has ended.
    pub fn after(mut self, key: Key, of: usize) -> Option<Self> {
        let last = of.checked_sub(1)?;
        let typed = std::mem::take(&mut self.typed);
        self.news = false;
        match key {
            Key::Next if self.black => self.black = false,
            Key::Next => self.go(self.at.saturating_add(1).min(last)),
            Key::Back => self.go(self.at.saturating_sub(1)),
            Key::First => self.go(0),
            Key::Last => self.go(last),
            Key::Black => self.black = !self.black,
            Key::Leave if self.keys => self.keys = false,
            Key::Leave => return None,
            // Three digits count further than any deck.
            Key::Digit(digit) if typed.len() < 3 => self.typed = format!("{typed}{digit}"),
            Key::Digit(digit) => self.typed = digit.to_string(),
            Key::Jump => {
                let wanted = typed.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
                match wanted {
                    Some(at) => self.go(at.min(last)),
                    None if typed.is_empty() => self.go(self.at.saturating_add(1).min(last)),
                    None => {}
                }
            }
            Key::Notes => self.notes = !self.notes,
            Key::Inputs => self.inputs = !self.inputs,
            Key::Keys => self.keys = !self.keys,
            Key::Up(rows) => self.pointed = self.pointed.map_or(rows.checked_sub(1), |at| at.checked_sub(1)),
            Key::Down(rows) => {
                let next = self.pointed.map_or(0, |at| at + 1);
                self.pointed = (next < rows).then_some(next);
            }
            Key::Point(at) => self.pointed = Some(at).filter(|_| self.pointed != Some(at)),
            Key::Restore => self.live.retain(|(at, _)| *at != self.at),
        }
        Some(self)
    }

    fn go(&mut self, at: usize) {
        self.black = false;
        if at != self.at {
            self.at = at;
            self.pointed = None;
        }
    }

    /// This scene with the figures changed on stage; nothing where none was.
    pub fn changed(&self) -> Option<&State> {
        self.live.iter().find(|(at, _)| *at == self.at).map(|(_, state)| state)
    }

    pub fn change(&mut self, state: State) {
        self.live.retain(|(at, _)| *at != self.at);
        self.live.push((self.at, state));
    }
}
