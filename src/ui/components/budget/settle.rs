//! 名单核算: rosters are chosen or dropped, read on the device by the worker, and settled.

use super::Purse;
use super::columns::columns;
use super::table::{saving, table};
use super::work::work;
use crate::app::budget::{Act, Treasury};
use crate::app::view::Choice;
use crate::app::view::budget::{Refused, RosterView, SettleView, SheetView, WorkView, template_csv};
use crate::engine::Scheme;
use crate::i18n::Lang;
use crate::i18n::page::budget::{Word, word};
use crate::ui::components::desk::text_of;
use crate::ui::{browser, files, office};
use std::rc::Rc;
use web_sys::{DragEvent, FileList, HtmlInputElement};
use yew::prelude::*;

/// What a payable list is drawn from.
pub struct Props<'a> {
    pub law: &'a Rc<Scheme>,
    pub treasury: &'a Treasury,
    pub lang: Lang,
    pub purse: &'a Purse,
    /// What came of the files, once it is there.
    pub found: Option<&'a RosterView>,
    /// Why the files chosen last were not taken.
    pub refused: &'a [Refused],
    pub doing: &'a WorkView,
}

pub fn settle(props: &Props<'_>) -> Html {
    let lang = props.lang;
    let found = props.found.filter(|_| !props.treasury.sheets.is_empty());
    html! {
        <section class="settle" aria-labelledby="settle" aria-busy={props.doing.busy.to_string()}>
            <h2 id="settle">{ word(Word::Settle, lang) }</h2>
            <p class="hint">{ word(Word::SettleLead, lang) }</p>
            { chooser(props) }
            { work(props.doing) }
            { for props.refused.iter().chain(found.and_then(|found| found.fault.as_ref())).map(|why| html! { <p class="fault" role="alert">{ why.told(lang) }</p> }) }
            { for found.map(|found| columns(found, props)) }
            { for found.filter(|found| found.fault.is_none()).map(|found| settled(found.settled.as_ref(), props)) }
        </section>
    }
}

/// Keeps the files and tells of them.
fn take(files: Option<FileList>, more: bool) -> Option<Act> {
    let files = files?;
    let kept = (0..files.length()).filter_map(|at| files.get(at)).map(|file| {
        let name = file.name();
        (office::keep(file), name)
    });
    let kept: Vec<(u32, String)> = kept.collect();
    (!kept.is_empty()).then_some(Act::Files(kept, more))
}

fn chooser(props: &Props<'_>) -> Html {
    let lang = props.lang;
    let say = |text: Word| word(text, lang);
    let choose = |more: bool| {
        let purse = props.purse.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            take(input.files(), more).into_iter().for_each(|act| purse.emit(act));
            // The same file once more, after it was corrected, is a choice too.
            input.set_value("");
        })
    };
    let purse = props.purse.clone();
    let dropped = Callback::from(move |event: DragEvent| {
        event.prevent_default();
        let files = event.data_transfer().and_then(|data| data.files());
        take(files, false).into_iter().for_each(|act| purse.emit(act));
    });
    let (law, name) = (Rc::clone(props.law), lang.pick(&props.law.name).to_owned());
    let file = format!("{}-{name}.csv", say(Word::TemplateFile));
    // The one that is settled, where nobody has said which.
    let settled = props.found.and_then(|found| found.settled.as_ref()).map(|settled| settled.month.clone());
    let month =
        props.treasury.month.clone().or(settled.filter(|_| !props.treasury.sheets.is_empty())).unwrap_or_default();
    let onmonth = props.purse.on(|event: Event| Act::Month(text_of(&event)));
    html! {
        <div class="choose" ondrop={dropped} ondragover={|event: DragEvent| event.prevent_default()}>
            <input type="file" id="roster" class="hidden" multiple=true accept=".csv,text/csv,text/plain" onchange={choose(false)} aria-describedby="roster-hint" />
            <label for="roster">{ say(Word::Choose) }</label>
            if !props.treasury.sheets.is_empty() {
                <input type="file" id="roster-more" class="hidden" multiple=true accept=".csv,text/csv,text/plain" onchange={choose(true)} aria-describedby="roster-hint" />
                <label for="roster-more">{ say(Word::ChooseMore) }</label>
            }
            <p class="hint" id="roster-hint">{ say(Word::Drop) }</p>
            <p class="of-month">
                <label for="roster-month">{ say(Word::SettleMonth) }</label>
                <input type="month" id="roster-month" value={month} onchange={onmonth} />
                { saving(move || template_csv(&law, lang), file, &name, say(Word::Template)) }
            </p>
        </div>
    }
}

