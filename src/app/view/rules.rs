//! The schemes under the chosen readings, and beside them under every other; and what they ask. Worked out once per choice
//! or identity, not once per key.

use crate::analysis::Variants;
use crate::app::asked::{Asked, asked};
use crate::engine::fact::Fact;
use crate::engine::outcome::Outcome;
use crate::engine::profile::Role;
use crate::engine::{Profile, Provision, Scheme};
use crate::i18n::{How, Lang};
use crate::reform::Choices;
use std::cell::RefCell;
use std::rc::Rc;

/// What tells how a provision is paid.
pub type Tell = fn(&Scheme, &Provision, &Outcome, &Profile, Lang) -> How;

pub struct Rules {
    pub schemes: Vec<Scheme>,
    pub variants: Vec<Variants>,
    /// It comes with the details of the law.
    pub how: Option<Tell>,
    last_asked: RefCell<Option<(Vec<Role>, Rc<Asked>)>>,
}

impl Rules {
    /// Of the shipped law as it is here.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn under(choices: &Choices) -> Self {
        Self::of(crate::schemes::shipped(), choices, Some(crate::i18n::how))
    }

    pub fn of<'a>(schemes: impl IntoIterator<Item = &'a Scheme>, choices: &Choices, how: Option<Tell>) -> Self {
        let variants: Vec<Variants> = schemes.into_iter().map(|scheme| Variants::new(scheme, choices)).collect();
        let schemes = variants.iter().map(|variants| variants.current.clone()).collect();
        Self { schemes, variants, how, last_asked: RefCell::new(None) }
    }

    /// What these rules ask somebody in the profile's roles, whatever the account.
    pub fn asked(&self, profile: &Profile) -> Rc<Asked> {
        let mut last = self.last_asked.borrow_mut();
        if let Some((_, asked)) = last.as_ref().filter(|(roles, _)| *roles == profile.roles) {
            return Rc::clone(asked);
        }
        // What is asked must not shrink when the account turns out to be none of a person's: it could not be put right.
        let mut person = profile.clone();
        person.facts.clear(Fact::AccountKind);
        let asked = Rc::new(asked(&self.schemes, &person));
        *last = Some((profile.roles.clone(), Rc::clone(&asked)));
        asked
    }
}
