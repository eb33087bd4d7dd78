//! Schemes of one's own: begun, taken in, edited as text, given out, removed.

use super::{Work, hold, text_of};
use crate::app::State;
use crate::app::desk::Act;
use crate::app::desk::own::{self, Meets};
use crate::app::laws::Own as OwnLaw;
use crate::app::view::Choice;
use crate::app::view::desk::{OwnLine, OwnView};
use crate::engine::Scheme;
use crate::engine::fault::Fault;
use crate::i18n::Lang;
use crate::i18n::page::own::{Word, faults_of, free_now, removed, replaced, replaces, word};
use crate::i18n::scheme_fault::told;
use crate::ui::hooks::use_changes_elsewhere;
use crate::ui::model::Latest;
use crate::ui::shelf::Shelf;
use crate::ui::{browser, files, later};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    pub view: OwnView,
    /// Whether those of an earlier visit have joined.
    pub met: bool,
    pub state: Latest,
    pub lang: Lang,
    pub work: Work,
}

/// Where the focus goes.
const TITLE: &str = "own-title";
const TEXT: &str = "own-text";
const ASKED: &str = "own-asked";

/// A file that could not be used: its name, its text, and what is wrong with it.
type Faulty = Option<(String, String, Vec<Fault>)>;
/// A scheme whose text is open: its id, and the text as it stands in the box.
type Open = Option<(String, String)>;
/// A scheme that would replace another, until somebody has said what is wanted; whether it comes from the open text.
type Asked = Option<(Scheme, bool)>;

#[component]
pub fn Own(props: &Props) -> Html {
    let (view, lang, work) = (&props.view, props.lang, &props.work);
    let (faulty, open, asked) = (use_state(|| Faulty::None), use_state(|| Open::None), use_state(|| Asked::None));
    use_keeping(props, work);
    // Another tab has taken in the same meanwhile: then there is nothing to be asked.
    let settled = asked.as_ref().filter(|(law, _)| own::meets(&props.state.now(), law) == Meets::Itself);
    let asking = asked.setter();
    use_effect_with(settled.map(|(_, written)| *written), move |settled| {
        if let Some(written) = settled {
            asking.set(None);
            browser::go_to(if *written { TEXT } else { TITLE });
        }
    });
    // The text that was opened is where one writes; where it is closed, the focus goes back.
    let before = use_mut_ref(|| false);
    use_effect_with(open.is_some(), move |open| {
        if before.replace(*open) != *open {
            browser::go_to(if *open { TEXT } else { TITLE });
        }
    });
    // A question is answered before anything else: where it is asked, the focus is on its first answer.
    use_effect_with(asked.is_some(), |asked| {
        if *asked {
            hold(ASKED);
        }
    });
    let say = |of: Word| word(of, lang);
    let (id, state) = (view.document.clone(), props.state.clone());
    let copy = work.clone();
    let copied = Callback::from(move |_: MouseEvent| {
        own::copy(&state.now(), &id).into_iter().for_each(|own| copy.emit(Act::Shelve(own)));
    });
    let (state, begin) = (props.state.clone(), work.clone());
    let begun = shelf_does(lang, work, move |shelf| {
        (shelf.empty)(&state.now()).into_iter().for_each(|own| begin.emit(Act::Shelve(own)));
    });
    let (state, id) = (props.state.clone(), view.document.clone());
    let given = shelf_does(lang, work, move |shelf| {
        let law = own::copy(&state.now(), &id).map(|own| own.law.clone());
        law.into_iter().for_each(|law| save(shelf, &law));
    });
    html! {
        <details class="own">
            <summary id={TITLE}>{ say(Word::Title) }if !view.lines.is_empty() { { " " }<small>{ view.lines.len() }</small> }</summary>
            <p class="hint">{ say(Word::Hint) }</p>
            <div class="tools-row">
                <button type="button" disabled={view.full} onclick={copied}>{ &view.copy }</button>
                <button type="button" disabled={view.full} onclick={begun}>{ say(Word::Empty) }</button>
                { import(&props.state, lang, work, (&faulty, &asked)) }
                <button type="button" onclick={given}>{ say(Word::ExportThis) }</button>
            </div>
            { faults(&faulty, lang) }
            { asked.as_ref().map(|(law, written)| question(law, *written, props, &open, &asked)).unwrap_or_default() }
            if !view.lines.is_empty() {
                <ul class="own-list">{ for view.lines.iter().map(|each| line(each, props, &open, &faulty)) }</ul>
            }
            { open.as_ref().map(|(id, text)| editor((id, text), props, &open, (&faulty, &asked))).unwrap_or_default() }
            // One child: spread out, a question before it would be built anew with each scheme that goes, and lose the focus.
            { view.not_in_links.iter().map(|words| html! { <p class="hint">{ *words }</p> }).collect::<Html>() }
        </details>
    }
}

