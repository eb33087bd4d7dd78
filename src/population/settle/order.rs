//! Names as people count them: 一团, 二团, 三团, 十团; 组2 before 组10.

use super::{Total, Totals};
use crate::amount;
use rust_decimal::Decimal;

/// A piece of a name. Numerals come before letters.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Piece {
    Number(Decimal),
    Text(String),
}

/// By this names are sorted; the name itself decides between those that count the same.
fn counted(name: &str) -> (Vec<Piece>, &str) {
    let numeral = |sign: char| sign.is_ascii_digit() || "零〇一二两三四五六七八九十百千".contains(sign);
    let mut runs: Vec<(bool, String)> = Vec::new();
    for sign in name.chars() {
        match runs.last_mut().filter(|(number, _)| *number == numeral(sign)) {
            Some((_, run)) => run.push(sign),
            None => runs.push((numeral(sign), sign.to_string())),
        }
    }
    let piece = |(number, run): (bool, String)| match amount::read(&run, 0, Decimal::MAX) {
        Ok(Some(value)) if number => Piece::Number(value),
        _ => Piece::Text(run),
    };
    (runs.into_iter().map(piece).collect(), name)
}

impl Totals {
    /// Regiment, group and their sums: the groups of each regiment, then the regiment itself without a group.
    pub fn rows(&self) -> Vec<(&str, Option<&str>, &Total)> {
        let groups =
            self.groups.iter().map(|((regiment, group), total)| (regiment.as_str(), Some(group.as_str()), total));
        let regiments = self.regiments.iter().map(|(regiment, total)| (regiment.as_str(), None, total));
        let mut rows: Vec<_> = groups.chain(regiments).collect();
        rows.sort_by_cached_key(|(regiment, group, _)| {
            let group = group.map(counted).map(|(pieces, name)| (pieces, name.to_owned()));
            let (pieces, name) = counted(regiment);
            (pieces, name.to_owned(), group.is_none(), group)
        });
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_as_people_count() {
        let mut names = ["十团", "三团", "组10", "一团", "二十一团", "组2", "甲组", "二团"];
        names.sort_by(|one, other| counted(one).cmp(&counted(other)));
        assert_eq!(names, ["一团", "二团", "三团", "十团", "二十一团", "甲组", "组2", "组10"]);
    }
}
