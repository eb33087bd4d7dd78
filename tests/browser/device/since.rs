//! A link made under other rules says what it came to then.

use crate::harness::{Outcome, Page};
use sandtable::app::{Action, State, link, reduce, since};
use sandtable::reform::{apply, read_file};
use sandtable::schemes::shipped;

/// The middle streamer's link as it would be if the first rate were 3%.
fn of_other_rules() -> Outcome<String> {
    let people = sandtable::app::people::people();
    let at = people.iter().position(|person| person.id == "middle").ok_or("nobody")?;
    let state = reduce(&State::default(), Action::Person(at));
    let draft = read_file("draft", r#"{ "name": "x", "edits": [{ "set": "hongsibu/HSB-10a/rate", "to": "3%" }] }"#)
        .map_err(|fault| fault.to_string())?;
    let laws: Vec<_> = shipped().iter().map(|law| apply(law, &draft.edits).0).collect();
    Ok(link::with(&state, &since::line(&state, &laws)).ok_or("too long")?)
}

#[tokio::test]
async fn it_was_so_much_and_now_is_so_much() -> Outcome {
    let page = Page::open(&format!("#{}", of_other_rules()?)).await?;
    page.until_text(".notice", "红寺堡：原来一年 13,608 元，现在 9,192 元。").await?;
    page.until_amount("hongsibu", "9,192").await?;
    page.clean("was and is").await?;
    page.tap("English").await?;
    page.until_text(".notice", "it was ¥13,608 a year, it is now ¥9,192.").await?;
    page.tap("Close").await?;
    page.until("!document.querySelector('.notice')").await?;
    page.close().await
}
