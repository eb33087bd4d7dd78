//! Solving for a number whose sum runs any way at all: the sum is made up here, so that it jumps, turns and hides as wanted.

use crate::{number, person, scheme};
use sandtable::analysis::solve::{Answer, Course, Question, Solution, hints, nearest, range, solve, step};
use sandtable::engine::fact::Unit;
use sandtable::engine::param::Setting;
use sandtable::engine::{Number, Rate, Scheme, Yuan};
use sandtable::reform::{Address, value};

/// Any amount can stand there.
const FREE: &str = "hongsibu/HSB-10a/floor";

fn yuan(text: &str) -> Yuan {
    Yuan::from(number(text))
}

struct Asked {
    from: &'static str,
    to: &'static str,
    target: u32,
    hints: &'static [u32],
}

/// What is asked of whole numbers from 0 to 1,000.
const WHOLE: Asked = Asked { from: "0", to: "1000", target: 0, hints: &[] };

impl Asked {
    fn put<T>(&self, address: &str, ask: impl FnOnce(&Question<'_>) -> T) -> T {
        let address = Address::read(address).unwrap();
        let hints: Vec<Number> = self.hints.iter().map(|hint| Number::of(*hint)).collect();
        ask(&Question {
            scheme: scheme("hongsibu"),
            address: &address,
            target: Yuan::from(Number::of(self.target)),
            from: number(self.from),
            to: number(self.to),
            step: Number::ONE,
            hints: &hints,
        })
    }

    fn solved(&self, sum: impl Fn(u32) -> u32) -> Solution {
        self.put(FREE, |question| solve(question, &mut made_up(&sum))).unwrap()
    }

    fn nearest(&self, sum: impl Fn(u32) -> u32) -> (String, String) {
        let (at, sum) = self.put(FREE, |question| nearest(question, &mut made_up(&sum))).unwrap();
        (at.to_string(), sum.to_string())
    }
}

fn made_up(sum: &dyn Fn(u32) -> u32) -> impl FnMut(&Scheme) -> Yuan {
    move |law| {
        let address = Address::read(FREE).unwrap();
        let Some(Setting::Number(at, _)) = value(law, &address) else { panic!("no amount") };
        Yuan::from(Number::of(sum(at.decimal().try_into().unwrap())))
    }
}

fn stretch(from: u32, to: u32) -> Answer {
    Answer::Interval(Number::of(from), Number::of(to))
}

fn alone(at: u32) -> Answer {
    Answer::Unique(Number::of(at))
}

fn none(below: Option<(u32, u32)>, above: Option<(u32, u32)>) -> Answer {
    let near = |(at, sum): (u32, u32)| (Number::of(at), Yuan::from(Number::of(sum)));
    Answer::None { below: below.map(near), above: above.map(near) }
}

#[test]
fn a_hump_and_a_dip_between_two_values_tried_are_found() {
    let hump = |at| if (600..=650).contains(&at) { 9 } else { 2 };
    let found = Asked { target: 9, ..WHOLE }.solved(hump);
    assert_eq!((found.answer, found.course), (stretch(600, 650), Course::Mixed));
    assert_eq!((found.least, found.most), (yuan("2"), yuan("9")));
    let dip = |at| if (600..=650).contains(&at) { 1 } else { 3 };
    let found = Asked { target: 1, ..WHOLE }.solved(dip);
    assert_eq!((found.answer, found.course), (stretch(600, 650), Course::Mixed));
    let outside = Answer::Several(vec![(Number::ZERO, Number::of(599)), (Number::of(651), Number::of(1000))]);
    assert_eq!(Asked { target: 3, ..WHOLE }.solved(dip).answer, outside);
    assert_eq!(Asked { target: 2, ..WHOLE }.solved(hump).answer, outside);
    // A hump on a hump.
    let deep = |at| match at {
        600..=620 => 4,
        621..=630 => 8,
        631..=650 => 4,
        _ => 2,
    };
    assert_eq!(Asked { target: 8, ..WHOLE }.solved(deep).answer, stretch(621, 630));
    let twice = Answer::Several(vec![(Number::of(600), Number::of(620)), (Number::of(631), Number::of(650))]);
    assert_eq!(Asked { target: 4, ..WHOLE }.solved(deep).answer, twice);
    // A dip before a hump: where the sum was seen to turn it is looked for on both sides.
    let before = |at| match at {
        560..=565 => 1,
        600..=650 => 9,
        _ => 2,
    };
    assert_eq!(Asked { target: 1, ..WHOLE }.solved(before).answer, stretch(560, 565));
}

#[test]
fn what_a_hint_points_at_is_found_with_its_neighbours() {
    let alone_at = |place: u32| move |at: u32| if at == place { 7 } else { 0 };
    for hint in [[636], [637], [638]] {
        let hints: &'static [u32] = Box::leak(Box::new(hint));
        assert_eq!(Asked { target: 7, hints, ..WHOLE }.solved(alone_at(637)).answer, alone(637), "{hint:?}");
    }
    // Nobody can know of it otherwise.
    let unseen = Asked { target: 7, ..WHOLE }.solved(alone_at(637));
    assert_eq!(unseen.course, Course::Level);
    assert!(
        matches!(unseen.answer, Answer::None { below: Some((_, sum)), above: None } if sum.is_zero()),
        "{unseen:?}"
    );
    // 1, 2 and 5 of each power of ten, and the quarters, are tried without being told.
    for at in [1, 2, 5, 10, 20, 50, 100, 200, 500, 250, 750, 0, 1000] {
        assert_eq!(Asked { target: 7, ..WHOLE }.solved(alone_at(at)).answer, alone(at));
    }
    // Values next to each other are one stretch, values with one between them are two.
    let apart = Asked { target: 7, hints: &[300, 302], ..WHOLE };
    let two = Answer::Several(vec![(Number::of(300), Number::of(300)), (Number::of(302), Number::of(302))]);
    assert_eq!(apart.solved(|at| if at == 300 || at == 302 { 7 } else { 0 }).answer, two);
    assert_eq!(apart.solved(|at| if at == 300 || at == 301 { 7 } else { 0 }).answer, stretch(300, 301));
}

#[test]
fn a_sum_that_runs_one_way_is_cut_where_the_target_begins_and_ends() {
    let rising = |at: u32| at / 100;
    assert_eq!(Asked { target: 3, ..WHOLE }.solved(rising).answer, stretch(300, 399));
    assert_eq!(Asked { target: 0, ..WHOLE }.solved(rising).answer, stretch(0, 99));
    assert_eq!(Asked { target: 10, ..WHOLE }.solved(rising).answer, alone(1000));
    assert_eq!(Asked { target: 10, ..WHOLE }.solved(rising).course, Course::Rising);
    let falling = |at: u32| 10 - at / 100;
    assert_eq!(Asked { target: 7, ..WHOLE }.solved(falling).answer, stretch(300, 399));
    assert_eq!(Asked { target: 10, ..WHOLE }.solved(falling).answer, stretch(0, 99));
    assert_eq!(Asked { target: 0, ..WHOLE }.solved(falling).answer, alone(1000));
    assert_eq!(Asked { target: 0, ..WHOLE }.solved(falling).course, Course::Falling);
    // Jumped over: the nearest on each side, whichever way it runs.
    let jump = |at: u32| if at < 333 { 4 } else { 6 };
    let found = Asked { target: 5, hints: &[333], ..WHOLE }.solved(jump).answer;
    let Answer::None { below: Some((below, four)), above: Some((above, six)) } = found else { panic!("{found:?}") };
    assert!(below < Number::of(333) && above >= Number::of(333));
    assert_eq!((four, six), (yuan("4"), yuan("6")));
    let slope = |at: u32| 2 * at;
    assert_eq!(Asked { target: 667, ..WHOLE }.solved(slope).answer, none(Some((333, 666)), Some((334, 668))));
    assert_eq!(Asked { target: 2001, ..WHOLE }.solved(slope).answer, none(Some((1000, 2000)), None));
    let from_five = |at: u32| at + 5;
    assert_eq!(Asked { target: 4, ..WHOLE }.solved(from_five).answer, none(None, Some((0, 5))));
}

#[test]
fn a_level_sum_is_asked_for_only_where_it_is_tried() {
    let mut asked = 0;
    let found = WHOLE.put(FREE, |question| {
        solve(question, &mut |_| {
            asked += 1;
            Yuan::ZERO
        })
    });
    let found = found.unwrap();
    assert_eq!((found.answer, found.course), (stretch(0, 1000), Course::Level));
    // The two ends, nine of 1, 2 and 5, two more quarters; and once between each two that aren't neighbours.
    assert_eq!(asked, 13 + 10);
}

#[test]
fn the_range_is_kept_to_the_grid_and_to_what_can_stand() {
    let seven = Asked { from: "7", to: "7", target: 14, ..WHOLE };
    assert_eq!(seven.solved(|at| 2 * at).answer, alone(7));
    assert_eq!(Asked { target: 13, ..seven }.solved(|at| 2 * at).answer, none(None, Some((7, 14))));
    let ragged = Asked { from: "2.3", to: "7.9", ..WHOLE }.solved(|at| at);
    assert_eq!((ragged.from, ragged.to), (number("3"), number("7")));
    assert_eq!((ragged.least, ragged.most), (yuan("3"), yuan("7")));
    // No whole number lies between these.
    let nothing = Asked { from: "0.3", to: "0.7", ..WHOLE };
    assert_eq!(nothing.put(FREE, |question| solve(question, &mut |_| Yuan::ZERO)), None);
    assert_eq!(nothing.put(FREE, |question| nearest(question, &mut |_| Yuan::ZERO)), None);
    // The second band starts above 45 and below 90; so nothing from 90 on can stand.
    let edge = "hongsibu/HSB-11/bands/2/from";
    let beyond = Asked { from: "90", to: "200", ..WHOLE };
    assert_eq!(beyond.put(edge, |question| solve(question, &mut |_| Yuan::ZERO)), None);
    let across = Asked { from: "60", to: "200", ..WHOLE };
    let found = across.put(edge, |question| solve(question, &mut |_| Yuan::ZERO)).unwrap();
    assert_eq!((found.from, found.to), (number("60"), number("89")));
}

#[test]
fn the_nearest_sum_on_either_side() {
    let told = |target: u32, sum: fn(u32) -> u32| {
        let (at, sum) = Asked { to: "100", target, ..WHOLE }.nearest(sum);
        format!("{at}: {sum}")
    };
    let rising: fn(u32) -> u32 = |at| 100 + 10 * at;
    let wanted =
        [(154, "5: 150.00"), (156, "6: 160.00"), (160, "6: 160.00"), (50, "0: 100.00"), (5000, "100: 1100.00")];
    wanted.iter().for_each(|(target, wanted)| assert_eq!(told(*target, rising), *wanted));
    let falling: fn(u32) -> u32 = |at| 1000 - 10 * at;
    let wanted = [(946, "5: 950.00"), (944, "6: 940.00"), (940, "6: 940.00"), (2000, "0: 1000.00"), (0, "100: 0.00")];
    wanted.iter().for_each(|(target, wanted)| assert_eq!(told(*target, falling), *wanted));
    // Of the many that give it, the lowest.
    assert_eq!(told(30, |at| at / 10 * 10), "30: 30.00");
    assert_eq!(told(70, |at| 100 - at / 10 * 10), "30: 70.00");
    assert_eq!(told(8, |_| 8), "0: 8.00");
    // Out of reach, and no end is nearer than the other.
    assert_eq!([told(7, |_| 8), told(9, |_| 8)], ["0: 8.00", "100: 8.00"]);
}

#[test]
fn the_step_and_the_range_people_write_a_number_in() {
    let [rate, all] = ["0.02", "1"].map(|rate| Setting::Rate(Rate::read(rate).unwrap()));
    let share = Setting::Number(number("0.5"), Unit::Share);
    let [whole, fine] = ["45", "45.5"].map(|hours| Setting::Number(number(hours), Unit::Hours));
    let [much, little] = ["5000", "2.5"].map(|amount| Setting::Yuan(yuan(amount)));
    let views = Setting::Number(number("10000"), Unit::Times);
    let steps =
        [&rate, &all, &share, &whole, &fine, &much, &little, &views].map(|setting| step(setting).unwrap().to_string());
    assert_eq!(steps, ["0.0001", "0.0001", "0.0001", "1", "0.01", "1", "0.01", "1"]);
    let most = [&rate, &share, &whole, &fine, &much, &little, &views].map(|setting| range(setting).unwrap());
    let wanted = ["1", "1", "450", "455", "50000", "100", "100000"].map(|most| (Number::ZERO, number(most)));
    assert_eq!(most, wanted);
    assert_eq!((step(&Setting::Flag(true)), range(&Setting::Flag(true))), (None, None));
}

#[test]
fn the_hints_are_the_figures_and_what_they_come_to() {
    // Net of returns 900 a month, 10,800 a year; 12,000 gross.
    let who = person(
        r#"{"followers":70,"months":[{"times":12,"gross_sales":1000,"returns_exchanges":100,"videos":[{"views":7,"featured":true}]}]}"#,
    );
    let found = hints(&who);
    for wanted in ["70", "1000", "100", "7", "900", "12000"] {
        assert!(found.contains(&number(wanted)), "{wanted}: {found:?}");
    }
    let mut sorted = found.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(found, sorted);
}

#[test]
fn about_as_many_values_are_tried_as_is_said_beforehand() {
    // 5 from one value to another: both ends have to be cut down to, the longer the finer the grid.
    for (to, from, until) in [("1000", 300, 400), ("1000000", 600_001, 700_001)] {
        let asked = Asked { to, target: 5, ..WHOLE };
        let said = asked.put(FREE, |question| question.tries());
        let course: &dyn Fn(u32) -> u32 = &|at| if at < from { 0 } else { u32::from(at > until) * 5 + 5 };
        let (mut tried, mut sum) = (0, made_up(course));
        let counting = &mut |law: &Scheme| {
            tried += 1;
            sum(law)
        };
        assert_eq!(asked.put(FREE, |question| solve(question, counting)).unwrap().answer, stretch(from, until));
        assert!((tried..2 * tried).contains(&said), "{tried} were tried, {said} said");
    }
}
