//! The sources page: which document, and in it what is found, what it says, how it is read, its numbers.

use crate::app::stage::gathered::Gathered;
use crate::app::view::{BeyondView, Choice, Credit, DocumentView, EntryView, SectionView, SourcesView};
use crate::app::{Action, Page, Source, State, link};
use crate::charts::Hue;
use crate::i18n::Lang;
use crate::i18n::page::Say;
use crate::i18n::page::sources::{Word, word};
use crate::ui::components::colophon::colophon;
use crate::ui::components::register::Register;
use crate::ui::components::{entries, findings, readings};
use crate::ui::fold;
use crate::ui::later::Props;
use crate::ui::model::{Dispatch, Same};
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
    let view = use_memo((scheme, Same(Rc::clone(&props.rules)), state.lang), |_| SourcesView::of(state, &props.rules));
    let clause = state.source.as_ref().and_then(|source| source.clause.clone());
    use_effect_with(clause, |clause| {
        if let Some(clause) = clause {
            fold::go_to(&entries::anchor(clause));
        }
    });
    fold::use_unfolded_paper(".document");
    let only = view.document.as_ref().map(|document| document.scheme.clone());
    let credit = Credit::of(state, only.as_deref());
    html! { <>{ sources(&view, state, &props.dispatch) }{ colophon(&credit, state.lang) }</> }
}

fn sources(view: &SourcesView, state: &State, dispatch: &Dispatch) -> Html {
    let say = |text: Word| word(text, view.lang);
    html! {
        <>
            <h1>{ Say::SourcesTitle.to(view.lang) }</h1>
            <p class="lead">{ say(Word::Lead) }</p>
            <nav class="documents" aria-label={say(Word::Documents)}>
                { for view.documents.iter().map(|each| pick(each, dispatch)) }
            </nav>
            { for view.document.iter().map(|each| document(each, state, dispatch)) }
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

fn document(view: &DocumentView, state: &State, dispatch: &Dispatch) -> Html {
    let lang = state.lang;
    let say = |text: Word| word(text, lang);
    let hint = |text: Word| hint(Some(say(text)));
    let (folded, open): (Vec<&SectionView>, Vec<_>) = view.sections.iter().partition(|each| each.folded);
    html! {
        <article class={classes!("document", Hue::nth(view.hue).class())} key={view.scheme.clone()} data-document={view.scheme.clone()}>
            { contents(view, lang) }
            <div class="text">
                <h2 class="title">{ &view.title }</h2>
                <dl class="about">
                    { for view.about.iter().map(|(term, text)| html! { <><dt>{ *term }</dt><dd>{ text }</dd></> }) }
                </dl>
                { to_ledger(view, lang, dispatch) }
                <section aria-labelledby="findings">
                    { heading("findings", say(Word::Findings)) }
                    { hint(Word::FindingsHint) }
                    { findings::findings(&view.findings, None, (lang, &Gathered::of(state)), dispatch) }
                </section>
                { for open.iter().take(1).map(|each| section(each, lang)) }
                if !view.readings.is_empty() {
                    <section aria-labelledby="readings">
                        { heading("readings", say(Word::Readings)) }
                        { hint(Word::ReadingsHint) }
                        { for view.readings.iter().map(|each| readings::reading(each, dispatch)) }
                    </section>
                }
                { for open.iter().skip(1).map(|each| section(each, lang)) }
                <section class="beyond" aria-labelledby="beyond">
                    { heading("beyond", say(Word::Beyond)) }
                    { beyond(&view.beyond) }
                </section>
                { for folded.into_iter().map(folded_section) }
                { folding("register", say(Word::Register), view.register.len(), html! {
                    <>{ hint(Word::RegisterHint) }<Register rows={view.register.clone()} {lang} /></>
                }) }
            </div>
        </article>
    }
}

fn heading(id: &'static str, title: &'static str) -> Html {
    html! { <h3 {id} tabindex="-1">{ title }</h3> }
}

fn hint(text: Option<&'static str>) -> Html {
    text.iter().map(|text| html! { <p class="hint">{ *text }</p> }).collect()
}

fn section(view: &SectionView, lang: Lang) -> Html {
    let folds = view.entries.iter().any(EntryView::folds);
    let (id, place) = (view.id, [".document [aria-labelledby=", view.id, "]"].concat());
    html! {
        <section key={id} aria-labelledby={id}>
            <div class="head">
                { heading(id, view.title) }
                if folds {
                    <button type="button" class="link all" onclick={move |_| fold::unfold_all(&place)}>
                        { word(Word::UnfoldAll, lang) }
                    </button>
                }
            </div>
            { hint(view.hint) }
            { entries::entries(&view.entries) }
        </section>
    }
}

fn folded_section(view: &SectionView) -> Html {
    folding(
        view.id,
        view.title,
        view.entries.len(),
        html! { <>{ hint(view.hint) }{ entries::entries(&view.entries) }</> },
    )
}

/// A section for reference, under its heading and the count of what is in it.
fn folding(id: &'static str, title: &'static str, count: usize, body: Html) -> Html {
    html! {
        <section key={id} aria-labelledby={id}>
            <details>
                <summary>{ heading(id, title) }<small>{ count }</small></summary>
                { body }
            </details>
        </section>
    }
}

/// What stands on the page. The address keeps the state, so that places in the page are gone to by buttons.
fn contents(view: &DocumentView, lang: Lang) -> Html {
    let line = |id: &'static str, title: &'static str, count: usize| {
        html! {
            <li key={id}><button type="button" onclick={move |_| fold::go_to(id)}>
                { title }if count > 0 { <small>{ count }</small> }
            </button></li>
        }
    };
    let section = |each: &&SectionView| line(each.id, each.title, each.entries.len());
    let (folded, open): (Vec<&SectionView>, Vec<_>) = view.sections.iter().partition(|each| each.folded);
    html! {
        <nav class="contents" aria-label={word(Word::Contents, lang)}>
            <ol>
                { line("findings", word(Word::Findings, lang), view.findings.len()) }
                { for open.iter().take(1).map(section) }
                if !view.readings.is_empty() { { line("readings", word(Word::Readings, lang), view.readings.len()) } }
                { for open.iter().skip(1).map(section) }
                { line("beyond", word(Word::Beyond, lang), 0) }
                { for folded.iter().map(section) }
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
