//! What follows from a draft: for people one knows, along one figure, and for the text itself. It may come a moment after
//! the key.

use super::Laws;

use crate::analysis::findings::{Finding, Kept, compare};
use crate::analysis::{Case, Difference, Effect, Point, Stretch, curve, differ, effect, findings};
use crate::app::asked::slider;
use crate::app::desk::MOST_COMPARED;
use crate::app::people::served;
use crate::app::state::State;
use crate::app::view::curve::{Shown, Traced, figure, here, reach, varied};
use crate::app::view::findings::{FindingView, Person, told, views};
use crate::app::view::{Choice, FigureView, Rules, TableView, Worked};
use crate::charts::Hue;
use crate::engine::fact::Fact;
use crate::engine::outcome::Totals;
use crate::engine::profile::{List, Profile};
use crate::engine::{Number, Scheme, assess};
use crate::i18n::Lang;
use crate::i18n::effect::nothing;
use crate::i18n::labels::fact;
use crate::i18n::numbers::{measure, yuan, yuan_bare};
use crate::i18n::page::{self, desk, panel};
use crate::reform::apply;
use rust_decimal::Decimal;
use std::cmp::Ordering;

/// Which pictures of the curve are wanted: none that nobody sees is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pictures {
    /// No curve either.
    None,
    Broad,
    /// The broad one all the same: it is the one that is saved.
    Narrow,
}

#[derive(Clone, Debug, PartialEq)]
pub struct EffectsView {
    pub lang: Lang,
    /// What it comes to in a few words.
    pub headline: String,
    /// What the draft does, or why it does nothing.
    pub sentences: Vec<String>,
    /// Somebody who gains and somebody who loses, to open in the calculator.
    pub cases: Vec<(String, Option<Person>)>,
    /// People one knows, under each version.
    pub people: TableView,
    /// Drafts that the table has no room for, and how to get them in.
    pub left_out: Option<String>,
    pub inputs: Vec<Choice<Fact>>,
    pub figure: Option<FigureView>,
    /// Where the versions differ along that figure.
    pub stretches: Vec<String>,
    pub added: Vec<FindingView>,
    pub gone: Vec<String>,
    /// Still there, at other values, with those it was at.
    pub moved: Vec<FindingView>,
    /// Findings of the text on the desk.
    pub findings: Vec<FindingView>,
}

impl EffectsView {
    pub fn of(state: &State, rules: &Rules) -> Option<Self> {
        let laws = Laws::of(state)?;
        Some(Self::beside(state, rules, &laws, (&findings(&laws.read), &mut Kept::default()), Pictures::Narrow))
    }

    /// `before`: what is found in the law under the readings; it stays the same from key to key, as most of what is kept does.
    pub fn beside(
        state: &State,
        rules: &Rules,
        laws: &Laws<'_>,
        (before, kept): (&[Finding], &mut Kept),
        pictures: Pictures,
    ) -> Self {
        let worked = &Worked::of(state, rules);
        let lang = state.lang;
        let drafted = state.desk.hand.is_some();
        let mut view = Self {
            lang,
            headline: panel::unchanged(lang).to_owned(),
            sentences: Vec::new(),
            cases: Vec::new(),
            people: people(state, laws, worked, lang),
            left_out: left_out(state, lang),
            inputs: Vec::new(),
            figure: None,
            stretches: Vec::new(),
            added: Vec::new(),
            gone: Vec::new(),
            moved: Vec::new(),
            findings: Vec::new(),
        };
        if drafted {
            view.told(laws);
        }
        if pictures != Pictures::None {
            view.along(state, laws, worked, pictures);
        }
        view.checked(laws, before, kept);
        view
    }

    fn told(&mut self, laws: &Laws<'_>) {
        let lang = self.lang;
        let found = effect(&laws.read, &laws.draft);
        if let Some(why) = &found.nothing {
            self.sentences.push(nothing(why, &laws.read, lang));
        }
        self.headline = self.sentences.first().cloned().unwrap_or_else(|| {
            let sum = |case: &Option<Case>| case.as_ref().map(|case| money(change(case.before, case.after), lang));
            panel::headline(sum(&found.gains), sum(&found.loses), lang)
        });
        for (sentence, case) in sentences(&found, lang) {
            self.cases.push((sentence, Person::of(&case.person, case.fact, laws.text)));
        }
    }

