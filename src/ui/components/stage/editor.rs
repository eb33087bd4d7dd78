//! The deck editor: which deck, its scenes in order, and the one that is looked at.

use super::Stage;
use super::device::fill_screen;
use super::files::Files;
use super::scene::scene;
use super::scenes::Scenes;
use crate::app::State;
use crate::app::stage::{Act, Kind, Scene};
use crate::app::view::Choice;
use crate::app::view::stage::{DeckView, SceneView};
use crate::i18n::Lang;
use crate::i18n::page::Say;
use crate::i18n::page::stage::{self as say, Word, word};
use crate::ui::components::desk::text_of;
use yew::prelude::*;

/// `looked`: the scene looked at, with its picture.
pub fn editor(state: &State, looked: Option<(&Scene, &SceneView, bool)>, stage: &Stage) -> Html {
    let view = DeckView::of(state);
    let lang = view.lang;
    let say = |of: Word| word(of, lang);
    html! {
        <>
            <h1>{ say(Word::Title) }</h1>
            <p class="lead">{ say(Word::Lead) }</p>
            { told(&view, stage) }
            <p class="hidden" role="status">{ &view.said }</p>
            { bar(state, &view, stage) }
            <div class="deck">
                <section class="deck-list" aria-labelledby="scenes">
                    <h2 class="section" id="scenes">{ say(Word::Scenes) }{ " " }<small>{ &view.count }</small></h2>
                    if view.scenes.is_empty() {
                        <p class="empty">{ say(if view.name.is_some() { Word::Empty } else { Word::NoDeck }) }</p>
                    } else {
                        <Scenes view={view.clone()} stage={stage.clone()} />
                    }
                    <div class="tools-row">{ stage.button(say(Word::Sentence), Act::Sentence) }</div>
                    { ready(&view.ready, lang, stage) }
                </section>
                { for looked.map(|(of, picture, whole)| look(state, of, picture, whole, stage)) }
            </div>
            <footer class="foot"><p>{ Say::Privacy.to(lang) }</p></footer>
        </>
    }
}

fn told(view: &DeckView, stage: &Stage) -> Html {
    if view.told.is_empty() {
        return html! {};
    }
    html! {
        <div class="notice" role="alert">
            <div>{ for view.told.iter().map(|line| html! { <p>{ line }</p> }) }</div>
            { stage.button(Say::Close.to(view.lang), Act::Heard) }
        </div>
    }
}

/// The decks, and what is done with the one in hand.
fn bar(state: &State, view: &DeckView, stage: &Stage) -> Html {
    let lang = view.lang;
    let say = |of: Word| word(of, lang);
    let deck = |each: &Choice<usize>| {
        let at = each.value;
        let take = stage.on(move |_: MouseEvent| Act::Take(at));
        html! { <li><button type="button" aria-pressed={each.on.to_string()} onclick={take}>{ &each.name }</button></li> }
    };
    let step = |words: Word, what: Act, can: bool| {
        let onclick = stage.on(move |_: MouseEvent| what.clone());
        html! { <button type="button" disabled={!can} {onclick}>{ say(words) }</button> }
    };
    let name = view.name.as_ref().map(|name| {
        html! {
            <>
                <label for="deck-name" class="hidden">{ say(Word::DeckName) }</label>
                <input type="text" id="deck-name" value={name.clone()} placeholder={view.name_hint.clone()} autocomplete="off"
                    oninput={stage.on(|event: InputEvent| Act::Name(text_of(&event)))} />
                { stage.button(say(Word::CopyDeck), Act::CopyDeck) }
                { stage.button(say(Word::DeleteDeck), Act::DeleteDeck) }
            </>
        }
    });
    let file = view.decks.iter().find(|each| each.on).map_or_else(String::new, |each| each.name.clone());
    html! {
        <div class="deck-bar">
            <ul class="decks" aria-label={say(Word::Decks)}>
                { for view.decks.iter().map(deck) }
                <li class="new">{ stage.button(say(Word::NewDeck), Act::New) }</li>
            </ul>
            <div class="deck-hand">
                { for name }
                { step(Word::Undo, Act::Undo, view.can_undo) }
                { step(Word::Redo, Act::Redo, view.can_redo) }
                <Files deck={state.hall.deck().cloned()} name={file} {lang} stage={stage.clone()} />
            </div>
            if !view.scenes.is_empty() { { begin("begin", Word::Begin, 0, lang, stage) } }
        </div>
    }
}

