//! Example people, one tap each. The data stands beside the schemes; only those whom some loaded scheme serves are shown.

use super::saved;
use super::state::State;
use crate::engine::Scheme;
use crate::engine::scheme::Text;
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Clone, Debug, Deserialize)]
struct Written {
    id: String,
    name: Text,
    state: serde_json::Value,
}

#[derive(Clone, Debug)]
pub struct Person {
    pub id: String,
    pub name: Text,
    state: State,
}

static PEOPLE: LazyLock<Vec<Person>> = LazyLock::new(|| {
    let written: Vec<Written> = serde_json::from_str(include_str!("../schemes/people.json")).unwrap_or_default();
    let read = written.into_iter().filter_map(|person| {
        let (state, whole) = saved::read(&person.state)?;
        whole.then_some(Person { id: person.id, name: person.name, state })
    });
    read.collect()
});

pub fn people() -> &'static [Person] {
    &PEOPLE
}

/// The people served by these schemes, with their places in [`people`].
pub fn served(schemes: &[Scheme]) -> Vec<(usize, &'static Person)> {
    let roles = super::asked::roles(schemes);
    let served = |person: &Person| person.state.roles.iter().any(|role| roles.contains(role));
    people().iter().enumerate().filter(|(_, person)| served(person)).collect()
}

impl Person {
    /// This person on the page as it stands: language, readings and what is open stay.
    pub fn state(&self, page: &State) -> State {
        State {
            lang: page.lang,
            readings: page.readings.clone(),
            vary: page.vary,
            open: page.open.clone(),
            ..self.state.clone()
        }
    }

    pub fn is(&self, page: &State) -> bool {
        let like = State { link_fault: None, ..page.clone() };
        self.state(&like) == like
    }
}
