//! A roster of a million rows, made while it is read, in slices as a browser hands them out.

use crate::crowd::Meter;
use crate::row::Row;
use sandtable::i18n::roster::words;
use sandtable::population::roster::{Intake, Reader, impossible};
use sandtable::schemes::shipped;

const PEOPLE: u64 = 83_334;
const MONTHS: u64 = 12;
const SLICE: usize = 256 * 1024;
/// Faults kept.
const FAULTS: usize = 1000;

pub fn rows(place: &str, meter: &Meter<'_>) -> Vec<Row> {
    let before = (meter.peak)();
    let begin = (meter.now)();
    let (mut reader, mut intake) = (Reader::new(&words(), FAULTS), Intake::default());
    let mut slice = b"\xE5\xA7\x93\xE5\x90\x8D,id,role,month,gross_sales,returns_exchanges,live_hours,followers,featured views,other views\n".to_vec();
    let mut size = 0;
    for person in 0..PEOPLE {
        for month in 0..MONTHS {
            line(person, month, &mut slice);
        }
        if slice.len() > SLICE || person + 1 == PEOPLE {
            reader.push(&slice, |row| intake.add(row)).unwrap();
            size += slice.len();
            slice.clear();
        }
    }
    let reading = reader.finish(|row| intake.add(row)).unwrap();
    let read = (meter.now)() - begin;
    let register = intake.finish(reading, FAULTS, |person| impossible(person, shipped()), |_, _| {});
    let whole = (meter.now)() - begin;
    assert_eq!((register.people.len as u64, register.reading.rows), (PEOPLE, PEOPLE * MONTHS));
    let what = |what: &str| format!("{place}: a roster of 1,000,000 rows ({} MB), {what}", size / 1_000_000);
    let memory = match (before, (meter.peak)()) {
        (Some(_), Some(after)) => Row { median: Some(after), ..Row::new(what("most memory"), "B") }.below(600e6),
        _ => Row { note: Some("not told".into()), ..Row::new(what("most memory"), "B") },
    };
    vec![Row::of(what("read"), "ms", vec![read]), Row::of(what("read and put together"), "ms", vec![whole]), memory]
}

/// Plausible numbers that differ from row to row.
fn line(person: u64, month: u64, into: &mut Vec<u8>) {
    let at = person.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40;
    let (sales, returns) = (at % 30_000 + month * 211, at % 900);
    let views = if at.is_multiple_of(2) { format!("{}、{}", at % 40_000, at % 9_000) } else { String::new() };
    let text = format!(
        "主播{person},{person:08},streamer,2026-{:02},{sales}.{:02},{returns},{},{},{views},{}\n",
        month + 1,
        at % 100,
        at % 120,
        at % 80_000,
        at % 12_000,
    );
    into.extend_from_slice(text.as_bytes());
}
