//! The people that are measured: plain integers, from which both the profile and the hand-written loop are fed.

use sandtable::engine::Profile;
use sandtable::engine::profile::read;
use sandtable::schemes::{shipped, vocabulary};
use serde_json::{Value, json};

/// A month record; money in 分, hours in hundredths.
#[derive(Clone)]
pub struct Month {
    pub times: i64,
    pub gross: i64,
    pub returns: i64,
    pub hours: i64,
    pub group_net: i64,
    pub parcels: i64,
    pub videos: Vec<Video>,
}

#[derive(Clone)]
pub struct Video {
    pub views: i64,
    pub featured: bool,
    pub positive: bool,
}

#[derive(Clone)]
pub struct Person {
    pub leader: bool,
    pub enterprise: bool,
    pub disabled: bool,
    pub followers: i64,
    pub already: i64,
    pub promoted: i64,
    pub orders: i64,
    /// Hundredths of a US dollar.
    pub overseas: i64,
    pub months: Vec<Month>,
    /// Sales of each session for formerly poor households.
    pub sessions: Vec<i64>,
}

/// A typical month, twelve times, with three videos.
pub fn typical() -> Person {
    let video = |views, featured| Video { views, featured, positive: false };
    let month = Month {
        times: 12,
        gross: 3_800_000,
        returns: 120_000,
        hours: 6_250,
        group_net: 0,
        parcels: 320,
        videos: vec![video(12_000, true), video(150_000, true), video(45_000, false)],
    };
    Person {
        leader: false,
        enterprise: false,
        disabled: false,
        followers: 62_000,
        already: 0,
        promoted: 45_600_000,
        orders: 0,
        overseas: 0,
        months: vec![month],
        sessions: Vec::new(),
    }
}

/// Twelve different months with four videos each, and sessions: every rule of the loop has work to do.
pub fn twelve() -> Person {
    let video = |at: i64, place: i64| Video {
        views: (at * 97_003 + place * 310_007) % 1_400_000,
        featured: (at + place) % 2 == 0,
        positive: place == 3,
    };
    let month = |at: i64| Month {
        times: 1,
        gross: 380_000 + at * at * 137_011,
        returns: 9_999 * at,
        hours: 3_800 + at * 517,
        group_net: 2_100_000 + at * 731_003,
        parcels: 130 + at * 77,
        videos: (0..4).map(|place| video(at, place)).collect(),
    };
    Person {
        leader: true,
        followers: 123_456,
        already: 100_000,
        promoted: 123_000_000,
        orders: 2_345,
        overseas: 12_000_050,
        months: (1..=12).map(month).collect(),
        sessions: (0..16).map(|at| 700_000 + at * 60_001).collect(),
        ..typical()
    }
}

/// Somebody to whom every scheme pays something, beyond what the loop can do.
pub fn many_roles() -> Profile {
    let json = serde_json::from_str(include_str!("../fuzz/seeds/profile/everything.json")).unwrap();
    read(&json, &vocabulary(shipped())).unwrap()
}

/// Everybody the engine and the loop must agree on: those measured, and the edges around them.
pub fn everybody() -> Vec<Person> {
    let (typical, twelve) = (typical(), twelve());
    let mut all = vec![
        Person { disabled: true, ..twelve.clone() },
        Person { enterprise: true, ..twelve.clone() },
        Person { followers: 500_000, ..twelve.clone() },
        Person { already: 2_000_000, orders: 0, overseas: 10_000_000, ..twelve.clone() },
        Person { sessions: vec![1_000_000; 45], promoted: 99_999_999, ..typical.clone() },
    ];
    for (gross, hours, views) in
        [(620_000, 4_500, 10_000), (620_001, 9_000, 100_001), (19_000_000, 7_000, 1_000_000), (0, 8_999, 5_001)]
    {
        let mut person = typical.clone();
        for month in &mut person.months {
            let video = Video { views, featured: true, positive: true };
            (month.gross, month.hours, month.parcels) = (gross, hours, hours);
            month.videos = vec![video.clone(), Video { featured: false, ..video }];
        }
        all.push(person);
    }
    all.extend([typical, twelve]);
    all
}

impl Person {
    pub fn profile(&self) -> Profile {
        let hundredths = |value: i64| format!("{}.{:02}", value / 100, value % 100);
        let months = self.months.iter().map(|month| {
            let videos = month.videos.iter().map(
                |video| json!({ "views": video.views, "featured": video.featured, "positive_content": video.positive }),
            );
            json!({
                "times": month.times, "gross_sales": hundredths(month.gross), "agri_parcels": month.parcels,
                "returns_exchanges": hundredths(month.returns), "live_hours": hundredths(month.hours),
                "group_net_sales": hundredths(month.group_net), "videos": videos.collect::<Value>(),
            })
        });
        let sessions = self.sessions.iter().map(|sales| json!({ "poverty_household_sales": hundredths(*sales) }));
        let json = json!({
            "role": if self.leader { vec!["streamer", "village_group_leader"] } else { vec!["streamer"] },
            "account_kind": if self.enterprise { "enterprise" } else { "natural_person" },
            "is_disabled_streamer": self.disabled, "followers": self.followers,
            "milestones_already_paid": hundredths(self.already), "months": months.collect::<Value>(),
            "sessions": sessions.collect::<Value>(),
            "year": {
                "promoted_sales": hundredths(self.promoted), "incubated_orders": self.orders,
                "overseas_sales_usd": hundredths(self.overseas),
            },
        });
        read(&json, &vocabulary(shipped())).unwrap()
    }
}
