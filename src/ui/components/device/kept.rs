//! Scenarios under names, what was entered lately, and the way to delete all of it.

use super::compare::{self, SCENARIOS as HEADING};
use super::forget::Forget;
use super::recent;
use super::sheet::Sheet;
use crate::app::device::{Entry, MOST_SCENARIOS, Refused, SCENARIOS, Shelf, Sound, scenarios};
use crate::app::view::kept;
use crate::app::{Action, saved, since};
use crate::i18n::Lang;
use crate::i18n::page::{self, KeptWord};
use crate::ui::device;
use crate::ui::later::Props;
use gloo::events::EventListener;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The sheet between two strokes of a key.
#[derive(Clone, Default, PartialEq)]
struct Desk {
    shelf: Shelf,
    name: String,
    /// The name that one more press replaces.
    replaces: Option<String>,
    /// The entry that is being renamed, and how it reads now.
    renames: Option<(String, String)>,
    /// What was deleted last, with its place.
    deleted: Option<(usize, Entry)>,
    /// Ticked for comparing, the latest last.
    ticked: Vec<String>,
    told: Option<String>,
}

fn begun(lang: Lang) -> Desk {
    let (shelf, sound) = device::shelf(SCENARIOS);
    let told = match sound {
        Sound::Whole => None,
        Sound::Damaged => Some(KeptWord::ShelfDamaged),
        Sound::Newer => Some(KeptWord::ShelfNewer),
    };
    Desk { shelf, told: told.map(|word| word.to(lang).to_owned()), ..Desk::default() }
}

type Change = Result<(Shelf, bool), Refused>;

impl Desk {
    /// The sheet after a change of the shelf, or with the reason why there was none.
    fn after(&self, change: Change, done: String, lang: Lang) -> Self {
        match change {
            Ok((shelf, kept)) => {
                let told = if kept { done } else { KeptWord::NotKept.to(lang).to_owned() };
                Self { shelf, told: Some(told), replaces: None, renames: None, ..self.clone() }
            }
            Err(refused) => Self { told: Some(self.refusal(refused, lang)), ..self.clone() },
        }
    }

    fn refusal(&self, refused: Refused, lang: Lang) -> String {
        match refused {
            Refused::NoName => KeptWord::NoName.to(lang).to_owned(),
            Refused::Full => page::shelf_full(MOST_SCENARIOS, lang),
            Refused::Gone => KeptWord::Gone.to(lang).to_owned(),
            Refused::Taken => {
                page::name_in_use(self.renames.as_ref().map_or(self.name.as_str(), |(_, name)| name), lang)
            }
        }
    }

    fn save(&self, text: &str, lang: Lang) -> Self {
        let name = scenarios::name_of(&self.name);
        let replace = name.is_some() && name == self.replaces;
        let change = device::change(SCENARIOS, |shelf| scenarios::save(shelf, &self.name, text.to_owned(), replace));
        let named = name.clone().unwrap_or_default();
        if change.as_ref().err() == Some(&Refused::Taken) {
            return Self { replaces: name, told: Some(page::name_taken(&named, lang)), ..self.clone() };
        }
        let saved = change.is_ok();
        let after = self.after(change, page::saved_as(&named, lang), lang);
        if saved { Self { name: String::new(), ..after } } else { after }
    }

    fn delete(&self, name: &str, lang: Lang) -> Self {
        let mut deleted = None;
        let change = device::change(SCENARIOS, |shelf| {
            let (shelf, entry) = scenarios::delete(shelf, name)?;
            deleted = Some(entry);
            Ok(shelf)
        });
        let after = self.after(change, page::was_deleted(name, lang), lang);
        let ticked = after.ticked.iter().filter(|each| *each != name).cloned().collect();
        Self { deleted, ticked, ..after }
    }

