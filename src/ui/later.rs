//! Parts of the page that are fetched after the first load, each in a file of its own. The main module holds what answers a
//! first visit; whatever only a part uses comes with that part.
//!
//! Another part is another [`Part`], a function with `#[wasm_split(…)]` that returns what draws it, and
//! `<Later part={Part::…} …/>` where it belongs. Nothing else may name the code behind it, or that stays in the main module.

use super::browser;
use super::components::{device, outlook};
use super::model::{Dispatch, Model};
use super::pages::{budget, presenter, sources, workbench};
use super::shelf::{self, Shelf};
use crate::app::State;
use crate::app::view::{Rules, Tell};
use crate::i18n::page::Say;
use crate::{i18n, schemes};
use std::rc::Rc;
use std::sync::OnceLock;
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    /// Readings, next steps and charts of the calculator.
    Outlook,
    /// The budget page, and the payable list.
    Budget,
    /// Sheets and notices: sharing, and what is kept on the device.
    Device,
    /// The sources page.
    Sources,
    Workbench,
    /// Decks, and the stage.
    Presenter,
}

/// What draws a part.
type Draw = fn(&Props) -> Html;

impl Part {
    /// Whether nobody asks for it yet when the page is opened: the calculator answers without it.
    fn can_wait(self, state: &State) -> bool {
        self == Part::Outlook || self == Part::Device && state.sheet.is_none()
    }

    /// `None` where its file could not be fetched; the next call tries again.
    async fn fetch(self) -> Option<Draw> {
        if !detail().await {
            return None;
        }
        browser::dress().await;
        match self {
            Part::Outlook => outlook_part().await.ok(),
            Part::Budget => budget_part().await.ok(),
            Part::Device => device_part().await.ok(),
            Part::Sources => sources_part().await.ok(),
            Part::Workbench => workbench_part().await.ok(),
            Part::Presenter => presenter_part().await.ok(),
        }
    }
}

#[wasm_split(outlook, fallible)]
fn outlook_part() -> Result<Draw, SplitLoaderError> {
    Ok(outlook::draw)
}

#[wasm_split(budget, fallible)]
fn budget_part() -> Result<Draw, SplitLoaderError> {
    Ok(budget::draw)
}

#[wasm_split(device, fallible)]
fn device_part() -> Result<Draw, SplitLoaderError> {
    Ok(device::draw)
}

#[wasm_split(sources, fallible)]
fn sources_part() -> Result<Draw, SplitLoaderError> {
    Ok(sources::draw)
}

#[wasm_split(workbench, fallible)]
fn workbench_part() -> Result<Draw, SplitLoaderError> {
    Ok(workbench::draw)
}

#[wasm_split(presenter, fallible)]
fn presenter_part() -> Result<Draw, SplitLoaderError> {
    Ok(presenter::draw)
}

#[wasm_split(own, fallible)]
fn own_part() -> Result<Shelf, SplitLoaderError> {
    Ok(shelf::SHELF)
}

/// What reads and writes scheme files; nothing where it could not be fetched.
pub async fn shelf() -> Option<Shelf> {
    own_part().await.ok()
}

#[wasm_split(detail, fallible)]
fn detail_part() -> Result<Tell, SplitLoaderError> {
    schemes::detailed();
    Ok(i18n::how)
}

/// What came with the details of the law.
static HOW: OnceLock<Tell> = OnceLock::new();

/// Fetches the details of the law; whether they are here.
pub async fn detail() -> bool {
    match detail_part().await {
        Ok(how) => {
            HOW.get_or_init(|| how);
            true
        }
        Err(_) => false,
    }
}

pub fn is_detailed() -> bool {
    HOW.get().is_some()
}

/// The rules of the law as far as it is here.
pub fn rules(state: &State) -> Rules {
    Rules::of(state.laws(), &state.readings, HOW.get().copied())
}

#[wasm_split(english, fallible)]
fn english_part() -> Result<(), SplitLoaderError> {
    schemes::whole();
    Ok(())
}

/// Fetches the English of the law; whether it is here. Without it the law is read in Chinese.
pub async fn english() -> bool {
    english_part().await.is_ok()
}

/// What every part is drawn from.
#[derive(Clone, Properties)]
pub struct Props {
    pub part: Part,
    pub model: Model,
    pub rules: Rc<Rules>,
    pub dispatch: Dispatch,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.part == other.part && Rc::ptr_eq(&self.rules, &other.rules) && self.model == other.model
    }
}

/// A part of the page: fetched when it is first shown, kept afterwards.
#[component]
pub fn Later(props: &Props) -> Html {
    // Two plain cells: a state of its own kind for each would weigh four times as much in the first load.
    let fetched = use_mut_ref(|| None::<(Part, Option<Draw>)>);
    let attempt = use_mut_ref(|| 0_u32);
    let (update, part, tries) = (use_force_update(), props.part, *attempt.borrow());
    let can_wait = part.can_wait(&props.model.0);
    {
        let (fetched, update) = (Rc::clone(&fetched), update.clone());
        use_effect_with((part, tries), move |_| {
            spawn_local(async move {
                if can_wait {
                    browser::told(browser::WANTED).await;
                }
                let draw = part.fetch().await;
                *fetched.borrow_mut() = Some((part, draw));
                update.force_update();
            });
        });
    }
    let lang = props.model.0.lang;
    // Nobody waits for notices; a sheet somebody asked for.
    let quiet = part == Part::Device && can_wait;
    let here = fetched.borrow().filter(|(of, _)| *of == part);
    match here {
        Some((_, Some(draw))) if props.rules.how.is_some() => draw(props),
        // The details came with this part, and the page has not been told yet.
        Some((_, Some(draw))) => draw(&Props { rules: Rc::new(rules(&props.model.0)), ..props.clone() }),
        _ if quiet => html! {},
        Some((_, None)) => {
            let again = Callback::from(move |_: MouseEvent| {
                *fetched.borrow_mut() = None;
                *attempt.borrow_mut() += 1;
                update.force_update();
            });
            html! {
                <div class="later" role="alert">
                    <p>{ Say::LaterMissing.to(lang) }</p>
                    <button type="button" onclick={again}>{ Say::LaterAgain.to(lang) }</button>
                </div>
            }
        }
        None => html! { <p class="later" role="status">{ Say::Opens.to(lang) }</p> },
    }
}
