//! Effects as hooks.

use super::browser;
use super::later;
use super::model::{Dispatch, Model};
use super::pages::MAIN;
use crate::app::route::title;
use crate::app::stage::{Hall, kept};
use crate::app::view::Rules;
use crate::app::{Action, Page, State, link, saved, since};
use crate::i18n::Lang;
use crate::schemes::{self, Extent};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Typing is never held up by the address: it follows when the hands rest.
const REST_MS: u32 = 120;
/// How far charts may be behind.
const BEHIND_MS: u32 = 40;
/// How long the hands must rest before what takes longest is worked out.
const LONG_REST_MS: u32 = 250;

/// Keeps the link in the address, and follows a link that somebody opens in the same tab.
#[hook]
pub fn use_link(model: &UseReducerHandle<Model>, rules: &Rc<Rules>, dispatch: &Dispatch) {
    let state = &model.0;
    let lines = saved::write(state);
    // A link that could not be followed stays in the address until something is changed, for a reload or a call for help.
    let kept = use_mut_ref(|| state.link_fault.map(|_| lines.clone()));
    let unfollowed = Rc::clone(&kept);
    let (held, rules) = (model.clone(), Rc::clone(rules));
    // A link that was followed gives way to this page's own, even where nothing has changed but the decks.
    let followed = use_mut_ref(|| 0_u32);
    let count = Rc::clone(&followed);
    use_effect_with((lines, state.page, *followed.borrow()), move |(lines, page, _)| {
        let page = *page;
        let stays = kept.borrow().as_ref() == Some(lines);
        if !stays {
            kept.replace(None);
        }
        // Too long for an address: the last one that fitted stays.
        let put = move || {
            if let Some(hash) = link::with(&held.0, &since::line(&held.0, &rules.schemes)) {
                browser::set_hash(&hash, page);
            }
        };
        // A turned page is an entry at once, so that "back" leads to the one before however soon it is pressed.
        let turned = browser::page_of_entry().is_some_and(|before| before != page);
        let mut timer = None;
        match (stays, turned) {
            (true, _) => {}
            (false, true) => put(),
            (false, false) => timer = Some(Timeout::new(REST_MS, put)),
        }
        move || drop(timer)
    });
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        let listener = EventListener::new(&gloo::utils::window(), "hashchange", move |event| {
            let state = opened(&browser::followed(event));
            count.replace_with(|count| count.wrapping_add(1));
            dispatch.emit(match browser::page_of_entry() {
                Some(page) => Action::Return(page, Box::new(state)),
                None => {
                    unfollowed.replace(state.link_fault.map(|_| saved::write(&state)));
                    Action::Follow(Box::new(state))
                }
            });
        });
        move || drop(listener)
    });
}

/// Brings back the schemes of one's own of an earlier visit, once; what reads them is fetched only where there are any.
#[hook]
pub fn use_own(state: &State, dispatch: &Dispatch) {
    let (met, dispatch) = (state.desk.own_met, dispatch.clone());
    use_effect_with((), move |()| {
        if !met {
            spawn_local(async move {
                if let Some(shelf) = later::shelf().await {
                    (shelf.restore)(&dispatch);
                }
            });
        }
    });
}

/// The state that a link holds.
pub fn opened(hash: &str) -> State {
    match link::read(hash) {
        Some(Ok(state)) => state,
        Some(Err(fault)) => State { link_fault: Some(fault), ..State::default() },
        None => State::default(),
    }
}

/// With the decks that the browser kept from an earlier visit, and after them one that the link brought.
pub fn with_decks(state: State) -> State {
    let text = browser::kept(kept::KEY).unwrap_or_default();
    let (decks, whole) = kept::read(&text);
    if !whole {
        browser::keep(kept::DAMAGED_KEY, &text);
    }
    let mut hall = Hall::of(decks);
    hall.damaged = !whole;
    hall.join(state.hall.decks.clone());
    State { hall: Arc::new(hall), ..state }
}

/// Keeps the decks as they change, beside what other tabs keep.
#[hook]
pub fn use_decks(state: &State, dispatch: &Dispatch) {
    let read = || kept::read(&browser::kept(kept::KEY).unwrap_or_default()).0;
    let agreed = use_mut_ref(read);
    let (dispatch, elsewhere) = (dispatch.clone(), use_changes_elsewhere());
    use_effect_with((Arc::clone(&state.hall), state.page, elsewhere), move |(hall, page, _)| {
        // What another tab does waits while somebody is on stage: no scene goes from under the speaker.
        if hall.show.is_some() && *page == Page::Presenter {
            return;
        }
        let (kept, base) = (read(), agreed.take());
        let joined = if kept == base { hall.decks.clone() } else { kept::FORM.join(&base, &hall.decks, &kept) };
        let refused = joined != kept && !browser::keep(kept::KEY, &kept::write(&joined));
        if refused && !hall.unkept {
            dispatch.emit(Action::Unkept);
        }
        agreed.replace(if refused { kept } else { joined.clone() });
        if joined != hall.decks {
            dispatch.emit(Action::Decks(joined));
        }
    });
}

