//! A small sorted map. Forms hold a few dozen values, and several tree maps would weigh the page down.

/// Pairs in the order of their keys, each key once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<K, V>(Vec<(K, V)>);

impl<K, V> Default for Table<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V> Table<K, V> {
    pub fn get(&self, key: &K) -> Option<&V> {
        self.0.iter().find(|(each, _)| each == key).map(|(_, value)| value)
    }

    pub fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        self.0.iter_mut().find(|(each, _)| each == key).map(|(_, value)| value)
    }

    pub fn insert(&mut self, key: K, value: V) {
        let at = self.0.iter().position(|(each, _)| *each >= key).unwrap_or(self.0.len());
        match self.0.get_mut(at).filter(|(each, _)| *each == key) {
            Some((_, old)) => *old = value,
            None => self.0.insert(at, (key, value)),
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }
}

impl<K: Ord + Clone, V: Default> Table<K, V> {
    /// The value of a key, made where there was none; there always is one.
    pub fn made(&mut self, key: &K) -> Option<&mut V> {
        if self.get(key).is_none() {
            self.insert(key.clone(), V::default());
        }
        self.get_mut(key)
    }
}
