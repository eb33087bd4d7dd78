//! Sorting short lists. The standard library's sort is made for long ones and weighs five kilobytes for each type it sorts.

/// Sorts by insertion; equals keep their order.
pub fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    by(items, |before, after| key(before) <= key(after));
}

/// Sorts by insertion until each pair of neighbours is in order.
pub fn by<T>(items: &mut [T], in_order: impl Fn(&T, &T) -> bool) {
    for end in 1..items.len() {
        for at in (0..end).rev() {
            match items.get_mut(at..=at + 1) {
                Some([before, after]) if !in_order(before, after) => std::mem::swap(before, after),
                _ => break,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn equals_keep_their_order() {
        let mut items = [(3, 'a'), (1, 'b'), (2, 'c'), (1, 'd'), (3, 'e')];
        super::by_key(&mut items, |(number, _)| *number);
        assert_eq!(items, [(1, 'b'), (1, 'd'), (2, 'c'), (3, 'a'), (3, 'e')]);
    }
}
