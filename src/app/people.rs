//! Example people, one tap each. The data stands beside the schemes; only those whom some loaded scheme serves are shown.

use super::saved;
use super::state::State;
use crate::engine::Scheme;
use crate::engine::scheme::Text;
use crate::schemes::{Example, examples};
use std::sync::LazyLock;

#[derive(Clone, Debug)]
pub struct Person {
    pub id: String,
    pub name: Text,
    state: State,
}

static PEOPLE: LazyLock<Vec<Person>> = LazyLock::new(|| {
    let read = examples().into_iter().filter_map(|Example { id, name, entered }| {
        let (state, whole) = saved::read(&entered);
        whole.then_some(Person { id, name, state })
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
        let own = self.state.clone().speaking(page.lang);
        State {
            page: page.page,
            readings: page.readings.clone(),
            vary: page.vary,
            map: page.map.clone(),
            open: page.open.clone(),
            source: page.source.clone(),
            desk: page.desk.clone(),
            treasury: page.treasury.clone(),
            hall: page.hall.clone(),
            ..own
        }
    }

    pub fn is(&self, page: &State) -> bool {
        let like = State { link_fault: None, was: None, sheet: None, ..page.clone() };
        self.state(&like) == like
    }
}
