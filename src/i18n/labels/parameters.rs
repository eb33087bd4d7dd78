//! Names of parameters, as a list of changes and an editor show them.

use super::{fact, list, prize, span, title};
use crate::engine::mechanism::Mechanism;
use crate::engine::named::Named;
use crate::engine::outcome::Span;
use crate::engine::profile::{Prize, Title};
use crate::engine::scheme::{Condition, Scheme, Test};
use crate::i18n::Lang;
use crate::reform::Row;

/// What a parameter of `owner` is called. A path nobody foresaw is its own name.
pub fn parameter(scheme: &Scheme, owner: &str, path: &str, lang: Lang) -> String {
    plain(path, lang)
        .map(str::to_owned)
        .or_else(|| row(path, lang))
        .or_else(|| cap(path, lang))
        .or_else(|| figure(scheme, owner, path, lang))
        .or_else(|| of_mechanism(scheme, owner, path, lang))
        .or_else(|| condition(scheme, owner, path, lang))
        .unwrap_or_else(|| path.to_owned())
}

fn plain(path: &str, lang: Lang) -> Option<&'static str> {
    Some(match path {
        "off" => lang.of("停用", "Switched off"),
        "nature" => lang.of("金额性质", "Kind of amount"),
        "base" => lang.of("计算基数", "Base"),
        "rate" => lang.of("补助比例", "Rate"),
        "of" => lang.of("计算范围", "What counts"),
        "floor" => lang.of("起付线", "Floor"),
        "floor/op" => lang.of("起付线含不含本数", "Whether the floor itself counts"),
        "floor/denied" => lang.of("反面表述含不含本数", "What the second sentence denies"),
        "floor/measured" => lang.of("起付线按什么算", "What the floor is measured on"),
        "floor/relief" => lang.of("照顾对象另设起付线", "Another floor for some"),
        "floor/relief/value" => lang.of("照顾对象的起付线", "Floor for those favoured"),
        "floor/relief/op" => lang.of("照顾对象的起付线含不含本数", "Whether that floor itself counts"),
        "then/every" => lang.of("依次类推：每档宽", "And so on: width of a band"),
        "then/add" => lang.of("依次类推：每档加", "And so on: added by a band"),
        "uncovered" => lang.of("两档都不含的数归哪档", "A number in neither band"),
        "overlapping" => lang.of("两档都含的数归哪档", "A number in both bands"),
        "pay" => lang.of("各档怎么给", "How bands add up"),
        "each" => lang.of("每一个给多少", "For each"),
        "except_paid_by" => lang.of("不与哪一项重复计数", "Not counted where this one paid"),
        "over" => lang.of("起点", "From"),
        "over/op" => lang.of("起点含不含本数", "Whether the start itself counts"),
        "first" => lang.of("达到起点给多少", "At the start"),
        "step" => lang.of("每增多少", "For each further"),
        "add" => lang.of("每增一档加多少", "Added by each step"),
        "counting" => lang.of("不足一档怎么算", "Part of a step"),
        "pool" => lang.of("总额", "The pool"),
        "share" => lang.of("贴息比例", "Share of the interest"),
        "years" => lang.of("最长年限", "Longest term"),
        "limit" => lang.of("贷款上限", "Most that is lent"),
        "low" => lang.of("下限", "At least"),
        "high" => lang.of("上限", "At most"),
        "amount" => lang.of("金额", "Amount"),
        "prefer" => lang.of("给哪一项", "Which is paid"),
        "spares" => lang.of("不参与比较的一项", "Left out of the comparison"),
        "sharing" => lang.of("合计还是各自", "Together or each"),
        "within" => lang.of("几年内", "Within so many years"),
        _ => return None,
    })
}

fn row(path: &str, lang: Lang) -> Option<String> {
    let row = Row::of(path)?;
    let part = match row.rest {
        "" => "",
        "from" | "at" => lang.of("起点", "start"),
        "from/included" => lang.of("起点含不含本数", "whether the start itself counts"),
        "to" => lang.of("终点", "end"),
        "to/included" => lang.of("终点含不含本数", "whether the end itself counts"),
        "amount" => lang.of("金额", "amount"),
        _ => return None,
    };
    let place = row.at + 1;
    Some(lang.of(format!("第 {place} 档{part}"), format!("Band {place} {part}")).trim_end().to_owned())
}

fn cap(path: &str, lang: Lang) -> Option<String> {
    let mut parts = path.strip_prefix("cap/")?.splitn(2, '/');
    let of = span(Span::from_name(parts.next()?)?, lang);
    Some(match parts.next() {
        None => lang.of(format!("{of}封顶"), format!("Cap {of}")),
        Some("lift") => lang.of(format!("{of}封顶有例外"), format!("Cap {of} lifted for some")),
        Some("of") => lang.of(format!("{of}封顶管什么"), format!("What the cap {of} holds down")),
        Some("shared_by") => lang.of(format!("{of}封顶是谁的"), format!("Whose the cap {of} is")),
        Some(_) => return None,
    })
}