fn settled(view: Option<&SettleView>, props: &Props<'_>) -> Html {
    let lang = props.lang;
    let say = |text: Word| word(text, lang);
    let Some(view) = view else { return html! { <p role="alert">{ say(Word::WhichMonth) }</p> } };
    let heading = format!("{} · {}", lang.pick(&props.law.document), view.month);
    let pick = |each: &Choice<String>| {
        let month = each.value.clone();
        let onclick = props.purse.on(move |_: MouseEvent| Act::Month(month.clone()));
        html! { <li><button type="button" aria-pressed={each.on.to_string()} {onclick}>{ &each.name }</button></li> }
    };
    html! {
        <div class="sheets">
            <p>{ &view.read }</p>
            { for view.ignored.iter().map(|line| html! { <p class="hint">{ line }</p> }) }
            if view.months.len() > 1 {
                <ul class="months-of" aria-label={say(Word::SettleMonth)}>{ for view.months.iter().map(pick) }</ul>
            }
            <p class="answer-line" role="status">{ &view.month }{ lang_mark(lang) }{ if view.any { view.done.as_str() } else { say(Word::Nobody) } }</p>
            { for view.note.iter().chain(&view.over).map(|note| html! { <p role="status">{ note }</p> }) }
            <button type="button" class="link print-sheet" onclick={|_| browser::print()}>{ say(Word::PrintSheet) }</button>
            <section aria-labelledby="faults">
                <h3 id="faults">{ say(Word::Faults) }</h3>
                if view.faults.is_empty() {
                    <p class="hint">{ say(Word::NoFaults) }</p>
                } else {
                    { listed(&view.faults) }
                }
                if !view.doubts.is_empty() {
                    <h3>{ say(Word::Doubts) }</h3>
                    { listed(&view.doubts) }
                }
                if !view.faults.is_empty() || !view.doubts.is_empty() {
                    { given("faults", format!("{}-{}.csv", say(Word::Faults), view.month), say(Word::Faults), lang) }
                }
            </section>
            if view.any { { for view.sheets.iter().map(|each| sheet(each, &heading, lang)) } }
        </div>
    }
}

fn listed(lines: &[String]) -> Html {
    html! { <ul class="row-faults">{ for lines.iter().map(|line| html! { <li>{ line }</li> }) }</ul> }
}

fn lang_mark(lang: Lang) -> &'static str {
    if lang == Lang::Zh { "：" } else { ": " }
}

/// `heading`, on paper: whose policy, and the month.
fn sheet(view: &SheetView, heading: &str, lang: Lang) -> Html {
    // The class `sheet` is a dialog of the device pages, which is never printed.
    let id = format!("sheet-{}", view.id);
    html! {
        <section key={view.id.clone()} class={format!("payable {id}")} aria-labelledby={id.clone()}>
            <p class="on-paper">{ heading }</p>
            <h3 id={id.clone()}>{ &view.title }</h3>
            { table(&view.table, &id) }
            { for view.part.iter().map(|part| html! { <p class="hint">{ part }</p> }) }
            { given(&view.id, view.file.clone(), &view.title, lang) }
        </section>
    }
}

/// Saves a table that came as a file.
fn given(table: &str, file: String, of: &str, lang: Lang) -> Html {
    let words = word(Word::Download, lang);
    let table = table.to_owned();
    let onclick = Callback::from(move |_: MouseEvent| {
        office::table(&table).into_iter().for_each(|table| drop(files::give(&file, &table)));
    });
    html! { <button type="button" class="link save" aria-label={format!("{words}: {of}")} {onclick}>{ words }</button> }
}