    fn along(&mut self, state: &State, laws: &Laws<'_>, worked: &Worked<'_>, pictures: Pictures) {
        let lang = self.lang;
        let inputs: Vec<Fact> = varied(worked).into_iter().filter(|fact| List::of(*fact).is_none()).collect();
        let Some(vary) = state.vary.filter(|fact| inputs.contains(fact)).or_else(|| inputs.first().copied()) else {
            return;
        };
        let Some(end) = reach(worked, vary) else { return };
        let trace = |law: &Scheme| curve(law, &worked.profile, vary, Number::ZERO, end);
        let (before, after) = (trace(&laws.read), trace(&laws.draft));
        let name = state.desk.draft().map(|draft| draft.name.clone());
        let mut shaded = Vec::new();
        let mut title = desk::one_law(fact(vary, lang), lang);
        if name.is_some() {
            let found = differ([&laws.read, &laws.draft], [&before, &after], &worked.profile, vary);
            shaded =
                found.stretches.iter().map(|each| (each.first.at, each.to.map_or(end, |_| each.last.at))).collect();
            title = difference(&found, vary, lang);
            self.stretches = stretches(&found, vary, lang);
        }
        let now = |law: &Scheme| assess(law, &worked.profile).totals.determined;
        let mut traced =
            vec![Traced { name: lang.of("现行", "now"), hue: Hue::S1, curve: before, here: now(&laws.read) }];
        if let Some(name) = &name {
            traced.push(Traced { name, hue: Hue::S2, curve: after, here: now(&laws.draft) });
        }
        self.inputs = inputs
            .iter()
            .map(|each| Choice { value: *each, name: fact(*each, lang).to_owned(), on: *each == vary })
            .collect();
        let (here, narrow) = (here(worked, vary), pictures == Pictures::Narrow);
        let shown = Shown { traced: &traced, vary, here, end, shaded: &shaded, narrow, id: "desk-curve", title, lang };
        self.figure = Some(figure(&shown));
    }

    fn checked(&mut self, laws: &Laws<'_>, before: &[Finding], kept: &mut Kept) {
        let after = if laws.draft == laws.read { before.to_vec() } else { kept.findings(&laws.draft) };
        let all = views(&laws.draft, &after, self.lang);
        let compared = compare(before, &after);
        let of = |at: &usize, drafted: bool| Some(FindingView { drafted, ..all.get(*at)?.clone() });
        self.added = compared.added.iter().filter_map(|at| of(at, true)).collect();
        let gone = compared.gone.iter().filter_map(|at| before.get(*at));
        self.gone = gone.map(|each| told(&laws.read, each, self.lang)).collect();
        let moved =
            |(was, is): &(usize, usize)| Some(of(is, true)?.moved_from(before.get(*was)?, &laws.read, self.lang));
        self.moved = compared.moved.iter().filter_map(moved).collect();
        // It may still be there and have another edge.
        let kept = |(was, is): &(usize, usize)| of(is, before.get(*was) != after.get(*is));
        self.findings = compared.kept.iter().filter_map(kept).collect();
    }
}

/// Somebody who gains, who loses, or whose sum is otherwise made up, each in a sentence.
pub(super) fn sentences(found: &Effect, lang: Lang) -> Vec<(String, &Case)> {
    let sentence = |case: &Case, words: fn(&str, &str, &str, Lang) -> String| {
        let who =
            case.fact.map_or_else(String::new, |of| format!("{} {}", fact(of, lang), measure(case.value, of, lang)));
        words(&who, &total(case.before, lang), &total(case.after, lang), lang)
    };
    let gains = found.gains.iter().map(|case| (sentence(case, desk::gains), case));
    let loses = found.loses.iter().map(|case| (sentence(case, desk::loses), case));
    let shifts = found.shifts.iter().map(|case| (sentence(case, desk::shifts), case));
    gains.chain(loses).chain(shifts).collect()
}

/// Where two laws differ for somebody along one figure, a line for each stretch.
pub(super) fn along(laws: [&Scheme; 2], person: &Profile, vary: Fact, lang: Lang) -> Vec<String> {
    let Some(end) = slider(laws, vary).map(|slider| slider.max) else { return Vec::new() };
    let [before, after] = laws.map(|law| curve(law, person, vary, Number::ZERO, end));
    stretches(&differ(laws, [&before, &after], person, vary), vary, lang)
}

fn total(totals: Totals, lang: Lang) -> String {
    match totals.at_most == totals.determined {
        true => yuan(totals.determined, lang),
        false => page::at_most(&yuan(totals.at_most, lang), lang),
    }
}

