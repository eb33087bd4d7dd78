//! A clause as somebody sees it who may change it: the sentence in parts, and every parameter of the clause with what the
//! text says, what it is now, and where in the sentence it stands.

use super::ladder::edge_word;
use super::part::{Part, Value};
use super::settings::Settings;
use super::{sentence, words};
use crate::engine::mechanism::Mechanism;
use crate::engine::param::Setting;
use crate::engine::scheme::{Edit, GateKind, Scheme, Text};
use crate::i18n::Lang;
use crate::i18n::labels::parameter;
use crate::reform::{Address, Row, open_caps, origins};

/// Where a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// It stands in the text.
    Text,
    /// A reading of the text other than the first.
    Reading,
    /// The draft.
    Draft,
}

/// One parameter of a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub address: Address,
    pub label: String,
    pub setting: Setting,
    /// What stands in the law without the draft; nothing for what the draft put in.
    pub baseline: Option<Setting>,
    pub source: Source,
    /// The part of the sentence that shows it.
    pub place: Option<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editable {
    pub owner: String,
    pub article: String,
    pub title: String,
    pub sentence: Vec<Part>,
    pub fields: Vec<Field>,
    /// Whether it can be switched off, and is.
    pub off: Option<bool>,
    /// The list its bands or levels stand in, and how many there are.
    pub rows: Option<(&'static str, usize)>,
    /// Caps that could be added.
    pub open_caps: Vec<&'static str>,
}

/// The words of a clause: article, title and sentence.
pub struct Words<'a> {
    pub article: &'a Text,
    pub title: Option<&'a Text>,
    pub clause: &'a Text,
}

/// The words of a provision, gate, rule, fund, target or clause.
pub fn words_of<'a>(scheme: &'a Scheme, owner: &str) -> Option<Words<'a>> {
    let rules = scheme.provision.iter().map(|each| (&each.id, &each.article, Some(&each.title), &each.clause));
    let gates = scheme.gate.iter().map(|each| (&each.id, &each.article, Some(&each.title), &each.clause));
    let best_of = scheme.best_of.iter().map(|each| (&each.id, &each.article, None, &each.clause));
    let caps = scheme.shared_cap.iter().map(|each| (&each.id, &each.article, None, &each.clause));
    let exclusive = scheme.exclusive.iter().map(|each| (&each.id, &each.article, None, &each.clause));
    let nested = scheme.nested.iter().map(|each| (&each.id, &each.article, None, &each.clause));
    let yields = scheme.yield_to.iter().map(|each| (&each.id, &each.article, None, &each.clause));
    let funds = scheme.fund.iter().map(|each| (&each.id, &each.article, None, &each.clause));
    let targets = scheme.target.iter().map(|each| (&each.id, &each.article, None, &each.clause));
    let clauses = scheme.clause.iter().map(|each| (&each.id, &each.article, None, &each.text));
    let between = best_of.chain(caps).chain(exclusive).chain(nested).chain(yields);
    let all = rules.chain(gates).chain(between).chain(funds).chain(targets).chain(clauses);
    let mut found = all.filter(|(id, ..)| *id == owner);
    found.next().map(|(_, article, title, clause)| Words { article, title, clause })
}

/// The article, and the title where another provision stands in the same one.
pub fn cited(scheme: &Scheme, owner: &str, lang: Lang) -> Option<String> {
    let words = words_of(scheme, owner)?;
    let article = lang.pick(words.article);
    let rules = scheme.provision.iter().map(|each| &each.article);
    let alike = rules.chain(scheme.gate.iter().map(|each| &each.article)).filter(|each| lang.pick(each) == article);
    let title = words.title.filter(|_| alike.count() > 1).map(|title| lang.pick(title));
    Some(title.map_or_else(|| article.to_owned(), |title| format!("{article} {title}")))
}

/// Everything that can be changed, in the order of the document: conditions first, rules between provisions after the last
/// provision they name, exclusions at the end.
pub fn owners(scheme: &Scheme) -> Vec<String> {
    let gates = |kind: GateKind| scheme.gate.iter().filter(move |gate| gate.kind == kind).map(|gate| gate.id.clone());
    let mut owners: Vec<String> = gates(GateKind::Condition).collect();
    let last = |ids: &[&String]| ids.iter().filter_map(|id| scheme.position(id)).max();
    let mut between: Vec<(Option<usize>, &String)> = Vec::new();
    between.extend(scheme.best_of.iter().map(|rule| {
        let both: Vec<&String> = rule.first.iter().chain(&rule.second).collect();
        (last(&both), &rule.id)
    }));
    between.extend(scheme.shared_cap.iter().map(|cap| (last(&cap.over.iter().collect::<Vec<_>>()), &cap.id)));
    between.extend(scheme.exclusive.iter().map(|rule| (last(&[&rule.winner, &rule.loser]), &rule.id)));
    between.extend(scheme.nested.iter().map(|rule| (last(&[&rule.inner, &rule.outer]), &rule.id)));
    between.extend(scheme.yield_to.iter().map(|rule| (last(&rule.over.iter().collect::<Vec<_>>()), &rule.id)));
    for (at, rule) in scheme.provision.iter().enumerate() {
        owners.push(rule.id.clone());
        owners.extend(between.iter().filter(|(last, _)| *last == Some(at)).map(|(_, id)| (*id).clone()));
    }
    owners.extend(between.iter().filter(|(last, _)| last.is_none()).map(|(_, id)| (*id).clone()));
    owners.extend(gates(GateKind::Exclusion));
    owners.extend(scheme.fund.iter().map(|fund| fund.id.clone()));
    owners.extend(scheme.target.iter().map(|target| target.id.clone()));
    let with_numbers = scheme.clause.iter().filter(|clause| !clause.figure.is_empty());
    owners.extend(with_numbers.map(|clause| clause.id.clone()));
    owners
}

