//! One clause of the document, set as text.

use super::boxes::{fault, line, value};
use super::{Work, hold, text_of, wish};
use crate::app::desk::Act;
use crate::app::view::desk::{BandAct, BandTool, BoxView, ClauseView, PartView, box_id};
use crate::engine::scheme::Edit;
use crate::i18n::Lang;
use crate::i18n::page::{self, DeskWord};
use crate::reform::Row;
use crate::ui::components::entries::anchor;
use std::rc::Rc;
use yew::prelude::*;

pub fn clause((view, lang): &(Rc<ClauseView>, Lang), work: &Work) -> Html {
    let lang = *lang;
    let boxes = || {
        view.parts.iter().filter_map(|part| match part {
            PartView::Box(view) => Some(view),
            PartView::Words(_) => None,
        })
    };
    let was: Vec<&BoxView> = boxes().filter(|view| view.was.is_some()).collect();
    html! {
        <section class={classes!("clause", view.changed.then_some("changed"), view.off.unwrap_or(false).then_some("off"))}
            key={view.address.clone()} id={place(view)} tabindex="-1" aria-label={format!("{} {}", view.article, view.title)}>
            <h3>
                <span class="article">{ &view.article }</span>{ " " }<span>{ &view.title }</span>
                if view.off.unwrap_or(false) { <span class="mark-off">{ DeskWord::OffNow.to(lang) }</span> }
                else if view.changed { <span class="mark-changed">{ DeskWord::LegendDraft.to(lang) }</span> }
            </h3>
            <p class="words">{ for words(&view.parts, lang, work) }</p>
            { for boxes().map(|view| fault(view, lang)) }
            if !was.is_empty() {
                <p class="was">{ for was.iter().map(|view| html! {
                    <span key={view.id.clone()}>{ &view.label }{ " " }{ view.was.as_deref().unwrap_or_default() }</span>
                }) }</p>
            }
            { more(view, lang, work) }
            { reason(view, lang, work) }
        </section>
    }
}

/// The clause as text: a mark that closes, behind a box, never begins a line.
fn words<'a>(parts: &'a [PartView], lang: Lang, work: &'a Work) -> impl Iterator<Item = Html> + 'a {
    const CLOSING: [char; 8] = ['，', '。', '；', '：', '、', '）', '”', '》'];
    let closing = |at: usize| match parts.get(at) {
        Some(PartView::Words(words)) if words.starts_with(CLOSING) => words.chars().next(),
        _ => None,
    };
    let after_box =
        |at: usize| at.checked_sub(1).is_some_and(|before| matches!(parts.get(before), Some(PartView::Box(_))));
    parts.iter().enumerate().map(move |(at, part)| match part {
        PartView::Words(words) if after_box(at) => {
            html! { <>{ words.strip_prefix(CLOSING).unwrap_or(words).to_owned() }</> }
        }
        PartView::Words(words) => html! { <>{ words }</> },
        PartView::Box(view) => {
            html! { <span class="keep" key={view.id.clone()}>{ value(view, lang, work) }{ for closing(at + 1) }</span> }
        }
    })
}

/// Where a finding leads.
fn place(view: &ClauseView) -> Option<String> {
    view.address.split_once('/').map(|(_, owner)| anchor(owner))
}

fn more(view: &ClauseView, lang: Lang, work: &Work) -> Html {
    let switch = |off: bool| {
        let (address, say) = (view.address.clone(), if off { DeskWord::SwitchOn } else { DeskWord::SwitchOff });
        let edit = if off { Edit::On { address } } else { Edit::Off { address } };
        work.button(say.to(lang), Act::Edit(edit))
    };
    let count = view.more.len() + view.bands.len() + view.caps.len() + view.conditions.len();
    let (open, address) = (view.open, view.address.clone());
    let fold = work.on(move |_: MouseEvent| Act::Unfold((!open).then(|| address.clone())));
    let here = place(view).unwrap_or_default();
    let cap = |(words, edit): &(String, Edit)| work.leading(words, Act::Edit(edit.clone()), &here, &new_box(edit));
    html! {
        <>
            <div class="clause-tools">
                if count > 0 {
                    <button type="button" aria-expanded={view.open.to_string()} onclick={fold}>
                        <span class="chevron" aria-hidden="true"></span>{ page::more_parameters(count, lang) }
                    </button>
                }
                { for view.off.map(switch) }
            </div>
            if view.open {
                <div class="clause-more">
                    { for view.more.iter().map(|each| line(each, lang, work)) }
                    if !view.bands.is_empty() { <div class="tools-row">{ for view.bands.iter().map(|tool| band(tool, &here, lang, work)) }</div> }
                    if !view.caps.is_empty() { <div class="tools-row">{ for view.caps.iter().map(cap) }</div> }
                    { conditions(view, lang, work) }
                </div>
            }
        </>
    }
}

