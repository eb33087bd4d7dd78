//! 名单核算: a roster is chosen or dropped, read on the device, and settled.

use super::Purse;
use super::table::{saving, table};
use crate::app::budget::settle::{Roster, roster};
use crate::app::budget::{Act, Treasury};
use crate::app::view::Choice;
use crate::app::view::budget::{SettleView, SheetView, template_csv};
use crate::engine::Scheme;
use crate::i18n::Lang;
use crate::i18n::page::budget::{Word, word};
use crate::i18n::roster::file_fault;
use crate::population::roster::FileFault;
use crate::schemes::shipped;
use crate::ui::browser;
use crate::ui::components::desk::text_of;
use crate::ui::model::Same;
use std::rc::Rc;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, File, HtmlInputElement};
use yew::prelude::*;

#[derive(Clone, Properties)]
pub struct Props {
    pub law: Rc<Scheme>,
    pub treasury: Treasury,
    pub lang: Lang,
    pub purse: Purse,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.law, &other.law) && self.treasury == other.treasury && self.lang == other.lang
    }
}

/// A roster that was chosen, or why it can't be read.
type Read = Option<Result<Rc<Roster>, FileFault>>;

#[component]
pub fn Settle(props: &Props) -> Html {
    let (lang, read) = (props.lang, use_state(|| None::<Result<Rc<Roster>, FileFault>>));
    let busy = use_state_eq(|| false);
    let load = {
        let (read, busy, law) = (read.setter(), busy.setter(), Rc::clone(&props.law));
        Callback::from(move |file: File| {
            let (read, busy, law) = (read.clone(), busy.clone(), Rc::clone(&law));
            busy.set(true);
            spawn_local(async move {
                read.set(Some(open(&file, &law).await));
                busy.set(false);
            });
        })
    };
    let roster: Option<Rc<Roster>> = (*read).clone().and_then(Result::ok);
    let key = (roster.clone().map(Same), Same(Rc::clone(&props.law)), props.treasury.month.clone(), lang);
    let view = use_memo(key, |_| SettleView::of(&props.law, roster.as_deref()?, props.treasury.month.as_deref(), lang));
    html! {
        <section class="settle" aria-labelledby="settle">
            <h2 id="settle">{ word(Word::Settle, lang) }</h2>
            <p class="hint">{ word(Word::SettleLead, lang) }</p>
            { chooser(props, &load) }
            <p role="status" class="hint">{ busy.then(|| word(Word::Reading, lang)) }</p>
            { told(&read, lang) }
            { settled(&view, props, roster.as_deref()) }
        </section>
    }
}

async fn open(file: &File, law: &Scheme) -> Result<Rc<Roster>, FileFault> {
    let unread = |_| FileFault::Io(file.name());
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(unread)?;
    let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
    let others = shipped().iter().filter(|each| each.id != law.id);
    roster(&file.name(), &bytes, others.chain(std::iter::once(law))).map(Rc::new)
}

fn chooser(props: &Props, load: &Callback<File>) -> Html {
    let lang = props.lang;
    let say = |text: Word| word(text, lang);
    let (choose, drop) = (load.clone(), load.clone());
    let chosen = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let file = input.files().and_then(|files| files.get(0));
        // The same file once more, after it was corrected, is a choice too.
        input.set_value("");
        file.into_iter().for_each(|file| choose.emit(file));
    });
    let dropped = Callback::from(move |event: DragEvent| {
        event.prevent_default();
        let file = event.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0));
        file.into_iter().for_each(|file| drop.emit(file));
    });
    let (law, name) = (props.law.clone(), lang.pick(&props.law.name).to_owned());
    let file = format!("{}-{name}.csv", say(Word::Template));
    let month = props.treasury.month.clone().unwrap_or_default();
    let onmonth = props.purse.on(|event: Event| Act::Month(text_of(&event)));
    html! {
        <div class="choose" ondrop={dropped} ondragover={|event: DragEvent| event.prevent_default()}>
            <input type="file" id="roster" class="hidden" accept=".csv,text/csv,text/plain" onchange={chosen} aria-describedby="roster-hint" />
            <label for="roster">{ say(Word::Choose) }</label>
            <p class="hint" id="roster-hint">{ say(Word::Drop) }</p>
            <p class="line-of">
                <label for="roster-month">{ say(Word::SettleMonth) }</label>
                <input type="month" id="roster-month" value={month} onchange={onmonth} />
                { saving(move || template_csv(&law, lang), file, &name, say(Word::Template)) }
            </p>
        </div>
    }
}

fn told(read: &Read, lang: Lang) -> Html {
    let Some(Err(fault)) = read else { return html! {} };
    html! { <p class="fault" role="alert">{ file_fault(fault, lang) }</p> }
}

fn settled(view: &Option<SettleView>, props: &Props, roster: Option<&Roster>) -> Html {
    let lang = props.lang;
    let say = |text: Word| word(text, lang);
    let Some(view) = view else {
        return html! { if roster.is_some() { <p role="alert">{ say(Word::WhichMonth) }</p> } };
    };
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
            <button type="button" class="link print-sheet" onclick={|_| browser::print()}>{ say(Word::PrintSheet) }</button>
            <section aria-labelledby="faults">
                <h3 id="faults">{ say(Word::Faults) }</h3>
                if view.faults.is_empty() {
                    <p class="hint">{ say(Word::NoFaults) }</p>
                } else {
                    <ul class="row-faults">{ for view.faults.iter().map(|fault| html! { <li>{ fault }</li> }) }</ul>
                }
            </section>
            if view.any { { for view.sheets.iter().map(|each| sheet(each, lang)) } }
        </div>
    }
}

fn lang_mark(lang: Lang) -> &'static str {
    if lang == Lang::Zh { "：" } else { ": " }
}

fn sheet(view: &SheetView, lang: Lang) -> Html {
    let (csv, id) = (view.csv.clone(), format!("sheet-{}", view.id));
    html! {
        <section key={view.id} class={format!("sheet {id}")} aria-labelledby={id.clone()}>
            <h3 id={id.clone()}>{ view.title }</h3>
            { table(&view.table, &id) }
            { for view.part.iter().map(|part| html! { <p class="hint">{ part }</p> }) }
            { saving(move || csv.clone(), view.file.clone(), view.title, word(Word::Download, lang)) }
        </section>
    }
}