/// The parameters of one owner, in order.
pub fn settings(scheme: &Scheme, owner: &str) -> Vec<(String, Setting)> {
    Settings::of(scheme, owner).all()
}

/// Where a parameter of the draft stood before its edits; nothing for what they put in.
pub fn origin(baseline: &Scheme, owner: &str, path: &str, edits: &[Edit]) -> Option<String> {
    let Some(row) = Row::of(path) else { return Some(path.to_owned()) };
    let rows = match baseline.provision(owner).map(|rule| &rule.pays) {
        Some(Mechanism::Bands(bands)) => bands.band.len(),
        Some(Mechanism::Milestones(levels)) => levels.level.len(),
        _ => 0,
    };
    let list = format!("{}/{owner}/{}", baseline.id, row.list);
    let origin = origins(edits, &list, rows).get(row.at).copied().flatten()?;
    Some(row.moved(origin))
}

/// `text`: the scheme as it came; `read`: under the readings chosen; `draft`: that with `edits`.
pub fn editable(
    text: &Scheme,
    read: &Scheme,
    draft: &Scheme,
    edits: &[Edit],
    owner: &str,
    lang: Lang,
) -> Option<Editable> {
    let words = words_of(draft, owner)?;
    let parts = sentence(draft, owner, words.clause, lang);
    let (literal, baseline) = (Settings::of(text, owner), Settings::of(read, owner));
    let mut off = None;
    let mut fields = Vec::new();
    for (path, setting) in settings(draft, owner) {
        if path == "off" {
            off = Some(setting == Setting::Flag(true));
            continue;
        }
        let before = origin(read, owner, &path, edits);
        let of = |settings: &Settings<'_>| before.as_ref().and_then(|path| settings.get(path).cloned());
        let (said, was) = (of(&literal), of(&baseline));
        let source = match (was.as_ref() == Some(&setting), said == was) {
            (false, _) => Source::Draft,
            (true, false) => Source::Reading,
            (true, true) => Source::Text,
        };
        let address = Address { scheme: draft.id.clone(), owner: owner.to_owned(), path };
        let place = parts.iter().position(|part| part.value.as_ref().is_some_and(|value| value.address == address));
        let label = parameter(draft, owner, &address.path, lang);
        fields.push(Field { label, setting, baseline: was, source, place, address });
    }
    let rule = draft.provision(owner);
    let rows = rule.and_then(|rule| match &rule.pays {
        Mechanism::Bands(bands) => Some(("bands", bands.band.len())),
        Mechanism::Milestones(levels) => Some(("level", levels.level.len())),
        _ => None,
    });
    Some(Editable {
        owner: owner.to_owned(),
        article: lang.pick(words.article).to_owned(),
        title: words.title.map_or_else(String::new, |title| lang.pick(title).to_owned()),
        sentence: parts,
        fields,
        off,
        rows,
        open_caps: rule.map(open_caps).unwrap_or_default(),
    })
}

/// The options of a switch, each as it is written and as it reads in this place.
pub fn options(scheme: &Scheme, value: &Value, lang: Lang) -> Vec<(String, String)> {
    let Address { owner, path, .. } = &value.address;
    match &value.setting {
        Setting::Choice { options, .. } => {
            let settings = Settings::of(scheme, owner);
            let word = |option: &str| settings.option(path, option, value.opposite, lang);
            options.iter().map(|option| ((*option).to_owned(), word(option))).collect()
        }
        Setting::Flag(_) => [true, false]
            .into_iter()
            .map(|flag| {
                let word = match path.strip_suffix("/included") {
                    Some(edge) => edge_word(edge.ends_with("/to"), flag, lang),
                    None => words::yes_no(flag, lang),
                };
                (flag.to_string(), word.to_owned())
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// A value as it reads outside its sentence, in a list of changes.
pub fn shown(scheme: &Scheme, address: &Address, lang: Lang) -> Option<String> {
    shown_of(scheme, &address.owner, lang)(&address.path)
}

/// The same for many values of one owner, which is looked up once.
pub fn shown_of(scheme: &Scheme, owner: &str, lang: Lang) -> impl Fn(&str) -> Option<String> {
    let settings = Settings::of(scheme, owner);
    move |path| match (path.strip_suffix("/included"), settings.get(path)) {
        (Some(edge), Some(Setting::Flag(included))) => {
            Some(edge_word(edge.ends_with("/to"), *included, lang).to_owned())
        }
        _ => settings.value(path, false, lang),
    }
}