fn figure(scheme: &Scheme, owner: &str, path: &str, lang: Lang) -> Option<String> {
    let name = path.strip_prefix("figure/")?;
    let rules = scheme.provision.iter().filter(|rule| rule.id == owner).flat_map(|rule| &rule.figure);
    let clauses = scheme.clause.iter().filter(|clause| clause.id == owner).flat_map(|clause| &clause.figure);
    if let Some(figure) = rules.chain(clauses).find(|figure| figure.name == name) {
        return Some(lang.pick(&figure.text).to_owned());
    }
    let (place, part) = name.split_once('/')?;
    let target = scheme.target.iter().find(|target| target.id == owner)?;
    let figure = target.figure.get(place.parse::<usize>().ok()?.checked_sub(1)?)?;
    let whom = lang.pick(&figure.name);
    if part == "count" {
        return Some(whom.to_owned());
    }
    let asked = of_condition(figure.when.as_slice(), part, lang)?;
    Some(lang.of(format!("{whom}：{asked}"), format!("{whom}: {asked}")))
}

fn of_mechanism(scheme: &Scheme, owner: &str, path: &str, lang: Lang) -> Option<String> {
    match &scheme.provision(owner)?.pays {
        Mechanism::RateBy(_) => {
            let year = path.strip_prefix("rate/")?;
            Some(lang.of(format!("第 {year} 年补助比例"), format!("Rate in year {year}")))
        }
        Mechanism::Titles(_) => {
            Title::from_name(path.strip_prefix("title/")?).map(|level| title(level, lang).to_owned())
        }
        Mechanism::Contest(contest) => {
            let (whole, least) = path.strip_suffix("/from").map_or((path, false), |whole| (whole, true));
            let (name, won) = whole.rsplit_once('/')?;
            let won = Prize::from_name(won)?;
            let place = contest.place.iter().find(|place| place.contest == name && place.prize == won)?;
            let called = place.name.as_ref().map_or("", |text| lang.pick(text));
            let prize = prize(won, lang);
            let full = if called.is_empty() {
                prize.to_owned()
            } else {
                lang.of(format!("{called}{prize}"), format!("{called}: {prize}"))
            };
            Some(if least { lang.of(format!("{full}（最低）"), format!("{full} (at least)")) } else { full })
        }
        Mechanism::Objects(objects) => of_condition(&objects.test, path, lang),
        _ => None,
    }
}

fn condition(scheme: &Scheme, owner: &str, path: &str, lang: Lang) -> Option<String> {
    let rule = scheme.provision.iter().filter(|rule| rule.id == owner).map(|rule| &rule.when);
    let gate = scheme.gate.iter().filter(|gate| gate.id == owner).map(|gate| &gate.when);
    rule.chain(gate).find_map(|when| of_condition(when, path, lang))
}

fn of_condition(when: &[Condition], path: &str, lang: Lang) -> Option<String> {
    let (name, part) = path.split_once('/').unwrap_or((path, ""));
    when.iter().find_map(|condition| match &condition.test {
        Test::Compare(of, ..) | Test::Than { fact: of, .. } if condition.name == name => {
            let of = fact(*of, lang);
            Some(match part {
                "" => of.to_owned(),
                "op" => {
                    let of = measured(condition, lang)?;
                    lang.of(format!("{of}含不含本数"), format!("{of}: whether the number itself counts"))
                }
                "grown" | "plus" => measured(condition, lang)?,
                _ => return None,
            })
        }
        Test::Some { list: of, each, .. } if condition.name == name && part == "at_least" => {
            let of = list(*of, lang);
            let by: Vec<String> = each.iter().filter_map(|each| measured(each, lang)).collect();
            let by = by.join(lang.of("、", " and "));
            Some(match by.as_str() {
                "" => lang.of(format!("符合条件的{of}最少几个"), format!("How many {of} at least")),
                by => lang.of(format!("{by}达标的{of}最少几个"), format!("How many {of} at least: {by}")),
            })
        }
        Test::Any(each) | Test::All(each) | Test::Some { each, .. } => of_condition(each, path, lang),
        _ => None,
    })
}

/// What a condition compares: the fact, how much it grew, or by how much.
fn measured(condition: &Condition, lang: Lang) -> Option<String> {
    let (of, grown, more) = match &condition.test {
        Test::Compare(of, ..) => (of, false, false),
        Test::Than { fact: of, grown, plus, .. } => (of, grown.is_some(), plus.is_some()),
        _ => return None,
    };
    let of = fact(*of, lang);
    Some(match (grown, more) {
        (true, _) => lang.of(format!("{of}增幅"), format!("{of}, growth")),
        (_, true) => lang.of(format!("{of}增量"), format!("{of}, increase")),
        _ => of.to_owned(),
    })
}
