//! Findings in words. Every number comes from the finding or the scheme.

use super::Lang;
use super::labels::{self, labels};
use super::numbers::{grouped, measure, percent, yuan};
use super::typography::{capital, inside, set};
use crate::analysis::findings::{Finding, Kind, Severity, Witness, is_paid, one_thing};
use crate::engine::fact::Fact;
use crate::engine::number::{Number, Yuan};
use crate::engine::scheme::{Scheme, Text};

labels! {
    kind(Kind) {
        Gap: "空档", "Gap";
        Overlap: "重叠", "Overlap";
        Contradiction: "自相矛盾", "Contradiction";
        Cliff: "断崖", "Cliff";
        DeadBand: "多了也不加", "Nothing for more";
        UnevenCap: "封顶不在整步上", "Cap between two steps";
        CapNeverReached: "够不着的封顶", "Cap never reached";
        Dominated: "从不划算", "Never worth choosing";
        SplittingPaysMore: "拆分更多", "Splitting pays more";
        UncappedExposure: "没有封顶", "No cap";
        Arithmetic: "数目对照", "Sums compared";
        UnpaidPayee: "提到却不付", "Named, not paid";
    }
}

labels! {
    severity(Severity) {
        Fault: "无法照办", "fault";
        Caution: "请留意", "caution";
        Note: "备注", "note";
    }
}

/// Where it stands: the articles of all it is about, each once.
pub fn articles(scheme: &Scheme, finding: &Finding, lang: Lang) -> String {
    let mut cited: Vec<&str> = Vec::new();
    for id in &finding.about {
        let article = article(scheme, id).map(|text| lang.pick(text));
        cited.extend(article.filter(|article| !cited.contains(article)));
    }
    lang.join(&cited)
}

fn article<'a>(scheme: &'a Scheme, id: &str) -> Option<&'a Text> {
    let rules = scheme.provision.iter().map(|each| (&each.id, &each.article));
    let rules = rules.chain(scheme.gate.iter().map(|each| (&each.id, &each.article)));
    let rules = rules.chain(scheme.best_of.iter().map(|each| (&each.id, &each.article)));
    let rules = rules.chain(scheme.shared_cap.iter().map(|each| (&each.id, &each.article)));
    let rules = rules.chain(scheme.fund.iter().map(|each| (&each.id, &each.article)));
    let mut rules = rules.chain(scheme.target.iter().map(|each| (&each.id, &each.article)));
    rules.find(|(each, _)| *each == id).map(|(_, article)| article)
}

/// One finding as a sentence.
pub fn finding(scheme: &Scheme, finding: &Finding, lang: Lang) -> String {
    let told = Told { scheme, finding, lang };
    set(&capital(&told.sentence()), lang)
}

struct Told<'a> {
    scheme: &'a Scheme,
    finding: &'a Finding,
    lang: Lang,
}