/// Every change is kept at once. Before those of an earlier visit have joined nothing is written over them.
#[hook]
fn use_keeping(props: &Props, work: &Work) {
    let own: Vec<OwnLaw> = props.view.lines.iter().map(|line| line.own.clone()).collect();
    // Nothing of its own to keep, and nothing to follow: then the reader of scheme files isn't fetched.
    let begun = use_mut_ref(|| own.clone());
    let elsewhere = use_changes_elsewhere();
    let seen = use_mut_ref(|| elsewhere);
    let (work, lang) = (work.clone(), props.lang);
    use_effect_with((own, props.met, elsewhere), move |(own, met, elsewhere)| {
        if *met && (*begun.borrow() != *own || seen.replace(*elsewhere) != *elsewhere) {
            begun.replace(own.clone());
            let own = own.clone();
            spawn_local(async move {
                let refused = match later::shelf().await.map(|shelf| (shelf.keep)(&own)) {
                    Some((joined, kept)) => {
                        if joined != own {
                            work.emit(Act::OwnJoined(joined));
                        }
                        (!kept).then_some(Word::Full)
                    }
                    None => Some(Word::Unread),
                };
                refused.into_iter().for_each(|why| work.emit(Act::Tell(word(why, lang).to_owned())));
            });
        }
    });
}

/// What needs the reader of scheme files, which is fetched when it is first needed.
fn shelf_does<E: 'static>(lang: Lang, work: &Work, does: impl Fn(Shelf) + 'static) -> Callback<E> {
    let (work, does) = (work.clone(), Rc::new(does));
    Callback::from(move |_: E| {
        let (work, does) = (work.clone(), Rc::clone(&does));
        spawn_local(async move {
            match later::shelf().await {
                Some(shelf) => does(shelf),
                None => work.emit(Act::Tell(word(Word::Unread, lang).to_owned())),
            }
        });
    })
}

fn save(shelf: Shelf, law: &Scheme) {
    files::save(&format!("{}.toml", law.id), "application/toml", &(shelf.write)(law));
}

/// Where what was read goes when it can't be used as it is.
type Aside = (UseStateSetter<Faulty>, UseStateSetter<Asked>);

/// Reads a text as a scheme of one's own; where it has faults nothing changes but what is said of them, and where it would
/// replace another than the one whose text is `open`, that is asked first.
fn take(
    shelf: Shelf,
    (name, text): (&str, &str),
    open: Option<&str>,
    state: &State,
    work: &Work,
    aside: &Aside,
) -> bool {
    let (faulty, asked) = aside;
    asked.set(None);
    match (shelf.read)(name, text) {
        Ok(law) => {
            faulty.set(None);
            if open != Some(law.id.as_str()) && matches!(own::meets(state, &law), Meets::Another(_)) {
                asked.set(Some((law, open.is_some())));
                return false;
            }
            let like = state.own(&law.id).and_then(|own| own.like.clone());
            work.emit(Act::Shelve(OwnLaw::new(law, like)));
            true
        }
        Err(found) => {
            faulty.set(Some((name.to_owned(), text.to_owned(), found)));
            false
        }
    }
}

type Asides<'a> = (&'a UseStateHandle<Faulty>, &'a UseStateHandle<Asked>);