/// How often another tab has kept something since this page was opened.
#[hook]
pub fn use_changes_elsewhere() -> u32 {
    let count = use_state_eq(|| 0_u32);
    let next = count.clone();
    use_effect_with(*count, move |_| {
        let listener = EventListener::new(&gloo::utils::window(), "storage", move |_| next.set(*next + 1));
        move || drop(listener)
    });
    *count
}

/// Remembers the language and tells the browser about it.
#[hook]
pub fn use_language(state: &State) {
    use_effect_with((state.lang, state.page), |(lang, page)| {
        browser::remember_language(*lang);
        browser::speak(*lang, &title(*page, *lang));
    });
}

/// Another page begins at its top, and screen readers are told so by the focus.
#[hook]
pub fn use_turned_page(page: Page) {
    let before = use_mut_ref(|| page);
    use_effect_with(page, move |page| {
        if before.replace(*page) != *page {
            browser::go_to(MAIN);
        }
    });
}

/// Fetches the details of the law once somebody may ask for them, and its English at the first wish for it. What could not
/// be fetched is tried again when another row is opened.
#[hook]
pub fn use_law(state: &State) -> Law {
    let update = use_force_update();
    use_effect_with((state.lang, state.open.clone()), move |(lang, _)| {
        let english = *lang == Lang::En && schemes::extent() != Extent::Whole;
        if english || !later::is_detailed() {
            spawn_local(async move {
                browser::told(browser::WANTED).await;
                if english {
                    later::english().await;
                }
                later::detail().await;
                update.force_update();
            });
        }
    });
    (schemes::extent(), later::is_detailed())
}

/// How much of the law is here, and whether its details are.
type Law = (Extent, bool);

/// A value a moment behind: what changes often is passed on at most once in that time, and the last value always.
#[hook]
pub fn use_trailing<T: Clone + PartialEq + 'static>(value: &T) -> T {
    let shown = use_state_eq(|| value.clone());
    let latest = use_mut_ref(|| value.clone());
    let pending = use_mut_ref(|| None::<Timeout>);
    *latest.borrow_mut() = value.clone();
    let setter = shown.setter();
    use_effect_with(value.clone(), move |_| {
        let waiting = pending.borrow().is_some();
        if !waiting {
            let (again, latest) = (Rc::clone(&pending), Rc::clone(&latest));
            let timer = Timeout::new(BEHIND_MS, move || {
                again.borrow_mut().take();
                setter.set(latest.borrow().clone());
            });
            *pending.borrow_mut() = Some(timer);
        }
    });
    (*shown).clone()
}

/// A value as it is once it has stood still for a while; nothing before the first time.
#[hook]
pub fn use_rested<T: Clone + PartialEq + 'static>(value: &T) -> Option<T> {
    let shown = use_state_eq(|| None);
    let setter = shown.setter();
    use_effect_with(value.clone(), move |value| {
        let value = value.clone();
        let timer = Timeout::new(LONG_REST_MS, move || setter.set(Some(value)));
        move || drop(timer)
    });
    (*shown).clone()
}

/// Whether the first step of drawing the page has ended, after which the rest of it follows.
#[hook]
pub fn use_second_step() -> bool {
    let (steps, update) = (use_mut_ref(|| 0_u32), use_force_update());
    let done = *steps.borrow() > 0;
    use_effect_with((), move |()| {
        spawn_local(async move {
            browser::told(browser::BREATHED).await;
            *steps.borrow_mut() += 1;
            update.force_update();
        });
    });
    done
}

/// Whether the page is being printed: what is folded on screen is set out on paper.
#[hook]
pub fn use_paper() -> bool {
    let paper = use_state_eq(|| false);
    let setter = paper.setter();
    use_effect_with((), move |()| {
        let listen = |name: &'static str, on: bool| {
            let setter = setter.clone();
            EventListener::new(&gloo::utils::window(), name, move |_| setter.set(on))
        };
        let both = [listen("beforeprint", true), listen("afterprint", false)];
        move || drop(both)
    });
    *paper
}
