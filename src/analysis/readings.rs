//! Which readings of the text change this person's money, and what each would give.

use crate::engine::outcome::Totals;
use crate::engine::profile::Profile;
use crate::engine::{Scheme, assess};
use crate::reform::{Choices, with_readings};

/// A scheme under the readings chosen, and under every other option of each reading. Made once per choice, not per key.
#[derive(Clone, Debug)]
pub struct Variants {
    pub current: Scheme,
    readings: Vec<Alternatives>,
}

#[derive(Clone, Debug)]
struct Alternatives {
    about: Vec<String>,
    chosen: usize,
    /// In the order of the options; none for the one in force.
    options: Vec<Option<Scheme>>,
}

/// A reading that matters to somebody. Indices are those of the shipped scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenReading {
    pub reading: usize,
    pub chosen: usize,
    /// The totals under each option.
    pub options: Vec<Totals>,
}

impl Variants {
    pub fn new(shipped: &Scheme, choices: &Choices) -> Self {
        let current = with_readings(shipped, choices);
        let readings = shipped.reading.iter().map(|reading| {
            let told = choices.iter().rev().find(|(id, _)| *id == reading.id).map(|(_, option)| option);
            let chosen = reading.option.iter().position(|option| Some(&option.id) == told).unwrap_or(0);
            let under = |option: &String| {
                let mut other = choices.clone();
                other.retain(|(id, _)| *id != reading.id);
                other.push((reading.id.clone(), option.clone()));
                with_readings(shipped, &other)
            };
            let options = reading.option.iter().enumerate();
            let options = options.map(|(at, option)| (at != chosen).then(|| under(&option.id))).collect();
            Alternatives { about: reading.about.clone(), chosen, options }
        });
        Self { readings: readings.collect(), current }
    }

    /// The readings that change this person's totals.
    pub fn open(&self, profile: &Profile) -> Vec<OpenReading> {
        let totals = assess(&self.current, profile).totals;
        let concerns = |about: &[String]| {
            about
                .iter()
                .filter_map(|id| self.current.provision(id))
                .any(|rule| rule.roles.iter().any(|role| profile.holds(*role)))
        };
        let open = |(reading, alternatives): (usize, &Alternatives)| {
            if !concerns(&alternatives.about) {
                return None;
            }
            let under =
                |option: &Option<Scheme>| option.as_ref().map_or(totals, |scheme| assess(scheme, profile).totals);
            let options: Vec<Totals> = alternatives.options.iter().map(under).collect();
            let matters = options.iter().any(|other| *other != totals);
            matters.then_some(OpenReading { reading, chosen: alternatives.chosen, options })
        };
        self.readings.iter().enumerate().filter_map(open).collect()
    }
}

/// For a single question; where the same choices serve many questions, keep [`Variants`].
pub fn open_readings(shipped: &Scheme, profile: &Profile, choices: &Choices) -> Vec<OpenReading> {
    Variants::new(shipped, choices).open(profile)
}
