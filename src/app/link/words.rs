//! Words that links say often, each in one sign. The list belongs to the form of a link: it never changes within one, or old
//! links would read differently. What is not in it is written out.

/// Before a sign that stands for itself.
const ITSELF: char = '\u{1}';

const WORDS: [&str; 56] = [
    "facts/",
    "videos/",
    "flags/",
    "months/",
    "views=",
    "gross_sales=",
    "returns_exchanges=",
    "live_hours=",
    "followers=",
    "featured=true",
    "agri_parcels=",
    "=true",
    "=false",
    "role=",
    "open/",
    "readings/",
    ",000",
    "page=",
    "document=",
    "draft/",
    "was=",
    "source=",
    "vary=",
    "map/",
    "likes=",
    "shares=",
    "times=",
    "gross_online_sales=",
    "group_net_sales=",
    "sessions/",
    "positive_content=true",
    "month=",
    "streamer",
    "village_group_leader",
    "enterprise",
    "poverty_household_sales=",
    "apart=",
    "account=",
    "shop_months/",
    "overseas_sales_usd=",
    "promoted_sales=",
    "incubated_orders=",
    "months_operated=",
    "events/",
    "actual_cost=",
    "elsewhere/",
    "titles=",
    "barred=",
    "prizes/",
    "sums/",
    "/bands/",
    "/rate=",
    "/floor=",
    "/cap/",
    "workbench",
    "is_",
];

/// Signs that nobody types: one byte each, then two.
fn signs() -> impl Iterator<Item = char> {
    ('\u{2}'..' ').chain('\u{80}'..'\u{a0}').filter(|sign| !matches!(sign, '\t' | '\n' | '\r'))
}

fn sign(word: usize) -> Option<char> {
    signs().nth(word)
}

/// The line with a sign for each word.
pub fn shorten(line: &str) -> String {
    let mut short = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(next) = rest.chars().next() {
        let found = WORDS.iter().enumerate().filter(|(_, word)| rest.starts_with(**word));
        let longest = found.max_by_key(|(_, word)| word.len());
        let taken = match longest.and_then(|(at, word)| Some((sign(at)?, word.len()))) {
            Some((sign, length)) => {
                short.push(sign);
                length
            }
            None => {
                if next == ITSELF || signs().any(|sign| sign == next) {
                    short.push(ITSELF);
                }
                short.push(next);
                next.len_utf8()
            }
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    short
}

/// The line in full.
pub fn spell(short: &str) -> String {
    let mut line = String::with_capacity(short.len() * 2);
    let mut signs_of = short.chars();
    while let Some(next) = signs_of.next() {
        if next == ITSELF {
            line.extend(signs_of.next());
            continue;
        }
        let word = signs().position(|sign| sign == next).and_then(|at| WORDS.get(at));
        match word {
            Some(word) => line.push_str(word),
            None => line.push(next),
        }
    }
    line
}
