//! The parameter register: every address, with a value in words, narrowed by typing.

use crate::{at, document};
use sandtable::app::view::ParameterView;
use sandtable::i18n::Lang;
use sandtable::reform::parameters;
use sandtable::schemes::shipped;

#[test]
fn every_parameter_has_a_row_with_name_value_and_article() {
    for scheme in shipped() {
        for lang in Lang::ALL {
            let rows = document(&at(&scheme.id, lang)).register;
            let addresses: Vec<String> = parameters(scheme).iter().map(|each| each.address.to_string()).collect();
            let shown: Vec<&str> = rows.iter().map(|row| row.address.as_str()).collect();
            assert_eq!(shown, addresses);
            for ParameterView { address, label, value, article } in &rows {
                assert!(!label.is_empty() && !value.is_empty() && !article.is_empty(), "{address}: {label} {value}");
            }
        }
    }
}

fn narrowed(text: &str) -> Vec<String> {
    let rows = document(&at("hongsibu", Lang::Zh)).register;
    rows.into_iter().filter(|row| row.matches(text)).map(|row| row.address).collect()
}

#[test]
fn typing_narrows_by_address_name_value_and_article() {
    assert_eq!(narrowed("hsb-10A/RATE"), ["hongsibu/HSB-10a/rate"]);
    assert_eq!(narrowed("第十条 2%"), ["hongsibu/HSB-10a/rate"]);
    assert!(narrowed("封顶").contains(&"hongsibu/HSB-10a/cap/month".to_owned()));
    assert!(narrowed("没有这样的").is_empty());
    assert_eq!(narrowed("  ").len(), narrowed("").len());
}