/// Conditions that can go, and the choice of those that could come.
fn conditions(view: &ClauseView, lang: Lang, work: &Work) -> Html {
    let here = place(view).unwrap_or_default();
    let gone = |(words, edit): &(String, Edit)| work.parting(words, Act::Edit(edit.clone()), &here);
    let further = view.further.clone();
    let (adding, section) = (work.clone(), here.clone());
    let onchange = Callback::from(move |event: Event| {
        let chosen = text_of(&event).parse().ok().and_then(|at: usize| further.get(at).cloned());
        let onto = chosen.as_ref().map(|(_, edit)| new_box(edit)).unwrap_or_default();
        adding.emit(chosen.map_or(Act::Heard, |(_, edit)| Act::Edit(edit)));
        wish(&onto);
        hold(&section);
    });
    let option =
        |(at, (words, _)): (usize, &(String, Edit))| html! { <option value={at.to_string()}>{ words }</option> };
    let id = format!("add-{}", view.address.replace(['/', '.'], "-"));
    html! {
        <>
            if !view.conditions.is_empty() { <div class="tools-row">{ for view.conditions.iter().map(gone) }</div> }
            if !view.further.is_empty() {
                <div class="desk-line" key={view.further.len()}>
                    <label for={id.clone()}>{ page::add_condition(lang) }</label>
                    <select {id} {onchange}>
                        <option value="" selected={true}>{ page::choose_condition(lang) }</option>
                        { for view.further.iter().enumerate().map(option) }
                    </select>
                </div>
            }
        </>
    }
}

fn band(tool: &BandTool, here: &str, lang: Lang, work: &Work) -> Html {
    let does = match tool.does {
        BandAct::Below => DeskWord::BandBelow,
        BandAct::Above => DeskWord::BandAbove,
        BandAct::Split => DeskWord::BandSplit,
        BandAct::Remove => DeskWord::BandRemove,
    };
    let words = match &tool.row {
        Some(row) => format!("{row}{}{}", lang.of("", ": "), does.to(lang)),
        None => does.to(lang).to_owned(),
    };
    work.leading(&words, Act::Edit(tool.edit.clone()), here, &new_box(&tool.edit))
}

/// The first box of what an edit puts into the clause.
fn new_box(edit: &Edit) -> String {
    let address = edit.address();
    let new = match edit {
        Edit::Split { .. } => Row::of(address).map(|row| row.moved(row.at + 1)),
        Edit::Insert { .. } | Edit::Add { .. } => Some(address.to_owned()),
        Edit::Require { .. } => Some(address.replacen("/when/", "/", 1)),
        _ => None,
    };
    new.map(|new| format!("[id=\"{0}\"], [id^=\"{0}-\"]", box_id(&new))).unwrap_or_default()
}

fn reason(view: &ClauseView, lang: Lang, work: &Work) -> Html {
    let Some(reason) = &view.reason else { return html! {} };
    let address = view.address.clone();
    let id = format!("why-{}", view.address.replace(['/', '.'], "-"));
    let oninput = work.on(move |event: InputEvent| Act::Explain(address.clone(), text_of(&event)));
    html! {
        <div class="reason">
            <label for={id.clone()}>{ DeskWord::Reason.to(lang) }</label>
            <input type="text" {id} value={reason.clone()} placeholder={DeskWord::ReasonHint.to(lang)} autocomplete="off" {oninput} />
        </div>
    }
}
