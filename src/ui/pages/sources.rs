//! The sources page: which document, and in it what is found, what it says, how it is read, its numbers.

use crate::app::view::{BeyondView, Choice, DocumentView, SectionView, SourcesView};
use crate::app::{Action, Page, Source, link};
use crate::i18n::Lang;
use crate::i18n::page::Say;
use crate::i18n::page::sources::{Word, word};
use crate::ui::browser;
use crate::ui::components::register::Register;
use crate::ui::components::{entries, findings, readings};
use crate::ui::later::Props;
use crate::ui::model::Dispatch;
use std::rc::Rc;
use yew::prelude::*;

/// It comes when the page is first opened: see [`crate::ui::later`].
pub fn draw(props: &Props) -> Html {
    html! { <Sources ..props.clone() /> }
}

/// Works a document out once for each choice of document, language and readings.
#[component]
fn Sources(props: &Props) -> Html {
    let state = &props.model.0;
    let scheme = state.source.as_ref().map(|source| source.scheme.clone());
    let view = use_memo((scheme, Rc::as_ptr(&props.rules), state.lang), |_| SourcesView::of(state, &props.rules));
    let clause = state.source.as_ref().and_then(|source| source.clause.clone());
    use_effect_with(clause, |clause| {
        if let Some(clause) = clause {
            browser::go_to(&entries::anchor(clause));
        }
    });
    sources(&view, &props.dispatch)
}

fn sources(view: &SourcesView, dispatch: &Dispatch) -> Html {
    let say = |text: Word| word(text, view.lang);
    html! {
        <>
            <h1>{ Say::SourcesTitle.to(view.lang) }</h1>
            <p class="lead">{ say(Word::Lead) }</p>
            <nav class="documents" aria-label={say(Word::Documents)}>
                { for view.documents.iter().map(|each| pick(each, dispatch)) }
            </nav>
            { for view.document.iter().map(|each| document(each, view.lang, dispatch)) }
            <footer class="foot"><p>{ Say::Privacy.to(view.lang) }</p></footer>
        </>
    }
}

fn pick(choice: &Choice<Source>, dispatch: &Dispatch) -> Html {
    let (source, href) = (choice.value.clone(), link::to_source(choice.value.clone()));
    let open = dispatch.reform(move |click: MouseEvent| {
        click.prevent_default();
        Action::Consult(source.clone())
    });
    html! {
        <a key={choice.value.scheme.clone()} href={format!("#{href}")} aria-current={choice.on.then_some("true")} onclick={open}>
            { &choice.name }
        </a>
    }
}

fn document(view: &DocumentView, lang: Lang, dispatch: &Dispatch) -> Html {
    let heading = |id: &str, title: &str, hint: Option<&str>| {
        html! {
            <>
                <h3 id={id.to_owned()} tabindex="-1">{ title.to_owned() }</h3>
                { for hint.map(|hint| html! { <p class="hint">{ hint.to_owned() }</p> }) }
            </>
        }
    };
    let say = |text: Word| word(text, lang);
    html! {
        <article class={format!("document s{}", view.hue % 5 + 1)} key={view.scheme.clone()} data-document={view.scheme.clone()}>
            { contents(view, lang) }
            <div class="text">
                <h2 class="title">{ &view.title }</h2>
                <dl class="about">
                    { for view.about.iter().map(|(term, text)| html! { <><dt>{ *term }</dt><dd>{ text }</dd></> }) }
                </dl>
                { to_ledger(view, lang, dispatch) }
                <section aria-labelledby="findings">
                    { heading("findings", say(Word::Findings), Some(say(Word::FindingsHint))) }
                    { findings::findings(&view.findings, None, lang, dispatch) }
                </section>
                { for view.sections.iter().take(1).map(|each| section(each, &heading)) }
                if !view.readings.is_empty() {
                    <section aria-labelledby="readings">
                        { heading("readings", say(Word::Readings), Some(say(Word::ReadingsHint))) }
                        { for view.readings.iter().map(|each| readings::reading(each, dispatch)) }
                    </section>
                }
                { for view.sections.iter().skip(1).map(|each| section(each, &heading)) }
                <section class="beyond" aria-labelledby="beyond">
                    { heading("beyond", say(Word::Beyond), None) }
                    { beyond(&view.beyond) }
                </section>
                <section aria-labelledby="register">
                    { heading("register", say(Word::Register), Some(say(Word::RegisterHint))) }
                    <Register rows={view.register.clone()} {lang} />
                </section>
            </div>
        </article>
    }
}

fn section(view: &SectionView, heading: &impl Fn(&str, &str, Option<&str>) -> Html) -> Html {
    html! {
        <section key={view.id} aria-labelledby={view.id}>
            { heading(view.id, view.title, view.hint) }
            { entries::entries(&view.entries) }
        </section>
    }
}

/// What stands on the page. The address keeps the state, so that places in the page are gone to by buttons.
fn contents(view: &DocumentView, lang: Lang) -> Html {
    let line = |id: &'static str, title: &'static str, count: usize| {
        html! {
            <li key={id}><button type="button" onclick={move |_| browser::go_to(id)}>
                { title }if count > 0 { <small>{ count }</small> }
            </button></li>
        }
    };
    let section = |each: &SectionView| line(each.id, each.title, each.entries.len());
    html! {
        <nav class="contents" aria-label={word(Word::Contents, lang)}>
            <ol>
                { line("findings", word(Word::Findings, lang), view.findings.len()) }
                { for view.sections.iter().take(1).map(section) }
                if !view.readings.is_empty() { { line("readings", word(Word::Readings, lang), view.readings.len()) } }
                { for view.sections.iter().skip(1).map(section) }
                { line("beyond", word(Word::Beyond, lang), 0) }
                { line("register", word(Word::Register, lang), view.register.len()) }
            </ol>
        </nav>
    }
}

fn to_ledger(view: &DocumentView, lang: Lang, dispatch: &Dispatch) -> Html {
    let (dispatch, scheme) = (dispatch.clone(), view.scheme.clone());
    let open = Callback::from(move |_: MouseEvent| {
        dispatch.emit(Action::Open(scheme.clone(), true));
        dispatch.emit(Action::Go(Page::Calculator));
    });
    html! { <button type="button" class="link to-ledger" onclick={open}>{ word(Word::ToLedger, lang) }</button> }
}

fn beyond(view: &BeyondView) -> Html {
    let these = |(reason, named): &(&'static str, Vec<String>)| {
        html! { <><dt>{ *reason }</dt><dd><ul>{ for named.iter().map(|each| html! { <li>{ each }</li> }) }</ul></dd></> }
    };
    html! {
        <>
            <ul>{ for view.general.iter().map(|line| html! { <li>{ *line }</li> }) }</ul>
            if !view.provisions.is_empty() { <dl>{ for view.provisions.iter().map(these) }</dl> }
        </>
    }
}
