//! The worker in the browser's hands: started when there is the first long work, kept while the page is open. What is done
//! when is decided by [`crate::app::office`].

use crate::app::office::{Ask, Client, Effect, Program, Reply, Tell};
use crate::engine::Scheme;
use crate::schemes::{sealed, unsealed};
use crate::ui::model::Same;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, File, MessageEvent, Worker};
use yew::prelude::*;

/// Where the worker's script is: `cargo xtask build` names it by its contents.
const PEOPLE: &str = match option_env!("SANDTABLE_WORKER") {
    Some(address) => address,
    None => "worker/none.js",
};
/// Where the one is that reads files too.
const FILES: &str = match option_env!("SANDTABLE_ROSTER") {
    Some(address) => address,
    None => "worker/none.js",
};
/// The name that the page's security policy allows for starting it.
const POLICY: &str = "sandtable-worker";
/// Longer silence while something is out is taken for a failure.
const SILENCE_MS: u32 = 30_000;

thread_local! {
    static OFFICE: Office = Office::default();
}

#[derive(Default)]
struct Office {
    client: RefCell<Client>,
    worker: RefCell<Option<Post>>,
    /// Who shows what has changed.
    shown: RefCell<Option<Rc<dyn Fn()>>>,
    silence: RefCell<Option<Timeout>>,
    /// Files that were chosen, by number.
    files: RefCell<Vec<File>>,
    /// The tables that came with the last answer that had any.
    tables: RefCell<JsValue>,
}

/// The worker while it runs.
struct Post {
    worker: Worker,
    _ears: [EventListener; 2],
}

impl Drop for Post {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// What is wanted as long as the caller is on screen, and a new drawing whenever something of it has come.
#[hook]
pub fn use_office(wants: &Rc<Vec<Ask>>, laws: &Rc<Vec<Scheme>>) {
    let update = use_force_update();
    use_effect_with((Rc::clone(wants), Same(Rc::clone(laws))), move |(wants, laws)| {
        let update = update.clone();
        OFFICE.with(|office| *office.shown.borrow_mut() = Some(Rc::new(move || update.force_update())));
        tell(|client| client.want(wants.to_vec(), &laws.0));
    });
    use_effect_with((), move |()| {
        move || {
            OFFICE.with(|office| office.shown.borrow_mut().take());
            tell(Client::rest);
        }
    });
}

/// Keeps a file for later letters; its number.
pub fn keep(file: File) -> u32 {
    OFFICE.with(|office| {
        let mut files = office.files.borrow_mut();
        files.push(file);
        u32::try_from(files.len() - 1).unwrap_or_default()
    })
}

/// A table that came with the last payable list.
pub fn table(name: &str) -> Option<Blob> {
    OFFICE.with(|office| Reflect::get(&office.tables.borrow(), &name.into()).ok()?.dyn_into().ok())
}

/// Looks at how things stand.
pub fn look<T>(at: impl FnOnce(&Client) -> T) -> T {
    OFFICE.with(|office| at(&office.client.borrow()))
}

/// Somebody calls off what is out.
pub fn cancel() {
    tell(Client::cancel);
}

pub fn retry() {
    tell(Client::retry);
}

fn tell(what: impl FnOnce(&mut Client) -> Vec<Effect>) {
    let effects = OFFICE.with(|office| what(&mut office.client.borrow_mut()));
    for effect in effects {
        match effect {
            Effect::Start(program) => begin(program),
            Effect::End => OFFICE.with(|office| drop(office.worker.borrow_mut().take())),
            Effect::Send(letter) => {
                let bytes = sealed(letter.as_ref()).unwrap_or_default();
                let sent = OFFICE.with(|office| {
                    let worker = office.worker.borrow();
                    let message = Array::of1(&Uint8Array::from(bytes.as_slice()).into());
                    let files = office.files.borrow();
                    let wanted = letter.ask.sheets().iter().filter_map(|sheet| files.get(sheet.file as usize));
                    wanted.for_each(|file| {
                        message.push(file);
                    });
                    worker.as_ref().is_some_and(|post| post.worker.post_message(&message).is_ok())
                });
                if !sent {
                    fail_soon();
                }
            }
        }
    }
    watch();
    let shown = OFFICE.with(|office| office.shown.borrow().clone());
    shown.into_iter().for_each(|shown| shown());
}

/// Waits for the next word, where one is due.
fn watch() {
    OFFICE.with(|office| {
        let due = office.client.borrow().is_waiting();
        *office.silence.borrow_mut() = due.then(|| Timeout::new(SILENCE_MS, || tell(Client::failed)));
    });
}

/// Not at once: whoever found it may be in the middle of something.
fn fail_soon() {
    Timeout::new(0, || tell(Client::failed)).forget();
}

fn begin(program: Program) {
    match worker(program) {
        Ok(worker) => {
            let heard = EventListener::new(&worker, "message", |event| {
                let parts = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().dyn_into::<Array>().ok());
                let bytes = parts.as_ref().and_then(|parts| parts.get(0).dyn_into::<Uint8Array>().ok());
                match bytes.and_then(|bytes| unsealed::<Tell>(&bytes.to_vec())) {
                    Some(told) => {
                        if let (Tell::Answer { reply: Reply::Settled(_), .. }, Some(parts)) = (&told, parts) {
                            OFFICE.with(|office| *office.tables.borrow_mut() = parts.get(1));
                        }
                        tell(|client| client.heard(told));
                    }
                    None => fail_soon(),
                }
            });
            let failed = EventListener::new(&worker, "error", |_| fail_soon());
            OFFICE.with(|office| *office.worker.borrow_mut() = Some(Post { worker, _ears: [heard, failed] }));
        }
        Err(_) => fail_soon(),
    }
}

fn worker(program: Program) -> Result<Worker, JsValue> {
    let page = gloo::utils::window();
    let start: Function = Reflect::get(&page, &"Worker".into())?.dyn_into()?;
    Ok(Reflect::construct(&start, &Array::of1(&allowed(&page, program)?))?.unchecked_into())
}

/// A worker's address as the security policy wants it: made by the one policy that it names. Browsers that know no such
/// policies take the text.
fn allowed(page: &web_sys::Window, program: Program) -> Result<JsValue, JsValue> {
    thread_local! {
        static MAKER: RefCell<Option<JsValue>> = const { RefCell::new(None) };
    }
    let address = match program {
        Program::People => PEOPLE,
        Program::Files => FILES,
    };
    let types = Reflect::get(page, &"trustedTypes".into())?;
    if types.is_undefined() {
        return Ok(address.into());
    }
    let known = MAKER.with(|maker| maker.borrow().clone());
    let maker = match known {
        Some(maker) => maker,
        None => {
            // Whatever it is asked for, it gives one of these two.
            let rule = Closure::<dyn Fn(String) -> String>::new(|asked: String| {
                if asked == FILES { FILES.to_owned() } else { PEOPLE.to_owned() }
            });
            let rules = Object::new();
            Reflect::set(&rules, &"createScriptURL".into(), &rule.into_js_value())?;
            let maker = method(&types, "createPolicy", &Array::of2(&POLICY.into(), &rules))?;
            MAKER.with(|kept| *kept.borrow_mut() = Some(maker.clone()));
            maker
        }
    };
    method(&maker, "createScriptURL", &Array::of1(&address.into()))
}

fn method(of: &JsValue, name: &str, arguments: &Array) -> Result<JsValue, JsValue> {
    Reflect::get(of, &name.into())?.dyn_into::<Function>()?.apply(of, arguments)
}
