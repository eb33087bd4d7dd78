//! The measuring stick: the same rules by hand, in whole 分, unexplained, with every number in the code.

use crate::people::{Month, Person, Video};

/// 分 payable under each provision, in the order of [`NAMES`].
pub type Amounts = [i64; NAMES.len()];

pub const NAMES: [&str; 12] = [
    "HSB-10a", "HSB-10b", "HSB-11", "HSB-13a", "HSB-13b", "HSB-14", "TJ-01", "TJ-02", "TJ-07", "TJ-08", "TJ-13",
    "TJ-14",
];

const YUAN: i64 = 100;

pub fn amounts(person: &Person) -> Amounts {
    let mut sums = [0; NAMES.len()];
    let mut positive_left = 20_000 * YUAN;
    // HSB-22: natural persons below half a million followers.
    let open = !person.enterprise && person.followers < 500_000;
    for month in &person.months {
        for _ in 0..month.times {
            if open {
                let [sales, group, hours] = work(person, month);
                let [featured, other] = views(month);
                sums[0] += sales;
                sums[1] += group;
                sums[2] += hours;
                sums[3] += featured;
                sums[4] += other;
            }
            // TJ-08
            if month.parcels >= 500 {
                sums[9] += (month.parcels * YUAN / 2).min(3_000 * YUAN);
            }
            // TJ-13
            let positive = month.videos.iter().filter(|video| video.positive && video.views > 1_000_000).count();
            let positive = (positive as i64 * 2_000 * YUAN).min(positive_left);
            sums[10] += positive;
            positive_left -= positive;
        }
    }
    if open {
        sums[5] = year(person) * YUAN;
    }
    sums[6] = if person.enterprise { 0 } else { (followers(person.followers) * YUAN - person.already).max(0) };
    // TJ-02
    let sessions = person.sessions.iter().filter(|sales| **sales >= 10_000 * YUAN).count();
    sums[7] = (sessions as i64 * 500 * YUAN).min(20_000 * YUAN);
    // TJ-07
    sums[8] = if person.promoted >= 1_000_000 * YUAN { person.orders * YUAN } else { 0 };
    // TJ-14
    sums[11] = if person.overseas > 100_000 * 100 { 10_000 * YUAN } else { 0 };
    sums
}

/// HSB-10a, 10b and 11 of a month, of which the first two or the last is paid.
fn work(person: &Person, month: &Month) -> [i64; 3] {
    let net = (month.gross - month.returns).max(0);
    let reached = if person.disabled { net > 0 } else { net >= 5_000 * YUAN };
    let sales = if reached { ((net * 2 + 50) / 100).min(3_000 * YUAN) } else { 0 };
    let leads = person.leader && month.group_net >= 50_000 * YUAN;
    let group = if leads { ((month.group_net * 5 + 500) / 1000).min(3_000 * YUAN) } else { 0 };
    let hours = match month.hours {
        ..4_500 => 0,
        4_500..7_000 => 50,
        7_000..9_000 => 60,
        _ => 70,
    } * YUAN;
    if sales + group >= hours { [sales, group, 0] } else { [0, 0, hours] }
}

/// HSB-13a and 13b of a month, together at most a thousand.
fn views(month: &Month) -> [i64; 2] {
    let mut sums = [0; 2];
    for Video { views, featured, .. } in &month.videos {
        let further = (views - 400_000 + 99_999) / 100_000 * 5;
        let (kind, amount) = match (featured, views) {
            (_, 400_001..) => (usize::from(!featured), further + if *featured { 25 } else { 20 }),
            (true, 300_001..) => (0, 25),
            (true, 200_001..) => (0, 20),
            (true, 100_001..) => (0, 15),
            (true, 10_001..) => (0, 10),
            (true, 5_001..) => (0, 5),
            (false, 300_001..) => (1, 20),
            (false, 200_001..) => (1, 15),
            (false, 100_001..) => (1, 10),
            (false, 10_001..) => (1, 5),
            _ => (0, 0),
        };
        sums[kind] += amount.min(50) * YUAN;
    }
    let featured = sums[0].min(1_000 * YUAN);
    [featured, sums[1].min(1_000 * YUAN - featured)]
}

/// HSB-14
fn year(person: &Person) -> i64 {
    let gross: i64 = person.months.iter().map(|month| month.gross * month.times).sum();
    match gross / YUAN {
        ..500_000 => 0,
        500_000..1_000_000 => 3_000,
        1_000_000..3_000_000 => 5_000,
        3_000_000..5_000_000 => 8_000,
        _ => 10_000,
    }
}

/// TJ-01
fn followers(followers: i64) -> i64 {
    let levels = [(10_000, 1_000), (50_000, 3_000), (100_000, 5_000)];
    levels.iter().filter(|(at, _)| followers >= *at).map(|(_, amount)| amount).sum()
}