fn import(state: &Latest, lang: Lang, work: &Work, (faulty, asked): Asides<'_>) -> Html {
    let (state, work, aside) = (state.clone(), work.clone(), (faulty.setter(), asked.setter()));
    let onchange = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let (state, work, aside) = (state.now(), work.clone(), aside.clone());
        spawn_local(async move {
            let file = match files::chosen(input, lang).await {
                Some(Ok(file)) => file,
                Some(Err(unread)) => return work.emit(Act::Tell(unread)),
                None => return,
            };
            match later::shelf().await {
                Some(shelf) => drop(take(shelf, (&file.name, &file.text), None, &state, &work, &aside)),
                None => work.emit(Act::Tell(word(Word::Unread, lang).to_owned())),
            }
        });
    });
    html! {
        <label class="file">{ word(Word::Import, lang) }<input type="file" class="hidden" id="own-file" accept=".toml,application/toml" {onchange} /></label>
    }
}

/// Replaced, kept beside it, or left: nobody loses a scheme by choosing a file. Where the other has gone meanwhile, taken in
/// or left.
fn question(
    law: &Scheme,
    written: bool,
    props: &Props,
    open: &UseStateHandle<Open>,
    asked: &UseStateHandle<Asked>,
) -> Html {
    let (lang, now) = (props.lang, props.state.now());
    let name = |law: &Scheme| lang.pick(&law.name).to_owned();
    let old = match own::meets(&now, law) {
        Meets::Another(own) => Some(name(&own.law)),
        Meets::Nothing | Meets::Itself => None,
    };
    let done = |replace: Option<bool>| {
        let (law, old, state, work) = (law.clone(), old.clone(), props.state.clone(), props.work.clone());
        let (open, asked) = (open.setter(), asked.setter());
        Callback::from(move |()| {
            let (now, law) = (state.now(), law.clone());
            let like = now.own(&law.id).and_then(|own| own.like.clone());
            match replace {
                Some(true) => {
                    work.emit(Act::Shelve(OwnLaw::new(law, like)));
                    old.iter().for_each(|old| work.emit(Act::Tell(replaced(old, lang))));
                }
                Some(false) => work.emit(Act::Shelve(own::beside_all(&now, law))),
                None => {}
            }
            if written && replace.is_some() {
                open.set(None);
            }
            asked.set(None);
            browser::go_to(if written && replace.is_none() { TEXT } else { TITLE });
        })
    };
    let button = |of: Word, replace: Option<bool>, id: Option<&'static str>| html! { <button type="button" {id} onclick={done(replace).reform(|_: MouseEvent| ())}>{ word(of, lang) }</button> };
    let leave = done(None);
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            leave.emit(());
        }
    });
    html! {
        <div class="own-faults" role="alertdialog" aria-labelledby="own-question" {onkeydown}>
            <p id="own-question">{ match &old {
                Some(old) => replaces(&law.id, old, &name(law), lang),
                None => free_now(&law.id, &name(law), lang),
            } }</p>
            <div class="tools-row">
                // One and the same button, with the focus on it, whatever it comes to say.
                { button(if old.is_some() { Word::Beside } else { Word::TakeIn }, Some(old.is_none()), Some(ASKED)) }
                if old.is_some() { { button(Word::Replace, Some(true), None) } }
                { button(Word::Cancel, None, None) }
            </div>
        </div>
    }
}

fn faults(faulty: &Faulty, lang: Lang) -> Html {
    let Some((name, text, found)) = faulty else { return html! {} };
    let say = |of: Word| word(of, lang);
    let row = |fault: &Fault| {
        let each = told(fault, text, lang);
        html! { <tr><th scope="row">{ &each.place }if !each.line.is_empty() { <code>{ &each.line }</code> }</th><td>{ &each.problem }</td><td>{ &each.remedy }</td></tr> }
    };
    html! {
        <div class="own-faults" role="alert">
            <p class="fault">{ faults_of(name, found.len(), lang) }</p>
            <div class="scroll" tabindex="0" role="group" aria-label={faults_of(name, found.len(), lang)}>
                <table>
                    <thead><tr><th scope="col">{ say(Word::Line) }</th><th scope="col">{ say(Word::Problem) }</th><th scope="col">{ say(Word::Remedy) }</th></tr></thead>
                    <tbody>{ for found.iter().map(row) }</tbody>
                </table>
            </div>
        </div>
    }
}

