//! One clause: its sentence with boxes where the numbers stand, and below it what the sentence does not say.

use super::{Laws, conditions};
use crate::app::State;
use crate::app::desk::told;
use crate::engine::mechanism::{Band, Edge, Mechanism};
use crate::engine::named::Named;
use crate::engine::number::Yuan;
use crate::engine::outcome::Span;
use crate::engine::param::Setting;
use crate::engine::scheme::{Edit, Scheme};
use crate::engine::{Number, Provision};
use crate::i18n::clause::conditions::amended;
use crate::i18n::clause::{CAPS, Editable, Field, Part, Source, Value, editable, options, shown};
use crate::i18n::labels::{parameter, span};
use crate::i18n::{Lang, page};
use crate::reform::Address;
use rust_decimal::Decimal;

#[derive(Clone, Debug, PartialEq)]
pub struct ClauseView {
    /// `scheme/PROVISION`
    pub address: String,
    pub article: String,
    pub title: String,
    pub parts: Vec<PartView>,
    /// Whether the draft changes anything in it.
    pub changed: bool,
    /// Whether it can be switched off, and is.
    pub off: Option<bool>,
    pub open: bool,
    pub more: Vec<FieldLine>,
    pub bands: Vec<BandTool>,
    /// Caps that can be taken out and those that could be added, with the edit that does it.
    pub caps: Vec<(String, Edit)>,
    /// Conditions that can be taken out, with the edit that does it.
    pub conditions: Vec<(String, Edit)>,
    /// Conditions that could be put in.
    pub further: Vec<(String, Edit)>,
    /// Why, in the drafter's words; only where something is changed.
    pub reason: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum PartView {
    Words(String),
    Box(BoxView),
}

/// A value that can be changed.
#[derive(Clone, Debug, PartialEq)]
pub struct BoxView {
    pub address: Address,
    /// Unique in the page.
    pub id: String,
    pub label: String,
    pub text: String,
    pub control: Control,
    pub source: Source,
    /// `原为 2%`, where the draft says something else.
    pub was: Option<String>,
    pub fault: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Control {
    Type,
    /// Name, word, whether it is chosen.
    Pick(Vec<(String, String, bool)>),
    /// It can be read here, and changed nowhere.
    Read,
}

/// A parameter the sentence does not say, in a line of its own.
pub type FieldLine = BoxView;

/// What can be done to the list of bands.
#[derive(Clone, Debug, PartialEq)]
pub struct BandTool {
    /// The band it is about; nothing: the list.
    pub row: Option<String>,
    pub does: BandAct,
    pub edit: Edit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BandAct {
    Below,
    Above,
    Split,
    Remove,
}

pub fn clause(state: &State, laws: &Laws<'_>, owner: &str) -> Option<ClauseView> {
    let lang = state.lang;
    let edits = state.desk.draft().map(|draft| draft.edits.as_slice()).unwrap_or_default();
    let told = editable(laws.text, &laws.read, &laws.draft, edits, owner, lang)?;
    let address = format!("{}/{owner}", laws.text.id);
    let field = |value: &Value| told.fields.iter().find(|field| field.address == value.address);
    let part = |part: &Part| match part.value.as_ref().and_then(|value| Some((value, field(value)?))) {
        Some((value, field)) => PartView::Box(boxed(state, laws, field, Some((value, &part.text)))),
        None => PartView::Words(part.text.clone()),
    };
    let more = told.fields.iter().filter(|field| field.place.is_none());
    let off = told.off;
    let was_off = laws.read.provision(owner).is_some_and(|rule| rule.off);
    let changed = told.fields.iter().any(|field| field.source == Source::Draft)
        || rows_changed(laws, owner)
        || off.is_some_and(|off| off != was_off && edits.iter().any(|edit| edit.address() == address));
    let rule = laws.draft.provision(owner);
    let open = state.desk.open.as_deref() == Some(address.as_str());
    Some(ClauseView {
        open,
        parts: told.sentence.iter().map(part).collect(),
        more: more.map(|field| boxed(state, laws, field, None)).collect(),
        bands: rule.map(|rule| bands(rule, &address, lang)).unwrap_or_default(),
        caps: rule.map(|rule| caps(&told, &laws.draft, rule, &address, lang)).unwrap_or_default(),
        conditions: conditions::there(laws, owner, &address, lang),
        further: if open { conditions::further(laws, owner, &address, lang) } else { Vec::new() },
        reason: changed
            .then(|| state.desk.draft().and_then(|draft| draft.reason(&address)).unwrap_or_default().to_owned()),
        article: told.article,
        title: told.title,
        changed,
        off,
        address,
    })
}

fn rows_changed(laws: &Laws<'_>, owner: &str) -> bool {
    let rows = |rule: Option<&Provision>| match rule.map(|rule| &rule.pays) {
        Some(Mechanism::Bands(bands)) => bands.band.len(),
        Some(Mechanism::Milestones(levels)) => levels.level.len(),
        _ => 0,
    };
    let caps = |rule: Option<&Provision>| {
        rule.map(|rule| {
            let caps = &rule.cap;
            [&caps.item, &caps.month, &caps.year, &caps.applicant, &caps.programme].map(Option::is_some)
        })
    };
    let (before, after) = (laws.read.provision(owner), laws.draft.provision(owner));
    let conditions = |law| amended(law, owner).map(|(_, amended)| amended.clone());
    rows(before) != rows(after) || caps(before) != caps(after) || conditions(&laws.read) != conditions(&laws.draft)
}

/// The id in the page of the box that holds the value at this address.
pub fn box_id(address: &str) -> String {
    format!("w-{}", address.replace(['/', '.'], "-"))
}

fn boxed(state: &State, laws: &Laws<'_>, field: &Field, at: Option<(&Value, &str)>) -> BoxView {
    let lang = state.lang;
    let address = field.address.to_string();
    let typed = state.desk.typed.get(&address);
    let reads =
        at.map_or_else(|| shown(&laws.draft, &field.address, lang).unwrap_or_default(), |(_, text)| text.to_owned());
    let plain = Value { address: field.address.clone(), setting: field.setting.clone(), opposite: false };
    let control = match &field.setting {
        Setting::Yuan(_) | Setting::Rate(_) | Setting::Number(..) => Control::Type,
        Setting::Flag(_) | Setting::Choice { .. } => {
            let now = field.setting.to_string();
            let options = options(&laws.draft, at.map_or(&plain, |(value, _)| value), lang);
            Control::Pick(
                options
                    .into_iter()
                    .map(|(name, word)| (name == now, name, word))
                    .map(|(on, name, word)| (name, word, on))
                    .collect(),
            )
        }
        Setting::Fact(_) | Setting::Provision(_) => Control::Read,
    };
    let changed = field.source == Source::Draft;
    BoxView {
        id: box_id(&address),
        label: field.label.clone(),
        text: typed.map_or(reads, |typed| typed.text.clone()),
        control,
        source: field.source,
        was: field
            .baseline
            .as_ref()
            .filter(|_| changed)
            .and_then(|_| {
                let before = crate::i18n::clause::origin(
                    &laws.read,
                    &field.address.owner,
                    &field.address.path,
                    state.desk.draft().map(|draft| draft.edits.as_slice()).unwrap_or_default(),
                )?;
                shown(&laws.read, &Address { path: before, ..field.address.clone() }, lang)
            })
            .map(|value| page::was(&value, lang)),
        fault: typed.and_then(|typed| typed.fault.as_ref()).map(|fault| told(fault, lang)),
        address: field.address.clone(),
    }
}

/// The caps that are there, to be taken out, and those that are not yet. A new one starts high enough to bind nobody at
/// first: as high as any in the clause, or a round sum.
fn caps(told: &Editable, law: &Scheme, rule: &Provision, address: &str, lang: Lang) -> Vec<(String, Edit)> {
    let there = [&rule.cap.item, &rule.cap.month, &rule.cap.year, &rule.cap.applicant, &rule.cap.programme];
    let highest = there.into_iter().flatten().map(|cap| cap.amount).max();
    let amount = highest.unwrap_or_else(|| Yuan::from(Number::of(ROUND)));
    let edit = |path: &&'static str| {
        let of = Span::from_name(path.strip_prefix("cap/")?)?;
        Some((page::add_cap(span(of, lang), lang), Edit::Add { address: format!("{address}/{path}"), amount }))
    };
    let gone = CAPS.iter().zip(there).filter(|(_, cap)| cap.is_some()).map(|(path, _)| {
        let words = page::remove_cap(&parameter(law, &rule.id, path, lang), lang);
        (words, Edit::Remove { address: format!("{address}/{path}") })
    });
    gone.chain(told.open_caps.iter().filter_map(edit)).collect()
}

/// 元; where a clause has no cap to go by.
const ROUND: u32 = 100_000;

fn bands(rule: &Provision, address: &str, lang: Lang) -> Vec<BandTool> {
    let list: Vec<Band> = match &rule.pays {
        Mechanism::Bands(bands) => bands.band.clone(),
        Mechanism::Milestones(levels) => {
            let level = |at: Number, amount| Band { from: Edge { at, included: true }, to: None, amount };
            levels.level.iter().map(|each| level(each.at, each.amount)).collect()
        }
        _ => return Vec::new(),
    };
    let steps = matches!(rule.pays, Mechanism::Milestones(_));
    let name = if steps { "level" } else { "bands" };
    let at = |row: usize| format!("{address}/{name}/{}", row + 1);
    let mut tools = Vec::new();
    if let Some(first) = list.first().filter(|first| !first.from.at.is_zero()) {
        let to = (!steps).then_some(Edge { at: first.from.at, included: !first.from.included });
        let band =
            Band { from: Edge { at: half(Number::ZERO, first.from.at), included: true }, to, amount: first.amount };
        tools.push(BandTool { row: None, does: BandAct::Below, edit: Edit::Insert { address: at(0), band } });
    }
    if let Some(last) = list.last() {
        let insert = |from: Edge| {
            let band = Band { from, to: None, amount: last.amount };
            Edit::Insert { address: at(list.len()), band }
        };
        let higher = higher(&list, last);
        let edit = match last.to {
            Some(to) => insert(Edge { at: to.at, included: !to.included }),
            None if steps => insert(Edge { at: higher, included: true }),
            // A band that is open above ends where the new one begins.
            None => Edit::Split { address: at(list.len() - 1), at: higher },
        };
        tools.push(BandTool { row: None, does: BandAct::Above, edit });
    }
    for (row, band) in list.iter().enumerate() {
        let told = Some(page::nth_row(row + 1, lang));
        if let Some(to) = band.to {
            let edge = half(band.from.at, to.at);
            tools.push(BandTool {
                row: told.clone(),
                does: BandAct::Split,
                edit: Edit::Split { address: at(row), at: edge },
            });
        }
        tools.push(BandTool { row: told, does: BandAct::Remove, edit: Edit::Remove { address: at(row) } });
    }
    tools
}

/// Where one more band could begin: as far above the last as that begins above the one before, or at twice its start.
fn higher(list: &[Band], last: &Band) -> Number {
    let before = list.iter().rev().nth(1).map_or(Number::ZERO, |band| band.from.at);
    let width = last.from.at.less(before);
    last.from.at.plus(if width.is_zero() { Number::ONE } else { width })
}

/// About the middle, as a whole number.
fn half(from: Number, to: Number) -> Number {
    let middle = from.decimal().saturating_add(to.decimal()) / Decimal::TWO;
    Number::new(middle.floor()).unwrap_or(from)
}

/// What an edit changes, in words; `None` for what is not in the document.
pub fn what(laws: &Laws<'_>, address: &Address, lang: Lang) -> String {
    parameter(&laws.draft, &address.owner, &address.path, lang)
}
