//! Numbers of law stand in the rules; sentences reach them through placeholders that lead somewhere.

use sandtable::engine::Fact;
use sandtable::engine::named::Named;
use sandtable::engine::profile::Role;
use sandtable::i18n::clause::texts;
use sandtable::i18n::{Lang, labels, unresolved};
use sandtable::schemes::shipped;

#[test]
fn every_placeholder_leads_to_a_parameter() {
    for scheme in shipped() {
        assert_eq!(unresolved(scheme), Vec::<String>::new(), "{}", scheme.id);
    }
}

#[test]
fn no_number_is_written_into_a_sentence() {
    let mut found = Vec::new();
    for scheme in shipped() {
        for (owner, text) in texts(scheme) {
            for text in [&text.zh, &text.en] {
                if without_articles(&without_placeholders(text)).contains(|letter: char| letter.is_ascii_digit()) {
                    found.push(format!("{}/{owner}: {text}", scheme.id));
                }
            }
        }
    }
    assert!(found.is_empty(), "write these numbers as {{addresses}} or in words:\n{}", found.join("\n"));
}

/// The text outside braces; what a conditional placeholder says counts as outside.
fn without_placeholders(text: &str) -> String {
    let mut kept = String::new();
    // For each open brace: whether what stands here is read by people.
    let mut open: Vec<bool> = Vec::new();
    let mut header = false;
    let mut before = ' ';
    for letter in text.chars() {
        match letter {
            '{' => open.push(false),
            '}' => {
                open.pop();
            }
            '?' if before == '{' => header = true,
            ':' if header => {
                header = false;
                if let Some(last) = open.last_mut() {
                    *last = true;
                }
            }
            _ if open.iter().all(|read| *read) => kept.push(letter),
            _ => {}
        }
        before = letter;
    }
    kept
}

/// Article numbers name a place in the document: `Art. 10`, `Arts. 10 and 11`, `item 5`.
fn without_articles(text: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut naming = false;
    for word in text.split([' ', '，', '、', '；', '。', '“', '”', '（', '）']) {
        let number = word.starts_with(|letter: char| letter.is_ascii_digit() || letter == '(');
        naming = matches!(word, "Art." | "Arts." | "art." | "item" | "items" | "Item" | "Items" | "Annex")
            || naming && (number || word == "and");
        if !(naming && number) {
            kept.push(word);
        }
    }
    kept.join(" ")
}

#[test]
fn every_label_is_in_its_language() {
    let han = |text: &str| text.contains(|letter: char| ('\u{4e00}'..='\u{9fff}').contains(&letter));
    let facts = Fact::ALL.iter().map(|fact| [Lang::Zh, Lang::En].map(|lang| labels::fact(*fact, lang)));
    let hints = Fact::ALL
        .iter()
        .filter_map(|fact| Some([labels::fact_hint(*fact, Lang::Zh)?, labels::fact_hint(*fact, Lang::En)?]));
    let roles = Role::ALL.iter().map(|role| [Lang::Zh, Lang::En].map(|lang| labels::payee(*role, lang)));
    for [zh, en] in facts.chain(hints).chain(roles) {
        assert!(han(zh) && !han(en) && !en.is_empty(), "{zh} / {en}");
    }
}

#[test]
fn no_two_facts_share_a_label() {
    for lang in Lang::ALL {
        let mut labels: Vec<&str> = Fact::ALL.iter().map(|fact| labels::fact(*fact, lang)).collect();
        labels.sort_unstable();
        let all = labels.len();
        labels.dedup();
        assert_eq!(labels.len(), all);
    }
}