impl Told<'_> {
    fn sentence(&self) -> String {
        match self.finding.kind {
            Kind::Gap => self.gap(),
            Kind::Overlap => self.overlap(),
            Kind::Contradiction if self.finding.fact.is_none() => self.two_figures(),
            Kind::Contradiction => self.contradiction(),
            Kind::Cliff => self.cliff(),
            Kind::DeadBand => self.dead_band(),
            Kind::UnevenCap => self.uneven_cap(),
            Kind::CapNeverReached => self.never_reached(),
            Kind::Dominated => self.dominated(),
            Kind::SplittingPaysMore => self.splitting(),
            Kind::UncappedExposure => self.uncapped(),
            Kind::Arithmetic => self.arithmetic(),
            Kind::UnpaidPayee => self.unpaid(),
        }
    }

    fn of(&self, zh: String, en: String) -> String {
        self.lang.of(zh, en)
    }
    fn yuan(&self, amount: Yuan) -> String {
        yuan(amount, self.lang)
    }
    fn value(&self, value: Number) -> String {
        self.finding.fact.map_or_else(|| value.to_string(), |fact| measure(value, fact, self.lang))
    }
    fn at(&self, place: usize) -> (String, String) {
        let witness = self.finding.at.get(place);
        witness.map_or_else(Default::default, |each| (self.value(each.value), self.yuan(each.paid)))
    }
    fn label(&self) -> String {
        let label = self.finding.fact.map_or("", |fact: Fact| labels::fact(fact, self.lang));
        self.lang.of(label.to_owned(), inside(label))
    }
    fn title(&self, id: Option<&String>) -> &str {
        let rule = id.and_then(|id| self.scheme.provision(id));
        rule.map_or("", |rule| self.lang.pick(&rule.title))
    }
    /// The values at which the words grant other than one sum, and the first of them.
    fn points(&self, granted: usize) -> (String, Option<&Witness>) {
        let these = || self.finding.at.iter().filter(move |each| each.granted.len() == granted);
        let values: Vec<String> = these().map(|each| self.value(each.value)).collect();
        (self.lang.join(&values), these().next())
    }

    fn gap(&self) -> String {
        let (values, first) = self.points(0);
        let (label, (below, low)) = (self.label(), self.at(0));
        let settled = first.map(|each| self.yuan(each.paid)).unwrap_or_default();
        let (above, high) = self
            .finding
            .at
            .iter()
            .skip(1)
            .find(|each| !each.granted.is_empty())
            .map(|each| (self.value(each.value), self.yuan(each.paid)))
            .unwrap_or_default();
        self.of(
            format!("{label}恰好是 {values} 时，不属于任何一档：{below} 给 {low}，{above} 给 {high}，中间没有写；目前按 {settled} 计算。"),
            format!("{label} of exactly {values}: in no band. {below} is worth {low} and {above} is worth {high}, between them nothing is said; computed as {settled} for now."),
        )
    }

    fn overlap(&self) -> String {
        let (values, first) = self.points(2);
        let label = self.label();
        let Some((first, [low, high])) =
            first.and_then(|each| Some((each, <[Yuan; 2]>::try_from(each.granted.as_slice()).ok()?)))
        else {
            return String::new();
        };
        let (at, low, high, paid) = (self.value(first.value), self.yuan(low), self.yuan(high), self.yuan(first.paid));
        self.of(
            format!("{label}恰好是 {values} 时，同时属于两档：{at} 既是 {low}，又是 {high}；目前按 {paid} 计算。"),
            format!("{label} of exactly {values}: in two bands. {at} earns both {low} and {high}; computed as {paid} for now."),
        )
    }

    fn contradiction(&self) -> String {
        let (_, first) = self.points(2);
        let Some(each) = first else { return String::new() };
        let granted = each.granted.first().map(|amount| self.yuan(*amount)).unwrap_or_default();
        let (label, at, paid) = (self.label(), self.value(each.value), self.yuan(each.paid));
        self.of(
            format!("{label}恰好是 {at} 时，一句说给（{granted}），一句说不给；目前按 {paid} 计算。"),
            format!(
                "{label} of exactly {at}: one sentence pays ({granted}), the other denies; computed as {paid} for now."
            ),
        )
    }

    fn two_figures(&self) -> String {
        let targets = self.scheme.target.iter().filter(|target| self.finding.about.contains(&target.id));
        let figures = targets.flat_map(one_thing).map(|figure| {
            let (name, count) = (self.lang.pick(&figure.name), figure.count);
            self.of(format!("“{name}”写 {count}"), format!("“{name}” says {count}"))
        });
        let figures = self.lang.join(&figures.collect::<Vec<_>>());
        self.of(format!("同一个目标，两处的数不同：{figures}。"), format!("One goal, two figures: {figures}."))
    }

    fn cliff(&self) -> String {
        let (label, (_, before), (at, after)) = (self.label(), self.at(0), self.at(1));
        let loss = self.finding.loss.map(|loss| self.yuan(loss)).unwrap_or_default();
        let again = match self.finding.even_at.map(|value| self.value(value)) {
            Some(even) => self.of(format!("到 {even} 才补回来"), format!("made up for only at {even}")),
            None => self.lang.of("再多也补不回来", "nothing beyond makes up for it").to_owned(),
        };
        self.of(
            format!("{label}到 {at} 时，从 {before} 跌到 {after}，少 {loss}；{again}。"),
            format!("{label}: at {at} the amount falls from {before} to {after}, {loss} less; {again}."),
        )
    }

    fn dead_band(&self) -> String {
        let (label, (from, paid), (to, _), (next, more)) = (self.label(), self.at(0), self.at(1), self.at(2));
        self.of(
            format!("{label}从 {from} 到 {to} 都给 {paid}，满一整步才加：到 {next} 给 {more}，以后每一步都这样。"),
            format!("{label}: from {from} to {to} it is {paid} all along; only a whole step adds, at {next} it is {more}, and so on for each step."),
        )
    }

    fn uneven_cap(&self) -> String {
        let last = self.finding.at.len().saturating_sub(1);
        let (label, (before, less), (at, paid)) = (self.label(), self.at(0), self.at(last));
        let whole = self.finding.at.last().and_then(|each| each.granted.first());
        let whole = whole.map(|amount| self.yuan(*amount)).unwrap_or_default();
        self.of(
            format!("{label}到 {at} 时封顶，但不在整步上：{before} 给 {less}，{at} 按步算是 {whole}，只给 {paid}。"),
            format!("{label}: the cap binds at {at}, inside a step: {before}: {less}; {at} would be {whole} by the step and is {paid}."),
        )
    }

    fn never_reached(&self) -> String {
        let title = self.title(self.finding.about.iter().find(|id| self.scheme.provision(id).is_some()));
        match self.finding.at.first() {
            Some(_) => {
                let (at, most) = self.at(0);
                self.of(
                    format!("“{title}”写了封顶，但最多只到 {most}（{at}），封顶永远用不上。"),
                    format!("“{title}” has a cap, yet {most} is the most it pays (at {at}): the cap never binds."),
                )
            }
            None => self.of(
                format!("“{title}”的封顶高于最多能领的数，永远用不上。"),
                format!("The cap of “{title}” lies above the most that can be paid; it never binds."),
            ),
        }
    }

    fn dominated(&self) -> String {
        let [second, first] = [0, 1].map(|place| self.title(self.finding.about.get(place)));
        let (label, (at, least)) = (self.label(), self.at(1));
        let most = self.finding.at.get(1).and_then(|each| each.granted.get(1)).map(|top| self.yuan(*top));
        let most = most.unwrap_or_default();
        let even = self.finding.even_at.map(|value| self.value(value)).unwrap_or_default();
        self.of(
            format!("{label}到 {at} 起，“{first}”至少 {least}，“{second}”最多 {most}，两项只能享受一项，后者从不划算；按比例算，{even} 时两者相等。"),
            format!("With {label} of {at} or more, “{first}” pays {least} at least and “{second}” {most} at most; only one is paid, so the latter is never worth choosing. By the rate they are equal at {even}."),
        )
    }

    fn splitting(&self) -> String {
        let (label, (whole, once), (part, more)) = (self.label(), self.at(0), self.at(1));
        self.of(
            format!("{label} {whole} 只给 {once}；拆成两份，每份 {part}，共给 {more}。"),
            format!("{label}: one of {whole} earns {once}; two of {part} earn {more} together."),
        )
    }

    fn uncapped(&self) -> String {
        let mut shown: Vec<String> = Vec::new();
        for (place, witness) in self.finding.at.iter().enumerate() {
            let (value, paid) = self.at(place);
            let many = if witness.times > 1 { format!("{} × {value}", witness.times) } else { value };
            shown.push(self.of(format!("{many} 给 {paid}"), format!("{many}: {paid}")));
        }
        let (title, shown) = (self.title(self.finding.about.first()), self.lang.chain(&shown));
        let funds = self.scheme.fund.iter().find(|fund| self.finding.about.contains(&fund.id));
        let fund = funds.map_or_else(String::new, |fund| {
            let amount = self.yuan(fund.amount);
            self.of(format!("资金是 {amount}。"), format!(" The fund is {amount}."))
        });
        self.of(
            format!("“{title}”的总额没有封顶：{shown}。{fund}"),
            format!("Nothing caps the total of “{title}”: {shown}.{fund}"),
        )
    }

    fn arithmetic(&self) -> String {
        let about = &self.finding.about;
        let funds: Vec<Yuan> =
            self.scheme.fund.iter().filter(|fund| about.contains(&fund.id)).map(|fund| fund.amount).collect();
        let fund = funds.first().copied().unwrap_or_default();
        if self.finding.fact.is_none() {
            let parts: Vec<String> = funds.iter().skip(1).map(|part| self.yuan(*part)).collect();
            let (whole, sum) = (self.yuan(fund), self.yuan(Yuan::sum(funds.iter().skip(1).copied())));
            let parts = parts.join(" + ");
            return self.of(
                format!("各部分相加 {parts} = {sum}，与总额 {whole} 不符。"),
                format!("The parts add up to {parts} = {sum}, not to {whole}."),
            );
        }
        if self.scheme.target.iter().any(|target| about.contains(&target.id)) {
            return self.goal(fund);
        }
        self.places()
    }

    fn goal(&self, fund: Yuan) -> String {
        let tiers =
            self.finding.at.iter().map(|each| format!("{} × {}", grouped(each.times.into()), self.yuan(each.paid)));
        let (tiers, cost) = (tiers.collect::<Vec<_>>().join(" + "), self.finding.cost());
        let share = cost.decimal().checked_div(fund.decimal()).map(|share| percent(share.round_dp(3)));
        let (title, share) = (self.title(self.finding.about.first()), share.unwrap_or_default());
        let (cost, fund) = (self.yuan(cost), self.yuan(fund));
        self.of(
            format!("目标人数都达到时，仅“{title}”就要 {tiers} = {cost}，是资金 {fund} 的 {share}。"),
            format!("If the goals are met, “{title}” alone costs {tiers} = {cost}: {share} of the fund of {fund}."),
        )
    }

    fn places(&self) -> String {
        let [wanted, full, ..] = self.finding.at.as_slice() else { return String::new() };
        let needed = wanted.granted.first().copied().unwrap_or_default();
        let each = needed.decimal().checked_div(wanted.value.decimal()).and_then(Yuan::new).unwrap_or_default();
        let left = self.yuan(wanted.paid.less(full.paid));
        let (count, full) = (self.value(wanted.value), self.value(full.value));
        let (each, needed, money) = (self.yuan(each), self.yuan(needed), self.yuan(wanted.paid));
        self.of(
            format!("{count} × {each} = {needed}，超过 {money}；只够 {full}足额，余 {left}。"),
            format!("{count} × {each} = {needed}, more than {money}: enough for {full} in full, with {left} left."),
        )
    }

    fn unpaid(&self) -> String {
        let gates = self.scheme.gate.iter().filter(|gate| self.finding.about.contains(&gate.id));
        let named = gates.flat_map(|gate| &gate.names).filter(|named| !is_paid(self.scheme, named));
        let named: Vec<&str> = named.map(|named| self.lang.pick(&named.text)).collect();
        let named = self.lang.join(&named);
        self.of(
            format!("适用范围写到“{named}”，但没有一条给他们钱。"),
            format!("The scope names “{named}”, yet no clause pays them."),
        )
    }
}
