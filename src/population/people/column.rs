//! One column of whole numbers, as narrow as its largest value allows.

/// Stands where nobody gave the fact.
pub const ABSENT: i64 = i64::MIN;

/// In the narrow forms the largest number of the type stands for [`ABSENT`].
#[derive(Clone, Debug)]
pub enum Values {
    /// So many of the same: nothing is stored.
    Same(i64, usize),
    Bytes(Vec<u8>),
    Words(Vec<u32>),
    Wide(Vec<i64>),
}

#[derive(Clone, Debug)]
pub struct Column {
    pub values: Values,
    /// Whether somewhere nothing was given.
    pub gaps: bool,
    /// The largest size of a value.
    pub most: i64,
}

impl Default for Column {
    fn default() -> Self {
        Self { values: Values::Same(0, 0), gaps: false, most: 0 }
    }
}

fn word(value: u32) -> i64 {
    if value == u32::MAX { ABSENT } else { value.into() }
}

fn byte(value: u8) -> i64 {
    if value == u8::MAX { ABSENT } else { value.into() }
}

fn narrow_word(value: i64) -> Option<u32> {
    if value == ABSENT { Some(u32::MAX) } else { u32::try_from(value).ok().filter(|value| *value < u32::MAX) }
}

fn narrow_byte(value: i64) -> Option<u8> {
    if value == ABSENT { Some(u8::MAX) } else { u8::try_from(value).ok().filter(|value| *value < u8::MAX) }
}

impl Column {
    /// So many times the same value.
    pub fn of(value: i64, len: usize) -> Self {
        let gaps = value == ABSENT && len > 0;
        Self { values: Values::Same(value, len), gaps, most: if gaps { 0 } else { value.saturating_abs() } }
    }

    pub fn len(&self) -> usize {
        match &self.values {
            Values::Same(_, len) => *len,
            Values::Bytes(values) => values.len(),
            Values::Words(values) => values.len(),
            Values::Wide(values) => values.len(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn push(&mut self, value: i64) {
        match value {
            ABSENT => self.gaps = true,
            _ => self.most = self.most.max(value.saturating_abs()),
        }
        loop {
            match &mut self.values {
                Values::Same(all, len) if *len == 0 || *all == value => {
                    (*all, *len) = (value, *len + 1);
                    return;
                }
                Values::Bytes(values) => {
                    if let Some(value) = narrow_byte(value) {
                        return values.push(value);
                    }
                }
                Values::Words(values) => {
                    if let Some(value) = narrow_word(value) {
                        return values.push(value);
                    }
                }
                Values::Wide(values) => return values.push(value),
                Values::Same(..) => {}
            }
            self.widen();
        }
    }

    fn widen(&mut self) {
        self.values = match &self.values {
            Values::Same(all, len) => match (narrow_byte(*all), narrow_word(*all)) {
                (Some(value), _) => Values::Bytes(vec![value; *len]),
                (None, Some(value)) => Values::Words(vec![value; *len]),
                (None, None) => Values::Wide(vec![*all; *len]),
            },
            Values::Bytes(values) => {
                Values::Words(values.iter().map(|value| narrow_word(byte(*value)).unwrap_or_default()).collect())
            }
            Values::Words(values) => Values::Wide(values.iter().map(|value| word(*value)).collect()),
            Values::Wide(values) => Values::Wide(values.clone()),
        };
    }

    pub fn get(&self, at: usize) -> Option<i64> {
        match &self.values {
            Values::Same(all, len) => (at < *len).then_some(*all),
            Values::Bytes(values) => values.get(at).map(|value| byte(*value)),
            Values::Words(values) => values.get(at).map(|value| word(*value)),
            Values::Wide(values) => values.get(at).copied(),
        }
    }

    /// Appends a stretch of the column.
    pub fn load(&self, range: std::ops::Range<usize>, out: &mut Vec<i64>) {
        match &self.values {
            Values::Same(all, _) => out.extend(std::iter::repeat_n(*all, range.len())),
            Values::Bytes(values) => {
                let values = values.get(range).unwrap_or_default();
                if self.gaps {
                    out.extend(values.iter().map(|value| byte(*value)));
                } else {
                    out.extend(values.iter().map(|value| i64::from(*value)));
                }
            }
            Values::Words(values) => {
                let values = values.get(range).unwrap_or_default();
                if self.gaps {
                    out.extend(values.iter().map(|value| word(*value)));
                } else {
                    out.extend(values.iter().map(|value| i64::from(*value)));
                }
            }
            Values::Wide(values) => out.extend_from_slice(values.get(range).unwrap_or_default()),
        }
    }

    /// The one value everywhere, if it is one.
    pub fn same(&self) -> Option<i64> {
        match &self.values {
            Values::Same(all, _) => Some(*all),
            _ => None,
        }
    }

    /// Gives back what was reserved for more rows.
    pub fn shrink(&mut self) {
        match &mut self.values {
            Values::Same(..) => {}
            Values::Bytes(values) => values.shrink_to_fit(),
            Values::Words(values) => values.shrink_to_fit(),
            Values::Wide(values) => values.shrink_to_fit(),
        }
    }

    pub fn bytes(&self) -> usize {
        match &self.values {
            Values::Same(..) => 0,
            Values::Bytes(values) => values.capacity(),
            Values::Words(values) => values.capacity() * size_of::<u32>(),
            Values::Wide(values) => values.capacity() * size_of::<i64>(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widens_without_losing_anything() {
        let values = [0, 0, 7, ABSENT, 254, 255, 256, 4_294_967_294, ABSENT, 4_294_967_295, -3, i64::MAX];
        for end in 0..=values.len() {
            let mut column = Column::default();
            values[..end].iter().for_each(|value| column.push(*value));
            let mut loaded = Vec::new();
            column.load(0..end, &mut loaded);
            assert_eq!(loaded, values[..end]);
            assert_eq!((0..end).filter_map(|at| column.get(at)).collect::<Vec<_>>(), loaded);
        }
    }
}