fn begin(class: &'static str, words: Word, at: usize, lang: Lang, stage: &Stage) -> Html {
    let stage = stage.clone();
    // The whole screen is only given while a finger is on the button.
    let onclick = Callback::from(move |_: MouseEvent| {
        fill_screen();
        stage.emit(Act::Start(at));
    });
    html! { <button type="button" {class} {onclick}>{ word(words, lang) }</button> }
}

fn ready(decks: &[Choice<Option<String>>], lang: Lang, stage: &Stage) -> Html {
    let deck =
        |each: &Choice<Option<String>>| html! { <li>{ stage.button(&each.name, Act::Ready(each.value.clone())) }</li> };
    html! {
        <section class="ready" aria-labelledby="ready">
            <h2 class="section" id="ready">{ word(Word::Ready, lang) }</h2>
            <p class="hint">{ word(Word::ReadyHint, lang) }</p>
            <ul>{ for decks.iter().map(deck) }</ul>
        </section>
    }
}

/// The scene looked at: its picture, its heading and note, and what can be done with it.
fn look(state: &State, of: &Scene, picture: &SceneView, whole: bool, stage: &Stage) -> Html {
    let (lang, at) = (state.lang, state.hall.look);
    let last = state.hall.deck().map_or(0, |deck| deck.scenes.len().saturating_sub(1));
    let say = |of: Word| word(of, lang);
    let does = |words: Word, what: Act, can: bool| {
        let onclick = stage.on(move |_: MouseEvent| what.clone());
        let name = say::of_scene(say(words), at + 1, lang);
        html! { <button type="button" aria-label={name} disabled={!can} {onclick}>{ say(words) }</button> }
    };
    let (heading, hint) =
        if of.kind == Kind::Sentence { (Word::TheSentence, "") } else { (Word::Heading, say(Word::HeadingHint)) };
    html! {
        <section class="deck-look" aria-labelledby="preview">
            <h2 class="section" id="preview">{ say(Word::Preview) }{ " " }<small>{ say::progress(at + 1, last + 1) }</small></h2>
            <div class="preview">{ scene(picture, at, None) }</div>
            if !whole { <p class="hint">{ say::partly(lang) }</p> }
            <div class="tools-row">
                { begin("here", Word::BeginHere, at, lang, stage) }
                { does(Word::Up, Act::Move(at, at.saturating_sub(1)), at > 0) }
                { does(Word::Down, Act::Move(at, at + 1), at < last) }
                { does(Word::Copy, Act::Copy(at), true) }
                { does(Word::Remove, Act::Remove(at), true) }
            </div>
            <label for="scene-title">{ say(heading) }</label>
            <input type="text" id="scene-title" value={of.title.clone()} placeholder={hint} autocomplete="off"
                oninput={stage.on(move |event: InputEvent| Act::Title(at, text_of(&event)))} />
            <label for="scene-note">{ say(Word::Note) }</label>
            <textarea id="scene-note" rows="4" value={of.note.clone()} placeholder={say(Word::NoteHint)}
                oninput={stage.on(move |event: InputEvent| Act::Note(at, note_of(&event)))} />
        </section>
    }
}

fn note_of(event: &InputEvent) -> String {
    use wasm_bindgen::JsCast;
    // A text area's own type isn't among what the page asks of the browser.
    let value = event.target().and_then(|target| js_sys::Reflect::get(target.unchecked_ref(), &"value".into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}
