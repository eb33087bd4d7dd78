//! A number of the law as a drafter types it: `3%`, `1.5万`, `3,000 元`.

use super::MOST_DRAFTS;
use crate::app::amount::{self, Fault};
use crate::engine::fact::Unit;
use crate::engine::number::LIMIT;
use crate::engine::param::Setting;
use crate::i18n::numbers::grouped;
use crate::i18n::{self, Lang, page};
use crate::reform::Why;
use rust_decimal::Decimal;

/// Places of a percentage: a hundredth of a per mille is finer than any text.
const PERCENT_PLACES: u32 = 3;

/// What stands in a box while it is being typed in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Typed {
    pub text: String,
    /// Why it isn't in the draft. What was there before still is.
    pub fault: Option<Unread>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Unread {
    Empty,
    Amount(amount::Fault),
    /// No percentage, where one is wanted.
    Percent(amount::Fault),
    /// There are as many drafts as can be.
    Full,
    /// A number, but not one that can stand here.
    Edit(Why),
}

/// The text as an edit writes it. `shown` is the value as it reads now: its unit may be typed or left out.
pub fn read(setting: &Setting, shown: &str, text: &str) -> Result<String, Unread> {
    let bare = without_unit(shown, text);
    let amount = |places: u32, max: Decimal| match amount::read(bare, places, max) {
        Ok(Some(value)) => Ok(value),
        Ok(None) => Err(Unread::Empty),
        Err(fault) => Err(Unread::Amount(fault)),
    };
    match setting {
        Setting::Rate(_) | Setting::Number(_, Unit::Share) => {
            let percent = amount(PERCENT_PLACES, LIMIT).map_err(|unread| match unread {
                Unread::Amount(fault) => Unread::Percent(fault),
                other => other,
            });
            Ok(format!("{}%", percent?))
        }
        Setting::Yuan(_) => Ok(amount(Unit::Yuan.places(), LIMIT)?.to_string()),
        Setting::Number(_, unit) => Ok(amount(unit.places(), LIMIT)?.to_string()),
        Setting::Flag(_) | Setting::Choice { .. } | Setting::Fact(_) | Setting::Provision(_) => Ok(text.to_owned()),
    }
}

/// Without the unit that stands behind the number, or a percent sign.
fn without_unit<'a>(shown: &str, text: &'a str) -> &'a str {
    let number = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',' | '万' | '亿');
    let unit = shown.rsplit(number).next().unwrap_or_default().trim();
    let text = text.trim().trim_end_matches(['%', '％']).trim_start_matches(['¥', '￥']);
    text.strip_suffix(unit).unwrap_or(text).trim_end()
}

/// What is wrong, and what would be right.
pub fn told(unread: &Unread, lang: Lang) -> String {
    match unread {
        Unread::Empty => page::number_needed(lang),
        Unread::Full => page::drafts_full(MOST_DRAFTS, lang),
        Unread::Percent(Fault::NotANumber { found, .. }) => page::no_percentage(*found, lang),
        Unread::Percent(Fault::TooLarge { max }) => page::too_large(&format!("{}%", grouped(*max)), lang),
        Unread::Amount(fault) | Unread::Percent(fault) => match *fault {
            Fault::NotANumber { found, .. } => page::not_a_number(found, lang),
            Fault::Negative => page::negative(lang),
            Fault::TooLarge { max } => page::too_large(&grouped(max), lang),
            Fault::TooFine { places } => page::too_fine(places, lang),
            Fault::Ambiguous { .. } => page::ambiguous(lang),
            Fault::TooMany { max } => page::too_many(max, lang),
        },
        Unread::Edit(why) => i18n::edits::why(why, lang).to_owned(),
    }
}