    fn put_back(&self, lang: Lang) -> Self {
        let Some((at, entry)) = self.deleted.clone() else { return self.clone() };
        let change = device::change(SCENARIOS, |shelf| scenarios::put_back(shelf, at, entry));
        Self { deleted: None, told: None, ..self.after(change, String::new(), lang) }
    }

    fn rename(&self, lang: Lang) -> Self {
        let Some((from, name)) = self.renames.clone() else { return self.clone() };
        let change = device::change(SCENARIOS, |shelf| scenarios::rename(shelf, &from, &name));
        let ticked = self.ticked.iter().filter(|each| **each != from).cloned().collect();
        Self { ticked, ..self.after(change, String::new(), lang) }
    }

    /// Of three the first goes.
    fn tick(&self, name: &str) -> Self {
        let mut ticked: Vec<String> = self.ticked.iter().filter(|each| *each != name).cloned().collect();
        if ticked.len() == self.ticked.len() {
            ticked.push(name.to_owned());
        }
        let over = ticked.len().saturating_sub(2);
        ticked.drain(..over);
        Self { ticked, ..self.clone() }
    }
}

#[component]
pub fn Kept(props: &Props) -> Html {
    let state = &props.model.0;
    let lang = state.lang;
    let desk = use_state_eq(|| begun(lang));
    // Another tab has changed something.
    let elsewhere = use_force_update();
    {
        let (desk, elsewhere) = (desk.clone(), elsewhere);
        use_effect_with((*desk).clone(), move |_| {
            let listener = EventListener::new(&gloo::utils::window(), "storage", move |_| {
                desk.set(Desk { shelf: device::shelf(SCENARIOS).0, ..(*desk).clone() });
                elsewhere.force_update();
            });
            move || drop(listener)
        });
    }
    let on = |change: fn(&Desk, Lang) -> Desk| {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.set(change(&desk, lang)))
    };
    let text = saved::write(state) + &since::line(state, &props.rules.schemes);
    html! {
        <Sheet title={KeptWord::KeptTitle.to(lang)} {lang} dispatch={props.dispatch.clone()}>
            <p class="hint">{ KeptWord::KeptHint.to(lang) }</p>
            { save_as(&desk, text, lang) }
            <p class="told" role="status">
                { for desk.told.iter() }
                if desk.deleted.is_some() { { " " }<button type="button" class="link" onclick={on(Desk::put_back)}>{ KeptWord::PutBack.to(lang) }</button> }
            </p>
            <h3 id={HEADING}>{ KeptWord::Scenarios.to(lang) }</h3>
            if desk.shelf.is_empty() { <p class="hint">{ KeptWord::NoScenarios.to(lang) }</p> }
            if desk.shelf.len() > 1 { <p class="hint">{ KeptWord::CompareTwo.to(lang) }</p> }
            <ul class="shelf">{ for desk.shelf.iter().map(|entry| row(entry, &desk, props)) }</ul>
            { compare::compare(&desk.shelf, &desk.ticked, state) }
            { lately(props) }
            <Forget {lang} />
        </Sheet>
    }
}

fn save_as(desk: &UseStateHandle<Desk>, text: String, lang: Lang) -> Html {
    let oninput = {
        let desk = desk.clone();
        Callback::from(move |event: InputEvent| {
            desk.set(Desk { name: value(&event), replaces: None, ..(*desk).clone() });
        })
    };
    let save = {
        let desk = desk.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            desk.set(desk.save(&text, lang));
        })
    };
    let word = if desk.replaces.is_some() { KeptWord::Replace } else { KeptWord::Save };
    html! {
        <form class="save-as" onsubmit={save}>
            <label for="save-as">{ KeptWord::SaveAs.to(lang) }</label>
            <input type="text" id="save-as" autocomplete="off" value={desk.name.clone()} {oninput} />
            <button type="submit" class="action">{ word.to(lang) }</button>
        </form>
    }
}