/// The drafts set beside each other, the one in hand among them.
fn compared(state: &State) -> Vec<usize> {
    let hand = state.desk.hand;
    let mut drafts: Vec<usize> = hand.into_iter().collect();
    drafts.extend((0..state.desk.drafts.len()).filter(|at| Some(*at) != hand));
    drafts.truncate(MOST_COMPARED);
    drafts.sort_unstable();
    drafts
}

fn left_out(state: &State, lang: Lang) -> Option<String> {
    let shown = compared(state);
    let others = state.desk.drafts.iter().enumerate().filter(|(at, _)| !shown.contains(at));
    let names: Vec<&str> = others.map(|(_, draft)| draft.name.as_str()).collect();
    (!names.is_empty()).then(|| desk::left_out(MOST_COMPARED, &lang.join(&names), lang))
}

/// The person of the calculator and the examples, under the law and up to four drafts.
fn people(state: &State, laws: &Laws<'_>, worked: &Worked<'_>, lang: Lang) -> TableView {
    let (hand, drafts) = (state.desk.hand, compared(state));
    let versions: Vec<(String, Scheme)> = drafts
        .iter()
        .filter_map(|at| Some((at, state.desk.drafts.get(*at)?)))
        .map(|(at, draft)| {
            let law = if hand == Some(*at) { laws.draft.clone() } else { apply(&laws.read, &draft.edits).0 };
            (draft.name.clone(), law)
        })
        .collect();
    let mut head = vec![desk::who(lang).to_owned(), lang.of("现行", "Now").to_owned()];
    head.extend(versions.iter().map(|(name, _)| name.clone()));
    let examples = served(std::slice::from_ref(laws.text)).into_iter();
    let mut everybody: Vec<(String, Profile)> = vec![(desk::you(lang).to_owned(), worked.profile.clone())];
    everybody.extend(examples.map(|(_, person)| {
        (lang.pick(&person.name).to_owned(), crate::app::profile::profile(&person.state(&State::default())))
    }));
    let row = |(name, profile): &(String, Profile)| {
        let before = assess(&laws.read, profile).totals;
        let mut row = vec![name.clone(), sum(before)];
        row.extend(versions.iter().map(|(_, law)| after(before, assess(law, profile).totals)));
        row
    };
    TableView { head, rows: everybody.iter().map(row).collect() }
}

fn sum(totals: Totals) -> String {
    match totals.at_most == totals.determined {
        true => yuan_bare(totals.determined),
        false => format!("{} ≤ {}", yuan_bare(totals.determined), yuan_bare(totals.at_most)),
    }
}

fn change(before: Totals, after: Totals) -> Decimal {
    after.at_most.decimal().saturating_sub(before.at_most.decimal())
}

/// `9,192 (+360)`
fn after(before: Totals, after: Totals) -> String {
    match change(before, after).cmp(&Decimal::ZERO) {
        Ordering::Equal => sum(after),
        Ordering::Greater => format!("{} (+{})", sum(after), yuan_bare(after.at_most.less(before.at_most))),
        Ordering::Less => format!("{} (−{})", sum(after), yuan_bare(before.at_most.less(after.at_most))),
    }
}

fn difference(found: &Difference, vary: Fact, lang: Lang) -> String {
    let label = fact(vary, lang);
    let at = |point: &Point| (measure(point.at, vary, lang), money(point.change(), lang));
    match (&found.gain, &found.loss) {
        (None, None) => desk::alike(label, lang),
        (Some(gain), None) => {
            let (value, more) = at(gain);
            desk::most_gain(label, &value, &more, lang)
        }
        (None, Some(loss)) => {
            let (value, less) = at(loss);
            desk::most_loss(label, &value, &less, lang)
        }
        (Some(gain), Some(loss)) => {
            let ((value, more), (other, less)) = (at(gain), at(loss));
            desk::both(label, (&value, &more), (&other, &less), lang)
        }
    }
}

fn money(change: Decimal, lang: Lang) -> String {
    Number::new(change.abs()).map_or_else(String::new, |number| yuan(number.into(), lang))
}

/// A line for each stretch: from where to where, and by how much.
fn stretches(found: &Difference, vary: Fact, lang: Lang) -> Vec<String> {
    let line = |stretch: &Stretch| {
        let from = measure(stretch.first.at, vary, lang);
        let to = stretch.to.map(|_| measure(stretch.last.at, vary, lang));
        let (least, most) = (money(stretch.least.change(), lang), money(stretch.most.change(), lang));
        desk::stretch(&from, to.as_deref(), (&least, &most), stretch.more, lang)
    };
    found.stretches.iter().map(line).collect()
}
