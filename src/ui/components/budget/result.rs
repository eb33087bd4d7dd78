//! What it costs: the sentence, the figures, a chart and a table for each question.

use super::Purse;
use super::assumptions::slides;
use super::table::{download, table};
use super::work::work;
use crate::app::State;
use crate::app::budget::Act;
use crate::app::stage::Kind;
use crate::app::view::Credit;
use crate::app::view::budget::{BudgetView, ResultView, SectionView, WorkView};
use crate::i18n::Lang;
use crate::i18n::page::Say;
use crate::i18n::page::budget::{Word, word};
use crate::ui::components::collect::collect;
use crate::ui::components::figure::figure;
use yew::prelude::*;

pub fn result(view: &BudgetView, doing: &WorkView, state: &State, purse: &Purse) -> Html {
    let (lang, [one, all]) = (view.lang, &view.credits);
    let say = |text: Word| word(text, lang);
    // A roster is no assumption.
    let slid = if view.real {
        html! {}
    } else {
        slides(view, purse)
    };
    html! {
        <section class="costs" aria-labelledby="cost-answer" aria-busy={doing.busy.to_string()}>
            { whose(view, purse) }
            { work(doing) }
            {
                match &view.result {
                    Some(result) => html! {
                        <>
                            { found(result, lang, one, purse, slid) }
                            // A scene must be able to come back anywhere; the people of a roster stay here.
                            if !view.real { { collect(state, Kind::Budget, &view.scheme, &result.headline, &purse.0) } }
                        </>
                    },
                    None => html! { <h2 id="cost-answer" class="answer-line">{ say(if doing.busy { Word::Working } else { Word::NotYet }) }</h2> },
                }
            }
            if !view.compared.table.rows.is_empty() {
                <section aria-labelledby="compared">
                    <h3 id="compared">{ say(Word::Compared) }</h3>
                    <p class="hint">{ say(if view.real { Word::ComparedReal } else { Word::ComparedHint }) }</p>
                    { figure(&view.compared, "cost-all", lang, all) }
                </section>
            }
            <p class="key">
                <span><span class="swatch solid" aria-hidden="true"></span>{ Say::Solid.to(lang) }</span>
                <span><span class="swatch hatched" aria-hidden="true"></span>{ Say::Hatched.to(lang) }</span>
            </p>
        </section>
    }
}

/// Whose money it is: nobody may take synthetic people for real ones.
fn whose(view: &BudgetView, purse: &Purse) -> Html {
    let say = |text: Word| word(text, view.lang);
    let (label, hint, other) = match view.real {
        true => (Word::RealPeople, Word::RealHint, Word::UseSynthetic),
        false => (Word::Synthetic, Word::SyntheticHint, Word::UseRoster),
    };
    let (real, any) = (view.real, view.any_roster);
    // Without a roster there is one to choose first.
    let onclick = purse.on(move |_: MouseEvent| if real || any { Act::Real(!real) } else { Act::Settle(true) });
    html! {
        <p class="synthetic"><strong>{ say(label) }</strong>{ say(hint) }{ " " }<button type="button" class="link" {onclick}>{ say(other) }</button></p>
    }
}

/// `slid` is what moves the answer, straight below it.
fn found(view: &ResultView, lang: Lang, credit: &Credit, purse: &Purse, slid: Html) -> Html {
    let say = |text: Word| word(text, lang);
    let section =
        |id: &'static str| view.sections.iter().filter(move |each| each.id == id).map(|each| table_of(each, lang));
    html! {
        <>
            <h2 id="cost-answer" class="answer-line">{ &view.headline }</h2>
            { for view.lasts.iter().map(|line| html! { <p class="lasts">{ line }</p> }) }
            { for view.no_fund.map(|line| html! { <p class="hint">{ line }</p> }) }
            { slid }
            <dl class="figures" aria-label={say(Word::Who)}>
                { for view.facts.iter().map(|(term, figure)| html! { <div><dt>{ *term }</dt><dd>{ figure }</dd></div> }) }
            </dl>
            if !view.provisions.table.rows.is_empty() {
                <section aria-labelledby="by-provision">
                    <h3 id="by-provision">{ say(Word::ByProvision) }</h3>
                    { figure(&view.provisions, "cost-provisions", lang, credit) }
                </section>
            }
            <section aria-labelledby="by-month">
                <h3 id="by-month">{ say(Word::ByMonth) }</h3>
                { figure(&view.months, "cost-months", lang, credit) }
            </section>
            { for section("funds") }
            { sure(view, lang, credit, purse) }
            { for section("kinds") }
            { for view.sections.iter().filter(|each| each.id == "drafts").map(|each| drafts(view, each, lang, credit)) }
            if let Some(line) = view.no_drafts {
                <section aria-labelledby="no-drafts"><h3 id="no-drafts">{ say(Word::Drafts) }</h3><p class="hint">{ line }</p></section>
            }
        </>
    }
}

/// What each costs above who gets more and who less.
fn drafts(view: &ResultView, section: &SectionView, lang: Lang, credit: &Credit) -> Html {
    html! {
        <section key={section.id} aria-labelledby={section.id}>
            <h3 id={section.id}>{ section.title }</h3>
            { for view.drafts.iter().map(|costs| figure(costs, "cost-drafts", lang, credit)) }
            { for view.drafts_last.iter().map(|line| html! { <p class="hint">{ line }</p> }) }
            { for section.hint.map(|hint| html! { <p class="hint">{ hint }</p> }) }
            { table(&section.table, section.id) }
            { download(&section.table, section.title, lang) }
        </section>
    }
}

/// It is long work, so it is asked for.
fn sure(view: &ResultView, lang: Lang, credit: &Credit, purse: &Purse) -> Html {
    let say = |text: Word| word(text, lang);
    if !view.ask_sure {
        return html! {};
    }
    let body = match &view.sure {
        None => {
            let onclick = purse.on(|_: MouseEvent| Act::Sure);
            html! { <button type="button" class="link" {onclick}>{ say(Word::AskSure) }</button> }
        }
        Some(found) => html! {
            <>
                { figure(&found.band, "cost-band", lang, credit) }
                <h4>{ say(Word::Moves) }</h4>
                { figure(&found.moves, "cost-moves", lang, credit) }
            </>
        },
    };
    html! {
        <section aria-labelledby="how-sure">
            <h3 id="how-sure">{ say(Word::HowSure) }</h3>
            <p class="hint">{ say(Word::HowSureHint) }</p>
            { body }
        </section>
    }
}

fn table_of(view: &SectionView, lang: Lang) -> Html {
    html! {
        <section key={view.id} aria-labelledby={view.id}>
            <h3 id={view.id}>{ view.title }</h3>
            { for view.hint.map(|hint| html! { <p class="hint">{ hint }</p> }) }
            { table(&view.table, view.id) }
            { download(&view.table, view.title, lang) }
        </section>
    }
}
