//! One's result as a picture for a chat. What was entered is on it only where that is wanted.

use super::rules::Rules;
use super::{Credit, RowView, Worked, answer, inputs, ledger};
use crate::app::share::picture;
use crate::app::state::State;
use crate::charts::{Card, CardRow, Hue, Stretch};
use crate::i18n::page::{self, Say, paper};
use crate::i18n::plain;

/// `address` is the page's own where figures are left out, and leads to the state where they are not.
pub fn card(state: &State, rules: &Rules, figures: bool, (date, address): (&str, &str)) -> Card {
    let worked = Worked::of(state, rules);
    let lang = state.lang;
    let credit = Credit::of(state, None);
    Card {
        brand: Say::PageTitle.to(lang).to_owned(),
        sentence: plain(&answer::answer(&worked).sentence),
        rows: ledger::rows(&worked, &[]).iter().map(|each| row(each, lang)).collect(),
        figures: if figures { entered(&worked) } else { String::new() },
        foot: vec![
            format!("{date} · {}", Say::Estimate.to(lang)),
            lang.chain(&[credit.texts, credit.readings]),
            address.to_owned(),
        ],
        code: picture(address).map(|code| (code.side, code.path)),
    }
}

fn row(of: &RowView, lang: crate::i18n::Lang) -> CardRow {
    let sum = of.amount.as_ref().map(|amount| format!("{amount} {}", Say::PerYear.to(lang)));
    let parts = lang.chain(&of.parts);
    // Where nothing is certain, what may come stands in the sum's place.
    let (amount, note) = match (&sum, &of.words) {
        (Some(sum), _) => (sum.clone(), parts),
        (None, Some(words)) => (words.clone(), parts),
        (None, None) => (parts, String::new()),
    };
    CardRow {
        hue: Hue::nth(of.hue),
        name: of.name.clone(),
        paid: sum.is_some(),
        amount,
        note,
        bar: of
            .bar
            .iter()
            .map(|part| Stretch { from: part.from, length: part.length, at_most: part.at_most })
            .collect(),
    }
}

/// `月销售额 = 38,000 元；直播时长 62 小时`
fn entered(worked: &Worked<'_>) -> String {
    let (lang, view) = (worked.lang, inputs::inputs(worked));
    let fields = view.first.iter().chain(&view.returns).chain(&view.more).filter(|field| !field.text.trim().is_empty());
    let told: Vec<String> = fields
        .map(|field| {
            let echo = field.echo.trim_start_matches(['=', ' ']);
            let shown = if echo.contains(|sign: char| sign.is_ascii_digit()) {
                echo.to_owned()
            } else {
                format!("{} {echo}", field.text)
            };
            format!("{} {}", field.label, shown.trim_end())
        })
        .collect();
    let who = view.roles.iter().filter(|role| role.on).map(|role| role.name.clone());
    let told: Vec<String> = who.chain(told).collect();
    if told.is_empty() {
        return String::new();
    }
    page::set(&[paper::word(paper::Word::Figures, lang), lang.of("：", ": "), &lang.chain(&told)].concat(), lang)
}