fn line(line: &OwnLine, props: &Props, open: &UseStateHandle<Open>, faulty: &UseStateHandle<Faulty>) -> Html {
    let (lang, work) = (props.lang, &props.work);
    let say = |of: Word| word(of, lang);
    let (named, liked, id) = (line.id.clone(), line.id.clone(), line.id.clone());
    let rename = work.on(move |event: Event| Act::Rename(named.clone(), text_of(&event)));
    let like = work.on(move |event: Event| Act::Like(liked.clone(), Some(text_of(&event)).filter(|id| !id.is_empty())));
    let option =
        |each: &Choice<String>| html! { <option value={each.value.clone()} selected={each.on}>{ &each.name }</option> };
    let law = line.own.clone();
    let export = shelf_does(lang, work, move |shelf| save(shelf, &law.law));
    let (law, opened, faulty) = (line.own.clone(), open.setter(), faulty.setter());
    let edit = shelf_does(lang, work, move |shelf| {
        faulty.set(None);
        opened.set(Some((law.law.id.clone(), (shelf.write)(&law.law))));
    });
    let (name_id, people_id) = (format!("own-name-{id}"), format!("own-people-{id}"));
    let remove = {
        let (work, id, shut) = (work.clone(), id.clone(), open.setter());
        let ours = open.as_ref().is_some_and(|(open, _)| *open == id);
        Callback::from(move |_: MouseEvent| {
            if ours {
                shut.set(None);
            }
            work.emit(Act::Unshelve(id.clone()));
            browser::go_to(TITLE);
        })
    };
    html! {
        <li key={id.clone()} aria-label={line.name.clone()}>
            <label for={name_id.clone()} class="hidden">{ say(Word::Name) }</label>
            <input type="text" id={name_id} value={line.name.clone()} autocomplete="off" onchange={rename} />
            <small>{ &line.about }</small>
            <span><label for={people_id.clone()}>{ say(Word::People) }</label>{ " " }
                <select id={people_id} onchange={like}>{ for line.people.iter().map(option) }</select></span>
            <button type="button" onclick={edit}>{ say(Word::Edit) }</button>
            <button type="button" onclick={export}>{ say(Word::Export) }</button>
            if line.drafted { { work.button(say(Word::Adopt), Act::Adopt(id.clone())) } }
            <button type="button" aria-label={removed(&line.name, lang)} onclick={remove}>{ say(Word::Remove) }</button>
        </li>
    }
}

/// The whole scheme as text: whatever the clauses on the desk don't offer can be written here.
fn editor((id, text): (&str, &str), props: &Props, open: &UseStateHandle<Open>, (faulty, asked): Asides<'_>) -> Html {
    let (lang, work) = (props.lang, &props.work);
    let say = |of: Word| word(of, lang);
    let (typed, typing) = (open.setter(), id.to_owned());
    let oninput = Callback::from(move |event: InputEvent| {
        let area: web_sys::HtmlTextAreaElement = event.target_unchecked_into();
        typed.set(Some((typing.clone(), area.value())));
    });
    let (state, taken, done, aside) =
        (props.state.clone(), work.clone(), open.setter(), (faulty.setter(), asked.setter()));
    let (body, opened, refused) = (text.to_owned(), id.to_owned(), faulty.setter());
    let use_it = shelf_does(lang, work, move |shelf| {
        if take(shelf, (say_written(lang), &body), Some(&opened), &state.now(), &taken, &aside) {
            done.set(None);
        }
    });
    let closed = open.setter();
    let close = Callback::from(move |_: MouseEvent| {
        refused.set(None);
        closed.set(None);
    });
    html! {
        <div class="own-text">
            <label for={TEXT}>{ say(Word::Text) }</label>
            <textarea id={TEXT} rows="16" spellcheck="false" autocomplete="off" aria-describedby="own-text-hint" value={text.to_owned()} {oninput} />
            <p class="hint" id="own-text-hint">{ say(Word::TextHint) }</p>
            <div class="tools-row">
                <button type="button" onclick={use_it}>{ say(Word::Take) }</button>
                <button type="button" onclick={close}>{ say(Word::Cancel) }</button>
            </div>
        </div>
    }
}

fn say_written(lang: Lang) -> &'static str {
    word(Word::Written, lang)
}