fn row(entry: &Entry, desk: &UseStateHandle<Desk>, props: &Props) -> Html {
    let lang = props.model.0.lang;
    let held = kept::kept(&entry.text, lang);
    let about = kept::brief(&held, &props.model.0);
    let act = |change: fn(&Desk, &str, Lang) -> Desk| {
        let (desk, name) = (desk.clone(), entry.name.clone());
        move || desk.set(change(&desk, &name, lang))
    };
    let click = |act: Box<dyn Fn()>| Callback::from(move |_: MouseEvent| act());
    let open = props.dispatch.reform(move |_: MouseEvent| Action::Follow(Box::new(held.clone())));
    let begin = act(|desk, name, _| Desk { renames: Some((name.to_owned(), name.to_owned())), ..desk.clone() });
    let tick = act(|desk, name, _| desk.tick(name));
    let named = |word: KeptWord| page::about(word.to(lang), &entry.name, lang);
    let renamed = desk.renames.as_ref().filter(|(from, _)| *from == entry.name);
    html! {
        <li key={entry.name.clone()}>
            <label class="pick-two">
                <input type="checkbox" checked={desk.ticked.contains(&entry.name)} onchange={Callback::from(move |_: Event| tick())}
                    aria-label={named(KeptWord::Compare)} />
            </label>
            if let Some((_, name)) = renamed {
                { rename(desk, name, lang) }
            } else {
                <div class="held"><strong>{ &entry.name }</strong><small>{ about }</small></div>
                <div class="actions">
                    <button type="button" onclick={open} aria-label={named(KeptWord::Open)}>{ KeptWord::Open.to(lang) }</button>
                    <button type="button" onclick={click(Box::new(begin))} aria-label={named(KeptWord::Rename)}>{ KeptWord::Rename.to(lang) }</button>
                    <button type="button" onclick={click(Box::new(act(Desk::delete)))} aria-label={named(KeptWord::Delete)}>{ KeptWord::Delete.to(lang) }</button>
                </div>
            }
        </li>
    }
}

fn rename(desk: &UseStateHandle<Desk>, name: &str, lang: Lang) -> Html {
    let oninput = {
        let desk = desk.clone();
        Callback::from(move |event: InputEvent| {
            let renames = desk.renames.as_ref().map(|(from, _)| (from.clone(), value(&event)));
            desk.set(Desk { renames, ..(*desk).clone() });
        })
    };
    let done = {
        let desk = desk.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            desk.set(desk.rename(lang));
        })
    };
    let cancel = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.set(Desk { renames: None, ..(*desk).clone() }))
    };
    html! {
        <form class="rename" onsubmit={done}>
            <input type="text" aria-label={KeptWord::NewName.to(lang)} autocomplete="off" value={name.to_owned()} {oninput} />
            <button type="submit">{ KeptWord::Done.to(lang) }</button>
            <button type="button" onclick={cancel}>{ KeptWord::Cancel.to(lang) }</button>
        </form>
    }
}

fn value(event: &InputEvent) -> String {
    event.target_unchecked_into::<HtmlInputElement>().value()
}

/// What was entered before, here and in other tabs.
fn lately(props: &Props) -> Html {
    let lang = props.model.0.lang;
    let entries = recent::kept(&props.model.0);
    if entries.is_empty() {
        return html! {};
    }
    let entry = |text: &String| {
        let held = kept::kept(text, lang);
        let about = kept::brief(&held, &props.model.0);
        let open = props.dispatch.reform(move |_: MouseEvent| Action::Follow(Box::new(held.clone())));
        html! {
            <li><div class="held"><small>{ &about }</small></div>
                <div class="actions">
                    <button type="button" onclick={open} aria-label={page::about(KeptWord::Open.to(lang), &about, lang)}>{ KeptWord::Open.to(lang) }</button>
                </div>
            </li>
        }
    };
    html! { <><h3>{ KeptWord::RecentTitle.to(lang) }</h3><ul class="shelf">{ for entries.iter().map(entry) }</ul></> }
}
