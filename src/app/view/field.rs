//! One text box: label, what was understood, what is wrong, and its slider.

use crate::app::amount::Fault;
use crate::app::asked::{Slider, slider};
use crate::app::field::{Field, FieldFault, Kind};
use crate::app::state::{Slot, State};
use crate::engine::fact::{Absent, Fact, Place, Unit};
use crate::engine::named::Named;
use crate::engine::{Number, Scheme};
use crate::i18n::labels::{self, absence, fact, fact_hint, fact_unit};
use crate::i18n::numbers::{grouped, measure};
use crate::i18n::{Lang, impossible, page};

#[derive(Clone, Debug, PartialEq)]
pub struct FieldView {
    pub slot: Slot,
    /// Unique in the page.
    pub id: String,
    pub label: String,
    pub hint: Option<String>,
    pub text: String,
    /// `= 38,000 元`, or the unit alone.
    pub echo: String,
    pub fault: Option<String>,
    pub slider: Option<SliderView>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct SliderView {
    pub fact: Fact,
    pub place: u32,
    /// What a screen reader says for the place.
    pub text: String,
}

/// The id of a text box's element.
pub fn slot_id(slot: &Slot) -> String {
    match slot {
        Slot::Fact(fact) => format!("f-{}", fact.name().replace('.', "-")),
        Slot::Month(fact, month) => format!("m-{}-{}", fact.name(), month + 1),
        Slot::Item(list, at, fact) => format!("i-{}-{}-{}", list.name(), at + 1, fact.name()),
        Slot::Times(list, at) => format!("t-{}-{}", list.name(), at + 1),
        Slot::Claim(contest, prize) => format!("p-{contest}-{}", prize.name()),
        Slot::Sum(contest, prize) => format!("s-{contest}-{}", prize.name()),
        Slot::Elsewhere(rule) => format!("e-{rule}"),
        Slot::Views => "f-views".to_owned(),
    }
}

/// A box for a fact of the applicant, with a slider where the rules give it a length.
pub fn fact_field(state: &State, schemes: &[Scheme], of: Fact) -> FieldView {
    let lang = state.lang;
    let slot = Slot::Fact(of);
    let mut view = field(state, slot, fact(of, lang).to_owned());
    view.hint = hint(of, lang);
    let good = state.fields.get(&of).and_then(|field| field.good).unwrap_or_default();
    view.slider = slider(schemes, of).map(|slider| slide(slider, of, good, lang));
    view
}

fn slide(slider: Slider, fact: Fact, good: Number, lang: Lang) -> SliderView {
    SliderView { fact, place: slider.place(good), text: measure(good, fact, lang) }
}

fn hint(of: Fact, lang: Lang) -> Option<String> {
    let absent = matches!(of.absent(), Absent::Unknown | Absent::AssumedEnough | Absent::AssumedFirst);
    let told = [fact_hint(of, lang), absence(of, lang).filter(|_| absent)];
    let told: Vec<&str> = told.into_iter().flatten().collect();
    (!told.is_empty()).then(|| lang.chain(&told))
}

/// Any text box.
pub fn field(state: &State, slot: Slot, label: String) -> FieldView {
    let lang = state.lang;
    let blank = Field::default();
    let field = state.field(&slot).unwrap_or(&blank);
    let kind = Kind::of(&slot);
    FieldView {
        id: slot_id(&slot),
        label,
        hint: None,
        text: field.text.clone(),
        echo: echo(field, kind, lang),
        fault: field.fault.map(|fault| told(fault, field.good, kind, lang)),
        slider: None,
        slot,
    }
}

fn shown(number: Number, kind: Kind, lang: Lang) -> String {
    match kind {
        Kind::Of(fact) if fact.unit() == Unit::Share => measure(number, fact, lang),
        Kind::Of(fact) => format!("{} {}", grouped(number.decimal()), fact_unit(fact, lang)).trim_end().to_owned(),
        Kind::Times => grouped(number.decimal()),
        Kind::Money => format!("{} {}", grouped(number.decimal()), unit(kind, lang)),
    }
}

fn unit(kind: Kind, lang: Lang) -> String {
    let told = match kind {
        Kind::Of(fact) => fact_unit(fact, lang),
        Kind::Money => labels::unit(Unit::Yuan, lang),
        Kind::Times => "",
    };
    told.to_owned()
}

fn echo(field: &Field, kind: Kind, lang: Lang) -> String {
    match field.good.filter(|_| field.fault.is_none()) {
        // Nothing to add where it was typed just so.
        Some(good) if field.text.trim() != grouped(good.decimal()) => page::echo(&shown(good, kind, lang), lang),
        _ => unit(kind, lang),
    }
}

/// What is wrong, what would be right, and what is computed with meanwhile.
pub fn told(fault: FieldFault, good: Option<Number>, kind: Kind, lang: Lang) -> String {
    let fault = match fault {
        FieldFault::Amount(fault) => amount_fault(fault, kind, lang),
        FieldFault::Impossible(found) => impossible(found, lang),
    };
    match good {
        Some(good) => lang_join(&[fault, page::still(&shown(good, kind, lang), lang)], lang),
        None => fault,
    }
}

pub fn lang_join(sentences: &[String], lang: Lang) -> String {
    sentences.join(if lang == Lang::Zh { "" } else { " " })
}

pub fn amount_fault(fault: Fault, kind: Kind, lang: Lang) -> String {
    match fault {
        Fault::NotANumber { found, .. } if matches!(kind, Kind::Of(fact) if fact.unit() == Unit::Share) => {
            page::no_percentage(found, lang)
        }
        Fault::NotANumber { found, .. } => page::not_a_number(found, lang),
        Fault::Negative => page::negative(lang),
        Fault::TooLarge { max } => {
            page::too_large(&Number::new(max).map_or_else(String::new, |max| shown(max, kind, lang)), lang)
        }
        Fault::TooFine { places } => page::too_fine(places, lang),
        Fault::Ambiguous { .. } => page::ambiguous(lang),
        Fault::TooMany { max } => page::too_many(max, lang),
    }
}

/// Whether the fact is entered month by month once the months are told apart.
pub fn monthly(fact: Fact) -> bool {
    fact.place() == Place::Month
}
