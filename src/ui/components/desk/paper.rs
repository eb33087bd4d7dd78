//! 修订对照表: on screen, on paper, and as files.

use crate::app::export::{comparison_csv, comparison_word};
use crate::i18n::Lang;
use crate::i18n::clause::Part;
use crate::i18n::comparison::{Row, caveat, heads};
use crate::i18n::page::desk::{Word, word};
use crate::ui::files;
use std::rc::Rc;
use yew::prelude::*;

/// The text of a file, made when it is asked for.
type Write = fn(&[Row], &[String], Lang) -> String;

/// `of`: what is compared, a line each, the first of them the name of the files.
pub fn paper(rows: &Rc<Vec<Row>>, of: &Rc<[String; 2]>, lang: Lang) -> Html {
    let say = |of: Word| word(of, lang);
    let parts = |row: &Row, parts: &[Part]| {
        let part = |part: &Part| match row.marks(part) {
            true => html! { <mark>{ &part.text }</mark> },
            false => html! { <>{ &part.text }</> },
        };
        html! { <td>{ for parts.iter().map(part) }</td> }
    };
    let line = |row: &Row| {
        html! {
            <tr key={row.owner.clone()}>
                <th scope="row">{ row.clause(lang) }</th>
                { parts(row, &row.old) }
                { parts(row, &row.new) }
                <td>{ for row.lines(lang).iter().map(|line| html! { <p>{ line }</p> }) }</td>
                <td>{ &row.reason }</td>
                <td class="effect">{ for row.effect.iter().map(|line| html! { <p>{ line }</p> }) }</td>
            </tr>
        }
    };
    let file = |say: Word, ending: &'static str, kind: &'static str, text: Write| {
        let (rows, of) = (Rc::clone(rows), Rc::clone(of));
        let save = move |_: MouseEvent| {
            let [name, _] = &*of;
            files::save(&format!("{name}.{ending}"), kind, &text(&rows, &*of, lang));
        };
        html! { <button type="button" class="link" onclick={save}>{ word(say, lang) }</button> }
    };
    html! {
        <section class="paper" aria-labelledby="paper">
            <h2 id="paper" class="section">{ say(Word::Comparison) }</h2>
            <p class="on-paper">{ of.join(" · ") }</p>
            if rows.is_empty() { <p class="hint">{ say(Word::ComparisonNone) }</p> }
            else {
                <div class="scroll" tabindex="0" role="group" aria-labelledby="paper">
                    <table>
                        <thead><tr>{ for heads(lang).iter().map(|head| html! { <th scope="col">{ *head }</th> }) }</tr></thead>
                        <tbody>{ for rows.iter().map(line) }</tbody>
                    </table>
                </div>
                <p class="hint">{ caveat(lang) }</p>
                <div class="tools-row">
                    { file(Word::Csv, "csv", "text/csv;charset=utf-8", |rows, _, lang| comparison_csv(rows, lang)) }
                    { file(Word::WordFile, "doc", "application/msword", comparison_word) }
                </div>
            }
        </section>
    }
}
